"""The record that was open last in each workspace, kept in the state of the program."""

import contextlib
from pathlib import Path

from ita_tui.store.folders import state_file

_PART = "last"
_MOST_CHARACTERS = 400


def remember_record(path: Path) -> None:
    """Open this record the next time its folder is begun with; that it cannot be is no fault."""
    with contextlib.suppress(OSError, ValueError):
        file = state_file(_PART, path.parent, ".txt")
        if file is not None and (not file.exists() or _name_in(file) != path.name):
            file.write_text(path.name, encoding="utf-8")


def last_record(folder: Path) -> Path | None:
    """The record that was open last in a folder, where it is still there."""
    with contextlib.suppress(OSError, ValueError):
        file = state_file(_PART, folder, ".txt")
        name = _name_in(file) if file is not None and file.exists() else ""
        # The name comes from a file: it names a file in the folder, never a path out of it.
        if name == Path(name).name and name.endswith(".toml") and (folder / name).is_file():
            return folder / name
    return None


def _name_in(file: Path) -> str:
    with file.open(encoding="utf-8") as opened:
        return opened.read(_MOST_CHARACTERS)
