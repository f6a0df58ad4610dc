"""The preview of a paste: what was understood, beside what stands there, before it is taken."""

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Label, Static

from ita_tui.core.record.model import ScoreKind
from ita_tui.core.tables_in.text.paste import Paste
from ita_tui.render.rich_table import rich_table
from ita_tui.render.tables import paste_table
from ita_tui.ui.toolkit.steady_screen import Dialog
from ita_tui.ui.widgets.key_bar import KeyBar
from ita_tui.ui.work.keys import bindings
from ita_tui.ui.work.view import View
from ita_tui.words.said import keys
from ita_tui.words.said import screens as words


class PastePreview(Dialog[bool]):
    """Gives True where the user takes what was understood."""

    CSS_PATH = "help.tcss"
    BINDINGS = bindings("paste")

    def __init__(self, paste: Paste, view: View, kind: ScoreKind) -> None:
        super().__init__()
        self._paste = paste
        self._view = view
        self._kind = kind

    def compose(self) -> ComposeResult:
        """What cannot be taken first, then what will be."""
        paste, view = self._paste, self._view
        with Vertical(id="help-box"):
            if paste.scores:
                title = words.paste_title(count=len(paste.scores), kind=self._kind.value)
            else:
                title = words.NOTHING_UNDERSTOOD
            yield Label(Content(title), classes="help-heading")
            with VerticalScroll(id="help"):
                if paste.refused:
                    heading = words.paste_problems(count=len(paste.refused))
                    yield Label(Content(heading), classes="help-heading")
                    yield Static(Content("\n").join(Content(line) for line in paste.refused))
                if paste.scores:
                    table = paste_table(view.framework, view.record, paste.scores, self._kind)
                    # The box is nine tenths of the window; border, padding and scrollbar take some.
                    yield Static(rich_table(table, self.app.size.width * 8 // 10))
            yield KeyBar(keys.PASTE if paste.scores else keys.HELP_KEYS, classes="own-keys")

    def on_mount(self) -> None:
        """Scroll with the arrows at once."""
        self.query_one("#help").focus()

    def action_take(self) -> None:
        """Take what was understood, where anything was."""
        self.dismiss(bool(self._paste.scores))

    def action_cancel(self) -> None:
        """Leave everything as it was."""
        self.dismiss(False)

    action_close = action_cancel
