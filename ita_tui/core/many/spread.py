"""How scores are spread: exact in hundredths, rounded once at the end."""

from collections.abc import Iterator, Mapping
from decimal import Decimal, localcontext

from ita_tui.core.scores.rollup import PRECISION_DIGITS
from ita_tui.core.thai.numbers import round_score
from ita_tui.core.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """What is told of many scores; every figure 0–100 with two decimals."""

    count: int
    """How many scores there are, 1 or more."""
    mean: Decimal
    """Arithmetic mean."""
    deviation: Decimal
    """Standard deviation of these very scores: divided by their number, not by one less."""
    least: Decimal
    """Least score."""
    lower_quartile: Decimal
    """First quartile; see ``spread_of`` for the rule."""
    median: Decimal
    """Median."""
    upper_quartile: Decimal
    """Third quartile."""
    most: Decimal
    """Greatest score."""


def spread_of(counts: Mapping[int, int]) -> Spread | None:
    """The spread of scores given as hundredths → how often; None where there is none.

    Quartiles are inclusive, as Excel's QUARTILE.INC and the ``inclusive`` method of ``statistics``
    have them: the scores in order take the places 0 to n-1, a quartile stands at a quarter, a half
    and three quarters of n-1, and between two places it is interpolated on a straight line.
    """
    total = sum(counts.values())
    if not total:
        return None
    ordered = sorted(counts.items())
    least, lower, median, upper, most = _at_quarters(ordered, total)
    with localcontext() as context:
        context.prec = PRECISION_DIGITS
        whole = sum(cents * times for cents, times in ordered)
        squares = sum(cents * cents * times for cents, times in ordered)
        variance = Decimal(total * squares - whole * whole) / (total * total)
        return Spread(
            count=total,
            mean=_score(Decimal(whole) / total),
            deviation=_score(variance.sqrt()),
            least=_score(least),
            lower_quartile=_score(lower),
            median=_score(median),
            upper_quartile=_score(upper),
            most=_score(most),
        )


def _score(cents: Decimal) -> Decimal:
    return round_score(cents / 100)


def _at_quarters(ordered: list[tuple[int, int]], total: int) -> tuple[Decimal, ...]:
    """The figures at no, one, two, three and four quarters of the way, in hundredths, exact."""
    places = [divmod(quarter * (total - 1), 4) for quarter in range(5)]
    wanted = sorted({at for place, rest in places for at in (place, place + (rest > 0))})
    found = dict(zip(wanted, _values_at(ordered, wanted), strict=True))
    return tuple(
        Decimal(found[place] * (4 - rest) + found[place + (rest > 0)] * rest) / 4
        for place, rest in places
    )


def _values_at(ordered: list[tuple[int, int]], wanted: list[int]) -> Iterator[int]:
    """The values that stand at places, counted from 0; places in ascending order."""
    passed, index = 0, 0
    for place in wanted:
        while passed + ordered[index][1] <= place:
            passed += ordered[index][1]
            index += 1
        yield ordered[index][0]
