"""What lies over a screen until it is answered or closed."""

from typing import TypeVar

from textual.screen import ModalScreen

from ita_tui.ui.toolkit.steady_screen import SteadyScreen

R = TypeVar("R")


class Dialog(ModalScreen[R], SteadyScreen[R]):
    """A dialog with a result; the toolkit's own kind comes first, for its styles."""
