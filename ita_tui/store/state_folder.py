"""The platform's folder for what a program may forget: nothing in it is missed when deleted."""

import os
import sys
from pathlib import Path


def state_folder() -> Path:
    """The program's own folder there; it need not exist. Raises RuntimeError without a home."""
    named = os.environ.get("XDG_STATE_HOME")
    if named:
        return Path(named) / "ita-tui"
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return (Path(local) if local else Path.home() / "AppData" / "Local") / "ita-tui"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "ita-tui"
    return Path.home() / ".local" / "state" / "ita-tui"
