"""Sentences that are read as a whole: a pattern is built only where its own words are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.narratives.phrases import anchors, compiled
from ita_tui.words.understood.figure_phrases import PHRASES
from tests.cases import cases

LEVELS = ("ผ่านดีเยี่ยม", "ผ่านดี", "ผ่าน", "ต้องปรับปรุง")


@given(st.data(), st.sampled_from(PHRASES))
@cases(4)
def test_whatever_a_sentence_matches_has_the_words_it_is_looked_for_by(
    data: st.DataObject, phrase: str
) -> None:
    pattern = compiled(phrase, LEVELS)
    match = pattern.search(data.draw(st.from_regex(pattern)))
    assert match is not None
    assert all(any(it in match[0] for it in ways) for ways in anchors(phrase))


@pytest.mark.parametrize(
    ("phrase", "needed"),
    [
        ("§ (?:▲|▼) <change>", (("§",), ("▲", "▼"))),
        ("§ <signed=[▲▼]>", (("§",), ("▲", "▼"))),
        ("คะแนน(?:รวม)? \\(?ระดับ", (("คะแนน",), ("ระดับ",))),
        ("§ ได้(?:มาก|น้อย)กว่า(?:ก(?:ข|ค)|ง)", (("§",), ("ได้",), ("มาก", "น้อย"), ("กว่า",))),
    ],
)
def test_a_sentence_needs_the_words_that_must_be_there(
    phrase: str, needed: tuple[tuple[str, ...], ...]
) -> None:
    assert anchors(phrase) == needed
