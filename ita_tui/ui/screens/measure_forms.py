"""Measures and steps as forms: fields from a value, a value from the fields."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from ita_tui.core.framework import Framework
from ita_tui.core.record import ALL_UNITS, LogEntry, Measure, Record, Recurrence, Step
from ita_tui.core.thai.codes import parse_code
from ita_tui.core.thai.dates import format_date, format_period, parse_date, parse_period
from ita_tui.core.thai.digits import to_latin_digits
from ita_tui.core.thai.numbers import format_score, parse_baht
from ita_tui.core.thai.unreadable import Unreadable
from ita_tui.core.units import is_agency_unit
from ita_tui.ui.screens.form import Field, FormScreen, Values
from ita_tui.words import screens as words


def measure_form(measure: Measure, record: Record, framework: Framework) -> FormScreen:
    """The form of a measure of ``record``."""
    year_be = record.measures_year_be
    is_new = not measure.title
    fields = (
        Field(key="title", label=words.FIELD_TITLE, value=measure.title, check=_must_not_be_empty),
        Field(
            key="issue",
            label=words.FIELD_ISSUE,
            value=measure.issue,
            hint=_known_issues(framework),
            check=lambda text: _issue(text, framework),
        ),
        Field(
            key="items",
            label=words.FIELD_ITEMS,
            value=" ".join(measure.items),
            hint=words.HINT_ITEMS,
            check=lambda text: _items(text, framework),
        ),
        Field(
            key="owners",
            label=words.FIELD_OWNERS,
            value=", ".join(measure.owners),
            hint=words.HINT_OWNERS,
            check=_owners_check(record),
        ),
        Field(
            key="period",
            label=words.FIELD_PERIOD,
            value=_period_text(measure),
            hint=words.HINT_PERIOD,
            check=lambda text: _period(text, year_be),
        ),
        Field(
            key="recurrence",
            label=words.FIELD_RECURRENCE,
            value=words.RECURRENCES[measure.recurrence] if measure.recurrence else "",
            hint=words.HINT_RECURRENCE,
            check=_recurrence,
        ),
        Field(key="expected", label=words.FIELD_EXPECTED, value=measure.expected_result),
        Field(key="target", label=words.FIELD_TARGET, value=measure.target),
        Field(
            key="budget",
            label=words.FIELD_BUDGET,
            value=_baht_text(measure.budget_baht),
            check=_baht,
        ),
        Field(
            key="spent", label=words.FIELD_SPENT, value=_baht_text(measure.spent_baht), check=_baht
        ),
    )
    return FormScreen(words.ADD_MEASURE_TITLE if is_new else words.EDIT_MEASURE_TITLE, fields)


def measure_from(values: Values, before: Measure, framework: Framework, *, year_be: int) -> Measure:
    """The measure that the form's values say; what the form does not show stays as it was."""
    period = values["period"]
    start, end = before.start, before.end
    if period != _period_text(before):
        start, end = _period(period, year_be)
    return replace(
        before,
        title=values["title"],
        issue=_issue(values["issue"], framework),
        items=_items(values["items"], framework),
        owners=_listed(values["owners"], ","),
        start=start,
        end=end,
        recurrence=_recurrence(values["recurrence"]),
        expected_result=_unless_shown(values["expected"], before.expected_result),
        target=values["target"],
        budget_baht=_baht(values["budget"]),
        spent_baht=_baht(values["spent"]),
    )


def step_form(step: Step, measure: Measure, record: Record, today: date) -> FormScreen:
    """The form of a step of ``measure``, which cannot have been done after ``today``."""
    is_new = not step.text
    fields = (
        Field(key="text", label=words.FIELD_STEP, value=step.text, check=_must_not_be_empty),
        Field(
            key="due",
            label=words.FIELD_DUE,
            value=_day_text(step.due),
            hint=words.HINT_DATE,
            check=lambda text: _due(text, step, measure),
        ),
        Field(
            key="done_on",
            label=words.FIELD_DONE_ON,
            value=_day_text(step.done_on),
            hint=words.HINT_DATE,
            check=lambda text: _done_on(text, step, today),
        ),
        Field(
            key="owners",
            label=words.FIELD_OWNERS,
            value=", ".join(step.owners),
            hint=words.HINT_OWNERS,
            check=_owners_check(record),
        ),
        Field(key="result", label=words.FIELD_RESULT, value=step.result),
        Field(
            key="evidence",
            label=words.FIELD_EVIDENCE,
            value="; ".join(step.evidence),
            hint=words.HINT_EVIDENCE,
        ),
        Field(key="obstacle", label=words.FIELD_OBSTACLE, value=step.obstacle),
    )
    return FormScreen(words.ADD_STEP_TITLE if is_new else words.EDIT_STEP_TITLE, fields)


def step_from(values: Values, before: Step) -> Step:
    """The step that the form's values say."""
    return replace(
        before,
        text=values["text"],
        due=_day(values["due"]),
        done_on=_day(values["done_on"]),
        owners=_listed(values["owners"], ","),
        result=_unless_shown(values["result"], before.result),
        evidence=_listed(values["evidence"], ";"),
        obstacle=_unless_shown(values["obstacle"], before.obstacle),
    )


def split_form(step: Step) -> FormScreen:
    """The form that splits a step: the first part starts as the whole."""
    fields = (
        Field(key="first", label=words.FIELD_FIRST, value=step.text, check=_must_not_be_empty),
        Field(key="second", label=words.FIELD_SECOND, check=_must_not_be_empty),
    )
    return FormScreen(words.SPLIT_TITLE, fields)


def marked_form(count: int, record: Record) -> FormScreen:
    """The form that changes owner and period of many measures; what is left empty stays."""
    year_be = record.measures_year_be
    fields = (
        Field(
            key="owners",
            label=words.FIELD_OWNERS,
            hint=words.HINT_OWNERS,
            check=_owners_check(record),
        ),
        Field(
            key="period",
            label=words.FIELD_PERIOD,
            hint=words.HINT_PERIOD,
            check=lambda text: _period(text, year_be),
        ),
    )
    return FormScreen(words.marked_title(count=count), fields)


def marked_from(values: Values, before: Measure, *, year_be: int) -> Measure:
    """The measure with what the form for many says."""
    owners = _listed(values["owners"], ",") or before.owners
    start, end = before.start, before.end
    if values["period"]:
        start, end = _period(values["period"], year_be)
    return replace(before, owners=owners, start=start, end=end)


def log_form(measure: Measure, entry: LogEntry, record: Record) -> FormScreen:
    """The form of a log entry about a measure, or about the step that the entry names."""
    step = measure.steps.get(entry.step)
    heading = f"{words.LOG_TITLE}: {step.text if step else measure.title}"
    fields = (
        Field(key="date", label=words.FIELD_DATE, value=_day_text(entry.date), check=parse_date),
        Field(key="text", label=words.FIELD_DONE_WHAT, value=entry.text, check=_must_not_be_empty),
        Field(
            key="unit",
            label=words.FIELD_UNIT,
            value=entry.unit if entry.corrects else _single_owner(step, measure),
            check=_owners_check(record),
        ),
        Field(key="place", label=words.FIELD_PLACE, value=entry.place),
        Field(
            key="participants",
            label=words.FIELD_PARTICIPANTS,
            value="" if entry.participants is None else str(entry.participants),
            check=_count,
        ),
        Field(
            key="evidence",
            label=words.FIELD_EVIDENCE,
            value="; ".join(entry.evidence),
            hint=words.HINT_EVIDENCE,
        ),
        Field(key="obstacle", label=words.FIELD_OBSTACLE, value=entry.obstacle),
    )
    return FormScreen(heading, fields)


def log_entry_from(values: Values, before: LogEntry) -> LogEntry:
    """The log entry that the form's values say; its step and what it corrects stay."""
    return replace(
        before,
        date=parse_date(values["date"]),
        text=_unless_shown(values["text"], before.text),
        unit=values["unit"],
        place=values["place"],
        participants=_count(values["participants"]),
        evidence=_listed(values["evidence"], ";"),
        obstacle=_unless_shown(values["obstacle"], before.obstacle),
    )


def _owners_check(record: Record) -> Callable[[str], None]:
    """A check that tells once of a unit that is not named: asked again, it is a new one."""
    told: set[str] = set()

    def check(text: str) -> None:
        for unit in _listed(text, ","):
            if not is_agency_unit(record, unit) and unit not in told:
                told.add(unit)
                known = ", ".join(record.agency.units) or words.NONE
                raise Unreadable(words.unknown_unit(unit=unit, known=known))

    return check


def _single_owner(step: Step | None, measure: Measure) -> str:
    owners = (step.owners if step else ()) or measure.owners
    only = owners[0] if len(owners) == 1 else ""
    return "" if only == ALL_UNITS else only


def _count(text: str) -> int | None:
    number = to_latin_digits(text).replace(",", "")
    if not number:
        return None
    if not (number.isascii() and number.isdigit() and len(number) <= 7):
        raise Unreadable(words.count_expected())
    return int(number)


def _must_not_be_empty(text: str) -> None:
    if not text:
        raise Unreadable(words.MUST_NOT_BE_EMPTY)


def _unless_shown(text: str, before: str) -> str:
    """The old text where the form's one line shows just that, so that its line breaks stay."""
    return before if text == " ".join(before.split()) else text


def _listed(text: str, separator: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for part in text.split(separator) if part.strip()))


def _known_issues(framework: Framework) -> str:
    codes = list(framework.issues)
    return f"{codes[0]}–{codes[-1]}" if codes else words.NONE


def _issue(text: str, framework: Framework) -> str:
    code = to_latin_digits(text)
    if code and framework.issues and code not in framework.issues:
        raise Unreadable(words.issue_must_be(known=_known_issues(framework)))
    return code


def _items(text: str, framework: Framework) -> tuple[str, ...]:
    known = {node.code for node in framework.leaves}
    parts = text.replace(",", " ").split()
    return tuple(dict.fromkeys(parse_code(part, known) for part in parts))


def _period_text(measure: Measure) -> str:
    if measure.start is None and measure.end is None:
        return ""
    return format_period(measure.start, measure.end)


def _period(text: str, year_be: int) -> tuple[date | None, date | None]:
    return parse_period(text, fiscal_year_be=year_be) if text else (None, None)


def _recurrence(text: str) -> Recurrence | None:
    if not text:
        return None
    for recurrence in Recurrence:
        if text in (recurrence.value, words.RECURRENCES[recurrence]):
            return recurrence
    raise Unreadable(words.unknown_recurrence())


def _baht_text(amount: Decimal | None) -> str:
    return "" if amount is None else format_score(amount)


def _baht(text: str) -> Decimal | None:
    return parse_baht(text) if text else None


def _day_text(day: date | None) -> str:
    return "" if day is None else format_date(day)


def _day(text: str) -> date | None:
    return parse_date(text) if text else None


def _done_on(text: str, step: Step, today: date) -> None:
    """A day that has come; one that was in the future already may stay."""
    day = _day(text)
    if day is not None and day > today and day != step.done_on:
        raise Unreadable(words.done_in_the_future())


def _due(text: str, step: Step, measure: Measure) -> None:
    """A due date lies in the measure's period; one that was outside already may stay."""
    due = _day(text)
    if due is None or due == step.due or measure.start is None or measure.end is None:
        return
    if not measure.start <= due <= measure.end:
        start, end = format_date(measure.start), format_date(measure.end)
        raise Unreadable(words.period_kept_within(start=start, end=end))
