"""A document as rows of cells, to be pasted into Excel or Word: its tables stay tables."""

from collections.abc import Iterator, Sequence

from ita_tui.documents.blocks import (
    Beside,
    Block,
    Catchword,
    Chart,
    Document,
    Fields,
    Heading,
    Paragraph,
    Signature,
    Table,
    Together,
    text_of,
)
from ita_tui.documents.grid import laid_out
from ita_tui.documents.paper import plain

DocumentRow = tuple[str, ...]


def rows_of(document: Document) -> list[DocumentRow]:
    """A paragraph is a row of one cell; a table or a chart a row for each of its own.

    An empty row stands on each side of a table.
    """
    blocks = [block for section in document.sections for block in section.blocks]
    note = [(document.note,)] if document.note else []
    found = [*note, *(row for block in blocks for row in _block(block))]
    return [tuple(map(plain, row)) for row in found]


def _block(block: Block) -> Iterator[DocumentRow]:
    match block:
        case Heading() | Signature():
            yield from ((line,) for line in block.lines)
        case Paragraph():
            yield (text_of((block,)),)
        case Catchword():
            yield (block.text,)
        case Fields():
            yield from block.fields
        case Together():
            for inner in block.blocks:
                yield from _block(inner)
        case Beside():
            for group in block.groups:
                yield from _block(group)
        case Table():
            yield from _apart(_table(block))
        case Chart():
            yield from _apart(_chart(block))


def _apart(rows: Sequence[DocumentRow]) -> Iterator[DocumentRow]:
    yield ("",)
    yield from rows
    yield ("",)


def _table(table: Table) -> list[DocumentRow]:
    """A cell that covers several stands in the first of them."""
    count = len(table.widths_mm)
    found = []
    for slots in (*laid_out(table.head, count), *laid_out(table.body, count)):
        texts = {slot.column: text_of(slot.cell.paragraphs) for slot in slots if slot.is_top}
        found.append(tuple(texts.get(column, "") for column in range(count)))
    return found


def _chart(chart: Chart) -> list[DocumentRow]:
    names = (chart.title, *(one.name for one in chart.series))
    figures = zip(chart.labels, *(one.shown for one in chart.series), strict=True)
    return [names, *figures]
