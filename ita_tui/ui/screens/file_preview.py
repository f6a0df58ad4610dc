"""A file that is opened in the app: read beside the screen, looked at, put right, then stored."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar, cast

from textual.app import App

from ita_tui.core.tables_in.source.grid import Grid
from ita_tui.core.tables_in.source.rows import TextRow
from ita_tui.core.values import dataclass
from ita_tui.store.file_choice import remember_folder
from ita_tui.store.workbook.tables import TableFile, open_tables
from ita_tui.ui.screens.file_chooser import choose_file
from ita_tui.ui.screens.paste_preview import Preview
from ita_tui.ui.screens.waiting import wait_for
from ita_tui.ui.work.messages import Edited
from ita_tui.ui.work.view import View
from ita_tui.ui.work.workbench import Workbench
from ita_tui.words.said.keys import Shown
from ita_tui.words.said.screens import being_read, stored

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """A file of tables."""

    path: Path
    """Where it is."""
    file: TableFile
    """What it holds."""
    grids: tuple[Grid, ...]
    """The sheets to choose from; none where a text is no table."""
    rows: list[TextRow]
    """The rows of a file without sheets."""


def open_file(path: Path) -> OpenedFile:
    """Open a file of tables. Raises StoreFault."""
    return taken_apart(path, open_tables(path))


def taken_apart(path: Path, file: TableFile) -> OpenedFile:
    """What a file holds, taken apart; a pasted text has the ``path`` that is shown of it."""
    rows = [] if file.sheets or file.hidden else file.rows
    return OpenedFile(path, file, file.grids(), rows)


def read_file(
    app: App[None],
    workbench: Workbench,
    path: Path,
    read: Callable[[Path], T],
    take: Callable[[T], None],
) -> None:
    """Read a file beside the screen, and take what it gives; its folder is the next one's."""

    def taken(found: T) -> None:
        remember_folder(path.parent)
        take(found)

    wait_for(app, workbench, being_read(name=path.name), partial(read, path), taken)


class FilePreview(Preview):
    """What a file gives; how it is read can be put right by key."""

    def __init__(self, opened: OpenedFile, view: View) -> None:
        super().__init__()
        self._opened = opened
        self._view = view
        self._sheet: Grid | None = None
        self.wants_other_file = False
        """Whether the user left to choose another file."""

    @property
    def _sheets(self) -> Sequence[Grid]:
        """The sheets that are read."""
        return (self._sheet,) if self._sheet else self._opened.grids

    @property
    def keys_shown(self) -> tuple[Shown, ...]:
        """The line of keys, without those that have nothing to do here."""
        return tuple(it for it in self.LINE if it.id.rpartition(".")[2] not in self.idle)

    @property
    def idle(self) -> set[str]:
        """The keys that have nothing to do here."""
        found = super().idle | (set() if self.table else {"take"})
        return found if len(self._opened.grids) > 1 else found | {"sheet"}

    def read_again(self, read: Callable[[], T], take: Callable[[T], None]) -> None:
        """Read the file another way, and show what it then gives."""

        def taken(found: T) -> None:
            take(found)
            self.draw()

        told = being_read(name=self._opened.path.name)
        wait_for(self.app, cast(Workbench, self.app), told, read, taken)

    def action_other_file(self) -> None:
        """Leave to choose another file."""
        self.wants_other_file = True
        self.dismiss(False)

    @property
    def rest(self) -> tuple[Edited, str] | None:
        """The edit that takes what else the file holds, with a sentence of it; None for nothing."""
        return None

    @property
    def edited(self) -> Edited:
        """The edit that takes what is shown."""
        raise NotImplementedError


def show_preview(
    app: App[None], workbench: Workbench, preview: FilePreview, show: Callable[[Path], None]
) -> None:
    """Show what a file gives, and store it after a yes; ``show`` another where one is wanted."""

    def take(accepted: bool | None) -> None:
        if accepted:
            edited, rest_of_file = preview.edited, preview.rest
            workbench.accept(edited, "" if rest_of_file else stored(what=edited.what))
            if rest_of_file is not None:
                rest, told = rest_of_file
                workbench.ask(rest, lines=(told,))
        elif preview.wants_other_file:
            choose_file(app, workbench.folder, show)

    app.push_screen(preview, take)
