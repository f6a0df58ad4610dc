"""Plans to a level: the optimum, held against every raise there is on small trees."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.framework.model import Framework, Level
from ita_tui.core.record.model import NodeScores, Record
from ita_tui.core.scores.rollup import effective_weights, weights_in
from ita_tui.core.whatif.plan import NoPlan, Objective, Plan, plan_to
from ita_tui.core.whatif.sheet import (
    WhatIfSheet,
    assessed,
    countable,
    countable_of,
    gains,
    most_gain_first,
)
from tests.cases import cases
from tests.core.built_trees import even, framework_of, trees

HUNDRED = Decimal(100)
MOST_WAYS = 300


def sheet_of(framework: Framework, scores: Mapping[str, Decimal]) -> WhatIfSheet:
    typed = {code: NodeScores(own=score) for code, score in scores.items()}
    return WhatIfSheet(framework=framework, record=Record(scores=typed))


def planned(sheet: WhatIfSheet, level: Level, objective: Objective = Objective.ITEMS) -> Plan:
    plan = plan_to(sheet, level, objective)
    assert isinstance(plan, Plan)
    return plan


_edges = st.integers(99_95, 100_00).map(lambda cents: Decimal(cents).scaleb(-2))
_levels = st.lists(
    st.builds(Level, title=st.just(""), min_total=_edges, min_instrument=st.none() | _edges),
    min_size=1,
    max_size=2,
)


@st.composite
def sheets(draw: st.DrawFn) -> WhatIfSheet:
    """A small tree with every leaf a few cents short of 100, and levels just as near."""
    levels = (*draw(_levels), Level(title="", min_total=Decimal(0)))
    named = tuple(replace(level, title=str(place)) for place, level in enumerate(levels))
    framework = draw(trees(named).filter(lambda tree: len(tree.leaves) <= 6))
    scores, ways = {}, 1
    for leaf in framework.leaves:
        most = min(7, MOST_WAYS // ways - 1)
        short = draw(st.integers(0, max(0, most)))
        ways *= short + 1
        scores[leaf.code] = HUNDRED - Decimal(short).scaleb(-2)
    return sheet_of(framework, scores)


def every_way(sheet: WhatIfSheet, level: Level) -> list[tuple[int, int]]:
    """(items, cents) of every raise that reaches a level or a better one, by the roll-up."""
    levels = sheet.framework.levels
    good = levels[: levels.index(level) + 1]
    codes = [leaf.code for leaf in sheet.framework.leaves]
    room = [int((HUNDRED - (sheet.score(code) or 0)) * 100) for code in codes]
    found = []
    for way in product(*(range(most + 1) for most in room)):
        raised = {
            code: (sheet.score(code) or Decimal(0)) + Decimal(cents).scaleb(-2)
            for code, cents in zip(codes, way, strict=True)
        }
        if assessed(sheet.with_scores(raised)).level in good:
            found.append((sum(map(bool, way)), sum(way)))
    return found


@given(sheets(), st.sampled_from(Objective))
@cases(0.8)
def test_no_other_raise_is_smaller(sheet: WhatIfSheet, objective: Objective) -> None:
    for level in sheet.framework.levels:
        plan = planned(sheet, level, objective)
        cents = int(plan.raised_points * 100)
        ways = every_way(sheet, level)
        if objective is Objective.ITEMS:
            assert (len(plan.scores), cents) == min(ways)
        else:
            assert cents == min(way[1] for way in ways)
        assert plan.least_points == plan.raised_points


@given(sheets(), st.sampled_from(Objective))
@cases(0.6)
def test_a_plan_reaches_its_level_and_raises_what_it_says(
    sheet: WhatIfSheet, objective: Objective
) -> None:
    levels = sheet.framework.levels
    for level in levels:
        plan = planned(sheet, level, objective)
        reached = assessed(sheet.with_plan(plan.scores)).level
        assert reached is not None
        assert levels.index(reached) <= levels.index(level)
        rises = {code: score - (sheet.score(code) or 0) for code, score in plan.scores.items()}
        assert all(rise > 0 for rise in rises.values())
        assert all(score <= 100 for score in plan.scores.values())
        assert sum(rises.values(), Decimal(0)) == plan.raised_points
        assert plan_to(sheet, level, objective) == plan


@given(trees())
def test_exact_weights_are_the_weights_of_the_roll_up(framework: Framework) -> None:
    exact, rounded = weights_in(Fraction, framework), effective_weights(framework)
    for code in framework.nodes:
        assert abs(float(exact[code]) - float(rounded[code])) < 1e-12
    assert sum(exact[leaf.code] for leaf in framework.leaves) == 1


def test_a_plan_by_gain_alone_would_take_the_wrong_item() -> None:
    """The item with most to gain is not the one that needs the fewest points."""
    shares = tuple((Decimal(share), ()) for share in (3, 5))
    levels = (Level(title="ก", min_total=Decimal(88)), Level(title="ข", min_total=Decimal(0)))
    framework = framework_of([(Decimal(1), shares)], levels)
    sheet = sheet_of(framework, {"a1": Decimal(70), "a2": Decimal(88)})
    plan = planned(sheet, levels[0])
    first, second = most_gain_first(gains(sheet))
    assert (first.code, second.code) == ("a1", "a2")
    assert assessed(sheet.with_score("a1", Decimal("87.99"))).level == levels[0]
    assert plan.scores == {"a2": Decimal("98.80")}
    assert plan.raised_points == Decimal("10.80")


def test_the_official_tree_reaches_the_highest_level_by_four_items_or_by_fewer_points(
    ita_2567: Framework, sample: Record
) -> None:
    sheet = WhatIfSheet(framework=ita_2567, record=sample)
    by_items = planned(sheet, ita_2567.levels[0])
    by_points = planned(sheet, ita_2567.levels[0], Objective.POINTS)
    assert list(by_items.scores) == ["e9", "o17", "o30", "o34"]
    assert by_items.raised_points == by_items.least_points == Decimal("75.21")
    assert by_points.raised_points == Decimal("59.50")
    for plan in (by_items, by_points):
        assert assessed(sheet.with_plan(plan.scores)).level == ita_2567.levels[0]
        for code, score in plan.scores.items():
            less = {**plan.scores, code: score - Decimal("0.01")}
            assert assessed(sheet.with_plan(less)).level != ita_2567.levels[0], code


def test_a_level_that_is_reached_needs_nothing(ita_2567: Framework, sample: Record) -> None:
    sheet = WhatIfSheet(framework=ita_2567, record=sample)
    for level in ita_2567.levels[1:]:
        assert planned(sheet, level).scores == {}


def test_a_plan_starts_from_what_was_changed_by_hand_and_not_from_another_plan(
    ita_2567: Framework, sample: Record
) -> None:
    sheet = WhatIfSheet(framework=ita_2567, record=sample)
    best = ita_2567.levels[0]
    by_hand = sheet.with_score("e9", Decimal("92.19"))
    assert "e9" not in planned(by_hand, best).scores
    again = by_hand.with_plan(planned(by_hand, best, Objective.POINTS).scores)
    assert planned(again, best) == planned(by_hand, best)


def test_where_scores_are_missing_the_plan_is_refused_and_names_them(
    ita_2567: Framework, sample: Record
) -> None:
    scores = {code: it for code, it in sample.scores.items() if code not in ("e9", "8", "i1", "1")}
    sheet = WhatIfSheet(framework=ita_2567, record=replace(sample, scores=scores))
    refused = plan_to(sheet, ita_2567.levels[0])
    assert isinstance(refused, NoPlan)
    assert "i1, e9" in refused.reason
    assert "Traceback" not in refused.reason
    assert assessed(sheet).level is None
    assert len(assessed(sheet.with_score("i2", Decimal(0))).possible) > 1
    assert countable_of(sheet).missing == ("i1", "e9")


def test_an_empty_record_misses_its_instruments_and_is_refused(ita_2567: Framework) -> None:
    sheet = WhatIfSheet(framework=ita_2567, record=Record())
    assert countable_of(sheet).missing == ("IIT", "EIT", "OIT")
    refused = plan_to(sheet, ita_2567.levels[0])
    assert isinstance(refused, NoPlan)
    assert "OIT แบบวัดการเปิดเผยข้อมูลสาธารณะ" in refused.reason


def test_a_record_of_declared_indicators_is_planned_by_its_indicators(
    ita_2567: Framework, sample: Record
) -> None:
    declared = {str(number): NodeScores(own=Decimal(90)) for number in range(1, 11)}
    # One item alone does not make its indicator: the indicator counts as it was typed.
    declared["o1"] = NodeScores(own=Decimal(50))
    sheet = WhatIfSheet(framework=ita_2567, record=replace(sample, scores=declared))
    assert countable_of(sheet).adjustable == tuple(str(number) for number in range(1, 11))
    plan = planned(sheet, ita_2567.levels[0])
    assert set(plan.scores) <= set(declared) - {"o1"}
    assert assessed(sheet.with_plan(plan.scores)).level == ita_2567.levels[0]


def test_a_year_without_known_items_is_planned_by_its_leaves(ita_2564: Framework) -> None:
    scores = {leaf.code: Decimal(80) for leaf in ita_2564.leaves}
    sheet = sheet_of(ita_2564, scores)
    plan = planned(sheet, ita_2564.levels[1])
    assert assessed(sheet.with_plan(plan.scores)).level == ita_2564.levels[1]


def test_a_better_level_counts_where_it_is_nearer() -> None:
    """In an odd year a better level may ask for less of the total and more of the instruments."""
    odd = (
        Level(title="ก", min_total=Decimal(80), min_instrument=Decimal(80)),
        Level(title="ข", min_total=Decimal(90)),
        Level(title="ค", min_total=Decimal(0)),
    )
    framework = framework_of(even(2, 1), odd)
    sheet = sheet_of(framework, {"a1": Decimal("79.99"), "b1": Decimal("79.99")})
    assert planned(sheet, odd[1]).scores == {"a1": Decimal(100)}
    by_points = planned(sheet, odd[1], Objective.POINTS)
    assert by_points.scores == {"a1": Decimal(80), "b1": Decimal(80)}


def test_countable_leaves_out_what_stands_below_a_typed_node() -> None:
    framework = framework_of(even(2, 2))
    results = assessed(
        sheet_of(framework, {"a": Decimal(90), "a1": Decimal(10), "b1": Decimal(80)})
    ).results
    found = countable(framework, results)
    assert found.adjustable == ("a", "b1")
    assert found.missing == ("b2",)
