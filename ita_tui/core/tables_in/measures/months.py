"""A plan whose months are columns: their names, and the ticks and bars under them as periods."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from ita_tui.core.problem import Unreadable
from ita_tui.core.tables_in.source.grid import GridRow
from ita_tui.core.thai.clean import clean, clean_line
from ita_tui.core.thai.dates import parse_period
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.words.understood import calendar, column_names

_NO_TICKS = ("", "-", "–", "—", "0")
_MONTHS_OF_QUARTER = 3
_DAYS_OF_QUARTER = 93
_FEWEST_MONTHS = 3
"""Columns named by months that make a plan."""
_OF_YEAR = (*calendar.MONTHS_SHORT[9:], *calendar.MONTHS_SHORT[:9])
"""The months of a fiscal year in order."""
_NUMBERS = tuple(str(calendar.MONTHS_SHORT.index(month) + 1) for month in _OF_YEAR)
_ANY_YEAR = 2500


def months_of(cells: Sequence[str]) -> dict[int, str]:
    """The months that a row names, by place; empty where they are too few for a plan.

    Numbers are months where they count on from October.
    """
    names = {place: name for place, cell in enumerate(cells) if (name := clean_line(cell))}
    found = {place: month for place, name in names.items() if (month := _month(name))}
    numbers = {place: to_latin_digits(it) for place, it in names.items() if it.isdecimal()}
    if tuple(numbers.values()) == _NUMBERS[: len(numbers)] and not found:
        found = dict(zip(numbers, _OF_YEAR, strict=False))
    return found if len(found) >= _FEWEST_MONTHS else {}


def _month(name: str) -> str:
    """A month or a quarter, with or without its year, as it would be written; empty for others."""
    bare = name.casefold().removesuffix(".")
    for month, english in zip(calendar.MONTHS_SHORT, calendar.MONTHS_ENGLISH, strict=True):
        if len(bare) > 2 and english.startswith(bare):
            return month
    try:
        start, end = parse_period(name, fiscal_year_be=_ANY_YEAR)
    except Unreadable:
        return ""
    if re.match(calendar.QUARTERS, name):
        return name if (end - start).days < _DAYS_OF_QUARTER else ""
    is_month = (start.year, start.month) == (end.year, end.month) and start != end
    return name if is_month and name.startswith(_names()) else ""


@cache
def _names() -> tuple[str, ...]:
    undotted = (month.removesuffix(".") for month in calendar.MONTHS_SHORT)
    return (*calendar.MONTHS, *undotted)


def ticked_period(
    row: GridRow, months: Mapping[int, str], covered: Mapping[tuple[int, int], int]
) -> tuple[str, tuple[str, ...]]:
    """The period that the ticks of a row mean, as it would be written; empty without ticks.

    Behind it the ticked months, where gaps are between them that are not those of quarters. A mark
    in merged cells ticks each of their months: ``covered`` is how many columns a text stands for,
    by row number and place.
    """
    found = {place for place in months if place in row.shaded}
    for place in range(min(months, default=0), max(months, default=-1) + 1):
        if clean(row.at(place)).strip() not in _NO_TICKS:
            found |= {*range(place, place + covered.get((row.number, place), 1))} & set(months)
    ticked = [(number, name) for number, (at, name) in enumerate(months.items()) if at in found]
    gaps = {after - before for (before, _), (after, _) in pairwise(ticked)}
    names = tuple(name for _, name in ticked)
    period = " – ".join(dict.fromkeys((*names[:1], *names[-1:])))
    if gaps == {_MONTHS_OF_QUARTER} and len(ticked) > 2:
        return f"{column_names.OTHER_WORDS['quarter'][0]} {period}", ()
    return period, names if gaps - {1} else ()
