"""What is being typed into a score cell."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.scores.arrangement import NARROWEST_CELLS
from ita_tui.render.cells import width_of
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


@given(
    st.text(alphabet="0123456789.๐เก้าสิบ", max_size=30),
    st.integers(NARROWEST_CELLS, 16),
    st.booleans(),
)
def test_what_is_typed_shows_where_it_is_gone_on_with_and_where_it_is_cut(
    text: str, width_cells: int, is_refused: bool
) -> None:
    draft = Draft(text)
    for _ in range(len(text) + 1):
        shown = (draft.refused() if is_refused else draft).shown_in(width_cells)
        assert width_of(shown) <= width_cells
        assert shown.count("✗" if is_refused else "▏") == 1
        assert ("…" in shown) is (width_of(text) >= width_cells)
        draft = draft.pressed("left")


def test_of_a_long_text_what_is_near_the_caret_is_shown() -> None:
    draft = Draft("12345678")
    assert draft.shown_in(8) == "…345678▏"
    assert draft.refused().shown_in(8) == "…345678✗"
    assert draft.pressed("home").shown_in(8) == "▏123456…"
    assert Draft("94.59").pressed("left").pressed("left").shown_in(8) == "94.▏59"
    assert Draft("").shown_in(7) == "▏"


@given(
    st.lists(st.sampled_from(["left", "right", "home", "end", "delete", "backspace", "7"])),
)
def test_the_caret_goes_and_erases_as_in_a_line(keys: list[str]) -> None:
    draft, line, at = Draft("94.59"), "94.59", 5
    for key in keys:
        if key == "7":
            draft, line, at = draft.typed(key), line[:at] + key + line[at:], at + 1
        elif key == "backspace":
            draft, line = draft.erased(), line[: max(0, at - 1)] + line[at:]
            at = max(0, at - 1)
        else:
            draft = draft.pressed(key)
            line = line[:at] + line[at + 1 :] if key == "delete" else line
            at = {"left": max(0, at - 1), "right": min(len(line), at + 1), "home": 0}.get(
                key, len(line) if key == "end" else at
            )
        assert draft.text == line
        assert draft.shown_in(80) == f"{line[:at]}▏{line[at:]}"


def test_a_key_held_down_does_not_grow_a_score_without_end() -> None:
    draft = Draft()
    for _ in range(1000):
        draft = draft.typed("9")
    assert len(draft.text) < 100
