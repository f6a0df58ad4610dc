"""What a document is made of, before anything decides how it looks: plain values, in order.

A builder turns a record into blocks; a renderer turns blocks into Word, HTML, Markdown or plain
text. The text of a run is text and nothing else, whatever stands in it.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from ita_tui.core.values import dataclass

FIRST_LINE_MM = 25
"""How far a paragraph of an official letter begins from the margin."""
HANGING_MM = 4
"""How far the text of something numbered stands from its number's edge."""


class Align(StrEnum):
    """Where the lines of a paragraph stand."""

    START = "start"
    CENTER = "center"
    END = "end"
    SPREAD = "spread"
    """Both edges even, as Thai letters are set."""


class Orientation(StrEnum):
    """How the paper lies."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class RowKind(StrEnum):
    """What a row of a table is for."""

    BODY = "body"
    GROUP = "group"
    """The name of what follows; it never stands alone at the foot of a page."""
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one look."""

    text: str
    """The text; a line feed begins a new line."""
    bold: bool = False
    """Whether it is bold."""
    link: str = ""
    """An address of the web that it leads to; empty for none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Lines of text that belong together."""

    runs: tuple[Run, ...]
    """Its text."""
    align: Align = Align.START
    """Where its lines stand."""
    first_line_mm: int = 0
    """How far the first line is set in."""
    hanging_mm: int = 0
    """How far every line but the first is set in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading; those of the levels 0 and 1 stand in the middle and may have several lines."""

    lines: tuple[str, ...]
    """Its lines."""
    level: int = 2
    """0–3: 0 is the name of the whole document, in large letters."""
    space_before_mm: int = 0
    """Room above it, as on a cover."""

    @property
    def is_centered(self) -> bool:
        """Whether it stands in the middle."""
        return self.level < 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """Fields to read or to fill in, side by side on one line, as at the head of a memo."""

    fields: tuple[tuple[str, str], ...]
    """(label, value) each; a value that is empty is a dotted line to write on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BlankLines:
    """Dotted lines to write on by hand."""

    count: int
    """How many, from 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Where somebody signs: lines one above the other, in the right half of the page."""

    lines: tuple[str, ...]
    """Its lines, the one to sign on first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageBreak:
    """What follows begins on a new page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of a table."""

    paragraphs: tuple[Paragraph, ...]
    """What stands in it, at least one paragraph."""
    columns: int = 1
    """How many columns it covers, from 1."""
    rows: int = 1
    """How many rows it covers, from 1; the rows below leave its place out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of a table."""

    cells: tuple[Cell, ...]
    """Its cells from left to right, without those that a cell from above covers."""
    kind: RowKind = RowKind.BODY
    """What it is for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with ruled lines."""

    widths_mm: tuple[int, ...]
    """The width of each column."""
    head: tuple[Row, ...]
    """The rows that stand again on each page."""
    body: tuple[Row, ...]
    """The others."""
    is_small: bool = False
    """Whether its letters are small."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """Blocks that stay on one page."""

    blocks: tuple["Block", ...]
    """The blocks, in order; no page breaks, and as the last at most a table of one row."""


Block = Paragraph | Heading | Fields | BlankLines | Signature | PageBreak | Table | Together
"""Anything that stands in a section."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Pages that lie the same way; each section begins on a new page."""

    blocks: tuple[Block, ...]
    """What stands on them."""
    orientation: Orientation = Orientation.PORTRAIT
    """How the paper lies."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A finished document."""

    title: str
    """Its name, for the file's own description."""
    author: str
    """The agency."""
    sections: tuple[Section, ...]
    """Its pages, at least one section."""
    thai_digits: bool
    """Whether the numbers of its pages are in Thai digits; all other text is finished."""


def text_of(paragraphs: tuple[Paragraph, ...]) -> str:
    """The plain text of paragraphs, one a line."""
    return "\n".join("".join(run.text for run in one.runs) for one in paragraphs)


def body(text: str) -> Paragraph:
    """A paragraph as official letters have it."""
    return Paragraph(runs=(Run(text),), align=Align.SPREAD, first_line_mm=FIRST_LINE_MM)


def line(
    text: str, *, bold: bool = False, align: Align = Align.START, hanging_mm: int = 0
) -> Paragraph:
    """A plain paragraph."""
    return Paragraph(runs=(Run(text, bold),), align=align, hanging_mm=hanging_mm)


def cell(
    text: str, *, align: Align = Align.START, bold: bool = False, columns: int = 1, rows: int = 1
) -> Cell:
    """A cell of one text; each of its lines is a paragraph."""
    paragraphs = tuple(line(part, bold=bold, align=align) for part in text.split("\n"))
    return Cell(paragraphs=paragraphs, columns=columns, rows=rows)


def row(*cells: Cell, kind: RowKind = RowKind.BODY) -> Row:
    """A row of cells from left to right."""
    return Row(cells=cells, kind=kind)


def group(text: str, columns: int) -> Row:
    """A row that names what follows, over the whole width."""
    return row(cell(text, bold=True, columns=columns), kind=RowKind.GROUP)


def table(
    widths_mm: Sequence[int],
    titles: Iterable[str],
    rows: Iterable[Row],
    *,
    is_small: bool = False,
) -> Table:
    """A table with one row of headings."""
    head = row(*(cell(title, align=Align.CENTER, bold=True) for title in titles))
    return Table(widths_mm=tuple(widths_mm), head=(head,), body=tuple(rows), is_small=is_small)


def facts(pairs: Iterable[tuple[str, str]]) -> tuple[Paragraph, ...]:
    """Named facts, one a paragraph, without those that are empty."""
    return tuple(
        Paragraph(runs=(Run(f"{name}: ", bold=True), Run(value))) for name, value in pairs if value
    )
