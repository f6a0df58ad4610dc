"""Laws of looking at a table of scores: nothing is lost, doubled or put where it does not show."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.edits import set_score
from ita_tui.core.record.model import Record, ScoreKind
from ita_tui.core.scores.arrangement import (
    KINDS,
    NARROWEST_CELLS,
    WIDEST_CELLS,
    Arrangement,
    Column,
    Only,
    columns_of,
    figure,
    filled_columns,
    rows_of,
    tree_rows,
)
from ita_tui.core.scores.assessment import assess
from ita_tui.core.scores.gaps import gaps

ARRANGEMENTS = st.builds(
    Arrangement,
    by_issue=st.booleans(),
    by=st.none() | st.sampled_from(Column),
    falls=st.booleans(),
    only=st.sampled_from(Only),
    kind=st.sampled_from(ScoreKind),
    text=st.sampled_from(["", "o1", "การ", "๑", "ไม่มีแถวใดเป็นเช่นนี้"]),
    wanted=st.dictionaries(st.sampled_from(Column), st.booleans()),
)
SCORES = st.lists(
    st.tuples(st.integers(0, 70), st.sampled_from(KINDS), st.none() | st.integers(0, 100)),
    max_size=20,
)


def changed(
    record: Record, framework: Framework, scores: list[tuple[int, ScoreKind, int | None]]
) -> Record:
    codes = list(framework.nodes)
    for n, kind, score in scores:
        code = codes[n % len(codes)]
        record = set_score(record, code, kind, None if score is None else Decimal(score))
    return record


def codes_of(framework: Framework, record: Record, arrangement: Arrangement) -> list[str]:
    rows = rows_of(framework, record, assess(framework, record), arrangement)
    return [row.code for row in rows if not row.is_heading]


@given(ARRANGEMENTS, SCORES)
def test_a_filter_leaves_rows_out_and_changes_no_order(
    ita_2567: Framework,
    sample: Record,
    arrangement: Arrangement,
    scores: list[tuple[int, ScoreKind, int | None]],
) -> None:
    record = changed(sample, ita_2567, scores)
    every = codes_of(ita_2567, record, arrangement.all_rows())
    left = codes_of(ita_2567, record, arrangement)
    assert len(set(every)) == len(every), "no row twice"
    assert left == [code for code in every if code in set(left)]
    if not arrangement.by_issue or arrangement.by is not None:
        assert set(every) == set(ita_2567.nodes), "an order leaves nothing out"


@given(ARRANGEMENTS, SCORES)
def test_figures_rise_or_fall_and_what_is_blank_comes_last(
    ita_2567: Framework,
    sample: Record,
    arrangement: Arrangement,
    scores: list[tuple[int, ScoreKind, int | None]],
) -> None:
    record = changed(sample, ita_2567, scores)
    own = assess(ita_2567, record)
    if arrangement.by is None:
        return
    rows = rows_of(ita_2567, record, own, arrangement)
    for is_leaf in (True, False):
        some = [row for row in rows if row.is_leaf is is_leaf and not row.is_heading]
        found = [figure(record, own, row, arrangement.by) for row in some]
        known = [it for it in found if it is not None]
        assert known == sorted(known, reverse=arrangement.falls)
        assert found == known + [None] * (len(found) - len(known))


@given(SCORES)
def test_each_filter_shows_what_it_says(
    ita_2567: Framework, sample: Record, scores: list[tuple[int, ScoreKind, int | None]]
) -> None:
    record = changed(sample, ita_2567, scores)
    for kind in KINDS:
        below = codes_of(ita_2567, record, Arrangement(only=Only.GAPS, kind=kind))
        assert set(below) == {gap.code for gap in gaps(ita_2567, record, kind)}
        blank = codes_of(ita_2567, record, Arrangement(only=Only.BLANK, kind=kind))
        assert all(record.score(code, kind) is None for code in blank)
        assert not set(blank) & set(below)


@given(ARRANGEMENTS, SCORES, st.sets(st.sampled_from(Column)))
def test_no_figure_hides_unless_its_column_was_put_away(
    ita_2567: Framework,
    sample: Record,
    arrangement: Arrangement,
    scores: list[tuple[int, ScoreKind, int | None]],
    at: set[Column],
) -> None:
    record = changed(sample, ita_2567, scores)
    own = assess(ita_2567, record)
    filled = filled_columns(ita_2567, record, own)
    for column in Column:
        has_any = any(figure(record, own, row, column) is not None for row in tree_rows(ita_2567))
        assert has_any is (column in filled)
    shown = columns_of(arrangement, filled, at)
    assert {Column.OWN, *at} <= set(shown)
    for column in set(Column) - {Column.OWN, *at}:
        assert (column in shown) is arrangement.wanted.get(column, column in filled)


def test_the_orders_come_round_and_a_heading_turns_its_column() -> None:
    at = Arrangement()
    seen = []
    for _ in range(4):
        at = at.next_order(Column.OWN, has_issues=True)
        seen.append((at.by_issue, at.by, at.falls))
    assert seen == [
        (True, None, False),
        (False, Column.OWN, False),
        (False, Column.OWN, True),
        (False, None, False),
    ]
    without = Arrangement().next_order(Column.OWN, has_issues=False)
    assert (without.by_issue, without.by, without.falls) == seen[1]
    once = Arrangement().ordered_by(Column.OWN)
    assert (once.by, once.falls) == (Column.OWN, False)
    assert once.ordered_by(Column.OWN).falls
    assert once.ordered_by(Column.OWN).ordered_by(Column.OWN).by is None
    assert once.ordered_by(Column.PREVIOUS).by is Column.PREVIOUS
    assert once.ordered_by(None).by is None


@given(st.lists(st.sampled_from([-1, 1])))
def test_a_width_stays_within_its_bounds(steps: list[int]) -> None:
    at = Arrangement()
    for step in steps:
        at = at.resized(Column.OWN, step)
        assert NARROWEST_CELLS <= at.cells_of(Column.OWN) <= WIDEST_CELLS
