"""Sheets as CSV, read by the standard library and by our own import."""

import csv
from datetime import date
from decimal import Decimal
from io import StringIO

from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import Record
from ita_tui.core.tables_in.source.csv_grid import csv_grid
from ita_tui.core.tables_out.book import make_sheets
from ita_tui.core.tables_out.csv_text import csv_bytes, csv_text, guarded
from ita_tui.core.tables_out.sheet import (
    Cell,
    Sheet,
    SheetColumn,
    SheetName,
    joined_parts,
    parts_of,
    plain_text,
)
from ita_tui.core.values import replace
from ita_tui.words.said import tables_out as words
from tests.core.built_records import days, lines, scores, texts

TODAY = date(2025, 2, 1)

hostile = st.sampled_from(
    ["=1+1", "@x", '"', '""', 'a"b', ",", ";", "a\nb", "\n", " ", "'", "'=1", "\t", "\u2028", "-5"]
)
cells: st.SearchStrategy[Cell] = (
    st.none() | texts | lines | hostile | scores | days | st.integers(-9, 10**6)
)


def built(rows: list[tuple[Cell, Cell, Cell]]) -> Sheet:
    columns = (SheetColumn("a", "ก"), SheetColumn("b", "ข"), SheetColumn("c", "ค"))
    return Sheet(name=SheetName.SCORES, title="ก", columns=columns, rows=tuple(rows))


@given(st.lists(st.tuples(cells, cells, cells), max_size=4))
def test_any_reader_of_rfc_4180_gets_every_cell_back(rows: list[tuple[Cell, Cell, Cell]]) -> None:
    read = list(csv.reader(StringIO(csv_text(built(rows)), newline="")))
    wanted = [
        [guarded(cell) if isinstance(cell, str) else plain_text(cell) for cell in row]
        for row in rows
    ]
    assert read == [["ก", "ข", "ค"], *wanted]


@given(st.lists(st.tuples(cells, cells, cells), max_size=4))
def test_our_own_import_gets_every_text_back_without_the_guard(
    rows: list[tuple[Cell, Cell, Cell]],
) -> None:
    grid = csv_grid(csv_text(built(rows)))
    wanted = [[plain_text(cell) for cell in row] for row in rows]
    assert [list(row.cells) for row in grid.rows[1:]] == [
        row for row in wanted if any(cell.strip() for cell in row)
    ]


def test_a_file_begins_with_a_bom_and_its_lines_end_as_on_windows() -> None:
    raw = csv_bytes(built([("ก", Decimal("94.50"), date(2024, 10, 22))]))
    assert raw == "\ufeffก,ข,ค\r\nก,94.50,2024-10-22\r\n".encode()


def test_numbers_below_zero_stay_numbers() -> None:
    assert csv_text(built([(Decimal("-0.40"), -3, "-3")])).endswith("-0.40,-3,'-3\r\n")


@given(st.lists(lines.filter(bool), max_size=4, unique=True).map(tuple))
def test_a_list_in_a_cell_is_the_same_list_again(parts: tuple[str, ...]) -> None:
    assert parts_of(joined_parts(parts)) == parts


def test_a_list_is_written_with_commas_where_that_is_safe() -> None:
    assert joined_parts(("สำนักปลัด", "", "กองคลัง")) == "สำนักปลัด, กองคลัง"
    assert joined_parts(("ก, ข", "ค")) == "ก, ข\nค"
    assert parts_of("ก; ข ,ก") == ("ก", "ข")


def rows_of(sheet: Sheet) -> list[dict[str, Cell]]:
    keys = [column.key for column in sheet.columns]
    return [dict(zip(keys, row, strict=True)) for row in sheet.rows]


def test_every_sheet_of_the_sample_has_its_rows_and_no_heading_twice(
    sample: Record, ita_2567: Framework
) -> None:
    sheets = make_sheets(SheetName, sample, ita_2567, today=TODAY)
    assert [(sheet.name, len(sheet.rows)) for sheet in sheets] == [
        (SheetName.SUMMARY, 23),
        (SheetName.SCORES, 80),
        (SheetName.GAPS, 6),
        (SheetName.MEASURES, 9),
        (SheetName.STEPS, 44),
        (SheetName.LOG, 0),
        (SheetName.LINKS, 35),  # those without a link too, to be filled in
        (SheetName.CHECKS, 1),  # which says that there is nothing
    ]
    for sheet in sheets:
        titles = [column.title for column in sheet.columns]
        assert len(set(titles)) == len(titles), sheet.name
        assert all(len(row) == len(titles) for row in sheet.rows)
        assert len(sheet.title) <= 31


def test_the_summary_calls_a_target_only_what_the_office_set(
    sample: Record, ita_2567: Framework
) -> None:
    own = replace(sample, settings=replace(sample.settings, target=Decimal("90.00")))
    for record, name in ((sample, words.TOTAL_MARK), (own, words.TARGET)):
        (sheet,) = make_sheets([SheetName.SUMMARY], record, ita_2567, today=TODAY)
        told = {row["fact"]: row["value"] for row in rows_of(sheet)}
        assert told[name] == record.settings.target
        assert len({words.TARGET, words.TOTAL_MARK} & set(told)) == 1


def test_the_scores_tell_typed_from_computed(sample: Record, ita_2567: Framework) -> None:
    (sheet,) = make_sheets([SheetName.SCORES], sample, ita_2567, today=TODAY)
    rows = {row["code"]: row for row in rows_of(sheet)}
    assert rows["total"]["own"] == Decimal("93.05")
    assert rows["total"]["computed"] == Decimal("93.45")
    assert rows["total"]["difference"] == Decimal("-0.40")
    assert (rows["o9"]["own"], rows["o9"]["issue"]) == (Decimal("77.67"), 1)
    assert rows["o9"]["computed"] is None


def test_the_measures_name_their_owners_and_what_follows_from_the_day(
    sample: Record, ita_2567: Framework
) -> None:
    (sheet,) = make_sheets([SheetName.MEASURES], sample, ita_2567, today=TODAY)
    first = rows_of(sheet)[0]
    assert first["owners"] == "ทุกสำนัก/กอง"
    assert (first["start"], first["end"]) == (date(2024, 10, 1), date(2025, 3, 31))
    assert (first["steps_total"], first["progress_percent"]) == (4, 0)
    assert first["state"] == "ยังไม่เริ่ม"


def test_gaps_come_worst_first_with_what_answers_them(sample: Record, ita_2567: Framework) -> None:
    (sheet,) = make_sheets([SheetName.GAPS], sample, ita_2567, today=TODAY)
    rows = rows_of(sheet)
    assert [row["code"] for row in rows] == ["e9", "o17", "o9", "o19", "o16", "i10"]
    assert (rows[0]["measures"], rows[0]["owners"]) == ("m2, m3", "ทุกสำนัก/กอง, สำนักปลัด")
    assert rows[1]["measures"] is None
