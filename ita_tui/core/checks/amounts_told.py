"""The baht and the people that a text of a measure tells, held against its fields."""

from decimal import Decimal

from ita_tui.core.checks.figured import State, Weighed, told, unknown
from ita_tui.core.checks.text_facts import AIMS, TextFacts
from ita_tui.core.measures.log import current_entries
from ita_tui.core.narratives.figures import FigureClaim, Said
from ita_tui.core.record.model import Measure
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.words.understood import figure_cues as cues
from ita_tui.words.understood.pruning import compiled


class TextAmounts(TextFacts):
    """The amounts of one text of a measure."""

    def weigh(self, claim: FigureClaim) -> Weighed:
        """Baht of a measure, or people of an entry of its log."""
        if self._measure is None:
            return unknown(claim)
        number = Decimal(claim.value.replace(",", ""))
        if claim.said is Said.BAHT:
            known = [it for it in (self._measure.budget_baht, self._measure.spent_baht) if it]
        else:
            known = self._took_part(self._measure)
            others = [it for it in self._narrative.figures if it.said is Said.PEOPLE]
            if len(others) > 1 and number not in known:
                return unknown(claim)
        if number in known:
            return Weighed(claim=claim, state=State.TRUE)
        is_sure = claim.is_sure or self._is_spent(claim, number, self._measure)
        if claim.said is Said.PEOPLE and "log" in self._parts:
            before = self._latin[max(0, claim.start - 40) : claim.start]
            is_sure = is_sure or not any(it in before for it in cues.INVITED)
        if not known or not is_sure:
            return unknown(claim)
        return told(claim, False, f"{known[-1 if claim.said is Said.BAHT else 0]:,}")

    def _is_spent(self, claim: FigureClaim, number: Decimal, measure: Measure) -> bool:
        """Whether more is said to be paid than was spent in all: a part of it may be less."""
        before = "".join(self._latin[max(0, claim.start - 40) : claim.start].split())
        is_paid = self._parts[-1] not in AIMS and any(it in before for it in cues.PAID)
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


def _who_took_part(text: str) -> int | None:
    """How many a text says took part; None where it says none, or several numbers."""
    latin = to_latin_digits(text)
    found = [*compiled("(?<![0-9.,])([0-9]{1,3}(?:,[0-9]{3})*|[0-9]{1,6}) ?คน").finditer(latin)]
    before = "".join(latin[: found[0].start()].split())[-24:] if len(found) == 1 else ""
    is_told = any(it in before for it in cues.TOOK_PART)
    return int(found[0][1].replace(",", "")) if is_told and not _is_invited(before) else None


def _is_invited(before: str) -> bool:
    return any(it in before for it in cues.INVITED)
