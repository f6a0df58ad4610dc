"""A measure on the line of its fiscal year."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.measures.timeline import MONTHS_IN_YEAR, cell_of, month_starts, span_of
from ita_tui.core.record.model import Measure

OCTOBER, SEPTEMBER = date(2024, 10, 1), date(2025, 9, 30)
any_day = st.dates(date(2023, 1, 1), date(2027, 12, 31))
day_in_year = st.dates(OCTOBER, SEPTEMBER)
cells = st.integers(1, 40)


def lasting(start: date | None, end: date | None) -> Measure:
    return Measure(start=start, end=end)


def test_a_fiscal_year_runs_from_october_of_the_year_before() -> None:
    starts = month_starts(2568)
    assert starts[0] == OCTOBER
    assert starts[-1] == date(2025, 9, 1)
    assert [start.month for start in starts] == [10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9]
    assert list(starts) == sorted(starts)


@pytest.mark.parametrize("year_be", [-5, 0, 1, 544, 2568, 10542, 20000])
def test_any_year_that_a_file_can_hold_has_months_and_cells(year_be: int) -> None:
    assert len(set(month_starts(year_be))) == MONTHS_IN_YEAR
    assert 0 <= cell_of(date(2024, 11, 1), year_be, 3) < 36


@given(any_day, cells)
def test_a_day_lies_in_a_cell_of_the_year(day: date, per_month: int) -> None:
    assert 0 <= cell_of(day, 2568, per_month) <= MONTHS_IN_YEAR * per_month - 1


@given(day_in_year, cells)
def test_a_day_of_the_year_lies_among_the_cells_of_its_month(day: date, per_month: int) -> None:
    month = (day.month - 10) % 12
    assert cell_of(day, 2568, per_month) // per_month == month
    if day.day == 1:
        assert cell_of(day, 2568, per_month) == month * per_month


@given(any_day, any_day, cells)
def test_a_later_day_never_lies_in_an_earlier_cell(one: date, other: date, per_month: int) -> None:
    early, late = sorted((one, other))
    assert cell_of(early, 2568, per_month) <= cell_of(late, 2568, per_month)


@pytest.mark.parametrize("per_month", range(1, 9))
def test_every_cell_is_the_cell_of_some_day(per_month: int) -> None:
    days = (OCTOBER + timedelta(days=count) for count in range(365))
    found = {cell_of(day, 2568, per_month) for day in days}
    assert found == set(range(MONTHS_IN_YEAR * per_month))


@given(st.none() | any_day, st.none() | any_day, cells)
def test_a_span_lies_in_the_year_and_ends_where_it_begins_or_later(
    start: date | None, end: date | None, per_month: int
) -> None:
    span = span_of(lasting(start, end), 2568, per_month)
    if span is not None:
        assert 0 <= span[0] <= span[1] <= MONTHS_IN_YEAR * per_month - 1


@given(day_in_year, cells)
def test_a_measure_of_one_day_or_with_one_date_is_one_cell(day: date, per_month: int) -> None:
    cell = cell_of(day, 2568, per_month)
    for measure in (lasting(day, day), lasting(day, None), lasting(None, day)):
        assert span_of(measure, 2568, per_month) == (cell, cell)


def test_a_measure_of_the_whole_year_fills_it_from_october_to_september() -> None:
    assert span_of(lasting(OCTOBER, SEPTEMBER), 2568, 4) == (0, 47)
    assert span_of(lasting(OCTOBER, date(2025, 3, 31)), 2568, 2) == (0, 11)
    assert span_of(lasting(date(2025, 4, 1), SEPTEMBER), 2568, 2) == (12, 23)


@pytest.mark.parametrize(
    ("start", "end", "span"),
    [
        (date(2024, 9, 1), date(2024, 9, 30), None),
        (date(2025, 10, 1), date(2025, 10, 2), None),
        (date(2026, 1, 1), date(2027, 1, 1), None),
        (date(2024, 9, 30), OCTOBER, (0, 0)),
        (SEPTEMBER, date(2025, 10, 1), (35, 35)),
        (date(2000, 1, 1), date(2100, 1, 1), (0, 35)),
        (None, None, None),
        (None, date(2024, 9, 30), None),
        (date(2025, 10, 1), None, None),
    ],
)
def test_what_lies_outside_the_year_is_left_out_and_what_reaches_into_it_is_cut(
    start: date | None, end: date | None, span: tuple[int, int] | None
) -> None:
    assert span_of(lasting(start, end), 2568, 3) == span


def test_a_measure_that_ends_before_it_starts_is_drawn_where_it_starts() -> None:
    assert span_of(lasting(date(2025, 5, 1), OCTOBER), 2568, 2) == (14, 14)


@pytest.mark.parametrize(
    ("year_be", "last"), [(2567, date(2024, 2, 29)), (2568, date(2025, 2, 28))]
)
def test_the_last_day_of_february_is_in_february_and_march_begins_a_month_later(
    year_be: int, last: date
) -> None:
    for per_month in range(1, 9):
        february = cell_of(last.replace(day=1), year_be, per_month)
        assert february == 4 * per_month
        assert february <= cell_of(last, year_be, per_month) < 5 * per_month
        assert cell_of(last + timedelta(days=1), year_be, per_month) == 5 * per_month
