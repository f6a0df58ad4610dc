"""What a number in a workbook means by its format: a plain number, a per cent, a day."""

import re
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from enum import Enum
from functools import cache

from ita_tui.core.tables_in.source.grid import Odd

_DAY_IDS = frozenset((*range(14, 18), 22, *range(27, 37), *range(50, 59), *range(71, 82)))
"""Formats of days that every workbook has, those of the Thai edition included."""
_PERCENT_IDS = frozenset((9, 10, 67, 68))
_CENTS_IDS = frozenset((2, 4, 8, 10, 39, 40, 43, 44, 60, 62, 68))
"""Formats with two decimals."""
_CENT = Decimal("0.01")
_EPOCH = date(1899, 12, 30)
"""Day 0: Excel counts a 29 February 1900 that there never was."""
_EPOCH_1904 = date(1904, 1, 1)
_FIRST_AFTER_LEAP_MISTAKE = 61
_SIGNIFICANT = 15
"""Digits that Excel shows and works with; those behind are noise of binary numbers."""
_MOST_DIGITS = 40
"""Before or behind the point; a longer number is nobody's score and nobody's baht."""


class NumberKind(Enum):
    """What a number stands for, and whether it is shown with two decimals."""

    PLAIN = "plain"
    CENTS = "cents"
    PERCENT = "percent"
    PERCENT_CENTS = "percent with cents"
    DAY = "day"


def kind_of_format(number: int, code: str) -> NumberKind:
    """The kind that a format gives; ``code`` is empty for those that every workbook has."""
    if not code:
        if number in _PERCENT_IDS:
            return NumberKind.PERCENT_CENTS if number in _CENTS_IDS else NumberKind.PERCENT
        if number in _DAY_IDS:
            return NumberKind.DAY
        return NumberKind.CENTS if number in _CENTS_IDS else NumberKind.PLAIN
    bare = _quoted().sub("", code.split(";", maxsplit=1)[0]).casefold()
    has_cents = re.search("[.][0๐]{2}(?![0๐#?])", bare) is not None
    if "%" in bare:
        return NumberKind.PERCENT_CENTS if has_cents else NumberKind.PERCENT
    # b is the year of the Buddhist era; hours and seconds alone are a time, not a day.
    if re.search("[ybd]|mmm", bare):
        return NumberKind.DAY
    return NumberKind.CENTS if has_cents else NumberKind.PLAIN


def shown_number(value: str, kind: NumberKind, *, since_1904: bool) -> tuple[str, Odd | None]:
    """A stored number as it is shown, and what is special about it."""
    match kind:
        case NumberKind.DAY:
            return excel_day_text(value, since_1904=since_1904), None
        case NumberKind.PERCENT:
            return percent_text(value), Odd.PERCENT
        case NumberKind.PERCENT_CENTS:
            return _with_cents(percent_text(value).removesuffix("%")) + "%", Odd.PERCENT
        case NumberKind.CENTS:
            text = number_text(value)
            shown = _with_cents(text)
            return shown, None if shown == text else Odd.ROUNDED
        case _:
            return number_text(value), None


def _with_cents(text: str) -> str:
    """A number with more than two decimals rounded to two, half up; other text as it is."""
    if len(text.partition(".")[2]) <= 2 or len(text) > _MOST_DIGITS:
        return text
    try:
        return str(Decimal(text).quantize(_CENT, ROUND_HALF_UP))
    except InvalidOperation:
        return text


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
