"""Inserting, splitting and joining steps: nothing is lost, no key stands for two steps."""

from copy import deepcopy
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.measures.step_edits import add_steps, insert_step, join_steps, split_step
from ita_tui.core.record.edits import (
    add_units,
    delete_step,
    drop_units,
    fresh_measure_key,
    fresh_step_key,
    put_step,
)
from ita_tui.core.record.model import (
    ALL_UNITS,
    Agency,
    LogEntry,
    Measure,
    PublicLink,
    Record,
    Step,
)
from ita_tui.core.record.names import unused_units
from tests.core import built_records as built

NEW = Step(text="ใหม่")


def holding(measure: Measure) -> Record:
    return Record(measures={"m1": measure, "m2": Measure(title="อื่น")})


def listed(*texts: str) -> list[Step]:
    return [Step(text=text) for text in texts]


def steps_of(record: Record) -> dict[str, Step]:
    return dict(record.measures["m1"].steps)


with_steps = st.builds(
    lambda measure, steps: replace(measure, steps=steps),
    built.measures,
    st.dictionaries(built.keys, built.steps, min_size=1, max_size=4),
)
"""A measure with at least one step."""


@given(with_steps, st.data())
def test_a_step_is_inserted_before_the_one_named_and_all_others_stay(
    measure: Measure, data: st.DataObject
) -> None:
    before = data.draw(st.sampled_from([*measure.steps, "not there"]))
    record = holding(measure)
    asis = deepcopy(record)
    after = steps_of(insert_step(record, "m1", before, NEW))
    assert record == asis
    (new_key,) = after.keys() - measure.steps.keys()
    assert after[new_key] == NEW
    assert [key for key in after if key != new_key] == list(measure.steps)
    assert {**after, **measure.steps} == after
    if before in measure.steps:
        assert list(after).index(new_key) + 1 == list(after).index(before)
    else:
        assert list(after)[-1] == new_key


@given(with_steps, st.data())
def test_a_split_step_keeps_everything_and_an_open_one_follows_it(
    measure: Measure, data: st.DataObject
) -> None:
    key = data.draw(st.sampled_from(list(measure.steps)))
    record = holding(measure)
    asis = deepcopy(record)
    after = steps_of(split_step(record, "m1", key, listed("แรก", "หลัง")))
    assert record == asis
    old = measure.steps[key]
    (new_key,) = after.keys() - measure.steps.keys()
    assert list(after).index(new_key) == list(after).index(key) + 1
    assert after[key] == replace(old, text="แรก")
    assert after[new_key] == Step(text="หลัง", items=old.items, owners=old.owners, due=old.due)
    assert {**after, key: old} == {**measure.steps, key: old, new_key: after[new_key]}


@given(with_steps, st.data())
def test_joining_two_steps_loses_nothing_of_either(measure: Measure, data: st.DataObject) -> None:
    keys = list(measure.steps)
    place = data.draw(st.integers(0, len(keys) - 1))
    record = holding(measure)
    asis = deepcopy(record)
    joined = join_steps(record, "m1", keys[place])
    assert record == asis
    if place + 1 == len(keys):
        assert joined is record
        return
    after = steps_of(joined)
    first, second = measure.steps[keys[place]], measure.steps[keys[place + 1]]
    one = after[keys[place]]
    assert list(after) == [key for key in keys if key != keys[place + 1]]
    for old in (first, second):
        assert old.text in one.text
        assert old.result in one.result
        assert old.obstacle in one.obstacle
        assert set(old.items) <= set(one.items)
        assert set(old.evidence) <= set(one.evidence)
        assert set(old.owners) <= set(one.owners)
        assert old.due is None or (one.due is not None and one.due >= old.due)
    assert (one.done_on is not None) == (first.done_on is not None and second.done_on is not None)
    assert list(joined.measures["m1"].log) == list(measure.log)
    assert joined.measures["m2"] is record.measures["m2"]


def test_what_the_log_says_of_the_second_step_stays_with_the_first() -> None:
    log = {key: LogEntry(step=key.replace("l", "s"), text=key) for key in ("l1", "l2", "l3")}
    steps = {key: Step(text=key) for key in ("s1", "s2", "s3")}
    joined = join_steps(holding(Measure(steps=steps, log=log)), "m1", "s1").measures["m1"]
    assert {key: entry.step for key, entry in joined.log.items()} == {
        "l1": "s1",
        "l2": "s1",
        "l3": "s3",
    }


def test_joined_a_step_is_done_on_the_later_day_and_only_where_both_are() -> None:
    early, late = date(2024, 11, 1), date(2025, 2, 28)
    done = {"s1": Step(done_on=late, due=early), "s2": Step(done_on=early, due=late)}
    both = steps_of(join_steps(holding(Measure(steps=done)), "m1", "s1"))["s1"]
    assert (both.done_on, both.due) == (late, late)
    half = {**done, "s2": Step(text="ส่ง", result="ครบ")}
    joined = steps_of(join_steps(holding(Measure(steps=half)), "m1", "s1"))["s1"]
    assert joined.done_on is None
    assert "28 กุมภาพันธ์ 2568" in joined.result
    assert joined.result.endswith("ครบ")


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ((), (), ()),
        ((), ("กองคลัง",), ("สำนักปลัด", "กองคลัง")),
        (("กองคลัง",), (), ("กองคลัง", "สำนักปลัด")),
        (("กองช่าง",), ("กองคลัง", "กองช่าง"), ("กองช่าง", "กองคลัง")),
    ],
)
def test_a_step_without_owners_of_its_own_brings_the_measures_owners_along(
    first: tuple[str, ...], second: tuple[str, ...], joined: tuple[str, ...]
) -> None:
    steps = {"s1": Step(owners=first), "s2": Step(owners=second)}
    record = holding(Measure(owners=("สำนักปลัด",), steps=steps))
    assert steps_of(join_steps(record, "m1", "s1"))["s1"].owners == joined


@given(with_steps, st.data())
def test_what_was_split_can_be_joined_again(measure: Measure, data: st.DataObject) -> None:
    key = data.draw(st.sampled_from(list(measure.steps)))
    old = replace(
        measure.steps[key],
        done_on=None,
        items=("ก", "ข"),
        owners=("ก", "ข"),
        evidence=("ก", "ข"),
    )
    measure = replace(measure, steps={**measure.steps, key: old})
    split = split_step(holding(measure), "m1", key, listed("แรก", "หลัง"))
    joined = join_steps(split, "m1", key)
    assert steps_of(joined) == {**measure.steps, key: replace(old, text="แรก หลัง")}
    assert joined.measures["m1"].log == measure.log


def test_a_new_step_takes_over_neither_the_log_nor_the_key_of_another() -> None:
    measure = Measure(
        steps={"s1": Step(), "s2": Step()},
        log={"l1": LogEntry(step="s2", text="ทำแล้ว")},
        rest={"steps": {"s7": "ไม่ใช่ตาราง"}},
    )
    without = delete_step(holding(measure), "m1", "s2")
    assert fresh_step_key(without.measures["m1"]) == "s8"
    assert fresh_step_key(replace(without.measures["m1"], rest={})) == "s3"
    assert fresh_step_key(Measure(rest={"steps": "s9"})) == "s1"
    inserted = insert_step(without, "m1", "s1", NEW)
    assert list(inserted.measures["m1"].steps) == ["s8", "s1"]
    assert list(steps_of(split_step(without, "m1", "s1", listed("ก", "ข")))) == ["s1", "s8"]


def test_a_new_measure_takes_no_key_that_the_file_holds_unread() -> None:
    assert fresh_measure_key(Record(measures={"m2": Measure()})) == "m3"
    assert fresh_measure_key(Record(rest={"measures": {"m4": 1}})) == "m5"


@pytest.mark.parametrize("key", ["s9", ""])
def test_a_step_that_is_not_there_cannot_be_split_or_joined(key: str) -> None:
    record = holding(Measure(steps={"s1": Step()}))
    with pytest.raises(KeyError):
        split_step(record, "m1", key, listed("ก", "ข"))
    with pytest.raises(KeyError):
        join_steps(record, "m1", key)
    with pytest.raises(KeyError):
        insert_step(record, "m9", key, NEW)


def test_a_step_is_inserted_into_a_measure_without_steps() -> None:
    record = insert_step(holding(Measure()), "m1", "", NEW)
    assert steps_of(record) == {"s1": NEW}
    assert record == put_step(holding(Measure()), "m1", "s1", NEW)


def test_new_units_are_named_once_however_they_are_spelt() -> None:
    record = Record(agency=Agency(units=("กองคลัง",)))
    owners = ("กอง คลัง", ALL_UNITS, "กองช่าง", "กอง ช่าง", "สำนักปลัด")
    assert add_units(record, owners).agency.units == ("กองคลัง", "กองช่าง", "สำนักปลัด")
    assert add_units(record, ("กองคลัง", ALL_UNITS)) is record
    assert record.agency.units == ("กองคลัง",)


def test_a_step_becomes_as_many_as_a_list_holds() -> None:
    measure = Measure(title="ม", steps={"s1": Step(text="ก", owners=("กองคลัง",)), "s2": Step()})
    after = steps_of(split_step(holding(measure), "m1", "s1", listed("ก", "ข", "ค")))
    assert list(after) == ["s1", "s3", "s4", "s2"]
    assert [it.text for it in after.values()] == ["ก", "ข", "ค", ""]
    assert after["s4"].owners == ("กองคลัง",)


def test_steps_are_added_at_the_end() -> None:
    measure = Measure(title="ม", steps={"s1": Step(text="ก")})
    after = steps_of(add_steps(holding(measure), "m1", listed("ข", "ค")))
    assert [it.text for it in after.values()] == ["ก", "ข", "ค"]


def test_a_unit_is_unused_where_nothing_names_it_however_it_is_written() -> None:
    measure = Measure(
        owners=("กอง ช่าง",),
        steps={"s1": Step(owners=("กองคลัง",))},
        log={"l1": LogEntry(unit="สำนักปลัด")},
    )
    units = ("กองช่าง", "กองคลัง", "สำนักปลัด", "กองการศึกษา", "กองสวัสดิการ")
    link = PublicLink(item="o1", url="https://a.go.th", owner_unit="กองการศึกษา")
    record = Record(
        framework="ita-2567",
        fiscal_year_be=2567,
        agency=Agency(units=units),
        measures={"m1": measure},
        links={"u1": link},
    )
    assert unused_units(record) == ("กองสวัสดิการ",)
    dropped = drop_units(record, ("กองสวัสดิการ",))
    assert dropped.agency.units == units[:-1]
    assert unused_units(dropped) == ()
