"""Documents of the sample to look into."""

from collections.abc import Iterator
from datetime import date

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import Digits, Record
from ita_tui.core.scores.gaps import known_framework
from ita_tui.documents.blocks import (
    Beside,
    BlankLines,
    Block,
    Catchword,
    Chart,
    Document,
    Emblem,
    Fields,
    Heading,
    Outline,
    PageBreak,
    Paragraph,
    Picture,
    Row,
    Signature,
    Table,
    Together,
    text_of,
)
from ita_tui.documents.job import Wish, build
from ita_tui.documents.kind import Script, Source

TODAY = date(2025, 4, 2)
"""After the first round of the sample's year, 2568."""


def built(
    record: Record,
    framework: Framework,
    kind: str,
    *,
    digits: Digits | None = None,
    months: int | None = None,
    today: date = TODAY,
) -> Document:
    """A document as it is built on one day."""
    return build(record, framework, Wish(kind=kind, today=today, digits=digits, months=months))


def source_of(record: Record, framework: Framework) -> Source:
    """What the documents of a record are made from, in Thai digits."""
    return Source(
        record=record,
        framework=framework,
        known=known_framework(framework, record),
        script=Script(Digits.THAI),
        as_of=TODAY,
        made_on=TODAY,
        recorded_on=TODAY,
    )


def blocks(document: Document) -> Iterator[Block]:
    """Every block, those that stay together one by one."""
    for section in document.sections:
        for block in section.blocks:
            yield from _flat(block)


def _flat(block: Block) -> Iterator[Block]:
    if isinstance(block, Beside | Together):
        for one in block.groups if isinstance(block, Beside) else block.blocks:
            yield from _flat(one)
    else:
        yield block


def tables(document: Document) -> list[Table]:
    """The tables, in order."""
    return [block for block in blocks(document) if isinstance(block, Table)]


def cells(row: Row) -> list[str]:
    """The text of each cell of a row."""
    return [text_of(cell.paragraphs) for cell in row.cells]


def texts(document: Document) -> Iterator[str]:
    """Every text of a document, cell by cell and line by line."""
    for block in blocks(document):
        match block:
            case Heading() | Signature():
                yield from block.lines
            case Paragraph():
                yield text_of((block,))
            case Fields():
                yield from (part for field in block.fields for part in field)
            case Table():
                for row in (*block.head, *block.body):
                    yield from cells(row)
            case Catchword():
                yield block.text
            case Chart():
                yield block.alternative
            case (
                BlankLines()
                | Emblem()
                | Picture()
                | PageBreak()
                | Together()
                | Beside()
                | Outline()
            ):
                pass


def whole(document: Document) -> str:
    """All its text, one piece a line."""
    return "\n".join(texts(document))
