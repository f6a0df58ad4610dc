"""Earlier versions of a record, in ``.history`` beside it."""

import contextlib
import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from ita_tui.core.fingerprint import fingerprint
from ita_tui.core.values import dataclass
from ita_tui.store.atomic import remove_left_over, write_atomically
from ita_tui.store.fault import StoreFault, fault_of
from ita_tui.store.outputs import is_in_the_way
from ita_tui.store.rights import is_own_folder, make_own_folder

FOLDER = ".history"
"""Name of the folder, beside the records."""

KEEP_ALL_DAYS = 7
"""Days of which every version is kept."""
KEEP_DAILY_DAYS = 60
"""Days of which the first version is kept; of earlier months the first one of each."""
MOST_VERSIONS = 200
"""Of one record, however recent."""
MOST_BYTES = 50_000_000
"""Of one record, all versions together."""

_MOST_STEM_BYTES = 200
"""Of a record's name in a version's: the day, a number and the ending have to fit in as well."""

_MOST_A_DAY = 999
"""Numbers of one day; who needs more has been thinned long before."""


class KeptVersion(NamedTuple):
    """One earlier version of a record; sorts by day and number."""

    day: date
    """The day before whose first edit, or on which, it was the record."""
    number: int
    """1 for the first of its day."""
    size_bytes: int
    """Of its file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One earlier version of a record."""

    path: Path
    """Its file."""
    kept: KeptVersion
    """Its day, its number and its size."""
    until: str = ""
    """The time of its day until which it was the record, such as 09:41; empty where not known."""

    @property
    def name(self) -> str:
        """What it is called: its day, and its number where it is not the day's first."""
        number = f".{self.kept.number}" if self.kept.number > 1 else ""
        return f"{self.kept.day.isoformat()}{number}"


def versions_of(path: Path) -> tuple[Version, ...]:
    """The earlier versions of a record, newest first. Raises StoreFault."""
    try:
        folder = path.resolve().parent / FOLDER
        return tuple(sorted(_found(folder, path), key=lambda it: it.kept, reverse=True))
    except (OSError, ValueError, RuntimeError) as error:
        if isinstance(error, RuntimeError):
            return ()
        raise fault_of(error, path.parent / FOLDER) from error


def keep_version(path: Path, content: bytes, today: date, *, always: bool = False) -> None:
    """Keep ``content`` as the version of ``path`` from before today's first edit.

    With ``always`` it is kept under a further name even where today's version is there already.
    Raises StoreFault.
    """
    try:
        folder = path.resolve().parent / FOLDER
        make_own_folder(folder)
        like = path if path.exists() else None
    except (OSError, ValueError) as error:
        raise fault_of(error, path.parent / FOLDER) from error
    name = f"{_stem(path)}.{today.isoformat()}"
    kept = folder / f"{name}{path.suffix}"
    count = 1
    with contextlib.suppress(OSError):
        while always and _is_version(kept) and count < _MOST_A_DAY:
            count += 1
            kept = folder / f"{name}.{count}{path.suffix}"
        if not always and _is_version(kept):
            return
    write_atomically(kept, content, like=like, follows=False)
    _thin(folder, path, today)


def move_versions(path: Path, new: Path) -> None:
    """Let the versions of a record that lies elsewhere now, or is called otherwise, go with it.

    What cannot be moved stays: it is a version still, of a record that is no more.
    """
    with contextlib.suppress(OSError, ValueError, RuntimeError, StoreFault):
        for version in versions_of(path):
            folder = new.parent / FOLDER
            make_own_folder(folder)
            rest = version.path.name.removeprefix(_stem(path)).removesuffix(path.suffix)
            named = folder / f"{_stem(new)}{rest}{new.suffix}"
            if not is_in_the_way(named, of=version.path):
                version.path.rename(named)


def _is_version(path: Path) -> bool:
    """Whether a file is there; a link to one elsewhere is none, and is replaced."""
    return path.exists() and not path.is_symlink()


def sweep_history(path: Path, *, older_than_seconds: float) -> None:
    """Remove the temporary files that a run that broke off left among a record's versions."""
    folder = path.parent / FOLDER
    if is_own_folder(folder):
        remove_left_over(folder, f"{_stem(path)}.", older_than_seconds=older_than_seconds)


def _thin(folder: Path, path: Path, today: date) -> None:
    """Remove what the rule lets go; what cannot be removed stays until the next time.

    The last days of which there are versions count as these days, however long ago: a clock that
    ran ahead for one edit would else cost them.
    """
    with contextlib.suppress(OSError):
        found = {version.kept: version.path for version in _found(folder, path)}
        spared = sorted({kept.day for kept in found}, reverse=True)[: KEEP_ALL_DAYS + 1]
        total_bytes = sum(kept.size_bytes for kept in found)
        is_too_much = len(found) > MOST_VERSIONS or total_bytes > MOST_BYTES
        for kept in superfluous(found, today):
            if is_too_much or kept.day not in spared:
                found[kept].unlink(missing_ok=True)


def _found(folder: Path, path: Path) -> Iterator[Version]:
    stem, suffix = re.escape(_stem(path)), re.escape(path.suffix)
    pattern = re.compile(
        rf"{stem}\.([0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})(?:\.([0-9]{{1,3}}))?{suffix}"
    )
    if not is_own_folder(folder):
        return
    for entry in folder.iterdir():
        match = pattern.fullmatch(entry.name)
        if match is None or entry.is_symlink() or not entry.is_file():
            continue
        with contextlib.suppress(ValueError):  # a day that no calendar has
            day, number = date.fromisoformat(match[1]), int(match[2] or 1)
            status = entry.stat()
            kept = KeptVersion(day=day, number=number, size_bytes=status.st_size)
            # A copy of the folder has another day: its time says nothing.
            written = datetime.fromtimestamp(status.st_mtime)
            until = f"{written:%H:%M}" if written.date() == day else ""
            yield Version(path=entry, kept=kept, until=until)


def _stem(path: Path) -> str:
    """The record's name in those of its versions; long names that begin alike stay apart."""
    stem = path.stem
    encoded = stem.encode("utf-8", "surrogateescape")
    if len(encoded) <= _MOST_STEM_BYTES:
        return stem
    return f"{encoded[: _MOST_STEM_BYTES - 17].decode('utf-8', 'ignore')}-{fingerprint(stem)}"


def superfluous(versions: Iterable[KeptVersion], today: date) -> tuple[KeptVersion, ...]:
    """The versions that may go, oldest first; for its size alone the newest one never does.

    A version of a day that is still to come, as after a clock was set back, counts as today's.
    """
    ordered = sorted(versions)
    kept, seen = [], set()
    for version in ordered:
        span = _span(version, today)
        if span not in seen:
            kept.append(version)
            seen.add(span)
    total_bytes = sum(version.size_bytes for version in kept)
    while len(kept) > 1 and (len(kept) > MOST_VERSIONS or total_bytes > MOST_BYTES):
        total_bytes -= kept.pop(0).size_bytes
    left = set(kept)
    return tuple(version for version in ordered if version not in left)


def _span(version: KeptVersion, today: date) -> tuple[int, int, int, int]:
    """What one version is kept of: each version, each day, or each month."""
    day, age_days = version.day, (today - version.day).days
    if age_days < KEEP_ALL_DAYS:
        return (day.year, day.month, day.day, version.number)
    if age_days < KEEP_DAILY_DAYS:
        return (day.year, day.month, day.day, 0)
    return (day.year, day.month, 0, 0)
