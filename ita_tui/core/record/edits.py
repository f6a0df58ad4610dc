"""Edits: functions record → record. Nothing is changed in place; nothing else changes a record."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import count
from typing import Any

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import (
    Agency,
    EvidenceFile,
    IssueText,
    LogEntry,
    Measure,
    NodeScores,
    PublicLink,
    Record,
    ScoreKind,
    Step,
)
from ita_tui.core.record.names import is_agency_unit
from ita_tui.core.thai.clean import clean_line
from ita_tui.core.values import replace

LINK_KEY = "l"
"""What the key of a public link begins with."""
_MOST_DIGITS = 9
"""Digits of a number that a key is counted by."""


def set_score(record: Record, code: str, kind: ScoreKind, score: Decimal | None) -> Record:
    """Type a score (0–100, two decimals) for a node, or clear it with None."""
    return set_scores(record, kind, {code: score})


def set_scores(record: Record, kind: ScoreKind, scores: Mapping[str, Decimal | None]) -> Record:
    """Type scores of one kind for many nodes in one edit."""
    changed = dict(record.scores)
    for code, score in scores.items():
        before = changed.get(code, NodeScores())
        # What the file held here and could not be read goes too, or clearing would bring it back.
        rest = {key: value for key, value in before.rest.items() if key != kind.value}
        changes: dict[str, Any] = {kind.value: score, "rest": rest}
        after = replace(before, **changes)
        if after == NodeScores():
            changed.pop(code, None)
        else:
            changed[code] = after
    return _unless_same(record, replace(record, scores=changed))


def set_narrative(record: Record, issue: str, narrative: str) -> Record:
    """Write the officer's words about one issue; an empty text clears them."""
    before = record.issues.get(issue, IssueText())
    drafted = before.drafted if narrative else ""
    after = replace(before, narrative=narrative, drafted=drafted)
    if after == IssueText():
        issues = {code: text for code, text in record.issues.items() if code != issue}
    else:
        issues = {**record.issues, issue: after}
    return _unless_same(record, replace(record, issues=issues))


def put_at(record: Record, parts: Sequence[str | int], value: Any) -> Record:
    """Put a value in the place of another; ``parts`` are keys, and places within a list.

    In a log, which is never rewritten, a further entry stands for the one of the place.
    Raises KeyError, IndexError or AttributeError where there is no such place.
    """
    match parts:
        case ["issues", str(issue), "narrative"]:
            return set_narrative(record, issue, value)
        case ["measures", str(key), "log", str(entry), str(name)]:
            return correct_log_entry(record, key, entry, **{name: value})
    return _unless_same(record, _put(record, parts, value))


def _put(within: Any, parts: Sequence[str | int], value: Any) -> Any:
    if not parts:
        return value
    first, *inner = parts
    if isinstance(within, Mapping):
        return {**within, first: _put(within[first], inner, value)}
    if isinstance(first, int):
        return (*within[:first], _put(within[first], inner, value), *within[first + 1 :])
    return replace(within, **{first: _put(getattr(within, first), inner, value)})


def put_measure(record: Record, key: str, measure: Measure) -> Record:
    """Add a measure under a new key, or put another in the place of an old one."""
    return _unless_same(record, replace(record, measures={**record.measures, key: measure}))


def delete_measure(record: Record, key: str) -> Record:
    """Take a measure out; a key that is not there changes nothing."""
    kept = {other: measure for other, measure in record.measures.items() if other != key}
    return _unless_same(record, replace(record, measures=kept))


def move_measure(record: Record, key: str, to: str) -> Record:
    """Put a measure in the place of another; those between make room.

    Raises ValueError where one of them is not there.
    """
    order = list(record.measures)
    place = order.index(to)
    order.insert(place, order.pop(order.index(key)))
    if order == list(record.measures):
        return record
    return replace(record, measures={each: record.measures[each] for each in order})


def put_step(record: Record, measure_key: str, step_key: str, step: Step) -> Record:
    """Add a step at the end of a measure, or put another in the place of an old one.

    Raises KeyError where the measure is not there.
    """
    measure = record.measures[measure_key]
    steps = {**measure.steps, step_key: step}
    return put_measure(record, measure_key, replace(measure, steps=steps))


def delete_step(record: Record, measure_key: str, step_key: str) -> Record:
    """Take a step out. Raises KeyError where the measure is not there."""
    measure = record.measures[measure_key]
    kept = {key: step for key, step in measure.steps.items() if key != step_key}
    return put_measure(record, measure_key, replace(measure, steps=kept))


def move_step(record: Record, measure_key: str, step_key: str, by: int) -> Record:
    """Move a step ``by`` places down (up where negative), no further than the ends.

    Raises KeyError where the measure or the step is not there.
    """
    measure = record.measures[measure_key]
    order = list(measure.steps)
    place = order.index(step_key) if step_key in order else -1
    if place < 0:
        raise KeyError(step_key)
    order.insert(max(0, min(len(order) - 1, place + by)), order.pop(place))
    steps = {key: measure.steps[key] for key in order}
    if list(steps) == list(measure.steps):
        return record
    return replace(record, measures={**record.measures, measure_key: replace(measure, steps=steps)})


def tick_step(record: Record, measure_key: str, step_key: str, today: date) -> Record:
    """Mark a step as done today, or open it again where it is done.

    Raises KeyError where the measure or the step is not there.
    """
    step = record.measures[measure_key].steps[step_key]
    done_on = today if step.done_on is None else None
    return put_step(record, measure_key, step_key, replace(step, done_on=done_on))


def free_key(prefix: str, taken: Iterable[str]) -> str:
    """The first of ``free_keys``."""
    return next(free_keys(prefix, taken))


def free_keys(prefix: str, taken: Iterable[str]) -> Iterator[str]:
    """Those of ``m1``, ``m2`` … after the greatest number in use, without end.

    A number of more digits than anybody counts to is some other name.
    """
    used = re.compile(rf"{re.escape(prefix)}(\d{{1,{_MOST_DIGITS}}})", re.ASCII)
    names = set(taken)
    numbers = (int(match[1]) for key in names if (match := used.fullmatch(key)))
    after = count(max(numbers, default=0) + 1)
    return (key for number in after if (key := f"{prefix}{number}") not in names)


def _unless_same(before: Record, after: Record) -> Record:
    """The old value where nothing changed, so that ``is`` tells whether there is something new."""
    return before if after == before else after


def add_log_entry(record: Record, measure_key: str, entry: LogEntry) -> Record:
    """Append an entry to a measure's log, under the next free key (``l1``, ``l2`` …).

    An entry that corrects another is appended in the same way: the other stays as it was written.
    Raises KeyError where the measure is not there.
    """
    measure = record.measures[measure_key]
    log = {**measure.log, fresh_log_key(measure, measure.log): entry}
    return put_measure(record, measure_key, replace(measure, log=log))


def correct_log_entry(record: Record, measure_key: str, entry_key: str, **changes: Any) -> Record:
    """Append an entry that stands for an earlier one and differs from it in ``changes``.

    Raises KeyError where the measure or the entry is not there.
    """
    before = record.measures[measure_key].log[entry_key]
    entry = replace(before, **{**changes, "corrects": entry_key, "rest": {}})
    return add_log_entry(record, measure_key, entry)


def note_evidence(record: Record, path: str, file: EvidenceFile) -> Record:
    """Note what was copied beside the record; ``path`` is relative to the record's folder."""
    return _unless_same(record, replace(record, evidence={**record.evidence, path: file}))


def put_link(record: Record, key: str, link: PublicLink) -> Record:
    """Add a public link under a new key, or put another in the place of an old one."""
    return _unless_same(record, replace(record, links={**record.links, key: link}))


def delete_link(record: Record, key: str) -> Record:
    """Take a public link out; a key that is not there changes nothing."""
    kept = {other: link for other, link in record.links.items() if other != key}
    return _unless_same(record, replace(record, links=kept))


def fresh_link_key(record: Record) -> str:
    """A key for a further public link, which none has, be it one that could not be read."""
    return free_key(LINK_KEY, (*record.links, *unread_keys(record.rest, "links")))


def fresh_log_key(measure: Measure, log: Mapping[str, LogEntry]) -> str:
    """A key for a further entry of ``log``, which is the measure's or will be.

    One that an entry corrects and that is not there stays free, or it would be corrected at once;
    so does one that the file holds and that could not be read.
    """
    corrected = (entry.corrects for entry in log.values())
    return free_key("l", (*log, *corrected, *unread_keys(measure.rest, "log")))


def unread_keys(rest: Mapping[str, Any], name: str) -> Iterable[str]:
    """Keys of a table of the file whose entries could not be read."""
    unread = rest.get(name)
    return unread if isinstance(unread, Mapping) else ()


def add_units(record: Record, owners: Iterable[str]) -> Record:
    """Name further units of the agency; those it has, and ``ALL_UNITS``, are not added again."""
    for owner in owners:
        # One by one: two spellings of a new unit are one unit.
        if not is_agency_unit(record, owner):
            agency = replace(record.agency, units=(*record.agency.units, owner))
            record = replace(record, agency=agency)
    return record


def drop_units(record: Record, units: Iterable[str]) -> Record:
    """Take units out of the agency's own list."""
    dropped = set(units)
    kept = tuple(it for it in record.agency.units if it not in dropped)
    return replace(record, agency=replace(record.agency, units=kept))


def fresh_measure_key(record: Record) -> str:
    """A key for a further measure, which no measure has, be it one that could not be read."""
    return free_key("m", (*record.measures, *unread_keys(record.rest, "measures")))


def fresh_step_key(measure: Measure) -> str:
    """The first of ``fresh_step_keys``."""
    return next(fresh_step_keys(measure))


def fresh_step_keys(measure: Measure) -> Iterator[str]:
    """Keys for further steps of a measure, which no step has, be it one that could not be read.

    One that the log names stays free, or what was done on a deleted step would pass to the new.
    """
    of_log = (entry.step for entry in measure.log.values())
    return free_keys("s", (*measure.steps, *of_log, *unread_keys(measure.rest, "steps")))


def new_record(framework: Framework, *, agency_name: str) -> Record:
    """An empty record of an agency for a framework's year."""
    return Record(
        framework=framework.id,
        fiscal_year_be=framework.fiscal_year_be,
        agency=Agency(name=clean_line(agency_name)),
    )
