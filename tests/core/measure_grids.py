"""Tables of measures as grids, and their import."""

from collections.abc import Sequence

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import Record
from ita_tui.core.tables_in.measures.apply import import_measures
from ita_tui.core.tables_in.measures.columns import measure_columns
from ita_tui.core.tables_in.measures.result import MeasureImport
from ita_tui.core.tables_in.measures.rows import measures_in
from ita_tui.core.tables_in.source.csv_grid import csv_grid
from ita_tui.core.tables_in.source.grid import Grid, GridRow, MergedCells
from ita_tui.core.tables_out.csv_text import csv_text
from ita_tui.core.tables_out.sheet import Sheet


def grid_of(rows: Sequence[Sequence[str]], merges: Sequence[MergedCells] = ()) -> Grid:
    """A grid whose rows stand without gaps from row 1 on."""
    return Grid(
        name="แผน",
        rows=tuple(GridRow(number=n, cells=tuple(cells)) for n, cells in enumerate(rows, 1)),
        merges=tuple(merges),
    )


def taken(record: Record, framework: Framework, *grids: Grid) -> MeasureImport:
    """The import of some sheets into a record, with the problems of all its parts."""
    found = [(grid, it) for grid in grids if (it := measure_columns(grid, {})) is not None]
    assert len(found) == len(grids)
    drafts, problems = measures_in(found)
    done = import_measures(record, framework, drafts)
    return MeasureImport(
        record=done.record,
        results=done.results,
        problems=(*problems, *done.problems),
        units=done.units,
    )


def as_grid(sheet: Sheet) -> Grid:
    """What our own import sees of a sheet that was written as CSV."""
    return csv_grid(csv_text(sheet))
