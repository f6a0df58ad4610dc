"""An opened table file: how it is understood, and how it could be read otherwise."""

from collections.abc import Iterable, Sequence

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import ScoreKind
from ita_tui.core.tables_in.grid.grid import Grid
from ita_tui.core.tables_in.grid.score_columns import SCORE, ScoreColumns, score_columns
from ita_tui.core.tables_in.grid.score_table import SheetReading, read_sheet_scores
from ita_tui.core.tables_in.text.cell import number_cell
from ita_tui.core.tables_in.text.paste import Paste, paste_of
from ita_tui.core.tables_in.text.reader import read_text_table
from ita_tui.core.tables_in.text.year import NOBODY, Others
from ita_tui.core.thai.clean import clean_line
from ita_tui.core.values import dataclass

_FEWEST_NUMBERS = 2
"""Numbers in a column that can be the scores."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedTable:
    """One way to read a file."""

    paste: Paste
    """The scores, and what cannot be taken."""
    grid: Grid | None
    """The sheet that is read; None for a text without columns."""
    columns: ScoreColumns | None
    """How its columns are understood; None where rows are read one by one."""

    @property
    def score_column(self) -> int | None:
        """Place of the column of the scores, from 0; None where no one column is."""
        return self.columns.places.get(SCORE) if self.columns else None

    def number_columns(self) -> tuple[int, ...]:
        """Places of the columns that hold numbers, from 0."""
        counts: dict[int, int] = {}
        for row in self.grid.rows if self.grid else ():
            for place, cell in enumerate(map(clean_line, row.cells)):
                found = number_cell(cell, cell) if cell else None
                if found is not None and found.is_numeric:
                    counts[place] = counts.get(place, 0) + 1
        return tuple(sorted(at for at, count in counts.items() if count >= _FEWEST_NUMBERS))


def sheets_with_scores(found: Iterable[SheetReading]) -> list[SheetReading]:
    """The sheets that could be meant: one of our own alone, else all with scores."""
    found = tuple(found)
    # A sheet of our own leaves no doubt, though the sheet of gaps has codes and scores as well.
    return [one for one in found if one.columns.is_ours] or [
        one for one in found if one.reading.read or one.columns.candidates
    ]


def read_opened(
    sheets: Sequence[Grid],
    text: str,
    framework: Framework,
    *,
    fiscal_year_be: int,
    kind: ScoreKind = ScoreKind.OWN,
    column: int | None = None,
    others: Others = NOBODY,
    agency: str = "",
) -> OpenedTable:
    """Read the scores of ``kind`` out of ``text``, or out of the first of ``sheets`` that has any.

    ``column`` is the place that the user named for the scores: then ``sheets`` are read.
    """
    if text and column is None:
        reading = read_text_table(
            text,
            framework,
            fiscal_year_be=fiscal_year_be,
            kind=kind,
            others=others,
            agency=agency,
        )
        grid = sheets[0] if sheets else None
        columns = (
            score_columns(grid, framework, kind, fiscal_year_be=fiscal_year_be) if grid else None
        )
        return OpenedTable(paste=paste_of(reading), grid=grid, columns=columns)
    found = [
        read_sheet_scores(
            grid,
            score_columns(grid, framework, kind, fiscal_year_be=fiscal_year_be, told=column),
            framework,
            fiscal_year_be=fiscal_year_be,
            kind=kind,
            others=others,
            agency=agency,
        )
        for grid in sheets
    ]
    best = sheets_with_scores(found) or sorted(found, key=lambda it: -len(it.reading.problems))
    if not best:
        empty = read_text_table("", framework, fiscal_year_be=fiscal_year_be)
        return OpenedTable(paste=paste_of(empty), grid=None, columns=None)
    return OpenedTable(paste=paste_of(best[0].reading), grid=best[0].grid, columns=best[0].columns)
