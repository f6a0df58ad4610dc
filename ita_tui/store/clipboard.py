"""The system's own clipboard, by the command that the platform has for it."""

import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence

_MOST_SECONDS = 5


def copier() -> Sequence[str] | None:
    """The command that takes a text for the clipboard; None where only the terminal can."""
    if sys.platform == "darwin":
        found: Sequence[Sequence[str]] = (("pbcopy",),)
    elif sys.platform == "win32":
        found = (("clip.exe",),)
    else:
        found = (
            *((("wl-copy",),) if os.environ.get("WAYLAND_DISPLAY") else ()),
            *((("xclip", "-selection", "clipboard"),) if os.environ.get("DISPLAY") else ()),
            *((("clip.exe",),) if os.environ.get("WSL_DISTRO_NAME") else ()),
            # As it is set up at first tmux takes no copy from a terminal's sequence.
            *((("tmux", "load-buffer", "-w", "-"),) if os.environ.get("TMUX") else ()),
        )
    return next((command for command in found if shutil.which(command[0])), None)


def copy_to_system(command: Sequence[str], text: str) -> bool:
    """Hand a text to the clipboard; False where that fails: the terminal has it all the same."""
    # The command of Windows takes a text of UTF-16 for one, and any other for its own code page.
    is_of_windows = command[0] == "clip.exe"
    content = text.encode("utf-16") if is_of_windows else text.encode("utf-8")
    with contextlib.suppress(OSError, subprocess.SubprocessError):
        done = subprocess.run(
            command,
            input=content,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_MOST_SECONDS,
            check=False,
        )
        return done.returncode == 0
    return False
