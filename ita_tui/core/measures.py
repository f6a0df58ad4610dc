"""What follows from a measure and a day: state, progress, lateness. Derived, never typed."""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from ita_tui.core.record import ALL_UNITS, Measure, Record

AT_RISK_DAYS = 30
"""A measure that is not done is at risk from this many days before its last day."""


class MeasureState(StrEnum):
    """How a measure stands on a day."""

    NO_DATES = "no-dates"
    NOT_STARTED = "not-started"
    IN_PROGRESS = "in-progress"
    AT_RISK = "at-risk"
    LATE = "late"
    DONE = "done"


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
    """Days since the earliest missed day: a due date or the last day; 0 where nothing is late."""
    next_due: date | None
    """The earliest due date of an open step, else the last day; None where done or unknown."""


def progress_of(measure: Measure, today: date) -> MeasureProgress:
    """Derive how a measure stands on ``today``.

    done: it has steps and all are done. late: the last day, or an open step's due date, is past.
    no-dates: neither first nor last day. not-started: before the first day with nothing done.
    at-risk: ``AT_RISK_DAYS`` or less to the last day. in-progress: anything else.
    """
    done = [
        step
        for step in measure.steps.values()
        if step.done_on is not None and step.done_on <= today
    ]
    open_dues = [
        step.due
        for step in measure.steps.values()
        if step.due is not None and (step.done_on is None or step.done_on > today)
    ]
    finished = bool(measure.steps) and len(done) == len(measure.steps)
    last_days = (*open_dues, measure.end) if not finished else ()
    missed = min((day for day in last_days if day is not None and day < today), default=None)
    share = Decimal(100 * len(done)) / Decimal(len(measure.steps) or 1)
    return MeasureProgress(
        state=_state(measure, today, finished=finished, begun=bool(done), missed=missed),
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
    if measure.start is not None and today < measure.start and not begun:
        return MeasureState.NOT_STARTED
    if measure.end is not None and (measure.end - today).days <= AT_RISK_DAYS:
        return MeasureState.AT_RISK
    return MeasureState.IN_PROGRESS


def owner_units(record: Record, measure: Measure) -> tuple[str, ...]:
    """The units that own a measure, with ``ALL_UNITS`` spelt out as the agency's units."""
    units: list[str] = []
    for owner in measure.owners:
        units += record.agency.units if owner == ALL_UNITS else (owner,)
    return tuple(dict.fromkeys(units))
