"""Laws of adding records up, and of the days on which measures are late."""

from datetime import date, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.many.late_days import count_on, holds, joined, late_days, mark
from ita_tui.core.many.movers import steps_of
from ita_tui.core.many.packing import (
    packed,
    packed_rollup,
    packed_step,
    unpacked,
    unpacked_rollup,
    unpacked_step,
)
from ita_tui.core.many.report import RollupBy, late_by_unit, roll_up_records, told
from ita_tui.core.many.summary import Summary
from ita_tui.core.many.years import side_by_side
from ita_tui.core.measures.standing import MeasureState, progress_of
from ita_tui.core.record.model import Measure, Step
from tests.cases import cases
from tests.core.rollup.built_summaries import ranges, summaries

DAY = date.fromordinal(700_030)
DAYS = [DAY + timedelta(days=days) for days in range(-35, 60)]

many = st.lists(summaries, max_size=8)


def seen(found: list[Summary]) -> object:
    """What is told of records, on every day."""
    whole = told("", found)
    return (
        (whole.records, whole.levels, whole.below),
        tuple(spread for spread in whole.spreads if spread),
        tuple((late_by_unit(whole, day), count_on(whole.late_measures, day)) for day in DAYS),
        tuple(count_on(whole.late_records, day) for day in DAYS),
    )


@cases(0.5)
@given(many, st.randoms())
def test_the_order_of_the_records_does_not_matter(found: list[Summary], chance: Random) -> None:
    shuffled = list(found)
    chance.shuffle(shuffled)
    assert seen(found) == seen(shuffled)


@given(many, st.sampled_from(RollupBy))
def test_each_record_is_in_one_group_of_its_framework_and_year(
    found: list[Summary], by: RollupBy
) -> None:
    rollups = roll_up_records(found, by)
    assert sum(rollup.whole.records for rollup in rollups) == len(found)
    for rollup in rollups:
        assert sum(group.records for group in rollup.groups) == rollup.whole.records
    years = [rollup.fiscal_year_be for rollup in rollups]
    assert years == sorted(set(years), reverse=True)


@given(many, st.none() | st.sampled_from(RollupBy))
def test_what_is_packed_comes_back(found: list[Summary], by: RollupBy | None) -> None:
    assert [unpacked(packed(one)) for one in found] == found
    rollups = roll_up_records(found, by)
    assert tuple(unpacked_rollup(packed_rollup(one)) for one in rollups) == rollups
    steps = steps_of(found, side_by_side(rollups))
    assert tuple(unpacked_step(packed_step(one)) for one in steps) == steps


@cases(0.5)
@given(many)
def test_each_record_of_two_years_is_told_of_once(found: list[Summary]) -> None:
    beside = side_by_side(roll_up_records(found))
    counts = [one.whole.records for one in beside]
    years = sorted({it.fiscal_year_be for it in found})
    assert [one.fiscal_year_be for one in beside] == (years if len(years) > 1 else [])
    for step, before, after in zip(steps_of(found, beside), counts, counts[1:], strict=False):
        assert len(step.movers) + step.only_before == before
        assert len(step.movers) + step.only_after == after
        assert [it.change_points for it in step.movers] == sorted(
            (it.change_points for it in step.movers), reverse=True
        )


@given(st.lists(ranges, max_size=5))
def test_joined_ranges_hold_the_same_days(found: list[tuple[int, int | None]]) -> None:
    timeline: dict[int, int] = {}
    mark(timeline, joined(found))
    for day in DAYS:
        assert count_on(timeline, day) == holds(found, day)


days = st.none() | st.sampled_from(DAYS[20:60])
measures = st.builds(
    Measure,
    start=days,
    end=days,
    steps=st.dictionaries(
        st.sampled_from(["s1", "s2", "s3"]), st.builds(Step, due=days, done_on=days), max_size=3
    ),
)


@given(measures)
def test_late_days_are_the_days_on_which_progress_says_late(measure: Measure) -> None:
    timeline: dict[int, int] = {}
    mark(timeline, late_days(measure))
    for day in DAYS:
        assert (count_on(timeline, day) == 1) == (
            progress_of(measure, day).state is MeasureState.LATE
        )
