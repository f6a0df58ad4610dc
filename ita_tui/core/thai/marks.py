"""Thai marks: where a cursor may stand among them, and how terminals differ in drawing them.

A letter and the marks above and below it are one place on the screen. ``unicodedata.combining`` is
0 for most Thai marks, so the category decides. SARA AM (ำ) has a cell of its own, and a cursor may
stand before it, as in other Thai editors.
"""

import re
from collections.abc import Mapping
from unicodedata import category

WIDE_MARKS = "ITA_TUI_WIDE_MARKS"
"""Environment variable that makes the program count every Thai mark as one cell."""

_SARA_AM = re.compile("([ก-ฮ])([่-๋]?)ำ")


def decomposed(text: str) -> str:
    """The text with each ำ as its two parts: the same picture, as wide in every terminal.

    Not for terminals that give marks a cell: there the parts take one more than ำ.
    """
    return _SARA_AM.sub("\\1\u0e4d\\2\u0e32", text)


def wants_wide_marks(environment: Mapping[str, str]) -> bool:
    """Whether the user asked that Thai marks be counted as cells."""
    return environment.get(WIDE_MARKS, "") not in ("", "0")


def cluster_starts(text: str) -> list[int]:
    """Every index below ``len(text)`` at which a cluster begins, in rising order."""
    return [index for index in range(len(text)) if _is_start(text, index)]


def next_boundary(text: str, index: int) -> int:
    """The first boundary after ``index``; ``len(text)`` where there is none."""
    index = max(index, -1) + 1
    while index < len(text) and not _is_start(text, index):
        index += 1
    return min(index, len(text))


def snap(text: str, index: int) -> int:
    """The last boundary at or before ``index``, within 0 and ``len(text)``."""
    if index >= len(text):
        return len(text)
    index = max(index, 0)
    while not _is_start(text, index):
        index -= 1
    return index


def joins_previous(character: str) -> bool:
    """Whether ``character`` is drawn on the one before it: a mark (category Mn or Me)."""
    # The cheap test first: nothing below U+0300 is a mark, nor is a Thai consonant.
    return character > "\u02ff" and category(character) in ("Mn", "Me")


def letter_count(text: str) -> int:
    """How many letters stand beside one another: marks above and below take no room on paper."""
    return len(text) - sum(map(joins_previous, text))


def _is_start(text: str, index: int) -> bool:
    if index == 0:
        return True
    before, character = text[index - 1], text[index]
    if before in "\r\n":
        # A mark has nothing to stand on at the start of a line.
        return not (before == "\r" and character == "\n")
    return not joins_previous(character)
