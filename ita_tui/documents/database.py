"""Sheets as an SQLite database, made in memory: numbers are numbers, texts are texts."""

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from datetime import date
from decimal import Decimal

from ita_tui.core.tables_out.sheet import Cell, Sheet, plain_text

_KINDS = (("INTEGER", int), ("REAL", Decimal | int))
"""The narrowest kind that holds every value of a column; else, and where none is known, text."""


def database_bytes(sheets: Sequence[Sheet]) -> bytes:
    """A table for each sheet under the keys of its columns, and ``columns``, which explains them.

    Raises ImportError where the system's SQLite cannot give a database as bytes.
    """
    if not hasattr(sqlite3.Connection, "serialize"):
        raise ImportError("serialize", name="sqlite3")
    with closing(sqlite3.connect(":memory:")) as base:
        for sheet in sheets:
            _fill(base, sheet)
        _create(base, "columns", ("sheet TEXT", "key TEXT", "title TEXT"))
        told = ((sheet.name, it.key, it.title) for sheet in sheets for it in sheet.columns)
        base.executemany("INSERT INTO columns VALUES (?, ?, ?)", told)
        base.commit()
        return base.serialize()


def _fill(base: sqlite3.Connection, sheet: Sheet) -> None:
    kinds = (_kind([row[at] for row in sheet.rows]) for at in range(len(sheet.columns)))
    keys = (_quoted(column.key) for column in sheet.columns)
    _create(base, sheet.name, (f"{key} {kind}" for key, kind in zip(keys, kinds, strict=True)))
    places = ", ".join("?" * len(sheet.columns))
    rows = (tuple(map(_value, row)) for row in sheet.rows)
    base.executemany(f"INSERT INTO {_quoted(sheet.name)} VALUES ({places})", rows)


def _create(base: sqlite3.Connection, name: str, columns: Iterable[str]) -> None:
    base.execute(f"CREATE TABLE {_quoted(name)} ({', '.join(columns)})")


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _kind(cells: Sequence[Cell]) -> str:
    known = [cell for cell in cells if cell is not None]
    fitting = (kind for kind, of in _KINDS if known and all(isinstance(it, of) for it in known))
    return next(fitting, "TEXT")


def _value(cell: Cell) -> str | int | float | None:
    if isinstance(cell, Decimal):
        return float(cell)
    return plain_text(cell) if isinstance(cell, date) else cell
