"""Thai words by dictionary: Thai is written without spaces between words.

Of all ways to cut a stretch of Thai into words of the list, the one with the fewest words is taken;
among those the one with the fewest rare words, and then the one with the most even lengths. The
work grows with the length of the text and not faster: from each letter only as many are looked at
as the longest word has.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Self

from ita_tui.core.thai.lexicon import RARE, WORD, Lexicon, OwnLexicon, as_list, kept

_LETTERS = "ก-ฮะ-ฺเ-ๅ็-๎"
"""Letters and marks of Thai words, as the inside of a character class: neither ฯ, ๆ nor digits."""

_UNKNOWN = 3 * WORD
"""What a cluster outside every word costs."""
_SYLLABLE = 2
"""Letters up to which a known word beside an unknown cluster is taken for a part of its word."""

_CACHED_STRETCHES = 2048
_LONGEST_CACHED = 400

_Piece = tuple[str, bool]
"""A stretch of text, and whether the word list has it."""


class Segmenter:
    """Cuts text into words; its word list never changes."""

    __slots__ = ("_cut", "_lexicon")

    def __init__(self, lexicon: Lexicon) -> None:
        """Know the words of ``lexicon``."""
        self._lexicon = lexicon
        self._cut = lru_cache(_CACHED_STRETCHES)(self._words_of)

    @classmethod
    def of(cls, words: Iterable[str], common: Iterable[str] = ()) -> Self:
        """Know ``words`` and ``common``, which win where two cuts have equally many words."""
        return cls(Lexicon(as_list(words), as_list(common)))

    def with_words(self, more: Iterable[str]) -> "Segmenter":
        """A segmenter that knows ``more``, too: the words of an office, names, each alone.

        They win over other words. Give ``ศรีพนา`` rather than ``เทศบาลตำบลศรีพนา``: lines are not
        broken inside an entry.
        """
        return Segmenter(OwnLexicon(self._lexicon, more))

    def words(self, text: str) -> list[str]:
        """The words of ``text``; white space, signs and other scripts are words of their own.

        Joined back they are ``text``. A full stop belongs to the Thai letters before it.
        """
        found: list[str] = []
        for stretch in _stretches().finditer(text):
            if stretch.lastgroup != "thai":
                found.append(stretch[0])
            elif len(stretch[0]) <= _LONGEST_CACHED:
                found.extend(self._cut(stretch[0]))
            else:
                found.extend(self._words_of(stretch[0]))
        return found

    def _words_of(self, stretch: str) -> tuple[str, ...]:
        """The words of a stretch of Thai letters and full stops.

        What is unknown is one word with the syllables and the rare words around it, which mostly
        are parts of the same name.
        """
        words: list[str] = []
        after_unknown = after_part = False
        for word, known in self._cheapest(stretch):
            is_part = not known or len(word) <= _SYLLABLE or self._is_rare(word)
            joined = word == "." or (after_unknown and is_part) or (not known and after_part)
            if joined and words:
                words[-1] += word
            else:
                words.append(word)
            after_unknown = not known and word != "."
            after_part = is_part and word != "."
        return tuple(words)

    def _is_rare(self, word: str) -> bool:
        return self._lexicon.cost(kept(word)) % WORD >= RARE

    def _cheapest(self, stretch: str) -> list[_Piece]:
        """The cheapest cut of ``stretch``; unknown clusters and full stops singly."""
        lexicon, letters = self._lexicon, kept(stretch)
        ends = [0, *(found.end() for found in _clusters().finditer(stretch))]
        last = len(ends) - 1
        best = [_UNKNOWN * (last + 1)] * (last + 1)
        best[0] = 0
        came_from = list(range(-1, last))
        known = [False] * (last + 1)
        for here in range(last):
            start, spent = ends[here], best[here]
            lone = spent if stretch[start] == "." else spent + _UNKNOWN
            if lone < best[here + 1]:
                best[here + 1], came_from[here + 1], known[here + 1] = lone, here, False
            costs, longest = lexicon.beginning(letters[start : start + 2])
            reach = start + longest
            for there in range(here + 1, last + 1):
                if (end := ends[there]) > reach:
                    break
                word = letters[start:end]
                cost = costs.get(word, 0)
                if cost < 0:
                    cost = lexicon.cost(word)
                if cost and spent + cost <= best[there]:
                    best[there], came_from[there], known[there] = spent + cost, here, True
        pieces = []
        while last:
            before = came_from[last]
            pieces.append((stretch[ends[before] : ends[last]], known[last]))
            last = before
        return pieces[::-1]


def is_thai_letter(character: str) -> bool:
    """Whether ``character`` can be part of a Thai word: a letter or a mark, no ฯ, ๆ or digit."""
    return "ก" <= character <= "๎" and character not in "ฯๆ฿"


@cache
def _stretches() -> re.Pattern[str]:
    """Matches Thai letters with the full stops of abbreviations, white space, a sign, the rest."""
    return re.compile(
        rf"(?P<thai>[{_LETTERS}]+(?:\.[{_LETTERS}]+)*\.?)|\s+|ฯลฯ|ฯพณฯ|[ฯๆ]|[^{_LETTERS}ฯๆ\s]+"
    )


@cache
def _clusters() -> re.Pattern[str]:
    """Matches what no Thai word boundary ever divides.

    That is a consonant with its leading vowels, marks and following vowels, the final consonant
    that ◌ั ◌ื ◌็ เ◌ิ เ◌ี call for, and the consonants that end in การันต์.
    """
    tones, marks = "[่-๋]*", "[ัิ-ฺ็-๎]*"
    final = f"(?:[ัื]{tones}[ก-ฮ]?|(?<=เ.)[ิี]{tones}[ก-ฮ]?|(?<!ก)็{tones}[ก-ฮ]?)?"
    silent = "(?:[ก-ฮ]?[ก-ฮ][ิุ]?์)*"
    # At most two leading vowels: a long row of them would be walked once for each of its letters.
    return re.compile(f"[เ-ไ]{{0,2}}[ก-ฮ]{final}{marks}(?:[ะาำๅ]{marks})*{silent}|.", re.DOTALL)
