"""One save of a record, as the harness tries it over and over."""

import stat
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from ita_tui.core.record.format import write_record
from ita_tui.core.record.model import NodeScores, Record
from ita_tui.store.fault import StoreFault
from ita_tui.store.record_file import RecordFile
from ita_tui.store.records import LoadedRecord, load_record

TODAY = date(2024, 11, 1)
REFUSED = 3
"""What a process gives where the save was refused with a sentence."""


def changed(record: Record) -> Record:
    """The record with another score, and longer than it was."""
    score = NodeScores(own=Decimal("12.34"), note="แก้แล้ว" * 2000)
    return replace(record, scores={**record.scores, "i1": score})


class OneSave:
    """A record in a folder of its own, reached by a link, and what it is before and after."""

    def __init__(self, folder: Path, sample: Path, *, is_first_of_day: bool = True) -> None:
        self.real = folder / "แฟ้มจริง" / "แฟ้ม 2567.toml"
        self.link = folder / "แฟ้ม.toml"
        self.real.parent.mkdir()
        self.link.symlink_to(self.real)
        self.real.write_bytes(sample.read_bytes())
        if not is_first_of_day:
            _save(self.load(), lambda record: replace(record, fiscal_year_be=2599))
        self._laid_out = {
            path: path.read_bytes() for path in self.real.parent.rglob("*") if path.is_file()
        }
        self.loaded = self.load()
        """The record as it is before the save."""
        assert self.loaded.record is not None
        self.before = self.real.read_bytes()
        self.after = write_record(changed(self.loaded.record), self.loaded.framework).encode()
        assert self.before != self.after
        self.lay_out()

    def lay_out(self) -> None:
        """Put the folder as it was before the save."""
        self.link.unlink(missing_ok=True)
        self.link.symlink_to(self.real)
        for found in sorted(self.real.parent.rglob("*"), reverse=True):
            found.rmdir() if found.is_dir() else found.unlink()
        for path, content in self._laid_out.items():
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(content)
        self.real.chmod(0o640)

    def load(self) -> LoadedRecord:
        """The record as it is on disk."""
        return load_record(self.link)

    def check(self, *, survived: bool, refused: bool) -> None:
        """What must hold of the folder, whatever happened."""
        now = self.real.read_bytes()
        assert now in (self.before, self.after), f"neither old nor new: {len(now)} bytes"
        if survived and not refused:
            assert now == self.after, "said to be saved, and is not"
        assert self.link.is_symlink()
        assert stat.S_IMODE(self.real.stat().st_mode) == 0o640
        earlier = (self.before, *self._laid_out.values())
        for kept in self.real.parent.rglob(f".history/*{self.real.suffix}"):
            if not kept.name.startswith("."):
                assert kept.read_bytes() in earlier, f"{kept.name} is broken"
        if survived:
            left = [it.name for it in self.real.parent.rglob("*") if it.name.endswith(".tmp")]
            assert left == []


def save(loaded: LoadedRecord) -> str:
    """Save the change; why it was refused, empty where it was not."""
    return _save(loaded, changed)


def _save(loaded: LoadedRecord, change: Callable[[Record], Record]) -> str:
    assert loaded.record is not None
    try:
        RecordFile(loaded).save(change(loaded.record), TODAY)
    except StoreFault as fault:
        return str(fault)
    return ""
