"""The smallest raise that meets a goal: the fewest cents, or the fewest items and then cents.

The fewest cents on so many items are searched branch by branch (branch and bound). Items of one
group and weight differ in their room alone, so the roomier one is always taken first. A branch is
left where its items cannot meet the goal, and where a lower bound says that it cannot beat what was
found.

For the bound, what the whole needs and what each group needs gets a price of 0 or more; an item is
then worth raising where it earns more than its cents cost. Whatever the prices, what comes out is
never above the true least (weak duality), so a bad price costs time and never the optimum.
"""

from collections.abc import Sequence
from math import ceil

from ita_tui.core.values import dataclass
from ita_tui.core.whatif.raising import Amounts, Goal, least_raise, most_potential, rest_of

MOST_BRANCHES = 5000
"""Branches that are looked at before a search ends without a proof. The shipped trees and random
ones of 59 items take a few hundred; it takes weights and rooms that nearly agree, and do not quite,
to come here."""

_ROUNDS_AT_ROOT, _ROUNDS_IN_BRANCH = 200, 8
_SLACK = 1e-6
"""What floating point may be off by; a bound is believed only beyond it."""

_Items = Sequence[int]
_Prices = Sequence[float]
"""The price of what the whole needs, then of what each group needs."""


@dataclass(frozen=True, slots=True)
class Raise:
    """The smallest raise that was found."""

    amounts: Amounts
    """Cents by which each item is raised, above 0, by its index."""
    least_cents: int
    """No raise of as few items takes fewer cents; ``cents`` itself where that is proven, less where
    the search ended before its end."""

    @property
    def cents(self) -> int:
        """Cents altogether."""
        return sum(self.amounts.values())


def fewest_cents(goal: Goal) -> Raise | None:
    """Meet the goal with the fewest cents, on however many items; None where it cannot be met."""
    amounts = least_raise(goal, range(len(goal.items)))
    return None if amounts is None else Raise(amounts, sum(amounts.values()))


def fewest_items(goal: Goal, *, most_branches: int = MOST_BRANCHES) -> Raise | None:
    """Meet the goal on the fewest items, with the fewest cents on so many; None: cannot be met.

    Deterministic: what is equally good is decided by profit, then potential, then tree order.
    """
    picked = most_potential(goal, range(len(goal.items)))
    if picked is None:
        return None
    known = least_raise(goal, picked)
    assert known is not None  # raised all the way, they meet the goal
    return _Search(goal, len(picked), known, most_branches).smallest() if known else Raise({}, 0)


class _Search:
    """A walk through the branches: what was found, and how far it may go."""

    def __init__(self, goal: Goal, count: int, known: Amounts, most_branches: int) -> None:
        unit = max(item.weight for item in goal.items)
        self._goal = goal
        self._count = count
        self._branches_left = most_branches
        self._is_through = True
        self._weights = [item.weight / unit for item in goal.items]
        self._needs = [max(0, need) / unit for need in (goal.need, *goal.group_needs)]
        self._keep(known)

    def _keep(self, amounts: Amounts) -> None:
        self._best = amounts
        self._target = sum(amounts.values()) - 1 + _SLACK

    def smallest(self) -> Raise:
        """Search from the root."""
        items = self._goal.items
        able = [index for index, item in enumerate(items) if item.capacity]
        # At the first prices the heaviest item just pays.
        first = (1.0, *[0.0] * len(self._goal.group_needs))
        lowest, prices = self._improved(first, (), able, _ROUNDS_AT_ROOT)
        able.sort(key=lambda index: (-self._profit(prices, index), -items[index].potential, index))
        self._follow((), able, prices)
        cents = sum(self._best.values())
        least = cents if self._is_through else min(cents, max(0, ceil(lowest - _SLACK)))
        return Raise(self._best, least)

    def _follow(self, taken: _Items, left: _Items, prices: _Prices) -> None:
        """Look at a branch and at all that grows from it: ``left`` may still be taken."""
        if not self._branches_left:
            self._is_through = False
            return
        self._branches_left -= 1
        if not left or len(taken) == self._count:
            amounts = least_raise(self._goal, taken)
            if amounts is not None and sum(amounts.values()) <= self._target:
                self._keep(amounts)
            return
        fewest = most_potential(rest_of(self._goal, taken), left)
        if fewest is None or len(taken) + len(fewest) > self._count:
            return
        lowest, prices = self._improved(prices, taken, left, _ROUNDS_IN_BRANCH)
        if lowest <= self._target:
            first, *others = left
            self._follow((*taken, first), others, prices)
            self._follow(taken, [it for it in others if not self._is_like(it, first)], prices)

    def _is_like(self, index: int, other: int) -> bool:
        """Whether items differ in their room alone."""
        one, two = self._goal.items[index], self._goal.items[other]
        return (one.group, one.weight) == (two.group, two.weight)

    def _profit(self, prices: _Prices, index: int) -> float:
        """What raising an item all the way earns beyond its cents; 0 where it does not pay."""
        item = self._goal.items[index]
        earned = self._weights[index] * (prices[0] + prices[1 + item.group])
        return max(0.0, (earned - 1) * item.capacity)

    def _bound(self, prices: _Prices, taken: _Items, left: _Items) -> tuple[float, list[float]]:
        """Fewest cents at these prices, and what is then lacking of each need."""
        lowest = sum(price * need for price, need in zip(prices, self._needs, strict=True))
        lacking = list(self._needs)
        profits = sorted(((self._profit(prices, index), index) for index in left), reverse=True)
        chosen = profits[: self._count - len(taken)]
        for profit, index in (*chosen, *((self._profit(prices, it), it) for it in taken)):
            if profit > 0:
                item = self._goal.items[index]
                gained = self._weights[index] * item.capacity
                lowest -= profit
                lacking[0] -= gained
                lacking[1 + item.group] -= gained
        return lowest, lacking

    def _improved(
        self, prices: _Prices, taken: _Items, left: _Items, rounds: int
    ) -> tuple[float, _Prices]:
        """A better bound and its prices, by steps along what is lacking; stops above the target."""
        best, lacking = self._bound(prices, taken, left)
        stride = 1.0
        for _ in range(rounds):
            if best > self._target:
                break
            tried = _stepped(prices, lacking, stride * (self._target + 1 - best))
            lowest, lacking_then = self._bound(tried, taken, left)
            if lowest > best:
                best, prices, lacking = lowest, tried, lacking_then
            else:
                stride /= 1.5
        return best, prices


def _stepped(prices: _Prices, lacking: Sequence[float], length: float) -> _Prices:
    """Prices moved towards what is lacking; none falls below 0."""
    steps = [
        lack if lack > 0 or price > 0 else 0.0 for lack, price in zip(lacking, prices, strict=True)
    ]
    square = sum(step * step for step in steps)
    if square < 1e-18:
        return prices
    return [
        max(0.0, price + length * step / square) for price, step in zip(prices, steps, strict=True)
    ]
