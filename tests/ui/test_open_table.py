"""A table file opened in the app: chosen or dragged, understood, put right, then stored."""

import os
import tomllib
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from ita_tui.core.framework.format import parse_framework
from ita_tui.core.record.edits import new_record
from ita_tui.store.file_choice import (
    folder_above,
    path_in,
    recent_folder,
    table_in,
    usual_folders,
)
from ita_tui.store.frameworks import load_framework
from ita_tui.store.record_file import create_record
from ita_tui.ui.toolkit.line_list import LineList
from tests.ui.driving import Hands, opened, score_on_disk

DATA = Path(__file__).parents[1] / "data"
OIT = "การประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2570\no1\tโครงสร้าง\no2\tเรื่องใหม่ทั้งหมด\no3\tข้อมูลการติดต่อ\n"


@pytest.fixture
def empty_path(tmp_path: Path) -> Path:
    """A record with nothing in it."""
    framework, _ = load_framework("ita-2567", tmp_path)
    assert framework is not None
    path = tmp_path / "ว่าง" / "แฟ้ม.toml"
    path.parent.mkdir()
    create_record(path, new_record(framework, agency_name="เทศบาลตำบลตัวอย่าง"), framework)
    return path


@pytest.fixture
def folder(record_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of tables with Thai names, beside the record."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    made = record_path.parent / "ผลการประเมิน ปี ๖๗"
    (made / "ย่อย").mkdir(parents=True)
    (made / "น้ำใจ.csv").write_text("ข้อ,คะแนน\ni1,11.11\ni2,22.22\n", encoding="utf-8")
    (made / "รายการ.txt").write_text(OIT, encoding="utf-8")
    (made / "ภาพ.png").write_bytes(b"x")
    book = openpyxl.Workbook()
    tab = book.worksheets[0]
    for row in (["ข้อ", "คะแนน IIT", "คะแนน EIT"], ["i1", 90, 80], ["i2", 70, 60]):
        tab.append(row)
    other = book.create_sheet("อื่น")
    for row in (["ข้อ", "คะแนน"], ["i3", 33.33], ["i4", 44.44]):
        other.append(row)
    book.save(made / "หลายช่อง.xlsx")
    return made


def measures_on_disk(path: Path) -> list[dict[str, Any]]:
    return list(tomllib.loads(path.read_text(encoding="utf-8")).get("measures", {}).values())


def listed(hands: Hands) -> list[str]:
    return [entry.prompt.plain.split("  ")[0] for entry in hands.find("#choices", LineList).rows]


async def test_a_file_is_found_by_folders_and_letters_and_taken_after_a_look(
    record_path: Path, folder: Path
) -> None:
    async with opened(record_path) as hands:
        await hands.press("o")
        await hands.write("ผล")
        await hands.press("enter")
        assert listed(hands)[0] == "ย่อย/"
        assert set(listed(hands)[1:-1]) == {"น้ำใจ.csv", "รายการ.txt", "หลายช่อง.xlsx"}
        await hands.write("น้ำ")
        assert listed(hands) == ["น้ำใจ.csv"]
        await hands.press("enter")
        assert hands.screen == "TablePreview"
        assert "ช่อง B “คะแนน” → คะแนน" in hands.shown
        assert score_on_disk(record_path, "i1") == 94.59
        await hands.press("enter")
        assert [score_on_disk(record_path, code) for code in ("i1", "i2")] == [11.11, 22.22]
        assert recent_folder(Path("/")) == folder
        await hands.press("ctrl+z")
        assert score_on_disk(record_path, "i1") == 94.59


async def test_the_columns_the_sheet_and_the_kind_can_be_put_right(
    record_path: Path, folder: Path
) -> None:
    async with opened(record_path) as hands:
        await hands.paste(f"'{folder / 'หลายช่อง.xlsx'}'")
        assert hands.screen == "TablePreview"
        assert "กด c" in hands.shown
        await hands.press("enter")  # nothing is taken where nothing is understood
        assert score_on_disk(record_path, "i1") == 94.59
        await hands.paste(str(folder / "หลายช่อง.xlsx"))
        await hands.press("c")
        assert "ช่อง B “คะแนน IIT” → คะแนน" in hands.shown
        await hands.press("c")
        assert "ช่อง C “คะแนน EIT” → คะแนน" in hands.shown
        await hands.press("v")
        assert "แผ่นงาน “อื่น”" in hands.shown
        await hands.press("v", "c", "c", "enter")
        assert [score_on_disk(record_path, code) for code in ("i1", "i2")] == [80, 60]
        await hands.paste((folder / "น้ำใจ.csv").as_uri())
        await hands.press("t", "enter")
        assert score_on_disk(record_path, "i1", "reference") == 11.11
        assert score_on_disk(record_path, "i1") == 80


PLAN = (
    'มาตรการ,ฝ่าย,ขั้นตอน,ระยะเวลา\nมาตรการจากไฟล์,กองคลัง,"๑. แต่งตั้ง\n๒. เผยแพร่",มกราคม – กันยายน ๒๕๖๘\n'
)


async def test_measures_of_a_file_are_put_right_taken_and_undone(
    record_path: Path, folder: Path
) -> None:
    (folder / "แผน.csv").write_text(PLAN, encoding="utf-8")
    async with opened(record_path) as hands:
        await hands.press("f4", "o")
        assert hands.screen == "FileChooser"
        await hands.paste(str(folder / "แผน.csv"))
        assert hands.screen == "MeasurePreview"
        assert "จะเพิ่มมาตรการ 1 รายการ" in hands.shown
        assert "ช่อง B “ฝ่าย” →" not in hands.shown
        assert "ไม่ได้อ่านช่อง B ฝ่าย" in hands.shown
        await hands.press("c", "down", "enter")
        await hands.write("ผู้รับ")
        await hands.press("enter")
        assert "ช่อง B “ฝ่าย” → ผู้รับผิดชอบ" in hands.shown
        await hands.press("enter")
        assert hands.told[-1] == "นำเข้ามาตรการ 1 รายการแล้ว กด Ctrl+Z เพื่อย้อนกลับ"
        (made,) = [it for it in measures_on_disk(record_path) if it["title"] == "มาตรการจากไฟล์"]
        assert made["owners"] == ["กองคลัง"]
        assert [step["text"] for step in made["steps"].values()] == ["แต่งตั้ง", "เผยแพร่"]
        await hands.press("o")
        await hands.paste(str(folder / "แผน.csv"))
        await hands.press("c", "escape", "c", "down", "enter", "escape", "o", "escape")
        assert hands.screen == "MeasuresScreen"
        await hands.press("ctrl+z")
        assert "มาตรการจากไฟล์" not in [it["title"] for it in measures_on_disk(record_path)]


async def test_a_whole_report_is_taken_at_once_and_undone(empty_path: Path, folder: Path) -> None:
    async with opened(empty_path) as hands:
        await hands.press("f7", "f2")
        await hands.paste(str(DATA / "report-2567.txt"))
        assert hands.screen == "TablePreview"
        assert "มาตรการ 2 มาตรการ 5 ขั้นตอน" in hands.shown
        await hands.press("ctrl+a")
        assert len(measures_on_disk(empty_path)) == 2
        assert score_on_disk(empty_path, "o17") == 70.16
        await hands.press("ctrl+z")
        assert measures_on_disk(empty_path) == []
        await hands.paste(str(folder / "น้ำใจ.csv"))
        assert "รับทั้งหมด" not in hands.shown
        await hands.press("ctrl+a")
        assert hands.screen == "TablePreview"
        await hands.press("enter")
        assert score_on_disk(empty_path, "i1") == 11.11


async def test_the_rest_of_a_report_is_offered_after_its_scores(empty_path: Path) -> None:
    async with opened(empty_path) as hands:
        await hands.press("f7", "f2")
        await hands.paste(str(DATA / "report-2567.txt"))
        await hands.press("enter")
        assert score_on_disk(empty_path, "o17") == 70.16
        assert "ไฟล์นี้ยังมีมาตรการ 2 รายการ" in hands.shown
        assert measures_on_disk(empty_path) == []
        await hands.press("down", "enter")
        assert len(measures_on_disk(empty_path)) == 2
        await hands.press("ctrl+z")
        assert measures_on_disk(empty_path) == []
        assert score_on_disk(empty_path, "o17") == 70.16


async def test_a_file_without_measures_gives_none(record_path: Path, folder: Path) -> None:
    before = record_path.read_bytes()
    async with opened(record_path) as hands:
        for name in ("น้ำใจ.csv", "หลายช่อง.xlsx"):
            await hands.press("f4", "o")
            await hands.paste(str(folder / name))
            assert "ไม่พบมาตรการ" in hands.shown
            await hands.press("v", "v", "v", "c", "escape", "enter")
            assert hands.screen == "MeasuresScreen"
        (folder / "ว่าง.csv").write_bytes(b"")
        await hands.press("o")
        await hands.paste(str(folder / "ว่าง.csv"))
        await hands.press("c", "enter", "o")
        await hands.paste(str(DATA / "ten-indicators.pdf"))
        assert hands.screen == "MeasuresScreen"
        assert "PDF" in hands.told[-1]
    assert record_path.read_bytes() == before


async def test_a_pdf_says_that_it_is_to_be_looked_at_and_a_cancelled_one_changes_nothing(
    record_path: Path, folder: Path
) -> None:
    before = record_path.read_bytes()
    async with opened(record_path) as hands:
        await hands.paste(str(DATA / "ten-indicators.pdf"))
        assert "โปรดเทียบกับต้นฉบับ" in hands.shown
        await hands.press("o")
        assert hands.screen == "FileChooser"
        await hands.press("escape")
        await hands.paste(str(DATA / "report-2567.txt").replace("report", "none"))
        assert hands.screen == "ScoresScreen"
        await hands.press("escape", "o")
        await hands.write("/none/x.docx")
        await hands.press("enter")
        assert f"ไม่พบ {DATA / '/none/x.docx'}" in hands.shown
    assert record_path.read_bytes() == before


async def test_a_file_that_cannot_be_read_is_told(record_path: Path, folder: Path) -> None:
    (folder / "พัง.docx").write_bytes(b"PK\x03\x04")
    async with opened(record_path) as hands:
        await hands.paste(str(folder / "พัง.docx"))
        assert hands.screen == "ScoresScreen"
        assert "ชำรุด" in hands.told[-1]


async def test_from_the_list_of_records_a_table_goes_into_the_record_at_the_cursor(
    record_path: Path, folder: Path
) -> None:
    async with opened(record_path.parent) as hands:
        assert hands.screen == "RecordsScreen"
        await hands.press("o")
        assert hands.screen == "FileChooser"
        await hands.paste(str(folder / "น้ำใจ.csv"))
        assert hands.screen == "TablePreview"
        await hands.press("escape", "f9")
        await hands.paste(str(folder / "น้ำใจ.csv"))
        await hands.press("enter")
        assert hands.screen == "OverviewScreen"
    assert score_on_disk(record_path, "i1") == 11.11


async def test_without_a_record_a_table_has_nowhere_to_go(tmp_path: Path, folder: Path) -> None:
    async with opened(tmp_path / "none") as hands:
        await hands.press("o")
        assert hands.screen == "RecordsScreen"
        assert "กด a" in hands.shown


async def test_a_year_is_drafted_from_a_table_put_right_and_written(
    record_path: Path, folder: Path
) -> None:
    async with opened(record_path.parent) as hands:
        await hands.press("r")
        await hands.paste(str(folder / "รายการ.txt"))
        assert hands.screen == "FormScreen"
        await hands.press("ctrl+s")
        assert hands.screen == "YearDraftScreen"
        assert "OIT 3 ข้อ" in hands.shown
        assert hands.find("#year-items", LineList).chosen == "o2"  # the first that is a guess
        await hands.press("enter")
        await hands.fill("parent", "99")
        await hands.press("ctrl+s")
        assert "9.1" in hands.refusal("parent")
        await hands.fill("parent", "๙.๔")
        await hands.fill("title", "เรื่องใหม่")
        await hands.press("ctrl+s")
        assert "→ 9.4" in hands.prompt("#year-items", "o2")
        assert not (record_path.parent / "ita-2570.toml").exists()
        await hands.press("ctrl+s")
        assert hands.screen == "RecordsScreen"
    made, problems = parse_framework((record_path.parent / "ita-2570.toml").read_text("utf-8"))
    assert made is not None, problems
    assert (made.nodes["o2"].title, made.nodes["o2"].parent) == ("เรื่องใหม่", "9.4")


async def test_a_draft_that_is_left_writes_nothing(record_path: Path, folder: Path) -> None:
    async with opened(record_path.parent) as hands:
        await hands.press("r")
        await hands.paste(str(folder / "น้ำใจ.csv"))
        await hands.fill("year", "256")
        await hands.press("ctrl+s")
        assert hands.refusal("year")
        await hands.fill("year", "2570")
        await hands.press("ctrl+s")
        assert hands.screen == "YearDraftScreen"
        await hands.press("escape")
    assert not list(record_path.parent.glob("ita-*.toml"))


@pytest.mark.parametrize(
    "text",
    [
        "{}", "'{}'", '"{}"', "  {}\n", "& '{}'",
    ],
)  # fmt: skip
def test_a_path_is_known_as_terminals_send_it(text: str, folder: Path) -> None:
    path = folder / "น้ำใจ.csv"
    assert table_in(text.format(path)) == path
    assert table_in(path.as_uri()) == path


@pytest.mark.skipif(os.name == "nt", reason="a backslash parts folders there")
def test_a_path_is_known_with_its_blanks_escaped(folder: Path) -> None:
    path = folder / "น้ำใจ.csv"
    assert table_in(str(path).replace(" ", "\\ ")) == path


@pytest.mark.parametrize("text", ["", "94.59", "i1", "ก" * 5000, "\0/x.csv", "a/b.csv\nc", "~"])
def test_other_texts_are_no_tables(text: str) -> None:
    assert table_in(text) is None
    assert text != "94.59" or path_in(text) is None


async def test_the_usual_folders_are_offered_and_a_folder_that_is_not_there_is_no_end(
    record_path: Path, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("platformdirs.user_downloads_path", lambda: folder)
    monkeypatch.setattr("platformdirs.user_desktop_path", lambda: tmp_path / "ไม่มี")
    monkeypatch.setattr("platformdirs.user_documents_path", lambda: tmp_path / "ไม่มี" / "เอกสาร")
    assert usual_folders() == (folder,)
    assert folder_above(tmp_path / "ไม่มี" / "เอกสาร" / "ITA") == tmp_path
    async with opened(record_path) as hands:
        await hands.press("o")
        assert listed(hands)[-2].startswith("→ ")
        await hands.press("up", "up", "enter")
        assert "น้ำใจ.csv" in listed(hands)


PASTED_PLAN = "ชื่อมาตรการ\tผู้รับผิดชอบ\tระยะเวลา\nมาตรการที่วาง\tกองคลัง\tม.ค. 68 - ก.ย. 68\n"


@pytest.mark.parametrize("pane", [(), ("tab",)], ids=["measures", "steps"])
async def test_a_table_of_measures_can_be_pasted(record_path: Path, pane: tuple[str, ...]) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", *pane)
        await hands.paste(PASTED_PLAN)
        assert hands.screen == "MeasurePreview"
        assert "จะเพิ่มมาตรการ 1 รายการ" in hands.shown
        await hands.press("enter")
        (made,) = [it for it in measures_on_disk(record_path) if it["title"] == "มาตรการที่วาง"]
        assert made["owners"] == ["กองคลัง"]
        await hands.press("ctrl+z")
        assert "มาตรการที่วาง" not in [it["title"] for it in measures_on_disk(record_path)]


async def test_a_file_that_is_dragged_to_the_measures_is_opened(
    record_path: Path, folder: Path
) -> None:
    (folder / "แผน.csv").write_text(PLAN, encoding="utf-8")
    async with opened(record_path) as hands:
        await hands.press("f4")
        await hands.paste(str(folder / "แผน.csv"))
        assert hands.screen == "MeasurePreview"


async def test_what_is_no_table_is_not_dropped_in_silence(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4")
        await hands.paste("1. ประชุม\n2. จัดทำ")
        assert "Tab ไปที่ขั้นตอน" in hands.told[-1]


async def test_what_is_not_read_of_a_report_is_shown_before_it_is_taken(
    empty_path: Path, folder: Path
) -> None:
    plan = "มาตรการ\tขั้นตอน\tผู้รับผิดชอบ\tระยะเวลา\nจัดอบรม\t1. จัด\tกองคลัง\tเมื่อพร้อม\n"
    (folder / "รายงาน.txt").write_text(f"คำนำ\n\nข้อ\tคะแนน\ni1\t90.00\n\n{plan}", encoding="utf-8")
    async with opened(empty_path) as hands:
        await hands.press("f7", "f2")
        await hands.paste(str(folder / "รายงาน.txt"))
        assert hands.screen == "TablePreview"
        assert "ไม่ได้เก็บในแฟ้ม" in hands.shown
        assert "เมื่อพร้อม" in hands.shown
