"""Choosing a file: a folder, filtered as one types; a path that is pasted is one, too."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from textual import events, on
from textual.app import App, ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Static

from ita_tui.core.thai.clean import without_invisible
from ita_tui.store.fault import StoreFault
from ita_tui.store.file_choice import (
    folder_above,
    list_folder,
    path_in,
    recent_folder,
    remember_folder,
    table_in,
    usual_folders,
)
from ita_tui.store.workbook.tables import ENDINGS
from ita_tui.ui.screens.chooser import Chooser
from ita_tui.ui.toolkit.line_list import LineList
from ita_tui.ui.toolkit.thai_input import ThaiInput
from ita_tui.ui.widgets.key_bar import KeyBar
from ita_tui.ui.work.choice import Choice, Choices
from ita_tui.words.said import keys
from ita_tui.words.said import open_table as words


class PathLine(ThaiInput):
    """A line to type a part of a name into; a path is taken as it comes, to the letter."""

    endings: tuple[str, ...] = ENDINGS
    """How the names of files end that can be chosen."""

    class Dropped(Message):
        """The path of such a file was pasted."""

        def __init__(self, path: Path) -> None:
            super().__init__()
            self.path = path

    def on_paste(self, event: events.Paste) -> None:
        """Take a path that is there; anything else is text."""
        path = table_in(event.text, self.endings)
        if path is not None:
            event.prevent_default()
            event.stop()
            self.post_message(self.Dropped(path))


class FileChooser(Chooser):
    """Gives the path of a file, or None."""

    def __init__(
        self,
        otherwise: Path,
        *,
        prompt: str = words.FILTER_HINT,
        endings: tuple[str, ...] = ENDINGS,
        heading: str = "",
    ) -> None:
        """Begin in the folder of the last time, else in ``otherwise``."""
        super().__init__(prompt, ())
        self._endings = endings
        self._heading = f"{heading}\n" if heading else ""
        self._folder = recent_folder(otherwise)

    def compose(self) -> ComposeResult:
        """The folder, a line to type into, what is left, and why a path is none."""
        with Vertical(id="chooser"):
            yield Static(id="chooser-folder", markup=False)
            yield PathLine(placeholder=self._prompt, id="wanted")
            yield LineList(id="choices", nothing=words.NO_SUCH_FILE)
            yield Static(id="chooser-refusal", markup=False)
            yield KeyBar(keys.FILE_CHOOSER, classes="own-keys")

    def on_mount(self) -> None:
        """Show the folder."""
        self.query_one(PathLine).endings = self._endings
        self._enter(self._folder)

    def _enter(self, folder: Path) -> None:
        """Show another folder, or say why it cannot be shown."""
        try:
            found = list_folder(folder, self._endings)
        except StoreFault as fault:
            self._refuse(str(fault))
            found = ()
            if folder != self._folder:
                return
        self._folder = folder
        choices = [
            Choice(
                str(it.path),
                without_invisible(it.path.name) + ("/" if it.is_folder else ""),
                "" if it.is_folder else words.changed(when=datetime.fromtimestamp(it.changed)),
            )
            for it in found
        ]
        choices += [
            Choice(str(it), without_invisible(words.usual_folder(name=it.name)))
            for it in usual_folders()
            if it != folder
        ]
        if above := folder_above(folder):
            choices.append(Choice(str(above), words.FOLDER_ABOVE))
        self._choices = Choices(choices)
        self.query_one("#chooser-folder", Static).update(
            self._heading + without_invisible(str(folder))
        )
        line = self.query_one(PathLine)
        with self.prevent(PathLine.Changed):
            line.value = ""
        self._narrow("")
        line.focus()

    def _refuse(self, told: str) -> None:
        self.query_one("#chooser-refusal", Static).update(without_invisible(told))

    def _narrow(self, typed: str) -> None:
        is_path = path_in(typed) is not None
        self._refuse(words.PATH_TYPED if is_path else "")
        super()._narrow("" if is_path else typed)

    @on(PathLine.Dropped)
    def _take_dropped(self, message: PathLine.Dropped) -> None:
        self._give(message.path)

    def action_take(self) -> None:
        """Give the file, or enter the folder, that was typed as a path or the cursor stands on."""
        typed = path_in(self.query_one(PathLine).value)
        if typed is not None:
            self._give(self._folder / typed)
            return
        chosen = self.query_one(LineList).chosen
        if chosen:
            self._give(Path(self._left[int(chosen)].value))

    def _give(self, path: Path) -> None:
        try:
            is_folder, is_there = path.is_dir(), path.exists()
        except (OSError, ValueError):
            is_folder, is_there = False, False
        if is_folder:
            self._enter(path)
        elif is_there:
            remember_folder(path.parent)
            self.dismiss(str(path))
        else:
            self._refuse(words.no_such_file(path=path))


def choose_file(
    app: App[None],
    otherwise: Path,
    take: Callable[[Path], None],
    *,
    prompt: str = words.FILTER_HINT,
    endings: tuple[str, ...] = ENDINGS,
    heading: str = "",
) -> None:
    """Let the user choose a file, in the folder of the last time, else in ``otherwise``.

    ``heading`` says which one is wanted.
    """

    def chosen(path: str | None) -> None:
        if path:
            take(Path(path))

    chooser = FileChooser(otherwise, prompt=prompt, endings=endings, heading=heading)
    app.push_screen(chooser, chosen)
