"""The fiscal years that a text tells, held against those of the record."""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache, cached_property
from itertools import pairwise

from ita_tui.core.checks.figured import State, Weighed, told, unknown
from ita_tui.core.checks.plan_values import year_of
from ita_tui.core.checks.text_facts import TextFacts
from ita_tui.core.checks.wholes import is_figure
from ita_tui.core.framework.model import TOTAL
from ita_tui.core.matching.titles import letter_key
from ita_tui.core.narratives.figures import FigureClaim, Said
from ita_tui.core.values import replace
from ita_tui.words.understood import figure_cues as cues
from ita_tui.words.understood import narrative_cues
from ita_tui.words.understood.pruning import compiled
from ita_tui.words.understood.values import POINTS

NEAR_WHOLE = 60
"""Characters beside a year in which a figure, or a word, may say what it is of."""

FAR_BACK, NEAR_YEAR = 80, 24
"""Characters before a year, and on either side of it, that say what it is of."""

YEARS = (Said.YEAR, Said.RESULTS_OF, Said.MEASURES_OF, Said.ASSESSED, Said.PLANNED)
"""The kinds of claims that are of a year."""

FAR = 160
"""Characters before a year of the memo that say what it is of."""

_RIGHT_BEHIND = (Said.YEAR, Said.RESULTS_OF, Said.SCORE, Said.PREVIOUS)
"""What is looked at where a score stands right behind a year."""

_BEFORE_YEAR = r"(?:ปีงบประมาณ|ประจำปี|ปี)?(?:พ\.ศ\.)?$"
"""Regular expression of what stands right before a fiscal year."""


class TextYears(TextFacts):
    """The years of one text."""

    def weigh(self, claim: FigureClaim) -> Weighed:
        """What the record says to a year."""
        return self._here(claim) if self._is_narrative else self._elsewhere(claim)

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
            is_former = former is not None and is_figure(number, former)
            return own is not None and is_figure(number, own) and not is_former
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
        is_target = is_target and not self._is_beside_former_figure(claim)
        if said <= measures and not is_target:
            return None
        meant = replace(claim, said=Said.MEASURES_OF)
        return Weighed(claim=meant, state=State.FALSE, right=(str(measures),))

    def _is_beside_former_figure(self, claim: FigureClaim) -> bool:
        """Whether a score of last year stands in the line shortly beside a year."""
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
        if any(it in self._latin for it in cues.COMPARING_YEARS):
            return True
        former = self._facts.record.fiscal_year_be - 1
        return compiled(cues.BESIDE_SCORE.format(former)).search(self._latin) is not None

    def _elsewhere(self, claim: FigureClaim) -> Weighed:
        """A year of the memo or of a measure: of the results, or of the measures."""
        results, measures = self._facts.record.fiscal_year_be, self._facts.record.measures_year_be
        before = "".join(self._latin[max(0, claim.start - 40) : claim.start].split())
        is_bygone = compiled(_BEFORE_YEAR).sub("", before).endswith(
            narrative_cues.COMPARING
        ) or any(it in before for it in narrative_cues.BYGONE)
        is_titled = self._measure is not None and self._parts[-1] == "title"
        is_sure = claim.is_sure or is_titled or self._is_opinion or self._parts[-1] == "subject"
        if not self._facts.has_sure_year or is_bygone or not is_sure:
            return unknown(claim)
        if self._measure is None:
            return self._of_memo(claim)
        said, is_of_results = year_of(claim.value, results), claim.said is Said.RESULTS_OF
        is_of_results = is_of_results or any(it in before for it in cues.OF_RESULTS)
        if self._is_beside_own_score(claim):
            return told(claim, said == results, str(results))
        if said == measures or (said == results and (is_of_results or "title" not in self._parts)):
            return Weighed(claim=claim, state=State.TRUE)
        around = before[-NEAR_YEAR:] + self._latin[claim.end : claim.end + NEAR_YEAR]
        is_long = any(it in around for it in cues.OF_LONG_PLANS)
        is_far = is_titled and said != results and not is_long and before.endswith(cues.IN_YEARS)
        if not before.endswith(cues.YEARS_OF_PLANS) and not is_far:
            return unknown(claim)
        return told(claim, False, str(results if is_of_results else measures))

    def _of_memo(self, claim: FigureClaim) -> Weighed:
        """A year of the memo, by the words between it and the year before it.

        Where they speak of results and of plans, it may be either's.
        """
        results, measures = self._facts.record.fiscal_year_be, self._facts.record.measures_year_be
        ends = (it.end for it in self._narrative.figures if it.said in YEARS)
        first = max((it for it in ends if it <= claim.start), default=0)
        before = "".join(self._latin[max(first, claim.start - FAR) : claim.start].split())
        is_of_plan = any(it in before for it in cues.OF_PLANS)
        is_of_results = any(it in before for it in (*cues.OF_RESULTS, POINTS))
        said, right = year_of(claim.value, results), [results, measures]
        is_told = claim.said is Said.MEASURES_OF or said <= results
        if is_of_plan is not is_of_results:
            right = [measures if is_of_plan else results]
            claim = replace(claim, said=Said.MEASURES_OF if is_of_plan else Said.RESULTS_OF)
        if said in right:
            return Weighed(claim=claim, state=State.TRUE)
        around = before[-NEAR_YEAR:] + self._latin[claim.end : claim.end + NEAR_YEAR]
        if said > measures and any(it in around for it in cues.OF_LONG_PLANS):
            return unknown(claim)
        is_past = claim.said is Said.RESULTS_OF and not self._compares_years
        if self._is_opinion and not (right == [measures] and is_told) and not is_past:
            return unknown(claim)
        return told(claim, False, str(right[0]))

    def _is_beside_own_score(self, claim: FigureClaim) -> bool:
        """Whether a score of this year, and not of last, stands right before a year."""
        for other in self._narrative.figures:
            year = re.compile(cues.YEAR_BEHIND).match(self._latin, other.end)
            if other.subject and "." in other.value and year and year.start(1) == claim.start:
                number = Decimal(other.value)
                own, former = (
                    it(other.subject) for it in (self._wholes.own, self._wholes.previous)
                )
                return own is not None and is_figure(number, own) and number != former
        return False

    def _here(self, claim: FigureClaim) -> Weighed:
        results, measures = self._facts.record.fiscal_year_be, self._facts.record.measures_year_be
        said = year_of(claim.value, results)
        if not self._facts.has_sure_year:
            return unknown(claim)
        near = "".join(self._latin[max(0, claim.begin - 30) : claim.start].split())
        role = {Said.RESULTS_OF: (results,), Said.MEASURES_OF: (measures,)}.get(claim.said)
        beyond = self._beyond(claim, said)
        if beyond is not None:
            return beyond
        if claim.said is Said.MEASURES_OF and said != measures:
            is_told = near.endswith(cues.YEARS_OF_MEASURES) and not any(
                it in near for it in cues.FORMER_MEASURES
            )
            return (
                told(claim, False, str(measures)) if is_told and claim.is_sure else unknown(claim)
            )
        is_of_results = claim.said is Said.RESULTS_OF
        if self._begins_former_score(claim, is_former_year=said == results - 1):
            return told(claim, said == results - 1, str(results - 1))
        if said == results or (said == measures and not is_of_results):
            return Weighed(claim=claim, state=State.TRUE)
        if role is None and not near.endswith(cues.IN_YEARS):
            return unknown(claim)
        others = role or (results, measures)
        before = "".join(self._latin[max(0, claim.start - 45) : claim.start].split())
        before = compiled(_BEFORE_YEAR).sub("", before)
        is_compared = before.endswith(narrative_cues.COMPARING)
        is_bygone = is_compared or any(it in before[-30:] for it in narrative_cues.BYGONE)
        if is_compared or not claim.is_sure or self._years_of_results & {*others}:
            return unknown(claim)
        behind = self._latin[claim.end : claim.end + NEAR_WHOLE].partition("\n")[0]
        is_of_others = any(it in before for it in cues.OTHER_REPORTS)
        if is_of_others or any(it in behind for it in cues.BYGONE_BEHIND):
            return unknown(claim)
        if said == results - 1 and self._is_beside_former_figure(claim):
            return Weighed(claim=claim, state=State.TRUE)
        if (is_bygone or self._compares_years) and not self._begins_own_score(claim):
            return unknown(claim)
        return told(claim, False, str(results))


@cache
def _right_behind() -> frozenset[str]:
    """Letter keys of all that stands between a year and its score."""
    return frozenset(map(letter_key, ("", *cues.GOT, *cues.SCORED_RIGHT_BEHIND)))
