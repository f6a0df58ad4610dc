"""The program accounts for all that its own drafts say."""

from decimal import Decimal

import pytest

from ita_tui.core.checks.case import Case
from ita_tui.core.checks.figured import State
from ita_tui.core.checks.stated import stated_texts
from ita_tui.core.drafting.draft import draft, put_draft
from ita_tui.core.framework.model import Framework
from ita_tui.core.record.edits import set_narrative
from ita_tui.core.record.model import IssueText, NodeScores, Record
from ita_tui.core.values import replace
from ita_tui.store.folders import sample_record
from ita_tui.store.phrases import load_phrases

PHRASES = load_phrases(sample_record().parent)[0]
LACKING = {"e1", "o7", "o20"}


def with_last_year(record: Record, framework: Framework, lacking: set[str]) -> Record:
    """The record with last year's scores, a little more for one, a little less for the next."""
    scores = dict(record.scores)
    for number, code in enumerate(it.code for it in framework.items):
        before = scores.get(code, NodeScores())
        if before.own is not None and code not in lacking:
            past = min(Decimal(100), before.own + Decimal(number % 5 - 2))
            scores[code] = replace(before, previous=past)
    return replace(record, scores=scores, issues={})


def not_true(record: Record, framework: Framework) -> list[tuple[State, str]]:
    return [
        (it.state, found.text[max(0, it.claim.start - 30) : it.claim.end + 20])
        for found in stated_texts(Case(record, framework))
        if found.at.startswith("issues.")
        for it in found.weighed
        if it.state is not State.TRUE
    ]


@pytest.mark.parametrize("lacking", [None, set[str](), LACKING], ids=["none", "every", "most"])
@pytest.mark.parametrize("issue", list("1234567"))
def test_nothing_in_a_draft_is_not_understood(
    issue: str, lacking: set[str] | None, sample: Record, ita_2567: Framework
) -> None:
    record = replace(sample, issues={})
    if lacking is not None:
        record = with_last_year(record, ita_2567, lacking)
    text = draft(ita_2567, record, issue, PHRASES)
    assert not not_true(put_draft(record, issue, text), ita_2567)


@pytest.mark.parametrize("lacking", ["", "2", "10"])
def test_no_draft_of_what_only_the_indicators_tell_is_told_to_be_wrong(
    lacking: str, sample: Record, ita_2567: Framework
) -> None:
    told = {str(number): Decimal(75 + 2 * number) for number in range(1, 11)}
    scores = {code: NodeScores(own=own) for code, own in told.items() if code != lacking}
    record = replace(sample, scores=scores, issues={})
    for issue in ita_2567.issues:
        text = draft(ita_2567, record, issue, PHRASES)
        record = put_draft(record, issue, text)
    assert not [it for it in not_true(record, ita_2567) if it[0] is State.FALSE]


@pytest.mark.parametrize(("count", "is_right"), [(4, True), (5, False), (3, False)])
def test_what_rose_is_counted_where_both_scores_are_known(
    count: int, is_right: bool, sample: Record, ita_2567: Framework
) -> None:
    record = with_last_year(sample, ita_2567, LACKING)
    text = f"เมื่อเปรียบเทียบกับปีก่อน คะแนนเพิ่มขึ้น {count} ข้อ"
    record = set_narrative(replace(record, issues={"2": IssueText()}), "2", text)
    assert (not not_true(record, ita_2567)) is is_right


@pytest.mark.parametrize(
    "text",
    [
        "ประเด็นที่ 2 กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ",
        "ยังมีข้อที่ต้องปรับปรุง 4 ข้อ",
        "ไม่มีข้อที่ไม่ผ่านเกณฑ์",
    ],
)
def test_what_is_not_so_is_not_taken_for_granted(
    text: str, sample: Record, ita_2567: Framework
) -> None:
    record = set_narrative(replace(sample, issues={"1": IssueText()}), "1", text)
    assert not_true(record, ita_2567)
