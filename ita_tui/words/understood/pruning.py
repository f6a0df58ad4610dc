"""A regular expression without the ways of saying a thing that a text has no words for.

To compile a pattern costs as much as it is long, and a text has few of its words.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

LONGEST_TEXT = 20_000
"""Characters of a text in which every word of a pattern is looked for."""


class _Group(NamedTuple):
    """A group still open: how it begins, its ways, the last one, and whether that may be."""

    opening: str
    ways: list[str]
    way: str
    is_alive: bool


@lru_cache(maxsize=2048)
def compiled(pattern: str) -> re.Pattern[str]:
    """A regular expression, ready to be used."""
    return re.compile(pattern)


def compiled_for(pattern: str, text: str) -> re.Pattern[str]:
    """A regular expression that finds in a text what another one finds there, by its names."""
    return compiled(pruned(pattern, text))


def find_each(pattern: str, text: str) -> Iterator[re.Match[str]]:
    """What ``re.finditer`` finds, by a pattern that is soon made."""
    return compiled_for(pattern, text).finditer(text)


def pruned(pattern: str, text: str) -> str:
    """A regular expression without the ways that need a word which is not in the text.

    It has every named group of the pattern; a pattern with groups by number stays as it is.
    """
    if len(text) > LONGEST_TEXT:
        return pattern
    outer: list[_Group] = []
    ways: list[str] = []
    opening, way, is_alive = "", "", True
    names: list[str] = []
    for piece, word, opened, name, either, close, seldom in _piece().findall(pattern):
        if word:
            way += piece
            is_alive = is_alive and word in text
        elif opened:
            if opened == "(":
                return pattern
            if name:
                names += [name]
            outer += [_Group(opening, ways, way, is_alive)]
            opening, ways, way, is_alive = opened, [], "", True
        elif either:
            if is_alive:
                ways += [way]
            way, is_alive = "", True
        elif close:
            if is_alive:
                ways += [way]
            inner, is_denied = opening + "|".join(ways) + close if ways else "", opening in _DENIED
            is_free = bool(ways) or is_denied or bool(seldom)
            opening, ways, way, is_alive = outer.pop()
            way += inner
            is_alive = is_alive and is_free
        else:
            way += piece
    if is_alive:
        ways += [way]
    found = "|".join(ways) if ways else "(?!)"
    lost = [f"(?P<{it}>(?!))" for it in names if f"<{it}>" not in found]
    return f"(?:{found})(?:{'|'.join(lost)})?" if lost else found


_DENIED = ("(?!", "(?<!")


@cache
def _piece() -> re.Pattern[str]:
    return re.compile(
        r"((?P<word>[^\\()\[\]|*+?{}.^$]+)(?![*?{])"
        r"|(?P<opened>\((?:\?(?:[:=!]|<[=!]|P<(?P<name>\w+)>))?)"
        r"|(?P<either>\|)"
        r"|(?P<close>\)(?:(?P<seldom>[*?]|\{0)[0-9,]*\}?|\+|\{[0-9,]*\})?[?+]?)"
        r"|\{[0-9,]*\}|\\.|\[\^?(?:\\.|[^]\\])*\]|.)",
        re.S,
    )
