"""For terminals that give every Thai mark a cell of its own: Rich, and Textual on it, count so too.

A must hook into Rich, without Textual, for the command line too; a test fails with a clear message
the day it goes.
"""

from functools import cache

import rich.cells
from rich._unicode_data import load
from rich.cells import CellTable

_THAI = range(0x0E00, 0x0E80)


def count_marks_as_cells() -> None:
    """From now on measure each Thai vowel sign and tone mark as one cell, for the whole process."""

    @cache
    def load_wide(unicode_version: str = "auto") -> CellTable:
        table = load(unicode_version)
        # What the table does not list takes one cell.
        return table._replace(widths=[row for row in table.widths if row[0] not in _THAI])

    setattr(rich.cells, "load_cell_table", load_wide)  # noqa: B010
    rich.cells.get_character_cell_size.cache_clear()
    rich.cells.cached_cell_len.cache_clear()
