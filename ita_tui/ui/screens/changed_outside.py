"""The question that is asked when another program wrote the record: whose version to go on with."""

from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Label, OptionList

from ita_tui.ui.widgets.key_bar import KeyBar
from ita_tui.ui.widgets.line_list import Entry, LineList
from ita_tui.words import keys
from ita_tui.words import screens as words


class ChangedOutsideScreen(ModalScreen[bool]):
    """Gives True for the version on the screen, False for the one on disk; both are kept.

    None leaves the question open.
    """

    CSS_PATH = "form.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "cancel", keys.CANCEL)]

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path

    def compose(self) -> ComposeResult:
        """The question and its two answers."""
        with Vertical(id="form"):
            yield Label(Content(words.changed_outside_title(name=self._path.name)), id="form-title")
            yield Label(Content(words.CHANGED_OUTSIDE_EXPLAINED))
            yield LineList(id="answers")
            yield KeyBar(keys.CHOOSER, classes="own-keys")

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
    def action_take(self) -> None:
        """Go on with the version under the cursor."""
        self.dismiss(self.query_one(LineList).chosen == "mine")

    def action_cancel(self) -> None:
        """Decide later: the edit stays on the screen, unsaved, and the next one asks again."""
        self.dismiss(None)
