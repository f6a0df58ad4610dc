"""In a window too small to show what one edits, nothing is edited."""

from pathlib import Path

import pytest
from textual import events

from tests.ui.driving import NARROW, Hands, opened
from tests.ui.survey import go_to

SMALL = [(40, 15), (59, 24), (80, 19)]
EDITS = ("delete", "ctrl+x", "ctrl+d", "ctrl+v", "5", "enter", "backspace", "=", "ctrl+enter")
PLACES = {
    "grid": ("f2", "down", "down", "down"),
    "narrative": ("f3", "e"),
    "measures": ("f4",),
    "steps": ("f4", "tab"),
    "problems": ("f5",),
    "documents": ("f6",),
    "records": ("f9",),
    "whatif": ("f3", "w"),
}


async def _shrunk(hands: Hands, size: tuple[int, int]) -> None:
    await hands.pilot.resize_terminal(*size)
    await hands.settle()


@pytest.mark.parametrize("size", SMALL)
async def test_nothing_is_typed_pasted_deleted_or_edited(
    size: tuple[int, int], record_path: Path
) -> None:
    before = record_path.read_bytes()
    files = sorted(record_path.parent.iterdir())
    async with opened(record_path) as hands:
        for name, keys in PLACES.items():
            await go_to(hands, keys)
            await _shrunk(hands, size)
            screen = hands.app.screen
            for key in (*EDITS, *"adDehiJlrRpPSyo", "space", "ctrl+z", "ctrl+s", "ctrl+r", "f12"):
                await hands.press(key)
                assert hands.app.screen is screen, (name, key)
            await hands.paste("i1\t12.50")
            assert hands.app.screen is screen, name
            assert "60×20" in hands.told[-1]
            await _shrunk(hands, NARROW)
    assert record_path.read_bytes() == before
    assert sorted(it for it in record_path.parent.iterdir() if it.suffix) == files


@pytest.mark.parametrize("size", SMALL)
async def test_a_form_takes_nothing_and_keeps_what_was_typed(
    size: tuple[int, int], record_path: Path
) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "a")
        await hands.write("ตรวจ")
        await _shrunk(hands, size)
        assert "60×20" in hands.told[-1]
        await hands.press("x", "backspace", "ctrl+s", "enter", "ctrl+v")
        await hands.paste("วาง")
        await _shrunk(hands, NARROW)
        assert hands.screen == "FormScreen"
        await hands.write("สอบ")
        assert "ตรวจสอบ" in hands.shown


async def test_what_is_half_typed_stays_as_it_is(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("down", "down", "down", *"12")
        await _shrunk(hands, (40, 15))
        await hands.press("down", "tab", "escape", "home", "3")
        await _shrunk(hands, NARROW)
        await hands.press("5", ".", "5")
        assert "125.5▏" in hands.shown


async def test_no_click_does_anything(record_path: Path) -> None:
    before = record_path.read_bytes()
    async with opened(record_path) as hands:
        await hands.press("f4", "tab")
        await _shrunk(hands, (59, 24))
        shown = hands.shown.splitlines()[2:]
        for line in range(2, 24):
            for kind in (events.MouseDown, events.MouseUp, events.MouseDown, events.MouseUp):
                hands.app.post_message(_mouse(kind, line))
            await hands.settle()
            assert hands.shown.splitlines()[2:] == shown
        await hands.press("f2")
        shown = hands.shown.splitlines()[2:]
        hands.app.post_message(_mouse(events.MouseScrollDown, 10))
        await hands.settle()
        assert hands.shown.splitlines()[2:] != shown
    assert record_path.read_bytes() == before


def _mouse(kind: type[events.MouseEvent], line: int) -> events.MouseEvent:
    """What a terminal tells of the mouse; the pilot's own goes past the app."""
    return kind(None, 4, line, 0, 0, 1, False, False, False, screen_x=4, screen_y=line)


async def test_one_looks_about_copies_and_leaves_in_a_window_of_any_size(record_path: Path) -> None:
    async with opened(record_path, (40, 15)) as hands:
        for key, screen in (
            ("f3", "GapsScreen"),
            ("f4", "MeasuresScreen"),
            ("f8", "HistoryScreen"),
        ):
            await hands.press(key, "down")
            assert hands.screen == screen
        await hands.press("escape", "f2", "ctrl+c")
        assert "คัดลอก" in hands.told[-1]
        await hands.press("f1")
        assert hands.screen == "HelpScreen"
        await hands.press("escape", "ctrl+q")
        assert hands.has_left


async def test_no_key_that_edits_is_shown(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4")
        assert "d ลบ" in hands.shown
        await _shrunk(hands, (59, 24))
        assert "d ลบ" not in hands.shown
        await _shrunk(hands, NARROW)
        assert "d ลบ" in hands.shown


@pytest.mark.parametrize("size", SMALL)
async def test_the_score_and_whether_it_is_saved_are_still_told(
    size: tuple[int, int], record_path: Path
) -> None:
    async with opened(record_path, size) as hands:
        needed, stands = hands.shown.splitlines()[:2]
        assert "60×20" in needed
        assert "93.45 ผ่านดี" in stands
        assert "✓ บันทึกแล้ว" in stands
        await _shrunk(hands, NARROW)
        assert "93.45 ผ่านดี" in hands.shown.splitlines()[0]
        assert "60×20" not in hands.shown
