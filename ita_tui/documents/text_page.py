"""A document as plain text in terminal cells: how it will read, before it is printed."""

from collections.abc import Iterator

from ita_tui.documents.blocks import (
    Align,
    BlankLines,
    Block,
    Document,
    Fields,
    Heading,
    PageBreak,
    Paragraph,
    Run,
    Signature,
    Table,
    Title,
    Together,
)
from ita_tui.documents.text_lines import TextSheet
from ita_tui.documents.text_table import table_lines

_CELL_MM = 3
"""About how much paper a terminal cell stands for, for indents."""


def render_text(document: Document, sheet: TextSheet) -> str:
    """The whole text, no line wider than the sheet."""
    lines: list[str] = []
    for section in document.sections:
        if lines:
            lines += ["", "═" * sheet.width_cells, ""]
        for block in section.blocks:
            lines += _block(block, sheet)
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _block(block: Block, sheet: TextSheet) -> Iterator[str]:
    match block:
        case Title() | Heading():
            yield ""
            centered = isinstance(block, Title) or block.level == 1
            align = Align.CENTER if centered else Align.START
            for line in block.lines:
                yield from _paragraph(Paragraph(runs=(Run(line),), align=align), sheet)
            if centered:
                yield ""
        case Paragraph():
            yield from _paragraph(block, sheet)
        case Fields():
            parts = (f"{label} {value or '.' * 16}" for label, value in block.fields)
            yield from _paragraph(Paragraph(runs=(Run("    ".join(parts)),)), sheet)
        case BlankLines():
            yield from ["." * sheet.width_cells] * block.count
        case Signature():
            yield ""
            left = sheet.width_cells * 2 // 5
            right = sheet.narrowed(sheet.width_cells - left)
            for text in block.lines:
                paragraph = Paragraph(runs=(Run(text),), align=Align.CENTER)
                yield from (" " * left + line for line in _paragraph(paragraph, right))
        case PageBreak():
            yield from ("", "─" * sheet.width_cells)
        case Together():
            for inner in block.blocks:
                yield from _block(inner, sheet)
        case Table():
            yield from table_lines(block, sheet)


def _paragraph(paragraph: Paragraph, sheet: TextSheet) -> list[str]:
    return sheet.lines(
        "".join(run.text for run in paragraph.runs),
        align=paragraph.align,
        first=paragraph.first_line_mm // _CELL_MM,
        hanging=paragraph.hanging_mm // _CELL_MM,
    )
