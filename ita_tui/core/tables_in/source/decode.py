"""The bytes of a text file into text, whatever wrote them."""

from ita_tui.core.problem import Unreadable
from ita_tui.words.said import table as words

_OFFICE = (b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\v\f\r\x1a")
_BROKEN_SHARE = 0.3
_PAGES_OF_LETTERS = frozenset(b"\0\x0e\x20")
"""High bytes of Latin letters, of Thai ones and of punctuation."""


def decode_table(raw: bytes) -> tuple[str, str]:
    """The text in ``raw``, and its encoding: utf-8, utf-8-sig, utf-16, utf-16-le, -be or cp874.

    Raises Unreadable, with what to do, for a file that holds no text.
    """
    if raw.startswith(_OFFICE):
        raise Unreadable(words.FILE_IS_OFFICE)
    if raw.startswith(b"%PDF"):
        raise Unreadable(words.FILE_IS_PDF)
    if b"\0" in raw and len(raw) % 2:
        raw = raw.removesuffix(b"\n")  # of a program that takes UTF-16 for bytes
    if raw.startswith(_UTF16):
        return _decoded(raw, "utf-16"), "utf-16"
    if b"\0" in raw:
        encoding = _utf16_without_mark(raw)
        return _decoded(raw, encoding), encoding
    encoding = "utf-8-sig" if raw.startswith(b"\xef\xbb\xbf") else "utf-8"
    try:
        return _text(raw.decode(encoding)), encoding
    except UnicodeDecodeError:
        pass
    if encoding == "utf-8-sig" or _is_broken_utf8(raw):
        raise Unreadable(words.FILE_IS_DAMAGED)
    return _decoded(raw, "cp874"), "cp874"


def _utf16_without_mark(raw: bytes) -> str:
    """The byte order of UTF-16: half of all bytes say that a letter is Latin or Thai.

    Raises Unreadable where neither half does.
    """
    for start, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if set(raw[start::2]) <= _PAGES_OF_LETTERS:
            return encoding
    raise Unreadable(words.FILE_IS_BINARY)


def _decoded(raw: bytes, encoding: str) -> str:
    """The text in ``raw``; raises Unreadable where it is none."""
    try:
        return _text(raw.decode(encoding))
    except UnicodeDecodeError as error:
        raise Unreadable(words.FILE_IS_BINARY) from error


def _text(decoded: str) -> str:
    """The text, unless control characters show that it is none."""
    if any(ord(char) in _CONTROLS for char in set(decoded) if char < " "):
        raise Unreadable(words.FILE_IS_BINARY)
    return decoded


def _is_broken_utf8(raw: bytes) -> bool:
    """Whether the bytes are mostly Thai in UTF-8: in Windows-874 the same pairs are rare."""
    high = sum(byte >= 0x80 for byte in raw)
    pairs = raw.count(b"\xe0\xb8") + raw.count(b"\xe0\xb9")
    return 2 * pairs > _BROKEN_SHARE * high
