"""The days and months that a text tells, held against its fields and the year of the plan."""

from datetime import date

from ita_tui.core.checks.figured import Weighed, told, unknown
from ita_tui.core.checks.plan_values import days_of
from ita_tui.core.checks.text_facts import AIMS, TextFacts
from ita_tui.core.narratives.figures import FigureClaim, Said
from ita_tui.core.thai.dates import fiscal_year_be_of, format_date, month_of
from ita_tui.words.understood import figure_cues as cues

NEAR_DAY, BESIDE_DAY = 24, 12
"""Letters before a day that say what it is of, and whether it is still to come."""


class TextDays(TextFacts):
    """The days of one text."""

    def weigh(self, claim: FigureClaim) -> Weighed:
        """A day on which something was done or is due: its own; else a month of the plan's year."""
        if claim.day is None:
            return unknown(claim)
        before = "".join(self._latin[max(0, claim.start - 40) : claim.start].split())
        if self._is_narrative:
            return self._planned_here(claim, before)
        if not (self._measure or self._is_memo):
            return unknown(claim)
        written = self._day_of_field()
        if written is not None and self._is_slip_of(written, claim.day, claim, before):
            return told(claim, False, format_date(written))
        own = self._day_of_place(before)
        if own is not None and claim.is_sure:
            has_day = claim.value[:1].isdigit()
            is_own = claim.day == own if has_day else month_of(claim.day) == month_of(own)
            return told(claim, is_own, format_date(own))
        return self._planned(claim, before)

    def _is_slip_of(self, own: date, day: date, claim: FigureClaim, before: str) -> bool:
        """Whether a day is its field's but for a slip: of a part of it, or later than it can be.

        What was done cannot be told of a later day; what is planned, or another day of the plan,
        may be.
        """
        is_day = claim.value[:1].isdigit()
        if is_day and _differ_by_year(day, own):
            return True
        measure = self._measure
        days = [it for it in self._narrative.figures if it.said is Said.MONTH]
        near = before[-NEAR_DAY:]
        is_other = any(it in near for it in cues.OF_AN_OLD_PAPER_ONLY)
        is_other = is_other or any(it in near[-BESIDE_DAY:] for it in cues.TO_COME)
        if measure is None or len(days) > 1 or is_other:
            return False
        if not is_day:
            return self._is_done and month_of(day)[0] > own
        if day in {*days_of(measure), self._facts.record.memo.date}:
            return False
        is_turned = day.day == own.day and day.year == own.year
        is_planned = self._parts[-1] == "text" and "steps" in self._parts
        is_planned = is_planned and near.endswith(cues.PLANNED_ON) and not near.endswith(cues.AS_OF)
        if self._parts[-1] == "result" and near.endswith(cues.ON_DAY):
            return True
        return is_turned or ((self._is_done or is_planned) and day > own)

    @property
    def _is_done(self) -> bool:
        """Whether the text tells of what was done on the day of the field beside it."""
        if self._measure is None or self._parts[-1] in ("place", "obstacle"):
            return False
        return self._parts[-1] == "result" or "log" in self._parts

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
            return step.due if self._parts[-1] == "text" else step.done_on
        return self._measure.log[str(self._parts[3])].date

    def _planned_here(self, claim: FigureClaim, before: str) -> Weighed:
        """A month of a narrative: in the year of the measures; in that of the results, too."""
        before = before.rstrip(":=（(")
        is_planned = before.endswith(cues.PLANNED_BY) or self._ends_period(claim)
        is_of_data = any(it in before for it in cues.OF_DATA_DUE)
        if claim.day is None or not is_planned or is_of_data or not self._facts.has_sure_year:
            return unknown(claim)
        year, right = fiscal_year_be_of(claim.day), self._facts.record.measures_year_be
        announced = self._facts.record.results.announced_on
        if year == self._facts.record.fiscal_year_be and (
            announced is None or month_of(claim.day)[1] >= announced
        ):
            return unknown(claim)
        return told(claim, year == right, str(right))

    def _ends_period(self, claim: FigureClaim) -> bool:
        """Whether a month is the second of a period: "ตุลาคม 2566 - กันยายน 2567"."""
        for other in self._narrative.figures:
            if other.said is Said.MONTH and 0 < claim.start - other.end <= len(" ถึงสิ้นเดือน "):
                between = "".join(self._latin[other.end : claim.start].split())
                return between in cues.MONTHS_LATER
        return False

    def _planned(self, claim: FigureClaim, before: str) -> Weighed:
        """A month by which something is planned: in the fiscal year of the measures."""
        is_planned = self._parts[-1] in ("text", *AIMS) and "log" not in self._parts
        is_old = any(it in before for it in cues.OF_AN_OLD_PAPER)
        if claim.day is None or not is_planned or is_old:
            return unknown(claim)
        year = self._facts.record.measures_year_be
        if not self._facts.has_sure_year:
            return unknown(claim)
        return told(claim, fiscal_year_be_of(claim.day) == year, str(year))


def _differ_by_year(one: date, other: date) -> bool:
    return one.year != other.year and (one.day, one.month) == (other.day, other.month)
