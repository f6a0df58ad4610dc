"""The level of a result, and the levels still possible where not everything is known.

The rule itself is data (``Framework.levels``): the first level whose conditions all hold.
Scores are rounded to two decimals before they are compared, so no score falls between two bands.
"""

from collections.abc import Mapping
from decimal import Decimal

from ita_tui.core.framework.model import TOTAL, Framework, Level
from ita_tui.core.scores.rollup import Interval, NodeResult
from ita_tui.core.thai.numbers import NOISE, round_score
from ita_tui.core.values import dataclass

HALF_CENT = Decimal("0.005")
"""A figure counts as ``x`` from half a cent below it on (half-up rounding: unconfirmed)."""


def level_of(framework: Framework, results: Mapping[str, NodeResult]) -> Level | None:
    """The level that the computed figures give; None where the total is not computed.

    An instrument that was typed and has nothing below it counts with its typed figure.
    """
    total = results[TOTAL].computed
    if total is None:
        return None
    instruments = [round_score(results[node.code].known.low) for node in framework.instruments]
    return next(level for level in framework.levels if _holds(level, total, instruments))


def possible_levels(framework: Framework, results: Mapping[str, NodeResult]) -> tuple[Level, ...]:
    """Every level that some completion of what is unknown could give, best first.

    A typed total counts where the total cannot be computed and what is below allows it: 98.50 can
    only be the highest level, whatever the instruments.
    """
    total = results[TOTAL]
    known = [results[node.code].known for node in framework.instruments]
    shares = [node.share for node in framework.instruments]
    typed = total.known.meet(total.below)
    return tuple(
        level
        for index, level in enumerate(framework.levels)
        if _reachable(level, framework.levels[:index], typed or total.below, known, shares)
    )


def _holds(level: Level, total: Decimal, instruments: list[Decimal]) -> bool:
    return total >= level.min_total and (
        level.min_instrument is None or min(instruments) >= level.min_instrument
    )


@dataclass(frozen=True, slots=True)
class _Range:
    """From ``low``, inclusive, to ``high``, which belongs to the range unless it is ``open``."""

    low: Decimal
    high: Decimal
    open: bool = False

    def at_least(self, edge: Decimal) -> "_Range":
        return _Range(max(self.low, edge - HALF_CENT), self.high, self.open)

    def below(self, edge: Decimal) -> "_Range":
        edge -= HALF_CENT
        return _Range(self.low, edge, True) if edge <= self.high + NOISE else self

    @property
    def is_empty(self) -> bool:
        if self.open:
            return self.low >= self.high - NOISE
        return self.low > self.high + NOISE


_Box = tuple[_Range, ...]
"""The total's range, then one for each instrument."""


def _reachable(
    level: Level,
    better: tuple[Level, ...],
    total: Interval,
    instruments: list[Interval],
    shares: list[Decimal],
) -> bool:
    """Whether instruments within their intervals exist that give the level and no better one.

    A better level is missed by the total or by one instrument; each way of missing all of them is
    a box, and the weighted mean over a box is a range.
    """
    axes = [_Range(total.low, total.high).at_least(level.min_total)]
    for interval in instruments:
        axis = _Range(interval.low, interval.high)
        axes.append(axis if level.min_instrument is None else axis.at_least(level.min_instrument))
    if any(axis.is_empty for axis in axes):
        return False
    boxes = {tuple(axes)}
    # The nearest rival first: a box that misses it mostly misses the better ones as it is.
    for rival in reversed(better):
        boxes = {narrower for box in boxes for narrower in _missing(box, rival)}
    return any(_meets_total(box, shares) for box in boxes)


def _missing(box: _Box, level: Level) -> list[_Box]:
    """The parts of a box in which the level is missed: by the total, or by one instrument."""
    edges = [level.min_total]
    if level.min_instrument is not None:
        edges += [level.min_instrument] * (len(box) - 1)
    if any(box[axis].below(edge) == box[axis] for axis, edge in enumerate(edges)):
        return [box]
    parts = [
        (*box[:axis], box[axis].below(edge), *box[axis + 1 :]) for axis, edge in enumerate(edges)
    ]
    return [part for part in parts if not any(axis.is_empty for axis in part)]


def _meets_total(box: _Box, shares: list[Decimal]) -> bool:
    """Whether the weighted mean of the instruments in the box can be a total in the box."""
    total, *instruments = box
    whole = sum(shares, Decimal(0))
    pairs = list(zip(shares, instruments, strict=True))
    low = sum((share * axis.low for share, axis in pairs), Decimal(0)) / whole
    high = sum((share * axis.high for share, axis in pairs), Decimal(0)) / whole
    reached = _Range(low, high, any(axis.open for axis in instruments))
    both = _Range(
        max(total.low, reached.low),
        min(total.high, reached.high),
        (total.open and total.high <= reached.high + NOISE)
        or (reached.open and reached.high <= total.high + NOISE),
    )
    return not both.is_empty
