"""One sheet as it came: texts by row and column, and what is special about some cells."""

from collections.abc import Container, Iterator, Mapping
from enum import StrEnum

from ita_tui.core.values import dataclass, replace

_MOST_SPILLED = 500
"""Rows that one text may stand for."""


class Odd(StrEnum):
    """What is special about a cell, so that its text is not the whole truth."""

    PERCENT = "percent"
    """A number shown times a hundred; the text is what is shown (``94.59%``)."""
    ROUNDED = "rounded"
    """A number with more decimals than the two that are shown; the text is what is shown."""
    NO_VALUE = "no-value"
    """A formula that was never worked out; the text is empty."""
    ERROR = "error"
    """An error of a formula, such as ``#N/A``."""


@dataclass(frozen=True, slots=True)
class MergedCells:
    """Cells that are shown as one; every number counts from 1, inclusive."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GridRow:
    """One row that holds anything."""

    number: int
    """Its number in the sheet, from 1; the line in a text file."""
    cells: tuple[str, ...]
    """Texts by column, A first; numbers with a decimal point, days as ISO dates."""
    odd: tuple[tuple[int, Odd], ...] = ()
    """Place in ``cells`` of each odd cell."""
    is_hidden: bool = False
    """Whether the sheet hides it."""
    shaded: tuple[int, ...] = ()
    """Places, from 0, of empty cells in another colour than the row: the bars of a plan."""
    begins: bool = False
    """Whether a table, or a paragraph outside tables, begins here in a document."""

    def at(self, place: int) -> str:
        """The text at a place, from 0; empty beyond the last."""
        return self.cells[place] if place < len(self.cells) else ""

    def over(self, texts: Mapping[int, str]) -> "GridRow":
        """The row with ``texts``, by place, where it is empty."""
        if not texts:
            return self
        places = range(max(len(self.cells), *(place + 1 for place in texts)))
        cells = tuple(self.at(place) or texts.get(place, "") for place in places)
        return replace(self, cells=cells)


def bars(fills: Mapping[int, str], texts: Mapping[int, str]) -> tuple[int, ...]:
    """The places of a row's bars, of the colour of each cell; a colour of the first is the row's.

    No colour, and white, is an empty string.
    """
    of_row = fills.get(0, "")
    empty = (place for place in sorted(fills) if not texts.get(place, "").strip())
    return tuple(place for place in empty if fills[place] not in ("", of_row))


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """One sheet."""

    name: str
    """Name of its tab; empty for a text file."""
    rows: tuple[GridRow, ...]
    """The rows that hold anything, top to bottom."""
    merges: tuple[MergedCells, ...] = ()
    """Merged cells."""
    hidden_columns: tuple[int, ...] = ()
    """Numbers of hidden columns, from 1."""
    is_hidden: bool = False
    """Whether the workbook hides the sheet."""

    @property
    def hidden_rows(self) -> tuple[int, ...]:
        """Numbers of the hidden rows that hold anything."""
        return tuple(row.number for row in self.rows if row.is_hidden)

    def odd_cells(self) -> Iterator[tuple[GridRow, int, Odd]]:
        """Row, place and kind of every odd cell."""
        for row in self.rows:
            for place, odd in row.odd:
                yield row, place, odd

    def spilled(self) -> dict[tuple[int, int], str]:
        """(row number, place) → text, for the cells below the first of a merge.

        Only down the first column of each merge: a heading over several columns is one heading.
        """
        rows = {row.number: row for row in self.rows}
        found: dict[tuple[int, int], str] = {}
        for merge in self.merges:
            above = rows.get(merge.first_row)
            place = merge.first_column - 1
            if above is None or not above.at(place):
                continue
            last = min(merge.last_row, merge.first_row + _MOST_SPILLED)
            for number in range(merge.first_row + 1, last + 1):
                if number in rows:
                    found[number, place] = above.at(place)
        return found

    def covered(self) -> dict[tuple[int, int], int]:
        """(row number, place) → how many columns its text stands for, where they are merged."""
        return {
            (merge.first_row, merge.first_column - 1): merge.last_column - merge.first_column + 1
            for merge in self.merges
            if merge.last_column > merge.first_column
        }

    def blocks(self) -> Iterator[tuple[GridRow, ...]]:
        """The rows in runs: a table of a document, a paragraph, or what no blank row parts."""
        run: list[GridRow] = []
        for row in self.rows:
            if run and (row.begins or row.number > self._next_number(run[-1])):
                yield tuple(run)
                run = []
            run.append(row)
        if run:
            yield tuple(run)

    def _next_number(self, row: GridRow) -> int:
        """The number of the row below; in a text each line of a cell counts."""
        return row.number + 1 + (0 if self.name else sum(cell.count("\n") for cell in row.cells))

    def filled(self, places: Container[int] | None = None) -> "Grid":
        """The sheet with the text of each merged cell in every row that it stands beside.

        Only in the columns at ``places``, from 0, where any are given.
        """
        below: dict[int, dict[int, str]] = {}
        for (number, place), text in self.spilled().items():
            if places is None or place in places:
                below.setdefault(number, {})[place] = text
        rows = (row.over(below.get(row.number, {})) for row in self.rows)
        return replace(self, rows=tuple(rows)) if below else self


def column_letter(place: int) -> str:
    """The name of a column by its place from 0: A, B … Z, AA."""
    letters = ""
    number = place + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_place(letters: str) -> int | None:
    """The place, from 0, of a column by its name; None where it is no name of a column."""
    if not (letters.isascii() and letters.isalpha() and len(letters) <= 3):
        return None
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
