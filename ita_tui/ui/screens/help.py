"""The help: the screen in front, its keys, and the rules behind the figures."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from ita_tui.ui.toolkit.dialog import Dialog
from ita_tui.ui.widgets.key_bar import KeyBar
from ita_tui.ui.widgets.text_looks import StyledLine
from ita_tui.ui.widgets.text_page import TextPage
from ita_tui.words.said import help as words
from ita_tui.words.said import keys


class HelpScreen(Dialog[None]):
    """A page to read; any of the usual keys closes it."""

    CSS_PATH = "help.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f1,q,enter", "close", keys.CLOSE)]

    def __init__(self, topic: str) -> None:
        super().__init__()
        self._topic = topic

    def compose(self) -> ComposeResult:
        """The screen's own page first, then what holds everywhere."""
        with Vertical(id="help-box"):
            yield TextPage(self._lines(), id="help")
            yield KeyBar(keys.HELP_KEYS, classes="own-keys")

    def _lines(self) -> list[StyledLine]:
        parts = (*words.TOPICS.get(self._topic, ()), *words.EVERYWHERE)
        return [
            line
            for heading, text in parts
            for line in (
                StyledLine(""),
                StyledLine(heading, "heading"),
                *map(StyledLine, text.split("\n")),
            )
        ]

    def on_mount(self) -> None:
        """Scroll with the arrows at once."""
        self.query_one("#help").focus()

    def action_close(self) -> None:
        """Go back."""
        self.dismiss(None)
