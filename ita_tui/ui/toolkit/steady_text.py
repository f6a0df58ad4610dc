"""A text that changes in its place; the screen is laid out anew where it takes other lines."""

from textual.content import Content
from textual.geometry import Size
from textual.reactive import Reactive
from textual.visual import VisualType
from textual.widgets import Static


class SteadyText(Static):
    """A stock text that costs a drawing where it stays as high as it was."""

    virtual_size = Reactive(Size(0, 0), layout=False, repaint=False)
    """It follows from the layout, and asks for no other and no frame: a text is not scrolled."""

    def update(self, content: VisualType = "", *, layout: bool = True) -> None:
        """Show another text; the same one costs nothing."""
        before = self.content
        if isinstance(content, Content) and isinstance(before, Content) and content.is_same(before):
            return
        super().update(content, layout=False)
        self.clear_cached_dimensions()
        if layout and not self._stays_as_high():
            self.refresh(layout=True)

    def _stays_as_high(self) -> bool:
        room = self.content_size
        return bool(room) and (
            not self.styles.is_auto_height
            or self.get_content_height(room, self.app.size, room.width) == room.height
        )
