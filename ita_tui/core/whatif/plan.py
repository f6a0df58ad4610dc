"""The smallest changes that reach a level: fewest items, or fewest points; exact, never greedy."""

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from math import ceil, floor, lcm

from ita_tui.core.framework.model import Framework, Level, NodeKind
from ita_tui.core.scores.levels import HALF_CENT
from ita_tui.core.scores.rollup import weights_in
from ita_tui.core.values import dataclass
from ita_tui.core.whatif.optimum import Raise, fewest_cents, fewest_items
from ita_tui.core.whatif.raising import Goal, Raisable
from ita_tui.core.whatif.sheet import Countable, WhatIfSheet, countable_of
from ita_tui.words.said import whatif as words


class Objective(StrEnum):
    """What a plan has as little of as can be."""

    ITEMS = "items"
    """Items changed; among equal ones, points raised."""
    POINTS = "points"
    """Points raised, on all items together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The smallest changes that reach a level, or a better one."""

    level: Level
    """The level that was asked for."""
    objective: Objective
    """What there is as little of as can be."""
    scores: Mapping[str, Decimal]
    """The raised scores by node code, in tree order; empty where the level is reached already."""
    raised_points: Decimal
    """Points raised, over all items together."""
    least_points: Decimal
    """No plan of as few items raises fewer points: ``raised_points``, unless the tree is so odd
    that the search was cut short."""


@dataclass(frozen=True, slots=True)
class NoPlan:
    """There is no plan."""

    reason: str
    """Why, and what to do, in Thai."""


def plan_to(
    sheet: WhatIfSheet, level: Level, objective: Objective = Objective.ITEMS
) -> Plan | NoPlan:
    """The smallest raise of the sheet's scores, in steps of 0.01 up to 100, that reaches a level.

    It starts from what was changed by hand and sets an earlier plan aside. A better level counts
    too. Equally small: the level nearest to the one that was asked for, then what the search of
    ``core.whatif.optimum`` comes to first.
    """
    sheet = sheet.with_plan({})
    found = countable_of(sheet)
    if found.missing:
        named = [_named(sheet.framework, code) for code in found.missing]
        return NoPlan(words.missing_scores(named=named))
    raises = [
        raised
        for wanted in _ways(sheet.framework, level)
        if (raised := _smallest(goal_of(sheet, found, wanted), objective)) is not None
    ]
    if not raises:
        return NoPlan(words.level_out_of_reach(level=level.title))
    best = min(raises, key=lambda raised: _size(raised, objective))
    return Plan(
        level=level,
        objective=objective,
        scores=_scores(sheet, found, best),
        raised_points=Decimal(best.cents).scaleb(-2),
        least_points=Decimal(best.least_cents).scaleb(-2),
    )


def _named(framework: Framework, code: str) -> str:
    node = framework.nodes[code]
    return code if node.kind is NodeKind.ITEM else f"{code} {node.title}"


def _ways(framework: Framework, level: Level) -> tuple[Level, ...]:
    """The level and the better ones, nearest first; none that asks for more than another."""
    better = framework.levels[: framework.levels.index(level) + 1]
    ways: list[Level] = []
    for one in reversed(better):
        if not any(_asks_no_more(other, one) for other in ways):
            ways.append(one)
    return tuple(ways)


def _asks_no_more(level: Level, than: Level) -> bool:
    if level.min_total > than.min_total:
        return False
    if level.min_instrument is None:
        return True
    return than.min_instrument is not None and level.min_instrument <= than.min_instrument


def _smallest(goal: Goal, objective: Objective) -> Raise | None:
    return fewest_items(goal) if objective is Objective.ITEMS else fewest_cents(goal)


def _size(raised: Raise, objective: Objective) -> tuple[int, int]:
    count = len(raised.amounts)
    return (count, raised.cents) if objective is Objective.ITEMS else (raised.cents, count)


def _scores(sheet: WhatIfSheet, found: Countable, raised: Raise) -> dict[str, Decimal]:
    scores = {}
    for index, code in enumerate(found.adjustable):
        score = sheet.score(code)
        if index in raised.amounts and score is not None:
            scores[code] = score + Decimal(raised.amounts[index]).scaleb(-2)
    return scores


def goal_of(sheet: WhatIfSheet, found: Countable, level: Level) -> Goal:
    """A level as a goal in whole numbers: cents times weights, on one common denominator.

    Nothing must be missing. What an instrument lacks is weighed as it weighs in the total.
    """
    framework = sheet.framework
    codes = [node.code for node in framework.instruments]
    groups = [codes.index(_instrument(framework, code)) for code in found.adjustable]
    weight_of = weights_in(Fraction, framework)
    weights = [weight_of[code] for code in found.adjustable]
    scores = [Fraction(sheet.score(code) or 0) for code in found.adjustable]
    points = [Fraction(0)] * len(codes)
    for group, weight, score in zip(groups, weights, scores, strict=True):
        points[group] += weight * score
    unit = lcm(*(weight.denominator for weight in weights))

    def cents(lacking: Fraction) -> int:
        return ceil(lacking * 100 * unit)

    return Goal(
        items=tuple(
            Raisable(group, int(weight * unit), floor((100 - score) * 100))
            for group, weight, score in zip(groups, weights, scores, strict=True)
        ),
        need=cents(_least(level.min_total) - sum(points)),
        group_needs=tuple(
            0
            if level.min_instrument is None
            else cents(weight_of[code] * _least(level.min_instrument) - reached)
            for code, reached in zip(codes, points, strict=True)
        ),
    )


def _least(edge: Decimal) -> Fraction:
    """The least exact figure that is shown, in two decimals, as the edge or more (half-up)."""
    return Fraction(ceil(Fraction(edge) * 100), 100) - Fraction(HALF_CENT)


def _instrument(framework: Framework, code: str) -> str:
    node = framework.instrument_of(code)
    assert node is not None  # the total itself is never adjustable
    return node.code
