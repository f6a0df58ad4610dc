"""A document as Markdown for a web page: tables as GitHub and most web systems read them.

Whatever stands in a record is text here: every character that would be markup is escaped.
"""

import re
from collections.abc import Iterator
from functools import cache

from ita_tui.documents.blocks import (
    Beside,
    BlankLines,
    Block,
    Catchword,
    Cell,
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
    Run,
    Signature,
    Table,
    Together,
)
from ita_tui.documents.grid import GridSlot, laid_out
from ita_tui.documents.paper import plain
from ita_tui.documents.text_page import bars
from ita_tui.words.said.documents import BLANK_LONG

_BAR_CELLS = 40
_NEW_LINE = "<br>"


def render_markdown(document: Document) -> str:
    """The whole text; parts that a table cannot hold stand between its parts."""
    blocks = (block for section in document.sections for block in section.blocks)
    note = [_at_line_start(_text(document.note))] if document.note else []
    return "\n\n".join([*note, *(part for block in blocks for part in _block(block))]) + "\n"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"{'#' * (block.level + 1)} {_lines(block.lines)}"
        case Paragraph():
            yield _at_line_start(_runs(block.runs))
        case Fields():
            for label, value in block.fields:
                yield f"**{_text(label)}** {_text(value) or BLANK_LONG}"
        case BlankLines():
            yield "\n\n".join([BLANK_LONG * 2] * block.count)
        case Signature():
            yield _NEW_LINE.join(map(_text, block.lines))
        case Beside():
            for group in block.groups:
                yield from _block(group)
        case Emblem() | Picture():
            pass
        case Catchword():
            yield _at_line_start(_text(block.text))
        case PageBreak():
            yield "---"
        case Together():
            for inner in block.blocks:
                yield from _block(inner)
        case Table():
            yield from _table(block)
        case Outline():
            yield "\n".join(f"- {_text(' '.join(one.lines))}" for one in block.headings)
        case Chart():
            yield f"{_NEW_LINE}\n".join(map(_text, bars(block, _BAR_CELLS)))


def _table(table: Table) -> Iterator[str]:
    """Tables without rows over the whole width: such a row stands between two of them."""
    count = len(table.widths_mm)
    head = _head(table, count)
    lines: list[str] = []
    for row, slots in zip(table.body, laid_out(table.body, count), strict=True):
        if slots[0].cell.columns == count:
            if lines:
                yield "\n".join((*head, *lines))
            lines = []
            yield from _apart(row)
        else:
            lines.append(_row(slots))
    if lines:
        yield "\n".join((*head, *lines))


def _head(table: Table, count: int) -> tuple[str, ...]:
    rows = [_row(slots) for slots in laid_out(table.head, count)] or [f"|{' |' * count}"]
    return (*rows[:1], f"|{'---|' * count}", *rows[1:])


def _apart(row: Row) -> Iterator[str]:
    for cell in row.cells:
        for paragraph in cell.paragraphs:
            yield _at_line_start(_runs(paragraph.runs))


def _row(slots: tuple[GridSlot, ...]) -> str:
    """A cell of several rows stands in the first of them."""
    cells = []
    for slot in slots:
        text = _cell(slot.cell) if slot.is_top else ""
        cells += [text, *[""] * (slot.cell.columns - 1)]
    return f"| {' | '.join(cells)} |"


def _cell(cell: Cell) -> str:
    return _NEW_LINE.join(_runs(paragraph.runs) for paragraph in cell.paragraphs)


def _runs(runs: tuple[Run, ...]) -> str:
    return "".join(_run(run) for run in runs)


def _run(run: Run) -> str:
    if run.link:
        return f"[{_text(run.text)}](<{_address(run.link)}>)"
    bare = run.text.strip()
    if not run.bold or not bare:
        return _text(run.text)
    # The stars must touch the words that they make bold.
    before, _, after = run.text.partition(bare)
    return f"{before}**{_text(bare)}**{after}"


def _address(link: str) -> str:
    """An address between angle brackets, in a table: what would end either is spelt out."""
    return plain(link).translate({ord(sign): f"%{ord(sign):02X}" for sign in "<>\\|`"})


def _lines(lines: tuple[str, ...]) -> str:
    return _NEW_LINE.join(map(_text, lines))


def _text(text: str) -> str:
    lines = (_markup().sub(r"\\\g<0>", line) for line in plain(text).split("\n"))
    # An entity is read even behind a backslash in some systems.
    return _NEW_LINE.join(
        line.replace("&", "&amp;").replace("\\<", "&lt;").replace("\\>", "&gt;") for line in lines
    )


def _at_line_start(text: str) -> str:
    """``text`` so that its beginning is no heading, list, quotation or code."""
    text = text.lstrip()
    return _line_markup().sub(r"\g<1>\\\g<2>", text, count=1)


@cache
def _markup() -> re.Pattern[str]:
    """A sign that means something anywhere."""
    return re.compile(r"[\\`*_\[\]<>|~$^{}]")


@cache
def _line_markup() -> re.Pattern[str]:
    """A sign that means something at the start of a line, behind a number too."""
    return re.compile(r"^([0-9]*)([#+\-=:.)])")
