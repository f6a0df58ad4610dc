"""Stories of the explanation: from a figure down to its items, back up, and to the level."""

from pathlib import Path

from ita_tui.ui.toolkit.line_list import LineList
from tests.ui.driving import WIDE, Hands, opened


def title(hands: Hands) -> str:
    return hands.shown.split("ที่มาของคะแนน", 1)[1].split("·")[0].strip()


def chosen(hands: Hands) -> str | None:
    return hands.find("#log", LineList).chosen


async def test_from_the_total_down_to_an_item_and_back_up(record_path: Path) -> None:
    async with opened(record_path, WIDE) as hands:
        await hands.press("home", "x")
        assert hands.screen == "ExplainScreen"
        assert "(0.30 × IIT 95.11) + (0.30 × EIT 92.34) + (0.40 × OIT 93.04) = 93.45" in hands.shown
        for code in ("OIT", "9", "9.2", "o9"):
            while chosen(hands) != code:
                await hands.press("down")
            await hands.press("enter")
            assert title(hands) == code
        assert "คะแนนที่กรอกไว้" in hands.shown
        for code in ("9.2", "9", "OIT"):
            await hands.press("backspace")
            assert title(hands) == code
        assert chosen(hands) == "9"
        await hands.press("left", "left")
        assert title(hands) == "รวม"
        await hands.press("escape")
        assert hands.screen == "ScoresScreen"


async def test_from_an_item_up_to_what_it_is_a_part_of(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("x", "backspace")
        assert title(hands) == "1"
        assert chosen(hands) == "i1"
        assert "แจ้งไว้ 99.40" in hands.shown


async def test_the_level_is_one_line_above_the_total(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("home", "x", "enter")
        assert "ผ่านดี ← ระดับที่ได้" in hands.shown
        assert "✗ EIT ตั้งแต่ 95.00 · ได้ 92.34 · ขาดอีก 2.66 คะแนน" in hands.shown
        await hands.press("enter", "down", "enter", "backspace")
        assert title(hands) == "รวม"
        await hands.press("escape", "L")
        assert "ระดับที่คำนวณได้: ผ่านดี" in hands.shown


async def test_every_line_can_be_scrolled_to(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("home", "x", "end")
        assert "เมื่อจำเป็น" in hands.shown
        await hands.press("escape", "L", "end")
        assert "ไม่มีเงื่อนไข" in hands.shown


async def test_the_column_under_the_cursor_is_explained(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("home", "right", "x")
        assert "คะแนนอ้างอิง" in hands.shown
        assert "อยู่ระหว่าง 0.00 ถึง 100.00" in hands.shown


async def test_what_is_being_typed_belongs_to_the_score_and_not_to_the_keys(
    record_path: Path,
) -> None:
    async with opened(record_path) as hands:
        await hands.press("9", "x")
        assert hands.screen == "ScoresScreen"
