"""Public links as cells of a table: each leads where it says."""

from ita_tui.core.measures.evidence import is_link
from ita_tui.core.record.model import PublicLink
from ita_tui.documents.blocks import Cell, Paragraph, Run, cell
from ita_tui.documents.kind import Script
from ita_tui.words.said import documents as shared


def link_cells(link: PublicLink, script: Script, *, whole: bool) -> tuple[Cell, Cell, Cell]:
    """A link, the unit that keeps it, and the day on which it was looked at last.

    It is shown by its label; where ``whole``, or without a label, by its address to the letter,
    which then is what leads there. What is no address of the web is only text.
    """
    target = link.url if is_link(link.url) else ""
    label, is_shown = script.text(link.label), bool(link.url) and (whole or not link.label)
    shown = [Run(label, link="" if is_shown else target)] if label else []
    if is_shown:
        shown.append(Run(link.url, link=target))
    runs = shown or [Run(shared.NONE)]
    return (
        Cell(paragraphs=tuple(Paragraph(runs=(run,)) for run in runs)),
        cell(script.text(link.owner_unit) or shared.NONE),
        cell(script.day(link.checked_on, short=True) if link.checked_on else shared.NONE),
    )
