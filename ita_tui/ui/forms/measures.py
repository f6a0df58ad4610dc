"""Measures as forms, one or many at once."""

from dataclasses import replace
from datetime import date

from ita_tui.core.framework import Framework
from ita_tui.core.record import Measure, Record, Recurrence
from ita_tui.core.thai.codes import parse_code
from ita_tui.core.thai.dates import format_period, parse_period
from ita_tui.core.thai.digits import to_latin_digits
from ita_tui.core.thai.unreadable import Unreadable
from ita_tui.ui.forms.fields import (
    baht_of,
    baht_text,
    listed,
    must_not_be_empty,
    owners_check,
    unless_shown,
)
from ita_tui.ui.screens.form import Field, FormScreen, Values
from ita_tui.words import screens as words


def measure_form(measure: Measure, record: Record, framework: Framework) -> FormScreen:
    """The form of a measure of ``record``."""
    year_be = record.measures_year_be
    is_new = not measure.title
    fields = (
        Field(key="title", label=words.FIELD_TITLE, value=measure.title, check=must_not_be_empty),
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
            check=owners_check(record),
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
            value=baht_text(measure.budget_baht),
            check=baht_of,
        ),
        Field(
            key="spent", label=words.FIELD_SPENT, value=baht_text(measure.spent_baht), check=baht_of
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
        owners=listed(values["owners"], ","),
        start=start,
        end=end,
        recurrence=_recurrence(values["recurrence"]),
        expected_result=unless_shown(values["expected"], before.expected_result),
        target=values["target"],
        budget_baht=baht_of(values["budget"]),
        spent_baht=baht_of(values["spent"]),
    )


def marked_form(count: int, record: Record) -> FormScreen:
    """The form that changes owner and period of many measures; what is left empty stays."""
    year_be = record.measures_year_be
    fields = (
        Field(
            key="owners",
            label=words.FIELD_OWNERS,
            hint=words.HINT_OWNERS,
            check=owners_check(record),
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
    owners = listed(values["owners"], ",") or before.owners
    start, end = before.start, before.end
    if values["period"]:
        start, end = _period(values["period"], year_be)
    return replace(before, owners=owners, start=start, end=end)


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
