"""Sheets as an Excel workbook: real numbers and days, nothing that a record holds is run.

Needs openpyxl, which the ``office`` extra brings; importing this module without it raises
ModuleNotFoundError.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from math import ceil

from openpyxl import Workbook
from openpyxl.cell import Cell as BookCell
from openpyxl.cell import MergedCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from ita_tui.core.tables_out.sheet import Cell, Sheet
from ita_tui.render.cells import width_of

MOST_CHARACTERS = 32_767
"""Of one cell, in UTF-16 units: what Excel can hold."""

FONT = "TH Sarabun New"
SCORE_FORMAT = "0.00"
COUNT_FORMAT = "0"
DAY_FORMAT = "[$-107041E]d mmm yyyy;@"
"""A day in Latin digits with its Thai month and the year of the Buddhist era."""

_WIDEST_CELLS = 60
_HEADING_CELLS = 14
"""A longer heading stands on several lines."""
_HEADING_SHARE = Decimal("1.2")
_TEXT_SHARE = Decimal("0.9")
"""Width of a letter of the heading and of the text; 1 is a digit of the workbook's own font."""
_DAY_CELLS = 14
_EXTRA_CELLS = 3
"""Beside the text: the arrow of the filter and the margins."""
_HEADER_POINTS = 24
_ROW_POINTS = 21
"""Height of a line of Thai: marks stand above and below."""
_MOST_POINTS = 409
"""The tallest row that Excel knows."""
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML cannot hold at all."""
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
"""An underscore with which Excel would begin an escape."""


def workbook_bytes(sheets: Sequence[Sheet], *, made_on: date) -> bytes:
    """The sheets as one .xlsx file, each on a tab of its own."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.creator = "ita-tui"
    book.properties.created = datetime.combine(made_on, time())
    for sheet in sheets:
        _fill(book.create_sheet(sheet.title), sheet)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def cut_texts(sheets: Sequence[Sheet]) -> Iterator[tuple[str, str]]:
    """Tab and cell (``C5``) of each text that is longer than a cell may be, and is cut."""
    for sheet in sheets:
        for row, cells in enumerate(sheet.rows, 2):
            for column, cell in enumerate(cells, 1):
                if isinstance(cell, str) and _shortened(_as_xml(cell)) != _as_xml(cell):
                    yield sheet.title, f"{get_column_letter(column)}{row}"


def _fill(tab: Worksheet, sheet: Sheet) -> None:
    for number, column in enumerate(sheet.columns, 1):
        cell = tab.cell(1, number)
        _put_text(cell, column.title)
        cell.font = Font(name=FONT, size=16, bold=True)
        cell.fill = PatternFill("solid", fgColor="DDEBF7")
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    font = Font(name=FONT, size=14)
    for row_number, row in enumerate(sheet.rows, 2):
        for number, value in enumerate(row, 1):
            if value is not None:
                cell = tab.cell(row_number, number)
                cell.font = font
                _put(cell, value)
    _lay_out(tab, sheet)


def _put(cell: BookCell | MergedCell, value: Cell) -> None:
    if isinstance(value, str):
        _put_text(cell, value)
        cell.alignment = Alignment(vertical="top", wrap_text=True)
        return
    cell.value = value
    cell.alignment = Alignment(vertical="top")
    if isinstance(value, date):
        cell.number_format = DAY_FORMAT
    else:
        cell.number_format = SCORE_FORMAT if isinstance(value, Decimal) else COUNT_FORMAT


def _put_text(cell: BookCell | MergedCell, text: str) -> None:
    """A text stays one: neither a formula nor an error nor an escape, even when it is edited."""
    cell.value = _shortened(_as_xml(text))
    cell.data_type = "s"
    cell.quotePrefix = True


def _as_xml(text: str) -> str:
    return _ESCAPE.sub("_x005F_", _UNWRITABLE.sub("\ufffd", text))


def _shortened(text: str) -> str:
    if len(text) * 2 <= MOST_CHARACTERS:
        return text
    units = text.encode("utf-16-le")[: 2 * MOST_CHARACTERS]
    return units.decode("utf-16-le", "ignore")


def _lay_out(tab: Worksheet, sheet: Sheet) -> None:
    """Widths and heights, the frozen header, the filter; on paper landscape A4, one page wide."""
    titles = [column.title for column in sheet.columns]
    widths = [
        _width_cells(title, [row[number] for row in sheet.rows])
        for number, title in enumerate(titles)
    ]
    for number, width in enumerate(widths, 1):
        tab.column_dimensions[get_column_letter(number)].width = width
    # Excel finds the height of a row by itself, other programs leave it as it is written.
    tab.row_dimensions[1].height = _HEADER_POINTS * _lines(titles, widths, _HEADING_SHARE)
    for number, row in enumerate(sheet.rows, 2):
        tab.row_dimensions[number].height = min(
            _ROW_POINTS * _lines(row, widths, _TEXT_SHARE), _MOST_POINTS
        )
    tab.freeze_panes = "A2"
    tab.auto_filter.ref = f"A1:{get_column_letter(len(widths))}{len(sheet.rows) + 1}"
    tab.print_title_rows = "1:1"
    tab.page_setup.orientation = "landscape"
    tab.page_setup.paperSize = 9  # A4
    tab.page_setup.fitToHeight = 0
    tab.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _lines(cells: Sequence[Cell], widths: Sequence[int], share: Decimal) -> int:
    """Lines that the tallest cell of a row takes, where a letter is ``share`` wide."""
    return max(
        sum(ceil(max(width_of(line), 1) * share / (width - 2)) for line in cell.split("\n"))
        if isinstance(cell, str)
        else 1
        for cell, width in zip(cells, widths, strict=True)
    )


def _width_cells(title: str, cells: Sequence[Cell]) -> int:
    text = min(_WIDEST_CELLS, ceil(max(map(_cells_of, cells), default=0) * _TEXT_SHARE))
    heading = ceil(min(width_of(title), _HEADING_CELLS) * _HEADING_SHARE)
    return max(heading, text) + _EXTRA_CELLS


def _cells_of(cell: Cell) -> int:
    if cell is None:
        return 0
    if isinstance(cell, date):
        return _DAY_CELLS
    return max(map(width_of, str(cell).split("\n")))
