"""The offer of a text that was being typed when the program stopped."""

from collections.abc import Sequence
from enum import Enum, auto
from itertools import takewhile

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Label, Static

from ita_tui.core.drafting.compare import DiffRun, Fate
from ita_tui.core.thai.clean import clean
from ita_tui.ui.screens.draft_difference import marked_runs
from ita_tui.ui.toolkit.steady_screen import Dialog
from ita_tui.ui.widgets.key_bar import KeyBar
from ita_tui.ui.work.keys import bindings
from ita_tui.words.said import crash as words
from ita_tui.words.said import keys


class Wish(Enum):
    """What is to become of a text."""

    TAKE = auto()
    """It goes where it was typed."""
    LATER = auto()
    """It is kept, and offered again."""
    DISCARD = auto()
    """It is thrown away."""


class TypedLeftScreen(Dialog[Wish]):
    """Offers a text; it is only thrown away when that is asked twice."""

    CSS_PATH = "help.tcss"
    HELP_TOPIC = "typed"
    BINDINGS = bindings("typed")

    def __init__(self, title: str, text: str, runs: Sequence[DiffRun] = ()) -> None:
        """Take the text, and the runs to it from what stands in its place, if anything does."""
        super().__init__()
        self._heading = title
        self._text = clean(text)
        self._runs = runs
        self._may_discard = False

    def compose(self) -> ComposeResult:
        """The text, where it differs marked, over the answers."""
        with Vertical(id="help-box"):
            yield Label(Content(self._heading), classes="help-heading")
            yield Label(Content(words.DIFFERENCE_LEGEND if self._runs else ""), id="typed-told")
            with VerticalScroll(id="help"):
                yield Static(marked_runs(self._runs) if self._runs else Content(self._text))
            yield KeyBar(keys.TYPED, classes="own-keys")

    def on_mount(self) -> None:
        """Scroll with the arrows at once."""
        self.query_one("#typed-told").display = bool(self._runs)
        self.query_one("#help").focus()
        self.call_after_refresh(self._show_difference)

    def _show_difference(self) -> None:
        """Begin where the typed text differs from what stands in its place."""
        page = self.query_one("#help", VerticalScroll)
        fates = {run.fate for run in self._runs}
        new = Fate.ADDED if Fate.ADDED in fates else Fate.REMOVED
        before = marked_runs([*takewhile(lambda run: run.fate is not new, self._runs)])
        lines = before.wrap(max(1, page.query_one(Static).content_size.width))
        page.scroll_to(y=max(0, len(lines) - 2), animate=False)

    def action_take(self) -> None:
        """Put the text back."""
        self.dismiss(Wish.TAKE)

    def action_later(self) -> None:
        """Leave the text as it is, to be asked again."""
        self.dismiss(Wish.LATER)

    def action_discard(self) -> None:
        """Let the text go, the second time it is asked."""
        if self._may_discard:
            self.dismiss(Wish.DISCARD)
        self._may_discard = True
        told = self.query_one("#typed-told", Label)
        told.update(Content(words.PRESS_AGAIN))
        told.display = True
