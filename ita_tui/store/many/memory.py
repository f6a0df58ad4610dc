"""What may be forgotten: a JSON file in the state folder, safe to delete, never believed in doubt.

It is believed only where its own fingerprint is right and this very version wrote it. Nothing that
goes wrong with it is told: what is not remembered is read again.
"""

import contextlib
import json
from pathlib import Path
from typing import Any

from ita_tui.store.atomic import write_atomically
from ita_tui.store.fault import StoreFault
from ita_tui.store.many.shelf import fingerprint
from ita_tui.store.text import read_bytes
from ita_tui.version import VERSION

FORMAT = "ita-rollup-memory/3"
"""Raised whenever what is remembered is made in another way or holds something else."""

MOST_FILES = 24
"""Memories that are kept; the one unused for longest is forgotten first."""

MOST_BYTES = 50_000_000
"""A larger memory is not kept: 8,325 records take some 8 MB."""


class Memory:
    """One memory, named by what it is about."""

    def __init__(self, state: Path, *about: str) -> None:
        self._folder = state / "rollup"
        name = fingerprint("\0".join(about).encode("utf-8", "surrogatepass"))
        self._path = self._folder / f"{name}.json"

    def load(self) -> Any:
        """What was remembered; None where nothing was or it cannot be trusted."""
        try:
            head, _, body = read_bytes(self._path, 2 * MOST_BYTES).partition(b"\n")
            if head != _head(body):
                return None
            found = json.loads(body.decode("utf-8", "surrogatepass"))
            self._path.touch()  # another is forgotten before it
        except (OSError, StoreFault, ValueError, RecursionError):
            return None
        return found

    def save(self, value: Any) -> None:
        """Remember this instead."""
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        body = text.encode("utf-8", "surrogatepass")
        if len(body) > MOST_BYTES:
            return
        with contextlib.suppress(OSError, StoreFault):
            self._folder.mkdir(parents=True, exist_ok=True)
            write_atomically(self._path, _head(body) + b"\n" + body, follows=False)
            self._forget_old()

    def _forget_old(self) -> None:
        kept = sorted(self._folder.glob("*.json"), key=lambda path: -path.stat().st_mtime)
        for path in kept[MOST_FILES:]:
            path.unlink()


def _head(body: bytes) -> bytes:
    return f"{FORMAT} {VERSION} {fingerprint(body)}".encode("ascii")
