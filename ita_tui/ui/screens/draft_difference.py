"""The question before a draft takes the place of the officer's words: what would change."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Label, Static

from ita_tui.core.drafting.compare import DiffRun, Fate, marked_parts
from ita_tui.ui.toolkit.steady_screen import Dialog
from ita_tui.ui.widgets.key_bar import KeyBar
from ita_tui.ui.work.keys import bindings
from ita_tui.words.said import drafting as words
from ita_tui.words.said import keys

_STYLES = {Fate.KEPT: "", Fate.REMOVED: "$text-error strike", Fate.ADDED: "$text-success underline"}


class DraftDifferenceScreen(Dialog[bool]):
    """Gives True where the new draft is to be taken; otherwise everything stays."""

    CSS_PATH = "help.tcss"
    HELP_TOPIC = "difference"
    BINDINGS = bindings("difference")

    def __init__(self, issue: str, runs: Sequence[DiffRun]) -> None:
        """Take the issue's code, and the runs from what stands there to the draft."""
        super().__init__()
        self._issue = issue
        self._runs = runs

    def compose(self) -> ComposeResult:
        """What would go and what would come, over the two answers."""
        with Vertical(id="help-box"):
            title = words.difference_title(code=self._issue)
            yield Label(Content(title), classes="help-heading")
            yield Label(Content(words.DIFFERENCE_LEGEND))
            with VerticalScroll(id="help"):
                yield Static(marked_runs(self._runs))
            yield KeyBar(keys.DIFFERENCE, classes="own-keys")

    def on_mount(self) -> None:
        """Scroll with the arrows at once."""
        self.query_one("#help").focus()

    def action_take(self) -> None:
        """Take the new draft."""
        self.dismiss(True)

    def action_keep(self) -> None:
        """Keep the words that stand there."""
        self.dismiss(False)


def marked_runs(runs: Sequence[DiffRun]) -> Content:
    """A difference with signs and colours."""
    return Content.assemble(*((text, _STYLES[fate]) for fate, text in marked_parts(runs)))
