"""``ita-tui import --what measures``."""

from pathlib import Path

import openpyxl
import pytest

from ita_tui.core.record.format import read_record
from ita_tui.core.record.model import Record
from tests.cli.running import run
from tests.cli.test_import_scores import empty
from tests.cli.test_import_workbook import book


def record_of(path: Path) -> Record:
    record, _ = read_record(path.read_text(encoding="utf-8"))
    assert record is not None
    return record


def test_an_exported_workbook_read_back_touches_nothing(sample_path: Path) -> None:
    before = sample_path.read_bytes(), sample_path.stat().st_mtime_ns
    table = sample_path.with_name("t.xlsx")
    assert run("export", sample_path, "--to", "xlsx", "-o", table).code == 0
    done = run("import", table, sample_path, "--what", "measures")
    assert (done.code, done.err) == (0, "")
    assert "แฟ้มไม่เปลี่ยน" in done.out
    assert (sample_path.read_bytes(), sample_path.stat().st_mtime_ns) == before


def test_exported_tables_read_into_an_empty_record_give_the_same_measures(
    sample_path: Path,
) -> None:
    path = empty(sample_path.parent)
    for sheet in ("measures", "steps"):
        table = sample_path.with_name(f"{sheet}.csv")
        run("export", sample_path, "--to", "csv", "--sheet", sheet, "-o", table)
        assert run("import", table, path, "--what", "measures").code == 0
    assert record_of(path).measures == record_of(sample_path).measures


def test_what_was_edited_in_excel_is_shown_and_saved(sample_path: Path) -> None:
    table = sample_path.with_name("t.xlsx")
    run("export", sample_path, "--to", "xlsx", "-o", table)
    made = openpyxl.load_workbook(table)
    made["มาตรการ"]["B2"] = "คู่มือใหม่"
    made["ขั้นตอน"]["G2"] = "22 ต.ค. 67"
    made.save(table)
    dry = run("import", table, sample_path, "--what", "measures", "--dry-run", "--json")
    assert dry.code == 0
    changed = [one for one in dry.json["measures"] if one["status"] != "same"]
    assert [(one["id"], one["line"]) for one in changed] == [("m1", 2)]
    assert changed[0]["changes"] == [
        {
            "field": "title",
            "step": None,
            "before": "จัดทำคู่มือหรือมาตรฐานการปฏิบัติงานสำหรับเจ้าหน้าที่เทศบาลตำบลศรีพนา",
            "after": "คู่มือใหม่",
        },
        {"field": "step_due", "step": "s1", "before": "", "after": "22 ต.ค. 67"},
    ]
    assert record_of(sample_path).measures["m1"].title != "คู่มือใหม่"
    done = run("import", table, sample_path, "--what", "measures")
    assert "→ “คู่มือใหม่”" in done.out
    assert record_of(sample_path).measures["m1"].title == "คู่มือใหม่"


def test_the_columns_are_shown_and_the_unused_ones_named(tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text("ที่,ชื่อมาตรการ,ผู้รับผิดชอบ\n1,ก,กองคลัง\n", encoding="utf-8")
    done = run("import", table, empty(tmp_path), "--what", "measures")
    assert done.code == 0
    first = done.out.splitlines()[0]
    assert "B “ชื่อมาตรการ” → มาตรการ" in first
    assert first.endswith("ไม่ได้ใช้: A “ที่”")
    assert "กองคลัง" in done.err  # a unit that is new


def test_a_doubtful_column_is_told_and_can_be_named(tmp_path: Path) -> None:
    path = empty(tmp_path)
    table = tmp_path / "t.csv"
    text = "มาตรการ,ผู้รับผิดชอบหลัก,ผู้รับผิดชอบร่วม,ขั้นตอน\nก,กองคลัง,กองช่าง,ประชุม\n"
    table.write_text(text, encoding="utf-8")
    done = run("import", table, path, "--what", "measures", "--dry-run", "--json")
    assert done.code == 1
    assert [problem["rule"] for problem in done.json["problems"]] == ["column-ambiguous"]
    assert "--column owners=B" in done.json["problems"][0]["message"]
    assert run("import", table, path, "--what=measures", "--column", "owners=C").code == 0
    assert record_of(path).measures["m1"].owners == ("กองช่าง",)


def test_two_tables_in_one_workbook_are_told(tmp_path: Path) -> None:
    rows: list[list[object]] = [["มาตรการ", "ผู้รับผิดชอบ"], ["ก", "กองคลัง"]]
    table = book(tmp_path / "t.xlsx", ก=rows, ข=rows)
    path = empty(tmp_path)
    before = path.read_bytes()
    done = run("import", table, path, "--what", "measures")
    assert done.code == 1
    assert "--sheet" in done.err
    assert path.read_bytes() == before


@pytest.mark.parametrize("text", ["", "i1,90\n", "ก"])
def test_a_file_without_measures_is_told(tmp_path: Path, text: str) -> None:
    done = run("import", "-", empty(tmp_path), "--what", "measures", stdin=text.encode())
    assert done.code == 1
    assert "ไม่พบตารางมาตรการ" in done.err


def test_a_guarded_text_comes_back_without_its_apostrophe(tmp_path: Path) -> None:
    path = empty(tmp_path)
    text = "มาตรการ,ผู้รับผิดชอบ\n'=ก,\"'- กองคลัง\"\n"
    run("import", "-", path, "--what", "measures", stdin=text.encode())
    (measure,) = record_of(path).measures.values()
    assert (measure.title, measure.owners) == ("=ก", ("กองคลัง",))
    done = run("export", path, "--to", "csv", "--sheet", "measures", "-o", "-")
    assert ",'=ก," in done.out
