"""What a text tells of the measures that it names: each figure beside one is its own."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cached_property

from ita_tui.core.checks.figured import State, Weighed
from ita_tui.core.checks.measure_names import NamedMeasure
from ita_tui.core.checks.plan_totals import PlanTotals
from ita_tui.core.checks.plan_values import (
    among,
    contradicted,
    days_of,
    months,
    months_of_rounds,
    number_of,
    owners_of,
    texts_of_measure,
)
from ita_tui.core.checks.text_facts import TextFacts
from ita_tui.core.narratives.figures import Said
from ita_tui.core.record.model import Measure, answered_items
from ita_tui.core.thai.dates import format_date, format_period, month_of
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.core.values import dataclass, replace
from ita_tui.words.understood import measures_told as words

BEFORE, BEHIND = 60, 220
"""Characters before and behind the title of a measure that may tell of it."""

NEAR = 30
"""Characters before a unit, or a figure, that say whose it is."""

BESIDE = 24
"""Characters between a step that is named and its number, or what it did."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A measure that is named, and the part of the text that tells of it."""

    measure: Measure
    start: int
    end: int
    title: tuple[int, int]
    step: str = ""

    def before(self, text: str, place: int) -> str:
        """What stands shortly before a place, but for the measure's name."""
        first = self.title[1] if self.title[1] <= place else self.start
        return text[max(self.start, first, place - NEAR) : place]


class MeasuresTold(TextFacts):
    """The measures that one text of an issue, or of the memo, names."""

    @cached_property
    def _totals(self) -> PlanTotals:
        return PlanTotals(self._facts, self._parts, self._narrative)

    def settled(self, weighed: Weighed) -> Weighed:
        """A figure held against the measure beside which it stands."""
        claim = weighed.claim
        is_open = weighed.state is State.OPEN or claim.said is Said.MONTH
        told = self._at(claim.start) if is_open and weighed.state is not State.FALSE else None
        if told is None or claim.said is Said.MEASURES:
            return self._totals.settled(weighed)
        if told.title[0] <= claim.start < told.title[1]:
            return weighed
        before = told.before(self._latin, claim.start)
        if any(it in before for it in words.OF_OTHERS):
            return weighed
        if claim.said is Said.MONTH and claim.day is not None:
            return self._month(weighed, told, claim.day, before)
        if claim.said is Said.BAHT:
            return self._baht(weighed, told.measure, before)
        steps = re.compile(words.STEPS).match(self._latin, claim.start)
        if steps and told.measure.steps:
            count = len(told.measure.steps)
            done = sum(step.done_on is not None for step in told.measure.steps.values())
            counts = [count, done, count - done]
            return among(replace(claim, said=Said.STEPS), counts, int(claim.value), str(count))
        if re.search(words.TARGET, before) and claim.value.replace(".", "").isdigit():
            text = f"{told.measure.target} {told.measure.expected_result}"
            known = [Decimal(it) for it in re.findall(r"[0-9]{2,3}(?:\.[0-9]{1,2})?", text)]
            said = replace(claim, said=Said.TARGET)
            return among(said, known, Decimal(claim.value), str(known[0]) if known else "")
        return weighed

    def _baht(self, weighed: Weighed, measure: Measure, before: str) -> Weighed:
        """Baht beside a measure: its budget, what was spent of it or is left, or all together."""
        known = [it for it in (measure.budget_baht, measure.spent_baht) if it]
        known += [known[0] - known[1]] if len(known) > 1 else []  # what is left of it
        right = f"{known[0]:,}" if known else ""
        number = number_of(weighed.claim.value)
        if known and number not in known:
            together = self._totals.settled(weighed)
            if together.state is State.TRUE:
                return together
        return among(weighed.claim, known, number, right)

    def _month(self, weighed: Weighed, told: _Told, day: date, before: str) -> Weighed:
        """When a measure beside is carried out; a day is one of its fields, or of its step's."""
        measure = told.measure
        if measure.start is None or measure.end is None:
            return weighed
        known, right = [*days_of(measure)], format_period(measure.start, measure.end)
        step = measure.steps.get(told.step)
        if step is not None:
            near = [it for it in (step.due, step.done_on) if it]
            right = format_date(near[0]) if near else right
        if weighed.claim.value[:1].isdigit():
            if day in self._other_days or any(it in before for it in words.OF_PAPERS):
                return weighed
            is_begin = step is None and re.search(words.BEGINS, before) is not None
            is_right = day == measure.start if is_begin else day in known
        elif step is not None:
            return weighed  # a step may be told of in another year
        elif re.search(words.BEGINS, before):
            is_right = month_of(day) == month_of(measure.start)
        elif re.search(words.ENDS, before):
            is_right = month_of(day) in map(month_of, known)
        else:
            is_right = month_of(measure.start)[0] <= day <= month_of(measure.end)[1]
        said = replace(weighed.claim, said=Said.PERIOD)
        state = State.TRUE if is_right else State.FALSE
        return Weighed(claim=said, state=state, right=() if is_right else (right,))

    @cached_property
    def _other_days(self) -> frozenset[date | None]:
        """The days of the record that are of no measure."""
        record = self._facts.record
        settings = record.settings
        days = (record.memo.date, record.results.announced_on)
        return frozenset((*days, settings.publish_measures_on, settings.publish_report_on))

    def further(self) -> Iterator[Weighed]:
        """What is told in words, or of what is counted, and is otherwise."""
        yield from self._owners()
        yield from self._rounds()
        yield from self._measure_numbers()
        yield from self._answers()
        yield from self._dearest()
        yield from self._step_numbers()
        yield from self._quantities()

    # --- who carries it out

    def _owners(self) -> Iterator[Weighed]:
        """The units that are told to carry a measure out, and do not."""
        units = self._units if self._is_narrative or self._is_opinion else ()
        ours = {it for one in self._measures_here for it in owners_of(one)}
        for told in self._told if units else ():
            owners = owners_of(told.measure)
            found = [it for it in units if told.start <= it[1] < told.end]
            found = [it for it in found if not told.title[0] <= it[1] < told.title[1]]
            found = [it for it in found if self._carries_out(told, *it)]
            if not owners or not found or any(unit in owners for unit, _ in found):
                continue
            unit, place = found[0]
            if told.step and unit in ours:
                continue  # it may lend a hand with a step
            yield contradicted(Said.OWNER, unit, place, told.measure.owners[0])

    def _answering(self, code: str) -> list[Measure]:
        """The measures that answer a node, or one below it."""
        if code not in self._facts.framework.nodes:
            return []
        codes = {code, *(it.code for it in self._facts.leaves_below(code))}
        measures = self._facts.record.measures.values()
        return [it for it in measures if codes.intersection(answered_items(it))]

    def _carries_out(self, told: _Told, unit: str, place: int) -> bool:
        """Whether a unit beside a measure is told to carry it out."""
        before = told.before(self._text, place)
        behind = self._text[place + len(unit) : place + len(unit) + NEAR]
        if any(it in before for it in words.OF_OTHERS):
            return False
        is_told = any(it in before + behind for it in words.CARRIES_OUT)
        return is_told or behind.startswith(words.WILL) or before.endswith(words.OF)

    # --- how often, which step, how much

    def _rounds(self) -> Iterator[Weighed]:
        """How often a measure comes round, where its title or its steps say otherwise."""
        for match in re.finditer(words.ROUNDS, self._latin):
            told = self._at(match.start())
            measure = told.measure if told is not None else self._only_measure(match.start())
            if measure is None or (told is not None and match.end() <= told.title[1]):
                continue
            steps = (it.text for it in measure.steps.values())
            known = months_of_rounds((measure.title, measure.expected_result, *steps))
            if measure.recurrence is not None:
                known = {measure.recurrence.months}
            if known and months(match[0]) not in known:
                yield contradicted(Said.ROUND, match[0], match.start(), str(min(known)))

    def _only_measure(self, place: int) -> Measure | None:
        """The only measure of the issue, where the line names who carries it out."""
        line = self._text[:place].rpartition("\n")[2]
        only = self._measures_here[0] if len(self._measures_here) == 1 else None
        return only if only and any(it in line for it in only.owners) else None

    def _measure_numbers(self) -> Iterator[Weighed]:
        """Which measure it is, before its title: of all of them, or of the issue's."""
        every = [*self._facts.record.measures.values()]
        for match in re.finditer(words.MEASURE_NUMBER, self._latin):
            told = self._beginning_at(match.end())
            if told is not None and not told.step:
                lists = [it for it in (every, [*self._measures_here]) if told.measure in it]
                numbers = [it.index(told.measure) + 1 for it in lists]
                if int(match[1]) not in numbers:
                    place, right = match.start(1), str(numbers[0])
                    yield contradicted(Said.MEASURE_NUMBER, match[1], place, right)

    def _beginning_at(self, place: int) -> _Told | None:
        """The measure whose title begins at a place, or shortly behind it."""
        return next((it for it in self._told if 0 <= it.title[0] - place <= BESIDE // 2), None)

    def _answers(self) -> Iterator[Weighed]:
        """A measure that is told to answer an item, and answers others."""
        for told in self._told:
            match = re.compile(words.ANSWERS).match(self._latin, told.title[1])
            quote = match and next(
                (it for it in self._narrative.quotes if it.start == match.end()), None
            )
            items = answered_items(told.measure)
            if quote and items and told.measure not in self._answering(quote.code):
                said = self._text[slice(*told.title)]
                yield contradicted(Said.MEASURE_TITLE, said, told.title[0], " ".join(items))

    def _dearest(self) -> Iterator[Weighed]:
        """The measure that is told to have the largest budget, or the smallest."""
        budgets = [it.budget_baht for it in self._facts.record.measures.values() if it.budget_baht]
        for match in re.finditer(words.DEAREST, self._latin):
            told = self._beginning_at(match.end())
            own = told.measure.budget_baht if told is not None else None
            best = max(budgets, default=None) if match["most"] else min(budgets, default=None)
            if told is not None and own is not None and own != best:
                said = self._text[slice(*told.title)]
                measures = self._facts.record.measures.values()
                right = next(it.title for it in measures if it.budget_baht == best)
                yield contradicted(Said.MEASURE_TITLE, said, told.title[0], right)

    def _step_numbers(self) -> Iterator[Weighed]:
        """Which step it is of which a text tells."""
        for match in re.finditer(words.STEP_NUMBER, self._latin):
            measure, step = self._step_beside(*match.span())
            steps = [*measure.steps] if measure else []
            if step in steps and steps.index(step) + 1 != int(match[1]):
                right = str(steps.index(step) + 1)
                yield contradicted(Said.STEP_NUMBER, match[1], match.start(1), right)

    def _step_beside(self, start: int, end: int) -> tuple[Measure | None, str]:
        for it in self._mentions:
            is_behind = 0 <= it.start - end <= BESIDE // 3
            between = self._latin[it.end : start]
            is_before = between.strip() in words.IS_STEP
            if it.step and (is_behind or is_before):
                return self._facts.record.measures[it.measure], it.step
        return None, ""

    def _quantities(self) -> Iterator[Weighed]:
        """How many of something a step did, beside the step."""
        for match in re.finditer(words.QUANTITY, self._latin):
            told = self._at(match.start())
            if told is None or not told.step or match.start() < told.title[0]:
                continue
            pattern = rf"([0-9][0-9,]*) ?{match[2]}"
            measure = told.measure
            step = measure.steps[told.step]
            own = re.findall(pattern, to_latin_digits(f"{step.text} {step.result}"))
            every = [*own, *re.findall(pattern, texts_of_measure(measure))]
            is_near = match.start() - told.title[1] <= BEHIND // 2
            if own and is_near and match[1] not in every:
                yield contradicted(Said.QUANTITY, match[1], match.start(1), f"{own[0]} {match[2]}")

    # --- where

    def _at(self, place: int) -> _Told | None:
        return next((it for it in self._told if it.start <= place < it.end), None)

    @cached_property
    def _mentions(self) -> tuple[NamedMeasure, ...]:
        if not (self._is_narrative or self._is_opinion):
            return ()
        return tuple(self._facts.measure_names.named_in(self._narrative.letters))

    @cached_property
    def _told(self) -> tuple[_Told, ...]:
        """The measures that are named, in order."""
        return tuple(self._parts_told())

    def _parts_told(self) -> Iterator[_Told]:
        latin, spans = self._latin, self._mentions
        for number, it in enumerate(spans):
            before = spans[number - 1].end if number else 0
            behind = spans[number + 1].start if number + 1 < len(spans) else len(latin)
            start = max(before, latin.rfind("\n", 0, it.start) + 1, it.start - BEFORE)
            if number:
                start = it.start  # what stands between two measures is of the one before
            other = re.compile(words.OTHER_MEASURES).search(latin, it.end)
            end = min(behind, it.end + BEHIND, other.start() if other else len(latin))
            measure = self._facts.record.measures[it.measure]
            yield _Told(measure, start, end, (it.start, it.end), it.step)
