"""The styles of a Word document of ours, and those of an office's own template."""

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement

from ita_tui.documents.docx_text import FONTS, HEADINGS, twips
from ita_tui.documents.paper import BODY_PT, HEADING_PT

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


def _look(size_pt: int, *, bold: bool = False) -> str:
    weight = "<w:b/><w:bCs/>" if bold else ""
    return (
        f'<w:rPr>{FONTS}{weight}<w:color w:val="000000"/><w:sz w:val="{2 * size_pt}"/>'
        f'<w:szCs w:val="{2 * size_pt}"/><w:lang w:val="en-US" w:bidi="th-TH"/></w:rPr>'
    )


def _normal() -> tuple[str, str]:
    return "paragraph", f"<w:qFormat/><w:pPr>{NO_GAPS}</w:pPr>{_look(BODY_PT)}"


def _title() -> tuple[str, str]:
    spacing = '<w:pPr><w:spacing w:after="120"/><w:jc w:val="center"/></w:pPr>'
    return (
        "paragraph",
        f'<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>{spacing}'
        f"{_look(HEADING_PT[0], bold=True)}",
    )


def _heading(level: int) -> tuple[str, str]:
    middle = '<w:jc w:val="center"/>' if level == 1 else ""
    spacing = f'<w:spacing w:before="{120}" w:after="{120 if level == 1 else 0}"/>'
    return (
        "paragraph",
        '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>'
        f"<w:pPr><w:keepNext/><w:keepLines/>{spacing}{middle}"
        f'<w:outlineLvl w:val="{level - 1}"/></w:pPr>{_look(HEADING_PT[level], bold=True)}',
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
        f"<w:docDefaults {nsdecls('w')}><w:rPrDefault>{_look(BODY_PT)}</w:rPrDefault>"
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
