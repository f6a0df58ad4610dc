"""Undo and redo: the laws of a timeline."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.record import edits
from ita_tui.core.record.model import Measure, Record, ScoreKind, Step
from ita_tui.core.record.undo import MOST_STEPS, Timeline, changed_places

EMPTY = Record()
records = st.integers(0, 5).map(lambda year: Record(fiscal_year_be=2560 + year))
moves = st.lists(st.one_of(records, st.sampled_from(["undo", "redo"])))


def played(timeline: Timeline, moves: list[Record | str]) -> Timeline:
    for move in moves:
        if isinstance(move, Record):
            timeline = timeline.edited("แก้", move)
        else:
            timeline = timeline.undone() if move == "undo" else timeline.redone()
    return timeline


def test_at_first_there_is_nothing_to_undo_or_redo() -> None:
    timeline = Timeline(EMPTY)
    assert timeline.undone() is timeline
    assert timeline.redone() is timeline


def test_an_edit_that_changed_nothing_is_no_step() -> None:
    timeline = Timeline(EMPTY)
    assert timeline.edited("แก้", EMPTY) is timeline


def test_each_step_is_named_for_what_undo_and_redo_will_do() -> None:
    first, second = Record(fiscal_year_be=1), Record(fiscal_year_be=2)
    timeline = Timeline(EMPTY).edited("หนึ่ง", first).edited("สอง", second)
    assert [what for what, _ in timeline.past] == ["หนึ่ง", "สอง"]
    back = timeline.undone()
    assert (back.now, back.past[-1][0], back.future[-1][0]) == (first, "หนึ่ง", "สอง")


@given(moves, records)
def test_undo_takes_the_last_edit_back_and_redo_brings_it_again(
    before: list[Record | str], record: Record
) -> None:
    timeline = played(Timeline(EMPTY), before)
    edited = timeline.edited("แก้", record)
    assert edited.undone().now is timeline.now
    assert edited.undone().redone() == edited
    assert edited.redone() is edited


@given(moves)
def test_undo_and_redo_are_inverse(before: list[Record | str]) -> None:
    timeline = played(Timeline(EMPTY), before)
    if timeline.past:
        assert timeline.undone().redone() == timeline
    if timeline.future:
        assert timeline.redone().undone() == timeline


@given(moves)
def test_an_edit_forgets_what_was_undone(before: list[Record | str]) -> None:
    assert played(Timeline(EMPTY), before).undone().edited("ใหม่", Record()).future == ()


@given(moves)
def test_everything_can_be_undone_to_the_first_record(before: list[Record | str]) -> None:
    timeline = played(Timeline(EMPTY), before)
    while timeline.past:
        timeline = timeline.undone()
    assert timeline.now is EMPTY


def test_only_so_many_steps_are_kept_and_the_oldest_go_first() -> None:
    timeline = Timeline(EMPTY)
    for year in range(1, MOST_STEPS + 6):
        timeline = timeline.edited(str(year), Record(fiscal_year_be=year))
    assert len(timeline.past) == MOST_STEPS
    assert timeline.past[0][0] == "6"
    assert timeline.past[-1][1].fiscal_year_be == MOST_STEPS + 4


def test_where_two_records_differ_is_told_as_far_as_it_is_still_there() -> None:
    score = edits.set_score(EMPTY, "o9", ScoreKind.PREVIOUS, Decimal("77.67"))
    told = edits.set_narrative(score, "1", "ข้อความ")
    planned = edits.put_measure(told, "m1", Measure(title="มาตรการ", steps={"s1": Step(text="ก")}))
    ticked = edits.tick_step(planned, "m1", "s1", date(2025, 1, 1))
    assert list(changed_places(EMPTY, score)) == [("scores", "o9", "previous")]
    assert list(changed_places(score, told)) == [("issues", "1")]
    assert list(changed_places(told, planned)) == [("measures", "m1")]
    assert list(changed_places(planned, ticked)) == [("measures", "m1", "steps", "s1")]
    assert list(changed_places(ticked, told)) == []
    assert len(list(changed_places(ticked, EMPTY))) == 2
    assert list(changed_places(ticked, ticked)) == []
