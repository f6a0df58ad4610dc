"""What is being typed into a score cell."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.ui.widgets.score_typing import Draft


@pytest.mark.parametrize("character", "0123456789๐๑๒๓๔๕๖๗๘๙.จๅ/ภถุึคต")
def test_a_digit_of_either_script_or_layout_begins_a_score(character: str) -> None:
    assert Draft.accepts(character, editing=False, is_thai_layout=True)


def test_the_sign_that_searches_is_a_digit_of_the_thai_layout_alone() -> None:
    assert Draft.accepts("/", editing=False, is_thai_layout=True)
    assert not Draft.accepts("/", editing=False)
    assert Draft.accepts("/", editing=True)


@pytest.mark.parametrize("sign", "-+=")
def test_a_sign_begins_a_score_that_will_be_refused(sign: str) -> None:
    assert Draft.accepts(sign, editing=False)
    assert Draft(f"{sign}5").read()[1]


@pytest.mark.parametrize(("text", "score"), [("88.", "88.00"), (".5", "0.50"), ("๘๘.", "88.00")])
def test_a_point_at_an_end_is_taken_as_a_spreadsheet_takes_it(text: str, score: str) -> None:
    assert Draft(text).read() == (Decimal(score), "")


@pytest.mark.parametrize("character", "esnkadกฟห[]!\x1b\n٣３")
def test_a_shortcut_or_anything_else_begins_none(character: str) -> None:
    assert not Draft.accepts(character, editing=False)


@pytest.mark.parametrize("character", ",%- ใesกำ!")
def test_inside_a_begun_score_nothing_that_is_typed_is_dropped(character: str) -> None:
    assert Draft.accepts(character, editing=True)


@pytest.mark.parametrize("character", "\x1b\n\x00")
def test_a_control_character_is_no_part_of_a_score(character: str) -> None:
    assert not Draft.accepts(character, editing=True)


@given(st.text(alphabet="0123456789.๐๙", max_size=30))
def test_typing_and_erasing_as_often_leaves_nothing(text: str) -> None:
    draft = Draft()
    for character in text:
        draft = draft.typed(character)
    assert draft.text == text
    for _ in text:
        draft = draft.erased()
    assert draft == Draft()
    assert draft.erased() == Draft()


def test_of_a_long_text_the_end_is_shown() -> None:
    assert Draft("1234567").shown == "234567▏"
    assert Draft("").shown == "▏"


def test_a_key_held_down_does_not_grow_a_score_without_end() -> None:
    draft = Draft()
    for _ in range(1000):
        draft = draft.typed("9")
    assert len(draft.text) < 100
