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
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from ita_tui.core.tables_out.sheet import (
    Cell,
    Highlight,
    Sheet,
    SheetColumn,
    SheetName,
    Tone,
)
from ita_tui.core.tables_out.years import TOTALS
from ita_tui.render.cells import width_of
from ita_tui.words.said import tables_out as words
from ita_tui.words.said import years as year_words

MOST_CHARACTERS = 32_767
"""Of one cell, in UTF-16 units: what Excel can hold."""

FONT = "TH Sarabun New"
SCORE_FORMAT = "0.00"
COUNT_FORMAT = "0"
DAY_FORMAT = "[$-107041E]d mmm yyyy;@"
"""A day in Latin digits with its Thai month and the year of the Buddhist era."""

_WIDEST_CELLS = 60
_HEADING_CELLS = 9
"""A longer heading stands on several lines."""
_HEADING_SHARE = Decimal("1.2")
_TEXT_SHARE = Decimal("0.9")
"""Width of a letter of the heading and of the text; 1 is a digit of the workbook's own font."""
_DAY_CELLS = 14
_EXTRA_CELLS = 3
"""Beside the text: the arrow of the filter and the margins."""
_HEADER_POINTS = 24
_PAGE_CELLS = 190
"""A page as wide as this is printed with letters of 8 points at the least: A4 turned.

Where Calibri is not, programs measure columns by a wider font, and print them the smaller.
"""
_NARROWEST_CELLS = 16
"""No column gives up more; what then does not fit stands on a further page."""
_TREND_CM = 15
"""Width of a chart under a narrow table: what stands out of its columns is not printed."""
_CHART_ROWS = 20
_CELL_CM = 0.19
"""Width of a digit of the workbook's own font, by which columns are measured."""
_MOST_LISTED = 255
"""Characters of a list to choose from: what Excel can hold."""
_ROWS_TO_COME = 200
"""Rows below the last in which what is typed is looked at, too."""
_FORMATS = {"baht": "#,##0.00", "percent": '0"%"'}
_TONES = {Tone.BAD: ("FFC7CE", "9C0006"), Tone.NEAR: ("FFEB9C", "7F6000")}
"""Colour of the ground and of the letters."""
_LINE = Side(style="thin", color="BFBFBF")
_RULED = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_ROW_POINTS = 21
"""Height of a line of Thai: marks stand above and below."""
_MOST_POINTS = 409
"""The tallest row that Excel knows."""
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML cannot hold at all."""
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
"""An underscore with which Excel would begin an escape."""


def workbook_bytes(sheets: Sequence[Sheet], *, made_on: date, author: str = "") -> bytes:
    """The sheets as one .xlsx file, each on a tab of its own; ``author`` is the agency."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.creator = _as_xml(author) or "ita-tui"
    book.properties.title = _as_xml(" – ".join(filter(None, (words.WORKBOOK, author))))
    book.properties.created = book.properties.modified = datetime.combine(made_on, time())
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
        cell.border = _RULED
    font = Font(name=FONT, size=14)
    for row_number, row in enumerate(sheet.rows, 2):
        for number, value in enumerate(row, 1):
            cell = tab.cell(row_number, number)
            cell.border = _RULED
            if value is not None:
                cell.font = font
                _put(cell, value, sheet.columns[number - 1].kind)
    _lay_out(tab, sheet)
    for number, column in enumerate(sheet.columns, 1):
        _check_what_is_typed(tab, column, f"{get_column_letter(number)}2:", len(sheet.rows))
    for highlight in sheet.highlights:
        _highlight(tab, sheet, highlight)
    if sheet.name is SheetName.SUMMARY:
        _put_chart(tab, sheet)
    if sheet.name == TOTALS:
        _put_trend(tab, sheet)


def _check_what_is_typed(tab: Worksheet, column: SheetColumn, first: str, rows: int) -> None:
    """Refuse numbers and days that none can be; offer the words there are, and take others."""
    made = None
    if column.kind in ("score", "percent"):
        made = DataValidation(type="decimal", operator="between", formula1="0", formula2="100")
    elif column.kind in ("baht", "integer"):
        made = DataValidation(type="decimal", operator="greaterThanOrEqual", formula1="0")
    elif column.kind == "date":
        made = DataValidation(type="date", operator="greaterThan", formula1="36526")
    elif column.options and not any(mark in one for one in column.options for mark in ',"'):
        listed = f'"{",".join(column.options)}"'
        if len(listed) <= _MOST_LISTED:
            made = DataValidation(type="list", formula1=_as_xml(listed), showErrorMessage=False)
    if made is None or not rows:
        return
    if made.type != "list":
        made.showErrorMessage, made.error = True, words.TYPED_WRONG[column.kind]
    made.allow_blank = True
    made.add(f"{first}{first[:-2]}{rows + 1 + _ROWS_TO_COME}")
    tab.add_data_validation(made)


def _highlight(tab: Worksheet, sheet: Sheet, highlight: Highlight) -> None:
    at = [column.key for column in sheet.columns].index(highlight.column)
    letter, last = get_column_letter(at + 1), len(sheet.rows) + 1
    if last < 2:
        return
    if highlight.below is not None:
        formula = f"AND(ISNUMBER({letter}2),{letter}2<{highlight.below})"
    else:
        formula = f'{letter}2="{highlight.word}"'
    colour = _TONES[highlight.tone]
    rule = FormulaRule(  # type: ignore[no-untyped-call]
        formula=[formula],
        fill=PatternFill(bgColor=colour[0]),
        font=Font(color=colour[1], bold=True),
        stopIfTrue=True,
    )
    tab.conditional_formatting.add(f"{letter}2:{letter}{last}", rule)


def _put_chart(tab: Worksheet, sheet: Sheet) -> None:
    """The indicators as bars, of the cells that hold them, where all are known."""
    from ita_tui.documents.office_chart import chart_of_cells

    named = [(number, row) for number, row in enumerate(sheet.rows, 2) if isinstance(row[0], int)]
    if named and all(row[2] is not None for _, row in named):
        first, last = named[0][0], named[-1][0]
        chart = chart_of_cells(tab, words.CHART, first=first, last=last, labels=2, values=3)
        # What stands out of the columns is not printed.
        chart.width = _CELL_CM * sum(one.width for one in tab.column_dimensions.values())
        tab.add_chart(chart, f"A{len(sheet.rows) + 3}")


def _put_trend(tab: Worksheet, sheet: Sheet) -> None:
    """The totals of years side by side as bars, of the cells that hold them."""
    from ita_tui.documents.office_chart import chart_of_cells

    keys, last = [column.key for column in sheet.columns], len(sheet.rows) + 1
    labels, values = keys.index("year") + 1, keys.index("total") + 1
    title = year_words.trend_title(what=year_words.TOTAL)
    chart = chart_of_cells(tab, title, first=2, last=last, labels=labels, values=values)
    chart.width = _TREND_CM
    tab.add_chart(chart, f"A{last + 2}")


def _put(cell: BookCell | MergedCell, value: Cell, kind: str = "") -> None:
    if isinstance(value, str):
        _put_text(cell, value)
        cell.alignment = Alignment(horizontal="left", vertical="top", wrap_text=True, indent=1)
        return
    cell.value = value
    cell.alignment = Alignment(vertical="top")
    if isinstance(value, date):
        cell.number_format = DAY_FORMAT
    else:
        plain = SCORE_FORMAT if isinstance(value, Decimal) else COUNT_FORMAT
        cell.number_format = _FORMATS.get(kind, plain)


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
    """Widths and heights, the frozen header, the filter; on paper landscape A4.

    What has no room on one page goes on beside it.
    """
    titles = [column.title for column in sheet.columns]
    widths = [
        max(column.least_cells, _width_cells(column.title, [row[number] for row in sheet.rows]))
        if not column.is_hidden
        else 0
        for number, column in enumerate(sheet.columns)
    ]
    widths = _on_fewest_pages(widths)
    last = f"{get_column_letter(len(widths))}{_last_printed(sheet)}"
    if sheet.is_hidden:
        tab.sheet_state = "hidden"  # LibreOffice prints what has an area to print
    else:
        tab.print_area = f"A1:{last}"
    for number, width in enumerate(widths, 1):
        tab.column_dimensions[get_column_letter(number)].width = width
        tab.column_dimensions[get_column_letter(number)].hidden = sheet.columns[
            number - 1
        ].is_hidden
    # Excel finds the height of a row by itself, other programs leave it as it is written.
    tab.row_dimensions[1].height = _HEADER_POINTS * _lines(titles, widths, _HEADING_SHARE)
    for number, row in enumerate(sheet.rows, 2):
        tab.row_dimensions[number].height = min(
            _ROW_POINTS * _lines(row, widths, _TEXT_SHARE), _MOST_POINTS
        )
    tab.freeze_panes = "A2"
    tab.auto_filter.ref = f"A1:{get_column_letter(len(widths))}{len(sheet.rows) + 1}"
    tab.print_title_rows, tab.print_title_cols = "1:1", "A:A"
    tab.page_setup.orientation = "landscape"
    tab.page_setup.paperSize = 9  # A4
    tab.page_margins = PageMargins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    tab.page_setup.fitToWidth = _pages_across(widths)
    tab.page_setup.fitToHeight = 1 if _has_chart(sheet) else 0
    tab.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _on_fewest_pages(widths: Sequence[int]) -> list[int]:
    """The widths, the widest cut down until no more pages stand side by side than must."""
    fewest = _pages_across([min(width, _NARROWEST_CELLS) for width in widths])
    cuts = range(_WIDEST_CELLS + _EXTRA_CELLS, _NARROWEST_CELLS, -1)
    tried = ([min(width, cut) for width in widths] for cut in (*cuts, _NARROWEST_CELLS))
    return next(cut for cut in tried if _pages_across(cut) == fewest)


def _pages_across(widths: Sequence[int]) -> int:
    """Pages side by side that hold every column, each with the first one again."""
    first, *others = widths
    pages, used = 1, first
    for width in others:
        if used + width > _PAGE_CELLS:
            pages, used = pages + 1, first
        used += width
    return pages


def _has_chart(sheet: Sheet) -> bool:
    """Whether a chart stands under it, on the same page."""
    return sheet.name in (SheetName.SUMMARY, TOTALS)


def _last_printed(sheet: Sheet) -> int:
    """The last row of the page: under what sums up stands its chart."""
    room = _CHART_ROWS if _has_chart(sheet) else 0
    return len(sheet.rows) + 1 + room


def _lines(cells: Sequence[Cell], widths: Sequence[int], share: Decimal) -> int:
    """Lines that the tallest cell of a row takes, where a letter is ``share`` wide."""
    return max(
        sum(ceil(max(width_of(line), 1) * share / (width - 3)) for line in cell.split("\n"))
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
