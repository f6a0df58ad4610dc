"""What a figure that the record contradicts, as it was read, may rightly be all the same.

Whoever writes leaves out what the sentence before has said: that the points are how far two scores
are apart, that a mean is of the issue's part of an instrument, that a number of items is last
year's. Such a figure is not understood, and so it is not blamed.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from ita_tui.core.checks.closed_world import FAR_BACK, ClosedWorld
from ita_tui.core.checks.figured import Weighed
from ita_tui.core.checks.node_figures import rounded
from ita_tui.core.framework.model import TOTAL
from ita_tui.core.narratives.figures import FigureClaim, Said
from ita_tui.words.understood import clauses
from ita_tui.words.understood import closed_counts as counts

BEHIND = 20
"""Characters behind a number of items that say of which year it is."""

_OF_ONE = (Said.SCORE, Said.PREVIOUS)
_OF_PART = (*_OF_ONE, Said.CHANGE, Said.NOWHERE)
_OF_RUN = (Said.CHANGE, Said.DIFFERENCE, Said.NOWHERE)
_COUNTED = (Said.ITEMS, Said.FAILING, Said.PASSING)
"""What a figure was read as that may be a distance, one of a part, or a number of last year."""

_SIDES = (
    *(Said.ROSE, Said.FELL, Said.OVER_MEAN, Said.UNDER_MEAN, Said.OVER_MARK, Said.UNDER_MARK),
    *(Said.PASSES, Said.FAILS),
)
"""What a node is told to be by a word that may be of other nodes, or of what is aimed at."""


class Otherwise:
    """What the figures of one text may be but what they were read as."""

    def __init__(self, world: ClosedWorld) -> None:
        self._world = world

    def fits(self, weighed: Weighed) -> bool:
        """Whether what is false as it was read is a figure that the text may tell."""
        claim = weighed.claim
        if claim.said in _SIDES:
            return self._is_of_others(claim)
        if not re.fullmatch("[0-9.]*[0-9]", claim.value):
            return False
        if claim.said in _COUNTED:
            return self._is_former_count(claim) or self._is_of_node(claim) or self._is_fate(claim)
        if self._is_supposed(claim) or self._is_now(claim) or self._is_of_run(claim):
            return True
        number, is_of_part = Decimal(claim.value), claim.subject == TOTAL or claim.subject.isupper()
        if claim.said in _OF_ONE and claim.subject:
            if is_of_part and number == self._world.weight(claim.subject):
                return True
            if self._is_distance(claim.subject, number):
                return True
        is_of_part = is_of_part or not claim.subject
        return claim.said in _OF_PART and is_of_part and number in self._of_parts(claim.subject)

    def _is_distance(self, code: str, number: Decimal) -> bool:
        """Whether a number is how far the score of a node is from another, and surely no score."""
        world, own = self._world, self._world.own(code)
        if own is None or number * 2 > own:
            return False
        others = (world.own(it.code) for it in world.subjects)
        return number in world.figures_of(code) or any(
            it is not None and rounded(abs(own - it)) == number for it in others
        )

    def _line(self, claim: FigureClaim) -> str:
        """What stands in its line before a claim."""
        before = self._world.masked[max(0, claim.start - FAR_BACK) : claim.start]
        return before.rpartition("\n")[2]

    def _is_supposed(self, claim: FigureClaim) -> bool:
        """Whether a number is told of what only may be."""
        return claim.said in _OF_PART and re.search(counts.IF, self._line(claim)) is not None

    def _is_now(self, claim: FigureClaim) -> bool:
        """Whether what looks like last year's score is what it became."""
        is_own = claim.said is Said.PREVIOUS and Decimal(claim.value) == self._world.own(
            claim.subject
        )
        return is_own and re.search(counts.BECAME, self._line(claim)) is not None

    def _is_of_run(self, claim: FigureClaim) -> bool:
        """Whether a number is how far the means of the nodes named before are apart."""
        if claim.said not in _OF_RUN or counts.MEAN not in self._line(claim):
            return False
        start, codes = self._world.masked.rfind("\n", 0, claim.start), dict[str, None]()
        for it in self._world.quotes:
            codes |= {it.code: None} if start < it.start < claim.start else {}
        pairs = [*combinations(self._world.means_of(tuple(codes)), 2)]
        apart = {rounded(abs(one - it)) for one, it in pairs}
        apart |= {abs(rounded(one) - rounded(it)) for one, it in pairs}
        return Decimal(claim.value) in apart

    def _of_parts(self, code: str) -> set[Decimal]:
        """The means of the text's items that are of a node, and how far these are apart."""
        world = self._world
        means = {rounded(it) for group in self._parts(code) for it in world.means_of(group)}
        upper = (TOTAL, *(it.code for it in world.framework.instruments))
        own = {it for of in upper if (it := world.own(of)) is not None}
        return means | {rounded(abs(one - it)) for one, it in combinations(means | own, 2)}

    def _parts(self, code: str) -> Iterator[tuple[str, ...]]:
        world = self._world
        if not code:
            yield from world.groups
            return
        below = {*world.below(code)}
        yield tuple(it for it in world.items if it in below)

    # --- words

    def _is_of_others(self, claim: FigureClaim) -> bool:
        """Whether a word behind a node is of a number of items, or of the node's aim."""
        nodes, text = self._world.subjects, self._world.masked
        last = bisect_left(nodes, claim.start, key=lambda it: it.start) - 1
        if last < 0 or not claim.subject:
            return False
        lead = text[max(0, nodes[last].start - BEHIND) : nodes[last].start]
        between = text[nodes[last].end : claim.start]
        is_of_aim = re.search(counts.AIM_OF, lead) is not None or counts.MEAN in between
        if claim.said in (Said.ROSE, Said.FELL):
            before = text[max(0, claim.start - FAR_BACK) : claim.start]
            is_of_aim = is_of_aim or re.search(counts.AIMED, before) is not None
        return is_of_aim or re.search(counts.SO_MANY_OTHERS, between) is not None

    # --- numbers of items

    def _is_of_node(self, claim: FigureClaim) -> bool:
        """Whether a number is of the items of a node behind it, or of what stands right before."""
        nodes, text = self._world.subjects, self._world.masked
        index = bisect_left(nodes, claim.end, key=lambda it: it.start)
        for it in nodes[index : index + 1]:
            is_of = re.fullmatch(counts.OF_NODE, text[claim.end : it.start]) is not None
            if is_of and int(claim.value) == len(self._world.below(it.code)):
                return True
        before = text[max(0, claim.start - BEHIND) : claim.start]
        return re.search(counts.ONE_MORE, before) is not None

    def _is_fate(self, claim: FigureClaim) -> bool:
        """Whether it is so many that pass, or fall short, of the mark or of what is aimed at."""
        world, line = self._world, self._line(claim)
        is_all = claim.said is Said.ITEMS and re.search(counts.FATE, line) is not None
        marks = world.marks if counts.AIM in line else world.marks[:1] if is_all else ()
        scores = [[*map(world.own, group)] for group in world.groups if group]
        for some in scores if marks else ():
            known = [it for it in some if it is not None]
            for mark in marks:
                passing = sum(it >= mark for it in known)
                if int(claim.value) in (passing, len(known) - passing):
                    return True
        return claim.said is Said.ITEMS and not world.is_of_issue and counts.ISSUE in line

    def _is_former_count(self, claim: FigureClaim) -> bool:
        """Whether a number of items is told of last year, and may be so many."""
        text, world = self._world.latin, self._world
        before = text[max(0, claim.start - FAR_BACK) : claim.start].rpartition("\n")[2]
        since = re.split(counts.OTHER_COUNT, before)[-1]
        former, now = clauses.former_and_now(since, world.year)
        behind = re.sub(counts.SO_MANY_IN, "", text[claim.end : claim.end + BEHIND])
        is_former = former > now or clauses.is_of_former(behind, world.year)
        if not is_former and re.search(counts.FROM_SO_MANY, since) is None:
            return False
        scores = [[*map(world.previous, group)] for group in world.groups if group]
        known = [[it for it in some if it is not None] for some in scores if None not in some]
        passing = [sum(it >= world.mark for it in some) for some in known]
        failing = [len(some) - it for some, it in zip(known, passing, strict=True)]
        return not known or int(claim.value) in (*passing, *failing)
