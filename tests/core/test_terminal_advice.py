"""Measured widths become findings: what to change, and only where something is to be changed."""

import unicodedata
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.terminal_advice import (
    EXPECTED_CELLS,
    PROBE_TEXTS,
    Probe,
    Terminal,
    advice,
    counted_cells,
    needs_change,
)
from ita_tui.core.thai.marks import WIDE_MARKS, decomposed, wants_wide_marks
from ita_tui.words.said import doctor as words

GOOD = Terminal(is_terminal=True, widths=EXPECTED_CELLS, columns=80, rows=24)
MARKS_IN_CELLS = {probe: len(text) for probe, text in PROBE_TEXTS.items()}
BYTES = {probe: len(text.encode()) for probe, text in PROBE_TEXTS.items()}


def rules(**changes: Any) -> list[str]:
    return [finding.rule for finding in advice(replace(GOOD, **changes))]


def message(**changes: Any) -> str:
    (finding,) = advice(replace(GOOD, **changes))
    return finding.message


def widths(**cells: int) -> dict[Probe, int]:
    return {**EXPECTED_CELLS, **{Probe(name): count for name, count in cells.items()}}


def test_a_good_terminal_gives_no_finding() -> None:
    assert advice(GOOD) == ()


def test_what_is_expected_is_what_the_program_counts() -> None:
    for probe, text in PROBE_TEXTS.items():
        visible = text.replace("\u200b", "")
        assert counted_cells(visible, has_wide_marks=False) == EXPECTED_CELLS[probe]


def test_sara_am_is_sent_as_its_parts_under_the_tone_mark() -> None:
    assert decomposed(PROBE_TEXTS[Probe.TONE_SARA_AM]) == PROBE_TEXTS[Probe.DECOMPOSED]
    assert decomposed("ทำงาน") == "ท\u0e4d\u0e32งาน"


def test_every_probe_has_a_name() -> None:
    assert set(words.PROBES) == {probe.value for probe in Probe}


def test_a_terminal_that_clusters_needs_nothing_done() -> None:
    found = advice(replace(GOOD, widths=widths(sara_am=1, tone_sara_am=1, word=3)))
    assert [finding.rule for finding in found] == ["mended"]
    assert not needs_change(found)
    assert "กำ" in found[0].message


def test_a_zero_width_space_that_takes_a_cell_needs_nothing_done() -> None:
    assert rules(widths=widths(zero_width_space=3)) == ["mended"]


def test_marks_that_take_a_cell_each_are_told_with_the_fallback() -> None:
    told = message(widths=MARKS_IN_CELLS)
    assert rules(widths=MARKS_IN_CELLS) == ["marks-take-cells"]
    assert "ที่ วัดได้ 3 ช่อง" in told
    assert f"export {WIDE_MARKS}=1" in told
    assert "Windows" not in told


def test_windows_is_told_of_windows_terminal_and_its_setting() -> None:
    told = message(widths=MARKS_IN_CELLS, windows_build=22631)
    assert "Windows Terminal รุ่น 1.22" in told
    assert "compatibility.textMeasurement" in told
    assert f"setx {WIDE_MARKS} 1" in told


def test_a_windows_too_old_for_windows_terminal_is_told_so() -> None:
    told = message(widths=MARKS_IN_CELLS, windows_build=17763)
    assert "build 19041" in told
    assert "textMeasurement" not in told
    assert f"setx {WIDE_MARKS} 1" in told


def test_marks_that_take_cells_are_fine_once_they_are_counted_so() -> None:
    found = advice(replace(GOOD, widths=MARKS_IN_CELLS, has_wide_marks=True))
    assert [finding.rule for finding in found] == ["wide-marks-counted"]
    assert not needs_change(found)


def test_the_fallback_is_to_be_removed_where_marks_take_no_cell() -> None:
    assert rules(has_wide_marks=True) == ["wide-marks-not-needed"]


def test_more_cells_than_letters_mean_bytes_are_read_one_by_one() -> None:
    assert rules(widths=BYTES) == ["not-utf8", "box-lines-wide"]
    assert "chcp 65001" in message(widths=widths(marks=9), windows_build=22631)


def test_some_marks_with_a_cell_and_some_without_fit_no_way_of_counting() -> None:
    assert rules(widths=widths(marks=2)) == ["odd-widths"]
    assert rules(widths=widths(decomposed=3)) == ["odd-widths"]
    assert rules(widths=widths(marks=0)) == ["odd-widths"]


def test_wide_box_lines_are_a_setting_of_ambiguous_width() -> None:
    assert "ambiguous" in message(widths=widths(box_line=20))


@pytest.mark.parametrize("answered", [{}, {Probe.MARKS: 1}])
def test_a_silent_terminal_is_to_be_judged_by_eye(answered: dict[Probe, int]) -> None:
    assert rules(widths=answered) == ["not-measured"]


def test_without_a_terminal_nothing_is_asked_of_the_user() -> None:
    found = advice(replace(GOOD, is_terminal=False, widths={}, columns=None, rows=None))
    assert [finding.rule for finding in found] == ["no-terminal"]
    assert not needs_change(found)


def test_a_plain_terminal_is_not_called_silent() -> None:
    assert rules(widths={}, term="dumb") == ["plain-terminal"]


@pytest.mark.parametrize(
    ("columns", "rows", "found"),
    [(80, 24, []), (79, 24, ["too-small"]), (80, 23, ["too-small"]), (None, None, [])],
)
def test_the_window_is_at_least_80_by_24(
    columns: int | None, rows: int | None, found: list[str]
) -> None:
    assert rules(columns=columns, rows=rows) == found


@pytest.mark.parametrize("encoding", ["UTF-8", "utf8", "utf_8"])
def test_utf8_is_known_by_each_of_its_names(encoding: str) -> None:
    assert rules(locale_encoding=encoding) == []


def test_another_locale_is_told_except_on_windows() -> None:
    assert rules(locale_encoding="TIS-620") == ["locale-not-utf8"]
    assert rules(locale_encoding="cp874", windows_build=22631) == []


def test_the_linux_console_cannot_show_thai() -> None:
    assert rules(term="linux", widths=MARKS_IN_CELLS) == ["marks-take-cells", "linux-console"]


def test_colours_that_are_off_are_only_noted() -> None:
    found = advice(replace(GOOD, is_colour_off=True))
    assert [finding.rule for finding in found] == ["colours-off"]
    assert not needs_change(found)


def test_inside_tmux_the_answers_are_those_of_tmux() -> None:
    assert rules(inside="tmux") == ["inside-another"]
    assert rules(inside="tmux", widths={}) == ["not-measured"]


def test_what_to_change_stands_before_what_is_only_noted() -> None:
    assert rules(inside="tmux", columns=40) == ["too-small", "inside-another"]


@pytest.mark.parametrize(("value", "is_on"), [("1", True), ("", False), ("0", False)])
def test_the_fallback_is_on_for_any_value_but_0(value: str, is_on: bool) -> None:
    assert wants_wide_marks({WIDE_MARKS: value}) is is_on
    assert not wants_wide_marks({})


@given(st.dictionaries(st.sampled_from(Probe), st.integers(-1, 200)), st.booleans(), st.booleans())
def test_whatever_is_measured_there_is_one_verdict_on_the_widths(
    measured: dict[Probe, int], is_windows: bool, has_wide_marks: bool
) -> None:
    terminal = replace(
        GOOD,
        widths=measured,
        windows_build=22631 if is_windows else None,
        has_wide_marks=has_wide_marks,
    )
    found = [finding.rule for finding in advice(terminal)]
    assert len([rule for rule in found if rule != "box-lines-wide"]) <= 1
    assert len(found) == len(set(found))


@given(st.text(alphabet=[chr(code) for code in (*range(0x0E01, 0x0E3B), *range(0x0E3F, 0x0E5C))]))
def test_marks_make_the_only_difference_between_the_two_ways_of_counting(text: str) -> None:
    marks = sum(unicodedata.category(character) == "Mn" for character in text)
    assert counted_cells(text, has_wide_marks=True) == len(text)
    assert counted_cells(text, has_wide_marks=False) == len(text) - marks
