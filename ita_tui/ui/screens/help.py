"""The help: the screen in front, its keys, and the rules behind the figures."""

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.containers import Vertical

from ita_tui.ui.toolkit.dialog import Dialog
from ita_tui.ui.widgets.key_bar import KeyBar
from ita_tui.ui.widgets.text_looks import StyledLine
from ita_tui.ui.widgets.text_page import TextPage
from ita_tui.ui.work.keys import bindings, own_key_lines, with_keys
from ita_tui.words.said import help as words
from ita_tui.words.said import keys


class HelpScreen(Dialog[None]):
    """A page to read; any of the usual keys closes it."""

    CSS_PATH = "help.tcss"
    BINDINGS = bindings("help")

    def __init__(self, topic: str, own: Mapping[str, str]) -> None:
        super().__init__()
        self._topic = topic
        self._own = own

    def compose(self) -> ComposeResult:
        """The screen's own page first, then what holds everywhere."""
        with Vertical(id="help-box"):
            yield TextPage(self._lines(), id="help")
            yield KeyBar(keys.HELP_KEYS, classes="own-keys")

    def _lines(self) -> list[StyledLine]:
        own = [(keys.OWN_KEYS_HEADING, "\n".join(own_key_lines(self._own)))] if self._own else []
        parts = (*own, *words.TOPICS.get(self._topic, ()), *words.EVERYWHERE)
        return [
            line
            for heading, text in parts
            for line in (
                StyledLine(""),
                StyledLine(heading, "heading"),
                *map(StyledLine, with_keys(text, self._own).split("\n")),
            )
        ]

    def on_mount(self) -> None:
        """Scroll with the arrows at once."""
        self.query_one("#help").focus()

    def action_close(self) -> None:
        """Go back."""
        self.dismiss(None)
