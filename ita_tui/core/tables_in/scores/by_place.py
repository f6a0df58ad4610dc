"""A page whose columns stand one below another: its rows as those of a sheet."""

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from ita_tui.core.tables_in.scores.cell import has_digit, is_decimal, score_cell
from ita_tui.core.tables_in.scores.column_role import only_year
from ita_tui.core.tables_in.scores.header_rows import is_page_header
from ita_tui.core.tables_in.scores.scope import Scope
from ita_tui.core.tables_in.source.rows import NEAR, NO_ROW, TextRow
from ita_tui.core.thai.clean import mended
from ita_tui.core.values import dataclass, replace
from ita_tui.words.understood import tables as marks

_FEWEST_ROWS = 3


@dataclass(frozen=True, slots=True)
class _Span:
    """From where to where something stands on its line, in letters."""

    start: int
    end: int
    text: str = ""
    is_number: bool = False
    """Whether it is a column of numbers."""

    def gap(self, other: "_Span") -> int:
        """Letters between two; 0 where one stands below the other."""
        return max(0, self.start - other.end, other.start - self.end)


def by_place(rows: Sequence[TextRow], scope: Scope) -> Iterator[TextRow]:
    """The rows; below a header of a page under whose names the numbers stand, as those of a sheet.

    Only where every number has a column to itself: in a text typed with blanks they slip. On the
    pages below, each of which has its own places, as many columns are the same ones.
    """
    for row, names in _named(rows, lambda row: is_page_header(row, scope), fewest=2):
        yield _under(row, names) if names and _numbers(row) else row


def agencies_by_place(rows: Sequence[TextRow]) -> list[TextRow]:
    """The rows of a page in the same way below a header that names agencies, each name whole."""
    done: list[TextRow] = []
    for row, names in _named(rows, _heads_agencies, fewest=1):
        over = done[-1] if done else NO_ROW
        is_rest = names and over.is_fixed and row.line == over.last_line + 1 and bool(row.cells)
        if is_rest and not re.search(marks.NO_REST, row.text):
            done[-1] = _with_rest(over, _under(row, names))
        else:
            done.append(_under(row, names) if names and _numbers(row) else row)
    return done


def _heads_agencies(row: TextRow) -> bool:
    """Whether a line of a page names a column of agencies, and others beside it."""
    names = ["".join(cell.casefold().split()) for cell in row.cells]
    is_named = any(name.startswith(marks.AGENCY_COLUMNS) for name in names)
    return len(row.starts) > 1 and is_named and not any(map(is_decimal, row.cells))


def _with_rest(over: TextRow, rest: TextRow) -> TextRow:
    """A row with the words of the line below, each behind those in its column."""
    pairs = zip(over.cells, rest.cells, strict=True)
    cells = tuple(mended(one, two) if one and two else one or two for one, two in pairs)
    return replace(over, cells=cells, last_line=rest.last_line)


def _named(
    rows: Sequence[TextRow], heads: Callable[[TextRow], bool], *, fewest: int
) -> Iterator[tuple[TextRow, list[_Span]]]:
    """Each row with the names over it; a header, which ``heads`` knows, is its names itself.

    There are ``fewest`` columns of numbers at the least; no name is known where there are not.
    """
    names: list[_Span] = []
    begins = [at for at, row in enumerate(rows) if row.new_page or heads(row)]
    for at, end in pairwise((0, *begins, len(rows))):
        head, below = rows[at : min(at + 1, end)], rows[at + 1 : end]
        if not any(map(heads, head)):
            head, below = [], rows[at:end]
        columns = _columns([found for row in below if (found := _numbers(row))], fewest)
        names = _names(_spans(head[0]), columns) if head else _moved(names, columns)
        for row in head:
            cells = tuple(name.text for name in names)
            whole = replace(row, cells=cells, loose=False, is_fixed=True, starts=())
            yield whole if cells else row, []
        for row in below:
            yield row, names


def _numbers(row: TextRow) -> list[_Span]:
    """The numbers of a row, where they stand."""
    return [span for span in _spans(row) if _is_number(span.text)]


def _spans(row: TextRow) -> list[_Span]:
    """The cells of a row; one whose further lines joined it ends before the next begins."""
    ends = (*(at - 1 for at in row.starts[1:]), sys.maxsize)
    return [
        _Span(at, min(at + len(text), end), text)
        for at, text, end in zip(row.starts, row.cells, ends, strict=False)
    ]


def _is_number(text: str) -> bool:
    cell = score_cell(text, text) if has_digit(text) else None
    return cell is not None and cell.is_any_number


def _columns(rows: Sequence[Sequence[_Span]], fewest: int) -> list[_Span]:
    """Where numbers stand one below another; empty where two of a row are in one column."""
    columns: list[_Span] = []
    for span in sorted((it for row in rows for it in row), key=lambda it: it.start):
        if columns and span.start < columns[-1].end + NEAR:
            columns[-1] = replace(columns[-1], end=max(span.end, columns[-1].end))
        else:
            columns.append(span)
    shared = any(
        sum(not span.gap(column) for span in row) > 1 for row in rows for column in columns
    )
    longest = max((span.end - span.start for row in rows for span in row), default=0)
    is_straight = all(it.end - it.start <= longest + NEAR for it in columns)
    is_table = is_straight and len(columns) >= fewest and len(rows) >= _FEWEST_ROWS
    return [] if shared or not is_table else columns


def _names(heads: Sequence[_Span], columns: Sequence[_Span]) -> list[_Span]:
    """The columns of a table in order, of words and of numbers, each with its name.

    A name stands over its numbers, or beside them where nothing stands over them; a year belongs to
    the name before it. Empty without columns of numbers, and where names and numbers stand apart.
    """
    named: dict[_Span, str] = dict.fromkeys(columns, "")
    left: list[_Span] = []
    last: _Span | None = None
    for head in heads:
        over = next((it for it in columns if not head.gap(it)), None)
        if over is None and only_year(head.text.casefold()):
            over = last
        if over is None or (named[over] and over is not last):
            left.append(head)
        else:
            named[over] = f"{named[over]} {head.text}".strip()
        last = over
    for column in (it for it in columns if not named[it]):
        beside = min(left, key=column.gap, default=None)
        if beside and column.gap(beside) <= NEAR:
            named[column] = beside.text
            left.remove(beside)
    if not columns or (not all(named.values()) and any(it.start > columns[0].start for it in left)):
        return []  # who knows which name is whose
    found = [*left, *(replace(it, text=name, is_number=True) for it, name in named.items())]
    return sorted(found, key=lambda it: it.start)


def _moved(names: Sequence[_Span], columns: Sequence[_Span]) -> list[_Span]:
    """The columns where they stand on the next page; empty where there are more, or fewer."""
    if sum(name.is_number for name in names) != len(columns):
        return []
    first = next((name.start for name in names if name.is_number), 0)
    by = columns[0].start - first if columns else 0
    left = iter(columns)
    return [
        replace(next(left), text=name.text, is_number=True)
        if name.is_number
        else replace(name, start=name.start + by, end=name.end + by)
        for name in names
    ]


def _under(row: TextRow, names: Sequence[_Span]) -> TextRow:
    """A row with its cells under the names; words beside a number in its column are left out."""
    cells = [""] * len(names)
    for span in sorted(_spans(row), key=lambda it: not _is_number(it.text)):
        over = [at for at, name in enumerate(names) if name.start <= span.start + NEAR]
        exact = [at for at, name in enumerate(names) if not name.gap(span)]
        at = (exact or over[-1:] or [0])[0]
        if not any(map(_is_number, cells[at : at + 1])):
            cells[at] = f"{cells[at]} {span.text}".strip()
    return replace(row, cells=tuple(cells), loose=False, is_fixed=True, starts=())
