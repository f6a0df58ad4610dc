"""A long text that was broken into lines already, to be scrolled; only what is seen is drawn."""

from rich.segment import Segment
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip


class SheetView(ScrollView, can_focus=True):
    """Lines of terminal cells; what they say is never markup."""

    class Refitted(Message):
        """The sheet has another width: lines that were fitted into it are to be made anew."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._lines: list[str] = []
        self._fitted_cells = 0

    @property
    def width_cells(self) -> int:
        """Cells that a line has beside the scrollbar."""
        return self.scrollable_content_region.width

    def show(self, lines: list[str], *, from_top: bool) -> None:
        """Show these lines, from the top or from where one was."""
        self._lines = lines
        self.virtual_size = Size(self.width_cells, len(lines))
        if from_top:
            self.scroll_home(animate=False)
        self.refresh()

    def on_resize(self) -> None:
        """Ask for lines that fit."""
        if self.width_cells != self._fitted_cells:
            self._fitted_cells = self.width_cells
            self.post_message(self.Refitted())

    def render_line(self, y: int) -> Strip:
        """Draw the line that stands there."""
        index = y + round(self.scroll_y)
        width, style = self.width_cells, self.rich_style
        if index >= len(self._lines):
            return Strip.blank(width, style)
        return Strip([Segment(self._lines[index], style)]).adjust_cell_length(width, style)
