"""The items that need the fewest cents, searched branch by branch (branch and bound).

Items of one group and weight differ in their room alone, so the roomier one is always taken first.
A branch is left where its items cannot meet the goal, and where a lower bound says that it cannot
beat what was found.
"""

from ita_tui.core.values import dataclass
from ita_tui.core.whatif.prices import Branch, Pools, PricedGoal, Prices
from ita_tui.core.whatif.raising import Amounts, Goal, least_raise, most_potential, rest_of

ROUNDS_AT_ROOT, ROUNDS_IN_BRANCH = 200, 8
SLACK = 1e-6
"""What floating point may be off by; a bound is believed only beyond it."""


@dataclass(frozen=True, slots=True)
class Searched:
    """What a search found."""

    amounts: Amounts
    """The best raise: the one it began with, or a smaller one."""
    is_through: bool
    """Whether it came to its end: then nothing within its pools is smaller."""
    lowest: float
    """No raise within its pools takes fewer cents."""
    prices: Prices
    """The prices of the bound at its root, to begin a like search with."""
    branches: int
    """Branches it looked at."""


def search(
    goal: Goal,
    pools: Pools,
    least_cents: tuple[int, ...],
    known: Amounts,
    *,
    most_branches: int,
    prices: Prices | None = None,
) -> Searched:
    """Look for a smaller raise than ``known`` that takes no more items than the pools hold.

    ``least_cents`` are cents that each group takes in any case. Deterministic: what is equally good
    is decided by profit, then potential, then tree order.
    """
    walk = _Walk(goal, pools, least_cents, known, most_branches)
    able = tuple(index for index, item in enumerate(goal.items) if item.capacity)
    root = Branch((), able, pools.sizes)
    lowest, prices = walk.priced.improved(
        prices or walk.priced.first_prices, root, target=walk.target, rounds=ROUNDS_AT_ROOT
    )
    order = sorted(
        able, key=lambda index: (-walk.priced.profit(prices, index), *walk.best_first(index))
    )
    walk.follow(Branch((), tuple(order), pools.sizes), prices)
    lowest = max(lowest, sum(least_cents))
    return Searched(walk.best, walk.is_through, lowest, prices, walk.branches)


class _Walk:
    """A walk through the branches: what was found, and how far it may go."""

    def __init__(
        self,
        goal: Goal,
        pools: Pools,
        least_cents: tuple[int, ...],
        known: Amounts,
        most_branches: int,
    ) -> None:
        self.priced = PricedGoal(goal, pools, least_cents)
        self.best = known
        self.is_through = True
        self.branches = 0
        self._goal = goal
        self._pool_of = [pools.of_group[item.group] for item in goal.items]
        self._least = sum(least_cents)
        self._most_branches = most_branches
        self.target = sum(known.values()) - 1 + SLACK

    def best_first(self, index: int) -> tuple[int, int]:
        """Order of items whose profit is the same."""
        return -self._goal.items[index].potential, index

    def follow(self, branch: Branch, prices: Prices) -> None:
        """Look at a branch and at all that grows from it."""
        if self.branches >= self._most_branches:
            self.is_through = False
            return
        self.branches += 1
        left = tuple(index for index in branch.left if branch.room[self._pool_of[index]])
        branch = Branch(branch.taken, left, branch.room)
        if not left:
            self._offer(branch.taken)
            return
        if self._least > self.target or not self._can_meet(branch):
            return
        lowest, prices = self.priced.improved(
            prices, branch, target=self.target, rounds=ROUNDS_IN_BRANCH
        )
        if lowest <= self.target:
            self.follow(self._with_next(branch), prices)
            self.follow(self._without_like(branch), prices)

    def _with_next(self, branch: Branch) -> Branch:
        first, *others = branch.left
        pool = self._pool_of[first]
        room = tuple(size - (index == pool) for index, size in enumerate(branch.room))
        return Branch((*branch.taken, first), tuple(others), room)

    def _without_like(self, branch: Branch) -> Branch:
        """Without the next item, and so without those that are like it and have less room."""
        items = self._goal.items
        first = items[branch.left[0]]
        others = tuple(
            index
            for index in branch.left[1:]
            if items[index].group != first.group or items[index].weight != first.weight
        )
        return Branch(branch.taken, others, branch.room)

    def _can_meet(self, branch: Branch) -> bool:
        rest = rest_of(self._goal, branch.taken)
        if len(branch.room) == 1:
            picked = most_potential(rest, branch.left)
            return picked is not None and len(picked) <= branch.room[0]
        room, taken = list(branch.room), []
        for index in sorted(branch.left, key=self.best_first):
            if room[self._pool_of[index]]:
                room[self._pool_of[index]] -= 1
                taken.append(index)
        rest = rest_of(rest, taken)
        return rest.need <= 0 and all(need <= 0 for need in rest.group_needs)

    def _offer(self, taken: tuple[int, ...]) -> None:
        amounts = least_raise(self._goal, taken)
        if amounts is not None and sum(amounts.values()) <= self.target:
            self.best = amounts
            self.target = sum(amounts.values()) - 1 + SLACK
