"""``ita-tui compare``."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from ita_tui.words.said import years as words
from tests.cli.running import run
from tests.core.test_compare_years import FOLDER

YEARS = [FOLDER / f"{year}.toml" for year in (2566, 2567, 2568)]


def test_two_years_on_the_terminal() -> None:
    done = run("compare", *YEARS[1:], "--on", "2025-10-01")
    assert (done.code, done.err) == (0, "")
    assert "o7\tรายงานผลการดำเนินงานประจำปี\t90.00\t84.00\t−6.00 ลดลง\tตกต่ำกว่าเกณฑ์" in done.out
    assert "2567\to6\tQ&A\t100.00\tไม่มีในเกณฑ์ปีหลัง" in done.out
    assert "แล้วเสร็จ คะแนนเพิ่ม" in done.out


def test_the_json_has_every_year_of_the_agency() -> None:
    told = run("compare", FOLDER, "--json", "--on", "2025-10-01").json
    assert [year["total"] for year in told["years"]] == [84.64, 89.97, 91.17]
    (node,) = (it for it in told["nodes"] if it["codes"][-1] == "o10")
    assert node["scores"] == [40.0, 70.0, 95.0]
    assert node["changes"] == [30.0, 25.0]
    assert node["words"] == ["rose", "rose"]
    assert node["crossings"] == [None, "up"]
    assert [it["verdict"] for it in told["effects"]].count("done-rose") == 3
    assert {"fiscal_year_be": 2567, "code": "o6", "score": 100.0, "became": []} in told["lost"]


@pytest.mark.parametrize("form", ["xlsx", "csv", "docx", "html", "md", "txt"])
def test_every_form_is_written(tmp_path: Path, form: str) -> None:
    path = tmp_path / f"เทียบ.{form}"
    done = run("compare", *YEARS, "-o", path)
    assert done.code == 0
    assert path.stat().st_size > 1000
    if form == "xlsx":
        book = load_workbook(path)
        assert book.sheetnames[:2] == [words.LEVELS, words.NODES]
        assert book[words.NODES]["C2"].value == 84.64
        assert len(book[words.LEVELS]._charts) == 1  # type: ignore[attr-defined]
    elif form != "docx":
        text = path.read_text("utf-8-sig")
        assert "E-Service" in text
        assert ("89.97" if form == "csv" else "๘๙.๙๗") in text
        assert form == "csv" or "แนวโน้มคะแนนรวม" in text
        assert text.count("<svg") == (2 if form == "html" else 0)
    else:
        with ZipFile(path) as parts:
            assert sum(name.startswith("word/charts/ita") for name in parts.namelist()) == 2


def test_a_name_that_does_not_say_its_form_is_refused(tmp_path: Path) -> None:
    for options in (("-o", tmp_path / "x.foo"), ("-o", tmp_path / "x.csv", "--to", "docx")):
        done = run("compare", *YEARS, *options)
        assert (done.code, done.out) == (2, "")
        assert "--to" in done.err
    assert run("compare", *YEARS, "--to", "xlsx", "-o", "-").code == 2
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("records", "sentence"),
    [
        (YEARS[:1] * 7, words.too_many(most=6)),
        ([FOLDER / "none.toml"] * 2, "ไม่พบ"),
    ],
)
def test_what_cannot_be_compared(records: list[Path], sentence: str) -> None:
    done = run("compare", *records)
    assert (done.code, done.out) == (2, "")
    assert sentence in done.err


def test_one_record_alone_is_told(sample_path: Path) -> None:
    done = run("compare", sample_path)
    assert (done.code, done.err.strip().splitlines()[-1]) == (2, words.ONE_RECORD_ONLY)
