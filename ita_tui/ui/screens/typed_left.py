"""The offer of a text that was being typed when the program stopped."""

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Label, Static

from ita_tui.core.thai.clean import clean
from ita_tui.ui.toolkit.steady_screen import Dialog
from ita_tui.ui.widgets.key_bar import KeyBar
from ita_tui.ui.work.keys import bindings
from ita_tui.words.said import keys


class TypedLeftScreen(Dialog[bool]):
    """Gives True where the text is wanted, False where it may go."""

    CSS_PATH = "help.tcss"
    HELP_TOPIC = "typed"
    BINDINGS = bindings("typed")

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self._heading = title
        self._text = text

    def compose(self) -> ComposeResult:
        """The text over the two answers."""
        with Vertical(id="help-box"):
            yield Label(Content(self._heading), classes="help-heading")
            with VerticalScroll(id="help"):
                yield Static(Content(clean(self._text)))
            yield KeyBar(keys.TYPED, classes="own-keys")

    def on_mount(self) -> None:
        """Scroll with the arrows at once."""
        self.query_one("#help").focus()

    def action_take(self) -> None:
        """Put the text back."""
        self.dismiss(True)

    def action_discard(self) -> None:
        """Let the text go."""
        self.dismiss(False)
