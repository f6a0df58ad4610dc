"""Tables of measures as offices write them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import Agency, Measure, Record, Recurrence, Step
from ita_tui.core.tables_in.measures.broken import joined
from ita_tui.core.tables_in.measures.columns import measure_columns
from ita_tui.core.tables_in.measures.result import ImportStatus
from ita_tui.core.tables_in.source.csv_grid import csv_grid
from ita_tui.core.tables_in.source.grid import MergedCells
from ita_tui.words.understood.calendar import MONTHS_ENGLISH, MONTHS_SHORT
from tests.core.measure_grids import grid_of, taken

EMPTY = Record(
    framework="ita-2567", fiscal_year_be=2567, agency=Agency(units=("สำนักปลัด", "กองคลัง"))
)
AS_PRINTED = (
    "วิธีการนำผลวิเคราะห์ไปสู่การปฏิบัติ",
    "ผู้รับผิดชอบ/ ผู้ที่เกี่ยวข้อง",
    "ขั้นตอน/วิธีการปฏิบัติ",
    "วัน เดือน ปี ที่ดำเนินการ",
)


def test_the_table_of_the_real_document_is_understood(ita_2567: Framework) -> None:
    grid = grid_of(
        [
            AS_PRINTED,
            ("ประเด็นที่ ๑ กระบวนการปฏิบัติงาน",),
            ("จัดทำคู่มือ", "ทุกสำนัก/กอง", "๑. ตั้งคณะทำงาน ๒. วางกรอบ", "ตุลาคม ๒๕๖๗ – มีนาคม ๒๕๖๘"),
            ("<b>ประเด็นที่ ๖ กระบวนการควบคุม</b>",),
            ("กิจกรรมสร้างความโปร่งใส", "กองคลัง", "๑. กำหนดนโยบาย ๒. ชี้แจง", ""),
            AS_PRINTED,
            ("", "", "๓. ตั้งคณะทำงาน ๔. รายงาน", ""),
        ]
    )
    done = taken(EMPTY, ita_2567, grid)
    assert done.problems == ()
    first, second = done.record.measures.values()
    assert (first.title, first.issue, first.owners) == ("จัดทำคู่มือ", "1", ("ทุกสำนัก/กอง",))
    assert (first.start, first.end) == (date(2024, 10, 1), date(2025, 3, 31))
    assert [step.text for step in first.steps.values()] == ["ตั้งคณะทำงาน", "วางกรอบ"]
    assert (second.issue, second.start) == ("6", None)
    assert [step.text for step in second.steps.values()] == [
        "กำหนดนโยบาย", "ชี้แจง", "ตั้งคณะทำงาน", "รายงาน",
    ]  # fmt: skip
    assert [result.status for result in done.results] == [ImportStatus.NEW, ImportStatus.NEW]


def test_one_row_a_step_with_merged_cells_is_one_measure(ita_2567: Framework) -> None:
    grid = grid_of(
        [
            ("มาตรการ", "ประเด็น", "ผู้รับผิดชอบ", "ขั้นตอน", "งบประมาณ (บาท)"),
            ("ก", "1", "กองคลัง", "ประชุม", "๑๕,๐๐๐"),
            ("", "", "", "เผยแพร่", ""),
            ("ข", "", "", "อบรม", "ไม่ใช้งบประมาณ"),
        ],
        merges=[MergedCells(2, 1, 3, 1), MergedCells(2, 3, 4, 3), MergedCells(2, 2, 4, 2)],
    )
    first, second = taken(EMPTY, ita_2567, grid).record.measures.values()
    assert [step.text for step in first.steps.values()] == ["ประชุม", "เผยแพร่"]
    assert first.budget_baht == Decimal("15000.00")
    assert (second.title, second.owners, second.issue) == ("ข", ("กองคลัง",), "1")
    assert second.budget_baht == Decimal("0.00")


@pytest.mark.parametrize("names", ["เริ่ม สิ้นสุด", "ตั้งแต่ ถึง", "วันเริ่มต้น วันสิ้นสุด"])
def test_a_name_over_two_columns_may_have_one_for_each_below(
    names: str, ita_2567: Framework
) -> None:
    head = ("มาตรการ", "ระยะเวลา", "", "ผู้รับผิดชอบ")
    rows = [head, ("", *names.split()), ("ก", "พ.ย. 2567", "มี.ค. 2568", "กองคลัง")]
    [measure] = taken(EMPTY, ita_2567, grid_of(rows)).record.measures.values()
    assert (measure.start, measure.end) == (date(2024, 11, 1), date(2025, 3, 31))


def test_a_period_may_say_how_often(ita_2567: Framework) -> None:
    grid = grid_of([("มาตรการ", "ระยะเวลา"), ("ก", "ตลอดปีงบประมาณ (ทุกไตรมาส)")])
    (measure,) = taken(EMPTY, ita_2567, grid).record.measures.values()
    assert measure.recurrence is Recurrence.QUARTER
    assert (measure.start, measure.end) == (date(2024, 10, 1), date(2025, 9, 30))


def test_two_columns_that_could_be_one_field_are_told_and_neither_is_taken() -> None:
    grid = grid_of([("มาตรการ", "ผู้รับผิดชอบหลัก", "ผู้รับผิดชอบร่วม", "ขั้นตอน"), ("ก", "ข", "ค", "ง")])
    columns = measure_columns(grid, {})
    assert columns is not None
    assert columns.doubtful == {"owners": (1, 2)}
    assert "owners" not in columns.places
    told = measure_columns(grid, {"owners": 1})
    assert told is not None
    assert told.doubtful == {}
    assert told.places["owners"] == 1


@pytest.mark.parametrize(
    "header",
    [
        ("รหัส", "รายการ", "คะแนน"),
        ("มาตรการ",),
        ("มาตรการ", "สถานะ"),
        ("รหัสบันทึก", "มาตรการ", "ขั้นตอน"),
    ],
)
def test_other_tables_are_no_tables_of_measures(header: tuple[str, ...]) -> None:
    assert measure_columns(grid_of([header, ("ก", "ข", "ค")]), {}) is None


def test_a_title_that_a_page_broke_is_one(ita_2567: Framework) -> None:
    head = ("มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ")
    above = ("จัดทำคู่มือการ", "1. ตั้ง", "กองคลัง")
    for below, count in (("2. จบ", 1), ("1. จบ", 2)):
        done = taken(EMPTY, ita_2567, grid_of([head, above, head, ("ปฏิบัติงาน", below, "")]))
        measures = tuple(done.record.measures.values())
        assert len(measures) == count
        assert (measures[0].title == "จัดทำคู่มือการปฏิบัติงาน") == (count == 1)
        assert done.problems == ()


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("วันเริ่ม", "32/10/2567"),
        ("วันเริ่ม", "1/10/24"),
        ("ประเด็น", "9"),
        ("รองรับข้อ", "o99"),
        ("งบประมาณ", "ประมาณหมื่น"),
        ("ความถี่", "บ่อย ๆ"),
        ("ระยะเวลา", "เร็ว ๆ นี้"),
        ("งบประมาณ", "#N/A"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_row_and_the_rest_is_taken(
    ita_2567: Framework, heading: str, text: str
) -> None:
    grid = grid_of([("มาตรการ", "ผู้รับผิดชอบ", heading), ("ก", "กองคลัง", text)])
    done = taken(EMPTY, ita_2567, grid)
    (measure,) = done.record.measures.values()
    assert measure == Measure(title="ก", owners=("กองคลัง",))
    (problem,) = done.problems
    assert (problem.rule, problem.line) == ("measure-field-unreadable", 2)


def test_rows_of_one_measure_that_differ_are_told_and_the_field_is_left(
    ita_2567: Framework,
) -> None:
    grid = grid_of([("มาตรการ", "ผู้รับผิดชอบ", "ขั้นตอน"), ("ก", "กองคลัง", "ข"), ("ก", "สำนักปลัด", "ค")])
    done = taken(EMPTY, ita_2567, grid)
    (measure,) = done.record.measures.values()
    assert measure.owners == ()
    assert len(measure.steps) == 2
    (problem,) = done.problems
    assert (problem.rule, problem.line) == ("measure-rows-differ", 2)
    assert "กองคลัง" in problem.message
    assert "สำนักปลัด" in problem.message


def known(**fields: object) -> Record:
    measure = Measure(title="ก", owners=("กองคลัง",), steps={"s1": Step(text="ข")})
    return replace(EMPTY, measures={"m1": replace(measure, **fields)})  # type: ignore[arg-type]


def test_a_row_with_a_key_replaces_and_a_blank_cell_does_not(ita_2567: Framework) -> None:
    record = known(target="ร้อยละ 90")
    grid = grid_of(
        [("รหัสมาตรการ", "มาตรการ", "ผู้รับผิดชอบ", "ค่าเป้าหมาย"), ("m1", "ชื่อใหม่", "สำนักปลัด", "")]
    )
    done = taken(record, ita_2567, grid)
    measure = done.record.measures["m1"]
    assert (measure.title, measure.owners, measure.target) == ("ชื่อใหม่", ("สำนักปลัด",), "ร้อยละ 90")
    assert [problem.rule for problem in done.problems] == ["blank-cell-kept"]
    assert [(change.field, change.before, change.after) for change in done.results[0].changes] == [
        ("title", "ก", "ชื่อใหม่"),
        ("owners", "กองคลัง", "สำนักปลัด"),
    ]


def test_a_row_without_a_key_only_fills_what_is_empty(ita_2567: Framework) -> None:
    grid = grid_of(
        [("มาตรการ", "ผู้รับผิดชอบ", "ค่าเป้าหมาย", "ขั้นตอน"), ("ก", "สำนักปลัด", "5 ครั้ง", "1. ข 2. ค")]
    )
    done = taken(known(), ita_2567, grid)
    measure = done.record.measures["m1"]
    assert (measure.owners, measure.target) == (("กองคลัง",), "5 ครั้ง")
    assert [step.text for step in measure.steps.values()] == ["ข", "ค"]
    assert [problem.rule for problem in done.problems] == ["measure-differs"]


def test_a_key_with_the_title_of_another_measure_is_not_taken(ita_2567: Framework) -> None:
    record = known()
    record = replace(record, measures={**record.measures, "m2": Measure(title="ค")})
    grid = grid_of([("รหัสมาตรการ", "มาตรการ", "ผู้รับผิดชอบ"), ("m2", "ก", "สำนักปลัด")])
    done = taken(record, ita_2567, grid)
    assert done.record is record
    assert [problem.rule for problem in done.problems] == ["title-of-another-measure"]


def test_new_keys_avoid_those_that_the_table_brings(ita_2567: Framework) -> None:
    grid = grid_of(
        [
            ("รหัสมาตรการ", "มาตรการ", "ผู้รับผิดชอบ"),
            ("", "ข", "กองคลัง"),
            ("m2", "ค", ""),
            ("7", "ง", ""),
        ]
    )
    done = taken(known(), ita_2567, grid)
    assert {key: one.title for key, one in done.record.measures.items()} == {
        "m1": "ก", "m3": "ข", "m2": "ค", "m4": "ง",
    }  # fmt: skip


def test_a_row_without_a_measure_is_told(ita_2567: Framework) -> None:
    grid = grid_of([("มาตรการ", "ผู้รับผิดชอบ"), ("", "กองคลัง")])
    done = taken(EMPTY, ita_2567, grid)
    assert done.record is EMPTY
    assert [problem.rule for problem in done.problems] == ["row-without-measure"]


def test_units_that_are_new_are_named_and_known_ones_keep_their_spelling(
    ita_2567: Framework,
) -> None:
    grid = grid_of([("มาตรการ", "ผู้รับผิดชอบ"), ("ก", "กองช่าง, กอง คลัง")])
    done = taken(EMPTY, ita_2567, grid)
    (measure,) = done.record.measures.values()
    assert measure.owners == ("กองช่าง", "กองคลัง")
    assert done.units == ("กองช่าง",)


def test_importing_twice_changes_nothing_more(ita_2567: Framework) -> None:
    grid = grid_of(
        [AS_PRINTED, ("ก", "กองคลัง", "๑. ข ๒. ค", "ตุลาคม ๒๕๖๗"), ("ง", "กองช่าง", "จ", "")]
    )
    once = taken(EMPTY, ita_2567, grid).record
    again = taken(once, ita_2567, grid)
    assert again.record is once
    assert again.problems == ()


def test_a_key_of_something_that_could_not_be_read_is_not_taken(ita_2567: Framework) -> None:
    record = replace(EMPTY, rest={"measures": {"m1": "ลายมือ"}})
    grid = grid_of([("รหัสมาตรการ", "มาตรการ", "ผู้รับผิดชอบ"), ("m1", "ก", "กองคลัง")])
    done = taken(record, ita_2567, grid)
    assert list(done.record.measures) == ["m2"]
    assert done.record.rest == record.rest


PASTED = "มาตรการ\tผู้รับผิดชอบ\tขั้นตอน\tระยะเวลา\n"


def _pasted(text: str, framework: Framework) -> tuple[dict[str, Measure], list[str]]:
    """What a text with tabs gives, and the rules of what is told of its rows."""
    grid = csv_grid(text)
    columns = measure_columns(grid, {})
    assert columns is not None
    whole, problems = joined(grid, columns)
    done = taken(EMPTY, framework, whole)
    rules = [problem.rule for problem in (*problems, *done.problems)]
    return dict(done.record.measures), rules


@pytest.mark.parametrize(
    "row",
    [
        "จัดกิจกรรม\tสำนักปลัด\t๑. ตั้ง\n๒. วาง\n๓. เผยแพร่\tมกราคม – กันยายน ๒๕๖๘\n",
        "จัด\nกิจกรรม\tสำนักปลัด\t๑. ตั้ง ๒. วาง\n๓. เผยแพร่\tมกราคม – กันยายน ๒๕๖๘\n",
        "จัดกิจกรรม\tสำนักปลัด\t- ตั้ง\n- วาง\n- เผยแพร่\tมกราคม – กันยายน ๒๕๖๘\n",
    ],
)
def test_a_row_that_word_breaks_at_the_lines_of_its_cells_is_one(
    row: str, ita_2567: Framework
) -> None:
    measures, rules = _pasted(f"{PASTED}{row}อบรม\tกองคลัง\t๑. ก\n๒. ข\tตุลาคม ๒๕๖๗\n", ita_2567)
    first, second = measures.values()
    assert (first.title.replace(" ", ""), first.owners) == ("จัดกิจกรรม", ("สำนักปลัด",))
    assert [step.text for step in first.steps.values()] == ["ตั้ง", "วาง", "เผยแพร่"]
    assert (first.start, first.end) == (date(2025, 1, 1), date(2025, 9, 30))
    assert (second.title, len(second.steps), second.start) == ("อบรม", 2, date(2024, 10, 1))
    assert rules == ["rows-joined"]


def test_steps_in_the_last_column_go_on_below_and_prose_is_told(ita_2567: Framework) -> None:
    text = "มาตรการ\tผู้รับผิดชอบ\tขั้นตอน\nจัด\tกองคลัง\t๑. ก\n๒. ข\nผู้จัดทำรายงาน\n"
    measures, rules = _pasted(text, ita_2567)
    assert [len(measure.steps) for measure in measures.values()] == [2]
    assert rules == ["rows-joined", "lines-left"]


def test_short_rows_are_not_taken_for_parts_of_one(ita_2567: Framework) -> None:
    measures, rules = _pasted(f"{PASTED}จัด\tกองคลัง\t๑. ก\nอบรม\tกองช่าง\n", ita_2567)
    assert [measure.title for measure in measures.values()] == ["จัด", "อบรม"]
    assert rules == ["rows-short"]


OWNERS = [
    ("กองคลัง/กองช่าง", ("กองคลัง", "กองช่าง")),
    ("สำนักปลัดและกองคลัง", ("สำนักปลัด", "กองคลัง")),
    ("สำนักปลัด กองคลัง กองช่าง", ("สำนักปลัด", "กองคลัง", "กองช่าง")),
    ("1. สำนักปลัด 2. กองคลัง", ("สำนักปลัด", "กองคลัง")),
    ("- สำนักปลัด\n- กองคลัง", ("สำนักปลัด", "กองคลัง")),
    ("ทุกส่วนราชการ", ("ทุกสำนัก/กอง",)),
    ("สำนักปลัด/งานนโยบายและแผน", ("สำนักปลัด/งานนโยบายและแผน",)),
    ("กองสาธารณสุขและสิ่งแวดล้อม", ("กองสาธารณสุขและสิ่งแวดล้อม",)),
    ("กองการศึกษา ศาสนาและวัฒนธรรม", ("กองการศึกษา ศาสนาและวัฒนธรรม",)),
    ("ผู้บริหาร/พนักงาน ทุกคน", ("ผู้บริหาร", "พนักงาน ทุกคน")),
    ("กลุ่มนโยบายและแผน กลุ่มบริหารงานบุคคล", ("กลุ่มนโยบายและแผน", "กลุ่มบริหารงานบุคคล")),
    ("กองคลัง กลุ่มงานพัสดุ", ("กองคลัง กลุ่มงานพัสดุ",)),
]


@pytest.mark.parametrize(("cell", "units"), OWNERS)
def test_several_owners_in_a_cell_are_several_units(
    cell: str, units: tuple[str, ...], ita_2567: Framework
) -> None:
    done = taken(EMPTY, ita_2567, grid_of([("มาตรการ", "ผู้รับผิดชอบ"), ("ก", cell)]))
    assert [measure.owners for measure in done.record.measures.values()] == [units]


PERIODS = [
    ("ภายใน 30 กันยายน 2568", None, date(2025, 9, 30)),
    ("ภายในเดือนมีนาคม 2568", None, date(2025, 3, 31)),
    ("ตุลาคม 2567 เป็นต้นไป", date(2024, 10, 1), None),
    ("รอบ 6 เดือนแรก", date(2024, 10, 1), date(2025, 3, 31)),
    ("ครึ่งปีหลัง", date(2025, 4, 1), date(2025, 9, 30)),
    ("ปี 2568", date(2024, 10, 1), date(2025, 9, 30)),
    ("ทุกไตรมาส", None, None),
]


@pytest.mark.parametrize(("cell", "start", "end"), PERIODS)
def test_periods_with_one_end_halves_and_rounds_are_read(
    cell: str, start: date | None, end: date | None, ita_2567: Framework
) -> None:
    done = taken(EMPTY, ita_2567, grid_of([("มาตรการ", "ระยะเวลา"), ("ก", cell)]))
    [measure] = done.record.measures.values()
    assert (measure.start, measure.end) == (start, end)
    assert (measure.recurrence is Recurrence.QUARTER) == (cell == "ทุกไตรมาส")
    assert done.problems == ()


MONTHS = (*MONTHS_SHORT[9:], *MONTHS_SHORT[:9])


NUMBERS = [str(number) for number in (*range(10, 13), *range(1, 10))]


ENGLISH = [month[:3].title() for month in (*MONTHS_ENGLISH[9:], *MONTHS_ENGLISH[:9])]


@pytest.mark.parametrize("is_below", [True, False])
@pytest.mark.parametrize("names", [MONTHS, NUMBERS, ENGLISH])
def test_a_plan_with_months_as_columns_gives_periods(
    names: Sequence[str], is_below: bool, ita_2567: Framework
) -> None:
    head: list[tuple[str, ...]] = [("มาตรการ", "ผู้รับผิดชอบ", *names)]
    if is_below:
        head = [("มาตรการ", "ผู้รับผิดชอบ", "ปีงบประมาณ 2568"), ("", "", *names)]
    rows = [
        ("อบรม", "กองคลัง", "", "✓", "✓"),
        ("ประชุม", "กองช่าง", *("/" if n % 3 == 0 else "" for n in range(12))),
        ("ตรวจ", "สำนักปลัด", "x", "", "x"),
        ("สี", "สำนักปลัด"),
    ]
    done = taken(EMPTY, ita_2567, grid_of([*head, *rows]))
    found = [(one.start, one.end, one.recurrence) for one in done.record.measures.values()]
    assert found == [
        (date(2024, 11, 1), date(2024, 12, 31), None),
        (date(2024, 10, 1), date(2025, 7, 31), Recurrence.QUARTER),
        (date(2024, 10, 1), date(2024, 12, 31), None),
        (None, None, None),
    ]
    assert [problem.rule for problem in done.problems] == ["months-apart", "months-without-ticks"]


def test_what_is_to_be_improved_is_items_where_it_has_codes(ita_2567: Framework) -> None:
    head = ("ประเด็นที่ต้องปรับปรุง", "มาตรการ", "วิธีดำเนินการ", "ผู้รับผิดชอบ")
    coded = [head, ("o9 รายงานผลการดำเนินงานประจำปี", "ก", "1) ศึกษา\n2) เผยแพร่", "กองคลัง")]
    (made,) = taken(EMPTY, ita_2567, grid_of(coded)).record.measures.values()
    assert made.items == ("o9",)
    assert [step.text for step in made.steps.values()] == ["ศึกษา", "เผยแพร่"]
    worded = taken(EMPTY, ita_2567, grid_of([head, ("การสื่อสารยังน้อย", "ก", "ข", "กองคลัง")]))
    (made,) = worded.record.measures.values()
    assert (made.items, worded.problems) == ((), ())


def test_cells_filled_with_a_colour_are_ticks(ita_2567: Framework) -> None:
    grid = grid_of([("มาตรการ", "ผู้รับผิดชอบ", *MONTHS), ("อบรม", "กองคลัง", "", "✓"), ("ก", "ข")])
    header, one, two = grid.rows
    filled = replace(grid, rows=(header, replace(one, shaded=(4, 5)), replace(two, shaded=(2,))))
    done = taken(EMPTY, ita_2567, filled)
    assert [(it.start, it.end) for it in done.record.measures.values()] == [
        (date(2024, 11, 1), date(2025, 1, 31)),
        (date(2024, 10, 1), date(2024, 10, 31)),
    ]
    assert done.problems == ()


def test_a_column_of_items_is_known_by_its_codes(ita_2567: Framework) -> None:
    with_codes = grid_of([("ข้อ", "มาตรการ", "ผู้รับผิดชอบ"), ("o9, o17", "ก", "กองคลัง")])
    [measure] = taken(EMPTY, ita_2567, with_codes).record.measures.values()
    assert measure.items == ("o9", "o17")
    counted = grid_of([("ข้อ", "มาตรการ", "ผู้รับผิดชอบ"), ("1", "ก", "กองคลัง")])
    done = taken(EMPTY, ita_2567, counted)
    assert (done.record.measures["m1"].items, done.problems) == ((), ())


def test_a_fault_of_a_measure_names_its_row(ita_2567: Framework) -> None:
    grid = grid_of([("มาตรการ", "เริ่ม", "สิ้นสุด"), ("ก", "1 มี.ค. 68", "1 ม.ค. 68")])
    [problem] = taken(EMPTY, ita_2567, grid).problems
    assert problem.message.startswith("แถว 2 (m1):")


def test_steps_in_rows_of_their_own_have_their_owners(ita_2567: Framework) -> None:
    head = ("มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "กำหนดเสร็จ")
    rows = [("ก", "1. ตั้ง", "กองคลัง", "31 ธ.ค. 67"), ("", "2. ทำ", "กองช่าง", "31 มี.ค. 68")]
    done = taken(EMPTY, ita_2567, grid_of([head, *rows]))
    [measure] = done.record.measures.values()
    assert (measure.owners, done.problems) == (("กองคลัง", "กองช่าง"), ())
    assert [step.owners for step in measure.steps.values()] == [("กองคลัง",), ("กองช่าง",)]


@pytest.mark.parametrize("name", ["ไตรมาส ", "Q"])
def test_a_plan_may_have_quarters_as_columns(name: str, ita_2567: Framework) -> None:
    head = ("มาตรการ", "ผู้รับผิดชอบ", *(f"{name}{n}" for n in range(1, 5)))
    rows = [("ก", "กองคลัง", "/"), ("ข", "กองช่าง", "", "/", "/")]
    done = taken(EMPTY, ita_2567, grid_of([head, *rows]))
    assert [(one.start, one.end) for one in done.record.measures.values()] == [
        (date(2024, 10, 1), date(2024, 12, 31)),
        (date(2025, 1, 1), date(2025, 6, 30)),
    ]


def test_as_above_rules_and_titles_of_items_are_understood(ita_2567: Framework) -> None:
    head = "ข้อคำถาม\tมาตรการ\tผู้รับผิดชอบ\tระยะเวลา\n---\t---\t---\t---\n"
    rows = 'e9 ท่านเคยใช้งานระบบ\tก\tกองคลัง\tต.ค. 67\no17\tข\t"\tพ.ย. 67\n'
    measures, rules = _pasted(head + rows, ita_2567)
    assert [(one.items, one.owners) for one in measures.values()] == [
        (("e9",), ("กองคลัง",)),
        (("o17",), ("กองคลัง",)),
    ]
    assert rules == []


SUMS_AND_NOTES = [
    *("รวม", "รวมทั้งสิ้น", "รวมงบประมาณ", "รวม ๒ โครงการ", "ยอดรวม", "รวมเป็นเงิน (บาท)", "Total"),
    *("หมายเหตุ: ปรับได้", "หมายเหตุ : ปรับได้", "ที่มา: งานนโยบาย", "(ลงชื่อ).......ผู้จัดทำ", "ผู้รายงาน"),
    *("ข้อมูล ณ 30 ก.ย. 2568", "จึงเรียนมาเพื่อโปรดทราบ", "จึงเสนอมาเพื่อโปรดพิจารณา"),
]


@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize("text", SUMS_AND_NOTES)
def test_a_sum_a_note_or_a_signature_is_no_measure(
    text: str, place: int, ita_2567: Framework
) -> None:
    last = ["", "", "", "35,000"]
    last[place] = text
    grid = grid_of(
        [
            ("ที่", "มาตรการ", "ผู้รับผิดชอบ", "งบประมาณ"),
            ("1", "อบรม", "กองคลัง", "10,000"),
            tuple(last),
            ("", "", "(นายก)", ""),
        ]
    )
    done = taken(EMPTY, ita_2567, grid)
    [measure] = done.record.measures.values()
    assert (measure.owners, measure.budget_baht) == (("กองคลัง",), Decimal("10000.00"))
    assert [(one.rule, one.severity.value) for one in done.problems] == [("rows-beside", "note")]


@pytest.mark.parametrize("title", ["รวมพลังต้านทุจริต", "ที่มาของรายได้", "จัดทำบัญชีรวม", "ผู้จัดทำแผน"])
def test_a_title_that_begins_as_a_sum_or_note_is_a_measure(title: str, ita_2567: Framework) -> None:
    grid = grid_of([("มาตรการ", "ผู้รับผิดชอบ"), (title, "กองคลัง")])
    [measure] = taken(EMPTY, ita_2567, grid).record.measures.values()
    assert measure.title == title


WHEN = [
    ("กำหนดแล้วเสร็จ", "ต.ค. 67 - มี.ค. 68", date(2024, 10, 1)),
    ("กำหนดแล้วเสร็จ", "มี.ค. 68", None),
    ("แล้วเสร็จภายใน", "๓๑ มีนาคม ๒๕๖๘", None),
    ("กำหนดเสร็จ", "ภายใน มี.ค. 68", None),
    ("ช่วงเวลาดำเนินการ", "ต.ค. 67 - มี.ค. 68", date(2024, 10, 1)),
    ("ปฏิทิน", "ต.ค. 67 - มี.ค. 68", date(2024, 10, 1)),
    ("กรอบเวลา", "ต.ค. 67 - มี.ค. 68", date(2024, 10, 1)),
]


@pytest.mark.parametrize(("heading", "text", "start"), WHEN)
def test_when_a_measure_is_done_is_read_under_whatever_name(
    heading: str, text: str, start: date | None, ita_2567: Framework
) -> None:
    grid = grid_of([("มาตรการ", "ผู้รับผิดชอบ", heading), ("อบรม", "กองคลัง", text)])
    [measure] = taken(EMPTY, ita_2567, grid).record.measures.values()
    assert (measure.start, measure.end) == (start, date(2025, 3, 31))
