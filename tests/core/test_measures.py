"""State, progress and lateness of a measure on given days."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given

from ita_tui.core.measures.standing import (
    MeasureState,
    StepState,
    owner_units,
    progress_of,
    step_late_days,
    step_state,
    step_units,
    working_units,
)
from ita_tui.core.record.model import (
    ALL_UNITS,
    Agency,
    LogEntry,
    Measure,
    Record,
    Recurrence,
    Step,
    answered_items,
)
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
        (START, MeasureState.NOT_STARTED),
        (END - timedelta(days=31), MeasureState.NOT_STARTED),
        (END - timedelta(days=30), MeasureState.AT_RISK),
        (END, MeasureState.AT_RISK),
        (END + timedelta(days=1), MeasureState.LATE),
    ],
)
def test_the_state_of_a_measure_that_nobody_began_follows_its_dates(
    today: date, expected: MeasureState
) -> None:
    assert state(measure(OPEN), today) is expected


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (START, MeasureState.IN_PROGRESS),
        (END - timedelta(days=31), MeasureState.IN_PROGRESS),
        (END - timedelta(days=30), MeasureState.AT_RISK),
        (END, MeasureState.AT_RISK),
        (END + timedelta(days=1), MeasureState.LATE),
    ],
)
def test_the_state_of_a_measure_that_was_begun_follows_its_dates(
    today: date, expected: MeasureState
) -> None:
    assert state(measure(done(START), OPEN), today) is expected


@pytest.mark.parametrize(
    ("days", "at_risk"), [(0, 0), (2, 0), (3, 1), (30, 10), (89, 29), (90, 30), (300, 30)]
)
def test_a_measure_is_at_risk_in_its_last_third_but_no_more_than_thirty_days(
    days: int, at_risk: int
) -> None:
    end = START + timedelta(days=days)
    one = measure(OPEN, end=end)
    assert state(one, end - timedelta(days=at_risk)) is MeasureState.AT_RISK
    assert state(one, end - timedelta(days=at_risk + 1)) is not MeasureState.AT_RISK


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
    assert state(measure(OPEN, end=None), START) is MeasureState.NOT_STARTED
    assert state(measure(done(START), OPEN, end=None), START) is MeasureState.IN_PROGRESS
    assert state(measure(OPEN, start=None), START) is MeasureState.NOT_STARTED
    assert state(measure(OPEN, start=None), END) is MeasureState.AT_RISK
    assert state(measure(OPEN, start=None), END + timedelta(days=1)) is MeasureState.LATE


def test_work_before_the_first_day_counts_as_begun() -> None:
    early = measure(done(date(2024, 9, 1)), OPEN)
    assert state(early, date(2024, 9, 15)) is MeasureState.IN_PROGRESS


def test_an_entry_of_the_log_counts_as_begun_from_its_day_on() -> None:
    one = replace(measure(OPEN), log={"l1": LogEntry(date=START)})
    assert state(one, START - timedelta(days=1)) is MeasureState.NOT_STARTED
    assert state(one, START) is MeasureState.IN_PROGRESS
    undated = replace(one, log={"l1": LogEntry()})
    assert state(undated, START) is MeasureState.IN_PROGRESS


def test_a_measure_that_nobody_began_is_not_at_risk_before_its_first_day() -> None:
    short = measure(OPEN, start=END - timedelta(days=2))
    assert state(short, END - timedelta(days=3)) is MeasureState.NOT_STARTED


@pytest.mark.parametrize("recurrence", Recurrence)
def test_recurrence_has_no_say_in_the_state(recurrence: Recurrence) -> None:
    one = measure(done(START), OPEN)
    for today in (START, date(2024, 12, 31), END, END + timedelta(days=1)):
        assert progress_of(replace(one, recurrence=recurrence), today) == progress_of(one, today)


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


def test_a_missed_step_that_is_done_today_is_not_late_any_more() -> None:
    today = date(2024, 12, 1)
    progress = progress_of(measure(replace(due(date(2024, 11, 1)), done_on=today), OPEN), today)
    assert (progress.steps_done, progress.late_days) == (1, 0)


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


def test_all_units_stays_where_the_record_names_no_unit() -> None:
    assert owner_units(Record(), Measure(owners=(ALL_UNITS,))) == (ALL_UNITS,)


def test_a_unit_is_one_however_it_is_spaced() -> None:
    record = Record(agency=Agency(units=("สำนักปลัด", "กองคลัง")))
    owners = ("กอง คลัง", "ทุกสำนัก / กอง")
    assert owner_units(record, Measure(owners=owners)) == ("กองคลัง", "สำนักปลัด")


def test_the_units_of_a_step_are_its_own_or_the_measures() -> None:
    record = Record(agency=Agency(units=("สำนักปลัด", "กองคลัง")))
    own = Step(text="ก", owners=("กองช่าง",))
    one = Measure(owners=("สำนักปลัด",), steps={"s1": own, "s2": OPEN})
    assert step_units(record, one, own) == ("กองช่าง",)
    assert step_units(record, one, OPEN) == ("สำนักปลัด",)
    assert working_units(record, one) == ("สำนักปลัด", "กองช่าง")


def test_a_measure_answers_what_its_steps_answer_too() -> None:
    steps = {"s1": Step(items=("o9", "e9")), "s2": Step(items=("o17",))}
    assert answered_items(Measure(items=("e9",), steps=steps)) == ("e9", "o9", "o17")


# Steps.


DUE = date(2024, 11, 15)


@pytest.mark.parametrize(
    ("today", "expected", "late_days"),
    [
        (date(2024, 10, 31), StepState.OPEN, 0),
        (date(2024, 11, 1), StepState.DUE_SOON, 0),
        (DUE, StepState.DUE_SOON, 0),
        (date(2024, 11, 16), StepState.LATE, 1),
        (date(2024, 12, 15), StepState.LATE, 30),
    ],
)
def test_the_state_of_an_open_step(today: date, expected: StepState, late_days: int) -> None:
    one = measure(due(DUE))
    assert step_state(one.steps["s1"], one, today) is expected
    assert step_late_days(one.steps["s1"], one, today) == late_days


@pytest.mark.parametrize(
    ("done_on", "expected", "late_days"),
    [
        (date(2024, 10, 5), StepState.DONE, 0),
        (DUE, StepState.DONE, 0),
        (date(2024, 11, 16), StepState.DONE_LATE, 1),
    ],
)
def test_a_done_step_remembers_whether_it_was_late(
    done_on: date, expected: StepState, late_days: int
) -> None:
    one = measure(replace(due(DUE), done_on=done_on))
    assert step_state(one.steps["s1"], one, END) is expected
    assert step_late_days(one.steps["s1"], one, END) == late_days
    before = done_on - timedelta(days=1)
    assert step_state(one.steps["s1"], one, before) not in (StepState.DONE, StepState.DONE_LATE)


def test_a_step_without_a_day_of_its_own_is_due_with_its_measure() -> None:
    one = measure(OPEN)
    assert step_state(OPEN, one, END - timedelta(days=15)) is StepState.OPEN
    assert step_state(OPEN, one, END) is StepState.DUE_SOON
    assert step_state(OPEN, one, END + timedelta(days=1)) is StepState.LATE
    assert step_state(done(END + timedelta(days=1)), one, date.max) is StepState.DONE_LATE
    timeless = measure(OPEN, start=None, end=None)
    assert step_state(OPEN, timeless, date.max) is StepState.OPEN
    assert step_late_days(OPEN, timeless, date.max) == 0
    assert step_state(done(END), timeless, date.max) is StepState.DONE


@given(measures, days)
def test_a_measure_with_a_late_step_is_late(one: Measure, today: date) -> None:
    late = [step for step in one.steps.values() if step_state(step, one, today) is StepState.LATE]
    progress = progress_of(one, today)
    if late:
        assert progress.state is MeasureState.LATE
        assert progress.late_days >= max(step_late_days(step, one, today) for step in late)


# The sample, played through its year.


def test_the_sample_on_the_day_of_the_memo(sample: Record) -> None:
    states = {key: state(one, date(2024, 10, 22)) for key, one in sample.measures.items()}
    assert states == {
        "m1": MeasureState.NOT_STARTED,
        "m2": MeasureState.NOT_STARTED,
        "m3": MeasureState.NOT_STARTED,
        "m4": MeasureState.NOT_STARTED,
        "m5": MeasureState.NOT_STARTED,
        "m6": MeasureState.NOT_STARTED,
        "m7": MeasureState.AT_RISK,
        "m8": MeasureState.NO_DATES,
        "m9": MeasureState.NOT_STARTED,
    }
    assert [len(one.steps) for one in sample.measures.values()] == [4, 4, 6, 4, 4, 6, 4, 8, 4]


DONE_ON: dict[str, dict[str, date]] = {
    "m1": {
        "s1": date(2024, 11, 15),
        "s2": date(2024, 12, 20),
        "s3": date(2025, 2, 28),
        "s4": date(2025, 3, 28),
    },
    "m2": {"s1": date(2025, 1, 10), "s2": date(2025, 5, 30), "s3": date(2025, 8, 15)},
    "m3": {"s1": date(2025, 4, 20), **{f"s{n}": date(2025, n + 3, 1) for n in range(2, 6)}},
    "m5": {f"s{n}": date(2025, 2 * n, 1) for n in range(1, 5)},
    "m6": {"s1": date(2024, 10, 1)},
    "m7": {"s1": date(2024, 10, 15), "s2": date(2024, 10, 30)},
    "m8": {f"s{n}": date(2025, n + 1, 15) for n in range(1, 9)},
}
"""Which steps of the sample are done in the year that is played, and when."""

DUE_ON = {"m3": {"s1": date(2025, 3, 15)}, "m6": {"s2": date(2025, 6, 30)}}
"""The steps that have a due date of their own."""


@pytest.fixture(scope="module")
def played(sample: Record) -> Record:
    """The sample with the year's work in it; m4 is never touched, of m9 only the log tells."""
    found = {}
    for key, one in sample.measures.items():
        steps = {
            step_key: replace(
                step,
                done_on=DONE_ON.get(key, {}).get(step_key),
                due=DUE_ON.get(key, {}).get(step_key),
            )
            for step_key, step in one.steps.items()
        }
        found[key] = replace(one, steps=steps)
    entry = LogEntry(date=date(2025, 3, 1), text="หารือกับผู้พัฒนาระบบ")
    found["m9"] = replace(found["m9"], log={"l1": entry})
    return replace(sample, measures=found)


Row = tuple[MeasureState, int, int, date | None]
"""State, per cent, days late, next due."""

LAST = date(2025, 9, 30)
BY_HAND: dict[date, dict[str, Row]] = {
    date(2024, 10, 1): {
        "m1": (MeasureState.NOT_STARTED, 0, 0, date(2025, 3, 31)),
        "m2": (MeasureState.NOT_STARTED, 0, 0, LAST),
        "m3": (MeasureState.NOT_STARTED, 0, 0, date(2025, 3, 15)),
        "m4": (MeasureState.NOT_STARTED, 0, 0, LAST),
        "m5": (MeasureState.NOT_STARTED, 0, 0, LAST),
        "m6": (MeasureState.IN_PROGRESS, 17, 0, date(2025, 6, 30)),
        "m7": (MeasureState.NOT_STARTED, 0, 0, date(2024, 10, 31)),
        "m8": (MeasureState.NO_DATES, 0, 0, None),
        "m9": (MeasureState.NOT_STARTED, 0, 0, LAST),
    },
    date(2025, 3, 31): {
        "m1": (MeasureState.DONE, 100, 0, None),
        "m2": (MeasureState.IN_PROGRESS, 25, 0, LAST),
        "m3": (MeasureState.LATE, 0, 16, date(2025, 3, 15)),
        "m4": (MeasureState.NOT_STARTED, 0, 0, LAST),
        "m5": (MeasureState.IN_PROGRESS, 25, 0, LAST),
        "m6": (MeasureState.IN_PROGRESS, 17, 0, date(2025, 6, 30)),
        "m7": (MeasureState.LATE, 50, 151, date(2024, 10, 31)),
        "m8": (MeasureState.NO_DATES, 25, 0, None),
        "m9": (MeasureState.IN_PROGRESS, 0, 0, LAST),
    },
    LAST: {
        "m1": (MeasureState.DONE, 100, 0, None),
        "m2": (MeasureState.AT_RISK, 75, 0, LAST),
        "m3": (MeasureState.AT_RISK, 83, 0, LAST),
        "m4": (MeasureState.AT_RISK, 0, 0, LAST),
        "m5": (MeasureState.DONE, 100, 0, None),
        "m6": (MeasureState.LATE, 17, 92, date(2025, 6, 30)),
        "m7": (MeasureState.LATE, 50, 334, date(2024, 10, 31)),
        "m8": (MeasureState.DONE, 100, 0, None),
        "m9": (MeasureState.AT_RISK, 0, 0, LAST),
    },
}
"""How the officer would write it down on each of the three days."""


@pytest.mark.parametrize("today", BY_HAND, ids=str)
def test_the_sample_played_through_the_year_stands_as_one_would_write_it_down(
    played: Record, today: date
) -> None:
    found = {key: progress_of(one, today) for key, one in played.measures.items()}
    assert {
        key: (one.state, one.progress_percent, one.late_days, one.next_due)
        for key, one in found.items()
    } == BY_HAND[today]


def test_the_day_after_the_year_everything_that_is_open_is_late(played: Record) -> None:
    states = {key: state(one, date(2025, 10, 1)) for key, one in played.measures.items()}
    assert set(states.values()) == {MeasureState.DONE, MeasureState.LATE}
    assert [key for key, one in states.items() if one is MeasureState.DONE] == ["m1", "m5", "m8"]


def test_the_steps_of_the_sample_through_the_year(played: Record) -> None:
    def steps_of(key: str, today: date) -> list[StepState]:
        one = played.measures[key]
        return [step_state(step, one, today) for step in one.steps.values()]

    day = date(2025, 3, 31)
    assert steps_of("m1", day) == [StepState.DONE] * 4
    assert steps_of("m3", day) == [StepState.LATE, *[StepState.OPEN] * 5]
    assert steps_of("m7", day) == [StepState.DONE] * 2 + [StepState.LATE] * 2
    assert steps_of("m8", day) == [StepState.DONE] * 2 + [StepState.OPEN] * 6
    assert steps_of("m3", LAST) == [
        StepState.DONE_LATE,
        *[StepState.DONE] * 4,
        StepState.DUE_SOON,
    ]
