"""The lines of the gap screen: bars and entries."""

import re
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import Record, ScoreKind
from ita_tui.ui.widgets.gap_lines import BAR_CELLS, issue_entries, item_entries, score_bar
from ita_tui.ui.work.view import View, view_of
from tests.ui.driving import TODAY

SCORES = st.decimals(min_value=0, max_value=100, places=2)


@pytest.fixture
def view(ita_2567: Framework, sample: Record) -> View:
    return view_of(path=Path("x.toml"), framework=ita_2567, record=sample, today=TODAY)


@given(st.none() | SCORES, SCORES)
def test_a_bar_is_always_as_wide_and_holds_the_pass_mark_at_most_once(
    score: Decimal | None, pass_mark: Decimal
) -> None:
    bar = score_bar(score, pass_mark)
    assert cell_len(bar) == len(bar) == BAR_CELLS
    assert sum(map(bar.count, "┃▓╋")) <= 1


@given(SCORES, SCORES)
def test_a_better_score_never_has_a_shorter_bar(one: Decimal, other: Decimal) -> None:
    worse, better = sorted((one, other))
    mark = Decimal(85)
    filled = [sum(cell in "█▓━╋" for cell in score_bar(score, mark)) for score in (worse, better)]
    assert filled == sorted(filled)


@given(SCORES, SCORES.filter(lambda it: it >= 45))
def test_a_bar_reaches_the_pass_mark_where_the_score_does_and_only_there(
    score: Decimal, pass_mark: Decimal
) -> None:
    assert ("╋" in score_bar(score, pass_mark)) == (pass_mark <= score and pass_mark < 100)


def test_the_pass_mark_is_drawn_through_a_bar_that_reaches_it() -> None:
    assert score_bar(Decimal("94.59"), Decimal(85)) == "━━━━━━━━━╋··"
    assert score_bar(Decimal("77.67"), Decimal(85)) == "███████··┃··"
    assert score_bar(None, Decimal(85)) == "·········┃··"


@pytest.mark.parametrize("width_cells", [10, 27, 44, 51, 80])
def test_an_issue_fits_into_the_width_it_is_given(view: View, width_cells: int) -> None:
    for entry in issue_entries(view, ScoreKind.OWN, width_cells=width_cells):
        for line in entry.prompt.plain.split("\n"):
            assert cell_len(line) <= width_cells


@pytest.mark.parametrize("width_cells", [29, 31, 48, 51, 74, 120])
def test_an_item_fits_into_the_width_it_is_given(view: View, width_cells: int) -> None:
    for issue in view.framework.issues.values():
        for entry in item_entries(view, issue, ScoreKind.OWN, width_cells=width_cells):
            assert cell_len(entry.prompt.plain) <= width_cells


@pytest.mark.parametrize("width_cells", [29, 31, 33, 40, 44, 51, 80])
def test_an_item_keeps_its_bar_and_the_mark_of_a_hole_however_narrow(
    view: View, width_cells: int
) -> None:
    for issue in view.framework.issues.values():
        for entry in item_entries(view, issue, ScoreKind.OWN, width_cells=width_cells):
            assert re.search("[━╋┃·]{6}|█", entry.prompt.plain), entry.prompt.plain
            below = "▼" in entry.prompt.plain
            assert not below or re.search(r"m\d|✗", entry.prompt.plain), entry.prompt.plain


def test_a_failing_item_that_nothing_answers_is_marked_as_a_hole(view: View) -> None:
    issue = view.framework.issues["1"]
    lines = {
        entry.key: entry.prompt.plain
        for entry in item_entries(view, issue, ScoreKind.OWN, width_cells=60)
    }
    assert "▼" in lines["o9"]
    assert "✗" in lines["o9"]
    assert "✗" not in lines["i1"]
