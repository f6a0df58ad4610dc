"""Rows of a pasted table that new lines inside their cells broke, put together again."""

import re
from collections.abc import Sequence
from itertools import takewhile

from ita_tui.core.problem import Problem, note, warning
from ita_tui.core.tables_in.measures.columns import MeasureColumns
from ita_tui.core.tables_in.measures.fields import PERIOD, reads_as_period
from ita_tui.core.tables_in.measures.texts import CONTINUES
from ita_tui.core.tables_in.source.grid import Grid, GridRow
from ita_tui.core.tables_in.source.headings import issue_of_row
from ita_tui.core.thai.clean import clean_line
from ita_tui.core.values import replace
from ita_tui.words.said import import_tables as words
from ita_tui.words.understood import column_names

_HEADING = re.compile(rf"(?:<[a-z]+>)*(?:{column_names.HEADING_WORDS}|[0-9๐-๙]+[.)])")
"""A line that parts the rows of a table, and is none."""
_FEWEST_CELLS = 3
"""Columns of a table whose broken rows can be told."""
_MOST_LINES = 80


def joined(grid: Grid, columns: MeasureColumns) -> tuple[Grid, list[Problem]]:
    """The table with its rows whole, and what is told of that.

    Word gives each line of a cell as a line of the text. A row has as many cells as the header; a
    line of its own, with a number or a bullet, goes on with the last cell of the row above.
    """
    header = columns.header
    if header is None or len(header.cells) < _FEWEST_CELLS:
        return grid, []
    width = len(header.cells)
    rows = [row for row in grid.rows if row.number <= header.number]
    below = grid.rows[len(rows) :]
    made: list[tuple[int, int]] = []
    left: list[int] = []
    short: list[int] = []
    index = 0
    while index < len(below):
        parts = _parts_of_row(below[index : index + _MOST_LINES], columns, width)
        first = parts[0]
        if len(parts) > 1:
            rows.append(_glued(parts))
            made.append((first.number, parts[-1].number))
        elif len(first.cells) > 1 or issue_of_row(map(clean_line, first.cells)):
            rows.append(first)
            short += [first.number] if 1 < len(first.cells) < width else []
        elif not _is_heading(first):
            left.append(first.number)
        index += len(parts)
    told = [
        *(note("rows-joined", words.rows_joined(rows=made), line=it[0]) for it in made[:1]),
        *(note("lines-left", words.lines_left(lines=left), line=it) for it in left[:1]),
        *(
            warning("rows-short", words.rows_short(lines=short, width=width), line=it)
            for it in short[:1]
        ),
    ]
    return replace(grid, rows=tuple(rows)), told


def _parts_of_row(
    rows: Sequence[GridRow], columns: MeasureColumns, width: int
) -> Sequence[GridRow]:
    """The lines that are surely the first row: they count on, are its title, or give its period."""
    parts = rows[: _lines_of_row(rows, width)]
    place = columns.places.get(PERIOD, -1)
    if len(parts[0].cells) == 1 or all(CONTINUES.match(_text(row)) for row in parts[1:]):
        return parts
    whole = _glued(parts)
    return parts if place >= 0 and reads_as_period(whole.at(place)) else parts[:1]


def _lines_of_row(rows: Sequence[GridRow], width: int) -> int:
    """How many of the lines are one row; 1 where the first is a row, a heading or no row at all."""
    if _is_heading(rows[0]):
        return 1
    cells = 1
    for count, row in enumerate(rows, 1):
        cells += len(row.cells) - 1
        if cells == width:
            return count + _own_lines(rows[count:])
        if cells > width or issue_of_row(row.cells):
            break
    # Its last cells are missing, or it is no row.
    return 1 if len(rows[0].cells) == 1 else 1 + _own_lines(rows[1:])


def _own_lines(rows: Sequence[GridRow]) -> int:
    """How many lines go on with the last cell of the row above."""
    goes_on = takewhile(lambda row: len(row.cells) == 1 and CONTINUES.match(_text(row)), rows)
    return sum(1 for _ in goes_on)


def _is_heading(row: GridRow) -> bool:
    return len(row.cells) == 1 and _HEADING.match(_text(row)) is not None


def _text(row: GridRow) -> str:
    return row.cells[0].strip()


def _glued(rows: Sequence[GridRow]) -> GridRow:
    """Several lines as one row: the first cell of each goes on with the last one above."""
    cells: list[str] = [*rows[0].cells]
    for row in rows[1:]:
        first, *others = row.cells
        cells[-1:] = [f"{cells[-1]}\n{first}", *others]
    return replace(rows[0], cells=tuple(cells))
