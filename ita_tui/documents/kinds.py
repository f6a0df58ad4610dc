"""Each document built as it is wished for."""

from datetime import date

from ita_tui.core.framework.model import Framework
from ita_tui.core.printing.document_kind import DocumentKind
from ita_tui.core.record.model import Digits, Record
from ita_tui.core.values import dataclass
from ita_tui.documents.blocks import Document
from ita_tui.documents.script import Script

ROUNDS = (6, 12)
"""Months after which a round of follow-up is due."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """How a document is wanted."""

    kind: DocumentKind
    """Which document."""
    today: date
    """The day it is made, which the follow-up goes by."""
    digits: Digits | None = None
    """Script of digits; None for the one of the record's settings."""
    months: int | None = None
    """Round of the follow-up, one of ``ROUNDS``; None for how things stand today."""


def build(record: Record, framework: Framework, wish: Wish) -> Document:
    """Build the document that was wished for."""
    script = Script(wish.digits or record.settings.digits)
    match wish.kind:
        case DocumentKind.MEMO:
            from ita_tui.documents.memo import memo

            return memo(record, framework, script)
        case DocumentKind.MEASURES:
            from ita_tui.documents.measures import measures

            return measures(record, framework, script)
        case DocumentKind.FOLLOWUP:
            from ita_tui.documents.followup import followup

            return followup(record, framework, script, today=wish.today, months=wish.months)
        case DocumentKind.SCORES:
            from ita_tui.documents.scores import scores

            return scores(record, framework, script)
