"""Rules about the record's days and its year: against each other, and typed in the right era."""

from collections.abc import Iterator
from datetime import date

from ita_tui.core.checks.case import Case, Remark, Rule, tell
from ita_tui.core.checks.finding import Part, put
from ita_tui.core.measures.log import current_entries
from ita_tui.core.problem import Severity
from ita_tui.core.record.model import Record
from ita_tui.core.thai.dates import fiscal_year_days, format_date
from ita_tui.core.thai.day_text import BE_OFFSET, impossible_days, is_typed_in_be
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.core.toml.shape import dotted
from ita_tui.words.said import checks_fields as words

LAST_DAY = 3, 31
"""Month and day up to which, after its fiscal year, results are announced and reports published."""

FIRST_REPORT = 1, 1
"""Month and day of the measures' fiscal year before which there is nothing to report yet."""


def other_framework(case: Case) -> Iterator[Remark]:
    """A record of another year than its framework's."""
    year, own = case.record.fiscal_year_be, case.framework.fiscal_year_be
    if year and year != own:
        yield tell(
            "fiscal_year_be",
            words.other_framework(year=year, framework=case.framework.id, own=own),
            year,
            own,
        )


def typed_in_be(case: Case) -> Iterator[Remark]:
    """A day whose year was typed in the Buddhist era: it is shown 543 years late."""
    for parts, day in _days(case.record):
        if is_typed_in_be(day):
            try:
                meant = day.replace(year=day.year - BE_OFFSET)
            except ValueError:  # 29 February of a leap year of the other era
                continue
            label = words.take_as_be(day=format_date(meant))
            yield tell(
                dotted(parts),
                words.typed_in_be(typed=day.isoformat(), day=format_date(meant)),
                day,
                fix=put(label, meant, *parts),
            )


def _days(record: Record) -> Iterator[tuple[tuple[str, ...], date]]:
    """Every day of a record but those that the program writes, with the keys of its place."""
    known: list[tuple[tuple[str, ...], date | None]] = [
        (("settings", "publish_measures_on"), record.settings.publish_measures_on),
        (("settings", "publish_report_on"), record.settings.publish_report_on),
        (("results", "announced_on"), record.results.announced_on),
        (("memo", "date"), record.memo.date),
    ]
    for key, measure in record.measures.items():
        known += [(("measures", key, name), getattr(measure, name)) for name in ("start", "end")]
        for step_key, step in measure.steps.items():
            at = ("measures", key, "steps", step_key)
            known += [((*at, name), getattr(step, name)) for name in ("due", "done_on")]
        for entry_key, entry in current_entries(measure).items():
            known.append((("measures", key, "log", entry_key, "date"), entry.date))
    known += [(("links", key, "checked_on"), it.checked_on) for key, it in record.links.items()]
    return ((parts, day) for parts, day in known if day is not None)


def impossible(case: Case) -> Iterator[Remark]:
    """A text that names a day which no calendar has."""
    for text in case.texts:
        for place in impossible_days(to_latin_digits(text.text)):
            said = text.text[slice(*place)]
            yield tell(text.at, words.impossible_day(said=said), said)


def unlikely(case: Case) -> Iterator[Remark]:
    """An announcement, a memo or a publication outside the time that the year leaves for it."""
    year = case.record.fiscal_year_be
    if not case.has_sure_year:
        return
    own = date(year - BE_OFFSET, 4, 1), date(year - BE_OFFSET + 1, *LAST_DAY)
    last = fiscal_year_days(case.record.measures_year_be)[1]
    later = date(last.year + 1, *LAST_DAY)
    announced, memo = case.record.results.announced_on, case.record.memo.date
    is_sure = announced is not None and own[0] <= announced <= own[1]
    begun = announced if is_sure and announced is not None else own[0]
    reported = date(last.year, *FIRST_REPORT)
    settings = case.record.settings
    spans = {
        "results.announced_on": (announced, *own),
        "memo.date": (memo, own[0], last),
        "settings.publish_measures_on": (settings.publish_measures_on, begun, later),
        "settings.publish_report_on": (settings.publish_report_on, max(begun, reported), later),
    }
    for at, (day, first, end) in spans.items():
        if day is not None and not first <= day <= end and not is_typed_in_be(day):
            told = {"day": day, "first": first, "last": end}
            message = words.unlikely_day(at=at, **{it: format_date(told[it]) for it in told})
            yield tell(at, message, day, first, end)
    if is_sure and announced and memo and own[0] <= memo < announced:
        message = words.before_announcement(day=format_date(memo), announced=format_date(announced))
        yield tell("memo.date", message, memo, announced)


RULES = (
    Rule("year-of-another-framework", Severity.WARNING, other_framework, Part.PLACE),
    Rule("date-in-buddhist-era", Severity.WARNING, typed_in_be, Part.PLACE),
    Rule("date-impossible", Severity.WARNING, impossible, Part.PLACE),
    Rule("date-unlikely", Severity.WARNING, unlikely, Part.PLACE),
)
"""The rules of this topic."""
