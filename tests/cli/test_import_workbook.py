"""``ita-tui import`` of workbooks, and of our own tables."""

from pathlib import Path

import docx
import openpyxl
import pytest

from tests.cli.running import run
from tests.cli.test_import_scores import empty, owned

DATA = Path(__file__).parents[1] / "data"
Rows = list[list[object]]


def book(path: Path, **sheets: Rows) -> Path:
    """A workbook of some sheets."""
    made = openpyxl.Workbook()
    made.remove(made.worksheets[0])
    for name, rows in sheets.items():
        tab = made.create_sheet(name)
        for row in rows:
            tab.append(row)
    made.save(path)
    return path


SCORES: Rows = [
    ["ผลการประเมิน"],
    ["ที่", "รหัส", "รายการ", "คะแนนปี 2567", "คะแนนปี 2566"],
    [1, "i๑", None, 94.59, 90],
    [2, "๐๙", "รายงานผลการดำเนินงานประจำปี", "๗๗.๖๗", 60],
]


def test_a_workbook_is_read_and_its_columns_are_shown(tmp_path: Path) -> None:
    path = empty(tmp_path)
    table = book(tmp_path / "t.xlsx", ผล=SCORES, อื่น=[["ไม่มีคะแนน"]])
    done = run("import", table, path)
    assert done.code == 0
    assert done.err == (
        "ไม่ได้อ่านช่อง “คะแนนปี 2566” ซึ่งเป็นคะแนนปีก่อน ถ้าต้องการนำเข้าด้วย ให้สั่งซ้ำโดยเพิ่ม --kind previous\n"
    )
    assert "D “คะแนนปี 2567” → คะแนน" in done.out
    assert owned(path) == {"i1": 94.59, "o9": 77.67}


def test_the_json_says_where_it_was_read(tmp_path: Path) -> None:
    table = book(tmp_path / "t.xlsx", ผล=SCORES)
    done = run("import", table, empty(tmp_path), "--dry-run", "--json")
    assert [(row["line"], row["code"]) for row in done.json["read"]] == [(3, "i1"), (4, "o9")]
    assert done.json["sheet"] == "ผล"
    assert done.json["columns"] == {"code": "B", "score": "D"}


AMBIGUOUS: Rows = [["รหัส", "คะแนน IIT", "คะแนน EIT"], ["i1", 90, 80], ["o9", 70, 60]]


def test_two_columns_that_could_be_the_score_are_told_and_not_read(tmp_path: Path) -> None:
    path = empty(tmp_path)
    table = book(tmp_path / "t.xlsx", ผล=AMBIGUOUS)
    done = run("import", table, path)
    assert done.code == 1
    assert "--column score=B" in done.err
    assert owned(path) == {}
    assert run("import", table, path, "--column", "score=c").code == 0
    assert owned(path) == {"i1": 80.0, "o9": 60.0}


def test_a_told_column_serves_a_text_file_too(tmp_path: Path) -> None:
    path = empty(tmp_path)
    table = tmp_path / "t.csv"
    table.write_text("รหัส,คะแนน IIT,คะแนน EIT\ni1,90,80\n", encoding="utf-8")
    assert run("import", table, path, "--column", "score=B").code == 0
    assert owned(path) == {"i1": 90.0}


def test_two_sheets_with_scores_are_told_and_one_can_be_named(tmp_path: Path) -> None:
    path = empty(tmp_path)
    table = book(tmp_path / "t.xlsx", ก=SCORES, ข=[["รหัส", "คะแนน"], ["i1", 1]])
    done = run("import", table, path, "--json")
    assert done.code == 1
    assert [problem["rule"] for problem in done.json["problems"]] == ["sheet-ambiguous"]
    assert done.json["unread"]
    assert all(row["text"] and row["reason"] for row in done.json["unread"])
    assert run("import", table, path, "--sheet", "ข").code == 0
    assert owned(path) == {"i1": 1.0}
    assert run("import", table, path, "--sheet", "ค").code == 2


def test_per_cents_are_read_and_errors_and_formulas_without_a_value_are_told(
    tmp_path: Path,
) -> None:
    path = empty(tmp_path)
    table = tmp_path / "t.xlsx"
    rows: Rows = [["รหัส", "คะแนน"], ["i1", 0.9459], ["i2", "=1+1"], ["i3", 94.594], ["i4", 95]]
    made = openpyxl.load_workbook(book(table, ก=rows))
    made.worksheets[0]["B2"].number_format = "0.00%"
    made.save(table)
    done = run("import", table, path, "--json")
    assert done.code == 1
    assert {(one["rule"], one["line"]) for one in done.json["problems"]} == {
        ("score-missing", 3),
        ("formula-without-value", 3),
        ("score-unreadable", 4),
    }
    assert owned(path) == {"i1": 94.59, "i4": 95.0}


def test_scores_are_taken_as_excel_shows_them_and_the_rounding_is_told(tmp_path: Path) -> None:
    path = empty(tmp_path)
    table = tmp_path / "t.xlsx"
    rows: Rows = [["รหัส", "คะแนน"], ["i1", 85.2133333], ["i2", 95.5], ["i3", 0.7323999]]
    made = openpyxl.load_workbook(book(table, ก=rows))
    for cell, form in (("B2", "0.00"), ("B3", "0.00"), ("B4", "0.00%")):
        made.worksheets[0][cell].number_format = form
    made.save(table)
    done = run("import", table, path, "--json")
    assert done.code == 0
    assert [(one["rule"], one["line"]) for one in done.json["problems"]] == [("score-rounded", 2)]
    assert owned(path) == {"i1": 85.21, "i2": 95.5, "i3": 73.24}


def test_hidden_rows_are_read_and_hidden_sheets_are_not_and_both_are_told(tmp_path: Path) -> None:
    path = empty(tmp_path)
    table = book(tmp_path / "t.xlsx", ก=SCORES, ลับ=[["รหัส", "คะแนน"], ["i1", 1]])
    made = openpyxl.load_workbook(table)
    made.worksheets[0].row_dimensions[4].hidden = True
    made.worksheets[1].sheet_state = "hidden"
    made.save(table)
    done = run("import", table, path)
    assert done.code == 0
    assert "แถวที่ซ่อนอยู่ (4)" in done.err
    assert "ลับ" in done.err
    assert owned(path) == {"i1": 94.59, "o9": 77.67}
    told = run("import", table, path, "--json").json["problems"]
    assert [one["rule"] for one in told][:2] == ["rows-hidden", "sheets-hidden"]
    assert "แถวที่ซ่อนอยู่ (4)" in told[0]["message"]


def test_a_plan_of_measures_is_told_with_the_option_that_reads_it(tmp_path: Path) -> None:
    rows: list[list[object]] = [["มาตรการ", "ผู้รับผิดชอบ", "งบประมาณ (บาท)"]]
    rows.append(["จัดทำคู่มือ", "กองคลัง", "50,000.00"])
    done = run("import", book(tmp_path / "t.xlsx", แผน=rows), empty(tmp_path), "--json")
    assert done.code == 1
    [told] = done.json["problems"]
    assert told["rule"] == "table-of-measures"
    assert "--what measures" in told["message"]


@pytest.mark.parametrize("to", ["csv", "xlsx"])
@pytest.mark.parametrize("kind", ["own", "reference", "previous"])
def test_our_own_table_gives_every_node_back(sample_path: Path, to: str, kind: str) -> None:
    scores = b"total\t93.05\n9.1\t90.00\ni1\t12.34\n"
    run("import", "-", sample_path, "--kind", "reference", stdin=scores)
    run("import", "-", sample_path, "--kind", "previous", stdin=b"o9\t1.00\n")
    table = sample_path.with_name(f"t.{to}")
    assert run("export", sample_path, "--to", to, "-o", table).code == 0
    path = empty(sample_path.parent)
    done = run("import", table, path, "--kind", kind)
    assert (done.code, done.err) == (0, "")
    assert owned(path, kind) == owned(sample_path, kind)


@pytest.mark.parametrize("name", ["t.xls", "t.xlsx", "t.ods"])
def test_what_is_no_workbook_is_told(sample_path: Path, name: str) -> None:
    table = sample_path.with_name(name)
    table.write_bytes(b"\xd0\xcf\x11\xe0" + b"\0" * 99)
    done = run("import", table, sample_path)
    assert (done.code, done.out) == (2, "")
    assert ".xlsx" in done.err


@pytest.mark.parametrize("column", ["score", "score=1", "=B", "title=B"])
def test_a_column_that_makes_no_sense_is_told(sample_path: Path, column: str) -> None:
    done = run("import", "-", sample_path, "--column", column, stdin=b"i1\t1\n")
    assert (done.code, done.out) == (2, "")
    assert "--column" in done.err


def test_a_sheet_of_a_text_file_is_told(sample_path: Path) -> None:
    assert run("import", "-", sample_path, "--sheet", "ก", stdin=b"i1\t1\n").code == 2


def test_a_workbook_under_another_name_is_one_all_the_same(tmp_path: Path) -> None:
    path = empty(tmp_path)
    table = book(tmp_path / "t.xlsx", ก=SCORES).rename(tmp_path / "t.csv")
    assert run("import", table, path).code == 0
    assert owned(path) == {"i1": 94.59, "o9": 77.67}
    piped = run("import", "-", path, stdin=table.read_bytes())
    assert (piped.code, piped.out) == (2, "")
    assert "ชื่อไฟล์" in piped.err


# --- files of other kinds ----------------------------------------------------------------


def test_a_word_file_is_imported_as_it_is(tmp_path: Path) -> None:
    path = empty(tmp_path)
    document = docx.Document()
    document.add_paragraph("ผลการประเมิน ปี ๒๕๖๗")
    table = document.add_table(rows=0, cols=4)
    for texts in SCORES[1:]:
        for cell, text in zip(table.add_row().cells, texts, strict=False):
            cell.text = "" if text is None else str(text)
    document.save(str(tmp_path / "รายงาน.docx"))
    done = run("import", tmp_path / "รายงาน.docx", path)
    assert (done.code, done.err) == (0, "")
    assert owned(path) == {"i1": 94.59, "o9": 77.67}


def test_what_a_pdf_gives_is_stored_after_a_yes_alone(tmp_path: Path) -> None:
    path = empty(tmp_path)
    done = run("import", DATA / "ten-indicators.pdf", path)
    assert done.code == 1
    assert "--yes" in done.err
    assert "ยังไม่ได้บันทึก" in done.out
    assert owned(path) == {}
    run("import", DATA / "ten-indicators.pdf", path, "--yes")
    assert owned(path)["1"] == 85.21
    done = run("import", DATA / "ten-indicators.pdf", path, "--what", "measures")
    assert done.code == 2
    assert "มาตรการ" in done.err


def test_an_old_workbook_is_imported(tmp_path: Path) -> None:
    path = empty(tmp_path)
    run("import", DATA / "ten-indicators.xls", path)
    assert owned(path)["10"] == 100.0


def test_a_told_column_without_scores_is_explained(tmp_path: Path) -> None:
    path = empty(tmp_path)
    table = book(tmp_path / "t.xlsx", ก=SCORES)
    done = run("import", table, path, "--column", "score=Z")
    assert done.code == 1
    assert "ช่อง Z ที่ระบุ" in done.err
    assert owned(path) == {}


def test_an_indicator_with_more_decimals_than_are_shown_is_named(tmp_path: Path) -> None:
    path = empty(tmp_path)
    rows: Rows = [["ตัวชี้วัด", "คะแนน"], ["การปฏิบัติหน้าที่", 85.2133333], ["การใช้อำนาจ", 90.5]]
    done = run("import", book(tmp_path / "t.xlsx", ก=rows), path, "--json")
    assert done.code == 1
    assert [(row["line"], "85.2133333" in row["text"]) for row in done.json["unread"]] == [
        (2, True)
    ]
    assert owned(path) == {"3": 90.5}
