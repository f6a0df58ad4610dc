"""Fonts of a PDF that name a letter wrongly, or not at all, where the page says what it is.

LibreOffice names a glyph that several letters share, such as า of ำ, or ุ in another form, only
where it stands, in the text that the page gives for it (``/ActualText``).
"""

import re
from typing import Any

_TOLD = (
    rb"/ActualText\s*<FEFF([0-9A-Fa-f]{4})>\s*>>\s*BDC\b([^<>]{0,200})"
    rb"<([0-9A-Fa-f]{2})>\s*Tj\s*EMC\b"
)
"""One letter, what stands before its glyph, and the code of the glyph."""
_FONT = rb"/([^\s/<>\[\]()]+)\s+[0-9.+-]+\s+Tf"
_NAME = rb"<([0-9A-Fa-f]{2})>\s*<([0-9A-Fa-f]+)>"
_RANGE = b"beginbfrange"
_END = b"endcmap"
_LAST = 255


def name_letters(page: Any) -> None:
    """Give the fonts of a page the letters that it names itself. Raises whatever pypdf does."""
    from pypdf.generic import DecodedStreamObject, NameObject

    contents = page.get_contents()
    raw = contents.get_data() if contents is not None else b""
    if b"/ActualText" not in raw or "/Font" not in page.get("/Resources", {}):
        return
    fonts = page["/Resources"]["/Font"]
    known = {name: _Letters(fonts[name]) for name in fonts if _has_table(fonts[name])}

    def told(match: re.Match[bytes]) -> bytes:
        named = re.findall(_FONT, match[2])
        letters = known.get(f"/{named[-1].decode('latin-1')}") if named else None
        code = letters.code(int(match[3], 16), int(match[1], 16)) if letters else int(match[3], 16)
        before, _, behind = match[0].rpartition(match[3])
        return b"%b%02X%b" % (before, code, behind)

    whole = DecodedStreamObject()
    whole.set_data(re.sub(_TOLD, told, raw))
    for letters in known.values():
        letters.write()
    page[NameObject("/Contents")] = whole


def _has_table(font: Any) -> bool:
    """Whether a font says which letters its codes are, in a table of its own."""
    return hasattr(font.get("/ToUnicode"), "get_data") and "/Widths" in font


class _Letters:
    """The letters of a font of one byte a glyph, by code."""

    def __init__(self, font: Any) -> None:
        self._font = font
        self._table: bytes = font["/ToUnicode"].get_data()
        self._is_simple = _RANGE not in self._table and _END in self._table
        found = re.findall(_NAME, self._table.partition(b"beginbfchar")[2])
        self._known = {int(code, 16): int(letter, 16) for code, letter in found}
        self._added: dict[int, int] = {}

    def code(self, code: int, letter: int) -> int:
        """A code that has the name ``letter``: that of its glyph, else of another, else a new one.

        The same one where the font is of another kind, or full.
        """
        if not self._is_simple:
            return code
        named = {**self._known, **self._added}
        if code not in named:
            self._added[code] = letter
        elif named[code] != letter:
            others = (other for other, it in named.items() if it == letter)
            return next(others, None) or self._copied(code, letter)
        return code

    def _copied(self, code: int, letter: int) -> int:
        """A new code of the same width."""
        from pypdf.generic import NameObject, NumberObject

        first, last = int(self._font["/FirstChar"]), int(self._font["/LastChar"])
        widths = self._font["/Widths"]
        if last >= _LAST or not first <= code <= last:
            return code
        widths.append(widths[code - first])
        self._font[NameObject("/LastChar")] = NumberObject(last + 1)
        self._added[last + 1] = letter
        return last + 1

    def write(self) -> None:
        """Put the letters into the table of the font."""
        from pypdf.generic import DecodedStreamObject, NameObject

        if not self._added:
            return
        lines = [f"<{code:02X}> <{letter:04X}>" for code, letter in self._added.items()]
        before, _, behind = self._table.rpartition(_END)
        added = "\n".join((f"{len(lines)} beginbfchar", *lines, "endbfchar", ""))
        whole = DecodedStreamObject()
        whole.set_data(before + added.encode() + _END + behind)
        self._font[NameObject("/ToUnicode")] = whole
