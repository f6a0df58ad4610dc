"""About how high blocks are on paper: enough to say whether a page holds them."""

from collections.abc import Iterable
from math import ceil

from ita_tui.core.thai.marks import letter_count
from ita_tui.documents.blocks import (
    Beside,
    BlankLines,
    Block,
    Fields,
    Heading,
    Paragraph,
    Signature,
    Table,
    Together,
)
from ita_tui.documents.grid import SMALL_LETTER_MM, laid_out, lines_of

_LINE_MM, _SMALL_LINE_MM, _LABEL_LINE_MM = 7.4, 6.5, 9.3
"""Heights of lines: of text, in tables that are set small, of headings and labelled fields."""
_LABEL_MM = 25
"""Room that the label of a field takes."""
_LETTER_MM = 2.2
"""What a letter takes, marks not counted."""


def height_mm(blocks: Iterable[Block], width_mm: int) -> int:
    """About how high blocks are on paper of a width, rather more than less."""
    return ceil(sum(_height(block, width_mm) for block in blocks))


def _height(block: Block, width_mm: int) -> float:
    match block:
        case Table():
            line_mm, letter_mm = _LINE_MM, _LETTER_MM
            if block.is_small:
                line_mm, letter_mm = _SMALL_LINE_MM, SMALL_LETTER_MM
            rows = laid_out((*block.head, *block.body), len(block.widths_mm))
            return line_mm * sum(lines_of(slots, block.widths_mm, letter_mm) for slots in rows)
        case Paragraph():
            letters = sum(letter_count(run.text) for run in block.runs)
            lines = ceil((block.first_line_mm + letters * _LETTER_MM) / width_mm)
            return _LINE_MM * max(1, lines) + block.space_before_mm
        case Fields():
            letters = max(letter_count(value) for _, value in block.fields) * len(block.fields)
            return _LABEL_LINE_MM * ceil((_LABEL_MM + letters * _LETTER_MM) / width_mm)
        case Heading():
            each_mm = (letter_count(one) * _LETTER_MM for one in block.lines)
            lines = sum(max(1, ceil(one / width_mm)) for one in each_mm)
            return _LABEL_LINE_MM * lines + block.space_before_mm
        case Signature():
            return _LINE_MM * (1 + len(block.lines))
        case BlankLines():
            return _LINE_MM * block.count
        case Together():
            return height_mm(block.blocks, width_mm)
        case Beside():
            each = width_mm // len(block.groups)
            return max(height_mm(one.blocks, each) for one in block.groups)
        case _:
            return 0
