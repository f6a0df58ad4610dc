"""The sheets of measures: one row a measure, one row a step, one row an entry of the log."""

from datetime import date

from ita_tui.core.framework import Framework
from ita_tui.core.measure_groups import Standing, standings
from ita_tui.core.measure_log import corrections, entries_by_date
from ita_tui.core.measures import step_state
from ita_tui.core.record import LogEntry, Measure, Record, Step
from ita_tui.core.sheets.sheet import Cell, Column, Sheet, SheetName, listed
from ita_tui.words import screens
from ita_tui.words import tables_out as words
from ita_tui.words.measures import STEP_STATES

MEASURE_COLUMNS = (
    Column("key", words.MEASURE_KEY),
    Column("title", words.MEASURE),
    Column("issue", words.ISSUE),
    Column("issue_title", words.ISSUE_TITLE),
    Column("items", words.ITEMS),
    Column("owners", words.OWNERS),
    Column("start", words.START),
    Column("end", words.END),
    Column("recurrence", words.RECURRENCE),
    Column("expected_result", words.EXPECTED),
    Column("target", words.TARGET),
    Column("budget_baht", words.BUDGET),
    Column("spent_baht", words.SPENT),
    Column("state", words.STATE),
    Column("progress_percent", words.PROGRESS),
    Column("steps_done", words.STEPS_DONE),
    Column("steps_total", words.STEPS_TOTAL),
    Column("late_days", words.LATE_DAYS),
    Column("next_due", words.NEXT_DUE),
)
"""Columns of the sheet of measures; what is derived stands behind what was typed."""

STEP_COLUMNS = (
    Column("key", words.MEASURE_KEY),
    Column("title", words.MEASURE),
    Column("step_key", words.STEP_KEY),
    Column("step_text", words.STEP),
    Column("step_items", words.STEP_ITEMS),
    Column("step_owners", words.STEP_OWNERS),
    Column("step_due", words.DUE),
    Column("step_done_on", words.DONE_ON),
    Column("step_state", words.STEP_STATE),
    Column("step_result", words.RESULT),
    Column("step_evidence", words.EVIDENCE),
    Column("step_obstacle", words.OBSTACLE),
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
        "items": listed(measure.items) or None,
        "owners": listed(measure.owners) or None,
        "start": measure.start,
        "end": measure.end,
        "recurrence": screens.RECURRENCES[recurrence] if recurrence else None,
        "expected_result": measure.expected_result or None,
        "target": measure.target or None,
        "budget_baht": measure.budget_baht,
        "spent_baht": measure.spent_baht,
    }


def _measure_row(standing: Standing, framework: Framework) -> tuple[Cell, ...]:
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
        "step_items": listed(step.items) or None,
        "step_owners": listed(step.owners) or None,
        "step_due": step.due,
        "step_done_on": step.done_on,
        "step_result": step.result or None,
        "step_evidence": listed(step.evidence) or None,
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
        Column("key", words.MEASURE_KEY),
        Column("title", words.MEASURE),
        Column("log_key", words.LOG_KEY),
        Column("date", words.DATE),
        Column("step", words.STEP_KEY),
        Column("step_text", words.STEP),
        Column("text", words.DONE_WHAT),
        Column("unit", words.UNIT),
        Column("place", words.PLACE),
        Column("participants", words.PARTICIPANTS),
        Column("evidence", words.EVIDENCE),
        Column("obstacle", words.OBSTACLE),
        Column("corrects", words.CORRECTS),
        Column("corrected_by", words.CORRECTED_BY),
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
        listed(entry.evidence) or None,
        entry.obstacle or None,
        entry.corrects or None,
        corrected_by,
    )


def _sheet(
    name: SheetName, columns: tuple[Column, ...], rows: tuple[tuple[Cell, ...], ...]
) -> Sheet:
    return Sheet(name=name, title=words.SHEETS[name], columns=columns, rows=rows)
