"""The preview of a paste: what was understood, beside what stands there, before it is taken."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Label, Static

from ita_tui.core.record.edits import set_scores
from ita_tui.core.record.model import Record, ScoreKind
from ita_tui.core.tables_in.scores.paste import Paste
from ita_tui.render.rich_table import rich_table
from ita_tui.render.table import ShownTable
from ita_tui.render.tables import paste_table
from ita_tui.ui.toolkit.steady_screen import Dialog
from ita_tui.ui.widgets.key_bar import KeyBar
from ita_tui.ui.work.keys import bindings
from ita_tui.ui.work.messages import Edited
from ita_tui.ui.work.view import View
from ita_tui.words.said import keys
from ita_tui.words.said import screens as words
from ita_tui.words.said.keys import Shown


class Preview(Dialog[bool]):
    """Gives True where the user takes what is shown."""

    CSS_PATH = "help.tcss"
    LINE: ClassVar[tuple[Shown, ...]] = keys.PASTE
    """The line of keys, with those that have nothing to do at times."""

    def compose(self) -> ComposeResult:
        """What cannot be taken first, then what will be."""
        with Vertical(id="help-box"):
            yield Label(id="paste-title", classes="help-heading")
            with VerticalScroll(id="help"):
                yield Static(id="paste-map")
                yield Static(id="paste-refused")
                yield Static(id="paste-scores")
            yield KeyBar(self.LINE, classes="own-keys")

    def on_mount(self) -> None:
        """Scroll with the arrows at once."""
        self.query_one("#help").focus()
        self.draw()

    def draw(self) -> None:
        """Show what was understood."""
        self.query_one("#paste-title", Label).update(Content(self.heading))
        refused = [Content(line) for line in self.refused]
        if refused:
            has_table = self.table is not None
            heading = Content(words.paste_problems(count=len(refused), has_table=has_table))
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
        """The line of keys, without those that have nothing to do here."""
        shown = tuple(it for it in self.LINE if it.id.rpartition(".")[2] not in self.idle)
        return shown if self.table else keys.HELP_KEYS

    @property
    def idle(self) -> set[str]:
        """The keys that have nothing to do here."""
        return {"beside"}

    def action_beside(self) -> None:
        """Take what stands beside as well, or leave it, where anything does."""

    def action_take(self) -> None:
        """Take what was understood, where anything was."""
        self.dismiss(self.table is not None)

    def action_cancel(self) -> None:
        """Leave everything as it was."""
        self.dismiss(False)

    action_close = action_cancel


class ScorePreview(Preview):
    """Scores beside what stands there, with those that the table has for other kinds."""

    NOTHING: ClassVar[str] = words.NOTHING_UNDERSTOOD
    """The heading where there is no score."""
    _view: View
    _kind: ScoreKind
    _wants_others = True

    @property
    def paste(self) -> Paste:
        """What is shown."""
        raise NotImplementedError

    @property
    def others(self) -> Mapping[ScoreKind, Paste]:
        """What other columns give for other kinds."""
        raise NotImplementedError

    @property
    def taken(self) -> Mapping[ScoreKind, Mapping[str, Decimal]]:
        """The scores that are taken, by kind."""
        others = self.others if self._wants_others else {}
        return {it: each.scores for it, each in ((self._kind, self.paste), *others.items())}

    @property
    def edited(self) -> Edited:
        """The edit that takes what is shown."""
        return Edited(self._edit, words.pasted(count=sum(map(len, self.taken.values()))))

    def _edit(self, record: Record) -> Record:
        """The record with the scores that are taken."""
        for kind, scores in self.taken.items():
            record = set_scores(record, kind, scores)
        return record

    @property
    def heading(self) -> str:
        """How many scores, and where they go."""
        if not self.paste.scores:
            return self.NOTHING
        record = self._view.record
        over = sum(
            record.score(code, kind) not in (None, score)
            for kind, scores in self.taken.items()
            for code, score in scores.items()
        )
        return words.paste_title(codes=[*self.paste.scores], kind=self._kind.value, over=over)

    @property
    def refused(self) -> Sequence[str]:
        """What is no score for sure."""
        others = self.others.values() if self._wants_others else ()
        return tuple(dict.fromkeys(it for each in (self.paste, *others) for it in each.refused))

    @property
    def about(self) -> Content:
        """What other columns give."""
        found = {kind.value: len(paste.scores) for kind, paste in self.others.items()}
        counts = {kind: count for kind, count in found.items() if count}
        told = words.paste_beside(counts=counts, is_taken=self._wants_others) if counts else ""
        return Content(told)

    @property
    def table(self) -> ShownTable | None:
        """The scores beside what stands there."""
        if not self.paste.scores:
            return None
        return paste_table(self._view.framework, self._view.record, self.taken)

    @property
    def idle(self) -> set[str]:
        """The keys that have nothing to do here."""
        return super().idle - ({"beside"} if self.others else set())

    def action_beside(self) -> None:
        """Take what the table has for other kinds as well, or leave it."""
        self._wants_others = not self._wants_others
        self.draw()


class PastePreview(ScorePreview):
    """The scores of a paste."""

    HELP_TOPIC = "paste"
    BINDINGS = bindings("paste")

    def __init__(
        self, found: Mapping[ScoreKind, Paste], view: View, doubts: Sequence[str] = ()
    ) -> None:
        """Take what each kind is given, that of the cursor first, and what is in doubt of it."""
        super().__init__()
        self._view = view
        self._doubts = doubts
        (self._kind, self._paste), *others = found.items()
        self._others = dict(others)

    @property
    def refused(self) -> Sequence[str]:
        """What is in doubt, and what is no score for sure."""
        return (*self._doubts, *super().refused)

    @property
    def paste(self) -> Paste:
        """What is shown."""
        return self._paste

    @property
    def others(self) -> Mapping[ScoreKind, Paste]:
        """What other columns give for other kinds."""
        return self._others
