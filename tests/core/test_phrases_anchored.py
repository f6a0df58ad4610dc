"""Sentences that are read as a whole: a pattern is built only where its own words are."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.narratives.figures import Said
from ita_tui.core.narratives.patterns import anchors, has_in_order, pattern_of
from ita_tui.core.narratives.phrases import LISTS
from ita_tui.words.understood import comparisons, plain_statements, statements
from ita_tui.words.understood.figure_phrases import PHRASES
from ita_tui.words.understood.pruning import find_each, pruned
from ita_tui.words.understood.tables import FULL_YEAR_OF_RESULTS, SAYS_SCORES_ALONE
from tests.cases import cases

LEVELS = ("ผ่านดีเยี่ยม", "ผ่านดี", "ผ่าน", "ต้องปรับปรุง")


EVERY_TOPIC = (*plain_statements.TOPICS, *statements.MARKED_TOPICS, *comparisons.TOPICS)
EVERY_SENTENCE = (*PHRASES, *(it for _, sentences in EVERY_TOPIC for it in sentences))


@given(st.data(), st.sampled_from(EVERY_SENTENCE))
@cases(4)
def test_whatever_a_sentence_matches_is_a_line_with_the_words_it_is_looked_for_by(
    data: st.DataObject, phrase: str
) -> None:
    pattern = re.compile(pattern_of(phrase, LEVELS, 2567))
    match = pattern.search(data.draw(st.from_regex(pattern)))
    assert match is not None
    assert "\n" not in match[0]
    assert has_in_order(match[0], anchors(phrase))


@given(st.data(), st.sampled_from(EVERY_SENTENCE), st.sampled_from(EVERY_SENTENCE))
@cases(4)
def test_a_pattern_without_what_a_text_has_no_words_for_finds_what_the_whole_one_finds(
    data: st.DataObject, phrase: str, other: str
) -> None:
    whole, more = (re.compile(pattern_of(it, LEVELS, 2567)) for it in (phrase, other))
    text = data.draw(st.from_regex(more)) + data.draw(st.from_regex(whole))
    every = [(it.span(), it.groupdict(), it.lastgroup) for it in whole.finditer(text)]
    found = find_each(whole.pattern, text)
    assert [(it.span(), it.groupdict(), it.lastgroup) for it in found] == every


@pytest.mark.parametrize(
    "pattern", [SAYS_SCORES_ALONE, FULL_YEAR_OF_RESULTS], ids=["alone", "year"]
)
@given(data=st.data())
def test_a_pattern_without_what_a_text_lacks_finds_the_same_in_a_table(
    pattern: str, data: st.DataObject
) -> None:
    text = data.draw(st.from_regex(pattern)) + data.draw(st.text("คะแนนกขปี0259 "))
    every = [(it.span(), it.groupdict()) for it in re.finditer(pattern, text)]
    assert [(it.span(), it.groupdict()) for it in find_each(pattern, text)] == every


@pytest.mark.parametrize(
    ("pattern", "text", "left"),
    [
        ("กข|คง", "กขฃ", "กข"),
        ("กขค?|คง", "กข", "กขค?"),
        ("ก(?:ข|คง)+ฉ", "กขฉ", "ก(?:ข)+ฉ"),
        ("ก(?:คง)?", "ก", "ก"),
        ("ก(?:คง){0,2}?ข", "กข", "กข"),
        ("ก(?:คง)ข", "กข", "(?!)"),
        ("ก(?!ข|คง)", "กค", "ก"),
        ("(?P<a>ก)|(?P<b>ข)", "ก", "(?:(?P<a>ก))(?:(?P<b>(?!)))?"),
        ("(ก)|ข", "ข", "(ก)|ข"),
        (r"[กข|]\(|\|ค", "ง", r"[กข|]\("),
    ],
)
def test_a_pattern_is_left_what_a_text_may_have(pattern: str, text: str, left: str) -> None:
    assert pruned(pattern, text) == left


@pytest.mark.parametrize(
    ("line", "has"),
    [("ข้อ กก ขข", True), ("ขข กก", False), ("กก", False), ("กกข", True), ("ขข กก ค", True)],
)
def test_words_are_looked_for_in_their_order(line: str, has: bool) -> None:
    assert has_in_order(line, (("กก",), ("ข", "ค"))) is has


@pytest.mark.parametrize(
    ("phrase", "needed"),
    [
        ("§ (?:▲|▼) <change>", (("§",), ("▲", "▼"))),
        ("§ <signed=[▲▼]>", (("§",), ("▲", "▼"))),
        ("คะแนน(?:รวม)? \\(?ระดับ", (("คะแนน",), ("ระดับ",))),
        (
            "§ ได้(?:มาก|น้อย)กว่า(?:ก(?:ข|ค)|ง)",
            (("§",), ("ได้",), ("มาก", "น้อย"), ("กว่า",), ("ก", "ง")),
        ),
        (
            "พบว่า(?!.{0,9}(?:ก|ข))ดี \\(<called=แบบ[ก-๙]{6,80}>",
            (("พบว่า",), ("ดี",), ("(",), ("แบบ",)),
        ),
    ],
)
def test_a_sentence_needs_the_words_that_must_be_there(
    phrase: str, needed: tuple[tuple[str, ...], ...]
) -> None:
    assert anchors(phrase) == needed


TOLD = (*plain_statements.TOPICS, *statements.MARKED_TOPICS)


@pytest.mark.parametrize(("needed", "sentences"), TOLD, ids=range(len(TOLD)))
def test_every_sentence_of_a_topic_is_a_pattern_whose_slots_say_something(
    needed: tuple[tuple[str, ...], ...], sentences: tuple[str, ...]
) -> None:
    assert all(needed)
    for sentence in sentences:
        pattern = re.compile(pattern_of(sentence, LEVELS, 2567))
        names = {it.rstrip("0123456789") for it in pattern.groupindex}
        said = names - {"item", "scope", "node", "total"}
        known = {it.lower() for it in Said.__members__} | {*LISTS}
        said = {it.removeprefix("rest_") for it in said if not it.startswith("bound")}
        assert said
        assert said <= known
