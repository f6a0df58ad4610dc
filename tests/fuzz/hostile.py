"""Text and bytes as somebody writes them who wants to break a reader."""

import random
from collections.abc import Callable, Sequence
from typing import Any

ESCAPES = (
    "\x1b[31mแดง",
    "\x1b]8;;http://a.b\x07x\x1b]8;;\x07",
    "\x1b[2J\x1b[H",
    "\x9b31m",
    "\x07\x08",
)
MARKUP = (
    "[@click=app.quit]ก[/]",
    "[link=file:///etc/passwd]ก[/link]",
    "[bold]ก",
    "[/]",
    "[red on",
    "\\[b]",
)
PAGES = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "&lt;&#60;",
    "</td></table>",
)
UNSEEN = (
    "\u202eกลับ",
    "\u2066\u2069",
    "\u200b",
    "\ufeff",
    "\u00ad",
    "\u2028",
    "\x00",
    "\ufffe",
    "e\u0301\u0301",
)
FORMULAS = (
    "=1+1",
    '=HYPERLINK("http://a.b")',
    "@SUM(A1)",
    "-2+3",
    "+A1",
    "\t=1",
    "＝1",
    "'=1",
    "=cmd|'/c calc'!A1",
)
PATHS = (
    "../../etc/passwd",
    "/etc/passwd",
    "..\\..\\win.ini",
    "C:\\a",
    "\\\\host\\share",
    "a\x00b",
    "~/x",
    "file:///etc/passwd",
    "http://a.b/ ก",
    "javascript:alert(1)",
    "CON",
    "ก" * 300,
    ".",
    "..",
    "",
)
CODES = (
    "o9",
    "๐๙",
    "e๑๐",
    "OIT ข้อ ๙",
    "o1-o35",
    "o9.1",
    "o99",
    "i1 i2 และ i3",
    "ทุกข้อ",
    "ยกเว้นข้อ o9",
)
NUMBERS = (
    "77.67",
    "๘๕.๐๐",
    "100",
    "100.01",
    "-1",
    "1e9",
    "1e-9",
    "1e999999",
    "nan",
    "inf",
    "0x10",
    "9" * 400,
    "85,00",
    "1.234,5",
    "٣",
    "²",
    "½",
    "1_000",
    "-0.0",
    "0.005",
    "9223372036854775808",
)
DAYS = (
    "2024-10-01",
    "0001-01-01",
    "9999-12-31",
    "2567-02-29",
    "๓๑ ก.พ. ๒๕๖๗",
    "1979-05-27T07:32:00Z",
    "07:32:00",
)
WORDS = (
    "ไม่ผ่านเกณฑ์",
    "ผ่านเกณฑ์ทุกข้อ",
    "ปีงบประมาณ พ.ศ. ๒๕๖๖",
    "ประเด็นที่ ๑",
    "เทศบาลตำบลอื่น",
    "สำนักฯ",
    "กองคลัง",
    "ทุกสำนัก/กอง",
    "{agency}",
    "{x",
    "%s",
    "รายงานผลการดำเนินงานประจำปี",
    "น้ํา",
    "เเ",
    "่่่้้้",
    "ำ" * 9,
    "🙂‍👩",
    "ا",
)
ATOMS = ESCAPES + MARKUP + PAGES + UNSEEN + FORMULAS + PATHS + CODES + NUMBERS + DAYS + WORDS
"""Pieces that hostile text is made of."""


def text(chance: random.Random) -> str:
    """A hostile text: mostly short, now and then repeated until it is long."""
    kind = chance.random()
    if kind < 0.03:
        return chance.choice(ATOMS) * chance.randrange(1, 400)
    if kind < 0.1:
        return "".join(chr(chance.randrange(0x11_0000)) for _ in range(chance.randrange(12)))
    pieces = [chance.choice(ATOMS) for _ in range(chance.randrange(1, 5))]
    return chance.choice(("", " ", "\n", "\t", ", ")).join(pieces)


SMALL_PIECES = (
    "  ",
    "\t",
    "\n",
    ",",
    "|",
    "ฯ ",
    "e1,",
    "o1-o35 ",
    "1",
    "๘๕.๐๐ ",
    "ก",
    "[",
    '"',
    "ข้อ ",
    "1. ",
)
"""What a slow reader stumbles over where there is a lot of it."""


def swollen(chance: random.Random, most_bytes: int) -> str:
    """One or two short pieces, over and over."""
    known = (*SMALL_PIECES, *(atom for atom in ATOMS if 0 < len(atom) < 20))
    piece = "".join(chance.choice(known) for _ in range(chance.choice((1, 1, 2, 3))))
    piece = piece.encode("utf-8", "replace").decode("utf-8")
    return piece * (most_bytes // len(piece.encode()))


def storable(chance: random.Random) -> str:
    """A hostile text that UTF-8 can hold."""
    return text(chance).encode("utf-8", "replace").decode("utf-8")


def mangled(chance: random.Random, raw: bytes, others: Sequence[bytes]) -> bytes:
    """Bytes with pieces taken out, put in, doubled, exchanged or flipped."""
    found = bytearray(raw)
    for _ in range(chance.choice((1, 1, 2, 3, 8))):
        at = chance.randrange(len(found) + 1)
        end = min(len(found), at + chance.choice((1, 2, 8, 60, 500)))
        action = chance.randrange(6)
        if action == 0:
            del found[at:end]
        elif action == 1:
            found[at:at] = storable(chance).encode()
        elif action == 2:
            found[at:at] = found[at:end] * chance.choice((1, 2, 20))
        elif action == 3 and at < len(found):
            found[at] ^= 1 << chance.randrange(8)
        elif action == 4 and others:
            other = chance.choice(others)
            start = chance.randrange(len(other) + 1)
            found[at:end] = other[start : start + chance.choice((4, 40, 400))]
        else:
            found[at:end] = chance.choice(
                (*NUMBERS, *DAYS, '"', "'", '"""', "[", "]", "{", "=", "#", "\\")
            ).encode()
    return bytes(found)


def value(chance: random.Random, depth: int = 0) -> Any:
    """A value as TOML can hold it, of any kind."""
    kind = chance.randrange(10 if depth < 3 else 6)
    makers: tuple[Callable[[], Any], ...] = (
        lambda: storable(chance),
        lambda: chance.choice((0, -1, 1, 2567, 10**6, 2**63 - 1, -(2**63))),
        lambda: chance.choice((0.0, -0.0, 85.0, 100.01, 1e300, float("inf"), float("nan"))),
        lambda: chance.random() < 0.5,
        lambda: storable(chance),
        lambda: chance.choice(CODES),
        lambda: [value(chance, depth + 1) for _ in range(chance.randrange(4))],
        lambda: [storable(chance) for _ in range(chance.randrange(6))],
        lambda: {storable(chance): value(chance, depth + 1) for _ in range(chance.randrange(4))},
        dict,
    )
    return makers[kind]()


def spoilt(chance: random.Random, tables: Any) -> Any:
    """A copy of parsed TOML in which some values, keys and tables are exchanged."""
    odds = chance.choice((0.004, 0.02, 0.1))

    def copy(found: Any) -> Any:
        if chance.random() < odds:
            return value(chance)
        if isinstance(found, dict):
            copied = {
                (storable(chance) if chance.random() < odds / 4 else key): copy(entry)
                for key, entry in found.items()
                if chance.random() > odds / 4
            }
            if copied and chance.random() < odds:
                copied[storable(chance)] = chance.choice(list(copied.values()))
            return copied
        if isinstance(found, list):
            entries = [copy(entry) for entry in found]
            return entries * chance.choice((2, 50)) if chance.random() < odds / 2 else entries
        if isinstance(found, str) and chance.random() < odds * 3:
            return found[: chance.randrange(len(found) + 1)] + storable(chance)
        return found

    return {key: entry if key == "format" else copy(entry) for key, entry in tables.items()}
