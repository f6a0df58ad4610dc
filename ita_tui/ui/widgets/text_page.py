"""A long text to read: wrapped once, and only the lines in view are drawn."""

from collections.abc import Sequence

from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from ita_tui.ui.widgets.text_looks import StyledLine, TextLooks, wrapped


class TextPage(ScrollView, TextLooks, can_focus=True):
    """Lines of text; the arrows scroll."""

    COMPONENT_CLASSES = TextLooks.COMPONENT_CLASSES  # the toolkit follows the first base alone

    def __init__(self, lines: Sequence[StyledLine], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._given = lines
        self._lines: list[StyledLine] = []

    def on_resize(self) -> None:
        """Wrap the text into the new width."""
        width_cells = self.scrollable_content_region.width
        if not width_cells:
            return
        self._lines = [
            StyledLine(text, line.look)
            for line in self._given
            for text in wrapped(line.text, width_cells) or [""]
        ]
        self.virtual_size = Size(0, len(self._lines))

    def render_line(self, y: int) -> Strip:
        """Draw one line of those in view."""
        place = y + round(self.scroll_y)
        line = self._lines[place] if place < len(self._lines) else None
        return self.drawn(line, self.scrollable_content_region.width)
