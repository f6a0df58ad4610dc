"""A plan as targets of measures: ours give way to ours, and no other word is touched."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.checks.fit import misfits
from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import Measure, Record
from ita_tui.core.whatif.targets import set_targets, targets_of, with_target
from tests.core.built_records import lines
from tests.core.built_records import scores as some_scores

NINETY = Decimal(90)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "o17 ≥ 90.00"),
        ("o17 ≥ 85.00", "o17 ≥ 90.00"),
        ("ร้อยละ 90 ของผู้ใช้บริการ", "ร้อยละ 90 ของผู้ใช้บริการ · o17 ≥ 90.00"),
        ("ครบ 12 เดือน · o17 ≥ 85.50 · o16 ≥ 88.00", "ครบ 12 เดือน · o17 ≥ 90.00 · o16 ≥ 88.00"),
        ("ให้ o17 ≥ 85 ภายในปี", "ให้ o17 ≥ 90.00 ภายในปี"),
        ("o1 ≥ 85.00", "o1 ≥ 85.00 · o17 ≥ 90.00"),
        ("xo17 ≥ 85.00", "xo17 ≥ 85.00 · o17 ≥ 90.00"),
    ],
)
def test_a_target_is_added_or_takes_the_place_of_an_earlier_one(text: str, expected: str) -> None:
    assert with_target(text, "o17", NINETY) == expected


@given(lines, some_scores, some_scores)
def test_writing_a_target_again_changes_the_figure_alone(
    text: str, first: Decimal, second: Decimal
) -> None:
    once = with_target(text, "o17", first)
    assert with_target(once, "o17", first) == once
    assert with_target(once, "o17", second) == with_target(text, "o17", second)


def test_every_measure_that_answers_an_item_gets_its_target(
    ita_2567: Framework, sample: Record
) -> None:
    after = set_targets(sample, ita_2567, {"e9": NINETY})
    before = {key: sample.measures[key].target for key in ("m2", "m3")}
    for key in ("m2", "m3"):
        assert after.measures[key].target.endswith("e9 ≥ 90.00")
        assert before[key] in after.measures[key].target
        assert replace(after.measures[key], target=before[key]) == sample.measures[key]
    assert after.measures.keys() == sample.measures.keys()


def test_an_item_that_no_measure_answers_begins_one_and_nothing_is_guessed(
    ita_2567: Framework, sample: Record
) -> None:
    after = set_targets(sample, ita_2567, {"o17": NINETY})
    (key,) = after.measures.keys() - sample.measures.keys()
    title = ita_2567.nodes["o17"].title
    assert after.measures[key] == Measure(
        title=f"ยกระดับคะแนนข้อ o17 {title}", issue="5", items=("o17",), target="o17 ≥ 90.00"
    )
    assert set_targets(after, ita_2567, {"o17": NINETY}) is after
    raised = set_targets(after, ita_2567, {"o17": Decimal(95)})
    assert raised.measures[key].target == "o17 ≥ 95.00"
    assert raised.measures.keys() == after.measures.keys()


def test_a_score_that_falls_is_no_target(ita_2567: Framework, sample: Record) -> None:
    changes = {"e9": Decimal(50), "o17": NINETY}
    assert targets_of(sample, changes) == {"o17": NINETY}
    assert set_targets(sample, ita_2567, {"e9": Decimal(50)}) is sample


def test_an_indicator_is_answered_by_the_measures_of_its_items(
    ita_2567: Framework, sample: Record
) -> None:
    record = replace(sample, scores={})
    after = set_targets(record, ita_2567, {"8": NINETY})
    assert after.measures["m2"].target.endswith("8 ≥ 90.00")
    assert after.measures.keys() == record.measures.keys()


@given(data=st.data())
def test_no_plan_brings_a_problem_into_the_record(
    data: st.DataObject, ita_2567: Framework, sample: Record
) -> None:
    codes = st.sampled_from([node for node in ita_2567.nodes if node != "total"])
    changes = data.draw(st.dictionaries(codes, some_scores, max_size=4))
    after = set_targets(sample, ita_2567, changes)
    assert misfits(after, ita_2567) == misfits(sample, ita_2567)
