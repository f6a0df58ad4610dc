"""Which of the numbers in a row is the score: the only one, or the one the header names."""

import re
from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum

from ita_tui.core.tables_in.scores.cell import BLANK, CellKind, TextCell
from ita_tui.core.tables_in.scores.column_role import ColumnRole
from ita_tui.core.tables_in.scores.header import Asked, Header
from ita_tui.core.tables_in.scores.mention import Mention
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.core.values import dataclass, replace
from ita_tui.words.understood import tables as marks

_HIGHEST_INDICATOR = 20
"""Above this, a number with one decimal is no sub-indicator."""
_LONGEST_INSTEAD = 20
_FULL_MARK = Decimal(100)


class Reason(StrEnum):
    """Why a score was not taken, or what is wrong with a table; the stored words are stable."""

    MISSING = "score-missing"
    UNREADABLE = "score-unreadable"
    TWO_NUMBERS = "score-two-numbers"
    CONFLICT = "score-conflict"
    UNCLEAR = "score-unclear"
    OTHER_TITLE = "title-of-another-item"
    OTHER_INSTRUMENT = "instrument-contradicts-code"
    UNKNOWN = "code-unknown"
    SEVERAL_CODES = "codes-in-one-row"
    SEVERAL_TITLES = "title-ambiguous"
    WEIGHTED = "score-weighted"
    SCALE = "score-of-another-scale"
    ACROSS = "table-across"
    UNREAD = "row-unread"
    OTHER_YEAR = "table-of-another-year"
    OF_OTHERS = "table-of-others"
    BESIDE_YEAR = "rows-of-another-year"
    OF_LAST_YEAR = "codes-of-last-year"
    NO_COUNTERPART = "code-without-counterpart"
    OTHER_ASSESSMENT = "table-of-another-assessment"
    OTHER_AGENCY = "table-of-another-agency"
    COMPUTED = "scores-computed"
    NOTHING = "table-without-scores"
    OF_MEASURES = "table-of-measures"
    OF_ANSWERS = "table-of-answers"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreReading:
    """The score of a row, or why there is none."""

    score: Decimal | None = None
    """The score; None where none was chosen."""
    rule: Reason | None = None
    """Why none was chosen; None where one was."""
    shown: tuple[str, ...] = ()
    """What stands where the score should, or is in doubt."""
    doubtful: tuple[Decimal, ...] = ()
    """The scores among several that could be meant."""
    before: tuple[int, Decimal] | None = None
    """Place and value of the one number left of the code, where that is all there is."""
    others: tuple[str, ...] = ()
    """Codes of the other nodes, or the instrument, that the rule is about."""


def choose(mention: Mention, header: Header | None, asked: Asked) -> ScoreReading:
    """The score in the row of a node.

    In a loose row empty cells leave no trace, so that a column is known only by counting.
    """
    cells, at, loose = mention.cells, mention.at, mention.loose
    header = None if mention.part else header
    is_ambiguous = header is not None and header.is_ambiguous(asked)
    if header is not None and header.is_only_of_others(asked):
        shown = tuple(cell.text for cell in mention.behind if cell.is_numeric)
        return ScoreReading(rule=Reason.OF_OTHERS if shown else Reason.MISSING, shown=shown)
    if header is not None and (others := header.others_alone(cells, asked, loose=loose)):
        return _of_others(mention, header, others)
    if header is not None and not mention.scan.numbers and _stands(mention, header, asked):
        column = header.score_column(asked)
        if column is not None and not header.spans(column, cells):
            if rivals := _rivals(cells, header, column):
                return one_of([cells[column], *rivals])
            return _instead(mention, of_cell(cells[column] if column < len(cells) else None))
        cells, header = _without_other_numbers(cells, header, asked), None
    if header is not None and loose and header.is_left_of_items(asked):
        found = [cell for cell in cells[: max(at, 0)] if cell.is_numeric and cell.has_decimals]
        shown = tuple(cell.text for cell in mention.behind if cell.is_numeric)
        unclear = ScoreReading(rule=Reason.UNCLEAR if shown else Reason.MISSING, shown=shown)
        return of_cell(found[0]) if len(found) == 1 else unclear
    behind = [*mention.scan.numbers, *cells[at + 1 :]]
    numbers = [cell for cell in behind if cell.is_numeric]
    left = [] if loose else list(enumerate(cells[: max(at, 0)]))
    before = [(place, cell) for place, cell in left if _is_surely_a_score(cell)]
    if not numbers:
        return _left_of(left, before) or _instead(mention, of_numbers(behind))
    if header is not None and loose and (number := _in_full_row(cells, header, asked)):
        return of_cell(number)
    if header is not None and not before and (choice := _by_count(behind, header, asked)):
        return choice
    if loose and is_ambiguous and len(numbers) == 1:
        return ScoreReading(rule=Reason.UNCLEAR, shown=(numbers[0].text,))
    if is_ambiguous and len(numbers) > 1:
        return one_of(numbers)
    return of_numbers([*numbers, *(cell for _, cell in before)])


def _rivals(cells: Sequence[TextCell], header: Header, column: int) -> list[TextCell]:
    """The numbers that may be meant as well, where a name says "mean" or the cell is a full mark.

    They are told with decimals, in columns of which nobody knows what they hold.
    """
    cell, name = cells[column : column + 1], header.names[column]
    is_full = any(it.score == _FULL_MARK for it in cell) and re.search(marks.OUT_OF, name)
    if not is_full and not (header.columns[column].is_score and marks.MEAN in name):
        return []
    return [
        it
        for at, it in enumerate(cells[: len(header.columns)])
        if header.columns[at] is ColumnRole.TEXT and it.score is not None and it.has_decimals
    ]


def _in_full_row(cells: Sequence[TextCell], header: Header, asked: Asked) -> TextCell | None:
    """The score of a row of a page that has a cell under each name, and numbers under theirs alone.

    Results in words may stand under a name that may mean either. None where nobody knows what
    stands under which name: an empty cell leaves no trace.
    """
    columns = header.numeric_columns()
    if len(cells) != len(header.names) or not columns:
        return None
    results = [at for at in columns if header.may_be_words(at) and is_result(cells[at])]
    behind = range(columns[0], len(cells))
    if not all(
        cells[at].ends_a_row or at in results if at in columns else not cells[at].is_numeric
        for at in behind
    ):
        return None
    column = header.score_column(asked)
    pool = [at for at in header.pool(asked) if at not in results] if column is None else [column]
    return cells[pool[0]] if len(pool) == 1 and cells[pool[0]].is_numeric else None


def is_result(cell: TextCell) -> bool:
    """Whether a cell says whether a score passes."""
    return cell.text.casefold() in marks.STATUS_WORDS


def _of_others(mention: Mention, header: Header, places: Sequence[int]) -> ScoreReading:
    """No score: the numbers stand under other names, or are asked where several are unknown."""
    unknown = [at for at in places if header.columns[at] is ColumnRole.TEXT]
    numbers = [cell for cell in mention.behind if cell.is_numeric]
    if len(unknown) > 1 and len(numbers) > 1:
        return one_of(numbers)
    return ScoreReading(rule=Reason.OF_OTHERS, others=tuple(header.names[at] for at in places))


def one_of(cells: Sequence[TextCell]) -> ScoreReading:
    """Several numbers, equal by chance or not, of which nobody knows which is the score."""
    numbers = [cell for cell in cells if cell.is_numeric]
    return ScoreReading(
        rule=Reason.TWO_NUMBERS,
        shown=tuple(cell.text for cell in numbers),
        doubtful=tuple(cell.score for cell in numbers if cell.score is not None),
    )


def _stands(mention: Mention, header: Header, asked: Asked) -> bool:
    """Whether the cells of a row stand unshifted under the names."""
    cells = mention.cells
    if mention.row.is_fixed and header.is_above(cells, asked):
        return True
    return not mention.loose and header.holds(cells, mention.at)


def of_cell(cell: TextCell | None) -> ScoreReading:
    """What stands in the one cell that is the score's place."""
    if cell is None or cell.kind is CellKind.BLANK:
        return ScoreReading(rule=Reason.MISSING, shown=(cell.text,) if cell and cell.text else ())
    if cell.score is not None:
        return ScoreReading(score=cell.score)
    return ScoreReading(rule=Reason.UNREADABLE, shown=(cell.text,))


def of_numbers(cells: Sequence[TextCell]) -> ScoreReading:
    """The one score among numbers that say the same; TWO_NUMBERS where they differ."""
    numbers = [cell for cell in cells if cell.is_numeric]
    scores = tuple(dict.fromkeys(cell.score for cell in numbers if cell.score is not None))
    shown = tuple(dict.fromkeys(cell.text for cell in numbers))
    odd = {cell.text for cell in numbers if cell.score is None}
    if len(scores) + len(odd) > 1:
        return ScoreReading(rule=Reason.TWO_NUMBERS, shown=shown, doubtful=scores)
    if numbers:
        return of_cell(numbers[0])
    others = (cell for cell in cells if cell.kind is CellKind.OTHER_NUMBER)
    dashes = (cell for cell in cells if cell.kind is CellKind.BLANK and cell.text)
    return of_cell(next(others, next(dashes, None)))


def _instead(mention: Mention, choice: ScoreReading) -> ScoreReading:
    """The choice, or the short text that stands right behind the title, where the score should."""
    if choice.rule is not Reason.MISSING or choice.shown or mention.loose or mention.at < 0:
        return choice
    of_code = mention.cells[mention.at]
    if of_code.kind is not CellKind.CODE:
        return choice
    behind = [cell for cell in mention.behind if cell.text != mention.title or of_code.rest]
    if not behind or behind[0].kind is not CellKind.TEXT or len(behind[0].text) > _LONGEST_INSTEAD:
        return choice
    if behind[0].text in marks.STATUS_WORDS:
        return replace(choice, shown=(behind[0].text,))
    return of_cell(behind[0])


def _left_of(
    left: Sequence[tuple[int, TextCell]], surely: Sequence[tuple[int, TextCell]]
) -> ScoreReading | None:
    """The one number left of the code: the score where it has two decimals.

    A whole number may count the rows: whether it is the score, other rows decide.
    """
    if surely and len({cell.score for _, cell in surely}) == 1:
        place, cell = surely[0]
        return ScoreReading(score=cell.score, before=(place, cell.score or Decimal(0)))
    numbers = [(i, cell.score) for i, cell in left if cell.score is not None]
    if surely or len(numbers) != 1 or left[numbers[0][0]][1].has_decimals:
        return None
    return ScoreReading(rule=Reason.MISSING, before=numbers[0])


def _by_count(behind: Sequence[TextCell], header: Header, asked: Asked) -> ScoreReading | None:
    """The score where a row has as many numbers as the header has columns of numbers.

    With another count the header contradicts the row, and nothing is sure; None where the header
    has only one column of numbers, and so says nothing about which one it is.
    """
    columns, column = header.numeric_columns(), header.score_column(asked)
    if len(columns) < 2 or column not in columns:
        return None
    numbers = [cell for cell in behind if cell.ends_a_row]
    if len(numbers) == len(columns):
        return of_cell(numbers[columns.index(column)])
    scores = tuple(cell.score for cell in numbers if cell.score is not None)
    if len(set(scores)) != 1:
        return None
    return ScoreReading(
        rule=Reason.UNCLEAR, shown=tuple(cell.text for cell in numbers), doubtful=scores
    )


def _without_other_numbers(
    cells: Sequence[TextCell], header: Header, asked: Asked
) -> tuple[TextCell, ...]:
    """The cells without those that stand under the name of another number."""
    pool = header.pool(asked)
    others = {i for i, role in enumerate(header.columns) if role.is_numeric and i not in pool}
    return tuple(BLANK if i in others and c.is_numeric else c for i, c in enumerate(cells))


def _is_surely_a_score(cell: TextCell) -> bool:
    """Whether a number left of the code is a score, not the count of rows or an indicator."""
    decimals = re.search("[.,]([0-9]{1,2})(?![0-9])", to_latin_digits(cell.text))
    if cell.score is None or decimals is None:
        return False
    return len(decimals[1]) == 2 or cell.score > _HIGHEST_INDICATOR
