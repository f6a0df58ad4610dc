"""A range of cells that was selected, as a value."""

from collections.abc import Sequence

from ita_tui.core.values import dataclass, replace

Cell = tuple[int, int]
"""Number of a row and of a column, each from 0."""


@dataclass(frozen=True, slots=True)
class CellRange:
    """From the cell where it was begun to the one that it reaches, in any direction."""

    began: Cell
    """Where it was begun."""
    reaches: Cell
    """The corner across."""

    @property
    def rows(self) -> range:
        """Every row between the corners."""
        first, last = sorted((self.began[0], self.reaches[0]))
        return range(first, last + 1)

    @property
    def columns(self) -> range:
        """Every column between the corners."""
        first, last = sorted((self.began[1], self.reaches[1]))
        return range(first, last + 1)

    def reaching(self, cell: Cell) -> "CellRange":
        """The same up to another cell."""
        return replace(self, reaches=cell)


def next_cell(
    at: Cell, rows: Sequence[int], columns: Sequence[int], *, step: int, across: bool
) -> Cell:
    """The cell after ``at``, round and round: down the columns, or ``across`` the rows.

    From a cell outside the rows and columns it is the first one.
    """
    cells = [(row, column) for column in columns for row in rows]
    if across:
        cells.sort()
    return cells[(cells.index(at) + step) % len(cells)] if at in cells else cells[0]
