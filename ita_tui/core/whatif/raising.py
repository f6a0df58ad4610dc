"""The arithmetic of raising scores in whole cents, with nothing of ITA in it: exact integers.

Items stand in groups (the instruments). Raising an item by one cent gains its weight, for its group
and for the whole alike; a goal is a gain that the whole needs, and one that each group needs.
"""

from collections.abc import Iterable, Sequence

from ita_tui.core.values import dataclass


@dataclass(frozen=True, slots=True)
class Raisable:
    """One item that can be raised."""

    group: int
    """Index of its group."""
    weight: int
    """What one cent gains, above 0; all weights and needs of a goal share one unit."""
    capacity: int
    """Cents that it can be raised by, 0 or more."""

    @property
    def potential(self) -> int:
        """What raising it all the way gains."""
        return self.weight * self.capacity


@dataclass(frozen=True, slots=True)
class Goal:
    """What is to be gained, and what can be raised."""

    items: tuple[Raisable, ...]
    """The items, in tree order."""
    need: int
    """Least gain of the whole; 0 or less where it has enough."""
    group_needs: tuple[int, ...]
    """Least gain of each group; 0 or less where it has enough."""


Amounts = dict[int, int]
"""Cents by which each item is raised, above 0, by its index."""


def least_raise(goal: Goal, chosen: Iterable[int]) -> Amounts | None:
    """The fewest cents, raised on the chosen items alone, that meet the goal; None where none do.

    Within a group, cents gain most on the heaviest items, so a prefix of the items by weight gives
    the fewest cents its need takes. What the whole still lacks then goes, cent by cent, where a
    cent gains most: every group's gain is concave and every cent costs the same, so no other
    division gains as much with as few. Equal weights: the roomier item first, then tree order.
    """
    order = sorted(chosen, key=lambda index: _heaviest_first(goal.items, index))
    amounts = dict.fromkeys(order, 0)
    for group, need in enumerate(goal.group_needs):
        members = [index for index in order if goal.items[index].group == group]
        if _fill(goal.items, members, need, amounts) > 0:
            return None
    gained = sum(goal.items[index].weight * cents for index, cents in amounts.items())
    if _fill(goal.items, order, goal.need - gained, amounts) > 0:
        return None
    return {index: cents for index, cents in amounts.items() if cents}


def _heaviest_first(items: Sequence[Raisable], index: int) -> tuple[int, int, int]:
    return -items[index].weight, -items[index].capacity, index


def _fill(items: Sequence[Raisable], order: Sequence[int], lacking: int, amounts: Amounts) -> int:
    """Raise items in order until nothing is lacking; gives what still is."""
    for index in order:
        if lacking <= 0:
            break
        item = items[index]
        cents = min(item.capacity - amounts[index], -(-lacking // item.weight))
        amounts[index] += cents
        lacking -= cents * item.weight
    return lacking


def most_potential(goal: Goal, left: Iterable[int]) -> tuple[int, ...] | None:
    """The fewest of the items that are left whose full raise meets the goal; None: not even all.

    A group's need takes its items with most potential; what the whole still lacks takes the best of
    all the others. Sums of the best are concave, so no smaller set does.
    """
    needs, lacking = list(goal.group_needs), goal.need
    picked: list[int] = []
    others: list[int] = []
    for index in sorted(left, key=lambda index: (-goal.items[index].potential, index)):
        item = goal.items[index]
        if needs[item.group] > 0:
            needs[item.group] -= item.potential
            lacking -= item.potential
            picked.append(index)
        else:
            others.append(index)
    for index in others:
        if lacking <= 0:
            break
        lacking -= goal.items[index].potential
        picked.append(index)
    is_met = lacking <= 0 and all(need <= 0 for need in needs)
    return tuple(picked) if is_met else None


def rest_of(goal: Goal, taken: Iterable[int]) -> Goal:
    """The goal that remains once these items are raised all the way."""
    needs, need = list(goal.group_needs), goal.need
    for index in taken:
        item = goal.items[index]
        needs[item.group] -= item.potential
        need -= item.potential
    return Goal(goal.items, need, tuple(needs))
