"""Lines of text and how they look, for widgets that draw line by line."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.filter import LineFilter
from textual.strip import Strip
from textual.widget import Widget

from ita_tui.core.values import dataclass
from ita_tui.ui.speed_hooks import filters_of_true_colors

LOOKS = ("text", "strong", "heading", "muted", "told", "refused")
"""How a line can look: a component class each."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text."""

    text: str
    """What stands in it; wider than its place until it is wrapped."""
    look: str = "text"
    """One of ``LOOKS``."""


class TextLooks(Widget):
    """A widget that draws lines of text; name it after the widget's own base."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"text--{look}" for look in LOOKS}
    auto_links = False

    _looks: Mapping[str, Style] = {}
    """Styles by look; the toolkit forgets its own at every refresh."""

    def drawn(self, line: Line | None, width_cells: int) -> Strip:
        """A line as it is drawn; a blank one where there is none."""
        style = self._style(line.look if line else "text")
        if line is None:
            return Strip.blank(width_cells, style)
        return Strip([Segment(line.text, style)]).adjust_cell_length(width_cells, style)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What is done to every line before it is drawn."""
        return filters_of_true_colors(self.app)

    def _style(self, look: str) -> Style:
        if look not in self._looks:
            style = self.get_component_rich_style(f"text--{look}")
            self._looks = {**self._looks, look: style}
        return self._looks[look]

    def notify_style_update(self) -> None:
        """The theme or the classes changed, and the styles with them."""
        self._looks = {}
        super().notify_style_update()


def wrapped(text: str, width_cells: int) -> list[str]:
    """A line in as many as it takes."""
    return [line.plain.rstrip() for line in Content(text).wrap(width_cells)]
