"""Who may write a record: one program at a time, on this machine or on a shared folder.

The system's own lock on a small file beside the record is let go by the system when its holder
ends, however it ends: no lock outlives a crash. Where a network drive knows no locks, the file
itself is the lock, and its age tells whether its holder still lives.
"""

import contextlib
import errno
import getpass
import json
import os
import stat
import sys
import time
from datetime import datetime
from functools import reduce
from operator import or_
from pathlib import Path

from ita_tui.core.fingerprint import fingerprint
from ita_tui.core.values import dataclass
from ita_tui.store.fault import StoreFault
from ita_tui.store.rights import take_rights
from ita_tui.words.said import files as words

_DEAD_SECONDS = 150
"""Age at which a holder without a system lock counts as gone; a living one beats all the time."""

_SETTLE_SECONDS = 0.05
"""Until two that took a lock without the system's help at one moment see who wrote last."""

_MOST_BYTES = 2_000
"""Of what the file says; a longer one is not ours."""

_NAME_LETTERS = 70
"""Of the record's name in its lock's: a Thai letter is three bytes of at most 255."""

_TAKEN = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)
"""What the system says where another process holds the lock."""

_PLACE = 1 << 30
"""Byte that is locked on Windows: beyond all text, which others can read meanwhile."""

_SECOND = ".2"
"""Ends the name of a lock beside which something else has the first name."""

_TRIES = 5
"""To meet a holder that leaves just now, and takes its file with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Who has a record open."""

    user: str = ""
    """Name of the account; empty where it is not known."""
    machine: str = ""
    """Name of the machine; empty where it is not known."""
    since: datetime | None = None
    """When it was opened, by that machine's clock."""
    pid: int = 0
    """Number of the process on that machine; 0 where it is not known."""

    def __str__(self) -> str:
        return words.holder(user=self.user, machine=self.machine, since=self.since)


class HeldByOther(StoreFault):
    """Another program has the record open; ``holder`` says who."""

    def __init__(self, path: Path, holder: Holder, told: str = "") -> None:
        super().__init__(told or words.held(name=path.name, holder=str(holder)))
        self.holder = holder
        """Who has it."""


@dataclass(slots=True)
class _Hold:
    """What this process holds of one record, for all of its parts that opened it."""

    own: Path
    """The record's own lock."""
    handle: int | None
    """The locked file; None where the system knows no locks, or none can be put there."""
    by_age: bool = False
    instead: Path | None = None
    """What is locked where something else has the name of the record's own lock."""
    count: int = 1

    @property
    def file(self) -> Path:
        """What is locked: a file of ours, or the folder."""
        return self.instead or self.own


@dataclass(slots=True)
class RecordLock:
    """The right to write a record, until it is released; a process may take it several times."""

    _hold: _Hold
    _is_released: bool = False

    @property
    def stands_in(self) -> Path | None:
        """What has the name of the record's own lock, where something is locked instead."""
        return self._hold.own if self._hold.instead else None

    @property
    def is_exclusive(self) -> bool:
        """Whether the system itself keeps everybody else out."""
        return self._hold.handle is not None

    def beat(self) -> None:
        """Show that the holder still lives, where only the age of the file tells."""
        if self._hold.by_age:
            with contextlib.suppress(OSError):
                os.utime(self._hold.file)

    def release(self) -> None:
        """Let others write; nothing happens the second time."""
        if self._is_released:
            return
        self._is_released = True
        self._hold.count -= 1
        if not self._hold.count:
            _HELD.pop(self._hold.own, None)
            with contextlib.suppress(OSError):
                _let_go(self._hold)


def lock_path(path: Path) -> Path:
    """The lock of a record, beside the file itself where the record is a link to it."""
    with contextlib.suppress(OSError, ValueError, RuntimeError):
        path = path.resolve()
    name = path.name
    if len(name) > _NAME_LETTERS:
        # Two long names that begin alike are two records.
        name = f"{name[: _NAME_LETTERS - 17]}-{fingerprint(name)}"
    return path.with_name(f".{name}.lock")


_HELD: dict[Path, _Hold] = {}
"""What this process holds; a second part of it shares what the first one took."""


def take_lock(path: Path, now: datetime) -> RecordLock:
    """Take the right to write a record. Raises HeldByOther where another program has it.

    Where no lock can be put beside the record, since something else has its name, the folder is
    locked instead, for all records in it that have none; on Windows, which locks no folders, a
    second name. Where neither can be, as on a disk that takes no writing, the right is given
    without: there is nothing that anybody could write.
    """
    file = lock_path(path)
    held = _HELD.get(file)
    if held is not None:
        held.count += 1
        return RecordLock(held)
    try:
        hold = _take(file, path, now)
    except OSError:  # a disk that fails at this very moment is told by the save
        hold = _Hold(file, None)
    _HELD[file] = hold
    return RecordLock(hold)


def holder_of(path: Path, now: datetime) -> Holder | None:
    """Who else has a record open; None where nobody has."""
    try:
        take_lock(path, now).release()
    except HeldByOther as held:
        return held.holder
    return None


def _take(file: Path, path: Path, now: datetime) -> _Hold:
    for _ in range(_TRIES):
        try:
            handle = _opened(file, path)
        except (OSError, ValueError):
            if os.access(file.parent, os.W_OK):
                return _take_another(file, path, now)
            return _Hold(file, None)
        try:
            is_ours = lock_handle(handle)
        except LockingUnknown:
            _close(handle)
            return _take_by_age(file, path, now)
        if not is_ours:
            holder = _told(handle)
            _close(handle)
            raise HeldByOther(path, holder)
        if _is_still(handle, file):
            _tell(handle, now)
            return _Hold(file, handle)
        unlock_handle(handle)  # its last holder took it away while we waited
        _close(handle)
    raise HeldByOther(path, Holder())


def _close(handle: int) -> None:
    """Close a handle; what a failing disk says to that changes nothing any more."""
    with contextlib.suppress(OSError):
        os.close(handle)


def _take_another(file: Path, path: Path, now: datetime) -> _Hold:
    """Lock the folder or, where that cannot be, a second name, in the place of the own lock."""
    try:
        handle = os.open(file.parent, os.O_RDONLY | getattr(os, "O_CLOEXEC", 0))
    except (OSError, ValueError):  # Windows opens no folders
        second = file.with_name(f"{file.name}{_SECOND}")
        if file.name.endswith(_SECOND) or not os.path.lexists(file):
            return _without_lock(file, path)
        hold = _take(second, path, now)
        return _Hold(file, hold.handle, by_age=hold.by_age, instead=hold.file)
    try:
        if not lock_handle(handle):
            _close(handle)
            raise HeldByOther(path, Holder(), words.folder_held(path=file))
    except LockingUnknown:
        _close(handle)
        return _without_lock(file, path)
    return _Hold(file, handle, instead=file.parent)


def _without_lock(file: Path, path: Path) -> _Hold:
    """Raises HeldByOther where others might write meanwhile: something has the name of the lock."""
    if os.path.lexists(file):
        raise HeldByOther(path, Holder(), words.lock_name_taken(path=file))
    return _Hold(file, None)


def _opened(file: Path, path: Path) -> int:
    """The lock file, made where it is not there; a file of another user's is taken as it is."""
    names = ("O_CLOEXEC", "O_NOFOLLOW", "O_BINARY", "O_NONBLOCK")
    plain = reduce(or_, (getattr(os, name, 0) for name in names))
    for flags in (os.O_RDWR, os.O_RDWR | os.O_CREAT | os.O_EXCL, os.O_RDWR, os.O_RDONLY):
        try:
            handle = os.open(file, flags | plain, 0o666)
        except (FileNotFoundError, FileExistsError, PermissionError):
            continue
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            os.close(handle)
            break
        if flags & os.O_CREAT:
            with contextlib.suppress(OSError):  # a colleague must be able to lock it as well
                take_rights(handle, path)
        return handle
    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def _is_still(handle: int, file: Path) -> bool:
    """Whether the locked file is the one that others will find under its name."""
    try:
        return os.path.samestat(os.fstat(handle), file.stat())
    except OSError:
        return False


def _let_go(hold: _Hold) -> None:
    if hold.handle is None and not hold.by_age:
        return
    if os.name == "nt" and hold.handle is not None:
        # Nobody can remove a file there that somebody has open: a new holder keeps it.
        unlock_handle(hold.handle)
        _close(hold.handle)
        hold.handle = None
    if hold.file != hold.own.parent:
        with contextlib.suppress(OSError):
            hold.file.unlink()
    if hold.handle is not None:
        _close(hold.handle)


# --- the system's lock on an open file: gone with the process that holds it ---


class LockingUnknown(Exception):
    """The file system knows no locks."""


if sys.platform == "win32":
    import msvcrt

    def lock_handle(handle: int) -> bool:
        """Lock an open file; False where another process has it. Raises LockingUnknown."""
        try:
            os.lseek(handle, _PLACE, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            if error.errno in _TAKEN:
                return False
            raise LockingUnknown from error
        return True

    def unlock_handle(handle: int) -> None:
        """Let go of the lock."""
        try:
            os.lseek(handle, _PLACE, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)
        except OSError:
            return

else:
    import fcntl

    def lock_handle(handle: int) -> bool:
        """Lock an open file; False where another process has it. Raises LockingUnknown."""
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in _TAKEN:
                return False
            raise LockingUnknown from error
        return True

    def unlock_handle(handle: int) -> None:
        """Let go of the lock."""
        try:
            fcntl.flock(handle, fcntl.LOCK_UN)
        except OSError:
            return


# --- where the system knows no locks -------------------------------------------------------


def _take_by_age(file: Path, path: Path, now: datetime) -> _Hold:
    with contextlib.suppress(OSError):
        handle = os.open(file, os.O_RDWR)
        holder = _told(handle)
        is_dead = _is_dead(handle, holder, file)
        if not is_dead:
            _close(handle)
            raise HeldByOther(path, holder)
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        _tell(handle, now)
        time.sleep(_SETTLE_SECONDS)
        last = _told(handle)
        _close(handle)
        if (last.machine, last.pid) not in ((_machine(), os.getpid()), ("", 0)):
            raise HeldByOther(path, last)
    return _Hold(file, None, by_age=True)


def _is_dead(handle: int, holder: Holder, file: Path) -> bool:
    """Whether the holder is gone: it never said who it is, its process ended, or it fell silent."""
    if holder.pid <= 0:
        return True
    if holder.machine == _machine() and not _runs(holder.pid):
        return True
    # The server's clock against the server's clock: that of this machine may be wrong.
    probe = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        probe.write_bytes(b"")
        silent_seconds = probe.stat().st_mtime - os.fstat(handle).st_mtime
    except OSError:
        return False
    finally:
        with contextlib.suppress(OSError):
            probe.unlink()
    return silent_seconds > _DEAD_SECONDS


def _runs(pid: int) -> bool:
    if os.name == "nt":
        return True  # asking there would end the process; its silence will tell
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True


# --- what the file says --------------------------------------------------------------------


def _machine() -> str:
    """The name of this machine in the network."""
    if sys.platform != "win32":
        return os.uname().nodename
    import socket  # which is slow to load

    return socket.gethostname()


def _tell(handle: int, now: datetime) -> None:
    told = {
        "user": _user(),
        "machine": _machine(),
        "since": now.isoformat(timespec="minutes"),
        "pid": os.getpid(),
    }
    with contextlib.suppress(OSError):  # a file of another user's may be locked but not written
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, json.dumps(told).encode("ascii"))


def _told(handle: int) -> Holder:
    try:
        os.lseek(handle, 0, os.SEEK_SET)
        told = json.loads(os.read(handle, _MOST_BYTES))
        return Holder(
            user=_line(told["user"]),
            machine=_line(told["machine"]),
            since=datetime.fromisoformat(told["since"]),
            pid=int(told["pid"]),
        )
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return Holder()


def _line(told: object) -> str:
    """What another program wrote, as text that a terminal only shows."""
    from ita_tui.core.thai.clean import clean_line

    return clean_line(str(told))[:64]


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
