"""The editor of one issue's narrative: what is written is handed in as soon as the hands rest."""

from collections.abc import Sequence

from rich.text import Text
from textual import events, on
from textual.message import Message
from textual.timer import Timer
from textual.widgets import TextArea
from textual.widgets.text_area import Selection

from ita_tui.core.checks.figured import Figured, State
from ita_tui.core.thai.clean import clean
from ita_tui.ui.toolkit.searching import Searched, across_breaks
from ita_tui.ui.toolkit.thai_text_area import ThaiTextArea
from ita_tui.ui.work.keys import bindings

REST_SECONDS = 0.8
"""A pause in typing after which the text is handed in; leaving the editor hands it in at once."""

LOOKS = {State.TRUE: "underline", State.FALSE: "bold reverse", State.OPEN: "italic"}
"""How a figure looks in the text, by what is known of it; never by colour."""


class NarrativeEditor(ThaiTextArea, Searched):
    """A text area that belongs to one issue at a time."""

    BINDINGS = bindings("narrative")

    class Written(Message):
        """The narrative of an issue has a new text."""

        def __init__(self, issue: str, text: str) -> None:
            super().__init__()
            self.issue = issue
            """Code of the issue."""
            self.text = text
            """The whole text, cleaned."""

    class Left(Message):
        """The user is done writing."""

    class Begun(Message):
        """What is typed is written into the text from now on, or no longer."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(
            id=id, soft_wrap=True, show_line_numbers=False, tab_behavior="focus", read_only=True
        )
        self._issue = ""
        self._known = ""
        self._rest: Timer | None = None
        self._figured: Figured | None = None

    @property
    def issue(self) -> str:
        """Code of the issue whose narrative is shown; empty where none is."""
        return self._issue

    @property
    def is_ahead(self) -> bool:
        """Whether anything stands here that was not handed in."""
        return clean(self.text).strip("\n") != clean(self._known).strip("\n")

    def show(self, issue: str, text: str) -> None:
        """Show the narrative of an issue; what is being written about another is handed in first.

        A text that only confirms what was handed in leaves the cursor where it is.
        """
        if issue != self._issue:
            self.action_hand_in()
        elif text == self._known:
            return
        self._issue, self._known = issue, text
        if clean(self.text) != text:
            self.load_text(text)

    def mark(self, figured: Figured | None) -> None:
        """Mark each figure of the text that was checked; a text typed since then has no marks."""
        self._figured = figured
        self.notify_style_update()
        self.refresh()

    def get_line(self, line_index: int) -> Text:
        """A line of the text, its figures in the look of their states."""
        line = super().get_line(line_index)
        figured = self._figured
        if figured is None or figured.text != self.text:
            return line
        start = sum(len(it) + 1 for it in figured.text.split("\n")[:line_index])
        for it in figured.weighed:
            if start <= it.claim.start < start + len(line):
                line.stylize(LOOKS[it.state], it.claim.start - start, it.claim.end - start)
        return line

    @on(TextArea.Changed)
    def _wait_for_rest(self) -> None:
        if self._rest is not None:
            self._rest.stop()
        self._rest = self.set_timer(REST_SECONDS, self.action_hand_in)

    def on_blur(self) -> None:
        """Hand in what was written; whoever left the window alone is still writing."""
        self.action_hand_in()
        if self.app.app_focus:
            self._set_writing(False)

    @property
    def is_writing(self) -> bool:
        """Whether letters are written into the text, and are no shortcuts."""
        return not self.read_only

    def on_click(self, event: events.Click) -> None:
        """A double click begins to write, at the word that it selects."""
        if event.chain == 2:
            self._set_writing(True)

    def action_write(self) -> None:
        """Begin to write where the cursor was, else behind the text; Enter does so as well."""
        self.focus()
        if not self.is_writing and self.cursor_location == (0, 0):
            self.action_go_to_edge(1)
        self._set_writing(True)

    def _set_writing(self, writing: bool) -> None:
        self.read_only = not writing
        if writing and self.is_searched:
            self.action_end_search()
        self.post_message(self.Begun())

    def action_edge(self, direction: int) -> None:
        """Go to the first letter of the text or behind the last; of a line, where one writes."""
        if not self.is_writing:
            self.action_go_to_edge(direction)
        elif direction > 0:
            self.action_cursor_line_end()
        else:
            self.action_cursor_line_start()

    def searched_rows(self) -> Sequence[tuple[int, str]]:
        """The lines, as they are wrapped."""
        ranges = map(self.line_range, range(self.wrapped_document.height))
        return [(row, self.document.get_text_range(*it)) for row, it in enumerate(ranges)]

    def hits(self) -> list[int]:
        """The lines in which it begins."""
        lines = [text for _, text in self.searched_rows()] if self.wanted else []
        return across_breaks(lines, self.wanted)

    @property
    def found_from(self) -> int:
        """The line with the cursor."""
        return self.wrapped_document.location_to_offset(self.cursor_location).y

    def show_hit(self, row: int) -> None:
        """Select the line."""
        begin, end = self.line_range(row)
        self.selection = Selection(end, begin)  # the cursor is where the line begins

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enter begins to write, and a search is walked, only where nobody writes yet."""
        if action in ("write", "hit") and self.is_writing:
            return False
        return super().check_action(action, parameters)

    def action_hand_in(self) -> None:
        """Tell of what was written, where it is new."""
        written = self.hand_in()
        if written is not None:
            self.post_message(written)

    def hand_in(self) -> Written | None:
        """What was written and not handed in yet; None where there is nothing new."""
        if self._rest is not None:
            self._rest.stop()
            self._rest = None
        # What stands in the file is not rewritten for the line breaks at its ends.
        if self._issue and self.is_ahead:
            text = clean(self.text).strip("\n")
            self._known = text
            return self.Written(self._issue, text)
        return None

    def action_go_to_edge(self, way: int, select: bool = False) -> None:
        """Go to the beginning or the end of the text."""
        self.move_cursor(self.document.end if way > 0 else (0, 0), select=select)

    def action_leave(self) -> None:
        """End a search, else hand in what was written and go back."""
        if self.is_searched:
            self.action_end_search()
            return
        self.action_hand_in()
        self.post_message(self.Left())
