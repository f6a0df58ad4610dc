"""A work slip: what one unit fills in of a record's measures, and what stood there when it left."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from ita_tui.core.measures.log import corrections
from ita_tui.core.measures.standing import owner_units, step_units
from ita_tui.core.record.format import MEASURE, STEP
from ita_tui.core.record.model import ALL_UNITS, LogEntry, Measure, Record, Step
from ita_tui.core.record.names import known_units, spelt_out
from ita_tui.core.thai.clean import clean_line
from ita_tui.core.toml.shape import Shape
from ita_tui.core.values import dataclass, field, replace


def asked(shape: Shape) -> tuple[str, ...]:
    """The fields of a table of the record that a unit fills in, in their order."""
    return tuple(key for key, kind in shape.keys.items() if kind.by_unit)


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
    measures: Mapping[str, Measure] = field(default_factory=dict)
    """Its measures, only with what a unit fills in; what it left alone stands as in the base."""
    base: Mapping[str, Measure] = field(default_factory=dict)
    """The same when the slip was made, with the titles of measures and steps."""
    rest: Mapping[str, Any] = field(default_factory=dict)
    """What could not be taken."""


def slip_units(record: Record) -> tuple[str, ...]:
    """The units that have something to report: the agency's own first, then others named."""
    return tuple(unit for unit in known_units(record) if any(_slip_measures(record, unit)))


def measures_without_owner(record: Record) -> tuple[str, ...]:
    """Keys of the measures that stand, whole or in part, on no slip: no unit is named for them."""
    return tuple(
        key
        for key, measure in record.measures.items()
        if not owner_units(record, measure)
        and (
            not measure.steps
            or not all(step_units(record, measure, step) for step in measure.steps.values())
        )
    )


def owns(record: Record, measure: Measure, unit: str) -> bool:
    """Whether a unit is one of the measure's own, which report on the whole of it."""
    return _names(owner_units(record, measure), unit)


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


def _names(units: tuple[str, ...], unit: str) -> bool:
    # "Every unit" is left as it is where the agency lists none: then it means whoever is named.
    return unit in units or ALL_UNITS in units


def _slip_measures(record: Record, unit: str) -> Iterator[tuple[str, Measure]]:
    for key, measure in record.measures.items():
        steps = {
            step_key: Step(text=step.text, **_filled_in(STEP, step))
            for step_key, step in measure.steps.items()
            if _names(step_units(record, measure, step), unit)
        }
        if steps or owns(record, measure, unit):
            log = dict(_own_entries(record, measure, steps, unit))
            told = _filled_in(MEASURE, measure)
            yield key, Measure(title=measure.title, **told, steps=steps, log=log)


def _filled_in(shape: Shape, value: Measure | Step) -> dict[str, Any]:
    return {key: getattr(value, key) for key in asked(shape)}


def _own_entries(
    record: Record, measure: Measure, steps: Mapping[str, Step], unit: str
) -> Iterator[tuple[str, LogEntry]]:
    """The entries that no other corrects, by this unit or by none, about what is on the slip."""
    corrected = corrections(measure.log)
    is_owner = owns(record, measure, unit)
    for key, entry in measure.log.items():
        is_own = not entry.unit or _names(spelt_out(record, (entry.unit,)), unit)
        is_about_slip = entry.step in steps if entry.step else is_owner
        if key not in corrected and is_own and is_about_slip:
            yield key, replace(entry, corrects="", rest={})
