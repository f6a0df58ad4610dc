"""Writing a file so that at every instant the old or the new one is there, whole."""

import contextlib
import os
import stat
from pathlib import Path

from ita_tui.store.fault import fault_of


def write_atomically(path: Path, content: bytes) -> None:
    """Put ``content`` in the place of ``path``, durable when this returns.

    A link is followed, permissions are kept, and the temporary file is gone whatever happens.
    Raises StoreFault.
    """
    try:
        target = path.resolve()
        mode = _mode_of(target)
        # A Thai letter is three bytes, and a name may have no more than 255.
        temporary = target.with_name(f".{target.name[:70]}.{os.getpid()}.tmp")
    except (OSError, ValueError, RuntimeError) as error:
        raise fault_of(
            OSError(str(error)) if isinstance(error, RuntimeError) else error, path
        ) from error
    try:
        _write_durably(temporary, content, mode)
        temporary.replace(target)
        _sync_folder(target.parent)
    except (OSError, ValueError) as error:
        with contextlib.suppress(OSError, ValueError):
            temporary.unlink()
        raise fault_of(error, path) from error


def _mode_of(target: Path) -> int | None:
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        return None


def _write_durably(temporary: Path, content: bytes, mode: int | None) -> None:
    with temporary.open("wb") as file:
        if mode is not None:
            temporary.chmod(mode)
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Make the new name durable; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    # Some network file systems refuse to sync a folder; the file itself is synced by then.
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
