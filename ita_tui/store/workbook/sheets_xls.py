"""A workbook of Excel 97–2003 (.xls) into its sheets, by the package xlrd."""

from io import StringIO
from pathlib import Path
from typing import Any

from ita_tui.core.tables_in.source.grid import Grid, GridRow, MergedCells, Odd
from ita_tui.core.tables_in.source.number_format import kind_of_format, shown_number
from ita_tui.store.fault import StoreFault
from ita_tui.store.outputs import needed_extra
from ita_tui.store.workbook.package import MOST_COLUMNS, MOST_LETTERS, MOST_ROWS, MOST_SHEETS
from ita_tui.words.said import import_tables as words

_MOST_MERGES = 2_000
_NUMBER, _DATE, _BOOLEAN, _ERROR = 2, 3, 4, 5
"""Types of cells, as xlrd numbers them."""


def read_old_workbook(path: Path, raw: bytes) -> tuple[Grid, ...]:
    """The sheets in the order of the tabs, hidden ones included.

    Raises StoreFault where xlrd is not there, or cannot read the file.
    """
    with needed_extra("office", instead=words.XLSX_INSTEAD):
        import xlrd  # type: ignore[import-untyped]
    try:
        book = xlrd.open_workbook(
            file_contents=raw, logfile=StringIO(), formatting_info=True, ragged_rows=True
        )
        return tuple(_sheet(path, book, sheet) for sheet in book.sheets()[:MOST_SHEETS])
    except StoreFault:
        raise
    except Exception as error:  # a broken file makes the package fail in any way
        raise StoreFault(words.broken_file(path=path)) from error


def _sheet(path: Path, book: Any, sheet: Any) -> Grid:
    rows: list[GridRow] = []
    letters = 0
    for number in range(sheet.nrows):
        found = [_cell(book, sheet.cell(number, place)) for place in range(sheet.row_len(number))]
        while found and found[-1] == ("", None):
            found.pop()
        if not found:
            continue
        letters += sum(len(text) for text, _ in found)
        if len(rows) >= MOST_ROWS or len(found) > MOST_COLUMNS or letters > MOST_LETTERS:
            raise StoreFault(words.file_too_large(path=path))
        hidden = number in sheet.rowinfo_map and sheet.rowinfo_map[number].hidden
        rows.append(
            GridRow(
                number=number + 1,
                cells=tuple(text for text, _ in found),
                odd=tuple((place, odd) for place, (_, odd) in enumerate(found) if odd),
                is_hidden=bool(hidden),
            )
        )
    columns = sorted(place + 1 for place, info in sheet.colinfo_map.items() if info.hidden)
    return Grid(
        name=sheet.name,
        rows=tuple(rows),
        merges=tuple(
            MergedCells(first + 1, left + 1, last, right)
            for first, last, left, right in sheet.merged_cells[:_MOST_MERGES]
        ),
        hidden_columns=tuple(columns[:MOST_COLUMNS]),
        is_hidden=sheet.visibility != 0,
    )


def _cell(book: Any, cell: Any) -> tuple[str, Odd | None]:
    """The text of a cell, and what is special about it."""
    if cell.ctype == _ERROR:
        return "#", Odd.ERROR
    if cell.ctype == _BOOLEAN:
        return ("TRUE" if cell.value else "FALSE"), None
    if cell.ctype not in (_NUMBER, _DATE):
        return str(cell.value), None
    value = repr(cell.value)
    key = book.xf_list[cell.xf_index].format_key
    shown = book.format_map.get(key)
    kind = kind_of_format(key, shown.format_str if shown else "")
    return shown_number(value, kind, since_1904=bool(book.datemode))
