"""What is told covers neither the line of keys nor the row that it is told of."""

from pathlib import Path

import pytest
from textual.containers import Vertical
from textual.geometry import Region
from textual.widgets._toast import Toast, ToastRack

from ita_tui.ui.toolkit.lines import CursorLines
from ita_tui.ui.toolkit.steady_screen import Dialog
from ita_tui.ui.widgets.key_bar import KeyBar
from tests.ui.driving import NARROW, SCREEN_KEYS, WIDE, Hands, opened

A_WORD = "วางคะแนน 36 ข้อ แล้ว กด Ctrl+Z เพื่อนำกลับ"
A_TALE = "ย้อนกลับ: " + "ลบมาตรการ จัดทำคู่มือหรือมาตรฐานการปฏิบัติงาน " * 7


async def toast_of(hands: Hands) -> Region:
    """Where on the screen what is told stands."""
    while not hands.app.screen.query(Toast):
        await hands.settle()
    await hands.settle()
    return hands.app.screen.query_one(Toast).region


@pytest.mark.parametrize("size", [(60, 20), NARROW, WIDE])
@pytest.mark.parametrize("key", ["home", "end"])
async def test_a_word_that_is_told_covers_nothing_that_one_works_in(
    size: tuple[int, int], key: str, record_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("textual.notifications.Notification.time_left", 600)
    async with opened(record_path, size, tells=True) as hands:
        for screen_key in SCREEN_KEYS.values():
            await hands.press(screen_key, key)
            hands.app.tell(A_WORD)
            toast = await toast_of(hands)
            others = hands.app.screen.query_one(".status").siblings
            shown = [it for it in others if it.display and not isinstance(it, ToastRack)]
            assert shown
            assert not any(toast.overlaps(it.region) for it in shown), screen_key
            hands.app.clear_notifications()
            await hands.settle()
        await hands.press("f4", "e")
        hands.app.tell(A_WORD)
        toast = await toast_of(hands)
        assert isinstance(hands.app.screen, Dialog)
        assert not any(toast.overlaps(it.region) for it in hands.app.screen.query(Vertical))


@pytest.mark.parametrize("size", [(60, 20), NARROW, WIDE])
@pytest.mark.parametrize("key", ["home", "end"])
async def test_a_tale_covers_no_score_where_there_is_other_room(
    size: tuple[int, int], key: str, record_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("textual.notifications.Notification.time_left", 600)
    async with opened(record_path, size, tells=True) as hands:
        await hands.press(key)
        hands.app.tell("ย้อนกลับ: " + "ลบมาตรการ จัดทำคู่มือหรือมาตรฐาน " * 4)
        toast = await toast_of(hands)
        assert toast.height > 1
        focused = hands.app.focused
        assert focused is not None
        hidden = toast.intersection(focused.content_region).height
        assert hidden <= (1 if size is WIDE else 0), "at most the titles of the columns"


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
            rack = await toast_of(hands)
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
        rack = await toast_of(hands)
        bars = hands.app.screen.query(KeyBar)
        assert bars
        assert not any(rack.overlaps(bar.region) for bar in bars)


async def test_what_is_told_after_something_else_takes_its_place(record_path: Path) -> None:
    async with opened(record_path, tells=True) as hands:
        await hands.press("ctrl+s")
        assert (await toast_of(hands)).y == 0
        await hands.press("ctrl+s")
        assert (await toast_of(hands)).y == 0
        await hands.press("escape", "delete", "ctrl+z")
        assert (await toast_of(hands)).y == 0
        hands.app.tell("ผิด", is_fault=True)
        await hands.press("delete", "ctrl+z")
        assert [told[:8] for told in hands.told] == ["ผิด", "ย้อนกลับ"]


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


@pytest.mark.parametrize("is_fault", [True, False])
async def test_on_another_screen_nothing_stale_is_told(is_fault: bool, record_path: Path) -> None:
    async with opened(record_path) as hands:
        hands.app.tell("หนึ่ง", is_fault=is_fault)
        hands.app.tell("สอง", is_fault=is_fault)
        await hands.settle()
        for note in hands.app._notifications:
            note.raised_at -= 2
        await hands.press("f9")
        assert not hands.told
        hands.app.tell("สาม", is_fault=is_fault)
        await hands.settle()
        assert hands.told == ["สาม"]


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
