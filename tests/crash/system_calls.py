"""Every call to the system that a piece of Python makes, counted, and one of them made to fail.

Files opened through ``open`` are opened in pure Python here, so that each read, write and close of
them is a call of ``os`` that can be counted. What a real kernel does is tried by ``traced.py``.
"""

import _pyio  # type: ignore[import-not-found]
import builtins
import contextlib
import io
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

CALLS = (
    "open",
    "read",
    "pread",
    "write",
    "pwrite",
    "writev",
    "lseek",
    "close",
    "fsync",
    "fdatasync",
    "ftruncate",
    "truncate",
    "replace",
    "rename",
    "link",
    "symlink",
    "unlink",
    "remove",
    "mkdir",
    "rmdir",
    "chmod",
    "fchmod",
    "chown",
    "fchown",
    "utime",
    "stat",
    "lstat",
    "fstat",
    "readlink",
    "scandir",
    "listdir",
    "access",
)
"""Functions of ``os`` that ask the system something about files."""
LOCKS = (("fcntl", "flock"), ("fcntl", "lockf"), ("msvcrt", "locking"))

Failing = Callable[["Calls", str, tuple[Any, ...]], None]
"""(the calls so far, name of the next, its arguments): raises, ends the process, or lets it be."""


@dataclass
class Calls:
    """The calls made so far."""

    made: list[str] = field(default_factory=list)
    """Their names, in order."""


def fails_at(number: int, error: int) -> Failing:
    """The ``number``-th call, from 1, is refused by the system; all others are carried out."""

    def failing(calls: Calls, name: str, arguments: tuple[Any, ...]) -> None:
        if len(calls.made) == number:
            raise OSError(error, os.strerror(error))

    return failing


def fails_from(number: int, error: int) -> Failing:
    """From the ``number``-th call on the system refuses everything: the stick was pulled."""

    def failing(calls: Calls, name: str, arguments: tuple[Any, ...]) -> None:
        if len(calls.made) >= number:
            raise OSError(error, os.strerror(error))

    return failing


def dies_at(number: int) -> Failing:
    """The process ends before its ``number``-th call; a write is carried out by half."""

    def failing(calls: Calls, name: str, arguments: tuple[Any, ...]) -> None:
        if len(calls.made) == number:
            if name == "write":
                handle, content = arguments[:2]
                _REAL["write"](handle, bytes(content)[: len(content) // 2])
            os._exit(DIED)

    return failing


DIED = 77
"""What a process gives that ``dies_at`` ended."""
_REAL = {name: getattr(os, name) for name in CALLS if hasattr(os, name)}


@contextlib.contextmanager
def counted(failing: Failing | None = None) -> Iterator[Calls]:
    """Count every call of what runs inside, and let one fail."""
    calls = Calls()
    patched: list[tuple[Any, str, Any]] = [(io, "open", io.open), (builtins, "open", io.open)]
    patched += [(os, name, real) for name, real in _REAL.items()]
    patched += [
        (sys.modules[module], name, getattr(sys.modules[module], name))
        for module, name in LOCKS
        if module in sys.modules
    ]
    try:
        for owner, name, real in patched[2:]:
            setattr(owner, name, _counting(calls, name, real, failing))
        for owner, name, _ in patched[:2]:
            setattr(owner, name, _pyio.open)
        yield calls
    finally:
        for owner, name, real in patched:
            setattr(owner, name, real)


def _counting(calls: Calls, name: str, real: Any, failing: Failing | None) -> Any:
    def call(*arguments: Any, **options: Any) -> Any:
        calls.made.append(name)
        if failing is not None:
            failing(calls, name, arguments)
        return real(*arguments, **options)

    return call
