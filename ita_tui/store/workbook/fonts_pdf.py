"""Fonts of a PDF that leave a letter without a name, where the page says beside it what it is.

LibreOffice names a glyph that is also a part of another letter, such as า of ำ, only in the text
that the page gives for it (``/ActualText``).
"""

import re
from collections.abc import Iterator
from typing import Any

_TOLD = (
    rb"/ActualText\s*<FEFF([0-9A-Fa-f]{4})>\s*>>\s*BDC\b([^<>]{0,200})"
    rb"<([0-9A-Fa-f]{2}|[0-9A-Fa-f]{4})>\s*Tj\s*EMC\b"
)
"""One letter, what stands before its glyph, and the code of the glyph."""
_FONT = rb"/([^\s/<>\[\]()]+)\s+[0-9.+-]+\s+Tf"
_END = b"endcmap"


def name_letters(page: Any) -> None:
    """Give the fonts of a page the letters that it names itself. Raises whatever pypdf does."""
    fonts = page.get("/Resources", {}).get_object().get("/Font", {}).get_object()
    contents = page.get_contents()
    raw = contents.get_data() if contents is not None else b""
    found: dict[str, dict[str, str]] = {}
    for font, code, letter in _told(raw) if b"/ActualText" in raw else ():
        found.setdefault(font, {}).setdefault(code, letter)
    for name, letters in found.items():
        if name in fonts:
            _complete(fonts[name], letters)


def _told(raw: bytes) -> Iterator[tuple[str, str, str]]:
    """Font, code and letter of each glyph that stands alone in a text of one letter."""
    for told in re.finditer(_TOLD, raw):
        if fonts := re.findall(_FONT, told[2]):
            yield f"/{fonts[-1].decode('latin-1')}", told[3].decode().upper(), told[1].decode()


def _complete(font: Any, letters: dict[str, str]) -> None:
    """Add letters to the table of a font, which has none for their codes."""
    from pypdf.generic import DecodedStreamObject, NameObject

    table = font["/ToUnicode"].get_data() if "/ToUnicode" in font else b""
    width = 4 if font.get("/Subtype") == "/Type0" else 2
    known = {code.decode().upper() for code in re.findall(rb"<([0-9A-Fa-f]+)>", table)}
    lines = [
        f"<{code}> <{letter}>"
        for code, letter in letters.items()
        if len(code) == width and code not in known
    ]
    before, end, behind = table.rpartition(_END)
    if lines and end:
        added = "\n".join((f"{len(lines)} beginbfchar", *lines, "endbfchar", ""))
        whole = DecodedStreamObject()
        whole.set_data(before + added.encode() + end + behind)
        font[NameObject("/ToUnicode")] = whole
