"""Undo and redo: the records that were, as one immutable value; where two of them differ."""

from collections.abc import Iterator, Mapping

from ita_tui.core.record.model import Measure, Record, ScoreKind
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

    def joined(self, what: str, record: Record) -> "Timeline":
        """The timeline after an edit that is one with the edit before it, both called ``what``."""
        _, before = self.past[-1]
        return Timeline(record, (*self.past[:-1], (what, before)))

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


def changed_places(before: Record, after: Record) -> Iterator[tuple[str, ...]]:
    """Where a screen shows what differs: a score, a narrative, a measure, a step of one.

    The keys of each place, outermost first; of what is in ``after`` no more, the place around it.
    """
    for code in _differing(before.scores, after.scores):
        for kind in ScoreKind:
            if before.score(code, kind) != after.score(code, kind):
                yield "scores", code, kind.value
    for issue in _differing(before.issues, after.issues):
        yield "issues", issue
    for key in _differing(before.measures, after.measures):
        if key in after.measures:
            yield "measures", key, *_changed_step(before.measures.get(key), after.measures[key])


def _changed_step(before: Measure | None, after: Measure) -> tuple[str, ...]:
    """The first step that differs and is still there; nothing where the measure is new."""
    steps = _differing(before.steps, after.steps) if before is not None else ()
    return next((("steps", key) for key in steps if key in after.steps), ())


def _differing(before: Mapping[str, object], after: Mapping[str, object]) -> Iterator[str]:
    return (key for key in {**after, **before} if before.get(key) != after.get(key))
