"""The question that is asked when another program wrote the record: what to go on with."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Label

from ita_tui.core.record.three_way import FieldChange, Parts, Side
from ita_tui.core.values import dataclass
from ita_tui.render.cells import shortened
from ita_tui.render.change_lines import change_line, conflict_line
from ita_tui.store.versions import Outside
from ita_tui.ui.toolkit.line_list import Entry, LineList
from ita_tui.ui.toolkit.steady_screen import Dialog
from ita_tui.ui.widgets.key_bar import KeyBar
from ita_tui.ui.work.keys import bindings
from ita_tui.words.said import changes as change_words
from ita_tui.words.said import keys
from ita_tui.words.said import screens as words

_MOST_LINES = 40
"""Changed fields of each kind that are shown; conflicts are shown all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What to go on with; whatever is not taken is kept in the history."""

    takes: Literal["both", "mine", "theirs"]
    """Both versions in one, the one on the screen, or the one on disk."""
    theirs: frozenset[Parts] = frozenset()
    """Of both in one: the fields in conflict that are taken from disk."""


class ChangedOutsideScreen(Dialog[Answer]):
    """Shows what each side changed, field by field; None leaves the question open."""

    CSS_PATH = ["../forms/form.tcss", "changed_outside.tcss"]
    HELP_TOPIC = "changed"
    BINDINGS = bindings("changed")

    def __init__(self, path: Path, outside: Outside | None) -> None:
        """Take the comparison; None where only one of the versions can be taken."""
        super().__init__()
        self._path = path
        self._changes: dict[Side, tuple[FieldChange, ...]] = (
            {side: outside.of(side) for side in Side} if outside is not None else {}
        )
        self._can_merge = outside is not None
        self._theirs: set[Parts] = set()

    def compose(self) -> ComposeResult:
        """The question, its answers, and what each side changed."""
        explained = (
            change_words.MERGE_EXPLAINED if self._can_merge else words.CHANGED_OUTSIDE_EXPLAINED
        )
        with Vertical(id="form"):
            yield Label(Content(words.changed_outside_title(name=self._path.name)), id="form-title")
            yield Label(Content(explained))
            yield LineList(id="answers")
            yield KeyBar(keys.CHOOSER, classes="own-keys")

    def on_mount(self) -> None:
        """Offer the answers."""
        self._show()
        self.query_one(LineList).focus()

    @on(LineList.Refitted)
    def _show(self) -> None:
        lines = self.query_one(LineList)
        room = max(20, lines.width_cells)
        entries = [*self._answers(), *self._conflicts(), *self._clear()]
        lines.show([Entry(key, Content(shortened(line, room))) for key, line in entries])

    def _answers(self) -> Iterator[tuple[str, str]]:
        if self._can_merge:
            clashes = len(self._changes[Side.CONFLICT])
            yield "both", change_words.merge_answer(conflicts=clashes)
        yield "mine", words.KEEP_MINE
        yield "theirs", words.TAKE_THEIRS

    def _conflicts(self) -> Iterator[tuple[str, str]]:
        found = self._changes.get(Side.CONFLICT, ())
        if found:
            yield "", ""
            yield "", change_words.conflicts(count=len(found))
        for number, change in enumerate(found):
            line = conflict_line(change, takes_theirs=change.parts in self._theirs)
            yield f"conflict-{number}", line

    def _clear(self) -> Iterator[tuple[str, str]]:
        for side, heading in (
            (Side.THEIRS, change_words.their_changes),
            (Side.MINE, change_words.my_changes),
        ):
            found = self._changes.get(side, ())
            if found:
                yield "", ""
                yield "", heading(count=len(found))
                yield from (("", f"  {line}") for line in _lines(found))

    @on(LineList.Chosen)
    def action_take(self) -> None:
        """Go on with the answer under the cursor; on a conflict, take the other side's."""
        chosen = self.query_one(LineList).chosen or ""
        if chosen.startswith("conflict-"):
            number = int(chosen.removeprefix("conflict-"))
            self._theirs ^= {self._changes[Side.CONFLICT][number].parts}
            self._show()
        elif chosen == "both":
            self.dismiss(Answer(takes="both", theirs=frozenset(self._theirs)))
        elif chosen:
            self.dismiss(Answer(takes="mine" if chosen == "mine" else "theirs"))

    def action_cancel(self) -> None:
        """Decide later: the edit stays on the screen, unsaved, and the next one asks again."""
        self.dismiss(None)


def _lines(changes: Sequence[FieldChange]) -> Iterator[str]:
    yield from map(change_line, changes[:_MOST_LINES])
    if len(changes) > _MOST_LINES:
        yield change_words.further(count=len(changes) - _MOST_LINES)
