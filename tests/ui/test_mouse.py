"""The mouse alone: what looks as if it could be pressed can be."""

from pathlib import Path

from rich.cells import cell_len
from textual.widgets import TextArea

from ita_tui.ui.forms.field_line import FieldLine
from tests.ui.driving import WIDE, Hands, opened


async def click(hands: Hands, text: str, *, times: int = 1, button: int = 1) -> None:
    """Click on the first place of the screen where a text stands."""
    for y, line in enumerate(hands.shown.split("\n")):
        if text in line:
            place = cell_len(line[: line.index(text)]), y
            await hands.pilot.click(offset=place, times=times, button=button)
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


async def test_the_right_button_offers_what_enter_does(record_path: Path) -> None:
    async with opened(record_path, at="gaps") as hands:
        await click(hands, "o9 ", button=3)
        assert hands.screen == "Chooser"
        await click(hands, "เพิ่มมาตรการ", times=2)
        assert hands.screen == "FormScreen"
        assert "o9" in hands.shown


async def test_the_year_is_walked_by_the_mouse_alone(tmp_path: Path) -> None:
    async with opened(tmp_path / "ita") as hands:
        await click(hands, "ลองกับแฟ้มตัวอย่าง", times=2)
        assert hands.screen == "OverviewScreen"
        await click(hands, "ขั้นต่อไป:", times=2)
        assert hands.screen == "CoverageScreen"
        await click(hands, "o16", times=2)
        assert hands.screen == "FormScreen"
        await click(hands, "Esc")
        for key, screen in (("F2", "Scores"), ("F3", "Gaps"), ("F4", "Measures")):
            await click(hands, key)
            assert hands.screen == f"{screen}Screen"
        await click(hands, "☐")
        assert "☑" in hands.shown
        await click(hands, "Space ")
        assert "☑" not in hands.shown
        await click(hands, "F5")
        await click(hands, "คะแนนรวม", times=2)
        assert hands.screen == "ScoresScreen"
        await click(hands, "F6")
        await click(hands, "ตารางคะแนน")
        await click(hands, "Enter ")
        assert "เหตุผล" in hands.shown
        await click(hands, "Esc")
        await click(hands, "^Q")
        assert hands.has_left
