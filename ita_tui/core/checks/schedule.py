"""Rules about when measures are carried out."""

from collections.abc import Iterable, Iterator
from datetime import MAXYEAR, date, timedelta

from ita_tui.core.checks.case import Case, Remark, Rule, tell
from ita_tui.core.checks.dates import unlikely
from ita_tui.core.checks.finding import Part, put
from ita_tui.core.measures.log import current_entries
from ita_tui.core.problem import Severity
from ita_tui.core.record.model import Measure
from ita_tui.core.thai.dates import fiscal_year_be_of, format_date, format_period
from ita_tui.core.thai.day_text import is_typed_in_be
from ita_tui.core.thai.search import search_key
from ita_tui.core.toml.shape import join
from ita_tui.words.said import checks_measures as words
from ita_tui.words.understood import calendar


def measure_without_dates(case: Case) -> Iterator[Remark]:
    """A measure that lacks its first or its last day."""
    for key, measure in case.record.measures.items():
        if measure.start is None or measure.end is None:
            yield tell(
                f"{join('measures', key)}.{'end' if measure.start else 'start'}",
                words.without_dates(
                    key=key, has_start=bool(measure.start), has_end=bool(measure.end)
                ),
                measure.title,
            )


def period_too_short(case: Case) -> Iterator[Remark]:
    """A measure or a step that comes round more slowly than its period allows for once."""
    for key, measure in case.record.measures.items():
        months, said_by = _recurrence(measure)
        if months is None or measure.start is None or measure.end is None:
            continue
        least = _months_later(measure.start, months)
        if measure.start <= measure.end < least - timedelta(days=1):
            yield tell(
                f"{join('measures', key)}.end",
                words.period_too_short(
                    key=key,
                    period=format_period(measure.start, measure.end),
                    months=months,
                    said_by=said_by,
                ),
                measure.start,
                measure.end,
                months,
            )


def _days_of_work(measure: Measure) -> Iterator[date | None]:
    """The days on which something of a measure is due or was done."""
    for step in measure.steps.values():
        yield from (step.due, step.done_on)
    yield from (entry.date for entry in current_entries(measure).values())


def starts_before_approval(case: Case) -> Iterator[Remark]:
    """A measure that starts before the day of the memo that proposes it."""
    approved = case.record.memo.date
    # A memo of no likely day is told of at its own place.
    if (
        approved is None
        or is_typed_in_be(approved)
        or any(it.at == "memo.date" for it in unlikely(case))
    ):
        return
    for key, measure in case.record.measures.items():
        if measure.start is not None and measure.start < approved:
            can_wait = (measure.end is None or measure.end >= approved) and not any(
                day is not None and day < approved for day in _days_of_work(measure)
            )
            label = words.start_on(key=key, day=format_date(approved))
            yield tell(
                f"{join('measures', key)}.start",
                words.starts_before_approval(
                    key=key, start=format_date(measure.start), approved=format_date(approved)
                ),
                measure.start,
                approved,
                fix=put(label, approved, "measures", key, "start") if can_wait else None,
            )


def outside_fiscal_year(case: Case) -> Iterator[Remark]:
    """A measure whose first or last day is not in the fiscal year after the one assessed."""
    year = case.record.measures_year_be
    if not case.has_sure_year:
        return
    for key, measure in case.record.measures.items():
        for name, day in (("start", measure.start), ("end", measure.end)):
            if day is not None and fiscal_year_be_of(day) != year and not is_typed_in_be(day):
                yield tell(
                    f"{join('measures', key)}.{name}",
                    words.outside_year(key=key, name=name, day=format_date(day), year=year),
                    day,
                    year,
                )


def _recurrence(measure: Measure) -> tuple[int | None, str]:
    """Months from one time to the next, and the words that say so; empty for its own field."""
    if measure.recurrence is not None:
        return measure.recurrence.months, ""
    texts = (measure.title, *(step.text for step in measure.steps.values()))
    return recurrence_said(texts) or (None, "")


def recurrence_said(texts: Iterable[str]) -> tuple[int, str] | None:
    """The first recurrence that texts say, in months, and the text; None where none says one."""
    for text in texts:
        # Most steps say nothing of the kind: the plain look comes first.
        if "ทุก" not in text and "ละ" not in text and "เป็นราย" not in text:
            continue
        key = search_key(text)
        for ways, months in calendar.RECURRENCE_WORDS.items():
            if any(way in key for way in ways):
                return months, text
    return None


def _months_later(day: date, months: int) -> date:
    """The same day some months later; the first of the month after, where there is none."""
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    if year > MAXYEAR:
        return date.max
    try:
        return date(year, month, day.day)
    except ValueError:
        return _months_later(date(year, month, 1), 1)


RULES = (
    Rule("measure-without-dates", Severity.WARNING, measure_without_dates, Part.PLACE),
    Rule("period-too-short-for-recurrence", Severity.WARNING, period_too_short, Part.PLAN),
    Rule("starts-before-approval", Severity.WARNING, starts_before_approval, Part.PERIOD),
    Rule("outside-fiscal-year", Severity.WARNING, outside_fiscal_year, Part.PERIOD),
)
"""The rules of this topic."""
