"""A chooser: type a few letters, choose from what is left. The palette and the search are this."""

from collections.abc import Callable, Sequence

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input

from ita_tui.core.thai.search import search_key
from ita_tui.ui.toolkit.line_list import Entry, LineList
from ita_tui.ui.toolkit.steady_screen import Dialog
from ita_tui.ui.toolkit.thai_input import ThaiInput
from ita_tui.ui.widgets.key_bar import KeyBar
from ita_tui.ui.work.choice import Choice, Choices
from ita_tui.ui.work.keys import bindings
from ita_tui.words.said import keys
from ita_tui.words.said import screens as words


class Chooser(Dialog[str]):
    """Gives the value of a choice, or None."""

    CSS_PATH = "chooser.tcss"
    HELP_TOPIC = "chooser"
    BINDINGS = bindings("chooser")

    def __init__(
        self,
        prompt: str,
        choices: Sequence[Choice],
        of_text: Callable[[str], Choice] | None = None,
    ) -> None:
        """Take what can be chosen; ``of_text`` makes a choice of what is typed, behind them."""
        super().__init__()
        self._prompt = prompt
        self._of_text = of_text
        self._choices = Choices(choices)
        self._left: list[Choice] = []
        self.wanted = ""
        """What was typed, as a search key."""

    def compose(self) -> ComposeResult:
        """A line to type into, and what is left."""
        with Vertical(id="chooser"):
            yield ThaiInput(placeholder=self._prompt, id="wanted")
            yield LineList(id="choices", nothing=words.NOTHING_FOUND)
            yield KeyBar(keys.CHOOSER, classes="own-keys")

    def on_mount(self) -> None:
        """Show everything at first."""
        self._narrow("")
        self.query_one(Input).focus()

    @on(Input.Changed)
    def _search(self, message: Input.Changed) -> None:
        self._narrow(message.value)

    def _narrow(self, typed: str) -> None:
        self.wanted = search_key(typed)
        self._left = self._choices.matching(typed)
        if self._of_text is not None and typed.strip():
            self._left = [*self._left, self._of_text(typed.strip())]
        self._show("0")

    @on(LineList.Refitted)
    def _refit(self) -> None:
        self._show()

    def _show(self, at: str | None = None) -> None:
        choices = self.query_one(LineList)
        width = choices.width_cells
        choices.show([_entry(str(n), it, width) for n, it in enumerate(self._left)], at=at)

    def action_move(self, step: int) -> None:
        """Move the cursor in the list while typing goes on."""
        self.query_one(LineList).action_move(step)

    @on(Input.Submitted)
    @on(LineList.Chosen)
    def _take(self) -> None:
        self.action_take()

    def action_take(self) -> None:
        """Give what the cursor stands on."""
        chosen = self.query_one(LineList).chosen
        if chosen is not None:
            self.dismiss(self._left[int(chosen)].value)

    def action_cancel(self) -> None:
        """Leave without choosing."""
        self.dismiss(None)


def _entry(key: str, choice: Choice, width_cells: int) -> Entry:
    """A choice on one line where that is wide enough, what is said beside it at the right edge."""
    if not choice.hint:
        return Entry(key, Content(choice.label))
    apart = max(2, width_cells - cell_len(choice.label) - cell_len(choice.hint))
    return Entry(key, Content.assemble(choice.label, " " * apart, (choice.hint, "$text-muted")))
