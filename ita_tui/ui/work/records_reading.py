"""The list of records while it is read: a part at a time, beside the screen, remembered."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ita_tui.store.folders import state_folder
from ita_tui.store.many.memory import Memory
from ita_tui.store.summaries import (
    MOST_READ,
    Read,
    RecordSummary,
    file_names,
    in_order,
    read_file,
    summaries,
)

_PART = 100


class RecordsReading:
    """The records of one folder: in a small one all is known at once.

    Of a large one what was seen the last time is shown at once, and names where nothing was;
    ``go_on`` then looks at every file and reads what is new.
    """

    def __init__(self, folder: Path) -> None:
        """Look at the folder. Raises StoreFault where it cannot be read."""
        self._folder = folder
        self._memory: Memory | None = None
        self._rows: list[Any] = []
        self._names = file_names(folder)
        self.is_done = len(self._names) <= MOST_READ
        """Whether every file was looked into."""
        self.records: tuple[RecordSummary, ...]
        """The records as far as they are known, in order."""
        if self.is_done:
            self.records = summaries(folder)
        else:
            self._memory = _memory(folder)
            self._rows = (self._memory and self._memory.load()) or []
            self.records = self._remembered()

    def go_on(self) -> Iterator[int]:
        """Look at every file, and remember; gives per cent after every part that was read."""
        before = {
            row[0]: Read(row[3], row[4], None if row[1] is None else RecordSummary(*row[:3]))
            for row in self._rows
        }
        self._rows = []
        found: dict[str, Read] = {}
        unread = 0
        for done, name in enumerate(sorted(self._names), start=1):
            known = before.get(name)
            read = read_file(self._folder, name, known)
            if read is not None:
                found[name] = read
            unread += read is not known
            if read is not known and unread % _PART == 0:
                yield 100 * done // len(self._names)
        if unread or len(found) < len(before):
            self.records = in_order(it.summary for it in found.values() if it.summary)
            if self._memory is not None:
                self._memory.save(_rows(found, self.records))
        self.is_done = True

    def _remembered(self) -> tuple[RecordSummary, ...]:
        """What was seen the last time, in the order it had then where the files are the same."""
        known = [RecordSummary(*row[:3]) for row in self._rows if row[1] is not None]
        names = {row[0] for row in self._rows}
        if names == set(self._names):
            return tuple(known)
        now = set(self._names)
        still = [record for record in known if record.name in now]
        return in_order([*still, *map(RecordSummary, now - names)])


def _rows(found: dict[str, Read], ordered: tuple[RecordSummary, ...]) -> list[list[Any]]:
    """What was read, as JSON can hold it: the records in order, then what is none."""
    records = [[*it, found[it.name].size, found[it.name].changed_ns] for it in ordered]
    others = [
        [name, None, 0, it.size, it.changed_ns] for name, it in found.items() if not it.summary
    ]
    return [*records, *others]


def _memory(folder: Path) -> Memory | None:
    try:
        return Memory(state_folder(), "list", str(folder.resolve()))
    except (OSError, RuntimeError):  # an account without a home remembers nothing
        return None
