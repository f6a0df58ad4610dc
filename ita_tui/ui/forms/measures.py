"""Measures as forms, one or many at once."""

from datetime import date

from ita_tui.core.framework.model import Framework
from ita_tui.core.measures.reading import issue_of, items_of, known_issues, recurrence_of
from ita_tui.core.record.model import Measure, Record
from ita_tui.core.thai.dates import format_period, parse_period
from ita_tui.core.values import replace
from ita_tui.ui.forms.fields import (
    baht_of,
    baht_text,
    listed,
    must_not_be_empty,
    owners_check,
    unless_shown,
)
from ita_tui.ui.forms.form import Field, FormScreen, Values
from ita_tui.words.said import screens as words


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
            hint=known_issues(framework),
            check=lambda text: issue_of(text, framework),
        ),
        Field(
            key="items",
            label=words.FIELD_ITEMS,
            value=" ".join(measure.items),
            hint=words.HINT_ITEMS,
            check=lambda text: items_of(text, framework),
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
            check=recurrence_of,
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
        issue=issue_of(values["issue"], framework),
        items=items_of(values["items"], framework),
        owners=listed(values["owners"], ","),
        start=start,
        end=end,
        recurrence=recurrence_of(values["recurrence"]),
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


def _period_text(measure: Measure) -> str:
    if measure.start is None and measure.end is None:
        return ""
    return format_period(measure.start, measure.end)


def _period(text: str, year_be: int) -> tuple[date | None, date | None]:
    return parse_period(text, fiscal_year_be=year_be) if text else (None, None)
