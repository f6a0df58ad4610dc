"""Drafts beside the officer's words: what may be replaced without asking."""

from ita_tui.core.drafting.draft import is_untouched, may_replace, put_draft, put_drafts
from ita_tui.core.fingerprint import fingerprint
from ita_tui.core.record.edits import set_narrative
from ita_tui.core.record.model import IssueText, Record

DRAFTED = put_draft(Record(), "1", "ร่าง")


def test_a_draft_that_was_put_in_is_known_as_one() -> None:
    assert DRAFTED.issues["1"] == IssueText(narrative="ร่าง", drafted=fingerprint("ร่าง"))
    assert is_untouched(DRAFTED.issues["1"])
    assert may_replace(DRAFTED, "1")


def test_words_that_were_changed_are_the_officers() -> None:
    record = set_narrative(DRAFTED, "1", "ร่างที่แก้แล้ว")
    assert not is_untouched(record.issues["1"])
    assert not may_replace(record, "1")
    assert is_untouched(set_narrative(record, "1", "ร่าง").issues["1"])


def test_words_that_never_were_a_draft_are_the_officers() -> None:
    record = set_narrative(Record(), "1", "เขียนเอง")
    assert not may_replace(record, "1")
    assert not is_untouched(IssueText(narrative="", drafted=fingerprint("")))


def test_an_empty_narrative_may_be_filled() -> None:
    assert may_replace(Record(), "1")
    assert may_replace(set_narrative(DRAFTED, "1", ""), "1")
    assert may_replace(set_narrative(Record(), "1", " \n"), "1")


def test_the_very_same_text_changes_nothing() -> None:
    assert put_draft(DRAFTED, "1", "ร่าง") is DRAFTED
    by_hand = set_narrative(Record(), "1", "ร่าง")
    assert put_draft(by_hand, "1", "ร่าง") is by_hand


def test_what_the_file_holds_beside_the_words_stays() -> None:
    record = Record(issues={"1": IssueText(narrative="เดิม", rest={"x": 1})})
    assert put_draft(record, "1", "ใหม่").issues["1"].rest == {"x": 1}


def test_many_drafts_leave_the_officers_words_alone() -> None:
    record = set_narrative(DRAFTED, "2", "เขียนเอง")
    after = put_drafts(record, {"1": "ร่างใหม่", "2": "ร่าง", "3": "ร่าง"})
    told = {code: text.narrative for code, text in after.issues.items()}
    assert told == {"1": "ร่างใหม่", "2": "เขียนเอง", "3": "ร่าง"}
    assert put_drafts(after, {"1": "ร่างใหม่", "2": "ร่าง", "3": "ร่าง"}) is after
