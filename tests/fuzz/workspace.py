"""A place of its own to fuzz in, with a watch on everything that is touched outside it."""

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ita_tui.store.folders import data_folder
from tests.cli.running import ROOT

WRITES = ("os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate")
RUNS = ("os.system", "subprocess.Popen", "os.exec", "os.posix_spawn", "os.fork", "socket.connect")


class Touched(BaseException):
    """Something outside the workspace was opened, changed or run."""


class Workspace:
    """A folder of records inside a home; a secret lies above it, and must stay unread."""

    def __init__(self, home: Path) -> None:
        self.home = home.resolve()
        self.folder = self.home / "work" / "ITA"
        self.folder.mkdir(parents=True)
        self.secret = self.home / "secret.toml"
        self.secret.write_text("format = 1\n", encoding="utf-8")
        self._watching = False

    def put(self, name: str, content: bytes) -> Path:
        """A file in the workspace."""
        path = self.folder / name
        path.write_bytes(content)
        return path

    def plant(self, name: str, target: Path) -> None:
        """A link in the workspace, as it came with a delivered folder."""
        watching, self._watching = self._watching, False
        (self.folder / name).symlink_to(target)
        self._watching = watching

    def clear(self) -> None:
        """Take everything away again that stands in the workspace."""
        for found in sorted(self.folder.rglob("*"), reverse=True):
            if found.is_dir() and not found.is_symlink():
                found.rmdir()
            else:
                found.unlink()

    def outside(self) -> list[str]:
        """What stands in the home outside the workspace."""
        return sorted(
            path.relative_to(self.home).as_posix()
            for path in self.home.rglob("*")
            if self.folder not in (path, *path.parents)
        )

    @contextlib.contextmanager
    def watched(self) -> Iterator[None]:
        """Raise Touched for whatever is touched outside, while this lasts."""
        _watch(self)
        self._watching = True
        try:
            yield
        finally:
            self._watching = False

    def judge(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Look at one thing that Python is about to do."""
        if not self._watching:
            return
        if event in RUNS:
            raise Touched(f"{event} {arguments}")
        if event == "open" and isinstance(arguments[0], str | bytes):
            mode, flags = arguments[1], arguments[2]
            writes = bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)) or mode in ("w", "x", "a")
            follows = not flags & getattr(os, "O_NOFOLLOW", 0)
            self._judge_path(event, arguments[0], writes=writes, follows=follows)
        elif event in WRITES:
            for path in arguments:
                if isinstance(path, str | bytes):
                    self._judge_path(event, path, writes=True, follows=event == "os.truncate")

    def _judge_path(self, event: str, path: str | bytes, *, writes: bool, follows: bool) -> None:
        above, name = os.path.split(os.fsdecode(path))
        place = os.path.realpath(os.fsdecode(path))
        if not follows:  # the link itself is meant
            place = f"{os.path.realpath(above or os.curdir)}{os.sep}{name}"
        inside = str(self.folder)
        if place == inside or place.startswith(inside + os.sep) or place == "/dev/null":
            return
        readable = (*_PROGRAM, "/usr/lib", "/usr/share", "/etc/localtime", "/etc/mime.types")
        if writes and "__pycache__" not in place:
            raise Touched(f"{event} writes {place}")
        if not writes and not place.startswith(readable):
            raise Touched(f"{event} reads {place}")


_PROGRAM = tuple(
    os.path.realpath(path) for path in {sys.prefix, sys.base_prefix, str(ROOT), str(data_folder())}
)
"""Where the program and what it needs may be read from."""
_watched: list[Workspace] = []


def _watch(workspace: Workspace) -> None:
    """Have a workspace told of everything; a hook can never be taken off again."""
    if not _watched:
        sys.addaudithook(_tell)
    _watched[:] = [workspace]


def _tell(event: str, arguments: tuple[Any, ...]) -> None:
    for workspace in _watched:
        workspace.judge(event, arguments)
