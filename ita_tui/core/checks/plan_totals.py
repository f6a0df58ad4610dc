"""What a text tells of several measures together: how many, of how many steps, for how much."""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cached_property

from ita_tui.core.checks.figured import State, Weighed
from ita_tui.core.checks.plan_values import among, is_turned, number_of, owners_of
from ita_tui.core.checks.text_facts import TextFacts
from ita_tui.core.narratives.figures import Said
from ita_tui.core.record.model import Measure
from ita_tui.core.values import replace
from ita_tui.words.said.checks_narratives import carried_out
from ita_tui.words.understood import measures_told as words
from ita_tui.words.understood.figure_cues import ALL_MEASURES
from ita_tui.words.understood.figure_cues import MEASURES as MEASURE

BEFORE, NEAR = 100, 36
"""Characters before a number that say of which measures it is, and what it is."""


class PlanTotals(TextFacts):
    """The measures of the whole record, of an issue or of a unit, as one text tells of them."""

    def settled(self, weighed: Weighed) -> Weighed:
        """A figure held against all that it may be the sum of."""
        claim = weighed.claim
        if claim.said is Said.MEASURES:
            return self._measures(weighed)
        if weighed.state is not State.OPEN:
            return weighed
        if claim.said is Said.BAHT:
            return self._baht(weighed)
        behind = self._latin[claim.end : claim.end + len(words.STEP) + 1].lstrip()
        is_of_steps = self._is_memo and claim.value.isdigit() and behind == words.STEP
        return self._steps(weighed) if is_of_steps else weighed

    def _measures(self, weighed: Weighed) -> Weighed:
        """How many measures there are: of a unit that is named for them, else of the record."""
        claim, count = weighed.claim, len(self._every)
        before = self._line(claim.start)[-NEAR:].rstrip()
        number = int(claim.value)
        if self._is_memo and (unit := self._unit_before(claim.start, words.HAS_MEASURES)):
            counts = [len(self._of_unit(unit)), sum(unit in it.owners for it in self._every)]
            right = carried_out(unit=unit, count=counts[-1])
            return among(claim, [it for it in counts if it], number, right)
        is_all = before.endswith(ALL_MEASURES) and (self._is_memo or words.HERE not in before)
        is_approved = before.endswith(words.APPROVED)
        is_told = is_all or is_approved if self._is_memo else is_all and number == count
        if is_told or (self._is_memo and number == count):
            return among(claim, [count], number, str(count))
        return weighed

    def _steps(self, weighed: Weighed) -> Weighed:
        """How many steps all measures have, or have behind them, or one of them."""
        claim = weighed.claim
        before = self._line(claim.start)[-NEAR:].rstrip()
        if not before.endswith(words.IN_ALL) or MEASURE not in self._latin:
            return weighed
        counts = [len(it.steps) for it in self._every]
        done = sum(step.done_on is not None for it in self._every for step in it.steps.values())
        known = [sum(counts), done, sum(counts) - done, *counts]
        said = replace(claim, said=Said.STEPS)
        return among(said, known if sum(counts) else [], int(claim.value), str(known[0]))

    def _baht(self, weighed: Weighed) -> Weighed:
        """Baht that stand beside no measure: a budget of one, of a unit's, or of all together."""
        claim, number = weighed.claim, number_of(weighed.claim.value)
        line = self._line(claim.start)
        near = line[-NEAR:]
        is_budget = any(it in near for it in words.BUDGETS)
        if not is_budget or any(it in near for it in words.OF_THE_OFFICE):
            return weighed
        unit = self._unit_before(claim.start, "") if self._is_memo else ""
        own = _budgets(self._of_unit(unit) if unit else self._measures_here)
        sums = [sum(it) for it in (_budgets(self._every), _budgets(self._measures_here), own)]
        every = _budgets(self._every)
        turned = [it for it in (*own, *every, *sums) if is_turned(number, Decimal(it))]
        told = self._latin if self._is_memo else line
        is_all = any(it in told for it in (MEASURE, words.PLAN))
        is_all = is_all and any(it in near for it in words.TOGETHER)
        is_meant = is_all or (unit and own and number < sums[0])
        known = [*every, *sums]
        if number not in known and not turned and not (is_meant and every):
            return weighed
        likely = (*turned, *([sums[0]] if is_all else []), *own, sums[0])
        return among(claim, known, number, f"{likely[0]:,}")

    # --- which measures

    @cached_property
    def _every(self) -> tuple[Measure, ...]:
        return tuple(self._facts.record.measures.values())

    def _of_unit(self, unit: str) -> list[Measure]:
        """The measures that a unit carries out, or a step of which it does."""
        return [it for it in self._every if unit in owners_of(it)]

    def _line(self, place: int) -> str:
        return self._latin[max(0, place - BEFORE) : place].rpartition("\n")[2]

    def _unit_before(self, place: int, between: str) -> str:
        """The unit that is named last before a place, in its line and with some words between."""
        first = place - len(self._line(place))
        units = [it for it in self._units if first <= it[1] < place]
        if not units:
            return ""
        unit, start = units[-1]
        said = self._latin[start + len(unit) : place]
        return unit if not between or re.fullmatch(between, said) else ""


def _budgets(measures: Iterable[Measure]) -> list[Decimal]:
    return [it.budget_baht for it in measures if it.budget_baht]
