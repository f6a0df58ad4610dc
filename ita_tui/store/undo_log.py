"""The edits of the working day, so that undo goes on after the program was left or broke off.

One line an edit, appended before its save: where the file's bytes changed, what stood there and
what came. A fingerprint ties each line to the file as it then was: a file that another program
changed is not undone by steps that were made on something else.
"""

import contextlib
import hashlib
import json
from collections.abc import Iterator
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from ita_tui.core.thai.clean import clean_line
from ita_tui.core.values import dataclass, replace
from ita_tui.store.folders import read_state, state_file

_PART = "undo"
MOST_STEPS = 500
"""Steps that are kept; the older half goes when there are more."""
MOST_BYTES = 4_000_000
"""Of the file; likewise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    """One edit of the file's bytes."""

    what: str
    """What it is called, in Thai."""
    start: int
    """Where the bytes begin to differ."""
    old: bytes
    """What stood there."""
    new: bytes
    """What came in its place."""
    before: str
    """Fingerprint of the whole file before it."""
    after: str
    """Likewise after it."""
    at: str = ""
    """The time of day, such as 09:41; empty where it was not noted."""

    def undone(self, content: bytes) -> bytes | None:
        """The file before it; None where this is not the file after it, or that never was."""
        end = self.start + len(self.new)
        if _print(content) != self.after or content[self.start : end] != self.new:
            return None
        found = content[: self.start] + self.old + content[end:]
        return found if _print(found) == self.before else None


class Earlier(NamedTuple):
    """The file as it was before an edit of this day."""

    what: str
    """What the edit is called, in Thai."""
    at: str
    """Its time of day; empty where it was not noted."""
    content: bytes
    """The file before it."""


class UndoLog:
    """The day's edits of one record, oldest first; a record that is only shown has none."""

    def __init__(self, path: Path, content: bytes, today: date, *, is_kept: bool) -> None:
        """Read what earlier runs of the day did up to this content of the file."""
        self._day = today.isoformat()
        self._file = state_file(_PART, path, ".jsonl") if is_kept else None
        read = partial(_read, day=self._day)
        found, self.is_damaged = read_state(self._file, 2 * MOST_BYTES, read)
        """Whether the edits of earlier runs could not be read, and cannot be undone any more."""
        self._steps: list[_Step] = found or []
        now = _print(content)
        while self._steps and self._steps[-1].after != now:
            self._steps.pop()
        self._is_clean = False

    def last(self, content: bytes) -> tuple[str, bytes] | None:
        """What the last edit was called, and the file before it; None where there is none."""
        before = self._steps[-1].undone(content) if self._steps else None
        return (self._steps[-1].what, before) if before is not None else None

    def back(self, content: bytes) -> Iterator[Earlier]:
        """The edits of the day, the latest first, from this content of the file on."""
        for step in reversed(self._steps):
            before = step.undone(content)
            if before is None:
                return
            yield Earlier(step.what, step.at, before)
            content = before

    def add(self, what: str, before: bytes, after: bytes) -> None:
        """Note an edit that is about to be saved.

        Before the save, since a run may break off in it: a line whose save never came about is
        passed over by the next run.
        """
        if self._file is None or before == after:
            return
        step = replace(_step(what, before, after), at=f"{datetime.now():%H:%M}")
        self._steps.append(step)
        if len(self._steps) > MOST_STEPS or not self._is_clean:
            del self._steps[: max(0, len(self._steps) - MOST_STEPS // 2)]
            self._rewrite()
        else:
            self._append(step)

    def join(self, what: str, before: bytes, after: bytes) -> None:
        """Note an edit that is one with the last, likewise."""
        last = self.last(before)
        if last is not None:
            self.withdraw()
            before = last[1]
        self.add(what, before, after)

    def withdraw(self) -> None:
        """Forget the edit that was added last: it could not be saved."""
        if self._steps:
            self._steps.pop()
            self._is_clean = False

    def take_back(self, before: bytes, after: bytes) -> None:
        """Take the last step out after it was undone by a save; ``after`` is what is there now."""
        known = self.last(before)
        if self._file is None or known is None:
            return
        # A file that a hand wrote comes back in our own spelling: nothing older leads there.
        self._steps = self._steps[:-1] if known[1] == after else []
        self._rewrite()

    def _append(self, step: _Step) -> None:
        if self._file is None:
            return
        with contextlib.suppress(OSError):
            with self._file.open("a", encoding="ascii") as file:
                file.write(self._line(step))
                size_bytes = file.tell()
            if size_bytes > MOST_BYTES:
                del self._steps[: (len(self._steps) + 1) // 2]
                self._rewrite()

    def _rewrite(self) -> None:
        """Write the file anew; lines that belong to nothing any more are gone after it."""
        if self._file is None:
            return
        with contextlib.suppress(OSError):
            new = self._file.with_suffix(".new")
            new.write_text("".join(map(self._line, self._steps)), encoding="ascii")
            new.replace(self._file)
            self._is_clean = True

    def _line(self, step: _Step) -> str:
        told = {
            "day": self._day,
            "what": step.what,
            "start": step.start,
            "old": step.old.decode("latin-1"),
            "new": step.new.decode("latin-1"),
            "before": step.before,
            "after": step.after,
            "at": step.at,
        }
        return f"{json.dumps(told)}\n"


def _step(what: str, before: bytes, after: bytes) -> _Step:
    start = _alike(before, after)
    shorter = min(len(before), len(after)) - start
    end = _alike(before[: -shorter - 1 : -1], after[: -shorter - 1 : -1])
    return _Step(
        what=what,
        start=start,
        old=before[start : len(before) - end],
        new=after[start : len(after) - end],
        before=_print(before),
        after=_print(after),
    )


def _alike(one: bytes, other: bytes) -> int:
    """How many bytes at the beginning are the same."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _print(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:32]


def _read(raw: bytes, day: str) -> list[_Step]:
    """The steps of the day. Raises anything where the file is damaged.

    A run may break off in the middle of its last line, which then counts for nothing.
    """
    *lines, last = raw.decode("ascii").splitlines() or [""]
    told = [json.loads(line) for line in lines]
    with contextlib.suppress(Exception):
        told.append(json.loads(last))
    return [_read_step(it) for it in told if it["day"] == day]


def _read_step(told: dict[str, Any]) -> _Step:
    return _Step(
        what=str(told["what"]),
        start=int(told["start"]),
        old=str(told["old"]).encode("latin-1"),
        new=str(told["new"]).encode("latin-1"),
        before=str(told["before"]),
        after=str(told["after"]),
        at=clean_line(str(told.get("at", "")))[:5],
    )
