"""A pasted column of scores, one to a line."""

from decimal import Decimal

from ita_tui.core.problem import Unreadable
from ita_tui.core.tables_in.scores.cell import has_digit
from ita_tui.core.tables_in.scores.choose import Reason
from ita_tui.core.tables_in.scores.column_role import year_in
from ita_tui.core.tables_in.scores.result import TableProblem
from ita_tui.core.tables_in.source.markup import without_tags
from ita_tui.core.tables_in.source.quoted import cells_from
from ita_tui.core.thai.clean import clean
from ita_tui.core.thai.numbers import parse_score
from ita_tui.words.said import table as words
from ita_tui.words.understood import tables as marks


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
        cell = "\t".join(cells)
        cell = " ".join(cell.split())
        if not (cell and is_first and _is_header(cell)):
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
            message=words.column_unreadable(line=line, shown=cell, why=str(error)),
        )


def _is_header(cell: str) -> bool:
    """Whether the first line names the column."""
    if cell.casefold() in (*marks.NO_SCORE_MARKS, "nan", "inf", "infinity"):
        return False
    try:
        parse_score(cell)
    except Unreadable:
        named = any(word in cell.casefold() for word in marks.SCORE_WORDS)
        return not has_digit(cell) or (year_in(cell) is not None and (named or len(cell) > 4))
    return False
