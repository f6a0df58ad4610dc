"""The next step: the first thing of the year's circle that is not done."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.framework.model import Framework
from ita_tui.core.measures.coverage import coverage
from ita_tui.core.next_step import Stage, due_soon, missing_scores, next_step
from ita_tui.core.record.edits import new_record, set_narrative, set_score
from ita_tui.core.record.model import Measure, Memo, Record, ScoreKind, Step
from ita_tui.core.values import replace

AUTUMN = date(2024, 10, 15)
OWN = ScoreKind.OWN


def scored(framework: Framework, score: str = "90") -> Record:
    record = new_record(framework, agency_name="เทศบาล")
    for node in framework.leaves:
        record = set_score(record, node.code, OWN, Decimal(score))
    return record


def written(framework: Framework, record: Record) -> Record:
    for code in framework.issues:
        record = set_narrative(record, code, "คำ")
    memo = Memo(unit="สำนักปลัด", date=AUTUMN, subject="เรื่อง", to=("นายก",), signer="ปลัด")
    return replace(record, memo=memo)


def with_measure(record: Record, measure: Measure) -> Record:
    return replace(record, measures={"m1": measure})


def stage(framework: Framework, record: Record, today: date = AUTUMN) -> tuple[Stage, str, int]:
    found = next_step(framework, record, today)
    return found.stage, found.at, found.count


def test_the_circle_begins_with_the_scores(ita_2567: Framework) -> None:
    record = new_record(ita_2567, agency_name="เทศบาล")
    assert stage(ita_2567, record) == (Stage.NO_SCORES, "scores", 59)
    record = set_score(record, "i1", OWN, Decimal(90))
    assert stage(ita_2567, record) == (Stage.SOME_SCORES, "scores.i2", 58)


def test_what_falls_short_wants_a_measure_then_words_then_the_memo(ita_2567: Framework) -> None:
    record = set_score(scored(ita_2567), "o9", OWN, Decimal(70))
    assert stage(ita_2567, record) == (Stage.HOLES, "coverage", 1)
    record = with_measure(record, Measure(title="ม", items=("o9",)))
    assert stage(ita_2567, record) == (Stage.NARRATIVES, "issues.1", 7)
    record = set_narrative(record, "1", "คำ")
    assert stage(ita_2567, record) == (Stage.NARRATIVES, "issues.2", 6)
    full = written(ita_2567, record)
    assert stage(ita_2567, replace(full, memo=Memo(subject="เรื่อง"))) == (Stage.MEMO, "memo", 4)
    assert stage(ita_2567, full) == (Stage.PRINT, "documents", 0)


def test_through_the_year_comes_what_is_late_then_what_is_due(ita_2567: Framework) -> None:
    steps = {"s1": Step(text="ทำ", due=date(2025, 1, 20)), "s2": Step(text="ต่อ")}
    measure = Measure(title="ม", start=AUTUMN, end=date(2025, 6, 30), steps=steps)
    record = with_measure(written(ita_2567, scored(ita_2567)), measure)
    assert stage(ita_2567, record, date(2024, 12, 1)) == (Stage.FOLLOW, "measures", 0)
    assert stage(ita_2567, record, date(2025, 1, 1)) == (Stage.DUE_SOON, "measures.m1", 1)
    assert stage(ita_2567, record, date(2025, 1, 21)) == (Stage.LATE, "measures.m1", 1)
    done = {key: replace(step, done_on=AUTUMN) for key, step in steps.items()}
    record = with_measure(record, replace(measure, steps=done))
    assert stage(ita_2567, record, date(2025, 4, 1)) == (Stage.ROUND, "documents", 6)
    assert stage(ita_2567, record, date(2025, 5, 1)) == (Stage.FOLLOW, "measures", 0)
    assert stage(ita_2567, record, date(2025, 10, 1)) == (Stage.NEXT_YEAR, "documents", 12)


@pytest.mark.parametrize(("days", "count"), [(-1, 0), (0, 1), (30, 1), (31, 0)])
def test_due_soon_is_from_today_to_thirty_days(days: int, count: int) -> None:
    measure = Measure(title="ม", start=AUTUMN, end=AUTUMN + timedelta(days=days))
    record = with_measure(Record(), measure)
    assert len(due_soon(record, AUTUMN)) == count


@given(today=st.dates())
def test_on_any_day_there_is_one_next_step(
    today: date, ita_2567: Framework, sample: Record
) -> None:
    found = next_step(ita_2567, sample, today)
    if coverage(ita_2567, sample).holes:
        assert found.stage is Stage.HOLES
    assert not missing_scores(ita_2567, sample)
