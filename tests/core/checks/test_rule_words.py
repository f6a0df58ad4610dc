"""The words of the rules, and of what they find: of each its own, and quoted in whole words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.words.said.checks import EVERY_RULE
from ita_tui.words.said.records import quoted
from tests.cases import cases


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


FILLED = "ข้อ o16 ความก้าวหน้าการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ ซึ่งได้ 78.25 คะแนน จึงผ่านเกณฑ์ตามที่กำหนดไว้ทุกประการ"


def test_a_long_text_is_quoted_around_the_figure_that_it_is_about() -> None:
    start = FILLED.index("78.25")
    assert quoted(FILLED, (start, start + 5)) == "“…ซึ่งได้ 78.25 คะแนน…”"
    assert quoted(FILLED, (0, start + 5)) == f"“{FILLED[: start + 5]}…”"


@cases(1)
@given(data=st.data(), text=st.text(st.sampled_from("กเา่ 1o.\n"), min_size=1, max_size=500))
def test_what_is_kept_of_a_text_is_quoted_whole(data: st.DataObject, text: str) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, min(len(text), start + 150)))
    shown = quoted(text, (start, end)).strip("“”").strip("…")
    assert text[start:end].replace("\n", " ").strip() in shown
    assert shown in text.replace("\n", " ")
    assert len(shown) <= end - start + 300
