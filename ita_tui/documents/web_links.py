"""Public links as cells of a table: each leads where it says."""

from collections.abc import Iterable

from ita_tui.core.measures.evidence import is_link
from ita_tui.core.record.model import PublicLink
from ita_tui.documents.blocks import Cell, Paragraph, Run
from ita_tui.documents.kind import Script
from ita_tui.words.said import documents as shared


def link_cell(link: PublicLink, script: Script, *, whole: bool) -> Cell:
    """A link by its label; where ``whole``, or without a label, its address to the letter too.

    What is no address of the web is only text.
    """
    target = link.url if is_link(link.url) else ""
    label = script.text(link.label)
    shown = [Run(label, link=target)] if label else []
    if link.url and (whole or not label):
        shown.append(Run(link.url, link=target))
    return _cell(shown or [Run(shared.NONE)])


def _cell(runs: Iterable[Run]) -> Cell:
    return Cell(paragraphs=tuple(Paragraph(runs=(run,)) for run in runs))
