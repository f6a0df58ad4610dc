"""What a kind of document says of itself, and what each is made from."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from ita_tui.core.checks.finding import Finding
from ita_tui.core.framework.model import Framework
from ita_tui.core.printing import Contents
from ita_tui.core.record.model import Record
from ita_tui.core.values import dataclass
from ita_tui.documents.blocks import Section
from ita_tui.documents.script import Script
from ita_tui.words.said import documents as words


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What a document is made from, and the words that most of them write of it."""

    record: Record
    """The record."""
    framework: Framework
    """Its framework."""
    script: Script
    """In what digits it is written."""
    as_of: date
    """The day that it speaks of."""
    months: int | None = None
    """The round that it speaks of; None for how things stood on the day."""

    @property
    def agency(self) -> str:
        """Name of the agency; a dotted line to write on where nobody said."""
        return self.script.text(self.record.agency.name) or words.BLANK_LONG

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
    rounds: tuple[int, ...] = ()
    """Months of the rounds in which it can be had besides as of today."""
