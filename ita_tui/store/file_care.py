"""Looking after the records of a folder: copied, renamed, put into the bin; nothing is deleted."""

import contextlib
import re
from collections.abc import Iterator
from datetime import date, datetime
from functools import partial
from itertools import count
from pathlib import Path
from typing import NamedTuple

from ita_tui.core.values import replace
from ita_tui.store.atomic import when_free, write_atomically
from ita_tui.store.fault import StoreFault, fault_of
from ita_tui.store.folders import move_state, state_name
from ita_tui.store.history import FOLDER, move_versions
from ita_tui.store.lock import take_lock
from ita_tui.store.outputs import is_in_the_way, refuse_unusable_name
from ita_tui.store.record_file import RecordFile
from ita_tui.store.records import load_record
from ita_tui.store.rights import make_own_folder
from ita_tui.store.summaries import file_names
from ita_tui.store.text import read_bytes
from ita_tui.words.said import files as words

BIN = ".bin"
"""Name of the folder, beside the records, that what was thrown away lies in."""
_STAMP = "%Y%m%d-%H%M%S-%f"


class Binned(NamedTuple):
    """A record in the bin."""

    path: Path
    """Where it lies now."""
    at: datetime
    """When it was put there."""


def free_name(path: Path) -> Path:
    """The path itself, or with a number behind the name where something is there already.

    Raises StoreFault where no longer name can be.
    """
    bare = re.sub(r" \(\d+\)$", "", path.stem) or path.stem
    numbered = (path.with_stem(f"{bare} ({number})") for number in count(2))
    try:
        return path if not path.exists() else next(it for it in numbered if not it.exists())
    except OSError as error:
        raise fault_of(error, path) from error


def copy_beside(path: Path) -> Path:
    """Make a copy of a record under a name that is free; returns it. Raises StoreFault."""
    copy = free_name(path)
    write_atomically(copy, read_bytes(path))
    return copy


def rename_record(path: Path, new: Path, today: date, now: datetime) -> None:
    """Give a record another name in its folder; all that is kept of it follows.

    So does next year's record, and what can be undone of this day.

    Raises HeldByOther where somebody has it open, StoreFault where it cannot be done.
    """
    refuse_unusable_name(new)
    _move(path, new, now)
    for name in file_names(new.parent):
        _follow(new.parent / name, path.name, new.name, today)


def _follow(path: Path, before: str, after: str, today: date) -> None:
    """Have a record that was begun from another one name it as it is called now."""
    with contextlib.suppress(StoreFault):  # it may be broken, or open elsewhere: it stays as it is
        if before.encode() not in read_bytes(path):
            return
        loaded = load_record(path)
        if loaded.record is not None and loaded.record.previous_record == before:
            RecordFile(loaded).save(replace(loaded.record, previous_record=after), today)


def put_in_bin(path: Path, now: datetime) -> Path:
    """Move a record out of the way; returns where it lies then.

    Raises HeldByOther where somebody has it open, StoreFault where it cannot be moved.
    """
    folder = path.parent / BIN
    try:
        make_own_folder(folder)
        place = folder / now.strftime(_STAMP)
        place.mkdir(exist_ok=True)
    except (OSError, ValueError) as error:
        raise fault_of(error, folder) from error
    try:
        _move(path, place / path.name, now)
    except StoreFault:
        with contextlib.suppress(OSError):
            place.rmdir()
        raise
    return place / path.name


def in_bin(folder: Path) -> tuple[Binned, ...]:
    """What was thrown away in a folder, the latest first."""
    return tuple(sorted(_binned(folder / BIN), key=lambda it: it.at, reverse=True))


def _binned(folder: Path) -> Iterator[Binned]:
    with contextlib.suppress(OSError):
        for place in folder.iterdir():
            with contextlib.suppress(OSError, ValueError):
                at = datetime.strptime(place.name, _STAMP)
                yield from (Binned(path, at) for path in place.glob("*.toml") if path.is_file())


def bring_back(path: Path, now: datetime) -> Path:
    """Move a record from the bin to where it was, or beside what is there; returns its place.

    Raises StoreFault.
    """
    place = free_name(path.parents[2] / path.name)
    _move(path, place, now)
    with contextlib.suppress(OSError):
        (path.parent / FOLDER).rmdir()
        path.parent.rmdir()
    return place


def _move(path: Path, new: Path, now: datetime) -> None:
    lock = take_lock(path, now)
    try:
        if is_in_the_way(new, of=path):
            raise StoreFault(words.already_there(path=new))
        before = state_name(path)
        when_free(partial(path.rename, new))
        move_versions(path, new)
        move_state(before, state_name(new))
    except (OSError, ValueError) as error:
        raise fault_of(error, path) from error
    finally:
        lock.release()
