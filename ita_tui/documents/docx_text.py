"""Paragraphs as WordprocessingML.

Thai is a complex script: Word takes its font, size and weight from attributes of their own (``cs``,
``szCs``, ``bCs``) and ignores the ordinary ones, so every run carries both.
"""

from xml.sax.saxutils import escape

from ita_tui.core.values import dataclass
from ita_tui.documents.blocks import Align, Paragraph, Run
from ita_tui.documents.paper import BODY_PT, FONT
from ita_tui.documents.plain import plain

FONTS = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
_JUSTIFIED = {
    Align.START: "left",
    Align.CENTER: "center",
    Align.END: "right",
    Align.SPREAD: "thaiDistribute",
}


def twips(mm: float) -> int:
    """Millimetres in twentieths of a point."""
    return round(mm * 1440 / 25.4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How the letters of runs look where their style does not say."""

    names_font: bool = True
    """Whether runs name font and size; not where an office's own styles do."""
    size_pt: int = BODY_PT
    """Size of letters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Set:
    """How a paragraph is set."""

    style: str = ""
    """Id of its style; empty for the ordinary one."""
    keep_next: bool = False
    """Whether it stays on the page of what follows."""
    new_page: bool = False
    """Whether it begins on a new page."""
    is_tight: bool = False
    """Whether there is no room above and below it, as in a table."""
    space_before_mm: int = 0
    """Room above it."""
    left_mm: float = 0
    """How far it is set in from the left."""
    tabs: tuple[str, ...] = ()
    """Its tab stops, as finished XML."""


def run_xml(run: Run, look: Look, *, dotted: bool = False) -> str:
    """One run; a line feed becomes a line break."""
    lines = plain(run.text).split("\n")
    texts = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in lines)
    return f"<w:r>{run_look(look, bold=run.bold, dotted=dotted)}{texts}</w:r>"


def run_look(look: Look, *, bold: bool = False, dotted: bool = False) -> str:
    """The properties of a run, in the order that the format asks for."""
    size = f'<w:sz w:val="{2 * look.size_pt}"/><w:szCs w:val="{2 * look.size_pt}"/>'
    return (
        "<w:rPr>"
        + (FONTS if look.names_font else "")
        + ("<w:b/><w:bCs/>" if bold else "")
        + (size if look.names_font else "")
        + ('<w:u w:val="dotted"/>' if dotted else "")
        + '<w:cs/><w:lang w:bidi="th-TH"/></w:rPr>'
    )


def paragraph_xml(content: str, setting: Set, look: Look, paragraph: Paragraph) -> str:
    """A paragraph around finished runs; ``paragraph`` says how its lines stand."""
    properties = [
        f'<w:pStyle w:val="{setting.style}"/>' if setting.style else "",
        "<w:keepNext/>" if setting.keep_next else "",
        "<w:pageBreakBefore/>" if setting.new_page else "",
        f"<w:tabs>{''.join(setting.tabs)}</w:tabs>" if setting.tabs else "",
        _spacing(setting),
        _indent(setting, paragraph),
        f'<w:jc w:val="{_JUSTIFIED[paragraph.align]}"/>'
        if paragraph.align is not Align.START
        else "",
        "" if content else run_look(look),
    ]
    return f"<w:p><w:pPr>{''.join(properties)}</w:pPr>{content}</w:p>"


def text_paragraph(paragraph: Paragraph, setting: Set, look: Look) -> str:
    """A paragraph of plain runs."""
    runs = "".join(run_xml(run, look) for run in paragraph.runs if run.text)
    return paragraph_xml(runs, setting, look, paragraph)


def _spacing(setting: Set) -> str:
    if setting.is_tight:
        return '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
    before = twips(setting.space_before_mm)
    return f'<w:spacing w:before="{before}"/>' if before else ""


def _indent(setting: Set, paragraph: Paragraph) -> str:
    left = twips(setting.left_mm + paragraph.hanging_mm)
    first = ""
    if paragraph.first_line_mm:
        first = f' w:firstLine="{twips(paragraph.first_line_mm)}"'
    elif paragraph.hanging_mm:
        first = f' w:hanging="{twips(paragraph.hanging_mm)}"'
    return f'<w:ind w:left="{left}"{first}/>' if left or first else ""
