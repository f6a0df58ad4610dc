"""Which of the numbers in a row is the score: the only one, or the one the header names."""

from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from re import Pattern, compile

from ita_tui.core.tables_in.text.cell import CellKind, TextCell
from ita_tui.core.tables_in.text.finding import Rule
from ita_tui.core.tables_in.text.header import ColumnRole, Header
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.core.values import dataclass

_HIGHEST_INDICATOR = 20
"""Above this, a number with one decimal is no sub-indicator."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeChoice:
    """The score of a row, or why there is none."""

    score: Decimal | None = None
    """The score; None where none was chosen."""
    rule: Rule | None = None
    """Why none was chosen; None where one was."""
    shown: tuple[str, ...] = ()
    """What stands where the score should, or is in doubt."""
    doubtful: tuple[Decimal, ...] = ()
    """The scores among several that could be meant."""
    before: tuple[int, Decimal] | None = None
    """ColumnRole and value of the one number left of the code, where that is all there is."""


def choose(
    cells: Sequence[TextCell],
    code_at: int,
    header: Header | None,
    fiscal_year_be: int,
    *,
    loose: bool,
    inside: Sequence[TextCell] = (),
) -> NodeChoice:
    """The score among ``cells`` for the code (or title) in the cell at ``code_at``.

    A ``code_at`` of -1 says that the title stood above the row. ``inside`` are the numbers in that
    cell itself. In a ``loose`` row empty cells leave no trace, so that a column is known only by
    counting the numbers.
    """
    if header is not None and not loose and not inside and header.holds(cells, code_at):
        column = header.score_column(fiscal_year_be)
        if column is not None and not header.spans(column, cells):
            return of_cell(cells[column] if column < len(cells) else None)
        cells = _without_other_numbers(cells, header)
        header = None
    after = [*inside, *cells[code_at + 1 :]]
    numbers = [cell for cell in after if cell.is_numeric]
    before = (
        [] if loose else [cell for cell in cells[: max(code_at, 0)] if _is_surely_a_score(cell)]
    )
    if not numbers and not loose and (left := _left_of(cells, code_at)):
        return left
    if not numbers:
        return _nothing(after)
    if header is not None and not before and (choice := _by_count(after, header, fiscal_year_be)):
        return choice
    return only([*numbers, *before])


def of_cell(cell: TextCell | None) -> NodeChoice:
    """What stands in the one cell that is the score's place."""
    if cell is None or cell.kind is CellKind.BLANK:
        return NodeChoice(rule=Rule.MISSING, shown=(cell.text,) if cell and cell.text else ())
    if cell.score is not None:
        return NodeChoice(score=cell.score)
    return NodeChoice(rule=Rule.UNREADABLE, shown=(cell.text,))


def only(numbers: Sequence[TextCell]) -> NodeChoice:
    """The one score among numbers that say the same; TWO_NUMBERS where they differ."""
    scores = tuple(dict.fromkeys(cell.score for cell in numbers if cell.score is not None))
    odd = [cell for cell in numbers if cell.score is None]
    if len(scores) == 1 and not odd:
        return NodeChoice(score=scores[0])
    if not scores and len({cell.text for cell in odd}) == 1:
        return NodeChoice(rule=Rule.UNREADABLE, shown=(odd[0].text,))
    shown = tuple(dict.fromkeys(cell.text for cell in numbers))
    return NodeChoice(rule=Rule.TWO_NUMBERS, shown=shown, doubtful=scores)


def _nothing(after: Sequence[TextCell]) -> NodeChoice:
    """A row without any number that could be a score."""
    others = tuple(cell.text for cell in after if cell.kind is CellKind.OTHER_NUMBER)
    if others:
        return NodeChoice(rule=Rule.UNREADABLE, shown=others[:1])
    dashes = tuple(cell.text for cell in after if cell.kind is CellKind.BLANK and cell.text)
    return NodeChoice(rule=Rule.MISSING, shown=dashes[:1])


def _left_of(cells: Sequence[TextCell], code_at: int) -> NodeChoice | None:
    """The one number left of the code: the score where it has two decimals.

    A whole number may count the rows: whether it is the score, other rows decide.
    """
    numbers = [
        (i, cell.score) for i, cell in enumerate(cells[: max(code_at, 0)]) if cell.score is not None
    ]
    surely = [(i, score) for i, score in numbers if _is_surely_a_score(cells[i])]
    if len({score for _, score in surely}) > 1:
        return None
    if surely:
        return NodeChoice(score=surely[0][1], before=surely[0])
    if len(numbers) != 1 or len(numbers) == len(cells) or "." in cells[numbers[0][0]].text:
        return None
    return NodeChoice(rule=Rule.MISSING, before=numbers[0])


def _by_count(after: Sequence[TextCell], header: Header, fiscal_year_be: int) -> NodeChoice | None:
    """The score where a row has as many numbers as the header has columns of numbers.

    With another count the header contradicts the row, and nothing is sure; None where the header
    has only one column of numbers, and so says nothing about which one it is.
    """
    columns = header.numeric_columns()
    column = header.score_column(fiscal_year_be)
    if len(columns) < 2 or column not in columns:
        return None
    numbers = [
        cell
        for cell in after
        if cell.is_numeric
        or cell.kind is CellKind.OTHER_NUMBER
        or (cell.kind is CellKind.BLANK and cell.text)
    ]
    if len(numbers) == len(columns):
        return of_cell(numbers[columns.index(column)])
    scores = tuple(cell.score for cell in numbers if cell.score is not None)
    if len(set(scores)) == 1:
        return NodeChoice(
            rule=Rule.UNCLEAR, shown=tuple(cell.text for cell in numbers), doubtful=scores
        )
    return None


def _without_other_numbers(cells: Sequence[TextCell], header: Header) -> list[TextCell]:
    """The cells without those that stand under the name of another number."""
    return [
        TextCell(text="", kind=CellKind.BLANK)
        if cell.is_numeric and i < len(header.columns) and header.columns[i] is ColumnRole.NUMBER
        else cell
        for i, cell in enumerate(cells)
    ]


def _is_surely_a_score(cell: TextCell) -> bool:
    """Whether a number left of the code is a score, not the count of rows or an indicator."""
    if cell.score is None:
        return False
    decimals = _decimals().search(to_latin_digits(cell.text))
    return decimals is not None and (len(decimals[1]) == 2 or cell.score > _HIGHEST_INDICATOR)


@cache
def _decimals() -> Pattern[str]:
    """The decimals of a score."""
    return compile("[.,]([0-9]{1,2})(?![0-9])")
