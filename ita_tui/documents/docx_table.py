"""Tables as WordprocessingML: fixed widths, heads that stand again, rows that stay whole.

Rows are made as text, one after the other: asking python-docx for each cell takes a time that grows
with the square of the table.
"""

from collections.abc import Iterator, Sequence

from ita_tui.documents.blocks import Row, RowKind, Table
from ita_tui.documents.docx_text import Look, Set, text_paragraph, twips
from ita_tui.documents.grid import GridSlot, laid_out, may_be_stretched


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
    for rows, is_head in ((table.head, True), (table.body, False)):
        for row, slots in zip(rows, laid_out(rows, len(widths)), strict=True):
            is_loose = may_be_stretched(slots, table.widths_mm)
            yield _row(row, slots, widths, look, is_head=is_head, is_loose=is_loose)


def column_widths(table: Table, scale: float) -> tuple[int, ...]:
    """The columns' widths in twips on a page that is ``scale`` as wide as the one planned for."""
    return tuple(twips(width * scale) for width in table.widths_mm)


def _row(
    row: Row,
    slots: Sequence[GridSlot],
    widths: Sequence[int],
    look: Look,
    *,
    is_head: bool,
    is_loose: bool,
) -> str:
    properties = ("" if is_loose else "<w:cantSplit/>") + ("<w:tblHeader/>" if is_head else "")
    cells = "".join(_cell(slot, widths, look, row, is_head=is_head) for slot in slots)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{cells}</w:tr>"


def _cell(slot: GridSlot, widths: Sequence[int], look: Look, row: Row, *, is_head: bool) -> str:
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
