"""The preview of a paste: what was understood, beside what stands there, before it is taken."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Label, Static

from ita_tui.core.record.model import ScoreKind
from ita_tui.core.tables_in.scores.paste import Paste
from ita_tui.render.rich_table import rich_table
from ita_tui.render.table import ShownTable
from ita_tui.render.tables import paste_table
from ita_tui.ui.toolkit.steady_screen import Dialog
from ita_tui.ui.widgets.key_bar import KeyBar
from ita_tui.ui.work.keys import bindings
from ita_tui.ui.work.view import View
from ita_tui.words.said import keys
from ita_tui.words.said import screens as words
from ita_tui.words.said.keys import Shown


class Preview(Dialog[bool]):
    """Gives True where the user takes what is shown."""

    CSS_PATH = "help.tcss"

    def compose(self) -> ComposeResult:
        """What cannot be taken first, then what will be."""
        with Vertical(id="help-box"):
            yield Label(id="paste-title", classes="help-heading")
            with VerticalScroll(id="help"):
                yield Static(id="paste-map")
                yield Static(id="paste-refused")
                yield Static(id="paste-scores")
            yield KeyBar(keys.PASTE, classes="own-keys")

    def on_mount(self) -> None:
        """Scroll with the arrows at once."""
        self.query_one("#help").focus()
        self.draw()

    def draw(self) -> None:
        """Show what was understood."""
        self.query_one("#paste-title", Label).update(Content(self.heading))
        refused = [Content(line) for line in self.refused]
        if refused:
            heading = Content(words.paste_problems(count=len(refused)))
            refused.insert(0, heading.stylize("bold"))
        told = {"#paste-map": self.about, "#paste-refused": Content("\n").join(refused)}
        for name, content in told.items():
            line = self.query_one(name, Static)
            line.display = bool(content.plain)
            line.update(content)
        table = self.table
        # The box is nine tenths of the window; border, padding and scrollbar take some.
        shown = rich_table(table, self.app.size.width * 8 // 10) if table else ""
        self.query_one("#paste-scores", Static).update(shown)
        self.query_one(KeyBar).show(self.keys_shown)

    @property
    def heading(self) -> str:
        """What taking it would do."""
        return ""

    @property
    def refused(self) -> Sequence[str]:
        """What is not taken, or is in doubt, a sentence each."""
        return ()

    @property
    def table(self) -> ShownTable | None:
        """What would be taken; None where nothing would be."""
        return None

    @property
    def about(self) -> Content:
        """What is said first: where it is from."""
        return Content()

    @property
    def keys_shown(self) -> tuple[Shown, ...]:
        """The line of keys."""
        return keys.PASTE if self.table else keys.HELP_KEYS

    def action_take(self) -> None:
        """Take what was understood, where anything was."""
        self.dismiss(self.table is not None)

    def action_cancel(self) -> None:
        """Leave everything as it was."""
        self.dismiss(False)

    action_close = action_cancel


class ScorePreview(Preview):
    """Scores beside what stands there."""

    NOTHING: ClassVar[str] = words.NOTHING_UNDERSTOOD
    """The heading where there is no score."""
    _view: View
    _kind: ScoreKind

    @property
    def paste(self) -> Paste:
        """What is shown."""
        raise NotImplementedError

    @property
    def heading(self) -> str:
        """How many scores, and where they go."""
        count = len(self.paste.scores)
        return words.paste_title(count=count, kind=self._kind.value) if count else self.NOTHING

    @property
    def refused(self) -> Sequence[str]:
        """What is no score for sure."""
        return self.paste.refused

    @property
    def table(self) -> ShownTable | None:
        """The scores beside what stands there."""
        scores, view = self.paste.scores, self._view
        return paste_table(view.framework, view.record, scores, self._kind) if scores else None


class PastePreview(ScorePreview):
    """The scores of a paste."""

    HELP_TOPIC = "paste"
    BINDINGS = bindings("paste")

    def __init__(self, paste: Paste, view: View, kind: ScoreKind) -> None:
        super().__init__()
        self._paste = paste
        self._view = view
        self._kind = kind

    @property
    def paste(self) -> Paste:
        """What is shown."""
        return self._paste
