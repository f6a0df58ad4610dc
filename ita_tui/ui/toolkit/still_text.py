"""A text that changes without moving what stands around it."""

from typing import cast

from textual.content import Content
from textual.css.styles import RulesMap
from textual.visual import VisualType
from textual.widgets import Static


class StillText(Static):
    """A stock text, except that the screen is laid out anew only where the height changes."""

    def update(self, content: VisualType = "", *, layout: bool = True) -> None:
        """Show another text; nothing is drawn where it is the same."""
        before = self.content
        if isinstance(content, Content) and isinstance(before, Content):
            if content.is_same(before):
                return
            layout = layout and self._height(content) != self._height(before)
        super().update(content, layout=layout)

    def _height(self, content: Content) -> int:
        """Lines that a text takes; -1 before there is a width."""
        width_cells = self.content_size.width
        return content.get_height(cast(RulesMap, self.styles), width_cells) if width_cells else -1
