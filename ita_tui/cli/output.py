"""Tables on stdout: Rich on a terminal, tab-separated plain text in a pipe."""

import sys

from ita_tui.render.table import Table


def print_table(table: Table) -> None:
    """Print a table in the way that fits where it goes."""
    if sys.stdout.isatty():
        from ita_tui.render.rich_hooks import break_thai_lines
        from ita_tui.render.rich_table import print_rich
        from ita_tui.store.word_list import load_segmenter

        break_thai_lines(load_segmenter)
        print_rich(table)
        return
    print("\t".join(column.title for column in table.columns))
    for row in table.rows:
        print("\t".join(row))
