"""Stories of looking after the files of records on their list."""

from pathlib import Path

import pytest

from ita_tui.store.fault import StoreFault
from ita_tui.ui.widgets.record_list import RecordList
from tests.ui.driving import DISK_FULL, Hands, on_disk, opened


async def _names(hands: Hands) -> list[str]:
    await hands.work_through()  # the list is read beside the screen
    return [record.name for record in hands.find("#record-list", RecordList).rows]


def _files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*.toml"))


async def test_the_list_says_how_each_record_stands(record_path: Path) -> None:
    other = record_path.with_name("empty.toml")
    other.write_text(
        'format = "ita-record/1"\nframework = "ita-2567"\nfiscal_year_be = 2567\n', encoding="utf-8"
    )
    async with opened(record_path) as hands:
        await hands.press("f9")
        await hands.work_through()
        line = next(it for it in hands.shown.split("\n") if "sample.toml" in it)
        assert line.split()[0] == "●"
        assert "93.45 ผ่านดี" in line
        assert "●" not in next(it for it in hands.shown.split("\n") if "empty.toml" in it)
        await hands.press("Y")
        assert "93.45\tผ่านดี" in hands.app.clipboard


async def test_records_are_ordered_by_year_and_figures_by_key_and_by_title(
    record_path: Path,
) -> None:
    text = record_path.read_text(encoding="utf-8")
    lower = text.replace("own = 93.45", "own = 80.00", 1).replace(
        "fiscal_year_be = 2567", "fiscal_year_be = 2566", 1
    )
    record_path.with_name("lower.toml").write_text(lower, encoding="utf-8")
    async with opened(record_path.parent) as hands:
        assert await _names(hands) == ["lower.toml", "sample.toml"]
        await hands.press("s")
        assert await _names(hands) == ["sample.toml", "lower.toml"]
        assert "ปี↓" in hands.shown
        await hands.press("s")
        assert await _names(hands) == ["lower.toml", "sample.toml"]
        assert "คะแนน↑" in hands.shown
        await hands.click("#record-list", 75, 0)
        assert "แก้ล่าสุด↓" in hands.shown
        await hands.click("#record-list", 5, 0)
        assert "↑" not in hands.shown
        assert "↓" not in hands.shown


async def test_a_copy_is_made_and_taken_back(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f9", "y")
        assert _files(record_path.parent) == ["sample (2).toml", "sample.toml"]
        assert hands.find("#record-list", RecordList).chosen == "sample (2).toml"
        await hands.press("ctrl+z")
        assert _files(record_path.parent) == ["sample.toml"]


async def test_changes_of_files_are_taken_back_one_after_the_other(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f9", "y", "e")
        await hands.fill("file", "ใหม่")
        await hands.press("ctrl+s", "d")
        assert _files(record_path.parent) == ["sample.toml"]
        await hands.press("ctrl+z")
        assert _files(record_path.parent) == ["sample.toml", "ใหม่.toml"]
        await hands.press("ctrl+z")
        assert _files(record_path.parent) == ["sample (2).toml", "sample.toml"]
        await hands.press("ctrl+z")
        assert _files(record_path.parent) == ["sample.toml"]


async def test_the_open_record_is_renamed_and_stays_open(record_path: Path) -> None:
    new = record_path.with_name("ศรีพนา.toml")
    async with opened(record_path) as hands:
        await hands.press("f9", "e")
        await hands.fill("file", "sample")
        await hands.press("ctrl+s")
        assert hands.screen == "FormScreen"
        await hands.fill("file", "ศรีพนา")
        await hands.press("ctrl+s")
        assert hands.screen == "RecordsScreen"
        assert await _names(hands) == ["ศรีพนา.toml"]
        await hands.press("f7", "f2", *"12.34", "enter")
        assert on_disk(new)["scores"]["i1"]["own"] == 12.34
        assert not record_path.exists()
        await hands.press("f9", "ctrl+z")
        assert await _names(hands) == ["sample.toml"]
        await hands.press("f7", "f2")
        assert hands.screen == "ScoresScreen"


async def test_a_change_of_a_file_that_could_not_be_taken_back_can_be_tried_again(
    record_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise StoreFault(DISK_FULL)

    async with opened(record_path) as hands:
        await hands.press("f9", "e")
        await hands.fill("file", "ศรีพนา")
        await hands.press("ctrl+s")
        with monkeypatch.context() as held:
            held.setattr("ita_tui.store.file_care.rename_record", refuse)
            await hands.press("ctrl+z")
            assert DISK_FULL in hands.shown
        await hands.press("ctrl+z")
        assert await _names(hands) == ["sample.toml"]


async def test_what_is_thrown_away_comes_back(record_path: Path) -> None:
    content = record_path.read_bytes()
    async with opened(record_path) as hands:
        await hands.press("f9", "d", "down", "enter")
        assert _files(record_path.parent) == []
        assert "ยินดีต้อนรับ" in hands.shown
        await hands.press("f7", "f2")
        assert hands.screen == "RecordsScreen"  # nothing is open
        await hands.press("ctrl+z")
        assert record_path.read_bytes() == content
        assert hands.screen == "RecordsScreen"
        await hands.press("f2")
        assert hands.screen == "ScoresScreen"  # it is open again
        await hands.press("f9")
        await hands.press("delete", "down", "enter", "B", "enter")
        assert record_path.read_bytes() == content
        await hands.press("enter")
        assert hands.screen == "OverviewScreen"


async def test_a_record_that_cannot_be_thrown_away_stays_open(
    record_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise StoreFault(DISK_FULL)

    monkeypatch.setattr("ita_tui.store.file_care.put_in_bin", refuse)
    async with opened(record_path) as hands:
        await hands.press("f9", "d", "down", "enter")
        assert DISK_FULL in hands.shown
        assert hands.screen == "RecordsScreen"
        await hands.press("f7", "f2")
        assert hands.screen == "ScoresScreen"


async def test_a_record_that_is_not_on_disk_is_not_let_go(record_path: Path) -> None:
    async with opened(record_path) as hands:
        record_path.write_bytes(record_path.read_bytes() + b"# by hand\n")
        await hands.press("f7", "f2", *"12.34", "enter", "escape", "f9", "d", "down", "enter")
        assert record_path.exists()
        assert "ยังไม่บันทึก" in hands.status


async def test_a_record_that_keeps_its_name_stays_as_it_is(record_path: Path) -> None:
    async with opened(record_path.parent) as hands:
        await hands.press("e", "ctrl+s")
        assert hands.screen == "RecordsScreen"
    assert [path.name for path in record_path.parent.glob("*.toml")] == [record_path.name]


async def test_the_cursor_follows_a_file_to_its_new_name(record_path: Path) -> None:
    record_path.with_name("b.toml").write_bytes(record_path.read_bytes())
    async with opened(record_path) as hands:
        await hands.press("f9")
        await hands.work_through()
        await hands.press("home", "e")
        await hands.fill("file", "zz.toml")
        await hands.press("ctrl+s", "d")
    left = sorted(path.name for path in record_path.parent.glob("*.toml"))
    assert left == [record_path.name], "the renamed file went, not the open one"


@pytest.mark.parametrize("width", [60, 80, 120])
async def test_the_year_of_a_record_is_never_what_is_cut(width: int, record_path: Path) -> None:
    text = record_path.read_text(encoding="utf-8")
    long = "องค์การบริหารส่วนตำบลบ้านใหม่ไชยพจน์พัฒนา"
    for year in (2566, 2567, 2568):
        of_year = text.replace("fiscal_year_be = 2567", f"fiscal_year_be = {year}", 1)
        named = record_path.with_name(f"{long}-{year}-แก้ไขครั้งสุดท้าย.toml")
        named.write_text(of_year.replace("เทศบาลตำบลศรีพนา", long), encoding="utf-8")
    record_path.unlink()
    async with opened(record_path.parent, (width, 20)) as hands:
        await hands.work_through()
        lines = [line for line in hands.shown.splitlines() if ".toml" in line]
        years = [
            word for line in lines for word in line.split() if word in ("2566", "2567", "2568")
        ]
        assert years == ["2566", "2567", "2568"]


async def test_the_open_record_is_thrown_away_after_a_yes_only(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f9")
        for leaving in (("enter",), ("escape",), ("อ", "ง", "ั", "enter")):
            await hands.press("d")
            assert hands.screen == "Question"
            assert "sample.toml" in hands.shown
            await hands.press(*leaving)
            assert _files(record_path.parent) == ["sample.toml"]
            assert hands.screen == "RecordsScreen"


async def test_what_is_said_of_taking_back_is_what_was_done(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f9", "y", "ctrl+z")
        assert "ย้ายสำเนา sample (2).toml ลงถังขยะแล้ว" in hands.told[-1]
        assert "Ctrl+Z" not in hands.told[-1]
        await hands.press("y", "d")
        assert "Ctrl+Z เพื่อนำกลับ หรือ B เพื่อดูถังขยะ" in hands.told[-1]
        await hands.press("e")
        await hands.fill("file", "ใหม่")
        await hands.press("ctrl+s", "ctrl+z")
        assert hands.told[-1] == "กลับไปใช้ชื่อ sample.toml แล้ว"
