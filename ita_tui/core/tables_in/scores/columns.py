"""Which columns of a sheet hold the codes and the scores that are asked for."""

from collections.abc import Mapping, Sequence

from ita_tui.core.tables_in.scores.header import ColumnRole, Header, once, read_header
from ita_tui.core.tables_in.scores.own_sheet import own_places
from ita_tui.core.tables_in.scores.scope import Scope, classify
from ita_tui.core.tables_in.source.grid import Grid, GridRow, column_letter
from ita_tui.core.thai.clean import clean_line
from ita_tui.core.values import dataclass

_LOOKED_AT = 60
"""Rows among which the header is looked for."""

CODE, SCORE = "code", "score"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreColumns:
    """How the columns of one sheet are understood."""

    header: GridRow | None
    """The row with their names; None where there is none."""
    places: Mapping[str, int]
    """Place, from 0, of ``code`` and ``score``, where known."""
    candidates: tuple[int, ...] = ()
    """Places of several columns that could be the scores; then nothing is read."""
    is_ours: bool = False
    """Whether this program wrote the sheet."""
    is_told: bool = False
    """Whether the user said which column holds the scores."""

    def shown(self, places: Sequence[int]) -> tuple[str, ...]:
        """Columns as they are named in a sentence: letter and heading."""
        return tuple(f"{column_letter(place)} {self.heading(place)}".strip() for place in places)

    def heading(self, place: int) -> str:
        """The name of a column, on one line; empty without a header."""
        return clean_line(self.header.at(place)) if self.header else ""


def score_columns(grid: Grid, scope: Scope) -> ScoreColumns:
    """Find the columns by their names, or take the one that the user named for the scores."""
    told = scope.asked.column
    for row in grid.rows[:_LOOKED_AT]:
        if own := own_places([clean_line(cell) for cell in row.cells], scope.asked.kind):
            score = own[1] if told is None else told
            return ScoreColumns(header=row, places={CODE: own[0], SCORE: score}, is_ours=True)
    header_row, header = _header(grid, scope)
    chosen = header.score_column(scope.asked) if header and told is None else told
    if chosen is None:
        pool = header.pool(scope.asked) if header else ()
        return ScoreColumns(header=header_row, places={}, candidates=pool if len(pool) > 1 else ())
    places = {SCORE: chosen}
    if header and ColumnRole.ITEM in header.columns:
        places = {CODE: header.columns.index(ColumnRole.ITEM), **places}
    return ScoreColumns(header=header_row, places=places, is_told=told is not None)


def _header(grid: Grid, scope: Scope) -> tuple[GridRow | None, Header | None]:
    """The last header before the rows of items, joined with one right above it."""
    found: tuple[GridRow | None, Header | None] = (None, None)
    above: Header | None = None
    for row in grid.rows[:_LOOKED_AT]:
        cells = [classify(name, scope) for name in once([*map(clean_line, row.cells)])]
        above = read_header(cells, row.number, above)
        if above is not None:
            found = (row, above)
        elif found[1] is not None:
            break
    return found
