"""Lists and texts that are drawn line by line: what is out of sight costs nothing.

They stand on the toolkit's public Line API alone.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.filter import ANSIToTruecolor, LineFilter
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from ita_tui.ui.toolkit.searching import Searched

_RIGHT_BUTTON = 3


class Titles(tuple[str, ...]):
    """A row of a copy that says what stands in the columns below it: no row of the table's own."""

    __slots__ = ()


class LinesMessage(Message):
    """Something that lines tell of themselves."""

    def __init__(self, lines: "Lines") -> None:
        super().__init__()
        self._lines = lines

    @property
    def control(self) -> "Lines":
        """The lines that it is of."""
        return self._lines


class Lines(ScrollView, Searched, can_focus=True):
    """Lines that scroll under those at the top which do not."""

    HEADER_LINES: ClassVar[int] = 0
    """How many lines at the top stay where they are."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+home", "scroll_home", show=False),
        Binding("ctrl+end", "scroll_end", show=False),
    ]
    auto_links = False

    class Refitted(LinesMessage):
        """The lines have another width: what was fitted into it is to be made anew."""

    _fitted_cells = 0
    _line_styles: Mapping[str, Style] = {}
    """Styles by component class; the toolkit forgets its own at every refresh."""

    @property
    def width_cells(self) -> int:
        """Cells that a line has beside the scrollbar."""
        return self.scrollable_content_region.width

    @property
    def height_lines(self) -> int:
        """How many lines can be seen of those that scroll."""
        return max(0, self.size.height - self.HEADER_LINES)

    def on_resize(self) -> None:
        """Take the new width, if it is one, and keep in sight what was."""
        if self.width_cells != self._fitted_cells:
            self._fitted_cells = self.width_cells
            self.refit()
        self.show_cursor()

    def show_cursor(self) -> None:
        """Keep the cursor in view, where there is one."""

    def refit(self) -> None:
        """The width is another one: ask for what fits into it."""
        self.post_message(self.Refitted(self))

    def render_line(self, y: int) -> Strip:
        """Draw a line of the window."""
        number = y - self.HEADER_LINES + round(self.scroll_y)
        line = self.line(number)
        if line is None:
            return Strip.blank(self.width_cells, self.visual_style.rich_style)
        span = self.text_selection.get_span(number) if self.text_selection else None
        return line if span is None else self._marked(line, *span)

    def _marked(self, line: Strip, start: int, end: int) -> Strip:
        """A line with what the mouse was dragged over marked, from a letter to another."""
        text = line.text
        first = cell_len(text[:start])
        last = line.cell_length if end < 0 else cell_len(text[:end])
        style = self.screen.get_component_rich_style("screen--selection")
        marked = Segment.apply_style(line.crop(first, last), post_style=style)
        return Strip.join([line.crop(0, first), Strip(marked), line.crop(last, line.cell_length)])

    def get_selection(self, selection: Selection) -> tuple[str, str]:
        """The text that the mouse was dragged over."""
        start, end = selection.start or Offset(), selection.end
        last = round(self.virtual_size.height) if end is None else end.y + 1
        strips = (self.line(number) for number in range(start.y, last))
        text = "\n".join(strip.text.rstrip() for strip in strips if strip is not None)
        below = None if end is None else end - Offset(0, start.y)
        return Selection(Offset(start.x, 0), below).extract(text), "\n"

    def line(self, number: int) -> Strip | None:
        """The line that stands there, from 0; None below the last."""
        raise NotImplementedError

    def copied(self, *, whole: bool) -> list[Sequence[str]]:
        """The cells of what is chosen, or of the whole with its titles: what a copy takes."""
        return []

    def style_of(self, component_class: str) -> Style:
        """The style of a component class."""
        if component_class not in self._line_styles:
            style = self.get_component_rich_style(component_class)
            self._line_styles = {**self._line_styles, component_class: style}
        return self._line_styles[component_class]

    def notify_style_update(self) -> None:
        """The theme or the classes changed, and the styles with them."""
        self._line_styles = {}
        super().notify_style_update()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What is done to a line before it is drawn: no style here names a terminal's own color."""
        return [it for it in self.app.get_line_filters() if not isinstance(it, ANSIToTruecolor)]

    def strip(self, text: str, style: Style) -> Strip:
        """A line of one style, as wide as the others."""
        return Strip([Segment(text, style)]).adjust_cell_length(self._fitted_cells, style)

    def redraw(self, numbers: Iterable[int]) -> None:
        """Draw these lines anew, all at once."""
        top = self.HEADER_LINES - round(self.scroll_y)
        width_cells = self.width_cells
        regions = [Region(0, top + number, width_cells, 1) for number in numbers]
        if regions:
            self.refresh(*regions)


class CursorLines(Lines):
    """Rows with a cursor, each of one line unless ``span`` says otherwise."""

    IS_ROUND: ClassVar[bool] = False
    """Whether the row after the last is the first."""
    KEPT_LINES: ClassVar[int] = 1
    """How many lines stay in sight when a page is turned."""

    highlighted: reactive[int | None] = reactive(None, layout=False, repaint=False)
    """The row under the cursor; only the two rows that a move concerns are drawn."""

    class Chosen(LinesMessage):
        """The row under the cursor was chosen."""

    extends = False
    """Whether the last click was made with Shift."""
    _followed: Callable[[], None] | None = None

    def follow(self, show: Callable[[], None]) -> None:
        """Have ``show`` called when the cursor goes to another row, before the next key is read.

        A message comes a frame later, and behind keys that are meant for what it would show.
        """
        self._followed = show

    # --- the rows ------------------------------------------------------------------------

    rows: Sequence[Any] = ()
    """What stands in the rows."""

    def lay_out(self, rows: Sequence[Any], at: int) -> None:
        """Show other rows, with the cursor at a place or as near to it as can be."""
        self.highlighted, self.rows = None, rows
        self.virtual_size = Size(0, self.HEADER_LINES + len(rows))
        self.highlighted = self.nearest_row(at)
        self.refresh()

    def is_able(self, row: int) -> bool:
        """Whether the cursor can stand on a row."""
        return True

    def span(self, row: int) -> tuple[int, int]:
        """The first and the last line of a row."""
        return row, row

    def row_at(self, line: int) -> int | None:
        """The row that a line belongs to."""
        return line if 0 <= line < len(self.rows) else None

    def next_row(self, row: int, step: int) -> int | None:
        """The nearest row for the cursor in a direction; None where there is none."""
        rows = range(row + step, len(self.rows) if step > 0 else -1, step)
        return next(filter(self.is_able, rows), None)

    def nearest_row(self, row: int) -> int | None:
        """The row itself or the next for the cursor, else the one before it."""
        later = self.next_row(row - 1, 1)
        return self.next_row(min(row, len(self.rows)), -1) if later is None else later

    # --- the cursor ----------------------------------------------------------------------

    def validate_highlighted(self, row: int | None) -> int | None:
        """A row that there is."""
        return None if row is None or not self.rows else min(max(row, 0), len(self.rows) - 1)

    def watch_highlighted(self, before: int | None, now: int | None) -> None:
        """Draw both rows, and tell whoever follows."""
        self.show_cursor()
        self.redraw_rows(before, now)
        if now is not None and self._followed is not None:
            self._followed()

    def redraw_rows(self, *rows: int | None) -> None:
        """Draw these rows anew, where there are such."""
        spans = (self.span(row) for row in rows if row is not None and row < len(self.rows))
        self.redraw(line for first, last in spans for line in range(first, last + 1))

    @property
    def cursor_line(self) -> int:
        """The line of the window, from 0, that the row under the cursor begins on."""
        if self.highlighted is None:
            return 0
        return self.HEADER_LINES + self.span(self.highlighted)[0] - round(self.scroll_y)

    def show_cursor(self) -> None:
        """Keep the cursor in view, and with it the heading that it stands under."""
        if self.highlighted is not None:
            self.show_row(self.highlighted)

    def show_row(self, row: int) -> None:
        """Keep a row in view, and with it the heading that it stands under."""
        height, top = self.height_lines, round(self.scroll_y)
        if not height:
            return
        first, last = self.span(row)
        if row and not self.is_able(row - 1):
            heading, _ = self.span(row - 1)
            first = heading if last - heading < height else first
        wanted = min(first, max(top, last - height + 1))
        if wanted != top:
            self.scroll_to(y=wanted, animate=False, force=True, immediate=True)

    # --- searching -----------------------------------------------------------------------

    def text_of(self, row: int) -> str:
        """What a row reads."""
        first, last = self.span(row)
        lines = (self.line(number) for number in range(first, last + 1))
        return " ".join(line.text for line in lines if line is not None)

    def searched_rows(self) -> Sequence[tuple[int, str]]:
        """Every row that the cursor can stand on."""
        able = filter(self.is_able, range(len(self.rows)))
        return [(row, self.text_of(row)) for row in able]

    @property
    def found_from(self) -> int:
        """The row under the cursor."""
        return self.highlighted or 0

    def show_hit(self, row: int) -> None:
        """Put the cursor there."""
        self.go(row)

    def may_go(self, row: int) -> bool:
        """Whether the cursor may leave for a row."""
        return True

    def go(self, row: int | None) -> None:
        """Put the cursor on a row, where it may leave; text that was dragged over is let go."""
        if row is not None and self.may_go(row):
            if row == self.highlighted:
                self.show_cursor()  # the wheel may have taken it out of sight
                return
            self.let_text_go()
            self.highlighted = row

    def let_text_go(self) -> None:
        """Select no text of the screen any more: what was chosen last is what is copied."""
        if self.is_attached:
            self.screen.clear_selection()

    def action_move(self, step: int) -> None:
        """Go up or down one row."""
        before_first, behind_last = -1, len(self.rows)
        start = before_first if step > 0 else behind_last
        found = self.next_row(start if self.highlighted is None else self.highlighted, step)
        if found is None:
            found = self.next_row(start, step) if self.IS_ROUND else self.highlighted
        self.go(found)

    def action_page(self, direction: int) -> None:
        """Go up or down a page."""
        if self.rows:
            first, _ = self.span(self.highlighted or 0)
            _, last = self.span(len(self.rows) - 1)
            line = first + direction * max(1, self.height_lines - self.KEPT_LINES)
            self.go(self.nearest_row(self.row_at(min(max(line, 0), last)) or 0))

    def action_end(self, direction: int) -> None:
        """Go to the first or the last row."""
        self.go(self.next_row(len(self.rows) if direction > 0 else -1, -direction))

    def action_choose(self) -> None:
        """Choose the row under the cursor."""
        if self.highlighted is not None and self.is_able(self.highlighted):
            self.post_message(self.Chosen(self))

    # --- the mouse -----------------------------------------------------------------------

    def row_under(self, event: events.MouseEvent) -> tuple[int | None, Offset]:
        """The row that the mouse is on, and where in the widget that is."""
        place = event.get_content_offset(self)
        if place is None or place.y < self.HEADER_LINES:
            return None, Offset()
        return self.row_at(place.y - self.HEADER_LINES + round(self.scroll_y)), place

    async def on_click(self, event: events.Click) -> None:
        """Put the cursor where the user clicked; the right button offers what can be done there."""
        row, place = self.row_under(event)
        if row is None or not self.is_able(row):
            head = event.get_content_offset(self)
            if row is None and head is not None and head.y < self.HEADER_LINES:
                self.header_clicked(head)
            return
        if self.screen.selections:
            return  # the end of a drag over text
        is_right = event.button == _RIGHT_BUTTON
        self.extends = event.shift
        self.clicked(row, place, 0 if is_right else event.chain)
        if is_right and not self.screen.is_modal:
            await self.run_action("app.palette")

    def clicked(self, row: int, place: Offset, times: int) -> None:
        """A row was clicked, so many times in a row: once selects it, twice chooses it.

        Not once where it was the right button, which selects it and does nothing more.
        """
        self.go(row)
        if times == 2 and row == self.highlighted:
            self.action_choose()

    def header_clicked(self, place: Offset) -> None:
        """The lines at the top were clicked."""
