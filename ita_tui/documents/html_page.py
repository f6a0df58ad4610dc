"""A document as one HTML file without anything from outside, to read and print in a browser.

Whatever stands in a record is text here: every value is escaped, and nothing in it can run.
"""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
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
    Emblem,
    Fields,
    Heading,
    Orientation,
    Outline,
    PageBreak,
    Paragraph,
    Picture,
    Row,
    RowKind,
    Run,
    Signature,
    Table,
    Together,
)
from ita_tui.documents.chart_svg import svg
from ita_tui.documents.grid import goes_on, laid_out, roomy
from ita_tui.documents.paper import (
    BELOW_EMBLEM_MM,
    BODY_PT,
    EMBLEM_MM,
    HEADING_PT,
    LABEL_PT,
    MARGINS_MM,
    MARK_COLOUR,
    NOTE_PT,
    SERIES_COLOURS,
    SMALL_PT,
    TITLE_LINE_PT,
    is_held,
    led_in,
    pieces,
    plain,
    text_width_mm,
)
from ita_tui.documents.picture import picture_shape
from ita_tui.words.said.documents import EMBLEM, WHOLE_WORDS

FONTS = (
    '"TH Sarabun New", "TH SarabunPSK", "Sarabun", "ITA Laksaman", "Leelawadee UI", "Tahoma", '
    "sans-serif"
)
"""The font of official documents, and what stands in for it."""

_MOST_TITLE = 70
"""Characters of the name of a page: windows and lists that show a longer one cut it."""
_NARROW_COLUMNS = 3
"""So many columns of a table fit a telephone; more keep their widths and are scrolled."""
_COLOURS = "\n".join(
    f".{name} {{ color: #{colour}; }}"
    for name, colour in (
        *((f"colour-{at}", one) for at, one in enumerate(SERIES_COLOURS)),
        ("colour-mark", MARK_COLOUR),
    )
)
_COMMON = f"""
@font-face {{ font-family: "ITA Laksaman"; src: local("Laksaman"); size-adjust: 66.7%; }}
@font-face {{ font-family: "ITA Laksaman"; src: local("Laksaman Bold"); font-weight: bold;
  size-adjust: 66.7%; }}
* {{ box-sizing: border-box; }}
body {{ font-family: {FONTS}; font-size: {BODY_PT}pt; line-height: 1.25; color: #000;
  background: #fff; margin: 0; }}
section {{ margin: 0 auto; }}
section + section {{ break-before: page; }}
h1, h2, h3, h4, h5, h6, p {{ margin: 0; overflow-wrap: anywhere; white-space: pre-line; }}
.level-0, .level-1 {{ text-align: center; font-weight: bold; }}
.level-0 {{ line-height: {TITLE_LINE_PT}pt; }}
.whole {{ white-space: nowrap; }}
td:not([colspan]) .long, .beside .long {{ white-space: normal; }}
.fields .whole {{ background: none; }}
{_COLOURS}
.note {{ font-size: {NOTE_PT}pt; break-before: avoid; }}
.small {{ font-size: {SMALL_PT}pt; }}
.emblem, .picture {{ text-align: center; }}
.picture img {{ max-width: 100%; }}
.emblem img {{ height: 100%; max-width: 100%; object-fit: contain; }}
.emblem.beside-title {{ width: {EMBLEM_MM}mm; height: {EMBLEM_MM}mm; float: left;
  margin-right: -{EMBLEM_MM}mm; }}
.beside-title + * {{ padding-top: {BELOW_EMBLEM_MM - EMBLEM_MM}mm; }}
nav a {{ color: inherit; }}
.level-1 {{ padding-top: 1mm; margin-bottom: 1mm; }}
.level-2, .level-3 {{ padding-top: 2mm; }}
td .level-3 {{ padding: 0; }}
.small .level-3 {{ font-size: inherit; }}
.level-1, .level-2, .level-3 {{ break-after: avoid; }}
p {{ orphans: 3; widows: 3; }}
.new-page {{ break-before: page; padding-top: 1mm; }}
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
caption {{ position: absolute; clip-path: inset(50%); }}
.signature {{ margin: 8mm 0 3mm 40%; text-align: center; break-inside: avoid; }}
table {{ width: 100%; border-collapse: collapse; table-layout: fixed; margin: 1mm 0; }}
thead {{ display: table-header-group; }}
tbody {{ break-before: avoid; }}
tr {{ break-inside: avoid; }}
.kept {{ break-after: avoid; }}
tr.grows {{ break-inside: auto; }}
th, td {{ border: 1px solid #000; padding: 0 1.5mm; vertical-align: top; text-align: start; }}
th {{ vertical-align: middle; }}
figure {{ margin: 2mm 0; text-align: center; break-inside: avoid; }}
svg {{ width: 100%; }}
figcaption {{ font-size: 14pt; }}
@media print {{
  nav a {{ text-decoration: none; }}
  /* Half the rule at a table's right edge would else lie beyond the paper's text, and be cut. */
  table {{ max-width: calc(100% - 1px); min-width: 0 !important; }}
}}
@media screen {{
  body {{ padding: 8mm; }}
  section {{ max-width: 100%; margin-bottom: 10mm; }}
  .wide {{ overflow-x: auto; }}
}}
@media screen and (max-width: 600px) {{
  body {{ padding: 3mm; }}
  p {{ text-indent: 0 !important; }}
  .beside, .fields {{ flex-wrap: wrap; }}
  .beside > div, .fields div {{ min-width: 60%; }}
  .signature {{ margin-left: 0; }}
  .long {{ white-space: normal; }}
  div:not(.wide) > table {{ table-layout: auto; }}
  div:not(.wide) > table th * {{ overflow-wrap: break-word; }}
  .level-0, .emblem {{ margin-top: 6mm; }}
}}
"""

_OUTLINE_MM = 8
_ALIGNED = {Align.START: "", Align.CENTER: "center", Align.END: "end", Align.SPREAD: ""}


def render_html(document: Document) -> str:
    """The whole page."""
    names = (*map(_text, document.names), *WHOLE_WORDS)
    writer = _Writer(document)
    long = _written_long(names)
    body = [_whole(line, names, long) for line in writer.written()]
    style = f"{_style(thai_digits=document.thai_digits)}{writer.looks()}"
    return page(_text(_shortened(plain(document.name or document.title))), style, body)


def _shortened(name: str) -> str:
    """The name of a page; a cut leaves no vowel or mark without its consonant."""
    if len(name) <= _MOST_TITLE:
        return name
    kept = re.match(f"(?s).{{0,{_MOST_TITLE - 2}}}[^เแโใไ](?![ะ-ฺๅ็-๎])", name)
    return f"{kept[0].rstrip() if kept else ''}…"


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
        f".level-{level} {{ font-size: {pt}pt; }}\n" for level, pt in HEADING_PT.items()
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


_LONG = 12
"""Letters of a name that the narrowest column of a table holds."""


def _whole(line: str, names: tuple[str, ...], long: Mapping[str, str]) -> str:
    """A line of HTML in which figures, codes, days and names stay on one line.

    ``long`` are the names that may be longer than the line of a cell, as they are written.
    """
    if line.startswith(("<svg", "<text", '<div class="picture')):
        return line
    parts = _markup().split(line)
    for at in range(0, len(parts), 2):  # every second one is a tag or an entity
        parts[at] = "".join(
            long.get(piece) or f'<span class="whole">{piece}</span>' if is_whole else piece
            for piece, is_whole in pieces(parts[at], names)
        )
    return "".join(parts)


def _written_long(names: tuple[str, ...]) -> dict[str, str]:
    """The long ones among names: where one of them has no room, the names in it still are whole."""
    short = tuple(name for name in names if len(name) <= _LONG)
    long = [name for name in names if len(name) > _LONG]
    return {name: f'<span class="whole long">{_whole(name, short, {})}</span>' for name in long}


@cache
def _markup() -> re.Pattern[str]:
    return re.compile("(<[^>]*>|&[^;]*;)")


class _Writer:
    """The body of one page, with the looks that its parts need as classes of its style sheet."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._looks: dict[str, str] = {}
        self._level = 0
        self._heading = plain(document.title)
        self._picture = ""
        self._is_beside_title = False
        if document.emblem and (shape := picture_shape(document.emblem)):
            source = _data_url(shape.kind, document.emblem)
            self._picture = f'<img alt="{_text(EMBLEM)}" src="{source}">'

    def written(self) -> Iterator[str]:
        note = self._document.note
        for section in self._document.sections:
            yield f'<section class="{section.orientation.value}">'
            if note:  # outside of a section it would have a page of its own
                yield f'<p class="note">{_text(note)}</p>'
            note = ""
            begins_page = False
            for block, below in zip(section.blocks, (*section.blocks[1:], None), strict=True):
                if isinstance(block, PageBreak):
                    begins_page = True
                    continue
                if begins_page:
                    yield '<div class="new-page">'
                introduces = isinstance(block, Paragraph) and isinstance(below, Table)
                if introduces:
                    yield '<div class="kept">'
                yield from self._block(block)
                if introduces:
                    yield "</div>"
                if begins_page:
                    yield "</div>"
                begins_page = False
            yield "</section>"

    def looks(self) -> str:
        """The rules of the classes that were asked for."""
        rules = "".join(f".{name} {{ {css} }}\n" for css, name in self._looks.items())
        # Browsers print nothing above the margin: the page itself begins where the emblem stands.
        high = f"@page {Orientation.PORTRAIT.value}:first {{ margin-top: {EMBLEM_MM}mm; }}\n"
        return rules + (high if self._is_beside_title else "")

    def _look(self, *rules: str) -> str:
        """The class of a look; empty for none."""
        css = "; ".join(filter(None, rules))
        return self._looks.setdefault(css, f"look-{len(self._looks)}") if css else ""

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case Heading():
                yield from self._titled(block)
            case Emblem():
                yield self._emblem(self._look(f"height: {block.height_mm}mm"))
            case Picture():
                high = self._look(f"max-height: {block.high_mm}mm")
                source = _data_url(block.shape.kind.value, self._document.pictures[block.name])
                told = _text(block.alternative)
                yield f'<div class="picture"><img{_class(high)} alt="{told}" src="{source}"></div>'
            case Paragraph():
                yield self._paragraph(block)
            case Fields():
                yield f'<div class="fields">{"".join(map(_field, block.fields))}</div>'
            case BlankLines():
                yield '<div class="blank"></div>' * block.count
            case Signature():
                lines = "".join(f"<p>{_text(line)}</p>" for line in block.lines)
                yield f'<div class="signature">{lines}</div>'
            case Together() | Beside():
                within = block.blocks if isinstance(block, Together) else block.groups
                beside = "beside" if isinstance(block, Beside) else ""
                yield f"<div{_class(beside, 'together')}>"
                for inner in within:
                    yield from self._block(inner)
                yield "</div>"
            case Catchword():
                yield f'<p class="end">{_text(block.text)}</p>'
            case Table():
                yield from self._table(block)
            case Chart():
                yield from svg(block, thai_digits=self._document.thai_digits)
            case Outline():
                yield from self._outline(block)
            case PageBreak():
                pass

    def _titled(self, block: Heading) -> Iterator[str]:
        """A heading; the first is the page's own, and none is more than a level below the last."""
        if block.has_emblem and self._picture:
            self._is_beside_title = True
            yield self._emblem("beside-title")
        self._heading = " ".join(block.lines)
        space = block.space_before_mm
        named = _class(
            f"level-{block.level}", self._look(f"margin-top: {space}mm" if space else "")
        )
        named += f' id="{block.anchor}"' if block.anchor else ""
        if self._level and not block.level:
            yield f"<p{named}>{_lines(block.lines)}</p>"  # a page has one name
            return
        self._level = min(self._level + 1, max(2, block.level + 1)) if self._level else 1
        yield f"<h{self._level}{named}>{_lines(block.lines)}</h{self._level}>"

    def _emblem(self, where: str) -> str:
        return f"<div{_class('emblem', where)}>{self._picture}</div>"

    def _outline(self, outline: Outline) -> Iterator[str]:
        yield "<nav>"
        for heading in outline.headings:
            title = _text(" ".join(heading.lines))
            room = self._look(f"margin-left: {_OUTLINE_MM * (heading.level - 1)}mm")
            yield f'<p{_class(room)}><a href="#{heading.anchor}">{title}</a></p>'
        yield "</nav>"

    def _paragraph(self, paragraph: Paragraph, tag: str = "p") -> str:
        first, hanging = paragraph.first_line_mm, paragraph.hanging_mm
        space = paragraph.space_before_mm
        look = self._look(
            f"text-indent: {first}mm" if first else "",
            f"padding-left: {hanging}mm; text-indent: -{hanging}mm" if hanging else "",
            f"margin-top: {space}mm" if space else "",
        )
        note = "note" if paragraph.is_small else ""
        named = _class(_ALIGNED[paragraph.align], note, look, "level-3" if tag != "p" else "")
        return f"<{tag}{named}>{''.join(map(_run, paragraph.runs))}</{tag}>"

    def _table(self, table: Table) -> Iterator[str]:
        table = roomy(table)
        whole, count = sum(table.widths_mm), len(table.widths_mm)
        # On a narrow screen a wide table is scrolled, by keys too.
        is_wide = count > _NARROW_COLUMNS
        yield '<div class="wide" tabindex="0">' if is_wide else "<div>"
        small = "small" if table.is_small else ""
        least = self._look(f"min-width: {whole}mm" if is_wide else "")
        yield f"<table{_class('together' if table.is_whole else '', small, least)}>"
        yield f"<caption>{_text(self._heading)}</caption>"
        shares = (self._look(f"width: {100 * one / whole:.2f}%") for one in table.widths_mm)
        yield f"<colgroup>{''.join(f'<col{_class(one)}>' for one in shares)}</colgroup>"
        if table.head:
            yield "<thead>"
            yield from (self._row(row, "th") for row in table.head)
            yield "</thead>"
        yield "<tbody>"
        for at, (row, slots) in enumerate(
            zip(table.body, laid_out(table.body, count), strict=True)
        ):
            grows = goes_on(slots, table.widths_mm)
            yield self._row(row, "td", grows=grows, is_kept=table.stays(at))
        yield "</tbody>"
        yield "</table>"
        yield "</div>"

    def _row(self, row: Row, tag: str, *, grows: bool = False, is_kept: bool = False) -> str:
        high = self._look(f"height: {row.height_mm}mm" if row.height_mm else "")
        named = _class("kept" if is_kept else "grows" if grows else "", high)
        is_named = row.kind is RowKind.GROUP and len(row.cells) == 1
        cells = (self._cell(cell, tag, is_named=is_named) for cell in row.cells)
        return f"<tr{named}>{''.join(cells)}</tr>"

    def _cell(self, cell: Cell, tag: str, *, is_named: bool) -> str:
        spans = (f' colspan="{cell.columns}"' if cell.columns > 1 else "") + (
            f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
        )
        spans += ' scope="col"' if tag == "th" else ""
        heading = f"h{min(self._level + 1, 6)}" if is_named else "p"
        first, *others = cell.paragraphs
        told = (self._paragraph(first, heading), *map(self._paragraph, others))
        return f"<{tag}{spans}>{''.join(told)}</{tag}>"


def _data_url(kind: str, raw: bytes) -> str:
    return f"data:image/{kind};base64,{b64encode(raw).decode('ascii')}"


def _field(field: tuple[str, str]) -> str:
    label, value = field
    return f"<div><b>{_text(label)}</b><span>{_text(value)}</span></div>"


def _run(run: Run) -> str:
    text = _text(run.text)
    if run.bold:
        text = f"<b{_class('whole' if is_held(run.text) else '')}>{_text(led_in(run.text))}</b>"
    return f'<a href="{_text(run.link)}">{text}</a>' if run.link else text


def _class(*names: str) -> str:
    named = " ".join(filter(None, names))
    return f' class="{named}"' if named else ""


def _lines(lines: tuple[str, ...]) -> str:
    return "<br>".join(map(_text, lines))


def _text(text: str) -> str:
    return escape(plain(text))
