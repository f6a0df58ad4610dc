"""Rounds of follow-up, and the day that one speaks of."""

from datetime import date

from ita_tui.core.record.model import Record
from ita_tui.core.thai.dates import fiscal_year_days

ROUNDS = (6, 12)
"""Months after which a round of follow-up is due."""


def day_of_round(record: Record, today: date, months: int | None) -> date:
    """The day a round speaks of: its last day, or today where that has not come yet.

    The round of six months ends on 31 March of the year of the measures, that of twelve with the
    fiscal year.
    """
    try:
        _, last = fiscal_year_days(record.measures_year_be)
    except ValueError:
        return today  # a year that no calendar has
    if months == 6:
        last = date(last.year, 3, 31)
    return min(today, last) if months else today
