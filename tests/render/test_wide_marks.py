"""The fallback for terminals that give marks a cell; each test in a process of its own."""

import subprocess
import sys

import rich.cells

REPLACED = "load_cell_table"


def prints(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout


def test_rich_still_has_the_name_that_is_replaced() -> None:
    assert hasattr(rich.cells, REPLACED), (
        f"rich.cells.{REPLACED} has gone: ita_tui.ui.toolkit.rich_thai has no effect any more"
    )


def test_marks_are_counted_once_asked_for_and_what_was_measured_before_is_forgotten() -> None:
    assert prints(
        "from rich.cells import cell_len, split_text\n"
        "from textual._cells import cell_len as textual_len\n"
        "from ita_tui.ui.toolkit.rich_thai import count_marks_as_cells\n"
        "word = 'เจ้าหน้าที่'\n"
        "before = cell_len(word), textual_len(word)\n"
        "count_marks_as_cells()\n"
        "print(*before, cell_len(word), textual_len(word), len(split_text(word, 4)[0]))\n"
    ).split() == ["7", "7", "11", "11", "4"], (
        f"rich.cells no longer looks widths up through {REPLACED}"
    )


def test_only_thai_is_counted_anew() -> None:
    assert prints(
        "from rich.cells import cell_len\n"
        "from ita_tui.ui.toolkit.rich_thai import count_marks_as_cells\n"
        "count_marks_as_cells()\n"
        "print(cell_len('ก'), cell_len('─'), cell_len('漢'), cell_len('e\\u0301'))\n"
    ).split() == ["1", "1", "2", "1"]


def test_a_rich_table_is_straight_where_every_mark_takes_a_cell() -> None:
    drawn = prints(
        "from ita_tui.ui.toolkit.rich_thai import count_marks_as_cells\n"
        "from rich.console import Console\n"
        "from rich.table import Table\n"
        "count_marks_as_cells()\n"
        "table = Table()\n"
        "table.add_column('ที่')\n"
        "for text in ('เจ้าหน้าที่', 'น้ำ', 'กา'):\n"
        "    table.add_row(text)\n"
        "Console(width=40).print(table)\n"
    )
    assert len({len(line) for line in drawn.splitlines()}) == 1
