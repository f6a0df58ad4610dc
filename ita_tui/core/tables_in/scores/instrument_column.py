"""Scores of instruments in a column of their own, beside those of indicators: as rows."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ita_tui.core.tables_in.scores.cell import CellKind, has_digit, number_cell
from ita_tui.core.tables_in.scores.column_role import ColumnRole, column_role, has_any, year_in
from ita_tui.core.tables_in.scores.scope import Scope, classify
from ita_tui.core.tables_in.source.rows import TextRow
from ita_tui.core.values import replace
from ita_tui.words.understood import tables as marks

_FEWEST_NAMES = 4
_LONGEST_NAME = 80


def instruments_as_rows(rows: Sequence[TextRow], scope: Scope) -> list[TextRow]:
    """The rows; a score that a column has once for an instrument is in a row of that one."""
    places = [at for at, row in enumerate(rows) if _instrument_place(row) is not None]
    done = list(rows[: places[0]] if places else rows)
    for start, end in pairwise((*places, len(rows))):
        done += _table(rows[start:end], scope)
    return done


def _instrument_place(row: TextRow) -> int | None:
    """The column of instruments of a header that has one of items and two that may be scores."""
    if row.loose or len(row.cells) < _FEWEST_NAMES or len(max(row.cells, key=len)) > _LONGEST_NAME:
        return None
    roles = list(map(column_role, row.cells))
    if ColumnRole.ITEM not in roles or len(_may_be_scores(roles)) < 2:
        return None
    return roles.index(ColumnRole.INSTRUMENT) if ColumnRole.INSTRUMENT in roles else None


def _may_be_scores(roles: Sequence[ColumnRole]) -> list[int]:
    """The columns of scores, or that are named by instruments behind the first that is."""
    first = roles.index(ColumnRole.INSTRUMENT) if ColumnRole.INSTRUMENT in roles else len(roles)
    return [
        at
        for at, role in enumerate(roles)
        if role.is_score or (role is ColumnRole.INSTRUMENT and at > first)
    ]


def _table(rows: Sequence[TextRow], scope: Scope) -> Iterator[TextRow]:
    """A table below its header."""
    place = _instrument_place(rows[0]) or 0
    blocks = list(_blocks(rows[1:], place, scope))
    columns = _may_be_scores(list(map(column_role, rows[0].cells)))
    once = [at for at in columns if _may_be_instruments(rows[0].cells[at]) and _is_once(blocks, at)]
    if len(once) != 1 or len(columns) != 2:
        yield from rows
        return
    [of_instruments] = once
    [score] = set(columns) - {of_instruments}
    lines = {block[0].line: block for block in blocks}
    for row in rows:
        block = lines.get(row.line, ())
        if value := next((it for one in block if (it := one.at(of_instruments))), ""):
            named = {place: row.at(place), score: value}
            cells = tuple(named.get(at, "") for at in range(len(rows[0].cells)))
            yield replace(row, cells=cells, is_half=True)
        cells = tuple("" if at == of_instruments else it for at, it in enumerate(row.cells))
        yield replace(row, cells=cells)


def _blocks(rows: Sequence[TextRow], place: int, scope: Scope) -> Iterator[list[TextRow]]:
    """The rows of each instrument, side by side."""
    block: list[TextRow] = []
    named = ""
    for row in rows:
        text = row.at(place)
        if text and text != named:
            if block:
                yield block
            named, block = text, []
            if classify(text, scope).kind is not CellKind.INSTRUMENT:
                named = ""
        if named:
            block.append(row)
    if block:
        yield block


def _may_be_instruments(name: str) -> bool:
    """Whether a column is named as that of instruments, of means or of sums, and of no year."""
    of_instruments = (marks.MEAN, marks.SUM, *marks.INSTRUMENT_COLUMN_WORDS)
    return year_in(name) is None and has_any(name.casefold(), of_instruments)


def _is_once(blocks: Sequence[Sequence[TextRow]], place: int) -> bool:
    """Whether a column has one number for each block, and a block has several rows."""
    values = [{it for row in block if (it := row.at(place))} for block in blocks]
    numbers = all(has_digit(it) and number_cell(it, it) for found in values for it in found)
    is_long = any(len(block) > 1 for block in blocks)
    return is_long and numbers and all(len(found) == 1 for found in values)
