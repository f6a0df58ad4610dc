"""The sheet that documents are made for: A4, with the margins of an official letter."""

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
BODY_PT = 16
TITLE_PT = 26
HEADING_PT = {1: 18, 2: 16, 3: 16}
"""Sizes of letters."""


def text_width_mm(orientation: Orientation) -> int:
    """The width between the margins."""
    _, right, _, left = MARGINS_MM[orientation]
    across = SHORT_MM if orientation is Orientation.PORTRAIT else LONG_MM
    return across - left - right
