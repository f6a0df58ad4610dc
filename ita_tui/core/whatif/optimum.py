"""The smallest raise that meets a goal: the fewest cents, or the fewest items and then cents."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, islice
from math import ceil

from ita_tui.core.values import dataclass
from ita_tui.core.whatif.branching import SLACK, Searched, search
from ita_tui.core.whatif.prices import Pools
from ita_tui.core.whatif.raising import Amounts, Goal, Raisable, least_raise, most_potential

MOST_BRANCHES = 2000
"""Branches that are looked at before a search ends without a proof. The shipped trees take less
than a hundred, random ones of 59 items a few hundred; it takes weights and rooms that nearly agree,
and do not quite, to come here."""

_FIRST_BRANCHES = 300
_MOST_SPLITS = 600


@dataclass(frozen=True, slots=True)
class Raise:
    """The smallest raise that was found."""

    amounts: Amounts
    """Cents by which each item is raised, above 0, by its index."""
    least_cents: int
    """No raise of as few items takes fewer cents; ``cents`` itself where that is proven."""

    @property
    def cents(self) -> int:
        """Cents altogether."""
        return sum(self.amounts.values())

    @property
    def is_proven(self) -> bool:
        """Whether nothing smaller can exist; otherwise the search ended before its end."""
        return self.least_cents >= self.cents


def fewest_cents(goal: Goal) -> Raise | None:
    """Meet the goal with the fewest cents, on however many items; None where it cannot be met."""
    amounts = least_raise(goal, range(len(goal.items)))
    return None if amounts is None else Raise(amounts, sum(amounts.values()))


def fewest_items(goal: Goal, *, most_branches: int = MOST_BRANCHES) -> Raise | None:
    """Meet the goal on the fewest items, with the fewest cents on so many; None: cannot be met."""
    picked = most_potential(goal, range(len(goal.items)))
    if picked is None:
        return None
    known = least_raise(goal, picked)
    assert known is not None  # raised all the way, they meet the goal
    return _cheapest(goal, len(picked), known, most_branches)


def _cheapest(goal: Goal, count: int, known: Amounts, most_branches: int) -> Raise:
    """The fewest cents on at most ``count`` items; ``known`` is one way.

    All groups are searched together first. Where that is not enough, each way to split the count
    among the groups is searched apart: then the cents that each group takes in any case are known
    to the cent, and the bounds are close.
    """
    groups = len(goal.group_needs)
    if not known:
        return Raise({}, 0)
    least = (0,) if groups == 1 else _least_of_groups(goal, [count] * groups)
    together = Pools((0,) * groups, (count,))
    first = most_branches if groups == 1 else min(_FIRST_BRANCHES, most_branches)
    found = search(goal, together, least, known, most_branches=first)
    if found.is_through or groups == 1:
        return _raise(found.amounts, [] if found.is_through else [found.lowest])
    splits = list(islice(_splits(goal, count), _MOST_SPLITS + 1))
    if len(splits) > _MOST_SPLITS:
        found = search(goal, together, least, found.amounts, most_branches=most_branches)
        return _raise(found.amounts, [] if found.is_through else [found.lowest])
    return _cheapest_split(goal, splits, found, most_branches)


def _cheapest_split(
    goal: Goal, splits: Sequence[tuple[int, ...]], found: Searched, most_branches: int
) -> Raise:
    """The best of all splits of the count; together they may take ``most_branches``."""
    best, lows = found.amounts, []
    apart = tuple(range(len(goal.group_needs)))
    least = {
        pair: _least_cents(goal, *pair)
        for pair in {it for split in splits for it in enumerate(split)}
    }
    for split in splits:
        one = search(
            goal,
            Pools(apart, split),
            tuple(least[pair] for pair in enumerate(split)),
            best,
            most_branches=most_branches,
            prices=found.prices,
        )
        best, most_branches = one.amounts, most_branches - one.branches
        if not one.is_through:
            lows.append(one.lowest)
    return _raise(best, lows)


def _raise(amounts: Amounts, lows: Sequence[float]) -> Raise:
    """A raise; ``lows`` are the bounds of the searches that were cut short."""
    cents = sum(amounts.values())
    return Raise(amounts, min([cents, *(max(0, ceil(low - SLACK)) for low in lows)]))


def _least_of_groups(goal: Goal, counts: Sequence[int]) -> tuple[int, ...]:
    return tuple(_least_cents(goal, group, count) for group, count in enumerate(counts))


def _least_cents(goal: Goal, group: int, count: int) -> int:
    """Cents that a group's own need takes on at most ``count`` of its items, at the very least."""
    items = tuple(
        Raisable(0, item.weight, item.capacity) for item in goal.items if item.group == group
    )
    alone = Goal(items, 0, (goal.group_needs[group],))
    picked = most_potential(alone, range(len(items)))
    known = None if picked is None else least_raise(alone, picked)
    return 0 if known is None else _cheapest(alone, count, known, _FIRST_BRANCHES).least_cents


def _splits(goal: Goal, count: int) -> Iterator[tuple[int, ...]]:
    """Every way to split the count among the groups whose best items then meet the goal."""
    best = [_best_sums(goal, group) for group in range(len(goal.group_needs))]

    def grow(group: int, left: int, lacking: int) -> Iterator[tuple[int, ...]]:
        if group == len(best):
            if left == 0 and lacking <= 0:
                yield ()
            return
        room = sum(len(sums) - 1 for sums in best[group + 1 :])
        for size in range(max(0, left - room), min(left, len(best[group]) - 1) + 1):
            if best[group][size] >= goal.group_needs[group]:
                for others in grow(group + 1, left - size, lacking - best[group][size]):
                    yield size, *others

    return grow(0, count, goal.need)


def _best_sums(goal: Goal, group: int) -> list[int]:
    """What the best 0, 1, 2 … items of a group gain, raised all the way."""
    potentials = [it.potential for it in goal.items if it.group == group and it.capacity]
    return list(accumulate(sorted(potentials, reverse=True), initial=0))
