"""Tables on stdout: Rich on a terminal, tab-separated plain text in a pipe."""

import os
import sys

from ita_tui.render.table import ShownTable


def print_table(table: ShownTable) -> None:
    """Print a table in the way that fits where it goes."""
    if sys.stdout.isatty():
        _print_on_terminal(table)
        return
    print("\t".join(column.title for column in table.columns))
    for row in table.rows:
        print("\t".join(row))


def _print_on_terminal(table: ShownTable) -> None:
    from ita_tui.core.thai.marks import wants_wide_marks
    from ita_tui.render.rich_table import print_rich
    from ita_tui.store.word_list import load_segmenter
    from ita_tui.ui.toolkit.rich_thai import break_thai_lines, count_marks_as_cells

    has_wide_marks = wants_wide_marks(os.environ)
    if has_wide_marks:
        count_marks_as_cells()
    break_thai_lines(load_segmenter)
    print_rich(table, decompose=not has_wide_marks)
