"""Edits: what they change, what they leave alone, and that nothing is changed in place."""

import copy
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.record import edits
from ita_tui.core.record.model import (
    IssueText,
    Measure,
    NodeScores,
    Record,
    ScoreKind,
    Step,
)
from tests.cases import cases
from tests.core.built_records import keys, records, scores

D = Decimal
OWN = ScoreKind.OWN
TODAY = date(2025, 1, 15)


def with_steps(*keys: str) -> Record:
    measure = Measure(title="ก", steps={key: Step(text=key) for key in keys})
    return Record(measures={"m1": measure})


def order(record: Record) -> list[str]:
    return list(record.measures["m1"].steps)


def test_a_score_is_set_and_cleared_and_leaves_no_trace() -> None:
    record = edits.set_score(Record(), "i1", OWN, D("94.59"))
    assert record.score("i1") == D("94.59")
    assert edits.set_score(record, "i1", OWN, None) == Record()


def test_the_kinds_of_a_node_do_not_touch_one_another() -> None:
    record = Record(scores={"i1": NodeScores(own=D(1), previous=D(2), note="ก")})
    record = edits.set_score(record, "i1", ScoreKind.REFERENCE, D(3))
    record = edits.set_score(record, "i1", OWN, None)
    assert record.scores["i1"] == NodeScores(reference=D(3), previous=D(2), note="ก")


def test_many_scores_are_one_edit() -> None:
    record = edits.set_scores(Record(), OWN, {"i1": D(1), "i2": D(2), "i3": None})
    assert set(record.scores) == {"i1", "i2"}


def test_a_narrative_is_written_and_cleared() -> None:
    record = edits.set_narrative(Record(), "1", "คำ")
    assert record.issues == {"1": IssueText(narrative="คำ")}
    assert edits.set_narrative(record, "1", "") == Record()


def test_an_edit_that_changes_nothing_gives_the_very_same_record() -> None:
    record = with_steps("s1", "s2")
    record = edits.set_score(record, "i1", OWN, D("94.50"))
    same = [
        edits.set_score(record, "i1", OWN, D("94.5")),
        edits.set_score(record, "i2", OWN, None),
        edits.set_scores(record, OWN, {}),
        edits.set_narrative(record, "1", ""),
        edits.put_measure(record, "m1", record.measures["m1"]),
        edits.delete_measure(record, "m9"),
        edits.put_step(record, "m1", "s1", Step(text="s1")),
        edits.delete_step(record, "m1", "s9"),
        edits.move_step(record, "m1", "s1", 0),
        edits.move_step(record, "m1", "s1", -5),
        edits.move_step(record, "m1", "s2", 5),
    ]
    assert all(found is record for found in same)


def test_a_new_step_stands_last_and_a_changed_one_stays_in_its_place() -> None:
    record = edits.put_step(with_steps("s1", "s2"), "m1", "s3", Step(text="ใหม่"))
    record = edits.put_step(record, "m1", "s1", Step(text="แก้"))
    assert order(record) == ["s1", "s2", "s3"]
    assert record.measures["m1"].steps["s1"].text == "แก้"


def test_a_changed_measure_stays_in_its_place_and_a_deleted_one_goes() -> None:
    record = Record(measures={key: Measure(title=key) for key in ("m1", "m2", "m3")})
    changed = edits.put_measure(record, "m2", Measure(title="แก้"))
    assert list(changed.measures) == ["m1", "m2", "m3"]
    assert list(edits.delete_measure(changed, "m2").measures) == ["m1", "m3"]


@pytest.mark.parametrize(
    ("key", "by", "expected"),
    [
        ("a", 1, "bacd"),
        ("a", 2, "bcad"),
        ("a", 99, "bcda"),
        ("d", -1, "abdc"),
        ("d", -99, "dabc"),
        ("b", -1, "bacd"),
    ],
)
def test_a_step_moves_no_further_than_the_ends(key: str, by: int, expected: str) -> None:
    assert order(edits.move_step(with_steps(*"abcd"), "m1", key, by)) == list(expected)


@given(st.integers(0, 3), st.integers(-5, 5))
def test_moving_loses_no_step(place: int, by: int) -> None:
    record = with_steps(*"abcd")
    moved = edits.move_step(record, "m1", "abcd"[place], by)
    assert sorted(order(moved)) == list("abcd")
    assert moved.measures["m1"].steps == record.measures["m1"].steps


def test_ticking_marks_today_and_ticking_again_opens() -> None:
    record = with_steps("s1")
    ticked = edits.tick_step(record, "m1", "s1", TODAY)
    assert ticked.measures["m1"].steps["s1"].done_on == TODAY
    assert edits.tick_step(ticked, "m1", "s1", TODAY) == record


@pytest.mark.parametrize(
    "edit",
    [
        lambda record: edits.put_step(record, "m9", "s1", Step()),
        lambda record: edits.delete_step(record, "m9", "s1"),
        lambda record: edits.move_step(record, "m9", "s1", 1),
        lambda record: edits.move_step(record, "m1", "s9", 1),
        lambda record: edits.tick_step(record, "m9", "s1", TODAY),
        lambda record: edits.tick_step(record, "m1", "s9", TODAY),
    ],
)
def test_what_is_not_there_cannot_be_edited(edit: Callable[[Record], Record]) -> None:
    with pytest.raises(KeyError):
        edit(with_steps("s1"))


@pytest.mark.parametrize(
    ("taken", "expected"),
    [
        ((), "m1"),
        (("m1", "m2"), "m3"),
        (("m1", "m7"), "m8"),
        (("m", "mx", "x9", "m-1", "m๙", "m²"), "m1"),
        (("m09",), "m10"),
        (("m2", "m" + "9" * 5000), "m3"),
        (("m999999999", "m1000000000"), "m1000000001"),
    ],
)
def test_a_free_key_follows_the_greatest_number(taken: tuple[str, ...], expected: str) -> None:
    assert edits.free_key("m", taken) == expected


@cases(0.5)
@given(st.lists(keys | st.from_regex(r"m[0-9]{1,30}", fullmatch=True)))
def test_a_free_key_is_free(taken: list[str]) -> None:
    assert edits.free_key("m", taken) not in taken


EDITS: list[Callable[[Record, str, Decimal | None], Record]] = [
    lambda record, code, score: edits.set_score(record, code, OWN, score),
    lambda record, code, score: edits.set_scores(record, OWN, {code: score, "total": score}),
    lambda record, code, score: edits.set_narrative(record, code, str(score)),
    lambda record, code, score: edits.put_measure(record, code, Measure(budget_baht=score)),
    lambda record, code, _score: edits.delete_measure(record, code),
]


@cases(0.5)
@given(records, st.sampled_from(EDITS), keys, st.none() | scores)
def test_an_edit_changes_nothing_in_place(
    record: Record,
    edit: Callable[[Record, str, Decimal | None], Record],
    code: str,
    score: Decimal | None,
) -> None:
    before = copy.deepcopy(record)
    after = edit(record, code, score)
    assert record == before
    assert (after is record) == (after == record)
    assert edit(after, code, score) is after


@cases(0.5)
@given(records, keys, scores)
def test_what_was_typed_is_read_back_and_nothing_else_changes(
    record: Record, code: str, score: Decimal
) -> None:
    after = edits.set_score(record, code, OWN, score)
    assert after.score(code) == score
    for kind in (ScoreKind.REFERENCE, ScoreKind.PREVIOUS):
        assert after.score(code, kind) == record.score(code, kind)
    others = {other: typed for other, typed in after.scores.items() if other != code}
    assert others == {other: typed for other, typed in record.scores.items() if other != code}
    assert (after.measures, after.issues, after.memo) == (
        record.measures,
        record.issues,
        record.memo,
    )
