"""Paragraphs and tables as WordprocessingML.

Thai is a complex script: Word takes its font, size and weight from attributes of their own (``cs``,
``szCs``, ``bCs``) and ignores the ordinary ones, so every run carries both. Rows are made as text,
one after the other: asking python-docx for each cell takes a time that grows with the square of
the table.
"""

from collections.abc import Iterator, Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from ita_tui.core.values import dataclass, replace
from ita_tui.documents.blocks import (
    Align,
    BlankLines,
    Block,
    Fields,
    Heading,
    Paragraph,
    Row,
    RowKind,
    Run,
    Signature,
    Table,
)
from ita_tui.documents.grid import GridSlot, laid_out, may_be_stretched
from ita_tui.documents.paper import BODY_PT, FONT, HEADING_PT, SMALL_PT, plain

HEADINGS = ("Title", "heading 1", "heading 2", "heading 3")
"""Names of the styles of headings by level, as every Word knows them whatever its language."""
FONTS = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
_JUSTIFIED = {
    Align.START: "left",
    Align.CENTER: "center",
    Align.END: "right",
    Align.SPREAD: "thaiDistribute",
}
_SIGNATURE_LEFT = 0.4
"""Where signatures begin, as a share of the width of the text."""
_SIGNATURE_SPACE_MM = 8
_EMPTY = '<w:p><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr></w:p>'
"""What a cell must hold at the least."""


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
    made = f"<w:r>{run_look(look, bold=run.bold, dotted=dotted)}{texts}</w:r>"
    # Where it leads stands in the file's relations: whoever puts the paragraph in sees to that.
    return f"<w:hyperlink w:anchor={quoteattr(run.link)}>{made}</w:hyperlink>" if run.link else made


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


def block_paragraphs(
    block: Block, look: Look, setting: Set, styles: Mapping[str, str], width_mm: float
) -> Iterator[str]:
    """The paragraphs of any block but tables, page breaks and groups, as finished XML.

    ``styles`` has the ids of styles by their names; ``width_mm`` is the room between the margins.
    """
    match block:
        case Heading():
            setting = replace(
                setting,
                style=styles[HEADINGS[block.level]],
                keep_next=setting.keep_next or block.level > 0,
                space_before_mm=block.space_before_mm,
            )
            runs = (Run("\n".join(block.lines), bold=True),)
            align = Align.CENTER if block.is_centered else Align.START
            look = replace(look, size_pt=HEADING_PT[block.level])
            yield text_paragraph(Paragraph(runs=runs, align=align), setting, look)
        case Fields():
            yield _fields(block, look, setting, width_mm)
        case BlankLines():
            yield from _blank_lines(block, look, setting, width_mm)
        case Signature():
            yield from _signature(block, look, setting, width_mm)
        case Paragraph():
            yield text_paragraph(block, setting, look)
        case _:
            raise TypeError(type(block).__name__)


def _fields(block: Fields, look: Look, setting: Set, width_mm: float) -> str:
    """Labels and values over a dotted line that reaches from each label to the next."""
    each = width_mm / len(block.fields)
    stops = (twips(each * at) for at in range(1, len(block.fields) + 1))
    tabs = tuple(f'<w:tab w:val="left" w:pos="{stop}"/>' for stop in stops)
    parts = []
    for label, value in block.fields:
        parts.append(run_xml(Run(f"{label} ", bold=True), look))
        parts.append(run_xml(Run(value), look, dotted=True))
        parts.append(f"<w:r>{run_look(look, dotted=True)}<w:tab/></w:r>")
    return paragraph_xml("".join(parts), replace(setting, tabs=tabs), look, Paragraph(runs=()))


def _blank_lines(block: BlankLines, look: Look, setting: Set, width_mm: float) -> Iterator[str]:
    stop = f'<w:tab w:val="right" w:leader="dot" w:pos="{twips(width_mm)}"/>'
    content = f"<w:r>{run_look(look)}<w:tab/></w:r>"
    for index in range(block.count):
        one = replace(setting, tabs=(stop,), new_page=setting.new_page and not index)
        yield paragraph_xml(content, one, look, Paragraph(runs=()))


def _signature(block: Signature, look: Look, setting: Set, width_mm: float) -> Iterator[str]:
    for index, text in enumerate(block.lines):
        one = replace(
            setting,
            keep_next=setting.keep_next or index < len(block.lines) - 1,
            new_page=setting.new_page and not index,
            space_before_mm=0 if index else _SIGNATURE_SPACE_MM,
            left_mm=width_mm * _SIGNATURE_LEFT,
        )
        yield text_paragraph(Paragraph(runs=(Run(text),), align=Align.CENTER), one, look)


def table_frame(widths: Sequence[int], style: str) -> str:
    """The table without its rows; widths in twips."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:jc w:val="center"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0"'
        f' w:noHBand="0" w:noVBand="1"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>'
    )


def table_rows(table: Table, widths: Sequence[int], look: Look) -> Iterator[str]:
    """Each row as one finished element."""
    look = replace(look, size_pt=SMALL_PT) if table.is_small else look
    for rows, is_head in ((table.head, True), (table.body, False)):
        for row, slots in zip(rows, laid_out(rows, len(widths)), strict=True):
            is_loose = may_be_stretched(slots, table.widths_mm)
            yield _row(row, slots, widths, look, is_head=is_head, is_loose=is_loose)


def _row(
    row: Row,
    slots: Sequence[GridSlot],
    widths: Sequence[int],
    look: Look,
    *,
    is_head: bool,
    is_loose: bool,
) -> str:
    properties = ("" if is_loose else "<w:cantSplit/>") + ("<w:tblHeader/>" if is_head else "")
    cells = "".join(_cell(slot, widths, look, row, is_head=is_head) for slot in slots)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{cells}</w:tr>"


def _cell(slot: GridSlot, widths: Sequence[int], look: Look, row: Row, *, is_head: bool) -> str:
    cell = slot.cell
    width = sum(widths[slot.column : slot.column + cell.columns])
    merge = ""
    if cell.rows > 1:
        merge = '<w:vMerge w:val="restart"/>' if slot.is_top else "<w:vMerge/>"
    properties = (
        f'<w:tcW w:w="{width}" w:type="dxa"/>'
        + (f'<w:gridSpan w:val="{cell.columns}"/>' if cell.columns > 1 else "")
        + merge
        + ('<w:vAlign w:val="center"/>' if is_head else "")
    )
    setting = Set(is_tight=True, keep_next=is_head or row.kind is RowKind.GROUP)
    paragraphs = cell.paragraphs if slot.is_top else ()
    text = "".join(text_paragraph(one, setting, look) for one in paragraphs)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{text or _EMPTY}</w:tc>"
