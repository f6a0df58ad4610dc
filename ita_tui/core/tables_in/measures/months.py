"""The ticks and bars under the months of a plan, as periods."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from ita_tui.core.tables_in.source.grid import GridRow
from ita_tui.core.thai.clean import clean
from ita_tui.words.understood import column_names

_NO_TICKS = ("", "-", "–", "—", "0")
_MONTHS_OF_QUARTER = 3


def ticked_months(
    row: GridRow, months: Mapping[int, str], covered: Mapping[tuple[int, int], int]
) -> tuple[int, ...]:
    """The places of months that a row ticks; a mark in merged cells ticks each of them.

    ``covered`` is how many columns a text stands for, by row number and place.
    """
    found = {place for place in months if place in row.shaded}
    for place in range(min(months, default=0), max(months, default=-1) + 1):
        if clean(row.at(place)).strip() not in _NO_TICKS:
            found |= {*range(place, place + covered.get((row.number, place), 1))} & set(months)
    return tuple(sorted(found))


def are_apart(places: Sequence[int], months: Mapping[int, str]) -> bool:
    """Whether ticked months have gaps between them that are not those of quarters."""
    gaps = _gaps(places, months)
    return bool(gaps - {1}) and not _is_quarterly(places, gaps)


def ticked_period(places: Sequence[int], months: Mapping[int, str]) -> str:
    """The period that ticks mean, as it would be written."""
    if len(places) == 1:
        return months[places[0]]
    period = f"{months[places[0]]} – {months[places[-1]]}"
    is_quarterly = _is_quarterly(places, _gaps(places, months))
    return f"{column_names.OTHER_WORDS['quarter'][0]} {period}" if is_quarterly else period


def _gaps(places: Sequence[int], months: Mapping[int, str]) -> set[int]:
    order = {place: number for number, place in enumerate(months)}
    return {order[after] - order[before] for before, after in pairwise(places)}


def _is_quarterly(places: Sequence[int], gaps: set[int]) -> bool:
    return gaps == {_MONTHS_OF_QUARTER} and len(places) > 2
