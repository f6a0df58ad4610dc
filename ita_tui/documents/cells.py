"""Short ways to make the blocks that every builder needs."""

from collections.abc import Iterable, Sequence

from ita_tui.documents.blocks import Align, Cell, Paragraph, Row, RowKind, Run

FIRST_LINE_MM = 25
"""How far a paragraph of an official letter begins from the margin."""
HANGING_MM = 4
"""How far the text of something numbered stands from its number's edge."""


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


def head(titles: Sequence[str]) -> tuple[Row, ...]:
    """One row of headings."""
    return (Row(cells=tuple(cell(title, align=Align.CENTER, bold=True) for title in titles)),)


def group(text: str, columns: int) -> Row:
    """A row that names what follows, over the whole width."""
    return Row(cells=(cell(text, bold=True, columns=columns),), kind=RowKind.GROUP)


def facts(pairs: Iterable[tuple[str, str]]) -> tuple[Paragraph, ...]:
    """Named facts, one a paragraph, without those that are empty."""
    return tuple(
        Paragraph(runs=(Run(f"{name}: ", bold=True), Run(value))) for name, value in pairs if value
    )
