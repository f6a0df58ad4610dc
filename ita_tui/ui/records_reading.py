"""The list of records while it is read: a part at a time, beside the screen, remembered."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from ita_tui.store.rollup.memory import Memory
from ita_tui.store.state_folder import state_folder
from ita_tui.store.summaries import (
    MOST_READ,
    Listed,
    RecordSummary,
    in_order,
    listed,
    read_listed,
    remembered,
    to_remember,
)

_PART = 100


class RecordsReading:
    """The records of one folder: names at once, the rest when it was read."""

    def __init__(self, folder: Path) -> None:
        """Look at the folder. Raises StoreFault where it cannot be read."""
        self._folder = folder
        self._memory: Memory | None = None
        self._files: Sequence[Listed] = listed(folder)
        if len(self._files) > MOST_READ:
            self._memory = _memory(folder)
            known = remembered(self._memory.load()) if self._memory else ()
            self._files = listed(folder, known)
        if len(self._unread) <= MOST_READ:
            self._files = [self._read(one) for one in self._files]

    @property
    def records(self) -> tuple[RecordSummary, ...]:
        """The records as far as they are known, in order."""
        return in_order(self._files)

    @property
    def is_done(self) -> bool:
        """Whether every file was looked into."""
        return not self._unread

    def go_on(self) -> Iterator[int]:
        """Look into the files that are left, and remember; gives per cent after every part."""
        read: list[Listed] = []
        for one in self._files:
            read.append(self._read(one))
            if len(read) % _PART == 0:
                yield 100 * len(read) // len(self._files)
        self._files = read
        if self._memory is not None:
            self._memory.save(to_remember(read))

    @property
    def _unread(self) -> list[Listed]:
        return [one for one in self._files if not one.is_read]

    def _read(self, one: Listed) -> Listed:
        return one if one.is_read else read_listed(self._folder, one)


def _memory(folder: Path) -> Memory | None:
    try:
        return Memory(state_folder(), "list", str(folder.resolve()))
    except (OSError, RuntimeError):  # an account without a home remembers nothing
        return None
