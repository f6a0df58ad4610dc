"""The words of the rules, and of what they find: of each its own, and quoted in whole words."""

import pytest

from ita_tui.words.said.checks import EVERY_RULE
from ita_tui.words.said.records import quoted


@pytest.mark.parametrize("part", ["title", "looks_at", "matters", "act"])
def test_no_two_rules_share_their_words(part: str) -> None:
    told = [getattr(words, part) for words in EVERY_RULE.values()]
    assert all(it.strip() for it in told)
    assert len({*told}) == len(told)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("สำนักปลัด", "สำนักปลัด"),
        ("คำ " * 30, "คำ คำ คำ คำ คำ คำ คำ คำ คำ คำ คำ คำ คำ…"),
        ("กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ", "กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ"),
        (f"{'ก' * 50} ข", f"{'ก' * 50}…"),
        (f"{'ก' * 119}น้ำใจ", f"{'ก' * 119}…"),
        (f"{'ก' * 119}เท", f"{'ก' * 119}…"),
        ("\u0e38" * 200, "\u0e38" * 40 + "…"),
    ],
)
def test_a_long_text_is_quoted_up_to_the_end_of_a_phrase(text: str, shown: str) -> None:
    assert quoted(text) == f"“{shown}”"
