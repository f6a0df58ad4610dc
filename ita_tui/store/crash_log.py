"""The log of what the program did not foresee: places in the code, and nothing of the record."""

import contextlib
import platform
import traceback
from datetime import datetime
from pathlib import Path

from ita_tui.store.folders import made_state_folder
from ita_tui.version import VERSION

NAME = "errors.log"
"""Name of the file in the program's folder."""

_MOST_BYTES = 200_000
"""Of the file; the older half goes when it is more."""

_MOST_FRAMES = 60
"""Of one traceback: a recursion without end is told by its innermost."""


def log_crash(error: BaseException, now: datetime) -> Path | None:
    """Write down where an exception came from; gives the file, None where none can be written.

    Neither its message nor any value is written: they may hold what the officer typed.
    """
    folder = made_state_folder()
    if folder is None:
        return None
    path = folder / NAME
    with contextlib.suppress(OSError):
        _shorten(path)
        with path.open("a", encoding="utf-8") as file:
            file.write(crash_text(error, now))
        return path
    return None


def crash_text(error: BaseException, now: datetime) -> str:
    """What the log says of an exception and of those that led to it."""
    system = f"Python {platform.python_version()} {platform.system()}"
    lines = [f"{now:%Y-%m-%d %H:%M:%S} ita-tui {VERSION} {system}"]
    told: set[int] = set()
    one: BaseException | None = error
    while one is not None and id(one) not in told:
        told.add(id(one))
        lines.append(type(one).__qualname__)
        frames = traceback.extract_tb(one.__traceback__, limit=-_MOST_FRAMES)
        lines += [f"  {_place(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]
        one = one.__cause__ or one.__context__
    return "\n".join([*lines, "", ""])


def _place(filename: str) -> str:
    """A file of code without the folders that it is installed in: they may name the user."""
    return "/".join(Path(filename).parts[-3:])


def _shorten(path: Path) -> None:
    if path.exists() and path.stat().st_size > _MOST_BYTES:
        path.write_bytes(path.read_bytes()[-_MOST_BYTES // 2 :])
