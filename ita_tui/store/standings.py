"""How each record of a folder stands: score, level, what is late, and when it was changed."""

import os
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from ita_tui.core.many.summary import score_of
from ita_tui.store.many.read import read_summary
from ita_tui.store.many.shelf import FrameworkShelf


class Standing(NamedTuple):
    """One record of a workspace, as far as a line has room."""

    size: int
    """Bytes of its file."""
    changed_ns: int
    """When the file was last changed, as the system counts."""
    total: Decimal | None = None
    """Own total, 0–100, two decimals; None where it is not known."""
    level: str = ""
    """Title of the level; empty where it is not known."""
    late: int = 0
    """How many measures are late today."""

    @property
    def changed_on(self) -> date:
        """The day of the last change."""
        return datetime.fromtimestamp(self.changed_ns / 1e9).date()


def standing_of(
    folder: Path, name: str, today: date, shelf: FrameworkShelf, before: Standing | None = None
) -> Standing | None:
    """How a record stands, read anew only where its file is another; None where it is not there."""
    path = folder / name
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    if before is not None and before[:2] == (status.st_size, status.st_mtime_ns):
        return before
    found = read_summary(os.fspath(path), shelf).summary
    if found is None:
        return Standing(status.st_size, status.st_mtime_ns)
    return Standing(
        status.st_size,
        status.st_mtime_ns,
        score_of(found.total_cents),
        found.level,
        found.late_on(today),
    )
