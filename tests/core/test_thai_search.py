from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.thai.search import search_key, sort_key


def test_line_breaks_inside_words_are_ignored() -> None:
    assert search_key("ประพฤติมิ ชอบ") == search_key("ประพฤติมิชอบ")


def test_digits_case_stops_and_paiyannoi_do_not_matter() -> None:
    assert search_key("พ.ศ. ๒๕๖๗ ฯ E-Service") == "พศ2567e-service"


def test_a_split_sara_am_is_found() -> None:
    assert search_key("จัดท \u0e4d\u0e32") == search_key("จัดทำ")


@given(st.text(alphabet="กนเแาำํ่้ิ .ฯ๐1aA\u200b\n"))
def test_a_search_key_is_its_own_key(text: str) -> None:
    assert search_key(search_key(text)) == search_key(text)


def test_a_leading_vowel_counts_after_its_consonant() -> None:
    words = ["เกม", "กา", "แกะ", "ขา", "โกง", "เขา", "กฎ", "ไก่"]
    assert sorted(words, key=sort_key) == ["กฎ", "กา", "เกม", "แกะ", "โกง", "ไก่", "ขา", "เขา"]


def test_tone_marks_decide_only_between_equal_words() -> None:
    words = ["ก้า", "กาง", "ก่า", "กา", "ก๊า", "ก๋า"]
    assert sorted(words, key=sort_key) == ["กา", "ก่า", "ก้า", "ก๊า", "ก๋า", "กาง"]


def test_thai_and_latin_digits_sort_alike() -> None:
    assert sort_key("ข้อ ๑") == sort_key("ข้อ 1")


@given(st.text())
def test_every_text_has_a_sort_key(text: str) -> None:
    assert isinstance(sort_key(text), str)
