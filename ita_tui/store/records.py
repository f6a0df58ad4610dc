"""Records on disk: loading with every problem told, saving so that nothing is lost."""

from datetime import date
from pathlib import Path

from ita_tui.core.fit import misfits
from ita_tui.core.framework import Framework
from ita_tui.core.problem import Problem
from ita_tui.core.record import Record
from ita_tui.core.record_toml import read_record, write_record
from ita_tui.core.values import dataclass
from ita_tui.store.atomic import write_atomically
from ita_tui.store.fault import ChangedOutside, StoreFault, fault_of
from ita_tui.store.frameworks import load_framework
from ita_tui.store.history import keep_version
from ita_tui.store.text import decode, read_bytes
from ita_tui.words import files as words


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedRecord:
    """What a record file gave."""

    path: Path
    """The file."""
    record: Record | None
    """The record; None where the file cannot be read as one."""
    framework: Framework | None
    """Its framework; None where it is missing or cannot be used."""
    problems: tuple[Problem, ...]
    """Everything that is wrong, in the order of the file."""
    raw: bytes
    """The bytes as they were read."""


def load_record(path: Path) -> LoadedRecord:
    """Load a record and its framework. Raises StoreFault where the file itself cannot be read."""
    raw = read_bytes(path)
    text, problems = decode(raw)
    if text is None:
        return LoadedRecord(path=path, record=None, framework=None, problems=problems, raw=raw)
    record, found = read_record(text)
    problems += found
    framework = None
    if record is not None:
        framework, found = load_framework(record.framework, path.parent)
        problems += found
        if framework is not None:
            problems += misfits(record, framework)
    return LoadedRecord(path=path, record=record, framework=framework, problems=problems, raw=raw)


class RecordFile:
    """One record's file, and what is known to be in it: the only writer of records."""

    def __init__(self, loaded: LoadedRecord) -> None:
        self.path = loaded.path
        self._framework = loaded.framework
        self._on_disk: bytes = loaded.raw

    def save(self, record: Record, today: date) -> None:
        """Make the record durable, keeping the version from before today's first edit.

        Raises ChangedOutside where another program wrote the file meanwhile, StoreFault where it
        cannot be written; the file is then what it was.
        """
        content = write_record(record, self._framework).encode("utf-8")
        if content == self._on_disk:
            return
        if self._read_now() != self._on_disk:
            raise ChangedOutside(words.changed_outside(path=self.path))
        self._write(content, today)

    def overwrite(self, record: Record, today: date) -> None:
        """Save although the file was changed outside; that version is kept in the history."""
        theirs = self._read_now()
        keep_version(self.path, theirs, today, always=True)
        self._on_disk = theirs
        self._write(write_record(record, self._framework).encode("utf-8"), today)

    def _write(self, content: bytes, today: date) -> None:
        keep_version(self.path, self._on_disk, today)
        write_atomically(self.path, content)
        self._on_disk = content

    def _read_now(self) -> bytes:
        """What is in the file; where it is gone, what was: a save puts it back."""
        try:
            return read_bytes(self.path) if self.path.exists() else self._on_disk
        except OSError as error:
            raise fault_of(error, self.path) from error


def create_record(path: Path, record: Record, framework: Framework) -> None:
    """Write a new record; raises StoreFault where something is there already."""
    try:
        if path.exists() or path.is_symlink():
            raise StoreFault(words.already_there(path=path))
        if not path.parent.is_dir():
            raise StoreFault(words.no_such_folder(path=path.parent))
    except OSError as error:
        raise fault_of(error, path) from error
    write_atomically(path, write_record(record, framework).encode("utf-8"))
