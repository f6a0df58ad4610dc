"""A text that changes in its place; the screen is laid out anew where it takes other lines."""

from rich.segment import Segment
from textual.content import Content
from textual.geometry import Size
from textual.reactive import Reactive
from textual.strip import Strip
from textual.visual import VisualType
from textual.widgets import Static

from ita_tui.render.cells import ELLIPSIS, shortened, width_of


class SteadyText(Static):
    """A stock text that costs a drawing where it stays as high as it was.

    Where it takes more lines than it has, the last one says so.
    """

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
        return bool(room) and (not self.styles.is_auto_height or self._lines == room.height)

    @property
    def _lines(self) -> int:
        """How many lines the text takes in the width it has."""
        room = self.content_size
        return self.get_content_height(room, self.app.size, room.width)

    def render_line(self, y: int) -> Strip:
        """A line of the text; the last one that there is room for with a mark where more follow."""
        line, room = super().render_line(y), self.content_size
        if y != room.height - 1 or self._lines <= room.height:
            return line
        shown = shortened(line.text.rstrip() + " " * room.width, room.width)
        kept = line.crop(0, width_of(shown.removesuffix(ELLIPSIS)))
        style = (*line, *kept)[-1].style
        mark = Strip([Segment(ELLIPSIS, style)])
        return Strip.join([kept, mark]).adjust_cell_length(room.width, style)
