"""Every figure of a narrative held against the record: true, false with what is right, or open."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache, cached_property
from itertools import pairwise

from ita_tui.core.checks.closed_counts import ClosedCounts
from ita_tui.core.checks.closed_world import ClosedWorld
from ita_tui.core.checks.facts import Facts
from ita_tui.core.checks.figured import State, Weighed
from ita_tui.core.checks.measures_told import MeasuresTold
from ita_tui.core.checks.standing import TextPlaces
from ita_tui.core.checks.wholes import Wholes
from ita_tui.core.framework.model import TOTAL
from ita_tui.core.matching.titles import letter_key
from ita_tui.core.measures.log import current_entries
from ita_tui.core.narratives.claims import Narrative
from ita_tui.core.narratives.figures import RANKS, FigureClaim, Said
from ita_tui.core.record.model import Measure, answered_items
from ita_tui.core.thai.dates import fiscal_year_be_of, format_date, month_of
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.core.values import replace
from ita_tui.words.understood import figure_cues as cues
from ita_tui.words.understood import narrative_cues

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


class _Weigher:
    """Holds the claims of one text against the record."""

    def __init__(self, facts: Facts, parts: tuple[str | int, ...], narrative: Narrative) -> None:
        self._facts = facts
        self._parts = parts
        self._is_narrative = parts[0] == "issues"
        self._is_memo = parts[0] == "memo"
        self._is_opinion = self._is_memo and parts[1] == "opinions"
        self._measure = facts.record.measures[str(parts[1])] if parts[0] == "measures" else None
        self._issue = str(parts[1]) if self._is_narrative else ""
        if self._measure is not None:
            self._issue = self._measure.issue
        self._narrative = narrative
        self._latin = narrative.letters.latin
        self._mark = facts.record.settings.pass_mark
        self._target = facts.record.settings.target
        self._wholes = Wholes(facts, self._issue)
        self._standing = TextPlaces(facts, self._issue, self._wholes, cues.INDICATOR in self._latin)
        self._tallies: dict[tuple[str, ...], Mapping[Said, int] | None] = {}

    def weigh(self, claim: FigureClaim) -> Weighed:
        """What the record says to a claim."""
        said = claim.said
        is_whole = self._is_narrative or said is Said.DIFFERENCE
        whole = self._wholes.weigh(claim) if is_whole else None
        if whole is not None:
            return whole
        if not self._is_narrative and said in _OF_AN_ISSUE and not self._tells_issue(claim):
            return _open(claim)
        if said in RANKS:
            return self._standing.weigh(claim)
        if said is Said.NOTHING and self._is_memo:
            return self._of_whole(claim)
        if said in FIGURES or said is Said.SCORE:
            return self._number(claim)
        if said in (Said.PASSING, Said.FAILING, Said.ITEMS):
            return self._count(claim)
        if said in (Said.YEAR, Said.RESULTS_OF, Said.MEASURES_OF):
            return self._year(claim) if self._is_narrative else self._year_elsewhere(claim)
        if said is Said.MONTH:
            return self._month(claim)
        if said in (Said.BAHT, Said.PEOPLE):
            return self._amount(claim)
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
                return _open(claim)
            return _told(claim, claim.day == day, format_date(day))
        if said is Said.INSIDE:
            own = self._facts.framework.instrument_of(claim.subject)
            return _told(
                claim, own is not None and own.code == claim.value, own.code if own else ""
            )
        return _open(claim)

    def settled(self, weighed: Weighed) -> Weighed:
        """The same, an open figure held against every figure of the record."""
        if not self._is_narrative:
            return self._world.settled(weighed) if weighed.state is State.OPEN else weighed
        weighed = self._plans.settled(weighed)
        for settle in (self._world.settled, self._counts.settled):
            weighed = settle(weighed) if weighed.state is State.OPEN else weighed
        return weighed

    def further(self) -> Iterator[Weighed]:
        """What the text tells in names, where the record has others."""
        if self._is_narrative:
            yield from self._plans.owners()

    @cached_property
    def _plans(self) -> MeasuresTold:
        return MeasuresTold(self._facts, self._narrative)

    @cached_property
    def _counts(self) -> ClosedCounts:
        return ClosedCounts(self._world)

    @cached_property
    def _world(self) -> ClosedWorld:
        return ClosedWorld(self._facts, self._items(()), self._narrative, self._wholes)

    def _tells_issue(self, claim: FigureClaim) -> bool:
        """Whether a count in a measure is of its issue, or one in the memo of all of them.

        What a measure is made for is the failing items of its issue.
        """
        if self._is_memo:
            return cues.ISSUE not in self._latin
        return self._is_aim and claim.said is Said.FAILING

    @property
    def _is_aim(self) -> bool:
        """Whether a text says what a measure is for, and not what was done."""
        return self._measure is not None and self._parts[-1] in _AIMS

    def _of_whole(self, claim: FigureClaim) -> Weighed:
        """A number of the memo that nothing is named for: the score, or how many measures."""
        before = "".join(self._latin[max(0, claim.start - 40) : claim.start].split())
        behind = self._latin[claim.end :].lstrip()
        number = Decimal(claim.value) if claim.value.replace(".", "").isdigit() else None
        others = (*cues.CUES["mood"], *cues.CUES["last"], *narrative_cues.BYGONE)
        year = str(self._facts.record.fiscal_year_be)
        is_former = {it for it in re.findall("25[0-9]{2}", before) if it < year}
        if number is None or is_former or any(it in before for it in others):
            return _open(claim)
        if behind.startswith(cues.MEASURES) or before.endswith(cues.OF_MEASURES):
            is_all = before.endswith(cues.ALL_MEASURES)
            count = len(self._facts.record.measures)
            is_right = number == count
            told = _told(replace(claim, said=Said.MEASURES), is_right, str(count))
            return told if is_right or is_all else _open(claim)
        own = self._wholes.own(TOTAL)
        if own is None or not behind.startswith(cues.POINTS):
            return _open(claim)
        is_told = before.endswith(cues.GOT_IN_ALL) and "." in claim.value
        is_right = _is(number, own)
        told = _told(replace(claim, said=Said.SCORE, subject=TOTAL), is_right, str(own))
        return told if is_right or is_told else _open(claim)

    # --- numbers of nodes

    def _number(self, claim: FigureClaim) -> Weighed:
        number = Decimal(claim.value)
        now = self._has_now(claim, number) if self._is_aim and claim.subject else None
        if now is not None:
            return now
        if claim.said is Said.MARK and claim.subject and number < LEAST_MARK:
            claim = replace(claim, said=Said.DISTANCE)
        if claim.said is Said.MARK and not claim.subject:
            right: list[Decimal] = [self._mark, self._target]
        elif claim.said in (Said.ABOVE, Said.BELOW):
            is_to_reach = self._is_aim and self._parts[-1] != "title"
            if is_to_reach and claim.said is Said.ABOVE and LEAST_MARK <= number < self._mark:
                return _told(replace(claim, said=Said.AIM), False, str(self._mark))
            return _open(claim) if is_to_reach else self._beside(claim, number)
        else:
            right = list(self._figures(claim.subject, claim.said))
        if not right:
            return _open(claim)
        if any(_is(number, it) for it in right):
            return Weighed(claim=claim, state=State.TRUE)
        known = right + [it for code in (claim.subject, *claim.others) for it in self._all(code)]
        is_of_now = claim.said is Said.PREVIOUS and claim.is_plain and claim.is_sure
        if any(_is(number, it) for it in known) and not is_of_now:
            is_score = claim.said in (Said.SCORE, Said.MARK)
            if not (
                claim.said is Said.SCORE and claim.is_sure and self._is_of_others(claim, number)
            ):
                return Weighed(claim=claim, state=State.TRUE) if is_score else _open(claim)
        if self._is_aim and self._parts[-1] != "title" and claim.subject:
            return _open(claim)  # a score that is still to be reached
        if claim.said is Said.REFERENCE and not self._is_own_mean(claim):
            return _open(claim)
        if claim.said is Said.SCORE and claim.subject == TOTAL and _is(number, self._mean()):
            return Weighed(claim=claim, state=State.TRUE)
        if not claim.is_sure or (
            claim.said is Said.MARK and not claim.subject and number < LEAST_MARK
        ):
            return _open(claim)
        told = _told(claim, False, str(right[0]))
        # The score of another item that is spoken of may be in its place, or under another's name.
        others = {it.code for it in self._narrative.quotes} | {*self._items(())}
        is_of_other = any(self._facts.typed.get(code) == number for code in others)
        return replace(told, is_doubtful=is_of_other and claim.said is Said.SCORE)

    def _has_now(self, claim: FigureClaim, number: Decimal) -> Weighed | None:
        """The score that a measure sets out from: "จาก 78.93 เป็นไม่น้อยกว่า 85"; None for others."""
        before = "".join(self._latin[max(0, claim.start - 24) : claim.start].split())
        own = self._wholes.own(claim.subject)
        is_of_now = before.removesuffix(cues.PER_CENT).endswith(cues.NOW_HAS)
        is_score = claim.said in (Said.SCORE, Said.PREVIOUS, Said.CHANGE) and number >= LEAST_NOW
        if own is None or not is_of_now or not is_score:
            return None
        if number == self._wholes.previous(claim.subject):
            return Weighed(claim=claim, state=State.TRUE)
        return _told(replace(claim, said=Said.SCORE), _is(number, own), str(own))

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
        scores = self._facts.record.scores.get(claim.subject)
        return scores is not None and number in (scores.previous, scores.reference)

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
            return _open(claim)
        if (
            number not in (self._mark, self._target)
            and "." not in claim.value
            and number < LEAST_MARK
        ):
            return _open(claim)
        if any(_is(number, it) for it in self._all(claim.subject) if it != self._mark):
            return Weighed(claim=claim, state=State.TRUE)
        is_right = own >= number if claim.said is Said.ABOVE else own < number
        return _told(claim, is_right, str(own))

    def _beside_other(self, claim: FigureClaim) -> Weighed:
        """Which of two nodes is above the other."""
        own, other = self._wholes.own(claim.subject), self._wholes.own(claim.others[0])
        if own is None or other is None:
            return _open(claim)
        is_right = own > other if claim.said is Said.OVER_OTHER else own < other
        told = _told(claim, is_right, str(own), str(other))
        return told if is_right or claim.is_sure else _open(claim)

    # --- items

    def _items(self, scope: Iterable[str]) -> tuple[str, ...]:
        scope = tuple(scope)
        issue = self._facts.framework.issues.get(self._issue)
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
            return _open(claim)
        right = [tally[claim.said] for tally in scopes if tally is not None]
        if claim.others:
            right += [it - self._spoken(claim) for it in right]
        if claim.said is Said.ITEMS:
            right += [len(self._facts.leaves_below(code)) for code in claim.scope]
            if self._is_of_some(claim):
                return _open(claim)
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
        return _told(claim, False, str(right[0])) if claim.is_sure else _open(claim)

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
        issues = self._facts.framework.issues.values()
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
            return _open(claim)
        is_right = own > previous if claim.said is Said.ROSE else own < previous
        if not is_right and (self._is_aim or not claim.is_sure):
            return _open(claim)
        return _told(claim, is_right, str(previous), str(own))

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
            return _open(claim)
        name = self._facts.record.settings.reference_name
        whose = [it for it in cues.MEANS if it in claim.value]
        is_same = not whose or any(it in name for it in whose)
        is_right = own >= scores.reference
        if claim.said is Said.UNDER_MEAN:
            is_right = own < scores.reference
        if not is_right and (not claim.is_sure or not is_same):
            return _open(claim)
        return _told(claim, is_right, str(scores.reference), str(own))

    def _level(self, claim: FigureClaim) -> Weighed:
        declared = self._facts.record.results.level
        level = self._facts.own.level
        right = [it for it in (declared, level.title if level else "") if it]
        is_sure = self._is_own_level(claim) if self._is_memo else claim.is_sure
        if not right or (claim.value not in right and not is_sure):
            return _open(claim)
        return _told(claim, claim.value in right, right[0])

    def _is_own_level(self, claim: FigureClaim) -> bool:
        """Whether the memo says that a level is the agency's: not wished for, nor another's."""
        before = "".join(self._latin[max(0, claim.start - 70) : claim.start].split())
        said = before.rstrip('“"').removesuffix(cues.LEVEL)
        # "เห็นควร" is how an opinion begins, and is not about the level.
        rest = said.replace(cues.PROPOSING, "")
        is_doubted = any(it in rest for it in cues.CUES["mood"])
        is_ahead = any(it in rest[-20:] for it in cues.WILL)
        return said.endswith(cues.OWN_LEVEL) and not is_doubted and not is_ahead

    @cached_property
    def _years_of_results(self) -> frozenset[int]:
        """The years in the text but those of measures."""
        kinds = (Said.YEAR, Said.RESULTS_OF, Said.ASSESSED)
        told = (it for it in self._narrative.figures if it.said in kinds)
        return frozenset(int(it.value) for it in told)

    def _begins_own_score(self, claim: FigureClaim) -> bool:
        """Whether a year stands right before a score that is only this year's."""
        for other in self._narrative.figures:
            if other.start <= claim.end:
                continue
            if other.said not in (Said.SCORE, Said.PREVIOUS) or other.start - claim.end > 300:
                return False
            between = self._latin[claim.end : other.start]
            if ")" in between.partition("(")[0]:
                return False  # the year was told by the way
            scores = self._facts.record.scores.get(other.subject)
            number = Decimal(other.value)
            own = self._wholes.own(other.subject)
            former = scores.previous if scores else None
            is_former = former is not None and _is(number, former)
            return own is not None and _is(number, own) and not is_former
        return False

    def _beyond(self, claim: FigureClaim, said: int) -> Weighed | None:
        """A year that a record does not reach: after its measures, or of a target but past."""
        results, measures = self._facts.record.fiscal_year_be, self._facts.record.measures_year_be
        line = self._latin[max(0, claim.start - FAR_BACK) : claim.start].rpartition("\n")[2]
        near = "".join(line.split())
        is_year = near.endswith(cues.IN_YEARS)
        around = line[-NEAR_YEAR:] + self._latin[claim.end : claim.end + NEAR_YEAR]
        if not is_year or any(it in around for it in cues.OF_LONG_PLANS):
            return None
        is_target = any(it in near for it in cues.TARGETS) and said <= results
        is_target = is_target and near.endswith(cues.IN_COMING_YEARS)
        if said <= measures and not is_target:
            return None
        told = replace(claim, said=Said.MEASURES_OF)
        return Weighed(claim=told, state=State.FALSE, right=(str(measures),))

    def _is_beside_former_figure(self, claim: FigureClaim) -> bool:
        """Whether a score of last year, and of no other, stands in the line shortly beside a year."""
        near = [
            it
            for it in self._narrative.figures
            if claim.start - NEAR_WHOLE < it.start < claim.end + NEAR_WHOLE
            if "." in it.value and "\n" not in self._between(claim, it)
        ]
        behind = [it for it in near if it.start > claim.start]
        other = next(iter(behind or reversed(near)), None)
        previous = self._wholes.previous(other.subject or TOTAL) if other is not None else None
        return other is not None and other.value == str(previous)

    def _between(self, claim: FigureClaim, other: FigureClaim) -> str:
        first, last = sorted((claim, other), key=lambda it: it.start)
        return self._latin[first.end : last.start]

    def _begins_former_score(self, claim: FigureClaim, *, is_former_year: bool) -> bool:
        """Whether a score of last year, which may be this year's, stands right behind a year."""
        other = self._next.get(claim.end)
        scores = self._facts.record.scores.get(other.subject) if other else None
        if other is None or scores is None or scores.previous is None:
            return False
        number, own = Decimal(other.value), self._wholes.own(other.subject)
        return number == scores.previous and (is_former_year or number != own)

    @cached_property
    def _next(self) -> Mapping[int, FigureClaim]:
        """The scores right behind years, by the ends of these."""
        figures = [it for it in self._narrative.figures if it.said in _RIGHT_BEHIND]
        return {
            one.end: other
            for one, other in pairwise(figures)
            if other.said in (Said.SCORE, Said.PREVIOUS)
            and letter_key(self._latin[one.end : other.start]) in _right_behind()
        }

    @cached_property
    def _compares_years(self) -> bool:
        return any(it in self._latin for it in cues.COMPARING_YEARS)

    def _year_elsewhere(self, claim: FigureClaim) -> Weighed:
        """A year of the memo or of a measure: of the results, or of the measures."""
        results, measures = self._facts.record.fiscal_year_be, self._facts.record.measures_year_be
        said = int(claim.value)
        before = "".join(self._latin[max(0, claim.start - 40) : claim.start].split())
        is_of_results = claim.said is Said.RESULTS_OF or any(it in before for it in cues.OF_RESULTS)
        is_bygone = _before_year().sub("", before).endswith(narrative_cues.COMPARING) or any(
            it in before for it in narrative_cues.BYGONE
        )
        is_titled = self._measure is not None and self._parts[-1] == "title"
        is_sure = claim.is_sure or is_titled or self._is_opinion
        if not self._facts.has_sure_year or is_bygone or not is_sure:
            return _open(claim)
        is_of_plan = any(it in before for it in cues.OF_PLANS)
        if self._is_opinion and is_of_plan and not is_of_results and said == results:
            return _told(replace(claim, said=Said.MEASURES_OF), False, str(measures))
        if self._is_opinion and (claim.said is Said.YEAR or self._compares_years):
            is_right = said in (results, measures)
            return Weighed(claim=claim, state=State.TRUE) if is_right else _open(claim)
        if self._measure is None:
            if said == measures and is_of_results and not is_of_plan and not self._is_opinion:
                if claim.said is not Said.MEASURES_OF:
                    return _told(claim, False, str(results))
            if claim.said is Said.YEAR and said in (results, measures):
                return Weighed(claim=claim, state=State.TRUE)
            right = measures if claim.said is Said.MEASURES_OF else results
            return _told(claim, said == right, str(right))
        if said == measures or (said == results and (is_of_results or "title" not in self._parts)):
            return Weighed(claim=claim, state=State.TRUE)
        if not before.endswith(cues.YEARS_OF_PLANS):
            return _open(claim)
        return _told(claim, False, str(results if is_of_results else measures))

    def _month(self, claim: FigureClaim) -> Weighed:
        """A day on which something was done or is due: its own; else a month of the plan's year."""
        if claim.day is None:
            return _open(claim)
        before = "".join(self._latin[max(0, claim.start - 40) : claim.start].split())
        if self._is_narrative:
            return self._planned_here(claim, before)
        if not (self._measure or self._is_memo):
            return _open(claim)
        written = self._day_of_field()
        if (
            written is not None
            and claim.value[:1].isdigit()
            and _differ_by_year(claim.day, written)
        ):
            return _told(claim, False, format_date(written))
        own = self._day_of_place(before)
        if own is not None and claim.is_sure:
            has_day = claim.value[:1].isdigit()
            is_own = claim.day == own if has_day else month_of(claim.day) == month_of(own)
            return _told(claim, is_own, format_date(own))
        return self._planned(claim, before)

    def _day_of_place(self, before: str) -> date | None:
        """The day that the field beside a text says, where the text names one and it is that day.

        The result of a step is of the day it was done, an entry of the log of its own day, and
        the text of a step is of the day it is due.
        """
        days = [it for it in self._narrative.figures if it.said is Said.MONTH]
        if self._measure is None or len(days) > 1:
            return None
        if "steps" in self._parts:
            step = self._measure.steps[str(self._parts[3])]
            if self._parts[-1] == "result":
                return step.done_on if before.endswith(cues.DONE_ON_DAY) else None
            is_due = self._parts[-1] == "text" and before.endswith(cues.DUE_BY_DAY)
            return step.due if is_due else None
        is_log = "log" in self._parts and self._parts[-1] == "text"
        is_told = is_log and before.endswith(cues.ON_DAY)
        return self._measure.log[str(self._parts[3])].date if is_told else None

    def _day_of_field(self) -> date | None:
        """The day that the field beside a text of a measure says."""
        if self._measure is None or len(self._parts) < len(("measures", "m1", "log", "l1")):
            return None
        if "steps" in self._parts:
            step = self._measure.steps[str(self._parts[3])]
            return step.done_on if self._parts[-1] == "result" else step.due
        return self._measure.log[str(self._parts[3])].date

    def _planned_here(self, claim: FigureClaim, before: str) -> Weighed:
        """A month of a narrative: in the year of the measures; in that of the results, too."""
        before = before.rstrip(":=（(")
        is_planned = before.endswith(cues.PLANNED_BY) or self._ends_period(claim)
        if claim.day is None or not is_planned or not self._facts.has_sure_year:
            return _open(claim)
        year, right = fiscal_year_be_of(claim.day), self._facts.record.measures_year_be
        announced = self._facts.record.results.announced_on
        if year == self._facts.record.fiscal_year_be and (
            announced is None or month_of(claim.day)[1] >= announced
        ):
            return _open(claim)
        return _told(claim, year == right, str(right))

    def _ends_period(self, claim: FigureClaim) -> bool:
        """Whether a month is the second of a period: "ตุลาคม 2566 - กันยายน 2567"."""
        for other in self._narrative.figures:
            if other.said is Said.MONTH and 0 < claim.start - other.end <= len(" ถึงสิ้นเดือน "):
                between = "".join(self._latin[other.end : claim.start].split())
                return between in cues.MONTHS_LATER
        return False

    def _planned(self, claim: FigureClaim, before: str) -> Weighed:
        """A month by which something is planned: in the fiscal year of the measures."""
        is_planned = self._parts[-1] in ("text", *_AIMS) and "log" not in self._parts
        is_old = any(it in before for it in cues.OF_AN_OLD_PAPER)
        if claim.day is None or not is_planned or is_old:
            return _open(claim)
        year = self._facts.record.measures_year_be
        if not self._facts.has_sure_year:
            return _open(claim)
        return _told(claim, fiscal_year_be_of(claim.day) == year, str(year))

    def _amount(self, claim: FigureClaim) -> Weighed:
        """Baht of a measure, or people of an entry of its log."""
        if self._measure is None:
            return _open(claim)
        number = Decimal(claim.value.replace(",", ""))
        if claim.said is Said.BAHT:
            known = [it for it in (self._measure.budget_baht, self._measure.spent_baht) if it]
        else:
            known = self._took_part(self._measure)
            others = [it for it in self._narrative.figures if it.said is Said.PEOPLE]
            if len(others) > 1 and number not in known:
                return _open(claim)
        if number in known:
            return Weighed(claim=claim, state=State.TRUE)
        is_sure = claim.is_sure or self._is_spent(claim, number, self._measure)
        if claim.said is Said.PEOPLE and "log" in self._parts:
            before = self._latin[max(0, claim.start - 40) : claim.start]
            is_sure = is_sure or not any(it in before for it in cues.INVITED)
        if not known or not is_sure:
            return _open(claim)
        return _told(claim, False, f"{known[-1 if claim.said is Said.BAHT else 0]:,}")

    def _is_spent(self, claim: FigureClaim, number: Decimal, measure: Measure) -> bool:
        """Whether more is said to be paid than was spent in all: a part of it may be less."""
        before = "".join(self._latin[max(0, claim.start - 40) : claim.start].split())
        is_paid = self._parts[-1] not in _AIMS and any(it in before for it in cues.PAID)
        return is_paid and measure.spent_baht is not None and number > measure.spent_baht

    def _took_part(self, measure: Measure) -> list[Decimal]:
        """How many took part in what a text tells of: an entry of the log, or all of a step's."""
        key = str(self._parts[3]) if len(self._parts) > 3 else ""
        entries = current_entries(measure)
        if "steps" in self._parts:
            told = [
                it.participants or _who_took_part(it.text)
                for it in entries.values()
                if it.step == key
            ]
        else:
            told = [entries[key].participants] if key in entries else []
        known = [Decimal(it) for it in told if it]
        if not known or len(known) < len(told):
            return []
        return [sum(known, Decimal(0)), *known]

    def _year(self, claim: FigureClaim) -> Weighed:
        results, measures = self._facts.record.fiscal_year_be, self._facts.record.measures_year_be
        said = int(claim.value)
        if not self._facts.has_sure_year:
            return _open(claim)
        near = "".join(self._latin[max(0, claim.begin - 30) : claim.start].split())
        role = {Said.RESULTS_OF: (results,), Said.MEASURES_OF: (measures,)}.get(claim.said)
        beyond = self._beyond(claim, said)
        if beyond is not None:
            return beyond
        if claim.said is Said.MEASURES_OF and said != measures:
            is_told = near.endswith(cues.YEARS_OF_MEASURES) and not any(
                it in near for it in cues.FORMER_MEASURES
            )
            return _told(claim, False, str(measures)) if is_told and claim.is_sure else _open(claim)
        is_of_results = claim.said is Said.RESULTS_OF
        if self._begins_former_score(claim, is_former_year=said == results - 1):
            return _told(claim, said == results - 1, str(results - 1))
        if said == results or (said == measures and not is_of_results):
            return Weighed(claim=claim, state=State.TRUE)
        if role is None and not near.endswith(cues.IN_YEARS):
            return _open(claim)
        others = role or (results, measures)
        before = "".join(self._latin[max(0, claim.start - 45) : claim.start].split())
        before = _before_year().sub("", before)
        is_compared = before.endswith(narrative_cues.COMPARING)
        is_bygone = is_compared or any(it in before[-30:] for it in narrative_cues.BYGONE)
        if is_compared or not claim.is_sure or self._years_of_results & {*others}:
            return _open(claim)
        behind = self._latin[claim.end : claim.end + NEAR_WHOLE].partition("\n")[0]
        if any(it in behind for it in cues.BYGONE_BEHIND):
            return _open(claim)
        if said == results - 1 and self._is_beside_former_figure(claim):
            return Weighed(claim=claim, state=State.TRUE)
        if (is_bygone or self._compares_years) and not self._begins_own_score(claim):
            return _open(claim)
        return _told(claim, False, str(results))


_AIMS = ("title", "target", "expected_result")
"""Texts of a measure that say what it is for."""

FIGURES = (
    *(Said.PREVIOUS, Said.REFERENCE, Said.DISTANCE, Said.MARK),
    *(Said.CHANGE, Said.WEIGHT, Said.ABOVE, Said.BELOW),
)
"""What a number may be said to be, but a score."""


_OF_AN_ISSUE = (
    *(Said.PASSING, Said.FAILING, Said.ITEMS, Said.HIGHEST, Said.LOWEST),
    *(Said.RISING, Said.FALLING, Said.ROSE_MOST, Said.FELL_MOST),
)
"""What is told of the items of an issue."""


_RIGHT_BEHIND = (Said.YEAR, Said.RESULTS_OF, Said.SCORE, Said.PREVIOUS)
"""What is looked at where a score stands right behind a year."""


def _who_took_part(text: str) -> int | None:
    """How many a text says took part; None where it says none, or several numbers."""
    latin = to_latin_digits(text)
    found = [*_people().finditer(latin)]
    before = "".join(latin[: found[0].start()].split())[-24:] if len(found) == 1 else ""
    is_told = any(it in before for it in cues.TOOK_PART)
    return int(found[0][1].replace(",", "")) if is_told and not _is_invited(before) else None


def _is_invited(before: str) -> bool:
    return any(it in before for it in cues.INVITED)


@cache
def _people() -> re.Pattern[str]:
    return re.compile("(?<![0-9.,])([0-9]{1,3}(?:,[0-9]{3})*|[0-9]{1,6}) ?คน")


@cache
def _right_behind() -> frozenset[str]:
    """Letter keys of all that stands between a year and its score."""
    return frozenset(map(letter_key, ("", *cues.GOT, *cues.SCORED_RIGHT_BEHIND)))


@cache
def _before_year() -> re.Pattern[str]:
    """What stands right before a fiscal year."""
    return re.compile(r"(?:ปีงบประมาณ|ประจำปี|ปี)?(?:พ\.ศ\.)?$")


def _differ_by_year(one: date, other: date) -> bool:
    return one.year != other.year and (one.day, one.month) == (other.day, other.month)


def _is(number: Decimal, figure: Decimal) -> bool:
    """Whether a number is a figure, be it told with fewer decimals."""
    return number == figure.quantize(number, ROUND_HALF_UP)


def _open(claim: FigureClaim) -> Weighed:
    return Weighed(claim=claim, state=State.OPEN)


def _told(claim: FigureClaim, is_right: bool, *right: str) -> Weighed:
    return Weighed(claim=claim, state=State.TRUE if is_right else State.FALSE, right=right)


def weigh(facts: Facts, parts: tuple[str | int, ...], narrative: Narrative) -> tuple[Weighed, ...]:
    """Every figure of the text at a place with its state; ``parts`` are the keys of the place."""
    weigher = _Weigher(facts, parts, narrative)
    found = [weigher.settled(weigher.weigh(it)) for it in narrative.figures]
    known = {it.claim.start for it in found}
    further = [it for it in weigher.further() if it.claim.start not in known]
    return tuple(sorted([*found, *further], key=lambda it: (it.claim.start, it.claim.end)))
