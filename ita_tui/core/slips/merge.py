"""What a returned slip does to its record, field by field, and the record that comes of it.

The comparison is that of two versions (``three_way``): the record is mine, the slip theirs.
"""

from collections.abc import Collection, Iterable, Iterator
from itertools import count
from typing import Any

from ita_tui.core.measures.log import latest_of
from ita_tui.core.problem import Problem, Severity, error, warning
from ita_tui.core.record.edits import (
    correct_log_entry,
    fresh_log_key,
    put_measure,
    put_step,
)
from ita_tui.core.record.model import LogEntry, Measure, Record, Step
from ita_tui.core.record.three_way import FieldChange, Parts, Side, changes_between
from ita_tui.core.slips.format import ENTRY, MEASURE, STEP
from ita_tui.core.slips.kinds import comparable
from ita_tui.core.slips.model import Slip
from ita_tui.core.thai.clean import clean_line
from ita_tui.core.toml.shape import Shape, dotted
from ita_tui.core.values import dataclass, replace
from ita_tui.words.said import slips as words

_Found = FieldChange | Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipMerge:
    """What a slip does to a record."""

    fields: tuple[FieldChange, ...] = ()
    """Every field that either side changed, in the order of the slip."""
    entries: tuple[FieldChange, ...] = ()
    """Log entries to append, under their fresh keys, in the order of the slip."""
    known: tuple[FieldChange, ...] = ()
    """New log entries of the slip that the record's log has already, under the slip's keys."""
    problems: tuple[Problem, ...] = ()
    """What has no place in the record (errors), and what looks odd (warnings)."""

    def of(self, side: Side) -> tuple[FieldChange, ...]:
        """The fields that one side changed."""
        return tuple(change for change in self.fields if change.side is side)

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What was filled in and cannot be taken."""
        return tuple(found for found in self.problems if found.severity is Severity.ERROR)


def belongs_to(slip: Slip, record: Record, *, stem: str) -> tuple[Problem, ...]:
    """What tells that a slip is of another record, year or agency; nothing where it is of this one.

    ``stem`` is the record's file name without ending.
    """
    pairs = {
        "record": (slip.record, clean_line(stem)),
        "agency": (slip.agency, clean_line(record.agency.name)),
        "fiscal_year_be": (slip.fiscal_year_be, record.fiscal_year_be),
    }
    return tuple(
        _error("other-record", words.other_record(key=key, slip=theirs, record=ours), (key,))
        for key, (theirs, ours) in pairs.items()
        if theirs != ours
    )


def merge_slip(record: Record, slip: Slip) -> SlipMerge:
    """Compare every field of a slip with its record and its base.

    Only the slip changed it: taken. Only the record did: stays. Both alike: nothing to do. Both
    differently: a conflict. What the slip gives up is compared without the space around it.
    """
    found = [one for key in slip.measures for one in _measure(key, record, slip)]
    changes = [one for one in found if isinstance(one, FieldChange)]
    entries = [change for change in changes if isinstance(change.theirs, LogEntry)]
    return SlipMerge(
        fields=tuple(change for change in changes if not isinstance(change.theirs, LogEntry)),
        entries=tuple(entry for entry in entries if entry.side is Side.THEIRS),
        known=tuple(entry for entry in entries if entry.side is Side.BOTH_ALIKE),
        problems=tuple(one for one in found if isinstance(one, Problem)),
    )


def apply_merge(record: Record, merge: SlipMerge, theirs: Collection[Parts] = ()) -> Record:
    """The record with all that is clear, and with the slip's side of the conflicts in ``theirs``.

    ``record`` is the one that was compared. A log entry is never changed: what differs comes as a
    further entry that corrects it.
    """
    logs: dict[str, dict[str, Any]] = {}
    for new in merge.entries:
        logs.setdefault(new.parts[1], {})[new.parts[-1]] = new.theirs
    for key, log in logs.items():
        record = _with_values(
            record, ("measures", key), {"log": {**record.measures[key].log, **log}}
        )
    owned: dict[Parts, dict[str, Any]] = {}
    for change in merge.fields:
        is_chosen = change.side is Side.CONFLICT and change.parts in theirs
        if change.side is Side.THEIRS or is_chosen:
            owned.setdefault(change.parts[:-1], {})[change.parts[-1]] = change.theirs
    for owner, values in owned.items():
        record = _with_values(record, owner, values)
    return record


def _with_values(record: Record, owner: Parts, values: dict[str, Any]) -> Record:
    _, key, *inner = owner
    measure = record.measures[key]
    match inner:
        case ["steps", step]:
            return put_step(record, key, step, replace(measure.steps[step], **values))
        case ["log", entry]:
            return correct_log_entry(record, key, latest_of(measure.log, entry), **values)
    return put_measure(record, key, replace(measure, **values))


def _measure(key: str, record: Record, slip: Slip) -> Iterator[_Found]:
    at = ("measures", key)
    base, ours, theirs = slip.base.get(key), record.measures.get(key), slip.measures[key]
    if base is None:
        yield _error("not-on-slip", words.NOT_ON_SLIP, at)
    elif ours is None:
        if _filled_in(MEASURE, base, theirs):
            yield _error("measure-gone", words.measure_gone(title=base.title), at)
    else:
        found = list(_fields(at, MEASURE, base, ours, theirs))
        for name, step in theirs.steps.items():
            where = (*at, "steps", name)
            found += _step(where, base.steps.get(name), ours.steps.get(name), step)
        found += _log(at, base, ours, theirs, slip.unit)
        yield from found
        yield from _renamed(at, base.title, ours.title, found)


def _step(at: Parts, base: Step | None, ours: Step | None, theirs: Step) -> Iterator[_Found]:
    if base is None:
        yield _error("not-on-slip", words.NOT_ON_SLIP, at)
    elif ours is None:
        if _filled_in(STEP, base, theirs):
            yield _error("step-gone", words.step_gone(text=base.text), at)
    else:
        found = list(_fields(at, STEP, base, ours, theirs))
        yield from found
        yield from _renamed(at, base.text, ours.text, found)


def _log(at: Parts, base: Measure, ours: Measure, theirs: Measure, unit: str) -> Iterator[_Found]:
    # What two entries say is looked up, not compared: a slip may hold thousands.
    known: dict[tuple[Any, ...], LogEntry] = {}
    for one in ours.log.values():
        known.setdefault(_said(one), one)
    numbers = count(int(fresh_log_key(ours, ours.log).removeprefix("l")))
    for key, entry in theirs.log.items():
        where = (*at, "log", key)
        if key in base.log:
            yield from _old_entry(where, base.log[key], ours, entry)
        elif entry != LogEntry():
            new = replace(entry, unit=entry.unit or unit)
            faults = [fault for _, fault in _faults(where, new, ours)]
            yield from faults
            if faults or new.rest:  # what is in ``rest`` was told when the slip was read
                continue
            same = known.setdefault(_said(new), new)
            if same is new:
                where = (*at, "log", f"l{next(numbers)}")
            yield FieldChange(
                parts=where,
                base=None,
                mine=None if same is new else same,
                theirs=new,
                side=Side.THEIRS if same is new else Side.BOTH_ALIKE,
            )


def _said(entry: LogEntry) -> tuple[Any, ...]:
    return tuple(comparable(getattr(entry, key)) for key in ENTRY.keys)


def _old_entry(at: Parts, base: LogEntry, ours: Measure, theirs: LogEntry) -> Iterable[_Found]:
    changed, key = _filled_in(ENTRY, base, theirs), at[-1]
    if key not in ours.log:
        return [_error("entry-gone", words.ENTRY_GONE, at)] if changed else []
    faults = [fault for field, fault in _faults(at, theirs, ours) if field in changed]
    return faults or _fields(at, ENTRY, base, ours.log[latest_of(ours.log, key)], theirs)


def _faults(at: Parts, entry: LogEntry, ours: Measure) -> Iterator[tuple[str, Problem]]:
    """What is wrong with a log entry as a whole, by the field to put right."""
    faults: dict[str, str] = {}
    if entry.date is None and "date" not in entry.rest:
        faults["date"] = words.ENTRY_WITHOUT_DATE
    if not entry.text and "text" not in entry.rest:
        faults["text"] = words.ENTRY_WITHOUT_TEXT
    if entry.step and entry.step not in ours.steps:
        faults["step"] = words.unknown_step(step=entry.step, known=tuple(ours.steps))
    for field, message in faults.items():
        yield field, _error(f"log-{field}", message, (*at, field))


def _fields(at: Parts, shape: Shape, base: Any, ours: Any, theirs: Any) -> Iterator[_Found]:
    names = [
        key for key, kind in shape.keys.items() if kind.inner is None and key not in theirs.rest
    ]
    before, now, filled = (
        {name: comparable(getattr(side, name)) for name in names} for side in (base, ours, theirs)
    )
    for change in changes_between(before, now, filled, at):
        if change.parts[-1] in ours.rest and change.base != change.theirs:
            yield _error("unreadable-in-record", words.UNREADABLE_IN_RECORD, change.parts)
        else:
            yield change


def _filled_in(shape: Shape, base: Any, theirs: Any) -> set[str]:
    """What was filled in otherwise than it was; what could not be taken is nothing."""
    changed = set()
    for key, kind in shape.keys.items():
        before, filled = (comparable(getattr(side, key)) for side in (base, theirs))
        if kind.inner is not None:
            blank = kind.inner.make()
            inner = ((before.get(name, blank), one) for name, one in filled.items())
            is_new = any(_filled_in(kind.inner, was, one) for was, one in inner)
        else:
            is_new = key not in theirs.rest and before != filled
        if is_new:
            changed.add(key)
    return changed


def _renamed(at: Parts, before: str, now: str, found: Iterable[_Found]) -> Iterator[Problem]:
    """What comes, or may come, into the record under another title than stood on the slip."""
    sides = {change.side for change in found if isinstance(change, FieldChange)}
    if before != now and sides & {Side.THEIRS, Side.CONFLICT}:
        yield warning("renamed", words.renamed(before=before, now=now), dotted(at))


def _error(rule: str, message: str, at: Parts) -> Problem:
    return error(rule, message, dotted(at))
