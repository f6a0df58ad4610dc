"""Thai words by dictionary: Thai is written without spaces between words.

Of all ways to cut a stretch of Thai into words of the list, the one with the fewest words is taken;
among those the one with the fewest rare words, and then the one with the most even lengths. The
work grows with the length of the text and not faster: from each letter only the next
``LONGEST_WORD`` are looked at.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

LONGEST_WORD = 20
"""Letters of the longest entry that is kept; a longer name would leave lines half empty."""

_LETTERS = "ก-ฮะ-ฺเ-ๅ็-๎"
"""Letters and marks of Thai words, as the inside of a character class: neither ฯ, ๆ nor digits."""

# The cost of a cut is one number, its digits in order of weight; they leave room for the sums of a
# hundred thousand letters.
_WORD = 1 << 56
_UNKNOWN = 3 * _WORD
"""What a cluster outside every word costs."""
_RARE = 1 << 32
_ORDINARY = 1 << 9
"""What a word costs that was not given for this place: more than evenness, the squared length."""

_FORMING = ("การ", "ความ")
"""They make a noun of any verb. Such an entry counts as two words, so that การเผย|แพร่ does not win
over การ|เผยแพร่."""
_SYLLABLE = 2
"""Letters up to which a known word beside an unknown cluster is taken for a part of its word."""

_CACHED_STRETCHES = 2048
_LONGEST_CACHED = 400

_Word = str | bytes
_Piece = tuple[str, bool]
"""A stretch of text, and whether the word list has it."""


class Segmenter:
    """Cuts text into words; its word list never changes."""

    __slots__ = ("_costs", "_cut", "_own", "_reach")

    def __init__(self, words: Iterable[_Word], common: Iterable[_Word] = ()) -> None:
        """Know ``words`` and ``common``, which win where two cuts have equally many words.

        Words may come as they are kept: in TIS-620, a byte a letter, half the memory of text.
        Entries longer than ``LONGEST_WORD`` are left out.
        """
        self._costs: dict[bytes, int] = {}
        self._own: dict[bytes, int] = {}
        """Costs of an office's own words; apart, so that the long list is held once."""
        self._reach: dict[bytes, int] = {}
        """Two first letters -> letters of the longest entry that begins so."""
        self._cut = lru_cache(_CACHED_STRETCHES)(self._words_of)
        self._add(self._costs, words, _RARE + _ORDINARY)
        self._add(self._costs, common, _ORDINARY)
        self._cost_formed()

    def with_words(self, more: Iterable[str]) -> "Segmenter":
        """A segmenter that knows ``more``, too: the words of an office, names, each alone.

        They win over other words. Give ``ศรีพนา`` rather than ``เทศบาลตำบลศรีพนา``: lines are not
        broken inside an entry.
        """
        segmenter = Segmenter(())
        segmenter._costs = self._costs
        segmenter._own = dict(self._own)
        segmenter._reach = dict(self._reach)
        segmenter._add(segmenter._own, more, 0)
        return segmenter

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

    def _add(self, costs: dict[bytes, int], words: Iterable[_Word], extra_cost: int) -> None:
        reach = self._reach
        # One number object for all words of a length: sixty thousand are worth it.
        by_length = [_WORD + extra_cost + length * length for length in range(LONGEST_WORD + 1)]
        for word in map(_kept, words):
            length = len(word)
            if 0 < length <= LONGEST_WORD:
                costs[word] = by_length[length]
                if reach.get(word[:2], 0) < length:
                    reach[word[:2]] = length

    def _cost_formed(self) -> None:
        costs = self._costs
        heads = tuple(map(_kept, _FORMING))
        for word in [word for word in costs if word.startswith(heads)]:
            head = next(head for head in heads if word.startswith(head))
            if head in costs and (rest := word[len(head) :]) in costs:
                # One less than the two apart: whole where nothing else speaks against it.
                costs[word] = costs[head] + costs[rest] - 1

    def _words_of(self, stretch: str) -> tuple[str, ...]:
        """The words of a stretch of Thai letters and full stops.

        What is unknown is one word with the syllables and the rare words around it, which mostly
        are parts of the same name.
        """
        words: list[str] = []
        after_unknown = after_part = False
        for word, known in self._cheapest(stretch):
            is_part = not known or len(word) <= _SYLLABLE or self._cost(word) % _WORD >= _RARE
            joined = word == "." or (after_unknown and is_part) or (not known and after_part)
            if joined and words:
                words[-1] += word
            else:
                words.append(word)
            after_unknown = not known and word != "."
            after_part = is_part and word != "."
        return tuple(words)

    def _cost(self, word: str) -> int:
        kept = _kept(word)
        return self._own.get(kept) or self._costs[kept]

    def _cheapest(self, stretch: str) -> list[_Piece]:
        """The cheapest cut of ``stretch``; unknown clusters and full stops singly."""
        own, costs, letters = self._own, self._costs, _kept(stretch)
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
            reach = start + self._reach.get(letters[start : start + 2], 0)
            for there in range(here + 1, last + 1):
                if (end := ends[there]) > reach:
                    break
                word = letters[start:end]
                cost = own.get(word) or costs.get(word)
                if cost is not None and spent + cost <= best[there]:
                    best[there], came_from[there], known[there] = spent + cost, here, True
        pieces = []
        while last:
            before = came_from[last]
            pieces.append((stretch[ends[before] : ends[last]], known[last]))
            last = before
        return pieces[::-1]


def _kept(word: _Word) -> bytes:
    """A word as it is kept; what is no Thai letter is lost, and never looked for."""
    return word if isinstance(word, bytes) else word.encode("tis-620", "replace")


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
