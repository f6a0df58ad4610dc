"""Stories of earlier versions: looked at, brought back, and undone."""

import re
from datetime import date
from pathlib import Path

from ita_tui.store.history import keep_version
from ita_tui.ui.widgets.text_lines import TextPage
from tests.ui.driving import opened, score_on_disk


async def test_a_version_is_compared_and_brought_back_as_an_edit(record_path: Path) -> None:
    before = record_path.read_bytes()
    keep_version(record_path, before, date(2024, 10, 21))
    record_path.write_bytes(before.replace(b"own = 94.59", b"own = 12.34"))
    async with opened(record_path) as hands:
        await hands.press("f8")
        assert "21 ตุลาคม 2567" in hands.shown
        assert "คะแนน i1 คะแนนของเรา: 12.34 → 94.59" in hands.shown
        await hands.press("enter")
        assert "นำฉบับ 21 ตุลาคม 2567 กลับมา: จะแก้ 1 ช่อง" in hands.shown
        await hands.press("enter")
        assert score_on_disk(record_path, "i1") == 12.34
        await hands.press("f8", "enter", "down", "enter")
        assert hands.screen == "ScoresScreen"
        assert score_on_disk(record_path, "i1") == 94.59
        await hands.press("ctrl+z")
        assert "นำฉบับ 21 ตุลาคม 2567 กลับมา" in hands.told[-1]
        assert score_on_disk(record_path, "i1") == 12.34


async def test_the_earlier_versions_are_explained(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f8", "f1")
        page = hands.find("#help", TextPage).content
        assert "อ่านรายการ" in page
        assert ".history" in page
        await hands.press("escape")
        assert hands.screen == "HistoryScreen"


async def test_a_version_that_is_no_record_is_not_brought_back(record_path: Path) -> None:
    keep_version(record_path, b"x = [", date(2024, 10, 21))
    before = record_path.read_bytes()
    async with opened(record_path) as hands:
        await hands.press("f8", "enter")
        assert "อ่านเป็นแฟ้มไม่ได้" in hands.shown
        await hands.press("escape")
        assert hands.screen == "ScoresScreen"
    assert record_path.read_bytes() == before


async def test_a_record_without_versions_says_so(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f8", "enter")
        assert "ยังไม่มีฉบับก่อน" in hands.shown
        assert "นำกลับมาใช้" not in hands.shown


async def test_the_edits_of_the_day_are_listed_and_one_goes_back_before_any(
    record_path: Path,
) -> None:
    async with opened(record_path) as hands:
        await hands.press("f7", "f2", *"11.11", "enter", *"22.22", "enter")
    async with opened(record_path) as hands:  # the day goes on after a restart
        await hands.press("f7", "f2", "down", "down", *"33.33", "enter", "f8")
        edits = [line for line in hands.shown.split("\n") if "↶" in line]
        assert [line.split("↶")[1].split("│")[0].strip() for line in edits] == [
            "แก้คะแนน i3",
            "แก้คะแนน i2",
            "แก้คะแนน i1",
        ]
        assert re.search(r"[0-2][0-9]:[0-5][0-9] ↶", edits[0])
        await hands.press("down")
        assert "คะแนน i2 คะแนนของเรา: 22.22 → " in hands.shown
        await hands.press("enter")
        assert "กลับไปก่อน “แก้คะแนน i2”" in hands.shown
        await hands.press("down", "enter")
        assert score_on_disk(record_path, "i1") == 11.11
        assert score_on_disk(record_path, "i2") != 22.22
        await hands.press("ctrl+z")
        assert score_on_disk(record_path, "i2") == 22.22
        assert score_on_disk(record_path, "i3") == 33.33
