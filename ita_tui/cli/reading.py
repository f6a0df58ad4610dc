"""Opening a record for a command: problems go to stderr, what cannot be used ends the command."""

from datetime import datetime
from pathlib import Path

from ita_tui.cli.terminal import warn
from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Problem, Severity
from ita_tui.core.record.model import Record
from ita_tui.core.values import dataclass
from ita_tui.store.fault import StoreFault
from ita_tui.store.records import LoadedRecord, load_record
from ita_tui.words.said import cli as words


@dataclass(frozen=True, slots=True)
class Opened:
    """A record that can be worked with."""

    loaded: LoadedRecord
    """What the file gave."""
    record: Record
    """The record."""
    framework: Framework
    """Its framework."""

    @property
    def has_errors(self) -> bool:
        """Whether anything in the file is wrong (and the exit code therefore 1)."""
        return any(problem.severity is Severity.ERROR for problem in self.loaded.problems)


def open_record(name: str) -> Opened:
    """Load a record and its framework, and tell its problems on stderr.

    Raises StoreFault where there is nothing to work with.
    """
    loaded = load_record(Path(name))
    for problem in loaded.problems:
        warn(told(loaded.path, problem))
    if loaded.record is None or loaded.framework is None:
        raise StoreFault(words.cannot_use(path=loaded.path))
    return Opened(loaded, loaded.record, loaded.framework)


def refuse_where_held(opened: Opened) -> None:
    """End a command that writes before it does anything, where another program has the record.

    Raises HeldByOther.
    """
    from ita_tui.store.lock import take_lock

    take_lock(opened.loaded.path, datetime.now()).release()


def told(path: Path, problem: Problem) -> str:
    """A problem as one line: file, line, place, sentence."""
    return words.problem_line(
        path=path,
        line=problem.line,
        at=problem.at,
        severity=problem.severity.value,
        message=problem.message,
    )
