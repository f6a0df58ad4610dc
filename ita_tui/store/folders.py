"""The folders that the program works with: its own, the user's, and what came with it."""

import contextlib
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from ita_tui.store.fault import StoreFault, fault_of
from ita_tui.store.text import read_bytes

SAMPLE_NAME = "sriphana-2567-as-printed.toml"
"""The sample record: the real document's figures, its mistakes included."""

_NAME = "ita-tui"

_T = TypeVar("_T")

FOLDER_VARIABLE = "ITA_TUI_HOME"
"""Environment variable that names the workspace."""


def data_folder() -> Path:
    """The shipped data: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).parents[1]
    installed = package / "data"
    return installed if installed.is_dir() else package.parent / "data"


def sample_record() -> Path:
    """The sample record as it is shipped; copy it before you change it."""
    return data_folder() / "examples" / SAMPLE_NAME


def workspace_folder(asked: str | None, usual: str = "") -> Path:
    """The workspace: ``--folder``, else ``ITA_TUI_HOME``, else what is set as ``usual``.

    Else it is ``ITA`` in the documents folder.
    """
    named = asked or os.environ.get(FOLDER_VARIABLE) or usual
    if not named:
        # Asks Windows, where OneDrive or the office may have moved the folder; a moment to load.
        from platformdirs import user_documents_path

        return user_documents_path() / "ITA"
    return at_home(named)


def at_home(named: str) -> Path:
    """A path that a user named, in which a tilde stands for a home."""
    try:
        return Path(named).expanduser()
    except RuntimeError:  # a tilde before a name that is no user's
        return Path(named)


def make_folder(folder: Path) -> None:
    """Make the workspace where it is not there yet. Raises StoreFault."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise fault_of(error, folder) from error


def copy_sample(folder: Path) -> Path:
    """Put a copy of the sample record into the workspace, unless it is there. Raises StoreFault."""
    return copy_record(sample_record(), folder)


def copy_record(path: Path, folder: Path) -> Path:
    """Put a copy of a file into a folder, unless one of its name is there. Raises StoreFault."""
    make_folder(folder)
    copy = folder / path.name
    if not copy.exists():
        from ita_tui.store.atomic import write_atomically

        write_atomically(copy, read_bytes(path))
    return copy


def state_folder() -> Path:
    """Where the platform keeps the state of a program of this user; it may not be there yet.

    Raises RuntimeError where the user has no home.
    """
    named = os.environ.get("XDG_STATE_HOME")
    if named and Path(named).is_absolute():
        return Path(named) / _NAME
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return (Path(local) if local else Path.home() / "AppData" / "Local") / _NAME
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / _NAME
    return Path.home() / ".local" / "state" / _NAME


def settings_folder() -> Path:
    """Where the platform keeps what a user sets for a program; it may not be there.

    Raises RuntimeError where the user has no home.
    """
    named = os.environ.get("XDG_CONFIG_HOME")
    if named and Path(named).is_absolute():
        return Path(named) / _NAME
    if sys.platform == "win32":
        roaming = os.environ.get("APPDATA")
        return (Path(roaming) if roaming else Path.home() / "AppData" / "Roaming") / _NAME
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / _NAME
    return Path.home() / ".config" / _NAME


def state_file(part: str, path: Path, ending: str) -> Path | None:
    """The file of the state that belongs to a record; None where there can be none."""
    folder, name = made_state_folder(part), state_name(path)
    return folder / f"{name}{ending}" if folder and name else None


def state_name(path: Path) -> str:
    """What the files of a record's state are called, but for their endings; empty without any."""
    from ita_tui.core.fingerprint import fingerprint

    with contextlib.suppress(OSError, RuntimeError, ValueError):
        return fingerprint(str(path.resolve()))
    return ""


def move_state(before: str, after: str) -> None:
    """Let what is kept of a record go with it, by its ``state_name`` before and after it moved."""
    with contextlib.suppress(OSError, RuntimeError):
        for file in state_folder().glob(f"*/{before}.*") if before and after else ():
            file.replace(file.with_name(f"{after}{file.suffix}"))


def read_state(
    file: Path | None, most_bytes: int, read: Callable[[bytes], _T]
) -> tuple[_T | None, bool]:
    """What ``read`` makes of a file of the state, if there is one; and whether it is damaged.

    A damaged one is worth nothing and is taken away, so that it is told of once.
    """
    if file is None:
        return None, False
    with contextlib.suppress(Exception):  # whatever is wrong with it
        try:
            return read(read_bytes(file, most_bytes)), False
        except StoreFault as fault:
            if isinstance(fault.__cause__, FileNotFoundError):
                return None, False
    with contextlib.suppress(OSError):
        file.unlink()
    return None, True


def made_state_folder(part: str = "") -> Path | None:
    """A part of the folder, made where it is not there; None where it cannot be.

    Nobody else on the machine may look into it: what is typed stands there.
    """
    with contextlib.suppress(OSError, RuntimeError, ValueError):
        folder = state_folder()
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        inner = folder / part
        inner.mkdir(exist_ok=True, mode=0o700)
        return inner
    return None
