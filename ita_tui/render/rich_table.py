"""Tables drawn with Rich. Text of a record is never read as markup."""

import rich.box
import rich.table
from rich.console import Console
from rich.text import Text

from ita_tui.core.thai.marks import decomposed
from ita_tui.render.table import Table


def rich_table(table: Table) -> rich.table.Table:
    """The Rich renderable of a table; text folds and nothing is cut."""
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
            min_width=20 if column.is_text else None,
        )
    for row in table.rows:
        drawn.add_row(*(Text(cell) for cell in row))
    return drawn


def print_rich(table: Table, *, decompose: bool) -> None:
    """Print a table on the terminal; ``decompose`` sends ำ as its parts, so that columns stand."""
    console = Console(highlight=False, markup=False)
    if not decompose or console.legacy_windows:
        console.print(rich_table(table))
        return
    with console.capture() as capture:
        console.print(rich_table(table))
    console.file.write(decomposed(capture.get()))
