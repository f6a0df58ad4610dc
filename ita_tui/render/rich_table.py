"""Tables drawn with Rich. Text of a record is never read as markup."""

import rich.box
import rich.table
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from ita_tui.core.thai.marks import decomposed
from ita_tui.render.table import ShownTable

WIDEST_LEAST_CELLS = 20
"""A text column is kept at least this wide where there is room, so that Thai folds at words."""
LEAST_CELLS = 8
"""A text column gives way to the others no further than this."""
GUTTER_CELLS = 2


def rich_table(table: ShownTable, width_cells: int) -> rich.table.Table:
    """The Rich renderable of a table for a place of this width; text folds and nothing is cut."""
    least_cells = _least_text_cells(table, width_cells)
    drawn = rich.table.Table(
        title=Text(table.title, style="bold") if table.title else None,
        title_justify="left",
        box=rich.box.SIMPLE_HEAD,
        pad_edge=False,
    )
    for column in table.columns:
        drawn.add_column(
            Text(column.title),
            justify="right" if column.is_number else "left",
            overflow="fold",
            no_wrap=column.is_number,
            min_width=least_cells if column.is_text else None,
        )
    for row in table.rows:
        drawn.add_row(*(Text(cell) for cell in row))
    return drawn


def _least_text_cells(table: ShownTable, width_cells: int) -> int:
    """The least width of a text column: what the other columns leave, or the table would be cut."""
    texts = sum(column.is_text for column in table.columns)
    others = sum(
        max(cell_len(text) for text in (column.title, *(row[index] for row in table.rows)))
        for index, column in enumerate(table.columns)
        if not column.is_text
    )
    room = width_cells - others - GUTTER_CELLS * (len(table.columns) + 1)
    return max(LEAST_CELLS, min(WIDEST_LEAST_CELLS, room // max(1, texts)))


def print_rich(table: ShownTable, *, decompose: bool) -> None:
    """Print a table on the terminal; ``decompose`` sends ำ as its parts, so that columns stand."""
    console = Console(highlight=False, markup=False)
    if not decompose or console.legacy_windows:
        console.print(rich_table(table, console.width))
        return
    with console.capture() as capture:
        console.print(rich_table(table, console.width))
    console.file.write(decomposed(capture.get()))
