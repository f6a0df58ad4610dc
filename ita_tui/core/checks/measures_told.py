"""What a text tells of the measures that it names, or is of: each figure beside one is its own."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import cached_property

from ita_tui.core.checks.figured import State, Weighed
from ita_tui.core.checks.measure_names import NamedMeasure
from ita_tui.core.checks.text_facts import TextFacts
from ita_tui.core.narratives.figures import FigureClaim, Said
from ita_tui.core.record.model import ALL_UNITS, Measure, answered_items
from ita_tui.core.record.names import known_units
from ita_tui.core.thai.dates import format_period, month_of
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.core.values import dataclass, replace
from ita_tui.words.understood import measures_told as words

BEFORE, BEHIND = 60, 220
"""Characters before and behind the title of a measure that may tell of it."""

NEAR = 30
"""Characters before a unit, or a figure, that say whose it is."""

BESIDE = 24
"""Characters between a step that is named and its number, or what it did."""

_NOWHERE = (-1, -1)


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

    @property
    def is_own(self) -> bool:
        """Whether the whole text is one of the measure."""
        return self.title == _NOWHERE


class MeasuresTold(TextFacts):
    """The measures that one text names, or the one that it is of."""

    def settled(self, weighed: Weighed) -> Weighed:
        """A figure held against the measure beside which it stands."""
        claim = weighed.claim
        is_open = weighed.state is State.OPEN or claim.said is Said.MONTH
        told = self._at(claim.start) if is_open and weighed.state is not State.FALSE else None
        if told is None:
            return self._of_issue(weighed)
        if told.title[0] <= claim.start < told.title[1]:
            return weighed
        before = told.before(self._latin, claim.start)
        if any(it in before for it in words.OF_OTHERS):
            return weighed
        if claim.said is Said.MONTH and claim.day is not None:
            return self._month(weighed, told, claim.day, before)
        if claim.said is Said.BAHT:
            return self._baht(weighed, told, before)
        if told.is_own:
            return weighed
        steps = re.compile(words.STEPS).match(self._latin, claim.start)
        if steps and told.measure.steps:
            count = len(told.measure.steps)
            done = sum(step.done_on is not None for step in told.measure.steps.values())
            counts = [count, done, count - done]
            return _told(replace(claim, said=Said.STEPS), counts, int(claim.value), str(count))
        if re.search(words.TARGET, before) and claim.value.replace(".", "").isdigit():
            text = f"{told.measure.target} {told.measure.expected_result}"
            known = [Decimal(it) for it in re.findall(r"[0-9]{2,3}(?:\.[0-9]{1,2})?", text)]
            said = replace(claim, said=Said.TARGET)
            return _told(said, known, Decimal(claim.value), str(known[0]) if known else "")
        return weighed

    def _baht(self, weighed: Weighed, told: _Told, before: str) -> Weighed:
        """Baht beside a measure: what a part of it costs may be less than the whole."""
        claim, measure = weighed.claim, told.measure
        known = [it for it in (measure.budget_baht, measure.spent_baht) if it]
        known += [known[0] - known[1]] if len(known) > 1 else []  # what is left of it
        number = Decimal(claim.value.replace(",", ""))
        right = f"{known[0]:,}" if known else ""
        if not told.is_own or not known or number in known:
            return _told(claim, known, number, right)
        is_part = number <= max(known) and not any(_is_turned(number, it) for it in known)
        is_budget = any(it in before for it in words.BUDGETS)
        if is_part or not is_budget or number in self._numbers_of(measure):
            return weighed
        return _told(claim, known, number, right)

    def _of_issue(self, weighed: Weighed) -> Weighed:
        """A budget that one of the issue's measures has, but for the order of its digits."""
        claim, record = weighed.claim, self._facts.record
        if not self._is_narrative or weighed.state is not State.OPEN or claim.said is not Said.BAHT:
            return weighed
        own = [it.budget_baht for it in self._measures_here if it.budget_baht]
        number = Decimal(claim.value.replace(",", ""))
        before = self._latin[max(0, claim.start - NEAR) : claim.start].rpartition("\n")[2]
        is_budget = any(it in before for it in words.BUDGETS)
        turned = [it for it in own if _is_turned(number, it)]
        if not is_budget or not turned or any(it in before for it in words.OF_OTHERS):
            return weighed
        known = [it.budget_baht for it in record.measures.values()]
        return _told(claim, known, number, f"{turned[0]:,}")

    def _month(self, weighed: Weighed, told: _Told, day: date, before: str) -> Weighed:
        measure = told.measure
        if measure.start is None or measure.end is None or told.step:
            return weighed  # a step may be told of in another year
        first, last = month_of(measure.start)[0], month_of(measure.end)[1]
        is_begin, is_end = (re.search(it, before) is not None for it in (words.BEGINS, words.ENDS))
        is_planned = self._parts[-1] in ("title", "target", "expected_result", "text")
        if told.is_own and not (is_planned and "log" not in self._parts and (is_begin or is_end)):
            return weighed
        steps = measure.steps.values()
        days = [it for step in steps for it in (step.due, step.done_on) if it]
        if is_begin and not told.is_own:
            is_right = month_of(day) == month_of(measure.start)
        elif is_end and not told.is_own:
            months = [month_of(it) for it in (measure.end, *days)]
            is_right = month_of(day) in months
        else:
            is_right = first <= day <= last
        if told.is_own and is_right:
            return weighed
        said = replace(weighed.claim, said=Said.PERIOD)
        state = State.TRUE if is_right else State.FALSE
        right = () if is_right else (format_period(measure.start, measure.end),)
        return Weighed(claim=said, state=state, right=right)

    def further(self) -> Iterator[Weighed]:
        """What is told in words, or of what is counted, and is otherwise."""
        yield from self._owners()
        yield from self._rounds()
        yield from self._step_numbers()
        yield from self._quantities()

    # --- who carries it out

    def _owners(self) -> Iterator[Weighed]:
        """The units that are told to carry a measure out, and do not."""
        units = [*self._units] if self._is_narrative or self._measure or self._is_opinion else []
        if not units:
            return
        ours = {it for one in self._measures_here for it in _owners_of(one)}
        for told in self._told:
            owners = _owners_of(told.measure)
            found = [it for it in units if told.start <= it[1] < told.end]
            found = [it for it in found if not told.title[0] <= it[1] < told.title[1]]
            found = [it for it in found if self._carries_out(told, *it)]
            if not owners or not found or any(unit in owners for unit, _ in found):
                continue
            unit, place = found[0]
            if told.step and unit in ours:
                continue  # it may lend a hand with a step
            yield _false(Said.OWNER, unit, place, told.measure.owners[0])

    def _carries_out(self, told: _Told, unit: str, place: int) -> bool:
        """Whether a unit beside a measure is told to carry it out."""
        text = self._narrative.letters.text
        before = told.before(text, place)
        behind = text[place + len(unit) : place + len(unit) + NEAR]
        if any(it in before for it in words.OF_OTHERS):
            return False
        if told.is_own:
            return before.rstrip().endswith(words.DONE_BY)
        is_told = any(it in before + behind for it in words.CARRIES_OUT)
        return is_told or behind.startswith(words.WILL) or before.endswith(words.OF)

    @cached_property
    def _units(self) -> tuple[tuple[str, int], ...]:
        """The agency's units that the text names, the longest name at each place, in order."""
        text, found = self._narrative.letters.text, dict[int, str]()
        for unit in known_units(self._facts.record):
            place = text.find(unit)
            while place >= 0:
                found[place] = max(found.get(place, ""), unit, key=len)
                place = text.find(unit, place + 1)
        return tuple((found[it], it) for it in sorted(found))

    @cached_property
    def _measures_here(self) -> tuple[Measure, ...]:
        """The measures of the issue that the text is of."""
        issue = self._facts.framework.issues.get(self._issue)
        items = {*issue.items} if issue is not None else set[str]()
        return tuple(
            it
            for it in self._facts.record.measures.values()
            if self._issue and (it.issue == self._issue or items.intersection(answered_items(it)))
        )

    # --- how often, which step, how much

    def _rounds(self) -> Iterator[Weighed]:
        """How often a measure comes round, where its title or its steps say otherwise."""
        for match in re.finditer(words.ROUNDS, self._latin):
            told = self._at(match.start())
            measure = told.measure if told is not None else self._only_measure(match.start())
            if measure is None or (told is not None and match.end() <= told.title[1]):
                continue
            steps = [it.text for it in measure.steps.values()]
            texts = [measure.title, measure.expected_result, *steps]
            own = self._narrative.letters.text
            known = {
                _months(it[0])
                for text in texts
                if text != own
                for it in re.finditer(words.ROUNDS, to_latin_digits(text))
            }
            if measure.recurrence is not None:
                known = {measure.recurrence.months}
            if known and _months(match[0]) not in known:
                yield _false(Said.ROUND, match[0], match.start(), str(min(known)))

    def _only_measure(self, place: int) -> Measure | None:
        """The only measure of the issue, where the line names who carries it out."""
        line = self._narrative.letters.text[:place].rpartition("\n")[2]
        only = self._measures_here[0] if len(self._measures_here) == 1 else None
        return only if only and any(it in line for it in only.owners) else None

    def _step_numbers(self) -> Iterator[Weighed]:
        """Which step it is of which a text tells."""
        for match in re.finditer(words.STEP_NUMBER, self._latin):
            measure, step = self._step_beside(*match.span())
            steps = [*measure.steps] if measure else []
            if step in steps and steps.index(step) + 1 != int(match[1]):
                right = str(steps.index(step) + 1)
                yield _false(Said.STEP_NUMBER, match[1], match.start(1), right)

    def _step_beside(self, start: int, end: int) -> tuple[Measure | None, str]:
        if self._measure is not None:
            is_log = "log" in self._parts and start <= BESIDE
            return self._measure, self._measure.log[str(self._parts[3])].step if is_log else ""
        for it in self._mentions:
            is_behind = 0 <= it.start - end <= BESIDE // 3
            between = self._latin[it.end : start]
            is_before = between.strip() in words.IS_STEP
            if it.step and (is_behind or is_before):
                return self._facts.record.measures[it.measure], it.step
        return None, ""

    def _quantities(self) -> Iterator[Weighed]:
        """How many of something a step did, beside the step."""
        if self._measure is not None:
            return
        for match in re.finditer(words.QUANTITY, self._latin):
            told = self._at(match.start())
            if told is None or not told.step or match.start() < told.title[0]:
                continue
            pattern = rf"([0-9][0-9,]*) ?{match[2]}"
            measure = told.measure
            step = measure.steps[told.step]
            own = re.findall(pattern, to_latin_digits(f"{step.text} {step.result}"))
            every = [*own, *re.findall(pattern, to_latin_digits(_text_of(measure)))]
            is_near = match.start() - told.title[1] <= BEHIND // 2
            if own and is_near and match[1] not in every:
                yield _false(Said.QUANTITY, match[1], match.start(1), f"{own[0]} {match[2]}")

    def _numbers_of(self, measure: Measure) -> set[Decimal]:
        found = re.findall(
            r"[0-9][0-9,]*", to_latin_digits(_text_of(measure, self._narrative.letters.text))
        )
        return {Decimal(it.replace(",", "")) for it in found}

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
        """The measures that are named, in order; that of which the whole text is."""
        if self._measure is not None:
            return (_Told(self._measure, 0, len(self._latin), _NOWHERE),)
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


def _owners_of(measure: Measure) -> set[str]:
    """The units that carry a measure out, or a step; none where each of the agency's does."""
    owners = {*measure.owners}
    owners |= {it for step in measure.steps.values() for it in step.owners}
    is_sure = measure.owners and not any(ALL_UNITS in it for it in owners)
    return owners if is_sure else set()


def _text_of(measure: Measure, but: str = "") -> str:
    """All that a measure's texts say, but for one text."""
    steps = measure.steps.values()
    texts = [measure.title, measure.expected_result, measure.target]
    texts += [text for it in steps for text in (it.text, it.result)]
    texts += [it.text for it in measure.log.values()]
    return "\n".join(it for it in texts if it != but)


def _months(said: str) -> int:
    """Months from one time to the next, as words say it."""
    return next(months for word, months in words.MONTHS_OF_ROUNDS.items() if word in said)


def _is_turned(one: Decimal, other: Decimal) -> bool:
    """Whether two numbers are of the same digits in another order."""
    return one != other and sorted(f"{one:.2f}") == sorted(f"{other:.2f}")


def _false(said: Said, value: str, place: int, right: str) -> Weighed:
    end = place + len(value)
    claim = FigureClaim(said=said, value=value, start=place, end=end, begin=place, stop=end)
    return Weighed(claim=claim, state=State.FALSE, right=(right,))


def _told(claim: FigureClaim, known: Sequence[object], number: object, right: str) -> Weighed:
    if not known:
        return Weighed(claim=claim, state=State.OPEN)
    if number in known:
        return Weighed(claim=claim, state=State.TRUE)
    return Weighed(claim=claim, state=State.FALSE, right=(right,))
