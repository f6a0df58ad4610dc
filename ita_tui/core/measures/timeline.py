"""A measure on the line of its fiscal year: which part of each cell it fills."""

from datetime import MAXYEAR, MINYEAR, date

from ita_tui.core.record.model import Measure

MONTHS_IN_YEAR = 12


def month_starts(fiscal_year_be: int) -> tuple[date, ...]:
    """First day of each of the twelve months of a fiscal year, October first.

    A year that no calendar has becomes the nearest one that it has.
    """
    year = max(MINYEAR, min(MAXYEAR - 1, fiscal_year_be - 543 - 1))
    return tuple(
        date(year + (month < 10), month, 1) for month in (10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9)
    )


def cell_of(day: date, fiscal_year_be: int, cells_per_month: int) -> int:
    """The cell in which a day lies: 0 to 12 × ``cells_per_month`` − 1, clamped to the year."""
    starts = month_starts(fiscal_year_be)
    if day < starts[0]:
        return 0
    next_year = date(starts[0].year + 1, 10, 1)
    if day >= next_year:
        return MONTHS_IN_YEAR * cells_per_month - 1
    month = max(index for index, start in enumerate(starts) if start <= day)
    days_in_month = ((*starts, next_year)[month + 1] - starts[month]).days
    return month * cells_per_month + (day.day - 1) * cells_per_month // days_in_month


def span_of(measure: Measure, fiscal_year_be: int, cells_per_month: int) -> tuple[int, int] | None:
    """First and last cell that a measure fills, inclusive; None without dates or outside the year.

    A measure with one date only is a single cell.
    """
    start = measure.start or measure.end
    end = measure.end or measure.start
    starts = month_starts(fiscal_year_be)
    if start is None or end is None or end < starts[0] or start.year > starts[0].year + 1:
        return None
    if start >= date(starts[0].year + 1, 10, 1):
        return None
    first = cell_of(start, fiscal_year_be, cells_per_month)
    return first, max(first, cell_of(end, fiscal_year_be, cells_per_month))
