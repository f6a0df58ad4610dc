"""One print job for the command line and the screen: what is wished for, ready or not, built."""

from collections.abc import Iterable

from ita_tui.core.checks.finding import Finding
from ita_tui.core.framework.model import Framework
from ita_tui.core.printing.blanks import agency_blanks
from ita_tui.core.printing.readiness import Readiness, readiness
from ita_tui.core.printing.rounds import day_of_round
from ita_tui.core.record.model import Record
from ita_tui.documents.blocks import Document
from ita_tui.documents.catalogue import DOCUMENTS, Wish
from ita_tui.documents.script import Script
from ita_tui.words.said import document_command as words


def build(record: Record, framework: Framework, wish: Wish) -> Document:
    """Build the document that was wished for."""
    script = Script(wish.digits or record.settings.digits)
    return DOCUMENTS[wish.kind].build(record, framework, script, wish)


def ready(record: Record, framework: Framework, wish: Wish, found: Iterable[Finding]) -> Readiness:
    """What is blank or wrong in it; ``found`` is what the checks have open."""
    spec = DOCUMENTS[wish.kind]
    as_of = day_of_round(record, wish.today, wish.months)
    blanks = (*agency_blanks(record), *spec.blanks(record, framework, as_of))
    return readiness(spec.contents, framework, found=found, blanks=blanks)


def file_name(kind: str, months: int | None) -> str:
    """What follows the record's name in the name of its file."""
    spec = DOCUMENTS[kind]
    return words.file_name(name=spec.file_name or spec.name, months=months)
