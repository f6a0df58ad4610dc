"""What a kind of document says of itself; what each is made from, in one script of digits."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from ita_tui.core.checks.finding import Finding
from ita_tui.core.framework.model import Framework
from ita_tui.core.measures.effect import Effect
from ita_tui.core.printing import Contents
from ita_tui.core.record.model import ALL_UNITS, Digits, Record, ScoreKind
from ita_tui.core.record.names import kind_in, known_units
from ita_tui.core.scores.assessment import Assessment
from ita_tui.core.thai.dates import format_date, format_period
from ita_tui.core.thai.numbers import format_score, to_latin_digits, to_thai_digits
from ita_tui.core.values import dataclass, field
from ita_tui.documents.blocks import Section
from ita_tui.words.said import documents as words
from ita_tui.words.understood.agencies import OF_OTHER_UNITS

LONGEST_WHOLE_NAME = 40
"""Letters: a longer name would fill a line, and be broken in the middle of a syllable."""


@dataclass(frozen=True, slots=True)
class Script:
    """Writes in Thai or in Latin digits."""

    digits: Digits
    """Which."""

    @property
    def is_thai(self) -> bool:
        """Whether digits are Thai."""
        return self.digits is Digits.THAI

    def text(self, text: str) -> str:
        """Somebody's words with every digit in the script, but for those of a link."""
        change = _to_thai if self.is_thai else to_latin_digits
        parts = _link().split(text)
        return "".join(part if index % 2 else change(part) for index, part in enumerate(parts))

    def number(self, number: int) -> str:
        """A whole number, thousands apart."""
        return self.text(f"{number:,}")

    def year(self, year_be: int) -> str:
        """A year, thousands not apart."""
        return self.text(str(year_be))

    def score(self, score: Decimal | None) -> str:
        """A score with two decimals; a dash where there is none."""
        return format_score(score, thai_digits=self.is_thai)

    def signed(self, points: Decimal) -> str:
        """A difference with its sign."""
        sign = "+" if points > 0 else "−" if points < 0 else ""
        return sign + self.score(abs(points))

    def difference(self, before: Decimal | None, after: Decimal | None) -> str:
        """How far a score rose, with its sign; a dash where either is not known."""
        is_known = before is not None and after is not None
        return self.signed(after - before) if is_known else words.NONE  # type: ignore[operator]

    def baht(self, amount: Decimal) -> str:
        """An amount of money; whole baht without decimals, else with two."""
        sign = "−" if amount < 0 else ""
        return self.text(sign + f"{abs(amount):,.2f}".removesuffix(".00"))

    def day(self, day: date | None, *, short: bool = False) -> str:
        """A day in the Buddhist era; a dotted line to write on where none is known."""
        if day is None:
            return words.BLANK_DAY
        return format_date(day, thai_digits=self.is_thai, short=short)

    def value(self, value: Any) -> str:
        """Whatever a field holds, in one line; names of files to the letter; empty for nothing."""
        if isinstance(value, date):
            return self.day(value, short=True)
        if isinstance(value, Decimal):
            return self.baht(value)
        if isinstance(value, tuple):
            return ", ".join(value)
        return self.number(value) if isinstance(value, int) else self.text(value or "")

    def period(self, start: date | None, end: date | None) -> str:
        """A period; a dotted line to write on where neither end is known."""
        if start is None and end is None:
            return words.BLANK_SHORT
        return format_period(start, end, thai_digits=self.is_thai)


def _to_thai(text: str) -> str:
    return words.with_clear_codes(to_thai_digits(text))


@cache
def _link() -> re.Pattern[str]:
    """A link, which must be copied to the letter."""
    return re.compile(r"((?:https?://|www\.)\S+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What a document is made from, and the words that most of them write of it."""

    record: Record
    """The record."""
    framework: Framework
    """Its framework."""
    known: Framework
    """Its framework, as deep as it has scores of its own."""
    script: Script
    """In what digits it is written."""
    as_of: date
    """The day that it speaks of."""
    made_on: date
    """The day that it is made on, not before ``as_of``."""
    recorded_on: date
    """The day on which the record says what it says, whatever day the document is made for."""
    months: int | None = None
    """The round that it speaks of; None for how things stood on the day."""
    effects: tuple[Effect, ...] = ()
    """What measures achieved, where the record of another year was given."""
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    """Pictures among the evidence, by the names that the record has for them."""
    absent: frozenset[str] = frozenset()
    """The files among the evidence that are not where the record says."""
    reckoned: dict[tuple[str, ScoreKind], Assessment] = field(default_factory=dict)
    """What was reckoned of its scores, so that a document reckons it once."""

    @property
    def agency(self) -> str:
        """Name of the agency; a dotted line to write on where nobody said."""
        return self.script.text(self.record.agency.name) or words.BLANK_LONG

    def owners(self, names: Iterable[str]) -> tuple[str, ...]:
        """Units as they are printed; all of them as such an agency calls them."""
        is_other = kind_in(self.record.agency.name) in OF_OTHER_UNITS
        every = words.EVERY_UNIT if is_other else ALL_UNITS
        return tuple(self.script.text(every if it == ALL_UNITS else it) for it in names)

    @property
    def agency_and_place(self) -> str:
        """The agency with what is known of where it is."""
        return f"{self.agency} {self.place}".strip()

    @property
    def place(self) -> str:
        """Where the agency is, as far as that is known."""
        agency = self.record.agency
        return self.script.text(words.place(district=agency.district, province=agency.province))

    @property
    def unanalysed(self) -> Mapping[str, str]:
        """The issues that lack their analysis, code → title; the whole without issues."""
        texts = self.record.issues
        return {
            code: issue.title
            for code, issue in self.known.narrated.items()
            if issue.items and not (code in texts and texts[code].narrative.strip())
        }

    @property
    def is_analysed(self) -> bool:
        """Whether every analysis that the report asks for is written."""
        return not self.unanalysed

    @property
    def unit(self) -> str:
        """The unit that writes, without its address; empty where nobody said."""
        told = self.record.memo.unit
        known = (unit for unit in known_units(self.record) if told.startswith(unit))
        return self.script.text(max(known, key=len, default=told.split(" ")[0]))

    @property
    def target_name(self) -> str:
        """What the target of the total is called: the office's own only where that set another."""
        return words.TARGET if self.record.settings.has_own_target else words.TOTAL_MARK

    @property
    def year(self) -> str:
        """The fiscal year that was assessed."""
        return self.script.year(self.record.fiscal_year_be)

    @property
    def next_year(self) -> str:
        """The fiscal year of the measures."""
        return self.script.year(self.record.measures_year_be)


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentSpec:
    """One kind of document."""

    place: int
    """Its place among the documents, in the order in which an office needs them."""
    name: str
    """As people call it."""
    title: str
    """What the file says of itself."""
    build: Callable[[Source], Iterable[Section]]
    """Makes its pages."""
    blanks: Callable[[Source], Iterator[Finding]]
    """What it leaves blank because the record does not hold it."""
    contents: Contents
    """What it prints: what is wrong there stands in its way."""
    file_name: str = ""
    """What its file is named after the record's name, where that is not ``name``."""
    long_name: str = ""
    """What the help of the command calls it, where that is not ``name``."""
    shows_emblem: bool = False
    """Whether it has a place for the agency's emblem."""
    shows_evidence: bool = False
    """Whether it shows the pictures among the evidence."""
    other_year: int = 0
    """How many years later the record is that it tells effects of measures with; 0 for none."""
    rounds: tuple[int, ...] = ()
    """Months of the rounds in which it can be had besides as of today."""
