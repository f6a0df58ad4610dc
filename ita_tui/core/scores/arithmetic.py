"""The arithmetic of one node as a Thai formula that works out as it is shown.

The sum itself runs on figures that are not rounded. Operands are shown with as many decimals (two
to four) as it takes for the shown sum to give the shown result; where four are not enough, the
result before rounding is told in a remark.
"""

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

from ita_tui.core.framework.model import Framework, Node
from ita_tui.core.scores.rollup import NodeResult
from ita_tui.core.thai.numbers import NOISE, format_score, round_score
from ita_tui.core.values import dataclass
from ita_tui.words.said import explain as words

FEWEST_DECIMALS = 2
MOST_DECIMALS = 4
"""Decimals of an operand; more would not be read any more."""


@dataclass(frozen=True, slots=True)
class Operand:
    """One child in the sum of its parent."""

    code: str
    """Its code."""
    share: Decimal
    """Its weight among its siblings."""
    exact: Decimal
    """Its figure, not rounded."""


@dataclass(frozen=True, slots=True)
class Formula:
    """A sum in words."""

    text: str
    """Such as ``(91.65 + 94.42) ÷ 2 = 93.04``."""
    remark: str = ""
    """The result before rounding, where the shown operands would round otherwise; or empty."""


def formula_of(
    framework: Framework, node: Node, results: Mapping[str, NodeResult]
) -> tuple[Formula, ...]:
    """How a parent follows from its children: one formula, or one for each end of its interval."""
    children = [(framework.nodes[code], results[code].known) for code in node.children]
    low = [Operand(child.code, child.share, known.low) for child, known in children]
    if results[node.code].exact is not None:
        return (arithmetic(low),)
    high = [Operand(child.code, child.share, known.high) for child, known in children]
    return arithmetic(low), arithmetic(high)


def arithmetic(operands: Sequence[Operand]) -> Formula:
    """The weighted mean of the operands, a plain one where all weigh the same."""
    exact = _mean(operands, [operand.exact for operand in operands])
    figure = format_score(exact)
    for decimals in range(FEWEST_DECIMALS, MOST_DECIMALS + 1):
        shown = [shown_exactly(operand.exact, decimals) for operand in operands]
        if round_score(_mean(operands, shown)) == round_score(exact):
            return Formula(_formula(operands, shown, figure))
    told = f"{exact.quantize(NOISE, ROUND_HALF_EVEN):f}".rstrip("0")
    return Formula(
        _formula(operands, shown, figure), words.before_rounding(exact=told, figure=figure)
    )


def shown_exactly(exact: Decimal, decimals: int) -> Decimal:
    """A figure with so many decimals, half-up; no more than two where two say all."""
    known = exact.quantize(NOISE, ROUND_HALF_EVEN)
    if known == known.quantize(Decimal("0.01")):
        decimals = FEWEST_DECIMALS
    return known.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def _mean(operands: Sequence[Operand], figures: Sequence[Decimal]) -> Decimal:
    whole = sum((operand.share for operand in operands), Decimal(0))
    parts = (operand.share * figure for operand, figure in zip(operands, figures, strict=True))
    return sum(parts, Decimal(0)) / whole


def _formula(operands: Sequence[Operand], shown: Sequence[Decimal], figure: str) -> str:
    shares = {operand.share for operand in operands}
    if len(shares) == 1:
        return words.mean(parts=[f"{number:f}" for number in shown], figure=figure)
    whole = sum((operand.share for operand in operands), Decimal(0))
    parts = [
        words.weighted_part(share=_share(operand.share), code=operand.code, figure=f"{number:f}")
        for operand, number in zip(operands, shown, strict=True)
    ]
    return words.weighted(parts=parts, whole="" if whole == 1 else _share(whole), figure=figure)


def _share(share: Decimal) -> str:
    """A weight with two decimals, or all it has."""
    return f"{max(share, share.quantize(Decimal('0.01')), key=_decimals):f}"


def _decimals(number: Decimal) -> int:
    return -int(number.as_tuple().exponent)
