"""The sheet that clarifies OIT items which were published and yet scored below the pass mark."""

from collections.abc import Iterator, Sequence

from ita_tui.core.checks.finding import Finding, Part, finding
from ita_tui.core.printing import Contents
from ita_tui.core.problem import Severity
from ita_tui.core.record.links import links_by_item
from ita_tui.core.record.model import PublicLink
from ita_tui.core.scores.gaps import Gap, gaps
from ita_tui.documents.blocks import (
    Align,
    BlankLines,
    Block,
    Heading,
    Section,
    Table,
    Together,
    body,
    cell,
    line,
    row,
    table,
)
from ita_tui.documents.kind import DocumentSpec, Source
from ita_tui.documents.signing import signature
from ita_tui.documents.web_links import link_cells
from ita_tui.words.said import documents as shared
from ita_tui.words.said import oit_page as words

_WIDTHS_MM = (14, 96, 26, 24)
_BLANK_LINES = 3
"""Dotted lines for what nobody wrote down."""
_MOST_WHOLE = 3
"""An item with so many links stays on one page with what is said of it."""


def clarification(source: Source) -> Iterator[Section]:
    """Build the sheet; what is to be said of an item, and no link notes, is a dotted line."""
    yield Section(blocks=tuple(_blocks(source)))


def _disputed(source: Source) -> list[tuple[Gap, Sequence[PublicLink]]]:
    """The items that fall short, in official order, with their links.

    Once any of these has a link, those without are no longer disputed.
    """
    known = links_by_item(source.record)
    short = {gap.code: gap for gap in gaps(source.framework, source.record)}
    found: list[tuple[Gap, Sequence[PublicLink]]] = [
        (short[node.code], tuple(known.get(node.code, {}).values()))
        for node in source.framework.public_items
        if node.code in short
    ]
    return [it for it in found if it[1]] or found


def _blocks(source: Source) -> Iterator[Block]:
    script, found = source.script, _disputed(source)
    year = shared.fiscal_year(year=source.year)
    yield Heading(lines=(words.CLARIFICATION_TITLE, source.agency_and_place, year), level=1)
    yield line(words.dated(day=shared.BLANK_DAY), align=Align.END)
    yield line(words.addressed(to=shared.BLANK_LONG))
    mark = script.score(source.record.settings.pass_mark)
    count = script.number(len(found))
    is_complete = _are_all_known(source)
    if found:
        told = words.clarified(
            agency=source.agency,
            count=count,
            mark=mark,
            is_published=all(links for _, links in found),
            is_complete=is_complete,
        )
        yield body(told)
    else:
        yield body(words.nothing_disputed(agency=source.agency, mark=mark, is_complete=is_complete))
    for gap, links in found:
        title = source.framework.nodes[gap.code].title
        told = words.scored(code=gap.code, title=title, score=script.score(gap.score))
        heading = Heading(lines=(script.text(told),), level=3)
        blocks = (heading, _table(source, links), *_said(source, links))
        yield from (Together(blocks=blocks),) if len(links) <= _MOST_WHOLE else blocks
    signer = source.record.memo
    yield Together(blocks=(signature(source, signer.signer_name, signer.signer),))


def _are_all_known(source: Source) -> bool:
    """Whether every public item has its score."""
    return all(source.record.score(it.code) is not None for it in source.framework.public_items)


def _table(source: Source, links: Sequence[PublicLink]) -> Table:
    script = source.script
    told = [link_cells(link, script, whole=True) for link in links]
    blank = cell(shared.BLANK_LONG), cell(shared.BLANK_SHORT), cell(shared.BLANK_SHORT)
    rows = (
        row(cell(script.number(number), align=Align.CENTER), *cells)
        for number, cells in enumerate(told or (blank,), 1)
    )
    titles = (words.ORDER, words.ADDRESS, words.UNIT, words.CHECKED)
    is_whole = len(links) <= _MOST_WHOLE
    return table(_WIDTHS_MM, titles, rows, is_whole=is_whole, is_small=True)


def _said(source: Source, links: Sequence[PublicLink]) -> Iterator[Block]:
    notes = [source.script.text(link.note) for link in links if link.note]
    if notes:
        yield line(shared.fact(name=words.NOTE, value=" ".join(notes)))
    else:
        yield line(shared.fact(name=words.NOTE, value=""))
        yield BlankLines(count=_BLANK_LINES)


def _blanks(source: Source) -> Iterator[Finding]:
    """A sheet about nothing; a signer whom nobody named."""
    found = _disputed(source)
    if not found:
        yield finding("blank-disputed", Severity.ERROR, "links", words.NO_DISPUTED)
    if codes := [gap.code for gap, links in found if not links]:
        told = words.without_links(codes=codes)
        yield finding("blank-disputed", Severity.ERROR, "links", told, *codes)
    if not source.record.memo.signer:
        yield finding("blank-signer", Severity.WARNING, "memo.signer", words.NO_SIGNER)


SPEC = DocumentSpec(
    place=6,
    name=words.CLARIFICATION,
    title=words.CLARIFICATION_TITLE,
    build=clarification,
    blanks=_blanks,
    contents=Contents(
        parts=frozenset({Part.ITEM_SCORES}),
        leaves_out=frozenset({"results", "memo", "issues", "measures", "evidence"}),
    ),
)
