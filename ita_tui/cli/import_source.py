"""What an import reads from: a table file, or a text on stdin."""

import sys
from argparse import Namespace
from pathlib import Path

from ita_tui.cli.terminal import ask, is_terminal
from ita_tui.core.tables_in.source.grid import Grid, column_letter, column_place
from ita_tui.store.fault import StoreFault
from ita_tui.store.workbook.tables import TableFile, open_tables, table_text
from ita_tui.words.said import import_tables as words

STDIN = "-"
_OFFICE = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-")
"""What office files begin with."""


def open_source(name: str, sheet: str | None) -> TableFile:
    """Read a table file. Raises StoreFault where it cannot be read, or has no such sheet."""
    if name != STDIN:
        return open_tables(Path(name), sheet)
    raw = sys.stdin.buffer.read()
    if raw.startswith(_OFFICE):
        raise StoreFault(words.FILE_FROM_PIPE)
    if sheet is not None:
        raise StoreFault(words.SHEET_NEEDS_WORKBOOK)
    return TableFile(text=table_text(raw, name))


def is_asked(options: Namespace) -> bool:
    """Whether the user is asked before anything is stored: where somebody sits at a terminal."""
    return not (options.yes or options.dry_run or options.json) and is_terminal()


def is_agreed() -> bool:
    """Ask whether what was shown is stored."""
    return ask(words.STORE_QUESTION, ("y", "n"), words.STORE_ANSWERS, or_else="n") == "y"


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
