"""The name of the lock that belongs to a record."""

import contextlib
from pathlib import Path

from ita_tui.core.fingerprint import fingerprint

_MOST_LETTERS = 70
"""A Thai letter is three bytes, and a name may have no more than 255."""


def lock_path(path: Path) -> Path:
    """The lock of a record, beside the file itself where the record is a link to it."""
    with contextlib.suppress(OSError, ValueError, RuntimeError):
        path = path.resolve()
    name = path.name
    if len(name) > _MOST_LETTERS:
        # Two long names that begin alike are two records.
        name = f"{name[: _MOST_LETTERS - 17]}-{fingerprint(name)}"
    return path.with_name(f".{name}.lock")
