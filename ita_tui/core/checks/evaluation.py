"""Every figure of a narrative held against the record: true, false with what is right, or open."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cached_property

from ita_tui.core.checks.amounts_told import TextAmounts
from ita_tui.core.checks.closed_clauses import ClosedClauses
from ita_tui.core.checks.closed_counts import ClosedCounts
from ita_tui.core.checks.closed_world import ClosedWorld
from ita_tui.core.checks.days_told import TextDays
from ita_tui.core.checks.facts import Facts
from ita_tui.core.checks.figured import State, Weighed, told, unknown
from ita_tui.core.checks.grading import Grading
from ita_tui.core.checks.measures_told import MeasuresTold
from ita_tui.core.checks.memo_told import MemoTold
from ita_tui.core.checks.own_measure import OwnMeasure
from ita_tui.core.checks.sides import Sides
from ita_tui.core.checks.standing import TextPlaces
from ita_tui.core.checks.sums import Sums
from ita_tui.core.checks.text_facts import TextFacts
from ita_tui.core.checks.wholes import is_figure
from ita_tui.core.checks.years_told import YEARS, TextYears
from ita_tui.core.framework.model import TOTAL
from ita_tui.core.narratives.claims import Narrative
from ita_tui.core.narratives.figures import RANKS, FigureClaim, Said
from ita_tui.core.record.model import answered_items
from ita_tui.core.thai.dates import format_date
from ita_tui.core.values import replace
from ita_tui.words.understood import clauses
from ita_tui.words.understood import figure_cues as cues

LEAST_MARK = 50
"""A smaller number behind "below the mark" is how far, and no mark."""

NEAR_WHOLE = 60
"""Characters before a count in which a word may say that it is of all issues."""

FAR_BACK, NEAR_YEAR = 80, 24
"""Characters before a year, and on either side of it, that say what it is of."""

LEAST_NOW = 40
"""A smaller number behind "from" is by how much a score shall rise, and no score."""

MOST_NAMED = 500
"""Codes before a number that are counted; no narrative names so many."""


class Weigher(TextFacts):
    """Holds the claims of one text against the record."""

    def __init__(self, facts: Facts, parts: tuple[str | int, ...], narrative: Narrative) -> None:
        super().__init__(facts, parts, narrative)
        self._mark = facts.record.settings.pass_mark
        self._target = facts.record.settings.target
        self._standing = TextPlaces(facts, self._issue, self._wholes, cues.INDICATOR in self._latin)
        self._tallies: dict[tuple[str, ...], Mapping[Said, int] | None] = {}
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
        narrative = self._narrative
        found = [
            unknown(it) if narrative.is_denied(it.start) else self.settled(self.weigh(it))
            for it in narrative.figures
        ]
        found = [unknown(it.claim) if self.is_else(it) else it for it in found]
        told = {it.claim.start for it in found if it.state is not State.OPEN}
        false = {it.claim.start for it in found if it.state is State.FALSE}
        further = {it.claim.start: it for it in self.clauses() if it.claim.start not in false}
        further |= {it.claim.start: it for it in self.further(told) if it.claim.start not in told}
        further = {at: it for at, it in further.items() if not narrative.is_denied(at)}
        found = [it for it in found if it.claim.start not in further]
        every = [*found, *further.values()]
        return tuple(sorted(every, key=lambda it: (it.claim.start, it.claim.end)))

    def weigh(self, claim: FigureClaim) -> Weighed:
        """What the record says to a claim."""
        said = claim.said
        is_whole = self._is_narrative or said is Said.DIFFERENCE
        whole = self._wholes.weigh(claim) if is_whole else None
        if whole is not None:
            return whole
        if not self._is_narrative and said in _OF_AN_ISSUE and not self._tells_issue(claim):
            return unknown(claim)
        start = self._set_out_from(claim)
        if start is not None:
            return start
        if said in RANKS:
            return self._standing.weigh(claim)
        if said is Said.NOTHING and self._is_memo:
            return self._memo.weigh(claim)
        if said in FIGURES or said is Said.SCORE:
            return self._number(claim)
        if said in _COUNTS:
            return self._count(claim)
        if said in YEARS:
            return self._years.weigh(claim)
        if said is Said.MONTH:
            return self._days.weigh(claim)
        if said in (Said.BAHT, Said.PEOPLE):
            return self._amounts.weigh(claim)
        if said in (Said.OVER_OTHER, Said.UNDER_OTHER):
            return self._beside_other(claim)
        if said in (Said.ROSE, Said.FELL):
            return self._moved(claim)
        if said in (Said.OVER_MEAN, Said.UNDER_MEAN):
            return self._side(claim)
        if said is Said.LEVEL:
            return self._level(claim)
        if said is Said.ANNOUNCED:
            day = self._facts.record.results.announced_on
            if day is None or claim.day is None:
                return unknown(claim)
            return told(claim, claim.day == day, format_date(day))
        if said is Said.INSIDE:
            own = self._facts.framework.instrument_of(claim.subject)
            return told(claim, own is not None and own.code == claim.value, own.code if own else "")
        return unknown(claim)

    def settled(self, weighed: Weighed) -> Weighed:
        """The same, an open figure held against every figure of the record."""
        weighed = self._plans.settled(weighed)
        return self._world.settled(weighed) if weighed.state is State.OPEN else weighed

    def is_else(self, weighed: Weighed) -> bool:
        """Whether what is false as it was read is another figure that the text may tell."""
        claim = weighed.claim
        if weighed.state is not State.FALSE or not self._is_narrative:
            return False
        if claim.said in _COUNTS:
            return self._counts.fits(claim.start)
        if claim.said not in SCORES:
            return False
        is_apart = Decimal(claim.value) in self._world.apart
        return is_apart or clauses.is_of_list(self._latin, claim.start)

    def clauses(self) -> Iterator[Weighed]:
        """What the clauses of a narrative tell of a node that is not so, whatever else was read."""
        if self._is_narrative:
            yield from ClosedClauses(self._world).found()

    def further(self, known: set[int]) -> Iterator[Weighed]:
        """What is told in words, or of several, and is not so; ``known`` are places told before."""
        yield from self._plans.further()
        if self._is_memo:
            yield from self._memo.further()
        if self._is_narrative:
            yield from self._counts.found(known)
            yield from Sums(self._world).found(known)
            yield from Sides(self._world).found()

    @cached_property
    def _plans(self) -> MeasuresTold | OwnMeasure:
        kind = OwnMeasure if self._measure is not None else MeasuresTold
        return kind(self._facts, self._parts, self._narrative)

    @cached_property
    def _world(self) -> ClosedWorld:
        return ClosedWorld(self._facts, self._items(()), self._narrative, self._wholes)

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

    # --- numbers of nodes

    def _number(self, claim: FigureClaim) -> Weighed:
        number = Decimal(claim.value)
        dated = re.compile(cues.YEAR_BEHIND).match(self._latin, claim.end)
        year = self._facts.record.fiscal_year_be
        if dated and int(dated[1]) not in (year, year - 1):
            return unknown(claim)  # of a year that the record does not know
        if clauses.is_share(self._latin, claim.end):
            return unknown(claim)
        if claim.said is Said.MARK and claim.subject and number < LEAST_MARK:
            claim = replace(claim, said=Said.DISTANCE)
        if claim.said is Said.MARK and not claim.subject:
            right: list[Decimal] = [self._mark, self._target]
        elif claim.said in (Said.ABOVE, Said.BELOW):
            is_to_reach = self._is_aim and self._parts[-1] != "title"
            if is_to_reach and claim.said is Said.ABOVE and LEAST_MARK <= number < self._mark:
                return told(replace(claim, said=Said.AIM), False, str(self._mark))
            return unknown(claim) if is_to_reach else self._beside(claim, number)
        else:
            right = list(self._figures(claim.subject, claim.said))
        if not right:
            return unknown(claim)
        if any(is_figure(number, it) for it in right):
            return Weighed(claim=claim, state=State.TRUE)
        known = right + [it for code in (claim.subject, *claim.others) for it in self._all(code)]
        is_of_now = claim.said is Said.PREVIOUS and claim.is_plain and claim.is_sure
        if any(is_figure(number, it) for it in known) and not is_of_now:
            is_score = claim.said in (Said.SCORE, Said.MARK)
            if not (
                claim.said is Said.SCORE and claim.is_sure and self._is_of_others(claim, number)
            ):
                return Weighed(claim=claim, state=State.TRUE) if is_score else unknown(claim)
        if self._is_aim and self._parts[-1] != "title" and claim.subject:
            return unknown(claim)  # a score that is still to be reached
        if claim.said is Said.REFERENCE and not self._is_own_mean(claim):
            return unknown(claim)
        if claim.said is Said.SCORE and claim.subject == TOTAL and is_figure(number, self._mean()):
            return Weighed(claim=claim, state=State.TRUE)
        if not claim.is_sure or (
            claim.said is Said.MARK and not claim.subject and number < LEAST_MARK
        ):
            return unknown(claim)
        verdict = told(claim, False, str(right[0]))
        # The score of another item that is spoken of may be in its place, or under another's name.
        others = {it.code for it in self._narrative.quotes} | {*self._items(())}
        is_of_other = any(self._facts.typed.get(code) == number for code in others)
        return replace(verdict, is_doubtful=is_of_other and claim.said is Said.SCORE)

    def _set_out_from(self, claim: FigureClaim) -> Weighed | None:
        """The score that a measure sets out from: "จาก 78.93 เป็นไม่น้อยกว่า 85"; None for others.

        It is the item's that is named, or one of those that the measure answers and of what stands
        above them. What is below the mark is no score to reach, either.
        """
        is_number = self._is_aim and claim.value.replace(".", "").isdigit()
        if not is_number or claim.said not in _STARTING or self._measure is None:
            return None
        before = "".join(self._latin[max(0, claim.start - 24) : claim.start].split())
        is_of_now = before.removesuffix(cues.PER_CENT).endswith(cues.NOW_HAS)
        number, nodes = Decimal(claim.value), self._facts.framework.nodes
        codes = [claim.subject] if claim.subject else [*answered_items(self._measure)]
        known = [it for code in codes if (it := self._wholes.own(code)) is not None]
        is_below = number < min((self._mark, *known)) or (number < self._mark and number % 1)
        is_share = cues.PER_CENT in before and not claim.subject
        if not known or number < LEAST_NOW or is_share or not (is_of_now or is_below):
            return None
        right = str(known[0])
        for code in codes if not claim.subject else ():
            above = nodes[code].parent if code in nodes else None
            known += [
                it for it in (self._wholes.own(above or TOTAL), self._wholes.own(TOTAL)) if it
            ]
        last_year = str(self._facts.record.fiscal_year_be - 1)
        if not is_of_now or any(it in self._latin for it in (last_year, *cues.CUES["last"])):
            known += [it for code in codes for it in self._of_others(code)]
        if not any(is_figure(number, it) for it in known) and not claim.subject and not is_of_now:
            return None
        said = replace(claim, said=Said.SCORE)
        return told(said, any(is_figure(number, it) for it in known), right)

    def _of_others(self, code: str) -> Iterator[Decimal]:
        """The scores of a node that are not this year's own."""
        scores = self._facts.record.scores.get(code)
        known = (scores.reference if scores else None, self._wholes.previous(code))
        return (it for it in known if it is not None)

    def _figures(self, code: str, said: Said) -> Iterator[Decimal]:
        """The figures that are right for what is said of a node, the likeliest first."""
        own = self._wholes.own(code)
        scores = self._facts.record.scores.get(code)
        previous = self._wholes.previous(code)
        reference = scores.reference if scores else None
        if said is Said.WEIGHT:
            if code in self._facts.framework.nodes:
                yield self._share(code)
        elif said is Said.SCORE and own is not None:
            yield own
        elif said is Said.PREVIOUS and previous is not None:
            yield previous
        elif said is Said.REFERENCE and reference is not None:
            yield reference
            if own is not None:
                yield abs(own - reference)
        elif said is Said.CHANGE and previous is not None and own is not None:
            yield abs(own - previous)
        elif said in (Said.DISTANCE, Said.MARK) and own is not None:
            far = (abs(own - self._mark), abs(own - self._target))
            near = (self._mark, self._target)
            is_gap = said is Said.DISTANCE
            yield from (*far, *near) if is_gap else (*near, *far)

    def _all(self, code: str) -> Iterator[Decimal]:
        """Every figure that a text may rightly tell of a node."""
        own = self._wholes.own(code)
        if own is None:
            return
        yield from (own, abs(self._mark - own), self._mark, self._target, abs(self._target - own))
        scores = self._facts.record.scores.get(code)
        for other in (scores.reference, scores.previous) if scores else ():
            if other is not None:
                yield from (other, abs(own - other))

    def _is_of_others(self, claim: FigureClaim, number: Decimal) -> bool:
        """Whether a number that is told as a score is that of last year, or of others."""
        return number in (*self._of_others(claim.subject),)

    def _share(self, code: str) -> Decimal:
        node = self._facts.framework.nodes[code]
        shares = [
            it.share for it in self._facts.framework.nodes.values() if it.parent == node.parent
        ]
        return node.share * 100 / sum(shares)

    def _mean(self) -> Decimal:
        own = [self._facts.typed[it] for it in self._items(()) if it in self._facts.typed]
        return sum(own, Decimal(0)) / len(own) if own else Decimal(-1)

    def _beside(self, claim: FigureClaim, number: Decimal) -> Weighed:
        own = self._wholes.own(claim.subject)
        if own is None or not claim.is_sure:
            return unknown(claim)
        if (
            number not in (self._mark, self._target)
            and "." not in claim.value
            and number < LEAST_MARK
        ):
            return unknown(claim)
        if any(is_figure(number, it) for it in self._all(claim.subject) if it != self._mark):
            return Weighed(claim=claim, state=State.TRUE)
        is_right = own >= number if claim.said is Said.ABOVE else own < number
        return told(claim, is_right, str(own))

    def _beside_other(self, claim: FigureClaim) -> Weighed:
        """Which of two nodes is above the other."""
        own, other = self._wholes.own(claim.subject), self._wholes.own(claim.others[0])
        if own is None or other is None:
            return unknown(claim)
        is_right = own > other if claim.said is Said.OVER_OTHER else own < other
        verdict = told(claim, is_right, str(own), str(other))
        return verdict if is_right or claim.is_sure else unknown(claim)

    # --- items

    def _items(self, scope: Iterable[str]) -> tuple[str, ...]:
        scope = tuple(scope)
        issue = self._facts.narrated.get(self._issue)
        items = issue.items if issue is not None else ()
        if self._is_memo:
            items = tuple(it.code for it in self._facts.framework.items)
        if not scope:
            return items
        found = []
        for code in items:
            instrument = self._facts.framework.instrument_of(code)
            if instrument is not None and instrument.code in scope:
                found.append(code)
        return tuple(found)

    def _count(self, claim: FigureClaim) -> Weighed:
        number = int(claim.value)
        is_limited = claim.is_plain and bool(claim.scope)
        scopes = [self._tally(claim.scope), *([] if is_limited else [self._tally(())])]
        if any(tally is None for tally in scopes):
            return unknown(claim)
        right = [tally[claim.said] for tally in scopes if tally is not None]
        if claim.others:
            right += [it - self._spoken(claim) for it in right]
        if claim.said is Said.ITEMS:
            right += [len(self._facts.leaves_below(code)) for code in claim.scope]
            if self._is_of_some(claim):
                return unknown(claim)
        if self._measure is not None:
            right.append(len(answered_items(self._measure)))
        whole = self._whole
        before = self._latin[max(0, claim.begin - NEAR_WHOLE) : claim.start]
        is_whole = whole is not None and number == whole[claim.said]
        is_whole = is_whole and (
            claim.said is Said.ITEMS or any(it in before for it in cues.OF_THE_WHOLE)
        )
        # "13 ข้อ ไม่ผ่านเพียง o30" tells the number of all before what falls short.
        tally = scopes[0]
        is_before = tally is not None and claim.begin == claim.start and number == tally[Said.ITEMS]
        if number in right or is_before or is_whole:
            return Weighed(claim=claim, state=State.TRUE)
        return told(claim, False, str(right[0])) if claim.is_sure else unknown(claim)

    def _tally(self, scope: tuple[str, ...]) -> Mapping[Said, int] | None:
        """How many items there are, pass and fall short; None where a score is missing."""
        if scope not in self._tallies:
            self._tallies[scope] = self._counted(self._items(scope))
        return self._tallies[scope]

    def _counted(self, items: Iterable[str]) -> Mapping[Said, int] | None:
        scores = [self._facts.typed.get(code) for code in items]
        known = [it for it in scores if it is not None]
        if len(known) < len(scores):
            return None
        failing = len([it for it in known if it < self._mark])
        passing = len(known) - failing
        return {Said.ITEMS: len(known), Said.FAILING: failing, Said.PASSING: passing}

    @cached_property
    def _whole(self) -> Mapping[Said, int] | None:
        issues = self._facts.narrated.values()
        return self._counted([code for issue in issues for code in issue.items])

    def _spoken(self, claim: FigureClaim) -> int:
        """How many of the kind were named before."""
        is_passing = claim.said is Said.PASSING
        named = {it.code for it in self._narrative.quotes[:MOST_NAMED] if it.start < claim.start}
        known = [self._facts.typed[code] for code in named & self._facts.typed.keys()]
        return len([it for it in known if (it >= self._mark) is is_passing])

    def _is_of_some(self, claim: FigureClaim) -> bool:
        """Whether "all n" speaks of the items named before it."""
        quotes = self._narrative.quotes
        first = bisect_left(quotes, claim.start - 200, key=lambda it: it.start)
        near = quotes[first : bisect_left(quotes, claim.start, key=lambda it: it.start)]
        before = self._latin[max(0, claim.start - 4) : claim.start].rstrip()
        return before.endswith(cues.ALL_THOSE) and len(near) >= int(claim.value) > 0

    def _moved(self, claim: FigureClaim) -> Weighed:
        own, previous = self._wholes.own(claim.subject), self._wholes.previous(claim.subject)
        if own is None or previous is None:
            return unknown(claim)
        is_right = own > previous if claim.said is Said.ROSE else own < previous
        if not is_right and (self._is_aim or not claim.is_sure):
            return unknown(claim)
        return told(claim, is_right, str(previous), str(own))

    def _is_own_mean(self, claim: FigureClaim) -> bool:
        """Whether words before the number of a mean do not say it is of others."""
        name, said = (
            self._facts.record.settings.reference_name,
            self._latin[claim.begin : claim.start],
        )
        return all(it in name for it in cues.MEANS if it in said)

    def _side(self, claim: FigureClaim) -> Weighed:
        own, scores = self._wholes.own(claim.subject), self._facts.record.scores.get(claim.subject)
        if own is None or scores is None or scores.reference is None:
            return unknown(claim)
        name = self._facts.record.settings.reference_name
        whose = [it for it in cues.MEANS if it in claim.value]
        is_same = not whose or any(it in name for it in whose)
        is_right = own >= scores.reference
        if claim.said is Said.UNDER_MEAN:
            is_right = own < scores.reference
        if not is_right and (not claim.is_sure or not is_same):
            return unknown(claim)
        return told(claim, is_right, str(scores.reference), str(own))

    def _level(self, claim: FigureClaim) -> Weighed:
        declared = self._facts.record.results.level
        level = self._facts.own.level
        right = [it for it in (declared, level.title if level else "") if it]
        is_sure = self._memo.is_own_level(claim) if self._is_memo else claim.is_sure
        if not right or (claim.value not in right and not is_sure):
            return unknown(claim)
        return told(claim, claim.value in right, right[0])


FIGURES = (
    *(Said.PREVIOUS, Said.REFERENCE, Said.DISTANCE, Said.MARK),
    *(Said.CHANGE, Said.WEIGHT, Said.ABOVE, Said.BELOW),
)
"""What a number may be said to be, but a score."""


_STARTING = (Said.SCORE, Said.PREVIOUS, Said.CHANGE, Said.NOTHING)
"""What the score that there is now may be read as, in what is to be reached."""

SCORES = (Said.SCORE, Said.PREVIOUS, Said.REFERENCE)
"""What a number is told as that may be how far two others are apart."""

_COUNTS = (Said.PASSING, Said.FAILING, Said.ITEMS)
"""What a number of items may be said to be."""

_OF_AN_ISSUE = (
    *(Said.PASSING, Said.FAILING, Said.ITEMS, Said.HIGHEST, Said.LOWEST),
    *(Said.RISING, Said.FALLING, Said.ROSE_MOST, Said.FELL_MOST),
)
"""What is told of the items of an issue."""


def weigh(facts: Facts, parts: tuple[str | int, ...], narrative: Narrative) -> tuple[Weighed, ...]:
    """Every figure of the text at a place with its state; ``parts`` are the keys of the place."""
    return Weigher(facts, parts, narrative).every
