"""A work slip as an Excel workbook to fill in and send back; needs openpyxl."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from ita_tui.core.record.model import Record
from ita_tui.core.slips.form import KEYS, FormRow, carried, form_rows
from ita_tui.core.slips.model import Slip
from ita_tui.core.slips.writing import write_slip
from ita_tui.core.tables_out.sheet import Cell, Sheet, SheetColumn, columns_of, titled
from ita_tui.core.toml.shape import parts_of
from ita_tui.core.values import replace
from ita_tui.documents.kind import Script
from ita_tui.documents.workbook import workbook_bytes
from ita_tui.words.said import slip_sheet as words
from ita_tui.words.said.fields import label

_TEXT_CELLS = 26
"""Least width of a column to write a text in."""
_CHUNK = 8_000
"""Characters of what is carried in one cell."""


def slip_book(slip: Slip, record: Record, *, return_by: date | None = None) -> bytes:
    """The workbook: how to fill it in, a sheet each of steps, log and measures, and one unseen."""
    rows = [(key, row) for key in slip.measures for row in form_rows(key, slip, record)]
    told = [slip.agency, slip.unit, words.how_to_use(file="")]
    day = Script(record.settings.digits).day(return_by)
    told += [words.return_by(day=day), *words.SIGN_ON_PAPER]
    sheets = [titled("about", words.ABOUT, [("about", words.TITLE)], [(it,) for it in told])]
    for table, title in words.BOOK_SHEETS.items():
        found = [(key, row) for key, row in rows if row.table == table]
        if found:
            cells = (tuple(_cells(key, row, record)) for key, row in found)
            columns = (*_said(table), *columns_of_table(table))
            sheets.append(Sheet(name=table, title=title, columns=columns, rows=tuple(cells)))
    packed = carried(write_slip(slip, record))
    mark = packed.partition(":")[0] + ":"
    body = packed.removeprefix(mark)
    chunks = [(mark + body[at : at + _CHUNK],) for at in range(0, len(body), _CHUNK)]
    kept = titled("slip", words.KEPT, [("slip", words.KEPT)], chunks)
    sheets.append(replace(kept, is_hidden=True))
    return workbook_bytes(sheets, made_on=slip.made_on or date.min, author=slip.agency)


def columns_of_table(table: str) -> Iterator[SheetColumn]:
    """The columns that are filled in, with the kinds of what may be typed."""
    kinds = {column.key: column.kind for column in columns_of(KEYS[table], table)}
    for key in KEYS[table]:
        is_text = kinds[key] in ("text", "lines")
        least = _TEXT_CELLS if is_text else 0
        yield SheetColumn(key, label((table, key)), kinds[key], least_cells=least)


def _said(table: str) -> Iterator[SheetColumn]:
    yield SheetColumn("address", words.KEPT, is_hidden=True)
    yield SheetColumn("measure", words.MEASURE)
    if table == "steps":
        yield SheetColumn("number", words.NUMBER)
        yield SheetColumn("task", words.STEP)
        yield SheetColumn("due", label(("steps", "due")))


def _cells(key: str, row: FormRow, record: Record) -> Iterator[Cell]:
    measure = record.measures[key]
    said: list[Cell] = [measure.title]
    if row.table == "steps":
        step = measure.steps[parts_of(row.at)[-1]]
        said += [row.number, step.text, step.due]
    yield row.marked(1 + len(said))
    yield from said
    yield from map(_cell, row.values)


def _cell(value: Any) -> Cell:
    told: Cell = "\n".join(value) if isinstance(value, tuple) else value
    return None if told == "" else told
