"""One file as it was read before, and whether that still holds."""

import time
from pathlib import Path
from typing import Any

from ita_tui.core.many.packing import packed, unpacked
from ita_tui.core.values import dataclass, replace
from ita_tui.store.fault import StoreFault
from ita_tui.store.many.files import Found, folder_of
from ita_tui.store.many.read import Reading
from ita_tui.store.many.shelf import FrameworkShelf, fingerprint
from ita_tui.store.text import read_bytes

SETTLED_NS = 2_000_000_000
"""A file that changed less than this before it was read may change again unnoticed: some disks
count time in steps of two seconds. Its content is looked at the next time.
"""


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is known of one file."""

    size: int
    """Its bytes."""
    changed_ns: int
    """When it was last changed."""
    put: str
    """Which file it was and when it was put there."""
    is_settled: bool
    """Whether it had been left alone for ``SETTLED_NS`` when it was read."""
    content: str
    """Fingerprint of its bytes."""
    framework: str
    """Id of the framework that was looked for; empty where it did not come to that."""
    edition: str
    """Which text of it was found; empty where none was."""
    plain: list[Any] | None
    """The packed summary; None where there is none."""
    sentence: str
    """Why it cannot be read, in Thai; empty where it can, and where it is no record."""

    @property
    def reading(self) -> Reading:
        """What reading the file gave."""
        return Reading(
            content=self.content,
            framework=self.framework,
            edition=self.edition,
            summary=None if self.plain is None else unpacked(self.plain),
            sentence=self.sentence,
        )

    @property
    def entry(self) -> list[Any]:
        """As JSON can hold it: the arguments that make it again."""
        return [
            self.size,
            self.changed_ns,
            self.put,
            self.is_settled,
            self.content,
            self.framework,
            self.edition,
            self.plain,
            self.sentence,
        ]


def remember(found: Found, reading: Reading) -> Remembered | None:
    """What is to be kept of a file that was just read; None where the disk refused it."""
    if not reading.content:
        return None
    return Remembered(
        size=found.size,
        changed_ns=found.changed_ns,
        put=found.put,
        is_settled=is_settled(found),
        content=reading.content,
        framework=reading.framework,
        edition=reading.edition,
        plain=None if reading.summary is None else packed(reading.summary),
        sentence=reading.sentence,
    )


def renewed(before: Remembered, found: Found) -> Remembered:
    """What is remembered of a file that is still true, with the time that the file has now."""
    if _is_same(before, found):
        return before
    return replace(before, changed_ns=found.changed_ns, put=found.put, is_settled=is_settled(found))


def _is_same(before: Remembered, found: Found) -> bool:
    """Whether nobody can have changed the file."""
    times = (before.changed_ns, before.put) == (found.changed_ns, found.put)
    return before.is_settled and times


def is_settled(found: Found) -> bool:
    """Whether whatever changes the file from now on will be seen by its time."""
    return time.time_ns() - found.changed_ns > SETTLED_NS


def still_true(before: Remembered, found: Found, shelf: FrameworkShelf) -> bool:
    """Whether a file, by size and time or else by content, and its framework are what they were."""
    if before.size != found.size:
        return False
    if not _is_same(before, found) and _content(found.path) != before.content:
        return False
    if not before.framework:
        return True
    return shelf.edition(before.framework, folder_of(found.path)) == before.edition


def _content(path: str) -> str:
    try:
        return fingerprint(read_bytes(Path(path)))
    except StoreFault:
        return ""
