"""What people type into a slip, value by value: kinds that take more than a record's do.

A value may stand in quotation marks: then it is read as on a screen, in Thai digits and the
Buddhist era, and nothing between the marks is no value.
"""

from collections.abc import Callable, Mapping
from typing import Any

from ita_tui.core.problem import Unreadable
from ita_tui.core.thai.clean import clean_line
from ita_tui.core.thai.dates import parse_date
from ita_tui.core.thai.numbers import parse_baht, to_latin_digits
from ita_tui.core.toml.shape import Kind, Refused
from ita_tui.core.values import replace
from ita_tui.words.said import slips as words

FIRST_BE = 2400
"""A year from this on is Buddhist era, bare dates too: nobody reports on the year 2567 C.E."""

MOST_PEOPLE = 1_000_000
"""More than this many took part in nothing that an office of this kind held."""


def comparable(value: Any) -> Any:
    """A record's value as a slip gives it back: space at the ends and empty lines say nothing."""
    if isinstance(value, str):
        bare = value.strip()
        return value if bare == value else bare  # a word of several stays the word it is
    if isinstance(value, tuple):
        return tuple(line for line in value if line)
    return value


def _bare(kind: Kind, value: object) -> Any:
    """What the record's own kind makes of a value. Raises Refused."""
    return kind.read(value, "", [])[0]


def _typed(kind: Kind, value: object, parse: Callable[[str], Any], rule: str) -> Any:
    """A value between quotation marks, None where it is empty, or a bare one. Raises Refused."""
    if not isinstance(value, str):
        return _bare(kind, value)
    line = clean_line(value)
    try:
        return parse(line) if line else None
    except Unreadable as refusal:
        raise Refused(rule, str(refusal)) from None


def _read_day(kind: Kind, value: object) -> Any:
    day = _typed(kind, value, parse_date, "unreadable-date")
    if isinstance(value, str) or day.year < FIRST_BE:
        return day
    return _typed(kind, day.isoformat(), parse_date, "unreadable-date")


def _read_baht(kind: Kind, value: object) -> Any:
    return _typed(kind, value, parse_baht, "unreadable-baht")


def _parse_count(line: str) -> int:
    bare = to_latin_digits(line).removesuffix(words.PEOPLE).strip().replace(",", "")
    if not (bare.isascii() and bare.isdigit() and len(bare) < 10):
        raise Unreadable(words.count_not_a_number(value=line))
    return int(bare)


def _read_count(kind: Kind, value: object) -> Any:
    count = _typed(kind, value, _parse_count, "unreadable-count")
    if count is not None and not 0 <= count <= MOST_PEOPLE:
        raise Refused("count-out-of-range", words.count_out_of_range(value=count, most=MOST_PEOPLE))
    return count


def _read_lines(kind: Kind, value: object) -> Any:
    # One path without its brackets is one path.
    return comparable(_bare(kind, [value] if isinstance(value, str) else value))


def _read_text(kind: Kind, value: object) -> Any:
    return comparable(_bare(kind, value))


def _read_other(kind: Kind, value: object) -> Any:
    return None if value == "" else _bare(kind, value)


_READERS: Mapping[str, Callable[[Kind, object], Any]] = {
    "date": _read_day,
    "baht": _read_baht,
    "integer": _read_count,
    "lines": _read_lines,
    "text": _read_text,
    "line": _bare,
}


def as_typed(kind: Kind) -> Kind:
    """How a slip reads what a record holds as ``kind``: the same values, typed more freely."""
    read = _READERS.get(kind.name, _read_other)
    return replace(kind, read=lambda value, _at, _problems: (read(kind, value), None))
