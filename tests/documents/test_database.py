"""Sheets as an SQLite database, read by SQLite itself."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from ita_tui.core.tables_out.sheet import Cell, titled
from ita_tui.documents.database import database_bytes

HEADINGS = (("name", "ชื่อ"), ("total", "รวม"), ("count", "จำนวน"), ("day", "วัน"), ('o"dd', "แปลก"))
ROWS: tuple[tuple[Cell, ...], ...] = (
    ('=1+1; DROP TABLE "sheet"', Decimal("93.45"), 3, date(2024, 10, 22), None),
    ("ศรีพนา", 90, None, None, None),
)


@pytest.fixture
def base(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    path = tmp_path / "x.sqlite"
    path.write_bytes(database_bytes([titled("sheet", "แผ่น", HEADINGS, ROWS)]))
    with closing(sqlite3.connect(path)) as base:
        yield base


def test_numbers_are_numbers_and_texts_are_texts(base: sqlite3.Connection) -> None:
    assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert base.execute("SELECT * FROM sheet").fetchall() == [
        ('=1+1; DROP TABLE "sheet"', 93.45, 3, "2024-10-22", None),
        ("ศรีพนา", 90.0, None, None, None),
    ]
    kinds = base.execute("SELECT name, type FROM pragma_table_info('sheet')").fetchall()
    assert kinds == [
        ("name", "TEXT"),
        ("total", "REAL"),
        ("count", "INTEGER"),
        ("day", "TEXT"),
        ('o"dd', "TEXT"),
    ]


def test_the_columns_are_explained(base: sqlite3.Connection) -> None:
    told = base.execute("SELECT key, title FROM columns WHERE sheet = 'sheet'").fetchall()
    assert told == list(HEADINGS)
