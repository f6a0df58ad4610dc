"""Titles of the framework, made comparable with what scans, PDFs and people make of them."""

import re
from collections.abc import Mapping
from enum import Enum
from functools import cache, lru_cache
from itertools import pairwise

from ita_tui.core.framework.model import TOTAL, Framework, Node, NodeKind
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.core.values import dataclass
from ita_tui.words.understood import tables as marks

_NEAR = 0.7
_SAME = 0.85
_CLEARLY_BETTER = 0.2
_SHORTEST_PART = 8
"""Letters of a title that are surely a part of it."""
_SHORTEST_TITLE = 12
"""Letters of a text that is surely a title, not an abbreviation or a remark."""
_UNLIKE = 0.35
_SLIP = 6
"""Letters by which slips may shift the lines of a wrapped title."""
_LONGEST_SPILL = 30
"""Letters after a full title that may still be a part of it: a year, a remark."""


class Fit(Enum):
    """How a text stands to the title of a node."""

    EMPTY = "empty"
    """There is no text."""
    FULL = "full"
    """The title, or an alias."""
    PART = "part"
    """The title begins with it: cut off, or wrapped."""
    NEAR = "near"
    """The title, or its beginning, with slips."""
    OVER = "over"
    """It begins with the title and goes on."""
    FAR = "far"
    """Something else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Titles:
    """The titles of one framework, indexed."""

    keys: Mapping[str, tuple[str, ...]]
    """Letter keys of the title and the aliases, by code."""
    codes: Mapping[str, tuple[str, ...]]
    """Codes whose title or alias has this letter key."""
    items: tuple[str, ...]
    """Codes of the items."""
    longest: int
    """Letters in the longest key."""

    def exact(self, key: str) -> tuple[str, ...]:
        """The codes whose title is ``key``."""
        return self.codes.get(key, ())

    def fit(self, key: str, code: str) -> Fit:
        """How ``key`` stands to the title of ``code``."""
        if not key:
            return Fit.EMPTY
        keys = self.keys[code]
        if key in keys:
            return Fit.FULL
        if any(own.startswith(key) for own in keys):
            return Fit.PART
        if any(key.startswith(own) for own in keys):
            return Fit.OVER
        if self.similarity(key, code) >= _NEAR:
            return Fit.NEAR
        # A slip in the title, and the text goes on.
        if any(alike(key[: len(own)], own) >= _SAME for own in keys if len(own) < len(key)):
            return Fit.OVER
        return Fit.FAR

    def similarity(self, key: str, code: str) -> float:
        """How alike ``key`` and the title, or as much of its beginning, are: 0 to 1."""
        return max(
            max(alike(key, own), alike(key, own[: len(key) + 2]) if len(key) >= 12 else 0.0)
            for own in self.keys[code]
        )

    def spill(self, key: str, code: str) -> int:
        """Letters by which ``key`` is longer than the longest title of ``code`` it can hold."""
        fitting = [len(own) for own in self.keys[code] if key.startswith(own)]
        return len(key) - max(fitting or map(len, self.keys[code]))

    def is_narrative(self, key: str, code: str) -> bool:
        """Whether ``key`` after a code is a sentence that quotes the item, not its title."""
        fit = self.fit(key, code)
        if fit not in (Fit.OVER, Fit.FAR):
            return False
        if self.spill(key, code) > _LONGEST_SPILL:
            return True
        own = next((own for own in self.keys[code] if key.startswith(own)), "")
        return any(cue in key[len(own) :] for cue in _cues() if cue not in self.keys[code][0])

    def has_cue(self, text: str) -> bool:
        """Whether ``text`` has words of narratives."""
        key = letter_key(text)
        return any(cue in key for cue in _cues())

    def other_node(self, key: str, code: str) -> str | None:
        """The node other than ``code`` whose title ``key`` clearly is; None where it is not."""
        if len(key) > 2 * self.longest or self.fit(key, code) in (Fit.EMPTY, Fit.FULL, Fit.PART):
            return None
        same = sorted(self.exact(key), key=lambda other: other not in self.items)
        if same:
            return same[0]
        own = self._begun(key, code)
        if own >= _NEAR + _CLEARLY_BETTER:
            return None
        # With a year or another remark behind it a title is still a title.
        ways = [(self._begun(key, other), other) for other in self.items]
        best = max(ways, default=None)
        if best is None or best[0] < max(_SAME, own + _CLEARLY_BETTER):
            return None
        return best[1]

    def is_unlike(self, key: str, code: str) -> bool:
        """Whether ``key`` is a title, by its length, and not nearly that of ``code``."""
        if not _SHORTEST_TITLE <= len(key) <= 2 * self.longest or self.is_narrative(key, code):
            return False
        return self._begun(key, code) < _UNLIKE

    def _begun(self, key: str, code: str) -> float:
        """How alike ``key``, or its beginning, and the title are: 0 to 1."""
        long = (own for own in self.keys[code] if _SHORTEST_TITLE <= len(own) < len(key))
        begun = max((alike(key[: len(own)], own) for own in long), default=0.0)
        return max(begun, self.similarity(key, code))

    def follow(self, before: str, text: str, code: str) -> str:
        """The key of the beginning of ``text`` that goes on with the title of ``code``.

        Empty where it does not go on. Another column may stand behind it on the same line.
        """
        key = ""
        for word in text.split():
            longer = key + letter_key(word)
            if not any(own.startswith(before + longer) for own in self.keys[code]):
                break
            key = longer
        if len(key) >= 2 or (key and before + key in self.keys[code]):
            return key
        whole = letter_key(text)
        return whole if self.continues(before, whole, code) else ""

    def strays(self, before: str, text: str, code: str) -> bool:
        """Whether ``text`` goes on with the title for a while and then with other words."""
        part = self.follow(before, text, code)
        whole = letter_key(text)
        rest = whole[len(part) :]
        if len(part) < _SHORTEST_PART or len(rest) < _SLIP or not whole.startswith(part):
            return False
        done = len(before) + len(part)
        return all(alike(rest, own[done : done + len(rest) + 2]) < 0.5 for own in self.keys[code])

    def closeness(self, before: str, key: str, code: str) -> int:
        """How surely ``key`` goes on with the title of ``code`` after ``before``.

        3 where it completes the title, 2 where it is the next part, 1 where it is nearly so or a
        later part, 0 where it is not of this title.
        """
        if not self.continues(before, key, code):
            return 0
        if before + key in self.keys[code]:
            return 3
        return 2 if any(own.startswith(before + key) for own in self.keys[code]) else 1

    def continues(self, before: str, key: str, code: str) -> bool:
        """Whether ``key`` is how the title of ``code`` goes on after ``before``, slips allowed."""
        if before + key in self.keys[code]:
            return True
        if len(key) < 2 or len(key) > self.longest + _LONGEST_SPILL:
            return False
        for own in self.keys[code]:
            start = max(0, len(before) - _SLIP)
            if own.startswith(before + key):
                return True
            if own.endswith(key) and abs(len(before) + len(key) - len(own)) <= _SLIP:
                return True
            rest = own[len(before) : len(before) + len(key) + 2]
            if len(key) >= _SLIP and (key in own[start:] or alike(key, rest) >= _NEAR):
                return True
        return False


@lru_cache(maxsize=8)
def index_titles(framework: Framework) -> Titles:
    """The index of the titles of ``framework``."""
    keys = {code: _keys_of(node) for code, node in framework.nodes.items()}
    codes: dict[str, tuple[str, ...]] = {}
    for code, own in keys.items():
        for key in own:
            codes[key] = (*codes.get(key, ()), code)
    return Titles(
        keys=keys,
        codes=codes,
        items=tuple(node.code for node in framework.items),
        longest=max((len(key) for key in codes), default=0),
    )


@lru_cache(maxsize=1024)
def letter_key(text: str) -> str:
    """The letters and digits of ``text`` without marks, blanks and signs.

    Text out of a PDF has its marks displaced and its SARA AM taken apart, so marks do not count.
    """
    return _not_letters().sub("", to_latin_digits(text).casefold().replace("ำ", "า"))


@cache
def letter_keys(said: tuple[str, ...]) -> tuple[str, ...]:
    """The letter keys of some words, in their order."""
    return tuple(map(letter_key, said))


def alike(one: str, other: str) -> float:
    """Share of the pairs of neighbouring letters that two keys have in common: 0 to 1."""
    if one == other:
        return 1.0
    pairs, others = _pairs(one), _pairs(other)
    if not pairs or not others:
        return 0.0
    return 2 * len(pairs & others) / (len(pairs) + len(others))


def _keys_of(node: Node) -> tuple[str, ...]:
    """The letter keys of a node; never empty strings."""
    texts = [node.title, *node.aliases]
    if node.kind is NodeKind.INSTRUMENT:
        texts += [way for text in texts for way in (f"{text} {node.code}", f"{node.code} {text}")]
    if node.code == TOTAL:
        texts += marks.TOTAL_TITLES
    keys = dict.fromkeys(letter_key(text) for text in texts)
    return tuple(key for key in keys if key) or (letter_key(node.code),)


@lru_cache(maxsize=4096)
def _pairs(key: str) -> frozenset[tuple[str, str]]:
    """The pairs of neighbouring letters of a key."""
    return frozenset(pairwise(key))


@cache
def _cues() -> tuple[str, ...]:
    """Letter keys of the words that follow a title in a narrative."""
    return tuple(letter_key(cue) for cue in marks.NARRATIVE_CUES)


@cache
def _not_letters() -> re.Pattern[str]:
    """Matches runs of what a letter key leaves out."""
    return re.compile("[^0-9a-zก-ฮะาเ-ไ]+")
