"""The figures of one node, and what a number may be among them."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from ita_tui.core.values import dataclass

FULL_MARK = Decimal(100)


@dataclass(frozen=True, slots=True)
class NodeFigures:
    """The scores of a node, rounded, each None where it is not known."""

    own: Decimal | None
    previous: Decimal | None
    reference: Decimal | None
    marks: tuple[Decimal, ...]
    """The pass mark, and the mark that the office aims at."""

    @property
    def are_known(self) -> bool:
        """Whether all three scores are known."""
        return None not in (self.own, self.previous, self.reference)

    def roles(self, number: Decimal) -> set[str]:
        """What a number may be: "own", "previous" …, or how far two are apart: "own-mark"."""
        return {name for name, value in self._every() if value == number}

    def _every(self) -> Iterator[tuple[str, Decimal]]:
        own, previous, reference = self.own, self.previous, self.reference
        named = (("own", own), ("previous", previous), ("reference", reference))
        known = [(name, it) for name, it in named if it is not None]
        yield from known
        for at, (name, one) in enumerate(known):
            yield from ((f"{name}-{other}", abs(one - it)) for other, it in known[at + 1 :])
            yield from ((f"{name}-mark", abs(one - it)) for it in self.marks)
        yield from (("mark", it) for it in self.marks)
        if own is not None:
            yield "own-full", FULL_MARK - own
        if own is not None and previous:
            yield "relative", rounded(abs(own - previous) * 100 / previous)


def rounded(figure: Decimal) -> Decimal:
    """A figure as it is told."""
    return figure.quantize(Decimal("0.01"), ROUND_HALF_UP)
