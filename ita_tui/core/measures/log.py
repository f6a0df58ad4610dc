"""The log of a measure: what was done, and which entry stands for which.

An entry is never changed. A correction is an entry of its own that names the one it stands for;
the other is kept and shown as corrected.
"""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from ita_tui.core.record.model import LogEntry, Measure, Step


def entries_by_date(measure: Measure) -> dict[str, LogEntry]:
    """Every entry by key, oldest first; of one day as they were written, undated ones last."""
    return dict(sorted(measure.log.items(), key=lambda pair: pair[1].date or date.max))


def current_entries(measure: Measure) -> dict[str, LogEntry]:
    """The entries that count: ``entries_by_date`` without those that another one stands for."""
    corrected = corrections(measure.log)
    return {key: entry for key, entry in entries_by_date(measure).items() if key not in corrected}


def corrections(log: Mapping[str, LogEntry]) -> dict[str, str]:
    """For each corrected entry, the key of the one that stands for it; the last where several do.

    Where entries correct one another in a circle, or themselves, none of them is corrected, so
    that nothing that was written is hidden; a key that is not in the log corrects nothing.
    """
    circular = circular_corrections(log)
    return {
        entry.corrects: key
        for key, entry in log.items()
        if entry.corrects in log and key not in circular
    }


def circular_corrections(log: Mapping[str, LogEntry]) -> frozenset[str]:
    """Keys of the entries that, through what they correct, come back to themselves."""
    circular: set[str] = set()
    seen: set[str] = set()
    for start in log:
        path: list[str] = []
        key = start
        while key in log and key not in seen:
            seen.add(key)
            path.append(key)
            key = log[key].corrects
        if key in path:
            circular.update(path[path.index(key) :])
    return frozenset(circular)


def latest_of(log: Mapping[str, LogEntry], key: str) -> str:
    """The entry that stands for ``key`` in the end: itself where nothing corrects it."""
    corrected = corrections(log)
    while key in corrected:
        key = corrected[key]
    return key


class Happened(NamedTuple):
    """How much a measure's log and steps tell of what happened."""

    entries: int
    """Entries of the log that no later one stands for."""
    evidence: int
    """Evidence that they and the steps name, each once."""
    obstacles: int
    """Obstacles that they and the steps tell of."""


def happened(measure: Measure) -> Happened:
    """What is written down of a measure."""
    entries = tuple(current_entries(measure).values())
    told: tuple[LogEntry | Step, ...] = (*entries, *measure.steps.values())
    return Happened(
        entries=len(entries),
        evidence=len({name for it in told for name in it.evidence}),
        obstacles=sum(bool(it.obstacle) for it in told),
    )
