"""A lower bound of the cents that a choice of items needs, by putting prices on what is needed.

Each thing that must be met (the gain of the whole, of a group, the cents that a group takes anyway)
gets a price of 0 or more; an item is then worth raising where it earns more than its cents cost.
Whatever the prices, what comes out is never above the true least (weak duality), so a bad price
costs time and never the optimum.
"""

from collections.abc import Sequence

from ita_tui.core.values import dataclass
from ita_tui.core.whatif.raising import Goal

Prices = tuple[float, ...]
"""The whole's price, then each group's for its gain, then each group's for its cents."""


@dataclass(frozen=True, slots=True)
class Pools:
    """How many items may be taken: from all groups together, or from each apart."""

    of_group: tuple[int, ...]
    """Index of each group's pool."""
    sizes: tuple[int, ...]
    """Most items that may be taken from each pool."""


@dataclass(frozen=True, slots=True)
class Branch:
    """A choice that is half made."""

    taken: tuple[int, ...]
    """Indices of the items that are taken."""
    left: tuple[int, ...]
    """Indices of those that may still be, the most promising first."""
    room: tuple[int, ...]
    """How many may still be taken from each pool."""


class PricedGoal:
    """A goal in floating point, and the cents that each group takes at the very least."""

    def __init__(self, goal: Goal, pools: Pools, least_cents: Sequence[int]) -> None:
        unit = max(item.weight for item in goal.items)
        self._weights = [item.weight / unit for item in goal.items]
        self._capacities = [item.capacity for item in goal.items]
        self._groups = [item.group for item in goal.items]
        self._pools = [pools.of_group[item.group] for item in goal.items]
        self._count = len(goal.group_needs)
        self._needs = [
            max(0, goal.need) / unit,
            *(max(0, need) / unit for need in goal.group_needs),
            *map(float, least_cents),
        ]

    @property
    def first_prices(self) -> Prices:
        """Prices at which the heaviest item just pays."""
        return (1.0, *[0.0] * (2 * self._count))

    def profit(self, prices: Prices, index: int) -> float:
        """What raising an item all the way earns beyond its cents; 0 where it does not pay."""
        group = self._groups[index]
        earned = self._weights[index] * (prices[0] + prices[1 + group])
        return max(0.0, (earned + prices[1 + self._count + group] - 1) * self._capacities[index])

    def bound(self, prices: Prices, branch: Branch) -> tuple[float, list[float]]:
        """Fewest cents at these prices, and what is then lacking of each need."""
        lowest = sum(price * need for price, need in zip(prices, self._needs, strict=True))
        lacking = list(self._needs)
        room = list(branch.room)
        raised = [(self.profit(prices, index), index) for index in branch.taken]
        for profit, index in sorted(
            ((self.profit(prices, index), index) for index in branch.left), reverse=True
        ):
            if profit > 0 and room[self._pools[index]]:
                room[self._pools[index]] -= 1
                raised.append((profit, index))
        for profit, index in raised:
            if profit > 0:
                lowest -= profit
                group, cents = self._groups[index], self._capacities[index]
                lacking[0] -= self._weights[index] * cents
                lacking[1 + group] -= self._weights[index] * cents
                lacking[1 + self._count + group] -= cents
        return lowest, lacking

    def improved(
        self, prices: Prices, branch: Branch, *, target: float, rounds: int
    ) -> tuple[float, Prices]:
        """Better prices and their bound, by steps along what is lacking; stops above ``target``."""
        best, best_prices, stride, stalled = -1.0, prices, 1.0, 0
        for _ in range(rounds):
            lowest, lacking = self.bound(prices, branch)
            if lowest > best + 1e-9:
                best, best_prices, stalled = lowest, prices, 0
            else:
                stalled += 1
            if best > target:
                break
            if stalled >= 5:
                stride, stalled, prices = stride / 1.5, 0, best_prices
                lowest, lacking = self.bound(prices, branch)
            stepped = _stepped(prices, lacking, stride * (target + 1 - lowest))
            if stepped == prices:
                break
            prices = stepped
        return best, best_prices


def _stepped(prices: Prices, lacking: Sequence[float], length: float) -> Prices:
    """Prices moved towards what is lacking; none falls below 0."""
    steps = [
        lack if lack > 0 or price > 0 else 0.0 for lack, price in zip(lacking, prices, strict=True)
    ]
    square = sum(step * step for step in steps)
    if square < 1e-18:
        return prices
    return tuple(
        max(0.0, price + length * step / square) for price, step in zip(prices, steps, strict=True)
    )
