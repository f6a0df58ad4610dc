"""What an office holds, opened by what is in it: spreadsheets of other kinds, PDFs, old files."""

import contextlib
import io
import random
import sys
import zipfile
from decimal import Decimal
from pathlib import Path

import pypdf
import pytest

from ita_tui.core.tables_in.scores.reader import read_text_table
from ita_tui.core.tables_in.source.grid import Grid, GridRow, MergedCells, Odd
from ita_tui.store.fault import StoreFault
from ita_tui.store.workbook.tables import open_tables
from tests.fuzz.hostile import mangled
from tests.store.test_word import framework

DATA = Path(__file__).parents[1] / "data"
SCORES = (
    *("85.21", "70.59", "75.10", "72.88", "73.24"),
    *("81.14", "83.12", "76.79", "100.00", "100.00"),
)
"""Those of the ten indicators, in order."""


def put(folder: Path, name: str, raw: bytes) -> Path:
    path = folder / name
    path.write_bytes(raw)
    return path


def open_or_refuse(path: Path) -> None:
    """Whatever stands in a file, it is read or refused."""
    with contextlib.suppress(StoreFault):
        open_tables(path)


# --- old Excel ---------------------------------------------------------------------------


def test_an_old_workbook_is_read_as_a_new_one(tmp_path: Path) -> None:
    found = open_tables(put(tmp_path, "ตาราง.xlsx", (DATA / "ten-indicators.xls").read_bytes()))
    assert found.hidden == ("ลับ",)
    (grid,) = found.sheets
    assert grid.name == "คะแนน"
    assert [Decimal(row.at(1)) for row in grid.rows[2:]] == list(map(Decimal, SCORES))
    assert grid.rows[2].cells[2] == "85.21%"
    assert [(row.number, odd) for row, _, odd in grid.odd_cells()] == [
        (3, Odd.PERCENT),
        (5, Odd.ERROR),
    ]
    assert [row.at(2) for row in grid.rows[3:6:2]] == ["2024-07-30", "TRUE"]
    assert grid.merges == (MergedCells(1, 1, 1, 3), MergedCells(7, 3, 9, 3))
    assert grid.hidden_rows == (12,)


def test_a_broken_old_workbook_is_told(tmp_path: Path) -> None:
    raw = (DATA / "ten-indicators.xls").read_bytes()
    chance = random.Random(97)
    for _ in range(60):
        open_or_refuse(put(tmp_path, "t.xls", raw[:8] + mangled(chance, raw[8:], (raw,))))


@pytest.mark.parametrize(
    ("stream", "told"),
    [("WordDocument", ".docx"), ("EncryptedPackage", "รหัสผ่าน"), ("PowerPoint", ".xlsx")],
)
def test_other_old_files_are_told_by_what_they_are(tmp_path: Path, stream: str, told: str) -> None:
    raw = b"\xd0\xcf\x11\xe0" + b"\0" * 600 + stream.encode("utf-16-le") + b"\0\0"
    with pytest.raises(StoreFault, match=told):
        open_tables(put(tmp_path, "เก่า.doc", raw))


# --- OpenDocument ------------------------------------------------------------------------


def sheets_of_content(folder: Path, inside: str) -> tuple[Grid, ...]:
    """The sheets of an .ods file of raw XML."""
    return open_tables(open_document(folder, "spreadsheet", inside)).sheets


def open_document(folder: Path, of: str, inside: str) -> Path:
    """An OpenDocument file of raw XML."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        kind = zipfile.ZipInfo("mimetype")
        archive.writestr(kind, f"application/vnd.oasis.opendocument.{of}")
        archive.writestr(
            "content.xml",
            "<office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x' "
            f"xmlns:style='s' xmlns:fo='f'>{inside}</office:document-content>",
        )
    return put(folder, "t.ods", packed.getvalue())


def cell(text: str, given: str = "") -> str:
    return f"<table:table-cell {given}><text:p>{text}</text:p></table:table-cell>"


def number(value: str, given: str = "office:value-type='float'") -> str:
    return cell("ตามที่แสดง", f"{given} office:value='{value}'")


def test_an_opendocument_sheet_is_read_as_it_is_shown(tmp_path: Path) -> None:
    rows = (
        cell("ข้อ", "table:number-rows-spanned='2'") + number("85.21000000000001"),
        "<table:covered-table-cell/>" + number("0.9459", "office:value-type='percentage'"),
        cell("92.11", "office:value-type='float' office:value='92.1133'") + number("92.1133"),
        cell("", "table:number-columns-repeated='3'") + cell("ก<text:s/>ข") + cell("ค"),
        cell("", "office:value-type='date' office:date-value='2024-10-22'")
        + "<table:table-cell table:formula='of:=1'/>"
        + "<table:table-cell><office:annotation><text:p>x</text:p></office:annotation>"
        "<text:p>๑</text:p><text:p>๒</text:p></table:table-cell>",
    )
    inside = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows[:4])
    inside += "<table:table-row table:number-rows-repeated='90000'/>"
    inside += f"<table:table-row table:visibility='collapse'>{rows[4]}</table:table-row>"
    hidden = (
        "<style:style style:name='ta'><style:table-properties table:display='false'/></style:style>"
    )
    (grid,) = sheets_of_content(
        tmp_path,
        f"{hidden}<table:table table:name='คะแนน'><table:table-column table:visibility='collapse'/>"
        f"{inside}</table:table><table:table table:name='ลับ' table:style-name='ta'/>",
    )
    assert grid.rows == (
        GridRow(number=1, cells=("ข้อ", "85.21")),
        GridRow(number=2, cells=("", "94.59%"), odd=((1, Odd.PERCENT),)),
        GridRow(number=3, cells=("92.11", "92.1133"), odd=((0, Odd.ROUNDED),)),
        GridRow(number=4, cells=("", "", "", "ก ข", "ค")),
        GridRow(
            number=90_005,
            cells=("2024-10-22", "", "๑\n๒"),
            odd=((1, Odd.NO_VALUE),),
            is_hidden=True,
        ),
    )
    assert grid.merges == (MergedCells(1, 1, 2, 1),)
    assert grid.hidden_columns == (1,)


@pytest.mark.parametrize(
    "row",
    [
        cell("ก", "table:number-columns-repeated='99999999'"),
        f"<table:table-cell/>{cell('ก')}</table:table-row>"
        f"<table:table-row table:number-rows-repeated='99999999'>{cell('ก')}",
        f"<table:table-cell/></table:table-row><table:table-row "
        f"table:number-rows-repeated='1000000'/><table:table-row>{cell('ก')}",
    ],
    ids=["columns", "rows", "far"],
)
def test_a_sheet_beyond_any_table_is_refused(tmp_path: Path, row: str) -> None:
    with pytest.raises(StoreFault, match="ใหญ่เกิน"):
        sheets_of_content(
            tmp_path, f"<table:table><table:table-row>{row}</table:table-row></table:table>"
        )


def test_an_opendocument_text_is_read_as_one_of_word(tmp_path: Path) -> None:
    steps = "".join(f"<text:list-item><text:p>{it}</text:p></text:list-item>" for it in "กข")
    bullet = "<text:list-style style:name='B'><text:list-level-style-bullet/></text:list-style>"
    points = f"<text:list text:style-name='B'>{steps}</text:list>"
    rows = (
        cell("IIT", "table:number-rows-spanned='2'") + cell("i1") + cell("94.59"),
        "<table:covered-table-cell/>"
        f"<table:table-cell><text:list>{steps}</text:list></table:table-cell>"
        f"<table:table-cell>{points}</table:table-cell>",
        cell("ประเด็น", "table:number-columns-spanned='2'")
        + "<table:covered-table-cell/>"
        + cell("ค<text:s/>ง<text:line-break/>จ"),
    )
    inside = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    path = open_document(
        tmp_path,
        "text",
        f"{bullet}<office:text><text:tracked-changes><text:p>ลบ</text:p></text:tracked-changes>"
        f"<text:h>เรื่อง</text:h><text:p>ก<office:annotation><text:p>x</text:p></office:annotation>"
        f"<text:tab/>ข</text:p><table:table>{inside}</table:table></office:text>",
    )
    document = open_tables(path).document
    assert document is not None
    assert [row.cells for row in document.rows] == [
        ("เรื่อง",),
        ("ก", "ข"),
        ("IIT", "i1", "94.59"),
        ("", "1. ก\n2. ข", "• ก\n• ข"),
        ("ประเด็น", "", "ค ง\nจ"),
    ]
    assert document.merges == (MergedCells(3, 1, 4, 1),)
    chance = random.Random(39)
    raw = path.read_bytes()
    for _ in range(60):
        open_or_refuse(put(tmp_path, "t.odt", raw[:80] + mangled(chance, raw[80:], (raw,))))


@pytest.mark.parametrize("of", ["spreadsheet", "text"])
def test_cells_in_another_colour_are_bars_in_opendocument_too(tmp_path: Path, of: str) -> None:
    styles = "".join(
        f"<style:style style:name='{name}'><style:table-cell-properties "
        f"fo:background-color='{colour}'/></style:style>"
        for name, colour in (("w", "#ffffff"), ("g", "#D9D9D9"), ("b", "#00b050"))
    )
    first, second = (
        "".join(cell(text, f"table:style-name='{name}'") for text, name in pairs)
        for pairs in (
            (("ก", "w"), ("", "b"), ("ข", "b"), ("", "w")),
            (("ค", "g"), ("", "g")),
        )
    )
    twice = "table:style-name='b' table:number-columns-repeated='2'"
    rows = (first, second + cell("", twice))
    inside = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    body = f"<table:table>{inside}</table:table>"
    whole = body if of == "spreadsheet" else f"<office:text>{body}</office:text>"
    file = open_tables(open_document(tmp_path, of, styles + whole))
    grid = file.document or file.sheets[0]
    assert [row.shaded for row in grid.rows] == [(1,), (2, 3)]


def test_rich_text_is_told_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(StoreFault, match=r"\.docx"):
        open_tables(put(tmp_path, "t.rtf", b"{\\rtf1\\ansi 94.59}"))


def test_another_office_file_is_told_with_what_can_be_read(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("ppt/presentation.xml", "<p/>")
    with pytest.raises(StoreFault, match=r"\.docx \.xlsx"):
        open_tables(put(tmp_path, "t.pptx", packed.getvalue()))


# --- PDF ---------------------------------------------------------------------------------


def test_a_pdf_gives_its_scores_and_nothing_else(tmp_path: Path) -> None:
    found = open_tables(put(tmp_path, "ผล.pdf", (DATA / "ten-indicators.pdf").read_bytes()))
    assert found.is_pdf
    reading = read_text_table(found.text, framework())
    assert {row.code: str(row.score) for row in reading.read if row.code != "8"} == {
        str(code): score for code, score in enumerate(SCORES, 1) if code != 8
    }


def test_a_scan_and_a_locked_pdf_are_told(tmp_path: Path) -> None:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(width=595, height=842)
    made = io.BytesIO()
    writer.write(made)
    with pytest.raises(StoreFault, match="ภาพสแกน"):
        open_tables(put(tmp_path, "t.pdf", made.getvalue()))
    writer.encrypt("ลับ", algorithm="RC4-40")
    writer.write(made := io.BytesIO())
    with pytest.raises(StoreFault, match="รหัสผ่าน"):
        open_tables(put(tmp_path, "t.pdf", made.getvalue()))


def test_a_letter_that_is_set_apart_from_its_number_is_one_code(tmp_path: Path) -> None:
    from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(width=595, height=842)
    words = [("i", 72, 700), ("14 Question", 110, 700), ("94.77", 400, 700)]
    words += (("E", 72, 650), ("7 Other question", 110, 650), ("90.00", 400, 650))
    content = DecodedStreamObject()
    content.set_data(
        "".join(f"BT /F 10 Tf {x} {y} Td ({word}) Tj ET\n" for word, x, y in words).encode()
    )
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    named = DictionaryObject({NameObject(key): NameObject(it) for key, it in font.items()})
    fonts = DictionaryObject({NameObject("/F"): named})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    page[NameObject("/Contents")] = writer._add_object(content)
    writer.write(made := io.BytesIO())
    text = open_tables(put(tmp_path, "t.pdf", made.getvalue())).text
    assert [it.strip() for it in text.split("\n")[0].split("  ") if it] == ["i14 Question", "94.77"]
    assert "E7 Other question" in text


def test_a_broken_pdf_is_told(tmp_path: Path) -> None:
    raw = (DATA / "ten-indicators.pdf").read_bytes()
    chance = random.Random(1)
    for _ in range(15):
        open_or_refuse(put(tmp_path, "t.pdf", raw[:8] + mangled(chance, raw[8:], (raw,))))


# --- without the extras ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "module", "extra"), [("pdf", "pypdf", "pdf"), ("xls", "xlrd", "office")]
)
def test_a_missing_extra_is_told_with_the_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, module: str, extra: str
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    path = put(tmp_path, f"t.{name}", (DATA / f"ten-indicators.{name}").read_bytes())
    with pytest.raises(StoreFault, match=rf'pip install "ita-tui\[{extra}\]"'):
        open_tables(path)
