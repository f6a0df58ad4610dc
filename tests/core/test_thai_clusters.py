from unicodedata import category

from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.thai.marks import (
    cluster_starts,
    joins_previous,
    next_boundary,
    snap,
)

TEXTS = st.text(alphabet="กนทเแ่้ีิุำาะ a\u0301\u20dd\r\n", max_size=30)


def test_a_cursor_stands_before_letters_and_not_before_their_marks() -> None:
    assert cluster_starts("ที่") == [0]
    assert cluster_starts("เจ้าหน้าที่") == [0, 1, 3, 4, 5, 7, 8]


def test_sara_am_is_a_stop_of_its_own() -> None:
    assert cluster_starts("น้ำ") == [0, 2]


def test_marks_of_other_scripts_join_the_letter_before_them() -> None:
    assert cluster_starts("e\u0301a") == [0, 2]
    assert cluster_starts("a\u20ddb") == [0, 2]


def test_a_windows_line_end_is_one_stop() -> None:
    assert cluster_starts("ก\r\nข") == [0, 1, 3]


def test_a_mark_at_the_start_of_a_line_stands_alone() -> None:
    assert cluster_starts("่ก") == [0, 1]
    assert cluster_starts("\n่ก") == [0, 1, 2]


def test_the_next_and_the_previous_boundary_pass_over_marks() -> None:
    text = "ที่นี่"
    assert next_boundary(text, 0) == 3
    assert next_boundary(text, 3) == len(text)
    assert snap(text, len(text) - 1) == 3
    assert snap(text, 3 - 1) == 0


def test_indices_outside_the_text_are_held_within_it() -> None:
    assert next_boundary("ก", 5) == 1
    assert next_boundary("ก", -5) == 0
    assert snap("ก", -5 - 1) == 0
    assert snap("ก", 5) == 1
    assert snap("ก", -5) == 0
    assert snap("", 0) == 0


def test_snapping_goes_back_to_the_letter_that_carries_the_mark() -> None:
    assert [snap("ที่นี่", index) for index in range(7)] == [0, 0, 0, 3, 3, 3, 6]


def test_letters_spaces_and_sara_am_join_nothing() -> None:
    assert not any(map(joins_previous, "กเาะำ a\n๑ๆฯ"))
    assert all(map(joins_previous, "ัิีึืฺุู็่้๊๋์ํ๎\u0301"))


@given(TEXTS)
def test_a_boundary_never_stands_before_a_mark_that_has_a_letter(text: str) -> None:
    for start in cluster_starts(text)[1:]:
        assert category(text[start]) not in ("Mn", "Me") or text[start - 1] in "\r\n"


@given(TEXTS)
def test_walking_forth_and_back_meets_the_same_boundaries(text: str) -> None:
    forth = [0]
    while forth[-1] < len(text):
        forth.append(next_boundary(text, forth[-1]))
    back = [len(text)]
    while back[-1] > 0:
        back.append(snap(text, back[-1] - 1))
    assert forth == back[::-1]
    assert forth == [*cluster_starts(text), len(text)] or not text


@given(TEXTS, st.integers(-3, 40))
def test_what_was_snapped_stays(text: str, index: int) -> None:
    assert snap(text, snap(text, index)) == snap(text, index)
