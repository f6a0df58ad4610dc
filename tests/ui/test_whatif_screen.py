"""Stories of the what-if sheet: scores are tried, a level is planned, targets are saved."""

from pathlib import Path

import pytest
from textual.widgets import Static

from ita_tui.store.folders import copy_sample
from ita_tui.ui.widgets.whatif_list import WhatIfList
from tests.ui.driving import Hands, on_disk, opened, score_on_disk

GAPS_TO_SHEET = ("f3", "w")


def rows(hands: Hands) -> WhatIfList:
    return hands.find("#whatif-list", WhatIfList)


def row(hands: Hands, code: str) -> str:
    return hands.prompt("#whatif-list", code)


def line(hands: Hands, name: str) -> str:
    return str(hands.find(f"#whatif-{name}", Static).content)


async def test_a_score_is_tried_by_typing_it_and_the_record_stays(record_path: Path) -> None:
    before = record_path.read_bytes()
    async with opened(record_path) as hands:
        await hands.press(*GAPS_TO_SHEET)
        assert rows(hands).chosen == "e9"
        await hands.press(*"85", "enter")
        assert rows(hands).chosen == "o17"
        assert "85.00" in row(hands, "e9")
        assert "✓" in row(hands, "e9")
        assert line(hands, "total") == "คะแนนรวม 93.45 → 94.01 (+0.56) · ระดับ ผ่านดี"
        assert "EIT 92.34 → 94.20 (+1.86)" in line(hands, "instruments")
        assert "คะแนน 93.45" in hands.status
    assert record_path.read_bytes() == before


async def test_thai_digits_and_the_thai_layout_are_typed_too(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press(*GAPS_TO_SHEET)
        await hands.write("๙๐")
        await hands.press("enter")
        await hands.write("ตจ")
        assert "อ่านเป็น 90.00" in line(hands, "told")
        await hands.press("enter")
        assert "90.00" in row(hands, "e9")
        assert "90.00" in row(hands, "o17")


async def test_what_is_no_score_stays_on_its_row_wherever_the_cursor_wants_to_go(
    record_path: Path,
) -> None:
    async with opened(record_path) as hands:
        await hands.press(*GAPS_TO_SHEET, *"200")
        for key in ("enter", "down", "end", "pagedown", "ctrl+s"):
            await hands.press(key)
            assert rows(hands).chosen == "e9", key
            assert hands.screen == "WhatIfScreen"
            assert "200" in row(hands, "e9")
        assert "เกิน 100" in line(hands, "told")
        await hands.press("escape")
        assert "200" not in row(hands, "e9")
        assert hands.screen == "WhatIfScreen"
        await hands.press("escape")
        assert hands.screen == "GapsScreen"


async def test_the_arrows_take_what_was_typed_and_the_mouse_does_not(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press(*GAPS_TO_SHEET, *"85", "down", *"90.5")
        await hands.click("#whatif-list", 10, 5)
        assert "85.00" in row(hands, "e9")
        assert rows(hands).chosen == "o17"
        assert "90.5▏" in row(hands, "o17")
        assert "ยังพิมพ์ค้างอยู่" in line(hands, "told")
        await hands.press("up")
        assert "90.50" in row(hands, "o17")
        assert rows(hands).chosen == "e9"


async def test_undo_first_takes_back_what_is_being_tried(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press(*"55", "enter", *GAPS_TO_SHEET, *"85", "ctrl+z")
        assert not rows(hands).is_editing
        assert score_on_disk(record_path, "i1") == 55


async def test_a_change_is_edited_taken_back_and_all_are_cleared(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press(*GAPS_TO_SHEET, *"85", "enter", *"90", "enter", "home")
        await hands.press("e", *["backspace"] * 4, *"6", "enter", "home")
        assert "86.00" in row(hands, "e9")
        await hands.press("delete")
        assert "→" not in line(hands, "instruments").partition("OIT")[0]
        await hands.press("delete")
        assert "ยังไม่ได้ลอง" in hands.told[-1]
        assert "OIT 93.04 →" in line(hands, "instruments")
        await hands.press("D")
        assert "→" not in line(hands, "total")
        await hands.press("D")
        assert "ยังไม่ได้ลอง" in hands.told[-1]


async def test_a_paste_goes_onto_the_row(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press(*GAPS_TO_SHEET)
        await hands.paste("๙๑.๕\n")
        await hands.press("enter")
        assert "91.50" in row(hands, "e9")


async def test_a_level_is_planned_by_items_and_by_points(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press(*GAPS_TO_SHEET, "r", "enter")
        assert "ระดับ ผ่านดี → ผ่านดีเยี่ยม" in line(hands, "total")
        assert "4 ข้อ รวม 75.21" in line(hands, "told")
        assert "92.19▲" in row(hands, "e9")
        await hands.press("t")
        assert "6 ข้อ รวม 59.50" in line(hands, "told")
        assert "▲" not in row(hands, "o17")
        await hands.press(*"90", "enter")
        assert "t สลับ" in line(hands, "told")
        assert "รวม 59.50" not in line(hands, "told")


async def test_a_plan_starts_from_what_was_tried(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press(*GAPS_TO_SHEET, *"92.19", "enter", "r", "enter")
        assert "3 ข้อ รวม 51.30" in line(hands, "told")
        assert "92.19 " in row(hands, "e9")


async def test_targets_are_saved_as_one_edit_that_is_undone_at_once(record_path: Path) -> None:
    before = on_disk(record_path)
    async with opened(record_path) as hands:
        await hands.press(*GAPS_TO_SHEET, "ctrl+s")
        assert "ไม่มีค่าเป้าหมาย" in hands.told[-1]
        await hands.press("r", "enter", "home", *"90", "ctrl+s")
        assert "ยังพิมพ์ค้างอยู่" in line(hands, "told")
        await hands.press("enter", "ctrl+s")
        assert hands.screen == "Question"
        assert "จะเพิ่ม 3 มาตรการ แก้ 2 ช่อง" in " ".join(hands.shown.split())
        assert "ข้อ e9 ไม่น้อยกว่า 90.00 คะแนน" in hands.shown
        assert "≥" not in hands.shown
        await hands.press("enter")
        assert on_disk(record_path) == before
        await hands.press("ctrl+s", "down", "enter")
        assert "4 ข้อ" in hands.told[-1]
        after = on_disk(record_path)
        assert after["measures"]["m2"]["target"].endswith("e9 ≥ 90.00")
        assert after["measures"]["m10"]["target"] == "o17 ≥ 95.35"
        assert after["scores"] == before["scores"]
        assert "90.00" in row(hands, "e9")
        await hands.press("ctrl+s")
        assert "ไว้แล้ว" in hands.told[-1]
        await hands.press("ctrl+z")
        assert on_disk(record_path)["measures"] == before["measures"]
        assert "90.00" in row(hands, "e9")


async def test_the_sheet_is_kept_while_other_screens_are_shown(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press(*GAPS_TO_SHEET, *"85", "enter", *"90", "f4", "f2", "w")
        assert "85.00" in row(hands, "e9")
        assert "90▏" in row(hands, "o17")


async def test_the_sheet_follows_the_record_under_it(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press(*GAPS_TO_SHEET, *"85", "enter", *"90", "enter")
        await hands.press("f2", "ctrl+f")
        await hands.write("o17")
        await hands.press("enter", *"90", "enter", "escape", "w")
        assert row(hands, "o17").count("90.00") == 1
        assert row(hands, "e9").count("85.00") == 1
        await hands.press("ctrl+z")
        assert "70.16" in row(hands, "o17")


async def test_another_record_begins_with_a_clean_sheet(record_path: Path) -> None:
    other = copy_sample(record_path.parent / "other")
    async with opened(record_path) as hands:
        await hands.press(*GAPS_TO_SHEET, *"85", "enter")
        assert hands.app.open_record(other) == ""
        await hands.settle()
        await hands.press(*GAPS_TO_SHEET)
        assert "→" not in line(hands, "total")


async def test_o_changes_between_gains_and_the_tree(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press(*GAPS_TO_SHEET, "s")
        codes = [entry.key for entry in rows(hands).rows]
        assert codes[:3] == ["i1", "i2", "i3"]
        assert rows(hands).chosen == "e9"
        await hands.press("s")
        assert rows(hands).rows[0].key == "e9"


async def test_where_scores_are_missing_it_says_so_and_they_can_be_tried(
    record_path: Path,
) -> None:
    text = record_path.read_text(encoding="utf-8").replace("own = 68.28", 'note = "?"')
    record_path.write_text(text.replace("own = 87.84", 'note = "?"'), encoding="utf-8")
    async with opened(record_path) as hands:
        await hands.press(*GAPS_TO_SHEET)
        assert rows(hands).chosen == "e9"
        assert "ยังไม่ครบ" in line(hands, "total")
        await hands.press("r", "enter")
        assert "ยังไม่มีคะแนนของ e9" in hands.told[-1]
        await hands.press(*"68.28", "enter", "r", "enter")
        assert "→ ผ่านดีเยี่ยม" in line(hands, "total")


async def test_it_is_found_in_the_palette(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f3", "ctrl+p")
        await hands.write("ลองปรับ")
        await hands.press("enter")
        assert hands.screen == "WhatIfScreen"


@pytest.mark.parametrize(("key", "screen"), [("f2", "ScoresScreen"), ("f3", "GapsScreen")])
async def test_escape_goes_back_to_where_one_came_from(
    record_path: Path, key: str, screen: str
) -> None:
    async with opened(record_path) as hands:
        for _ in range(2):
            await hands.press(key, "w", "escape")
            assert hands.screen == screen


async def test_only_better_levels_are_offered(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press(*GAPS_TO_SHEET, "r")
        assert hands.screen == "Chooser"
        assert "ผ่านดีเยี่ยม" in hands.shown
        assert "ต้องปรับปรุง" not in hands.shown
