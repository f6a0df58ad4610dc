"""The frame of a Word document: styles, paper, page numbers; ours, or an office's own template."""

from copy import deepcopy
from typing import cast

from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.section import CT_SectPr
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section, _Footer, _Header
from docx.shared import Length, Mm

from ita_tui.documents.blocks import Align, Orientation, Paragraph, Run
from ita_tui.documents.docx_text import (
    FONTS,
    HEADINGS,
    Look,
    Set,
    paragraph_xml,
    run_look,
    run_xml,
    twips,
)
from ita_tui.documents.paper import BODY_PT, HEADING_PT, LONG_MM, MARGINS_MM, SHORT_MM

NORMAL, TABLE = "Normal", "ITA Table"
NO_GAPS = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'
"""No room between a Latin letter and a Thai digit: the code o๙ is one word."""


class Styles:
    """The ids of the styles that paragraphs and tables refer to."""

    def __init__(self, root: BaseOxmlElement, *, is_office: bool) -> None:
        """Put our styles in; an office's own stay as they are, and ours fill what is missing."""
        self._root = root
        self.names_thai_font = is_office and _names_thai_font(root)
        """Whether the styles themselves give Thai a font, so that runs need not."""
        if not is_office:
            _replace_defaults(root)
        wanted = {NORMAL: _normal(), HEADINGS[0]: _title(), TABLE: _table()}
        wanted |= {name: _heading(level) for level, name in enumerate(HEADINGS) if level}
        for name, (kind, properties) in wanted.items():
            self._put(name, kind, properties, keep=is_office)
        self.ids = {name: self._id_of(name) for name in wanted}
        """Ids of our styles by their names, as the document at hand spells them."""

    def _id_of(self, name: str) -> str:
        found = self._find(name)
        return "" if found is None else found.get(qn("w:styleId"), "")

    def _find(self, name: str) -> BaseOxmlElement | None:
        for style in self._root.findall(qn("w:style")):
            named = style.find(qn("w:name"))
            if named is not None and named.get(qn("w:val"), "").casefold() == name.casefold():
                return style  # type: ignore[no-any-return]
        return None

    def _put(self, name: str, kind: str, properties: str, *, keep: bool) -> None:
        found = self._find(name)
        if found is not None and keep:
            return
        style_id = name.title().replace(" ", "") if found is None else self._id_of(name)
        default = ' w:default="1"' if name == NORMAL else ""
        default = ' w:customStyle="1"' if name == TABLE else default
        made = parse_xml(
            f'<w:style {nsdecls("w")} w:type="{kind}"{default} w:styleId="{style_id}">'
            f'<w:name w:val="{name}"/>{properties}</w:style>'
        )
        if found is None:
            self._root.append(made)
        else:
            self._drop_linked(found)
            self._root.replace(found, made)

    def _drop_linked(self, style: BaseOxmlElement) -> None:
        """A style of letters that was linked to a replaced one would keep the old look."""
        link = style.find(qn("w:link"))
        for other in self._root.findall(qn("w:style")) if link is not None else ():
            if other.get(qn("w:styleId")) == link.get(qn("w:val")):
                self._root.remove(other)


def fit_settings(root: BaseOxmlElement) -> None:
    """Make a new document one of today's Word, and Thai: the library's own is of 2010."""
    for setting in root.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")
    for languages in root.iter(qn("w:themeFontLang")):
        languages.set(qn("w:bidi"), "th-TH")


def _style_look(size_pt: int, *, bold: bool = False) -> str:
    weight = "<w:b/><w:bCs/>" if bold else ""
    return (
        f'<w:rPr>{FONTS}{weight}<w:color w:val="000000"/><w:sz w:val="{2 * size_pt}"/>'
        f'<w:szCs w:val="{2 * size_pt}"/><w:lang w:val="en-US" w:bidi="th-TH"/></w:rPr>'
    )


def _normal() -> tuple[str, str]:
    return "paragraph", f"<w:qFormat/><w:pPr>{NO_GAPS}</w:pPr>{_style_look(BODY_PT)}"


def _title() -> tuple[str, str]:
    spacing = '<w:pPr><w:spacing w:after="120"/><w:jc w:val="center"/></w:pPr>'
    return (
        "paragraph",
        f'<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>{spacing}'
        f"{_style_look(HEADING_PT[0], bold=True)}",
    )


def _heading(level: int) -> tuple[str, str]:
    middle = '<w:jc w:val="center"/>' if level == 1 else ""
    spacing = f'<w:spacing w:before="{120}" w:after="{120 if level == 1 else 0}"/>'
    return (
        "paragraph",
        '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>'
        f"<w:pPr><w:keepNext/><w:keepLines/>{spacing}{middle}"
        f'<w:outlineLvl w:val="{level - 1}"/></w:pPr>{_style_look(HEADING_PT[level], bold=True)}',
    )


def _table() -> tuple[str, str]:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in sides
    )
    edge = twips(1.5)
    return (
        "table",
        f'<w:rPr>{FONTS}<w:szCs w:val="{2 * BODY_PT}"/></w:rPr>'
        f"<w:tblPr><w:tblBorders>{lines}</w:tblBorders><w:tblCellMar>"
        f'<w:top w:w="0" w:type="dxa"/><w:left w:w="{edge}" w:type="dxa"/>'
        f'<w:bottom w:w="0" w:type="dxa"/><w:right w:w="{edge}" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr>",
    )


def _replace_defaults(root: BaseOxmlElement) -> None:
    """What holds where no style says anything: the library's own is a Latin font."""
    found = root.find(qn("w:docDefaults"))
    made = parse_xml(
        f"<w:docDefaults {nsdecls('w')}><w:rPrDefault>{_style_look(BODY_PT)}</w:rPrDefault>"
        f'<w:pPrDefault><w:pPr>{NO_GAPS}<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>'
        "</w:pPr></w:pPrDefault></w:docDefaults>"
    )
    if found is None:
        root.insert(0, made)
    else:
        root.replace(found, made)


def _names_thai_font(root: BaseOxmlElement) -> bool:
    """Whether the ordinary style, or what holds without one, names a font for complex scripts.

    A Word document that nobody fitted for Thai names a theme instead, or nothing.
    """
    places = [root.find(qn("w:docDefaults")), _default_style(root)]
    return any(
        fonts.get(qn("w:cs"))
        for place in places
        if place is not None
        for fonts in place.iter(qn("w:rFonts"))
    )


def _default_style(root: BaseOxmlElement) -> BaseOxmlElement | None:
    for style in root.findall(qn("w:style")):
        if style.get(qn("w:default")) in ("1", "true") and style.get(qn("w:type")) == "paragraph":
            return style  # type: ignore[no-any-return]
    return None


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
