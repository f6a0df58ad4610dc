"""What a table without scores is instead, and where it is read."""

from collections.abc import Sequence

from ita_tui.core.tables_in.measures.columns import measure_columns
from ita_tui.core.tables_in.scores.choose import Reason
from ita_tui.core.tables_in.scores.result import TableProblem, TableReading
from ita_tui.core.tables_in.source.grid import Grid, GridRow
from ita_tui.core.tables_in.source.rows import TextRow
from ita_tui.core.values import replace
from ita_tui.words.said import table as words


def told_instead(
    reading: TableReading, grids: Sequence[Grid], rows: Sequence[TextRow] = ()
) -> TableReading:
    """The reading; where it found no scores because there is a plan of measures, that.

    ``grids`` hold it or, of a PDF, whose plans are not read, the ``rows`` of its pages.
    """
    if not any(problem.rule == Reason.NOTHING for problem in reading.problems):
        return reading
    pages = Grid(name="", rows=tuple(GridRow(number=it.line, cells=it.cells) for it in rows))
    if not any(measure_columns(grid, {}) for grid in grids or (pages,)):
        return reading
    said = words.MEASURES_INSTEAD if grids else words.MEASURES_IN_PDF
    told = TableProblem(rule=Reason.OF_MEASURES, **said._asdict())
    kept = (problem for problem in reading.problems if problem.rule != Reason.NOTHING)
    return replace(reading, problems=(told, *kept))
