"""Hypothesis strategies for records whose units report, and for what two sides change in them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from hypothesis import strategies as st

from ita_tui.core.record import model as r
from ita_tui.core.record.edits import put_measure
from ita_tui.core.record.format import MEASURE, RECORD, STEP
from ita_tui.core.record.three_way import Parts
from ita_tui.core.slips.format import read_slip
from ita_tui.core.slips.model import Slip, asked, make_slip, owns
from ita_tui.core.slips.writing import write_slip
from ita_tui.core.toml.shape import kind_at
from tests.core.built_records import baht, days, lines, lists, texts

UNIT = "กองคลัง"
STEM = "ศรีพนา-2567"
MADE_ON = date(2024, 12, 1)

_keys = st.from_regex(r"[a-z][0-9]{1,2}", fullmatch=True) | st.sampled_from(["", "ก.ข", 'a"b', "-"])
_owners = st.lists(st.sampled_from((UNIT, "กองช่าง", r.ALL_UNITS)), max_size=2).map(tuple)

entries = st.builds(
    r.LogEntry,
    date=st.none() | days,
    step=st.sampled_from(["", "s1", "s2"]),
    corrects=st.sampled_from(["", "l1", "l2"]),
    text=texts,
    unit=st.sampled_from(["", UNIT, "กองช่าง"]),
    place=lines,
    participants=st.none() | st.integers(0, 500),
    evidence=lists,
    obstacle=texts,
)
steps = st.builds(
    r.Step,
    text=lines,
    owners=_owners,
    due=st.none() | days,
    done_on=st.none() | days,
    result=texts,
    evidence=lists,
    obstacle=texts,
)
measures = st.builds(
    r.Measure,
    title=lines,
    owners=_owners,
    spent_baht=st.none() | baht,
    steps=st.dictionaries(_keys | st.sampled_from(["s1", "s2"]), steps, max_size=3),
    log=st.dictionaries(_keys | st.sampled_from(["l1", "l2", "new1"]), entries, max_size=3),
)
records = st.builds(
    r.Record,
    framework=st.just("ita-2567"),
    fiscal_year_be=st.just(2567),
    agency=st.builds(r.Agency, name=lines, units=st.sampled_from([(), (UNIT,), ("กองช่าง", UNIT)])),
    measures=st.dictionaries(_keys, measures, max_size=3),
)
"""Records of a few measures that belong to one unit, to another, to all or to none."""

VALUES: Mapping[str, st.SearchStrategy[Any]] = {
    "baht": st.none() | baht,
    "date": st.none() | days,
    "text": texts.map(str.strip),
    "line": lines.map(str.strip),
    "integer": st.none() | st.integers(0, 500),
    "lines": lists.map(lambda found: tuple(line for line in found if line)),
}
"""What may be filled in, by kind of field, as a slip gives it back."""


def slip_of(record: r.Record) -> Slip:
    """The unit's slip, through its file and back."""
    return through_file(make_slip(record, UNIT, stem=STEM, made_on=MADE_ON), record)


def through_file(slip: Slip, record: r.Record) -> Slip:
    """A slip as it comes back from its file."""
    read, problems = read_slip(write_slip(slip, record))
    assert problems == ()
    assert read is not None
    return read


def places_of(slip: Slip, record: r.Record) -> list[Parts]:
    """Every field of a measure or step that a slip of ``record`` asks for."""
    found: list[Parts] = []
    for key, measure in slip.measures.items():
        if owns(record, record.measures[key], slip.unit):
            found += [("measures", key, field) for field in asked(MEASURE)]
        for step in measure.steps:
            found += [("measures", key, "steps", step, field) for field in asked(STEP)]
    return found


@dataclass(frozen=True)
class Change:
    """A value that a side types into a field."""

    parts: Parts
    value: Any


def _typed(measure: r.Measure, change: Change) -> r.Measure:
    _, _, *inner, field = change.parts
    if not inner:
        return replace(measure, **{field: change.value})
    step = replace(measure.steps[inner[1]], **{field: change.value})
    return replace(measure, steps={**measure.steps, inner[1]: step})


def with_change(record: r.Record, change: Change) -> r.Record:
    """The record with one field typed anew."""
    key = change.parts[1]
    return put_measure(record, key, _typed(record.measures[key], change))


def filled_in(slip: Slip, change: Change) -> Slip:
    """The slip with one field typed anew."""
    key = change.parts[1]
    return replace(slip, measures={**slip.measures, key: _typed(slip.measures[key], change)})


def value_at(record: r.Record, parts: Parts) -> Any:
    """What the record holds in a field."""
    _, key, *inner, field = parts
    measure = record.measures[key]
    owner: Any = measure.steps[inner[1]] if inner else measure
    return getattr(owner, field)


def _kind_name(parts: Parts) -> str:
    kind, _ = kind_at(RECORD, parts)
    assert kind is not None
    return kind.name


@st.composite
def changes(draw: st.DrawFn, slip: Slip, record: r.Record) -> list[Change]:
    """What one side types, at most once into each field."""
    places = draw(st.lists(st.sampled_from(places_of(slip, record)), unique=True, max_size=6))
    return [Change(place, draw(VALUES[_kind_name(place)])) for place in places]
