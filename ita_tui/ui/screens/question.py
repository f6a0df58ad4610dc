"""A question with two answers."""

from collections import Counter
from collections.abc import Sequence
from typing import cast

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Label

from ita_tui.render.change_lines import change_line
from ita_tui.store.versions import version_differences
from ita_tui.ui.toolkit.line_list import Entry, LineList
from ita_tui.ui.toolkit.steady_screen import Dialog
from ita_tui.ui.widgets.key_bar import KeyBar
from ita_tui.ui.widgets.text_lines import StyledLine, TextPage
from ita_tui.ui.work.keys import bindings
from ita_tui.ui.work.messages import Edited
from ita_tui.ui.work.view import View
from ita_tui.ui.work.workbench import Workbench
from ita_tui.words.said import changes as words
from ita_tui.words.said import keys
from ita_tui.words.said.screens import NOTHING_CHANGED

_MOST_LINES = 400
"""Changed fields that are shown; the others are counted."""
_HANG_CELLS = 2
"""How far in a line goes on."""


class Question(Dialog[bool]):
    """Gives True for a yes; False for a no and for Esc."""

    CSS_PATH = "../forms/form.tcss"
    HELP_TOPIC = "question"
    BINDINGS = bindings("question")

    def __init__(self, title: str, *, no: str, yes: str, lines: Sequence[str] = ()) -> None:
        """Take the question, its answers, and what else there is to know, line by line.

        Whatever was asked for, it begins with the answer that changes nothing.
        """
        super().__init__()
        self._heading = title
        shown = [*lines[:_MOST_LINES]]
        if len(lines) > _MOST_LINES:
            shown.append(words.further(count=len(lines) - _MOST_LINES))
        self._answers = {"no": no, "yes": yes}
        self._lines = [StyledLine(line, hang_cells=_HANG_CELLS * bool(line)) for line in shown]

    def compose(self) -> ComposeResult:
        """The question and its answers."""
        with Vertical(id="form"):
            yield Label(Content(self._heading), id="form-title")
            yield LineList(id="answers")
            yield TextPage(self._lines, id="asked-about")
            yield KeyBar(keys.QUESTION if self._lines else keys.CHOOSER, classes="own-keys")

    def on_mount(self) -> None:
        """Offer the answers, the first one under the cursor."""
        answers = self.query_one(LineList)
        answers.show([Entry(key, Content(answer)) for key, answer in self._answers.items()])
        answers.focus()

    def action_page(self, direction: int) -> None:
        """Turn the pages of what there is to know, from wherever the cursor is."""
        page = self.query_one(TextPage)
        (page.scroll_page_down if direction > 0 else page.scroll_page_up)(animate=False)

    @on(LineList.Chosen)
    def action_take(self) -> None:
        """Give the answer under the cursor."""
        self._give(self.query_one(LineList).chosen == "yes")

    def action_cancel(self) -> None:
        """Leave without doing it."""
        self._give(False)

    def _give(self, is_wanted: bool) -> None:
        if not is_wanted:
            cast(Workbench, self.app).tell(NOTHING_CHANGED)
        self.dismiss(is_wanted)


def question_about(view: View, edited: Edited, told: Sequence[str] = ()) -> Question:
    """Whether an edit is to be made: what is ``told`` of it, and all that it would change."""
    changes = version_differences(view.record, edited.edit(view.record), view.framework)
    entries = [it for it in changes if it.parts[0] in words.ENTRIES and len(it.parts) == 2]
    title = words.change_asked(
        what=edited.what,
        added=Counter(it.parts[0] for it in entries if it.base is None),
        deleted=Counter(it.parts[0] for it in entries if it.mine is None),
        changed=len(changes) - len(entries),
    )
    lines = ["", *told, *map(change_line, changes)]
    no, yes = words.LEAVE_AS_IT_IS, words.CHANGE_IT
    return Question(title, no=no, yes=yes, lines=lines)
