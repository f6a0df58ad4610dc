"""Edits of a measure's steps beyond adding and deleting: inserting, splitting, joining."""

from collections.abc import Sequence

from ita_tui.core.record.edits import fresh_step_key, fresh_step_keys, put_measure
from ita_tui.core.record.model import Measure, Record, Step
from ita_tui.core.thai.dates import format_date
from ita_tui.core.values import replace
from ita_tui.words.said import screens as words


def insert_step(record: Record, measure_key: str, before_key: str, step: Step) -> Record:
    """Put a new step before another one; at the end where that one is not there.

    Raises KeyError where the measure is not there.
    """
    measure = record.measures[measure_key]
    new_key = fresh_step_key(measure)
    steps: dict[str, Step] = {}
    for key, old in measure.steps.items():
        if key == before_key:
            steps[new_key] = step
        steps[key] = old
    steps.setdefault(new_key, step)
    return put_measure(record, measure_key, replace(measure, steps=steps))


def split_step(record: Record, measure_key: str, step_key: str, parts: Sequence[Step]) -> Record:
    """Make several steps of one: the first keeps everything but its text, the others are open.

    Of the parts counts the text, and the day each is due where it has one of its own.

    Raises KeyError where the measure or the step is not there.
    """
    measure = record.measures[measure_key]
    old = measure.steps[step_key]
    first, *others = (replace(old, text=part.text, due=part.due or old.due) for part in parts)
    new = {
        key: Step(text=part.text, items=part.items, owners=part.owners, due=part.due)
        for key, part in zip(fresh_step_keys(measure), others, strict=False)
    }
    steps: dict[str, Step] = {}
    for key, step in measure.steps.items():
        steps |= {key: first} | new if key == step_key else {key: step}
    return put_measure(record, measure_key, replace(measure, steps=steps))


def add_steps(record: Record, measure_key: str, steps: Sequence[Step]) -> Record:
    """Add steps at the end of a measure. Raises KeyError where the measure is not there."""
    measure = record.measures[measure_key]
    new = dict(zip(fresh_step_keys(measure), steps, strict=False))
    return put_measure(record, measure_key, replace(measure, steps={**measure.steps, **new}))


def join_steps(record: Record, measure_key: str, step_key: str) -> Record:
    """Make one step of a step and the one after it; nothing of either is lost.

    Joined, it is done only where both are, on the later day, and due on the later day; the day
    of a part that alone is done stands in the result. Where one
    of the two has owners of its own, the measure's stay those of the other. What the log says of
    the second step stays with the first. The last step has nothing to be joined with.
    Raises KeyError where the measure or the step is not there.
    """
    measure = record.measures[measure_key]
    first = measure.steps[step_key]
    keys = list(measure.steps)
    behind = keys[keys.index(step_key) + 1 :]
    if not behind:
        return record
    gone = behind[0]
    second = measure.steps[gone]
    days = [day for day in (first.done_on, second.done_on) if day is not None]
    results = first.result, second.result
    if len(days) == 1:
        results = _result(first), _result(second)
    dues = [day for day in (first.due, second.due) if day is not None]
    joined = replace(
        first,
        text=_both(first.text, second.text, " "),
        items=tuple(dict.fromkeys((*first.items, *second.items))),
        owners=_owners(first, second, measure),
        due=max(dues, default=None),
        done_on=max(days) if len(days) == 2 else None,
        result=_both(*results, "\n"),
        evidence=tuple(dict.fromkeys((*first.evidence, *second.evidence))),
        obstacle=_both(first.obstacle, second.obstacle, "\n"),
        rest={**second.rest, **first.rest},
    )
    steps = {
        key: joined if key == step_key else step
        for key, step in measure.steps.items()
        if key != gone
    }
    log = {
        key: replace(entry, step=step_key) if entry.step == gone else entry
        for key, entry in measure.log.items()
    }
    return put_measure(record, measure_key, replace(measure, steps=steps, log=log))


def _both(first: str, second: str, between: str) -> str:
    return between.join(text for text in (first, second) if text)


def _result(step: Step) -> str:
    """The result of a step, and where it is done the day, which its new step will not have."""
    if step.done_on is None:
        return step.result
    done = words.part_done(text=step.text, day=format_date(step.done_on))
    return _both(step.result, done, "\n")


def _owners(first: Step, second: Step, measure: Measure) -> tuple[str, ...]:
    if not first.owners and not second.owners:
        return ()
    both = (*(first.owners or measure.owners), *(second.owners or measure.owners))
    return tuple(dict.fromkeys(both))
