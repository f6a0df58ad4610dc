"""Who may read and write a file: given on to what takes its place or belongs to it.

Owner, group, mode, access list and extended attributes; Windows and some network drives keep
none of them, or give a folder's to what lies in it.
"""

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path

_ACCESS_LIST = "system.posix_acl_access"


def take_rights(handle: int, like: Path) -> bool:
    """Give an open, new file or folder the rights of another one; who opened it must own it.

    False where somebody would have less access than to that one. Nobody ever has more: where the
    group cannot be kept, the new group may do no more than anybody, and anybody no more than the
    old group, whose people are among them now. Raises OSError.
    """
    if not hasattr(os, "fchown"):
        return True
    known = like.stat()
    _take_owner(handle, known)
    has_list = _take_attributes(handle, like)
    own = os.fstat(handle)
    mode = stat.S_IMODE(known.st_mode)
    if own.st_gid != known.st_gid:
        mode &= ~0o077 | (mode & mode << 3 & 0o070) | (mode & mode >> 3 & 0o007)
    # File systems without permissions refuse even to set what is there already.
    if stat.S_IMODE(own.st_mode) != mode:
        os.fchmod(handle, mode)
    if mode != stat.S_IMODE(known.st_mode) or (has_list and own.st_gid != known.st_gid):
        return False
    return own.st_uid == known.st_uid or _is_served(known, has_list=has_list)


def share(handle: int, folder: Path) -> None:
    """Let the group of a folder that it may write in write a new file there that it may read.

    What one of an office makes in the office's folder, another one goes on with.
    """
    if not hasattr(os, "fchmod"):
        return
    own, known = os.fstat(handle), folder.stat()
    mode = stat.S_IMODE(own.st_mode)
    if own.st_gid == known.st_gid and known.st_mode & stat.S_IWGRP and mode & stat.S_IRGRP:
        with suppress(OSError):  # file systems without permissions
            os.fchmod(handle, mode | stat.S_IWGRP)


def _take_owner(handle: int, known: os.stat_result) -> None:
    own = os.fstat(handle)
    if (own.st_uid, own.st_gid) == (known.st_uid, known.st_gid):
        return
    # Only an administrator may give files away; to a group, whoever is in it.
    for owner in (known.st_uid, -1):
        with suppress(OSError):
            os.fchown(handle, owner, known.st_gid)
            return


def _take_attributes(handle: int, like: Path) -> bool:
    """Copy what is kept beside a file; whether an access list is. Raises OSError for that alone."""
    if not hasattr(os, "listxattr"):
        return False
    names, there = _attributes(like), _attributes(handle)
    if _ACCESS_LIST in there and _ACCESS_LIST not in names:  # of a folder that gives one to all
        os.removexattr(handle, _ACCESS_LIST)
    for name in names:
        try:
            os.setxattr(handle, name, os.getxattr(like, name))
        except OSError:
            if name == _ACCESS_LIST:
                raise
    return _ACCESS_LIST in names


def _attributes(file: Path | int) -> list[str]:
    try:
        return os.listxattr(file)
    except OSError:  # a disk that keeps none
        return []


def _is_served(known: os.stat_result, *, has_list: bool) -> bool:
    """Whether who owned a file may still read and write it, as one of its group or as anybody.

    What an access list lets a group do is not looked up: its people are taken for shut out.
    """
    mode = known.st_mode
    if not _is_member(known.st_uid, known.st_gid):
        return not mode >> 6 & ~mode & 0o6
    return not has_list and not mode >> 6 & ~(mode >> 3) & 0o6


def _is_member(user: int, group: int) -> bool:
    try:
        import pwd

        entry = pwd.getpwuid(user)
        return group in os.getgrouplist(entry.pw_name, entry.pw_gid)
    except (KeyError, OSError, ImportError, AttributeError):
        # A directory of users that does not answer: nobody gives a file to a group but his own.
        return True


def make_own_folder(folder: Path) -> None:
    """Make a folder with the rights of the one that it lies in; what is there is put right.

    Raises OSError, NotADirectoryError where something else has its name, be it a link to a folder.
    """
    with suppress(FileExistsError):
        folder.mkdir()
    if not is_own_folder(folder):
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
    if hasattr(os, "geteuid"):
        with suppress(OSError):  # another user's, who has put it right
            handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
            try:
                if os.fstat(handle).st_uid == os.geteuid():
                    take_rights(handle, folder.parent)
            finally:
                os.close(handle)


def is_own_folder(folder: Path) -> bool:
    """Whether a folder is there that is no link to one elsewhere. Raises OSError."""
    return folder.is_dir() and folder.resolve() == folder.parent.resolve() / folder.name
