"""Log entries as forms."""

from ita_tui.core.record.format import LOG_ENTRY
from ita_tui.core.record.model import ALL_UNITS, LogEntry, Measure, Record, Step
from ita_tui.core.thai.dates import parse_date
from ita_tui.core.values import replace
from ita_tui.ui.forms.fields import fields_of, must_not_be_empty, owners_check
from ita_tui.ui.forms.form import FormScreen
from ita_tui.words.said import screens as words


def log_form(measure: Measure, entry: LogEntry, record: Record) -> FormScreen:
    """The form of a log entry about a measure, or about the step that the entry names."""
    step = measure.steps.get(entry.step)
    heading = f"{words.LOG_TITLE}: {step.text if step else measure.title}"
    checks = {"date": parse_date, "text": must_not_be_empty, "unit": owners_check(record)}
    shown = entry if entry.corrects else replace(entry, unit=_single_owner(step, measure))
    fields = fields_of(LOG_ENTRY, "log", shown, record=record, checks=checks)
    begun = ("text", *(key for key in fields if key != "text"))  # the day is there already
    return FormScreen(heading, [fields[key] for key in begun], is_new=not entry.corrects)


def _single_owner(step: Step | None, measure: Measure) -> str:
    owners = (step.owners if step else ()) or measure.owners
    only = owners[0] if len(owners) == 1 else ""
    return "" if only == ALL_UNITS else only
