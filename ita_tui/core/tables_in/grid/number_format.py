"""What a number in a workbook means by its format: a plain number, a per cent, a day."""

import re
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from enum import Enum
from functools import cache

_DAY_IDS = frozenset((*range(14, 18), 22, *range(27, 37), *range(50, 59), *range(71, 82)))
"""Formats of days that every workbook has, those of the Thai edition included."""
_PERCENT_IDS = frozenset((9, 10, 67, 68))
_EPOCH = date(1899, 12, 30)
"""Day 0: Excel counts a 29 February 1900 that there never was."""
_EPOCH_1904 = date(1904, 1, 1)
_FIRST_AFTER_LEAP_MISTAKE = 61
_SIGNIFICANT = 15
"""Digits that Excel shows and works with; those behind are noise of binary numbers."""
_MOST_DIGITS = 40
"""Before or behind the point; a longer number is nobody's score and nobody's baht."""


class NumberKind(Enum):
    """What a number stands for."""

    PLAIN = "plain"
    PERCENT = "percent"
    DAY = "day"


def kind_of_format(number: int, code: str) -> NumberKind:
    """The kind that a format gives; ``code`` is empty for those that every workbook has."""
    if not code:
        if number in _PERCENT_IDS:
            return NumberKind.PERCENT
        return NumberKind.DAY if number in _DAY_IDS else NumberKind.PLAIN
    bare = _quoted().sub("", code.split(";", maxsplit=1)[0]).casefold()
    if "%" in bare:
        return NumberKind.PERCENT
    # b is the year of the Buddhist era; hours and seconds alone are a time, not a day.
    return NumberKind.DAY if re.search("[ybd]|mmm", bare) else NumberKind.PLAIN


def number_text(value: str) -> str:
    """A stored number as Excel shows it in full, with a decimal point; other text as it is."""
    try:
        number = Decimal(f"{float(value):.{_SIGNIFICANT}g}")
    except (ValueError, InvalidOperation, OverflowError):
        return value
    return f"{number:f}" if number.is_finite() and abs(number.adjusted()) < _MOST_DIGITS else value


def percent_text(value: str) -> str:
    """A stored number as it is shown with a per cent format."""
    try:
        number = Decimal(number_text(value))
    except InvalidOperation:
        return value
    # A larger number would be written out with as many zeros as its exponent says.
    if not number.is_finite() or abs(number.adjusted()) >= _MOST_DIGITS:
        return value
    return f"{(number * 100).normalize():f}%"


def excel_day_text(value: str, *, since_1904: bool) -> str:
    """A stored day as ISO date; as the plain number where it is no day."""
    try:
        days = int(float(value))
        if since_1904:
            return (_EPOCH_1904 + timedelta(days=days)).isoformat()
        if days < 1:
            return number_text(value)
        early = days < _FIRST_AFTER_LEAP_MISTAKE
        return (_EPOCH + timedelta(days=days + early)).isoformat()
    except (ValueError, OverflowError):
        return number_text(value)


@cache
def _quoted() -> re.Pattern[str]:
    """What a format shows as it is, and what it says in brackets."""
    return re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\[\]]*\]')
