"""State, progress and lateness of a measure on given days."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given

from ita_tui.core.measures import MeasureState, owner_units, progress_of
from ita_tui.core.record import ALL_UNITS, Agency, Measure, Record, Step
from tests.core.built_records import days, measures

START = date(2024, 10, 1)
END = date(2025, 3, 31)
OPEN = Step(text="ทำ")


def measure(*steps: Step, start: date | None = START, end: date | None = END) -> Measure:
    return Measure(
        title="มาตรการ",
        start=start,
        end=end,
        steps={f"s{place}": step for place, step in enumerate(steps, 1)},
    )


def done(day: date) -> Step:
    return replace(OPEN, done_on=day)


def due(day: date) -> Step:
    return replace(OPEN, due=day)


def state(one: Measure, today: date) -> MeasureState:
    return progress_of(one, today).state


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2024, 9, 30), MeasureState.NOT_STARTED),
        (START, MeasureState.IN_PROGRESS),
        (END - timedelta(days=31), MeasureState.IN_PROGRESS),
        (END - timedelta(days=30), MeasureState.AT_RISK),
        (END, MeasureState.AT_RISK),
        (END + timedelta(days=1), MeasureState.LATE),
    ],
)
def test_the_state_of_an_open_measure_follows_its_dates(
    today: date, expected: MeasureState
) -> None:
    assert state(measure(OPEN), today) is expected


def test_a_measure_is_done_when_all_its_steps_are_even_after_its_end() -> None:
    assert state(measure(done(START), done(END)), END) is MeasureState.DONE
    assert state(measure(done(START), done(END)), END + timedelta(days=99)) is MeasureState.DONE
    assert state(measure(done(START), OPEN), END) is MeasureState.AT_RISK


def test_a_measure_without_steps_is_never_done() -> None:
    progress = progress_of(measure(), END + timedelta(days=1))
    assert progress.state is MeasureState.LATE
    assert (progress.steps_total, progress.progress_percent) == (0, 0)


def test_a_measure_without_dates_says_so() -> None:
    assert state(measure(OPEN, start=None, end=None), START) is MeasureState.NO_DATES
    assert state(measure(start=None, end=None), START) is MeasureState.NO_DATES
    assert state(measure(done(START), start=None, end=None), START) is MeasureState.DONE


def test_one_date_alone_is_enough() -> None:
    assert state(measure(OPEN, end=None), START) is MeasureState.IN_PROGRESS
    assert state(measure(OPEN, end=None), date(2024, 9, 1)) is MeasureState.NOT_STARTED
    assert state(measure(OPEN, start=None), START) is MeasureState.IN_PROGRESS
    assert state(measure(OPEN, start=None), END + timedelta(days=1)) is MeasureState.LATE


def test_work_before_the_first_day_counts_as_begun() -> None:
    early = measure(done(date(2024, 9, 1)), OPEN)
    assert state(early, date(2024, 9, 15)) is MeasureState.IN_PROGRESS


def test_a_step_done_later_is_not_done_yet() -> None:
    one = measure(done(date(2025, 1, 10)))
    assert progress_of(one, date(2025, 1, 9)).steps_done == 0
    assert progress_of(one, date(2025, 1, 10)).steps_done == 1


def test_a_missed_step_makes_the_measure_late_and_counts_from_the_earliest() -> None:
    one = measure(due(date(2024, 12, 1)), due(date(2024, 11, 1)), due(date(2025, 2, 1)))
    progress = progress_of(one, date(2024, 12, 11))
    assert progress.state is MeasureState.LATE
    assert progress.late_days == 40
    assert progress.next_due == date(2024, 11, 1)


def test_the_due_day_itself_is_not_late() -> None:
    assert progress_of(measure(due(date(2024, 11, 1))), date(2024, 11, 1)).late_days == 0


def test_a_missed_step_that_was_done_is_forgiven() -> None:
    late_but_done = replace(due(date(2024, 11, 1)), done_on=date(2024, 12, 1))
    progress = progress_of(measure(late_but_done, OPEN), date(2024, 12, 2))
    assert progress.state is MeasureState.IN_PROGRESS
    assert (progress.late_days, progress.next_due) == (0, END)


def test_a_measure_past_its_last_day_is_late_although_a_step_is_due_later() -> None:
    one = measure(due(END + timedelta(days=60)))
    progress = progress_of(one, END + timedelta(days=10))
    assert progress.state is MeasureState.LATE
    assert progress.late_days == 10
    assert progress.next_due == END + timedelta(days=60)


def test_without_dates_a_missed_step_is_late_all_the_same() -> None:
    one = measure(due(START), start=None, end=None)
    assert state(one, START + timedelta(days=1)) is MeasureState.LATE


def test_nothing_is_due_any_more_where_all_is_done() -> None:
    one = measure(replace(done(START), due=START))
    assert progress_of(one, END + timedelta(days=5)).next_due is None


@pytest.mark.parametrize(
    ("steps_done", "steps_total", "expected"),
    [(0, 3, 0), (1, 3, 33), (2, 3, 67), (1, 8, 13), (3, 8, 38), (1, 200, 1), (3, 3, 100)],
)
def test_progress_is_steps_done_per_hundred_half_up(
    steps_done: int, steps_total: int, expected: int
) -> None:
    steps = [done(START)] * steps_done + [OPEN] * (steps_total - steps_done)
    assert progress_of(measure(*steps), START).progress_percent == expected


def test_the_first_and_last_days_of_the_calendar_are_no_trouble() -> None:
    for day in (date.min, date.max):
        assert progress_of(measure(OPEN, start=day, end=day), day).late_days == 0
        assert progress_of(measure(due(day), start=day, end=day), START).steps_total == 1


@given(measures, days)
def test_the_figures_agree_with_one_another(one: Measure, today: date) -> None:
    progress = progress_of(one, today)
    assert 0 <= progress.steps_done <= progress.steps_total == len(one.steps)
    assert 0 <= progress.progress_percent <= 100
    assert (progress.state is MeasureState.LATE) == (progress.late_days > 0)
    assert (progress.state is MeasureState.DONE) == (
        progress.steps_done == progress.steps_total > 0
    )


@given(measures, days)
def test_an_unfinished_measure_is_never_less_late_a_day_later(one: Measure, today: date) -> None:
    undone = {key: replace(step, done_on=None) for key, step in one.steps.items()}
    one = replace(one, steps=undone)
    later = progress_of(one, today + timedelta(days=1)).late_days
    assert later >= progress_of(one, today).late_days


def test_all_units_stands_for_each_unit_once() -> None:
    record = Record(agency=Agency(units=("สำนักปลัด", "กองคลัง")))
    owners = ("กองคลัง", ALL_UNITS, "กองช่าง")
    assert owner_units(record, Measure(owners=owners)) == ("กองคลัง", "สำนักปลัด", "กองช่าง")
    assert owner_units(record, Measure()) == ()


def test_the_sample_on_the_day_of_the_memo(sample: Record) -> None:
    states = {key: state(one, date(2024, 10, 22)) for key, one in sample.measures.items()}
    assert states == {
        "m1": MeasureState.IN_PROGRESS,
        "m2": MeasureState.IN_PROGRESS,
        "m3": MeasureState.NOT_STARTED,
        "m4": MeasureState.IN_PROGRESS,
        "m5": MeasureState.NOT_STARTED,
        "m6": MeasureState.IN_PROGRESS,
        "m7": MeasureState.AT_RISK,
        "m8": MeasureState.NO_DATES,
        "m9": MeasureState.IN_PROGRESS,
    }
    assert [len(one.steps) for one in sample.measures.values()] == [4, 4, 6, 4, 4, 6, 4, 8, 4]
