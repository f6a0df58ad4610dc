"""Steps as forms: one step, or one that becomes two."""

from datetime import date

from ita_tui.core.record.model import Measure, Record, Step
from ita_tui.core.thai.dates import format_date
from ita_tui.core.thai.unreadable import Unreadable
from ita_tui.core.values import replace
from ita_tui.ui.forms.fields import (
    day_of,
    day_text,
    listed,
    must_not_be_empty,
    owners_check,
    unless_shown,
)
from ita_tui.ui.forms.form import Field, FormScreen, Values
from ita_tui.words.said import screens as words


def step_form(step: Step, measure: Measure, record: Record, today: date) -> FormScreen:
    """The form of a step of ``measure``, which cannot have been done after ``today``."""
    is_new = not step.text
    fields = (
        Field(key="text", label=words.FIELD_STEP, value=step.text, check=must_not_be_empty),
        Field(
            key="due",
            label=words.FIELD_DUE,
            value=day_text(step.due),
            hint=words.HINT_DATE,
            check=lambda text: _due(text, step, measure),
        ),
        Field(
            key="done_on",
            label=words.FIELD_DONE_ON,
            value=day_text(step.done_on),
            hint=words.HINT_DATE,
            check=lambda text: _done_on(text, step, today),
        ),
        Field(
            key="owners",
            label=words.FIELD_OWNERS,
            value=", ".join(step.owners),
            hint=words.HINT_OWNERS,
            check=owners_check(record),
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
        due=day_of(values["due"]),
        done_on=day_of(values["done_on"]),
        owners=listed(values["owners"], ","),
        result=unless_shown(values["result"], before.result),
        evidence=listed(values["evidence"], ";"),
        obstacle=unless_shown(values["obstacle"], before.obstacle),
    )


def split_form(step: Step) -> FormScreen:
    """The form that splits a step: the first part starts as the whole."""
    fields = (
        Field(key="first", label=words.FIELD_FIRST, value=step.text, check=must_not_be_empty),
        Field(key="second", label=words.FIELD_SECOND, check=must_not_be_empty),
    )
    return FormScreen(words.SPLIT_TITLE, fields)


def _done_on(text: str, step: Step, today: date) -> None:
    """A day that has come; one that was in the future already may stay."""
    day = day_of(text)
    if day is not None and day > today and day != step.done_on:
        raise Unreadable(words.done_in_the_future())


def _due(text: str, step: Step, measure: Measure) -> None:
    """A due date lies in the measure's period; one that was outside already may stay."""
    due = day_of(text)
    if due is None or due == step.due or measure.start is None or measure.end is None:
        return
    if not measure.start <= due <= measure.end:
        start, end = format_date(measure.start), format_date(measure.end)
        raise Unreadable(words.period_kept_within(start=start, end=end))
