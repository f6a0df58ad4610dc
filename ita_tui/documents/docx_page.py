"""Sections of a Word document: paper, margins, and page numbers in the document's digits."""

from copy import deepcopy
from typing import cast

from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.section import CT_SectPr
from docx.section import Section, _Footer, _Header
from docx.shared import Length, Mm

from ita_tui.documents.blocks import Align, Orientation, Paragraph, Run
from ita_tui.documents.docx_text import Look, Set, paragraph_xml, run_look, run_xml
from ita_tui.documents.paper import LONG_MM, MARGINS_MM, SHORT_MM


def lay(section: Section, orientation: Orientation, *, is_office: bool) -> None:
    """Turn the paper; an office's own size and margins stay where it has any."""
    short, long = Mm(SHORT_MM), Mm(LONG_MM)
    wide = orientation is Orientation.LANDSCAPE
    if is_office and section.page_width and section.page_height:
        sides: list[Length] = sorted((section.page_width, section.page_height))
        short, long = Mm(sides[0].mm), Mm(sides[1].mm)
    section.page_width, section.page_height = (long, short) if wide else (short, long)
    # Word wants the word beside the figures.
    size = section._sectPr.find(qn("w:pgSz"))
    if size is not None:
        size.attrib.pop(qn("w:orient"), None)
        if wide:
            size.set(qn("w:orient"), "landscape")
    if not is_office or section.left_margin is None:
        margins = (Mm(side) for side in MARGINS_MM[orientation])
        section.top_margin, section.right_margin, section.bottom_margin, section.left_margin = (
            margins
        )
        section.header_distance = section.footer_distance = Mm(10)


def text_width_of(section: Section) -> float:
    """Millimetres between the margins."""
    sides = (section.page_width, section.left_margin, section.right_margin)
    width, left, right = (side.mm if side is not None else 0 for side in sides)
    return max(60.0, width - left - right)


def number_pages(section: Section, look: Look, *, thai: bool, is_office: bool) -> None:
    """Put the number of each page in the middle: above the text, but not on the first page.

    A template's letterhead stays: the number then stands below, and none where it has a foot.
    """
    if is_office:
        if section._sectPr.find(qn("w:footerReference")) is not None:
            return
        place: _Header | _Footer = section.footer
    else:
        section.different_first_page_header_footer = True
        place = section.header
    place.is_linked_to_previous = False
    for old in list(place._element):
        place._element.remove(old)
    place._element.append(parse_xml(_numbered(look, thai=thai)))


def set_digits(sect_pr: CT_SectPr, *, thai: bool) -> None:
    """Say in what digits the pages are numbered.

    The section says it, not the field: a program without Thai digits takes the field's own switch
    for Thai letters (ก ข ค), and the section's for plain numbers.
    """
    if thai and sect_pr.find(qn("w:pgNumType")) is None:
        made = parse_xml(f'<w:pgNumType {nsdecls("w")} w:fmt="thaiNumbers"/>')
        margins = sect_pr.find(qn("w:pgMar"))
        if margins is not None:
            margins.addnext(made)


def own_section(word: WordDocument) -> CT_SectPr:
    """The document's last section, made where a template has none."""
    found: CT_SectPr | None = word.element.body.sectPr
    if found is None:
        found = cast(CT_SectPr, parse_xml(f"<w:sectPr {nsdecls('w')}/>"))
        word.element.body.append(found)
    return found


def copy_of(sect_pr: CT_SectPr, *, is_first: bool) -> CT_SectPr:
    """A section like it; only the first has a first page of its own."""
    made = deepcopy(sect_pr)
    if not is_first:
        made.titlePg_val = None
    return made


def _numbered(look: Look, *, thai: bool) -> str:
    shown = Run("๑" if thai else "1")
    field = (
        f'<w:r>{run_look(look)}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{run_look(look)}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        f'<w:r>{run_look(look)}<w:fldChar w:fldCharType="separate"/></w:r>'
        f"{run_xml(shown, look)}"
        f'<w:r>{run_look(look)}<w:fldChar w:fldCharType="end"/></w:r>'
    )
    content = run_xml(Run("- "), look) + field + run_xml(Run(" -"), look)
    paragraph = paragraph_xml(content, Set(), look, Paragraph(runs=(), align=Align.CENTER))
    return paragraph.replace("<w:p>", f"<w:p {nsdecls('w')}>", 1)
