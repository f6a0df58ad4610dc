"""Stories of copying: rows, tables and ranges out of the program, and changes of a range."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.tables_out.csv_text import could_run, tab_separated
from ita_tui.ui.widgets.score_grid import ScoreGrid
from tests.ui.driving import Hands, opened, score_on_disk


def rows_of(hands: Hands) -> list[list[str]]:
    return [line.split("\t") for line in hands.app.clipboard.split("\n")]


@given(st.lists(st.lists(st.text(), min_size=2, max_size=2), min_size=1))
def test_a_copied_table_has_as_many_rows_and_cells_and_none_that_runs(
    table: list[list[str]],
) -> None:
    rows = [line.split("\t") for line in tab_separated(table).split("\n")]
    assert [len(row) for row in rows] == [2] * len(table)
    for cell in (cell for row in rows for cell in row):
        is_number = cell[1:].replace(".", "", 1).isdecimal()
        assert cell.startswith("'") or is_number or not could_run(cell)


async def test_a_row_and_the_whole_table_of_scores_are_copied(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("ctrl+c")
        assert [(row[0], row[2]) for row in rows_of(hands)] == [("i1", "94.59")]
        assert "คัดลอก 1 แถวแล้ว" in hands.told[-1]
        assert "ส่งผ่านเทอร์มินัล" in hands.told[-1]
        await hands.press("Y")
        rows = rows_of(hands)
        assert rows[0][:3] == ["รหัส", "รายการ", "ของเรา"]
        assert {len(row) for row in rows} == {7}
        assert f"คัดลอก {len(rows) - 1} แถวแล้ว" in hands.told[-1]
        assert len(rows) > 59
        assert "ส่งผ่านเทอร์มินัล" not in hands.told[-1]


@pytest.mark.parametrize(
    ("keys", "first", "heading"),
    [
        (("f3",), "1", "ประเด็น"),
        (("f3", "enter"), "i1", "ข้อ"),
        (("f6",), "บันทึกข้อความ", "เอกสาร"),
        (("f6", "tab"), "ผิด", "ระดับ"),
        (("f4",), "m1", "รหัส"),
        (("f5",), "ผิด", "ระดับ"),
        (("f9",), "เทศบาลตำบลศรีพนา", "หน่วยงาน"),
        (("f7",), "▶ ขั้นต่อไป", "▶ ขั้นต่อไป"),
    ],
)
async def test_every_list_gives_its_row_and_its_table(
    record_path: Path, keys: tuple[str, ...], first: str, heading: str
) -> None:
    async with opened(record_path) as hands:
        await hands.press(*keys, "ctrl+c")
        assert len(rows_of(hands)) == 1
        assert rows_of(hands)[0][0].startswith(first)
        await hands.press("Y")
        assert rows_of(hands)[0][0].startswith(heading)


@pytest.mark.parametrize(("keys", "width"), [(("f3",), 6), (("f3", "w"), 6), (("f4", "v", "v"), 4)])
async def test_a_copy_is_of_whole_cells_where_lines_are_cut(
    record_path: Path, keys: tuple[str, ...], width: int
) -> None:
    async with opened(record_path) as hands:
        await hands.press(*keys, "Y")
        assert "…" in hands.shown
        assert "…" not in hands.app.clipboard
        assert {len(row) for row in rows_of(hands)} == {width}


DRAWN = re.compile("[\u2500-\u259f]")
"""What borders and bars are drawn with."""


async def test_the_whole_overview_is_copied_as_tables(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f7")
        await hands.work_through()
        await hands.press("Y")
        rows = rows_of(hands)
        assert len(rows) > 20
        assert ["รหัส", "รายการ", "คะแนน"] in rows
        assert ["1", "การปฏิบัติหน้าที่", "96.45"] in rows
        assert ["1", "กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ", "1", "1", "0", "มี"] in rows
        assert ["○ ยังไม่เริ่ม", "7"] in rows
        assert "…" not in hands.app.clipboard
        assert not DRAWN.search(hands.app.clipboard)


async def test_last_years_scores_are_copied_beside_this_years(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("right", "right", *"90", "enter", "f7", "Y")
        rows = rows_of(hands)
        titles = next(row for row in rows if row[0] == "รหัส")
        assert titles == ["รหัส", "รายการ", "คะแนน", "ปีก่อน", "ต่าง"]


async def test_the_issues_are_copied_with_a_figure_in_each_cell(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f3", "Y")
        head, *rows = rows_of(hands)
        assert head[2:5] == ["ข้อที่ต่ำกว่าเกณฑ์", "ข้อที่ใกล้เกณฑ์", "ข้อที่ยังไม่มีคะแนน"]
        assert [row[2] for row in rows] == ["1", "1", "0", "1", "2", "1", "0", "6"]


async def test_a_document_is_copied_with_its_tables_as_tables(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f6")
        await hands.work_through()
        await hands.press("tab", "tab", "Y")
        assert DRAWN.search(hands.shown)
        assert not DRAWN.search(hands.app.clipboard)
        rows = rows_of(hands)
        assert ["ส่วนราชการ"] in [row[:1] for row in rows]
        at = next(at for at, row in enumerate(rows) if row[:3] == ["ตัวชี้วัด", "ปี ๒๕๖๗", "อันดับ"])
        table = rows[at : at + 6]
        assert {len(row) for row in table} == {6}
        assert table[1][0].startswith("๑ การปฏิบัติหน้าที่")


async def test_a_timeline_is_copied_as_periods(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "v", "Y")
        rows = rows_of(hands)
        assert rows[0] == ["รหัส", "มาตรการ", "ผู้รับผิดชอบ", "สถานะ", "ระยะเวลา"]
        assert rows[1][-1] == "ต.ค. 67 – มี.ค. 68"


@pytest.mark.parametrize("keys", [("f2", "x"), ("f2", "L")], ids=str)
async def test_what_a_dialog_shows_is_copied(record_path: Path, keys: tuple[str, ...]) -> None:
    async with opened(record_path) as hands:
        await hands.press(*keys, "ctrl+c")
        one = hands.app.clipboard
        await hands.press("Y")
        assert one
        assert one.split("\n")[0] in hands.app.clipboard


async def test_a_range_is_summed_copied_cut_and_brought_back(record_path: Path) -> None:
    before = record_path.read_bytes()
    async with opened(record_path) as hands:
        await hands.press("shift+down", "shift+down")
        assert "เลือกไว้ 3 คะแนน · รวม 289.36 · เฉลี่ย 96.45" in hands.shown
        await hands.press("ctrl+c")
        assert rows_of(hands) == [["94.59"], ["95.43"], ["99.34"]]
        assert "^Z ย้อนกลับ" in hands.shown, "no note lies over the keys"
        await hands.press("shift+down", "ctrl+c", "shift+up")
        assert rows_of(hands)[3:] == [["95.66"]]
        await hands.press("ctrl+x")
        assert [score_on_disk(record_path, code) for code in ("i1", "i2", "i3")] == [None] * 3
        assert score_on_disk(record_path, "i4") == 95.66
        await hands.press("ctrl+z")
        assert record_path.read_bytes() == before
        assert "เลือกไว้ 3 คะแนน" in hands.shown
        await hands.press("delete")
        assert [score_on_disk(record_path, code) for code in ("i1", "i2", "i3")] == [None] * 3


async def test_delete_clears_a_range_and_fill_down_fills_it(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("shift+down", "shift+down", "ctrl+d")
        scores = [score_on_disk(record_path, code) for code in ("i1", "i2", "i3", "i4")]
        assert scores == [94.59, 94.59, 94.59, 95.66]
        assert "เติมลง 2 คะแนน ทับคะแนนเดิม 2 ช่อง" in hands.told[-1]
        await hands.press("delete")
        assert [score_on_disk(record_path, code) for code in ("i1", "i3")] == [None, None]
        await hands.press("shift+down", "ctrl+d")
        assert "ช่องบนยังว่าง" in hands.shown
        assert score_on_disk(record_path, "i4") == 95.66
        await hands.press("ctrl+z", "ctrl+z")
        assert score_on_disk(record_path, "i2") == 95.43


async def test_a_selection_goes_with_the_next_move_and_with_escape(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("ctrl+a")
        assert "เลือกไว้" in hands.shown
        await hands.press("escape")
        assert "เลือกไว้" not in hands.shown
        await hands.press("shift+right", "shift+down", "up", "delete")
    assert score_on_disk(record_path, "i1") == 94.59


async def test_ctrl_and_an_arrow_go_to_the_edge_of_a_block(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("shift+down", "delete", "home", "ctrl+down")
        grid = hands.find("#grid", ScoreGrid)
        assert grid.row.code == "1"
        await hands.press("ctrl+down")
        assert grid.row.code == "i3"
        await hands.press("ctrl+up")
        assert grid.row.code == "1"
