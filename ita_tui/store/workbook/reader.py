"""A workbook file into its sheets."""

from pathlib import Path

from ita_tui.core.tables_in.grid.grid import Grid
from ita_tui.store.workbook.package import Package
from ita_tui.store.workbook.parts import read_parts
from ita_tui.store.workbook.sheet import read_sheet

MOST_SHEETS = 50


def read_workbook(path: Path) -> tuple[Grid, ...]:
    """The sheets in the order of the tabs, hidden ones included. Raises StoreFault."""
    package = Package(path)
    parts = read_parts(package)
    return tuple(read_sheet(package, sheet, parts) for sheet in parts.sheets[:MOST_SHEETS])
