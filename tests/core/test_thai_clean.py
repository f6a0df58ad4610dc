from unicodedata import is_normalized

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.thai.clean import clean, clean_line, without_invisible

THAI_SOUP = st.text(alphabet="กนเแาะำํัิีุู่้็์ฺ๎\u0301\u200b\xa0\r\n \x1b", max_size=14)


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("น\u0e4d\u0e49\u0e32", "น้ำ"),
        ("น\u0e49\u0e4d\u0e32", "น้ำ"),
        ("น\u0e33\u0e49", "น้ำ"),
        ("ท\u0e4d\u0e32", "ทำ"),
        ("เเละ", "และ"),
        ("ท\u0e48\u0e35", "ที่"),
        ("ผ\u0e49\u0e39", "ผู้"),
        ("ผู้้", "ผู้"),
        ("พันธ\u0e4c\u0e38", "พันธุ์"),
        ("ก\u200bข\u200cค\u200d\u2060\ufeff\u00adง", "กขคง"),
        ("ก\xa0ข", "ก ข"),
        ("ก\r\nข\rค\n", "ก\nข\nค\n"),
        ("\x1b[31mก\x00\x7f\x9b\u202eข\u2066", "[31mกข"),
        ("ก\tข", "ก\tข"),
    ],
)
def test_every_variant_gets_the_one_spelling(typed: str, stored: str) -> None:
    assert clean(typed) == stored


@pytest.mark.parametrize(
    "text", ["", "E-Service", "เจ้าหน้าที่ทำงาน", "น้ำ", "ศรีพนา\n๙๔.๕๙\tคะแนน", "ต่าง ๆ", "ฯลฯ ½ ﬁ"]
)
def test_text_that_needs_nothing_is_returned_itself(text: str) -> None:
    assert clean(text) is text


def test_compatibility_characters_stay() -> None:
    assert clean("²ﬁ①") == "²ﬁ①"


def test_a_half_character_that_no_file_can_hold_is_dropped() -> None:
    assert clean("ก\ud800ข") == "กข"


def test_one_line_has_no_newlines_tabs_or_double_spaces() -> None:
    assert clean_line("  ก\r\nข\t ค\xa0\xa0ง ") == "ก ข ค ง"


def test_without_invisible_keeps_doubled_marks() -> None:
    assert without_invisible("ึึ\u200bก") == "ึึก"


@given(st.one_of(st.text(), THAI_SOUP))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert is_normalized("NFC", once)
    once.encode()


@given(st.one_of(st.text(), THAI_SOUP))
def test_cleaning_a_line_twice_changes_nothing_more(text: str) -> None:
    once = clean_line(text)
    assert clean_line(once) == once
    assert clean(once) == once


@given(THAI_SOUP)
def test_the_fast_path_misses_nothing_that_the_slow_path_would_change(text: str) -> None:
    # A zero-width space forces the slow path.
    assert clean(f"\u200bก {text}") == clean(f"ก {text}")


def test_a_long_run_of_alternating_marks_is_not_slow() -> None:
    assert clean("ก" + "่ิ" * 20_000) == "ก" + "ิ" + "่"
    assert len(clean("ำ่" * 20_000)) == 20_001


def test_letters_of_old_fonts_are_the_letters_that_they_show() -> None:
    assert clean("ก\uf70aอน ผู\uf70bใช\uf70b \uf700าน ป\uf710น ญ\uf718") == "ก่อน ผู้ใช้ ฐาน ปัน ญุ"
    assert clean("ท\uf701\uf705 น\uf70b\uf711า") == "ทิ่ น้ำ"


def test_an_aa_that_a_pdf_says_once_more_behind_sara_am_goes() -> None:
    assert clean("อำานาจ ทําา น้ำาใจ") == "อำนาจ ทำ น้ำใจ"
