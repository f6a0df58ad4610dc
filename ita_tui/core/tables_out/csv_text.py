"""A sheet as CSV text (RFC 4180): numbers as numbers, days as ISO dates, texts made harmless."""

from collections.abc import Iterable

from ita_tui.core.tables_out.formula_guard import guarded
from ita_tui.core.tables_out.sheet import Cell, Sheet, plain_text

LINE_END = "\r\n"

_QUOTED = frozenset('",;\t\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029')
"""What makes a cell stand in quotation marks: also what other programs part cells or lines by."""


def csv_text(sheet: Sheet) -> str:
    """The sheet with its header; every row ends its line."""
    header: tuple[Cell, ...] = tuple(column.title for column in sheet.columns)
    return "".join(_line(row) for row in (header, *sheet.rows))


def csv_bytes(sheet: Sheet) -> bytes:
    """The sheet as a file: UTF-8 behind a BOM, without which Excel reads Thai as Latin letters."""
    return csv_text(sheet).encode("utf-8-sig")


def _line(cells: Iterable[Cell]) -> str:
    return ",".join(_cell(cell) for cell in cells) + LINE_END


def _cell(cell: Cell) -> str:
    if not isinstance(cell, str):
        return plain_text(cell)
    text = guarded(cell)
    if text != text.strip() or not _QUOTED.isdisjoint(text):
        return '"' + text.replace('"', '""') + '"'
    return text
