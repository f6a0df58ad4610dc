"""Slips that were filled in in Word and in Excel come back as those in TOML do."""

from collections.abc import Callable
from copy import deepcopy
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings

from ita_tui.core.record.model import Digits, LogEntry, Record, Settings, Step
from ita_tui.core.slips.merge import merge_slip
from ita_tui.core.slips.model import Slip, make_slip
from ita_tui.core.slips.writing import write_slip
from ita_tui.core.values import replace
from ita_tui.documents.docx_file import render_docx
from ita_tui.documents.slip_book import slip_book
from ita_tui.documents.slip_sheet import slip_document
from ita_tui.store.slips import LoadedSlip, load_slip
from tests.core.built_slips import MADE_ON, STEM, UNIT, records
from tests.core.test_slip import RECORD

FORMS: dict[str, Callable[[Slip, Record], bytes]] = {
    "docx": lambda slip, record: render_docx(slip_document(slip, record)),
    "xlsx": slip_book,
}
WRITTEN = replace(
    RECORD.measures["m1"],
    steps={
        "s1": Step(text="ขั้นที่ 1 o9", result="ได้ 12 คน\nครบ", evidence=("a 1.pdf", "ข.jpg")),
    },
)
THAI = replace(
    RECORD, settings=Settings(digits=Digits.THAI), measures={**RECORD.measures, "m1": WRITTEN}
)


def made(form: str, record: Record = THAI) -> bytes:
    return FORMS[form](make_slip(record, UNIT, stem=STEM, made_on=MADE_ON), record)


def loaded(raw: bytes, folder: Path) -> LoadedSlip:
    path = folder / "slip"
    path.write_bytes(raw)
    return load_slip(path)


@pytest.mark.parametrize("form", FORMS)
@settings(
    max_examples=20,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    deadline=None,
)
@given(record=records)
def test_a_slip_that_nobody_filled_in_is_the_one_that_was_made(
    form: str, record: Record, tmp_path: Path
) -> None:
    slip = make_slip(record, UNIT, stem=STEM, made_on=MADE_ON)
    back = loaded(FORMS[form](slip, record), tmp_path)
    plain = loaded(write_slip(slip, record).encode(), tmp_path)
    assert back.slip == plain.slip
    assert [one.at for one in back.problems] == [one.at for one in plain.problems]


def saved(file: Any) -> bytes:
    out = BytesIO()
    file.save(out)
    return out.getvalue()


def filled_word(raw: bytes) -> bytes:
    document = docx.Document(BytesIO(raw))
    whole, steps, log = document.tables[:3]
    whole.rows[-1].cells[1].text = "๑๒,๕๐๐"
    for place, text in ((3, "๒๐ ธ.ค. ๒๕๖๗"), (5, "a 1.pdf\nใหม่.pdf"), (6, "")):
        steps.rows[1].cells[place].text = text
    entry = log.rows[2].cells  # below the head stands what is there
    for place, text in ((1, "21 ธ.ค. 67"), (2, "๑"), (3, "ประชุม"), (5, "๑๒ คน")):
        entry[place].text = text
    more = log.add_row().cells  # type: ignore[no-untyped-call]
    more[1].text, more[3].text = "22/12/2567", "อีกครั้ง"
    return saved(document)


def filled_book(raw: bytes) -> bytes:
    book = openpyxl.load_workbook(BytesIO(raw))
    steps, log, whole = (book[name] for name in book.sheetnames[1:4])
    whole.cell(2, 3).value = 12500
    steps.cell(2, 6).value = date(2024, 12, 20)
    steps.cell(2, 8).value = "a 1.pdf\nใหม่.pdf"
    entries: tuple[tuple[int, tuple[str | int, ...]], ...] = (
        (3, ("21 ธ.ค. 67", 1, "ประชุม", "", 12)),
        (4, ("22/12/2567", "", "อีกครั้ง")),
    )
    for row, cells in entries:
        for place, value in enumerate(cells, 3):
            log.cell(row, place).value = value or None
    return saved(book)


FILL = {"docx": filled_word, "xlsx": filled_book}


@pytest.mark.parametrize("form", FORMS)
def test_what_was_filled_in_arrives_and_what_was_not_is_no_change(
    form: str, tmp_path: Path
) -> None:
    back = loaded(FILL[form](made(form)), tmp_path)
    assert back.problems == ()
    assert back.slip is not None
    merge = merge_slip(THAI, back.slip)
    assert merge.problems == ()
    found = {".".join(one.parts): one.theirs for one in merge.fields}
    assert {at: str(value) for at, value in found.items()} == {
        "measures.m1.spent_baht": "12500.00",
        "measures.m1.steps.s1.done_on": "2024-12-20",
        "measures.m1.steps.s1.evidence": "('a 1.pdf', 'ใหม่.pdf')",
    }
    entries = [one.theirs for one in merge.entries]
    assert [(one.date, one.text, one.step, one.participants) for one in entries] == [
        (date(2024, 12, 21), "ประชุม", "s1", 12),
        (date(2024, 12, 22), "อีกครั้ง", "", None),
    ]
    assert all(isinstance(one, LogEntry) and one.unit == UNIT for one in entries)


def test_a_row_that_was_put_into_a_workbook_is_refused_by_its_words(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(BytesIO(made("xlsx")))
    book[book.sheetnames[2]].append([None, "มาตรการ", None, "ทำเพิ่ม"])
    back = loaded(saved(book), tmp_path)
    assert back.slip is None
    assert "ทำเพิ่ม" in back.problems[0].message


def test_a_step_that_stands_twice_is_refused(tmp_path: Path) -> None:
    document = docx.Document(BytesIO(made("docx")))
    steps = document.tables[1]._tbl
    steps.append(deepcopy(steps.tr_lst[-1]))
    back = loaded(saved(document), tmp_path)
    assert [one.at for one in back.problems] == ["measures.m1.steps.s1"]


@pytest.mark.parametrize("form", FORMS)
def test_an_office_file_that_is_no_slip_or_lost_its_base_is_told(form: str, tmp_path: Path) -> None:
    other: Any = docx.Document() if form == "docx" else openpyxl.Workbook()
    told = loaded(saved(other), tmp_path).problems
    assert "ไม่ใช่ใบงาน" in told[0].message


def test_a_slip_whose_unseen_part_was_cut_is_told(tmp_path: Path) -> None:
    damaged = docx.Document(BytesIO(made("docx")))
    hidden = damaged.paragraphs[-1].runs[0]
    hidden.text = hidden.text[:60]
    assert [one.rule for one in loaded(saved(damaged), tmp_path).problems] == ["base-changed"]


TWO_STEPS = replace(
    THAI,
    measures={"m1": replace(WRITTEN, steps={"s1": Step(text="ก"), "s2": Step(text="ข")})},
)


@pytest.mark.parametrize("form", FORMS)
def test_cells_that_were_merged_downwards_say_the_same_of_each_step(
    form: str, tmp_path: Path
) -> None:
    raw = made(form, TWO_STEPS)
    if form == "docx":
        document = docx.Document(BytesIO(raw))
        steps = document.tables[1]
        steps.cell(1, 4).merge(steps.cell(2, 4)).text = "พร้อมกัน"
        raw = saved(document)
    else:
        book = openpyxl.load_workbook(BytesIO(raw))
        sheet = book[book.sheetnames[1]]
        sheet.cell(2, 7).value = "พร้อมกัน"
        sheet.merge_cells("G2:G3")
        raw = saved(book)
    slip = loaded(raw, tmp_path).slip
    assert slip is not None
    assert [step.result for step in slip.measures["m1"].steps.values()] == ["พร้อมกัน"] * 2


def without_column(form: str, title: str) -> bytes:
    """A slip whose steps say something in every column, from which one column was cut."""
    raw = made(form, TWO_STEPS)
    if form == "docx":
        document = docx.Document(BytesIO(raw))
        table = document.tables[1]
        [at] = [at for at, cell in enumerate(table.rows[0].cells) if cell.text == title]
        for place, text in ((4, "ผล"), (5, "ก.pdf"), (6, "ติดขัด")):
            table.rows[1].cells[place].text = text
        for row in table.rows:
            row._tr.remove(row._tr.tc_lst[at])
        return saved(document)
    book = openpyxl.load_workbook(BytesIO(raw))
    sheet = book[book.sheetnames[1]]
    for place, text in ((7, "ผล"), (8, "ก.pdf"), (9, "ติดขัด")):
        sheet.cell(2, place).value = text
    [at] = [cell.column for cell in sheet[1] if cell.value == title]
    sheet.delete_cols(at)
    return saved(book)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("หลักฐาน", ("ผล", (), "ติดขัด")),
        ("ผลการดำเนินงาน", ("", ("ก.pdf",), "ติดขัด")),
        ("กำหนดเสร็จ", ("ผล", ("ก.pdf",), "ติดขัด")),
    ],
)
def test_what_was_filled_in_goes_by_the_titles_of_the_columns(
    form: str, title: str, told: tuple[str, tuple[str, ...], str], tmp_path: Path
) -> None:
    slip = loaded(without_column(form, title), tmp_path).slip
    assert slip is not None
    step = slip.measures["m1"].steps["s1"]
    assert (step.result, step.evidence, step.obstacle) == told


@pytest.mark.parametrize("form", FORMS)
def test_rows_that_lost_their_address_are_refused_by_their_words(form: str, tmp_path: Path) -> None:
    told = loaded(without_column(form, {"docx": "ที่", "xlsx": "สำหรับโปรแกรม"}[form]), tmp_path)
    assert told.slip is None
    assert "ติดขัด" in told.problems[0].message


@pytest.mark.parametrize("number", ["๒", "ขั้นตอนที่ ๒", "ข้อ 2", "ขั้นที่2.", "(2)"])
def test_the_number_of_a_step_is_understood_as_people_write_it(number: str, tmp_path: Path) -> None:
    document = docx.Document(BytesIO(made("docx", TWO_STEPS)))
    row = document.tables[2].rows[-1].cells
    row[1].text, row[2].text, row[3].text = "21 ธ.ค. 67", number, "ประชุม"
    slip = loaded(saved(document), tmp_path).slip
    assert slip is not None
    [entry] = [one for one in slip.measures["m1"].log.values() if one.text == "ประชุม"]
    assert entry.step == "s2"


@pytest.mark.parametrize(
    ("value", "kind", "told"), [("#DIV/0!", "e", "#DIV/0!"), ("=1+1", "f", "#N/A")]
)
def test_what_a_failed_formula_shows_is_no_result(
    value: str, kind: str, told: str, tmp_path: Path
) -> None:
    book = openpyxl.load_workbook(BytesIO(made("xlsx")))
    cell = book[book.sheetnames[1]].cell(2, 7)
    cell.value, cell.data_type = value, kind
    [problem] = loaded(saved(book), tmp_path).problems
    assert told in problem.message
