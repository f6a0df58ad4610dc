"""A question with two answers."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Label

from ita_tui.ui.toolkit.line_list import Entry, LineList
from ita_tui.ui.toolkit.steady_screen import Dialog
from ita_tui.ui.widgets.key_bar import KeyBar
from ita_tui.ui.work.keys import bindings
from ita_tui.words.said import keys


class Question(Dialog[bool]):
    """Gives True for the second answer; False for the first, with which it begins, and for Esc."""

    CSS_PATH = "../forms/form.tcss"
    BINDINGS = bindings("question")

    def __init__(self, title: str, *, no: str, yes: str) -> None:
        super().__init__()
        self._heading = title
        self._answers = [Entry("no", Content(no)), Entry("yes", Content(yes))]

    def compose(self) -> ComposeResult:
        """The question and its answers."""
        with Vertical(id="form"):
            yield Label(Content(self._heading), id="form-title")
            yield LineList(id="answers")
            yield KeyBar(keys.CHOOSER, classes="own-keys")

    def on_mount(self) -> None:
        """Offer the answers; the one that harms nothing is under the cursor."""
        answers = self.query_one(LineList)
        answers.show(self._answers)
        answers.focus()

    @on(LineList.Chosen)
    def action_take(self) -> None:
        """Give the answer under the cursor."""
        self.dismiss(self.query_one(LineList).chosen == "yes")

    def action_cancel(self) -> None:
        """Leave without doing it."""
        self.dismiss(False)
