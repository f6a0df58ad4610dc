"""Word files that offices have: what documents are printed into."""

import io
import zlib
from collections.abc import Callable, Mapping

import docx
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from ita_tui.documents.paper import FONT


def picture(wide: int = 1, high: int = 1) -> io.BytesIO:
    """A small PNG of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data).to_bytes(4, "big")
        return len(data).to_bytes(4, "big") + kind + data + check

    head = wide.to_bytes(4, "big") + high.to_bytes(4, "big") + bytes((8, 2, 0, 0, 0))
    body = zlib.compress((b"\0" + b"\x8b\x9d\xb5" * wide) * high)
    start = b"\x89PNG\r\n\x1a\n"
    return io.BytesIO(start + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b""))


def saved(document: WordDocument) -> bytes:
    """The bytes of a Word file."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def office(font: str = "Laksaman") -> WordDocument:
    """A document with an emblem above and in its body, and margins of its own."""
    made = docx.Document()
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(25), Mm(15)
    section.header.paragraphs[0].add_run().add_picture(picture(), width=Mm(15))
    made.add_paragraph("หัวกระดาษของหน่วยงาน").add_run().add_picture(picture(), width=Mm(30))
    if font:
        fonts = made.styles["Normal"].element.get_or_add_rPr().get_or_add_rFonts()
        fonts.set(qn("w:cs"), font)
    return made


def letterhead() -> WordDocument:
    """An emblem and the office's address in the header, a line in the footer, a Thai font."""
    made = office(FONT)
    made.element.body.remove(made.paragraphs[0]._p)
    made.styles["Normal"].font.size = Pt(15)
    section = made.sections[0]
    section.left_margin, section.right_margin = Mm(30), Mm(20)
    section.header.add_paragraph("เทศบาลตำบลศรีพนา อำเภอเซกา จังหวัดบึงกาฬ")
    section.footer.paragraphs[0].text = "โทรศัพท์ 0 4200 0000"
    return made


def blue() -> WordDocument:
    """What Word begins with: blue headings, a ruled title, room below paragraphs, no Thai font."""
    made = docx.Document()
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(
        25.4
    )
    return made


def landscape() -> WordDocument:
    """Paper that lies, with narrow margins all round."""
    made = docx.Document()
    section = made.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(
        12.7
    )
    return made


TEMPLATES: Mapping[str, Callable[[], WordDocument]] = {
    "letterhead": letterhead,
    "blue": blue,
    "landscape": landscape,
}
"""By name, what makes it."""
