"""Agencies from one year to the next: who rose, who fell, who crossed the target."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import chain, pairwise

from ita_tui.core.many.report import FrameworkRollup
from ita_tui.core.many.summary import Summary
from ita_tui.core.scores.years import Crossing, Movement, change_of, crossing_of
from ita_tui.core.thai.numbers import round_score
from ita_tui.core.thai.search import search_key, sort_key
from ita_tui.core.values import dataclass

_Key = tuple[str, str, str]
"""Name, province and district of an agency, as they are compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mover:
    """One agency from one year to the next."""

    agency: str
    """Its name, as the later year has it."""
    district: str
    """Its district; empty where it was not typed."""
    province: str
    """Its province; empty where it was not typed."""
    cents: tuple[int, int]
    """Its total before and after, in hundredths."""
    levels: tuple[str, str]
    """Titles of its levels; empty where not known."""
    crossing: Crossing | None
    """How its total crossed the target, each year's its own."""

    @property
    def scores(self) -> tuple[Decimal, Decimal]:
        """Its total before and after, 0–100, two decimals."""
        before, after = (Decimal(one).scaleb(-2) for one in self.cents)
        return before, after

    @property
    def change_points(self) -> Decimal:
        """How far it rose; below zero where it fell."""
        before, after = self.scores
        return after - before


@dataclass(frozen=True, slots=True, kw_only=True)
class YearStep:
    """From one year to the next."""

    before: int
    """The earlier fiscal year, Buddhist era."""
    after: int
    """The later one."""
    movers: tuple[Mover, ...]
    """Agencies whose total is known in both years: who rose most stands first, who fell last."""
    only_before: int
    """Records of the earlier year that are of no mover: see ``steps_of``."""
    only_after: int
    """Records of the later year that are of no mover."""

    def moved(self, change: Movement) -> tuple[Mover, ...]:
        """Those that did so, the farthest first."""
        found = (it for it in self.movers if change_of(it.change_points) is change)
        return tuple(sorted(found, key=lambda it: -abs(it.change_points)))

    @property
    def mean_change_points(self) -> Decimal | None:
        """How far the agencies of both years rose on the average; None where there is none."""
        if not self.movers:
            return None
        whole = sum(after - before for before, after in (it.cents for it in self.movers))
        return round_score(Decimal(whole) / 100 / len(self.movers))


def steps_of(
    summaries: Iterable[Summary], rollups: Sequence[FrameworkRollup]
) -> tuple[YearStep, ...]:
    """What became of the agencies from each of the years side by side to the next.

    An agency is told of that has a total in both years, and one record in each: which of several
    is meant nobody can say.
    """
    members: dict[tuple[int, str, str], list[Summary]] = {
        (one.fiscal_year_be, one.framework, one.edition): [] for one in rollups
    }
    for one in summaries:
        found = members.get((one.fiscal_year_be, one.framework, one.edition))
        if found is not None:
            found.append(one)
    names = _agencies(chain.from_iterable(members.values()))
    return tuple(
        _step((before[0], after[0]), [_by_agency(members[year], names) for year in (before, after)])
        for before, after in pairwise(members)
    )


def _agencies(summaries: Iterable[Summary]) -> Mapping[_Key, _Key]:
    """Which agency each name, province and district mean.

    One that is without its district in some year is the only one of that name in the province.
    """
    districts: dict[tuple[str, str], set[str]] = {}
    for one in summaries:
        name, province, district = _key(one)
        districts.setdefault((name, province), set()).add(district)
    return {
        (*key, district): (*key, district or max(found))
        for key, found in districts.items()
        for district in found
        if district or len(found) < 3
    }


def _key(one: Summary) -> _Key:
    return search_key(one.agency), search_key(one.province), search_key(one.district)


def _by_agency(members: Iterable[Summary], names: Mapping[_Key, _Key]) -> dict[_Key, list[Summary]]:
    """The records of each agency in one year."""
    found: dict[_Key, list[Summary]] = {}
    for one in members:
        found.setdefault(names.get(_key(one), _key(one)), []).append(one)
    return found


def _step(years: tuple[int, int], found: Sequence[Mapping[_Key, list[Summary]]]) -> YearStep:
    before, after = found
    pairs = [(before[key], after[key]) for key in after if key in before and key[0]]
    movers = [one for old, new in pairs for one in _mover(old, new)]
    records = [sum(map(len, of_year.values())) for of_year in found]
    return YearStep(
        before=years[0],
        after=years[1],
        movers=tuple(sorted(movers, key=_place)),
        only_before=records[0] - len(movers),
        only_after=records[1] - len(movers),
    )


def _place(one: Mover) -> tuple[object, ...]:
    """Who rose most stands first; the dictionary decides between equals."""
    before, after = one.cents
    return before - after, sort_key(one.agency), one.province, one.district


def _mover(old: Sequence[Summary], new: Sequence[Summary]) -> Iterator[Mover]:
    if len(old) > 1 or len(new) > 1:
        return
    (before,), (after,) = old, new
    cents = (before.total_cents, after.total_cents)
    if cents[0] is None or cents[1] is None:
        return
    yield Mover(
        agency=after.agency,
        district=after.district,
        province=after.province,
        cents=(cents[0], cents[1]),
        levels=(before.level, after.level),
        crossing=crossing_of(cents[0] >= before.target_cents, cents[1] >= after.target_cents),
    )
