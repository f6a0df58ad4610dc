"""Rows as they are meant: titles that a page wrapped are whole again, halves side by side apart."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ita_tui.core.tables_in.scores.cell import CellKind, has_digit, is_decimal
from ita_tui.core.tables_in.scores.column_role import ColumnRole, column_role
from ita_tui.core.tables_in.scores.header_rows import block_starts, is_page_header, read_header
from ita_tui.core.tables_in.scores.mention import codes_of_title
from ita_tui.core.tables_in.scores.scope import Scope, classify
from ita_tui.core.tables_in.source.rows import NEAR, NO_ROW, TextRow
from ita_tui.core.thai.clean import mended
from ita_tui.core.values import replace
from ita_tui.words.understood import tables as marks

_NEXT = 2
"""Lines to the next one of a header, with a blank one between where letters are high."""
_MOST_BELOW = 3
"""Lines of a title below the one with its number."""
_MOST_ABOVE = 2
"""Lines of a title above a number that stands half way down."""


def laid_out(rows: Sequence[TextRow], scope: Scope) -> list[TextRow]:
    """The rows, each on the lines where it stands."""
    rows = [_closed(row) if row.starts[1:] else row for row in rows]
    rows = [_unbracketed(row, scope) if row.cells and row.cells[0] else row for row in rows]
    return list(apart(_unwrapped(_with_whole_names(rows, scope), scope), scope))


def _with_whole_names(rows: Sequence[TextRow], scope: Scope) -> list[TextRow]:
    """The rows; the names of a page's header are whole that go on in the lines right below them."""
    done: list[TextRow] = []
    at = -1  # of the last header, as long as no other row stands below it
    for row in rows:
        head = done[at] if at >= 0 else NO_ROW
        if at >= 0 and (not row.cells or _stands_under(row, head, scope)):
            if row.cells:
                done[at] = _joined(head, row)
            else:
                done.append(row)
            continue
        if (whole := _with_names_above(row, done[-1] if done else NO_ROW, scope)) is not None:
            at, done[-1] = len(done) - 1, whole
            continue
        done.append(row)
        at = len(done) - 1 if is_page_header(row, scope) else -1
    return done


def _stands_under(row: TextRow, head: TextRow, scope: Scope) -> bool:
    """Whether all of a line of words stands under names, and not only under the first of them."""
    kinds = {classify(cell, scope).kind for cell in row.cells}
    is_open = any(name.count("(") > name.count(")") for name in head.cells)
    return (
        bool(row.starts)
        and row.line <= head.last_line + _NEXT
        and (kinds <= {CellKind.TEXT, CellKind.OTHER_NUMBER} or (is_open and len(kinds) == 1))
        and row.starts[-1] > head.starts[0] + NEAR
        and not any(codes_of_title(cell, scope) for cell in row.cells)
        and all(any(abs(at - it) <= NEAR for it in head.starts) for at in row.starts)
    )


def _with_names_above(row: TextRow, above: TextRow, scope: Scope) -> TextRow | None:
    """The header that a line of names is with those right above it; None where it is none.

    The names of the items stand on the line above alone.
    """
    is_below = bool(above.starts[1:] and row.starts[1:]) and row.line == above.last_line + 1
    if not is_below or is_page_header(above, scope) or not _names_items(above):
        return None
    if _names_items(row) or any(map(has_digit, (*above.cells, *row.cells))):
        return None
    starts = list(above.starts)
    starts += (at for at in row.starts if all(abs(at - it) > NEAR for it in above.starts))
    named = dict(zip(above.starts, above.cells, strict=True))
    starts.sort()
    cells = tuple(named.get(at, "") for at in starts)
    whole = _joined(replace(above, cells=cells, starts=tuple(starts)), row)
    return whole if is_page_header(whole, scope) else None


def _names_items(row: TextRow) -> bool:
    """Whether one of the names of a line is that of items, or of instruments."""
    roles = map(column_role, row.cells)
    return any(role in (ColumnRole.ITEM, ColumnRole.INSTRUMENT) for role in roles)


def _joined(head: TextRow, row: TextRow) -> TextRow:
    """A header with what stands under each of its names."""
    names = list(head.cells)
    for start, text in zip(row.starts, row.cells, strict=True):
        at = min(range(len(names)), key=lambda it: abs(head.starts[it] - start))
        names[at] = mended(names[at], text)
    return replace(head, cells=tuple(names), last_line=row.last_line)


def _unbracketed(row: TextRow, scope: Scope) -> TextRow:
    """A heading of a node as one cell, or with its score as a row of two.

    The score is in brackets, or ends a line of which blanks made cells that are none.
    """
    first, *others = row.cells
    found = None
    if row.loose and re.fullmatch(marks.NODE_ALONE, whole := " ".join(row.cells)):
        return replace(row, cells=(whole,))  # its number is no score
    if first[-1] == ")" and not any(others):
        found = re.fullmatch(marks.SCORE_IN_BRACKETS, first)
    elif row.loose and others and " " in row.cells[-1] and has_digit(row.cells[-1][-1:]):
        found = re.fullmatch(marks.ENDS_WITH_SCORE, " ".join(row.cells))
    if found is None or not codes_of_title(found[1], scope):
        return row
    return replace(row, cells=(found[1], found[2]), loose=False)


def _closed(row: TextRow) -> TextRow:
    """A line of names, the brackets behind each in its cell though a page sets them apart."""
    if "(" not in "".join(row.cells) or any(map(is_decimal, row.cells)):
        return row
    names: list[str] = []
    starts: list[int] = []
    for at, cell in enumerate(row.cells):
        is_open = bool(names) and names[-1].count("(") > names[-1].count(")")
        if (is_open and cell[0] != "(" and ")" in "".join(row.cells[at:])) or (
            names and cell == "("
        ):
            names[-1] = f"{names[-1]} {cell}"
        else:
            names.append(cell)
            starts.append(row.starts[at])
    return replace(row, cells=tuple(names), starts=tuple(starts))


def _unwrapped(rows: Sequence[TextRow], scope: Scope) -> list[TextRow]:
    """The rows of a page with the lines below a number that complete its title in its row.

    Only where they make the whole title of a node: with the words before the number or, where
    none are, with the lines above.
    """
    done: list[TextRow] = []
    index = 0
    while index < len(rows):
        row, taken, dropped = _whole(rows, index, done, scope)
        del done[len(done) - dropped :]
        done.append(row)
        # Words of another column beside the title stay where they are.
        done += (replace(it, cells=it.cells[1:]) for it in rows[index + 1 : index + 1 + taken])
        index += 1 + taken
    return done


def _whole(
    rows: Sequence[TextRow], index: int, done: Sequence[TextRow], scope: Scope
) -> tuple[TextRow, int, int]:
    """One row with its title, and how many rows below and above it that takes."""
    row = rows[index]
    if not row.loose or not any(map(has_digit, row.cells)):
        return row, 0, 0
    kinds = [classify(cell, scope).kind for cell in row.cells]
    numbers = [place for place, kind in enumerate(kinds) if kind is CellKind.NUMBER]
    led = [place for place in numbers if place and kinds[place - 1] is CellKind.TEXT]
    first = next(iter(led or numbers), 0)
    place, has_lead = first - 1, bool(led)
    if not numbers or (has_lead and codes_of_title(row.cells[place], scope)):
        return row, 0, 0
    below, places = _words_below(rows, index, scope)
    above = [] if has_lead else _words(done[: -_MOST_ABOVE - 1 : -1], scope)
    lead = row.cells[place] if has_lead else ""
    for count in range(len(below), 0, -1):
        for upper in range(1, len(above) + 1) if not has_lead else (0,):
            parts = (*reversed(above[:upper]), lead, *below[:count])
            title = " ".join(filter(None, parts))
            if codes_of_title(title, scope):
                at = place if has_lead else first
                cells = (*row.cells[:at], title, *row.cells[at + has_lead :])
                end = rows[places[count - 1]]
                last = end.last_line if len(end.cells) == 1 else row.last_line
                whole = replace(row, cells=cells, last_line=last)
                whole = whole if has_lead else replace(whole, starts=())
                return whole, places[count - 1] - index, upper
    return row, 0, 0


def _words_below(rows: Sequence[TextRow], index: int, scope: Scope) -> tuple[list[str], list[int]]:
    """The first cells of the next rows that hold words only, and where these rows are.

    A blank line may stand between two where letters are high.
    """
    places: list[int] = []
    last = rows[index].last_line
    for at, row in enumerate(rows[index + 1 : index + 1 + _NEXT * _MOST_BELOW], index + 1):
        if row.cells and row.line <= last + _NEXT and len(places) < _MOST_BELOW:
            places.append(at)
            last = row.last_line
        elif row.cells:
            break
    words = _words([rows[at] for at in places], scope)
    return words, places[: len(words)]


def _words(rows: Sequence[TextRow], scope: Scope) -> list[str]:
    """The first cells of the rows right there that hold words only."""
    found: list[str] = []
    for row in rows:
        kinds = [classify(cell, scope).kind for cell in row.cells[:2]]
        if not (row.loose and kinds and set(kinds) <= {CellKind.TEXT, CellKind.INSTRUMENT}):
            break
        found.append(row.cells[0])
    return found


def apart(rows: Sequence[TextRow], scope: Scope) -> Iterator[TextRow]:
    """The rows, those below a header that says everything several times as so many."""
    starts: tuple[int, ...] = ()
    width = 0
    for row, below in pairwise((*rows, NO_ROW)):
        found = () if row.loose else block_starts(row.cells)
        if len(found) > 1:
            names = row.cells[found[0] : found[1]]
            if _heads_a_block(names, row.line, below.cells[found[0] :], scope):
                starts, width = found, len(row.cells)
                yield replace(row, cells=names)
                continue
        if row.loose or len(row.cells) > width:
            starts = ()
        if any(row.cells[start:] for start in starts[1:]):
            for start, end in pairwise((*starts, width)):
                part = row.cells[start:end]
                if any(part):
                    yield replace(row, cells=part, is_half=True, new_page=False)
        else:
            yield row


def _heads_a_block(names: Sequence[str], line: int, below: Sequence[str], scope: Scope) -> bool:
    """Whether names are a header: of items with scores, or of agencies, whose names are below."""
    for name, cell in zip(names, below, strict=False):
        if "".join(name.split()).startswith(marks.AGENCY_COLUMNS):
            return not has_digit(cell)
    header = read_header([classify(name, scope) for name in names], line, None)
    return header is not None and ColumnRole.ITEM in header.columns
