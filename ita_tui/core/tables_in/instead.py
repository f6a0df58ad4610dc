"""What a table without scores is instead, and where it is read."""

from collections.abc import Sequence

from ita_tui.core.tables_in.measures.columns import measure_columns
from ita_tui.core.tables_in.scores.choose import Reason
from ita_tui.core.tables_in.scores.result import TableProblem, TableReading
from ita_tui.core.tables_in.source.grid import Grid
from ita_tui.core.values import replace
from ita_tui.words.said import table as words


def told_instead(reading: TableReading, grids: Sequence[Grid]) -> TableReading:
    """The reading; where it found no scores because ``grids`` hold a plan of measures, that."""
    is_nothing = any(problem.rule == Reason.NOTHING for problem in reading.problems)
    if not is_nothing or not any(measure_columns(grid, {}) for grid in grids):
        return reading
    told = TableProblem(rule=Reason.OF_MEASURES, **words.MEASURES_INSTEAD._asdict())
    kept = (problem for problem in reading.problems if problem.rule != Reason.NOTHING)
    return replace(reading, problems=(told, *kept))
