"""Cells over several rows and columns, found again in each row."""

import pytest

from ita_tui.documents.blocks import Cell, Paragraph, Row, row, table
from ita_tui.documents.blocks import cell as text_cell
from ita_tui.documents.grid import laid_out, roomy


def cell(columns: int = 1, rows: int = 1) -> Cell:
    return Cell(paragraphs=(Paragraph(runs=()),), columns=columns, rows=rows)


def test_a_cell_from_above_stands_in_each_of_its_rows() -> None:
    first, second = laid_out([Row(cells=(cell(rows=2), cell())), Row(cells=(cell(),))], 2)
    assert [(slot.column, slot.is_top, slot.is_bottom) for slot in first] == [
        (0, True, False),
        (1, True, True),
    ]
    assert [(slot.column, slot.is_top, slot.is_bottom) for slot in second] == [
        (0, False, True),
        (1, True, True),
    ]


def test_a_column_has_room_for_what_does_not_break_in_it() -> None:
    def of(*widths: int) -> tuple[int, ...]:
        texts = ("ข้อความที่ยาวแต่ตัดบรรทัดได้", "๑๐๐.๐๐", "๒ พฤศจิกายน ๒๕๖๙")
        return roomy(table(widths, ("ก", "ข", "ค"), (row(*map(text_cell, texts)),))).widths_mm

    assert of(60, 40, 60) == (60, 40, 60)
    first, second, third = of(100, 10, 25)
    assert first < 100
    assert second > 14
    assert third > 33
    assert first + second + third == 135
    assert of(10, 10, 10) == (10, 10, 10)


def test_a_marked_score_has_room() -> None:
    marked = row(text_cell("การปฏิบัติหน้าที่"), text_cell("▼ ๔๑.๐๕*"))
    assert roomy(table((46, 19), ("ก", "ข"), (marked,), is_small=True)).widths_mm[1] >= 21


@pytest.mark.parametrize(
    "rows",
    [
        [Row(cells=(cell(),))],
        [Row(cells=(cell(), cell(), cell()))],
        [Row(cells=(cell(columns=3),))],
        [Row(cells=(cell(rows=2), cell()))],
    ],
)
def test_rows_that_do_not_fill_the_table_are_refused(rows: list[Row]) -> None:
    with pytest.raises(ValueError, match="table"):
        laid_out(rows, 2)
