"""What a paste into the score grid means: a column from the cursor down, or a table with codes."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Unreadable
from ita_tui.core.record.model import ScoreKind
from ita_tui.core.tables_in.scores.cell import has_digit
from ita_tui.core.tables_in.scores.choose import Reason
from ita_tui.core.tables_in.scores.column_role import has_any, year_in
from ita_tui.core.tables_in.scores.reader import read_text_table
from ita_tui.core.tables_in.scores.result import TableProblem, TableReading
from ita_tui.core.tables_in.scores.scope import NOBODY, Others
from ita_tui.core.tables_in.source.markup import without_tags
from ita_tui.core.tables_in.source.quoted import cells_from
from ita_tui.core.thai.clean import clean
from ita_tui.core.thai.numbers import parse_score
from ita_tui.core.values import dataclass
from ita_tui.words.said import screens as words
from ita_tui.words.said import table as table_words
from ita_tui.words.understood import tables as marks


@dataclass(frozen=True, slots=True)
class Paste:
    """What was understood of a paste, and what was not."""

    scores: Mapping[str, Decimal]
    """The score of each node, in the order of the text."""
    refused: tuple[str, ...]
    """What cannot be taken, a Thai sentence each, with the rows that it is about below it."""
    year_be: int | None = None
    """The year that it says it is of, where it is refused for that."""


def read_paste(
    text: str,
    framework: Framework,
    lists: Sequence[Sequence[str]],
    *,
    fiscal_year_be: int,
    kind: ScoreKind = ScoreKind.OWN,
    others: Others = NOBODY,
    agency: str = "",
) -> Paste:
    """Read pasted text; of ``lists`` of node codes a bare column fills the first with room for it.

    A text without codes and tabs that is mostly scores is a column, and so is one of single words
    of which any is a score, where it is no table; anything else is a table.
    """
    column = read_column(text) if "\t" not in text else ()
    filled = _filled_down(column, _list_for(len(column), lists))
    scores = sum(isinstance(entry, Decimal) for entry in column)
    if scores * 2 > sum(entry is not None for entry in column):
        return filled
    reading = read_text_table(
        text, framework, fiscal_year_be=fiscal_year_be, kind=kind, others=others, agency=agency
    )
    paste = paste_of(reading)
    are_words = all(len(line.split()) <= 1 for line in text.splitlines())
    is_column = scores and are_words and not paste.scores and not paste.year_be
    return filled if is_column else paste


def read_block(
    text: str, lists: Sequence[Sequence[str]], kinds: Sequence[ScoreKind]
) -> Mapping[ScoreKind, Paste]:
    """Read bare scores in several columns, right and down from the cursor.

    ``kinds`` are the columns from the cursor on, ``lists`` as of ``read_paste``; empty where the
    text is no such block. A number may be a code as well: ask whether it is a table first.
    """
    rows = [line.split("\t") for line in text.rstrip("\r\n").splitlines()]
    width = len(rows[0]) if rows else 0
    if not 1 < width <= len(kinds) or any(len(row) != width for row in rows):
        return {}
    # Below a score no cell is taken for the header of its column, which would move up the others.
    columns = [read_column("\n".join(("0", *cells)))[1:] for cells in zip(*rows, strict=True)]
    entries = [entry for column in columns for entry in column]
    is_bare = all(entry is None or isinstance(entry, Decimal) for entry in entries)
    if not is_bare or all(entry is None for entry in entries):
        return {}
    codes = _list_for(max(map(len, columns)), lists)
    return {kind: _filled_down(column, codes) for kind, column in zip(kinds, columns, strict=False)}


def beside(read: Callable[[ScoreKind], Paste], kind: ScoreKind) -> Mapping[ScoreKind, Paste]:
    """What a text has for the other kinds of scores, each in a column of its own.

    Where a table has no such column, a kind is read from the one of the own scores.
    """
    found = {it: read(it) for it in ScoreKind}
    own, taken = found[ScoreKind.OWN].scores, found.pop(kind).scores
    return {
        it: paste
        for it, paste in found.items()
        if paste.scores and paste.scores != taken and (it is ScoreKind.OWN or paste.scores != own)
    }


def paste_of(reading: TableReading) -> Paste:
    """What a reading gives to take, and what is told of the rest."""
    rows: dict[str, list[str]] = {problem.message: [] for problem in reading.problems}
    in_app = {problem.message: problem.in_app for problem in reading.problems if problem.in_app}
    for row in reading.unread:
        told = rows.setdefault(row.reason, [])
        if row.text not in row.reason:
            told.append(words.unread_row(line=row.line, text=row.text))
    return Paste(
        {row.code: row.score for row in reading.read},
        tuple("\n".join((in_app.get(reason, reason), *told)) for reason, told in rows.items()),
        next((it.year_be for it in reading.problems if it.year_be), None),
    )


def _list_for(count: int, lists: Sequence[Sequence[str]]) -> Sequence[str]:
    """The first list that has room, else the last."""
    return next((codes for codes in lists if count <= len(codes)), lists[-1])


def _filled_down(column: Sequence[Decimal | TableProblem | None], codes: Sequence[str]) -> Paste:
    """A blank or unreadable line leaves its row as it is, so that the rows below stay right."""
    scores = {
        code: entry
        for code, entry in zip(codes, column, strict=False)
        if isinstance(entry, Decimal)
    }
    refused = [entry.message for entry in column if isinstance(entry, TableProblem)]
    extra = len(column) - len(codes)
    if extra > 0:
        refused.append(words.more_values_than_rows(extra=extra))
    return Paste(scores, tuple(refused))


def read_column(text: str) -> tuple[Decimal | TableProblem | None, ...]:
    """The scores of one column, top to bottom; None for a line without one.

    A header on the first filled line gives nothing; blank lines at the end are dropped.
    """
    lines = without_tags(clean(text.replace("\f", " ").replace("\v", " "))).split("\n")
    found: list[Decimal | TableProblem | None] = []
    index, is_first = 0, True
    while index < len(lines):
        start = index
        cells, index = cells_from(lines, index, "\t")
        cell = " ".join("\t".join(cells).split())
        if not (cell and is_first and _names_the_column(cell)):
            found.append(_score(cell, start + 1))
        is_first = is_first and not cell
        index += 1
    while found and found[-1] is None:
        found.pop()
    return tuple(found)


def _score(cell: str, line: int) -> Decimal | TableProblem | None:
    """One line of the column."""
    if not cell or cell.casefold() in marks.NO_SCORE_MARKS:
        return None
    try:
        return parse_score(cell)
    except Unreadable as error:
        return TableProblem(
            rule=Reason.UNREADABLE,
            line=line,
            message=table_words.column_unreadable(line=line, shown=cell, why=str(error)),
        )


def _names_the_column(cell: str) -> bool:
    """Whether the first line names the column."""
    if cell.casefold() in (*marks.NO_SCORE_MARKS, *marks.NO_NUMBERS):
        return False
    try:
        parse_score(cell)
    except Unreadable:
        named = has_any(cell.casefold(), marks.SCORE_WORDS)
        return not has_digit(cell) or (year_in(cell) is not None and (named or len(cell) > 4))
    return False
