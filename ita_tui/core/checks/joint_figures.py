"""Figures that are told of several nodes, or of several figures, together, held against the record.

Each kind has every number that may be meant: what is none of them is wrong.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from itertools import combinations

from ita_tui.core.checks.closed_counts import FATES, item_rules
from ita_tui.core.checks.closed_world import ClosedWorld
from ita_tui.core.checks.figured import Weighed, told, unknown
from ita_tui.core.checks.node_figures import rounded
from ita_tui.core.framework.model import NodeKind
from ita_tui.core.narratives.figures import FigureClaim, Said
from ita_tui.core.thai.number_words import number_in
from ita_tui.core.values import replace
from ita_tui.words.understood import closed_counts as counts
from ita_tui.words.understood import joint_figures as words
from ita_tui.words.understood import sums
from ita_tui.words.understood.figure_cues import MEANS
from ita_tui.words.understood.pruning import compiled, compiled_for

MOST_TOLD = 12
"""Scores before a figure that may be what it follows from."""

BEHIND = 30
"""Characters behind a share that may say what it is one of."""

NEAR = Decimal("0.01")
"""By how much a figure may be off that follows from rounded ones."""

_Figure = Callable[[str], Decimal | None]


class JointFigures:
    """The figures of one text that follow from several."""

    def __init__(self, world: ClosedWorld) -> None:
        self._world = world

    def weigh(self, claim: FigureClaim) -> Weighed:
        """What the record says to a figure; open where a score is missing, or nothing is meant."""
        allowed = [*_ALLOWED[claim.said](self, claim)]
        if not allowed:
            return unknown(claim)
        number = Decimal(claim.value)
        step = max(NEAR, Decimal(10) ** int(number.as_tuple().exponent))
        is_share = claim.said in (Said.SHARE, Said.GROWTH, Said.OF_MARK)
        near = step if is_share else NEAR
        if any(abs(it - number) < near or rounded(abs(it - number)) == NEAR for it in allowed):
            return told(claim, True)
        if not claim.is_sure:
            return unknown(claim)
        return replace(told(claim, False, str(rounded(allowed[0]))), is_doubtful=True)

    # --- the text around a figure

    def _line(self, claim: FigureClaim) -> str:
        """The line before a figure, without titles and names."""
        text = self._world.masked
        return text[text.rfind("\n", 0, claim.start) + 1 : claim.start]

    def _scores(self, claim: FigureClaim) -> list[Decimal]:
        """The scores told before a figure in its line."""
        found = compiled(sums.SCORE).findall(self._line(claim))
        return [*map(Decimal, found[-MOST_TOLD:])]

    # --- shares

    def _share(self, claim: FigureClaim) -> Iterator[Decimal]:
        """How many of a hundred some items may be."""
        numbers, groups = [number_in(it) for it in claim.bounds], self._groups()
        rules = [] if len(numbers) == 1 else [*self._rules(claim)]
        shares = [
            (len(group), Decimal(100 * sum(map(bool, found))) / len(group))
            for group in groups
            for found in ([*map(rule, group)] for rule in rules)
            if None not in found
        ]
        if len(numbers) == 2 and numbers[1]:
            some, every = numbers
            told = [Decimal(100 * it) / every for it in (some, every - some) if it >= 0]
            yield from [share for size, share in shares if size == every] or told
        elif numbers:
            sizes = [*map(number_in, re.findall(words.ALL_OF, self._line(claim)))]
            sizes += map(len, groups)
            yield from (Decimal(100 * numbers[0]) / it for it in sizes if it >= max(1, numbers[0]))
        elif rules:
            yield from (share for _, share in shares)
        else:
            yield from (Decimal(100 * it) / len(of) for of in groups for it in range(len(of) + 1))

    def _rules(self, claim: FigureClaim) -> Iterator[Callable[[str], bool | None]]:
        """What makes an item one of those whose share is told, by the words around that."""
        text, start = self._world.masked, claim.start - len(self._line(claim))
        telling = compiled_for(counts.TOLD, text)
        before = [*telling.finditer(text, start, claim.start)]
        behind = [*telling.finditer(text, claim.end, claim.end + BEHIND)]
        found = before or behind[:1]
        for match in (it for it in found if it.lastgroup not in _BANDS):
            yield from item_rules(self._world, match)
            if match.lastgroup in FATES:
                yield from item_rules(self._world, match, f"formerly_{match.lastgroup}")

    def _groups(self) -> list[tuple[str, ...]]:
        """The sets of items that are spoken of: the text's, an instrument's, all."""
        world = self._world
        below = [world.below(it.code) for it in world.framework.instruments]
        return [it for it in (*world.groups, *below, world.every) if it]

    def _of_mark(self, claim: FigureClaim) -> Iterator[Decimal]:
        for own in filter(None, map(self._world.own, claim.others)):
            for mark in filter(None, self._world.marks):
                yield from (own * 100 / mark, abs(mark - own) * 100 / mark)

    def _growth(self, claim: FigureClaim) -> Iterator[Decimal]:
        own = [self._world.own(it) for it in claim.others]
        previous = [self._world.previous(it) for it in claim.others]
        pairs = [*zip(previous, own, strict=True)][::-1]
        if any(None in it for it in pairs):
            return
        told = combinations(self._scores(claim)[-4:], 2)
        for one, other in (*pairs, *told):
            if one and other is not None:
                yield from (abs(other - one) * 100 / one, abs(other - one))
        for score in filter(None, own):
            yield from (abs(it - score) * 100 / score for it in self._world.marks)

    # --- means

    def _mean(self, claim: FigureClaim) -> Iterator[Decimal]:
        line = self._line(claim)[-60:].replace(self._world.reference_name, "")
        if any(it in line for it in MEANS):
            return
        groups = [*self._meant(claim)]
        sized = [it for it in groups if len(it) in map(number_in, claim.bounds)]
        nodes = claim.others if claim.is_plain else ()
        for of in (self._world.own, self._world.previous, self._world.reference):
            found = [[*map(of, group)] for group in sized or groups if group]
            if of == self._world.own and any(None in it for it in found):
                return
            yield from (_mean(it) for it in map(_known, found) if it)
            yield from _known(map(of, nodes if len(nodes) == 1 and not sized else ()))

    def _meant(self, claim: FigureClaim) -> Iterator[tuple[str, ...]]:
        """The sets of nodes of which a mean may be."""
        nodes = self._world.framework.nodes
        if not claim.is_plain:
            own, *parts = self._world.groups
            yield own
            for instrument, part in zip(self._world.framework.instruments, parts, strict=True):
                if claim.bounds or instrument.code in claim.others:
                    yield part
        elif len(claim.others) > 1 and all(nodes[it].kind is NodeKind.ITEM for it in claim.others):
            yield claim.others
        else:
            for code in claim.others:
                below = self._world.below(code)
                yield tuple(it for it in self._world.items if it in below)
                yield from (below, nodes[code].children)
            yield claim.others

    # --- how far two are apart, and sums

    def _span(self, claim: FigureClaim) -> Iterator[Decimal]:
        world = self._world
        own = _known(map(world.own, claim.others))
        if claim.is_plain:
            yield from (abs(one - other) for one, other in combinations(own[:2], 2))
            return
        scores = self._scores(claim)
        if len(scores) < 2 and len(own) < 2:
            return
        yield from (abs(one - other) for one, other in combinations([*scores[::-1], *own], 2))
        yield from world.spreads
        for code in claim.others:
            yield from world.figures_of(code)
        means = [_mean(it) for group in world.groups if (it := _known(map(world.own, group)))]
        yield from (abs(one - other) for one, other in combinations(means, 2))

    def _sum(self, claim: FigureClaim) -> Iterator[Decimal]:
        said = self._world.masked[claim.begin : claim.start]
        is_each = re.search(words.EACH, said) is not None
        line = self._line(claim)
        far = self._gap if re.search(words.GAPS, line) else self._move
        world, start = self._world, claim.start - len(line)
        own = {it: world.own(it) for it in world.items}
        fails = [it for it, score in own.items() if score is not None and score < world.mark]
        before = [it for it in world.quotes if it.start < claim.start]
        named = {it.code for it in before}
        lined = {it.code for it in before if it.start >= start}
        for group in (claim.others, lined, named, fails, *world.groups):
            found = [*map(far, group)]
            if len(found) > 1 and None not in found:
                yield sum(_known(found), Decimal(0)) / (len(found) if is_each else 1)
        scores = self._scores(claim)
        for count in range(2, len(scores) + 1):
            yield sum(scores[-count:], Decimal(0)) / (count if is_each else 1)
        if is_each and scores:
            yield from (scores[-1] / it for it in range(2, MOST_TOLD))

    def _gap(self, code: str) -> Decimal | None:
        own = self._world.own(code)
        return None if own is None else abs(own - self._world.mark)

    def _move(self, code: str) -> Decimal | None:
        own, previous = self._world.own(code), self._world.previous(code)
        return None if own is None or previous is None else abs(own - previous)


def _mean(figures: list[Decimal]) -> Decimal:
    return sum(figures, Decimal(0)) / len(figures)


def _known(figures: Iterable[Decimal | None]) -> list[Decimal]:
    return [it for it in figures if it is not None]


_BANDS = ("least", "below", "above", "full")
"""What is told of items by a number beside it, which may be the share itself."""

_ALLOWED: dict[Said, Callable[[JointFigures, FigureClaim], Iterator[Decimal]]] = {
    Said.SHARE: JointFigures._share,
    Said.OF_MARK: JointFigures._of_mark,
    Said.GROWTH: JointFigures._growth,
    Said.GROUP_MEAN: JointFigures._mean,
    Said.SPAN: JointFigures._span,
    Said.SUM: JointFigures._sum,
}
"""Every number that a figure of each kind may be, the likeliest first; none where it is open."""
