"""Keys to find and to sort Thai text by."""

import re
from functools import lru_cache

from ita_tui.core.thai.clean import clean, clean_line
from ita_tui.core.thai.numbers import to_latin_digits

_IGNORED = str.maketrans("", "", ".ฯ")
_LEADING_VOWEL = "เแโใไ"

_LEADING_VOWEL = f"([{_LEADING_VOWEL}])([ก-ฮ])"
"""Matches a leading vowel and its consonant."""


@lru_cache(maxsize=1024)
def search_key(text: str) -> str:
    """What two texts share when a reader would call them the same.

    White space is dropped because line wraps leave it inside words; full stops and ฯ because
    abbreviations are written with and without; Thai and Latin digits are one.
    """
    return clean("".join(to_latin_digits(text).split()).translate(_IGNORED).casefold())


def sort_key(text: str) -> str:
    """Sorts in the order of a Thai dictionary.

    A leading vowel counts after its consonant; tone marks, ็ and ์ decide only between words that
    are otherwise the same.
    """
    line = re.sub(_LEADING_VOWEL, r"\2\1", to_latin_digits(clean_line(text)).casefold())
    primary: list[str] = []
    marks: list[str] = []
    for char in line:
        if "็" <= char <= "์":
            marks.append(char)
        else:
            primary.append(char)
            marks.append(" ")
    return f"{''.join(primary)}\0{''.join(marks)}"
