"""Choosing a file: what lies in a folder, the folder of the last time, a path that was pasted."""

import contextlib
import os
import re
from itertools import islice
from pathlib import Path
from urllib.parse import unquote

from ita_tui.core.values import dataclass
from ita_tui.store.atomic import write_atomically
from ita_tui.store.fault import StoreFault, fault_of
from ita_tui.store.folders import made_state_folder
from ita_tui.store.workbook.tables import ENDINGS

_MOST_ENTRIES = 5_000
"""Entries of a folder that are looked at."""
_LONGEST_PATH = 2_000
_RECENT = "recent-folder"
_QUOTES = "'\""


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderEntry:
    """A folder, or a file that can be chosen."""

    path: Path
    """Where it is."""
    is_folder: bool
    """Whether it is a folder."""
    changed: float = 0.0
    """When the file was changed, seconds since 1970."""


def list_folder(folder: Path, endings: tuple[str, ...] = ENDINGS) -> tuple[FolderEntry, ...]:
    """The folders in a folder by name, then its files, the newest first; none is hidden.

    Of the files only those with one of the endings. Raises StoreFault.
    """
    found: list[FolderEntry] = []
    try:
        with os.scandir(folder) as entries:
            for entry in islice(entries, _MOST_ENTRIES):
                with contextlib.suppress(OSError):
                    found += _entry(entry, endings)
    except (OSError, ValueError) as error:
        raise fault_of(error, folder) from error
    found.sort(key=lambda it: (not it.is_folder, -it.changed, it.path.name.casefold()))
    return tuple(found)


def _entry(entry: "os.DirEntry[str]", endings: tuple[str, ...]) -> list[FolderEntry]:
    if entry.name.startswith((".", "~$")):  # Word marks an open file so
        return []
    if entry.is_dir():
        return [FolderEntry(path=Path(entry.path), is_folder=True)]
    if not entry.name.casefold().endswith(endings) or not entry.is_file():
        return []
    return [FolderEntry(path=Path(entry.path), is_folder=False, changed=entry.stat().st_mtime)]


def folder_above(folder: Path) -> Path | None:
    """The nearest folder above that is there; None at the top."""
    for above in folder.parents:
        with contextlib.suppress(OSError, ValueError):
            if above != folder and above.is_dir():
                return above
    return None


def usual_folders() -> tuple[Path, ...]:
    """Where files nearly always lie, as far as it is there: downloads, desktop, documents."""
    import platformdirs

    found: list[Path] = []
    for place in (
        platformdirs.user_downloads_path,
        platformdirs.user_desktop_path,
        platformdirs.user_documents_path,
    ):
        with contextlib.suppress(OSError, RuntimeError, ValueError):
            folder = place()
            if folder.is_dir() and folder not in found:
                found.append(folder)
    return tuple(found)


def recent_folder(otherwise: Path) -> Path:
    """The folder of the file that was opened last, where it is still there."""
    state = made_state_folder()
    with contextlib.suppress(OSError, ValueError):
        if state is not None:
            folder = Path((state / _RECENT).read_text(encoding="utf-8").strip())
            if folder.is_absolute() and folder.is_dir():
                return folder
    return otherwise


def remember_folder(folder: Path) -> None:
    """Begin in this folder the next time; that it cannot be remembered is no fault."""
    state = made_state_folder()
    if state is not None:
        with contextlib.suppress(StoreFault, OSError, ValueError):
            write_atomically(state / _RECENT, str(folder.absolute()).encode("utf-8"))


def path_in(text: str) -> Path | None:
    """The path that a text is, as it was typed, pasted, or dragged onto the terminal.

    None where it is none: only what has a sign of folders in it is one.
    """
    bare = text.strip().removeprefix("& ")
    if not bare or len(bare) > _LONGEST_PATH or not bare.isprintable():
        return None
    if bare[0] in _QUOTES and bare[0] == bare[-1] and len(bare) > 2:
        bare = bare[1:-1]
    elif bare.startswith("file://"):
        bare = unquote(bare.removeprefix("file://").removeprefix("localhost"))
        bare = re.sub("^/(?=[A-Za-z]:)", "", bare)
    elif os.name != "nt":
        bare = re.sub(r"\\(.)", r"\1", bare)  # how a terminal sends a blank in a name
    if not re.search(r"^~|/|^[A-Za-z]:", bare) and "\\" not in bare:
        return None
    with contextlib.suppress(RuntimeError):
        return Path(bare).expanduser()
    return Path(bare)


def table_in(text: str, endings: tuple[str, ...] = ENDINGS) -> Path | None:
    """The file with one of the endings whose path a text is; None where there is none."""
    path = path_in(text) if "\n" not in text.strip() else None
    with contextlib.suppress(OSError, ValueError):
        if path and path.name.casefold().endswith(endings) and path.is_file():
            return path
    return None
