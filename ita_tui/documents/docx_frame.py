"""The frame of a Word document: styles, paper, page numbers; ours, or an office's own template."""

from copy import deepcopy
from html import escape
from typing import cast

from docx.document import Document as WordDocument
from docx.enum.section import WD_HEADER_FOOTER
from docx.opc.package import OpcPackage
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.section import CT_SectPr
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section, _Footer, _Header
from docx.shared import Emu, Length, Mm

from ita_tui.core.values import dataclass
from ita_tui.documents.blocks import Orientation
from ita_tui.documents.docx_text import BODY, HEADINGS, LABEL, NOTE, SMALL, TABLE, twips
from ita_tui.documents.paper import (
    BODY_PT,
    FONT,
    HEADING_PT,
    LABEL_PT,
    LONG_MM,
    MARGINS_MM,
    NOTE_PT,
    SHORT_MM,
    SMALL_PT,
    TITLE_LINE_PT,
)

NO_GAPS = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'
"""No room between a Latin letter and a Thai digit: the code o๙ is one word."""
_OFFICE_BODY = "ITA Body"
"""What text is set in where an office's own styles rule: its ordinary one, without its gaps."""
_WHOLE_ENDS = "<w:widowControl/>"
"""No line of a paragraph alone on a page."""
_SINGLE = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'


class Styles:
    """The ids of the styles that paragraphs, runs and tables refer to.

    All is said in styles, each based on the ordinary one, so that an office changes fonts in one
    place. In an office's own file they stand beside its own, whose headings may be of any colour.
    """

    def __init__(self, root: BaseOxmlElement, *, is_office: bool) -> None:
        """Put our styles in the place of the library's; an office's own stay as they are."""
        self._root = root
        self.font = _thai_font(root) if is_office else ""
        """The font that the office's styles give Thai; empty where they give none."""
        self.has_own_headings = is_office and _has_coloured_headings(root)
        """Whether the office's headings have a colour or lines, which ours have not."""
        if not is_office:
            for style in list(root):
                root.remove(style)
            root.append(_element(_DEFAULTS))
        self.ids = {name: self._put(name, style, is_office) for name, style in _OURS.items()}
        """Ids of our styles by their names; empty for what holds where none is named."""
        if not is_office:
            self.ids[BODY] = ""

    def _put(self, name: str, style: "_Style", is_office: bool) -> str:
        shown = name
        if is_office and not name.startswith("ITA"):
            shown = _OFFICE_BODY if name == BODY else f"ITA {name.title()}"
        style_id = (shown if shown.startswith("ITA") else shown.title()).replace(" ", "")
        if _style_named(self._root, shown) is not None:
            return style_id
        is_body, base = name == BODY, f'<w:basedOn w:val="{self._base(is_office)}"/>'
        if is_body:
            own = _id_of(_default_style(self._root)) if is_office else ""
            base = f'<w:basedOn w:val="{own}"/>' if own else ""
        look = style.look
        if is_body and self.font:
            look = _office_letters(self._root, self.font)
        elif is_body:
            look = f'{_fonts(FONT)}<w:color w:val="000000"/>{_size(BODY_PT)}{_LANGUAGES}'
        default = ' w:default="1"' if shown == BODY else ""
        custom = ' w:customStyle="1"' if shown.startswith("ITA") else ""
        paragraph = f"<w:pPr>{style.paragraph}</w:pPr>" if style.paragraph else ""
        self._root.append(
            _element(
                f'<w:style w:type="{style.kind}"{default}{custom} w:styleId="{style_id}">'
                f'<w:name w:val="{shown}"/>{base if style.kind != "character" else ""}'
                f"<w:qFormat/>{paragraph}<w:rPr>{look}</w:rPr>{style.table}</w:style>"
            )
        )
        return style_id

    def _base(self, is_office: bool) -> str:
        return _OFFICE_BODY.replace(" ", "") if is_office else BODY


@dataclass(frozen=True, slots=True, kw_only=True)
class _Style:
    """What one of our styles says."""

    kind: str = "paragraph"
    paragraph: str = ""
    look: str = ""
    table: str = ""


def _fonts(name: str) -> str:
    font = f'"{escape(name)}"'
    return f"<w:rFonts w:ascii={font} w:hAnsi={font} w:eastAsia={font} w:cs={font}/>"


def _size(size_pt: int) -> str:
    return _halves(str(2 * size_pt))


def _halves(half_points: str) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _bold(size_pt: int) -> str:
    return f'<w:b/><w:bCs/><w:color w:val="000000"/>{_size(size_pt)}'


def _heading(level: int) -> _Style:
    middle = '<w:jc w:val="center"/>' if level == 1 else ""
    after = 120 if level == 1 else 0
    return _Style(
        paragraph=f'<w:keepNext/><w:keepLines/><w:spacing w:before="120" w:after="{after}"/>'
        f'{middle}<w:outlineLvl w:val="{level - 1}"/>',
        look=_bold(HEADING_PT[level]),
    )


def _table() -> _Style:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in sides
    )
    edge = twips(1.5)
    return _Style(
        kind="table",
        table=f"<w:tblPr><w:tblBorders>{lines}</w:tblBorders><w:tblCellMar>"
        f'<w:top w:w="0" w:type="dxa"/><w:left w:w="{edge}" w:type="dxa"/>'
        f'<w:bottom w:w="0" w:type="dxa"/><w:right w:w="{edge}" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr>",
    )


_LANGUAGES = '<w:lang w:val="en-US" w:bidi="th-TH"/>'
_DEFAULTS = (
    f'<w:docDefaults><w:rPrDefault><w:rPr>{_fonts(FONT)}<w:color w:val="000000"/>{_size(BODY_PT)}'
    f"{_LANGUAGES}</w:rPr></w:rPrDefault>"
    f"<w:pPrDefault><w:pPr>{_WHOLE_ENDS}{NO_GAPS}{_SINGLE}</w:pPr>"
    "</w:pPrDefault></w:docDefaults>"
)
"""What holds where no style says anything."""
_OURS = {
    BODY: _Style(
        paragraph=f'{_WHOLE_ENDS}{NO_GAPS}{_SINGLE}<w:ind w:left="0" w:right="0" w:firstLine="0"/>'
    ),
    HEADINGS[0]: _Style(
        paragraph=f'<w:spacing w:line="{20 * TITLE_LINE_PT}" w:lineRule="exact"/>'
        '<w:jc w:val="center"/>',
        look=_bold(HEADING_PT[0]),
    ),
    **{name: _heading(level) for level, name in enumerate(HEADINGS) if level},
    SMALL: _Style(look=_size(SMALL_PT)),
    NOTE: _Style(look=_size(NOTE_PT)),
    LABEL: _Style(kind="character", look=_bold(LABEL_PT)),
    TABLE: _table(),
}
"""Our styles by their names; the ordinary one first, on which the others are based."""


def _element(xml: str) -> BaseOxmlElement:
    """The element of our own XML, which names its namespace nowhere."""
    end = min(at for at in (xml.find(" "), xml.find(">"), xml.find("/")) if at > 0)
    made: BaseOxmlElement = parse_xml(f"{xml[:end]} {nsdecls('w')}{xml[end:]}")
    return made


def _id_of(style: BaseOxmlElement | None) -> str:
    found: str = "" if style is None else style.get(qn("w:styleId"), "")
    return found


def _style_named(root: BaseOxmlElement, name: str) -> BaseOxmlElement | None:
    for style in root.findall(qn("w:style")):
        named = style.find(qn("w:name"))
        if named is not None and named.get(qn("w:val"), "").casefold() == name.casefold():
            return style  # type: ignore[no-any-return]
    return None


def _has_coloured_headings(root: BaseOxmlElement) -> bool:
    """Whether a heading of the office's has a colour of its own, or lines."""
    found = (_style_named(root, name) for name in HEADINGS)
    styles = [style for style in found if style is not None]
    colours = [one.get(qn("w:val")) for style in styles for one in style.iter(qn("w:color"))]
    return any(one not in ("auto", "000000") for one in colours) or any(
        style.find(f".//{qn('w:pBdr')}") is not None for style in styles
    )


def fit_settings(root: BaseOxmlElement) -> None:
    """Make a new document one of today's Word, and Thai: the library's own is of 2010."""
    for setting in root.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")
    for languages in root.iter(qn("w:themeFontLang")):
        languages.set(qn("w:bidi"), "th-TH")
    for zoom in root.iter(qn("w:zoom")):
        zoom.set(qn("w:percent"), "100")


_SECOND_STYLES = "/stylesWithEffects"
"""Word 2010's own copy of the styles, which must have ours, too, or not be there."""


def drop_second_styles(package: OpcPackage) -> None:
    """Leave out of an office's file the copy of its styles, which knows nothing of ours."""
    _drop(package, (_SECOND_STYLES, "/thumbnail"))


def drop_leftovers(package: OpcPackage) -> None:
    """Leave out what the library's own sample file brings beside the text."""
    _drop(package, ("/thumbnail", "/customXml", _SECOND_STYLES, "/webSettings", "/numbering"))
    for rel in package.rels.values():
        if rel.reltype.endswith("/extended-properties"):
            rel.target_part._blob = _ABOUT_PROGRAM.encode()


def _drop(package: OpcPackage, kinds: tuple[str, ...]) -> None:
    for rels in (package.rels, package.main_document_part.rels):
        for key in [key for key, rel in rels.items() if rel.reltype.endswith(kinds)]:
            del rels[key]


_ABOUT_PROGRAM = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns='
    '"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>ita-tui</Application></Properties>"
)


def _thai_font(root: BaseOxmlElement) -> str:
    """The font for complex scripts of the ordinary style, or of what holds without one.

    A Word document that nobody fitted for Thai names a theme instead, or nothing.
    """
    return _said(root, "w:rFonts", "w:cs")


def _said(root: BaseOxmlElement, tag: str, attribute: str) -> str:
    """What the ordinary style says, or else what holds without one; empty for nothing."""
    places = (_default_style(root), root.find(qn("w:docDefaults")))
    return next(filter(None, (_attribute(place, tag, attribute) for place in places)), "")


def _attribute(place: BaseOxmlElement | None, tag: str, attribute: str) -> str:
    """The first that stands within a place, ASCII only; empty for none."""
    found = (one.get(qn(attribute)) for one in place.iter(qn(tag))) if place is not None else ()
    return next((str(said) for said in found if said), "")


def _office_letters(root: BaseOxmlElement, font: str) -> str:
    """Thai and Latin letters alike, where an office's styles fit only one of them; else nothing."""
    own = _default_style(root)
    places = ((own, "w:szCs"), (own, "w:sz"), (root.find(qn("w:docDefaults")), "w:szCs"))
    sizes = [one for place in places if (one := _attribute(place[0], place[1], "w:val")).isdigit()]
    size = sizes[0] if sizes else str(2 * BODY_PT)
    is_one_size = all(_said(root, tag, "w:val") == size for tag in ("w:sz", "w:szCs"))
    is_one_font = _said(root, "w:rFonts", "w:ascii") == font
    return ("" if is_one_font else _fonts(font)) + ("" if is_one_size else _halves(size))


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


def text_height_of(section: Section) -> int:
    """Millimetres between the margins, or below the pictures of the header where these reach on."""
    pictures = section.header._element.iter(qn("wp:extent"))
    sides = (section.page_height, section.top_margin, section.bottom_margin)
    height, above, below = (side.mm if side is not None else 0 for side in sides)
    begun = section.header_distance.mm if section.header_distance is not None else 0
    shown = sum(Emu(int(it.get("cy", "0"))).mm for it in pictures)
    room: float = height - max(above, begun + shown) - below
    return round(room)


def number_pages(section: Section, body: str, *, thai: bool, is_office: bool) -> bool:
    """Put the number of each page in the middle: above the text, but not on the first page.

    A template's letterhead stays: where it has no page numbers, they stand below its foot.
    Returns whether the numbers were put in.
    """
    if is_office:
        places: list[_Header | _Footer] = [section.header, section.footer]
        if any("PAGE" in "".join(it._element.itertext()).split() for it in places):
            return False
        place = places[1]
        is_new = place.is_linked_to_previous
        _spare_first_page(section)
    else:
        section.different_first_page_header_footer = True
        place, is_new = section.header, True
    place.is_linked_to_previous = False
    for old in list(place._element) if is_new else ():
        place._element.remove(old)
    place._element.append(_element(_numbered(body, thai=thai)))
    return True


def first_foot(section: Section) -> BaseOxmlElement | None:
    """The foot of a section's first page, where that page has one of its own; else None."""
    if not section.different_first_page_header_footer:
        return None
    foot = section.first_page_footer
    is_new, foot.is_linked_to_previous = foot.is_linked_to_previous, False
    for old in list(foot._element) if is_new else ():
        foot._element.remove(old)
    return foot._element  # type: ignore[no-any-return]


def _spare_first_page(section: Section) -> None:
    """Let the first page of an office's paper keep its letterhead and have no number.

    Where a template has a first page of its own, or pictures in its foot, all stays as it is.
    """
    own, foot = section._sectPr, section.footer
    if own.titlePg_val or not (foot.is_linked_to_previous or not foot.part.rels):
        return
    first, head = WD_HEADER_FOOTER.FIRST_PAGE, own.get_headerReference(WD_HEADER_FOOTER.PRIMARY)
    for kind in ("header", "footer"):
        if getattr(own, f"get_{kind}Reference")(first) is not None:
            getattr(own, f"remove_{kind}Reference")(first)
    if head is not None:
        own.add_headerReference(first, head.rId)
    if not foot.is_linked_to_previous:
        section.first_page_footer.is_linked_to_previous = False
        there = section.first_page_footer._element
        for old in list(there):
            there.remove(old)
        there.extend(deepcopy(one) for one in foot._element)
    section.different_first_page_header_footer = True


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


def _numbered(body: str, *, thai: bool) -> str:
    style = f'<w:pStyle w:val="{body}"/>' if body else ""
    field = "".join(
        f"<w:r>{part}</w:r>"
        for part in (
            '<w:t xml:space="preserve">- </w:t>',
            '<w:fldChar w:fldCharType="begin"/>',
            '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
            f"<w:t>{'๑' if thai else '1'}</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
            '<w:t xml:space="preserve"> -</w:t>',
        )
    )
    return f'<w:p><w:pPr>{style}<w:jc w:val="center"/></w:pPr>{field}</w:p>'
