"""Cells that span rows: a number is of the node that stands beside as many rows as it does."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import groupby, pairwise, repeat, takewhile

from ita_tui.core.tables_in.scores.cell import CellKind, has_digit, number_cell
from ita_tui.core.tables_in.scores.choose import Reason, ScoreReading
from ita_tui.core.tables_in.scores.column_role import ColumnRole, column_role, has_any, year_in
from ita_tui.core.tables_in.scores.header import Header
from ita_tui.core.tables_in.scores.header_rows import named_header, read_header
from ita_tui.core.tables_in.scores.mention import codes_of_title
from ita_tui.core.tables_in.scores.scope import Scope, classify
from ita_tui.core.tables_in.scores.walk import Candidate
from ita_tui.core.tables_in.source.rows import NO_ROW, TextRow
from ita_tui.core.values import replace
from ita_tui.words.understood import tables as marks

_FEWEST = 2
"""Rows of a name, and names, from which a table is one of several rows a name."""
_FEWEST_NAMES = 4
_LONGEST_NAME = 80
_NOTHING = r"[\W0]*"
_LABELS = (CellKind.TEXT, CellKind.OTHER_NUMBER)
"""What may say, in a column beside a name, which part of it a row is about."""


def instruments_as_rows(rows: Sequence[TextRow], scope: Scope) -> list[TextRow]:
    """The rows; a score that a column has once for an instrument is in a row of that one."""
    places = [at for at, row in enumerate(rows) if _instrument_place(row) is not None]
    done = list(rows[: places[0]] if places else rows)
    for start, end in pairwise((*places, len(rows))):
        done += _with_rows_of_instruments(rows[start:end], scope)
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


def _with_rows_of_instruments(rows: Sequence[TextRow], scope: Scope) -> Iterator[TextRow]:
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


def of_one_row(rows: Sequence[TextRow], scope: Scope) -> Iterator[TextRow]:
    """The rows; of several for each name, the one that is asked for, where a column says which.

    That column says the same for every name: years, whose scores they are. Read as the names of
    columns side by side, they decide or leave the rows as they are.
    """
    index = 0
    while index < len(rows):
        head = rows[index]
        yield head
        index += 1
        header = None
        if not head.loose and len(head.cells) > _FEWEST and scope.asked.column is None:
            header = read_header([classify(cell, scope) for cell in head.cells], head.line, None)
        if header is not None and ColumnRole.ITEM in header.columns:
            below = list(takewhile(lambda row: row.cells and not row.loose, rows[index:]))
            yield from _asked(below, header, scope)
            index += len(below)


def _asked(rows: Sequence[TextRow], header: Header, scope: Scope) -> Sequence[TextRow]:
    """The rows below a header, of which some are not asked for."""
    item = header.columns.index(ColumnRole.ITEM)
    scores = [at for at, role in enumerate(header.columns) if role.is_numeric]
    groups: list[list[TextRow]] = []
    for row in rows:
        if groups and not _at(row, item):
            groups[-1].append(row)
        else:
            groups.append([row])
    shared = [group for group in groups if len(group) > 1]
    if len(scores) != 1 or len(shared) < _FEWEST:
        return rows
    for place in range(len(header.names)):
        labels = {tuple(_at(row, place) for row in group) for group in shared}
        if place in (item, *scores) or len(labels) > 1 or not all(next(iter(labels))):
            continue
        names = [f"{header.names[scores[0]]} {label}" for label in labels.pop()]
        if (asked := named_header(names, header.line).score_column(scope.asked)) is not None:
            return [
                _with_name(group, asked, item) if len(group) > 1 else group[0] for group in groups
            ]
    return rows


def _with_name(group: Sequence[TextRow], asked: int, item: int) -> TextRow:
    """One row of a group, with the name that stands beside all."""
    cells = group[asked].cells
    return replace(group[asked], cells=(*cells[:item], group[0].cells[item], *cells[item + 1 :]))


def of_their_rows(
    claims: Sequence[Candidate], rows: Sequence[TextRow], scope: Scope
) -> tuple[Candidate, ...]:
    """The claims, in doubt where a number spans fewer rows than the name beside it, or more."""
    places = {row.line: at for at, row in enumerate(rows) if not row.is_half}
    tables = list(_tables(rows))

    @cache
    def are_alike(table: range, place: int, other: int) -> bool:
        return all(bool(_at(rows[at], place)) == bool(_at(rows[at], other)) for at in table)

    @cache
    def often(table: range, place: int) -> Counter[str]:
        return Counter(_at(rows[at], place) for at in table)

    def is_alike(index: int, place: int, other: int) -> bool:
        """Whether two columns of the table of a row say something in the same rows.

        What the first says there, it says in no other row.
        """
        table = tables[index]
        is_once = often(table, place)[_at(rows[index], place)] == 1
        return is_once and are_alike(table, place, other)

    scored = [it for it in claims if it.choice.score is not None]
    doubted = {
        it.line
        for it in scored
        if not (it.owners[0].loose or it.owners[0].row.is_half)
        and _is_of_others(it, rows, places.get(it.line, len(rows)), scope, is_alike)
    }
    doubted |= _of_instruments([it for it in scored if it.owners[0].loose], rows, scope)
    return tuple(
        replace(it, choice=ScoreReading(rule=Reason.UNCLEAR, shown=(str(it.choice.score),)))
        if it.choice.score is not None and it.line in doubted
        else it
        for it in claims
    )


def _of_instruments(
    claims: Sequence[Candidate], rows: Sequence[TextRow], scope: Scope
) -> frozenset[int]:
    """The lines of a page whose scores may be of the instruments beside them; none where not all.

    Each has one, though further titles of its own stand below without any.
    """
    found: dict[str, list[Candidate]] = {}
    for it in claims:
        of = scope.framework.instrument_of(it.code)
        if of is not None and of.code != it.code:
            found.setdefault(of.code, []).append(it)
    is_beside = len(found) > 1 and all(
        len(own) == 1 and any(cell.code == code for cell in own[0].owners[0].cells)
        for code, own in found.items()
    )
    alone = [row.cells[0] for row in rows if row.loose and len(row.cells) == 1] if is_beside else []
    below = {
        of.code
        for text in alone
        for code in codes_of_title(text, scope)
        if (of := scope.framework.instrument_of(code)) is not None and of.code != code
    }
    if not is_beside or set(found) - below:
        return frozenset()
    return frozenset(own.line for [own] in found.values())


def _tables(rows: Sequence[TextRow]) -> Iterator[range]:
    """The table of each row: the places of those that stand together without a line between."""
    for _, some in groupby(range(len(rows)), key=lambda at: rows[at].loose):
        first, *others = some
        yield from repeat(range(first, first + len(others) + 1), len(others) + 1)


def _is_of_others(
    claim: Candidate,
    rows: Sequence[TextRow],
    index: int,
    scope: Scope,
    is_alike: Callable[[int, int, int], bool],
) -> bool:
    """Whether the number of a row is of a part of the node in it, or of what that is a part of."""
    owner, [row, below, *_] = claim.owners[0], (*rows[index : index + 2], NO_ROW, NO_ROW)
    score = max(
        (at for at, it in enumerate(owner.cells) if it.score == claim.choice.score), default=-1
    )
    if below.loose or not 0 <= owner.at != score:
        return False
    own = (owner.at, score)
    beside = [at for at, it in enumerate(row.cells) if at not in own and it != owner.title]
    if _at(below, score):
        return not _at(below, owner.at) and any(
            _at(row, at) and _is_label(_at(below, at), scope) for at in beside
        )
    if not _at(below, owner.at):
        return False
    names = [at for at in beside if not _at(below, at) and _is_name(_at(row, at), scope)]
    return any(is_alike(index, at, score) for at in names)


def _is_label(text: str, scope: Scope) -> bool:
    """Whether a cell may say which part of a node a row is about, and names none itself."""
    return classify(text, scope).kind in _LABELS and not codes_of_title(text, scope)


def _is_name(text: str, scope: Scope) -> bool:
    """Whether a cell names a node."""
    is_instrument = bool(text) and classify(text, scope).kind is CellKind.INSTRUMENT
    return is_instrument or bool(codes_of_title(text, scope))


def _at(row: TextRow, place: int) -> str:
    """What a cell says; nothing where it is a sign for that."""
    text = row.at(place)
    return "" if re.fullmatch(_NOTHING, text) else text
