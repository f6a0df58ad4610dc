"""What is told covers neither the line of keys nor the row that it is told of."""

from pathlib import Path

import pytest
from textual.widgets._toast import Toast

from ita_tui.ui.toolkit.lines import CursorLines
from ita_tui.ui.widgets.key_bar import KeyBar
from tests.ui.driving import NARROW, SCREEN_KEYS, WIDE, opened

A_TALE = "ย้อนกลับ: " + "ลบมาตรการ จัดทำคู่มือหรือมาตรฐานการปฏิบัติงาน " * 4


@pytest.mark.parametrize("size", [(60, 20), NARROW, WIDE])
@pytest.mark.parametrize("key", ["home", "end"])
async def test_nothing_told_covers_keys_or_cursor(
    size: tuple[int, int], key: str, record_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # On a slow machine it would be gone before it is looked at.
    monkeypatch.setattr("textual.notifications.Notification.time_left", 600)
    async with opened(record_path, size, tells=True) as hands:
        for screen_key in SCREEN_KEYS.values():
            await hands.press(screen_key, key)
            hands.app.tell(A_TALE)
            while not hands.app.screen.query(Toast):
                await hands.settle()
            await hands.settle()
            rack = hands.app.screen.query_one(Toast).region
            assert rack.height > 2, screen_key
            for bar in hands.app.screen.query(KeyBar):
                assert not rack.overlaps(bar.region), screen_key
            focused = hands.app.focused
            assert isinstance(focused, CursorLines)
            first, last = focused.span(focused.highlighted or 0)
            top = focused.content_region.y + focused.cursor_line
            assert not {*range(top, top + last - first + 1)} & {*rack.line_range}, screen_key
            hands.app.clear_notifications()
            await hands.settle()


@pytest.mark.parametrize("size", [(60, 20), NARROW, WIDE])
@pytest.mark.parametrize("count", [3, 35])
async def test_nothing_told_covers_the_keys_of_a_dialog(
    count: int, size: tuple[int, int], record_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("textual.notifications.Notification.time_left", 600)
    async with opened(record_path, size, tells=True) as hands:
        await hands.press("f2")
        hands.app.tell(A_TALE)  # before the dialog comes
        await hands.paste(
            "".join(f"o{number}\t8{number % 10}.00\n" for number in range(1, count + 1))
        )
        assert hands.screen == "PastePreview"
        while not hands.app.screen.query(Toast):
            await hands.settle()
        await hands.settle()
        rack = hands.app.screen.query_one(Toast).region
        bars = hands.app.screen.query(KeyBar)
        assert bars
        assert not any(rack.overlaps(bar.region) for bar in bars)


async def test_escape_takes_away_what_is_told(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("ctrl+s")
        assert hands.told
        await hands.press("down")
        assert hands.told  # nobody can have read it yet
        await hands.press("escape")
        assert not hands.told


async def test_a_key_takes_away_what_was_read_but_no_fault(record_path: Path) -> None:
    async with opened(record_path) as hands:
        hands.app.tell("ผิด", is_fault=True)
        hands.app.tell("บอก")
        await hands.settle()
        for note in hands.app._notifications:
            note.raised_at -= 2
        await hands.press("down")
        assert hands.told == ["ผิด"]


async def test_a_line_of_keys_says_that_it_leaves_some_out(record_path: Path) -> None:
    async with opened(record_path) as hands:
        for keys in ("f2", "f4", "f6", "f9"):
            await hands.press(keys)
            own, footer = hands.shown.splitlines()[-2:]
            assert own.endswith(" …"), keys
            assert footer.endswith(" …"), keys
        await hands.click(".own-keys", 79, 0)
    async with opened(record_path, (200, 50)) as hands:
        assert not any(line.endswith("…") for line in hands.shown.splitlines()[-2:])
