from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.problem import Unreadable
from ita_tui.core.thai.dates import (
    announced_year_be_of,
    fiscal_year_be_of,
    fiscal_year_days,
    format_date,
    format_period,
    parse_date,
    parse_open_period,
    parse_period,
)
from ita_tui.words.said import reading
from ita_tui.words.understood import calendar

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2199, 12, 31))
DATE_SOUP = st.lists(
    st.sampled_from(
        [
            *(
                "๒๒",
                "31",
                "1",
                "0",
                "67",
                "2567",
                "2024",
                "99",
                "9999",
                "0000",
                "13",
                "/",
                "-",
                "–",
            ),
            *(" ", ".", "ถึง", "ไตรมาส", "ที่", "พ.ศ.", "ค.ศ.", "วัน", "ปี", "ตลอดปี", "ก.พ.", "\n"),
            *calendar.MONTHS,
            *calendar.MONTHS_SHORT,
        ]
    ),
    max_size=9,
).map("".join)


def assert_is_a_sentence(error: Unreadable) -> None:
    sentence = str(error)
    assert "โปรด" in sentence
    assert min(sentence) >= " "


@pytest.mark.parametrize(
    "typed",
    [
        "๒๒ ตุลาคม ๒๕๖๗",
        "22 ตุลาคม พ.ศ. 2567",
        "วันที่ ๒๒ เดือน ตุลาคม พ.ศ.๒๕๖๗",
        "วันอังคารที่ 22 ตุลาคม 2567",
        "22 ต.ค. 67",
        "22 ต.ค 67",
        "22 ตค 67",
        "22ต.ค.67",
        "22 ต. ค. 2567",
        "22/10/2567",
        "22/10/67",
        "22-10-67",
        "22.10.2567",
        "22–10–2567",
        "22 / 10 / 2567",
        "2024-10-22",
        "2567-10-22",
        "22 ตุลาคม ค.ศ. 2024",
        "22/10/2024",
        "22\u200b ตุลาคม\n๒๕๖๗",
    ],
)
def test_a_date_is_read_however_it_is_typed(typed: str) -> None:
    assert parse_date(typed) == date(2024, 10, 22)


def test_the_leap_day_of_2567_exists() -> None:
    assert parse_date("29 ก.พ. 2567") == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", reading.date_missing()),
        ("31 ก.พ. 2567", reading.date_impossible(shown="31 ก.พ. 2567")),
        ("30 ก.พ. 67", reading.date_impossible(shown="30 ก.พ. 67")),
        ("29 ก.พ. 2568", reading.date_impossible(shown="29 ก.พ. 2568")),
        ("31/4/2567", reading.date_impossible(shown="31/4/2567")),
        ("0/4/2567", reading.date_impossible(shown="0/4/2567")),
        ("10/22/2567", reading.date_month_number(shown="10/22/2567")),
        ("1/0/2567", reading.date_month_number(shown="1/0/2567")),
        ("ตุลาคม 2567", reading.date_lacks_day(shown="ตุลาคม 2567")),
        ("10/2567", reading.date_lacks_day(shown="10/2567")),
        ("22 ตุลาคม", reading.date_lacks_year(shown="22 ตุลาคม")),
        ("22/10/1567", reading.date_year(shown="22/10/1567", first_be=2443, last_be=2742)),
        ("พรุ่งนี้", reading.date_unknown(shown="พรุ่งนี้")),
        ("22", reading.date_unknown(shown="22")),
        ("22 ตุลาคม 256", reading.date_unknown(shown="22 ตุลาคม 256")),
        ("22 ตุลาคม ค.ศ. 24", reading.date_unknown(shown="22 ตุลาคม ค.ศ. 24")),
        ("22-10/2567", reading.date_unknown(shown="22-10/2567")),
        ("٢٢/10/2567", reading.date_unknown(shown="٢٢/10/2567")),
    ],
)
def test_each_fault_of_a_date_has_its_own_sentence(typed: str, sentence: str) -> None:
    with pytest.raises(Unreadable) as caught:
        parse_date(typed)
    assert str(caught.value) == sentence


@given(st.one_of(st.text(), DATE_SOUP))
def test_reading_a_date_raises_nothing_but_unreadable(text: str) -> None:
    try:
        assert isinstance(parse_date(text), date)
    except Unreadable as error:
        assert_is_a_sentence(error)


@given(DAYS, st.booleans(), st.booleans())
def test_a_shown_date_reads_back_as_itself(day: date, thai_digits: bool, short: bool) -> None:
    assert parse_date(format_date(day, thai_digits=thai_digits, short=short)) == day


def test_a_date_is_shown_in_the_buddhist_era() -> None:
    day = date(2024, 10, 22)
    assert format_date(day) == "22 ตุลาคม 2567"
    assert format_date(day, short=True) == "22 ต.ค. 67"
    assert format_date(day, thai_digits=True) == "๒๒ ตุลาคม ๒๕๖๗"


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("ตุลาคม ๒๕๖๗ – มีนาคม ๒๕๖๘", (2024, 10, 1), (2025, 3, 31)),
        ("ต.ค. 67 - มี.ค. 68", (2024, 10, 1), (2025, 3, 31)),
        ("ต.ค. 67-มี.ค. 68", (2024, 10, 1), (2025, 3, 31)),
        ("ต.ค.67—มี.ค.68", (2024, 10, 1), (2025, 3, 31)),
        ("ตุลาคม พ.ศ. 2567 ถึง มีนาคม พ.ศ. 2568", (2024, 10, 1), (2025, 3, 31)),
        ("ตั้งแต่ ตุลาคม 2567 จนถึงมีนาคม 2568", (2024, 10, 1), (2025, 3, 31)),
        ("10/2567 – 03/2568", (2024, 10, 1), (2025, 3, 31)),
        ("ตุลาคม 2567 – มีนาคม", (2024, 10, 1), (2025, 3, 31)),
        ("ตุลาคม – มีนาคม 2568", (2024, 10, 1), (2025, 3, 31)),
        ("ตุลาคม – มีนาคม", (2024, 10, 1), (2025, 3, 31)),
        ("ตุลาคม – ธันวาคม ๒๕๖๗", (2024, 10, 1), (2024, 12, 31)),
        ("มกราคม – กันยายน ๒๕๖๘", (2025, 1, 1), (2025, 9, 30)),
        ("ตุลาคม ๒๕๖๗", (2024, 10, 1), (2024, 10, 31)),
        ("ตุลาคม", (2024, 10, 1), (2024, 10, 31)),
        ("ก.พ.", (2025, 2, 1), (2025, 2, 28)),
        ("ก.พ. 67", (2024, 2, 1), (2024, 2, 29)),
        ("ธ.ค. 67", (2024, 12, 1), (2024, 12, 31)),
        ("1-15 มีนาคม 2568", (2025, 3, 1), (2025, 3, 15)),
        ("๑ – ๑๕ มีนาคม ๒๕๖๘", (2025, 3, 1), (2025, 3, 15)),
        ("1 ถึง 15 มีนาคม", (2025, 3, 1), (2025, 3, 15)),
        ("1 ต.ค. 67 – 15 มี.ค. 68", (2024, 10, 1), (2025, 3, 15)),
        ("1 ต.ค. – 15 มี.ค. 68", (2024, 10, 1), (2025, 3, 15)),
        ("ระหว่างวันที่ 1 ตุลาคม 2567 ถึงวันที่ 31 มีนาคม 2568", (2024, 10, 1), (2025, 3, 31)),
        ("1/10/2567-31/3/2568", (2024, 10, 1), (2025, 3, 31)),
        ("01-10-67 - 31-03-68", (2024, 10, 1), (2025, 3, 31)),
        ("2024-10-01–2025-03-31", (2024, 10, 1), (2025, 3, 31)),
        ("22 ตุลาคม 2567", (2024, 10, 22), (2024, 10, 22)),
        ("22-10-67", (2024, 10, 22), (2024, 10, 22)),
        ("22 ตุลาคม", (2024, 10, 22), (2024, 10, 22)),
        ("ไตรมาส ๑", (2024, 10, 1), (2024, 12, 31)),
        ("ไตรมาสที่ 2", (2025, 1, 1), (2025, 3, 31)),
        ("ไตรมาส3", (2025, 4, 1), (2025, 6, 30)),
        ("ไตรมาสที่ ๔", (2025, 7, 1), (2025, 9, 30)),
        ("ไตรมาส 1/2567", (2023, 10, 1), (2023, 12, 31)),
        ("ไตรมาสที่ 2 ปีงบประมาณ พ.ศ. 2567", (2024, 1, 1), (2024, 3, 31)),
        ("ไตรมาส 1 - 2", (2024, 10, 1), (2025, 3, 31)),
        ("ไตรมาสที่ 1 ถึง ไตรมาสที่ 3", (2024, 10, 1), (2025, 6, 30)),
        ("ตลอดปีงบประมาณ", (2024, 10, 1), (2025, 9, 30)),
        ("ตลอดปี", (2024, 10, 1), (2025, 9, 30)),
        ("ตลอด ปีงบประมาณ พ.ศ. ๒๕๖๗", (2023, 10, 1), (2024, 9, 30)),
        ("Q1", (2024, 10, 1), (2024, 12, 31)),
        ("q3/2567", (2024, 4, 1), (2024, 6, 30)),
        ("Q1-Q2", (2024, 10, 1), (2025, 3, 31)),
        ("ปีงบ 68", (2024, 10, 1), (2025, 9, 30)),
        ("ตลอดปีงบ 67", (2023, 10, 1), (2024, 9, 30)),
        ("ไตรมาส 1 ปีงบ 67", (2023, 10, 1), (2023, 12, 31)),
        ("ตุลา 67", (2024, 10, 1), (2024, 10, 31)),
        ("ต.ค.67-มีนา 68", (2024, 10, 1), (2025, 3, 31)),
        ("ธันวา 67 - กุมภา 68", (2024, 12, 1), (2025, 2, 28)),
        ("เมษา", (2025, 4, 1), (2025, 4, 30)),
        ("Oct 67 - March 68", (2024, 10, 1), (2025, 3, 31)),
    ],
)
def test_a_period_is_read_however_it_is_typed(
    typed: str, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    assert parse_period(typed, fiscal_year_be=2568) == (date(*first), date(*last))


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("ภายในเดือนมีนาคม 2568", None, date(2025, 3, 31)),
        ("ภายใน 30 เม.ย. 68", None, date(2025, 4, 30)),
        ("ไม่เกินไตรมาส 2", None, date(2025, 3, 31)),
        ("ถึง ก.ย. 68", None, date(2025, 9, 30)),
        ("มกราคม 2568 เป็นต้นไป", date(2025, 1, 1), None),
        ("ตั้งแต่ ม.ค. ถึง มี.ค. 68", date(2025, 1, 1), date(2025, 3, 31)),
    ],
)
def test_a_period_may_say_only_when_it_begins_or_ends(
    typed: str, first: date | None, last: date | None
) -> None:
    assert parse_open_period(typed, fiscal_year_be=2568) == (first, last)


@given(st.sampled_from([None, *range(-400, 400, 13)]), st.sampled_from([None, *range(401, 800, 7)]))
def test_an_open_period_that_is_shown_reads_back_as_itself(
    one: int | None, other: int | None
) -> None:
    day = date(2025, 1, 1)
    start, end = (None if it is None else day + timedelta(days=it) for it in (one, other))
    if start is None and end is None:
        return
    assert parse_open_period(format_period(start, end), fiscal_year_be=2568) == (start, end)


@pytest.mark.parametrize(
    "typed",
    [
        "มีนาคม 2568 – ตุลาคม 2567",
        "มีนาคม – มกราคม 2568",
        "มีนาคม – ตุลาคม",
        "15-1 มีนาคม 2568",
        "ไตรมาส 3-1",
    ],
)
def test_a_period_that_ends_before_it_begins_is_refused(typed: str) -> None:
    with pytest.raises(Unreadable) as caught:
        parse_period(typed, fiscal_year_be=2568)
    assert str(caught.value) == reading.period_backwards(shown=typed)


@pytest.mark.parametrize(
    "typed",
    ["ทุกเดือน", "1-15", "ไตรมาส 5", "2568", "15", "–", "ถึง", "1 - มีนาคม 2568", "ตลอดปี 256", "ก - ข"],
)
def test_what_is_no_period_is_refused(typed: str) -> None:
    with pytest.raises(Unreadable) as caught:
        parse_period(typed, fiscal_year_be=2568)
    assert str(caught.value) == reading.period_unknown(shown=typed)


def test_an_empty_period_is_refused() -> None:
    with pytest.raises(Unreadable) as caught:
        parse_period("\n", fiscal_year_be=2568)
    assert str(caught.value) == reading.period_missing()


def test_an_impossible_day_in_a_period_is_refused() -> None:
    with pytest.raises(Unreadable, match="ปฏิทิน"):
        parse_period("1 - 30 ก.พ. 2568", fiscal_year_be=2568)


@given(st.one_of(st.text(), DATE_SOUP))
def test_reading_a_period_raises_nothing_but_unreadable(text: str) -> None:
    try:
        first, last = parse_period(text, fiscal_year_be=2568)
    except Unreadable as error:
        assert_is_a_sentence(error)
    else:
        assert first <= last


@given(DAYS, DAYS, st.booleans(), st.booleans())
def test_a_shown_period_reads_back_as_itself(
    one: date, other: date, thai_digits: bool, short: bool
) -> None:
    start, end = sorted((one, other))
    shown = format_period(start, end, thai_digits=thai_digits, short=short)
    assert parse_period(shown, fiscal_year_be=2568) == (start, end)


@given(DAYS, st.integers(min_value=0, max_value=30), st.booleans())
def test_a_shown_period_of_whole_months_reads_back_as_itself(
    day: date, months: int, short: bool
) -> None:
    start = day.replace(day=1)
    end = start
    for _ in range(months):
        end = (end + timedelta(days=31)).replace(day=1)
    end = (end + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    if end.year > 2199:
        return
    shown = format_period(start, end, short=short)
    assert parse_period(shown, fiscal_year_be=2568) == (start, end)
    assert not shown[0].isdigit()


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        (date(2024, 10, 1), date(2025, 3, 31), "ตุลาคม 2567 – มีนาคม 2568"),
        (date(2024, 10, 1), date(2024, 10, 31), "ตุลาคม 2567"),
        (date(2025, 1, 1), date(2025, 9, 30), "มกราคม – กันยายน 2568"),
        (date(2025, 3, 1), date(2025, 3, 15), "1 มีนาคม 2568 – 15 มีนาคม 2568"),
        (date(2025, 3, 1), date(2025, 3, 1), "1 มีนาคม 2568"),
        (date(2024, 10, 1), None, "ตั้งแต่ 1 ตุลาคม 2567"),
        (None, date(2025, 9, 30), "ถึง 30 กันยายน 2568"),
        (None, None, "–"),
    ],
)
def test_a_period_is_shown_as_short_as_it_stays_exact(
    start: date | None, end: date | None, shown: str
) -> None:
    assert format_period(start, end) == shown


def test_a_period_is_shown_short_and_in_thai_digits_on_request() -> None:
    start, end = fiscal_year_days(2568)
    assert format_period(start, end, short=True) == "ต.ค. 67 – ก.ย. 68"
    assert format_period(start, end, thai_digits=True) == "ตุลาคม ๒๕๖๗ – กันยายน ๒๕๖๘"


def test_the_fiscal_year_begins_in_october() -> None:
    assert fiscal_year_days(2567) == (date(2023, 10, 1), date(2024, 9, 30))
    assert fiscal_year_be_of(date(2023, 9, 30)) == 2566
    assert fiscal_year_be_of(date(2023, 10, 1)) == 2567


@given(DAYS)
def test_every_day_lies_in_its_fiscal_year(day: date) -> None:
    first, last = fiscal_year_days(fiscal_year_be_of(day))
    assert first <= day <= last


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2024, 7, 31), 2566),
        (date(2024, 8, 1), 2567),
        (date(2025, 2, 1), 2567),
        (date(2026, 11, 28), 2569),
    ],
)
def test_the_year_whose_results_came_out_last(day: date, year: int) -> None:
    assert announced_year_be_of(day) == year


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("ต้นปีงบ", "ไตรมาส 1"),
        ("ต้นปีงบประมาณ 2569", "ไตรมาส 1/2569"),
        ("ปลายปีงบประมาณ", "ไตรมาส 4"),
    ],
)
def test_a_quarter_may_be_named_by_where_it_lies(typed: str, same: str) -> None:
    periods = [parse_period(text, fiscal_year_be=2568) for text in (typed, same)]
    assert periods[0] == periods[1]
