"""The Word file, read back."""

import io
import zipfile
from dataclasses import replace
from decimal import Decimal

import docx
import openpyxl
import pytest
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Mm

from ita_tui.core.framework.model import Framework
from ita_tui.core.printing import UnusableTemplate
from ita_tui.core.record.model import Digits, Record
from ita_tui.core.thai.clean import clean
from ita_tui.documents.blocks import (
    Align,
    Beside,
    BlankLines,
    Cell,
    Chart,
    ChartForm,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Row,
    Run,
    Section,
    Series,
    Signature,
    Table,
    Together,
)
from ita_tui.documents.catalogue import DOCUMENTS
from ita_tui.documents.docx_file import render_docx
from ita_tui.documents.paper import led_in, pieces
from tests.documents.built import built
from tests.documents.templates import TEMPLATES, letterhead, office, picture, saved

FONT = "TH Sarabun New"
CANNOT_SPLIT = f"{qn('w:trPr')}/{qn('w:cantSplit')}"


def word(document: Document, template: bytes | None = None) -> WordDocument:
    return docx.Document(io.BytesIO(render_docx(document, template=template)))


def part(raw: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(raw)) as file:
        return file.read(name).decode("utf-8")


def document_of(*blocks: object, thai_digits: bool = True) -> Document:
    section = Section(blocks=blocks)  # type: ignore[arg-type]
    return Document(title="ชื่อ", author="หน่วย", sections=(section,), thai_digits=thai_digits)


@pytest.fixture(name="report")
def report_of_sample(sample: Record, ita_2567: Framework) -> WordDocument:
    return word(built(sample, ita_2567, "measures"))


def test_fonts_and_sizes_are_the_styles_and_bold_is_so_in_thai(report: WordDocument) -> None:
    runs = list(report.element.body.iter(qn("w:r")))
    assert len(runs) > 200
    for run in runs:
        look = run.find(qn("w:rPr"))
        for name in ("w:rFonts", "w:sz", "w:szCs"):
            assert look is None or look.find(qn(name)) is None
        bold = None if look is None else look.find(qn("w:b"))
        assert (bold is None) == (look is None or look.find(qn("w:bCs")) is None)


def test_the_styles_carry_the_thai_font_too(report: WordDocument) -> None:
    defaults = report.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:rFonts')}")
    assert defaults.get(qn("w:cs")) == FONT
    # Whoever changes the ordinary style changes all: no other names a font.
    named = [style.name for style in report.styles if "rFonts" in style.element.xml]
    assert named == ["Normal"]
    for name in ("Title", "Heading 1", "Heading 2", "Heading 3"):
        base = report.styles[name].base_style
        assert base is not None
        assert base.name == "Normal"
    assert report.styles["Normal"].element.rPr.find(qn("w:szCs")).get(qn("w:val")) == "32"


def test_no_style_keeps_the_librarys_own_look_and_the_file_is_of_todays_word(
    report: WordDocument,
) -> None:
    names = {style.name for style in report.styles}
    assert "Heading 1 Char" not in names
    modes = [
        setting.get(qn("w:val"))
        for setting in report.settings.element.iter(qn("w:compatSetting"))
        if setting.get(qn("w:name")) == "compatibilityMode"
    ]
    assert modes == ["15"]


def test_headings_are_real_headings(report: WordDocument) -> None:
    found = [one.text for one in report.paragraphs if one.style and one.style.name == "Heading 1"]
    assert [text.split("\n")[0] for text in found] == [
        "คำนำ",
        "สรุปผลการประเมิน",
        "การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน",
        "การนำผลการวิเคราะห์ไปสู่การปฏิบัติ",
        "การกำกับติดตามและการรายงานผล",
        "ภาคผนวก",
    ]
    new_pages = [one for one in report.paragraphs if one.paragraph_format.page_break_before]
    assert [one.text for one in new_pages] == found[:2]


def test_the_contents_ask_for_the_page_of_each_heading(report: WordDocument) -> None:
    codes = [one.text or "" for one in report.element.body.iter(qn("w:instrText"))]
    marks = [one.get(qn("w:name")) for one in report.element.body.iter(qn("w:bookmarkStart"))]
    assert [code.split()[1] for code in codes] == marks
    assert len(marks) == 7
    anew = [one for one in report.element.body.iter(qn("w:fldChar")) if one.get(qn("w:dirty"))]
    assert len(anew) == len(marks)


def test_tables_repeat_their_head_and_keep_their_rows_whole(report: WordDocument) -> None:
    _, _, _, analysis, plan, _ = report.tables
    for table in (analysis, plan):
        rows = table._tbl.tr_lst
        heads = [row for row in rows if row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None]
        assert heads == [rows[0]]


def test_the_steps_of_a_measure_stay_beside_its_name(report: WordDocument) -> None:
    plan = report.tables[4]._tbl
    restarts = [cell for cell in plan.iter(qn("w:vMerge")) if cell.get(qn("w:val"))]
    assert len(restarts) == 3 * 10  # name, owners and period; one measure has eight steps
    whole = report.tables[1]._tbl
    kept = [one.find(f".//{qn('w:keepNext')}") is not None for one in whole.tr_lst]
    assert kept == [True] * 10 + [False]


def test_columns_are_as_wide_as_planned_and_fixed(report: WordDocument) -> None:
    table = report.tables[3]._tbl
    grid = [int(column.get(qn("w:w"))) for column in table.tblGrid.iter(qn("w:gridCol"))]
    assert [round(width * 25.4 / 1440) for width in grid] == [24, 110, 26]
    assert table.tblPr.find(qn("w:tblLayout")).get(qn("w:type")) == "fixed"
    for row in table.tr_lst:
        widths = [
            int(cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}").get(qn("w:w"))) for cell in row.tc_lst
        ]
        assert sum(widths) == sum(grid)


def test_pages_are_a4_and_turned_where_the_table_needs_it(
    sample: Record, ita_2567: Framework
) -> None:
    m1 = sample.measures["m1"]
    shown = {"s1": replace(m1.steps["s1"], evidence=("a.pdf",))}
    record = replace(sample, measures={"m1": replace(m1, steps=shown)})
    found = word(built(record, ita_2567, "followup")).sections
    sizes = [
        (round(one.page_width.mm), round(one.page_height.mm))
        for one in found
        if one.page_width and one.page_height
    ]
    assert sizes == [(297, 210), (210, 297)]
    assert [one.different_first_page_header_footer for one in found] == [True, False]


@pytest.mark.parametrize("thai", [True, False])
def test_pages_are_numbered_in_the_documents_digits(thai: bool) -> None:
    found = word(document_of(Paragraph(runs=(Run("ก"),)), thai_digits=thai))
    header = found.sections[0].header._element
    code = "".join(text.text or "" for text in header.iter(qn("w:instrText")))
    assert code.split() == ["PAGE"]
    for section in found.sections:
        numbers = section._sectPr.find(qn("w:pgNumType"))
        assert (numbers is not None) == thai
        assert numbers is None or numbers.get(qn("w:fmt")) == "thaiNumbers"


def test_body_text_is_set_as_thai_is_set() -> None:
    found = word(document_of(Paragraph(runs=(Run("ก"),), align=Align.SPREAD, first_line_mm=25)))
    (paragraph,) = found.element.body.p_lst
    assert paragraph.pPr.find(qn("w:jc")).get(qn("w:val")) == "thaiDistribute"
    assert paragraph.pPr.find(qn("w:ind")).get(qn("w:firstLine")) == "1417"


def test_what_stands_in_a_record_is_text_in_the_file() -> None:
    evil = '<w:b/>&amp; "x" \x00\x1b[31m\ufffe\u202eก\nข'
    found = word(document_of(Paragraph(runs=(Run(evil),))))
    assert found.paragraphs[0].text == '<w:b/>&amp; "x" [31mก\nข'


def test_lines_to_write_on_reach_the_margin() -> None:
    found = word(document_of(BlankLines(count=2), Signature(lines=("ก", "ข"))))
    ruled = list(found.element.body.iter(qn("w:pBdr")))
    sides = [[side.get(qn("w:val")) for side in one] for one in ruled]
    assert sides == [["dotted", "dotted"]] * 2  # below, and between the two
    assert [one.text for one in found.paragraphs][2:] == ["ก", "ข"]
    assert found.paragraphs[2].paragraph_format.keep_with_next


def test_a_table_may_begin_a_page() -> None:
    table = Table(
        widths_mm=(80, 80),
        head=(),
        body=(Row(cells=(Cell(paragraphs=(Paragraph(runs=(Run("ก"),)),), columns=2),)),),
    )
    found = word(document_of(PageBreak(), table))
    assert found.paragraphs[0].paragraph_format.page_break_before
    assert found.tables[0].cell(0, 1).text == "ก"


def test_progress_comes_to_its_end_row_by_row(sample: Record, ita_2567: Framework) -> None:
    told: list[tuple[int, int]] = []
    document = built(sample, ita_2567, "measures")
    render_docx(document, progress=lambda done, total: told.append((done, total)))
    assert told[-1][0] == told[-1][1] == len(told)
    assert [done for done, _ in told] == list(range(1, len(told) + 1))


def test_the_file_says_what_it_is_and_nothing_of_the_machine(report: WordDocument) -> None:
    about = report.core_properties
    assert about.title == "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"
    assert about.author == "เทศบาลตำบลศรีพนา"
    assert about.comments == ""


# An office's own document.


@pytest.mark.parametrize(
    ("emblem", "shown"), [(picture().getvalue(), 1), (b"no picture", 0), (None, 0)]
)
def test_the_emblem_has_its_place_with_or_without_a_picture(
    emblem: bytes | None, shown: int
) -> None:
    title = Heading(lines=("ก",), level=0, has_emblem=True)
    found = word(replace(document_of(title), emblem=emblem))
    assert len(found.inline_shapes) == shown
    assert found.paragraphs[0]._p.find(f".//{qn('w:framePr')}") is not None


def test_a_cover_has_room_for_the_emblem(sample: Record, ita_2567: Framework) -> None:
    report = built(sample, ita_2567, "measures")
    for emblem, shown in ((picture().getvalue(), 1), (None, 0)):
        found = word(replace(report, emblem=emblem))
        shapes = [
            one
            for one in found.inline_shapes
            if next(one._inline.iter(qn("pic:pic")), None) is not None
        ]
        assert [round(one.height.mm) for one in shapes] == [30] * shown
        before = found.paragraphs[0].paragraph_format.space_before
        assert (before or Mm(0)).mm == pytest.approx(0 if shown else 30, abs=0.1)


def test_a_catchword_stands_on_the_page_that_it_ends(sample: Record, ita_2567: Framework) -> None:
    found = word(built(sample, ita_2567, "memo")).paragraphs
    frames = [at for at, one in enumerate(found) if "/ข้อที่ได้คะแนน" in one.text]
    breaks = [at for at, one in enumerate(found) if one.paragraph_format.page_break_before]
    assert [at + 2 for at in frames] == breaks  # the note under the table follows it


def test_a_note_stands_in_the_foot_of_the_first_page_alone(
    sample: Record, ita_2567: Framework
) -> None:
    scores = replace(built(sample, ita_2567, "scores"), note="หมายเหตุ: ร่าง")
    found = word(scores)
    (section,) = found.sections
    assert [one.text for one in section.first_page_footer.paragraphs] == ["หมายเหตุ: ร่าง"]
    assert not any("ร่าง" in one.text for one in (*found.paragraphs, *section.footer.paragraphs))


def test_a_catchword_takes_no_line_of_a_page_that_has_a_note_in_its_foot(
    sample: Record, ita_2567: Framework
) -> None:
    memo = built(sample, ita_2567, "memo")
    assert any("/ข้อที่ได้" in one.text for one in word(memo).paragraphs)
    noted = word(replace(memo, note="หมายเหตุ: ร่าง"))
    assert not any("/ข้อที่ได้" in one.text for one in noted.paragraphs)


def test_a_templates_letterhead_and_emblem_stay_before_the_document(
    sample: Record, ita_2567: Framework
) -> None:
    for kind in DOCUMENTS:
        found = word(built(sample, ita_2567, kind), saved(office()))
        assert found.paragraphs[0].text == "หัวกระดาษของหน่วยงาน"
        assert len(list(found.element.body.iter(qn("pic:pic")))) == 1
        for section in found.sections:
            assert len(list(section.header._element.iter(qn("w:drawing")))) == 1
            assert "PAGE" in "".join(
                text.text or "" for text in section.footer._element.iter(qn("w:instrText"))
            )


def test_a_templates_styles_rule_where_they_are_made_for_thai(
    sample: Record, ita_2567: Framework
) -> None:
    found = word(built(sample, ita_2567, "memo"), saved(office()))
    assert found.styles["Normal"].element.rPr.find(qn("w:rFonts")).get(qn("w:cs")) == "Laksaman"
    assert fonts_of(found) == {"Laksaman"}  # its Latin letters are of another


def test_an_office_that_sets_only_the_size_of_latin_letters_has_thai_ones_as_large(
    sample: Record, ita_2567: Framework
) -> None:
    made = letterhead()
    fonts = made.styles["Normal"].element.rPr.find(qn("w:rFonts"))
    fonts.set(qn("w:ascii"), FONT)
    found = word(built(sample, ita_2567, "memo"), saved(made))
    look = found.styles["ITA Body"].element.rPr
    assert look.find(qn("w:rFonts")) is None
    assert [look.find(qn(tag)).get(qn("w:val")) for tag in ("w:sz", "w:szCs")] == ["30", "30"]


@pytest.mark.parametrize("name", TEMPLATES)
def test_the_first_page_of_an_offices_paper_keeps_its_head_and_has_no_number(
    put_right: Record, ita_2567: Framework, name: str
) -> None:
    found = word(built(put_right, ita_2567, "measures"), saved(TEMPLATES[name]()))
    section = found.sections[0]
    assert section.different_first_page_header_footer
    assert section.first_page_header.part is section.header.part
    assert section.first_page_footer.paragraphs[0].text == section.footer.paragraphs[0].text
    numbered = [
        any("PAGE" in (one.text or "") for one in foot._element.iter(qn("w:instrText")))
        for foot in (section.footer, section.first_page_footer)
    ]
    assert numbered == [True, False]


def test_a_template_that_nobody_fitted_for_thai_gets_our_font(
    sample: Record, ita_2567: Framework
) -> None:
    found = word(built(sample, ita_2567, "memo"), saved(office("")))
    assert fonts_of(found) == {FONT}


def fonts_of(document: WordDocument) -> set[str]:
    """The Thai fonts that our own styles name."""
    return {
        fonts.get(qn("w:cs"), "")
        for style in document.styles
        if (style.name or "").startswith("ITA")
        for fonts in style.element.iter(qn("w:rFonts"))
    }


def test_headings_are_black_and_as_large_as_ours_whatever_the_template_says(
    sample: Record, ita_2567: Framework
) -> None:
    told: list[str] = []
    raw = render_docx(built(sample, ita_2567, "memo"), template=saved(office("")), tell=told.append)
    found = docx.Document(io.BytesIO(raw))
    heading = next(one for one in found.paragraphs if one.text == "เรื่องเดิม")
    assert heading.style is not None
    look = heading.style.element.rPr
    assert look.find(qn("w:color")).get(qn("w:val")) == "000000"
    assert look.find(qn("w:szCs")).get(qn("w:val")) == "32"
    assert heading.style.base_style is not None
    assert heading.style.base_style.name == "ITA Body"
    assert len(told) == 1
    assert "ตัวดำ" in told[0]
    assert FONT in told[0]


def test_the_file_tells_whose_it_is_and_when_it_was_made(
    sample: Record, ita_2567: Framework
) -> None:
    raw = render_docx(built(sample, ita_2567, "memo"))
    about = docx.Document(io.BytesIO(raw)).core_properties
    assert about.author == about.last_modified_by == "เทศบาลตำบลศรีพนา"
    assert "เทศบาลตำบลศรีพนา" in about.subject
    assert about.created is not None
    assert about.created.year >= 2026
    assert len(raw) < 30_000
    with zipfile.ZipFile(io.BytesIO(raw)) as file:
        names = file.namelist()
        whole = b"".join(file.read(name) for name in names)
    assert b"Macintosh" not in whole
    assert not [name for name in names if "thumbnail" in name or "customXml" in name]
    assert 'w:percent="100"' in part(raw, "word/settings.xml")


def test_figures_codes_and_names_are_not_broken() -> None:
    document = document_of(Paragraph(runs=(Run("ข้อ o๙ ได้ ๗๗.๖๗ คะแนน ของเทศบาล ก พ.ศ. ๒๕๖๗"),)))
    found = word(replace(document, names=("เทศบาล ก",)))
    whole = [run.text for run in found.paragraphs[0].runs if 'bidi="en-US"' in run._r.xml]
    assert whole[2].replace("\u2060", "") == "เทศบาล\u00a0ก" != whole[2]
    assert whole == ["o\u2060๙", "๗๗.๖๗\u00a0คะแนน", whole[2], "พ.ศ.\u00a0๒๕๖๗"]


def test_what_is_counted_stays_with_its_number() -> None:
    assert ("ครั้งที่ 2", True) in [*pieces("มติสภา ครั้งที่ 2/2570", ())]
    assert ("บก ๕๒๖๐๑/๑๐๑", True) in [*pieces("ตามบันทึกที่ บก ๕๒๖๐๑/๑๐๑", ())]


def test_a_latin_word_is_not_broken_at_its_hyphen() -> None:
    found = word(document_of(Paragraph(runs=(Run("ระบบ E-Service (e-GP)"),))))
    assert found.paragraphs[0].text == "ระบบ E-\u2060Service (e-\u2060GP)"


def test_a_chart_is_one_that_word_can_change() -> None:
    series = Series("ปี ๒๕๖๗", (Decimal("96.45"), None), ("๙๖.๔๕", "ยังไม่ทราบผล"))
    chart = Chart(form=ChartForm.BARS, title="คะแนน <ก>", labels=("ก", "ข & ค"), series=(series,))
    raw = render_docx(document_of(chart, chart))
    with zipfile.ZipFile(io.BytesIO(raw)) as file:
        books = [name for name in file.namelist() if name.endswith(".xlsx")]
        assert len(books) == 2
        sheet = openpyxl.load_workbook(io.BytesIO(file.read(books[0]))).worksheets[0]
    assert [[cell.value for cell in row] for row in sheet.rows] == [
        [None, "ปี ๒๕๖๗"],
        ["ก", 96.45],
        ["ข & ค", None],
    ]
    words = next(docx.Document(io.BytesIO(raw)).element.body.iter(qn("wp:docPr"))).get("descr")
    assert words == chart.alternative


def test_tables_are_as_wide_as_the_templates_text(sample: Record, ita_2567: Framework) -> None:
    found = word(built(sample, ita_2567, "measures"), saved(office()))
    grid = found.tables[0]._tbl.tblGrid.iter(qn("w:gridCol"))
    assert abs(sum(int(one.get(qn("w:w"))) for one in grid) * 25.4 / 1440 - 170) < 1


def test_a_template_may_lack_styles_section_and_all(sample: Record, ita_2567: Framework) -> None:
    bare = docx.Document()
    for name in ("Title", "Heading 1", "Heading 2", "Heading 3"):
        element = bare.styles[name].element
        element.getparent().remove(element)
    bare.element.body.remove(bare.element.body.sectPr)
    for kind in DOCUMENTS:
        found = word(built(sample, ita_2567, kind), saved(bare))
        assert found.sections[0].page_width is not None
        wide = kind == "followup"
        assert round(found.sections[0].page_width.mm) == (297 if wide else 210)
        assert found.styles["ITA Heading 2"].element.find(qn("w:rPr")) is not None


@pytest.mark.parametrize("raw", [b"", b"not a file of Word", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_word_document_is_refused(raw: bytes) -> None:
    with pytest.raises(UnusableTemplate):
        render_docx(document_of(), template=raw)


def test_a_workbook_is_no_template() -> None:
    out = io.BytesIO(saved(office()))
    with zipfile.ZipFile(out) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    out = io.BytesIO()
    kinds = (b"wordprocessingml.document.main+xml", b"spreadsheetml.sheet.main+xml")
    with zipfile.ZipFile(out, "w") as file:
        for name, raw in parts.items():
            file.writestr(name, raw.replace(*kinds))
    with pytest.raises(UnusableTemplate):
        render_docx(document_of(), template=out.getvalue())


def test_digits_are_latin_throughout_where_wanted(sample: Record, ita_2567: Framework) -> None:
    raw = render_docx(built(sample, ita_2567, "memo", digits=Digits.LATIN))
    assert not set("๐๑๒๓๔๕๖๗๘๙") & set(part(raw, "word/document.xml"))


def test_a_link_leads_somewhere_by_the_relations_of_the_file() -> None:
    address = 'https://x.go.th/9?a="b"&c'
    run = Run("ดู", link=address)
    linked = Paragraph(runs=(run,))
    inside = Row(cells=(Cell(paragraphs=(linked,)),))
    found = word(document_of(linked, Table(widths_mm=(9,), head=(), body=(inside,))))
    links = list(found.element.body.iter(qn("w:hyperlink")))
    assert [found.part.rels[link.get(qn("r:id"))].target_ref for link in links] == [address] * 2
    assert [link.text for link in links] == ["ดู"] * 2


def test_the_agencys_name_is_held_together_wherever_it_has_room() -> None:
    name = "เทศบาลศรีพนา"
    cell = Cell(paragraphs=(Paragraph(runs=(Run(f"งานของ{name}"),)),))
    narrow = Table(widths_mm=(40, 60), head=(), body=(Row(cells=(cell, cell)),))
    tight = Table(widths_mm=(15, 145), head=(), body=(Row(cells=(cell, cell)),))
    body = Paragraph(runs=(Run(name),))
    document = Document(
        title="",
        author="",
        sections=(Section(blocks=(body, narrow, tight)),),
        thai_digits=True,
        names=(name,),
    )
    made = docx.Document(io.BytesIO(render_docx(document)))
    shown = [cell.text for table in made.tables for cell in table.rows[0].cells]
    assert clean(made.paragraphs[0].text) == name != made.paragraphs[0].text
    assert ["\u2060" in text for text in shown] == [True, True, False, True]
    parted = [f"งานของ\u200b{name}"] * 2 + [f"งานของ{name}", f"งานของ\u200b{name}"]
    assert [text.replace("\u2060", "") for text in shown] == parted


def test_where_the_agencys_name_has_no_room_the_place_in_it_is_held(
    sample: Record, ita_2567: Framework
) -> None:
    cell = Cell(paragraphs=(Paragraph(runs=(Run(sample.agency.name),)),))
    made = Table(widths_mm=(24, 136), head=(), body=(Row(cells=(cell, cell)),))
    document = replace(document_of(made), names=built(sample, ita_2567, "memo").names)
    narrow, wide = (it.text for it in word(document).tables[0].rows[0].cells)
    assert narrow == "เทศบาลตำบล\u200bศ\u2060รี\u2060พ\u2060นา"
    assert clean(wide) == sample.agency.name


def test_a_name_is_no_part_of_a_word_that_goes_on() -> None:
    assert [*pieces("แหล่งพลังงานของเทศบาลพล", ("พล",))][-1] == ("พล", True)
    assert ("พล", True) not in [*pieces("แหล่งพลังงาน เพล", ("พล",))]


def test_a_held_name_takes_no_letter_of_the_words_beside_it() -> None:
    """LibreOffice looks for words up to the first joiner: "ขอ|งมหาวิทยาลัย"."""
    name = "มหาวิทยาลัยบ้านดุง"
    body = Paragraph(runs=(Run(f"ผลของ{name}ได้ ({name}) ๙๓.๔๕"),))
    shown = word(replace(document_of(body), names=(name,))).paragraphs[0].text
    assert shown.replace("\u2060", "") == f"ผลของ\u200b{name}\u200bได้ ({name}) ๙๓.๔๕"


def test_a_word_that_libreoffice_breaks_in_a_syllable_is_held() -> None:
    shown = word(document_of(Paragraph(runs=(Run("ตามหลักธรรมาภิบาล"),)))).paragraphs[0].text
    assert shown == "ตามหลัก\u200bธ\u2060ร\u2060ร\u2060มา\u2060ภิ\u2060บา\u2060ล"


def test_the_name_of_a_fact_stays_on_the_line_of_its_value() -> None:
    assert led_in("งบประมาณ (บาท): ") == "งบประมาณ\u00a0(บาท):\u00a0"
    for text in ("ผลการประเมิน ", "ความเห็นของผู้ที่มาติดต่อ " * 3 + ": "):
        assert led_in(text) == text


def test_a_day_stays_on_one_line_whatever_its_month() -> None:
    days = ("๑๖ เม.ย. ๖๘", "๓๑ มี.ค. ๖๘", "๓๐ มิ.ย. ๖๘", "๑ ก.พ. ๖๘", "๓๐ กันยายน ๒๕๖๘")
    for day in days:
        assert (f"ภายใน {day}", True) in pieces(f"ให้เสร็จภายใน {day} นี้", ())
        assert (day, True) in pieces(f"เมื่อวันที่ {day} นี้", ())
    for counted in ("๓ แห่ง", "2 ครั้ง", "๑๒ เล่ม", "๕ หน่วยงาน", "๑,๒๐๐ ราย", "๓ รายการ"):
        assert (counted, True) in pieces(f"รวม {counted} แล้ว", ())
    assert ("ที่ ๙๖.๔๕ คะแนน", True) in pieces("การปฏิบัติหน้าที่ ๙๖.๔๕ คะแนน", ())
    assert ("๒๕๖๗", True) in pieces("ปี ๒๕๖๗ ภาพรวม", ())
    assert ("ที่ ๓๔", True) in pieces("ได้อันดับที่ ๓๔ ของจังหวัด", ())


def test_lines_to_write_on_stay_on_one_page() -> None:
    lines = word(document_of(BlankLines(count=3))).paragraphs[:3]
    assert [one.paragraph_format.keep_with_next for one in lines] == [True, True, None]


def test_pages_that_are_lower_than_planned_end_where_they_are_full(
    sample: Record, ita_2567: Framework
) -> None:
    memo = built(sample, ita_2567, "memo")
    made = docx.Document()
    assert "/ข้อที่ได้คะแนน" in "".join(it.text for it in word(memo).paragraphs)
    low = word(memo, saved(made))
    assert "/ข้อที่ได้คะแนน" not in "".join(it.text for it in low.paragraphs)
    assert not low.element.body.findall(f".//{qn('w:pageBreakBefore')}")


@pytest.mark.parametrize(("beside", "is_held"), [(3, False), (1, True)])
def test_a_name_that_a_place_to_sign_has_no_room_for_may_break(beside: int, is_held: bool) -> None:
    name = "โรงพยาบาลสมเด็จพระยุพราชสว่างแดนดิน"
    one = Together(blocks=(Signature(lines=(f"ผู้อำนวยการ{name}",)),))
    found = word(replace(document_of(Beside(groups=(one,) * beside)), names=(name,)))
    text = found.tables[0].rows[0].cells[0].text
    assert ("\u2060" in text) is is_held
    assert text.replace("\u2060", "").replace("\u200b", "").endswith(name)


def test_only_the_title_stands_beside_the_emblem_however_narrow_the_margin() -> None:
    made = docx.Document()
    made.sections[0].top_margin = Mm(10)
    title = Heading(lines=("ก",), level=0, has_emblem=True)
    found = word(document_of(title), saved(made)).paragraphs[-1]
    assert found.paragraph_format.space_before is not None
    assert round(found.paragraph_format.space_before.mm) == 9
