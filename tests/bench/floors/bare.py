"""An empty Textual app."""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.widgets import Footer, Static


class Bare(App[None]):
    """One line of text and the keys."""

    BINDINGS: ClassVar[list[BindingType]] = [("q", "quit", "Quit")]

    def compose(self) -> ComposeResult:
        """The line and the footer."""
        yield Static("hello world")
        yield Footer()


if __name__ == "__main__":
    Bare().run()
