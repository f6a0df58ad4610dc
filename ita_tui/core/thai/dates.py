"""Dates and periods as Thai offices write them: Buddhist era, fiscal years, months by name.

Days are kept as C.E. dates and shown in the Buddhist era. A fiscal year runs from 1 October to
30 September and is named after the year it ends in.
"""

import re
from datetime import MAXYEAR, date, timedelta
from functools import cache, partial

from ita_tui.core.problem import Unreadable
from ita_tui.core.thai.clean import clean_line
from ita_tui.core.thai.day_text import (
    BE_OFFSET,
    DayText,
    read_day_text,
    without_date_words,
    year_of,
)
from ita_tui.core.thai.numbers import to_latin_digits, to_thai_digits
from ita_tui.words.said import reading
from ita_tui.words.understood import calendar

_AUGUST = 8
_OCTOBER = 10


def parse_date(text: str) -> date:
    """The day that was typed: ``๒๒ ตุลาคม ๒๕๖๗``, ``22 ต.ค. 67``, ``22/10/2567``, ``2024-10-22``.

    A year from 2400 on is B.E., two digits are 25xx B.E., any other is C.E. Raises Unreadable where
    day, month or year is missing or impossible.
    """
    shown = clean_line(text)
    if not shown:
        raise Unreadable(reading.date_missing)
    read = read_day_text(without_date_words(to_latin_digits(shown)), shown=shown)
    if read is None or read.month is None:
        raise Unreadable(partial(reading.date_unknown, shown=shown))
    if read.day is None:
        raise Unreadable(partial(reading.date_lacks_day, shown=shown))
    if read.year is None:
        raise Unreadable(partial(reading.date_lacks_year, shown=shown))
    return _day(read.year, read.month, read.day, shown)


def parse_period(text: str, *, fiscal_year_be: int) -> tuple[date, date]:
    """The first and the last day (both inclusive) of the period that was typed.

    Months, days, two of either with a dash or "until" between, a quarter, the whole fiscal year.
    Months without a year lie in ``fiscal_year_be``. Where only the last month has a year, the first
    has the same, or the year before where the two are then in one fiscal year. Raises Unreadable
    for anything else, and for a period that ends before it begins.
    """
    shown = clean_line(text)
    if not shown:
        raise Unreadable(reading.period_missing)
    plain = _by_quarter(without_date_words(to_latin_digits(shown)))
    period = (
        _whole_year(plain, fiscal_year_be, shown)
        or _quarters(plain, fiscal_year_be, shown)
        or _half(plain, fiscal_year_be, shown)
    )
    if period is None:
        first, last = _two_ends(plain, shown)
        period = _between(first, last, fiscal_year_be, shown)
    if period[1] < period[0]:
        raise Unreadable(partial(reading.period_backwards, shown=shown))
    return period


def parse_open_period(text: str, *, fiscal_year_be: int) -> tuple[date | None, date | None]:
    """The same, where only the last or the first day may be meant: "by March", "from May on".

    Raises Unreadable.
    """
    line = clean_line(text)
    by = next((word for word in calendar.BY_THEN if line.startswith(word)), "")
    onwards = next((word for word in calendar.FROM_THEN if line.endswith(word)), "")
    bare = line.removeprefix(by).removesuffix(onwards).strip()
    start, end = parse_period(bare, fiscal_year_be=fiscal_year_be)
    if bare.startswith(calendar.FROM):
        first, last = _split(without_date_words(to_latin_digits(bare)), line)
        onwards = onwards or (calendar.FROM if first == last else "")
    return None if by else start, None if onwards else end


def fiscal_year_be_of(day: date) -> int:
    """The fiscal year (B.E.) that ``day`` lies in."""
    return day.year + BE_OFFSET + (day.month >= _OCTOBER)


def announced_year_be_of(day: date) -> int:
    """The fiscal year (B.E.) whose results were announced last: they come out by August of it.

    Seen for 2567 (30 July) and 2568 (15 August); not confirmed for other years.
    """
    return day.year + BE_OFFSET - (day.month < _AUGUST)


def fiscal_year_days(fiscal_year_be: int) -> tuple[date, date]:
    """The first and the last day of a fiscal year. Raises ValueError outside 545–10542."""
    year = fiscal_year_be - BE_OFFSET
    if not 1 < year <= MAXYEAR:  # far beyond, date raises something else
        raise ValueError(fiscal_year_be)
    return date(year - 1, _OCTOBER, 1), date(year, _OCTOBER - 1, 30)


def format_date(day: date, *, thai_digits: bool = False, short: bool = False) -> str:
    """``day`` in the Buddhist era: 22 ตุลาคม 2567, or short 22 ต.ค. 67."""
    shown = f"{day.day} {_month(day, short)} {_year(day, short)}"
    return to_thai_digits(shown) if thai_digits else shown


def format_period(
    start: date | None, end: date | None, *, thai_digits: bool = False, short: bool = False
) -> str:
    """A period (both days inclusive) as ``parse_period`` reads it; a dash where neither is known.

    Whole months without days: ตุลาคม 2567 – มีนาคม 2568, มกราคม – กันยายน 2568, ตุลาคม 2567.
    """
    if start is None or end is None:
        shown = _open_period(start, end, short)
    elif start.day != 1 or end != _last_of_month(end.year, end.month):
        days = (format_date(day, short=short) for day in (start, end))
        # One day stands once.
        shown = calendar.PERIOD_DASH.join(dict.fromkeys(days))
    elif start.year != end.year:
        months = (f"{_month(day, short)} {_year(day, short)}" for day in (start, end))
        shown = calendar.PERIOD_DASH.join(months)
    else:
        names = dict.fromkeys((_month(start, short), _month(end, short)))
        shown = f"{calendar.PERIOD_DASH.join(names)} {_year(end, short)}"
    return to_thai_digits(shown) if thai_digits else shown


def _open_period(start: date | None, end: date | None, short: bool) -> str:
    """A period of which at most one end is known."""
    if start is not None:
        return calendar.from_day_on(day=format_date(start, short=short))
    if end is not None:
        return calendar.up_to_day(day=format_date(end, short=short))
    return reading.NOTHING_SHOWN


def _month(day: date, short: bool) -> str:
    """The name of the month of ``day``."""
    return (calendar.MONTHS_SHORT if short else calendar.MONTHS)[day.month - 1]


def _year(day: date, short: bool) -> str:
    """The B.E. year of ``day``; two digits only where they are read back as the same year."""
    year_be = day.year + BE_OFFSET
    return f"{year_be % 100:02}" if short and 2500 <= year_be < 2600 else str(year_be)


def _day(year: int, month: int, day: int, shown: str) -> date:
    """The day in the calendar; raises Unreadable where there is none."""
    try:
        return date(year, month, day)
    except ValueError:
        raise Unreadable(partial(reading.date_impossible, shown=shown)) from None


def month_of(day: date) -> tuple[date, date]:
    """The first and the last day of the month of ``day``."""
    return day.replace(day=1), _last_of_month(day.year, day.month)


def _last_of_month(year: int, month: int) -> date:
    """The last day of a month."""
    if month == 12:
        return date(year, 12, 31)
    return date(year, month + 1, 1) - timedelta(days=1)


def _year_within(fiscal_year_be: int, month: int) -> int:
    """The C.E. year in which ``month`` lies in the fiscal year."""
    return fiscal_year_be - BE_OFFSET - (month >= _OCTOBER)


def _whole_year(plain: str, fiscal_year_be: int, shown: str) -> tuple[date, date] | None:
    """The days of "all through the fiscal year", with or without its number."""
    words = plain.rstrip("0123456789")
    digits = plain[len(words) :]
    if words.replace(" ", "") not in calendar.WHOLE_YEAR:
        return None
    if len(digits) not in (0, 2, 4):
        raise Unreadable(partial(reading.period_unknown, shown=shown))
    return fiscal_year_days(year_of(digits, shown=shown) + BE_OFFSET if digits else fiscal_year_be)


def _by_quarter(plain: str) -> str:
    """The text with the number of a quarter that it names otherwise."""
    word = next(filter(plain.startswith, calendar.PARTS_OF_YEAR), "")
    quarter = calendar.PARTS_OF_YEAR.get(word)
    return f"{calendar.QUARTER} {quarter}{plain.removeprefix(word)}" if quarter else plain


def _quarters(plain: str, fiscal_year_be: int, shown: str) -> tuple[date, date] | None:
    """The days of one quarter, or of several in a row, of a fiscal year."""
    found = _quarter().fullmatch(plain)
    if found is None:
        return None
    if found["year"]:
        fiscal_year_be = year_of(found["year"], shown=shown) + BE_OFFSET
    first, last = (int(number) * 3 for number in (found["first"], found["last"] or found["first"]))
    # The third month of quarter 1 is December, of quarter 2 March …
    first_month, last_month = (first + 6) % 12 + 1, (last + 8) % 12 + 1
    return (
        date(_year_within(fiscal_year_be, first_month), first_month, 1),
        _last_of_month(_year_within(fiscal_year_be, last_month), last_month),
    )


def _half(plain: str, fiscal_year_be: int, shown: str) -> tuple[date, date] | None:
    """The days of the first or the last six months of a fiscal year."""
    found = re.fullmatch(
        f"{calendar.HALF} ?(?P<half>{calendar.FIRST_HALF}|{calendar.LAST_HALF})"
        f"(?: ?(?:{calendar.FISCAL_YEARS}|{calendar.YEAR}|/)? ?(?P<year>[0-9]{{4}}|[0-9]{{2}}))?",
        plain,
    )
    if found is None:
        return None
    if found["year"]:
        fiscal_year_be = year_of(found["year"], shown=shown) + BE_OFFSET
    year = fiscal_year_be - BE_OFFSET
    if found["half"] == calendar.FIRST_HALF:
        return _day(year - 1, _OCTOBER, 1, shown), _day(year, 3, 31, shown)
    return _day(year, 4, 1, shown), _day(year, _OCTOBER - 1, 30, shown)


@cache
def _quarter() -> re.Pattern[str]:
    """One quarter, or the first and the last of several; the fiscal year may follow."""
    word = f"{calendar.QUARTERS} ?(?:{calendar.ORDINAL})? ?"
    until = "|".join(("[-–—]", *calendar.UNTIL))
    return re.compile(
        f"{word}(?P<first>[1-4])(?: ?(?:{until}) ?(?:{word})?(?P<last>[1-4]))?"
        f"(?: ?(?:/|{calendar.FISCAL_YEARS}|{calendar.YEAR}| ) ?(?P<year>[0-9]{{4}}|[0-9]{{2}}))?"
    )


def _two_ends(plain: str, shown: str) -> tuple[DayText, DayText]:
    """What the text says of the first and of the last day; one date is both."""
    first, last = _split(plain, shown)
    end = read_day_text(last, shown=shown)
    if end is None:
        raise Unreadable(partial(reading.period_unknown, shown=shown))
    if first == last:
        return end, end
    if first.isdigit() and len(first) <= 2 and end.day is not None:
        return DayText(day=int(first), month=end.month, year=end.year), end
    start = read_day_text(first, shown=shown)
    if start is None:
        raise Unreadable(partial(reading.period_unknown, shown=shown))
    return start, end


def _split(plain: str, shown: str) -> tuple[str, str]:
    """The text of the first and of the last day: twice the same where there is one date.

    A hyphen is also what numeric dates are written with, so it divides only where it is the one
    hyphen with blanks around it, or the only one.
    """
    for word in calendar.UNTIL:
        if word in plain:
            first, _, last = plain.partition(word)
            return first.strip(), last.strip()
    for dash in "–—":
        plain = plain.replace(dash, " - " if plain.count(dash) == 1 else "-")
    plain = " ".join(plain.split())
    if plain.count(" - ") == 1:
        first, _, last = plain.partition(" - ")
        return first, last
    if plain.count("-") != 1 or read_day_text(plain, shown=shown) is not None:
        return plain, plain
    first, _, last = plain.partition("-")
    return first.strip(), last.strip()


def _between(first: DayText, last: DayText, fiscal_year_be: int, shown: str) -> tuple[date, date]:
    """The first and the last day, with years filled in; not checked for order."""
    if first.month is None or last.month is None:
        raise Unreadable(partial(reading.period_unknown, shown=shown))
    start_year, end_year = first.year, last.year
    if end_year is None:
        if start_year is None:
            end_year = _year_within(fiscal_year_be, last.month)
        else:
            end_year = start_year + (last.month < first.month)
    if start_year is None:
        crosses = last.month < _OCTOBER <= first.month
        if last.year is None:
            start_year = _year_within(fiscal_year_be, first.month)
        else:
            start_year = end_year - crosses
    start = _day(start_year, first.month, 1 if first.day is None else first.day, shown)
    if last.day is None:
        return start, _last_of_month(end_year, last.month)
    return start, _day(end_year, last.month, last.day, shown)
