"""The file of a record: the only writer, saving so that nothing is lost."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date, datetime
from pathlib import Path

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.format import write_record
from ita_tui.core.record.model import Record
from ita_tui.core.record.text import RecordText
from ita_tui.core.thai.clean import harmless
from ita_tui.store.atomic import remove_left_over, write_atomically
from ita_tui.store.fault import ChangedOutside, StoreFault, fault_of
from ita_tui.store.history import keep_version, sweep_history
from ita_tui.store.lock import RecordLock, take_lock
from ita_tui.store.outputs import refuse_unusable_name
from ita_tui.store.records import LoadedRecord
from ita_tui.store.text import read_bytes
from ita_tui.words.said import files as words

_OLD_SECONDS = 3_600
"""Age at which a temporary file is left over, where others may be writing at this moment."""


class RecordFile:
    """One record's file, and what is known to be in it: the only writer of records.

    Every write is made under the record's lock: taken for its time, or held by ``hold``.
    """

    def __init__(self, loaded: LoadedRecord) -> None:
        self.path = loaded.path
        self._text = RecordText(loaded.framework)
        self._on_disk: bytes = loaded.raw
        self._perhaps: bytes | None = None
        self._lock: RecordLock | None = None
        self.before_write: Callable[[bytes, bytes], None] = _nothing
        """Is told what is in the file and what will be, before each write."""

    @property
    def on_disk(self) -> bytes:
        """What was read or written last."""
        return self._on_disk

    def hold(self, now: datetime) -> RecordLock:
        """Keep other programs from writing until ``let_go``. Raises HeldByOther."""
        if self._lock is None:
            self._lock = take_lock(self.path, now)
            self._sweep(self._lock)
        return self._lock

    def let_go(self) -> None:
        """Let other programs write."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def save(self, record: Record, today: date) -> bool:
        """Make the record durable, keeping the version from before today's first edit.

        Whether the file had been moved, renamed or removed meanwhile, and is put back. Raises
        ChangedOutside where another program wrote the file meanwhile, HeldByOther where one has it
        open, StoreFault where it cannot be written; the file is then what it was.
        """
        content = _encoded(self._text.of(record))
        is_gone = not self._is_there()
        if content == self._on_disk and not is_gone:
            return False
        with self._writing(today):
            self._refuse_change(content)
            self._write(content, today)
        return is_gone

    def overwrite(self, record: Record, today: date, *, known: bytes | None = None) -> None:
        """Save although the file was changed outside; that version is kept in the history.

        Raises ChangedOutside where ``known`` is given and the file is no longer that.
        """
        content = _encoded(self._text.of(record))
        with self._writing(today):
            seen = self._read_now() if known is None else known
            keep_version(self.path, seen, today, always=True)
            # What was seen is in the record: the next comparison begins there.
            self._on_disk = seen
            self._write(content, today)

    def read_outside(self) -> bytes:
        """What is in the file now, whoever wrote it. Raises StoreFault."""
        return self._read_now()

    def _refuse_change(self, content: bytes) -> None:
        """Raise ChangedOutside where neither what was read nor ``content`` is in the file."""
        if self._read_now() not in (self._on_disk, content):
            raise ChangedOutside(words.changed_outside(path=self.path))

    @contextmanager
    def _writing(self, today: date) -> Iterator[None]:
        """Hold the lock for one write, where it is not held anyway."""
        if self._lock is not None:
            yield
            return
        lock = take_lock(self.path, datetime.combine(today, datetime.now().time()))
        try:
            yield
        finally:
            lock.release()

    def _sweep(self, lock: RecordLock) -> None:
        """Remove what a run that was killed left behind; nobody else writes under the lock."""
        older_than_seconds = 0 if lock.is_exclusive else _OLD_SECONDS
        with suppress(OSError, RuntimeError, ValueError):
            path = self.path.resolve()
            remove_left_over(path.parent, path.name, older_than_seconds=older_than_seconds)
            sweep_history(path, older_than_seconds=older_than_seconds)

    def _write(self, content: bytes, today: date) -> None:
        keep_version(self.path, self._on_disk, today)
        self.before_write(self._on_disk, content)

        def look_again() -> None:
            self._refuse_change(content)
            # A network drive may put the file in place and still say that it could not.
            self._perhaps = content

        write_atomically(self.path, content, before_replacing=look_again)
        self._on_disk, self._perhaps = content, None

    def _is_there(self) -> bool:
        """Whether a file bears the record's name. Raises StoreFault."""
        try:
            return self.path.exists()
        except OSError as error:
            raise fault_of(error, self.path) from error

    def _read_now(self) -> bytes:
        """What is in the file; where it is gone, what was: a save puts it back."""
        found = self._on_disk
        if self._is_there():
            try:
                found = read_bytes(self.path)
            except OSError as error:
                raise fault_of(error, self.path) from error
        if found == self._perhaps:
            self._on_disk, self._perhaps = found, None
        return found


def _nothing(_before: bytes, _after: bytes) -> None:
    """Nobody asked to be told."""


def restore(path: Path, raw: bytes, today: date, now: datetime) -> None:
    """Put an earlier version in the place of a record; what stood there is kept, readable or not.

    Raises HeldByOther where another program has the record open, StoreFault where it cannot be
    written.
    """
    lock = take_lock(path, now)
    try:
        if path.exists():
            keep_version(path, read_bytes(path), today, always=True)
        write_atomically(path, raw)
    except OSError as error:
        raise fault_of(error, path) from error
    finally:
        lock.release()


def _encoded(text: str) -> bytes:
    """The bytes of a record. Raises StoreFault for letters that could not be decoded."""
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        line = text[: error.start].rpartition("\n")[2] + text[error.start :].partition("\n")[0]
        raise StoreFault(words.undecoded_letters(line=harmless(line.strip()))) from error


def create_record(path: Path, record: Record, framework: Framework) -> None:
    """Write a new record; raises StoreFault where something is there already."""
    refuse_unusable_name(path)
    try:
        if path.exists() or path.is_symlink():
            raise StoreFault(words.already_there(path=path))
        if not path.parent.is_dir():
            raise StoreFault(words.no_such_folder(path=path.parent))
    except OSError as error:
        raise fault_of(error, path) from error
    write_atomically(path, _encoded(write_record(record, framework)))
