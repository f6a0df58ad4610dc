"""Log entries as forms."""

from ita_tui.core.record.model import ALL_UNITS, LogEntry, Measure, Record, Step
from ita_tui.core.thai.dates import parse_date
from ita_tui.core.thai.digits import to_latin_digits
from ita_tui.core.thai.unreadable import Unreadable
from ita_tui.core.values import replace
from ita_tui.ui.forms.fields import day_text, listed, must_not_be_empty, owners_check, unless_shown
from ita_tui.ui.forms.form import Field, FormScreen, Values
from ita_tui.words.said import screens as words


def log_form(measure: Measure, entry: LogEntry, record: Record) -> FormScreen:
    """The form of a log entry about a measure, or about the step that the entry names."""
    step = measure.steps.get(entry.step)
    heading = f"{words.LOG_TITLE}: {step.text if step else measure.title}"
    fields = (
        Field(key="date", label=words.FIELD_DATE, value=day_text(entry.date), check=parse_date),
        Field(key="text", label=words.FIELD_DONE_WHAT, value=entry.text, check=must_not_be_empty),
        Field(
            key="unit",
            label=words.FIELD_UNIT,
            value=entry.unit if entry.corrects else _single_owner(step, measure),
            check=owners_check(record),
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
        text=unless_shown(values["text"], before.text),
        unit=values["unit"],
        place=values["place"],
        participants=_count(values["participants"]),
        evidence=listed(values["evidence"], ";"),
        obstacle=unless_shown(values["obstacle"], before.obstacle),
    )


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
