"""What can go wrong with files, as sentences that an officer can act on."""

import errno
from pathlib import Path

from ita_tui.words.said import files as words

_GONE = (errno.EIO, errno.ESTALE, errno.ENODEV, errno.ENXIO, errno.ETIMEDOUT, errno.EHOSTDOWN)
"""What the system says of a disk that was pulled out, or of a network drive that is away."""


_OF_WINDOWS = {
    19: errno.EROFS,
    39: errno.ENOSPC,
    123: errno.EINVAL,
    206: errno.ENAMETOOLONG,
    1295: errno.EDQUOT,
    # Held back by a virus scanner; no account, or none there.
    **dict.fromkeys((225, 226, 395, 1272, 1312, 1326, 1327), errno.EACCES),
    # Another program has it open, has locked a part of it, or maps it; Python says no permission.
    **dict.fromkeys((32, 33, 170, 1224), errno.EBUSY),
    # Not ready, unreadable or broken; a share, its server or OneDrive away; the stick pulled out.
    **dict.fromkeys((20, *range(21, 32), *range(50, 65), 67, 71, 88, 121, 483), errno.EIO),
    **dict.fromkeys((358, 362, 364, 389, 398, 404, 426, 433, 995, 1005, 1006, 1104), errno.EIO),
    **dict.fromkeys((1110, 1112, 1117, 1167, 1225, 1231, 1232, 1233, 1236), errno.EIO),
    **dict.fromkeys((1392, 1393, 1460, 2250), errno.EIO),
}
"""Windows' own numbers for which Python's ``errno`` says something else, or nothing."""


class StoreFault(Exception):
    """A file could not be read or written; ``str()`` is a finished Thai sentence."""


class ChangedOutside(StoreFault):
    """The file on disk is no longer the one that was read or written last."""


def fault_of(error: OSError | ValueError, path: Path) -> StoreFault:
    """The Thai sentence for what the system said about ``path``."""
    number: int | None = errno.EINVAL
    if isinstance(error, OSError) and "\0" not in str(path):
        number = error.errno
    if winerror := getattr(error, "winerror", None):
        # For what it has no name Python says that the name is wrong.
        own = None if number == errno.EINVAL else number
        number = _OF_WINDOWS.get(winerror, own)
    sentences = {
        errno.ENOENT: words.not_found,
        errno.EACCES: words.no_permission,
        errno.EPERM: words.no_permission,
        errno.EBUSY: words.in_use,
        errno.ETXTBSY: words.in_use,
        errno.EROFS: words.read_only_disk,
        errno.ENOSPC: words.disk_full,
        errno.EDQUOT: words.disk_full,
        errno.EISDIR: words.is_a_folder,
        errno.ENOTDIR: words.not_a_folder,
        errno.EEXIST: words.already_there,
        errno.ENAMETOOLONG: words.name_too_long,
        errno.EINVAL: words.bad_name,
        errno.ELOOP: words.link_to_itself,
        **dict.fromkeys(_GONE, words.disk_gone),
    }
    sentence = sentences.get(number or 0)
    if sentence is None:
        return StoreFault(words.other_fault(path=path, error=error))
    return StoreFault(sentence(path=path))
