"""What people type into a slip, value by value: kinds that take more than a record's do.

A value may stand in quotation marks: then it is read as on a screen, in Thai digits and the
Buddhist era, and nothing between the marks is no value.
"""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from ita_tui.core.thai.clean import clean_line
from ita_tui.core.thai.dates import parse_date
from ita_tui.core.thai.digits import to_latin_digits
from ita_tui.core.thai.numbers import parse_baht
from ita_tui.core.thai.unreadable import Unreadable
from ita_tui.core.toml.shape import BAHT, DATE, INTEGER, TEXT, TEXTS, Kind, Refused
from ita_tui.words.said import slips as words

FIRST_BE = 2400
"""A year from this on is Buddhist era, bare dates too: nobody reports on the year 2567 C.E."""

MOST_PEOPLE = 1_000_000
"""More than this many took part in nothing that an office of this kind held."""


def comparable(value: Any) -> Any:
    """A record's value as a slip gives it back: space at the ends and empty lines say nothing."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, tuple):
        return tuple(line for line in value if line)
    return value


def _taken(bare: Kind, value: object) -> Any:
    """What the record's own kind makes of a value. Raises Refused."""
    return bare.read(value, "", [])[0]


def _kind(bare: Kind, read: Callable[[Any], Any]) -> Kind:
    return Kind(lambda value, _at, _problems: (read(value), None), bare.write)


def _typed(value: object, parse: Callable[[str], Any], rule: str) -> Any:
    """What was typed between quotation marks; None where nothing was. Raises Refused."""
    line = clean_line(str(value))
    try:
        return parse(line) if line else None
    except Unreadable as refusal:
        raise Refused(rule, str(refusal)) from None


def _read_day(value: object) -> date | None:
    if isinstance(value, str):
        day: date | None = _typed(value, parse_date, "unreadable-date")
        return day
    bare: date = _taken(DATE, value)
    if bare.year < FIRST_BE:
        return bare
    converted: date | None = _typed(bare.isoformat(), parse_date, "unreadable-date")
    return converted


def _read_baht(value: object) -> Decimal | None:
    amount: Decimal | None = (
        _typed(value, parse_baht, "unreadable-baht")
        if isinstance(value, str)
        else _taken(BAHT, value)
    )
    return amount


def _parse_count(line: str) -> int:
    bare = to_latin_digits(line).removesuffix(words.PEOPLE).strip().replace(",", "")
    if not (bare.isascii() and bare.isdigit() and len(bare) < 10):
        raise Unreadable(words.count_not_a_number(value=line))
    return int(bare)


def _read_count(value: object) -> int | None:
    count: int | None = (
        _typed(value, _parse_count, "unreadable-count")
        if isinstance(value, str)
        else _taken(INTEGER, value)
    )
    if count is not None and not 0 <= count <= MOST_PEOPLE:
        raise Refused("count-out-of-range", words.count_out_of_range(value=count, most=MOST_PEOPLE))
    return count


def _read_list(value: object) -> tuple[str, ...]:
    # One path without its brackets is one path.
    lines = [value] if isinstance(value, str) else value
    kept: tuple[str, ...] = comparable(_taken(TEXTS, lines))
    return kept


DAY = _kind(DATE, _read_day)
"""A day: ``"20 ธ.ค. 2567"``, a TOML date, or nothing."""
AMOUNT = _kind(BAHT, _read_baht)
"""Baht: ``"๑๒,๕๐๐"``, a number, or nothing."""
COUNT = _kind(INTEGER, _read_count)
"""People, 0 to ``MOST_PEOPLE`` inclusive: ``"๑๒๐ คน"``, a number, or nothing."""
LIST = _kind(TEXTS, _read_list)
"""Lines, without those that are empty; one line may stand without brackets."""
STRIPPED = _kind(TEXT, lambda value: comparable(_taken(TEXT, value)))
"""Text of several lines, without the space around it."""
