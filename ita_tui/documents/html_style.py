"""How pages look when a browser shows and prints them: an official letter on A4."""

from collections.abc import Iterable

from ita_tui.documents.blocks import Orientation
from ita_tui.documents.paper import BODY_PT, HEADING_PT, MARGINS_MM, TITLE_PT, text_width_mm

FONTS = (
    '"TH Sarabun New", "TH SarabunPSK", "Sarabun", "Laksaman", "Leelawadee UI", "Tahoma", '
    "sans-serif"
)
"""The font of official documents, and what stands in for it."""


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


def style(*, thai_digits: bool) -> str:
    """The style sheet of a document; pages are numbered where the browser can."""
    pages = "".join(_page(orientation, thai_digits=thai_digits) for orientation in Orientation)
    widths = "".join(
        f"section.{one.value} {{ page: {one.value}; width: {text_width_mm(one)}mm; }}\n"
        for one in Orientation
    )
    headings = "".join(
        f"h{level + 1} {{ font-size: {pt}pt; }}\n" for level, pt in HEADING_PT.items()
    )
    return f"{pages}{_COMMON}h1 {{ font-size: {TITLE_PT}pt; }}\n{headings}{widths}"


def _page(orientation: Orientation, *, thai_digits: bool) -> str:
    margins = " ".join(f"{side}mm" for side in MARGINS_MM[orientation])
    counted = "counter(page, thai)" if thai_digits else "counter(page)"
    return (
        f"@page {orientation.value} {{ size: A4 {orientation.value}; margin: {margins};\n"
        f'  @top-center {{ content: "- " {counted} " -"; font: {BODY_PT}pt {FONTS}; }} }}\n'
        f"@page {orientation.value}:first {{ @top-center {{ content: none; }} }}\n"
    )


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
@media screen {{ body {{ padding: 8mm; }} section {{ max-width: 100%; margin-bottom: 10mm; }} }}
"""
