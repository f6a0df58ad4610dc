"""What a text of a measure tells of that measure: each value is one of its fields."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cached_property

from ita_tui.core.checks.aims_told import AimsTold
from ita_tui.core.checks.figured import State, Weighed
from ita_tui.core.checks.plan_values import (
    among,
    contradicted,
    is_turned,
    months,
    months_of_rounds,
    number_of,
    numbers_of,
    owners_of,
)
from ita_tui.core.checks.text_facts import AIMS, TextFacts
from ita_tui.core.narratives.figures import FigureClaim, Said
from ita_tui.core.record.model import Measure, Step
from ita_tui.core.record.names import known_units
from ita_tui.core.thai.dates import format_period, month_of
from ita_tui.core.values import replace
from ita_tui.words.understood import measures_told as words
from ita_tui.words.understood.figure_cues import MONTHS_LATER
from ita_tui.words.understood.pruning import find_each

NEAR = 30
"""Characters before a unit, or a figure, that say whose it is."""

MONTHS_OF_YEAR = 12

BEGINNING = 24
"""Characters at the beginning of a text in which the number of a step is its own."""


class OwnMeasure(TextFacts):
    """One text of a measure."""

    def settled(self, weighed: Weighed) -> Weighed:
        """A figure held against the fields of the measure."""
        claim, measure = weighed.claim, self._own
        before = self._before(claim.start)
        is_target = self._is_aim and words.AIMED in before and claim.value.isdigit()
        if is_target and self._aims.reaches(Decimal(claim.value)):
            return Weighed(claim=replace(claim, said=Said.TARGET), state=State.TRUE)
        if weighed.state is State.FALSE or any(it in before for it in words.OF_OTHERS):
            return weighed
        if claim.said is Said.MONTH and claim.day is not None:
            return self._month(weighed, claim.day, before)
        if weighed.state is not State.OPEN:
            return weighed
        if claim.said is Said.BAHT:
            return self._baht(weighed, before)
        steps = re.compile(words.STEPS).match(self._latin, claim.start)
        if steps and measure.steps and before.rstrip().endswith(words.ALL_STEPS):
            count = len(measure.steps)
            done = sum(step.done_on is not None for step in measure.steps.values())
            said = replace(claim, said=Said.STEPS)
            return among(said, [count, done, count - done], int(steps[1]), str(count))
        return weighed

    def further(self) -> Iterator[Weighed]:
        """What is told in words, or of what is counted, and is otherwise."""
        yield from self._owners()
        yield from self._rounds()
        yield from self._times()
        yield from self._step_number()
        yield from self._quantities()
        yield from self._days_early()
        yield from self._aims.found()

    @cached_property
    def _aims(self) -> AimsTold:
        return AimsTold(self._facts, self._parts, self._narrative)

    @property
    def _own(self) -> Measure:
        assert self._measure is not None  # only texts of a measure are read so
        return self._measure

    @cached_property
    def _step(self) -> str:
        """The step that the text is of; empty for one of the measure as a whole."""
        if "steps" in self._parts:
            return str(self._parts[3])
        return self._own.log[str(self._parts[3])].step if "log" in self._parts else ""

    def _before(self, place: int) -> str:
        return self._latin[max(0, place - NEAR) : place]

    def _baht(self, weighed: Weighed, before: str) -> Weighed:
        """Baht of the measure: what a part of it costs may be less than the whole."""
        claim, measure = weighed.claim, self._own
        known = [it for it in (measure.budget_baht, measure.spent_baht) if it]
        known += [known[0] - known[1]] if len(known) > 1 else []  # what is left of it
        number = number_of(claim.value)
        right = f"{known[0]:,}" if known else ""
        if not known or number in known:
            return among(claim, known, number, right)
        is_part = number <= max(known) and not any(is_turned(number, it) for it in known)
        is_budget = any(it in before for it in words.BUDGETS)
        if is_part or not is_budget or number in numbers_of(measure, self._text):
            return weighed
        return among(claim, known, number, right)

    def _month(self, weighed: Weighed, day: date, before: str) -> Weighed:
        """When the measure begins or ends, as a text that plans it says."""
        measure = self._own
        if measure.start is None or measure.end is None:
            return weighed
        both = [it for it in self._narrative.figures if it.said is Said.MONTH]
        if len(both) == 2 and self._is_whole_period(*both):
            own = measure.start if weighed.claim is both[0] else measure.end
            if month_of(day) != month_of(own):
                return among(weighed.claim, [own], day, format_period(measure.start, measure.end))
        edges = {words.BEGINS: measure.start, words.ENDS_AT_LAST: measure.end}
        for pattern, own in edges.items() if self._is_aim else ():
            if re.search(pattern, before) and month_of(day) != month_of(own):
                told = replace(weighed.claim, said=Said.PERIOD)
                return among(told, [own], day, format_period(measure.start, measure.end))
        is_told = any(re.search(it, before) for it in (words.BEGINS, words.ENDS))
        is_planned = "log" not in self._parts and self._parts[-1] in (*AIMS, "text")
        is_inside = month_of(measure.start)[0] <= day <= month_of(measure.end)[1]
        if is_inside or not is_told or not is_planned:
            return weighed
        said = replace(weighed.claim, said=Said.PERIOD)
        right = (format_period(measure.start, measure.end),)
        return Weighed(claim=said, state=State.FALSE, right=right)

    def _is_whole_period(self, one: FigureClaim, other: FigureClaim) -> bool:
        """Whether two months are told as the first and the last of the measure."""
        between = "".join(self._latin[one.end : other.start].split())
        before = self._before(one.start).rpartition("\n")[2]
        is_led = self._parts[-1] == "title" or re.search(words.WHOLE_PERIOD, before) is not None
        return self._is_aim and between in MONTHS_LATER and is_led

    def _owners(self) -> Iterator[Weighed]:
        """A unit that is told to carry out what another one does."""
        owners = owners_of(self._own)
        if "log" in self._parts:
            owners |= {self._own.log[str(self._parts[3])].unit} if owners else set()
        if not owners or self._parts[-1] in ("obstacle", "place"):
            return
        text, found = self._text, dict[int, str]()
        for unit in known_units(self._facts.record):
            place = text.find(unit)
            if place >= 0:
                found[place] = max(found.get(place, ""), unit, key=len)
        told = [(place, it) for place, it in found.items() if self._does_it(place, it)]
        for match in re.finditer(words.RESPONSIBLE, text):
            if not any(match["unit"].startswith(it) for it in found.values()):
                told.append((match.start("unit"), match["unit"]))
        if told and not any(unit in owners for unit in found.values()):
            place, unit = min(told)
            yield contradicted(Said.OWNER, unit, place, self._own.owners[0])

    def _does_it(self, place: int, unit: str) -> bool:
        """Whether a unit in the text is told to do what the text is of."""
        before, behind = self._before(place).rstrip(), self._text[place + len(unit) :]
        if any(it in before for it in words.OF_OTHERS):
            return False
        if before.endswith(words.DONE_BY):
            return True
        is_subject = before in words.ASKED
        return is_subject and behind[:1].isalpha() and not behind.startswith(words.NO_WORK)

    def _rounds(self) -> Iterator[Weighed]:
        """How often the measure comes round, where its title or its steps say otherwise."""
        measure = self._own
        steps = [it.text for it in measure.steps.values()]
        texts = [measure.title, measure.expected_result, *steps]
        for match in re.finditer(words.ROUNDS, self._latin):
            known = months_of_rounds(it for it in texts if it != self._text)
            if measure.recurrence is not None:
                known = {measure.recurrence.months}
            if known and months(match[0]) not in known:
                yield contradicted(Said.ROUND, match[0], match.start(), str(min(known)))

    def _times(self) -> Iterator[Weighed]:
        """How many times a year the measure comes round, where its field says otherwise."""
        rounds = self._own.recurrence if self._parts[-1] == "expected_result" else None
        for match in find_each(words.TIMES_A_YEAR, self._latin) if rounds is not None else ():
            if rounds is not None and int(match[1]) * rounds.months != MONTHS_OF_YEAR:
                yield contradicted(Said.ROUND, match[1], match.start(1), str(rounds.months))

    def _step_number(self) -> Iterator[Weighed]:
        """The number of the step that a text is of, at its beginning."""
        match = re.search(words.STEP_NUMBER, self._latin)
        steps = [*self._own.steps]
        if match is None or self._step not in steps or match.start() > BEGINNING:
            return
        right = str(steps.index(self._step) + 1)
        is_own = "log" in self._parts or match.start() == 0
        if is_own and match[1] != right:
            yield contradicted(Said.STEP_NUMBER, match[1], match.start(1), right)

    def _quantities(self) -> Iterator[Weighed]:
        """A number of things that the measure has with its digits in another order."""
        if self._parts[-1] not in ("result", "text"):
            return
        known = numbers_of(self._own, self._text)
        for match in re.finditer(words.QUANTITY, self._latin):
            number = number_of(match[1])
            turned = [it for it in known if is_turned(number, it)]
            if number not in known and turned:
                right = f"{turned[0]:,} {match[2]}"
                yield contradicted(Said.QUANTITY, match[1], match.start(1), right)

    def _days_early(self) -> Iterator[Weighed]:
        """By how many days a step was done before it was due, or after."""
        step = self._own.steps.get(self._step, Step())
        match = re.search(words.DAYS_APART, self._latin) if self._parts[-1] == "result" else None
        if match is None or step.due is None or step.done_on is None:
            return
        right = abs((step.due - step.done_on).days)
        if int(match[1]) != right:
            yield contradicted(Said.QUANTITY, match[1], match.start(1), str(right))
