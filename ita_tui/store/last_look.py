"""The figures that a look into a record gave last, kept in the state of the program.

They are of the file as it then lay, and of that day: whoever shows them looks again.
"""

import contextlib
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from ita_tui.store.folders import state_file
from ita_tui.store.text import read_bytes

_PART = "found"
_MOST_BYTES = 400


def keep_look(path: Path, today: date, figures: Sequence[int]) -> None:
    """Keep figures of the record that lies there now; that they cannot be kept is no fault."""
    with contextlib.suppress(OSError, ValueError):
        file = state_file(_PART, path, ".txt")
        if file is not None:
            told = (_lies(path, today), *map(str, figures))
            file.write_text(" ".join(told), encoding="ascii")


def last_look(path: Path, today: date) -> tuple[int, ...]:
    """The figures that were kept of the record as it lies there; empty where there are none."""
    with contextlib.suppress(Exception):  # whatever is wrong with the file
        file = state_file(_PART, path, ".txt")
        if file is not None and file.exists():
            told = read_bytes(file, _MOST_BYTES).decode("ascii")
            lies = _lies(path, today)
            if told.startswith(f"{lies} "):
                return tuple(int(figure) for figure in told.removeprefix(lies).split())
    return ()


def _lies(path: Path, today: date) -> str:
    """Tells whether it is still the same file, and the same day."""
    found = path.stat()
    return f"{today} {found.st_size} {found.st_mtime_ns}"
