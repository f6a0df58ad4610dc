"""Words and what each costs where text is cut; a long list is opened only where it is read.

Sixty thousand words as one sorted text are half a megabyte and are there at once; as objects they
would be six, and a seventh of the program's start.
"""

from collections.abc import Iterable
from functools import cache

LONGEST_WORD = 20
"""Letters of the longest entry that is kept; a longer name would leave lines half empty."""

# The cost of a cut is one number, its digits in order of weight; they leave room for the sums of a
# hundred thousand letters.
WORD = 1 << 56
RARE = 1 << 32
_ORDINARY = 1 << 9
"""What a word costs that was not given for this place: more than evenness, the squared length."""
_FORMING = ("การ".encode("tis-620"), "ความ".encode("tis-620"))
"""They make a noun of any verb. Such an entry counts as two words, so that การเผย|แพร่ does not win
over การ|เผยแพร่."""

_BEGINNING = 2
_Costs = dict[bytes, int]


class Lexicon:
    """Words in TIS-620, a byte a letter, found by their first two letters."""

    __slots__ = ("_lists", "_opened")

    def __init__(self, words: bytes, common: bytes) -> None:
        """Know two lists, each sorted, one word of at least two letters a line.

        ``common`` words win where two cuts have equally many words. Entries longer than
        ``LONGEST_WORD`` are left out.
        """
        self._lists = ((words, _costs(RARE + _ORDINARY)), (common, _costs(_ORDINARY)))
        self._opened: dict[bytes, tuple[_Costs, int]] = {}

    def beginning(self, letters: bytes) -> tuple[_Costs, int]:
        """The words that begin with two letters, and the letters of the longest of them.

        A cost below zero is not settled yet: ask for the ``cost`` of that word.
        """
        found = self._opened.get(letters)
        if found is None:
            costs = self._open(letters)
            found = self._opened[letters] = costs, max(map(len, costs), default=0)
        return found

    def cost(self, word: bytes) -> int:
        """What a word costs; 0 where it is not known."""
        costs, _ = self.beginning(word[:_BEGINNING])
        cost = costs.get(word, 0)
        if cost < 0:
            cost = costs[word] = self._of_two(word) or -cost
        return cost

    def _open(self, letters: bytes) -> _Costs:
        costs = {
            word: by_length[len(word)]
            for text, by_length in self._lists
            for word in _lines_beginning(text, letters)
            if len(word) <= LONGEST_WORD
        }
        if any(head.startswith(letters) for head in _FORMING):
            for word in filter(_may_be_formed, costs):
                costs[word] = -costs[word]
        return costs

    def _of_two(self, word: bytes) -> int:
        """What a word costs that is formed of two; 0 where one of them is not known."""
        head = next(filter(word.startswith, _FORMING))
        apart = self.cost(head), self.cost(word[len(head) :])
        # One less than the two apart: whole where nothing else speaks against it.
        return sum(apart) - 1 if all(apart) else 0


class OwnLexicon(Lexicon):
    """A lexicon with the words of one office, which win over all others."""

    __slots__ = ("_base", "_own")

    def __init__(self, base: Lexicon, words: Iterable[str]) -> None:
        """Know what ``base`` knows, which is shared, and ``words``."""
        self._base = base
        self._own: dict[bytes, _Costs] = {}
        self._opened = {}
        by_length = _costs(0)
        for word in map(kept, words):
            if _BEGINNING <= len(word) <= LONGEST_WORD:
                self._own.setdefault(word[:_BEGINNING], {})[word] = by_length[len(word)]

    def cost(self, word: bytes) -> int:
        """What a word costs; 0 where it is not known."""
        own = self._own.get(word[:_BEGINNING], {})
        return own.get(word) or self._base.cost(word)

    def _open(self, letters: bytes) -> _Costs:
        costs, _ = self._base.beginning(letters)
        own = self._own.get(letters)
        return costs | own if own else costs


def as_list(words: Iterable[str]) -> bytes:
    """Words as ``Lexicon`` takes them."""
    return b"\n".join(sorted(map(kept, words)))


def kept(word: str) -> bytes:
    """A word as it is kept; what is no Thai letter is lost, and never looked for."""
    return word.encode("tis-620", "replace")


@cache
def _costs(extra: int) -> tuple[int, ...]:
    """What a word costs by its length, beside ``extra``; one number object for all words."""
    return tuple(WORD + extra + length * length for length in range(LONGEST_WORD + 1))


def _may_be_formed(word: bytes) -> bool:
    return word.startswith(_FORMING) and word not in _FORMING


def _lines_beginning(text: bytes, letters: bytes) -> list[bytes]:
    """The lines of a sorted text that begin so."""
    if len(letters) < _BEGINNING:
        return []
    return text[_first(text, letters) : _first(text, letters + b"\xff")].split()


def _first(text: bytes, letters: bytes) -> int:
    """Where the first line of a sorted text begins that is not before ``letters``."""
    low, high = 0, len(text)
    while low < high:
        line = text.rfind(b"\n", low, (low + high) // 2) + 1 or low
        if text[line : line + len(letters)] < letters:
            low = text.find(b"\n", line) + 1 or len(text)
        else:
            high = line
    return low
