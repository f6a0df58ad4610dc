"""Tables drawn with Rich: whatever stands in a table stands on the terminal."""

import io

import pytest
from rich.console import Console

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import Record
from ita_tui.core.scores.assessment import assess
from ita_tui.core.scores.gaps import gaps
from ita_tui.render.rich_table import rich_table
from ita_tui.render.table import ShownColumn, ShownTable
from ita_tui.render.tables import gap_table, score_table

SENTENCE = "ออกประกาศและแนวทางดำเนินการตามมาตรการป้องกันการใช้งบประมาณที่ไม่สมควร"
FOUR = ShownTable(
    tuple(ShownColumn(title, is_text=title != "มาจาก") for title in ("ช่อง", "เดิม", "ใหม่", "มาจาก")),
    ((SENTENCE, "–", "20 ธันวาคม 2567", "ใบงาน กองคลัง"), ("ก", SENTENCE, SENTENCE, "แฟ้ม")),
)


def drawn(table: ShownTable, width_cells: int) -> str:
    file = io.StringIO()
    console = Console(file=file, width=width_cells, highlight=False, markup=False)
    console.print(rich_table(table, width_cells))
    return file.getvalue()


def letters(text: str) -> list[str]:
    return sorted(text.replace("─", "").replace(" ", "").replace("\n", ""))


def letters_of(table: ShownTable) -> list[str]:
    cells = [*(column.title for column in table.columns), *(c for row in table.rows for c in row)]
    return letters(table.title + "".join(cells))


@pytest.mark.parametrize("width_cells", [60, 79, 80, 100, 120, 200])
def test_nothing_of_a_table_is_cut(width_cells: int) -> None:
    text = drawn(FOUR, width_cells)
    assert letters(text) == letters_of(FOUR)


@pytest.mark.parametrize("width_cells", [80, 100, 120])
def test_nothing_of_the_shipped_tables_is_cut(
    width_cells: int, ita_2567: Framework, sample: Record
) -> None:
    for table in (
        score_table(ita_2567, sample, assess(ita_2567, sample)),
        gap_table(ita_2567, gaps(ita_2567, sample), "ข้อที่ต่ำกว่าเกณฑ์"),
    ):
        assert letters(drawn(table, width_cells)) == letters_of(table)
