"""Every figure of a narrative held against the record: true, false with what is right, or open.

A further kind of claim is one entry here, or in the tables of ``wholes``.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import cached_property

from ita_tui.core.checks.amounts_told import TextAmounts
from ita_tui.core.checks.closed_clauses import ClosedClauses
from ita_tui.core.checks.closed_counts import ClosedCounts
from ita_tui.core.checks.closed_world import FAR_BACK, ClosedWorld
from ita_tui.core.checks.counts_told import COUNTS, CountsTold
from ita_tui.core.checks.days_told import TextDays
from ita_tui.core.checks.facts import Facts
from ita_tui.core.checks.figured import State, Weighed, told, unknown
from ita_tui.core.checks.grading import Grading
from ita_tui.core.checks.joint_figures import JointFigures
from ita_tui.core.checks.measures_told import MeasuresTold
from ita_tui.core.checks.memo_told import MemoTold
from ita_tui.core.checks.orders import Orders
from ita_tui.core.checks.own_measure import OwnMeasure
from ita_tui.core.checks.plans_told import PLANNED
from ita_tui.core.checks.scores_told import FIGURES, ScoresTold
from ita_tui.core.checks.sides import Sides
from ita_tui.core.checks.standing import TextPlaces
from ita_tui.core.checks.sums import Sums
from ita_tui.core.checks.text_facts import TextFacts
from ita_tui.core.checks.years_told import YEARS, TextYears
from ita_tui.core.narratives.claims import Narrative
from ita_tui.core.narratives.figures import JOINT, RANKS, FigureClaim, Said
from ita_tui.core.thai.dates import format_date
from ita_tui.words.understood import clauses, closed_counts
from ita_tui.words.understood import figure_cues as cues
from ita_tui.words.understood.values import INDICATOR


class Weigher(TextFacts):
    """Holds the claims of one text against the record."""

    def __init__(self, facts: Facts, parts: tuple[str | int, ...], narrative: Narrative) -> None:
        super().__init__(facts, parts, narrative)
        self._standing = TextPlaces(facts, self._wholes, INDICATOR in self._latin)
        self._scores = ScoresTold(facts, parts, narrative)
        self._number_of_items = CountsTold(facts, parts, narrative)
        self._years = TextYears(facts, parts, narrative)
        self._days = TextDays(facts, parts, narrative)
        self._amounts = TextAmounts(facts, parts, narrative)
        self._memo = MemoTold(facts, parts, narrative)

    @cached_property
    def every(self) -> tuple[Weighed, ...]:
        """Every figure of the text with its state, in order."""
        if not self._is_narrative:
            return self._found
        return tuple(self.grading.graded(it) for it in self._found)

    @cached_property
    def grading(self) -> Grading:
        """How surely each thing is told in the text."""
        return Grading(self._world, self._found)

    @cached_property
    def _found(self) -> tuple[Weighed, ...]:
        narrative, denied = self._narrative, bool(self._narrative.denied)
        found = [
            unknown(it)
            if denied and narrative.is_denied(it.start)
            else self.settled(self.weigh(it))
            for it in narrative.figures
        ]
        found = [
            unknown(it.claim) if it.state is State.FALSE and self.is_else(it) else it
            for it in found
        ]
        told = {
            it.claim.start for it in found if it.state is not State.OPEN or it.claim.said in JOINT
        }
        false = {it.claim.start for it in found if it.state is State.FALSE}
        false |= {it.start for it in narrative.figures if it.said in JOINT}
        further = {it.claim.start: it for it in self.clauses() if it.claim.start not in false}
        further |= {it.claim.start: it for it in self.further(told) if it.claim.start not in told}
        if denied:
            further = {at: it for at, it in further.items() if not narrative.is_denied(at)}
        found = [it for it in found if it.claim.start not in further]
        every = sorted((*found, *further.values()), key=lambda it: (it.claim.start, it.claim.end))
        blamed = [it for it in every if it.state is State.FALSE]
        if not blamed or not self._tells_results:
            return tuple(every)
        from ita_tui.core.checks.otherwise import Otherwise

        fits = Otherwise(self._world).fits
        return tuple(unknown(it.claim) if it in blamed and fits(it) else it for it in every)

    def weigh(self, claim: FigureClaim) -> Weighed:
        """What the record says to a claim."""
        said = claim.said
        is_whole = self._is_narrative or said is Said.DIFFERENCE
        is_whole = is_whole or (self._is_memo and said not in PLANNED)
        whole = self._wholes.weigh(claim) if is_whole else None
        if whole is not None:
            return whole
        if not self._is_narrative and said in _OF_AN_ISSUE and not self._tells_issue(claim):
            return unknown(claim)
        start = self._scores.set_out_from(claim)
        if start is not None:
            return start
        weigh = _WEIGHED.get(said)
        return weigh(self, claim) if weigh is not None else unknown(claim)

    def settled(self, weighed: Weighed) -> Weighed:
        """The same, an open figure held against every figure of the record."""
        weighed = self._plans.settled(weighed)
        return self._world.settled(weighed) if weighed.state is State.OPEN else weighed

    def is_else(self, weighed: Weighed) -> bool:
        """Whether what is false as it was read by itself is another figure that may be told."""
        claim = weighed.claim
        if not self._tells_results:
            return False
        if claim.said in COUNTS:
            is_from = self._is_memo and clauses.is_former_count(self._latin, claim.start)
            return is_from or self._counts.fits(claim.start)
        if claim.said in _MOVED_COUNTS:
            before = self._latin[max(0, claim.start - FAR_BACK) : claim.start]
            return re.search(closed_counts.BOTH, before) is not None
        if claim.said not in SCORES:
            return False
        is_apart = Decimal(claim.value) in self._world.apart
        if is_apart and self._world.is_of_another_indicator(claim.subject, Decimal(claim.value)):
            return False
        return is_apart or clauses.is_of_list(self._latin, claim.start)

    def clauses(self) -> Iterator[Weighed]:
        """What the clauses of a narrative tell of a node that is not so, whatever else was read."""
        if self._tells_results:
            yield from ClosedClauses(self._world).found()

    def further(self, known: set[int]) -> Iterator[Weighed]:
        """What is told in words, or of several, and is not so; ``known`` are places told before."""
        yield from self._plans.further()
        if self._is_memo:
            yield from self._memo.further()
        if self._tells_results:
            yield from self._counts.found(known)
            yield from Sums(self._world).found(known)
            yield from Orders(self._world).found()
            yield from Sides(self._world).found()

    @cached_property
    def _plans(self) -> MeasuresTold | OwnMeasure:
        kind = OwnMeasure if self._measure is not None else MeasuresTold
        return kind(self._facts, self._parts, self._narrative)

    @cached_property
    def _world(self) -> ClosedWorld:
        return ClosedWorld(self._facts, self._items, self._narrative, self._wholes)

    def _of_several(self, claim: FigureClaim) -> Weighed:
        weighed = JointFigures(self._world).weigh(claim)
        is_of_two = claim.said is Said.SPAN and claim.is_plain
        is_told = self._is_narrative or is_of_two or weighed.state is State.TRUE
        return weighed if is_told and self._measure is None else unknown(claim)

    @cached_property
    def _counts(self) -> ClosedCounts:
        return ClosedCounts(self._world)

    def _tells_issue(self, claim: FigureClaim) -> bool:
        """Whether a count in a measure is of its issue, or one in the memo of all of them.

        What a measure is made for is the failing items of its issue.
        """
        if self._is_memo:
            return cues.ISSUE not in self._latin
        return self._is_aim and claim.said is Said.FAILING

    def _level(self, claim: FigureClaim) -> Weighed:
        declared = self._facts.record.results.level
        level = self._facts.own.level
        right = [it for it in (declared, level.title if level else "") if it]
        is_sure = self._memo.is_own_level(claim) if self._is_memo else claim.is_sure
        if not right or (claim.value not in right and not is_sure):
            return unknown(claim)
        return told(claim, claim.value in right, right[0])

    def _announced(self, claim: FigureClaim) -> Weighed:
        day = self._facts.record.results.announced_on
        if day is None or claim.day is None:
            return unknown(claim)
        return told(claim, claim.day == day, format_date(day))

    def _inside(self, claim: FigureClaim) -> Weighed:
        own = self._facts.framework.instrument_of(claim.subject)
        return told(claim, own is not None and own.code == claim.value, own.code if own else "")

    def _nothing(self, claim: FigureClaim) -> Weighed:
        return self._memo.weigh(claim) if self._is_memo else unknown(claim)


SCORES = (Said.SCORE, Said.PREVIOUS, Said.REFERENCE)
"""What a number is told as that may be how far two others are apart."""

_MOVED_COUNTS = (Said.RISING, Said.FALLING, Said.OVER, Said.UNDER)
"""Numbers of items which may be only those that pass, or fall short, of them."""

_WEIGHED: Mapping[Said, Callable[[Weigher, FigureClaim], Weighed]] = {
    Said.NOTHING: Weigher._nothing,
    **dict.fromkeys(RANKS, lambda it, claim: it._standing.weigh(claim)),
    **dict.fromkeys((Said.SCORE, *FIGURES), lambda it, claim: it._scores.weigh(claim)),
    **dict.fromkeys(COUNTS, lambda it, claim: it._number_of_items.weigh(claim)),
    **dict.fromkeys(YEARS, lambda it, claim: it._years.weigh(claim)),
    Said.MONTH: lambda it, claim: it._days.weigh(claim),
    **dict.fromkeys((Said.BAHT, Said.PEOPLE), lambda it, claim: it._amounts.weigh(claim)),
    **dict.fromkeys(
        (Said.OVER_OTHER, Said.UNDER_OTHER), lambda it, claim: it._scores.beside_other(claim)
    ),
    **dict.fromkeys((Said.ROSE, Said.FELL), lambda it, claim: it._scores.moved(claim)),
    **dict.fromkeys(
        (Said.OVER_MEAN, Said.UNDER_MEAN), lambda it, claim: it._scores.side_of_mean(claim)
    ),
    **dict.fromkeys(JOINT, Weigher._of_several),
    Said.LEVEL: Weigher._level,
    Said.ANNOUNCED: Weigher._announced,
    Said.INSIDE: Weigher._inside,
}
"""Kinds of claim → what is held against the record; of any other kind, nothing is known."""

_OF_AN_ISSUE = (
    *(Said.PASSING, Said.FAILING, Said.ITEMS, Said.HIGHEST, Said.LOWEST),
    *(Said.RISING, Said.FALLING, Said.ROSE_MOST, Said.FELL_MOST),
)
"""What is told of the items of an issue."""


def weigh(facts: Facts, parts: tuple[str | int, ...], narrative: Narrative) -> tuple[Weighed, ...]:
    """Every figure of the text at a place with its state; ``parts`` are the keys of the place."""
    return Weigher(facts, parts, narrative).every
