"""What came of steps and measures by a day."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.measures.outcome import Outcome, known_on, outcome_of
from ita_tui.core.record.model import LogEntry, Measure, Record, Step

FIRST, LAST = date(2024, 10, 1), date(2025, 9, 30)
days = st.dates(FIRST, LAST)


@given(day=days, due=days, done=st.none() | days, told=st.none() | days, is_over=st.booleans())
def test_on_every_day_of_the_year_a_step_has_the_one_outcome_that_is_so(
    day: date, due: date, done: date | None, told: date | None, is_over: bool
) -> None:
    log = {"l1": LogEntry(date=told, step="s1", text="ก")} if told else {}
    measure = Measure(steps={"s1": Step(due=due, done_on=done)}, log=log, end=LAST)
    known = known_on(Record(measures={"m1": measure}), day).measures["m1"]
    outcome = outcome_of(known, day, is_over=is_over).steps["s1"]
    if done is not None and done <= day:
        assert outcome is Outcome.DONE
    elif due < day + timedelta(days=is_over):
        assert outcome is Outcome.MISSED
    elif told is not None and told <= day:
        assert outcome is Outcome.IN_PROGRESS
    else:
        assert outcome is Outcome.NOT_BEGUN


def test_a_day_before_a_step_was_done_knows_nothing_that_came_of_it() -> None:
    step = Step(text="ก", done_on=LAST, result="ข", evidence=("ค",), obstacle="ง")
    record = Record(measures={"m1": Measure(steps={"s1": step})})
    assert known_on(record, FIRST).measures["m1"].steps["s1"] == Step(text="ก")
    assert known_on(record, LAST) == record


def test_a_measure_is_missed_by_its_own_last_day_and_not_by_a_step() -> None:
    steps = {"s1": Step(due=FIRST), "s2": Step(done_on=FIRST)}
    found = outcome_of(Measure(steps=steps, end=LAST), LAST, is_over=False)
    assert found.outcome is Outcome.IN_PROGRESS
    assert found.steps["s1"] is Outcome.MISSED
    assert outcome_of(Measure(steps=steps, end=LAST), LAST, is_over=True).outcome is Outcome.MISSED
    assert outcome_of(Measure(), LAST, is_over=True).outcome is Outcome.NOT_BEGUN


def test_entries_lie_with_their_steps_and_those_of_no_step_by_themselves() -> None:
    log = {
        "l1": LogEntry(step="s1", text="1"),
        "l2": LogEntry(step="gone", text="2"),
        "l3": LogEntry(text="3"),
        "l4": LogEntry(step="s1", text="4", corrects="l1"),
    }
    found = outcome_of(Measure(steps={"s1": Step()}, log=log), LAST, is_over=False).entries
    assert {key: [it.text for it in of_key] for key, of_key in found.items()} == {
        "s1": ["4"],
        "": ["2", "3"],
    }
