"""Statistics: exact, and what the standard library gives."""

import statistics
from collections import Counter
from decimal import Decimal, localcontext
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.many.spread import spread_of
from ita_tui.core.thai.numbers import round_score

lists = st.lists(st.integers(0, 100_00), min_size=1, max_size=40)


def rounded(value: Fraction) -> Decimal:
    with localcontext() as context:
        context.prec = 40
        return round_score(Decimal(value.numerator) / value.denominator)


@given(lists)
def test_quartiles_and_median_are_those_of_the_standard_library(cents: list[int]) -> None:
    spread = spread_of(Counter(cents))
    assert spread is not None
    scores = [Fraction(one, 100) for one in cents]
    assert spread.median == rounded(statistics.median(scores))
    if len(scores) > 1:
        lower, median, upper = statistics.quantiles(scores, n=4, method="inclusive")
        assert spread.lower_quartile == rounded(lower)
        assert spread.median == rounded(median)
        assert spread.upper_quartile == rounded(upper)


@given(lists)
def test_mean_ends_and_deviation_are_those_of_the_standard_library(cents: list[int]) -> None:
    spread = spread_of(Counter(cents))
    assert spread is not None
    scores = [Decimal(one) / 100 for one in cents]
    assert spread.count == len(cents)
    assert spread.mean == rounded(statistics.mean(Fraction(one, 100) for one in cents))
    assert (spread.least, spread.most) == (min(scores), max(scores))
    assert abs(spread.deviation - statistics.pstdev(scores)) <= Decimal("0.00500001")


def test_one_score_is_its_own_quartiles() -> None:
    spread = spread_of({93_45: 1})
    assert spread is not None
    score = Decimal("93.45")
    assert {spread.mean, spread.least, spread.lower_quartile, spread.median} == {score}
    assert {spread.upper_quartile, spread.most} == {score}
    assert spread.deviation == 0


def test_a_quartile_between_two_scores_lies_on_the_line_between_them() -> None:
    spread = spread_of({80_00: 1, 90_00: 1, 91_00: 1, 95_00: 1})
    assert spread is not None
    assert (spread.lower_quartile, spread.median, spread.upper_quartile) == (
        Decimal("87.50"),
        Decimal("90.50"),
        Decimal("92.00"),
    )


def test_without_scores_there_is_no_spread() -> None:
    assert spread_of({}) is None
