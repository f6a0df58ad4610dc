"""Reading narratives: the codes they quote, and what they say of each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.framework.model import Framework
from ita_tui.core.matching.titles import letter_key
from ita_tui.core.narratives.claims import read_narrative
from ita_tui.core.narratives.letters import letters_of
from ita_tui.core.narratives.quotes import quotes_in
from tests.core.checks.frameworks import FRAMEWORKS


def codes(text: str, framework: Framework) -> list[str]:
    return [quote.code for quote in quotes_in(letters_of(text), framework)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ข้อ e๓ ท่านเคย", ["e3"]),
        ("๐๗ แผนยุทธศาสตร์ ๐๑๐ คู่มือหรือแนวทาง", ["o7", "o10"]),
        ("ข้อo9 และข้อ๐๙", ["o9", "o9"]),
        ("อ10 โอ 11", ["o10", "o11"]),
        ("ข้อ10 เรื่อง", []),
        ("i1–i3", ["i1", "i2", "i3"]),
        ("o๒๖ ถึง o๒๙", ["o26", "o27", "o28", "o29"]),
        ("I 10, E-4 และ O.5", ["i10", "e4", "o5"]),
        ("ข้อ e44 ข้อ o99", ["e44", "o99"]),
        ("วันที่ 01 ตุลาคม ๒๕๖๗ เวลา 09.30 น. โทร. 042-499012", []),
        ("(85 คะแนน) ได้ 9.05 E-Service ปี 2567 คิดเป็น 05%", []),
        ("o9", ["o9"]),
        ("", []),
    ],
)
def test_codes_are_found_however_they_are_typed(
    text: str, expected: list[str], ita_2567: Framework
) -> None:
    assert codes(text, ita_2567) == expected


def test_a_framework_without_a_letter_knows_no_codes_of_it(ita_2564: Framework) -> None:
    assert codes("i99 e99 o99", ita_2564) == ["i99", "o99"]


@pytest.mark.parametrize(
    ("text", "passed", "failed"),
    [
        ("ผ่านเกณฑ์ ยกเว้นข้อ e9", [], ["e9"]),
        ("ผ่านเกณฑ์ ได้แก่ o7 o8 และ o10 แต่จะมีข้อ o9 ที่ไม่ผ่านเกณฑ์", ["o7", "o8", "o10"], ["o9"]),
        ("ผ่านเกณฑ์ ได้แก่ o7 o8 o9 ไม่ผ่านเกณฑ์", ["o7", "o8"], ["o9"]),
        ("ข้อที่ต่ำกว่าเกณฑ์ ได้แก่ o16 กับ o17 ส่วน o14 ผ่านเกณฑ์", ["o14"], ["o16", "o17"]),
        ("o16 และ o17 ไม่ ผ่าน เกณฑ์", [], ["o16", "o17"]),
        ("ควรพัฒนาเพื่อให้ข้อ o17 ผ่านเกณฑ์", [], []),
        ("คาดว่าจะผ่านเกณฑ์ ได้แก่ o17", [], []),
        ("ต้องปรับปรุง o17 มีส่วนร่วม ตั้งแต่ต้น", [], []),
        ("ไม่ผ่านเกณฑ์ ยกเว้น o7", ["o7"], []),
    ],
)
def test_what_is_said_of_each_code(
    text: str, passed: list[str], failed: list[str], ita_2567: Framework
) -> None:
    read = read_narrative(text, ita_2567)
    assert [read.quotes[it].code for it in sorted(read.passed)] == passed
    assert [read.quotes[it].code for it in sorted(read.failed)] == failed


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("หมวด IIT และ OIT ผ่านเกณฑ์ทุกข้อ", [("IIT", "OIT")]),
        ("หมวด IIT ผ่านเกณฑ์ทุกข้อ หมวด OIT ไม่ผ่านเกณฑ์", [("IIT",)]),
        ("ทุกข้อผ่านเกณฑ์", [()]),
        ("ไม่มีข้อใดต่ำกว่าเกณฑ์", [()]),
        ("พัฒนาให้ทุกข้อผ่านเกณฑ์ต่อไป", []),
        ("หมวด EIT ผ่านเกณฑ์", []),
    ],
)
def test_sentences_about_every_item_name_their_instruments(
    text: str, scopes: list[tuple[str, ...]], ita_2567: Framework
) -> None:
    assert [claim.instruments for claim in read_narrative(text, ita_2567).every] == scopes


@given(st.text(st.sampled_from("กำน้ที่ๆ๑ oeiIT019 .()–ถึง\n") | st.characters(), max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    letters = letters_of(text)
    assert letters.key == letter_key(text)
    assert len(letters.places) == len(letters.key)
    for framework in FRAMEWORKS:
        read = read_narrative(text, framework)
        assert not read.passed & read.failed
        for quote in read.quotes:
            assert 0 <= quote.start <= quote.end <= quote.stop <= len(text)
