"""How many items a text tells that there are, pass or fall short, held against the record."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import cached_property

from ita_tui.core.checks.figured import State, Weighed, told, unknown
from ita_tui.core.checks.text_facts import TextFacts
from ita_tui.core.narratives.figures import FigureClaim, Said
from ita_tui.core.record.model import answered_items
from ita_tui.words.understood import figure_cues as cues

NEAR_WHOLE = 60
"""Characters before a count in which a word may say that it is of all issues."""

MOST_NAMED = 500
"""Codes before a number that are counted; no narrative names so many."""

COUNTS = (Said.PASSING, Said.FAILING, Said.ITEMS)
"""What a number of items may be said to be."""


class CountsTold(TextFacts):
    """The numbers of items of one text."""

    def weigh(self, claim: FigureClaim) -> Weighed:
        """What is known of a number of items."""
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
        return self._counted(self._wholes.within(self._items, scope))

    def _counted(self, items: Iterable[str]) -> Mapping[Said, int] | None:
        scores = [self._facts.typed.get(code) for code in items]
        known = [it for it in scores if it is not None]
        if len(known) < len(scores):
            return None
        mark = self._facts.record.settings.pass_mark
        failing = len([it for it in known if it < mark])
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
        mark = self._facts.record.settings.pass_mark
        return len([it for it in known if (it >= mark) is is_passing])

    def _is_of_some(self, claim: FigureClaim) -> bool:
        """Whether "all n" speaks of the items named before it."""
        quotes = self._narrative.quotes
        first = bisect_left(quotes, claim.start - 200, key=lambda it: it.start)
        near = quotes[first : bisect_left(quotes, claim.start, key=lambda it: it.start)]
        before = self._latin[max(0, claim.start - 4) : claim.start].rstrip()
        return before.endswith(cues.ALL_THOSE) and len(near) >= int(claim.value) > 0
