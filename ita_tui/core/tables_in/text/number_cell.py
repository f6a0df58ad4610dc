"""Numbers in cells: scores, other numbers, and what only looks like a score."""

import re
from functools import cache

from ita_tui.core.problem import Unreadable
from ita_tui.core.tables_in.text.cell import CellKind, TextCell
from ita_tui.core.thai.numbers import parse_score, to_latin_digits
from ita_tui.words.understood import tables as marks
from ita_tui.words.understood import values

_LONGEST_ODD = 16
_LONGEST_NUMBER = 40
_YEARS = range(1950, 2743)


def number_cell(number: str, text: str) -> TextCell | None:
    """The cell ``text`` as the ``number`` in it, readable or not; None where it is no number.

    Only digits are tried, never letters typed on the digit keys: ต.ค. is a month.
    """
    if len(number) > _LONGEST_NUMBER:
        return None
    bare = to_latin_digits(number).removeprefix(values.PER_CENT).strip()
    bare = bare.removesuffix(values.POINTS).strip().removesuffix("%").strip()
    if _plain().fullmatch(bare):
        if len(bare) == 4 and bare.isdigit() and int(bare) in _YEARS:
            return TextCell(text=text, kind=CellKind.OTHER_NUMBER)
        try:
            return TextCell(text=text, kind=CellKind.NUMBER, score=parse_score(bare))
        except Unreadable:
            return TextCell(text=text, kind=CellKind.ODD)
    if len(bare) > _LONGEST_ODD:
        return None
    if bare.casefold() in marks.NO_NUMBERS:
        return TextCell(text=text, kind=CellKind.ODD)
    if _counting().fullmatch(bare):
        return None
    if _signed().fullmatch(bare):
        return TextCell(text=text, kind=CellKind.OTHER_NUMBER)
    odd = _odd().fullmatch(bare) or (
        not bare.isascii()
        and any(char.isdigit() for char in bare)
        and not any(char.isalpha() for char in bare)
        and not _range().search(bare)
    )
    return TextCell(text=text, kind=CellKind.ODD) if odd else None


def has_digit(text: str) -> bool:
    """Whether any digit, of whatever script, is in ``text``."""
    return _any_digit().search(text) is not None


@cache
def _plain() -> re.Pattern[str]:
    """A number as a score is typed."""
    return re.compile("[0-9]+(?:[.,][0-9]+)?")


@cache
def _counting() -> re.Pattern[str]:
    """The number of a point in a list."""
    return re.compile(r"[(]?[0-9]{1,3}[.)]")


@cache
def _signed() -> re.Pattern[str]:
    """A difference, a bound, a date, an amount in brackets."""
    return re.compile(
        r"[-+−–±<>≥≤=] ?[0-9]+(?:[.,][0-9]+)?|[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2,4}"
    )


@cache
def _odd() -> re.Pattern[str]:
    """What is nearly a number."""
    return re.compile(
        "[0-9][0-9.,]*|[.,][0-9]+|[0-9][0-9.,]*[eE][-+]?[0-9]+|[0-9oOlI]{1,3}[.,][0-9oOlI]{1,3}"
        "|[0-9][0-9.,]*[?*!]+|[0-9][0-9.,]* ?/ ?100"
    )


@cache
def _range() -> re.Pattern[str]:
    """What parts two numbers."""
    return re.compile("[0-9] ?[-–—/:] ?[0-9]")


@cache
def _any_digit() -> re.Pattern[str]:
    """One digit; those of other scripts are meant too: they are reported, not overlooked."""
    return re.compile(r"\d")
