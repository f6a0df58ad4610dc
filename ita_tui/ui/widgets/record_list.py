"""The list of records, drawn line by line: thousands cost no more than what is in sight."""

from collections.abc import Sequence

from rich.segment import Segment
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from ita_tui.core.thai.clean import without_invisible
from ita_tui.render.cells import fitted
from ita_tui.store.summaries import RecordSummary
from ita_tui.ui.work.keys import bindings
from ita_tui.words.said.screens import record_entry


class RecordList(ScrollView, can_focus=True):
    """Records one below the other; the cursor stays with its record when the list changes."""

    COMPONENT_CLASSES = {"records--line", "records--cursor"}
    BINDINGS = bindings("record_list")

    class Chosen(Message):
        """The record under the cursor is to be opened."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._records: Sequence[RecordSummary] = ()
        self._at = 0
        self._is_placed = False
        """Whether the cursor stands where somebody put it, and not only where the list begins."""

    @property
    def chosen(self) -> str | None:
        """Name of the file under the cursor; None where the list is empty."""
        return self._records[self._at].name if self._records else None

    @property
    def names(self) -> list[str]:
        """Names of the files, in the order in which they are shown."""
        return [record.name for record in self._records]

    def show(self, records: Sequence[RecordSummary], *, at: str | None = None) -> None:
        """Show these records, with the cursor on ``at``, else where it was put, else at the top."""
        wanted = at or (self.chosen if self._is_placed else None)
        self._records = records
        places = (place for place, record in enumerate(records) if record.name == wanted)
        place = next(places, None) if wanted else None
        self._is_placed = place is not None
        self._at = place or 0
        self.virtual_size = Size(0, len(records))
        self._show_cursor()
        self.refresh()

    def go_to(self, name: str) -> None:
        """Put the cursor on a file. Raises ValueError where it is not in the list."""
        self._put_cursor(self.names.index(name))

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        index = y + round(self.scroll_y)
        width = self.scrollable_content_region.width
        if index >= len(self._records):
            return Strip.blank(self.size.width, self.rich_style)
        record = self._records[index]
        line = record_entry(name=record.name, agency=record.agency, year=record.fiscal_year_be)
        # A file's name is not cleaned text: it may hold what the terminal would obey.
        text = fitted(f" {without_invisible(line)}", width)
        name = "records--cursor" if index == self._at else "records--line"
        return Strip([Segment(text, self.get_component_rich_style(name))], width)

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        self._show_cursor()

    def action_move(self, step: int) -> None:
        """Go up or down one record."""
        self._put_cursor(self._at + step)

    def action_page(self, direction: int) -> None:
        """Go up or down a page."""
        self._put_cursor(self._at + direction * max(1, self.size.height - 1))

    def action_end(self, direction: int) -> None:
        """Go to the first or the last record."""
        self._put_cursor(len(self._records) if direction > 0 else 0)

    def action_choose(self) -> None:
        """Open the record under the cursor."""
        if self._records:
            self.post_message(self.Chosen())

    def on_click(self, event: events.Click) -> None:
        """Open the record that was clicked."""
        index = event.y + round(self.scroll_y)
        if index < len(self._records):
            self._put_cursor(index)
            self.action_choose()

    def _put_cursor(self, place: int) -> None:
        before, self._at = self._at, max(0, min(len(self._records) - 1, place))
        self._is_placed = True
        self._show_cursor()
        top = round(self.scroll_y)
        for row in (before, self._at):
            self.refresh(Region(0, row - top, self.size.width, 1))

    def _show_cursor(self) -> None:
        top, height = round(self.scroll_y), self.size.height
        if height and self._at < top:
            self.scroll_to(y=self._at, animate=False, force=True, immediate=True)
        elif height and self._at >= top + height:
            self.scroll_to(y=self._at - height + 1, animate=False, force=True, immediate=True)
