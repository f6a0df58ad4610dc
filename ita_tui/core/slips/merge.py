"""What a returned slip does to its record, field by field, and the record that comes of it."""

from collections.abc import Collection, Sequence
from enum import StrEnum
from typing import Any

from ita_tui.core.measures.log import latest_of
from ita_tui.core.problem import Problem, Severity
from ita_tui.core.record.edits import fresh_log_key, put_measure, put_step
from ita_tui.core.record.model import LogEntry, Record
from ita_tui.core.toml.shape import join
from ita_tui.core.values import dataclass, replace


class Source(StrEnum):
    """Which side changed a field since the slip was made."""

    SLIP = "slip"
    RECORD = "record"
    BOTH_ALIKE = "both"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A field that a slip may fill in, or the measure, step or entry that it belongs to."""

    measure: str
    """Key of the measure."""
    step: str | None = None
    """Key of the step; None where the field is not a step's."""
    entry: str | None = None
    """Key of the log entry; None where the field is not one's."""
    field: str = ""
    """Name of the field; empty for the owner itself."""

    @property
    def at(self) -> str:
        """Dotted key, the same in the record and in the slip."""
        at = join("measures", self.measure)
        if self.step is not None:
            at = join(f"{at}.steps", self.step)
        if self.entry is not None:
            at = join(f"{at}.log", self.entry)
        return f"{at}.{self.field}" if self.field else at


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldMerge:
    """One field that a side changed."""

    place: Place
    """Where it stands."""
    base: Any
    """What it was when the slip was made."""
    ours: Any
    """What it is in the record."""
    theirs: Any
    """What it is in the slip."""
    source: Source
    """Who changed it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEntry:
    """A log entry that the slip brings."""

    place: Place
    """Its measure, and the fresh key that it gets."""
    entry: LogEntry
    """What it says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownEntry:
    """A new log entry of the slip that the record's log has already."""

    place: Place
    """Where it stands in the slip."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipMerge:
    """What a slip does to a record."""

    fields: tuple[FieldMerge, ...] = ()
    """Every field that either side changed, in the order of the slip."""
    entries: tuple[NewEntry, ...] = ()
    """Log entries to append, in the order of the slip."""
    known: tuple[KnownEntry, ...] = ()
    """Log entries that are there already."""
    problems: tuple[Problem, ...] = ()
    """What has no place in the record (errors), and what looks odd (warnings)."""

    def of(self, source: Source) -> tuple[FieldMerge, ...]:
        """The fields that one side changed."""
        return tuple(merged for merged in self.fields if merged.source is source)

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What was filled in and cannot be taken."""
        return tuple(found for found in self.problems if found.severity is Severity.ERROR)


def apply_merge(record: Record, merge: SlipMerge, theirs: Collection[Place] = ()) -> Record:
    """The record with all that is clear, and with the slip's side of the conflicts in ``theirs``.

    ``record`` is the one that was compared. A log entry is never changed: what differs comes as a
    further entry that corrects it.
    """
    taken = [
        merged
        for merged in merge.fields
        if merged.source is Source.SLIP
        or (merged.source is Source.CONFLICT and merged.place in theirs)
    ]
    for new in merge.entries:
        record = _with_entry(record, new)
    for owner, values in _by_owner(taken).items():
        record = _with_values(record, owner, values)
    return record


def _by_owner(fields: Sequence[FieldMerge]) -> dict[Place, dict[str, Any]]:
    """The slip's values, together for each measure, step or entry that they belong to."""
    owned: dict[Place, dict[str, Any]] = {}
    for merged in fields:
        values = owned.setdefault(replace(merged.place, field=""), {})
        values[merged.place.field] = merged.theirs
    return owned


def _with_values(record: Record, owner: Place, values: dict[str, Any]) -> Record:
    measure = record.measures[owner.measure]
    if owner.entry is not None:
        latest = latest_of(measure.log, owner.entry)
        changed = {**values, "corrects": latest, "rest": {}}
        place = replace(owner, entry=fresh_log_key(measure, measure.log))
        entry = replace(measure.log[latest], **changed)
        return _with_entry(record, NewEntry(place=place, entry=entry))
    if owner.step is not None:
        step = replace(measure.steps[owner.step], **values)
        return put_step(record, owner.measure, owner.step, step)
    return put_measure(record, owner.measure, replace(measure, **values))


def _with_entry(record: Record, new: NewEntry) -> Record:
    measure = record.measures[new.place.measure]
    log = {**measure.log, new.place.entry or "": new.entry}
    return put_measure(record, new.place.measure, replace(measure, log=log))
