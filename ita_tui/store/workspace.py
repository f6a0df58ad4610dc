"""The workspace: a folder of records."""

import os
from pathlib import Path

from ita_tui.store.atomic import write_atomically
from ita_tui.store.fault import fault_of
from ita_tui.store.shipped import sample_record
from ita_tui.store.text import declared_format, read_bytes

FOLDER_VARIABLE = "ITA_TUI_HOME"
"""Environment variable that names the workspace."""


def workspace_folder(asked: str | None) -> Path:
    """The workspace: ``--folder``, else ``ITA_TUI_HOME``, else ``ITA`` in the documents folder."""
    named = asked or os.environ.get(FOLDER_VARIABLE)
    if not named:
        # Asks Windows, where OneDrive or the office may have moved the folder; a moment to load.
        from platformdirs import user_documents_path

        return user_documents_path() / "ITA"
    try:
        return Path(named).expanduser()
    except RuntimeError:  # a tilde before a name that is no user's
        return Path(named)


def record_files(folder: Path) -> tuple[Path, ...]:
    """The record files of a workspace, by name; a folder that is not there has none.

    Raises StoreFault where the folder cannot be read.
    """
    try:
        if not folder.exists():
            return ()
        return tuple(sorted(path for path in folder.glob("*.toml") if _is_record(path)))
    except (OSError, ValueError) as error:
        raise fault_of(error, folder) from error


NO_RECORDS = ("ita-framework/", "ita-slip/", "ita-phrases/")
"""Formats of files that may stand beside records."""


def _is_record(path: Path) -> bool:
    """Whether a file may be a record; hidden files, frameworks, phrases and work slips are none.

    A file that cannot be made out is shown, so that its owner is told what is wrong with it.
    """
    try:
        declared = declared_format(path)
        return not path.name.startswith(".") and not declared.startswith(NO_RECORDS)
    except OSError:
        return False


def make_folder(folder: Path) -> None:
    """Make the workspace where it is not there yet. Raises StoreFault."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise fault_of(error, folder) from error


def copy_sample(folder: Path) -> Path:
    """Put a copy of the sample record into the workspace, unless it is there. Raises StoreFault."""
    make_folder(folder)
    copy = folder / sample_record().name
    if not copy.exists():
        write_atomically(copy, read_bytes(sample_record()))
    return copy
