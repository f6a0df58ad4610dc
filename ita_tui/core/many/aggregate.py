"""Many summaries as one: counts that can be added up in any order and in any parts."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain, zip_longest

from ita_tui.core.many.late_days import Timeline, added, joined, mark
from ita_tui.core.many.summary import LevelBasis, Summary
from ita_tui.core.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Aggregate:
    """What is counted over records of one edition of one framework."""

    records: int
    """How many records."""
    levels: Mapping[tuple[str, LevelBasis], int]
    """Records by level and by what it rests on; the level is empty where it is not known."""
    scores: tuple[Mapping[int, int], ...]
    """For each node in tree order: score in hundredths → records that have it."""
    below: Mapping[str, int]
    """Item → records in which it is below the record's own pass mark."""
    late_units: Mapping[str, Timeline]
    """Unit → its late measures; a measure of several units counts for each. Empty: nobody's."""
    late_measures: Timeline
    """Late measures, each once."""
    late_records: Timeline
    """Records with a late measure."""


def aggregate(summaries: Sequence[Summary]) -> Aggregate:
    """Count over records of one edition of one framework."""
    units: dict[str, dict[int, int]] = {}
    measures: dict[int, int] = {}
    records: dict[int, int] = {}
    for one in summaries:
        mark(records, joined(chain.from_iterable(late.days for late in one.late)))
        for late in one.late:
            mark(measures, late.days)
            for unit in late.units or ("",):
                mark(units.setdefault(unit, {}), late.days)
    columns = zip(*(one.cents for one in summaries), strict=True)
    return Aggregate(
        records=len(summaries),
        levels=Counter((one.level, one.basis) for one in summaries),
        scores=tuple(_without_none(Counter(column)) for column in columns),
        below=Counter(chain.from_iterable(one.below for one in summaries)),
        late_units=units,
        late_measures=measures,
        late_records=records,
    )


def added_up(one: Aggregate, other: Aggregate) -> Aggregate:
    """What aggregating the records of both would give."""
    none: dict[int, int] = {}
    pairs = zip_longest(one.scores, other.scores, fillvalue=none)
    units = {**one.late_units, **other.late_units}
    return Aggregate(
        records=one.records + other.records,
        levels=Counter(one.levels) + Counter(other.levels),
        scores=tuple(Counter(mine) + Counter(theirs) for mine, theirs in pairs),
        below=Counter(one.below) + Counter(other.below),
        late_units={
            unit: added(one.late_units.get(unit, {}), other.late_units.get(unit, {}))
            for unit in units
        },
        late_measures=added(one.late_measures, other.late_measures),
        late_records=added(one.late_records, other.late_records),
    )


def _without_none(counts: Counter[int | None]) -> Mapping[int, int]:
    return {cents: times for cents, times in counts.items() if cents is not None}
