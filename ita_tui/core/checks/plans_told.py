"""What a narrative says of measures, of years and of a place, held against the record."""

from collections.abc import Callable
from functools import cached_property

from ita_tui.core.checks.facts import Facts
from ita_tui.core.checks.plan_values import year_of
from ita_tui.core.matching.titles import letter_key
from ita_tui.core.narratives.figures import FigureClaim, Said
from ita_tui.core.record.model import Measure, answered_items
from ita_tui.core.thai.dates import format_period, parse_period
from ita_tui.words.understood.figure_phrases import UNIT_KINDS

LEAST_TITLE = 8
"""Letters that two titles of one measure have in common at their beginning."""

_Verdict = tuple[bool, str] | None
"""Whether a claim is true, and what is right; None where it is not known."""


class Plans:
    """What the record says of the measures of an issue, of its years and of where the agency is."""

    def __init__(self, facts: Facts, issue: str) -> None:
        self._facts = facts
        self._issue = issue
        self._record = facts.record

    def _measures_told(self, claim: FigureClaim) -> _Verdict:
        """A number of measures: of the issue; a smaller one may be that of an item."""
        issue = self._facts.narrated.get(self._issue)
        items = {*issue.items} if issue is not None else set[str]()
        answering = [
            it
            for it in self._record.measures.values()
            if self._is_of_issue(it) or items.intersection(answered_items(it))
        ]
        told, known = int(claim.value), len(self._of_issue)
        if not answering or (0 < told < len(answering) and told != known):
            return None
        return told in (known, len(answering)), str(known)

    @cached_property
    def _of_issue(self) -> tuple[Measure, ...]:
        measures = self._record.measures.values()
        return tuple(it for it in measures if self._is_of_issue(it))

    def _is_of_issue(self, measure: Measure) -> bool:
        return self._facts.framework.part_of(measure.issue) == self._issue

    def _meant(self, claim: FigureClaim) -> tuple[Measure, ...]:
        """The measures that are spoken of: by their title, where it was told."""
        told = letter_key("".join(claim.bounds))
        if not told:
            return self._of_issue
        return tuple(it for it in self._of_issue if _is_titled(it, told))

    def _measure_title(self, claim: FigureClaim) -> _Verdict:
        told, titles = letter_key(claim.value), [it.title for it in self._of_issue if it.title]
        keys = [letter_key(it) for it in titles]
        if not titles:
            return None
        is_right = any(it in told or told in it for it in keys)
        return is_right or any(it[:LEAST_TITLE] == told[:LEAST_TITLE] for it in keys), titles[0]

    def _owner(self, claim: FigureClaim) -> _Verdict:
        told = letter_key(claim.value)
        owners = [it for measure in self._meant(claim) for it in measure.owners]
        if not owners or not claim.value.startswith(UNIT_KINDS) or any("/" in it for it in owners):
            return None
        return any(told.startswith(letter_key(it)) for it in owners), owners[0]

    def _period(self, claim: FigureClaim) -> _Verdict:
        try:
            told = parse_period(claim.value, fiscal_year_be=self._record.measures_year_be)
        except ValueError:
            return None
        known = [(it.start, it.end) for it in self._meant(claim) if it.start and it.end]
        return (told in known, format_period(*known[0])) if known else None

    def _year(self, claim: FigureClaim) -> _Verdict:
        if not self._facts.has_sure_year:
            return None
        results = self._record.fiscal_year_be
        years = {Said.BEFORE: results - 1, Said.PLANNED: self._record.measures_year_be}
        right = years.get(claim.said, results)
        told = year_of(claim.value, results)
        return told == right, str(right)

    def _span(self, claim: FigureClaim) -> _Verdict:
        """The year in which a fiscal year begins, or ends."""
        right = str(int(claim.bounds[0]) - (claim.said is Said.SPAN_START))
        return right.endswith(claim.value), right

    def _place(self, claim: FigureClaim) -> _Verdict:
        agency = self._record.agency
        if claim.bounds and claim.bounds[0] != agency.name:
            return None  # of another agency
        own = agency.district if claim.said is Said.DISTRICT else agency.province
        return (claim.value.startswith(own), own) if own else None


def _is_titled(measure: Measure, told: str) -> bool:
    title = letter_key(measure.title)
    return bool(title) and (title in told or told in title)


PLANNED: dict[Said, Callable[[Plans, FigureClaim], _Verdict]] = {
    Said.MEASURES: Plans._measures_told,
    Said.MEASURE_TITLE: Plans._measure_title,
    Said.OWNER: Plans._owner,
    Said.PERIOD: Plans._period,
    **dict.fromkeys((Said.ASSESSED, Said.BEFORE, Said.PLANNED), Plans._year),
    **dict.fromkeys((Said.SPAN_START, Said.SPAN_END), Plans._span),
    **dict.fromkeys((Said.DISTRICT, Said.PROVINCE), Plans._place),
}
"""How each kind is judged."""
