"""What a table says of measures, as text, before it is held against a record.

And what the first letters of such a text tell.
"""

import re
from collections.abc import Mapping

from ita_tui.core.values import dataclass
from ita_tui.words.understood import column_names

CONTINUES = re.compile(r"[(]?[0-9๐-๙]{1,2}[.)]|[-–—•*▪●○■]")
"""What an entry of a list begins with."""
LIST_NUMBER = re.compile(r"\A\s*[(]?[0-9๐-๙]{1,2}[.)](?![0-9๐-๙])\s*")
"""The number of a row before its title."""
_NOTE = re.compile(column_names.NOTES)
_LONGEST_SUM = 60
_SUM_WORDS = re.compile("|".join((*column_names.SUMS, *column_names.SUMMED)))


@dataclass(frozen=True, slots=True)
class CellText:
    """The text of one field and the row it stands in."""

    line: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureText:
    """One measure of a table, or one of its steps, from one row or several."""

    line: int
    """Its first row, from 1."""
    key: str
    """Its key; empty where the table has none."""
    cells: Mapping[str, tuple[CellText, ...]]
    """Text by field where there is any; of several rows each is a part of one value."""
    blanks: frozenset[str] = frozenset()
    """Fields of a measure that have a column in which nothing stands."""
    steps: "tuple[MeasureText, ...]" = ()
    """The steps of a measure in order."""

    def text(self, name: str) -> str:
        """The text of a field; empty where there is none."""
        return text_of(self.cells.get(name, ()))


def text_of(parts: tuple[CellText, ...]) -> str:
    """The text that stands in several rows, a line each."""
    return "\n".join(part.text for part in parts)


def is_note(text: str) -> bool:
    """Whether a text is a note, or a place for a signature, below a table."""
    return _NOTE.match(text) is not None


def is_sum(text: str) -> bool:
    """Whether a text names a sum and nothing else: รวม, รวมทั้งสิ้น 2 โครงการ."""
    bare = text.casefold()
    if len(bare) > _LONGEST_SUM or not any(word in bare for word in column_names.SUMS):
        return False
    return not any(map(str.isalpha, _SUM_WORDS.sub("", bare)))
