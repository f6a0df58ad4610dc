"""Text broken into lines of terminal cells, at Thai words."""

from collections.abc import Callable, Iterator

from ita_tui.core.thai.breaks import chunks
from ita_tui.core.thai.marks import next_boundary
from ita_tui.core.thai.segment import Segmenter
from ita_tui.core.values import dataclass, replace
from ita_tui.documents.blocks import Align
from ita_tui.documents.plain import plain


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
        for _, _, word in chunks(text, self.segmenter):
            if line and self.cell_len(line + word.rstrip()) > self.width_cells - indent:
                yield line.rstrip()
                line, indent = "", hanging
            line += word
            while self.cell_len(line.rstrip()) > self.width_cells - indent:
                cut = self._fitting(line, self.width_cells - indent)
                yield line[:cut]
                line, indent = line[cut:], hanging
        yield line.rstrip()

    def _fitting(self, text: str, width_cells: int) -> int:
        """Characters of ``text`` that fit, at least one with its marks."""
        end = next_boundary(text, 0)
        while (after := next_boundary(text, end)) > end:
            if self.cell_len(text[:after]) > width_cells:
                break
            end = after
        return end
