"""One spelling for text that looks the same: what is pasted or loaded is stored cleaned.

Canonical composition only (NFC): the compatibility forms would take SARA AM apart.
"""

import re
from functools import cache
from unicodedata import is_normalized, normalize

_VOWELS = "ัิ-ฺ็ํ๎"
"""Marks above and below that stand before a tone mark, as the inside of a character class."""
_TONES = "่-๋"
_AFTER_VOWELS = "่-์"
"""Tone marks and the silencing mark: typed after the vowel."""
_MARKS = "ัิ-ฺ็-๎"
_ORDERS = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # controls, but for tab and the newlines
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # direction controls, which reorder the line
    "\ud800-\udfff"  # halves of characters, which cannot be written to a file
)
_INVISIBLE = f"{_ORDERS}\u00ad\u200b-\u200d\u2060\ufeff"
"""The last are break hints that no reader sees."""
_TONES_OF_OLD_FONTS = "\u0e48\u0e49\u0e4a\u0e4b\u0e4c"
_OLD_FONTS = {
    0xF700 + place: letter
    for place, letter in enumerate(
        f"ฐ\u0e34\u0e35\u0e36\u0e37{_TONES_OF_OLD_FONTS}{_TONES_OF_OLD_FONTS}"
        f"ญ\u0e31\u0e4d\u0e47{_TONES_OF_OLD_FONTS}\u0e38\u0e39\u0e3a"
    )
}
"""Letters of Thai fonts of before Unicode that stand higher, lower or further left (TH fonts in
PDFs), by the letter that they are."""


def clean(text: str) -> str:
    """``text`` in the one spelling that is stored.

    Newlines become line feeds, what cannot be seen is dropped, a no-break space is a space, Thai
    marks stand once and in their order. Cleaning twice changes nothing more.
    """
    if text.replace("\n", " ").replace("\t", " ").isprintable() and (
        text.isascii() or (not _misplaced().search(text) and is_normalized("NFC", text))
    ):
        return text
    text = re.sub("\r\n?|[\u2028\u2029]", "\n", without_invisible(text)).replace("\xa0", " ")
    text = text.translate(_OLD_FONTS)
    # Joining two marks can make another pair adjacent, so the rules run until nothing moves.
    while (ordered := _in_order(normalize("NFC", text))) != text:
        text = ordered
    return text


def clean_line(text: str) -> str:
    """``text`` cleaned, on one line: every run of white space is one space, none at the ends."""
    return " ".join(clean(text).split())


def mended(before: str, rest: str) -> str:
    """The two halves of a line that a page broke: Thai has no blanks between its words."""
    is_latin = re.fullmatch("[A-Za-z0-9]{2}", before[-1:] + rest[:1]) is not None
    return f"{before} {rest}" if is_latin else before + rest


def without_invisible(text: str) -> str:
    """``text`` without the characters that cannot be seen; doubled marks and newlines stay."""
    return text if text.isascii() and text.isprintable() else _invisible().sub("", text)


def is_whole(text: str) -> bool:
    """Whether ``text`` holds no byte that the system could not decode, and no lone half."""
    return text.isprintable() or not any("\ud800" <= sign <= "\udfff" for sign in text)


def harmless(text: str) -> str:
    """``text`` as a terminal only shows it: a mark stands for each sign that could order it about.

    The bytes of a name that the system could not decode are read as UTF-8.
    """
    if text.isprintable():
        return text
    whole = _undecoded().sub(
        lambda found: found[0].encode("utf-8", "surrogateescape").decode("utf-8", "replace"), text
    )
    return _orders().sub("\ufffd", whole.replace("\r\n", "\n"))


def without_orders(text: str) -> str:
    """``text`` without the signs that could order a terminal about: its cells stay as counted."""
    return text if text.isprintable() else _orders().sub("", text)


def with_escapes(json: str) -> str:
    """A JSON document with every sign that could order a terminal about as its escape."""
    is_harmless = json.replace("\n", "").isprintable()
    return json if is_harmless else _orders().sub(lambda it: f"\\u{ord(it[0]):04x}", json)


@cache
def _orders() -> re.Pattern[str]:
    """Matches what a terminal might obey."""
    return re.compile(f"[{_ORDERS}\r\u2028\u2029\ufeff]")


@cache
def _undecoded() -> re.Pattern[str]:
    """Matches bytes that were no text to the system."""
    return re.compile("[\udc80-\udcff]+")


@cache
def _misplaced() -> re.Pattern[str]:
    """Finds whatever the slow path would change in a text that can be seen, NFC apart."""
    return re.compile(
        f"เเ|[{_AFTER_VOWELS}][{_VOWELS}]|([{_MARKS}])\\1|ํ[{_AFTER_VOWELS}]*า|ำ[{_TONES}า]"
    )


@cache
def _invisible() -> re.Pattern[str]:
    """Matches runs of what is dropped."""
    return re.compile(f"[{_INVISIBLE}]+")


def _in_order(text: str) -> str:
    """One pass of the Thai rules over NFC text."""
    text = text.replace("เเ", "แ")
    text = re.sub(f"[{_MARKS}]{{2,}}", _order_marks, text)
    text = re.sub(f"ํ([{_AFTER_VOWELS}]*)า", r"\1ำ", text)
    # A PDF often draws SARA AM in two, and says so twice: no word has an AA behind it.
    return re.sub(f"ำ[ำ{_TONES}]+", _tones_before_am, re.sub("ำา+", "ำ", text))


def _order_marks(run: re.Match[str]) -> str:
    """A run of marks: vowels, then the rest, a repeated mark once."""
    marks = sorted(run[0], key=lambda mark: "่" <= mark <= "์")
    return "".join(
        mark for mark, before in zip(marks, ["", *marks[:-1]], strict=True) if mark != before
    )


def _tones_before_am(run: re.Match[str]) -> str:
    """A run of SARA AM and tone marks: tone marks first."""
    tones = run[0].replace("ำ", "")
    return tones + "ำ" * (len(run[0]) - len(tones))
