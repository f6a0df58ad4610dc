"""What a text of a measure tells of its plan: what is to be reached, how long, with whom."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property
from itertools import pairwise

from ita_tui.core.checks.clauses import false
from ita_tui.core.checks.figured import Weighed
from ita_tui.core.checks.plan_values import owners_of
from ita_tui.core.checks.text_facts import TextFacts
from ita_tui.core.narratives.figures import Said
from ita_tui.core.record.model import Measure, answered_items
from ita_tui.core.thai.dates import format_period
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.words.understood import measures_told as words
from ita_tui.words.understood.pruning import compiled, find_each
from ita_tui.words.understood.values import POINTS

NEAR, REACH = 30, 60
"""Characters before a unit that say whether it does something, and before an aim its item."""


class AimsTold(TextFacts):
    """One text of a measure."""

    def found(self) -> Iterator[Weighed]:
        """What the fields of the measure have otherwise."""
        yield from self._partners()
        if self._is_aim and self._parts[-1] != "target":
            yield from self._targets()
            yield from self._lengths()
        if "log" in self._parts or self._parts[-1] == "result":
            yield from self._shares()

    @property
    def _own(self) -> Measure:
        assert self._measure is not None  # only texts of a measure are read so
        return self._measure

    # --- what is to be reached

    @cached_property
    def _aims(self) -> Mapping[str, Decimal]:
        """What the field of the target says of each item that it names, or of the only one."""
        found: dict[str, Decimal] = {}
        aims, named = list[Decimal](), list[str]()
        for match in compiled(words.TARGETS).finditer(to_latin_digits(self._own.target)):
            if match["aim"] is None:
                named.append(f"{match['letter'].lower()}{int(match['number'])}")
                continue
            aims.append(Decimal(match["aim"]))
            found |= dict.fromkeys(named, aims[-1])
            named = []
        items = answered_items(self._own)
        only = dict(zip(items, aims, strict=True)) if len(items) == len(aims) == 1 else {}
        return found or only

    def reaches(self, number: Decimal) -> bool:
        """Whether the field of the target has a number as what is to be reached."""
        return number in self._aims.values()

    def _targets(self) -> Iterator[Weighed]:
        """A score to be reached that is another than the field has for the item."""
        for match in find_each(words.TO_REACH, self._latin) if self._aims else ():
            start, aim = match.start(), Decimal(match["aim"])
            quotes = [it for it in self._narrative.quotes if start - REACH <= it.start < start]
            items = answered_items(self._own)
            code = quotes[-1].code if quotes else items[0] if len(items) == 1 else ""
            line = self._latin[max(0, start - REACH) : match.end() + NEAR // 3]
            if not quotes and (POINTS not in line or compiled(words.OF_PEOPLE).search(line)):
                continue
            begin = quotes[-1].start if quotes else start
            right, mark = self._aims.get(code), self._facts.record.settings.pass_mark
            is_of_others = compiled(words.NO_AIM).search(self._latin[begin:start])
            if right is None or is_of_others or aim in (right, mark, self._wholes.own(code)):
                continue
            yield false(Said.TARGET, match.span("aim"), right, begin=begin)

    # --- how long, and how far

    def _lengths(self) -> Iterator[Weighed]:
        """For how many months the measure is carried out."""
        start, end = self._own.start, self._own.end
        for match in find_each(words.MONTHS_LONG, self._latin) if start and end else ():
            if start and end and int(match["months"]) not in _lengths(start, end):
                right = format_period(start, end)
                yield false(Said.PERIOD, match.span("months"), right, begin=match.start())

    def _shares(self) -> Iterator[Weighed]:
        """How many steps of a hundred are done."""
        steps = self._own.steps.values()
        done = sum(it.done_on is not None for it in steps)
        for match in find_each(words.SHARE_DONE, self._latin) if steps else ():
            told, share = Decimal(match["share"]), Decimal(100 * done) / len(steps)
            if abs(told - share) >= 1:
                yield false(Said.STEPS, match.span("share"), f"{done}/{len(steps)}")

    # --- with whom

    def _partners(self) -> Iterator[Weighed]:
        """A unit told beside an owner to carry the measure out, and is none."""
        owners = owners_of(self._own)
        if len(owners) < 2 and not any(it in self._text for it in words.NAMING_OWNERS):
            return
        for (one, start), (other, place) in pairwise(self._units) if owners else ():
            between = self._text[start + len(one) : place]
            if not compiled(words.JOINING_UNITS).fullmatch(between):
                continue
            before = self._text[max(0, start - NEAR) : start].rpartition("\n")[2].strip()
            behind = self._text[place + len(other) :].lstrip()
            is_told = before.endswith(words.DONE_BY) or behind.startswith(words.DO_TOGETHER)
            if is_told and (one in owners) is not (other in owners):
                unit, at = (other, place) if one in owners else (one, start)
                yield false(Said.OWNER, (at, at + len(unit)), " ".join(self._own.owners))


def _lengths(start: date, end: date) -> set[int]:
    """How many months a period may be told to last: those it touches, and those it has in full."""
    behind = end + timedelta(days=1)
    touched = (end.year - start.year) * 12 + end.month - start.month + 1
    full = (behind.year - start.year) * 12 + behind.month - start.month - (behind.day < start.day)
    return {touched, full, full + (behind.day != start.day)}
