"""``ita-tui rollup --to``: a row an agency and year."""

import csv
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from ita_tui.words.said import rollup as words
from tests.cli.running import run
from tests.store.rollup.province import record_text

YEARS = Path(__file__).parents[1] / "data" / "years"


@pytest.fixture
def folder(tmp_path: Path, sample_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three years of one agency, and one year of two others."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    root = tmp_path / "แฟ้ม"
    shutil.copytree(YEARS, root / "ก")
    shutil.copy(sample_path, root / "b.toml")
    text = record_text(1, 2567).replace("เทศบาลตำบลที่ 1", "=HYPERLINK(1)")
    (root / "c.toml").write_text(text, encoding="utf-8")
    return root


def table(path: Path) -> list[dict[str, Any]]:
    with closing(sqlite3.connect(path)) as base:
        base.row_factory = sqlite3.Row
        return [dict(one) for one in base.execute("SELECT * FROM agencies")]


def test_a_database_has_a_row_an_agency_and_year(folder: Path) -> None:
    path = folder / "x.sqlite"
    done = run("rollup", folder, "-o", path, "--on", "2025-06-01")
    assert (done.code, done.err) == (0, "")
    found = table(path)
    assert [(one["agency"], one["fiscal_year_be"], one["file"]) for one in found] == [
        ("=HYPERLINK(1)", 2567, "c.toml"),
        ("เทศบาลตำบลสามปี", 2566, "ก/2566.toml"),
        ("เทศบาลตำบลสามปี", 2567, "ก/2567.toml"),
        ("เทศบาลตำบลสามปี", 2568, "ก/2568.toml"),
        ("เทศบาลตำบลศรีพนา", 2567, "b.toml"),
    ]
    small, first, *_, sample = found
    # What compare reckons by hand: 0.3 × 78.80 + 0.3 × 81.33… + 0.4 × 91.50 = 84.64
    assert (first["total"], first["iit"], first["eit"], first["oit"]) == (84.64, 78.8, 81.33, 91.5)
    assert (first["indicator_1"], first["indicator_10"]) == (80.0, 90.0)
    assert (first["level"], first["level_basis"]) == ("ต้องปรับปรุง", words.COMPUTED)
    assert (sample["district"], sample["province"], sample["total"]) == ("เซกา", "บึงกาฬ", 93.45)
    assert (sample["items_below"], sample["items_below_codes"]) == (6, "i10 e9 o9 o16 o17 o19")
    late = run("measures", folder / "b.toml", "--json", "--on", "2025-06-01", "--late").json
    assert sample["late_measures"] == len(late["measures"]) > 0
    assert (small["total"], small["items_below"], small["late_measures"]) == (64.1, 10, 0)


def test_csv_and_excel_hold_the_same_and_nothing_runs(folder: Path) -> None:
    for form in ("csv", "xlsx", "sqlite"):
        assert run("rollup", folder, "--to", form).code == 0
    path = folder / f"{words.FILE_NAME}.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0][:4] == [words.AGENCY, words.KIND, words.DISTRICT, words.PROVINCE]
    assert rows[1][0] == "'=HYPERLINK(1)"
    book = load_workbook(path.with_suffix(".xlsx"))
    cells = list(book[words.AGENCIES].iter_rows())
    assert cells[1][0].value == "=HYPERLINK(1)"
    assert cells[1][0].data_type == "s"
    assert words.YEARS in book.sheetnames
    for at, one in enumerate(table(path.with_suffix(".sqlite")), 1):
        shown = [cell.value for cell in cells[at]]
        assert shown == list(one.values())
        assert [it and float(it) for it in rows[at][8:22]] == [it or "" for it in shown[8:22]]


def test_what_is_in_the_way_is_not_overwritten(folder: Path) -> None:
    path = folder / "x.csv"
    path.write_text("mine", encoding="utf-8")
    assert run("rollup", folder, "-o", path).code == 2
    assert path.read_text(encoding="utf-8") == "mine"
    assert run("rollup", folder, "-o", path, "--force").code == 0
    assert run("rollup", folder, "--to", "sqlite", "-o", folder / "b.toml", "--force").code == 2
    assert run("rollup", folder, "--to", "sqlite", "-o", "-").code == 2
    assert words.AGENCY in run("rollup", folder, "--to", "csv", "-o", "-").out


def test_options_that_a_file_has_no_use_for_are_refused(folder: Path) -> None:
    for option in (("--json",), ("--by", "kind")):
        done = run("rollup", folder, "--to", "csv", *option)
        assert (done.code, done.out) == (2, "")
        assert option[0] in done.err
    assert not (folder / f"{words.FILE_NAME}.csv").exists()


def test_what_cannot_be_read_is_told_beside_the_file(folder: Path) -> None:
    (folder / "broken.toml").write_bytes(b"x = [")
    done = run("rollup", folder, "--to", "csv")
    assert done.code == 1
    assert "broken.toml" in done.err
    assert (folder / f"{words.FILE_NAME}.csv").exists()


def test_a_folder_without_records_gives_no_file(tmp_path: Path) -> None:
    done = run("rollup", tmp_path, "--to", "csv", "--no-cache")
    assert (done.code, done.out) == (2, "")
    assert "ไม่พบแฟ้มใน" in done.err
    assert not list(tmp_path.iterdir())


def test_a_python_without_sqlite_says_so(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ita_tui.documents.database.sqlite3.Connection", object)
    done = run("rollup", folder, "--to", "sqlite")
    assert (done.code, done.err.strip()) == (2, words.NO_SQLITE)


@pytest.mark.parametrize("form", ["docx", "html", "md", "txt"])
def test_the_paper_comes_in_every_form(folder: Path, form: str) -> None:
    path = folder / f"x.{form}"
    done = run("rollup", folder, "-o", path, "--digits", "latin", "--on", "2025-06-01")
    assert (done.code, done.err) == (0, "")
    if form == "docx":
        assert path.read_bytes().startswith(b"PK")
        return
    text = path.read_text(encoding="utf-8")
    for told in ("พ.ศ. 2568", "91.17", "เทศบาลตำบลสามปี"):
        assert told in text
