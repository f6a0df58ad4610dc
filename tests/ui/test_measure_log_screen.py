"""Stories of the log: entries are added and corrected, and nothing that was written goes."""

from datetime import date
from pathlib import Path

from textual.widgets import Input

from ita_tui.ui.toolkit.line_list import LineList
from tests.ui.driving import Hands, on_disk, opened


def log(path: Path, measure: str = "m1") -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = on_disk(path)["measures"][measure].get("log", {})
    return found


def chosen(hands: Hands) -> str | None:
    return hands.find("#log", LineList).chosen


async def test_an_entry_is_added_and_corrected_and_both_are_kept_and_shown(
    record_path: Path,
) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "l", "escape")
        assert "ยังไม่มีบันทึก" in hands.shown
        await hands.press("enter", "e", "a")
        await hands.fill("text", "ประชุม [b]คณะทำงาน[/b]")
        await hands.fill("unit", "กองคลัง")
        await hands.fill("place", "ห้องประชุม")
        await hands.fill("participants", "๑๒")
        await hands.press("ctrl+s")
        assert hands.screen == "MeasureLogScreen"
        assert chosen(hands) == "l1"
        first = {
            "date": date(2024, 11, 1),
            "text": "ประชุม [b]คณะทำงาน[/b]",
            "unit": "กองคลัง",
            "place": "ห้องประชุม",
            "participants": 12,
        }
        assert log(record_path) == {"l1": first}
        assert "ประชุม [b]คณะทำงาน[/b]" in hands.shown
        await hands.press("e")
        assert hands.find("#field-text", Input).value == "ประชุม [b]คณะทำงาน[/b]"
        await hands.fill("participants", "15")
        await hands.fill("date", "31 ต.ค. 67")
        await hands.press("ctrl+s")
        assert chosen(hands) == "l2"
        second = {**first, "participants": 15, "date": date(2024, 10, 31), "corrects": "l1"}
        assert log(record_path) == {"l1": first, "l2": second}
        assert "แก้ไขบันทึก l1" in hands.shown
        assert "แก้ไขแล้วในบันทึก l2" in hands.shown
        assert hands.shown.count("ประชุม [b]") == 2
        await hands.press("escape", "ctrl+z")
        assert log(record_path) == {"l1": first}
        await hands.press("ctrl+z")
    assert log(record_path) == {}


async def test_a_correction_takes_over_no_unit_that_was_not_written(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "down", "down", "l")
        assert hands.find("#field-unit", Input).value == "สำนักปลัด"
        await hands.fill("unit", "")
        await hands.fill("text", "ทำแล้ว")
        await hands.press("ctrl+s", "e")
        assert hands.find("#field-unit", Input).value == ""


async def test_an_entry_is_about_the_step_under_the_cursor(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "tab", "down", "l")
        assert "วางกรอบเนื้อหาของคู่มือ" in hands.shown
        await hands.fill("text", "วางกรอบแล้ว")
        await hands.press("ctrl+s")
        assert log(record_path)["l1"]["step"] == "s2"
        await hands.press("escape")
        assert hands.screen == "MeasuresScreen"


async def test_an_entry_refuses_what_cannot_be_with_a_sentence_and_loses_nothing(
    record_path: Path,
) -> None:
    before = record_path.read_bytes()
    async with opened(record_path) as hands:
        await hands.press("f4", "l", "ctrl+s")
        assert hands.refusal("text")
        await hands.fill("text", "ทำแล้ว")
        for field, text in {
            "date": "31 ก.พ. 68",
            "participants": "สิบ",
            "unit": "กองที่ไม่มี",
        }.items():
            good = hands.find(f"#field-{field}", Input).value
            await hands.fill(field, text)
            await hands.press("ctrl+s")
            assert hands.screen == "FormScreen"
            assert hands.refusal(field), field
            await hands.fill(field, good)
        assert hands.find("#field-text", Input).value == "ทำแล้ว"
        assert record_path.read_bytes() == before
        await hands.press("ctrl+s")
    assert log(record_path)["l1"] == {"date": date(2024, 11, 1), "text": "ทำแล้ว"}


async def test_a_unit_that_is_new_is_named_with_the_entry_when_asked_again(
    record_path: Path,
) -> None:
    before = on_disk(record_path)
    async with opened(record_path) as hands:
        await hands.press("f4", "l")
        await hands.fill("text", "ทำแล้ว")
        await hands.fill("unit", "กองช่าง")
        await hands.press("ctrl+s", "ctrl+s")
        assert log(record_path)["l1"]["unit"] == "กองช่าง"
        assert on_disk(record_path)["agency"]["units"] == [*before["agency"]["units"], "กองช่าง"]
        await hands.press("escape", "ctrl+z")
    assert on_disk(record_path) == before


async def test_entries_stand_oldest_first_with_the_cursor_on_the_new_one(
    record_path: Path,
) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "l")
        for day, text in (("1 มี.ค. 68", "ทีหลัง"), ("1 ธ.ค. 67", "ก่อน")):
            await hands.fill("date", day)
            await hands.fill("text", text)
            await hands.press("ctrl+s", "a")
        await hands.press("escape")
        assert [entry.key for entry in hands.find("#log", LineList).rows] == ["l2", "l1"]
        assert chosen(hands) == "l2"
        await hands.press("escape", "l")
        assert hands.shown.index("ก่อน") < hands.shown.index("ทีหลัง")


async def test_a_form_of_an_entry_that_is_left_writes_nothing(record_path: Path) -> None:
    before = record_path.read_bytes()
    async with opened(record_path) as hands:
        await hands.press("f4", "l", "escape")
        assert hands.screen == "MeasureLogScreen"
        await hands.press("a")
        await hands.fill("text", "ทำแล้ว")
        await hands.press("escape", "escape", "escape")
        assert hands.screen == "MeasuresScreen"
    assert record_path.read_bytes() == before


async def test_the_first_entry_is_typed_at_once_what_was_done_first(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "l")
        await hands.write("ประชุม")
        await hands.press("ctrl+s")
        entry = log(record_path)["l1"]
        assert (entry["date"], entry["text"]) == (date(2024, 11, 1), "ประชุม")
