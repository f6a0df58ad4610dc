"""How surely a text is understood where the record contradicts it: an error, or a doubt.

An error is only what the clause itself tells in full: of what, of which year, and what the figure
is, with nothing in it left open, and no figure that is right for something else that is named. What
is told less surely is a doubt.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from ita_tui.core.checks.closed_world import ClosedWorld
from ita_tui.core.checks.figured import State, Weighed
from ita_tui.core.framework.model import TOTAL
from ita_tui.core.matching.titles import letter_key
from ita_tui.core.narratives.figures import Said
from ita_tui.core.narratives.quotes import Quote
from ita_tui.core.narratives.subjects import Subject
from ita_tui.core.narratives.tokens import is_filling
from ita_tui.core.problem import Severity
from ita_tui.core.values import replace
from ita_tui.words.understood import clauses
from ita_tui.words.understood.pruning import find_each

FAR = 160
"""Characters between what is told and what it is told of, or its year."""


class Grounds(NamedTuple):
    """What shows how surely something is told, each from the words of its own clause."""

    is_of_one: bool
    """What it is told of stands beside it, with nothing between that is not understood."""
    is_dated: bool
    """The year is told, or the sentence has only one sense."""
    is_alone: bool
    """Nothing else of the clause was left open."""
    is_free: bool
    """The figure is not right for anything else that is named near it."""

    @property
    def severity(self) -> Severity:
        """How much a contradiction matters."""
        return Severity.ERROR if all(self) else Severity.WARNING


class Grading:
    """How surely each thing is told in one text."""

    def __init__(self, world: ClosedWorld, found: Iterable[Weighed]) -> None:
        self._world = world
        self._text = world.masked
        self._nodes = [it.start for it in world.subjects]
        self._open = [
            it.claim.start
            for it in found
            if it.state is State.OPEN and any(map(str.isdigit, it.claim.value))
        ]

    def graded(self, weighed: Weighed) -> Weighed:
        """A claim with how much it matters that it is contradicted."""
        if weighed.state is not State.FALSE:
            return weighed
        claim = weighed.claim
        if claim.said is Said.NOWHERE or weighed.is_doubtful:
            return weighed  # its value tells what it is, and no word
        place, former = (claim.start, claim.end), _is_former(claim.said)
        return replace(
            weighed,
            severity=self.severity(place, claim.subject, value=claim.value, is_former=former),
        )

    def severity(
        self,
        place: tuple[int, int],
        subject: str = "",
        *,
        value: str = "",
        is_former: bool | None = False,
    ) -> Severity:
        """How much it matters that what stands at a place is not so.

        It is told of a node, or of the issue where there is no ``subject``; ``is_former`` is
        whether it is told of last year, None for what is told of both.
        """
        start, end = self._clause(place)
        nodes = self._world.subjects[slice(*self._between(self._nodes, start, end))]
        if subject:
            named = (it for it in nodes if it.code == subject and self._is_beside(it, place))
            is_of_one = any(self._is_itself(it, start) for it in named)
        else:
            # What is told of all may be told of those that are named before.
            is_of_one = (not nodes or nodes[0].start > place[0]) and self._names_issue(start, end)
        return Grounds(
            is_of_one=is_of_one,
            is_dated=self._is_dated(place[0], start, is_former=is_former),
            is_alone=self._is_alone(start, end, place),
            is_free=not clauses.is_score(value)
            or Decimal(value) not in self._world.figures_of_named,
        ).severity

    def of_fate(self, quote: Quote, place: tuple[int, int]) -> Severity:
        """How much it matters that an item does not fare as words at a place tell of a quote."""
        start, end = self._clause(place)
        index = bisect_left(self._nodes, place[0])
        sides = self._world.subjects[max(0, index - 1) : index + 1]
        beside = [it.start for it in sides if self._is_beside(it, place)]
        return Grounds(
            is_of_one=beside == [quote.start],  # "o8 ไม่ผ่าน o9" may be said of either
            is_dated=self._is_dated(place[0], start, is_former=False),
            is_alone=self._is_alone(start, end, place),
            is_free=True,
        ).severity

    def of_silence(self, score: Decimal) -> Severity:
        """How much it matters that an item with a score is not spoken of."""
        is_told = bool(self._open) or str(score) in self._text
        return Severity.WARNING if is_told else Severity.ERROR

    def _is_itself(self, node: Subject, start: int) -> bool:
        """Whether it is the node that is spoken of, and no part of an instrument or the total."""
        if not node.code.isupper() and node.code != TOTAL:
            return True
        lead = self._text[max(start, node.start - FAR) : node.start]
        return is_filling(letter_key(clauses.rest(re.split("[0-9§] ?", lead)[-1])))

    def _names_issue(self, start: int, end: int) -> bool:
        """Whether a clause says that it is of the issue, or of the agency as a whole."""
        return re.search(clauses.ISSUE, self._text[start : min(end, start + FAR)]) is not None

    # --- the clause

    def _clause(self, place: tuple[int, int]) -> tuple[int, int]:
        """Where the clause of a place begins and ends."""
        first, last = bisect_right(self._ends, place[0]) - 1, bisect_left(self._ends, place[1])
        return self._ends[first], self._ends[last]

    @cached_property
    def _ends(self) -> list[int]:
        """Where the clauses begin, and where the text ends."""
        found = (it.start() for it in find_each(clauses.CLAUSE, self._text))
        return sorted({0, *found, len(self._text) + 1})

    @staticmethod
    def _between(places: list[int], start: int, end: int) -> tuple[int, int]:
        return bisect_left(places, start), bisect_left(places, end)

    def _is_beside(self, node: Subject, place: tuple[int, int]) -> bool:
        """Whether nothing stands between a node and a place that is not understood."""
        first, last = sorted(((node.start, node.end), place))
        if last[0] - first[1] > FAR:
            return False
        return is_filling(letter_key(clauses.rest(self._text[first[1] : last[0]])))

    def _is_dated(self, place: int, start: int, *, is_former: bool | None) -> bool:
        if is_former is None:
            return True
        said = self._text[max(start, place - FAR) : place]
        former, now = clauses.former_and_now(said, self._world.year)
        return (former > now) is is_former

    def _is_alone(self, start: int, end: int, place: tuple[int, int]) -> bool:
        """Whether a clause has no figure that is not understood, but what stands at a place."""
        first, last = self._between(self._open, start, end)
        own_first, own_last = self._between(self._open, *place)
        return last - first == own_last - own_first


def worst(severities: Iterable[Severity]) -> Severity:
    """The one that matters most."""
    return min(severities, key=[*Severity].index)


_FORMER = (Said.PREVIOUS, Said.FORMERLY_FAILING, Said.WAS_FAILING, Said.WAS_PASSING, Said.BEFORE)
_BOTH = (
    *(Said.CHANGE, Said.ROSE, Said.FELL, Said.ROSE_MOST, Said.FELL_MOST, Said.RISING, Said.FALLING),
    *(Said.ALL_ROSE, Said.ALL_FELL, Said.RELATIVE, Said.SIGNED, Said.STAYING, Said.YEAR),
    *(Said.RESULTS_OF, Said.MEASURES_OF, Said.ASSESSED, Said.PLANNED, Said.MONTH, Said.ANNOUNCED),
)


def _is_former(said: Said) -> bool | None:
    return None if said in _BOTH else said in _FORMER
