"""A pane of text that follows a cursor: it wraps a line once and draws the lines that changed."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from ita_tui.core.values import dataclass
from ita_tui.render.cells import shortened

LOOKS = ("text", "strong", "muted", "told", "refused")
"""How a line can look: a component class of the pane each."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a pane."""

    text: str
    """What stands in it; wider than the pane until it is wrapped."""
    look: str = "text"
    """One of ``LOOKS``."""


class TextPane(Widget):
    """Lines of text; where they do not all fit, the last one says so."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"pane--{look}" for look in LOOKS}
    auto_links = False

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._given: Sequence[Line] = ()
        self._lines: list[Line] = []
        self._wrapped: dict[str, list[str]] = {}
        self._styles: dict[str, Style] = {}

    @property
    def content(self) -> str:
        """What stands in the pane."""
        return "\n".join(line.text for line in self._lines)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines in place of what stands there."""
        self._given = lines
        before, self._lines = self._lines, self._fitted(lines)
        width_cells = self.content_size.width
        pairs = enumerate(zip_longest(before, self._lines))
        changed = [Region(0, y, width_cells, 1) for y, (old, new) in pairs if old != new]
        if changed:
            self.refresh(*changed)

    def read_ahead(self, lines: Sequence[Line]) -> None:
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

    # --- drawing -------------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        """Draw one line of the pane."""
        width_cells = self.content_size.width
        if y >= len(self._lines):
            return Strip.blank(width_cells, self._style("text"))
        line = self._lines[y]
        style = self._style(line.look)
        return Strip([Segment(line.text, style)]).adjust_cell_length(width_cells, style)

    def _style(self, look: str) -> Style:
        """The style of a line; the toolkit forgets its own at every refresh."""
        if look not in self._styles:
            self._styles[look] = self.get_component_rich_style(f"pane--{look}")
        return self._styles[look]

    def notify_style_update(self) -> None:
        """The theme or the classes changed, and the styles with them."""
        self._styles.clear()
        super().notify_style_update()

    # --- wrapping ------------------------------------------------------------------------

    def _fitted(self, lines: Sequence[Line]) -> list[Line]:
        size = self.content_size
        if not size.width or not size.height:
            return list(lines)
        fitted = [Line(text, line.look) for line in lines for text in self._wrap(line.text)]
        if len(fitted) > size.height:
            cut = fitted[size.height - 1]
            text = shortened(cut.text.rstrip() + " " * size.width, size.width)
            fitted[size.height - 1 :] = [Line(text, cut.look)]
        return fitted

    def _wrap(self, text: str) -> list[str]:
        """A line in as many as it takes; what follows a cursor has most of its lines in common."""
        if text not in self._wrapped:
            lines = Content(text).wrap(self.content_size.width)
            self._wrapped[text] = [line.plain.rstrip() for line in lines]
        return self._wrapped[text]
