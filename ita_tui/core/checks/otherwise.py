"""What a figure that the record contradicts, as it was read, may rightly be all the same.

Whoever writes leaves out what the sentence before has said: that the points are how far two scores
are apart, that a mean is of the issue's part of an instrument, that a number of items is last
year's. Such a figure is not understood, and so it is not blamed.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from ita_tui.core.checks.closed_world import FAR_BACK, ClosedWorld
from ita_tui.core.checks.figured import State, Weighed
from ita_tui.core.checks.node_figures import rounded
from ita_tui.core.framework.model import TOTAL
from ita_tui.core.narratives.figures import FigureClaim, Said
from ita_tui.words.understood import clauses
from ita_tui.words.understood import closed_counts as counts

BEHIND = 20
"""Characters behind a number of items that say of which year it is."""

_OF_ONE = (Said.SCORE, Said.PREVIOUS)
_OF_PART = (*_OF_ONE, Said.CHANGE, Said.NOWHERE)
_COUNTED = (Said.ITEMS, Said.FAILING, Said.PASSING)
"""What a figure was read as that may be a distance, one of a part, or a number of last year."""


class Otherwise:
    """What the figures of one text may be but what they were read as."""

    def __init__(self, world: ClosedWorld) -> None:
        self._world = world

    def fits(self, weighed: Weighed) -> bool:
        """Whether what is false as it was read is a figure that the text may tell."""
        claim = weighed.claim
        if weighed.state is not State.FALSE or not re.fullmatch("[0-9.]*[0-9]", claim.value):
            return False
        if claim.said in _COUNTED:
            return self._is_former_count(claim)
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

    # --- numbers of items

    def _is_former_count(self, claim: FigureClaim) -> bool:
        """Whether a number of items is told of last year, and may be so many."""
        text, world = self._world.latin, self._world
        before = text[max(0, claim.start - FAR_BACK) : claim.start].rpartition("\n")[2]
        since = re.split(counts.OTHER_COUNT, before)[-1]
        behind = re.split(counts.OTHER_COUNT, text[claim.end : claim.end + BEHIND])[0]
        former, now = clauses.former_and_now(since + "§" + behind.partition("\n")[0], world.year)
        is_from = re.search(counts.FROM_SO_MANY, since) is not None
        if not is_from and former <= now:
            return False
        scores = [[*map(world.previous, group)] for group in world.groups if group]
        known = [[it for it in some if it is not None] for some in scores if None not in some]
        passing = [sum(it >= world.mark for it in some) for some in known]
        failing = [len(some) - it for some, it in zip(known, passing, strict=True)]
        return not known or int(claim.value) in (*passing, *failing)
