"""A screen that comes to the front whole, in one frame.

The toolkit draws a new screen as it grows: empty, with its sizes, with what was filled into them,
and anew for each class that its size gives it. Here it is laid out first, then filled, then drawn.

A may hook: where the toolkit lacks a name that this needs, a screen comes in its stock way.
"""

from collections.abc import Callable, Sequence
from functools import partial
from inspect import signature
from typing import ClassVar, TypeVar

from textual import events
from textual.app import App
from textual.await_complete import AwaitComplete
from textual.await_remove import AwaitRemove
from textual.geometry import Region, Size
from textual.message import Message
from textual.screen import ModalScreen, Screen
from textual.widget import Widget
from typing_extensions import override

from ita_tui.ui.toolkit.speed_hooks import has_methods

R = TypeVar("R")

_MOST_ROUNDS = 20
"""So often, and a screen that still has something to do is drawn as it is."""


def _can_be_steady(screen: Screen[R]) -> bool:
    """Whether the toolkit has every private name that a steady screen needs."""
    return (
        has_methods(
            Screen,
            _refresh_layout=2,
            _compositor_refresh=1,
            _screen_resized=2,
            _on_screen_resume=2,
        )
        and all(hasattr(screen, name) for name in _FIELDS)
        and has_methods(App, _load_screen_css=2, _prune=2)
        and "parent" in signature(App._prune).parameters
        and has_methods(Widget, _exchange_repaint_regions=1)
        and hasattr(screen.app, "_css_update_count")
        and hasattr(screen._compositor, "_dirty_regions")
    )


_FIELDS = ("_css_update_count", "_size", "_layout_required", "stack_updates")


class ScreenStands(Message):
    """A screen that came to the front is there, with its focus."""


class SteadyScreen(Screen[R]):
    """A screen that is drawn when it stands, and styled when its styles change."""

    OF_THE_FRONT: ClassVar[str] = "of-the-front"
    """Class of what shows something else while another screen lies over this one."""
    HELP_TOPIC: ClassVar[str] = ""
    """Name of its part of the help."""

    _is_coming = False
    """Nothing is drawn yet."""
    _is_covered = False
    """Whether another screen lies over this one."""

    def __init__(
        self, name: str | None = None, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self._is_coming = self._is_steady = _can_be_steady(self)
        if self._is_steady:
            # It is given the app's styles of now as it grows, and has none to refresh.
            self._css_update_count = self.app._css_update_count

    def action_press(self, key: str) -> None:
        """Do what a key does where the cursor stands: for the line of keys, when it is clicked."""
        self.app.simulate_key(key)

    @property
    def help_page(self) -> tuple[tuple[str, str], ...]:
        """(heading, text) of what the help says of this one, as it now is, before all else."""
        return ()

    def get_selected_text(self) -> str | None:
        """What the mouse was dragged over; None where there is no text: the clipboard stays."""
        return super().get_selected_text() or None

    def copied_whole(self) -> list[Sequence[str]]:
        """The rows of all its panes, where a copy of the whole takes them together."""
        return []

    @property
    def is_coming(self) -> bool:
        """Whether the screen is not there yet: not all of it is laid out and filled."""
        return self._is_coming

    def on_compose(self) -> None:
        """Take the classes of the app's size and the screen's own styles before any widget does."""
        if not self._is_steady:
            return
        # From Python 3.12 on a screen is composed before the toolkit has read its styles.
        self.app._load_screen_css(self)
        wide_first = sorted(self.HORIZONTAL_BREAKPOINTS or (), reverse=True)
        fitting = [name for cells, name in wide_first if self.app.size.width >= cells]
        self.add_class(*fitting[:1], update=False)
        self.update_node_styles(animate=False)

    def lay_out(self) -> None:
        """Give every widget its size before it is filled, the first time the screen is shown."""
        if self._is_coming and self.is_attached and self._size != self.app.size:
            self._refresh_layout(self.app.size)

    def on_screen_suspend(self) -> None:
        """Another screen comes to the front; those that lie over this one show it behind them."""
        stack = self.app.screen_stack
        above = stack[stack.index(self) + 1 :] if self in stack else []
        self._is_covered = bool(above)
        regions = self._draw_for_place() if above else []
        for screen in above:
            screen.refresh(*regions)

    def _draw_for_place(self) -> list[Region]:
        """Draw anew what depends on whether this screen is in front; where that is."""
        widgets = self.query(f".{self.OF_THE_FRONT}")
        for widget in widgets:
            widget.refresh()
        return [widget.region for widget in widgets]

    @override
    def _on_screen_resume(self, event: events.ScreenResume) -> None:
        if self._is_covered:
            self._is_covered = False
            self._draw_for_place()
        if not self._is_steady:
            return  # the toolkit's own handler is called as well
        event.refresh_styles = self._css_update_count != self.app._css_update_count
        if not self.stack_updates:  # the toolkit resumes a new screen twice
            self.lay_out()
            self._come()

    def _come(self, rounds: int = 0) -> None:
        """Draw the screen as soon as no widget of it has anything left to do."""
        if self._layout_required:
            self._refresh_layout()
            self._layout_required = False
            is_busy = True
        else:
            is_busy = any(node.message_queue_size for node in (self, *self.walk_children()))
        if is_busy and rounds < _MOST_ROUNDS:
            self.app.call_later(self.call_later, partial(self._come, rounds + 1))
        else:
            self._is_coming = False
            self.stand()

    def stand(self) -> None:
        """Be drawn, and be given the keys that were typed ahead; not before it has come."""
        if not self.is_coming:
            self.refresh()
            self.app.post_message(ScreenStands())

    @override
    def _compositor_refresh(self) -> None:
        if self.is_coming:
            return
        is_drawn_whole = self._is_steady and self.size.region in self._compositor._dirty_regions
        super()._compositor_refresh()
        if is_drawn_whole and self is self.app.screen:
            # What a widget asked for meanwhile stands there: it is not drawn a second time.
            for widget in self._compositor.visible_widgets:
                widget._exchange_repaint_regions()

    def remove(self) -> AwaitRemove:
        """Leave; the screen that is then in front has its layout, and is not laid out anew."""
        return self.app._prune(self, parent=None) if self._is_steady else super().remove()

    @override
    def _screen_resized(self, size: Size) -> None:
        if not self._is_steady or size != self._size:
            super()._screen_resized(size)


class Dialog(ModalScreen[R], SteadyScreen[R]):
    """What lies over a screen until it is answered; the toolkit's own kind is first, for styles."""

    gives_up: Callable[[], None] | None = None
    """What is done when it is left without an answer; None for nothing."""

    def dismiss(self, result: R | None = None) -> AwaitComplete:
        """Leave with an answer, or without one."""
        if result is None and self.gives_up is not None:
            self.app.call_later(self.gives_up)
        return super().dismiss(result)

    def make_safe(self) -> str:
        """Keep what is being typed here; what waits to be accepted, in Thai."""
        return ""
