"""The program's own folder on this machine: what is no record and need not travel with one."""

import contextlib
import os
import sys
from pathlib import Path

_NAME = "ita-tui"


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
