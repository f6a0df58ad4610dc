"""Records on disk: loading with every problem told."""

from pathlib import Path

from ita_tui.core.checks.fit import misfits
from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Problem
from ita_tui.core.record.format import read_record
from ita_tui.core.record.model import Record
from ita_tui.core.values import dataclass
from ita_tui.store.frameworks import load_framework
from ita_tui.store.text import decode, read_bytes


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
