"""Stories of a folder with more records than are read before the list is shown."""

import asyncio
from pathlib import Path

import pytest

from ita_tui.ui.screens.records import RecordsScreen
from ita_tui.ui.widgets.record_list import RecordList
from tests.ui.driving import Hands, opened

COUNT = 30


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Many records; the fewest of them may be read before the list is shown."""
    monkeypatch.setattr("ita_tui.ui.work.records_reading.MOST_READ", 5)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    root = tmp_path / "records"
    root.mkdir()
    for number in range(COUNT):
        (root / f"{number:02}.toml").write_text(
            'format = "ita-record/1"\nframework = "ita-2567"\nfiscal_year_be = 2567\n\n'
            f'[agency]\nname = "เทศบาลตำบลที่ {COUNT - number:02}"\n\n[scores.i1]\nown = 90.00\n',
            encoding="utf-8",
        )
    (root / "x.slip.toml").write_text('format = "ita-slip/1"\n', encoding="utf-8")
    return root


def names_of(hands: Hands) -> list[str]:
    return [record.name for record in hands.find("#record-list", RecordList).rows]


async def read_through(hands: Hands) -> list[str]:
    await hands.work_through()
    return names_of(hands)


async def test_names_are_there_at_once_and_agencies_when_they_were_read(folder: Path) -> None:
    async with opened(folder) as hands:
        assert "00.toml" in hands.shown or "เทศบาลตำบลที่ 01" in hands.shown
        names = await read_through(hands)
        assert names == [f"{number:02}.toml" for number in reversed(range(COUNT))]
        assert "เทศบาลตำบลที่ 01 · 29.toml" in hands.shown
        assert f"{COUNT} แฟ้ม" in hands.shown


async def test_the_next_time_everything_is_there_at_once(folder: Path) -> None:
    async with opened(folder) as hands:
        await read_through(hands)
    assert sorted(path.suffix for path in folder.iterdir()) == [".toml"] * (COUNT + 1)
    (folder / "00.toml").unlink()
    (folder / "new.toml").write_text(
        (folder / "01.toml").read_text(encoding="utf-8").replace("29", "00"), encoding="utf-8"
    )
    async with opened(folder) as hands:
        names = await read_through(hands)
        assert names[0] == "new.toml"
        assert "00.toml" not in names
        assert len(names) == COUNT
    async with opened(folder) as hands:
        assert names_of(hands) == names
        assert "เทศบาลตำบลที่ 00" in hands.shown


async def test_a_record_is_found_by_a_part_of_its_name_and_opened(folder: Path) -> None:
    async with opened(folder) as hands:
        await read_through(hands)
        await hands.press("f")
        await hands.write("ตำบลที่ ๑๒")
        assert names_of(hands) == ["18.toml"]
        await hands.press("escape")
        assert len(names_of(hands)) == COUNT
        await hands.press("f")
        await hands.write("ที่ 1")
        await hands.press("down", "enter")
        assert hands.screen == "OverviewScreen"
        assert "เทศบาลตำบลที่ 11" in hands.status


async def test_a_search_without_a_result_says_so(folder: Path) -> None:
    async with opened(folder) as hands:
        await read_through(hands)
        await hands.press("f")
        await hands.write("ไม่มีทาง")
        assert names_of(hands) == []
        assert "ไม่พบ" in hands.shown
        await hands.press("enter")
        assert hands.screen == "RecordsScreen"


async def test_the_cursor_goes_through_the_list_and_a_second_click_opens(folder: Path) -> None:
    async with opened(folder) as hands:
        await read_through(hands)
        records = hands.find("#record-list", RecordList)
        await hands.press("end")
        assert records.chosen == "00.toml"
        assert "00.toml" in hands.shown
        await hands.press("pageup", "up", "pagedown", "home")
        assert records.chosen == "29.toml"
        await hands.click("#record-list", 3, 3)
        assert hands.screen == "RecordsScreen"
        await hands.click("#record-list", 3, 3, times=2)
        assert "เทศบาลตำบลที่ 03" in hands.status


async def test_the_newer_of_two_readings_is_waited_for(folder: Path) -> None:
    async with opened(folder) as hands:
        await hands.work_through()
        records = hands.app.screen
        assert isinstance(records, RecordsScreen)
        for name in ("00.toml", "01.toml"):
            records._stand([name])
        await hands.work_through()
        assert "01.toml" in records._standings


async def test_what_is_read_when_the_program_is_being_left_is_let_go(folder: Path) -> None:
    async with opened(folder) as hands:
        screen = hands.app.screen
        assert isinstance(screen, RecordsScreen)
        await read_through(hands)
        await screen.remove_children()
        for show, read in ((screen._show_standings, {}), (screen._take, ()), (screen.refuse, "")):
            await asyncio.to_thread(screen._hand_over, show, read)  # type: ignore[arg-type]
