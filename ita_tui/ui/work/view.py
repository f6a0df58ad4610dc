"""What every screen draws from: one frozen value, made anew after each edit."""

from datetime import date
from pathlib import Path

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import Record
from ita_tui.core.scores.assessment import Assessment, assess
from ita_tui.core.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class View:
    """A record, what follows from it, and whether it is on disk.

    A view equals only itself: two records that differ in the order of their steps compare equal,
    and a screen that is given the later one has to draw it.
    """

    path: Path
    """The record's file."""
    framework: Framework
    """The record's framework."""
    record: Record
    """The record as it stands."""
    own: Assessment
    """What follows from the agency's own scores."""
    today: date
    """The day that states and lateness are counted from."""
    fault: str = ""
    """Why the record is not on disk, in Thai; empty where it is."""
    holder: str = ""
    """Who has the record open elsewhere, so that it is only shown here; empty where nobody has."""


def view_of(
    *,
    path: Path,
    framework: Framework,
    record: Record,
    today: date,
    holder: str = "",
    before: View | None = None,
) -> View:
    """Compute what follows from a record; what its scores give is taken over where they stand."""
    if before and before.framework is framework and before.record.scores is record.scores:
        own = before.own
    else:
        own = assess(framework, record)
    return View(
        path=path,
        framework=framework,
        record=record,
        own=own,
        today=today,
        holder=holder,
    )
