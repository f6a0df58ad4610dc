from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.problem import Unreadable
from ita_tui.core.thai.numbers import (
    format_score,
    parse_baht,
    parse_score,
    round_score,
    was_typed_in_thai_layout,
)
from ita_tui.words.said import reading

SCORES = st.decimals(min_value=0, max_value=100, places=2)
NUMBER_SOUP = st.text(alphabet="0123456789๐๙.,-+%ๅ/ภถุึคตจใeE_ \u200bร้อยละคะแนน฿บาท²١", max_size=12)


def assert_is_a_sentence(error: Unreadable) -> None:
    sentence = str(error)
    assert "โปรด" in sentence
    assert min(sentence) >= " "


@pytest.mark.parametrize(
    "typed",
    [
        "94.59",
        "๙๔.๕๙",
        "9๔.5๙",
        "  ๙๔.๕๙ ",
        "\u200b94.59\xa0",
        "94.59%",
        "94.59 %",
        "๙๔.๕๙ คะแนน",
        "ร้อยละ ๙๔.๕๙",
        "๙๔,๕๙",
        "94,59",
        "ตภ.ถต",
        "ตภใถต",
        "ตภ,ถต",
    ],
)
def test_a_score_is_read_however_it_is_typed(typed: str) -> None:
    assert str(parse_score(typed)) == "94.59"


@pytest.mark.parametrize(
    ("typed", "score"),
    [
        ("0", "0.00"),
        ("๑๐๐%", "100.00"),
        ("100.00", "100.00"),
        ("85", "85.00"),
        ("7,5", "7.50"),
        ("ๅจจ", "100.00"),
        ("ึึ.ุุ", "77.66"),
        ("-ภ", "34.00"),
        ("ร้อยละ ๕", "5.00"),
        ("๘ คะแนน", "8.00"),
        ("00.00", "0.00"),
    ],
)
def test_a_score_has_exactly_two_decimals(typed: str, score: str) -> None:
    assert str(parse_score(typed)) == score


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", reading.SCORE_MISSING),
        (" \u200b ", reading.SCORE_MISSING),
        ("%", reading.SCORE_MISSING),
        ("100.01", reading.score_over_100(shown="100.01")),
        ("9459", reading.score_over_100(shown="9459")),
        ("-5", reading.score_negative(shown="-5")),
        ("−5.5", reading.score_negative(shown="−5.5")),
        ("94.591", reading.score_decimals(shown="94.591")),
        ("1,234", reading.score_thousands(shown="1,234")),
        ("1,234.50", reading.score_thousands(shown="1,234.50")),
        ("๐๑๔", reading.score_like_a_code(shown="๐๑๔")),
    ],
)
def test_each_fault_of_a_score_has_its_own_sentence(typed: str, sentence: str) -> None:
    with pytest.raises(Unreadable) as caught:
        parse_score(typed)
    assert str(caught.value) == sentence


@pytest.mark.parametrize(
    "typed",
    [
        *("nan", "inf", "-inf", "1e2", "1_0", "١٢", "²", "½", "+5", "--5", "94.", ".5", "9 4"),
        *("94.5.9", "94,,5", ",5", "o9", "สิบ", "0x10", "９４", "/", "-", "1/2", "ข", "%94", "“"),
    ],
)
def test_what_only_looks_like_a_number_is_refused(typed: str) -> None:
    with pytest.raises(Unreadable, match="ไม่ใช่ตัวเลข"):
        parse_score(typed)


def test_a_refusal_repeats_no_terminal_escape_and_no_endless_text() -> None:
    with pytest.raises(Unreadable) as caught:
        parse_score("\x1b]52;" + "x" * 5000)
    assert "\x1b" not in str(caught.value)
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize("typed", ["ตภใถต", "ตภ.ถต", "ๅจจ", "9ภ.59", "ตภใถต คะแนน", "ร้อยละ ค"])
def test_keys_struck_under_the_thai_layout_are_noticed(typed: str) -> None:
    assert was_typed_in_thai_layout(typed)


@pytest.mark.parametrize(
    "typed", ["", "94.59", "๙๔.๕๙", "94 คะแนน", "ร้อยละ ๕", "คน", "/", "-", "ตภ."]
)
def test_other_text_is_not_taken_for_the_thai_layout(typed: str) -> None:
    assert not was_typed_in_thai_layout(typed)


@given(st.one_of(st.text(), NUMBER_SOUP))
def test_reading_a_score_raises_nothing_but_unreadable(text: str) -> None:
    try:
        score = parse_score(text)
    except Unreadable as error:
        assert_is_a_sentence(error)
    else:
        assert 0 <= score <= 100
        assert score.as_tuple().exponent == -2


@given(SCORES, st.booleans())
def test_a_shown_score_reads_back_as_itself(score: Decimal, thai_digits: bool) -> None:
    assert parse_score(format_score(score, thai_digits=thai_digits)) == score


@given(SCORES)
def test_a_score_typed_under_the_thai_layout_is_the_same_score(score: Decimal) -> None:
    row = str.maketrans("1234567890.", "ๅ/-ภถุึคตจใ")
    typed = str(score).translate(row)
    assert parse_score(typed) == score
    assert was_typed_in_thai_layout(typed)


def test_no_score_is_a_dash() -> None:
    assert format_score(None) == format_score(None, thai_digits=True) == "–"


@pytest.mark.parametrize(
    ("score", "shown"),
    [("94.5", "94.50"), ("100", "100.00"), ("84.995", "85.00"), ("-0.001", "0.00")],
)
def test_a_score_is_shown_with_two_decimals(score: str, shown: str) -> None:
    assert format_score(Decimal(score)) == shown


def test_a_score_is_shown_in_thai_digits_on_request() -> None:
    assert format_score(Decimal("94.59"), thai_digits=True) == "๙๔.๕๙"


def test_a_tie_that_thirds_blur_is_rounded_up_as_a_tie() -> None:
    sums = (Decimal("16.70"), Decimal("25.28"), Decimal("12.82"), Decimal("14.98"))
    mean = sum((each / 3 for each in sums), Decimal(0)) / 4
    assert mean < Decimal("5.815")
    assert round_score(mean) == Decimal("5.82")


def half_up(exact: Fraction) -> Decimal:
    cents = (exact * 100 + Fraction(1, 2)).__floor__()
    return Decimal(cents) / 100


@given(st.lists(st.lists(SCORES, min_size=1, max_size=12), min_size=1, max_size=7))
def test_means_of_means_round_as_in_exact_arithmetic(groups: list[list[Decimal]]) -> None:
    means = [sum(group) / Decimal(len(group)) for group in groups]
    exact = [sum(map(Fraction, group), Fraction(0)) / len(group) for group in groups]
    rounded = round_score(sum(means) / Decimal(len(means)))
    assert rounded == half_up(sum(exact, Fraction(0)) / len(exact))


@given(st.integers(min_value=0, max_value=9999), st.integers(min_value=1, max_value=13))
def test_a_sum_of_parts_that_is_a_tie_rounds_up(cents: int, parts: int) -> None:
    tie = Decimal(cents) / 100 + Decimal("0.005")
    blurred = sum([tie / parts] * parts, Decimal(0))
    assert round_score(blurred) == Decimal(cents + 1) / 100


def test_rounding_does_not_depend_on_the_rounding_of_the_context() -> None:
    with localcontext() as context:
        context.rounding = "ROUND_DOWN"
        assert round_score(Decimal("84.995")) == Decimal("85.00")


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("0", "0.00"),
        ("๑,๒๓๔.๕๐", "1234.50"),
        ("12500", "12500.00"),
        ("1,234,567", "1234567.00"),
        ("฿ 500", "500.00"),
        ("๕๐๐ บาท", "500.00"),
        ("1,200.-", "1200.00"),
        ("0.5", "0.50"),
    ],
)
def test_an_amount_is_read_however_it_is_typed(typed: str, amount: str) -> None:
    assert str(parse_baht(typed)) == amount


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", reading.BAHT_MISSING),
        ("บาท", reading.BAHT_MISSING),
        ("-5", reading.baht_negative(shown="-5")),
        ("ฟรี", reading.baht_not_a_number(shown="ฟรี")),
        ("1e3", reading.baht_not_a_number(shown="1e3")),
        ("12,50", reading.baht_groups(shown="12,50")),
        ("1234,567", reading.baht_groups(shown="1234,567")),
        (",123", reading.baht_groups(shown=",123")),
        ("1,23", reading.baht_groups(shown="1,23")),
        ("1.2,5", reading.baht_groups(shown="1.2,5")),
        ("1.234", reading.baht_decimals(shown="1.234")),
        ("9" * 13, reading.baht_too_much(shown="9" * 13)),
    ],
)
def test_each_fault_of_an_amount_has_its_own_sentence(typed: str, sentence: str) -> None:
    with pytest.raises(Unreadable) as caught:
        parse_baht(typed)
    assert str(caught.value) == sentence


@given(st.one_of(st.text(), NUMBER_SOUP))
def test_reading_an_amount_raises_nothing_but_unreadable(text: str) -> None:
    try:
        assert parse_baht(text) >= 0
    except Unreadable as error:
        assert_is_a_sentence(error)


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_an_amount_with_separators_reads_back_as_itself(amount: Decimal) -> None:
    assert parse_baht(f"{amount:,}") == amount
