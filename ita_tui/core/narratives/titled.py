"""The title of an item behind its code."""

from functools import lru_cache

from ita_tui.core.framework.model import Framework
from ita_tui.core.matching.titles import letter_key


def title_letters(text: str, code: str, framework: Framework) -> int:
    """How much of ``text``, in characters, is the beginning of the title of ``code``."""
    node = framework.nodes.get(code)
    if node is None:
        return 0
    best = 0
    for title in (node.title, *node.aliases):
        best = max(best, _shared(text[: len(title) * 2], _key(title)))
    return best


def _shared(text: str, wanted: str) -> int:
    """Characters of ``text`` whose letters go along with ``wanted``."""
    at, end = 0, 0
    for place, character in enumerate(text):
        key = letter_key(character)
        if not key:
            if at and not character.isspace():
                end = place + 1
            continue
        if not wanted.startswith(key, at):
            break
        at += len(key)
        end = place + 1
        if at >= len(wanted):
            break
    # A letter or two in common are no title.
    return end if at >= min(4, len(wanted)) else 0


@lru_cache(maxsize=512)
def _key(title: str) -> str:
    return letter_key(title)
