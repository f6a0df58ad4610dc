"""What is told of many records: each framework and year by itself, on any day."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum

from ita_tui.core.framework.model import Framework
from ita_tui.core.many.aggregate import Aggregate, aggregate
from ita_tui.core.many.late_days import Timeline, count_on
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
            whole=told("", aggregate(members)),
            groups=tuple(told(name, aggregate(found)) for name, found in _groups(members, by)),
            repeated=_repeated(members),
        )
        for (year, framework, edition), members in sorted(apart.items(), key=lambda it: it[0])
    )


def told(name: str, found: Aggregate) -> Told:
    """What the counts say, in an order that does not hang on the order of the records."""
    return Told(
        name=name,
        records=found.records,
        levels=tuple(
            sorted((level, basis, count) for (level, basis), count in found.levels.items())
        ),
        spreads=tuple(spread_of(counts) for counts in found.scores),
        below=tuple(sorted(found.below.items(), key=lambda it: (-it[1], it[0]))),
        late_units=found.late_units,
        late_measures=found.late_measures,
        late_records=found.late_records,
    )


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
    counts: dict[tuple[str, str], int] = {}
    for one in members:
        key = (one.agency, one.province)
        counts[key] = counts.get(key, 0) + 1
    found = [(*key, count) for key, count in counts.items() if key[0] and count > 1]
    return tuple(sorted(found))
