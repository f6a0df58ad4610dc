"""The smallest raise, proven against every raise there is on small goals."""

import random
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.whatif.optimum import Raise, fewest_cents, fewest_items
from ita_tui.core.whatif.raising import Goal, Raisable
from tests.cases import cases

MOST_ITEMS = 6


@st.composite
def goals(draw: st.DrawFn) -> Goal:
    """Up to six items in up to three groups, a few cents each, needs that may be out of reach."""
    groups = draw(st.integers(1, 3))
    items = draw(
        st.lists(
            st.builds(Raisable, st.integers(0, groups - 1), st.integers(1, 7), st.integers(0, 3)),
            max_size=MOST_ITEMS,
        )
    )

    def need(potential: int) -> int:
        return draw(st.integers(-1, potential + 1)) if draw(st.booleans()) else 0

    potentials = [
        sum(item.potential for item in items if item.group == group) for group in range(groups)
    ]
    return Goal(tuple(items), need(sum(potentials)), tuple(need(most) for most in potentials))


def meets(goal: Goal, cents: tuple[int, ...]) -> bool:
    reached = [0] * len(goal.group_needs)
    for item, raised in zip(goal.items, cents, strict=True):
        reached[item.group] += item.weight * raised
    return sum(reached) >= goal.need and all(
        gain >= need for gain, need in zip(reached, goal.group_needs, strict=True)
    )


def every_way(goal: Goal) -> list[tuple[int, int]]:
    """(items, cents) of every raise that meets the goal."""
    ways = product(*(range(item.capacity + 1) for item in goal.items))
    return [(sum(map(bool, way)), sum(way)) for way in ways if meets(goal, way)]


def size(found: Raise) -> tuple[int, int]:
    return len(found.amounts), found.cents


def cents_of(goal: Goal, found: Raise) -> tuple[int, ...]:
    return tuple(found.amounts.get(index, 0) for index in range(len(goal.items)))


def holds(goal: Goal, found: Raise) -> bool:
    """Whether a raise meets the goal within the room of its items."""
    cents = cents_of(goal, found)
    return meets(goal, cents) and all(
        raised <= item.capacity for raised, item in zip(cents, goal.items, strict=True)
    )


@given(goals())
@cases(3)
def test_no_raise_meets_a_goal_with_fewer_cents(goal: Goal) -> None:
    ways = every_way(goal)
    found = fewest_cents(goal)
    assert (found is None) == (not ways)
    if found is not None:
        assert holds(goal, found)
        assert found.least_cents == found.cents
        assert found.cents == min(cents for _, cents in ways)


@given(goals())
@cases(3)
def test_no_raise_meets_a_goal_on_fewer_items_or_on_as_few_with_fewer_cents(goal: Goal) -> None:
    ways = every_way(goal)
    found = fewest_items(goal)
    assert (found is None) == (not ways)
    if found is not None:
        assert holds(goal, found)
        assert found.least_cents == found.cents
        assert size(found) == min(ways)


@given(goals(), st.integers(0, 3))
@cases(2)
def test_a_search_that_is_cut_short_says_how_much_less_there_could_be(
    goal: Goal, most_branches: int
) -> None:
    found = fewest_items(goal, most_branches=most_branches)
    if found is not None:
        count, least = min(every_way(goal))
        assert holds(goal, found)
        assert len(found.amounts) == count
        assert found.least_cents <= least <= found.cents


def test_a_plain_greedy_would_raise_the_item_with_most_to_gain_and_need_more_cents() -> None:
    light_and_far, heavy_and_near = Raisable(0, 3, 20), Raisable(0, 5, 10)
    found = fewest_items(Goal((light_and_far, heavy_and_near), 50, (0,)))
    assert found is not None
    assert found.amounts == {1: 10}
    greedy = -(-50 // light_and_far.weight)
    assert greedy == 17
    assert light_and_far.potential > heavy_and_near.potential


def test_a_plain_greedy_would_need_an_item_more_where_a_group_falls_short() -> None:
    first = (Raisable(0, 4, 25), Raisable(0, 4, 24))
    second = (Raisable(1, 3, 20),)
    found = fewest_items(Goal((*first, *second), 150, (0, 30)))
    assert found is not None
    assert found.amounts == {0: 25, 2: 17}
    # The two with most to gain reach the whole, and leave the second group where it was.
    assert sum(item.potential for item in first) >= 150


def large_goal(seed: int, *, shares: tuple[int, int], room: tuple[int, int]) -> Goal:
    """59 items in three groups like a year's, weights and rooms drawn at random."""
    rng = random.Random(seed)
    items = []
    for group, (weight, count) in enumerate(((30, 15), (30, 9), (40, 35))):
        drawn = [rng.randint(*shares) for _ in range(count)]
        items += [
            Raisable(group, weight * 10**12 * share // sum(drawn), rng.randint(*room))
            for share in drawn
        ]
    potentials = [sum(it.potential for it in items if it.group == group) for group in range(3)]
    return Goal(
        tuple(items),
        int(sum(potentials) * rng.uniform(0.05, 0.9)),
        tuple(int(most * rng.uniform(-0.5, 0.9)) for most in potentials),
    )


@pytest.mark.parametrize("seed", range(12))
def test_59_items_of_59_different_weights_are_searched_to_the_end(seed: int) -> None:
    goal = large_goal(seed, shares=(1, 300), room=(0, 3000))
    found = fewest_items(goal)
    assert found is not None
    assert holds(goal, found)
    assert found.least_cents == found.cents


@pytest.mark.parametrize("seed", range(3))
def test_the_search_ends_on_items_that_are_nearly_but_not_quite_alike(seed: int) -> None:
    goal = large_goal(seed, shares=(100_000, 100_003), room=(1000, 1100))
    found = fewest_items(goal, most_branches=200)
    assert found is not None
    assert holds(goal, found)
    assert found.cents * 0.97 <= found.least_cents <= found.cents


def test_a_goal_that_is_met_already_takes_nothing() -> None:
    goal = Goal((Raisable(0, 1, 5),), 0, (-3,))
    assert fewest_items(goal) == fewest_cents(goal) == Raise({}, 0)
