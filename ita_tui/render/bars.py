"""Bars on a screen: a thin line for what is well, a block for what falls short, in any colours."""

from collections.abc import Container

QUIET, STRONG, EMPTY = "━", "█", "·"
EDGE = "╎"
"""Where a month begins."""
OTHER = "◇"
"""Where another figure ends, such as last year's."""
MARKS = {QUIET: "╋", STRONG: "▓", EMPTY: "┃", EDGE: "┃"}
"""A mark on a cell, by what else stands there."""


def bar(
    filled: Container[int],
    width_cells: int,
    *,
    is_strong: bool = False,
    mark: int | None = None,
    edge_cells: int = 0,
    other: int | None = None,
) -> str:
    """Cells from 0, those ``filled`` drawn, with a mark on one and an edge every so many cells.

    The cell where the ``other`` figure ends has a sign of its own, whatever else stands there.
    """
    full = STRONG if is_strong else QUIET
    cells = [
        full if cell in filled else EDGE if edge_cells and cell % edge_cells == 0 else EMPTY
        for cell in range(width_cells)
    ]
    if mark is not None and 0 <= mark < width_cells:
        cells[mark] = MARKS[cells[mark]]
    if other is not None and 0 <= other < width_cells:
        cells[other] = OTHER
    return "".join(cells)
