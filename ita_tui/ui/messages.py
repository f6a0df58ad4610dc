"""What screens tell the app: named for what happened."""

from textual.message import Message

from ita_tui.ui.session import Edit


class Edited(Message):
    """The user made an edit that the app is to accept and save."""

    def __init__(self, edit: Edit, what: str) -> None:
        super().__init__()
        self.edit = edit
        """The edit itself."""
        self.what = what
        """What the edit is called in undo, in Thai."""


class PlaceChosen(Message):
    """The user asked to be taken to a place of the record."""

    def __init__(self, at: str) -> None:
        super().__init__()
        self.at = at
        """Dotted key as ``shape.join`` makes it: ``scores.i1``, ``measures."ม5"``."""
