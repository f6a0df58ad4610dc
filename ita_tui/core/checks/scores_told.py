"""What a text tells of the score of a node, held against its own figures."""

import re
from collections.abc import Iterator
from decimal import Decimal

from ita_tui.core.checks.figured import State, Weighed, told, unknown
from ita_tui.core.checks.text_facts import TextFacts
from ita_tui.core.checks.wholes import is_figure
from ita_tui.core.framework.model import TOTAL
from ita_tui.core.narratives.figures import FigureClaim, Said
from ita_tui.core.record.model import answered_items
from ita_tui.core.values import replace
from ita_tui.words.understood import clauses
from ita_tui.words.understood import figure_cues as cues
from ita_tui.words.understood.values import PER_CENT

LEAST_MARK = 50
"""A smaller number behind "below the mark" is how far, and no mark."""

LEAST_NOW = 40
"""A smaller number behind "from" is by how much a score shall rise, and no score."""

FIGURES = (
    *(Said.PREVIOUS, Said.REFERENCE, Said.DISTANCE, Said.MARK),
    *(Said.CHANGE, Said.WEIGHT, Said.ABOVE, Said.BELOW),
)
"""What a number may be said to be, but a score."""

_STARTING = (Said.SCORE, Said.PREVIOUS, Said.CHANGE, Said.NOTHING)
"""What the score that there is now may be read as, in what is to be reached."""


class ScoresTold(TextFacts):
    """The scores of nodes that one text tells, and on which side of another figure they are."""

    @property
    def _mark(self) -> Decimal:
        return self._facts.record.settings.pass_mark

    @property
    def _target(self) -> Decimal:
        return self._facts.record.settings.target

    def weigh(self, claim: FigureClaim) -> Weighed:
        """What is known of a number."""
        number = Decimal(claim.value)
        dated = re.compile(cues.YEAR_BEHIND).match(self._latin, claim.end)
        year = self._facts.record.fiscal_year_be
        if dated and int(dated[1]) not in (year, year - 1):
            return unknown(claim)  # of a year that the record does not know
        if clauses.is_share(self._latin, claim.end):
            return unknown(claim)
        if claim.said is Said.MARK and claim.subject.isupper() and claim.value.isdigit():
            return unknown(claim)  # "IIT ผ่าน 3" may be so many of its items
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
        is_still = self._is_aim and self._parts[-1] != "title" and claim.said is not Said.DISTANCE
        if is_still and claim.subject:
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
        others = {it.code for it in self._narrative.quotes} | {*self._items}
        is_of_other = any(self._facts.typed.get(code) == number for code in others)
        return replace(verdict, is_doubtful=is_of_other and claim.said is Said.SCORE)

    def set_out_from(self, claim: FigureClaim) -> Weighed | None:
        """The score that a measure sets out from: "จาก 78.93 เป็นไม่น้อยกว่า 85"; None for others.

        It is the item's that is named, or one of those that the measure answers and of what stands
        above them. What is below the mark is no score to reach, either.
        """
        is_number = self._is_aim and claim.value.replace(".", "").isdigit()
        if not is_number or claim.said not in _STARTING or self._measure is None:
            return None
        before = "".join(self._latin[max(0, claim.start - 24) : claim.start].split())
        is_of_now = before.removesuffix(PER_CENT).endswith(cues.NOW_HAS)
        number, nodes = Decimal(claim.value), self._facts.framework.nodes
        codes = [claim.subject] if claim.subject else [*answered_items(self._measure)]
        known = [it for code in codes if (it := self._wholes.own(code)) is not None]
        is_below = number < min((self._mark, *known)) or (number < self._mark and number % 1)
        is_share = PER_CENT in before and not claim.subject
        if not known or number < LEAST_NOW or is_share or not (is_of_now or is_below):
            return None
        right = str(known[0])
        for code in codes if not claim.subject else ():
            above = nodes[code].parent if code in nodes else None
            known += [
                it for it in (self._wholes.own(above or TOTAL), self._wholes.own(TOTAL)) if it
            ]
        last_year = str(self._facts.record.fiscal_year_be - 1)
        behind = self._latin[claim.end : claim.end + 24]
        is_of_both = any(str(it) in behind for it in known)  # "จาก 69.05 เป็น 77.30"
        is_of_both = is_of_both or not is_of_now
        if is_of_both or any(it in self._latin for it in (last_year, *cues.CUES["last"])):
            known += [it for code in codes for it in self._of_others(code)]
        if not any(is_figure(number, it) for it in known) and not claim.subject and not is_of_now:
            return None
        said = replace(claim, said=Said.SCORE)
        return told(said, any(is_figure(number, it) for it in known), right)

    def _of_others(self, code: str) -> Iterator[Decimal]:
        """The scores of a node that are not this year's own."""
        known = (self._wholes.reference(code), self._wholes.previous(code))
        return (it for it in known if it is not None)

    def _figures(self, code: str, said: Said) -> Iterator[Decimal]:
        """The figures that are right for what is said of a node, the likeliest first."""
        own = self._wholes.own(code)
        previous, reference = self._wholes.previous(code), self._wholes.reference(code)
        if said is Said.WEIGHT:
            if code in self._facts.framework.nodes:
                yield self._wholes.share(code)
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

    def _mean(self) -> Decimal:
        own = [self._facts.typed[it] for it in self._items if it in self._facts.typed]
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

    # --- words that compare

    def beside_other(self, claim: FigureClaim) -> Weighed:
        """Which of two nodes is above the other."""
        own, other = self._wholes.own(claim.subject), self._wholes.own(claim.others[0])
        if own is None or other is None:
            return unknown(claim)
        is_right = own > other if claim.said is Said.OVER_OTHER else own < other
        verdict = told(claim, is_right, str(own), str(other))
        return verdict if is_right or claim.is_sure else unknown(claim)

    def moved(self, claim: FigureClaim) -> Weighed:
        """Whether a node rose, or fell."""
        own, previous = self._wholes.own(claim.subject), self._wholes.previous(claim.subject)
        if own is None or previous is None:
            return unknown(claim)
        is_right = own > previous if claim.said is Said.ROSE else own < previous
        said = self._latin[claim.begin : claim.start]
        is_of_part = claim.subject.isupper() and re.search(cues.OF_A_PART, said) is not None
        if not is_right and (self._is_aim or not claim.is_sure or is_of_part):
            return unknown(claim)
        return told(claim, is_right, str(previous), str(own))

    def _is_own_mean(self, claim: FigureClaim) -> bool:
        """Whether words before the number of a mean do not say it is of others."""
        name, said = (
            self._facts.record.settings.reference_name,
            self._latin[claim.begin : claim.start],
        )
        return all(it in name for it in cues.MEANS if it in said)

    def side_of_mean(self, claim: FigureClaim) -> Weighed:
        """On which side of the mean of others a node is."""
        own, reference = self._wholes.own(claim.subject), self._wholes.reference(claim.subject)
        if own is None or reference is None:
            return unknown(claim)
        name = self._facts.record.settings.reference_name
        whose = [it for it in cues.MEANS if it in claim.value]
        is_same = not whose or any(it in name for it in whose)
        is_right = (own >= reference) is (claim.said is Said.OVER_MEAN)
        if not is_right and (not claim.is_sure or not is_same):
            return unknown(claim)
        return told(claim, is_right, str(reference), str(own))
