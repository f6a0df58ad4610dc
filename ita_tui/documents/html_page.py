"""A document as one HTML file without anything from outside, to read and print in a browser.

Whatever stands in a record is text here: every value is escaped, and nothing in it can run.
"""

from collections.abc import Iterable, Iterator
from html import escape

from ita_tui.documents.blocks import (
    Align,
    BlankLines,
    Block,
    Cell,
    Document,
    Fields,
    Heading,
    Orientation,
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
from ita_tui.documents.grid import laid_out, may_be_stretched
from ita_tui.documents.paper import (
    BODY_PT,
    HEADING_PT,
    MARGINS_MM,
    SMALL_PT,
    plain,
    text_width_mm,
)

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
h1 {{ line-height: 1.4; }}
h2 {{ margin-bottom: 2mm; }}
h3, h4 {{ margin-top: 2mm; }}
h2, h3, h4 {{ break-after: avoid; }}
p {{ orphans: 2; widows: 2; }}
.new-page {{ break-before: page; }}
.together {{ break-inside: avoid; }}
.center {{ text-align: center; }}
.end {{ text-align: end; }}
.fields {{ display: flex; gap: 4mm; }}
.fields div {{ flex: 1; display: flex; gap: 2mm; }}
.fields b {{ flex: none; }}
.fields span {{ flex: 1; border-bottom: 1px dotted #000; overflow-wrap: anywhere; }}
.blank {{ border-bottom: 1px dotted #000; height: 8mm; }}
.signature {{ margin: 8mm 0 3mm 40%; text-align: center; break-inside: avoid; }}
table {{ width: 100%; border-collapse: collapse; table-layout: fixed; margin: 1mm 0; }}
thead {{ display: table-header-group; }}
tr {{ break-inside: avoid; }}
tr.group {{ break-after: avoid; }}
tr.grows {{ break-inside: auto; }}
th, td {{ border: 1px solid #000; padding: 0 1.5mm; vertical-align: top; text-align: start; }}
th {{ vertical-align: middle; }}
.small {{ font-size: {SMALL_PT}pt; }}
@media screen {{ body {{ padding: 8mm; }} section {{ max-width: 100%; margin-bottom: 10mm; }} }}
"""

_ALIGNED = {Align.START: "", Align.CENTER: "center", Align.END: "end", Align.SPREAD: ""}


def render_html(document: Document) -> str:
    """The whole page."""
    sections = (line for section in document.sections for line in _section(section))
    return page(_text(document.title), _style(thai_digits=document.thai_digits), sections)


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
        case Table():
            yield from _table(block)
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
    where = _class(_ALIGNED[paragraph.align])
    how = f' style="{"; ".join(indent)}"' if indent else ""
    return f"<p{where}{how}>{''.join(map(_run, paragraph.runs))}</p>"


def _run(run: Run) -> str:
    text = f"<b>{_text(run.text)}</b>" if run.bold else _text(run.text)
    return f'<a href="{_text(run.link)}">{text}</a>' if run.link else text


def _table(table: Table) -> Iterator[str]:
    whole = sum(table.widths_mm)
    yield '<table class="small">' if table.is_small else "<table>"
    columns = "".join(f'<col style="width: {100 * one / whole:.2f}%">' for one in table.widths_mm)
    yield f"<colgroup>{columns}</colgroup>"
    yield "<thead>"
    yield from (_row(row, "th") for row in table.head)
    yield "</thead>"
    yield "<tbody>"
    for row, slots in zip(table.body, laid_out(table.body, len(table.widths_mm)), strict=True):
        grows = may_be_stretched(slots, table.widths_mm)
        yield _row(row, "td", grows=grows)
    yield "</tbody>"
    yield "</table>"


def _row(row: Row, tag: str, *, grows: bool = False) -> str:
    name = "group" if row.kind is RowKind.GROUP else "grows" if grows else ""
    return f"<tr{_class(name)}>{''.join(_cell(cell, tag) for cell in row.cells)}</tr>"


def _cell(cell: Cell, tag: str) -> str:
    spans = (f' colspan="{cell.columns}"' if cell.columns > 1 else "") + (
        f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
    )
    return f"<{tag}{spans}>{''.join(map(_paragraph, cell.paragraphs))}</{tag}>"


def _class(name: str) -> str:
    return f' class="{name}"' if name else ""


def _lines(lines: tuple[str, ...]) -> str:
    return "<br>".join(map(_text, lines))


def _text(text: str) -> str:
    return escape(plain(text))
