"""The roll-up: from what was typed to the figure of every node, or the interval it must lie in.

Item → sub-indicator → indicator → instrument → total, each the weighted mean of its children
(instrument weights: confirmed; plain means below: confirmed for 2564, inferred for 2567).
Nothing is rounded on the way; what is shown is rounded once, by ``round_score``.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal, localcontext
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

from ita_tui.core.framework.model import Framework, Node
from ita_tui.core.thai.numbers import round_score
from ita_tui.core.values import dataclass

if TYPE_CHECKING:
    from fractions import Fraction

Number = TypeVar("Number", Decimal, "Fraction")

LEAST = Decimal(0)
MOST = Decimal(100)

PRECISION_DIGITS = 40
"""Digits kept on the way, so that a chain of thirds and sevenths stays exact to the last cent."""


@dataclass(frozen=True, slots=True)
class Interval:
    """Where a figure must lie; both ends inclusive, exact."""

    low: Decimal
    """Least possible value, 0–100."""
    high: Decimal
    """Greatest possible value, 0–100, not below ``low``."""

    def meet(self, other: "Interval") -> "Interval | None":
        """What both allow; None where they contradict each other."""
        low, high = max(self.low, other.low), min(self.high, other.high)
        return Interval(low, high) if low <= high else None


ANYTHING = Interval(LEAST, MOST)
"""What is known of a score that nobody typed."""


@dataclass(frozen=True, slots=True)
class NodeResult:
    """What is known of one node."""

    typed: Decimal | None
    """What was typed for the node itself."""
    exact: Decimal | None
    """Computed from its children, not rounded; None for a leaf and where anything is missing."""
    below: Interval
    """Where the node lies by what is typed below it; for a leaf, by what is typed for it."""

    @property
    def computed(self) -> Decimal | None:
        """The computed figure, rounded once to two decimals."""
        return None if self.exact is None else round_score(self.exact)

    @property
    def low(self) -> Decimal:
        """Low end of ``below``, rounded to two decimals."""
        return round_score(self.below.low)

    @property
    def high(self) -> Decimal:
        """High end of ``below``, rounded to two decimals."""
        return round_score(self.below.high)

    @property
    def known(self) -> Interval:
        """What a parent goes by: the computed figure, else the typed one, else the interval."""
        if self.exact is not None:
            return Interval(self.exact, self.exact)
        if self.typed is not None:
            return Interval(self.typed, self.typed)
        return self.below

    @property
    def difference_points(self) -> Decimal | None:
        """Typed minus computed, in points; None where either is missing."""
        computed = self.computed
        return None if self.typed is None or computed is None else self.typed - computed

    @property
    def is_announced_otherwise(self) -> bool:
        """Whether what was typed is not what is computed."""
        return bool(self.difference_points)


def roll_up(
    framework: Framework,
    typed: Mapping[str, Decimal],
    limits: Mapping[str, Interval] | None = None,
) -> dict[str, NodeResult]:
    """Compute every node from the typed scores (0–100, two decimals); codes unknown are ignored.

    ``limits`` narrows what is otherwise unknown, such as a ranking that says "the lowest is …";
    it never overrules what was typed or computed.
    """
    limits = limits or {}
    results: dict[str, NodeResult] = {}
    with localcontext() as context:
        context.prec = PRECISION_DIGITS
        # Parents stand before their children, so the reverse order is children first.
        for code in reversed(tuple(framework.nodes)):
            results[code] = _result(framework, framework.nodes[code], typed, results, limits)
    return {code: results[code] for code in framework.nodes}


def _result(
    framework: Framework,
    node: Node,
    typed: Mapping[str, Decimal],
    results: Mapping[str, NodeResult],
    limits: Mapping[str, Interval],
) -> NodeResult:
    own = typed.get(node.code)
    if not node.children:
        below = ANYTHING if own is None else Interval(own, own)
        if own is None:
            below = below.meet(limits.get(node.code, ANYTHING)) or below
        return NodeResult(own, None, below)
    children = [(framework.nodes[code].share, results[code].known) for code in node.children]
    whole = sum((share for share, _ in children), Decimal(0))
    low = high = sum((share * known.low for share, known in children), Decimal(0)) / whole
    complete = all(is_complete(results[code]) for code in node.children)
    if not complete:
        high = sum((share * known.high for share, known in children), Decimal(0)) / whole
    below = Interval(low, high)
    if own is None and not complete:
        below = below.meet(limits.get(node.code, ANYTHING)) or below
    return NodeResult(own, low if complete else None, below)


def is_complete(result: NodeResult) -> bool:
    """Whether a single figure is known for the node, computed or typed."""
    return result.exact is not None or result.typed is not None


@lru_cache(maxsize=8)
def effective_weights(framework: Framework) -> Mapping[str, Decimal]:
    """How many points of the total one point of each node is worth: 0–1; the leaves sum to 1."""
    return weights_in(Decimal, framework)


def weights_in(number: Callable[[Decimal], Number], framework: Framework) -> dict[str, Number]:
    """The effective weights, reckoned in a kind of number; ``Fraction`` rounds nothing."""
    nodes = framework.nodes
    weights: dict[str, Number] = {}
    with localcontext() as context:
        context.prec = PRECISION_DIGITS
        for code, node in nodes.items():  # parents stand before their children
            if node.parent is None:
                weights[code] = number(Decimal(1))
            whole = number(sum((nodes[child].share for child in node.children), Decimal(0)))
            for child in node.children:
                weights[child] = weights[code] * number(nodes[child].share) / whole
    return {code: weights[code] for code in nodes}


def effective_weight(framework: Framework, code: str) -> Decimal:
    """How many points of the total one point of a node is worth, 0–1.

    Raises KeyError for an unknown code.
    """
    nodes = framework.nodes
    way = [nodes[code]]
    while way[-1].parent is not None:
        way.append(nodes[way[-1].parent])
    weight = Decimal(1)
    with localcontext() as context:
        context.prec = PRECISION_DIGITS
        for above, below in pairwise(reversed(way)):
            whole = sum((nodes[child].share for child in above.children), Decimal(0))
            weight = weight * below.share / whole
    return weight
