"""A document as plain text in terminal cells: how it will read, before it is printed.

Lines are broken at Thai words; the cells of a table are folded and never cut.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import cycle

from ita_tui.core.thai.breaks import chunks
from ita_tui.core.thai.marks import next_boundary
from ita_tui.core.thai.segment import Segmenter
from ita_tui.core.values import dataclass, replace
from ita_tui.documents.blocks import (
    Align,
    Beside,
    BlankLines,
    Block,
    Catchword,
    Chart,
    Document,
    Emblem,
    Fields,
    Heading,
    Outline,
    PageBreak,
    Paragraph,
    Picture,
    Run,
    Signature,
    Table,
    Together,
)
from ita_tui.documents.grid import GridSlot, laid_out
from ita_tui.documents.paper import pieces, plain

_CELL_MM = 3
"""About how much paper a terminal cell stands for, for indents."""
_LEAST_CELLS = 6
"""A column is no narrower than this where there is room."""
_BAR_BLOCKS = "█▒░"
_FIGURE_CELLS = 24
"""Right of a bar: its figure and what it is."""
_JOINTS = " ╵╷│╴┘┐┤╶└┌├─┴┬┼"
"""A joint by what meets there: 1 from above, 2 from below, 4 from the left, 8 from the right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextSheet:
    """A sheet of terminal cells."""

    width_cells: int
    """How wide it is, from 1."""
    cell_len: Callable[[str], int]
    """How many cells a text takes; terminals differ."""
    segmenter: Segmenter
    """Knows where Thai words end."""

    def narrowed(self, width_cells: int) -> "TextSheet":
        """A part of the sheet."""
        return replace(self, width_cells=max(1, width_cells))

    def lines(
        self, text: str, *, align: Align = Align.START, first: int = 0, hanging: int = 0
    ) -> list[str]:
        """``text`` in lines of at most the sheet's width; an indent gives way on a narrow one."""
        room = self.width_cells // 2
        first, hanging = min(first, room), min(hanging, room)
        found: list[str] = []
        for part in plain(text).split("\n"):
            # The first line of a part is set in by ``first``, the others by ``hanging``.
            for index, line in enumerate(self._broken(part, first, hanging)):
                found.append(" " * (hanging if index else first) + line)
        return [self._placed(line, align) for line in found]

    def padded(self, line: str) -> str:
        """``line`` with blanks to the full width."""
        return line + " " * (self.width_cells - self.cell_len(line))

    def _placed(self, line: str, align: Align) -> str:
        spare = self.width_cells - self.cell_len(line)
        if align is Align.CENTER:
            return " " * (spare // 2) + line
        return " " * spare + line if align is Align.END else line

    def _broken(self, text: str, first: int, hanging: int) -> Iterator[str]:
        line, indent = "", first
        for word in self._parts(text):
            if line and self.cell_len(line + word.rstrip()) > self.width_cells - indent:
                yield line.rstrip()
                line, indent = "", hanging
            line += word if line else word.lstrip(" ")
            while self.cell_len(line.rstrip()) > self.width_cells - indent:
                cut = self._fitting(line, self.width_cells - indent)
                yield line[:cut]
                line, indent = line[cut:], hanging
        yield line.rstrip()

    def _parts(self, text: str) -> Iterator[str]:
        """The words, and what stays on one line where it finds room on one.

        One that may be as long as a file comes in parts of a few lines.
        """
        most = 4 * self.width_cells
        for piece, is_whole in pieces(text, ()):
            if is_whole and self.cell_len(piece) <= self.width_cells:
                yield piece
                continue
            for _, _, word in chunks(piece, self.segmenter):
                yield from (word[start : start + most] for start in range(0, len(word), most))

    def _fitting(self, text: str, width_cells: int) -> int:
        """Characters of ``text`` that fit, at least one with its marks."""
        end = next_boundary(text, 0)
        while (after := next_boundary(text, end)) > end:
            if self.cell_len(text[:after]) > width_cells:
                break
            end = after
        return end


def render_text(document: Document, sheet: TextSheet) -> str:
    """The whole text, no line wider than the sheet."""
    lines = sheet.lines(document.note) if document.note else []
    for section in document.sections:
        if section is not document.sections[0]:
            lines += ["", "═" * sheet.width_cells, ""]
        for block in section.blocks:
            lines += _block(block, sheet)
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _block(block: Block, sheet: TextSheet) -> Iterator[str]:
    match block:
        case Heading():
            yield ""
            align = Align.CENTER if block.is_centered else Align.START
            for line in block.lines:
                yield from _paragraph(Paragraph(runs=(Run(line),), align=align), sheet)
            if block.is_centered:
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
        case Beside():
            for group in block.groups:
                yield from _block(group, sheet)
        case Emblem() | Picture():
            pass
        case Catchword():
            yield from sheet.lines(block.text, align=Align.END)
        case PageBreak():
            yield from ("", "─" * sheet.width_cells)
        case Together():
            for inner in block.blocks:
                yield from _block(inner, sheet)
        case Table():
            yield from _table(block, sheet)
        case Outline():
            for heading in block.headings:
                yield from sheet.lines(" ".join(heading.lines), hanging=2)
        case Chart():
            yield ""
            for text in bars(block, sheet.width_cells - _FIGURE_CELLS):
                yield from sheet.lines(text)


def bars(chart: Chart, width_cells: int) -> Iterator[str]:
    """A chart as lines of text, whatever its form: each label, below it a bar for each series."""
    yield chart.title
    for at, label in enumerate(chart.labels):
        yield label
        for one, block in zip(chart.series, cycle(_BAR_BLOCKS)):
            filled = int(max(0, width_cells) * (one.values[at] or 0) / 100)
            name = f" {one.name}" if len(chart.series) > 1 else ""
            yield f"{block * filled} {one.shown[at]}{name}".lstrip()
    if chart.mark:
        yield chart.mark.name


def _paragraph(paragraph: Paragraph, sheet: TextSheet) -> list[str]:
    return sheet.lines(
        _shown((paragraph,)),
        align=paragraph.align,
        first=paragraph.first_line_mm // _CELL_MM,
        hanging=paragraph.hanging_mm // _CELL_MM,
    )


def _shown(paragraphs: Sequence[Paragraph]) -> str:
    """The text of paragraphs, one a line; a link is of use only with its address beside it."""
    return "\n".join("".join(map(_run, one.runs)) for one in paragraphs)


def _run(run: Run) -> str:
    return run.text if run.link in ("", run.text) else f"{run.text} <{run.link}>"


def _table(table: Table, sheet: TextSheet) -> list[str]:
    """The table in lines of at most the sheet's width."""
    widths = column_cells(table.widths_mm, sheet.width_cells)
    rows = (*table.head, *table.body)
    laid = laid_out(rows, len(widths))
    if not rows:
        return []
    return [_rule((), laid[0], widths), *_Rows(laid, widths, sheet).lines()]


def column_cells(widths_mm: Sequence[int], width_cells: int) -> list[int]:
    """The width of each column, the lines between them not counted: as on paper, in cells."""
    room = max(len(widths_mm), width_cells - len(widths_mm) - 1)
    least = min(_LEAST_CELLS, room // len(widths_mm))
    spare, whole = room - least * len(widths_mm), sum(widths_mm)
    widths = [least + spare * width // whole for width in widths_mm]
    widths[widths_mm.index(max(widths_mm))] += room - sum(widths)
    return widths


class _Rows:
    """The rows of one table as they are drawn, from the top."""

    def __init__(
        self, laid: tuple[tuple[GridSlot, ...], ...], widths: Sequence[int], sheet: TextSheet
    ) -> None:
        self._laid = laid
        self._widths = widths
        self._sheet = sheet
        self._left: dict[int, list[str]] = {}  # first column → lines still to be drawn

    def lines(self) -> Iterator[str]:
        for index, slots in enumerate(self._laid):
            for slot in slots:
                if slot.is_top:
                    self._left[slot.column] = self._cell(slot)
            ending = (len(self._left[slot.column]) for slot in slots if slot.is_bottom)
            for _ in range(max((1, *ending))):
                yield self._line(slots)
            below = self._laid[index + 1] if index + 1 < len(self._laid) else ()
            yield self._rule_below(slots, below)

    def _rule_below(self, slots: tuple[GridSlot, ...], below: tuple[GridSlot, ...]) -> str:
        """The line under a row; the text of a cell that goes on is drawn through it."""
        rule = _rule(slots, below, self._widths)
        # From the right: left of what was put in, one character is still one cell.
        for slot in reversed(slots):
            if slot.is_bottom or not self._left[slot.column]:
                continue
            start = 1 + sum(self._widths[: slot.column]) + slot.column
            text = self._inside(slot).padded(self._left[slot.column].pop(0))
            rule = rule[:start] + text + rule[start + self._width(slot) :]
        return rule

    def _line(self, slots: tuple[GridSlot, ...]) -> str:
        parts = []
        for slot in slots:
            left = self._left[slot.column]
            parts.append(self._inside(slot).padded(left.pop(0) if left else ""))
        return f"│{'│'.join(parts)}│"

    def _cell(self, slot: GridSlot) -> list[str]:
        paragraphs = slot.cell.paragraphs
        return self._inside(slot).lines(_shown(paragraphs), align=paragraphs[0].align)

    def _inside(self, slot: GridSlot) -> TextSheet:
        return self._sheet.narrowed(self._width(slot))

    def _width(self, slot: GridSlot) -> int:
        columns = self._widths[slot.column : slot.column + slot.cell.columns]
        return sum(columns) + len(columns) - 1


def _rule(above: tuple[GridSlot, ...], below: tuple[GridSlot, ...], widths: Sequence[int]) -> str:
    """The line between two rows; none where a cell goes on."""
    count = len(widths)
    # A cell goes on where it does not end in the row above.
    goes_on = [False] * count
    for slot in above:
        if not slot.is_bottom:
            for column in range(slot.column, slot.column + slot.cell.columns):
                goes_on[column] = True
    edges_above = {slot.column for slot in above} | ({count} if above else set())
    edges_below = {slot.column for slot in below} | ({count} if below else set())
    drawn = ""
    for column in range(count + 1):
        joint = (column in edges_above) * 1 + (column in edges_below) * 2
        joint += (column > 0 and not goes_on[column - 1]) * 4
        joint += (column < count and not goes_on[column]) * 8
        drawn += _JOINTS[joint]
        if column < count:
            drawn += (" " if goes_on[column] else "─") * widths[column]
    return drawn
