"""Steps as forms: one step, or one that becomes two."""

from datetime import date
from functools import partial

from ita_tui.core.problem import Unreadable
from ita_tui.core.record.format import STEP
from ita_tui.core.record.model import Measure, Record, Step
from ita_tui.core.record.typed import parsed
from ita_tui.core.tables_in.measures.step_cell import split_steps
from ita_tui.core.thai.clean import clean_line
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
    first = len(measure.steps) + 1
    fields["text"] = replace(
        fields["text"],
        join_lines=partial(_as_steps, first=first),
        read_as=partial(_steps_meant, first=first),
    )
    title = words.EDIT_STEP_TITLE if step.text else words.ADD_STEP_TITLE
    return FormScreen(title, fields.values(), is_new=not step.text)


def _as_steps(text: str, *, first: int) -> str:
    """Pasted lines as a numbered list of steps, which a step's text is read as."""
    steps = split_steps(text, first=first)[0]
    if len(steps) < 2:
        steps = tuple(line for line in map(clean_line, text.splitlines()) if line)
    return " ".join(f"{number}. {step}" for number, step in enumerate(steps, 1))


def _steps_meant(text: str, *, first: int) -> str:
    count = len(split_steps(text, first=first)[0])
    return words.steps_meant(count=count) if count > 1 else ""


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
