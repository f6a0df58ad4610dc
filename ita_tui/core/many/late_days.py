"""The days on which measures are late, whatever day is asked for later.

``progress_of`` judges one day. A summary is kept for longer than a day, so it holds all of them.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from ita_tui.core.record.model import Measure

DayRange = tuple[int, int | None]
"""First and last day, inclusive, as ``date.toordinal`` counts; None where there is no last one."""

Timeline = Mapping[int, int]
"""Day, as ``date.toordinal`` counts → by how much a number changes on it."""


def late_days(measure: Measure) -> tuple[DayRange, ...]:
    """Every range of days on which ``progress_of`` calls the measure late, in order, disjoint."""
    ranges = [
        _after(step.due, step.done_on) for step in measure.steps.values() if step.due is not None
    ]
    if measure.end is not None:
        ranges.append(_after(measure.end, _finished_on(measure)))
    return joined(one for one in ranges if one[1] is None or one[0] <= one[1])


def joined(ranges: Iterable[DayRange]) -> tuple[DayRange, ...]:
    """The days of all ranges as ranges that neither meet nor touch, in order."""
    found: list[DayRange] = []
    for first, last in sorted(ranges, key=lambda one: one[0]):
        if found and (found[-1][1] is None or first <= found[-1][1] + 1):
            before = found[-1]
            ends = None if last is None or before[1] is None else max(last, before[1])
            found[-1] = (before[0], ends)
        else:
            found.append((first, last))
    return tuple(found)


def mark(timeline: dict[int, int], ranges: Iterable[DayRange]) -> None:
    """Count one more on every day of the ranges."""
    for first, last in ranges:
        timeline[first] = timeline.get(first, 0) + 1
        if last is not None:
            timeline[last + 1] = timeline.get(last + 1, 0) - 1


def count_on(timeline: Timeline, day: date) -> int:
    """The number on a day."""
    on = day.toordinal()
    return sum(change for since, change in timeline.items() if since <= on)


def holds(ranges: Iterable[DayRange], day: date) -> bool:
    """Whether a day is in one of the ranges."""
    on = day.toordinal()
    return any(first <= on and (last is None or on <= last) for first, last in ranges)


def _after(missed: date, done_on: date | None) -> DayRange:
    """From the day after the missed one until the day before it was done."""
    return missed.toordinal() + 1, None if done_on is None else done_on.toordinal() - 1


def _finished_on(measure: Measure) -> date | None:
    days = [step.done_on for step in measure.steps.values()]
    known = [day for day in days if day is not None]
    return max(known) if days and len(known) == len(days) else None
