"""Gaps: what is below the pass mark, what is near it, and what each costs the total."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.framework.known import nodes_below
from ita_tui.core.framework.model import Framework, NodeKind
from ita_tui.core.record.edits import set_score, set_scores
from ita_tui.core.record.model import Measure, Record, ScoreKind, Settings
from ita_tui.core.scores.assessment import assess
from ita_tui.core.scores.gaps import (
    GapOrder,
    PassState,
    gaps,
    held_against_pass_mark,
    measures_by_item,
    near_misses,
    pass_state,
)
from ita_tui.store.folders import sample_record
from ita_tui.store.frameworks import load_framework, shipped_framework_ids
from tests.core.built_records import scores
from tests.core.built_trees import trees_with_scores

D = Decimal


def test_the_sample_has_six_gaps_worst_first(ita_2567: Framework, sample: Record) -> None:
    found = [(gap.code, str(gap.score), str(gap.gap_points)) for gap in gaps(ita_2567, sample)]
    assert found == [
        ("e9", "68.28", "16.72"),
        ("o17", "70.16", "14.84"),
        ("o9", "77.67", "7.33"),
        ("o19", "80.12", "4.88"),
        ("o16", "81.18", "3.82"),
        ("i10", "82.71", "2.29"),
    ]


def test_the_sample_gaps_name_their_issue_and_the_measures_that_answer_them(
    ita_2567: Framework, sample: Record
) -> None:
    found = {gap.code: (gap.issue, gap.measures) for gap in gaps(ita_2567, sample)}
    assert found == {
        "e9": ("2", ("m2", "m3")),
        "o17": ("5", ()),
        "o9": ("1", ()),
        "o19": ("6", ()),
        "o16": ("5", ()),
        "i10": ("4", ("m5",)),
    }


def test_the_sample_items_that_are_near(ita_2567: Framework, sample: Record) -> None:
    assert [gap.code for gap in near_misses(ita_2567, sample)] == ["o30", "o8"]


def test_each_gap_costs_the_total_what_closing_it_gains(
    ita_2567: Framework, sample: Record
) -> None:
    before = assess(ita_2567, sample).total.exact
    for gap in gaps(ita_2567, sample):
        closed = set_score(sample, gap.code, ScoreKind.OWN, D("85.00"))
        after = assess(ita_2567, closed).total.exact
        assert before is not None
        assert after is not None
        assert abs(after - before - gap.cost_points) < D("1e-25")


def test_the_cost_of_one_item_by_hand(ita_2567: Framework, sample: Record) -> None:
    # o17 is a quarter of 9.3, a fifth of 9, half of the OIT, 0.40 of the total: a hundredth.
    cost = {gap.code: gap.cost_points for gap in gaps(ita_2567, sample)}
    assert cost["o17"] == D("0.1484")
    assert cost["i10"] == D("2.29") * D("0.30") / 15


@pytest.mark.parametrize(
    ("score", "is_gap", "is_near"),
    [
        ("84.99", True, False),
        ("85.00", False, True),
        ("87.99", False, True),
        ("88.00", False, False),
    ],
)
def test_the_pass_mark_passes_and_near_is_less_than_three_points_above(
    ita_2567: Framework, score: str, is_gap: bool, is_near: bool
) -> None:
    record = set_score(Record(), "i1", ScoreKind.OWN, D(score))
    assert bool(gaps(ita_2567, record)) is is_gap
    assert bool(near_misses(ita_2567, record)) is is_near


def test_the_pass_mark_is_the_one_of_the_office_not_the_target(ita_2567: Framework) -> None:
    record = set_score(Record(), "i1", ScoreKind.OWN, D("85.00"))
    strict = replace(record, settings=Settings(pass_mark=D("90.00"), target=D("80.00")))
    assert [gap.gap_points for gap in gaps(ita_2567, strict)] == [D("5.00")]
    assert gaps(ita_2567, replace(record, settings=Settings(target=D("99.00")))) == ()


def test_each_kind_of_score_has_gaps_of_its_own(ita_2567: Framework) -> None:
    record = set_score(Record(), "i1", ScoreKind.OWN, D("90.00"))
    record = set_score(record, "i2", ScoreKind.REFERENCE, D("80.00"))
    record = set_score(record, "i3", ScoreKind.PREVIOUS, D("70.00"))
    assert [gap.code for gap in gaps(ita_2567, record)] == []
    assert [gap.code for gap in gaps(ita_2567, record, ScoreKind.REFERENCE)] == ["i2"]
    assert [gap.code for gap in gaps(ita_2567, record, ScoreKind.PREVIOUS)] == ["i3"]


_TEN_SCORES = "85.21 70.59 75.10 72.88 73.24 81.14 83.12 76.79 65.62 42.56"
TEN = {str(number): D(score) for number, score in enumerate(_TEN_SCORES.split(), 1)}
"""Ten indicators as ITAS shows them, from the table of a real office, 9 and 10 of another."""


def test_the_total_and_what_has_a_score_below_it_are_no_gaps(ita_2567: Framework) -> None:
    typed = {"total": D(1), "OIT": D(1), "9": D(1), "9.1": D(1), "9.2": D(1), "o7": D(99)}
    record = set_scores(Record(), ScoreKind.OWN, typed)
    assert [gap.code for gap in held_against_pass_mark(ita_2567, record)] == ["9.1", "o7"]


@pytest.mark.parametrize("framework_id", shipped_framework_ids())
def test_ten_indicators_alone_have_their_gaps(framework_id: str) -> None:
    framework, _ = load_framework(framework_id, sample_record().parent)
    assert framework is not None
    found = gaps(framework, set_scores(Record(), ScoreKind.OWN, TEN))
    assert [gap.code for gap in found] == ["10", "9", "2", "4", "5", "3", "8", "6", "7"]


def test_an_indicator_stands_in_the_issue_of_its_items(ita_2567: Framework) -> None:
    found = gaps(ita_2567, set_scores(Record(), ScoreKind.OWN, TEN))
    assert {gap.code: gap.issue for gap in found} == {
        "2": "5", "3": "6", "4": "4", "5": "7", "6": "2", "7": "3", "8": "2", "9": None, "10": "7",
    }  # fmt: skip


def test_an_indicator_without_items_is_held_against_the_mark_itself(ita_2564: Framework) -> None:
    record = set_scores(Record(), ScoreKind.OWN, {"1": D("80.00"), "9": D("80.00")})
    assert [(gap.code, gap.issue) for gap in gaps(ita_2564, record)] == [("1", None), ("9", None)]


def test_equal_gaps_stand_in_tree_order(ita_2567: Framework) -> None:
    codes = ["o35", "e1", "o9", "i15", "i2"]
    record = set_scores(Record(), ScoreKind.OWN, dict.fromkeys(codes, D("80.00")))
    assert [gap.code for gap in gaps(ita_2567, record)] == ["i2", "i15", "e1", "o9", "o35"]


def test_a_measure_that_names_an_item_twice_answers_it_once() -> None:
    record = Record(
        measures={"m2": Measure(items=("i1", "i1", "i2")), "m1": Measure(items=("i1",))}
    )
    assert measures_by_item(record) == {"i1": ("m2", "m1"), "i2": ("m2",)}


@given(trees_with_scores(), scores)
def test_gaps_and_the_rest_are_all_typed_leaves_and_nothing_else(
    case: tuple[Framework, dict[str, Decimal]], pass_mark: Decimal
) -> None:
    framework, typed = case
    record = set_scores(Record(settings=Settings(pass_mark=pass_mark)), ScoreKind.OWN, typed)
    held = held_against_pass_mark(framework, record)
    leaves = [
        code
        for code, node in framework.nodes.items()
        if code in typed
        and (node.kind is NodeKind.INDICATOR or not node.children)
        and not any(below in typed for below in nodes_below(framework, code))
    ]
    assert [gap.code for gap in held] == leaves
    found = gaps(framework, record)
    assert {gap.code for gap in found} == {code for code in leaves if typed[code] < pass_mark}
    assert [gap.score for gap in found] == sorted(gap.score for gap in found)
    for gap in held:
        assert gap.score + gap.gap_points == pass_mark
        assert 0 <= gap.cost_points <= max(gap.gap_points, D(0))
        assert (gap.cost_points > 0) == (gap.gap_points > 0)


@given(trees_with_scores(), scores, scores, st.data())
def test_a_higher_score_never_makes_a_gap_wider(
    case: tuple[Framework, dict[str, Decimal]], one: Decimal, other: Decimal, data: st.DataObject
) -> None:
    framework, _ = case
    leaf = data.draw(st.sampled_from(framework.leaves)).code
    low, high = sorted((one, other))
    (lower,) = held_against_pass_mark(framework, set_score(Record(), leaf, ScoreKind.OWN, low))
    (higher,) = held_against_pass_mark(framework, set_score(Record(), leaf, ScoreKind.OWN, high))
    assert lower.gap_points >= higher.gap_points
    assert lower.cost_points >= higher.cost_points


@pytest.mark.parametrize(
    ("score", "state"),
    [
        ("84.99", PassState.BELOW),
        ("85", PassState.NEAR),
        ("89.99", PassState.NEAR),
        ("90", PassState.PASSED),
        (None, PassState.UNSCORED),
    ],
)
def test_a_score_is_on_one_side_of_the_pass_mark(score: str | None, state: PassState) -> None:
    settings = Settings(pass_mark=Decimal(85), near_points=Decimal(5))
    assert pass_state(settings, None if score is None else Decimal(score)) is state


def test_gaps_are_sorted_by_what_they_cost(ita_2567: Framework, sample: Record) -> None:
    by_cost = gaps(ita_2567, sample, order=GapOrder.COST)
    assert set(by_cost) == set(gaps(ita_2567, sample))
    assert [it.cost_points for it in by_cost] == sorted(
        (it.cost_points for it in by_cost), reverse=True
    )
