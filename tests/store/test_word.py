"""Word files from anybody: read as they look with all changes accepted, and bounded."""

import random
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest

from ita_tui.core.framework.model import Framework
from ita_tui.core.tables_in.scores.reader import read_rows, read_text_table
from ita_tui.core.tables_in.scores.scope import scope_of
from ita_tui.core.tables_in.source.grid import Grid, MergedCells
from ita_tui.core.tables_in.source.rows import rows_of_sheet
from ita_tui.store.fault import StoreFault
from ita_tui.store.frameworks import load_framework
from ita_tui.store.workbook.tables import open_tables

REPORT = Path(__file__).parents[1] / "data" / "report-2567.txt"


def framework() -> Framework:
    found, _ = load_framework("ita-2567", Path())
    assert found is not None
    return found


def saved(document: Any, folder: Path) -> Grid:
    path = folder / "ตาราง.docx"
    document.save(str(path))
    return opened(path)


def opened(path: Path) -> Grid:
    found = open_tables(path)
    assert found.document is not None
    return found.document


def raw_word(path: Path, body: str, **parts: str) -> Path:
    """A Word file of raw XML."""
    whole = {"word/document.xml": f'<w:document xmlns:w="w"><w:body>{body}</w:body></w:document>'}
    whole |= {f"word/{name}.xml": text for name, text in parts.items()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in whole.items():
            archive.writestr(name, text)
    return path


def cells(grid: Grid) -> list[tuple[str, ...]]:
    return [row.cells for row in grid.rows]


def p(text: str, before: str = "") -> str:
    return f"<w:p>{before}<w:r><w:t>{text}</w:t></w:r></w:p>"


def tr(*texts: str, before: str = "") -> str:
    inside = "".join(f"<w:tc>{it if it.startswith('<') else p(it)}</w:tc>" for it in texts)
    return f"<w:tr>{before}{inside}</w:tr>"


# --- what it looks like ------------------------------------------------------------------


def test_paragraphs_and_tables_stand_in_their_order(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("ผลการประเมิน")
    table = document.add_table(rows=2, cols=3)
    for row, texts in zip(
        table.rows, (("ข้อ", "รายการ", "คะแนน"), ("i1", "", "94.59")), strict=True
    ):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    document.add_paragraph()
    document.add_paragraph("เอกสารแนบ")
    assert cells(saved(document, tmp_path)) == [
        ("ผลการประเมิน",),
        ("ข้อ", "รายการ", "คะแนน"),
        ("i1", "", "94.59"),
        ("เอกสารแนบ",),
    ]


def test_merged_cells_keep_the_columns_below_in_place(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(rows=3, cols=4)
    table.cell(0, 0).merge(table.cell(0, 2)).text = "ประเด็นที่ ๑"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "IIT"
    for row, (code, score) in enumerate((("i1", "94.59"), ("i2", "95.43")), 1):
        table.cell(row, 1).text = code
        table.cell(row, 3).text = score
    grid = saved(document, tmp_path)
    assert cells(grid) == [
        ("ประเด็นที่ ๑",),
        ("IIT", "i1", "", "94.59"),
        ("", "i2", "", "95.43"),
    ]
    assert grid.merges == (MergedCells(1, 1, 1, 3), MergedCells(2, 1, 3, 1))
    assert grid.spilled() == {(3, 0): "IIT"}


def test_tables_and_paragraphs_begin_and_rows_of_one_go_on(tmp_path: Path) -> None:
    document = docx.Document()
    for name in ("ก", "ข"):
        document.add_paragraph(name)
        table = document.add_table(rows=2, cols=2)
        for row in (0, 1):
            table.cell(row, 1).text = f"{name}{row}"
    document.add_paragraph("1\tค")
    document.add_paragraph("2\tง")
    blocks = [[row.cells[-1] for row in block] for block in saved(document, tmp_path).blocks()]
    assert blocks == [["ก"], ["ก0", "ก1"], ["ข"], ["ข0", "ข1"], ["ค", "ง"]]


def test_what_was_deleted_is_not_there_and_what_was_inserted_is(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>คะแนน </w:t></w:r><w:del><w:r><w:delText>80.00</w:delText></w:r>"
        "<w:r><w:t>81</w:t></w:r></w:del><w:ins><w:r><w:t>90.00</w:t></w:r></w:ins>"
        "<w:moveFrom><w:r><w:t>เก่า</w:t></w:r></w:moveFrom></w:p><w:tbl>"
        + tr("i1", "90.00", before="<w:trPr><w:del/></w:trPr>")
        + tr("i2", "91.00", before="<w:trPr><w:ins/></w:trPr>")
        + "</w:tbl>"
    )
    assert cells(opened(raw_word(tmp_path / "t.docx", body))) == [
        ("คะแนน 90.00",),
        ("i2", "91.00"),
    ]


def test_lines_of_a_cell_stay_lines_and_tabs_part_a_paragraph(tmp_path: Path) -> None:
    body = (
        "<w:p><w:pPr><w:tabs><w:tab w:val='left' w:pos='100'/></w:tabs></w:pPr>"
        "<w:r><w:t>i1</w:t><w:tab/><w:t>94.59</w:t><w:br/><w:t>i2\n</w:t></w:r></w:p><w:tbl>"
        + tr(p("๑. ก") + p("๒. ข"), "<w:p><w:r><w:t>ค</w:t><w:tab/><w:t>ง</w:t></w:r></w:p>", 'จ"')
        + "</w:tbl>"
    )
    grid = opened(raw_word(tmp_path / "t.docx", body))
    assert cells(grid) == [("i1", "94.59"), ("i2 ",), ("๑. ก\n๒. ข", "ค ง", 'จ"')]
    assert [row.number for row in grid.rows] == [1, 2, 3]
    rows = rows_of_sheet(grid)
    assert [row.cells for row in rows] == [("i1", "94.59"), ("i2",), ("๑. ก ๒. ข", "ค ง", 'จ"')]


def test_a_table_in_a_cell_follows_its_row(tmp_path: Path) -> None:
    inner = "<w:tbl>" + tr("i1", "90.00") + tr("i2", "91.00") + "</w:tbl>"
    body = "<w:tbl>" + tr(p("ก") + inner + p("ข"), "ค") + tr(inner) + tr("ง") + "</w:tbl>"
    assert cells(opened(raw_word(tmp_path / "t.docx", body))) == [
        ("ก\nข", "ค"),
        ("i1", "90.00"),
        ("i2", "91.00"),
        ("i1", "90.00"),
        ("i2", "91.00"),
        ("ง",),
    ]


def test_text_boxes_are_read_once_and_ticks_of_symbol_fonts_are_ticks(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{p('ในกรอบ')}</w:txbxContent>"
    body = (
        f"<w:p><w:r><m:AlternateContent xmlns:m='m'><m:Choice>{box}</m:Choice>"
        f"<m:Fallback>{box}</m:Fallback></m:AlternateContent><w:t>นอกกรอบ</w:t></w:r></w:p><w:tbl>"
        + tr("<w:p><w:r><w:sym w:font='Wingdings' w:char='F0FC'/></w:r></w:p>", "\uf0fc", "ก")
        + "</w:tbl>"
    )
    assert cells(opened(raw_word(tmp_path / "t.docx", body))) == [
        ("ในกรอบ",),
        ("นอกกรอบ",),
        ("✓", "✓", "ก"),
    ]


def test_numbers_that_word_writes_itself_are_read(tmp_path: Path) -> None:
    numbering = (
        '<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="7">'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="thaiNumbers"/>'
        '<w:lvlText w:val="%1."/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:numFmt w:val="thaiLetters"/><w:lvlText w:val="%1.%2)"/></w:lvl>'
        '</w:abstractNum><w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0">'
        '<w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num></w:numbering>'
    )
    styles = (
        '<w:styles xmlns:w="w"><w:style w:styleId="S"><w:pPr><w:numPr><w:numId w:val="1"/>'
        "</w:numPr></w:pPr></w:style></w:styles>"
    )

    def item(text: str, number: int, level: int = 0) -> str:
        which = f"<w:ilvl w:val='{level}'/><w:numId w:val='{number}'/>"
        return p(text, f"<w:pPr><w:numPr>{which}</w:numPr></w:pPr>")

    steps = (
        item("ก", 1)
        + item("ข", 1, 1)
        + item("ค", 1)
        + p("ง", "<w:pPr><w:pStyle w:val='S'/></w:pPr>")
    )
    body = "<w:tbl>" + tr(steps, item("จ", 2) + item("ฉ", 2), item("ช", 3)) + "</w:tbl>"
    path = raw_word(tmp_path / "t.docx", body, numbering=numbering, styles=styles)
    assert cells(opened(path)) == [("1. ก\n1.ก) ข\n2. ค\n3. ง", "1. จ\n2. ฉ", "• ช")]


def test_cells_in_another_colour_than_their_row_are_bars(tmp_path: Path) -> None:
    def shaded(text: str, fill: str) -> str:
        return f"<w:tcPr><w:shd w:val='clear' w:fill='{fill}'/></w:tcPr>{p(text)}"

    grey, white = "D9D9D9", "FFFFFF"
    body = tr(shaded("ก", white), shaded("", grey), shaded("ข", grey), shaded("", "auto")) + tr(
        shaded("ค", grey), shaded("", grey), shaded("", "00B050"), shaded("", "00b050")
    )
    grid = opened(raw_word(tmp_path / "t.docx", f"<w:tbl>{body}</w:tbl>"))
    assert [row.shaded for row in grid.rows] == [(1,), (2, 3)]


# --- the document itself -----------------------------------------------------------------


def report_as_word(folder: Path) -> Path:
    """The report as an office keeps it: tables of Word, an instrument over its rows merged."""
    document = docx.Document()
    rows: list[list[str]] = []
    for line in [*REPORT.read_text(encoding="utf-8").splitlines(), ""]:
        if "\t" in line:
            rows.append(line.split("\t"))
            continue
        if rows:
            table = document.add_table(rows=0, cols=max(map(len, rows)))
            for texts in rows:
                for cell, text in zip(table.add_row().cells, texts, strict=False):
                    cell.text = text
            rows = []
        document.add_paragraph(line)
    path = folder / "รายงาน.docx"
    document.save(str(path))
    return path


def test_the_report_gives_the_same_scores_as_its_text(tmp_path: Path) -> None:
    of_text = read_text_table(REPORT.read_text(encoding="utf-8"), framework())
    of_word = read_rows(open_tables(report_as_word(tmp_path)).rows, scope_of(framework()))
    assert {it.code: it.score for it in of_word.read} == {it.code: it.score for it in of_text.read}
    assert len(of_word.read) >= 59


# --- bounds ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "body",
    [
        p("ก") * 20_001,
        "<w:tbl>"
        + tr("ก", before="<w:trPr><w:gridBefore w:val='99999999'/></w:trPr>")
        + "</w:tbl>",
        "<w:tbl><w:tr>" + "<w:tc><w:p/></w:tc>" * 500 + "</w:tr></w:tbl>",
        "<w:tbl><w:tr><w:tc>" * 21 + p("ก") + "</w:tc></w:tr></w:tbl>" * 21,
        " " * 70_000_000,
    ],
    ids=["rows", "far", "columns", "nested", "bomb"],
)
def test_a_document_beyond_any_report_is_refused(tmp_path: Path, body: str) -> None:
    path = raw_word(tmp_path / "t.docx", body)
    with pytest.raises(StoreFault, match="ใหญ่เกิน"):
        open_tables(path)


def test_nonsense_is_read_or_refused_without_a_crash(tmp_path: Path) -> None:
    tags = "p r t tab br tbl tr tc vMerge gridSpan del ins trPr pPr numPr numId ilvl sym"
    chance = random.Random(15)
    for _ in range(200):
        opened_tags: list[str] = []
        body = ""
        for _ in range(chance.randrange(60)):
            if opened_tags and chance.random() < 0.4:
                body += f"</w:{opened_tags.pop()}>"
            else:
                tag = chance.choice(tags.split())
                value = chance.choice(("1", "-1", "x", "restart", "9" * 20, "²"))
                body += f"<w:{tag} w:val='{value}' w:char='{value}'>ก"
                opened_tags.append(tag)
        body += "".join(f"</w:{tag}>" for tag in reversed(opened_tags))
        open_tables(raw_word(tmp_path / "t.docx", body))
