"""What a text tells of the measures that it names: each figure beside one is that measure's."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import cached_property

from ita_tui.core.checks.facts import Facts
from ita_tui.core.checks.figured import State, Weighed
from ita_tui.core.matching.titles import letter_key
from ita_tui.core.narratives.claims import Narrative
from ita_tui.core.narratives.figures import FigureClaim, Said
from ita_tui.core.record.model import ALL_UNITS, Measure
from ita_tui.core.record.names import known_units
from ita_tui.core.thai.dates import format_period, month_of
from ita_tui.core.values import dataclass, replace
from ita_tui.words.understood import measures_told as words

LEAST = 12
"""Letters of a title by which a measure is named."""

BEFORE, BEHIND = 60, 220
"""Characters before and behind the title of a measure that may tell of it."""

NEAR = 30
"""Characters before a unit, or a figure, that say whose it is."""

MOST = 200
"""Measures whose titles are looked for."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A measure that is named, and the part of the text that tells of it."""

    measure: Measure
    start: int
    end: int
    title: tuple[int, int]


class MeasuresTold:
    """The measures that one text names."""

    def __init__(self, facts: Facts, narrative: Narrative) -> None:
        self._facts = facts
        self._letters = narrative.letters
        self._latin = narrative.letters.latin

    def settled(self, weighed: Weighed) -> Weighed:
        """An open figure held against the measure beside which it stands."""
        claim = weighed.claim
        is_open = weighed.state is State.OPEN or claim.said is Said.MONTH
        told = self._at(claim.start) if is_open and weighed.state is not State.FALSE else None
        if told is None or told.title[0] <= claim.start < told.title[1]:
            return weighed
        before = self._latin[max(told.start, claim.start - NEAR) : claim.start]
        if any(it in before for it in words.OF_OTHERS):
            return weighed
        if claim.said is Said.MONTH and claim.day is not None:
            return self._month(weighed, told.measure, claim.day, before)
        if claim.said is Said.BAHT:
            known = [it for it in (told.measure.budget_baht, told.measure.spent_baht) if it]
            number = Decimal(claim.value.replace(",", ""))
            return _told(claim, known, number, f"{known[0]:,}" if known else "")
        steps = re.compile(words.STEPS).match(self._latin, claim.start)
        if steps and told.measure.steps:
            count = len(told.measure.steps)
            return _told(replace(claim, said=Said.STEPS), [count], int(claim.value), str(count))
        if re.search(words.TARGET, before) and claim.value.replace(".", "").isdigit():
            text = f"{told.measure.target} {told.measure.expected_result}"
            known = [Decimal(it) for it in re.findall(r"[0-9]{2,3}(?:\.[0-9]{1,2})?", text)]
            said = replace(claim, said=Said.TARGET)
            return _told(said, known, Decimal(claim.value), str(known[0]) if known else "")
        return weighed

    def _month(self, weighed: Weighed, measure: Measure, day: date, before: str) -> Weighed:
        if measure.start is None or measure.end is None:
            return weighed
        first, last = month_of(measure.start)[0], month_of(measure.end)[1]
        dues = [it.due for it in measure.steps.values() if it.due]
        if re.search(words.BEGINS, before):
            is_right = month_of(day) == month_of(measure.start)
        elif re.search(words.ENDS, before):
            months = [month_of(it) for it in (measure.end, *dues)]
            is_right = month_of(day) in months
        else:
            is_right = first <= day <= last
        said = replace(weighed.claim, said=Said.PERIOD)
        state = State.TRUE if is_right else State.FALSE
        right = () if is_right else (format_period(measure.start, measure.end),)
        return Weighed(claim=said, state=state, right=right)

    def owners(self) -> Iterator[Weighed]:
        """The units that are told to carry a measure out, and do not."""
        for told in self._told:
            owners = {*told.measure.owners}
            owners |= {it for step in told.measure.steps.values() for it in step.owners}
            if not owners or any(ALL_UNITS in it for it in owners):
                continue
            found = [*self._units(told)]
            if not found or any(unit in owners for unit, _ in found):
                continue
            unit, place = found[0]
            claim = FigureClaim(
                said=Said.OWNER,
                value=unit,
                start=place,
                end=place + len(unit),
                begin=place,
                stop=place + len(unit),
            )
            yield Weighed(claim=claim, state=State.FALSE, right=(told.measure.owners[0],))

    def _units(self, told: _Told) -> Iterator[tuple[str, int]]:
        """The units of the agency beside a measure that are told to carry it out."""
        text = self._letters.text
        for unit in self._all_units:
            place = text.find(unit, told.start, told.end)
            if place < 0 or told.title[0] <= place < told.title[1]:
                continue
            near = text[max(told.start, place - NEAR) : place + len(unit) + NEAR]
            before = text[max(told.start, place - NEAR) : place]
            is_told = any(it in near for it in words.CARRIES_OUT)
            if is_told and not any(it in before for it in words.OF_OTHERS):
                yield unit, place

    @cached_property
    def _all_units(self) -> tuple[str, ...]:
        return known_units(self._facts.record)

    def _at(self, place: int) -> _Told | None:
        return next((it for it in self._told if it.start <= place < it.end), None)

    @cached_property
    def _told(self) -> tuple[_Told, ...]:
        """The measures that are named by a good part of their titles, in order."""
        key, found = self._letters.key, dict[int, tuple[int, list[Measure]]]()
        for measure in [*self._facts.record.measures.values()][:MOST]:
            title = letter_key(measure.title)
            for head in map(letter_key, words.HEADS):
                title = title.removeprefix(head)
            first = key.find(title[:LEAST]) if len(title) >= LEAST else -1
            if first < 0:
                continue
            length = LEAST
            while length < len(title) and key.startswith(title[: length + 1], first):
                length += 1
            best, measures = found.get(first, (0, []))
            if length > best:
                found[first] = (length, [measure])
            elif length == best:
                measures.append(measure)
        places = [(first, *found[first]) for first in sorted(found)]
        spans = [
            (self._letters.place(first), self._letters.end_of(first + length), measures)
            for first, length, measures in places
        ]
        return tuple(self._parts(spans))

    def _parts(self, spans: list[tuple[int, int, list[Measure]]]) -> Iterator[_Told]:
        latin = self._latin
        for number, (first, last, measures) in enumerate(spans):
            if len(measures) > 1:
                continue
            before = spans[number - 1][1] if number else 0
            behind = spans[number + 1][0] if number + 1 < len(spans) else len(latin)
            start = max(before, latin.rfind("\n", 0, first) + 1, first - BEFORE)
            if number:
                start = first  # what stands between two measures is of the one before
            other = re.compile(words.OTHER_MEASURES).search(latin, last)
            end = min(behind, last + BEHIND, other.start() if other else len(latin))
            yield _Told(measures[0], start, end, (first, last))


def _told(claim: FigureClaim, known: Sequence[object], number: object, right: str) -> Weighed:
    if not known:
        return Weighed(claim=claim, state=State.OPEN)
    if number in known:
        return Weighed(claim=claim, state=State.TRUE)
    return Weighed(claim=claim, state=State.FALSE, right=(right,))
