from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.thai.numbers import to_latin_digits, to_thai_digits


def test_thai_digits_become_latin() -> None:
    assert to_latin_digits("๐๑๒๓๔๕๖๗๘๙ ก 9๔.5๙") == "0123456789 ก 94.59"


def test_latin_digits_become_thai() -> None:
    assert to_thai_digits("ข้อ 0123456789") == "ข้อ ๐๑๒๓๔๕๖๗๘๙"


def test_digits_of_other_scripts_stay() -> None:
    assert to_latin_digits("١٢²") == "١٢²"


@given(st.text())
def test_the_length_never_changes(text: str) -> None:
    assert len(to_latin_digits(text)) == len(to_thai_digits(text)) == len(text)


@given(st.text())
def test_there_and_back_gives_latin_digits(text: str) -> None:
    assert to_latin_digits(to_thai_digits(text)) == to_latin_digits(text)
