"""What files of every form share: A4 with the margins of an official letter, and plain text."""

import re
from functools import cache

from ita_tui.documents.blocks import Orientation

FONT = "TH Sarabun New"
"""The font of official documents; it must be on the reader's machine, none is shipped."""
SHORT_MM, LONG_MM = 210, 297
"""Sides of A4."""
MARGINS_MM = {
    Orientation.PORTRAIT: (25, 20, 20, 30),
    Orientation.LANDSCAPE: (20, 20, 20, 20),
}
"""Top, right, bottom and left margin."""
BODY_PT, SMALL_PT = 16, 14
HEADING_PT = {0: 26, 1: 18, 2: 16, 3: 16}
"""Sizes of letters, those of headings by their level."""


def text_width_mm(orientation: Orientation) -> int:
    """The width between the margins."""
    _, right, _, left = MARGINS_MM[orientation]
    across = SHORT_MM if orientation is Orientation.PORTRAIT else LONG_MM
    return across - left - right


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
