"""Single values of a measure as people write them, into what the record holds."""

from ita_tui.core.record.model import Recurrence
from ita_tui.core.thai.unreadable import Unreadable
from ita_tui.words.said import screens as words


def recurrence_of(text: str) -> Recurrence | None:
    """How often a measure comes round; None for the empty text. Raises Unreadable."""
    if not text:
        return None
    for recurrence in Recurrence:
        if text in (recurrence.value, words.RECURRENCES[recurrence]):
            return recurrence
    raise Unreadable(words.unknown_recurrence())
