"""A document as one HTML file without anything from outside, to read and print in a browser.

Whatever stands in a record is text here: every value is escaped, and nothing in it can run.
"""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from functools import cache
from html import escape

from ita_tui.documents.blocks import (
    Align,
    Beside,
    BlankLines,
    Block,
    Catchword,
    Cell,
    Chart,
    Document,
    Fields,
    Heading,
    Orientation,
    Outline,
    PageBreak,
    Paragraph,
    Row,
    RowKind,
    Run,
    Section,
    Signature,
    Table,
    Together,
)
from ita_tui.documents.chart_svg import svg
from ita_tui.documents.grid import laid_out, may_be_stretched
from ita_tui.documents.paper import (
    BODY_PT,
    EMBLEM_MM,
    HEADING_PT,
    LABEL_PT,
    MARGINS_MM,
    NOTE_PT,
    SMALL_PT,
    TITLE_LINE_PT,
    pieces,
    plain,
    text_width_mm,
)
from ita_tui.words.said.documents import EMBLEM

FONTS = (
    '"TH Sarabun New", "TH SarabunPSK", "Sarabun", "Laksaman", "Leelawadee UI", "Tahoma", '
    "sans-serif"
)
"""The font of official documents, and what stands in for it."""

_COMMON = f"""
* {{ box-sizing: border-box; }}
body {{ font-family: {FONTS}; font-size: {BODY_PT}pt; line-height: 1.25; color: #000;
  background: #fff; margin: 0; }}
section {{ margin: 0 auto; }}
section + section {{ break-before: page; }}
h1, h2, h3, h4, p {{ margin: 0; overflow-wrap: anywhere; white-space: pre-line; }}
h1, h2 {{ text-align: center; }}
h1 {{ line-height: {TITLE_LINE_PT}pt; }}
.whole {{ white-space: nowrap; }}
.fields .whole {{ background: none; }}
.note {{ font-size: {NOTE_PT}pt; }}
.small {{ font-size: {SMALL_PT}pt; }}
.emblem {{ height: {EMBLEM_MM}mm; margin-top: -10mm; float: left; margin-right: -{EMBLEM_MM}mm; }}
nav a {{ color: inherit; }}
h2 {{ margin-bottom: 2mm; }}
h3, h4 {{ margin-top: 2mm; }}
h2, h3, h4 {{ break-after: avoid; }}
p {{ orphans: 2; widows: 2; }}
.new-page {{ break-before: page; }}
.together {{ break-inside: avoid; }}
.beside {{ display: flex; gap: 6mm; }}
.beside > div {{ flex: 1; }}
.beside .signature {{ margin-left: 0; }}
.center {{ text-align: center; }}
.end {{ text-align: end; }}
.fields {{ display: flex; gap: 4mm; }}
.fields div {{ flex: 1; display: flex; gap: 2mm; }}
.fields b {{ flex: none; font-size: {LABEL_PT}pt; line-height: 1; }}
.fields span {{ flex: 1; overflow-wrap: anywhere; min-height: 1.25em; print-color-adjust: exact;
  background: radial-gradient(circle at 1px calc(100% - 1px), #000 0.6px, transparent 0.8px)
  0 0 / 4px 1.25em; }}
.blank {{ border-bottom: 1px dotted #000; height: 8mm; }}
.signature {{ margin: 8mm 0 3mm 40%; text-align: center; break-inside: avoid; }}
table {{ width: 100%; border-collapse: collapse; table-layout: fixed; margin: 1mm 0; }}
thead {{ display: table-header-group; }}
tr {{ break-inside: avoid; }}
tr.group {{ break-after: avoid; }}
tr.grows {{ break-inside: auto; }}
th, td {{ border: 1px solid #000; padding: 0 1.5mm; vertical-align: top; text-align: start; }}
th {{ vertical-align: middle; }}
figure {{ margin: 2mm 0; text-align: center; break-inside: avoid; }}
svg {{ width: 100%; }}
figcaption {{ font-size: 14pt; }}
@media screen {{ body {{ padding: 8mm; }} section {{ max-width: 100%; margin-bottom: 10mm; }} }}
"""

_PICTURES = {b"\x89PNG": "png", b"\xff\xd8\xff": "jpeg", b"GIF8": "gif"}
"""Kinds of pictures by how their files begin."""
_OUTLINE_MM = 8
_WHOLE, _SMALL = {True: "together", False: ""}, {True: "small", False: ""}
_ALIGNED = {Align.START: "", Align.CENTER: "center", Align.END: "end", Align.SPREAD: ""}


def render_html(document: Document) -> str:
    """The whole page."""
    names = tuple(map(_text, document.names))
    lines = [*_head(document)]
    lines += [line for section in document.sections for line in _section(section)]
    whole = (_whole(line, names) for line in lines)
    return page(_text(document.title), _style(thai_digits=document.thai_digits), whole)


def _head(document: Document) -> Iterator[str]:
    """What stands above the first page's text: its note, and the emblem where there is one."""
    if document.note:
        yield f'<p class="note">{_text(document.note)}</p>'
    kind = next(
        (kind for start, kind in _PICTURES.items() if (document.emblem or b"").startswith(start)),
        "",
    )
    if document.emblem and kind:
        data = b64encode(document.emblem).decode("ascii")
        yield f'<img class="emblem" alt="{_text(EMBLEM)}" src="data:image/{kind};base64,{data}">'


def page(title: str, style: str, body: Iterable[str]) -> str:
    """A whole page without anything from outside; ``title`` and ``body`` are escaped already."""
    return "\n".join(
        [
            "<!DOCTYPE html>",
            '<html lang="th">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{title}</title>",
            f"<style>{style}</style>",
            "</head>",
            "<body>",
            *body,
            "</body>",
            "</html>",
            "",
        ]
    )


def _style(*, thai_digits: bool) -> str:
    """The style sheet of a document; pages are numbered where the browser can."""
    pages = "".join(_page(orientation, thai_digits=thai_digits) for orientation in Orientation)
    widths = "".join(
        f"section.{one.value} {{ page: {one.value}; width: {text_width_mm(one)}mm; }}\n"
        for one in Orientation
    )
    headings = "".join(
        f"h{level + 1} {{ font-size: {pt}pt; }}\n" for level, pt in HEADING_PT.items()
    )
    return f"{pages}{_COMMON}{headings}{widths}"


def _page(orientation: Orientation, *, thai_digits: bool) -> str:
    margins = " ".join(f"{side}mm" for side in MARGINS_MM[orientation])
    counted = "counter(page, thai)" if thai_digits else "counter(page)"
    return (
        f"@page {orientation.value} {{ size: A4 {orientation.value}; margin: {margins};\n"
        f'  @top-center {{ content: "- " {counted} " -"; font: {BODY_PT}pt {FONTS}; }} }}\n'
        f"@page {orientation.value}:first {{ @top-center {{ content: none; }} }}\n"
    )


def _whole(line: str, names: tuple[str, ...]) -> str:
    """A line of HTML in which figures, codes, days and names stay on one line."""
    if line.startswith(("<svg", "<text")):
        return line
    parts = _markup().split(line)
    for at in range(0, len(parts), 2):  # every second one is a tag or an entity
        parts[at] = "".join(
            f'<span class="whole">{piece}</span>' if is_whole else piece
            for piece, is_whole in pieces(parts[at], names)
        )
    return "".join(parts)


@cache
def _markup() -> re.Pattern[str]:
    return re.compile("(<[^>]*>|&[^;]*;)")


def _outline(outline: Outline) -> Iterator[str]:
    yield '<nav class="outline">'
    for heading in outline.headings:
        title = _text(" ".join(heading.lines))
        room = _OUTLINE_MM * (heading.level - 1)
        link = f'<a href="#{heading.anchor}">{title}</a>'
        yield f'<p style="margin-left: {room}mm">{link}</p>'
    yield "</nav>"


def _section(section: Section) -> Iterator[str]:
    yield f'<section class="{section.orientation.value}">'
    begins_page = False
    for block in section.blocks:
        if isinstance(block, PageBreak):
            begins_page = True
            continue
        if begins_page:
            yield '<div class="new-page">'
        yield from _block(block)
        if begins_page:
            yield "</div>"
        begins_page = False
    yield "</section>"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            room = block.space_before_mm
            space = f' style="margin-top: {room}mm"' if room else ""
            space += f' id="{block.anchor}"' if block.anchor else ""
            yield f"<h{block.level + 1}{space}>{_lines(block.lines)}</h{block.level + 1}>"
        case Paragraph():
            yield _paragraph(block)
        case Fields():
            yield f'<div class="fields">{"".join(map(_field, block.fields))}</div>'
        case BlankLines():
            yield '<div class="blank"></div>' * block.count
        case Signature():
            lines = "".join(f"<p>{_text(line)}</p>" for line in block.lines)
            yield f'<div class="signature">{lines}</div>'
        case Together():
            yield '<div class="together">'
            for inner in block.blocks:
                yield from _block(inner)
            yield "</div>"
        case Beside():
            yield '<div class="beside together">'
            for group in block.groups:
                yield from _block(group)
            yield "</div>"
        case Catchword():
            yield f'<p class="end">{_text(block.text)}</p>'
        case Table():
            yield from _table(block)
        case Chart():
            yield from svg(block)
        case Outline():
            yield from _outline(block)
        case PageBreak():
            pass


def _field(field: tuple[str, str]) -> str:
    label, value = field
    return f"<div><b>{_text(label)}</b><span>{_text(value)}</span></div>"


def _paragraph(paragraph: Paragraph) -> str:
    indent = []
    if paragraph.first_line_mm:
        indent.append(f"text-indent: {paragraph.first_line_mm}mm")
    if paragraph.hanging_mm:
        indent.append(f"padding-left: {paragraph.hanging_mm}mm")
        indent.append(f"text-indent: -{paragraph.hanging_mm}mm")
    where = _class(f"{_ALIGNED[paragraph.align]}{' note' if paragraph.is_small else ''}".strip())
    if paragraph.space_before_mm:
        indent.append(f"margin-top: {paragraph.space_before_mm}mm")
    how = f' style="{"; ".join(indent)}"' if indent else ""
    return f"<p{where}{how}>{''.join(map(_run, paragraph.runs))}</p>"


def _run(run: Run) -> str:
    text = f"<b>{_text(run.text)}</b>" if run.bold else _text(run.text)
    return f'<a href="{_text(run.link)}">{text}</a>' if run.link else text


def _table(table: Table) -> Iterator[str]:
    whole = sum(table.widths_mm)
    yield f"<table{_class(f'{_WHOLE[table.is_whole]} {_SMALL[table.is_small]}'.strip())}>"
    columns = "".join(f'<col style="width: {100 * one / whole:.2f}%">' for one in table.widths_mm)
    yield f"<colgroup>{columns}</colgroup>"
    if table.head:
        yield "<thead>"
        yield from (_row(row, "th") for row in table.head)
        yield "</thead>"
    yield "<tbody>"
    for row, slots in zip(table.body, laid_out(table.body, len(table.widths_mm)), strict=True):
        grows = row.may_break or may_be_stretched(slots, table.widths_mm)
        yield _row(row, "td", grows=grows)
    yield "</tbody>"
    yield "</table>"


def _row(row: Row, tag: str, *, grows: bool = False) -> str:
    is_kept = row.keep_next or row.kind is RowKind.GROUP
    name = "group" if is_kept else "grows" if grows else ""
    return f"<tr{_class(name)}>{''.join(_cell(cell, tag) for cell in row.cells)}</tr>"


def _cell(cell: Cell, tag: str) -> str:
    spans = (f' colspan="{cell.columns}"' if cell.columns > 1 else "") + (
        f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
    )
    scope = ' scope="col"' if tag == "th" else ""
    return f"<{tag}{scope}{spans}>{''.join(map(_paragraph, cell.paragraphs))}</{tag}>"


def _class(name: str) -> str:
    return f' class="{name}"' if name else ""


def _lines(lines: tuple[str, ...]) -> str:
    return "<br>".join(map(_text, lines))


def _text(text: str) -> str:
    return escape(plain(text))
