"""What files of every form share: A4 with the margins of an official letter, and plain text."""

import re
from collections.abc import Iterator
from functools import cache

from ita_tui.documents.blocks import Orientation
from ita_tui.words.understood.values import COUNTED

FONT = "TH Sarabun New"
"""The font of official documents; it must be on the reader's machine, none is shipped."""
SHORT_MM, LONG_MM = 210, 297
"""Sides of A4."""
MARGINS_MM = {
    Orientation.PORTRAIT: (25, 20, 20, 30),
    Orientation.LANDSCAPE: (20, 20, 20, 20),
}
"""Top, right, bottom and left margin."""
BODY_PT = 16
HEADING_PT = {0: 29, 1: 18, 2: 16, 3: 16}
"""Sizes of letters, those of headings by their level."""
TITLE_LINE_PT = 35
"""Height of a line of the title, exactly."""
LABEL_PT, SMALL_PT, NOTE_PT = 20, 14, 12
"""Labels of the head of a memo, tables that are set small, notes."""
_LONGEST_LABEL = 40
"""Letters and marks: a longer one may be broken like any text."""
_LONGEST_HELD = 20
"""Letters and marks of a label that is not broken even in a narrow cell."""
EMBLEM_MM = 15
"""Height of the emblem, and how far it stands from the edge of the paper."""
BELOW_EMBLEM_MM = 19
"""From the edge of the paper to the title: only the title stands beside the emblem."""

SERIES_COLOURS = ("1F4E79", "9DB8D2", "7F7F7F")
"""Of the series of a chart, RRGGBB: apart in black and white, too."""
FIGURE_COLOURS = ("FFFFFF", "000000", "000000")
"""Of the figures in the bars of each series."""
INSIDE = 15
"""Points: a bar from here on has room for its figure at its foot, where no mark strikes it."""
MARK_COLOUR = "C00000"
"""Of the line that figures are held against."""


def text_width_mm(orientation: Orientation) -> int:
    """The width between the margins."""
    _, right, _, left = MARGINS_MM[orientation]
    across = SHORT_MM if orientation is Orientation.PORTRAIT else LONG_MM
    return across - left - right


def text_height_mm(orientation: Orientation) -> int:
    """The height between the margins."""
    above, _, below, _ = MARGINS_MM[orientation]
    down = LONG_MM if orientation is Orientation.PORTRAIT else SHORT_MM
    return down - above - below


def plain(text: str) -> str:
    """``text`` as any file can hold it: without controls, halves of characters and what is none.

    Line feeds stay; other ends of lines become line feeds, a tab becomes a space.
    """
    if text.isprintable():
        return text
    text = re.sub("\r\n?|[\u2028\u2029\x0b\x0c\x85]", "\n", text).replace("\t", " ")
    return _forbidden().sub("", text)


@cache
def _forbidden() -> re.Pattern[str]:
    """Controls, direction controls (they reorder a line unseen), halves, non-characters."""
    return re.compile(
        "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"
        "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
    )


def led_in(text: str) -> str:
    """The text of a run; a short one that names what follows it keeps that on its line."""
    return text.replace(" ", "\u00a0") if is_label(text) else text


def is_label(text: str) -> bool:
    """Whether the text of a run names what follows it, and is short enough for one line."""
    return text.endswith(": ") and len(text) <= _LONGEST_LABEL


def is_held(text: str) -> bool:
    """Whether the text of a run is a label that finds room on a line even of a narrow cell."""
    return is_label(text) and len(text) <= _LONGEST_HELD


def pieces(text: str, names: tuple[str, ...]) -> Iterator[tuple[str, bool]]:
    """``text`` in pieces with whether each stays on one line.

    What stays whole are figures with their unit, codes, years, days, and the ``names``, none of
    which is empty.
    """
    is_named = any(map(text.__contains__, names))
    for at, part in enumerate(_named(names).split(text) if is_named else (text,)):
        if at % 2:
            yield part, len(part) > 1
            continue
        for index, piece in enumerate(_unbroken().split(part)):
            if piece:
                yield piece, bool(index % 2) and len(piece) > 1


@cache
def _named(names: tuple[str, ...]) -> re.Pattern[str]:
    either = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    # Beside a vowel of its first or its last letter it is part of another word.
    return re.compile(f"(?<![เแโใไ])({either})(?![ะ-ฺๅ็-๎])")


@cache
def _unbroken() -> re.Pattern[str]:
    figure = "[+−]?[0-9๐-๙](?:[0-9๐-๙.,]*[0-9๐-๙])?"
    month = "[ก-์]{1,4}\\.[ก-ฮ]\\.|[ก-์]+(?:คม|ยน|พันธ์)"
    unit = f"(?:{'|'.join(COUNTED)})(?![ก-์])"
    kinds = [
        f"(?:พ\\.ศ\\.|ร้อยละ) ?{figure}",
        f"(?:ภายใน )?(?:{figure}[–-])?{figure} (?:{month}) {figure}",
        f"(?:ครั้ง|ฉบับ|เลข|หมู่|ข้อ)?ที่ {figure}(?: {unit})?(?![0-9๐-๙]| (?:{month}))",
        f"(?<![ก-์])[ก-ฮ]{{2,3}} {figure}/(?:{figure}|-)",
        f"[A-Z]{{3}} {figure}",
        f"[A-Za-z]+{figure}",
        "[A-Za-z]+(?:-[A-Za-z]+)+",
        f"(?:▼ |ขาดอีก )?{figure}\\*?(?: \\([+−]?{figure}\\)| {unit})?",
    ]
    return re.compile(f"({'|'.join(kinds)})")
