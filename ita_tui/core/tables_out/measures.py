"""The sheets of measures: one row a measure, one row a step, one row an entry of the log.

What was typed stands in a column for every key of the format; what is derived is put beside it.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from ita_tui.core.framework.model import Framework
from ita_tui.core.measures.groups import MeasureStanding, standings
from ita_tui.core.measures.log import corrections, entries_by_date
from ita_tui.core.measures.standing import MeasureState, StepState, step_state
from ita_tui.core.record.format import LOG_ENTRY, MEASURE, STEP
from ita_tui.core.record.model import ALL_UNITS, Measure, Record, Step
from ita_tui.core.record.names import known_units
from ita_tui.core.tables_out.sheet import (
    Cell,
    Highlight,
    Sheet,
    SheetColumn,
    SheetName,
    Tone,
    code_cell,
    columns_of,
    joined_parts,
    sheet_of,
)
from ita_tui.core.toml.shape import Kind, Shape
from ita_tui.core.values import replace
from ita_tui.words.said import screens
from ita_tui.words.said import tables_out as words
from ita_tui.words.said.fields import CHOICES
from ita_tui.words.said.measures import STEP_STATES


def typed_fields(shape: Shape) -> dict[str, Kind]:
    """The keys of a table that stand in a column each: all but the tables inside it."""
    return {key: kind for key, kind in shape.keys.items() if kind.inner is None}


def _columns(shape: Shape, prefix: str = "", **behind: str) -> Iterator[str]:
    """Columns of what was typed, and what is derived behind the key that it belongs to."""
    for key in typed_fields(shape):
        yield prefix + key
        if key in behind:
            yield behind[key]


MEASURE_COLUMNS = columns_of(
    (
        *("key", *_columns(MEASURE, issue="issue_title")),
        *("state", "progress_percent", "steps_done", "steps_total", "late_days", "next_due"),
    )
)
"""Columns of the sheet of measures; what is derived stands behind what was typed."""

STEP_COLUMNS = columns_of(
    ("key", "title", "step_key", *_columns(STEP, words.STEP, done_on="step_state"))
)
"""Columns of the sheet of steps."""

LOG_COLUMNS = (
    *columns_of(("key", "title", "log_key")),
    *columns_of(
        (
            *(key for key in _columns(LOG_ENTRY, step="step_text") if key != "corrects"),
            *("corrects", "corrected_by"),
        ),
        "log",
    ),
)
"""Columns of the sheet of logs; what corrects what stands last."""


_UNITS = ("owners", "step_owners", "unit")
_STATES = (
    Highlight(column="state", tone=Tone.BAD, word=screens.STATE_NAMES[MeasureState.LATE]),
    Highlight(column="state", tone=Tone.NEAR, word=screens.STATE_NAMES[MeasureState.AT_RISK]),
)
_STEP_STATES = (
    Highlight(column="step_state", tone=Tone.BAD, word=STEP_STATES[StepState.LATE]),
    Highlight(column="step_state", tone=Tone.NEAR, word=STEP_STATES[StepState.DUE_SOON]),
)


def measures_sheet(record: Record, framework: Framework, today: date) -> Sheet:
    """Every measure in the record's order, with how it stands on ``today``."""
    rows = (_measure_row(one, framework) for one in standings(record, today))
    return _sheet(SheetName.MEASURES, MEASURE_COLUMNS, rows, record, _STATES)


def measure_cells(key: str, measure: Measure) -> dict[str, Cell]:
    """What the sheet says of what was typed for a measure, by column key."""
    return {"key": key, **_cells(MEASURE, measure)}


def _cells(shape: Shape, value: Any, prefix: str = "") -> dict[str, Cell]:
    return {prefix + key: _cell(key, getattr(value, key)) for key in typed_fields(shape)}


def _cell(key: str, value: Any) -> Cell:
    if isinstance(value, StrEnum):
        return words.choice(key, value)
    if key == "issue":
        return code_cell(value)
    typed: Cell = joined_parts(value) if isinstance(value, tuple) else value
    return None if typed == "" else typed


def _measure_row(standing: MeasureStanding, framework: Framework) -> dict[str, Cell]:
    measure, progress = standing.measure, standing.progress
    issue = framework.issues.get(measure.issue)
    return {
        **measure_cells(standing.key, measure),
        "issue_title": issue.title if issue else None,
        "state": screens.STATE_NAMES[progress.state],
        "progress_percent": progress.progress_percent,
        "steps_done": progress.steps_done,
        "steps_total": progress.steps_total,
        "late_days": progress.late_days or None,
        "next_due": progress.next_due,
    }


def steps_sheet(record: Record, today: date) -> Sheet:
    """Every step of every measure, in order."""
    rows = (
        {
            "key": key,
            "title": measure.title,
            **step_cells(step_key, step),
            "step_state": STEP_STATES[step_state(step, measure, today)],
        }
        for key, measure in record.measures.items()
        for step_key, step in measure.steps.items()
    )
    return _sheet(SheetName.STEPS, STEP_COLUMNS, rows, record, _STEP_STATES)


def step_cells(step_key: str, step: Step) -> dict[str, Cell]:
    """What the sheet says of what was typed for a step, by column key."""
    return {"step_key": step_key, **_cells(STEP, step, words.STEP)}


def log_sheet(record: Record) -> Sheet:
    """Every entry of every log, oldest first in each measure, corrected ones marked as such."""
    return _sheet(SheetName.LOG, LOG_COLUMNS, _log_rows(record), record)


def _log_rows(record: Record) -> Iterator[dict[str, Cell]]:
    for key, measure in record.measures.items():
        corrected = corrections(measure.log)
        for entry_key, entry in entries_by_date(measure).items():
            step = measure.steps.get(entry.step)
            yield {
                "key": key,
                "title": measure.title,
                "log_key": entry_key,
                **_cells(LOG_ENTRY, entry),
                "step_text": step.text if step else None,
                "corrected_by": corrected.get(entry_key),
            }


def _sheet(
    name: SheetName,
    columns: tuple[SheetColumn, ...],
    rows: Iterable[Mapping[str, Cell]],
    record: Record,
    highlights: tuple[Highlight, ...] = (),
) -> Sheet:
    found = (tuple(row[column.key] for column in columns) for row in rows)
    return sheet_of(name, tuple(_offering(one, record) for one in columns), found, highlights)


def _offering(column: SheetColumn, record: Record) -> SheetColumn:
    """The column with the words that a record knows for it."""
    if column.key in _UNITS:
        return replace(column, options=(*known_units(record), ALL_UNITS))
    return replace(column, options=tuple(CHOICES.get(column.key, {}).values()))
