"""The roll-up: against exact fractions, against its laws, and against real results."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.framework.model import TOTAL, Framework
from ita_tui.core.record.model import Record, ScoreKind
from ita_tui.core.scores.assessment import assess, typed_scores
from ita_tui.core.scores.rollup import Interval, NodeResult, effective_weights, roll_up
from ita_tui.core.thai.numbers import round_score
from tests.cases import cases
from tests.core.built_records import scores
from tests.core.built_trees import (
    completed,
    even,
    framework_of,
    half_up,
    trees,
    trees_with_scores,
)

D = Decimal
NOISE = Fraction(1, 10**30)
"""What 40 digits may lose over three divisions."""


class Oracle:
    """The same rule in fractions, written from its description."""

    def __init__(self, framework: Framework, typed: Mapping[str, Decimal]) -> None:
        self.nodes = framework.nodes
        self.typed = typed

    def computed(self, code: str) -> Fraction | None:
        if not self.nodes[code].children:
            return None
        known = [self.single(child) for child in self.nodes[code].children]
        if any(figure is None for figure in known):
            return None
        return self._mean(code, [figure for figure in known if figure is not None])

    def single(self, code: str) -> Fraction | None:
        computed = self.computed(code)
        if computed is None and code in self.typed:
            return Fraction(self.typed[code])
        return computed

    def below(self, code: str) -> tuple[Fraction, Fraction]:
        children = self.nodes[code].children
        if not children:
            figure = self.typed.get(code)
            return (Fraction(figure),) * 2 if figure is not None else (Fraction(0), Fraction(100))
        ends = [self._ends(child) for child in children]
        return self._mean(code, [low for low, _ in ends]), self._mean(
            code, [high for _, high in ends]
        )

    def _ends(self, code: str) -> tuple[Fraction, Fraction]:
        figure = self.single(code)
        return self.below(code) if figure is None else (figure, figure)

    def _mean(self, code: str, figures: list[Fraction]) -> Fraction:
        shares = [Fraction(self.nodes[child].share) for child in self.nodes[code].children]
        weighted = sum(
            (share * figure for share, figure in zip(shares, figures, strict=True)), Fraction(0)
        )
        return weighted / sum(shares)


@given(trees_with_scores())
@cases(3)
def test_every_figure_is_that_of_exact_fractions_rounded_once(
    case: tuple[Framework, dict[str, Decimal]],
) -> None:
    framework, typed = case
    oracle = Oracle(framework, typed)
    for code, result in roll_up(framework, typed).items():
        exact = oracle.computed(code)
        low, high = oracle.below(code)
        assert result.typed == typed.get(code)
        assert result.computed == (None if exact is None else half_up(exact))
        assert abs(Fraction(result.below.low) - low) < NOISE
        assert abs(Fraction(result.below.high) - high) < NOISE
        assert (result.low, result.high) == (half_up(low), half_up(high))


@st.composite
def completions(
    draw: st.DrawFn,
) -> tuple[Framework, dict[str, Decimal], dict[str, Decimal]]:
    framework, typed = draw(trees_with_scores())
    figures = {node.code: draw(scores) for node in framework.leaves}
    return framework, typed, completed(framework, typed, figures)


@given(completions())
def test_the_interval_holds_every_completion(
    case: tuple[Framework, dict[str, Decimal], dict[str, Decimal]],
) -> None:
    framework, typed, done = case
    before, after = roll_up(framework, typed), roll_up(framework, done)
    for code, result in after.items():
        if result.exact is not None:
            bounds = before[code].below
            assert bounds.low - D("1e-25") <= result.exact <= bounds.high + D("1e-25")


@given(trees_with_scores(), st.data())
def test_a_better_score_makes_nothing_worse(
    case: tuple[Framework, dict[str, Decimal]], data: st.DataObject
) -> None:
    framework, typed = case
    code = data.draw(st.sampled_from(sorted(framework.nodes)))
    first, second = sorted([data.draw(scores), data.draw(scores)])
    lower = roll_up(framework, {**typed, code: first})
    higher = roll_up(framework, {**typed, code: second})
    for node, result in lower.items():
        assert result.below.low <= higher[node].below.low
        assert result.below.high <= higher[node].below.high
        better = higher[node].exact
        assert (result.exact is None) == (better is None)
        if result.exact is not None and better is not None:
            assert result.exact <= better


@given(trees_with_scores())
def test_bounds_are_in_order_and_a_computed_figure_lies_at_both_ends(
    case: tuple[Framework, dict[str, Decimal]],
) -> None:
    for result in roll_up(*case).values():
        assert 0 <= result.below.low <= result.below.high <= 100
        if result.exact is not None:
            assert result.below == Interval(result.exact, result.exact)


@given(trees())
def test_the_weights_of_the_leaves_sum_to_one(framework: Framework) -> None:
    weights = effective_weights(framework)
    total = sum((weights[node.code] for node in framework.leaves), D(0))
    assert abs(total - 1) < D("1e-25")
    assert list(weights) == list(framework.nodes)


@given(trees(), st.data())
def test_a_point_more_in_a_leaf_is_its_weight_in_points_of_the_total(
    framework: Framework, data: st.DataObject
) -> None:
    typed = {node.code: data.draw(scores) for node in framework.leaves}
    leaf = data.draw(st.sampled_from(sorted(typed)))
    typed[leaf] = D("50.00")
    before = roll_up(framework, typed)[TOTAL].exact
    after = roll_up(framework, {**typed, leaf: D("51.00")})[TOTAL].exact
    assert before is not None
    assert after is not None
    assert abs(after - before - effective_weights(framework)[leaf]) < D("1e-25")


def test_codes_that_the_framework_does_not_have_are_ignored(ita_2567: Framework) -> None:
    assert roll_up(ita_2567, {"zz": D(50)}) == roll_up(ita_2567, {})


def test_the_results_stand_in_tree_order(ita_2567: Framework) -> None:
    assert list(roll_up(ita_2567, {})) == list(ita_2567.nodes)


def test_where_nothing_is_typed_everything_is_possible(ita_2567: Framework) -> None:
    for result in roll_up(ita_2567, {}).values():
        assert result == NodeResult(None, None, Interval(D(0), D(100)))


def test_rounding_happens_once_at_the_end() -> None:
    # Three thirds: 0.005 each would round up to 0.01 three times over, their mean does not.
    framework = framework_of([(D(1), even(3, 2))])
    typed = {f"a{i}{j}": D("0.00") for i in (1, 2, 3) for j in (1, 2)}
    typed |= {"a11": D("0.01"), "a21": D("0.00"), "a31": D("0.00")}
    results = roll_up(framework, typed)
    assert results["a1"].computed == D("0.01")
    assert results["a"].computed == D("0.00")


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_a_tie_that_thirds_hide_is_rounded_up(order: tuple[int, int]) -> None:
    framework = framework_of([(D(1), even(2, 3))])
    parts = [[D("94.99"), D("94.99"), D("95.00")], [D("94.99"), D("95.00"), D("95.00")]]
    typed = {
        f"a{place + 1}{j + 1}": parts[which][j]
        for place, which in enumerate(order)
        for j in range(3)
    }
    assert roll_up(framework, typed)[TOTAL].computed == D("95.00")


def test_a_computed_figure_goes_before_the_typed_one_and_keeps_it() -> None:
    framework = framework_of([(D(1), even(2))])
    result = roll_up(framework, {"a": D("99.00"), "a1": D("80.00"), "a2": D("90.00")})
    assert result["a"].computed == D("85.00")
    assert result["a"].typed == D("99.00")
    assert result["a"].difference_points == D("14.00")
    assert result[TOTAL].computed == D("85.00")


def test_a_typed_figure_stands_in_where_something_below_is_missing() -> None:
    framework = framework_of([(D("0.50"), even(2)), (D("0.50"), ())])
    result = roll_up(framework, {"a": D("99.00"), "a1": D("0.00"), "b": D("50.00")})
    assert result["a"].computed is None
    assert result["a"].difference_points is None
    assert result["a"].below == Interval(D(0), D(50))
    assert result[TOTAL].computed == D("74.50")


# Limits, such as a ranking gives.


def test_limits_narrow_what_is_unknown() -> None:
    framework = framework_of([(D(1), even(2))])
    limits = {"a1": Interval(D(40), D(60)), "a2": Interval(D(0), D(10))}
    assert roll_up(framework, {}, limits)[TOTAL].below == Interval(D(20), D(35))


def test_limits_never_overrule_what_was_typed_or_computed() -> None:
    framework = framework_of([(D(1), even(2))])
    limits = {code: Interval(D(90), D(95)) for code in ("total", "a", "a1", "a2")}
    typed = {"a1": D(10), "a2": D(20)}
    assert roll_up(framework, typed, limits) == roll_up(framework, typed)
    part = {"a": D(10), "a1": D(20)}
    bounds = roll_up(framework, part, {"a": limits["a"]})["a"].below
    assert bounds == roll_up(framework, part)["a"].below == Interval(D(10), D(60))
    assert roll_up(framework, {"a": D(10)}, limits)[TOTAL].computed == D("10.00")


def test_a_limit_that_contradicts_what_is_below_is_left_out() -> None:
    framework = framework_of([(D(1), even(2))])
    limits = {"a": Interval(D(90), D(95))}
    assert roll_up(framework, {"a1": D(10)}, limits)["a"].below == Interval(D(5), D(55))


# Real results.


def test_2567_the_sample(ita_2567: Framework, sample: Record) -> None:
    results = assess(ita_2567, sample).results
    computed = {code: str(result.computed) for code, result in results.items() if result.exact}
    assert [computed[code] for code in ("IIT", "EIT", "OIT", "total")] == [
        *("95.11", "92.34", "93.04", "93.45"),
    ]
    assert [computed[str(number)] for number in range(1, 11)] == [
        *("96.45", "96.26", "98.09", "89.71", "95.02"),
        *("96.45", "94.91", "85.66", "91.65", "94.42"),
    ]
    assert [str(results[code].typed) for code in ("total", "1", "8", "9", "10")] == [
        *("93.05", "99.40", "87.84", "100.00", "100.00"),
    ]


def test_2567_the_memo_alone_bounds_the_total(ita_2567: Framework) -> None:
    typed = {"9": D(100), "10": D(100), "1": D("99.40"), "8": D("87.84")}
    between = Interval(D("87.84"), D("99.40"))
    limits = {str(number): between for number in range(1, 11)}
    total = roll_up(ita_2567, typed, limits)[TOTAL]
    assert (total.low, total.high) == (D("93.40"), D("98.48"))
    assert total.computed is None
    assert not total.below.low <= D("93.05") <= total.below.high


def test_2564_a_municipality(ita_2564: Framework) -> None:
    # Parts of 30, 30 and 40 as published, and the two indicators of the OIT.
    typed = {"9": D("97.78"), "10": D("93.75"), "IIT": D("99.83"), "EIT": D("95.97")}
    results = roll_up(ita_2564, typed)
    assert results["OIT"].exact == D("95.765")
    assert round_score((results["OIT"].exact or D(0)) * D("0.4")) == D("38.31")
    assert results[TOTAL].computed == D("97.05")


def test_2564_a_mean_of_sub_indicators_is_not_a_mean_of_items(ita_2564: Framework) -> None:
    # All but one item full: the mean of the five sub-indicators, not of the 33 items.
    codes = [node.code for node in ita_2564.items]
    typed = {code: D("100.00") for code in codes} | {"o25": D("0.00")}
    results = roll_up(ita_2564, typed)
    assert results["9.4"].computed == D("75.00")
    assert results["9"].computed == D("95.00")


def test_2564_the_mean_of_a_province(ita_2564: Framework) -> None:
    figures = (
        *("93.55", "87.72", "91.01", "87.93", "89.52"),
        *("90.55", "88.68", "88.58", "72.89", "65.56"),
    )
    typed = {str(number): D(figure) for number, figure in enumerate(figures, 1)}
    # Adding parts that were each rounded gives 81.46.
    assert roll_up(ita_2564, typed)[TOTAL].computed == D("81.45")


def test_the_kinds_of_score_are_never_mixed(ita_2567: Framework, sample: Record) -> None:
    assert typed_scores(sample, ScoreKind.REFERENCE) == {}
    assert assess(ita_2567, sample, ScoreKind.REFERENCE).total.below == Interval(D(0), D(100))
