"""What stands between a document and its printing."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given

from ita_tui.core.checks.check import check_record, put_aside
from ita_tui.core.checks.finding import Finding, finding
from ita_tui.core.framework.model import Framework
from ita_tui.core.printing import Readiness, concerns, kept_reason, note_printing
from ita_tui.core.problem import Severity
from ita_tui.core.record.model import (
    Agency,
    IssueText,
    LogEntry,
    Memo,
    Opinion,
    Printing,
    Record,
    Step,
)
from ita_tui.documents.catalogue import DOCUMENTS
from ita_tui.documents.job import Wish, ready
from ita_tui.words.said.checks import READING_RULES, RULES
from tests.core.built_records import records
from tests.core.checks.changing import all_of, links, scores, without_links

TODAY = date(2024, 11, 1)
MEMO, MEASURES, FOLLOWUP, SCORES = "memo", "measures", "followup", "scores"
PAGE, CLARIFICATION = "oit-page", "clarification"


def of(record: Record, framework: Framework, kind: str) -> Readiness:
    found = check_record(framework, record).open
    return ready(record, framework, Wish(kind=kind, today=TODAY), found)


def documents_of(found: Finding, framework: Framework) -> set[str]:
    return {kind for kind, it in DOCUMENTS.items() if concerns(it.contents, found, framework)}


def told(ready: Readiness) -> list[tuple[str, str]]:
    return [(it.rule, it.at) for it in ready.findings]


@pytest.mark.parametrize("kind", [kind for kind in DOCUMENTS if kind != FOLLOWUP])
def test_the_record_put_right_is_ready(put_right: Record, ita_2567: Framework, kind: str) -> None:
    assert of(links()(put_right), ita_2567, kind) == Readiness()


def test_a_page_of_links_without_a_link_is_not_ready(
    put_right: Record, ita_2567: Framework
) -> None:
    assert told(of(put_right, ita_2567, PAGE)) == [("blank-links", "links")]
    assert told(of(without_links("o1")(put_right), ita_2567, PAGE)) == [("link-missing", "links")]
    assert told(of(put_right, ita_2567, CLARIFICATION)) == [("blank-disputed", "links")]
    mended = all_of(links(), scores(**dict.fromkeys(("o9", "o16", "o17", "o19", "o28"), "90")))(
        put_right
    )
    assert [it.rule for it in of(mended, ita_2567, CLARIFICATION).blocking] == ["blank-disputed"]


def test_a_followup_without_any_result_is_not_ready(put_right: Record, ita_2567: Framework) -> None:
    assert told(of(put_right, ita_2567, FOLLOWUP)) == [("blank-followup", "measures")]
    begun = with_step(put_right, Step(text="ประชุม", result="ประชุมแล้ว"))
    assert of(begun, ita_2567, FOLLOWUP) == Readiness()


def test_a_report_without_an_analysis_is_not_ready(put_right: Record, ita_2567: Framework) -> None:
    issues = {code: text for code, text in put_right.issues.items() if code != "3"}
    found = of(replace(put_right, issues=issues), ita_2567, MEASURES)
    assert [(it.rule, it.at) for it in found.blocking] == [("blank-narrative", "issues.3")]
    assert "narrative-missing" not in {it.rule for it in found.findings}


def test_a_year_without_issues_needs_an_analysis_of_the_whole(
    put_right: Record, ita_2564: Framework
) -> None:
    record = replace(put_right, framework="ita-2564", issues={})
    assert ("blank-narrative", "issues.total") in told(of(record, ita_2564, MEASURES))
    whole = replace(record, issues={"total": IssueText(narrative="ควรปรับปรุงการสื่อสาร")})
    found = {it.rule for it in of(whole, ita_2564, MEASURES).findings}
    assert not found & {"blank-narrative", "unknown-issue"}


@pytest.mark.parametrize("kind", [MEMO, MEASURES])
def test_an_indicator_that_is_not_known_blocks_what_speaks_of_all(
    put_right: Record, ita_2567: Framework, kind: str
) -> None:
    scores = {code: it for code, it in put_right.scores.items() if code not in ("3", "i7")}
    found = of(replace(put_right, scores=scores), ita_2567, kind)
    assert ("blank-indicators", "scores.3") in told(found)


@pytest.mark.parametrize(("kind", "count"), [(MEMO, 6), (MEASURES, 18), (FOLLOWUP, 1), (SCORES, 6)])
def test_errors_block_only_the_documents_that_print_them(
    sample: Record, ita_2567: Framework, kind: str, count: int
) -> None:
    found = of(sample, ita_2567, kind)
    assert len(found.blocking) == count
    assert found.is_ready == (count == 0)
    assert all(it.severity is Severity.ERROR for it in found.blocking)


def test_every_error_of_the_checks_matters_to_some_document(
    sample: Record, ita_2567: Framework
) -> None:
    for found in check_record(ita_2567, sample).open:
        assert documents_of(found, ita_2567), found


@pytest.mark.parametrize("rule", [*RULES, *READING_RULES])
def test_every_rule_about_the_file_as_a_whole_matters_somewhere(
    rule: str, ita_2567: Framework
) -> None:
    assert documents_of(finding(rule, Severity.ERROR, "", ""), ita_2567)


@pytest.mark.parametrize(
    ("at", "documents"),
    [
        ("scores.total", {MEMO, SCORES}),
        ('scores."9.1"', {MEMO, SCORES}),
        ("scores.o9.own", {MEASURES, SCORES, CLARIFICATION}),
        ("links.l1.url", {PAGE, CLARIFICATION}),
        ("issues.2.narrative", {MEASURES}),
        ("measures.m1.end", {MEASURES, FOLLOWUP}),
        ("memo.to", {MEMO}),
        ("agency.name", set(DOCUMENTS)),
        ("framework", set(DOCUMENTS)),
        ("set_aside.a1", set()),
    ],
)
def test_the_place_tells_the_documents(at: str, documents: set[str], ita_2567: Framework) -> None:
    assert documents_of(finding("wrong-type", Severity.ERROR, at, ""), ita_2567) == documents


def test_an_empty_memo_is_told_part_by_part(put_right: Record, ita_2567: Framework) -> None:
    found = of(replace(put_right, memo=Memo()), ita_2567, MEMO)
    blocking = [it.at for it in found.blocking]
    assert blocking == ["memo.unit", "memo.subject", "memo.to", "memo.signer"]
    by_hand = [it.at for it in found.findings if it.severity is Severity.NOTE]
    assert by_hand == ["memo.number", "memo.date"]


def test_a_memo_that_nobody_signs_is_not_ready(put_right: Record, ita_2567: Framework) -> None:
    record = replace(put_right, memo=replace(put_right.memo, signer=""))
    assert told(of(record, ita_2567, MEMO)) == [("blank-signer", "memo.signer")]
    assert of(record, ita_2567, MEASURES).is_ready


def test_an_opinion_needs_a_post(put_right: Record, ita_2567: Framework) -> None:
    memo = replace(put_right.memo, opinions={"1": Opinion()})
    found = told(of(replace(put_right, memo=memo), ita_2567, MEMO))
    assert found == [("blank-post", "memo.opinions.1.post")]


def test_no_document_is_ready_without_the_agencys_name(
    put_right: Record, ita_2567: Framework
) -> None:
    record = replace(put_right, agency=Agency(units=put_right.agency.units))
    for kind in DOCUMENTS:
        assert ("blank-agency", "agency.name") in told(of(record, ita_2567, kind))


@pytest.mark.parametrize(
    ("kind", "rule"),
    [
        (MEMO, "blank-total"),
        (MEASURES, "blank-measures"),
        (FOLLOWUP, "blank-measures"),
        (SCORES, "blank-scores"),
    ],
)
def test_an_empty_record_gives_no_document(kind: str, rule: str, ita_2567: Framework) -> None:
    found = of(Record(framework="ita-2567", fiscal_year_be=2567), ita_2567, kind)
    assert rule in [it.rule for it in found.blocking]


def test_a_measure_without_steps_is_told(put_right: Record, ita_2567: Framework) -> None:
    measures = {"m1": replace(put_right.measures["m1"], steps={})}
    found = told(of(replace(put_right, measures=measures), ita_2567, FOLLOWUP))
    assert ("blank-steps", "measures.m1") in found


def with_step(record: Record, step: Step, *log: LogEntry) -> Record:
    measure = replace(
        record.measures["m1"],
        steps={"s1": step},
        log={f"l{number}": entry for number, entry in enumerate(log, 1)},
    )
    return replace(record, measures={"m1": measure})


def test_a_done_step_shows_a_result_and_evidence(put_right: Record, ita_2567: Framework) -> None:
    step = Step(text="ประชุม", done_on=TODAY)
    (found,) = of(with_step(put_right, step), ita_2567, FOLLOWUP).findings
    assert (found.rule, found.at) == ("blank-result", "measures.m1.steps.s1")
    assert "ยังไม่มีผลและหลักฐาน" in found.message
    whole = replace(step, result="ครบ", evidence=("ภาพ.jpg",))
    assert of(with_step(put_right, whole), ita_2567, FOLLOWUP) == Readiness()


def test_the_log_of_a_step_is_a_result_too(put_right: Record, ita_2567: Framework) -> None:
    step = Step(text="ประชุม", done_on=TODAY)
    entry = LogEntry(date=TODAY, step="s1", text="ประชุมแล้ว", evidence=("ภาพ.jpg",))
    assert of(with_step(put_right, step, entry), ita_2567, FOLLOWUP) == Readiness()


def test_a_late_step_says_why(put_right: Record, ita_2567: Framework) -> None:
    step = Step(text="ประชุม", due=date(2024, 10, 31))
    nothing, found = of(with_step(put_right, step), ita_2567, FOLLOWUP).findings
    assert (nothing.rule, found.rule) == ("blank-followup", "blank-obstacle")
    assert "เลยกำหนด 1 วัน" in found.message
    explained = replace(step, obstacle="น้ำท่วม")
    assert of(with_step(put_right, explained), ita_2567, FOLLOWUP) == Readiness()


def test_what_was_set_aside_blocks_nothing(sample: Record, ita_2567: Framework) -> None:
    record = sample
    for found in of(sample, ita_2567, MEMO).blocking:
        record = put_aside(record, found, "ตรวจแล้ว", TODAY)
    assert of(record, ita_2567, MEMO).is_ready


def test_a_document_keeps_one_reason_a_day(sample: Record, ita_2567: Framework) -> None:
    unready = of(sample, ita_2567, MEMO)
    once = note_printing(sample, MEMO, unready, reason="ก", today=TODAY)
    assert kept_reason(once, MEMO, unready, TODAY) == "ก"
    assert kept_reason(once, SCORES, unready, TODAY) == ""
    assert kept_reason(once, MEMO, unready, TODAY + timedelta(1)) == ""
    assert note_printing(once, MEMO, unready, reason="ก", today=TODAY) == once
    other = note_printing(once, MEMO, unready, reason="ข", today=TODAY)
    assert [it.reason for it in other.printed.values()] == ["ก · ข"]
    later = note_printing(once, MEMO, unready, reason="ก", today=TODAY + timedelta(1))
    assert list(later.printed) == ["p1", "p2"]


def test_the_reasons_of_printings_are_kept_one_after_the_other(
    sample: Record, ita_2567: Framework
) -> None:
    unready = of(sample, ita_2567, MEMO)
    once = note_printing(sample, MEMO, unready, reason="ก", today=TODAY)
    twice = note_printing(once, SCORES, Readiness(), reason="ข", today=TODAY)
    assert list(twice.printed) == ["p1", "p2"]
    assert twice.printed["p1"].findings[0] == "declared-outside-interval scores.total"
    assert twice.printed["p2"] == Printing(document="scores", date=TODAY, reason="ข")


@given(records)
def test_any_record_can_be_held_against_every_document(ita_2567: Framework, record: Record) -> None:
    for kind in DOCUMENTS:
        found = of(record, ita_2567, kind)
        assert set(found.blocking) <= set(found.findings)
