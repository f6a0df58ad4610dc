"""Tables as WordprocessingML: fixed widths, heads that stand again, rows that stay whole.

Rows are made as text, one after the other: asking python-docx for each cell takes a time that grows
with the square of the table.
"""

from collections.abc import Iterator, Sequence

from ita_tui.documents.blocks import Row, RowKind, Table
from ita_tui.documents.docx_text import Look, Set, text_paragraph, twips
from ita_tui.documents.grid import Slot, laid_out


def table_frame(widths: Sequence[int], style: str) -> str:
    """The table without its rows; widths in twips."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:jc w:val="center"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0"'
        f' w:noHBand="0" w:noVBand="1"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>'
    )


def table_rows(table: Table, widths: Sequence[int], look: Look) -> Iterator[str]:
    """Each row as one finished element."""
    for row, slots in zip(table.head, laid_out(table.head, len(widths)), strict=True):
        yield _row(row, slots, widths, look, is_head=True)
    for row, slots in zip(table.body, laid_out(table.body, len(widths)), strict=True):
        yield _row(row, slots, widths, look, is_head=False)


def column_widths(table: Table, scale: float) -> tuple[int, ...]:
    """The columns' widths in twips on a page that is ``scale`` as wide as the one planned for."""
    return tuple(twips(width * scale) for width in table.widths_mm)


def _row(
    row: Row, slots: Sequence[Slot], widths: Sequence[int], look: Look, *, is_head: bool
) -> str:
    properties = ("<w:cantSplit/>" if _stays_whole(slots) else "") + (
        "<w:tblHeader/>" if is_head else ""
    )
    cells = "".join(_cell(slot, widths, look, row, is_head=is_head) for slot in slots)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{cells}</w:tr>"


def _stays_whole(slots: Sequence[Slot]) -> bool:
    """Whether a row may be kept on one page.

    Not the last row beside a cell of several rows: it grows by what is left of that cell's text,
    and that may be more than a page.
    """
    return not any(slot.is_bottom and not slot.is_top for slot in slots)


def _cell(slot: Slot, widths: Sequence[int], look: Look, row: Row, *, is_head: bool) -> str:
    cell = slot.cell
    width = sum(widths[slot.column : slot.column + cell.columns])
    merge = ""
    if cell.rows > 1:
        merge = '<w:vMerge w:val="restart"/>' if slot.is_top else "<w:vMerge/>"
    properties = (
        f'<w:tcW w:w="{width}" w:type="dxa"/>'
        + (f'<w:gridSpan w:val="{cell.columns}"/>' if cell.columns > 1 else "")
        + merge
        + ('<w:vAlign w:val="center"/>' if is_head else "")
    )
    setting = Set(is_tight=True, keep_next=is_head or row.kind is RowKind.GROUP)
    paragraphs = cell.paragraphs if slot.is_top else ()
    text = "".join(text_paragraph(one, setting, look) for one in paragraphs)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{text or _EMPTY}</w:tc>"


_EMPTY = '<w:p><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr></w:p>'
"""What a cell must hold at the least."""
