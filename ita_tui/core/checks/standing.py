"""Which place a node has among others: highest, second, lowest, risen most."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from ita_tui.core.checks.facts import Facts
from ita_tui.core.checks.figured import State, Weighed
from ita_tui.core.checks.wholes import Wholes
from ita_tui.core.framework.model import NodeKind
from ita_tui.core.narratives.figures import FigureClaim, Said


class TextPlaces:
    """Holds the places that a text of one issue tells against the record."""

    def __init__(self, facts: Facts, wholes: Wholes, tells_indicators: bool) -> None:
        self._facts = facts
        self._wholes = wholes
        self._tells_indicators = tells_indicators

    def weigh(self, claim: FigureClaim) -> Weighed:
        """What is known of a place."""
        if claim.subject not in self._facts.framework.nodes:
            return Weighed(claim=claim, state=State.OPEN)
        rights = []
        for field in self._fields(claim):
            values = {code: self._value(claim.said, code) for code in field}
            known = {code: it for code, it in values.items() if it is not None}
            own = self._value(claim.said, claim.subject)
            if own is None or not known or len(known) < len(values):
                return Weighed(claim=claim, state=State.OPEN)
            if own in self._places(claim, known.values()):
                return Weighed(claim=claim, state=State.TRUE)
            rights.append(self._right(claim, known))
        if not rights or not claim.is_sure:
            return Weighed(claim=claim, state=State.OPEN)
        return Weighed(claim=claim, state=State.FALSE, right=(rights[0],))

    def _places(self, claim: FigureClaim, values: Iterable[Decimal]) -> set[Decimal]:
        """The scores that stand at the places that are told, ties counted either way."""
        first, last = map(int, claim.bounds or ("1", "1"))
        falling = sorted(values, reverse=self._is_from_top(claim))
        distinct = [*dict.fromkeys(falling)]
        return {*falling[first - 1 : last], *distinct[first - 1 : last]}

    def _right(self, claim: FigureClaim, known: dict[str, Decimal]) -> str:
        ordered = sorted(known, key=lambda it: known[it], reverse=self._is_from_top(claim))
        code = ordered[min(int("".join(claim.bounds[:1]) or 1), len(ordered)) - 1]
        is_change = claim.said in (Said.ROSE_MOST, Said.FELL_MOST)
        return f"{code} ({known[code]:{'+' if is_change else ''}})"

    @staticmethod
    def _is_from_top(claim: FigureClaim) -> bool:
        return claim.said in (Said.HIGHEST, Said.ROSE_MOST)

    def _value(self, said: Said, code: str) -> Decimal | None:
        """The score of a node, or by how much it moved since last year."""
        own = self._facts.typed.get(code)
        if own is None:
            own = self._facts.figure(code)
        if said in (Said.HIGHEST, Said.LOWEST) or own is None:
            return own
        previous = self._wholes.previous(code)
        return own - previous if previous is not None else None

    # --- among which

    def _fields(self, claim: FigureClaim) -> Iterator[tuple[str, ...]]:
        """The nodes among which the place may be meant, the likeliest first."""
        framework = self._facts.framework
        node = framework.nodes[claim.subject]
        every = tuple(code for code, it in framework.nodes.items() if it.kind is node.kind)
        items = self._wholes.items
        if claim.subject in items and node.kind is not NodeKind.ITEM:
            yield items
        if node.kind is not NodeKind.ITEM:
            if claim.scope and node.kind is NodeKind.INDICATOR:
                yield self._wholes.within(every, claim.scope)
            if claim.value != "instrument" or node.kind is not NodeKind.INDICATOR:
                yield every
            return
        if claim.value == "instrument":
            yield self._wholes.within(items, claim.scope)
            yield self._wholes.within(every, claim.scope)
            return
        if items and claim.subject in items:
            yield items
        if claim.value == "issue":
            return
        if claim.value == "all" or not items:
            yield every
        if claim.scope:
            yield self._wholes.within(items, claim.scope)
            yield self._wholes.within(every, claim.scope)
        if self._tells_indicators and not claim.value:
            yield framework.nodes[node.parent].children if node.parent else ()
