"""What people type into a slip, value by value: kinds that take more than a record's do.

A value may stand in quotation marks: then it is read as on a screen, in Thai digits and the
Buddhist era, and nothing between the marks is no value.
"""

from collections.abc import Callable, Mapping
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


_READ: Mapping[str, Callable[[Any], Any]] = {
    "date": _read_day,
    "baht": _read_baht,
    "integer": _read_count,
    "lines": _read_list,
    "text": lambda value: comparable(_taken(TEXT, value)),
}
"""By name of the record's kind: a day, baht, people; lines without the empty ones; text."""


def as_typed(kind: Kind) -> Kind:
    """How a slip reads what a record holds as ``kind``; of any other kind, ``""`` is no value."""
    if kind.name == "line":
        return kind

    def read(value: object) -> Any:
        return None if value == "" else _taken(kind, value)

    typed: Callable[[Any], Any] = _READ.get(kind.name, read)
    return Kind(lambda value, _at, _problems: (typed(value), None), kind.write, kind.name)
