"""The sheet of scores that this program wrote, as rows like those of other tables."""

from collections.abc import Mapping, Sequence

from ita_tui.core.framework.model import NodeKind
from ita_tui.core.record.model import ScoreKind
from ita_tui.core.tables_in.scores.scope import Scope
from ita_tui.core.tables_in.source.rows import TextRow
from ita_tui.core.tables_out.scores import SCORE_COLUMNS
from ita_tui.core.values import replace
from ita_tui.words.said.tables_out import heading
from ita_tui.words.understood import values

_LOOKED_AT = 60
"""Rows among which the names of its columns are looked for."""
_NAMES = {column.key: column.title for column in SCORE_COLUMNS}
_KNOWN_BY = tuple(_NAMES[key] for key in ("code", *ScoreKind))


def own_places(names: Sequence[str], kind: ScoreKind) -> tuple[int, int] | None:
    """The columns of the codes and of the scores of a kind; None where it is no header of ours."""
    if not all(name in names for name in _KNOWN_BY):
        return None
    return names.index(_NAMES["code"]), names.index(_NAMES[kind])


def own_rows(rows: Sequence[TextRow], scope: Scope) -> Sequence[TextRow]:
    """The rows with codes, titles and scores alone, in their columns; other tables as they are.

    Here a bare number in the column of codes is an indicator, whose title need not say it, and an
    empty cell says nothing.
    """
    places = (own_places(row.cells, scope.asked.kind) for row in rows[:_LOOKED_AT])
    index, found = next(((at, it) for at, it in enumerate(places) if it), (0, None))
    if found is None:
        return rows
    code, score = found
    score = score if scope.asked.column is None else scope.asked.column
    names = _placed({code: heading("code"), score: heading("score")})
    below = [_own(row.cells, code, score, scope) for row in rows[index + 1 :]]
    own = (
        replace(row, cells=cells, loose=False, is_fixed=True)
        for row, cells in zip(rows[index:], (names, *below), strict=True)
    )
    return [*rows[:index], *own]


def _own(cells: Sequence[str], code: int, score: int, scope: Scope) -> tuple[str, ...]:
    """The cells of one row; none where there is no score."""
    if len(cells) <= max(code, score) or not cells[score]:
        return ()
    node = scope.framework.nodes.get(cells[code])
    if node is None or node.kind is NodeKind.ITEM:
        # Its title says of which year the table is.
        title = cells[code + 1] if score > code + 1 else ""
        return _placed({code: cells[code], code + 1: title, score: cells[score]})
    is_numbered = node.kind in (NodeKind.INDICATOR, NodeKind.SUB_INDICATOR)
    name = f"{values.INDICATOR}ที่ {node.code}" if is_numbered else node.code
    return _placed({code: name, score: cells[score]})


def _placed(cells: Mapping[int, str]) -> tuple[str, ...]:
    """Cells by place as a row."""
    return tuple(cells.get(place, "") for place in range(max(cells) + 1))
