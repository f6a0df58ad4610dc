"""Roll-ups of several years side by side, along the maps of their codes."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from ita_tui.core.framework.maps import CodeMap
from ita_tui.core.framework.model import Framework, Node, NodeKind
from ita_tui.core.many.movers import YearStep
from ita_tui.core.many.report import FrameworkRollup
from ita_tui.core.many.spread import Spread
from ita_tui.core.many.summary import Summary
from ita_tui.core.scores.years import (
    MOST_YEARS,
    Difference,
    Movement,
    chains,
    change_of,
    latest,
    scale_differences,
)
from ita_tui.core.values import dataclass

UPPER = (NodeKind.TOTAL, NodeKind.INSTRUMENT, NodeKind.INDICATOR)
"""Kinds of nodes that are told of from year to year; an item seldom stays the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeTrend:
    """What is told of one node through the years; None where it has no counterpart or no score."""

    node: Node
    """The node; see ``latest``."""
    codes: tuple[str | None, ...]
    """Its code in each year."""
    spreads: tuple[Spread | None, ...]
    """How its scores are spread in each year."""

    @property
    def means(self) -> tuple[Decimal | None, ...]:
        """The mean of each year, 0–100, two decimals."""
        return tuple(None if one is None else one.mean for one in self.spreads)

    @property
    def changes_points(self) -> tuple[Decimal | None, ...]:
        """From each year to the next, how far the mean rose; None where either is not known."""
        return tuple(None if a is None or b is None else b - a for a, b in pairwise(self.means))


@dataclass(frozen=True, slots=True, kw_only=True)
class ManyYears:
    """Roll-ups of several years side by side, the earliest first."""

    rollups: tuple[FrameworkRollup, ...]
    """One a year; see ``side_by_side``."""
    frameworks: tuple[Framework, ...]
    """Their frameworks."""
    links: tuple[CodeMap, ...]
    """From each year to the next, what the codes became."""
    steps: tuple[YearStep, ...]
    """From each year to the next, what became of the agencies."""
    apart: Mapping[int, int]
    """Year → records that are not told of here; see ``records_apart``."""

    @property
    def years(self) -> tuple[int, ...]:
        """The fiscal years, Buddhist era."""
        return tuple(one.fiscal_year_be for one in self.rollups)

    @property
    def differences(self) -> tuple[frozenset[Difference], ...]:
        """From each year to the next, in what they are not on one scale."""
        return tuple(frozenset(scale_differences(*pair)) for pair in pairwise(self.frameworks))

    @property
    def trends(self) -> tuple[NodeTrend, ...]:
        """Total, instruments and indicators that have a score in any year; see ``chains``."""
        spreads = [
            dict(zip(framework.nodes, one.whole.spreads, strict=True))
            for one, framework in zip(self.rollups, self.frameworks, strict=True)
        ]
        found = []
        for codes in chains(self.frameworks, self.links):
            _, node = latest(self.frameworks, codes)
            told = tuple(
                None if code is None else of_year[code]
                for of_year, code in zip(spreads, codes, strict=True)
            )
            if node.kind in UPPER and any(told):
                found.append(NodeTrend(node=node, codes=codes, spreads=told))
        return tuple(found)

    @property
    def least(self) -> Decimal:
        """Where the blocks of trends begin: the least mean, down to a multiple of ten."""
        means = [mean for one in self.trends for mean in one.means if mean is not None]
        return min(means, default=Decimal(0)) // 10 * 10

    def has_other_levels(self, place: int) -> bool:
        """Whether levels mean another thing from one year to the next; see ``level_changes``."""
        return Difference.LEVELS in self.differences[place]

    def level_changes(self, place: int) -> tuple[Movement | None, ...]:
        """How the level of each mover of a step moved; ``place`` is that of the step, from 0.

        None where the two years have other levels, or the agency has none.
        """
        titles = [level.title for level in reversed(self.frameworks[place].levels)]
        if self.has_other_levels(place):
            titles = []
        return tuple(
            change_of(Decimal(titles.index(it.levels[1]) - titles.index(it.levels[0])))
            if set(it.levels) <= set(titles)
            else None
            for it in self.steps[place].movers
        )


def main_of_years(rollups: Iterable[FrameworkRollup]) -> tuple[FrameworkRollup, ...]:
    """One roll-up for each of the last years, the earliest first.

    Where a year has several frameworks, it is the one with the most records.
    """
    of_year: dict[int, FrameworkRollup] = {}
    for one in rollups:
        best = of_year.setdefault(one.fiscal_year_be, one)
        if one.whole.records > best.whole.records:
            of_year[one.fiscal_year_be] = one
    return tuple(of_year[year] for year in sorted(of_year)[-MOST_YEARS:])


def side_by_side(rollups: Iterable[FrameworkRollup]) -> tuple[FrameworkRollup, ...]:
    """The years that are compared; empty where there is one; see ``main_of_years``."""
    found = main_of_years(rollups)
    return found if len(found) > 1 else ()


def is_of(one: Summary, rollup: FrameworkRollup) -> bool:
    """Whether a record is one of those of a roll-up."""
    told = (rollup.fiscal_year_be, rollup.framework, rollup.edition)
    return (one.fiscal_year_be, one.framework, one.edition) == told


def records_apart(
    rollups: Iterable[FrameworkRollup], beside: Sequence[FrameworkRollup]
) -> Mapping[int, int]:
    """Year → records that are in none of the roll-ups ``beside`` one another."""
    found: dict[int, int] = {}
    for one in rollups:
        if one not in beside:
            found[one.fiscal_year_be] = found.get(one.fiscal_year_be, 0) + one.whole.records
    return found
