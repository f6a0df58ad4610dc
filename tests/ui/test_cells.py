"""Text in cells: the width is exact, and no syllable is broken by a cut."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from ita_tui.core.thai.marks import cluster_starts
from ita_tui.render.cells import (
    ELLIPSIS,
    fitted,
    right_fitted,
    shortened,
    shortened_before,
    shortened_inside,
)

LEADING = "เแโใไ"
FOLLOWING = "ะาำๅๆฯ"
MARKS = "ัิีึืฺุู็่้๊๋์ํ๎"
THAI = st.text(alphabet="กขคนมรสหอ" + LEADING + FOLLOWING + MARKS + "๑๒ -ab", max_size=40)
ANY = st.text(max_size=40).filter(lambda text: text.isprintable())
WIDTHS = st.integers(min_value=0, max_value=45)


@given(THAI, WIDTHS)
def test_thai_takes_exactly_the_width_it_is_given(text: str, width: int) -> None:
    assert cell_len(fitted(text, width)) == width
    assert cell_len(right_fitted(text, width)) == width


@given(ANY, WIDTHS)
def test_any_text_takes_exactly_the_width_it_is_given(text: str, width: int) -> None:
    assert cell_len(fitted(text, width)) == width
    assert cell_len(shortened(text, width)) <= width


@given(THAI, WIDTHS)
def test_what_fits_is_left_alone_and_what_is_cut_says_so(text: str, width: int) -> None:
    short = shortened(text, width)
    if cell_len(text) <= width:
        assert short == text
    elif width:
        assert short.endswith(ELLIPSIS)
        assert text.startswith(short.removesuffix(ELLIPSIS))


@given(THAI, WIDTHS)
@example("aaaaเ aa", 7)
def test_a_cut_parts_no_vowel_from_its_consonant(text: str, width: int) -> None:
    short = shortened(text, width)
    if short == text or not short:
        return
    kept = short.removesuffix(ELLIPSIS)
    assert not kept or kept[-1] not in LEADING
    cut = text[len(kept) :]
    assert not kept or cut[0] not in MARKS
    assert not kept or cut[0] not in FOLLOWING


@given(THAI, WIDTHS)
def test_a_cut_falls_between_clusters(text: str, width: int) -> None:
    kept = shortened(text, width).removesuffix(ELLIPSIS)
    assert len(kept) in {*cluster_starts(text), 0, len(text)}


@pytest.mark.parametrize(
    ("text", "width", "short"),
    [
        ("การปฏิบัติงาน", 6, "การปฏิ…"),
        ("เปิดเผย", 5, "เปิด…"),
        ("นํ้าใจ", 2, "…"),
        ("ที่นี่", 1, "…"),
        ("ยาว", 0, ""),
    ],
)
def test_some_cuts(text: str, width: int, short: str) -> None:
    assert shortened(text, width) == short


@given(THAI, THAI, WIDTHS)
def test_of_two_texts_the_end_of_the_second_stays(before: str, after: str, width: int) -> None:
    short = shortened_inside(before, after, width)
    assert cell_len(short) <= width
    if cell_len(before) + cell_len(after) <= width:
        assert short == before + after


@given(THAI, WIDTHS)
def test_an_end_begins_between_syllables(text: str, width: int) -> None:
    short = shortened_before(text, width)
    assert cell_len(short) <= width
    end = short.removeprefix(ELLIPSIS)
    assert text.endswith(end)
    assert len(text) - len(end) in {*cluster_starts(text), 0, len(text)}
    assert short == text or end[:1] not in {*"ะาำๅๆฯ"}


@pytest.mark.parametrize(
    ("text", "width", "short"),
    [("ดื่มป่า", 3, "…ป่า"), ("น้ำป่า", 3, "…ป่า"), ("ที่นี่แม่", 3, "…แม่"), ("ที่แม่", 2, "…")],
)
def test_some_ends(text: str, width: int, short: str) -> None:
    assert shortened_before(text, width) == short


def test_names_of_copies_stay_apart() -> None:
    about = "เทศบาลตำบลศรีพนา · ปีงบ 2567 · "
    names = [f"รายงานผลการประเมินของหน่วยงานทั้งปี ({number}).toml" for number in range(2, 12)]
    assert len({shortened_inside(about, name, 40) for name in names}) == len(names)
