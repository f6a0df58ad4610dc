"""Rules about the steps and the log of measures: what is told as done is done, in order, once."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from ita_tui.core.checks.case import Case, Remark, Rule, tell
from ita_tui.core.checks.finding import Part
from ita_tui.core.measures.log import current_entries
from ita_tui.core.problem import Severity
from ita_tui.core.record.model import Measure
from ita_tui.core.thai.dates import format_date
from ita_tui.core.thai.day_text import is_typed_in_be
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.core.thai.search import search_key
from ita_tui.core.toml.shape import join
from ita_tui.words.said import checks_fields as words
from ita_tui.words.understood import progress_words


def steps_disagree(case: Case) -> Iterator[Remark]:
    """A step that is due after one behind it, and one that stands there twice."""
    for key, measure in case.record.measures.items():
        at = f"{join('measures', key)}.steps"
        dated = [
            (it, step.due)
            for it, step in measure.steps.items()
            if step.due is not None and not is_typed_in_be(step.due)
        ]
        for (one, due), (other, later) in pairwise(dated):
            if due > later:
                message = words.step_order(
                    key=one, due=format_date(due), other=other, other_due=format_date(later)
                )
                yield tell(f"{join(at, one)}.due", message, due, later)
        for one, other in _twice(measure):
            message = words.step_twice(key=one, other=other, text=measure.steps[one].text)
            days = {measure.steps[one].due, measure.steps[other].due} - {None}
            # A further due day may make it a further step, of what is done again and again.
            is_again = measure.steps[one].text.startswith(progress_words.DONE_AGAIN)
            severity = Severity.NOTE if len(days) == 2 and is_again else Severity.WARNING
            place = f"{join(at, other)}.text"
            yield tell(place, message, measure.steps[one].text, severity=severity)


def _twice(measure: Measure) -> Iterator[tuple[str, str]]:
    """Steps with the same text by the same units; what comes round by its measure does so too."""
    seen: dict[tuple[str, tuple[str, ...]], str] = {}
    for key, step in measure.steps.items():
        text = search_key(step.text)
        first = seen.setdefault((text, step.owners), key) if text else key
        days = {measure.steps[first].due, step.due} - {None}
        if first != key and not (measure.recurrence is not None and len(days) == 2):
            yield first, key


def done_without_trace(case: Case) -> Iterator[Remark]:
    """A step that is done without a result, evidence or an entry of the log."""
    for key, measure in case.record.measures.items():
        at = f"{join('measures', key)}.steps"
        logged = {entry.step for entry in measure.log.values()}
        for step_key, step in measure.steps.items():
            has_trace = bool(step.result.strip() or step.evidence or step_key in logged)
            if step.done_on is not None and not has_trace:
                yield tell(
                    f"{join(at, step_key)}.done_on",
                    words.done_without_trace(key=step_key, day=format_date(step.done_on)),
                    step.done_on,
                )


def done_before_start(case: Case) -> Iterator[Remark]:
    """A step or an entry of the log that is older than its measure."""
    for key, measure in case.record.measures.items():
        start, at = measure.start, join("measures", key)
        if start is None or is_typed_in_be(start):
            continue
        steps, log = f"{at}.steps", f"{at}.log"
        days = [(f"{join(steps, it)}.done_on", step.done_on) for it, step in measure.steps.items()]
        entries = current_entries(measure)
        days += [(f"{join(log, it)}.date", entry.date) for it, entry in entries.items()]
        for place, day in days:
            if day is not None and day < start:
                message = words.done_before_start(day=format_date(day), start=format_date(start))
                yield tell(place, message, day, start)


def finished_but_open(case: Case) -> Iterator[Remark]:
    """A result that says finished, or a log that says all is done, of steps that are open."""
    for key, measure in case.record.measures.items():
        at = join("measures", key)
        for step_key, step in measure.steps.items():
            said = _says(step.result, progress_words.FINISHED)
            if said and step.done_on is None:
                place = f"{join(f'{at}.steps', step_key)}.result"
                yield tell(place, words.finished_but_open(said=said), step.result)
        for entry_key, entry in current_entries(measure).items():
            said = _says(entry.text, progress_words.ALL_DONE)
            is_of_all = any(it in entry.text for it in progress_words.OF_THE_WHOLE)
            steps = _open_steps(measure, "" if is_of_all else entry.step)
            if said and steps:
                place = f"{join(f'{at}.log', entry_key)}.text"
                message = words.hundred_but_open(said=said, steps=steps)
                yield tell(place, message, entry.text, *steps)


def done_but_open(case: Case) -> Iterator[Remark]:
    """A result that says not finished, of a step that is done; a log that goes on behind it."""
    for key, measure in case.record.measures.items():
        at = join("measures", key)
        for step_key, step in measure.steps.items():
            denied = next((it for it in progress_words.STILL_OPEN if it in step.result), "")
            if step.done_on is not None and denied:
                message = words.done_but_open(said=denied, day=format_date(step.done_on))
                yield tell(f"{join(f'{at}.steps', step_key)}.result", message, step.result)
        for entry_key, entry in current_entries(measure).items():
            done = measure.steps[entry.step].done_on if entry.step in measure.steps else None
            if done is not None and entry.date is not None and entry.date > done:
                message = words.logged_after_done(
                    step=entry.step, day=format_date(entry.date), done=format_date(done)
                )
                place = f"{join(f'{at}.log', entry_key)}.date"
                yield tell(place, message, entry.date, done, severity=Severity.NOTE)


def _open_steps(measure: Measure, key: str) -> list[str]:
    """The open ones among all steps of a measure, or the one of a key."""
    return [
        it for it, step in measure.steps.items() if step.done_on is None and (not key or it == key)
    ]


def _says(text: str, pattern: str) -> str:
    """The words that say that something is done; empty where it is only hoped for, or denied."""
    match = _pattern(pattern).search(to_latin_digits(text)) if text else None
    if match is None or any(it in text for it in progress_words.NOT_YET):
        return ""
    return text[slice(*match.span())]


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


RULES = (
    Rule("steps-disagree", Severity.WARNING, steps_disagree, Part.PLACE),
    Rule("done-without-trace", Severity.WARNING, done_without_trace, Part.PLACE),
    Rule("done-before-start", Severity.WARNING, done_before_start, Part.PLACE),
    Rule("finished-but-open", Severity.WARNING, finished_but_open, Part.PLACE),
    Rule("done-but-open", Severity.WARNING, done_but_open, Part.PLACE),
)
"""The rules of this topic."""
