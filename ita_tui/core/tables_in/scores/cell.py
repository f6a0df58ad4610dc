"""One cell of a table, and the numbers that cells hold: scores and what only looks like one."""

import re
from decimal import Decimal
from enum import Enum

from ita_tui.core.problem import Unreadable
from ita_tui.core.thai.numbers import parse_score, to_latin_digits
from ita_tui.core.values import dataclass
from ita_tui.words.understood import tables as marks
from ita_tui.words.understood import values

_LONGEST_ODD = 16
_LONGEST_NUMBER = 40
_YEARS = range(1950, 2743)
_PLAIN = "[0-9]+(?:[.,][0-9]+)?"
_OF_A_HUNDRED = r"(?<=[0-9]) ?/ ?100(?:[.]00?)?$"
_COUNTING = r"[(]?[0-9]{1,3}[.)]"
# A difference, a bound, a date, an amount in brackets.
_SIGNED = r"[-+−–±<>≥≤] ?[0-9]+(?:[.,][0-9]+)?|[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2,4}"
_ODD = (
    "[0-9][0-9.,]*|[.,][0-9]+|[0-9][0-9.,]*[eE][-+]?[0-9]+|[0-9oOlI]{1,3}[.,][0-9oOlI]{1,3}"
    "|[0-9][0-9.,]*[?*!]+|[0-9]+[.,][0-9]+ ?/ ?[0-9]{1,3}"
)
_PART_OF_ITEM = "[IO][1-9][0-9]?[.][1-9]"  # a question within an item, not 1 typed as I
_DECIMAL = "(?<![0-9.])[0-9]{1,3}[.][0-9]{1,2}(?![0-9.])"
_RANGE = "[0-9] ?[-–—/:] ?[0-9]"


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

    @property
    def is_any_number(self) -> bool:
        """Whether it is a number of whatever kind."""
        return self.is_numeric or self.kind is CellKind.OTHER_NUMBER

    @property
    def ends_a_row(self) -> bool:
        """Whether it is what a column of numbers holds, a sign for "nothing" included."""
        return self.kind in _ENDS_A_ROW and bool(self.text)

    @property
    def has_decimals(self) -> bool:
        """Whether it is typed with a decimal point, as the numbers of rows and pages are not."""
        return "." in self.text or "," in self.text


BLANK = TextCell(text="", kind=CellKind.BLANK)
"""A cell in which nothing stands."""
_ENDS_A_ROW = (CellKind.NUMBER, CellKind.ODD, CellKind.OTHER_NUMBER, CellKind.BLANK)


def number_cell(number: str, text: str) -> TextCell | None:
    """The cell ``text`` as the ``number`` in it, readable or not; None where it is no number.

    Only digits are tried, never letters typed on the digit keys: ต.ค. is a month.
    """
    if len(number) > _LONGEST_NUMBER:
        return None
    bare = to_latin_digits(number).removeprefix(values.PER_CENT).strip()
    bare = bare.removesuffix(values.POINTS).strip().removesuffix("%").strip()
    bare = re.sub(_OF_A_HUNDRED, "", bare)
    if re.fullmatch(_PLAIN, bare):
        if len(bare) == 4 and bare.isdigit() and int(bare) in _YEARS:
            return TextCell(text=text, kind=CellKind.OTHER_NUMBER)
        try:
            return TextCell(text=text, kind=CellKind.NUMBER, score=parse_score(bare))
        except Unreadable:
            return TextCell(text=text, kind=CellKind.ODD)
    if len(bare) > _LONGEST_ODD or re.fullmatch(rf"{_COUNTING}|{_PART_OF_ITEM}", bare):
        return None
    if re.fullmatch(_SIGNED, bare):
        return TextCell(text=text, kind=CellKind.OTHER_NUMBER)
    is_odd = bare.casefold() in marks.NO_NUMBERS or re.fullmatch(_ODD, bare)
    # Digits of another script are meant as numbers too: they are told, not passed over.
    if is_odd or (
        not bare.isascii()
        and has_digit(bare)
        and not any(char.isalpha() for char in bare)
        and not re.search(_RANGE, bare)
    ):
        return TextCell(text=text, kind=CellKind.ODD)
    return None


def score_cell(number: str, text: str) -> TextCell | None:
    """A whole cell as ``number_cell``, or as the one score in it beside a result or a level."""
    cell = number_cell(number, text)
    bare = to_latin_digits(text)
    if (cell and cell.kind is not CellKind.ODD) or len(bare) > _LONGEST_NUMBER:
        return cell
    found = re.search(_DECIMAL, bare)
    around = (bare[: found.start()], bare[found.end() :]) if found else ()
    if found and all(re.fullmatch(marks.AROUND_SCORE, words) for words in around):
        return number_cell(found[0], text)
    return cell


def is_decimal(text: str) -> bool:
    """Whether a text is a number with decimals, as scores are printed."""
    cell = number_cell(text, text) if has_digit(text) else None
    return cell is not None and cell.is_numeric and cell.has_decimals


def has_digit(text: str) -> bool:
    """Whether any digit, of whatever script, is in ``text``."""
    return re.search(r"\d", text) is not None
