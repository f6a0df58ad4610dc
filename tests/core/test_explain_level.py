"""Explaining the level: its conditions, what holds the next one back, what is still open."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.edits import set_score
from ita_tui.core.record.model import NodeScores, Record, Results, ScoreKind
from ita_tui.core.scores.assessment import assess
from ita_tui.core.scores.explain_level import explain_level
from tests.core.built_trees import trees_with_scores

D = Decimal


def test_the_sample_lacks_points_in_three_places(ita_2567: Framework, sample: Record) -> None:
    told = explain_level(ita_2567, sample)
    assert [line.level.title for line in told.lines if line.is_reached] == ["ผ่านดี"]
    held = [(it.code, str(it.missing_points)) for it in told.held_back_by]
    assert held == [("total", "1.55"), ("EIT", "2.66"), ("OIT", "1.96")]
    assert told.sentences == (
        "ระดับที่คำนวณได้: ผ่านดี",
        "ระดับถัดไปคือ ผ่านดีเยี่ยม ติดที่ คะแนนรวม (ขาดอีก 1.55) EIT (ขาดอีก 2.66) และ OIT (ขาดอีก 1.96)",
    )
    assert told.lines[0].conditions[1].text == "✓ IIT ตั้งแต่ 95.00 · ได้ 95.11"
    assert told.lines[0].conditions[2].text.endswith("ขาดอีก 2.66 คะแนน")


def test_an_edge_that_no_source_confirms_is_said(ita_2567: Framework, sample: Record) -> None:
    told = {line.level.title: line.unconfirmed for line in explain_level(ita_2567, sample).lines}
    assert told["ผ่านดี"] == ""
    assert "70" in told["ต้องปรับปรุง"]


def test_with_one_score_missing_the_levels_left_are_told(
    ita_2567: Framework, sample: Record
) -> None:
    record = set_score(sample, "e9", ScoreKind.OWN, None)
    record = replace(set_score(record, "8", ScoreKind.OWN, None), results=Results())
    told = explain_level(ita_2567, record)
    possible = [level.title for level in assess(ita_2567, record).possible]
    assert [line.level.title for line in told.lines if line.is_possible] == possible
    assert told.sentences[0].startswith("คะแนนยังไม่ครบ")
    assert told.sentences[1] == "ที่ยังไม่ทราบแน่: EIT"
    assert "OIT" in told.lines[0].verdict


def test_a_declared_level_that_the_figures_contradict_is_told(
    ita_2567: Framework, sample: Record
) -> None:
    record = replace(sample, results=Results(level="ผ่านดีเยี่ยม"))
    assert "แจ้งไว้ว่า ผ่านดีเยี่ยม" in explain_level(ita_2567, record).sentences[-1]
    previous = explain_level(ita_2567, record, ScoreKind.PREVIOUS)
    assert all("แจ้งไว้" not in sentence for sentence in previous.sentences)


@given(trees_with_scores())
def test_what_is_told_agrees_with_the_level(built: tuple[Framework, dict[str, Decimal]]) -> None:
    framework, typed = built
    record = Record(scores={code: NodeScores(own=score) for code, score in typed.items()})
    assessment = assess(framework, record)
    told = explain_level(framework, record)
    assert [line.level for line in told.lines if line.is_possible] == list(assessment.possible)
    reached = [line for line in told.lines if line.is_reached]
    assert [line.level for line in reached] == ([assessment.level] if assessment.level else [])
    for line in told.lines:
        holds = [condition.holds for condition in line.conditions]
        if line.is_reached:
            assert all(holds)
        if line.is_possible:
            assert False not in holds
        elif not assessment.level:
            assert line.verdict
    if told.next_better:
        assert told.held_back_by
        assert all(it.holds is False for it in told.held_back_by)
