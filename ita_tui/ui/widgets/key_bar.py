"""The footer: the keys of the moment, to press or to click."""

from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from ita_tui.ui.work.keys import Line, key_line
from ita_tui.words.said.keys import Shown


class KeyBar(Static):
    """One line of keys and what they do; what does not fit is left out whole, last first."""

    def __init__(self, keys: tuple[Shown, ...], *, classes: str = "") -> None:
        """Take the keys, the most needed first."""
        super().__init__(classes=classes)
        self._keys = keys

    @property
    def entries(self) -> tuple[Line, ...]:
        """The keys as this officer has them."""
        return key_line(self._keys, getattr(self.app, "own_keys", {}))

    def show(self, keys: tuple[Shown, ...]) -> None:
        """Show other keys."""
        if keys is not self._keys:
            self._keys = keys
            self.refresh()

    def render(self) -> Content:
        """The keys, each a link to its action; they stand closer where more of them then fit."""
        roomy, is_whole = self._line(" ", "  ")
        return roomy if is_whole else self._line("", " ")[0]

    def _line(self, start: str, gap: str) -> tuple[Content, bool]:
        """A line of the keys that fit, and whether all of them do."""
        line = Content(start)
        for number, (key, label, action) in enumerate(self.entries):
            link = Style.from_meta({"@click": action})
            added = Content.assemble(
                gap if number else "", (key, link + Style(bold=True)), (f" {label}", link)
            )
            if line.cell_length + added.cell_length > self.size.width:
                return line, False
            line += added
        return line, True
