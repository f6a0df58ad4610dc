"""Bad input in measures: one broken sample per sentence, each with its place."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from ita_tui.core.framework.model import Framework
from ita_tui.core.measures.faults import faults, is_outside_period, measure_faults
from ita_tui.core.problem import Severity
from ita_tui.core.record.format import read_record
from ita_tui.core.record.model import Measure, Record
from ita_tui.store.folders import sample_record
from ita_tui.store.records import load_record
from tests.core.built_records import records

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE
HEAD = """
format = "ita-record/1"
framework = "ita-2567"
fiscal_year_be = 2567
[agency]
units = ["สำนักปลัด", "กองคลัง"]
"""
MEASURE = """
[measures.m1]
title = "ก"
issue = "1"
items = ["o9"]
owners = ["ทุกสำนัก/กอง", "กอง คลัง"]
start = 2024-10-01
end = 2025-03-31
budget_baht = 100
spent_baht = 100
[measures.m1.steps.s1]
text = "ข"
items = ["o17"]
owners = ["สำนักปลัด"]
due = 2025-03-31
done_on = 2024-10-01
evidence = ["a.pdf", "https://a.th/x"]
[measures.m1.log.l1]
date = 2025-09-30
step = "s1"
text = "ค"
unit = "กองคลัง"
participants = 0
evidence = ["หลักฐาน/ก.jpg"]
[measures.m1.log.l2]
date = 2025-09-30
corrects = "l1"
text = "ค"
[evidence."หลักฐาน/ก.jpg"]
sha256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
copied_on = 2025-01-01
"""


def record_of(text: str) -> Record:
    record, problems = read_record(text)
    assert record is not None
    assert problems == ()
    return record


def found(text: str, framework: Framework) -> list[tuple[str, Severity, str]]:
    problems = list(faults(record_of(text), framework))
    for problem in problems:
        assert "โปรด" in problem.message
    return [(problem.rule, problem.severity, problem.at) for problem in problems]


def test_a_record_that_is_right_is_left_alone(ita_2567: Framework) -> None:
    assert found(HEAD + MEASURE, ita_2567) == []


@pytest.mark.parametrize(
    "path", sorted(sample_record().parent.glob("*.toml")), ids=lambda p: p.stem
)
def test_the_shipped_examples_are_left_alone(path: object, ita_2567: Framework) -> None:
    loaded = load_record(sample_record().parent / str(path))
    assert loaded.record is not None
    assert list(faults(loaded.record, ita_2567)) == []


BROKEN = [
    ('title = "ก"', "", "measure-without-title", ERROR, "title"),
    ('issue = "1"', 'issue = "8"', "unknown-issue", ERROR, "issue"),
    ('["o9"]', '["o9", "o99"]', "unknown-item", ERROR, "items"),
    ('"กอง คลัง"', '"กองช่าง"', "unknown-unit", WARNING, "owners"),
    ("spent_baht = 100", "spent_baht = 100.01", "spent-over-budget", WARNING, "spent_baht"),
    ('text = "ข"', "", "step-without-text", ERROR, "steps.s1.text"),
    ('["o17"]', '["๐๙"]', "unknown-item", ERROR, "steps.s1.items"),
    ('owners = ["สำนักปลัด"]', 'owners = ["x"]', "unknown-unit", WARNING, "steps.s1.owners"),
    ("due = 2025-03-31", "due = 2025-04-01", "due-outside-period", WARNING, "steps.s1.due"),
    ("due = 2025-03-31", "due = 2024-09-30", "due-outside-period", WARNING, "steps.s1.due"),
    (
        "done_on = 2024-10-01",
        "done_on = 2024-09-30",
        "outside-fiscal-year",
        NOTE,
        "steps.s1.done_on",
    ),
    ("https://a.th/x", "https:/a.th/x", "bad-link", WARNING, "steps.s1.evidence"),
    (
        "date = 2025-09-30\nstep",
        "date = 2025-10-01\nstep",
        "outside-fiscal-year",
        NOTE,
        "log.l1.date",
    ),
    ("date = 2025-09-30\nstep", "step", "log-without-date", WARNING, "log.l1.date"),
    ('step = "s1"', 'step = "s2"', "unknown-step", ERROR, "log.l1.step"),
    ('text = "ค"\nunit', "unit", "log-without-text", WARNING, "log.l1.text"),
    ('unit = "กองคลัง"', 'unit = "กองช่าง"', "unknown-unit", WARNING, "log.l1.unit"),
    (
        "participants = 0",
        "participants = -1",
        "negative-participants",
        ERROR,
        "log.l1.participants",
    ),
    (
        '"หลักฐาน/ก.jpg"]\n[measures.m1.log.l2]',
        '"www.a.th"]\n[measures.m1.log.l2]',
        "bad-link",
        WARNING,
        "log.l1.evidence",
    ),
    ('corrects = "l1"', 'corrects = "l7"', "unknown-correction", ERROR, "log.l2.corrects"),
    ('corrects = "l1"', 'corrects = "l2"', "correction-cycle", ERROR, "log.l2.corrects"),
]


@pytest.mark.parametrize(("right", "wrong", "rule", "severity", "at"), BROKEN)
def test_each_fault_is_told_at_its_field(
    ita_2567: Framework, right: str, wrong: str, rule: str, severity: Severity, at: str
) -> None:
    assert MEASURE.count(right) == 1
    text = HEAD + MEASURE.replace(right, wrong)
    assert found(text, ita_2567) == [(rule, severity, f"measures.m1.{at}")]


def test_an_end_before_the_start_is_told_once_and_not_at_every_step(ita_2567: Framework) -> None:
    text = HEAD + MEASURE.replace("end = 2025-03-31", "end = 2024-09-30")
    assert found(text, ita_2567) == [("end-before-start", ERROR, "measures.m1.end")]


def test_a_circle_of_corrections_is_told_at_each_of_its_entries(ita_2567: Framework) -> None:
    text = HEAD + MEASURE.replace('step = "s1"', 'corrects = "l2"')
    assert found(text, ita_2567) == [
        ("correction-cycle", ERROR, "measures.m1.log.l1.corrects"),
        ("correction-cycle", ERROR, "measures.m1.log.l2.corrects"),
    ]


def test_two_corrections_of_one_entry_are_told_at_the_first(ita_2567: Framework) -> None:
    further = '[measures.m1.log.l3]\ndate = 2025-09-30\ncorrects = "l1"\ntext = "ง"\n'
    assert found(HEAD + MEASURE + further, ita_2567) == [
        ("corrected-twice", WARNING, "measures.m1.log.l2.corrects")
    ]


def test_evidence_has_a_checksum_and_a_day_of_the_year(ita_2567: Framework) -> None:
    text = HEAD + MEASURE.replace("b7852b855", "b7852b85๕").replace("2025-01-01", "2025-10-01")
    at = 'evidence."หลักฐาน/ก.jpg"'
    assert found(text, ita_2567) == [
        ("bad-checksum", WARNING, f"{at}.sha256"),
        ("outside-fiscal-year", NOTE, f"{at}.copied_on"),
    ]


def test_where_no_units_are_named_no_unit_is_unknown(ita_2567: Framework) -> None:
    text = HEAD.replace('units = ["สำนักปลัด", "กองคลัง"]', "") + MEASURE
    assert found(text, ita_2567) == []


def test_where_the_year_is_not_known_no_day_is_outside_it(ita_2567: Framework) -> None:
    text = (HEAD + MEASURE).replace("fiscal_year_be = 2567", "").replace("2025-01-01", "1999-01-01")
    assert found(text, ita_2567) == []


def test_one_measure_can_be_looked_at_before_it_is_in_the_record(ita_2567: Framework) -> None:
    record = replace(record_of(HEAD + MEASURE), measures={})
    rules = [one.rule for one in measure_faults("m2", Measure(issue="9"), record, ita_2567)]
    assert rules == ["measure-without-title", "unknown-issue"]


def test_a_period_with_one_end_has_one_border() -> None:
    day = date(2025, 1, 1)
    assert is_outside_period(day, Measure(start=date(2025, 1, 2)))
    assert is_outside_period(day, Measure(end=date(2024, 12, 31)))
    assert not is_outside_period(day, Measure(start=day, end=day))
    assert not is_outside_period(day, Measure())


@given(records)
def test_whatever_a_record_holds_its_faults_can_be_told(
    ita_2567: Framework, record: Record
) -> None:
    for problem in faults(record, ita_2567):
        assert problem.at.startswith(("measures.", "evidence."))
        assert problem.message
