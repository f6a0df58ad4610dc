"""Workbooks as another library, another program and our own import read them."""

from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import ZipFile

import openpyxl
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils import get_column_letter
from python_calamine import CalamineWorkbook

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import Record
from ita_tui.core.tables_out.book import make_sheets
from ita_tui.core.tables_out.sheet import Cell, Sheet, SheetColumn, SheetName, plain_text
from ita_tui.documents.workbook import (
    DAY_FORMAT,
    MOST_CHARACTERS,
    SCORE_FORMAT,
    cut_texts,
    workbook_bytes,
)
from ita_tui.store.workbook.tables import open_tables
from ita_tui.words.said.tables_out import NOTHING_FOUND
from tests.cases import cases
from tests.core.built_records import lines, scores, texts

TODAY = date(2025, 2, 1)


def read_back(raw: bytes) -> dict[str, list[list[Any]]]:
    """Every sheet as calamine, a library in Rust, reads it."""
    book = CalamineWorkbook.from_filelike(BytesIO(raw))
    return {
        name: book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        for name in book.sheet_names
    }


def expected(cell: Cell) -> object:
    """A cell as calamine gives it: empty text for nothing, floats for numbers."""
    if cell is None:
        return ""
    return float(cell) if isinstance(cell, Decimal | int) else cell


def test_another_library_reads_every_value_of_every_sheet(
    sample: Record, ita_2567: Framework
) -> None:
    sheets = make_sheets(SheetName, sample, ita_2567, today=TODAY)
    found = read_back(workbook_bytes(sheets, made_on=TODAY))
    assert list(found) == [sheet.title for sheet in sheets]
    for sheet in sheets:
        header, *rows = found[sheet.title]
        assert header == [column.title for column in sheet.columns]
        assert rows == [[expected(cell) for cell in row] for row in sheet.rows]


def built(rows: list[tuple[Cell, Cell]]) -> Sheet:
    columns = (SheetColumn("a", "ก"), SheetColumn("b", "ข"))
    return Sheet(name=SheetName.SCORES, title="ทดสอบ", columns=columns, rows=tuple(rows))


hostile = st.sampled_from(
    [
        "=1+1",
        '=HYPERLINK("x")',
        "'=1",
        "#N/A",
        "_x0041_",
        "_x005F_",
        " ก",
        "ก\n",
        "<b>&amp;",
        "TRUE",
    ]
)
days = st.dates(date(1900, 3, 1), date(2500, 12, 31))
cells: st.SearchStrategy[Cell] = (
    st.none() | lines | texts | hostile | scores | days | st.integers(-9, 10**6)
)


@cases(0.6)
@given(st.lists(st.tuples(cells, cells), max_size=3))
def test_our_own_import_reads_any_text_back_to_the_letter(rows: list[tuple[Cell, Cell]]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "t.xlsx")
        path.write_bytes(workbook_bytes([built(rows)], made_on=TODAY))
        (grid,) = open_tables(path).sheets
    wanted = {
        number: [_as_read(cell) for cell in row]
        for number, row in enumerate(rows, 2)
        if any(plain_text(cell) for cell in row)
    }
    read = {row.number: [row.at(0), row.at(1)] for row in grid.rows[1:]}
    assert read == wanted


def _as_read(cell: Cell) -> str:
    if isinstance(cell, Decimal):
        return f"{cell.normalize():f}"
    return plain_text(cell).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")


def test_what_begins_as_a_formula_is_a_text_and_stays_one_when_it_is_edited() -> None:
    raw = workbook_bytes([built([("=1+1", "#N/A")])], made_on=TODAY)
    tab = openpyxl.load_workbook(BytesIO(raw)).worksheets[0]
    for cell in tab[2]:
        assert cell.data_type == "s"
        assert cell.quotePrefix
    assert tab["A2"].value == "=1+1"


def test_numbers_days_header_and_filter_are_as_an_office_expects(
    sample: Record, ita_2567: Framework
) -> None:
    sheets = make_sheets([SheetName.SCORES, SheetName.MEASURES], sample, ita_2567, today=TODAY)
    scores_tab, measures_tab = openpyxl.load_workbook(
        BytesIO(workbook_bytes(sheets, made_on=TODAY))
    ).worksheets
    assert scores_tab["E2"].value == 93.05
    assert scores_tab["E2"].number_format == SCORE_FORMAT
    assert measures_tab["G2"].number_format == DAY_FORMAT
    for tab in (scores_tab, measures_tab):
        assert tab.freeze_panes == "A2"
        assert tab.auto_filter.ref.startswith("A1:")
        assert tab["A1"].font.name == "TH Sarabun New"
        assert tab.print_title_rows == "$1:$1"
        assert tab.column_dimensions["B"].width > tab.column_dimensions["A"].width


def test_a_text_longer_than_a_cell_is_cut_and_named() -> None:
    sheets = [built([("ก", "ข" * (MOST_CHARACTERS + 5)), ("😀" * 20_000, None)])]
    assert list(cut_texts(sheets)) == [("ทดสอบ", "B2"), ("ทดสอบ", "A3")]
    (rows,) = read_back(workbook_bytes(sheets, made_on=TODAY)).values()
    assert rows[1][1] == "ข" * MOST_CHARACTERS
    assert rows[2][0] == "😀" * (MOST_CHARACTERS // 2)


def test_what_may_be_typed_is_looked_at_and_what_is_bad_stands_out(
    sample: Record, ita_2567: Framework
) -> None:
    sheets = make_sheets(SheetName, sample, ita_2567, today=TODAY)
    raw = workbook_bytes(sheets, made_on=TODAY, author=sample.agency.name)
    book = openpyxl.load_workbook(BytesIO(raw))
    assert sample.agency.name in (book.properties.title or "")
    _, scores_tab, _, measures_tab, *_, checks_tab = book.worksheets
    assert "xl/charts/chart1.xml" in ZipFile(BytesIO(raw)).namelist()
    kinds = {one.type for one in measures_tab.data_validations.dataValidation}
    assert kinds == {"date", "decimal", "list"}
    formulas = [rule.formula for one in scores_tab.conditional_formatting for rule in one.rules]
    assert ["AND(ISNUMBER(E2),E2<85.00)"] in formulas
    assert checks_tab["B2"].value == NOTHING_FOUND


def test_every_column_is_printed_and_the_first_one_on_each_page_across() -> None:
    for count, is_one_page in ((3, True), (40, False)):
        columns = tuple(SheetColumn(f"c{at}", "ก") for at in range(count))
        row = ("ข้อความที่ยาวพอสมควร",) * count
        sheet = Sheet(name=SheetName.SCORES, title="ทดสอบ", columns=columns, rows=(row,))
        tab = openpyxl.load_workbook(BytesIO(workbook_bytes([sheet], made_on=TODAY))).worksheets[0]
        assert tab.print_area.endswith(f"${get_column_letter(count)}$2")
        assert (tab.page_setup.fitToWidth == 1) is is_one_page
        assert tab.print_title_cols == "$A:$A"


def test_a_wide_sheet_uses_the_room_of_the_pages_that_it_needs() -> None:
    for count, pages, least in ((11, 1, 17), (20, 2, 17)):
        columns = tuple(SheetColumn(f"c{at}", "ก") for at in range(count))
        row = ("ข้อความที่ยาว " * 9,) * count
        sheet = Sheet(name=SheetName.LOG, title="ทดสอบ", columns=columns, rows=(row,))
        tab = openpyxl.load_workbook(BytesIO(workbook_bytes([sheet], made_on=TODAY))).worksheets[0]
        assert tab.page_setup.fitToWidth == pages
        assert tab.column_dimensions["B"].width >= least
