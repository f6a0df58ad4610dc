"""Which columns of a sheet hold the codes and the scores that are asked for."""

from collections.abc import Mapping, Sequence

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import ScoreKind
from ita_tui.core.tables_in.grid.grid import Grid, GridRow, column_letter
from ita_tui.core.tables_in.text.header import ColumnRole, Header, read_header
from ita_tui.core.tables_in.text.kinds import Scope, classify, scope_of
from ita_tui.core.tables_out.scores import SCORE_COLUMNS
from ita_tui.core.thai.clean import clean_line
from ita_tui.core.values import dataclass

_LOOKED_AT = 60
"""Rows among which the header is looked for."""

_OWN = {column.key: column.title for column in SCORE_COLUMNS}

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
    others: tuple[int, ...] = ()
    """Places whose names say that they hold numbers, the scores included."""
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


def score_columns(
    grid: Grid,
    framework: Framework,
    kind: ScoreKind,
    *,
    fiscal_year_be: int,
    told: int | None = None,
) -> ScoreColumns:
    """Find the columns by their names; ``told`` is the place that the user named for the scores."""
    for row in grid.rows[:_LOOKED_AT]:
        names = [clean_line(cell) for cell in row.cells]
        if _OWN["code"] in names and all(_OWN[other] in names for other in ScoreKind):
            places = {CODE: names.index(_OWN["code"]), SCORE: names.index(_OWN[kind])}
            if told is not None:
                places[SCORE] = told
            return ScoreColumns(header=row, places=places, is_ours=True)
    scope = scope_of(framework, fiscal_year_be, kind)
    header_row, header = _header(grid, scope)
    if header is None:
        places = {} if told is None else {SCORE: told}
        return ScoreColumns(header=None, places=places, is_told=told is not None)
    chosen = header.score_column(scope.asked) if told is None else told
    if chosen is not None:
        places = {SCORE: chosen}
        if ColumnRole.ITEM in header.columns:
            places = {CODE: header.columns.index(ColumnRole.ITEM), **places}
        others = [place for place, column in enumerate(header.columns) if column.is_numeric]
        return ScoreColumns(
            header=header_row, places=places, others=tuple(others), is_told=told is not None
        )
    pool = header.pool(scope.asked)
    return ScoreColumns(header=header_row, places={}, candidates=pool if len(pool) > 1 else ())


def _header(grid: Grid, scope: Scope) -> tuple[GridRow | None, Header | None]:
    """The last header before the rows of items, joined with one right above it."""
    found: tuple[GridRow | None, Header | None] = (None, None)
    above: Header | None = None
    for row in grid.rows[:_LOOKED_AT]:
        cells = [classify(clean_line(cell), scope) for cell in row.cells]
        above = read_header(cells, row.number, above)
        if above is not None:
            found = (row, above)
        elif found[1] is not None:
            break
    return found
