"""Writing a file so that at every instant the old or the new one is there, whole."""

import contextlib
import errno
import os
import re
import stat
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from ita_tui.store.fault import StoreFault, fault_of
from ita_tui.store.rights import share, take_rights
from ita_tui.words.said import files as words

_ON_WINDOWS = os.name == "nt"

_NAME_LETTERS = 70
"""Of the file's name in a temporary one: a Thai letter is three bytes of at most 255."""

_RETRIES = 6
"""Tries to take the name on Windows, where a virus scanner may hold the file for a moment."""

_FIRST_WAIT_SECONDS = 0.05
"""Before the second try; doubled before each further one: 1.5 seconds in all."""

_LOST = (errno.EIO, errno.ENOSPC, errno.EDQUOT)
"""What a folder may answer to a sync when the new name may be lost; all else means "cannot"."""


def write_atomically(
    path: Path,
    content: bytes,
    *,
    like: Path | None = None,
    follows: bool = True,
    before_replacing: Callable[[], None] = lambda: None,
) -> None:
    """Put ``content`` in the place of ``path``, durable when this returns.

    Owner, group, mode, access list and attributes stay what they were; with ``like`` they become
    those of that file, as far as may be; a new file is shared as its folder is. A link is followed,
    also one that leads to no file yet; without ``follows`` it is replaced. A file that may not be
    written is left alone. The temporary file is gone whatever happens. ``before_replacing`` is
    called at the last moment and may raise StoreFault. Where the folder cannot be synced the new
    file is there already, whole, and the fault says that it may not last. Raises StoreFault.
    """
    try:
        target = _followed(path) if follows else path
        is_new = _is_new(target, path)
        temporary = target.with_name(_temporary_name(target.name))
    except (OSError, ValueError, RuntimeError) as error:
        raise _fault(error, path) from error
    try:
        kept = None if is_new or like is not None else target
        _write_durably(temporary, content, like or kept, must_keep=kept is not None)
        before_replacing()
        try:
            when_free(partial(temporary.replace, target))
        except OSError:
            # A network drive may put the file in place and still say that it could not.
            if temporary.exists() or target.read_bytes() != content:
                raise
        _sync_folder(target.parent)
    except PermissionError as error:
        if _is_closed(target.parent):
            raise StoreFault(words.folder_closed(path=target.parent)) from error
        raise fault_of(error, path) from error
    except (OSError, ValueError) as error:
        raise fault_of(error, path) from error
    finally:
        # After the replacement there is nothing of that name; before it, nobody needs it.
        with contextlib.suppress(OSError, ValueError):
            temporary.unlink(missing_ok=True)


def _is_closed(folder: Path) -> bool:
    """Whether a folder takes no new file, or lets only its owner replace one."""
    is_sticky = os.name != "nt" and folder.stat().st_mode & stat.S_ISVTX
    by_effect = os.access in os.supports_effective_ids
    return bool(is_sticky) or not os.access(folder, os.W_OK, effective_ids=by_effect)


def _followed(path: Path) -> Path:
    """The file that a path leads to, its links followed. Raises OSError, RuntimeError.

    Where a link cannot be looked at, it is not taken for a file: its file would stay as it was.
    """
    try:
        return path.resolve(strict=True)
    except FileNotFoundError:
        return path.resolve()  # a new file, or a link that leads to none yet


def remove_left_over(folder: Path, name: str, *, older_than_seconds: float) -> None:
    """Remove temporary files for ``name`` (or for names that begin so) of runs that broke off.

    Only names of our own making are touched, and of those only the old; one whose time lies in the
    future, as after a clock was set back, counts as old. What cannot be removed stays.
    """
    start = re.escape(f".{name[:_NAME_LETTERS]}")
    pattern = re.compile(rf"{start}.*\.[0-9]+-[0-9a-f]{{8}}\.tmp", re.DOTALL)
    with contextlib.suppress(OSError, ValueError):
        with os.scandir(folder) as entries:
            found = [entry for entry in entries if pattern.fullmatch(entry.name)]
        for entry in found:
            age = time.time() - entry.stat(follow_symlinks=False).st_mtime
            if abs(age) >= older_than_seconds and entry.is_file(follow_symlinks=False):
                Path(entry.path).unlink(missing_ok=True)


def _temporary_name(name: str) -> str:
    return f".{name[:_NAME_LETTERS]}.{os.getpid()}-{os.urandom(4).hex()}.tmp"


def _fault(error: OSError | ValueError | RuntimeError, path: Path) -> StoreFault:
    if isinstance(error, RuntimeError):  # a link that leads to itself
        return fault_of(OSError(errno.ELOOP, os.strerror(errno.ELOOP)), path)
    return fault_of(error, path)


def _is_new(target: Path, path: Path) -> bool:
    """Whether no file is replaced, or only a link.

    Raises StoreFault for what is no ordinary file, and for a file that may not be written: a
    replacement would pass over that.
    """
    try:
        known = target.lstat()
    except FileNotFoundError:
        return True
    if stat.S_ISLNK(known.st_mode):
        return True
    if stat.S_ISDIR(known.st_mode):
        raise fault_of(IsADirectoryError(errno.EISDIR, ""), path)
    if not stat.S_ISREG(known.st_mode):
        raise StoreFault(words.not_a_file(path=path))
    if not known.st_mode & 0o222:
        raise StoreFault(words.marked_read_only(path=path))
    if not os.access(target, os.W_OK):
        raise StoreFault(words.no_permission(path=path))
    return False


def _write_durably(temporary: Path, content: bytes, like: Path | None, *, must_keep: bool) -> None:
    # "x": the name is new, and a link that somebody laid there is not followed.
    with temporary.open("xb") as file:
        # Still empty, so that nobody reads what is not for everybody.
        if like is None:
            share(file.fileno(), temporary.parent)
        elif not take_rights(file.fileno(), like) and must_keep:
            raise StoreFault(words.rights_would_change(path=like))
        file.write(content)
        file.flush()
        try:
            os.fsync(file.fileno())
        except OSError as error:
            if error.errno == errno.EINVAL:  # which is said of names as well
                raise StoreFault(words.cannot_sync(path=temporary.parent)) from error
            raise


def when_free(change: Callable[[], object]) -> None:
    """Change a name; on Windows, again while another program holds the file for a moment."""
    wait_seconds = _FIRST_WAIT_SECONDS
    for _ in range(_RETRIES - 1 if _ON_WINDOWS else 0):
        try:
            change()
            return
        except PermissionError:
            time.sleep(wait_seconds)
            wait_seconds *= 2
    change()


def _sync_folder(folder: Path) -> None:
    """Make the new name durable; Windows has no such call and needs none."""
    if _ON_WINDOWS:
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        # Some network file systems refuse to sync a folder; the file itself is synced by then.
        if error.errno in _LOST:
            raise
