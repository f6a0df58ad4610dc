"""CSV text into a grid: cells in quotation marks may hold delimiters and new lines."""

import csv
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from ita_tui.core.problem import Unreadable
from ita_tui.core.tables_in.source.grid import Grid, GridRow
from ita_tui.core.tables_out.csv_text import unguarded
from ita_tui.words.said import import_tables as words

DELIMITERS = ",;\t|"
_LOOKED_AT = 500
"""Rows by which the delimiter is told."""
_LOOKED_AT_CHARACTERS = 200_000


def csv_grid(text: str) -> Grid:
    """The rows of ``text``; a guard against formulas is taken off every cell.

    The delimiter is the one that parts most cells alike. Raises Unreadable where the quotation
    marks make no sense.
    """
    delimiter = max(DELIMITERS, key=lambda sign: _cells_alike(text, sign))
    rows: list[GridRow] = []
    try:
        for line, cells in _rows(text, delimiter):
            texts = tuple(map(unguarded, cells))
            if any(text.strip() for text in texts):
                rows.append(GridRow(number=line, cells=texts))
    except csv.Error as error:
        raise Unreadable(words.CSV_BROKEN) from error
    return Grid(name="", rows=tuple(rows))


def _rows(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Number of the first line of each row, and its cells."""
    # Only these end a line: splitlines would also part at signs that stand inside a cell.
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if delimiter == "\t":
        # A quotation mark alone says "as above": it opens no cell.
        lines = [line.replace('\t"\t', "\t〃\t") for line in lines]
    reader = csv.reader((line + "\n" for line in lines), delimiter=delimiter)
    first = 1
    for cells in reader:
        yield first, cells
        first = reader.line_num + 1


def _cells_alike(text: str, delimiter: str) -> int:
    """Cells in the rows that have as many as most rows with several; 0 for a single column."""
    widths: Counter[int] = Counter()
    try:
        for _, cells in islice(_rows(text[:_LOOKED_AT_CHARACTERS], delimiter), _LOOKED_AT):
            if len(cells) > 1 and any(cells):
                widths[len(cells)] += len(cells)
    except csv.Error:
        pass  # what was seen up to there has to do
    return max(widths.values(), default=0)
