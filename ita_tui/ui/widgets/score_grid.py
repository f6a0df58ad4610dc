"""The score grid: drawn line by line, edited in place like a spreadsheet."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from ita_tui.core.record.model import ScoreKind
from ita_tui.core.thai.numbers import format_score
from ita_tui.core.values import dataclass
from ita_tui.ui.toolkit.line_styles import LineStyles
from ita_tui.ui.widgets.score_draft import Draft
from ita_tui.ui.widgets.score_lines import KINDS, ScoreLines, column_at
from ita_tui.ui.widgets.score_rows import ScoreRow, print_rows, tree_rows
from ita_tui.ui.widgets.score_typing import DraftChanged, ScoreTyping
from ita_tui.ui.work.keys import bindings
from ita_tui.ui.work.view import View


@dataclass(frozen=True, slots=True)
class EnteredScore:
    """What the user typed, or cleared."""

    code: str
    """Node code."""
    kind: ScoreKind
    """Whose score it is."""
    score: Decimal | None
    """The score; None where it was cleared."""


class ScoreGrid(ScrollView, ScoreTyping[EnteredScore], LineStyles, can_focus=True):
    """Every node of the tree, or every item under its issue, with its scores.

    A number, Enter, a number, Enter: Enter on an item goes to the next item, so that a printed
    list is typed straight down; the arrows go to every row.
    """

    COMPONENT_CLASSES = {
        "grid--header",
        "grid--heading",
        "grid--parent",
        "grid--leaf",
        "grid--below",
        "grid--near",
        "grid--differs",
        "grid--cursor-row",
        "grid--cursor",
        "grid--draft",
    }
    BINDINGS = bindings("grid")

    view: reactive[View | None] = reactive(None, layout=False, repaint=False)
    """What is drawn."""
    place: reactive[tuple[ScoreRow, ScoreKind] | None] = reactive(None, layout=False, repaint=False)
    """The row and the column under the cursor. Watched, so that what follows the cursor is drawn
    in the same frame: a message would come a frame later."""

    class Pasted(Message):
        """Text of several lines or columns was pasted at the cursor."""

        def __init__(self, text: str, codes: Sequence[str], kind: ScoreKind) -> None:
            super().__init__()
            self.text = text
            """The text as it came."""
            self.codes = codes
            """Node codes from the cursor down that a pasted column would fill."""
            self.kind = kind
            """The column the cursor stands in."""

    def __init__(self, take: Callable[[EnteredScore], None], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._take = take
        self._rows: tuple[ScoreRow, ...] = ()
        self._row = 0
        self._column = 0
        self._in_print_order = False

    # --- what it holds -------------------------------------------------------------------

    @property
    def row(self) -> ScoreRow:
        """The row under the cursor."""
        return self._rows[self._row]

    @property
    def row_below(self) -> ScoreRow:
        """The row that the cursor goes down to."""
        return self._rows[self._next_row(self._row, 1)]

    @property
    def kind(self) -> ScoreKind:
        """The column under the cursor."""
        return KINDS[self._column]

    def watch_view(self, before: View | None, view: View | None) -> None:
        """Draw what changed; a new record starts at the first score that is missing."""
        if view is None:
            return
        if before is None or before.path != view.path or before.framework != view.framework:
            self._draft = None
            self._lay_out(self._first_row(view))
        else:
            self.refresh()

    def _first_row(self, view: View) -> str:
        leaves = view.framework.leaves
        empty = [leaf for leaf in leaves if view.record.score(leaf.code) is None]
        return (empty or list(leaves))[0].code

    def _lay_out(self, code: str) -> None:
        """Put the rows in the chosen order, the cursor on ``code`` or the nearest scored row."""
        assert self.view is not None
        rows = print_rows if self._in_print_order else tree_rows
        self._rows = rows(self.view.framework)
        self.virtual_size = Size(0, len(self._rows) + 1)
        self._row = next(
            (
                index
                for index, row in enumerate(self._rows)
                if row.code == code and not row.is_heading
            ),
            self._next_row(-1, 1),
        )
        self._show_cursor()
        self.refresh()

    def go_to(self, code: str) -> None:
        """Put the cursor on a node, changing the order where the node is not in this one.

        What is being typed is taken first; where it is refused, the cursor stays with it.
        """
        if not self.take_draft():
            return
        if self._in_print_order and all(row.is_heading or row.code != code for row in self._rows):
            self._in_print_order = False
        self._lay_out(code)

    # --- drawing -------------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        """Draw one line: the header, or the row that stands there."""
        index = y - 1 + round(self.scroll_y)
        if self.view is None or index >= len(self._rows):
            return Strip.blank(self.size.width, self.rich_style)
        lines = ScoreLines(self._style, self._width_cells)
        if y == 0:
            return lines.header()
        row = self._rows[index]
        if row.is_heading:
            return lines.heading(row)
        if index != self._row:
            return lines.node(self.view, row)
        draft = self._draft.shown if self._draft else None
        return lines.node_under_cursor(self.view, row, self._column, draft)

    @property
    def _width_cells(self) -> int:
        return self.scrollable_content_region.width

    def _style(self, name: str) -> Style:
        return self.style_of(f"grid--{name}")

    def _redraw_rows(self, *rows: int) -> None:
        """Draw only the lines that changed."""
        top, width_cells = round(self.scroll_y), self.size.width
        self.refresh(*(Region(0, row - top + 1, width_cells, 1) for row in rows))

    # --- moving --------------------------------------------------------------------------

    def _next_row(self, start: int, step: int, *, leaves_only: bool = False) -> int:
        """The nearest row that can carry a score, in a direction; the start where there is none."""
        index = start + step
        while 0 <= index < len(self._rows):
            row = self._rows[index]
            if not row.is_heading and (row.is_leaf or not leaves_only):
                return index
            index += step
        return max(start, 0)

    def _put_cursor(self, row: int, column: int) -> None:
        before = self._row
        self._row, self._column = row, column
        self._show_cursor()
        self._redraw_rows(before, row)

    def _show_cursor(self) -> None:
        self.place = (self.row, self.kind)
        if not self.size.height:
            return
        top, height = round(self.scroll_y), max(1, self.size.height - 1)
        # The heading over the first row of an issue comes into view with it.
        first = self._row - 1 if self._row and self._rows[self._row - 1].is_heading else self._row
        if first < top:
            self.scroll_to(y=first, animate=False, force=True, immediate=True)
        elif self._row >= top + height:
            self.scroll_to(y=self._row - height + 1, animate=False, force=True, immediate=True)

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        if self._rows:
            self._show_cursor()

    def action_move(self, step: int) -> None:
        """Go up or down one row; what is being typed is taken first."""
        if self.take_draft():
            self._put_cursor(self._next_row(self._row, step), self._column)

    def action_turn(self, step: int) -> None:
        """Go left or right one typed column; what is being typed is taken first."""
        if self.take_draft():
            self._put_cursor(self._row, max(0, min(len(KINDS) - 1, self._column + step)))

    def action_page(self, direction: int) -> None:
        """Go up or down a page."""
        if self.take_draft():
            there = self._row + direction * max(1, self.size.height - 2)
            there = max(0, min(len(self._rows) - 1, there))
            if self._rows[there].is_heading:
                there = self._next_row(there, 1)
            self._put_cursor(there, self._column)

    def action_end(self, direction: int) -> None:
        """Go to the first or last row."""
        if self.take_draft():
            start = len(self._rows) if direction > 0 else -1
            self._put_cursor(self._next_row(start, -direction), self._column)

    def action_switch_order(self) -> None:
        """Change between tree order and print order."""
        if self.take_draft():
            self._in_print_order = not self._in_print_order
            self._lay_out(self.row.code)

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the user clicked; a double click edits."""
        row = event.y - 1 + round(self.scroll_y)
        if event.y < 1 or row >= len(self._rows) or self._rows[row].is_heading:
            return
        if not self.take_draft():
            return
        column = column_at(event.x, self._width_cells)
        self._put_cursor(row, self._column if column is None else column)
        if event.chain == 2:
            self.action_edit()

    # --- typing --------------------------------------------------------------------------

    def on_paste(self, event: events.Paste) -> None:
        """A single value goes into the cell; more is shown first."""
        event.stop()
        event.prevent_default()
        text = event.text.strip("\r\n")
        if "\n" in text or "\r" in text or "\t" in text:
            self.post_message(self.Pasted(event.text, self._codes_below(), self.kind))
        elif text.strip():
            self._set_draft(Draft(text.strip()))

    def _codes_below(self) -> list[str]:
        """The rows a pasted column fills: items where the cursor is on an item, else every node."""
        leaves_only = self.row.is_leaf
        return [
            row.code
            for row in self._rows[self._row :]
            if not row.is_heading and (row.is_leaf or not leaves_only)
        ]

    def _set_draft(self, draft: Draft | None) -> None:
        self._draft = draft
        self._redraw_rows(self._row)
        self.post_message(DraftChanged("" if draft is None else draft.understood))

    def action_edit(self) -> None:
        """Edit the score in the cell."""
        if self._draft is None and self.view is not None:
            score = self.view.record.score(self.row.code, self.kind)
            self._set_draft(Draft("" if score is None else format_score(score)))

    def action_erase(self) -> None:
        """Take back the last character; on a cell that is not being edited, begin with nothing."""
        self._set_draft((self._draft or Draft()).erased())

    def action_cancel(self) -> None:
        """Leave the cell as it was."""
        self._set_draft(None)

    def action_clear(self) -> None:
        """Empty the cell."""
        self._set_draft(None)
        if self.view is not None and self.view.record.score(self.row.code, self.kind) is not None:
            self._take(EnteredScore(self.row.code, self.kind, None))

    def action_accept(self) -> None:
        """Take what was typed and go down: from an item to the next item."""
        if self.take_draft():
            there = self._next_row(self._row, 1, leaves_only=self.row.is_leaf)
            self._put_cursor(there, self._column)

    def _entered(self, score: Decimal) -> EnteredScore:
        return EnteredScore(self.row.code, self.kind, score)
