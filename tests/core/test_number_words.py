"""Amounts in Thai words."""

import pytest

from ita_tui.core.thai.number_words import amounts_in_words, number_of


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("ห้าแสน", 500_000),
        ("ห้าหมื่นสองพัน", 52_000),
        ("สิบเอ็ด", 11),
        ("ยี่สิบเอ็ด", 21),
        ("ร้อย", 100),
        ("หนึ่งร้อยห้า", 105),
        ("สองล้านสามแสน", 2_300_000),
        ("หนึ่งล้านล้าน", 10**12),
        ("ล้าน", 10**6),
    ],
)
def test_words_say_a_number(words: str, number: int) -> None:
    assert number_of(words) == number


def test_a_text_tells_baht_in_words_and_other_words_are_none() -> None:
    text = "งบประมาณห้าแสนบาทถ้วน จัดสองครั้ง ใช้ไป สามหมื่น บาท บาทละสิบ"
    assert [number for number, _ in amounts_in_words(text)] == [500_000, 30_000]


@pytest.mark.parametrize(
    "text", ["งบประมาณ 5 ล้านบาท", "๒ แสนบาท", "1.5 ล้านบาท", "หลายหมื่นบาท", "กี่บาท"]
)
def test_a_word_behind_a_figure_in_digits_is_no_amount_in_words(text: str) -> None:
    assert amounts_in_words(text) == []
