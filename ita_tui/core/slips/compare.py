"""Slip, record and what both were when the slip was made: which side changed what."""

from collections.abc import Iterator, Mapping
from typing import Any

from ita_tui.core.measures.log import latest_of
from ita_tui.core.problem import Problem, Severity
from ita_tui.core.record.edits import fresh_log_key
from ita_tui.core.record.model import LogEntry, Measure, Record
from ita_tui.core.slips.format import ENTRY, STEP
from ita_tui.core.slips.kinds import comparable
from ita_tui.core.slips.merge import FieldMerge, KnownEntry, NewEntry, Place, SlipMerge, Source
from ita_tui.core.slips.model import Slip, SlipMeasure, SlipStep
from ita_tui.core.thai.clean import clean_line
from ita_tui.core.values import replace
from ita_tui.words.said import slips as words

_MEASURE_FIELDS = ("spent_baht",)
_STEP_FIELDS = tuple(STEP.keys)
_ENTRY_FIELDS = tuple(ENTRY.keys)

_Found = FieldMerge | NewEntry | KnownEntry | Problem


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
        _error("other-record", words.other_record(key=key, slip=theirs, record=ours), key)
        for key, (theirs, ours) in pairs.items()
        if theirs != ours
    )


def merge_slip(record: Record, slip: Slip) -> SlipMerge:
    """Compare every field of a slip with its record and its base.

    Only the slip changed it: taken. Only the record did: stays. Both alike: nothing to do. Both
    differently: a conflict. What the slip gives up is compared without the space around it.
    """
    found = [
        finding
        for key, theirs in slip.measures.items()
        for finding in _measure(Place(measure=key), record, slip, theirs)
    ]
    return SlipMerge(
        fields=tuple(one for one in found if isinstance(one, FieldMerge)),
        entries=tuple(one for one in found if isinstance(one, NewEntry)),
        known=tuple(one for one in found if isinstance(one, KnownEntry)),
        problems=tuple(one for one in found if isinstance(one, Problem)),
    )


def _measure(place: Place, record: Record, slip: Slip, theirs: SlipMeasure) -> Iterator[_Found]:
    base = slip.base.get(place.measure)
    ours = record.measures.get(place.measure)
    if base is None:
        yield _error("not-on-slip", words.not_on_slip(), place.at)
    elif ours is None:
        if _has_new(theirs, base):
            yield _error("measure-gone", words.measure_gone(title=base.title), place.at)
    else:
        found = list(_fields(place, _MEASURE_FIELDS, base, ours, theirs))
        for key, step in theirs.steps.items():
            found += _step(replace(place, step=key), base.steps.get(key), ours, step)
        found += _log(place, base, ours, theirs.log, slip.unit)
        yield from found
        if base.title != ours.title and any(map(_arrives, found)):
            message = words.renamed(before=base.title, now=ours.title)
            yield _problem("renamed", message, place.at, Severity.WARNING)


def _step(place: Place, base: SlipStep | None, measure: Measure, theirs: SlipStep) -> list[_Found]:
    if base is None:
        return [_error("not-on-slip", words.not_on_slip(), place.at)]
    ours = measure.steps.get(place.step or "")
    if ours is None:
        is_filled = any(_changed(_STEP_FIELDS, base, theirs))
        gone = _error("step-gone", words.step_gone(text=base.title), place.at)
        return [gone] if is_filled else []
    found = list(_fields(place, _STEP_FIELDS, base, ours, theirs))
    if base.title != ours.text and any(map(_arrives, found)):
        message = words.renamed(before=base.title, now=ours.text)
        found.append(_problem("renamed", message, place.at, Severity.WARNING))
    return found


def _log(
    place: Place, base: SlipMeasure, ours: Measure, theirs: Mapping[str, LogEntry], unit: str
) -> Iterator[_Found]:
    log = dict(ours.log)
    for key, entry in theirs.items():
        where = replace(place, entry=key)
        before = base.log.get(key)
        if before is not None:
            yield from _old_entry(where, before, ours, entry)
        elif entry != LogEntry():
            found = _new_entry(where, replace(entry, unit=entry.unit or unit), ours, log)
            yield from found
            log |= {new.place.entry or "": new.entry for new in found if isinstance(new, NewEntry)}


def _old_entry(place: Place, base: LogEntry, ours: Measure, theirs: LogEntry) -> list[_Found]:
    changed = set(_changed(_ENTRY_FIELDS, base, theirs))
    key = place.entry or ""
    if key not in ours.log:
        return [_error("entry-gone", words.entry_gone(), place.at)] if changed else []
    faults: list[_Found] = [
        fault for field, fault in _faults(place, theirs, ours).items() if field in changed
    ]
    latest = ours.log[latest_of(ours.log, key)]
    return faults or list(_fields(place, _ENTRY_FIELDS, base, latest, theirs))


def _new_entry(
    place: Place, entry: LogEntry, ours: Measure, log: Mapping[str, LogEntry]
) -> list[_Found]:
    faults: list[_Found] = list(_faults(place, entry, ours).values())
    if faults or entry.rest:  # what is in ``rest`` was told when the slip was read
        return faults
    if any(_says_the_same(known, entry) for known in log.values()):
        return [KnownEntry(place=place)]
    return [NewEntry(place=replace(place, entry=fresh_log_key(ours, log)), entry=entry)]


def _faults(place: Place, entry: LogEntry, ours: Measure) -> dict[str, _Found]:
    """What is wrong with a log entry as a whole, by the field to put right."""
    faults: dict[str, str] = {}
    if entry.date is None and "date" not in entry.rest:
        faults["date"] = words.entry_without_date()
    if not entry.text and "text" not in entry.rest:
        faults["text"] = words.entry_without_text()
    if entry.step and entry.step not in ours.steps:
        faults["step"] = words.unknown_step(step=entry.step, known=tuple(ours.steps))
    return {
        field: _error(f"log-{field}", message, replace(place, field=field).at)
        for field, message in faults.items()
    }


def _fields(
    place: Place, fields: tuple[str, ...], base: Any, ours: Any, theirs: Any
) -> Iterator[_Found]:
    for field in fields:
        where = replace(place, field=field)
        before, now, filled = (comparable(getattr(side, field)) for side in (base, ours, theirs))
        if field in theirs.rest or before == now == filled:
            continue
        if field in ours.rest and before != filled:
            yield _error("unreadable-in-record", words.unreadable_in_record(), where.at)
            continue
        source = _source(before, now, filled)
        yield FieldMerge(place=where, base=before, ours=now, theirs=filled, source=source)


def _source(base: Any, ours: Any, theirs: Any) -> Source:
    if theirs == base:
        return Source.RECORD
    if ours == base:
        return Source.SLIP
    return Source.BOTH_ALIKE if ours == theirs else Source.CONFLICT


def _changed(fields: tuple[str, ...], base: Any, theirs: Any) -> Iterator[str]:
    """The fields that were filled in otherwise; those that could not be taken are none."""
    for field in fields:
        before, filled = (comparable(getattr(side, field)) for side in (base, theirs))
        if field not in theirs.rest and before != filled:
            yield field


def _says_the_same(entry: LogEntry, other: LogEntry) -> bool:
    return all(
        comparable(getattr(entry, field)) == comparable(getattr(other, field))
        for field in _ENTRY_FIELDS
    )


def _has_new(theirs: SlipMeasure, base: SlipMeasure) -> bool:
    """Whether a unit filled in anything of a measure."""
    filled = (
        _changed(_MEASURE_FIELDS, base, theirs),
        *(
            _changed(_STEP_FIELDS, base.steps.get(key, SlipStep()), step)
            for key, step in theirs.steps.items()
        ),
        *(
            _changed(_ENTRY_FIELDS, base.log.get(key, LogEntry()), entry)
            for key, entry in theirs.log.items()
        ),
    )
    return any(field for fields in filled for field in fields)


def _arrives(finding: _Found) -> bool:
    """Whether something of the slip comes, or may come, into the record."""
    if isinstance(finding, FieldMerge):
        return finding.source in (Source.SLIP, Source.CONFLICT)
    return isinstance(finding, NewEntry)


def _error(rule: str, message: str, at: str) -> Problem:
    return _problem(rule, message, at, Severity.ERROR)


def _problem(rule: str, message: str, at: str, severity: Severity) -> Problem:
    return Problem(rule=rule, severity=severity, message=message, at=at)
