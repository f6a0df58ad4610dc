"""What came of steps and measures by a day, as reports on paper say it: nothing is foretold."""

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum

from ita_tui.core.measures.log import current_entries
from ita_tui.core.measures.standing import due_day, is_done
from ita_tui.core.record.model import LogEntry, Measure, Record, Step
from ita_tui.core.values import dataclass, replace


class Outcome(StrEnum):
    """What came of a step or a measure."""

    DONE = "done"
    IN_PROGRESS = "in-progress"
    NOT_BEGUN = "not-begun"
    MISSED = "missed"
    """Not done, and its last day is over."""


def known_on(record: Record, day: date) -> Record:
    """The record as it was known when ``day`` ended; what carries no day stays.

    A step that was done later is open and shows nothing for it; later entries of the log are not
    there, so that what they correct stands as it did.
    """
    measures = {key: _measure_known_on(one, day) for key, one in record.measures.items()}
    return replace(record, measures=measures)


def _measure_known_on(measure: Measure, day: date) -> Measure:
    steps = {key: _step_known_on(step, day) for key, step in measure.steps.items()}
    log = {
        key: entry for key, entry in measure.log.items() if entry.date is None or entry.date <= day
    }
    return replace(measure, steps=steps, log=log)


def _step_known_on(step: Step, day: date) -> Step:
    if step.done_on is None or is_done(step, day):
        return step
    return replace(step, done_on=None, result="", evidence=(), obstacle="")


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureOutcome:
    """What came of a measure and of each of its steps by a day."""

    outcome: Outcome
    """Of the whole, by its own last day."""
    steps: Mapping[str, Outcome]
    """Of each step."""
    entries: Mapping[str, tuple[LogEntry, ...]]
    """The entries of the log that count, oldest first, by the step that they are about; under the
    empty key those that are about the whole measure, or about no step of it.
    """


def outcome_of(measure: Measure, day: date, *, is_over: bool) -> MeasureOutcome:
    """What came of a measure that is as it was ``known_on`` that day.

    ``is_over`` says whether the day itself is over: what was due on it and is not done, is missed.
    A step is in progress when anything was written down about it; a measure when any of its steps
    is, or is done, and when its log says anything.
    """
    entries: dict[str, list[LogEntry]] = {}
    for entry in current_entries(measure).values():
        entries.setdefault(entry.step if entry.step in measure.steps else "", []).append(entry)

    def is_missed(due: date | None) -> bool:
        return due is not None and (due < day or (is_over and due == day))

    def of_step(key: str, step: Step) -> Outcome:
        if step.done_on is not None:
            return Outcome.DONE
        if is_missed(due_day(step, measure)):
            return Outcome.MISSED
        is_begun = step.result or step.evidence or key in entries
        return Outcome.IN_PROGRESS if is_begun else Outcome.NOT_BEGUN

    steps = {key: of_step(key, step) for key, step in measure.steps.items()}
    whole = {*steps.values()}
    if whole == {Outcome.DONE}:
        outcome = Outcome.DONE
    elif is_missed(measure.end):
        outcome = Outcome.MISSED
    else:
        is_begun = entries or whole & {Outcome.DONE, Outcome.IN_PROGRESS}
        outcome = Outcome.IN_PROGRESS if is_begun else Outcome.NOT_BEGUN
    found = {key: tuple(of_key) for key, of_key in entries.items()}
    return MeasureOutcome(outcome=outcome, steps=steps, entries=found)


def silent_rounds(measure: Measure, day: date) -> tuple[tuple[date, date], ...]:
    """The rounds of a recurring measure, over by ``day``, of which nothing with a date is known.

    (first day, last day) each, within the measure's period; a measure without a first day has none.
    """
    if measure.recurrence is None or measure.start is None:
        return ()
    months = measure.recurrence.months
    told = [entry.date for entry in current_entries(measure).values()]
    told += [step.done_on for step in measure.steps.values()]
    found = []
    first, end = measure.start, measure.end or day
    while first <= min(end, day):
        month = (first.month - 1) // months * months + months  # the last one of its round
        next_first = date(first.year + month // 12, month % 12 + 1, 1)
        last = min(next_first - timedelta(days=1), end)
        if last <= day and not any(it and first <= it <= last for it in told):
            found.append((first, last))
        first = next_first
    return tuple(found)
