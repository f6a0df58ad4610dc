"""Showing a folder in the system's own window of files."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from ita_tui.store.fault import StoreFault
from ita_tui.words.said import documents_screen as words

_OF_SYSTEM = {"darwin": "open", "win32": "explorer"}


def opener() -> str | None:
    """The program that shows folders; None where there is none, or no desktop to show them on."""
    if sys.platform in _OF_SYSTEM:
        return shutil.which(_OF_SYSTEM[sys.platform])
    has_desktop = bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    # Without a desktop it would start a browser of text inside our own terminal.
    return shutil.which("xdg-open") if has_desktop else None


def open_folder(folder: Path) -> None:
    """Show a folder. Raises StoreFault, with its path, where that cannot be done."""
    try:
        program = opener()
        if program is None or not folder.is_dir():
            raise StoreFault(words.cannot_open(path=folder))
        subprocess.Popen(
            [program, str(folder)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except (OSError, ValueError) as error:
        raise StoreFault(words.cannot_open(path=folder)) from error
