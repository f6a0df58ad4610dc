"""The sentences shown for some seconds: the toolkit has no public way to take one of them back."""

import time
from collections.abc import Collection, Iterable

from textual import events
from textual.app import App
from textual.content import Content
from textual.geometry import Region
from textual.notifications import Notification, Notify

from ita_tui.ui.toolkit.lines import CursorLines

_READ_SECONDS = 1.5
"""So long a sentence stays at least; then the next key takes it away."""

_PASSING = "information"
"""A fault stays until something else is told or another screen comes, or Escape is pressed."""

_BOX_CELLS, _FRAME_CELLS, _KEY_LINES = 60, 3, 2
"""Of a sentence above the lines of keys, as the styles have it; at the top it is as wide as all."""


class OnceTellingApp(App[None]):
    """Shows no sentence beside itself; where the toolkit's names are gone it is shown twice.

    What a key says takes the place of what an earlier one said in passing. It stands at the top,
    where one line hides only the status line; a long sentence stands above the lines of keys where
    that hides less of what one works in.
    """

    _pressed_at = 0.0
    """When the last key was pressed."""

    def on_notify(self, event: Notify) -> None:
        """Take back what says the same, and what an earlier key said, before this is shown."""
        self._let_go_of_past(same=event.notification.message)
        left = getattr(self, "_notifications", ())
        self._place({event.notification.message, *(shown.message for shown in left)})

    def on_screen_stands(self) -> None:
        """Find the place on another screen of what is told; what is past is told no more."""
        self._let_go_of_past()
        self._place({shown.message for shown in getattr(self, "_notifications", ())})

    def _let_go_of_past(self, same: str = "") -> None:
        """Take back what was told before the last key, a fault once it could be read."""
        read = time.time() - _READ_SECONDS
        for shown in tuple(getattr(self, "_notifications", ())):
            was_seen = shown.severity == _PASSING or shown.raised_at <= read
            is_past = was_seen and shown.raised_at < self._pressed_at
            if (is_past or shown.message == same) and hasattr(self, "_unnotify"):
                self._take_back(shown)

    def _place(self, messages: Collection[str]) -> None:
        if messages:
            is_below = not self.screen.is_modal and self._has_room_below(messages)
            self.screen.set_class(is_below, "-told-below")

    def _has_room_below(self, messages: Collection[str]) -> bool:
        """Whether what is told hides less above the lines of keys than at the top."""
        window = self.size
        at_top, below = (
            Region(window.width - cells, 0, cells, _lines_of(messages, cells - _FRAME_CELLS))
            for cells in (window.width, _BOX_CELLS)
        )
        below = below.translate((0, window.height - _KEY_LINES - below.height))
        return self._hidden_by(below) < self._hidden_by(at_top)

    def _hidden_by(self, box: Region) -> tuple[int, int]:
        """How many lines of the row under the cursor, and of all of the focus, a box would hide."""
        focused = self.focused
        if focused is None:
            return 0, 0
        seen = focused.content_region
        row = seen
        if isinstance(focused, CursorLines) and focused.highlighted is not None:
            first, last = focused.span(focused.highlighted)
            row = Region(seen.x, seen.y + focused.cursor_line, seen.width, last - first + 1)
        return box.intersection(row).height, box.intersection(seen).height

    async def on_event(self, event: events.Event) -> None:
        """Take back with a key what could be read by now, and with Escape all that is told."""
        if isinstance(event, events.Key) and not event.is_forwarded:
            self._pressed_at = time.time()
            self._let_go(every=event.key == "escape")
        await super().on_event(event)

    def _let_go(self, *, every: bool) -> None:
        told = getattr(self, "_notifications", ())
        if not told or not hasattr(self, "_unnotify"):
            return
        read = time.time() - _READ_SECONDS
        gone = [it for it in told if every or (it.severity == _PASSING and it.raised_at <= read)]
        for shown in gone:
            self._take_back(shown)

    def _take_back(self, shown: Notification) -> None:
        """Tell something no longer; the toolkit would leave the line where it stood empty."""
        self._unnotify(shown)
        for screen in self.screen_stack:
            screen.query(f"#--textual-toast-{shown.identity}").remove()


def _lines_of(messages: Iterable[str], width_cells: int) -> int:
    return sum(Content(message).get_height({}, width_cells) for message in messages)
