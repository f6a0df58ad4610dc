"""The sheets of measures: one row a measure, one row a step, one row an entry of the log."""

from datetime import date

from ita_tui.core.framework.model import Framework
from ita_tui.core.measures.groups import MeasureStanding, standings
from ita_tui.core.measures.log import corrections, entries_by_date
from ita_tui.core.measures.standing import step_state
from ita_tui.core.record.model import LogEntry, Measure, Record, Step
from ita_tui.core.tables_out.sheet import Cell, Sheet, SheetColumn, SheetName, joined_parts
from ita_tui.words.said import screens
from ita_tui.words.said import tables_out as words
from ita_tui.words.said.measures import STEP_STATES

MEASURE_COLUMNS = (
    SheetColumn("key", words.MEASURE_KEY),
    SheetColumn("title", words.MEASURE),
    SheetColumn("issue", words.ISSUE),
    SheetColumn("issue_title", words.ISSUE_TITLE),
    SheetColumn("items", words.ITEMS),
    SheetColumn("owners", words.OWNERS),
    SheetColumn("start", words.START),
    SheetColumn("end", words.END),
    SheetColumn("recurrence", words.RECURRENCE),
    SheetColumn("expected_result", words.EXPECTED),
    SheetColumn("target", words.TARGET),
    SheetColumn("budget_baht", words.BUDGET),
    SheetColumn("spent_baht", words.SPENT),
    SheetColumn("state", words.STATE),
    SheetColumn("progress_percent", words.PROGRESS),
    SheetColumn("steps_done", words.STEPS_DONE),
    SheetColumn("steps_total", words.STEPS_TOTAL),
    SheetColumn("late_days", words.LATE_DAYS),
    SheetColumn("next_due", words.NEXT_DUE),
)
"""Columns of the sheet of measures; what is derived stands behind what was typed."""

STEP_COLUMNS = (
    SheetColumn("key", words.MEASURE_KEY),
    SheetColumn("title", words.MEASURE),
    SheetColumn("step_key", words.STEP_KEY),
    SheetColumn("step_text", words.STEP),
    SheetColumn("step_items", words.STEP_ITEMS),
    SheetColumn("step_owners", words.STEP_OWNERS),
    SheetColumn("step_due", words.DUE),
    SheetColumn("step_done_on", words.DONE_ON),
    SheetColumn("step_state", words.STEP_STATE),
    SheetColumn("step_result", words.RESULT),
    SheetColumn("step_evidence", words.EVIDENCE),
    SheetColumn("step_obstacle", words.OBSTACLE),
)
"""Columns of the sheet of steps."""


def measures_sheet(record: Record, framework: Framework, today: date) -> Sheet:
    """Every measure in the record's order, with how it stands on ``today``."""
    rows = tuple(_measure_row(one, framework) for one in standings(record, today))
    return _sheet(SheetName.MEASURES, MEASURE_COLUMNS, rows)


def measure_cells(key: str, measure: Measure) -> dict[str, Cell]:
    """What the sheet says of what was typed for a measure, by column key."""
    recurrence = measure.recurrence
    return {
        "key": key,
        "title": measure.title,
        "issue": measure.issue or None,
        "items": joined_parts(measure.items) or None,
        "owners": joined_parts(measure.owners) or None,
        "start": measure.start,
        "end": measure.end,
        "recurrence": screens.RECURRENCES[recurrence] if recurrence else None,
        "expected_result": measure.expected_result or None,
        "target": measure.target or None,
        "budget_baht": measure.budget_baht,
        "spent_baht": measure.spent_baht,
    }


def _measure_row(standing: MeasureStanding, framework: Framework) -> tuple[Cell, ...]:
    measure, progress = standing.measure, standing.progress
    issue = framework.issues.get(measure.issue)
    cells: dict[str, Cell] = {
        **measure_cells(standing.key, measure),
        "issue_title": issue.title if issue else None,
        "state": screens.STATES[progress.state].split(" ", 1)[1],
        "progress_percent": progress.progress_percent,
        "steps_done": progress.steps_done,
        "steps_total": progress.steps_total,
        "late_days": progress.late_days or None,
        "next_due": progress.next_due,
    }
    return tuple(cells[column.key] for column in MEASURE_COLUMNS)


def steps_sheet(record: Record, today: date) -> Sheet:
    """Every step of every measure, in order."""
    rows = tuple(
        _step_row(key, measure, step_key, step, today)
        for key, measure in record.measures.items()
        for step_key, step in measure.steps.items()
    )
    return _sheet(SheetName.STEPS, STEP_COLUMNS, rows)


def step_cells(step_key: str, step: Step) -> dict[str, Cell]:
    """What the sheet says of what was typed for a step, by column key."""
    return {
        "step_key": step_key,
        "step_text": step.text,
        "step_items": joined_parts(step.items) or None,
        "step_owners": joined_parts(step.owners) or None,
        "step_due": step.due,
        "step_done_on": step.done_on,
        "step_result": step.result or None,
        "step_evidence": joined_parts(step.evidence) or None,
        "step_obstacle": step.obstacle or None,
    }


def _step_row(
    key: str, measure: Measure, step_key: str, step: Step, today: date
) -> tuple[Cell, ...]:
    cells: dict[str, Cell] = {
        "key": key,
        "title": measure.title,
        **step_cells(step_key, step),
        "step_state": STEP_STATES[step_state(step, measure, today)],
    }
    return tuple(cells[column.key] for column in STEP_COLUMNS)


def log_sheet(record: Record) -> Sheet:
    """Every entry of every log, oldest first in each measure, corrected ones marked as such."""
    columns = (
        SheetColumn("key", words.MEASURE_KEY),
        SheetColumn("title", words.MEASURE),
        SheetColumn("log_key", words.LOG_KEY),
        SheetColumn("date", words.DATE),
        SheetColumn("step", words.STEP_KEY),
        SheetColumn("step_text", words.STEP),
        SheetColumn("text", words.DONE_WHAT),
        SheetColumn("unit", words.UNIT),
        SheetColumn("place", words.PLACE),
        SheetColumn("participants", words.PARTICIPANTS),
        SheetColumn("evidence", words.EVIDENCE),
        SheetColumn("obstacle", words.OBSTACLE),
        SheetColumn("corrects", words.CORRECTS),
        SheetColumn("corrected_by", words.CORRECTED_BY),
    )
    rows = []
    for key, measure in record.measures.items():
        corrected = corrections(measure.log)
        for entry_key, entry in entries_by_date(measure).items():
            rows.append(_log_row(key, measure, entry_key, entry, corrected.get(entry_key)))
    return _sheet(SheetName.LOG, columns, tuple(rows))


def _log_row(
    key: str, measure: Measure, entry_key: str, entry: LogEntry, corrected_by: str | None
) -> tuple[Cell, ...]:
    step = measure.steps.get(entry.step)
    return (
        key,
        measure.title,
        entry_key,
        entry.date,
        entry.step or None,
        step.text if step else None,
        entry.text,
        entry.unit or None,
        entry.place or None,
        entry.participants,
        joined_parts(entry.evidence) or None,
        entry.obstacle or None,
        entry.corrects or None,
        corrected_by,
    )


def _sheet(
    name: SheetName, columns: tuple[SheetColumn, ...], rows: tuple[tuple[Cell, ...], ...]
) -> Sheet:
    return Sheet(name=name, title=words.SHEETS[name], columns=columns, rows=rows)
