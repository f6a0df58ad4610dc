"""Coverage: the failing items against the measures that answer them."""

from dataclasses import replace
from decimal import Decimal

from ita_tui.core.framework.model import Framework
from ita_tui.core.measures.coverage import coverage
from ita_tui.core.record.model import Measure, NodeScores, Record, ScoreKind, Step


def test_the_sample_has_four_holes(ita_2567: Framework, sample: Record) -> None:
    found = coverage(ita_2567, sample)
    assert found.holes == ("o17", "o9", "o19", "o16")
    assert {gap.code: gap.measures for gap in found.rows if gap.measures} == {
        "e9": ("m2", "m3"),
        "i10": ("m5",),
    }
    assert found.measures == ("m2", "m3", "m5")


def test_rows_are_the_items_below_the_pass_mark_worst_first(
    ita_2567: Framework, sample: Record
) -> None:
    found = coverage(ita_2567, sample)
    scores = [gap.score for gap in found.rows]
    assert scores == sorted(scores)
    assert all(score < sample.settings.pass_mark for score in scores)
    assert list(found.holes) == [gap.code for gap in found.rows if not gap.measures]


def test_an_item_is_answered_by_a_measure_or_by_one_of_its_steps(ita_2567: Framework) -> None:
    record = Record(
        scores={code: NodeScores(own=Decimal(50)) for code in ("o9", "o17", "e1")},
        measures={
            "m3": Measure(steps={"s1": Step(items=("o17",))}),
            "m1": Measure(items=("o9", "o17"), steps={"s1": Step(items=("o9",))}),
            "m2": Measure(items=("o1",)),
            "m4": Measure(),
        },
    )
    found = coverage(ita_2567, record)
    assert {gap.code: gap.measures for gap in found.rows} == {
        "o9": ("m1",),
        "o17": ("m3", "m1"),
        "e1": (),
    }
    assert found.holes == ("e1",)
    assert found.measures == ("m3", "m1")


def test_items_without_a_score_and_items_that_pass_are_no_holes(ita_2567: Framework) -> None:
    scores = {"o9": NodeScores(own=Decimal(85)), "o17": NodeScores(reference=Decimal(1))}
    assert coverage(ita_2567, Record(scores=scores)).rows == ()
    other = coverage(ita_2567, Record(scores=scores), ScoreKind.REFERENCE)
    assert other.holes == ("o17",)


def test_a_record_without_measures_is_all_holes(ita_2567: Framework, sample: Record) -> None:
    found = coverage(ita_2567, replace(sample, measures={}))
    assert len(found.holes) == len(found.rows) == len(coverage(ita_2567, sample).rows)
    assert found.measures == ()
