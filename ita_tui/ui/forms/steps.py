"""Steps as forms: one step, or one that becomes two."""

from datetime import date

from ita_tui.core.problem import Unreadable
from ita_tui.core.record.format import STEP
from ita_tui.core.record.model import Measure, Record, Step
from ita_tui.core.record.typed import parsed
from ita_tui.core.thai.dates import format_date
from ita_tui.ui.forms.fields import fields_of, must_not_be_empty, owners_check
from ita_tui.ui.forms.form import Field, FormScreen
from ita_tui.words.said import screens as words


def step_form(step: Step, measure: Measure, record: Record, today: date) -> FormScreen:
    """The form of a step of ``measure``, which cannot have been done after ``today``."""
    fields = fields_of(
        STEP,
        "steps",
        step,
        record=record,
        checks={
            "text": must_not_be_empty,
            "owners": owners_check(record),
            "due": lambda text: _due(text, step, measure),
            "done_on": lambda text: _done_on(text, step, today),
        },
    )
    title = words.EDIT_STEP_TITLE if step.text else words.ADD_STEP_TITLE
    return FormScreen(title, fields.values(), is_new=not step.text)


def split_form(step: Step) -> FormScreen:
    """The form that splits a step: the first part starts as the whole."""
    fields = (
        Field(key="first", label=words.FIELD_FIRST, value=step.text, check=must_not_be_empty),
        Field(key="second", label=words.FIELD_SECOND, check=must_not_be_empty),
    )
    return FormScreen(words.SPLIT_TITLE, fields)


def _done_on(text: str, step: Step, today: date) -> None:
    """A day that has come; one that was in the future already may stay."""
    day = parsed(STEP.keys["done_on"], text)
    if day is not None and day > today and day != step.done_on:
        raise Unreadable(words.DONE_IN_THE_FUTURE)


def _due(text: str, step: Step, measure: Measure) -> None:
    """A due date lies in the measure's period; one that was outside already may stay."""
    due = parsed(STEP.keys["due"], text)
    if due is None or due == step.due or measure.start is None or measure.end is None:
        return
    if not measure.start <= due <= measure.end:
        start, end = format_date(measure.start), format_date(measure.end)
        raise Unreadable(words.period_kept_within(start=start, end=end))
