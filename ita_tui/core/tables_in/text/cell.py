"""One cell of a table and the kinds of things that cells hold."""

from decimal import Decimal
from enum import Enum

from ita_tui.core.values import dataclass


class CellKind(Enum):
    """What a cell is."""

    BLANK = "blank"
    """Empty, or a sign for "nothing", which stands in ``text``."""
    NUMBER = "number"
    """A number that can be a score."""
    OTHER_NUMBER = "other number"
    """A number that cannot be a score but is right in its place: a year, a difference, a date."""
    ODD = "odd"
    """What looks like a score and is none: 194.59, 94.591, 1e2."""
    CODE = "code"
    """An item code, alone or with text."""
    INSTRUMENT = "instrument"
    """The code or title of an instrument, alone."""
    TEXT = "text"
    """Anything else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextCell:
    """One cell, classified."""

    text: str
    """What stands there, cleaned, on one line."""
    kind: CellKind
    """What it is."""
    score: Decimal | None = None
    """The score of a NUMBER."""
    code: str = ""
    """Item code of a CODE, code of an INSTRUMENT."""
    rest: str = ""
    """The text beside the code, in a CODE cell."""
    instrument: str = ""
    """Instrument before the code, in the same cell; empty where there is none."""
    by_zero: bool = False
    """Whether the code is typed with a zero for the letter o; so is a number in 01, 02, 03."""

    @property
    def is_numeric(self) -> bool:
        """Whether it could stand in a column of scores and be meant as a number there."""
        return self.kind in (CellKind.NUMBER, CellKind.ODD)
