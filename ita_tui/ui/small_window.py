"""An app that edits nothing in a window too small to show what is being edited."""

from textual import events

from ita_tui.ui.record_app import RecordApp
from ita_tui.ui.toolkit.steady_screen import Dialog
from ita_tui.ui.widgets.status_line import LEAST_CELLS, LEAST_LINES, is_too_small
from ita_tui.ui.work.keys import keys_of
from ita_tui.words.said import screens as words
from ita_tui.words.said.keys import LOOKING, MOVING


class SmallWindowApp(RecordApp):
    """In too small a window one looks about and leaves; what was half typed stays as it is."""

    def on_resize(self, event: events.Resize) -> None:
        """Say over a dialog, which has no status line, what the window needs."""
        if is_too_small(event.size) and self.screen_stack and isinstance(self.screen, Dialog):
            self.tell(words.window_too_small(cells=LEAST_CELLS, lines=LEAST_LINES))

    async def on_event(self, event: events.Event) -> None:
        """Take no key, paste or click that may edit, and say what the window needs."""
        is_given = isinstance(event, events.Key | events.Paste | events.MouseEvent)
        is_new = is_given and not event.is_forwarded
        if not (is_new and is_too_small(self.size)) or self._only_looks(event):
            await super().on_event(event)
        elif isinstance(event, events.Key | events.Paste | events.MouseDown):
            self.tell(words.nothing_edited_here(cells=LEAST_CELLS, lines=LEAST_LINES))

    def _only_looks(self, event: events.Event) -> bool:
        if not isinstance(event, events.Key):
            return isinstance(event, events.MouseScrollUp | events.MouseScrollDown)
        focused = self.focused
        if event.key in keys_of(LOOKING, self.own_keys):
            return focused is None or not focused.check_consume_key(event.key, event.character)
        # Where letters are typed outside of a form, a move takes what was typed, or drops it.
        is_written = focused is not None and focused.check_consume_key("a", "a")
        return event.key in MOVING and (isinstance(self.screen, Dialog) or not is_written)
