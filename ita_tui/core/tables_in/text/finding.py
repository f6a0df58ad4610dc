"""What one row says about one node, before the rows are compared."""

from decimal import Decimal
from enum import StrEnum

from ita_tui.core.values import dataclass


class Rule(StrEnum):
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
    OTHER_YEAR = "table-of-another-year"
    NOTHING = "table-without-scores"


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundScore:
    """One row read for one node: a score, or the rule that kept it from being taken."""

    code: str
    """Code of the node."""
    line: int
    """Line of the code, from 1."""
    lines: tuple[int, ...]
    """Lines that gave something: of the code and of the score."""
    title: str = ""
    """Title beside the code."""
    score: Decimal | None = None
    """The score; None where none was taken."""
    rule: Rule | None = None
    """Why none was taken; None where one was."""
    shown: tuple[str, ...] = ()
    """What stands where the score should, or is in doubt."""
    doubtful: tuple[Decimal, ...] = ()
    """The scores among several that could be meant."""
    before: tuple[int, Decimal] | None = None
    """Column and value of the one number left of the code, where that is all there is."""
    others: tuple[str, ...] = ()
    """Codes of the other nodes, or the instrument, that the rule is about."""
