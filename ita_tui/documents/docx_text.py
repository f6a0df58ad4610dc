"""Paragraphs and tables as WordprocessingML.

Fonts and sizes are the styles': an office changes one style, and the document follows. Thai is a
complex script: Word takes its weight from an attribute of its own (``bCs``), so a bold run carries
both. Rows are made as text, one after the other: asking python-docx for each cell takes a time that
grows with the square of the table.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from html import escape

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from ita_tui.core.values import dataclass, replace
from ita_tui.documents.blocks import (
    Align,
    Beside,
    BlankLines,
    Block,
    Fields,
    Heading,
    Paragraph,
    Picture,
    Run,
    Signature,
    Table,
)
from ita_tui.documents.grid import GridSlot, goes_on, laid_out, lines_of
from ita_tui.documents.paper import EMBLEM_MM, is_held, led_in, pieces, plain
from ita_tui.render.cells import width_of

BODY, TABLE, SMALL, NOTE, LABEL = (
    "Normal",
    "ITA Table",
    "ITA Table Small",
    "ITA Note",
    "ITA Label",
)
HEADINGS = ("Title", "heading 1", "heading 2", "heading 3")
"""Names of the styles: as every Word knows them, whatever its language, and our own."""
_JUSTIFIED = {
    Align.START: "left",
    Align.CENTER: "center",
    Align.END: "right",
    Align.SPREAD: "thaiDistribute",
}
_SIGNATURE_LEFT = 0.4
"""Where signatures begin, as a share of the width of the text."""
_LEAST_MM = 100
"""Where there is less room, signatures stand in the middle."""
_CELL_EDGE_MM = 1.9
"""Room on either side of a cell of a table without a style."""
_THAI_LETTER_MM = 2.2
"""More than a Thai letter of 16 points takes on average, marks not counted."""
_SIGNATURE_SPACE_MM = 8
_MOST_KEPT_LINES = 20
"""So many lines of rows that stay together find room on any page beside a repeated head."""


def twips(mm: float) -> int:
    """Millimetres in twentieths of a point."""
    return round(mm * 1440 / 25.4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Set:
    """How a paragraph is set."""

    style: str = ""
    """Id of its style; empty for the one that holds where none is named."""
    keep_next: bool = False
    """Whether it stays on the page of what follows."""
    new_page: bool = False
    """Whether it begins on a new page."""
    frame: str = ""
    """The frame that it stands in, or the lines below it, as finished XML; empty for none."""
    space_before_mm: int = 0
    """Room above it."""
    left_mm: float = 0
    """How far it is set in from the left."""
    right_mm: float = 0
    """How far it is set in from the right."""
    tabs: tuple[str, ...] = ()
    """Its tab stops, as finished XML."""


@dataclass(frozen=True, slots=True)
class Lettering:
    """How the text of runs is written: the styles at hand, and the names that stay on one line."""

    styles: Mapping[str, str]
    """Ids of styles by their names."""
    names: tuple[str, ...] = ()
    """Of the agency and of people; and words that programs else break within."""

    def within(self, width_mm: float) -> "Lettering":
        """How it is written in a cell: in a narrow one, names that have no room may be broken."""
        if width_mm > _LEAST_MM:
            return self
        room = (width_mm - _CELL_EDGE_MM * 2) / _THAI_LETTER_MM
        return replace(self, names=tuple(name for name in self.names if width_of(name) <= room))

    def runs(self, run: Run, *, style: str = "", dotted: bool = False) -> str:
        """The runs of a text; a line feed becomes a line break.

        What must not be broken has no spaces that break, and a language whose words are not looked
        for, as LibreOffice else breaks figures within Thai.
        """
        parts = []
        look = _run_look(style=style, bold=run.bold, dotted=dotted)
        held = is_held(run.text)
        before = ""
        for piece, is_whole in pieces(plain(led_in(run.text)), self.names):
            if (before in self.names or piece in self.names) and _is_one_word(before, piece):
                parts.append(f"<w:r>{look.replace(_LANGUAGE, '')}{_texts(_BREAK)}</w:r>")
            if is_whole:
                kept = _joined(_held(piece) if piece in self.names else piece)
                parts.append(f"<w:r>{look.replace(_LANGUAGE, _NO_WORDS)}{_texts(kept)}</w:r>")
            else:
                kept = _held(piece) if held else piece
                parts.append(f"<w:r>{look.replace(_LANGUAGE, '')}{_texts(kept)}</w:r>")
            before = piece
        made = "".join(parts).replace("<w:rPr></w:rPr>", "")
        if not run.link:
            return made
        # Where it leads stands in the file's relations: whoever puts the paragraph in sees to that.
        return f'<w:hyperlink w:anchor="{escape(run.link)}">{made}</w:hyperlink>'


_LANGUAGE = "<language/>"
_NO_WORDS = '<w:lang w:bidi="en-US"/>'
_JOINER = "\u2060"
_BREAK = "\u200b"
_THAI_LETTERS = re.compile("[ก-\u0e4e]")


def _held(name: str) -> str:
    """``name`` with a joiner before each consonant, or before the vowel that is written first.

    Nothing else holds it in LibreOffice: neither another language of the run nor U+200D, which is
    what Word calls a break without width. The price: Word finds the name by its parts alone.
    """
    return re.sub("(?<=[^ เแโใไ])(?=[เแโใไ]?[ก-ฮ])", _JOINER, name)


def _is_one_word(before: str, after: str) -> bool:
    """Whether nothing parts Thai from Thai, so that a held name takes letters of what is beside it.

    LibreOffice looks for words up to the first joiner, and finds "งม" in "ของมหาวิทยาลัย".
    """
    return bool(_THAI_LETTERS.match(before[-1:]) and _THAI_LETTERS.match(after))


def _joined(text: str) -> str:
    """``text`` that is not to be broken: at no space or hyphen, nor in a code such as o๙."""
    text = re.sub("(?<=[A-Za-z])(?=[๐-๙])|(?<=[A-Za-z]-)(?=[A-Za-z])", _JOINER, text)
    return text.replace(" ", "\u00a0").replace("ร้อยละ", f"ร้อย{_JOINER}ละ")


def _texts(text: str) -> str:
    lines = text.split("\n")
    return "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(line, quote=False)}</w:t>' for line in lines
    )


def _run_look(*, style: str = "", bold: bool = False, dotted: bool = False) -> str:
    """The properties of a run, in the order that the format asks for; fonts are the styles'."""
    return (
        "<w:rPr>"
        + (f'<w:rStyle w:val="{style}"/>' if style else "")
        + ("<w:b/><w:bCs/>" if bold else "")
        + ('<w:u w:val="dotted"/>' if dotted else "")
        + f"{_LANGUAGE}</w:rPr>"
    )


def unseen(text: str) -> str:
    """A run that nobody sees and no printer prints."""
    return f"<w:r><w:rPr><w:vanish/></w:rPr>{_texts(plain(text))}</w:r>"


def _tab(*, dotted: bool = False) -> str:
    look = '<w:rPr><w:u w:val="dotted"/></w:rPr>' if dotted else ""
    return f"<w:r>{look}<w:tab/></w:r>"


def paragraph_xml(content: str, setting: Set, paragraph: Paragraph) -> str:
    """A paragraph around finished runs; ``paragraph`` says how its lines stand."""
    before = twips(setting.space_before_mm or paragraph.space_before_mm)
    properties = [
        f'<w:pStyle w:val="{setting.style}"/>' if setting.style else "",
        "<w:keepNext/>" if setting.keep_next else "",
        "<w:pageBreakBefore/>" if setting.new_page else "",
        setting.frame,
        f"<w:tabs>{''.join(setting.tabs)}</w:tabs>" if setting.tabs else "",
        f'<w:spacing w:before="{before}"/>' if before else "",
        _indent(setting, paragraph),
        f'<w:jc w:val="{_JUSTIFIED[paragraph.align]}"/>'
        if paragraph.align is not Align.START
        else "",
    ]
    return f"<w:p><w:pPr>{''.join(properties)}</w:pPr>{content}</w:p>"


def text_paragraph(paragraph: Paragraph, setting: Set, letters: Lettering) -> str:
    """A paragraph of plain runs."""
    runs = "".join(letters.runs(run) for run in paragraph.runs if run.text)
    return paragraph_xml(runs, setting, paragraph)


def _indent(setting: Set, paragraph: Paragraph) -> str:
    left = twips(setting.left_mm + paragraph.hanging_mm)
    right = f' w:right="{twips(setting.right_mm)}"' if setting.right_mm else ""
    first = ""
    if paragraph.first_line_mm:
        first = f' w:firstLine="{twips(paragraph.first_line_mm)}"'
    elif paragraph.hanging_mm:
        first = f' w:hanging="{twips(paragraph.hanging_mm)}"'
    return f'<w:ind w:left="{left}"{right}{first}/>' if left or right or first else ""


def block_paragraphs(
    block: Block, letters: Lettering, setting: Set, width_mm: float
) -> Iterator[str]:
    """The paragraphs of any block but tables, charts, page breaks and groups, as finished XML.

    ``width_mm`` is the room between the margins.
    """
    match block:
        case Heading():
            yield _heading(block, letters, setting)
        case Fields():
            yield _fields(block, letters, setting, width_mm)
        case BlankLines():
            yield from _blank_lines(block, setting)
        case Signature():
            yield from _signature(block, letters, setting, width_mm)
        case Paragraph():
            if block.is_small:
                setting = replace(setting, style=letters.styles[NOTE])
            yield text_paragraph(block, setting, letters)
        case Picture():
            middle = Paragraph(runs=(), align=Align.CENTER)
            yield paragraph_xml(picture_run(block), setting, middle)
        case _:
            raise TypeError(type(block).__name__)


_EMU_OF_MM = 36_000
_QUARTER_TURN = 5_400_000
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def picture_run(block: Picture) -> str:
    """The run that shows a picture; its kind and name stand there until its part is in the file."""
    shape = block.shape
    across, down = (round(side * _EMU_OF_MM) for side in shape.fitted(block.wide_mm, block.high_mm))
    # Turned, it reaches beyond its sides above and below, or left and right.
    beyond = (down - across) // 2 if shape.quarter_turns % 2 else 0
    sides, ends = max(0, beyond), max(0, -beyond)
    words = escape(plain(block.alternative).replace("\n", " "))
    turned = f' rot="{shape.quarter_turns * _QUARTER_TURN}"' if shape.quarter_turns else ""
    turned += ' flipH="1"' if shape.is_mirrored else ""
    extent = f'cx="{across}" cy="{down}"'
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" '
        f'distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>'
        f'<wp:effectExtent l="{sides}" t="{ends}" r="{sides}" b="{ends}"/>'
        f'<wp:docPr id="0" name="Picture" descr="{words}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/picture">'
        f'<pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr>'
        f'<pic:cNvPr id="0" name="Picture"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip xmlns:r="{_RELATIONS}" r:embed="{escape(f"{shape.kind}/{block.name}")}"/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>"
        f'<a:xfrm{turned}><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def _heading(block: Heading, letters: Lettering, setting: Set) -> str:
    setting = replace(
        setting,
        style=letters.styles[HEADINGS[block.level]],
        keep_next=setting.keep_next or block.level > 0,
        space_before_mm=block.space_before_mm,
        # The emblem on the left takes as much from the other side.
        right_mm=EMBLEM_MM if block.has_emblem else 0,
    )
    paragraph = Paragraph(runs=(Run("\n".join(block.lines)),))
    return text_paragraph(paragraph, setting, letters)


def _fields(block: Fields, letters: Lettering, setting: Set, width_mm: float) -> str:
    """Labels and values over a dotted line that reaches from each label to the next."""
    each = width_mm / len(block.fields)
    stops = (twips(each * at) for at in range(1, len(block.fields) + 1))
    tabs = tuple(f'<w:tab w:val="left" w:pos="{stop}"/>' for stop in stops)
    parts = []
    for label, value in block.fields:
        parts.append(letters.runs(Run(f"{label} "), style=letters.styles[LABEL]))
        parts.append(letters.runs(Run(value), dotted=True) + _tab(dotted=True))
    return paragraph_xml("".join(parts), replace(setting, tabs=tabs), Paragraph(runs=()))


def _blank_lines(block: BlankLines, setting: Set) -> Iterator[str]:
    """Empty paragraphs over lines: in a cell LibreOffice sets no dots before a stop at its edge."""
    for index in range(block.count):
        one = replace(
            setting,
            frame=_RULED,
            new_page=setting.new_page and not index,
            keep_next=setting.keep_next or index < block.count - 1,
        )
        yield paragraph_xml("", one, Paragraph(runs=()))


_RULED = "<w:pBdr>{}</w:pBdr>".format(
    "".join(
        f'<w:{side} w:val="dotted" w:sz="4" w:space="0" w:color="000000"/>'
        for side in ("bottom", "between")
    )
)


def _signature(
    block: Signature, letters: Lettering, setting: Set, width_mm: float
) -> Iterator[str]:
    for index, text in enumerate(block.lines):
        one = replace(
            setting,
            keep_next=setting.keep_next or index < len(block.lines) - 1,
            new_page=setting.new_page and not index,
            space_before_mm=0 if index else _SIGNATURE_SPACE_MM,
            left_mm=width_mm * _SIGNATURE_LEFT if width_mm > _LEAST_MM else 0,
        )
        yield text_paragraph(Paragraph(runs=(Run(text),), align=Align.CENTER), one, letters)


def outline_paragraphs(
    headings: Sequence[Heading], letters: Lettering, style: str, width_mm: float
) -> Iterator[str]:
    """The contents, a line each heading, which asks for its page.

    They stand in no field of contents: LibreOffice looks up no page within one.
    """
    stop = f'<w:tab w:val="right" w:leader="dot" w:pos="{twips(width_mm)}"/>'
    for heading in headings:
        page = _PAGE.format(code=escape(f" PAGEREF {_mark(heading.anchor)} \\h "))
        title = letters.runs(Run(" ".join(heading.lines)))
        setting = Set(style=style, tabs=(stop,), left_mm=(heading.level - 1) * _OUTLINE_MM)
        yield paragraph_xml(f"{title}{_tab()}{page}", setting, Paragraph(runs=()))


_PAGE = (
    '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>'
    '<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
"""A field that Word looks up anew when the file is opened."""
_OUTLINE_MM = 8


def _mark(anchor: str) -> str:
    """The name of a bookmark, as Word calls those of its contents."""
    return f"_Toc{anchor.replace('-', '_')}"


def bookmark(paragraph: BaseOxmlElement, anchor: str) -> None:
    """Mark a heading's paragraph as the one that the contents call ``anchor``."""
    begin, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for one in (begin, end):
        one.set(qn("w:id"), anchor.rpartition("-")[2])
    begin.set(qn("w:name"), _mark(anchor))
    paragraph.insert(1, begin)
    paragraph.append(end)


def table_frame(widths: Sequence[int], style: str = "") -> str:
    """The table without its rows; widths in twips; without a style it has no lines."""
    named = f'<w:tblStyle w:val="{style}"/>' if style else ""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tblPr>{named}<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:jc w:val="center"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0"'
        f' w:noHBand="0" w:noVBand="1"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>'
    )


def side_by_side(block: Beside, letters: Lettering, width_mm: float, *, keep_next: bool) -> str:
    """Groups in the cells of one row without lines."""
    each = width_mm / len(block.groups)
    width, letters = twips(each), letters.within(each)
    room = Set(style=letters.styles[BODY], keep_next=keep_next)
    cells = []
    for group in block.groups:
        paragraphs = (
            paragraph
            for one in group.blocks
            for paragraph in block_paragraphs(one, letters, room, each - 2 * _CELL_EDGE_MM)
        )
        content = f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{"".join(paragraphs)}'
        cells.append(f"<w:tc>{content}</w:tc>")
    frame = table_frame([width] * len(block.groups))
    row = f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"
    return f"<w:tbl>{frame}{row}</w:tbl>"


def table_rows(
    table: Table, widths: Sequence[int], letters: Lettering, *, keep_next: bool = False
) -> Iterator[str]:
    """Each row as one finished element; ``keep_next``: the last stays with what follows."""
    style = letters.styles[SMALL if table.is_small else BODY]
    count = len(table.body)
    kept_lines = 0
    for rows, is_head in ((table.head, True), (table.body, False)):
        for at, (row, slots) in enumerate(zip(rows, laid_out(rows, len(widths)), strict=True)):
            lines = kept_lines + lines_of(slots, table.widths_mm)
            is_kept = (
                is_head or table.stays(at) or (table.is_whole and (keep_next or at < count - 1))
            )
            # LibreOffice loses the rest of a table whose repeated head, kept rows and a row that
            # may not be broken fill a page: so the row behind many kept ones may be.
            is_loose = goes_on(slots, table.widths_mm) or lines > _MOST_KEPT_LINES
            properties = "" if is_loose else "<w:cantSplit/>"
            if row.height_mm:
                properties += f'<w:trHeight w:val="{twips(row.height_mm)}" w:hRule="atLeast"/>'
            properties += "<w:tblHeader/>" if is_head else ""
            kept_lines = lines if is_kept and not is_head else 0
            setting = Set(style=style, keep_next=is_kept)
            cells = (_cell(slot, widths, letters, setting, is_head=is_head) for slot in slots)
            yield f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def _cell(
    slot: GridSlot, widths: Sequence[int], letters: Lettering, setting: Set, *, is_head: bool
) -> str:
    cell = slot.cell
    width = sum(widths[slot.column : slot.column + cell.columns])
    letters = letters.within(width * 25.4 / 1440)
    merge = ""
    if cell.rows > 1:
        merge = '<w:vMerge w:val="restart"/>' if slot.is_top else "<w:vMerge/>"
    properties = (
        f'<w:tcW w:w="{width}" w:type="dxa"/>'
        + (f'<w:gridSpan w:val="{cell.columns}"/>' if cell.columns > 1 else "")
        + merge
        + ('<w:vAlign w:val="center"/>' if is_head else "")
    )
    paragraphs = cell.paragraphs if slot.is_top else (Paragraph(runs=()),)
    text = "".join(text_paragraph(one, setting, letters) for one in paragraphs)
    if cell.address:
        text = text.removesuffix("</w:p>") + unseen(cell.address) + "</w:p>"
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{text}</w:tc>"
