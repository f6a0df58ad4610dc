"""Measures among other tables and texts, and plans with a row for each step."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import Agency, Record
from ita_tui.core.tables_in.measures.opened import Taken, take_measures
from ita_tui.core.tables_in.source.grid import Grid, MergedCells
from ita_tui.words.understood.calendar import MONTHS_SHORT
from tests.core.measure_grids import grid_of

EMPTY = Record(
    framework="ita-2567", fiscal_year_be=2567, agency=Agency(units=("สำนักปลัด", "กองคลัง"))
)
MONTHS = (*MONTHS_SHORT[9:], *MONTHS_SHORT[:9])
PLAN = [
    ("มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา"),
    ("เร่งรัดรายงาน", "1. รวบรวม", "กองคลัง", "ต.ค. 67 - มี.ค. 68"),
]


def read(framework: Framework, *grids: Grid) -> Taken:
    return take_measures(EMPTY, framework, grids, {}, is_text=False)


def apart(*tables: Sequence[tuple[str, ...]]) -> Grid:
    """Tables and paragraphs of one document, each of which begins anew."""
    grid = grid_of([row for table in tables for row in table])
    starts = {sum(map(len, tables[:n])) + 1 for n in range(len(tables))}
    rows = (replace(row, begins=row.number in starts) for row in grid.rows)
    return replace(grid, name="", rows=tuple(rows))


def titles(done: Taken) -> list[str]:
    return [result.title for result in done.done.results]


@pytest.mark.parametrize(
    "below",
    [
        [[("จึงเรียนมาเพื่อโปรดทราบและพิจารณา",)], [("1. ขอให้ทุกกองรายงานผลทุกไตรมาส",)]],
        [[("ลำดับ", "ชื่อ-สกุล", "ตำแหน่ง"), ("1", "นาย ก", "ปลัดเทศบาล")]],
        [[("ความเสี่ยง", "โอกาส", "ผลกระทบ", "ระดับ"), ("รับสินบน", "1", "5", "5")]],
        [[("ตัวชี้วัด", "ปี 2566", "ปี 2567", "ผลต่าง"), ("การใช้อำนาจ", "93.37", "96.40", "3")]],
        [[("ลงชื่อ",)], [("(นาย ก)", "(นาง ข)"), ("ปลัดเทศบาล", "นายกเทศมนตรี")]],
        [[("ผู้จัดทำ",), ("ชื่อ", "ตำแหน่ง", "โทร", "วันที่"), ("นาย ก", "ข", "812", "1 ต.ค. 2567")]],
        [[("มาตรการ", "ผลการดำเนินงาน", "ปัญหา", "ผู้รายงาน"), ("เร่งรัดรายงาน", "แล้ว", "-", "กองคลัง")]],
    ],
)
def test_what_stands_below_the_plan_is_no_measure_and_is_told(
    ita_2567: Framework, below: list[list[tuple[str, ...]]]
) -> None:
    together = grid_of([*PLAN, *(row for it in below for row in it)])
    is_prose = all(len(row) == 1 for it in below for row in it)
    for grid in (apart(PLAN, *below), *(() if is_prose else (together,))):
        taken = read(ita_2567, grid)
        [measure] = taken.done.record.measures.values()
        assert (measure.title, measure.end) == ("เร่งรัดรายงาน", date(2025, 3, 31))
        assert taken.done.record.agency.units == EMPTY.agency.units
        assert {problem.rule for problem in taken.problems} <= {"rows-below", "rows-beside"}
        assert taken.problems
        assert taken.is_fine


def test_a_plan_goes_on_over_pages_headings_and_blank_rows(ita_2567: Framework) -> None:
    grid = apart(
        PLAN,
        [("", "2. เผยแพร่", "", "")],
        [("ประเด็นที่ 2 การให้บริการ",)],
        [("ปรับปรุงเว็บไซต์", "ทำ", "กองคลัง", "")],
        [PLAN[0], ("อบรม", "จัด", "กองช่าง", "")],
        [("ตรวจ", "", "", "ภายใน มี.ค. 68")],
    )
    taken = read(ita_2567, grid)
    assert titles(taken) == ["เร่งรัดรายงาน", "ปรับปรุงเว็บไซต์", "อบรม", "ตรวจ"]
    assert taken.problems == ()
    assert [result.steps for result in taken.done.results] == [2, 1, 1, 0]


def test_a_second_plan_is_read_by_its_own_header(ita_2567: Framework) -> None:
    other = [("ระยะเวลา", "ผู้รับผิดชอบ", "มาตรการ"), ("ม.ค. 68", "กองช่าง", "ซ่อมถนน")]
    first, second = read(ita_2567, apart(PLAN, other)).done.record.measures.values()
    assert (first.title, second.title, second.owners) == ("เร่งรัดรายงาน", "ซ่อมถนน", ("กองช่าง",))
    assert second.start == date(2025, 1, 1)


def test_a_blank_row_of_a_sheet_parts_tables_too(ita_2567: Framework) -> None:
    grid = grid_of([*PLAN, ("ชื่อ", "ตำแหน่ง", "โทร", "วันที่")])
    *above, last = grid.rows
    rows = (*above, replace(last, number=last.number + 1))
    assert titles(read(ita_2567, replace(grid, rows=rows))) == ["เร่งรัดรายงาน"]


def ticks(first: int, last: int) -> tuple[str, ...]:
    return tuple("✓" if first <= month <= last else "" for month in range(12))


@pytest.mark.parametrize("second", ["ขั้นตอน", "กิจกรรม"])
def test_a_plan_with_a_row_a_step_lasts_from_the_first_tick_to_the_last(
    ita_2567: Framework, second: str
) -> None:
    rows = [
        ("มาตรการ", second, "ผู้รับผิดชอบ", *MONTHS),
        ("ปรับปรุงเว็บไซต์", "ประชุม", "สำนักปลัด", *ticks(0, 0)),
        ("", "ปรับปรุง", "กองคลัง", *ticks(1, 4)),
        ("", "รายงาน", "สำนักปลัด", *ticks(11, 11)),
    ]
    taken = read(ita_2567, grid_of(rows))
    [measure] = taken.done.record.measures.values()
    assert (measure.start, measure.end) == (date(2024, 10, 1), date(2025, 9, 30))
    assert measure.owners == ("สำนักปลัด", "กองคลัง")
    assert [(step.text, step.due) for step in measure.steps.values()] == [
        ("ประชุม", date(2024, 10, 31)),
        ("ปรับปรุง", date(2025, 2, 28)),
        ("รายงาน", date(2025, 9, 30)),
    ]
    assert taken.problems == ()


def test_activities_stay_in_doubt_beside_steps_and_measures(ita_2567: Framework) -> None:
    rows = [("มาตรการ", "กิจกรรม", "ขั้นตอน", "ผู้รับผิดชอบ"), ("ก", "ข", "ค", "กองคลัง")]
    taken = read(ita_2567, grid_of(rows))
    assert [problem.rule for problem in taken.problems] == ["column-ambiguous"]


def test_an_arrow_over_merged_months_lasts_as_long_as_they(ita_2567: Framework) -> None:
    rows = [
        ("มาตรการ", "ผู้รับผิดชอบ", *MONTHS),
        ("จัดทำคู่มือ", "สำนักปลัด", "<------->"),
        ("อบรม", "กองคลัง", "", "", "", "↔"),
    ]
    grid = grid_of(rows, [MergedCells(2, 3, 2, 6), MergedCells(3, 6, 3, 8)])
    first, second = read(ita_2567, grid).done.record.measures.values()
    assert (first.start, first.end) == (date(2024, 10, 1), date(2025, 1, 31))
    assert (second.start, second.end) == (date(2025, 1, 1), date(2025, 3, 31))


@pytest.mark.parametrize(
    ("name", "texts", "start"),
    [
        ("กำหนดแล้วเสร็จ", ("30 พ.ย. 2567", "ม.ค. 68"), None),
        ("ระยะเวลา", ("พ.ย. 67", "ธ.ค. 67 - ม.ค. 68"), date(2024, 11, 1)),
    ],
)
def test_steps_with_days_of_their_own_are_due_then_and_the_measure_with_the_last(
    ita_2567: Framework, name: str, texts: tuple[str, str], start: date | None
) -> None:
    rows = [
        ("มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", name),
        ("ก", "จัดทำ", "กองคลัง", texts[0]),
        ("", "สรุป", "", texts[1]),
    ]
    taken = read(ita_2567, grid_of(rows))
    [measure] = taken.done.record.measures.values()
    assert (measure.start, measure.end) == (start, date(2025, 1, 31))
    assert [step.due for step in measure.steps.values()] == [date(2024, 11, 30), date(2025, 1, 31)]
    assert taken.problems == ()


def test_quarters_over_the_months_are_no_row_of_the_plan(ita_2567: Framework) -> None:
    quarters = tuple(f"ไตรมาส {month // 3 + 1}" if month % 3 == 0 else "" for month in range(12))
    rows = [
        ("มาตรการ", "ผู้รับผิดชอบ", *quarters),
        ("", "", *MONTHS),
        ("ก", "กองคลัง", *ticks(4, 5)),
    ]
    taken = read(ita_2567, grid_of(rows))
    [measure] = taken.done.record.measures.values()
    assert (measure.start, measure.end) == (date(2025, 2, 1), date(2025, 3, 31))
    assert taken.problems == ()


def test_a_column_under_any_name_is_items_where_each_cell_begins_with_a_code(
    ita_2567: Framework,
) -> None:
    head = ("ประเด็นการประเมิน", "มาตรการแก้ไข", "ผู้รับผิดชอบ")
    coded = read(ita_2567, grid_of([head, ("e9 ระบบ E-Service", "ก", "กองคลัง")]))
    assert coded.done.record.measures["m1"].items == ("e9",)
    worded = read(ita_2567, grid_of([head, ("ระบบ E-Service", "ก", "กองคลัง")]))
    assert (worded.done.record.measures["m1"].items, worded.problems) == ((), ())
    [(_, columns)] = worded.found
    assert columns.unused == (0,)


def test_a_plan_whose_measures_go_by_another_name_is_told_how_to_name_the_column(
    ita_2567: Framework,
) -> None:
    grid = grid_of([("แนวทางการพัฒนา", "ผู้ปฏิบัติ", "กรอบเวลา"), ("ก", "กองคลัง", "ม.ค. 68")])
    [problem] = read(ita_2567, grid).problems
    assert "--column title=" in problem.told_on_command_line
    assert "--" not in problem.message


def test_the_column_that_may_hold_the_measures_is_named(ita_2567: Framework) -> None:
    names = ("ลำดับ", "แนวทางการพัฒนา", "ขั้นตอน", "ผู้รับผิดชอบ")
    [problem] = read(ita_2567, grid_of([names, ("1", *PLAN[1][:3])])).problems
    assert "B แนวทางการพัฒนา" in problem.message
    assert "--column title=B" in problem.told_on_command_line


def test_a_number_is_no_owner(ita_2567: Framework) -> None:
    rows = [("มาตรการ", "ผู้รับผิดชอบ"), ("ก", "กองคลัง"), ("รับสินบน", "812345678")]
    taken = read(ita_2567, grid_of(rows))
    assert taken.done.record.agency.units == EMPTY.agency.units
    [problem] = taken.problems
    assert (problem.rule, problem.line) == ("measure-field-unreadable", 3)


def test_a_row_below_goes_on_with_a_measure_and_takes_nothing_away(ita_2567: Framework) -> None:
    further = [("", "2. เผยแพร่", "กองช่าง", "เมื่อพร้อม"), ("", "", "สำนักปลัด", "")]
    taken = read(ita_2567, grid_of([*PLAN, *further]))
    [measure] = taken.done.record.measures.values()
    assert measure.owners == ("กองคลัง", "กองช่าง", "สำนักปลัด")
    assert (measure.start, measure.end) == (date(2024, 10, 1), date(2025, 3, 31))
    assert {problem.line for problem in taken.problems} == {3}


def test_a_period_that_two_rows_part_is_one(ita_2567: Framework) -> None:
    rows = [(*PLAN[1][:3], "ต.ค. 67 -"), ("", "", "", "มี.ค. 68")]
    taken = read(ita_2567, grid_of([PLAN[0], *rows]))
    [measure] = taken.done.record.measures.values()
    assert (measure.start, measure.end) == (date(2024, 10, 1), date(2025, 3, 31))
    assert taken.problems == ()


def test_a_frequency_that_every_step_has_is_the_measure_s(ita_2567: Framework) -> None:
    rows = [(*PLAN[1][:3], "ทุกเดือน"), ("", "2. เผยแพร่", "กองคลัง", "ทุกไตรมาส")]
    taken = read(ita_2567, grid_of([PLAN[0], *rows]))
    [measure] = taken.done.record.measures.values()
    assert measure.recurrence == "month"


def test_a_blank_cell_of_items_below_a_code_is_told(ita_2567: Framework) -> None:
    names = ("มาตรการ", "ข้อ", "ผู้รับผิดชอบ")
    rows = [("เร่งรัดรายงาน", "i1", "กองคลัง"), ("จัดอบรม", "", "กองคลัง")]
    taken = read(ita_2567, grid_of([names, *rows]))
    assert [(problem.rule, problem.line) for problem in taken.problems] == [("blank-cell", 3)]


@pytest.mark.parametrize(
    ("heading", "count"), [("อบต.ศรีพนา", 0), ("เทศบาลตำบลหนองบัว", 1), ("เทศบาลตำบลหนองบัวฯ", 1)]
)
def test_the_plan_of_another_agency_is_not_this_one_s(
    ita_2567: Framework, heading: str, count: int
) -> None:
    record = replace(EMPTY, agency=Agency(name="เทศบาลตำบลหนองบัว"))
    grid = grid_of([(f"แผนปฏิบัติการของ{heading}",), *PLAN])
    taken = take_measures(record, ita_2567, (grid,), {}, is_text=False)
    assert len(taken.done.results) == count
    assert [problem.rule for problem in taken.problems] == ["table-of-another-agency"][count:]


def test_a_heading_over_rows_is_no_measure(ita_2567: Framework) -> None:
    wide = MergedCells(first_row=3, first_column=1, last_row=3, last_column=4)
    rows = [("งานบุคคล", "", "", ""), ("ด้านที่ 2 การป้องกัน", "", "", "")]
    more = ("จัดอบรม", "1. จัด", "กองคลัง", "มี.ค. 68")
    taken = read(ita_2567, grid_of([*PLAN, *rows, more], [wide]))
    assert titles(taken) == ["เร่งรัดรายงาน", "จัดอบรม"]
    assert [problem.rule for problem in taken.problems] == ["rows-beside"]


def test_a_column_that_may_say_who_is_named_where_none_does(ita_2567: Framework) -> None:
    names = ("มาตรการ", "ขั้นตอน", "คณะทำงาน", "ระยะเวลา")
    [told] = read(ita_2567, grid_of([names, PLAN[1]])).problems
    assert told.rule == "column-unknown"
    assert "C คณะทำงาน" in told.message
    assert "--column owners=C" in told.told_on_command_line
    assert "--" not in told.message


def test_a_list_in_a_column_that_is_not_known_may_be_the_steps(ita_2567: Framework) -> None:
    names = ("การดำเนินงาน (มาตรการ)", "สิ่งที่ทำ", "ผู้รับผิดชอบ", "ระยะเวลา")
    taken = read(ita_2567, grid_of([names, PLAN[1]]))
    assert titles(taken) == [PLAN[1][0]]
    [told] = taken.problems
    assert "--column step_text=B" in told.told_on_command_line


def test_a_numbered_heading_over_rows_is_no_measure(ita_2567: Framework) -> None:
    rows = [("ที่", *PLAN[0]), ("1", "ด้านบริการ", "", "", ""), ("1.1", *PLAN[1])]
    assert titles(read(ita_2567, grid_of(rows))) == [PLAN[1][0]]


def test_a_budget_counts_as_its_column_or_cell_says(ita_2567: Framework) -> None:
    for name, cell, baht in (
        ("งบประมาณ (พันบาท)", "15", "15000.00"),
        ("งบประมาณ", "1.5 ล้านบาท", "1500000.00"),
        ("งบประมาณ", "20,000.- (สองหมื่นบาทถ้วน)", "20000.00"),
    ):
        taken = read(ita_2567, grid_of([(*PLAN[0], name), (*PLAN[1], cell)]))
        assert str(taken.done.record.measures["m1"].budget_baht) == baht
        assert taken.problems == ()


@pytest.mark.parametrize(("year", "count"), [(2565, 0), (2567, 1), (2568, 1), (2570, 0)])
def test_the_plan_of_another_year_is_refused(ita_2567: Framework, year: int, count: int) -> None:
    grid = grid_of([(f"มาตรการส่งเสริมคุณธรรม ประจำปี {year}",), *PLAN])
    taken = read(ita_2567, grid)
    assert len(taken.done.results) == count
    assert [problem.rule for problem in taken.problems] == ["table-of-another-year"][count:]


def test_the_caption_of_a_plan_by_months_is_no_header(ita_2567: Framework) -> None:
    rows = [("1", "จัดทำคู่มือ", "กองช่าง", "✓", *[""] * 11)]
    grid = grid_of([("มาตรการของหน่วยงาน",), ("ที่", "มาตรการ", "ผู้รับผิดชอบ", *MONTHS), *rows])
    assert titles(read(ita_2567, grid)) == ["จัดทำคู่มือ"]


def test_two_measures_of_one_title_are_two_where_the_steps_begin_anew(ita_2567: Framework) -> None:
    other = (PLAN[1][0], "1. อบรม", "กองช่าง", PLAN[1][3])
    taken = read(ita_2567, grid_of([*PLAN, other]))
    assert titles(taken) == [PLAN[1][0]] * 2


@pytest.mark.parametrize("mark", ["(ต่อ)", "(ขั้นตอนที่ ๒–๓)", "\n(ขั้นที่ 2-3)"])
def test_a_title_that_says_that_it_goes_on_is_that_of_the_measure_above(
    mark: str, ita_2567: Framework
) -> None:
    further = (f"เร่งรัดรายงาน {mark}", "2. ตรวจ\n3. ส่ง", "กองคลัง", "")
    done = read(ita_2567, grid_of([*PLAN, further]))
    assert titles(done) == ["เร่งรัดรายงาน"]
    (measure,) = done.done.record.measures.values()
    assert [step.text for step in measure.steps.values()] == ["รวบรวม", "ตรวจ", "ส่ง"]


@pytest.mark.parametrize(
    "title",
    ["โครงการ (พ.ศ. 2569)", "อบรมพัสดุ (o12)", "ประกาศ (1) เจตนารมณ์", "ข้อ 1. และ 2. ของประกาศ"],
)
def test_a_number_within_a_title_stays_in_it(title: str, ita_2567: Framework) -> None:
    header, row = PLAN
    assert titles(read(ita_2567, grid_of([header, (f"3. {title}", *row[1:])]))) == [title]
