"""The question that is asked when another program wrote the record: whose version to go on with."""

from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Label, OptionList

from ita_tui.ui.widgets.line_list import Entry, LineList
from ita_tui.words import screens as words


class ChangedOutsideScreen(ModalScreen[bool]):
    """Gives True for the version on the screen, False for the one on disk; both are kept."""

    CSS_PATH = "form.tcss"

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path

    def compose(self) -> ComposeResult:
        """The question and its two answers."""
        with Vertical(id="form"):
            yield Label(Content(words.changed_outside_title(name=self._path.name)), id="form-title")
            yield Label(Content(words.CHANGED_OUTSIDE_EXPLAINED))
            yield LineList(id="answers")

    def on_mount(self) -> None:
        """Offer the answers."""
        answers = self.query_one(LineList)
        answers.show(
            [
                Entry("mine", Content(words.KEEP_MINE)),
                Entry("theirs", Content(words.TAKE_THEIRS)),
            ]
        )
        answers.focus()

    @on(OptionList.OptionSelected)
    def _answer(self, message: OptionList.OptionSelected) -> None:
        self.dismiss(message.option_id == "mine")
