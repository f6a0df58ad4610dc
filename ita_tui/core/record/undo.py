"""Undo and redo: the records that were, as one immutable value."""

from ita_tui.core.record.model import Record
from ita_tui.core.values import dataclass

MOST_STEPS = 500
"""Edits that can be undone; older ones are kept in the file's history only."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """The record now, what it was before, and what was undone."""

    now: Record
    """The record as it stands."""
    past: tuple[tuple[str, Record], ...] = ()
    """(what was done next, the record before it), oldest first."""
    future: tuple[tuple[str, Record], ...] = ()
    """(what was undone, the record after it), the next to redo last."""

    def edited(self, what: str, record: Record) -> "Timeline":
        """The timeline after an edit called ``what``; the same one where nothing changed."""
        if record is self.now:
            return self
        return Timeline(record, (*self.past[1 - MOST_STEPS :], (what, self.now)))

    def undone(self) -> "Timeline":
        """One edit back; the same timeline where there is nothing to undo."""
        if not self.past:
            return self
        what, before = self.past[-1]
        return Timeline(before, self.past[:-1], (*self.future, (what, self.now)))

    def redone(self) -> "Timeline":
        """One edit forward; the same timeline where nothing was undone."""
        if not self.future:
            return self
        what, after = self.future[-1]
        return Timeline(after, (*self.past, (what, self.now)), self.future[:-1])
