"""The footer: the keys of the moment, to press or to click."""

from textual.content import Content
from textual.widgets import Static


class KeyBar(Static):
    """One line of keys and what they do; what does not fit is left out whole, last first."""

    def __init__(self, entries: tuple[tuple[str, str, str], ...], *, classes: str = "") -> None:
        """Take (key as shown, what it does, action), the most needed first."""
        super().__init__(classes=classes)
        self._entries = entries

    def show(self, entries: tuple[tuple[str, str, str], ...]) -> None:
        """Show other keys."""
        if entries is not self._entries:
            self._entries = entries
            self.refresh()

    def render(self) -> Content:
        """The keys, each a link to its action."""
        line = Content()
        for key, label, action in self._entries:
            # The words are ours, never a record's, so markup is safe here.
            entry = Content.from_markup(f"[@click={action}][bold] {key}[/bold] {label} [/]")
            if line.cell_length + entry.cell_length > self.size.width:
                break
            line += entry
        return line
