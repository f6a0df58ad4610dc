"""The footer: the keys of the moment, to press or to click."""

from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from ita_tui.render.cells import ELLIPSIS
from ita_tui.ui.toolkit.steady_screen import SteadyScreen
from ita_tui.ui.work.keys import Line, key_line
from ita_tui.words.said.keys import Shown


class KeyBar(Static):
    """One line of keys and what they do; what does not fit is left out whole."""

    def __init__(self, keys: tuple[Shown, ...], *, least: int = 0, classes: str = "") -> None:
        """Take the keys, the most needed first; of these the ``least`` always stand.

        Where they do not fit they stand closer, then the last of them without what they do.
        """
        super().__init__(classes=f"{classes} {SteadyScreen.OF_THE_FRONT}")
        self._keys = keys
        self._least = least
        self._fitted = Content("")
        """The line as it was last fitted; opening and leaving a dialog changes nothing of it."""
        self._fitted_into: tuple[object, ...] = ()

    @property
    def entries(self) -> tuple[Line, ...]:
        """The keys as this officer has them."""
        return key_line(self._keys, getattr(self.app, "own_keys", {}))

    def show(self, keys: tuple[Shown, ...]) -> None:
        """Show other keys."""
        if keys != self._keys:
            self._keys = keys
            self.refresh()

    def render(self) -> Content:
        """The keys, each a link to its action; they stand closer where more of them then fit.

        Under a dialog none of them does anything, and none is shown.
        """
        if not self.screen.is_active:
            return Content("")
        fitted_into = (self._keys, self.size.width, self.app.current_mode)
        if fitted_into != self._fitted_into:
            self._fitted_into, self._fitted = fitted_into, self._fit()
        return self._fitted

    def _fit(self) -> Content:
        roomy, fitting = self._line(" ", "  ")
        if fitting == len(self.entries):
            return roomy
        close = [(0, " "), *((bare, "") for bare in range(self._least + 1))]
        lines = (self._line(" ", " ", bare, joint) for bare, joint in close)
        return next((line for line, fitting in lines if fitting >= self._least), roomy)

    def _line(self, start: str, gap: str, bare: int = 0, joint: str = " ") -> tuple[Content, int]:
        """A line of the keys that fit, the ``bare`` last needed ones alone; and how many do.

        The ``joint`` is between a key and what it does. Where keys are left out a mark at the end
        says so, which leads to all of them.
        """
        more = Content.assemble(gap, (ELLIPSIS, Style.from_meta({"@click": "app.help"})))
        here = f"app.go({self.app.current_mode!r})"
        lines = [Content(start)]
        for number, (key, label, action) in enumerate(self.entries):
            link = Style.from_meta({"@click": action})
            if action == here:  # as the tab of a sheet that one is on
                link += Style(reverse=True)
            is_bare = self._least - bare <= number < self._least
            named = "" if is_bare else f"{joint}{label}" if key else label
            lines.append(
                Content.assemble(
                    lines[-1], gap if number else "", (key, link + Style(bold=True)), (named, link)
                )
            )
            if lines[-1].cell_length > self.size.width:
                room = self.size.width - more.cell_length
                fitting = [line for line in lines if line.cell_length <= room]
                return (fitting or lines)[-1] + more, max(0, len(fitting) - 1)
        return lines[-1], len(self.entries)
