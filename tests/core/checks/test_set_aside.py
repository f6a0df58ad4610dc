"""A finding that may stand, with its reason, and how it comes back."""

from datetime import date
from decimal import Decimal

from hypothesis import given

from ita_tui.core.checks.check import bring_back, check_record, put_aside
from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Problem, Severity
from ita_tui.core.record import edits
from ita_tui.core.record.format import read_record, write_record
from ita_tui.core.record.model import Record, ScoreKind
from ita_tui.core.values import replace
from tests.cases import cases
from tests.core.built_records import records
from tests.core.checks.changing import opinion, scores

TODAY = date(2026, 11, 26)


def mean_told(ita_2567: Framework, put_right: Record) -> Record:
    record = scores(total="93.05")(put_right)
    (found,) = [
        it for it in check_record(ita_2567, record).open if it.rule == "declared-is-national-mean"
    ]
    return put_aside(record, found, "ตรวจกับประกาศแล้ว", TODAY)


def rules(framework: Framework, record: Record) -> list[str]:
    return [found.rule for found in check_record(framework, record).open]


def test_it_is_kept_with_its_reason_and_no_longer_open(
    ita_2567: Framework, put_right: Record
) -> None:
    record = mean_told(ita_2567, put_right)
    assert "declared-is-national-mean" not in rules(ita_2567, record)
    ((key, found),) = check_record(ita_2567, record).set_aside
    kept = record.set_aside[key]
    assert (kept.reason, kept.date) == ("ตรวจกับประกาศแล้ว", TODAY)
    assert kept.finding == found.message
    assert read_record(write_record(record, ita_2567)) == (record, ())


def test_it_comes_back_when_what_it_is_about_changes(
    ita_2567: Framework, put_right: Record
) -> None:
    record = scores(total="90.19")(mean_told(ita_2567, put_right))
    assert "declared-is-national-mean" in rules(ita_2567, record)
    again = scores(total="93.05")(record)
    assert "declared-is-national-mean" not in rules(ita_2567, again)


def test_it_stays_away_when_something_else_changes(ita_2567: Framework, put_right: Record) -> None:
    record = edits.set_score(
        mean_told(ita_2567, put_right), "e9", ScoreKind.REFERENCE, Decimal("70.00")
    )
    assert "declared-is-national-mean" not in rules(ita_2567, record)


def test_it_can_be_brought_back(ita_2567: Framework, put_right: Record) -> None:
    record = mean_told(ita_2567, put_right)
    ((key, _),) = check_record(ita_2567, record).set_aside
    assert "declared-is-national-mean" in rules(ita_2567, bring_back(record, key))
    assert bring_back(record, "a99") is record


def test_without_a_reason_nothing_stands(ita_2567: Framework, put_right: Record) -> None:
    record = scores(total="93.05")(put_right)
    for found in check_record(ita_2567, record).open:
        record = put_aside(record, found, "  ", TODAY)
    assert check_record(ita_2567, record).set_aside == ()


def test_setting_aside_again_leaves_one_entry(ita_2567: Framework, put_right: Record) -> None:
    record = mean_told(ita_2567, put_right)
    ((_, found),) = check_record(ita_2567, record).set_aside
    record = put_aside(record, found, "เหตุผลใหม่", TODAY)
    assert [it.reason for it in record.set_aside.values()] == ["เหตุผลใหม่"]


def test_a_problem_of_reading_may_stand_too(ita_2567: Framework, put_right: Record) -> None:
    problem = Problem(rule="unknown-key", severity=Severity.NOTE, message="ก", at="x")
    (found,) = check_record(ita_2567, put_right, [problem]).open
    record = put_aside(put_right, found, "ใช้กับโปรแกรมอื่น", TODAY)
    assert check_record(ita_2567, record, [problem]).open == ()


def test_what_was_set_aside_under_the_former_name_of_a_rule_still_stands(
    ita_2567: Framework, put_right: Record
) -> None:
    record = opinion("1", "หน่วยงานได้คะแนนรวม 93.54 คะแนน")(put_right)
    (found,) = check_record(ita_2567, record).open
    assert found.rule == "memo-wrong-figure"
    record = put_aside(record, replace(found, rule="memo-wrong-year"), "ตามหนังสือแจ้ง", TODAY)
    assert check_record(ita_2567, record).open == ()


@given(records)
@cases(0.4)
def test_any_record_can_be_checked(record: Record) -> None:
    from tests.core.checks.frameworks import FRAMEWORKS

    for framework in FRAMEWORKS:
        checked = check_record(framework, record)
        for found in checked.open:
            assert found.message
            if found.fix is not None:
                found.fix.edit(record)
