"""ที่มาของคะแนน: one figure and what it is made of, one level of the tree at a time."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Label

from ita_tui.core.framework.model import TOTAL
from ita_tui.core.record.model import ScoreKind
from ita_tui.ui.toolkit.line_list import LineList
from ita_tui.ui.toolkit.steady_screen import Dialog
from ita_tui.ui.widgets.explain_lines import LEVEL, explanation_entries, level_entries
from ita_tui.ui.widgets.key_bar import KeyBar
from ita_tui.ui.work.keys import bindings
from ita_tui.ui.work.view import View
from ita_tui.words.said import explain as words
from ita_tui.words.said import keys
from ita_tui.words.said import screens as screen_words


class ExplainScreen(Dialog[None]):
    """Explains a node, or the level; Enter goes down to a child, Backspace back up."""

    CSS_PATH = "help.tcss"
    HELP_TOPIC = "explain"
    BINDINGS = bindings("explain")

    def __init__(self, view: View, code: str, kind: ScoreKind) -> None:
        """Take the record, the node to begin with (or ``LEVEL``), and whose score it is."""
        super().__init__()
        self._view = view
        self._code = code
        self._kind = kind
        self._came_from: list[str] = []

    def compose(self) -> ComposeResult:
        """What is explained, over the lines."""
        with Vertical(id="help-box"):
            yield Label(id="explain-title", classes="help-heading")
            yield LineList(id="log")
            yield KeyBar(keys.EXPLAIN, classes="own-keys")

    def on_mount(self) -> None:
        """Explain the node that was asked for."""
        self._show()
        self.query_one(LineList).focus()

    def _show(self, at: str | None = None) -> None:
        if self._code == LEVEL:
            title, entries = words.LEVEL_TITLE, level_entries(self._view, self._kind)
        else:
            title = self._title()
            entries = explanation_entries(self._view, self._code, self._kind)
        self.query_one("#explain-title", Label).update(Content(title))
        self.query_one(LineList).show(entries, at=at or entries[0].key)

    def _title(self) -> str:
        """Which figure is explained, and whose it is where it is not the agency's own."""
        name = self._view.record.settings.reference_name
        kind = screen_words.kind_shown(kind=self._kind.value, name=name)
        return f"{words.EXPLAIN_TITLE} {screen_words.shown_code(code=self._code)} · {kind}"

    @on(LineList.Chosen)
    def action_look_inside(self) -> None:
        """Explain the child under the cursor, or the level."""
        chosen = self.query_one(LineList).chosen
        known = (*self._view.framework.nodes, LEVEL)
        if chosen in known and chosen != self._code:
            self._came_from.append(self._code)
            self._code = str(chosen)
            self._show()

    def action_back(self) -> None:
        """Go back to where one came from; from the first node, to its parent."""
        before = self._code
        if self._came_from:
            self._code = self._came_from.pop()
        elif before == LEVEL:
            self._code = TOTAL
        else:
            self._code = self._view.framework.nodes[before].parent or before
        if before != self._code:
            self._show(before)

    def action_close(self) -> None:
        """Go back to the scores."""
        self.dismiss(None)
