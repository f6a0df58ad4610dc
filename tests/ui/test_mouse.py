"""The mouse alone: what looks as if it could be pressed can be."""

from pathlib import Path

from rich.cells import cell_len
from textual.widgets import TextArea

from ita_tui.ui.forms.field_line import FieldLine
from tests.ui.driving import WIDE, Hands, opened


async def click(hands: Hands, text: str, *, times: int = 1) -> None:
    """Click on the first place of the screen where a text stands."""
    for y, line in enumerate(hands.shown.split("\n")):
        if text in line:
            await hands.pilot.click(offset=(cell_len(line[: line.index(text)]), y), times=times)
            await hands.settle()
            return
    raise AssertionError(text)


async def test_the_sign_beside_a_field_shows_and_hides_its_answers(record_path: Path) -> None:
    async with opened(record_path, WIDE) as hands:
        await hands.press("f4", "e")
        line = next(it for it in hands.app.screen.query(FieldLine) if it.has_offers)
        await click(hands, "▾")
        assert line.has_focus
        assert line.is_open
        await click(hands, "▾")
        assert not line.is_open


async def test_a_double_click_on_a_narrative_begins_to_write(record_path: Path) -> None:
    async with opened(record_path, WIDE) as hands:
        await hands.press("f3")
        text = hands.find("#narrative", TextArea)
        await click(hands, "มีประสิทธิภาพ หมวด IIT")
        assert text.has_focus
        assert text.read_only
        await click(hands, "มีประสิทธิภาพ หมวด IIT", times=2)
        assert not text.read_only


async def test_how_a_document_is_ordered_is_changed_by_a_click_on_it(record_path: Path) -> None:
    async with opened(record_path, WIDE) as hands:
        await hands.press("f6")
        await click(hands, "Word (.docx)")
        assert "Word (.docx)" not in hands.shown
        await click(hands, "เลขไทย")
        assert "เลขอารบิก" in hands.shown
        await click(hands, "ข้างแฟ้ม")
        assert hands.screen == "Chooser"
