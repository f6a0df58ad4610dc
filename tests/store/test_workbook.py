"""Workbooks from anybody: read as they are shown, and bounded whatever they claim."""

import contextlib
import zipfile
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import PatternFill

from ita_tui.core.tables_in.source.grid import Grid, MergedCells, Odd
from ita_tui.store.fault import StoreFault
from ita_tui.store.workbook.tables import open_tables, sheets_of

BOOK = (
    '<workbook xmlns="m" xmlns:r="r"><sheets><sheet name="ก" sheetId="1" r:id="r1"/>'
    "</sheets></workbook>"
)
RELS = (
    '<Relationships xmlns="p"><Relationship Id="r1" Type="t/worksheet" Target="worksheets/s.xml"/>'
    "</Relationships>"
)


def packed(path: Path, rels: str = RELS, **parts: str | bytes) -> Path:
    """A workbook of raw parts; ``__`` in a name stands for a slash."""
    whole: dict[str, str | bytes] = {
        "xl/workbook.xml": BOOK,
        "xl/_rels/workbook.xml.rels": rels,
        **{f"xl/{name.replace('__', '/')}.xml": text for name, text in parts.items()},
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in whole.items():
            archive.writestr(name, text)
    return path


def read_workbook(path: Path) -> tuple[Grid, ...]:
    found = sheets_of(path, path.read_bytes())
    assert found is not None
    return found


def sheet(rows: str, more: str = "") -> str:
    return f'<worksheet xmlns="m"><sheetData>{rows}</sheetData>{more}</worksheet>'


def test_what_a_sheet_shows_is_what_is_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    tab = book.worksheets[0]
    tab.title = "คะแนน"
    tab.append(["ข้อ", 94.59, 0.9459, None, True])
    tab["C1"].number_format = "0.00%"
    tab.append(["=1/0", "๙๔.๕๙"])
    tab.merge_cells("A3:B4")
    tab["A3"] = "รวม"
    tab.row_dimensions[2].hidden = True
    tab.column_dimensions["B"].hidden = True
    book.create_sheet("ลับ").sheet_state = "hidden"
    path = tmp_path / "t.xlsx"
    book.save(path)
    grid, hidden = read_workbook(path)
    assert (grid.name, hidden.name, hidden.is_hidden) == ("คะแนน", "ลับ", True)
    assert grid.rows[0].cells == ("ข้อ", "94.59", "94.59%", "", "TRUE")
    assert grid.rows[0].odd == ((2, Odd.PERCENT),)
    assert grid.rows[1].cells == ("", "๙๔.๕๙")
    assert grid.rows[1].odd == ((0, Odd.NO_VALUE),)
    assert grid.hidden_rows == (2,)
    assert grid.hidden_columns == (2,)
    assert grid.merges == (MergedCells(3, 1, 4, 2),)


def test_empty_cells_in_another_colour_than_their_row_are_bars(tmp_path: Path) -> None:
    def filled(rgb: str) -> PatternFill:
        return PatternFill("solid", fgColor=rgb)

    book = openpyxl.Workbook()
    tab = book.worksheets[0]
    for row in (["อบรม", None, None, None, "x"], ["ประชุม", None, None], ["ว่าง"]):
        tab.append(row)
    for place, rgb in {"B1": "FFD9D9D9", "C1": "FFFFFFFF", "E1": "FFD9D9D9"}.items():
        tab[place].fill = filled(rgb)
    for place, rgb in {"A2": "FFEEEEEE", "B2": "FFEEEEEE", "C2": "FF00B050"}.items():
        tab[place].fill = filled(rgb)
    tab["D9"].fill = filled("FF00B050")
    path = tmp_path / "t.xlsx"
    book.save(path)
    (grid,) = read_workbook(path)
    assert [row.shaded for row in grid.rows] == [(1,), (2,), ()]


def test_values_of_formulas_errors_and_inline_texts_are_read(tmp_path: Path) -> None:
    rows = (
        '<row r="3"><c r="A3"><f>1+1</f><v>2</v></c><c r="B3" t="e"><f>X</f><v>#N/A</v></c>'
        '<c r="D3" t="inlineStr"><is><r><t>ก</t></r><rPh><t>x</t></rPh>'
        "<r><t>_x0041_ข</t></r></is></c>"
        '<c t="str"><v>ค</v></c><c t="s"><v>99</v></c><c t="d"><v>2024-10-22T00:00:00</v></c></row>'
    )
    (grid,) = read_workbook(packed(tmp_path / "t.xlsx", worksheets__s=sheet(rows)))
    (row,) = grid.rows
    assert row.number == 3
    assert row.cells == ("2", "#N/A", "", "กAข", "ค", "", "2024-10-22")
    assert row.odd == ((1, Odd.ERROR),)


def test_empty_rows_are_no_rows_up_to_as_many_as_excel_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c></row>' + "<row/>" * 99_999
    path = packed(tmp_path / "t.xlsx", worksheets__s=sheet(rows))
    (grid,) = read_workbook(path)
    assert len(grid.rows) == 1
    monkeypatch.setattr("ita_tui.store.workbook.reader.MOST_ROW_TAGS", 99_999)
    with pytest.raises(StoreFault, match="ใหญ่เกิน"):
        read_workbook(path)


@pytest.mark.parametrize(
    "rows",
    [
        '<row><c t="str"><v>ก</v></c></row>' * 30_000,
        '<row r="1000000"><c><v>1</v></c></row>',
        '<row><c r="XFD1"><v>1</v></c></row>',
        " " * 70_000_000,
    ],
    ids=["rows", "far row", "far column", "bomb"],
)
def test_a_sheet_beyond_any_table_is_refused(tmp_path: Path, rows: str) -> None:
    path = packed(tmp_path / "t.xlsx", worksheets__s=sheet(rows))
    assert path.stat().st_size < 200_000
    with pytest.raises(StoreFault, match="ใหญ่เกิน"):
        read_workbook(path)


def test_a_text_that_is_stored_once_and_stands_everywhere_is_refused(tmp_path: Path) -> None:
    texts = f'<sst xmlns="m"><si><t>{"ก" * 32_767}</t></si></sst>'
    rows = '<row><c t="s"><v>0</v></c></row>' * 10_000
    path = packed(tmp_path / "t.xlsx", worksheets__s=sheet(rows), sharedStrings=texts)
    assert path.stat().st_size < 20_000
    with pytest.raises(StoreFault, match="ใหญ่เกิน"):
        read_workbook(path)


def test_a_large_file_is_not_even_opened(tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    with pytest.raises(StoreFault, match="ใหญ่เกิน"):
        open_tables(path)


def test_entities_that_swell_are_refused(tmp_path: Path) -> None:
    text = '<!DOCTYPE x [<!ENTITY a "ก"><!ENTITY b "&a;&a;">]>' + sheet(
        "<row><c><v>&b;</v></c></row>"
    )
    path = packed(tmp_path / "t.xlsx", worksheets__s=text)
    with pytest.raises(StoreFault, match="ชำรุด"):
        read_workbook(path)


def test_links_to_other_files_are_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.xml"
    secret.write_text(sheet('<row><c t="str"><v>ลับ</v></c></row>'), encoding="utf-8")
    for target in ("../../secret.xml", "/secret.xml", secret.as_uri(), "../worksheets/none.xml"):
        rels = RELS.replace("worksheets/s.xml", target)
        path = packed(tmp_path / "t.xlsx", rels, worksheets__s=sheet(""))
        assert read_workbook(path) == ()


def test_too_many_parts_are_refused(tmp_path: Path) -> None:
    path = packed(tmp_path / "t.xlsx", **{f"p{n}": "" for n in range(2_001)})
    with pytest.raises(StoreFault, match="ใหญ่เกิน"):
        read_workbook(path)


def zipped(**parts: str) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/"), text)
    return file.getvalue()


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"PK\x03\x04",
        b"\xd0\xcf\x11\xe0" + b"\0" * 600,
        zipped(word__document="<x/>"),
        zipped(**{"xl/workbook.xml": "<broken"}),
        zipped(**{"xl/workbook.xml": "<workbook/>", "xl/styles.xml": "<"}),
        zipped(**{"xl/workbook.xml": "<workbook/>"})[:-10],
    ],
    ids=range(7),
)
def test_what_is_no_workbook_is_told_in_thai(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "t.xlsx"
    path.write_bytes(raw)
    with pytest.raises(StoreFault, match=r"[ก-๙]"):
        read_workbook(path)


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="x"><c r="?"><v>1</v></c></row>',
        '<row r="²"><c><v>1</v></c></row>',
        f'<row r="{"9" * 5000}"><c><v>1</v></c></row>',
        '<row><c s="99999"><v>1e999</v></c><c t="s"><v>-1</v></c><c t="b"/></row>',
        '<row><c t="n"><v>nan</v></c></row></sheetData><cols><col min="x" hidden="1"/></cols>',
    ],
    ids=range(5),
)
def test_nonsense_in_a_sheet_is_read_or_refused_without_a_crash(tmp_path: Path, rows: str) -> None:
    path = packed(tmp_path / "t.xlsx", worksheets__s=sheet(rows))
    with contextlib.suppress(StoreFault):
        read_workbook(path)
