"""What follows from a measure and a day: states, progress, lateness. Derived, never typed."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from ita_tui.core.record.model import Measure, Record, Step
from ita_tui.core.record.names import spelt_out
from ita_tui.core.values import dataclass

AT_RISK_DAYS = 30
"""A measure that is not done is at risk from this many days before its last day, or from the last
third of its period where that is shorter: a measure of one month is not at risk on its first day.
"""

DUE_SOON_DAYS = 14
"""An open step is due soon from this many days before the day it is due."""


class MeasureState(StrEnum):
    """How a measure stands on a day; ``progress_of`` has the rule of each."""

    NO_DATES = "no-dates"
    NOT_STARTED = "not-started"
    IN_PROGRESS = "in-progress"
    AT_RISK = "at-risk"
    LATE = "late"
    DONE = "done"


class StepState(StrEnum):
    """How a step stands on a day; ``step_state`` has the rule of each."""

    OPEN = "open"
    DUE_SOON = "due-soon"
    LATE = "late"
    DONE = "done"
    DONE_LATE = "done-late"


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureProgress:
    """How far a measure has come on a day."""

    state: MeasureState
    """See ``progress_of`` for the rule of each."""
    steps_done: int
    """Steps that were done on or before the day."""
    steps_total: int
    """All steps."""
    progress_percent: int
    """Steps done per hundred, 0–100, half-up; 0 without steps."""
    late_days: int
    """Days since the earliest missed day: an open step's due date, or the last day while anything
    is open; 0 where nothing is late.
    """
    next_due: date | None
    """The earliest due date of an open step, be it past or to come; else the last day. None where
    all is done, and where no day is known.
    """


def progress_of(measure: Measure, today: date) -> MeasureProgress:
    """Derive how a measure stands on ``today``; the first rule that holds gives the state.

    - done: it has steps, and all are done.
    - late: the last day, or the due date of an open step, is past.
    - no-dates: it has neither a first nor a last day.
    - not-started: nothing was done yet (no step done, nothing in the log), and it is not at risk.
    - at-risk: its first day has come or something was done, and ``AT_RISK_DAYS`` or less remain
      to the last day, which itself is the last of them.
    - in-progress: something was done, and there is time left.

    Only what was done on or before ``today`` counts, so that a day in the past can be asked for.
    A step that was done late is forgiven: it makes the measure late no longer. A measure without
    steps is never done. Recurrence has no say: a measure that comes round each month or quarter is
    judged by its period as a whole, and a round that was left out shows only where it is a step
    with a due date of its own.
    """
    done = [step for step in measure.steps.values() if is_done(step, today)]
    open_dues = [
        step.due
        for step in measure.steps.values()
        if step.due is not None and not is_done(step, today)
    ]
    finished = bool(measure.steps) and len(done) == len(measure.steps)
    last_days = (*open_dues, measure.end) if not finished else ()
    missed = min((day for day in last_days if day is not None and day < today), default=None)
    begun = bool(done) or any(
        entry.date is None or entry.date <= today for entry in measure.log.values()
    )
    share = Decimal(100 * len(done)) / Decimal(len(measure.steps) or 1)
    return MeasureProgress(
        state=_state(measure, today, finished=finished, begun=begun, missed=missed),
        steps_done=len(done),
        steps_total=len(measure.steps),
        progress_percent=int(share.quantize(Decimal(1), ROUND_HALF_UP)),
        late_days=(today - missed).days if missed else 0,
        next_due=None if finished else min(open_dues, default=measure.end),
    )


def _state(
    measure: Measure, today: date, *, finished: bool, begun: bool, missed: date | None
) -> MeasureState:
    if finished:
        return MeasureState.DONE
    if missed:
        return MeasureState.LATE
    if measure.start is None and measure.end is None:
        return MeasureState.NO_DATES
    may_be_at_risk = begun or measure.start is None or measure.start <= today
    if may_be_at_risk and _ends_soon(measure, today):
        return MeasureState.AT_RISK
    return MeasureState.IN_PROGRESS if begun else MeasureState.NOT_STARTED


def _ends_soon(measure: Measure, today: date) -> bool:
    if measure.end is None:
        return False
    days = AT_RISK_DAYS
    if measure.start is not None:
        days = min(days, max(0, (measure.end - measure.start).days // 3))
    return (measure.end - today).days <= days


def is_done(step: Step, today: date) -> bool:
    """Whether a step was done on or before ``today``."""
    return step.done_on is not None and step.done_on <= today


def due_day(step: Step, measure: Measure) -> date | None:
    """The last day for a step: its own due date, else the last day of its measure."""
    return measure.end if step.due is None else step.due


def step_state(step: Step, measure: Measure, today: date) -> StepState:
    """Derive how a step of ``measure`` stands on ``today``, held against its ``due_day``.

    done: done on or before the day it was due, or due on no day. done-late: done after it.
    late: open, and the day is past. due-soon: open, and ``DUE_SOON_DAYS`` or less remain, the day
    itself included. open: anything else.
    """
    due = due_day(step, measure)
    if is_done(step, today):
        was_late = due is not None and step.done_on is not None and step.done_on > due
        return StepState.DONE_LATE if was_late else StepState.DONE
    if due is None:
        return StepState.OPEN
    if due < today:
        return StepState.LATE
    return StepState.DUE_SOON if (due - today).days <= DUE_SOON_DAYS else StepState.OPEN


def step_late_days(step: Step, measure: Measure, today: date) -> int:
    """Days that an open step is past its ``due_day``, or that a done one was; 0 where in time."""
    due = due_day(step, measure)
    until = step.done_on if step.done_on is not None and step.done_on <= today else today
    return 0 if due is None else max(0, (until - due).days)


def owner_units(record: Record, measure: Measure) -> tuple[str, ...]:
    """The units that own a measure, with ``ALL_UNITS`` spelt out as the agency's units."""
    return spelt_out(record, measure.owners)


def step_units(record: Record, measure: Measure, step: Step) -> tuple[str, ...]:
    """The units that carry a step out: its own, else the measure's."""
    return spelt_out(record, step.owners or measure.owners)


def working_units(record: Record, measure: Measure) -> tuple[str, ...]:
    """Every unit that has to do with a measure: its owners, and the owners of single steps."""
    of_steps = (unit for step in measure.steps.values() for unit in step.owners)
    return spelt_out(record, (*measure.owners, *of_steps))
