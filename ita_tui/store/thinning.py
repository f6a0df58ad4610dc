"""Which earlier versions of a record may go: many of these days, few of long ago."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

KEEP_ALL_DAYS = 7
"""Days of which every version is kept."""
KEEP_DAILY_DAYS = 60
"""Days of which the first version is kept; of earlier months the first one of each."""
MOST_VERSIONS = 200
"""Of one record, however recent."""
MOST_BYTES = 50_000_000
"""Of one record, all versions together."""


class KeptVersion(NamedTuple):
    """One earlier version of a record; sorts by day and number."""

    day: date
    """The day before whose first edit, or on which, it was the record."""
    number: int
    """1 for the first of its day."""
    size_bytes: int
    """Of its file."""


def superfluous(versions: Iterable[KeptVersion], today: date) -> tuple[KeptVersion, ...]:
    """The versions that may go, oldest first; for its size alone the newest one never does.

    A version of a day that is still to come, as after a clock was set back, counts as today's.
    """
    ordered = sorted(versions)
    kept, seen = [], set()
    for version in ordered:
        span = _span(version, today)
        if span not in seen:
            kept.append(version)
            seen.add(span)
    total_bytes = sum(version.size_bytes for version in kept)
    while len(kept) > 1 and (len(kept) > MOST_VERSIONS or total_bytes > MOST_BYTES):
        total_bytes -= kept.pop(0).size_bytes
    left = set(kept)
    return tuple(version for version in ordered if version not in left)


def _span(version: KeptVersion, today: date) -> tuple[int, int, int, int]:
    """What one version is kept of: each version, each day, or each month."""
    day, age_days = version.day, (today - version.day).days
    if age_days < KEEP_ALL_DAYS:
        return (day.year, day.month, day.day, version.number)
    if age_days < KEEP_DAILY_DAYS:
        return (day.year, day.month, day.day, 0)
    return (day.year, day.month, 0, 0)
