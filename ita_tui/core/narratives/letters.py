"""A text and its letters alone, with the way back: where each letter stands in the text.

Line wraps leave blanks inside words and PDFs displace marks, so words are looked for among the
letters, and what is found is shown and mended in the text.
"""

from bisect import bisect_left
from functools import lru_cache

from ita_tui.core.framework.model import Framework
from ita_tui.core.matching.titles import letter_key
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.core.values import dataclass

LONGEST_TITLE = 300
"""Characters behind a code in which its title may stand."""


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters of a text, as ``letter_key`` gives them."""

    text: str
    """The text itself."""
    key: str
    """Its letters and digits, without marks, blanks and signs."""
    places: tuple[int, ...]
    """Where each letter of ``key`` stands in ``text``."""
    latin: str
    """The text in Latin digits; as long as ``text``."""

    def place(self, letter: int) -> int:
        """Where a letter stands in the text; its end for the letter after the last."""
        return self.places[letter] if letter < len(self.places) else len(self.text)

    def letter_at(self, place: int) -> int:
        """The first letter at or after a place of the text."""
        return bisect_left(self.places, place)

    def between(self, start: int, end: int) -> str:
        """The letters between two places of the text; none where the second is no later."""
        first = bisect_left(self.places, start)
        return self.key[first : bisect_left(self.places, max(start, end))]

    def find(self, words: str, start: int = 0) -> tuple[int, int] | None:
        """Where words stand in the text, from and up to, whatever blanks are among them."""
        return self.find_key(letter_key(words), start)

    def find_key(self, wanted: str, start: int = 0) -> tuple[int, int] | None:
        """Where the words of a letter key stand in the text."""
        first = self.key.find(wanted, start) if wanted else -1
        if first < 0:
            return None
        return self.places[first], self.end_of(first + len(wanted))

    def end_of(self, letter: int) -> int:
        """The end, in the text, of the letter before ``letter``, its marks and signs included."""
        end = self.places[letter - 1] + 1
        while (
            end < len(self.text) and not self.text[end].isspace() and not letter_key(self.text[end])
        ):
            if self.text[end] in "()[]{}“”\"'.,;:":
                break
            end += 1
        return end


def letters_of(text: str) -> Letters:
    """The letters of a text."""
    keys = [letter_key(character) for character in text]
    places = tuple(place for place, key in enumerate(keys) for _ in key)
    return Letters(text, "".join(keys), places, to_latin_digits(text))


def title_end(latin: str, place: int, stop: int, code: str, framework: Framework) -> int:
    """Where the title of ``code`` ends that stands at a place; the place itself if none does."""
    return place + title_letters(latin[place : min(stop, place + LONGEST_TITLE)], code, framework)


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
    at, end, most = 0, 0, len(wanted)
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
        if at >= most:
            break
    # A letter or two in common are no title.
    return end if at >= min(4, most) else 0


@lru_cache(maxsize=512)
def _key(title: str) -> str:
    return letter_key(title)
