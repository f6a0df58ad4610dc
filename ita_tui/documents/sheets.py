"""Sheets as the bytes of a file of tables."""

from collections.abc import Sequence
from datetime import date

from ita_tui.core.tables_out.csv_text import csv_bytes
from ita_tui.core.tables_out.sheet import Sheet


def sheets_bytes(form: str, sheets: Sequence[Sheet]) -> bytes:
    """The sheets as an Excel workbook; CSV holds the longest alone.

    Raises ImportError for ``xlsx`` without the ``office`` extra.
    """
    if form == "csv":
        return csv_bytes(max(sheets, key=lambda it: len(it.rows)))
    from ita_tui.documents.workbook import workbook_bytes

    return workbook_bytes(sheets, made_on=date.today())
