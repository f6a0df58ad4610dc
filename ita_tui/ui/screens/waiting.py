"""Work that may take long: it is done beside the screen, and Esc leaves it."""

import asyncio
from collections.abc import Callable
from typing import Any, TypeVar

from textual.app import App, ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Label, Static

from ita_tui.core.problem import Unreadable
from ita_tui.store.fault import StoreFault
from ita_tui.ui.toolkit.beside import beside
from ita_tui.ui.toolkit.steady_screen import Dialog, ScreenStands
from ita_tui.ui.widgets.key_bar import KeyBar
from ita_tui.ui.work.keys import bindings
from ita_tui.ui.work.workbench import Workbench
from ita_tui.words.said import keys
from ita_tui.words.said import screens as words

T = TypeVar("T")
PATIENCE_SECONDS = 0.5
"""What takes no longer is not spoken of; keys that are typed meanwhile wait for what comes."""


class WaitingScreen(Dialog[bool]):
    """Gives True when the work is done, False where the user left it."""

    CSS_PATH = "../forms/form.tcss"
    HELP_TOPIC = "waiting"
    BINDINGS = bindings("waiting")

    def __init__(self, told: str, work: "asyncio.Future[Any]") -> None:
        super().__init__()
        self._told = told
        self._work = work
        self._seconds = 0
        self._is_shown = False

    @property
    def is_coming(self) -> bool:
        """Whether it is still hoped that nothing need be shown."""
        return not self._is_shown or super().is_coming

    def compose(self) -> ComposeResult:
        """What is being done, and for how long already."""
        with Vertical(id="form"):
            yield Label(Content(self._told), id="form-title")
            yield Static(id="waited")
            yield KeyBar(keys.WAITING, classes="own-keys")

    def on_mount(self) -> None:
        """Show itself where the work is not done soon."""
        self.set_timer(PATIENCE_SECONDS, self._show)
        self.set_interval(1, self._count)
        self._work.add_done_callback(lambda _: self.call_later(self._end))

    def _show(self) -> None:
        self._is_shown = True
        self._count(0)
        self.stand()

    def _count(self, more: int = 1) -> None:
        self._seconds += more
        told = words.waited(seconds=self._seconds)
        self.query_one("#waited", Static).update(Content(told))

    def on_screen_resume(self) -> None:
        """What lay over it is gone: the work may be done by now."""
        if self._work.done():
            self.call_later(self._end)

    def _end(self) -> None:
        if self.is_active and self._work.done():
            self.dismiss(True)

    def action_leave(self) -> None:
        """Leave the work: whatever comes of it is thrown away."""
        self.dismiss(False)


def wait_for(
    app: App[None],
    workbench: Workbench,
    told: str,
    work: Callable[[], T],
    take: Callable[[T], None],
) -> None:
    """Do work beside the screen, and take what it gives; a StoreFault or Unreadable is told.

    ``work`` is a function of its own values alone: it touches no widget.
    """
    future = beside(work)

    def end(is_done: bool | None) -> None:
        app.call_later(app.post_message, ScreenStands())  # what was typed meanwhile may come now
        if not is_done:
            future.add_done_callback(lambda it: it.exception())  # nobody waits for it any more
            return
        try:
            result = future.result()
        except (StoreFault, Unreadable) as fault:
            workbench.tell(str(fault), is_fault=True)
        else:
            take(result)

    app.push_screen(WaitingScreen(told, future), end)
