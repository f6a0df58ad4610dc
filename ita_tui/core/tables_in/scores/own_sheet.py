"""What this program wrote itself: its sheet of scores, and what its documents work out."""

import re
from collections.abc import Container, Mapping, Sequence

from ita_tui.core.framework.model import NodeKind
from ita_tui.core.record.model import ScoreKind
from ita_tui.core.tables_in.scores.cell import has_digit
from ita_tui.core.tables_in.scores.scope import Scope
from ita_tui.core.tables_in.source.rows import TextRow
from ita_tui.core.tables_out.scores import SCORE_COLUMNS
from ita_tui.core.values import replace
from ita_tui.words.said.result import BELOW_SIGN, COMPUTED_MARK, NEXT_LEVEL, SOME_COMPUTED
from ita_tui.words.said.tables import COMPUTED
from ita_tui.words.understood import values
from ita_tui.words.understood.tables import SCORE_WORDS

_SCORE = "[0-9๐-๙][.][0-9๐-๙]{2}"
_COMPUTED = rf"[0-9๐-๙]{{0,2}}{_SCORE}[{COMPUTED_MARK}]"
_NOTES = (f"{BELOW_SIGN} ", f"{NEXT_LEVEL}:")
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


def without_computed(rows: Sequence[TextRow]) -> tuple[Sequence[TextRow], int]:
    """The rows of a document of ours without the scores that it marks as worked out.

    They have a column of their own, or a mark that a line explains. Also how many these are: nobody
    typed them, and their items say the same.
    """
    said = SOME_COMPUTED.removeprefix(COMPUTED_MARK).strip()
    is_explained = said in "\n".join([row.cells[0] for row in rows if row.loose and row.cells])
    if not (is_explained or [row for row in rows if COMPUTED in row.cells]):
        return rows, 0
    left: list[TextRow] = []
    column, count = -1, 0
    for row in rows:
        column = -1 if row.loose else column
        found = {
            at
            for at, cell in enumerate(row.cells)
            if (at == column and has_digit(cell))
            or (is_explained and re.fullmatch(_COMPUTED, cell))
        }
        count += len(found)
        left.append(_without(row, found) if found else row)
        if COMPUTED in row.cells and SCORE_WORDS[0] in row.cells:
            column = row.cells.index(COMPUTED)
    return left, count


def is_note(row: TextRow) -> bool:
    """Whether a line of ours says the pass mark, or the distance to a level."""
    return row.loose and "".join(row.cells[:1]).startswith(_NOTES)


def _without(row: TextRow, places: Container[int]) -> TextRow:
    """A row without some cells; empty where no other score stands in it."""
    cells = tuple("" if at in places else it for at, it in enumerate(row.cells))
    return replace(row, cells=cells if any(re.search(_SCORE, cell) for cell in cells) else ())


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
