"""A work slip: what one unit fills in of a record's measures, and what stood there when it left."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any

from ita_tui.core.measures import owner_units
from ita_tui.core.record import LogEntry, Measure, Record, Step
from ita_tui.core.thai.clean import clean_line


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipStep:
    """What a unit fills in of one step."""

    title: str = ""
    """What is to be done, as it read when the slip was made; only in the base."""
    done_on: date | None = None
    """The day it was done; None while it is open."""
    result: str = ""
    """What came of it."""
    evidence: tuple[str, ...] = ()
    """Paths or links."""
    obstacle: str = ""
    """What stood in the way."""
    rest: Mapping[str, Any] = field(default_factory=dict)
    """What could not be taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipMeasure:
    """What a unit fills in of one measure."""

    title: str = ""
    """Its name when the slip was made; only in the base."""
    spent_baht: Decimal | None = None
    """Spent so far, in baht; asked only of a unit that owns the measure."""
    steps: Mapping[str, SlipStep] = field(default_factory=dict)
    """The unit's steps by key, in order."""
    log: Mapping[str, LogEntry] = field(default_factory=dict)
    """The log entries that stand and concern the unit, and what it adds; by key."""
    rest: Mapping[str, Any] = field(default_factory=dict)
    """What could not be taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """One unit's slip of one record."""

    record: str = ""
    """Name of the record's file, without its ending."""
    agency: str = ""
    """Name of the agency."""
    fiscal_year_be: int = 0
    """The record's fiscal year, Buddhist era."""
    unit: str = ""
    """The unit that fills it in."""
    made_on: date | None = None
    """The day it was made."""
    measures: Mapping[str, SlipMeasure] = field(default_factory=dict)
    """What the unit says, by measure key; what it left alone stands as in the base."""
    base: Mapping[str, SlipMeasure] = field(default_factory=dict)
    """What the record said when the slip was made."""
    rest: Mapping[str, Any] = field(default_factory=dict)
    """What could not be taken."""


def slip_units(record: Record) -> tuple[str, ...]:
    """The units that have something to report: the agency's own first, then others named."""
    named = (
        unit
        for measure in record.measures.values()
        for owned in (measure, *measure.steps.values())
        for unit in _spelt_out(record, owned)
    )
    every = dict.fromkeys(unit for unit in (*record.agency.units, *named) if unit)
    return tuple(unit for unit in every if any(_slip_measures(record, unit)))


def measures_without_owner(record: Record) -> tuple[str, ...]:
    """Keys of the measures that stand, whole or in part, on no slip: no unit is named for them."""

    def is_owned(owned: Measure | Step) -> bool:
        return any(_spelt_out(record, owned))

    return tuple(
        key
        for key, measure in record.measures.items()
        if not is_owned(measure)
        and (not measure.steps or not all(map(is_owned, measure.steps.values())))
    )


def make_slip(record: Record, unit: str, *, stem: str, made_on: date) -> Slip:
    """The slip of a unit, not yet filled in; ``stem`` is the record's file name without ending."""
    measures = dict(_slip_measures(record, unit))
    return Slip(
        record=clean_line(stem),
        agency=record.agency.name,
        fiscal_year_be=record.fiscal_year_be,
        unit=unit,
        made_on=made_on,
        measures=measures,
        base=measures,
    )


def standing_entry(log: Mapping[str, LogEntry], key: str) -> str:
    """Key of the entry that stands for ``key`` after every correction; itself where it has none."""
    seen = {key}
    while later := [other for other, entry in log.items() if entry.corrects == key]:
        key = later[-1]
        if key in seen:  # entries that correct one another: a hand-made loop
            break
        seen.add(key)
    return key


def _spelt_out(record: Record, owned: Measure | Step) -> tuple[str, ...]:
    """The units that ``owned`` names itself, with "every unit" spelt out."""
    return owner_units(record, Measure(owners=owned.owners))


def _slip_measures(record: Record, unit: str) -> Iterator[tuple[str, SlipMeasure]]:
    for key, measure in record.measures.items():
        is_owner = unit in _spelt_out(record, measure)
        steps = {
            step_key: step
            for step_key, step in measure.steps.items()
            if unit in _spelt_out(record, step) or (is_owner and not any(step.owners))
        }
        if is_owner or steps:
            yield key, _slip_measure(measure, steps, unit, is_owner=is_owner)


def _slip_measure(
    measure: Measure, steps: Mapping[str, Step], unit: str, *, is_owner: bool
) -> SlipMeasure:
    return SlipMeasure(
        title=measure.title,
        spent_baht=measure.spent_baht if is_owner else None,
        steps={key: _slip_step(step) for key, step in steps.items()},
        log=dict(_own_entries(measure.log, steps, unit, is_owner=is_owner)),
    )


def _slip_step(step: Step) -> SlipStep:
    return SlipStep(
        title=step.text,
        done_on=step.done_on,
        result=step.result,
        evidence=step.evidence,
        obstacle=step.obstacle,
    )


def _own_entries(
    log: Mapping[str, LogEntry], steps: Collection[str], unit: str, *, is_owner: bool
) -> Iterator[tuple[str, LogEntry]]:
    """The entries that no other corrects, by this unit or by none, about what is on the slip."""
    for key, entry in log.items():
        is_about_slip = entry.step in steps if entry.step else is_owner
        if entry.unit in ("", unit) and is_about_slip and standing_entry(log, key) == key:
            yield key, replace(entry, corrects="", rest={})
