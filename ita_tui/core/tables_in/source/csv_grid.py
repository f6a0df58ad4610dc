"""CSV text into a grid: cells in quotation marks may hold delimiters and new lines."""

from collections import Counter
from collections.abc import Iterator
from itertools import islice

from ita_tui.core.tables_in.source.grid import Grid, GridRow
from ita_tui.core.tables_in.source.quoted import cells_from
from ita_tui.core.tables_out.csv_text import unguarded

DELIMITERS = ",;\t|"
_LOOKED_AT = 500
"""Rows by which the delimiter is told."""
_LOOKED_AT_CHARACTERS = 200_000


def csv_grid(text: str) -> Grid:
    """The rows of ``text``; a guard against formulas is taken off every cell.

    The delimiter is the one that parts most cells alike.
    """
    delimiter = max(DELIMITERS, key=lambda sign: _cells_alike(text, sign))
    rows = (
        GridRow(number=line, cells=tuple(map(unguarded, cells)))
        for line, cells in _rows(text, delimiter)
    )
    filled = (row for row in rows if any(map(str.strip, row.cells)))
    return Grid(name="", rows=tuple(filled))


def _rows(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Number of the first line of each row, and its cells."""
    # Only these end a line: splitlines would also part at signs that stand inside a cell.
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if delimiter == "\t":
        # A quotation mark alone says "as above": it opens no cell.
        lines = [line.replace('\t"\t', "\t〃\t") for line in lines]
    index = 0
    while index < len(lines):
        cells, last = cells_from(lines, index, delimiter)
        yield index + 1, cells
        index = last + 1


def _cells_alike(text: str, delimiter: str) -> int:
    """Cells in the rows that have as many as most rows with several; 0 for a single column."""
    widths: Counter[int] = Counter()
    for _, cells in islice(_rows(text[:_LOOKED_AT_CHARACTERS], delimiter), _LOOKED_AT):
        if len(cells) > 1 and any(cells):
            widths[len(cells)] += len(cells)
    return max(widths.values(), default=0)
