"""Stories of the measures screen: forms that refuse and lose nothing, steps, undo."""

from datetime import date
from pathlib import Path

import pytest
from textual.widgets import Input

from ita_tui.ui.toolkit.line_list import LineList
from tests.ui.driving import Hands, on_disk, opened

TITLE = "จัดทำคู่มือ [red]x[/red]"


def chosen(hands: Hands, which: str = "measure") -> str | None:
    return hands.find(f"#{which}-list", LineList).chosen


def steps(path: Path) -> list[str]:
    return list(on_disk(path)["measures"]["m1"].get("steps", {}))


async def test_a_measure_is_added_and_there_when_the_record_is_opened_again(
    record_path: Path,
) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "a")
        for field, text in {
            "title": TITLE,
            "issue": "๒",
            "items": "e9, o๑๗ e9",
            "owners": "กองคลัง, สำนักปลัด , กองคลัง,",
            "period": "ต.ค. 67 - มี.ค. 68",
            "recurrence": "ทุกไตรมาส",
            "budget_baht": "๑,๐๐๐.๕๐",
        }.items():
            await hands.fill(field, text)
        await hands.press("ctrl+s")
        assert chosen(hands) == "m10"
        await hands.press("ctrl+z")
        assert "m10" not in on_disk(record_path)["measures"]
        await hands.press("ctrl+y")
    assert on_disk(record_path)["measures"]["m10"] == {
        "title": TITLE,
        "issue": "2",
        "items": ["e9", "o17"],
        "owners": ["กองคลัง", "สำนักปลัด"],
        "start": date(2024, 10, 1),
        "end": date(2025, 3, 31),
        "recurrence": "quarter",
        "budget_baht": 1000.5,
    }
    async with opened(record_path) as hands:
        await hands.press("f4")
        assert "m10 จัดทำคู่มือ [red]x" in hands.shown


async def test_a_form_refuses_with_a_sentence_at_each_field_and_loses_nothing(
    record_path: Path,
) -> None:
    before = record_path.read_bytes()
    bad = {
        "title": [""],
        "issue": ["9", "abc"],
        "items": ["o99", "๙"],
        "period": ["มี.ค. 68 - ต.ค. 67", "2568"],
        "recurrence": ["ทุกวัน"],
        "budget_baht": ["-5", "9" * 30],
        "spent_baht": ["NaN"],
    }
    async with opened(record_path) as hands:
        await hands.press("f4", "e")
        await hands.fill("expected_result", "ผลที่ดี")
        for field, texts in bad.items():
            good = hands.find(f"#field-{field}", Input).value
            for text in texts:
                await hands.fill(field, text)
                await hands.press("ctrl+s")
                assert hands.screen == "FormScreen"
                assert hands.refusal(field), (field, text)
                assert hands.app.focused is hands.find(f"#field-{field}", Input)
                assert hands.find(f"#field-{field}", Input).value == text
            await hands.fill(field, good)
        assert record_path.read_bytes() == before
        await hands.press("ctrl+s")
        assert hands.screen == "MeasuresScreen"
    assert on_disk(record_path)["measures"]["m1"]["expected_result"] == "ผลที่ดี"


async def test_a_form_is_only_thrown_away_when_asked_twice(record_path: Path) -> None:
    before = record_path.read_bytes()
    async with opened(record_path) as hands:
        await hands.press("f4", "a")
        await hands.write(TITLE)
        await hands.press("escape")
        assert "กด Esc อีกครั้ง" in hands.refusal("form")
        await hands.write("!")
        await hands.press("escape")
        assert hands.screen == "FormScreen"
        await hands.press("escape")
        assert hands.screen == "MeasuresScreen"
        await hands.press("a", "escape")
        assert hands.screen == "MeasuresScreen"
    assert record_path.read_bytes() == before


async def test_examples_of_a_form_are_of_the_year_of_its_record(tmp_path: Path) -> None:
    path = tmp_path / "2569.toml"
    path.write_text(
        'format = "ita-record/1"\nframework = "ita-2569"\nfiscal_year_be = 2569\n', encoding="utf-8"
    )
    async with opened(path) as hands:
        await hands.press("f4", "a")
        assert "ต.ค. 69 - มี.ค. 70" in hands.shown
        assert "เช่น o1 (" in hands.shown
        assert not hands.app.screen.query("#field-issue")  # a year without issues
        for field, text, told in (
            ("period", "พรุ่งนี้", "ต.ค. 2569 – มี.ค. 2570"),
            ("items", "z9", "เช่น o1"),
        ):
            await hands.fill(field, text)
            await hands.press("ctrl+s")
            assert told in hands.refusal(field)


async def test_a_refused_save_lets_escape_ask_anew(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "a")
        await hands.fill("owners", "กองคลัง")
        await hands.press("escape", "ctrl+s", "escape")
        assert hands.screen == "FormScreen"
        assert "กด Esc อีกครั้ง" in hands.refusal("form")
        await hands.press("escape")
        assert hands.screen == "MeasuresScreen"


async def test_leaving_the_program_with_a_form_half_filled_asks_first(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "a")
        await hands.write(TITLE)
        await hands.press("ctrl+q")
        assert hands.screen == "FormScreen"
        assert not hands.has_left
        await hands.press("ctrl+s")
    assert on_disk(record_path)["measures"]["m10"]["title"] == TITLE


async def test_saving_a_form_unchanged_changes_no_byte(record_path: Path) -> None:
    before = record_path.read_bytes()
    async with opened(record_path) as hands:
        await hands.press("f4", "e", "ctrl+s", "tab", "e", "ctrl+s")
        assert hands.screen == "MeasuresScreen"
    assert record_path.read_bytes() == before


async def test_a_step_is_added_under_the_cursor_and_ticked(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "i")
        await hands.write("รายงานผล")
        await hands.fill("due", "22 ต.ค. 67")
        await hands.press("ctrl+s")
        assert chosen(hands, "step") == "s5"
        await hands.press("space")
        assert on_disk(record_path)["measures"]["m1"]["steps"]["s5"] == {
            "text": "รายงานผล",
            "due": date(2024, 10, 22),
            "done_on": date(2024, 11, 1),
        }
        assert "1/5" in hands.shown
        await hands.press("space")
        assert "done_on" not in on_disk(record_path)["measures"]["m1"]["steps"]["s5"]


async def test_a_step_form_refuses_a_day_that_cannot_be(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "tab", "e")
        for field, text in (("due", "31 ก.พ. 68"), ("due", "1 ม.ค. 50"), ("done_on", "abc")):
            await hands.fill(field, text)
            await hands.press("ctrl+s")
            assert hands.screen == "FormScreen"
            assert hands.refusal(field)
            await hands.fill(field, "")


async def test_a_step_moves_on_the_screen_and_on_disk_with_the_cursor_on_it(
    record_path: Path,
) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "tab", "m")
        assert steps(record_path) == ["s2", "s1", "s3", "s4"]
        shown = [entry.key for entry in hands.find("#step-list", LineList).rows]
        assert shown == ["s2", "s1", "s3", "s4"]
        assert chosen(hands, "step") == "s1"
        await hands.press("m", "m", "m", "u")
        assert steps(record_path) == ["s2", "s3", "s1", "s4"]
        await hands.press("d")
        assert chosen(hands, "step") == "s4"
        assert "ลบขั้นตอน" in hands.told[-1]
        await hands.press(*["ctrl+z"] * 5)
        assert steps(record_path) == ["s1", "s2", "s3", "s4"]


async def test_deleting_everything_leaves_a_screen_on_which_no_key_fails(
    record_path: Path,
) -> None:
    before = on_disk(record_path)["measures"]
    async with opened(record_path) as hands:
        await hands.press("f4", *["d"] * len(before))
        assert "measures" not in on_disk(record_path)
        assert "ยังไม่มีมาตรการ" in hands.shown
        await hands.press("i", "e", "enter", "space", "d", "u", "m", "tab", "space", "d", "e", "u")
        assert hands.screen == "MeasuresScreen"
        await hands.press(*["ctrl+z"] * len(before))
    assert on_disk(record_path)["measures"] == before


async def test_delete_takes_the_marked_measures_and_one_undo_brings_them_back(
    record_path: Path,
) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "space", "space", "down", "d")
        assert "ลบ 2 มาตรการ" in hands.shown
        assert len(on_disk(record_path)["measures"]) == 9
        await hands.press("down", "enter")
        assert set(on_disk(record_path)["measures"]) == {f"m{n}" for n in range(3, 10)}
        assert "ลบ 2 มาตรการที่เลือก" in hands.told[-1]
        await hands.press("ctrl+z")
        assert len(on_disk(record_path)["measures"]) == 9


async def test_a_click_on_the_box_of_a_step_ticks_it(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4")
        await hands.click("#step-list", 1, 1)
        assert "☑ 1." in hands.prompt("#step-list", "s1")
        await hands.click("#step-list", 8, 2)
        assert hands.screen == "MeasuresScreen"


async def test_a_narrow_form_keeps_its_warning_and_its_keys_in_sight(record_path: Path) -> None:
    async with opened(record_path, (60, 20)) as hands:
        await hands.press("f4", "a")
        await hands.write("ชื่อ")
        await hands.press("tab", *"99", "ctrl+s", "escape")
        assert "กด Esc อีกครั้งเพื่อทิ้ง" in hands.shown
        assert "Ctrl+S บันทึก" in hands.shown


async def test_what_is_typed_into_a_field_that_is_filled_in_takes_its_place(
    record_path: Path,
) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "l", "tab")
        await hands.write("15 ธค 67")
        assert hands.find("#field-date", Input).value == "15 ธค 67"
        await hands.press("ctrl+z")
        assert hands.find("#field-date", Input).value == "1 พฤศจิกายน 2567"
        await hands.press("end", "backspace", "6", "enter")
        assert hands.find("#field-date", Input).value == "1 พฤศจิกายน 2566"
        assert hands.app.focused is not hands.find("#field-date", Input)


async def test_enter_stays_in_a_field_that_cannot_be_taken(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f9", "a")
        await hands.fill("name", "")
        await hands.press("enter")
        await hands.write("เทศบาลตำบลอื่น")
        assert hands.find("#field-name", Input).value == "เทศบาลตำบลอื่น"
        assert hands.find("#field-framework", Input).value == "2567"
        await hands.press(*["enter"] * 3, *"ita-2564")
        assert hands.find("#field-framework", Input).value == "ita-2564"


async def test_a_unit_that_is_not_known_is_told_of_once_in_the_last_field_too(
    record_path: Path,
) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "a")
        await hands.fill("title", "ก")
        await hands.fill("owners", "กองใหม่")
        await hands.press("enter")
        assert "กองใหม่" in hands.refusal("owners")
        await hands.press("enter")
        assert hands.refusal("owners") == ""


async def test_a_bare_bound_is_the_target_of_the_one_item_or_is_refused(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "a")
        await hands.fill("title", TITLE)
        await hands.fill("target", ">= 90")
        await hands.press("ctrl+s")
        assert "o1 ≥ 90.00" in hands.refusal("form")
        await hands.fill("items", "o35")
        await hands.fill("target", ">= 900")
        await hands.press("ctrl+s")
        assert "900" in hands.refusal("form")
        await hands.fill("target", ">= ๙๐")
        await hands.press("ctrl+s")
    assert on_disk(record_path)["measures"]["m10"]["target"] == "o35 ≥ 90.00"


async def test_a_target_that_stands_in_the_file_is_kept_as_it_is(record_path: Path) -> None:
    text = record_path.read_text(encoding="utf-8")
    old = 'title = "' + on_disk(record_path)["measures"]["m1"]["title"] + '"'
    record_path.write_text(text.replace(old, old + '\ntarget = ">= 90"', 1), encoding="utf-8")
    before = record_path.read_bytes()
    async with opened(record_path) as hands:
        await hands.press("f4", "e", "ctrl+s")
        assert hands.screen == "MeasuresScreen"
    assert record_path.read_bytes() == before


async def test_a_mistyped_unit_is_offered_to_be_taken_away_once_it_is_put_right(
    record_path: Path,
) -> None:
    before = on_disk(record_path)["agency"]["units"]
    async with opened(record_path) as hands:
        await hands.press("f4", "e")
        await hands.fill("owners", "กองคลั่ง")
        await hands.press("ctrl+s", "ctrl+s")
        assert on_disk(record_path)["agency"]["units"] == [*before, "กองคลั่ง"]
        await hands.press("e")
        await hands.fill("owners", "กองคลัง")
        await hands.press("ctrl+s")
        assert hands.screen == "Question"
        assert "เอา“กองคลั่ง” ออกจากรายชื่อหน่วย" in hands.shown
        await hands.press("down", "enter")
        assert on_disk(record_path)["agency"]["units"] == before
        await hands.press("ctrl+z")
        assert on_disk(record_path)["agency"]["units"] == [*before, "กองคลั่ง"]
        await hands.press("ctrl+z", "ctrl+z")
        assert on_disk(record_path)["agency"]["units"] == before


async def test_a_unit_that_something_else_names_is_not_asked_about(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "e")
        await hands.fill("owners", "สำนักปลัด")
        await hands.press("ctrl+s", "down", "down", "e")
        await hands.fill("owners", "สำนักปลัด")
        await hands.press("ctrl+s", "e")
        await hands.fill("owners", "กองคลัง")
        await hands.press("ctrl+s")
        assert hands.screen == "MeasuresScreen"


@pytest.mark.parametrize(("items", "issue"), [("e9 e1", "2"), ("e9 o17", None)])
async def test_a_measure_without_an_issue_is_of_the_one_of_its_items(
    items: str, issue: str | None, record_path: Path
) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "a")
        await hands.fill("title", TITLE)
        await hands.fill("issue", "")
        await hands.fill("items", items)
        await hands.press("ctrl+s")
    assert on_disk(record_path)["measures"]["m10"].get("issue") == issue
