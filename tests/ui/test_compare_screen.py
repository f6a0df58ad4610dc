"""Stories of years side by side, from the overview and from the list of records."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.pilot import Pilot

from ita_tui.ui.app import ItaApp
from ita_tui.ui.toolkit.line_list import LineList
from tests.core.test_compare_years import FOLDER
from tests.ui.driving import NARROW, TODAY, WIDE, Hands, opened


def three_years(tmp_path: Path) -> Path:
    shutil.copytree(FOLDER, tmp_path / "w")
    return tmp_path / "w" / "2568.toml"


async def test_the_years_of_the_agency_stand_side_by_side(tmp_path: Path) -> None:
    async with opened(three_years(tmp_path), WIDE) as hands:
        await hands.press("f7", "v")
        assert hands.screen == "CompareScreen"
        lines = hands.find("#log", LineList)
        shown = {entry.prompt.plain for entry in lines.rows}
        (item,) = (line for line in shown if line.startswith("o10   "))
        assert "40.00  70.00  95.00  +25.00 ▲" in item
        assert "67→68" in hands.shown
        assert "84.64" in hands.shown
        await hands.press("n")
        assert "66→67" in hands.shown
        (item,) = (it.prompt.plain for it in lines.rows if it.prompt.plain.startswith("o10   "))
        assert "+30.00" in item
        assert "▲" not in item
        shown = {entry.prompt.plain for entry in lines.rows}
        assert any("แล้วเสร็จ คะแนนเพิ่ม" in line for line in shown)
        assert any("2567  o6 100.00  ไม่มีในเกณฑ์ปีหลัง" in line for line in shown)
        await hands.press("Y")
        rows = hands.app.clipboard.split("\n")
        assert rows[0].startswith("รหัส\tรายการ\t2566\t2567\t2568")
        (cells,) = (row.split("\t") for row in rows if row.startswith("o10\t"))
        assert cells[2:7] == ["40.00", "70.00", "95.00", "+30.00", "+25.00"]
        at = next(at for at, row in enumerate(rows) if row.startswith("ปีงบ\tหน่วยงาน\tคะแนนรวม"))
        assert [row.split("\t")[0] for row in rows[at + 1 : at + 4]] == ["2566", "2567", "2568"]
        await hands.press("escape", "f9", "v")
        assert hands.screen == "CompareScreen"
        await hands.press("escape")
        assert hands.screen == "RecordsScreen"


async def test_six_years_fit_into_the_narrowest_window(tmp_path: Path) -> None:
    path = three_years(tmp_path)
    for year in (2566, 2567, 2568):
        shutil.copy(path.with_name(f"{year}.toml"), path.with_name(f"{year}-2.toml"))
    async with opened(path, (60, 20)) as hands:
        await hands.press("f7", "v")
        lines = hands.find("#log", LineList)
        for entry in lines.rows:
            assert cell_len(entry.prompt.plain) <= lines.width_cells, entry
        (heading,) = (line for line in hands.shown.splitlines() if "แนวโน้ม" in line[-20:])
        assert heading.strip("│ ").split()[2:] == ["…2567", "2568", "2568", "68→68", "แนวโน้ม"]


@pytest.mark.parametrize("keys", [("f7", "v"), ("f9", "v")], ids=["overview", "records"])
async def test_one_record_alone_says_what_is_missing(
    keys: tuple[str, ...], record_path: Path
) -> None:
    async with opened(record_path) as hands:
        await hands.press(*keys)
        assert hands.screen in ("OverviewScreen", "RecordsScreen")
        told = hands.told[-1]
        assert "แฟ้มของเทศบาลตำบลศรีพนาแฟ้มเดียว (sample.toml)" in told
        assert str(record_path.parent) in told
        assert "(F9) กด n" in told
        assert "อ้างถึง" not in told
        assert "หน่วยงานอื่น" not in told


async def test_the_record_before_that_is_not_there_is_named(record_path: Path) -> None:
    text = record_path.read_text(encoding="utf-8")
    named = 'previous_record = "ปี-2566.toml"\n'
    record_path.write_text(text.replace("\n[agency]", f"\n{named}\n[agency]", 1), "utf-8")
    other = text.replace("เทศบาลตำบลศรีพนา", "เทศบาลตำบลศรีพะนา")
    record_path.with_name("other.toml").write_text(other, "utf-8")
    async with opened(record_path) as hands:
        await hands.press("f7", "v")
        assert "ไม่พบแฟ้มปีก่อนที่แฟ้มนี้อ้างถึง (ปี-2566.toml)" in hands.told[-1]
        assert "อีก 1 แฟ้มในโฟลเดอร์เป็นชื่อหน่วยงานอื่น" in hands.told[-1]


def test_the_screen_looks_as_it_did(tmp_path: Path, snap_compare: Callable[..., bool]) -> None:
    async def press(pilot: Pilot[None]) -> None:
        hands = Hands(app, pilot)
        await hands.settle()
        await hands.press("f7", "v")
        await hands.settle()

    app = ItaApp(three_years(tmp_path), today=TODAY)
    assert snap_compare(app, terminal_size=NARROW, run_before=press)


async def test_an_announced_figure_is_told_from_a_computed_one(record_path: Path) -> None:
    shutil.copy(record_path, record_path.with_name("again.toml"))
    async with opened(record_path, WIDE) as hands:
        await hands.press("f7", "v")
        lines = [entry.prompt.plain for entry in hands.find("#log", LineList).rows]
        assert any(line.startswith("2567  ≠93.05 คะแนน") for line in lines)
        (item,) = (line for line in lines if line.startswith("1 "))
        assert item.count("≠99.40") == 2
        assert (
            "≠ 2567: ใช้คะแนนที่แจ้งไว้ แต่คำนวณจากรายข้อได้ คะแนนรวม 93.45, ตัวชี้วัดที่ 1 96.45" in hands.shown
        )
        await hands.press("Y")
        assert "\nรวม\t" in hands.app.clipboard
        assert "total" not in hands.app.clipboard


async def test_a_year_without_scores_says_so(record_path: Path) -> None:
    text = record_path.read_text(encoding="utf-8")
    kept = [it for it in text.split("\n[") if not it.startswith("scores")]
    record_path.with_name("empty.toml").write_text("\n[".join(kept), encoding="utf-8")
    async with opened(record_path, WIDE) as hands:
        await hands.press("f7", "v")
        lines = [entry.prompt.plain for entry in hands.find("#log", LineList).rows]
        (told,) = (line for line in lines if line.endswith("empty.toml"))
        assert "ยังไม่มีคะแนน" in told
        assert "0 ข้อ" not in told
