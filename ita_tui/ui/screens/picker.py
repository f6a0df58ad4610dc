"""Several of a list at once: each is ticked or not, then all are answered by one key."""

from collections.abc import Iterable, Mapping

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Offset
from textual.widgets import Label

from ita_tui.ui.toolkit.line_list import Entry, LineList
from ita_tui.ui.toolkit.steady_screen import Dialog
from ita_tui.ui.widgets.key_bar import KeyBar
from ita_tui.ui.widgets.measure_lines import BOX_CELLS
from ita_tui.ui.work.choice import Choice
from ita_tui.ui.work.keys import bindings
from ita_tui.words.said import keys
from ita_tui.words.said import screens as words


class PickList(LineList):
    """Entries with a box, which a click ticks."""

    class Ticked(LineList.Chosen):
        """The box of the entry under the cursor was clicked."""

    def clicked(self, row: int, place: Offset, times: int) -> None:
        """Put the cursor on an entry; on its box, tick it."""
        self.go(row)
        if times == 1 and place.x < BOX_CELLS + self.styles.padding.left:
            self.post_message(self.Ticked(self))


class Picker(Dialog[tuple[str, ...]]):
    """Gives the values that are ticked, or None where it was left."""

    CSS_PATH = "help.tcss"
    HELP_TOPIC = "picker"
    BINDINGS = bindings("picker")

    def __init__(self, title: str, choices: Iterable[Choice], picked: Iterable[str] = ()) -> None:
        """Take what can be ticked, and what is at first."""
        super().__init__()
        self._heading = title
        self._choices: Mapping[str, Choice] = {it.value: it for it in choices}
        self._picked = frozenset(picked)

    def compose(self) -> ComposeResult:
        """The heading, which counts, over the list."""
        with Vertical(id="help-box"):
            yield Label(id="picked", classes="help-heading")
            yield PickList(id="log")
            yield KeyBar(keys.PICKER, classes="own-keys")

    def on_mount(self) -> None:
        """Begin at the first."""
        self._show()
        self.query_one(PickList).focus()

    def _show(self) -> None:
        told = words.picked(count=len(self._picked), every=len(self._choices))
        self.query_one("#picked", Label).update(Content(f"{self._heading} · {told}"))
        self.query_one(PickList).show(
            Entry(
                value,
                Content.assemble(
                    "☑ " if value in self._picked else "☐ ",
                    (it.label, "bold"),
                    (f"\n{' ' * BOX_CELLS}{it.hint}" if it.hint else "", "$text-muted"),
                ),
            )
            for value, it in self._choices.items()
        )

    @on(PickList.Ticked)
    def action_mark(self) -> None:
        """Tick what the cursor stands on, or take the tick away."""
        chosen = self.query_one(PickList).chosen
        if chosen is not None:
            self._picked ^= {chosen}
            self._show()

    def action_mark_all(self) -> None:
        """Tick all; where all are, none."""
        every = frozenset(self._choices)
        self._picked = frozenset() if self._picked == every else every
        self._show()

    @on(PickList.Chosen)
    def action_take(self, message: PickList.Chosen | None = None) -> None:
        """Give what is ticked, in the order of the list."""
        if not isinstance(message, PickList.Ticked):
            self.dismiss(tuple(it for it in self._choices if it in self._picked))

    def action_cancel(self) -> None:
        """Leave without an answer."""
        self.dismiss(None)
