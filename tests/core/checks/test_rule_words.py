"""The words of the rules, and of what they find: of each its own, and quoted in whole words."""

import re

import pytest

from ita_tui.core.checks.check import check_record
from ita_tui.core.checks.texts import texts_of
from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import Record
from ita_tui.store.word_list import load_segmenter
from ita_tui.words.said.checks import EVERY_RULE
from ita_tui.words.said.records import quoted
from tests.claims.counted import narrative_slips
from tests.claims.offices import office


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
    ],
)
def test_a_long_text_is_quoted_up_to_the_end_of_a_phrase(text: str, shown: str) -> None:
    assert quoted(text) == f"“{shown}”"


@pytest.mark.parametrize("number", range(3))
def test_what_a_finding_quotes_begins_and_ends_with_a_word(
    number: int, ita_2567: Framework
) -> None:
    agency = office(number, ita_2567).agency
    words = load_segmenter([agency.name]).words
    wrong = []
    for slip in narrative_slips(ita_2567, number):
        for piece, text in _quoted_of(slip.record, ita_2567):
            before, _, after = text.partition(piece)
            ends = {0}
            for word in words(text):
                ends.add(max(ends) + len(word))
            if not {len(before), len(text) - len(after)} <= ends:
                wrong.append((piece, before[-20:], after[:20]))
    assert wrong == [], wrong


def _quoted_of(record: Record, framework: Framework) -> list[tuple[str, str]]:
    """What the findings of a record quote, each with the text that it stands in."""
    texts = {it.at: it.text for it in texts_of(record)}
    return [
        (piece.rstrip("…"), text)
        for found in check_record(framework, record).open
        for piece in re.findall("“([^”]+)”", found.message)
        if piece.rstrip("…") in (text := texts.get(found.at, ""))
    ]
