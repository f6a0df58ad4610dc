"""The files of a folder and of the folders inside it that may be records."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from ita_tui.core.values import dataclass
from ita_tui.store.fault import StoreFault, fault_of
from ita_tui.words.said import files as words


@dataclass(frozen=True, slots=True)
class Found:
    """One file, before anything was read of it."""

    path: str
    """Where it is."""
    size: int
    """Bytes."""
    changed_ns: int
    """When it was last changed, in nanoseconds as the system counts."""
    put: str
    """Which file it is and when it was put there: another with the same time is another."""


@dataclass(frozen=True, slots=True)
class Closed:
    """A folder inside, or a file, that cannot be looked at."""

    path: str
    """Where it is."""
    sentence: str
    """Why not, in Thai."""


def folder_of(path: str) -> str:
    """The folder of a file."""
    return os.path.dirname(path)  # noqa: PTH120 - thousands of times, where text will do


def folder_of_root(root: Path) -> Path:
    """The folder that is looked through, or that of the one file."""
    return root if root.is_dir() else root.parent


def common_folder(roots: Iterable[Path]) -> Path:
    """The nearest folder in which all roots lie; empty where there is none, as on two drives."""
    try:
        return Path(os.path.commonpath([folder_of_root(root) for root in roots]))
    except ValueError:
        return Path()


def name_in(folder: Path, path: str) -> str:
    """The path of a file from a folder, in one spelling on every system; whole outside of it."""
    return Path(path).as_posix().removeprefix(f"{folder.as_posix().rstrip('/')}/")


def files_below(root: Path) -> Iterator[Found | Closed]:
    """Every TOML file at or below ``root``, each folder's by name; hidden ones are passed over.

    Links to folders are not followed, so that no file comes twice. Raises StoreFault where
    ``root`` itself cannot be looked at.
    """
    try:
        if not root.is_dir():
            if not root.exists():
                raise StoreFault(words.not_found(path=root))
            yield _found(str(root), root.stat())
            return
        entries = _entries(str(root))
    except (OSError, ValueError) as error:
        raise fault_of(error, root) from error
    yield from _below(entries)


def _below(entries: list[os.DirEntry[str]]) -> Iterator[Found | Closed]:
    for entry in entries:
        try:
            if entry.is_dir(follow_symlinks=False):
                inside = _entries(entry.path)
            elif entry.name.endswith(".toml") and entry.is_file():
                # Windows tells who a file is only where the file itself is asked.
                yield _found(entry.path, Path(entry.path).stat() if _ON_WINDOWS else entry.stat())
                continue
            else:
                continue
        except OSError as error:
            yield Closed(entry.path, str(fault_of(error, Path(entry.path))))
            continue
        yield from _below(inside)


def _entries(folder: str) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        seen = [entry for entry in entries if not entry.name.startswith(".")]
    return sorted(seen, key=lambda entry: entry.name)


_ON_WINDOWS = os.name == "nt"


def _found(path: str, status: os.stat_result) -> Found:
    return Found(path, status.st_size, status.st_mtime_ns, f"{status.st_ino}-{status.st_ctime_ns}")
