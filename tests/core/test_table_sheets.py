"""Sheets read by the same way as texts: their columns decide, wherever in the sheet they stand."""

from collections.abc import Sequence

import pytest

from ita_tui.core.record.model import ScoreKind
from ita_tui.core.tables_in.scores.opened import OpenedTable, read_sheet
from ita_tui.core.tables_in.scores.reader import read_text_table
from ita_tui.core.tables_in.scores.scope import Others, scope_of
from ita_tui.core.tables_in.source.grid import Grid, GridRow
from ita_tui.core.values import replace
from tests.core.table_texts import framework_2567, framework_of, scores_of

OWN = "รหัส,รายการ,คะแนนของเรา,คะแนนอ้างอิง,คะแนนปีก่อน\n"
KNOWN = Others(frameworks=lambda: [framework_of(year) for year in (2567, 2569)])


def sheet(*rows: Sequence[str]) -> Grid:
    return Grid(
        name="ก",
        rows=tuple(GridRow(number=at, cells=tuple(row)) for at, row in enumerate(rows, 1) if row),
    )


def read(grid: Grid, column: int | None = None) -> tuple[dict[str, str], OpenedTable]:
    found = read_sheet(grid, scope_of(framework_2567(), column=column))
    return {code: str(score) for code, score in scores_of(found.reading).items()}, found


def test_each_table_of_a_sheet_has_its_own_columns() -> None:
    first = (("รหัส", "คะแนน", "เกณฑ์"), ("i1", "94.59", "85"))
    second = (("รหัส", "เกณฑ์", "คะแนน"), ("i2", "85", "95.43"))
    assert read(sheet(*first, (), *second))[0] == {"i1": "94.59", "i2": "95.43"}


def test_halves_side_by_side_are_read() -> None:
    found, _ = read(
        sheet(
            ("ข้อ", "คะแนน", "ข้อ", "คะแนน"),
            ("i1", "94.59", "i3", "99.34"),
            ("i2", "95.43", "i4", "95.66"),
        )
    )
    assert found == {"i1": "94.59", "i2": "95.43", "i3": "99.34", "i4": "95.66"}


def test_a_half_whose_other_columns_are_no_scores_is_not_told_as_unread() -> None:
    names = ("ข้อ", "คะแนน", "อันดับ")
    rows = (("i1", "94.59", "2", "i3", "99.34", "1"), ("i2", "95.43", "3", "", "85.00", "4"))
    found, opened = read(sheet((*names, *names), *rows))
    assert found == {"i1": "94.59", "i3": "99.34", "i2": "95.43"}
    assert [(row.line, row.text) for row in opened.reading.unread] == [(3, "85.00 4")]
    assert opened.reading.lines_without_scores == 1


def test_a_row_that_slipped_to_the_left_is_read_by_the_count_of_its_numbers() -> None:
    names = ("เครื่องมือ", "รหัส", "ข้อ", "คะแนน", "เกณฑ์")
    found, _ = read(sheet(names, ("i1", "ขั้นตอน", "94.59", "85")))
    assert found == {"i1": "94.59"}


def test_a_row_of_one_cell_is_parted_as_a_text_is() -> None:
    assert read(sheet(("i1,94.59",), ("i2,95.43",)))[0] == {"i1": "94.59", "i2": "95.43"}


@pytest.mark.parametrize(
    ("name", "header", "found"),
    [
        ("ปี 2567", "คะแนน", {"i1": "94.59"}),
        ("ปี 2566", "คะแนน", {}),
        ("ITA FY2023", "คะแนน", {}),
        ("ปี 2566", "คะแนน ปี 2567", {"i1": "94.59"}),
        ("แผ่น1", "คะแนน", {"i1": "94.59"}),
    ],
)
def test_the_name_of_a_sheet_says_its_year_where_nothing_in_it_does(
    name: str, header: str, found: dict[str, str]
) -> None:
    scores, opened = read(replace(sheet(("ข้อ", header), ("i1", "94.59")), name=name))
    assert scores == found
    assert bool(scores) != any(name in it.message for it in opened.reading.problems)


@pytest.mark.parametrize("column", [1, 2])
def test_the_column_that_the_user_names_is_read_whatever_it_is_called(column: int) -> None:
    grid = sheet(("ข้อ", "คะแนน IIT", "คะแนนถ่วงน้ำหนัก"), ("i1", "90", "80"), ("i2", "70", "60"))
    found, opened = read(grid, column)
    assert found == [{"i1": "90.00", "i2": "70.00"}, {"i1": "80.00", "i2": "60.00"}][column - 1]
    assert opened.places["score"] == column


def test_rows_of_items_below_the_names_of_instruments_are_no_second_header() -> None:
    rows = (("ข้อ", "คะแนน IIT", "คะแนน EIT"), ("i1", "90", "80"), ("i2", "70", "60"))
    found, opened = read(sheet(*rows))
    assert found == {}
    assert opened.candidates == (1, 2)
    reading = read_text_table("\n".join(map("\t".join, rows)), framework_2567())
    assert reading.read == ()
    assert [row.line for row in reading.unread] == [2, 3]


def test_a_number_beside_an_empty_cell_is_not_what_stands_in_it() -> None:
    head = ("ที่", "รายการ", "คะแนน 2567", "คะแนน 2566")
    rows = (("", "คะแนนรวม", "88"), ("1", "การใช้อำนาจ", "91.20", "89.20"), ("o1", "", "100", "100"))
    asked = scope_of(framework_2567(), kind=ScoreKind.PREVIOUS)
    reading = read_sheet(sheet(head, *rows), asked).reading
    assert {code: str(it) for code, it in scores_of(reading).items()} == {
        "3": "89.20",
        "o1": "100.00",
    }
    assert reading.problems == ()


def test_a_sheet_of_ours_is_read_however_it_comes() -> None:
    text = f"{OWN}total,คะแนนรวม,93.05,,\n1,การปฏิบัติหน้าที่,99.40,,88.00\ni1,,94.59,90.00,\n"
    own = read_text_table(text, framework_2567())
    assert {code: str(it) for code, it in scores_of(own).items()} == {
        "total": "93.05", "1": "99.40", "i1": "94.59",
    }  # fmt: skip
    before = read_text_table(text.replace(",", "\t"), framework_2567(), kind=ScoreKind.PREVIOUS)
    assert {code: str(it) for code, it in scores_of(before).items()} == {"1": "88.00"}
    assert (own.problems, before.problems) == ((), ())


def test_a_sheet_of_ours_of_another_year_is_refused() -> None:
    items = [node for node in framework_of(2569).items if node.code.startswith("o")]
    text = OWN + "".join(f"{node.code},{node.title},90.00,,\n" for node in items)
    reading = read_text_table(text, framework_2567(), others=KNOWN)
    assert reading.read == ()
    assert reading.problems[0].year_be == 2569


@pytest.mark.parametrize("empty", ["o9", "การปรับปรุงระบบการทำงาน"])
@pytest.mark.parametrize("below", ["9.4", "รวม EIT", "แบบ OIT 40.00", ""])
def test_a_number_of_a_sheet_is_of_no_row_above(empty: str, below: str) -> None:
    rows = (("ข้อ", "ชื่อ", "คะแนน"), ("o8", "", "80.00"), (empty, "", ""), (below, "", "40.00"))
    assert not {"o9", "8"} & set(read(sheet(*rows))[0])
