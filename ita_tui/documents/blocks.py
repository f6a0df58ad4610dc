"""What a document is made of, before anything decides how it looks: plain values, in order.

A builder turns a record into blocks; a renderer turns blocks into Word, HTML, Markdown or plain
text. The text of a run is text and nothing else, whatever stands in it.
"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum

from ita_tui.core.values import dataclass, field, replace
from ita_tui.documents.picture import PictureShape

FIRST_LINE_MM = 25
"""How far a paragraph of an official letter begins from the margin."""
OUTLINE_DEPTH = 2
"""Deepest level of the headings that stand in the contents."""
_TREND_STEP, _BELOW_LEAST = 10, 3
"""The scale of years begins at one of such steps, so many points below the least of them."""
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
    space_before_mm: int = 0
    """Room above it."""
    is_small: bool = False
    """Whether its letters are small, as of a note."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading; those of the levels 0 and 1 stand in the middle and may have several lines."""

    lines: tuple[str, ...]
    """Its lines."""
    level: int = 2
    """0–3: 0 is the name of the whole document, in large letters."""
    space_before_mm: int = 0
    """Room above it, as on a cover."""
    anchor: str = ""
    """By which the contents find it: ASCII letters, digits, hyphens; empty where they do not."""
    has_emblem: bool = False
    """Whether the agency's emblem stands left of it, 1.5 cm high and as far from the edge."""

    @property
    def is_centered(self) -> bool:
        """Whether it stands in the middle."""
        return self.level < 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Emblem:
    """The agency's emblem in the middle, or its place where there is no picture of it."""

    height_mm: int
    """Height of the picture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture in the middle of its room, upright."""

    name: str
    """By which the document has its bytes."""
    shape: PictureShape
    """Its shape as it is stored."""
    alternative: str
    """What it shows, for whoever cannot see it."""
    wide_mm: int
    """Room for it."""
    high_mm: int
    """Room for it."""


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
    """Its lines: a line to sign on where there is one, the name, the post."""


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
    address: str = ""
    """What a program finds it by when the file comes back; Word files hold it unseen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of a table."""

    cells: tuple[Cell, ...]
    """Its cells from left to right, without those that a cell from above covers."""
    kind: RowKind = RowKind.BODY
    """What it is for."""
    keep_next: bool = False
    """Whether it stays on the page of the row below."""
    height_mm: int = 0
    """How high it is at the least, as a row to write on by hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with ruled lines."""

    widths_mm: tuple[int, ...]
    """The width of each column."""
    head: tuple[Row, ...]
    """The rows that stand again on each page."""
    body: tuple[Row, ...]
    """The others."""
    is_whole: bool = False
    """Whether it stays on one page."""
    is_small: bool = False
    """Whether its letters are small."""

    def stays(self, at: int) -> bool:
        """Whether a row of the body stays with the one below, so that no sum stands alone.

        Nor does the last row, but one of a single cell, which is read by itself.
        """
        row, below = self.body[at], self.body[at + 1 : at + 3]
        if row.kind is RowKind.GROUP or row.keep_next:
            return True
        is_last = len(below) == 1 and len(below[0].cells) > 1
        return is_last or (bool(below) and below[0].kind is RowKind.TOTAL)


class ChartForm(StrEnum):
    """How a chart shows its figures."""

    BARS = "bars"
    RADAR = "radar"
    TREND = "trend"
    """A line from year to year."""


_CHART_MM = {ChartForm.BARS: 24, ChartForm.RADAR: 110, ChartForm.TREND: 60}
"""Heights of charts; of bars without the bars."""
_LEAST_BARS_MM = 70
"""In a lower chart LibreOffice folds long labels over one another."""


@dataclass(frozen=True, slots=True)
class Series:
    """The figures of one chart that belong together."""

    name: str
    """What they are."""
    values: tuple[Decimal | None, ...]
    """One for each label of the chart, 0–100; None where nothing is known."""
    shown: tuple[str, ...]
    """Each as it is written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """Figures of 0–100 as a picture, which each form of file draws in its own way."""

    form: ChartForm
    """How."""
    title: str
    """What it shows."""
    labels: tuple[str, ...]
    """What the figures belong to, at least one."""
    series: tuple[Series, ...]
    """The figures, at least one series."""
    mark: Series | None = None
    """What they are held against: the same value at each label."""

    @property
    def height_mm(self) -> int:
        """How high it is on paper: bars as high as their letters ask."""
        if self.form is not ChartForm.BARS:
            return _CHART_MM[self.form]
        asked = _CHART_MM[self.form] + len(self.labels) * (1 + 4 * len(self.series))
        return max(_LEAST_BARS_MM, asked)

    @property
    def least(self) -> int:
        """Where its scale begins: bars at 0, years with little between them not far below."""
        known = [value for one in self.series for value in one.values if value is not None]
        if self.form is not ChartForm.TREND or not known:
            return 0
        return max(0, int(min(known) - _BELOW_LEAST) // _TREND_STEP * _TREND_STEP)

    @property
    def alternative(self) -> str:
        """The whole of it in words, for whoever cannot see it."""
        told = [
            f"{label}: " + ", ".join(f"{one.name} {one.shown[at]}" for one in self.series)
            for at, label in enumerate(self.labels)
        ]
        return "; ".join([self.title, *told, *([self.mark.name] if self.mark else [])])


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """The contents: headings with their pages, as far as the form of file has any."""

    headings: tuple[Heading, ...] = ()
    """The headings, each with its anchor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """Blocks that stay on one page."""

    blocks: tuple["Block", ...]
    """The blocks, in order; no page breaks, and tables only that are whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """Groups of blocks side by side on one page, as places to sign are."""

    groups: tuple[Together, ...]
    """The groups from left to right: headings, paragraphs, blank lines, signatures, pictures."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Catchword:
    """The word with which the next page begins, at the foot of this one; it stands last on it."""

    text: str
    """The word."""


Block = (
    Paragraph
    | Heading
    | Emblem
    | Picture
    | Fields
    | BlankLines
    | Signature
    | PageBreak
    | Table
    | Chart
    | Outline
    | Together
    | Beside
    | Catchword
)
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
    subject: str = ""
    """What it is about and whose it is, for the file's own description."""
    emblem: bytes | None = None
    """The picture of the agency's emblem; None for none."""
    note: str = ""
    """What stands in small letters on its first page; empty for nothing."""
    names: tuple[str, ...] = ()
    """Names that stay on one line."""
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    """The bytes of its pictures by their names."""
    carried: str = ""
    """What a Word file holds unseen for a program, when the file comes back."""
    name: str = ""
    """What people call it, and whose it is, in a few words; empty for its title."""


def outlined(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """``blocks`` with an anchor for each heading of the contents, which the ``Outline`` lists."""
    found = list(blocks)
    headings: list[Heading] = []
    for at, block in enumerate(found):
        if isinstance(block, Heading) and 0 < block.level <= OUTLINE_DEPTH:
            headings.append(replace(block, anchor=f"part-{len(headings) + 1}"))
            found[at] = headings[-1]
    outline = Outline(headings=tuple(headings))
    return tuple(outline if isinstance(block, Outline) else block for block in found)


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


def row(
    *cells: Cell,
    kind: RowKind = RowKind.BODY,
    keep_next: bool = False,
) -> Row:
    """A row of cells from left to right."""
    return Row(cells=cells, kind=kind, keep_next=keep_next)


def note(text: str) -> Paragraph:
    """A remark in small letters."""
    return Paragraph(runs=(Run(text),), is_small=True)


def group(text: str, columns: int) -> Row:
    """A row that names what follows, over the whole width."""
    return row(cell(text, bold=True, columns=columns), kind=RowKind.GROUP)


def table(
    widths_mm: Sequence[int],
    titles: Iterable[str],
    rows: Iterable[Row],
    *,
    is_whole: bool = False,
    is_small: bool = False,
) -> Table:
    """A table with one row of headings."""
    head = row(*(cell(title, align=Align.CENTER, bold=True) for title in titles))
    return Table(
        widths_mm=tuple(widths_mm),
        head=(head,),
        body=tuple(rows),
        is_whole=is_whole,
        is_small=is_small,
    )


def facts(pairs: Iterable[tuple[str, str]]) -> tuple[Paragraph, ...]:
    """Named facts, one a paragraph, without those that are empty."""
    return tuple(
        Paragraph(runs=(Run(f"{name}: ", bold=True), Run(value))) for name, value in pairs if value
    )
