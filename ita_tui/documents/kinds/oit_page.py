"""The agency's own ITA page for its web site: every OIT item with its links."""

from collections.abc import Iterator, Mapping

from ita_tui.core.checks.finding import Finding, finding
from ita_tui.core.framework.model import PUBLISHED, Node, NodeKind
from ita_tui.core.printing import Contents
from ita_tui.core.problem import Severity
from ita_tui.core.record.links import links_by_item
from ita_tui.core.record.model import PublicLink
from ita_tui.documents.blocks import (
    Align,
    Block,
    Heading,
    Row,
    Section,
    body,
    cell,
    row,
    table,
)
from ita_tui.documents.kind import DocumentSpec, Source
from ita_tui.documents.web_links import link_cells
from ita_tui.words.said import documents as shared
from ita_tui.words.said import oit_page as words

_WIDTHS_MM = (14, 45, 60, 21, 20)
_TITLES = (shared.CODE, words.ITEM, words.LINKS, words.UNIT, words.CHECKED)

Links = Mapping[str, Mapping[str, PublicLink]]
"""The links of each item, under their keys."""


def oit_page(source: Source) -> Iterator[Section]:
    """Build the page: a heading for each indicator, a row for each link."""
    yield Section(blocks=tuple(_blocks(source)))


def _blocks(source: Source) -> Iterator[Block]:
    year = shared.fiscal_year(year=source.year)
    yield Heading(lines=(words.TITLE, source.agency_and_place, year), level=0)
    yield body(words.intro(agency=source.agency, year=year, is_published=bool(source.record.links)))
    nodes, known = source.framework.nodes, links_by_item(source.record)
    for code in nodes[PUBLISHED].children if PUBLISHED in nodes else ():
        yield from _group(source, nodes[code], known)


def _group(source: Source, node: Node, known: Links) -> Iterator[Block]:
    """An indicator or a part of one: its heading, its own items, and the parts below it."""
    heading = words.indicator(code=node.code, title=node.title)
    level = 1 if node.kind is NodeKind.INDICATOR else 2
    yield Heading(lines=(source.script.text(heading),), level=level)
    below = [source.framework.nodes[code] for code in node.children]
    items = [it for it in below if it.kind is NodeKind.ITEM]
    if items:
        rows = (one for item in items for one in _rows(source, item, known))
        yield table(_WIDTHS_MM, _TITLES, rows, is_small=True)
    for other in below:
        if other.kind is not NodeKind.ITEM:
            yield from _group(source, other, known)


def _rows(source: Source, item: Node, known: Links) -> Iterator[Row]:
    script, links = source.script, tuple(known.get(item.code, {}).values())
    about = (
        cell(script.text(item.code), align=Align.CENTER, rows=len(links) or 1),
        cell(script.text(item.title), rows=len(links) or 1),
    )
    if not links:
        yield row(*about, *(cell(shared.BLANK_SHORT) for _ in range(3)))
    for link in links:
        yield row(
            *(about if link is links[0] else ()),
            *link_cells(link, script, whole=False),
            keep_next=link is not links[-1],
        )


def _blanks(source: Source) -> Iterator[Finding]:
    """A page without a link."""
    if not source.record.links:
        yield finding("blank-links", Severity.ERROR, "links", words.NO_LINKS)


SPEC = DocumentSpec(
    place=5,
    name=words.NAME,
    title=words.TITLE,
    build=oit_page,
    blanks=_blanks,
    contents=Contents(
        leaves_out=frozenset({"settings", "results", "memo", "issues", "measures", "evidence"})
    ),
)
