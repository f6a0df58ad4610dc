"""What an import reads from: a workbook's sheets, or a text file that may be one sheet."""

import sys
from pathlib import Path

from ita_tui.core.problem import Unreadable
from ita_tui.core.tables_in.grid.grid import Grid, column_letter, column_place
from ita_tui.core.tables_in.text.decode import decode_table
from ita_tui.core.values import dataclass
from ita_tui.store.fault import StoreFault
from ita_tui.store.text import read_bytes
from ita_tui.words.said import cli as cli_words
from ita_tui.words.said import import_tables as words

STDIN = "-"
_WORKBOOKS = (".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlsb", ".ods")
"""Endings that mean a workbook; some only to be told that they cannot be read."""
_ARCHIVE = b"PK\x03\x04"
"""What a workbook begins with, whatever its name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportSource:
    """What a table file gave."""

    text: str = ""
    """The text of a text file."""
    sheets: tuple[Grid, ...] = ()
    """The sheets of a workbook to choose from; empty for a text file."""
    hidden: tuple[str, ...] = ()
    """Names of the hidden sheets that were left out."""


def open_source(name: str, sheet: str | None) -> ImportSource:
    """Read a table file. Raises StoreFault where it cannot be read, or has no such sheet."""
    if name != STDIN and Path(name).suffix.casefold() in _WORKBOOKS:
        return _workbook(Path(name), sheet)
    raw = sys.stdin.buffer.read() if name == STDIN else read_bytes(Path(name))
    if raw.startswith(_ARCHIVE):
        if name == STDIN:
            raise StoreFault(words.WORKBOOK_FROM_PIPE)
        return _workbook(Path(name), sheet)
    if sheet is not None:
        raise StoreFault(words.SHEET_NEEDS_WORKBOOK)
    try:
        return ImportSource(text=decode_table(raw)[0])
    except Unreadable as refusal:
        raise StoreFault(cli_words.cannot_read_table(name=name, reason=str(refusal))) from refusal


def _workbook(path: Path, sheet: str | None) -> ImportSource:
    from ita_tui.store.workbook.reader import read_workbook

    grids = read_workbook(path)
    if sheet is not None:
        named = [grid for grid in grids if grid.name.strip() == sheet.strip()]
        if not named:
            known = [grid.name for grid in grids]
            raise StoreFault(words.no_such_sheet(name=sheet, known=known))
        return ImportSource(sheets=tuple(named[:1]))
    return ImportSource(
        sheets=tuple(grid for grid in grids if not grid.is_hidden),
        hidden=tuple(grid.name for grid in grids if grid.is_hidden and grid.rows),
    )


def told_columns(options: list[str] | None, known: tuple[str, ...]) -> dict[str, int]:
    """Field → place of its column, from ``--column FIELD=LETTER``. Raises StoreFault."""
    found: dict[str, int] = {}
    for shown in options or ():
        field, _, letters = shown.partition("=")
        place = column_place(letters.strip())
        if place is None or not field.strip():
            raise StoreFault(words.column_unreadable(shown=shown, known=known))
        if field.strip() not in known:
            raise StoreFault(words.column_for_measures_only(field=field.strip()))
        found[field.strip()] = place
    return found


def told_hidden(grid: Grid) -> str | None:
    """A sentence about hidden rows and columns that were read; None where there are none."""
    filled = {place + 1 for row in grid.rows for place, cell in enumerate(row.cells) if cell}
    columns = [column_letter(number - 1) for number in grid.hidden_columns if number in filled]
    if not grid.hidden_rows and not columns:
        return None
    return words.hidden_read(rows=grid.hidden_rows, columns=columns)
