"""The rows of the score grid, as plain values."""

from decimal import Decimal
from pathlib import Path

import pytest

from ita_tui.core.framework.model import TOTAL, Framework
from ita_tui.core.record.edits import set_score
from ita_tui.core.record.model import Record, ScoreKind
from ita_tui.core.scores.arrangement import Column, ScoreRow, print_rows, tree_rows
from ita_tui.ui.widgets.score_rows import figures
from ita_tui.ui.work.view import View, view_of
from ita_tui.words.said import screens as words
from tests.ui.driving import TODAY


@pytest.fixture
def view(ita_2567: Framework, sample: Record) -> View:
    return view_of(path=Path("x.toml"), framework=ita_2567, record=sample, today=TODAY)


def row(framework: Framework, code: str) -> ScoreRow:
    return next(row for row in tree_rows(framework) if row.code == code)


def test_tree_order_holds_every_node_once_below_its_parent(ita_2567: Framework) -> None:
    rows = tree_rows(ita_2567)
    assert [row.code for row in rows] == list(ita_2567.nodes)
    place = {row.code: index for index, row in enumerate(rows)}
    for found in rows:
        parent = ita_2567.nodes[found.code].parent
        if parent is not None:
            assert place[parent] < place[found.code]
            assert found.depth == rows[place[parent]].depth + 1
    assert rows[0].code == TOTAL


def test_print_order_holds_every_leaf_once_under_its_issue(ita_2567: Framework) -> None:
    under, issue = {}, ""
    for found in print_rows(ita_2567):
        if found.is_heading:
            issue = found.code
        else:
            under[found.code] = issue
    assert under == {leaf.code: leaf.issue or "" for leaf in ita_2567.leaves}


def test_leaves_without_an_issue_come_last_under_their_own_heading(ita_2564: Framework) -> None:
    rows = print_rows(ita_2564)
    assert [row.title for row in rows if row.is_heading] == [words.WITHOUT_ISSUE]
    assert [row.code for row in rows[1:]] == [leaf.code for leaf in ita_2564.leaves]


def test_a_leaf_is_compared_with_the_reference_before_the_previous_year(view: View) -> None:
    record = set_score(view.record, "i1", ScoreKind.PREVIOUS, Decimal("90.00"))
    leaf = row(view.framework, "i1")
    assert figures(_with(view, record), leaf).shown[Column.DIFFERENCE] == "+4.59"
    record = set_score(record, "i1", ScoreKind.REFERENCE, Decimal("95.00"))
    assert figures(_with(view, record), leaf).shown[Column.DIFFERENCE] == "-0.41"
    assert figures(_with(view, record), leaf).shown[Column.COMPUTED] == ""


def test_a_typed_figure_that_is_not_the_computed_one_is_marked(view: View) -> None:
    total = figures(view, row(view.framework, TOTAL))
    assert (total.shown[Column.OWN], total.shown[Column.COMPUTED]) == ("93.05", "93.45")
    assert (total.shown[Column.DIFFERENCE], total.contradicts) == ("-0.40", True)
    agreeing = set_score(view.record, TOTAL, ScoreKind.OWN, Decimal("93.45"))
    assert not figures(_with(view, agreeing), row(view.framework, TOTAL)).contradicts


def _with(view: View, record: Record) -> View:
    return view_of(path=view.path, framework=view.framework, record=record, today=view.today)
