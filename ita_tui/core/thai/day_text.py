"""One date as text, complete or not, taken apart into day, month and year."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache, partial

from ita_tui.core.problem import Unreadable
from ita_tui.core.values import dataclass
from ita_tui.words.said import reading
from ita_tui.words.understood import calendar

BE_OFFSET = 543
"""B.E. year minus C.E. year."""

FIRST_BE = 2443
"""Earliest year that is taken for a year, B.E."""

LAST_BE = 2742
"""Latest year that is taken for a year, B.E."""

LEAST_BE = 2400
"""A typed year from here on is B.E."""

_BY_NAME = (
    r"(?:(?P<day>[0-9]{1,2}) ?)?(?P<month>[ก-๎A-Za-z][ก-๎A-Za-z. ]*?) ?(?P<year>[0-9]{4}|[0-9]{2})?"
)
"""A date with the month by name; day and year may be missing."""
_DAY_FIRST = (
    r"(?:(?P<day>[0-9]{1,2})(?P<sep> ?[/.–-] ?))?(?P<month>[0-9]{1,2})"
    r"(?(sep)(?P=sep)| ?[/.–-] ?)(?P<year>[0-9]{4}|[0-9]{2})"
)
"""22/10/2567, 22-10-67, 22.10.2567, and 10/2567 for a month."""
_YEAR_FIRST = r"(?P<year>[0-9]{4})(?P<sep>[/.-])(?P<month>[0-9]{1,2})(?P=sep)(?P<day>[0-9]{1,2})"
"""2024-10-22, 2567/10/22."""

_LATE_DAY = (
    r"(?<![0-9A-Za-z.,/:])(?P<said>วันที่ ?)?(?<![0-9A-Za-z.,/:])(?P<day>29|[3-9][0-9])(?= ?[ก-๙])"
)
"""A number that may be a day some month does not have."""
_LONGEST_MONTH = 24
"""Characters behind a day in which its month and its year stand."""


def is_typed_in_be(day: date) -> bool:
    """Whether the year of a day must have been typed in the Buddhist era."""
    return day.year >= LEAST_BE


@dataclass(frozen=True, slots=True, kw_only=True)
class DayText:
    """What a text says of a day; not checked against the calendar."""

    day: int | None = None
    """Day of the month; None where the text has none."""
    month: int | None = None
    """Month, 1–12; None where the text has none."""
    year: int | None = None
    """Year C.E.; None where the text has none."""


def without_date_words(line: str) -> str:
    """``line`` without the words that say nothing about a date: the era, "on Tuesday the", "from".

    ``line`` is clean and in Latin digits.
    """
    return " ".join(_date_words().sub(" ", line).split())


def read_day_text(text: str, *, shown: str) -> DayText | None:
    """The day, month and year in ``text``; None where it does not look like a date.

    ``text`` comes from ``without_date_words``; ``shown`` is what an error repeats. Raises
    Unreadable for a month or a year that cannot be.
    """
    if found := re.fullmatch(_BY_NAME, text):
        name = found["month"].replace(".", "").replace(" ", "").casefold()
        month = _month_numbers().get(name)
        if month is None:
            return None
        return DayText(
            day=int(found["day"]) if found["day"] else None,
            month=month,
            year=year_of(found["year"], shown=shown) if found["year"] else None,
        )
    found = re.fullmatch(_DAY_FIRST, text) or re.fullmatch(_YEAR_FIRST, text)
    if found is None or (found["day"] is None and len(found["year"]) == 2):
        return None
    month = int(found["month"])
    if not 1 <= month <= 12:
        raise Unreadable(partial(reading.date_month_number, shown=shown))
    return DayText(
        day=int(found["day"]) if found["day"] else None,
        month=month,
        year=year_of(found["year"], shown=shown),
    )


def impossible_days(latin: str) -> Iterator[tuple[int, int]]:
    """Where a text in Latin digits names a day that its month does not have: "31 พฤศจิกายน".

    Of February only 30 and 31, and 29 with the year of no leap year; a number above 31 only where
    it is said to be a day.
    """
    for match in re.finditer(_LATE_DAY, latin):
        day, behind = int(match["day"]), latin[match.end() : match.end() + _LONGEST_MONTH].lstrip()
        names = (*calendar.MONTHS, *calendar.MONTHS_SHORT)
        name = next((it for it in names if behind.startswith(it)), "")
        if not name or (day > 31 and not match["said"]):
            continue
        year = re.match(r" ?(?:พ\.ศ\. ?)?([0-9]{4})", behind[len(name) :])
        # Any leap year has all the days that a month can have.
        common_era = int(year[1]) - (BE_OFFSET if int(year[1]) >= LEAST_BE else 0) if year else 2024
        try:
            date(common_era, names.index(name) % 12 + 1, day)
        except ValueError:
            end = latin.index(name, match.end()) + len(name)
            yield match.start("day"), end + (year.end() if year else 0)


def year_of(digits: str, *, shown: str) -> int:
    """The C.E. year that ``digits`` (two or four) mean.

    From 2400 on it is B.E., below C.E.; two digits are 25xx B.E. Raises Unreadable for a year
    outside ``FIRST_BE`` to ``LAST_BE``.
    """
    year = int(digits)
    if len(digits) == 2:
        year += 2500
    year_be = year if year >= LEAST_BE else year + BE_OFFSET
    if not FIRST_BE <= year_be <= LAST_BE:
        raise Unreadable(reading.date_year(shown=shown, first_be=FIRST_BE, last_be=LAST_BE))
    return year_be - BE_OFFSET


@cache
def _month_numbers() -> dict[str, int]:
    """Month names as they are written, said and shortened, without full stops, to 1–12."""
    found: dict[str, int] = {}
    named = zip(calendar.MONTHS, calendar.MONTHS_SHORT, calendar.MONTHS_ENGLISH, strict=True)
    for number, (name, short, english) in enumerate(named, 1):
        said = (name.removesuffix(ending) for ending in calendar.MONTH_ENDINGS)
        written = (name, *said, short.replace(".", ""), english, english[:3])
        found.update(dict.fromkeys(written, number))
    return found


@cache
def _date_words() -> re.Pattern[str]:
    """The words that are dropped; C.E. only before a whole year, since two digits are B.E."""
    buddhist, common, before = (
        "|".join(map(re.escape, words))
        for words in (calendar.BUDDHIST_ERA, calendar.COMMON_ERA, calendar.BEFORE_DATES)
    )
    weekday = f"{calendar.DAY}[ก-๎]*?{calendar.ORDINAL}"
    return re.compile(f"{weekday}|{before}|{buddhist}|(?:{common}) ?(?=[0-9]{{4}})")
