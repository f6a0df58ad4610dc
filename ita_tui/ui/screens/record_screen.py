"""What every screen of a record has: the status line, the footer, and the record itself."""

from collections.abc import Iterable
from typing import ClassVar, cast

from textual import events, on
from textual.app import ComposeResult
from textual.reactive import reactive
from textual.widget import Widget

from ita_tui.ui.toolkit.line_list import LineList
from ita_tui.ui.toolkit.searching import Searched
from ita_tui.ui.toolkit.steady_screen import SteadyScreen
from ita_tui.ui.widgets.key_bar import KeyBar
from ita_tui.ui.widgets.status_line import StatusLine, is_too_small
from ita_tui.ui.work.messages import Edited
from ita_tui.ui.work.session import Edit
from ita_tui.ui.work.view import View
from ita_tui.ui.work.workbench import Workbench
from ita_tui.words.said import keys
from ita_tui.words.said.keys import Shown


class RecordScreen(SteadyScreen[None]):
    """A screen that draws a record: the app sets ``view``, the widgets are bound to it."""

    HORIZONTAL_BREAKPOINTS = [(0, "-slim"), (72, "-narrow"), (100, "-wide")]
    OWN_KEYS: ClassVar[tuple[Shown, ...]] = ()
    """(key as shown, what it does, action) of this screen, for the line above the footer."""
    SHOWS: ClassVar[str] = ""
    """The table of the record that it shows entry by entry; empty for none."""
    FIRST_PANE: ClassVar[str] = ""
    """Where the cursor stands whenever one comes from another screen; empty: where it was."""

    _key_bar: KeyBar | None = None
    """The line of the screen's own keys."""

    view: reactive[View | None] = reactive(None, layout=False, repaint=False)
    """The record as it stands; None while no record is open."""

    def compose(self) -> ComposeResult:
        """Put the screen's body between the status line and the footer."""
        yield StatusLine(classes="status").data_bind(RecordScreen.view)
        yield from self.compose_body()
        if self.OWN_KEYS:
            self._key_bar = KeyBar(self.OWN_KEYS, classes="own-keys")
            yield self._key_bar
        own = {it.id for it in self.OWN_KEYS}
        footer = tuple(it for it in keys.FOOTER if it.id not in own)  # no key stands twice
        yield KeyBar(footer, least=keys.LEAST_OF_FOOTER, classes="footer")

    @property
    def keys_now(self) -> tuple[Shown, ...]:
        """The keys that work where the cursor stands, the most needed first."""
        return self.OWN_KEYS

    @on(events.DescendantFocus)
    @on(Searched.SearchChanged)
    @on(LineList.Filled)
    def show_keys(self) -> None:
        """Show the keys that work where the cursor stands."""
        if self._key_bar is not None:
            self._key_bar.show(self.keys_shown)

    @property
    def keys_shown(self) -> tuple[Shown, ...]:
        """The keys that do something where the cursor stands, the most needed first."""
        if is_too_small(self.app.size):
            return ()
        lines = self.focused
        is_searched = isinstance(lines, Searched) and lines.is_searched
        is_bare = isinstance(lines, LineList) and lines.chosen is None
        shown = keys.searching(self.keys_now) if is_searched else self.keys_now
        return keys.without_row(shown) if is_bare else shown

    def compose_body(self) -> Iterable[Widget]:
        """The widgets between the status line and the footer."""
        return ()

    def on_screen_resume(self) -> None:
        """Take the record as it now stands."""
        self.lay_out()
        self.view = self.workbench.view

    def _watch_view(self, before: View | None, now: View | None) -> None:
        """End every search of one record where another is shown."""
        if before and now and before.path != now.path:
            for searched in self.query("*").results(Searched):
                searched.action_end_search()

    def begin(self) -> None:
        """One came from another screen: Enter does the same whatever pane was left last."""
        if self.FIRST_PANE:
            self.query_one(self.FIRST_PANE).focus()

    def on_resize(self) -> None:
        """Say of a window that is too small what it needs."""
        for line in self.query(StatusLine):
            line.refit()
        are_hidden = self._key_bar is not None and not self._key_bar.entries
        if are_hidden is not is_too_small(self.app.size):
            self.show_keys()

    def on_screen_suspend(self) -> None:
        """Another screen comes to the front: nothing that is being typed can be lost."""
        super().on_screen_suspend()
        self.make_safe()

    def make_safe(self) -> str:
        """Hand in what is being written, or keep it where nobody accepted it yet.

        Returns what waits to be accepted, in Thai; empty where nothing does.
        """
        return ""

    def take_back(self) -> bool:
        """Take back what is being typed and nobody accepted; False where nothing is."""
        return False

    @property
    def workbench(self) -> Workbench:
        """The app, as far as screens know it."""
        return cast(Workbench, self.app)

    def accept(self, edit: Edit, what: str, told: str = "") -> bool:
        """Have an edit, called ``what``, accepted before anything else happens.

        False where it is refused or changes nothing; else ``told`` is said of it.
        """
        return self.workbench.accept(Edited(edit, what), told)

    def go_to(self, parts: tuple[str, ...]) -> None:
        """Show the place with these keys, outermost first, where the screen has it."""
