"""The system's lock on an open file: gone with the process that holds it."""

import errno
import sys

_TAKEN = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)
"""What the system says where another process holds the lock."""

_PLACE = 1 << 30
"""Byte that is locked on Windows: beyond all text, which others can read meanwhile."""


class LockingUnknown(Exception):
    """The file system knows no locks."""


if sys.platform == "win32":
    import msvcrt
    import os

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
