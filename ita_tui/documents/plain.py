"""Text that every kind of file can hold: what XML forbids is dropped, nothing else changes."""

import re
from functools import cache


def plain(text: str) -> str:
    """``text`` without control characters, halves of characters and what is no character at all.

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
