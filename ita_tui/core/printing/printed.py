"""Keeping in the record why a document was printed before it was ready."""

from datetime import date

from ita_tui.core.printing.readiness import Readiness
from ita_tui.core.record.edits import free_key, unread_keys
from ita_tui.core.record.model import Printing, Record
from ita_tui.core.values import replace


def note_printing(
    record: Record, kind: str, unready: Readiness, *, reason: str, today: date
) -> Record:
    """Append why a document is printed although it is ``unready``, and what is wrong in it."""
    entry = Printing(
        document=kind,
        date=today,
        reason=reason,
        findings=tuple(f"{it.rule} {it.at}".rstrip() for it in unready.blocking),
    )
    key = free_key("p", (*record.printed, *unread_keys(record.rest, "printed")))
    return replace(record, printed={**record.printed, key: entry})
