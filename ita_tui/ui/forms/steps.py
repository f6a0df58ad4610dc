"""Steps as forms: one step, or one that becomes two."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from ita_tui.core.problem import Unreadable
from ita_tui.core.record.format import STEP
from ita_tui.core.record.model import Measure, Record, Step
from ita_tui.core.record.typed import MOST_OF_SEVERAL, parsed
from ita_tui.core.tables_in.measures.step_lines import on_one_line, steps_in
from ita_tui.core.thai.dates import format_date
from ita_tui.core.values import replace
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
    first, year_be = len(measure.steps) + 1, record.measures_year_be
    read = partial(steps_in, first=first, year_be=year_be)
    fields["text"] = replace(
        fields["text"],
        join_lines=lambda text: _as_steps(read(text)),
        read_as=lambda text: _steps_meant(read(text)),
        most_characters=MOST_OF_SEVERAL,
    )
    title = words.EDIT_STEP_TITLE if step.text else words.ADD_STEP_TITLE
    return FormScreen(title, fields.values(), is_new=not step.text)


def _as_steps(steps: Sequence[Step]) -> str:
    """Pasted lines as one, which a step's text is read as; empty where they are no steps."""
    shown = [format_date(step.due, short=True) if step.due else "" for step in steps]
    return on_one_line(steps, shown)


def _steps_meant(steps: Sequence[Step]) -> str:
    """How many steps a text is, or the one with its day."""
    if len(steps) == 1 and steps[0].due is not None:
        return words.step_meant(text=steps[0].text, due=format_date(steps[0].due, short=True))
    return words.steps_meant(count=len(steps)) if len(steps) > 1 else ""


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
