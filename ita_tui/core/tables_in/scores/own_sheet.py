"""The sheet of scores that this program wrote, as rows like those of other tables."""

from collections.abc import Mapping, Sequence

from ita_tui.core.framework.model import NodeKind
from ita_tui.core.record.model import ScoreKind
from ita_tui.core.tables_in.scores.scope import Scope
from ita_tui.core.tables_in.source.rows import TextRow
from ita_tui.core.tables_out.scores import SCORE_COLUMNS
from ita_tui.core.values import replace
from ita_tui.words.understood import values

_LOOKED_AT = 60
"""Rows among which the names of its columns are looked for."""
_NAMES = {column.key: column.title for column in SCORE_COLUMNS}
_KNOWN_BY = tuple(_NAMES[key] for key in ("code", *ScoreKind))


def own_header(rows: Sequence[TextRow]) -> int | None:
    """The place of the row that names our columns; None in the table of others."""
    looked_at = enumerate(rows[:_LOOKED_AT])
    return next((at for at, row in looked_at if set(_KNOWN_BY) <= set(row.cells)), None)


def own_rows(rows: Sequence[TextRow], scope: Scope) -> Sequence[TextRow]:
    """The rows with codes, titles and scores alone, in their columns; other tables as they are.

    Here a bare number in the column of codes is an indicator, whose title need not say it, and an
    empty cell says nothing.
    """
    index = own_header(rows)
    if index is None:
        return rows
    cells, asked = rows[index].cells, scope.asked
    code = cells.index(_NAMES["code"])
    score = cells.index(_NAMES[asked.kind]) if asked.column is None else asked.column
    names = _placed({code: cells[code], score: cells[score] if score < len(cells) else ""})
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
