"""Stories of the steps of a measure: inserted, split, joined, moved, deleted, and all undone."""

import re
from datetime import date
from pathlib import Path
from typing import Any

from textual.widgets import Input

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import Measure, Record, Step
from ita_tui.ui.toolkit.line_list import LineList
from ita_tui.ui.widgets.measure_lines import step_entries
from ita_tui.ui.work.view import view_of
from tests.ui.driving import Hands, on_disk, opened

FIRST, SECOND = "ตั้งคณะทำงานจัดทำคู่มือ", "วางกรอบเนื้อหาของคู่มือ"


def steps(path: Path) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = on_disk(path)["measures"]["m1"].get("steps", {})
    return found


def chosen(hands: Hands) -> str | None:
    return hands.find("#step-list", LineList).chosen


async def test_a_step_is_inserted_before_the_one_under_the_cursor(record_path: Path) -> None:
    before = record_path.read_bytes()
    async with opened(record_path) as hands:
        await hands.press("f4", "tab", "down", "i")
        await hands.fill("text", "ขออนุมัติ")
        await hands.press("ctrl+s")
        assert list(steps(record_path)) == ["s1", "s5", "s2", "s3", "s4"]
        assert steps(record_path)["s5"] == {"text": "ขออนุมัติ"}
        assert chosen(hands) == "s5"
        assert "2. ขออนุมัติ" in hands.shown
        await hands.press("space")
        assert steps(record_path)["s5"]["done_on"] == date(2024, 11, 1)
        await hands.press("ctrl+z", "ctrl+z")
    assert record_path.read_bytes() == before


async def test_a_form_that_is_left_inserts_and_splits_nothing(record_path: Path) -> None:
    before = record_path.read_bytes()
    async with opened(record_path) as hands:
        await hands.press("f4", "tab", "i", "escape", "S", "escape")
        assert hands.screen == "MeasuresScreen"
        await hands.press("S", "ctrl+s")
        assert hands.refusal("second")
        await hands.fill("first", "")
        await hands.fill("second", "ส่วนหลัง")
        await hands.press("ctrl+s")
        assert hands.refusal("first")
        await hands.press("escape", "escape")
        assert hands.screen == "MeasuresScreen"
    assert record_path.read_bytes() == before


async def test_a_step_is_split_in_two_and_joined_again(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "tab", "space", "S")
        assert hands.find("#field-first", Input).value == FIRST
        await hands.fill("first", "ตั้งคณะทำงาน")
        await hands.fill("second", "จัดทำคู่มือ")
        await hands.press("ctrl+s")
        after = steps(record_path)
        assert list(after) == ["s1", "s5", "s2", "s3", "s4"]
        assert after["s1"] == {"text": "ตั้งคณะทำงาน", "done_on": date(2024, 11, 1)}
        assert after["s5"] == {"text": "จัดทำคู่มือ"}
        assert chosen(hands) == "s1"
        await hands.press("J")
        assert steps(record_path)["s1"] == {
            "text": "ตั้งคณะทำงาน จัดทำคู่มือ",
            "result": "ทำแล้วเมื่อ 1 พฤศจิกายน 2567: ตั้งคณะทำงาน",
        }
        assert list(steps(record_path)) == ["s1", "s2", "s3", "s4"]
        assert chosen(hands) == "s1"
        await hands.press("ctrl+z", "ctrl+z", "ctrl+z")
        assert steps(record_path)["s1"] == {"text": FIRST}
        assert len(steps(record_path)) == 4


async def test_the_log_of_a_joined_step_goes_with_it(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "tab", "down", "l")
        await hands.fill("text", "วางแล้ว")
        await hands.press("ctrl+s", "escape", "up", "J")
        assert steps(record_path)["s1"]["text"] == f"{FIRST} {SECOND}"
        assert on_disk(record_path)["measures"]["m1"]["log"]["l1"]["step"] == "s1"
        await hands.press("ctrl+z")
        assert on_disk(record_path)["measures"]["m1"]["log"]["l1"]["step"] == "s2"


async def test_the_last_step_has_nothing_to_be_joined_with(record_path: Path) -> None:
    before = record_path.read_bytes()
    async with opened(record_path) as hands:
        await hands.press("f4", "tab", "end", "J")
        assert hands.screen == "MeasuresScreen"
        await hands.press("ctrl+z")
    assert record_path.read_bytes() == before


async def test_a_new_step_does_not_take_over_what_was_logged_on_a_deleted_one(
    record_path: Path,
) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "tab", "end", "l")
        await hands.fill("text", "ปิดประกาศแล้ว")
        await hands.press("ctrl+s", "escape", "d", "a")
        await hands.fill("text", "ขั้นใหม่")
        await hands.press("ctrl+s")
        assert list(steps(record_path)) == ["s1", "s2", "s3", "s5"]
        assert chosen(hands) == "s5"
        assert on_disk(record_path)["measures"]["m1"]["log"]["l1"]["step"] == "s4"


async def test_every_edit_of_the_steps_is_taken_back_one_by_one(record_path: Path) -> None:
    before = record_path.read_bytes()
    async with opened(record_path) as hands:
        await hands.press("f4", "tab", "m", "J", "d", "u", "space")
        await hands.press("i")
        await hands.fill("text", "แทรก")
        await hands.press("ctrl+s", "S")
        await hands.fill("second", "อีกส่วน")
        await hands.press("ctrl+s")
        edited = record_path.read_bytes()
        assert edited != before
        await hands.press(*["ctrl+z"] * 8)
        assert record_path.read_bytes() == before
        await hands.press(*["ctrl+y"] * 8)
    assert record_path.read_bytes() == edited


async def test_a_measure_without_steps_takes_one_by_inserting(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "tab", "d", "d", "d", "d", "S", "J", "y", "u", "space", "enter")
        assert hands.screen == "MeasuresScreen"
        assert steps(record_path) == {}
        await hands.press("i")
        await hands.fill("text", "ขั้นแรก")
        await hands.press("ctrl+s")
        assert list(steps(record_path).values()) == [{"text": "ขั้นแรก"}]


def test_a_step_says_when_its_own_date_is_missed_or_near(
    ita_2567: Framework, tmp_path: Path
) -> None:
    steps = {
        "s1": Step(text="ก", due=date(2024, 10, 15)),
        "s2": Step(text="ข", due=date(2024, 11, 5)),
        "s3": Step(text="ค", due=date(2025, 2, 28)),
        "s4": Step(text="ง", due=date(2024, 10, 15), done_on=date(2024, 10, 20)),
        "s5": Step(text="จ"),
    }
    measure = Measure(title="ม", end=date(2024, 10, 31), steps=steps)
    record = Record(framework="ita-2567", fiscal_year_be=2567, measures={"m1": measure})
    view = view_of(
        path=tmp_path / "r.toml", framework=ita_2567, record=record, today=date(2024, 11, 1)
    )
    late, soon, open_still, done_late, dateless = (
        entry.prompt.plain for entry in step_entries(view, measure)
    )
    assert late.endswith("เลยกำหนด")
    assert soon.endswith("ใกล้ครบกำหนด")
    assert done_late.endswith("ทำแล้ว (ช้า)")
    assert open_still.endswith(")")
    assert dateless == "☐ 5. จ"


async def test_a_list_typed_into_a_step_becomes_steps(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "i")
        await hands.paste("1. ประชุม\n2. จัดทำร่าง\n3. ประกาศใช้")
        await hands.fill("owners", "สำนักปลัด")
        await hands.press("ctrl+s")
        there = list(steps(record_path).values())
        assert [it["text"] for it in there[-3:]] == ["ประชุม", "จัดทำร่าง", "ประกาศใช้"]
        assert all(it["owners"] == ["สำนักปลัด"] for it in there[-3:])
        await hands.press("ctrl+z")
        assert len(steps(record_path)) == len(there) - 3


async def test_a_list_pasted_on_the_steps_is_shown_before_it_is_added(record_path: Path) -> None:
    before = record_path.read_bytes()
    async with opened(record_path) as hands:
        await hands.press("f4", "tab")
        await hands.paste("ประชุมคณะทำงาน\nสรุปผล\n")
        assert "เพิ่ม 2 ขั้นตอนจากรายการ" in hands.shown
        assert "สรุปผล" in hands.shown
        await hands.press("escape")
        assert record_path.read_bytes() == before
        await hands.paste("- ประชุมคณะทำงาน\n- สรุปผล\n")
        await hands.press("down", "enter")
        there = list(steps(record_path).values())
        assert [it["text"] for it in there[-2:]] == ["ประชุมคณะทำงาน", "สรุปผล"]


async def test_what_happened_is_seen_on_the_measure_and_the_step(record_path: Path) -> None:
    text = record_path.read_text(encoding="utf-8")
    record_path.write_text(
        f'{text}\n[measures.m1.log.l1]\nstep = "s1"\ntext = "ประชุม"\nobstacle = "ฝนตก"\n',
        encoding="utf-8",
    )
    async with opened(record_path, (120, 40)) as hands:
        await hands.press("f4")
        assert "✎ บันทึก 1 · ! ปัญหาอุปสรรค 1" in hands.shown
        assert re.search("m1 .*✎! ", hands.shown)
        assert "· บันทึก 1" in hands.shown


async def test_lines_pasted_into_the_form_of_a_step_become_steps(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "i")
        before = len(on_disk(record_path)["measures"]["m1"]["steps"])
        await hands.paste("สำรวจข้อมูล\nเผยแพร่\nรายงานผล\n")
        assert "3 บรรทัด" in hands.refusal("text")
        await hands.press("tab")
        assert "3 ขั้นตอน" in hands.refusal("text")
        await hands.press("ctrl+s")
    steps = [it["text"] for it in on_disk(record_path)["measures"]["m1"]["steps"].values()]
    assert len(steps) == before + 3
    assert {"สำรวจข้อมูล", "เผยแพร่", "รายงานผล"} <= {*steps}


async def test_a_list_with_tabs_becomes_steps_with_their_days(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "tab")
        await hands.paste("ขั้นตอน\tกำหนดเสร็จ\n๑.\tสำรวจข้อมูล\tต.ค. ๖๗\n๒.\tเผยแพร่\tมี.ค. ๖๘\n")
        assert "เพิ่ม 2 ขั้นตอน" in hands.shown
        await hands.press("down", "enter")
        there = list(steps(record_path).values())[-2:]
    assert there == [
        {"text": "สำรวจข้อมูล", "due": date(2024, 10, 31)},
        {"text": "เผยแพร่", "due": date(2025, 3, 31)},
    ]


async def test_the_form_of_a_step_takes_the_same_list_with_its_days(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "i")
        await hands.paste("สำรวจข้อมูล\tต.ค. ๖๗\nเผยแพร่\tมี.ค. ๖๘\n")
        assert "2 ขั้นตอน" in hands.refusal("text")
        await hands.press("ctrl+s", "a")
        await hands.paste("รายงานผล\t30 เม.ย. 2568")
        await hands.press("ctrl+s")
        there = list(steps(record_path).values())[-3:]
    assert there == [
        {"text": "สำรวจข้อมูล", "due": date(2024, 10, 31)},
        {"text": "เผยแพร่", "due": date(2025, 3, 31)},
        {"text": "รายงานผล", "due": date(2025, 4, 30)},
    ]


async def test_where_there_is_no_measure_the_keys_that_are_offered_add_one(
    record_path: Path,
) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "tab", "tab", "ctrl+a", "d", "down", "enter", "tab")
        assert "ยังไม่มีมาตรการ" in hands.shown
        assert "F3  เลือกจากข้อที่ต่ำกว่าเกณฑ์ 6 ข้อ" in hands.shown
        assert "Tab ขั้นตอน" not in hands.shown
        await hands.press("a")
        assert hands.screen == "FormScreen"
