"""Words and what each costs where text is cut; a long list is opened only where it is read.

Sixty thousand words as one sorted text are half a megabyte and are there at once; as objects they
would be six, and a seventh of the program's start.
"""

from collections.abc import Iterable
from functools import cache, lru_cache

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
        """Know two lists, each sorted, one word of two to ``LONGEST_WORD`` letters a line.

        ``common`` words win where two cuts have equally many words.
        """
        self._lists = ((words, _costs(RARE + _ORDINARY)), (common, _costs(_ORDINARY)))
        self._opened: dict[bytes, tuple[_Costs, int]] = {}

    def beginning(self, letters: bytes) -> tuple[_Costs, int]:
        """The words that begin with two letters, and the letters of the longest of them.

        A cost below zero is not settled yet: ask for the ``cost`` of that word.
        """
        found = self._opened.get(letters)
        if found is None:
            found = self._opened[letters] = self._open(letters)
        return found

    def cost(self, word: bytes) -> int:
        """What a word costs; 0 where it is not known."""
        costs, _ = self.beginning(word[:_BEGINNING])
        cost = costs.get(word, 0)
        if cost < 0:
            cost = costs[word] = self._of_two(word) or -cost
        return cost

    def _open(self, letters: bytes) -> tuple[_Costs, int]:
        costs = {
            word: by_length[len(word)]
            for text, by_length in self._lists
            for word in _lines_beginning(text, letters)
        }
        if any(head.startswith(letters) for head in _FORMING):
            for word in filter(_may_be_formed, costs):
                costs[word] = -costs[word]
        return costs, _longest(costs)

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
            if _fits(word):
                self._own.setdefault(word[:_BEGINNING], {})[word] = by_length[len(word)]

    def cost(self, word: bytes) -> int:
        """What a word costs; 0 where it is not known."""
        own = self._own.get(word[:_BEGINNING], {})
        return own.get(word) or self._base.cost(word)

    def _open(self, letters: bytes) -> tuple[_Costs, int]:
        costs, longest = self._base.beginning(letters)
        own = self._own.get(letters)
        return (costs | own, max(longest, _longest(own))) if own else (costs, longest)


def as_list(words: Iterable[str]) -> bytes:
    """Words as ``Lexicon`` takes them; those that are too short or too long are left out."""
    return b"\n".join(sorted(word for word in map(kept, words) if _fits(word)))


def kept(word: str) -> bytes:
    """A word as it is kept; what is no Thai letter is lost, and never looked for."""
    return word.encode("tis-620", "replace")


def _fits(word: bytes) -> bool:
    return _BEGINNING <= len(word) <= LONGEST_WORD


def _longest(words: Iterable[bytes]) -> int:
    return max(map(len, words), default=0)


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
    start, end = _range(text, letters[:1], 0, len(text))
    return text[slice(*_range(text, letters, start, end))].split()


@lru_cache(maxsize=256)
def _range(text: bytes, letters: bytes, low: int, high: int) -> tuple[int, int]:
    """Where the lines of a sorted text begin and end that begin so; between two lines."""
    start = _first(text, letters, low, high)
    return start, _first(text, letters + b"\xff", start, high)


def _first(text: bytes, letters: bytes, low: int, high: int) -> int:
    """Where the first line of a sorted text begins that is not before ``letters``."""
    while low < high:
        line = text.rfind(b"\n", low, (low + high) // 2) + 1 or low
        if text[line : line + len(letters)] < letters:
            low = text.find(b"\n", line, high) + 1 or high
        else:
            high = line
    return low
