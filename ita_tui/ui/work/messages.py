"""What screens hand to the app: an edit it accepts at once, a message of where to go."""

from textual.message import Message

from ita_tui.core.values import dataclass
from ita_tui.ui.work.session import Edit


@dataclass(frozen=True, slots=True)
class Edited:
    """An edit that the user made, which the app is to accept and save."""

    edit: Edit
    """The edit itself."""
    what: str
    """What the edit is called in undo, in Thai."""
    stream: int = 0
    """Edits of one number that follow each other are undone as one; 0: those of one stream of keys.

    Numbers below 0 are for this; a stream of keys has one above it.
    """


class PlaceChosen(Message):
    """The user asked to be taken to a place of the record."""

    def __init__(self, at: str) -> None:
        super().__init__()
        self.at = at
        """Dotted key as ``shape.join`` makes it: ``scores.i1``, ``measures."ม5"``."""
