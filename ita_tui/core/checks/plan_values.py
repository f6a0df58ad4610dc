"""The values of a measure that a text may tell: its units, its texts, its rounds, its numbers."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from ita_tui.core.checks.figured import State, Weighed
from ita_tui.core.measures.log import current_entries
from ita_tui.core.narratives.figures import FigureClaim, Said
from ita_tui.core.record.model import ALL_UNITS, Measure
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.words.understood import measures_told as words


def owners_of(measure: Measure) -> set[str]:
    """The units that carry a measure out, or a step; none where each of the agency's does."""
    owners = {*measure.owners}
    owners |= {it for step in measure.steps.values() for it in step.owners}
    is_sure = measure.owners and not any(ALL_UNITS in it for it in owners)
    return owners if is_sure else set()


def days_of(measure: Measure) -> Iterator[date]:
    """Every day that the fields of a measure say."""
    steps, entries = measure.steps.values(), current_entries(measure).values()
    days = [measure.start, measure.end, *(it.date for it in entries)]
    days += [day for it in steps for day in (it.due, it.done_on)]
    return (it for it in days if it is not None)


def texts_of_measure(measure: Measure, but: str = "") -> str:
    """All that a measure's texts say in Latin digits, but for one text."""
    steps = measure.steps.values()
    texts = [measure.title, measure.expected_result, measure.target]
    texts += [text for it in steps for text in (it.text, it.result)]
    texts += [it.text for it in measure.log.values()]
    return to_latin_digits("\n".join(it for it in texts if it != but))


def numbers_of(measure: Measure, but: str = "") -> set[Decimal]:
    """Every number that a measure's texts say, but one text, and how many took part."""
    found = {number_of(it) for it in re.findall("[0-9][0-9,]*", texts_of_measure(measure, but))}
    return found | {Decimal(it.participants) for it in measure.log.values() if it.participants}


def number_of(said: str) -> Decimal:
    """A number as it is written, with or without commas."""
    return Decimal(said.replace(",", ""))


def year_of(said: str, near: int) -> int:
    """A year as it is written; of two digits, that of the century of a year near it."""
    return int(said) if len(said) > 2 else near // 100 * 100 + int(said)


def months_of_rounds(texts: Iterable[str]) -> set[int]:
    """Months from one time to the next, as texts say it."""
    found = (it[0] for text in texts for it in re.finditer(words.ROUNDS, to_latin_digits(text)))
    return {months(it) for it in found}


def months(said: str) -> int:
    """Months from one time to the next, as words say it."""
    return next(months for word, months in words.MONTHS_OF_ROUNDS.items() if word in said)


def is_turned(one: Decimal, other: Decimal) -> bool:
    """Whether two numbers are of the same digits in another order."""
    return one != other and sorted(f"{one:.2f}") == sorted(f"{other:.2f}")


def contradicted(said: Said, value: str, place: int, right: str) -> Weighed:
    """Words of a text that the record has otherwise."""
    end = place + len(value)
    claim = FigureClaim(said=said, value=value, start=place, end=end, begin=place, stop=end)
    return Weighed(claim=claim, state=State.FALSE, right=(right,))


def among(claim: FigureClaim, known: Sequence[object], number: object, right: str) -> Weighed:
    """A figure that is one of those known, or is contradicted; open where none is known."""
    if not known:
        return Weighed(claim=claim, state=State.OPEN)
    if number in known:
        return Weighed(claim=claim, state=State.TRUE)
    return Weighed(claim=claim, state=State.FALSE, right=(right,))
