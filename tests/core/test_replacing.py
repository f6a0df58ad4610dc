"""Find and replace: every hit is found, nothing else changes, and Thai letters keep their marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.record.model import IssueText, LogEntry, Measure, Memo, Record, Step
from ita_tui.core.replacing import hits, replaced

RECORD = Record(
    issues={"1": IssueText(narrative="กองคลังรายงาน\nกองคลังสรุป", drafted="0123456789abcdef")},
    measures={
        "m1": Measure(
            title="อบรมกองคลัง",
            owners=("กองคลัง",),
            steps={"s1": Step(text="แจ้งกองคลัง", result="กองคลังรับทราบ")},
            log={"l1": LogEntry(text="กองคลังดำเนินการ")},
        )
    },
    memo=Memo(subject="รายงานของกองคลัง"),
)


def test_texts_are_looked_through_and_units_and_logs_are_not() -> None:
    places = [".".join(hit.parts) for hit in hits(RECORD, "กองคลัง")]
    assert places == [
        "issues.1.narrative",
        "issues.1.narrative",
        "measures.m1.title",
        "measures.m1.steps.s1.text",
        "measures.m1.steps.s1.result",
        "memo.subject",
    ]
    assert hits(RECORD, "0123") == hits(RECORD, "") == hits(RECORD, "ไม่มีคำนี้") == ()


def test_what_is_replaced_is_only_what_was_found() -> None:
    after = replaced(RECORD, "กองคลัง", "สำนักปลัด")
    assert after.issues["1"].narrative == "สำนักปลัดรายงาน\nสำนักปลัดสรุป"
    assert after.measures["m1"].steps["s1"].text == "แจ้งสำนักปลัด"
    assert after.measures["m1"].owners == ("กองคลัง",)
    assert after.measures["m1"].log == RECORD.measures["m1"].log
    assert after.memo.subject == "รายงานของสำนักปลัด"
    assert replaced(after, "สำนักปลัด", "กองคลัง") == RECORD
    assert replaced(RECORD, "ไม่มีคำนี้", "x") == RECORD


@pytest.mark.parametrize(("text", "found"), [("กากา", 2), ("กา่", 0), ("ก่า", 0), ("ากา", 1)])
def test_no_letter_is_parted_from_its_marks(text: str, found: int) -> None:
    record = Record(memo=Memo(subject=text))
    assert len(hits(record, "กา")) == found


@given(st.text("กขา่ิ ab\n", max_size=30), st.text("กขา่ab", min_size=1, max_size=3))
def test_as_many_are_replaced_as_are_found(text: str, wanted: str) -> None:
    record = Record(issues={"1": IssueText(narrative=text)})
    found = hits(record, wanted)
    after = replaced(record, wanted, "Z").issues["1"].narrative
    assert after.count("Z") == len(found)
    assert all(hit.text[hit.start : hit.end] == wanted for hit in found)
