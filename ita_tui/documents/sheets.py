"""Sheets as a document to print, and as the bytes of any form of file."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from ita_tui.core.tables_out.csv_text import csv_bytes
from ita_tui.core.tables_out.sheet import Cell, Sheet
from ita_tui.documents.blocks import (
    Align,
    Block,
    Chart,
    Document,
    Heading,
    Orientation,
    Section,
    Table,
    cell,
    row,
    table,
)
from ita_tui.documents.formats import RENDERERS, Means
from ita_tui.documents.kind import Script

_PAPER_MM = 247
"""Room between the margins of a page that lies."""
_LEAST_MM = 14
_MOST_CELLS = 44
"""A longer text stands on several lines."""


def sheets_bytes(
    form: str,
    sheets: Sequence[Sheet],
    means: Means,
    *,
    title: str,
    author: str,
    script: Script,
    charts: Sequence[Chart] = (),
) -> bytes:
    """The sheets as a file; CSV holds the longest alone, and tables have no ``charts``.

    Raises ImportError for Word and Excel files without the ``office`` extra.
    """
    if form == "csv":
        return csv_bytes(max(sheets, key=lambda it: len(it.rows)))
    if form == "xlsx":
        from ita_tui.documents.workbook import workbook_bytes

        return workbook_bytes(sheets, made_on=date.today())
    document = sheets_document(sheets, title, author, script, charts)
    return RENDERERS[form]()(document, means, None)


def sheets_document(
    sheets: Sequence[Sheet], title: str, author: str, script: Script, charts: Sequence[Chart] = ()
) -> Document:
    """The sheets one after the other under their titles, on paper that lies.

    The charts stand behind the first of them.
    """
    blocks: list[Block] = [Heading(lines=(title, script.text(author)), level=1)]
    for sheet in sheets:
        blocks += (Heading(lines=(sheet.title,)), sheet_table(sheet, script))
        blocks += charts if sheet is sheets[0] else ()
    section = Section(blocks=tuple(blocks), orientation=Orientation.LANDSCAPE)
    return Document(title=title, author=author, sections=(section,), thai_digits=script.is_thai)


def sheet_table(sheet: Sheet, script: Script) -> Table:
    """A sheet as a table on paper that lies, columns as wide as what stands in them asks."""
    from ita_tui.render.cells import width_of

    shown = [[_shown(it, script) for it in cells] for cells in sheet.rows]
    cells = [
        min(_MOST_CELLS, max(width_of(it) for it in (column.title, *(row[at] for row in shown))))
        for at, column in enumerate(sheet.columns)
    ]
    room = _PAPER_MM - _LEAST_MM * len(cells)
    widths = [_LEAST_MM + room * it // max(1, sum(cells)) for it in cells]
    rows = (
        row(
            *(
                cell(text, align=Align.START if isinstance(value, str) else Align.CENTER)
                for value, text in zip(values, texts, strict=True)
            )
        )
        for values, texts in zip(sheet.rows, shown, strict=True)
    )
    return table(widths, (script.text(column.title) for column in sheet.columns), rows)


def _shown(value: Cell, script: Script) -> str:
    if isinstance(value, Decimal):
        return script.score(value)
    if isinstance(value, int):
        return script.text(str(value))
    if isinstance(value, date):
        return script.day(value, short=True)
    return script.text(value or "")
