"""What a screen may ask of the app: the screens know this, not the app itself."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Protocol

from ita_tui.core.settings import ProgramSettings, Theme
from ita_tui.core.thai.segment import Segmenter
from ita_tui.ui.work.messages import Edited
from ita_tui.ui.work.view import View


class Workbench(Protocol):
    """The app, as the screens see it."""

    folder: Path
    """The workspace: where the records lie."""

    today: date
    """The day that the program was started on."""

    segmenter: Segmenter
    """Finds Thai words, and the names of the open record."""

    settings: ProgramSettings
    """What is set for the program on this machine."""

    @property
    def view(self) -> View | None:
        """The open record as it stands."""

    @property
    def no_edits(self) -> str:
        """Why no edit can be accepted now, in Thai; empty where one can."""

    def accept(self, edited: Edited, told: str = "") -> bool:
        """Make an edit the record, on disk before the next key.

        False where it is refused or changes nothing; else ``told`` is said of it.
        """

    def ask(self, edited: Edited, told: str = "", *, lines: Sequence[str] = ()) -> None:
        """Show what an edit would change, and ``lines`` over it, for a yes or a no.

        After a yes it is accepted, and ``told`` said of it.
        """

    def answer_item(self, issue: str, item: str) -> None:
        """Show the measure that answers an item, or add one that starts filled in."""

    def go(self, name: str) -> None:
        """Show a screen by the name of its mode."""

    def back(self) -> None:
        """Show the screen from which one came to this one."""

    def open_record(self, path: Path) -> str:
        """Open another record and show it; returns why not, in Thai, where it cannot."""

    def close_record(self) -> str:
        """Have no record open; returns why not, in Thai, where it is not on disk."""

    def keep_typed(self, place: str, values: Mapping[str, str] | None) -> None:
        """Keep what is being typed at a place against a crash; None: it is no longer needed."""

    def typed_left(self, place: str) -> Mapping[str, str] | None:
        """What was being typed at a place when the program stopped."""

    def keep_settings(self, settings: ProgramSettings) -> str:
        """Go by these settings from now on, and remember them; returns why not, in Thai."""

    def wear(self, theme: Theme) -> None:
        """Show every screen in the colours of a theme."""

    def tell(self, told: str, *, is_fault: bool = False) -> None:
        """Show a sentence for some seconds."""
