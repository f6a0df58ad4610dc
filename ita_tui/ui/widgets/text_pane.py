"""A pane of text that follows a cursor: it wraps a line once and draws the lines that changed."""

from collections.abc import Sequence
from itertools import zip_longest

from textual.geometry import Region
from textual.strip import Strip

from ita_tui.render.cells import shortened
from ita_tui.ui.widgets.text_looks import StyledLine, TextLooks, wrapped


class TextPane(TextLooks):
    """Lines of text; where they do not all fit, the last one says so."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._given: Sequence[StyledLine] = ()
        self._lines: list[StyledLine] = []
        self._wrapped: dict[str, list[str]] = {}

    @property
    def content(self) -> str:
        """What stands in the pane."""
        return "\n".join(line.text for line in self._lines)

    def show_lines(self, lines: Sequence[StyledLine]) -> None:
        """Show these lines in place of what stands there."""
        self._given = lines
        before, self._lines = self._lines, self._fitted(lines)
        width_cells = self.content_size.width
        pairs = enumerate(zip_longest(before, self._lines))
        changed = [Region(0, y, width_cells, 1) for y, (old, new) in pairs if old != new]
        if changed:
            self.refresh(*changed)

    def read_ahead(self, lines: Sequence[StyledLine]) -> None:
        """Wrap lines that may be shown next, while nobody waits for them."""
        self._fitted(lines)

    def forget_breaks(self) -> None:
        """Wrap every line anew from now on: the names are others."""
        self._wrapped.clear()

    def on_resize(self) -> None:
        """Fit the lines into the new size."""
        self._wrapped.clear()
        self.show_lines(self._given)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one line of the pane."""
        line = self._lines[y] if y < len(self._lines) else None
        return self.drawn(line, self.content_size.width)

    def _fitted(self, lines: Sequence[StyledLine]) -> list[StyledLine]:
        size = self.content_size
        if not size.width or not size.height:
            return list(lines)
        fitted = [StyledLine(text, line.look) for line in lines for text in self._wrap(line.text)]
        if len(fitted) > size.height:
            cut = fitted[size.height - 1]
            text = shortened(cut.text.rstrip() + " " * size.width, size.width)
            fitted[size.height - 1 :] = [StyledLine(text, cut.look)]
        return fitted

    def _wrap(self, text: str) -> list[str]:
        """A line in as many as it takes; what follows a cursor has most of its lines in common."""
        if text not in self._wrapped:
            self._wrapped[text] = wrapped(text, self.content_size.width)
        return self._wrapped[text]
