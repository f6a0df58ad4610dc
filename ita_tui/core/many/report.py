"""What is told of many records: each framework and year by itself, on any day."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from itertools import chain

from ita_tui.core.framework.model import Framework
from ita_tui.core.many.late_days import Timeline, count_on, joined, mark
from ita_tui.core.many.spread import Spread, spread_of
from ita_tui.core.many.summary import LevelBasis, Summary
from ita_tui.core.thai.search import sort_key
from ita_tui.core.values import dataclass


class RollupBy(StrEnum):
    """What the records of one framework are grouped by."""

    PROVINCE = "province"
    KIND = "kind"
    LEVEL = "level"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What is told of some records of one framework."""

    name: str
    """Name of the group, empty for the whole and for the group of those without a name."""
    records: int
    """How many records."""
    levels: tuple[tuple[str, LevelBasis, int], ...]
    """(level, what it rests on, records), by name; the level is empty where it is not known."""
    spreads: tuple[Spread | None, ...]
    """For each node in tree order; None where no record has a score."""
    below: tuple[tuple[str, int], ...]
    """(item, records in which it is below their own pass mark), the most frequent first."""
    late_units: Mapping[str, Timeline]
    """Unit → its late measures; empty name: nobody's."""
    late_measures: Timeline
    """Late measures, each once."""
    late_records: Timeline
    """Records with a late measure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameworkRollup:
    """The records of one framework and one year."""

    framework: str
    """Id of the framework."""
    edition: str
    """Which text of it."""
    fiscal_year_be: int
    """The fiscal year, Buddhist era."""
    whole: Told
    """All records."""
    groups: tuple[Told, ...]
    """Each group in the dictionary's order, the nameless last; empty where none was asked for."""
    repeated: tuple[tuple[str, str, int], ...]
    """(agency, province, records) of agencies that have more than one record."""


def roll_up_records(
    summaries: Iterable[Summary], by: RollupBy | None = None
) -> tuple[FrameworkRollup, ...]:
    """Every framework and year apart: the newest year first, then by id."""
    apart: dict[tuple[int, str, str], list[Summary]] = {}
    for one in summaries:
        apart.setdefault((-one.fiscal_year_be, one.framework, one.edition), []).append(one)
    return tuple(
        FrameworkRollup(
            framework=framework,
            edition=edition,
            fiscal_year_be=-year,
            whole=told("", members),
            groups=tuple(told(name, found) for name, found in _groups(members, by)),
            repeated=_repeated(members),
        )
        for (year, framework, edition), members in sorted(apart.items(), key=lambda it: it[0])
    )


def told(name: str, summaries: Sequence[Summary]) -> Told:
    """What is told of records of one edition of one framework, as the group of that name."""
    units: dict[str, dict[int, int]] = {}
    measures: dict[int, int] = {}
    records: dict[int, int] = {}
    for one in summaries:
        mark(records, joined(chain.from_iterable(late.days for late in one.late)))
        for late in one.late:
            mark(measures, late.days)
            for unit in late.units or ("",):
                mark(units.setdefault(unit, {}), late.days)
    levels = Counter((one.level, one.basis) for one in summaries)
    below = Counter(chain.from_iterable(one.below for one in summaries))
    columns = zip(*(one.cents for one in summaries), strict=True)
    return Told(
        name=name,
        records=len(summaries),
        levels=tuple(sorted((level, basis, count) for (level, basis), count in levels.items())),
        spreads=tuple(spread_of(_without_none(Counter(column))) for column in columns),
        below=tuple(sorted(below.items(), key=lambda it: (-it[1], it[0]))),
        late_units=units,
        late_measures=measures,
        late_records=records,
    )


def _without_none(counts: Counter[int | None]) -> Mapping[int, int]:
    return {cents: times for cents, times in counts.items() if cents is not None}


def levels_in_order(told: Told, framework: Framework) -> tuple[tuple[str, LevelBasis, int], ...]:
    """The levels that records have, best first and computed ones first; the unknown last."""
    places = {level.title: place for place, level in enumerate(framework.levels)}
    order = list(LevelBasis)
    return tuple(
        sorted(told.levels, key=lambda it: (places.get(it[0], len(places)), order.index(it[1])))
    )


def late_by_unit(told: Told, day: date) -> tuple[tuple[str, int], ...]:
    """(unit, late measures on the day), the most first; without units that have none."""
    counts = ((unit, count_on(timeline, day)) for unit, timeline in told.late_units.items())
    return tuple(sorted((one for one in counts if one[1]), key=lambda it: (-it[1], it[0])))


def _groups(
    members: Sequence[Summary], by: RollupBy | None
) -> Sequence[tuple[str, Sequence[Summary]]]:
    if by is None:
        return ()
    groups: dict[str, list[Summary]] = {}
    for one in members:
        groups.setdefault(getattr(one, by.value), []).append(one)
    return sorted(groups.items(), key=lambda it: (not it[0], sort_key(it[0]), it[0]))


def _repeated(members: Sequence[Summary]) -> tuple[tuple[str, str, int], ...]:
    """A copy of a record that lies beside it counts twice: that is told."""
    counts = Counter((one.agency, one.province, one.district) for one in members)
    found = [(*key[:2], count) for key, count in counts.items() if key[0] and count > 1]
    return tuple(sorted(found))
