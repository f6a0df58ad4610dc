"""Lines of text and how they look, for widgets that draw line by line."""

from typing import ClassVar

from rich.segment import Segment
from textual.content import Content
from textual.strip import Strip

from ita_tui.core.values import dataclass
from ita_tui.ui.toolkit.line_styles import LineStyles

LOOKS = ("text", "strong", "heading", "muted", "told", "refused")
"""How a line can look: a component class each."""


@dataclass(frozen=True, slots=True)
class StyledLine:
    """A line of text."""

    text: str
    """What stands in it; wider than its place until it is wrapped."""
    look: str = "text"
    """One of ``LOOKS``."""


class TextLooks(LineStyles):
    """A widget that draws lines of text; name it after the widget's own base."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"text--{look}" for look in LOOKS}
    auto_links = False

    def drawn(self, line: StyledLine | None, width_cells: int) -> Strip:
        """A line as it is drawn; a blank one where there is none."""
        style = self.style_of(f"text--{line.look if line else 'text'}")
        if line is None:
            return Strip.blank(width_cells, style)
        return Strip([Segment(line.text, style)]).adjust_cell_length(width_cells, style)


def wrapped(text: str, width_cells: int) -> list[str]:
    """A line in as many as it takes."""
    return [line.plain.rstrip() for line in Content(text).wrap(width_cells)]
