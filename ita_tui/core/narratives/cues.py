"""The cues of a narrative: words that say what passed, fell short, is excepted or listed."""

import re
from bisect import bisect_right
from enum import Enum, auto

from ita_tui.core.framework.model import Framework
from ita_tui.core.matching.titles import letter_key, letter_keys
from ita_tui.core.narratives.fate_words import FateWord, fate_words
from ita_tui.core.narratives.letters import Letters, points_in
from ita_tui.core.narratives.quotes import Quote
from ita_tui.core.values import dataclass
from ita_tui.words.understood import narrative_cues as words
from ita_tui.words.understood.pruning import compiled, find_each

LONGEST_CLAUSE = 400
"""Characters before a cue that may still belong to its clause."""

_BRACKETS = r"\([^()]*\)"
"""Something in brackets."""
_BREAK = rf"\n|(?:(?<=\s)|^)(?:{'|'.join(words.BREAKS)})"
"""Where a new clause begins: on a new line, or with "but" and the like after a blank."""


class CueKind(Enum):
    """What a cue does."""

    PASS = auto()
    """Says that something passed."""
    EVERY = auto()
    """Says that every item passed."""
    NONE = auto()
    """Says that every item fell short."""
    FAIL = auto()
    """Says that something fell short."""
    LISTING = auto()
    """Begins a list of what was spoken of."""
    EXCEPT = auto()
    """Begins what is excepted."""
    BESIDES = auto()
    """Begins what is spoken of apart."""
    INSTRUMENT = auto()
    """Names an instrument."""
    BREAK = auto()
    """Begins a new clause."""


FATES = (CueKind.PASS, CueKind.EVERY, CueKind.FAIL, CueKind.NONE)
"""Kinds that say what became of an item."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue."""

    kind: CueKind
    """What it does."""
    start: int
    """Where it begins in the text."""
    end: int
    """Where it ends."""
    is_label: bool = False
    """Whether the codes that it speaks of follow it at once: "ผ่านเกณฑ์ 2 ข้อ คือ …"."""
    is_mood: bool = False
    """Whether what it says is only wished for, feared, or past."""
    is_all_first: bool = False
    """Whether it begins with "every item": what stands before it is not what it speaks of."""
    leads: bool = False
    """Whether codes stand right behind it, which it may speak of: "สรุป ผ่าน i2 o7"."""
    is_sure: bool = True
    """Whether it says so: "ไม่ผ่านทุกข้อ" may mean that not all passed."""
    code: str = ""
    """Code of the instrument that it names."""


def cues_in(letters: Letters, quotes: tuple[Quote, ...], framework: Framework) -> list[Cue]:
    """Every cue of a text; those that claim nothing are marked so."""
    instruments = {node.code for node in framework.instruments}
    breaks = [Cue(CueKind.BREAK, *match.span()) for match in find_each(_BREAK, letters.text)]
    breaks += [Cue(CueKind.BREAK, *place) for place in points_in(letters.latin)]
    breaks.sort(key=lambda it: it.start)
    clauses = _Clauses(letters, quotes, [cue.start for cue in breaks])
    found: list[Cue] = []
    for word in fate_words(letters.key):
        kind = _kind_of(word)
        start, end = letters.place(word.start), letters.end_of(word.end)
        if kind is CueKind.INSTRUMENT:
            if word.code in instruments:
                found.append(Cue(kind, start, end, code=word.code))
        elif kind not in FATES:
            found.append(Cue(kind, start, end))
        elif kind is not CueKind.PASS or _is_whole(word, letters, end):
            found.append(_fate(word, kind, letters, clauses))
    return [*found, *breaks]


def _fate(word: FateWord, kind: CueKind, letters: Letters, clauses: "_Clauses") -> Cue:
    """A word of passing or falling short, as it is meant."""
    end = letters.end_of(word.end)
    kind, start = _turned(kind, word.start, letters.place(word.start), letters)
    is_mood = clauses.is_mood(word.start, word.end)
    of_all = kind in (CueKind.EVERY, CueKind.NONE)
    if of_all:
        before = letters.key[max(0, word.start - 16) : word.start]
        is_mood = is_mood or any(others in before for others in letter_keys(words.OTHERS))
    is_all_first = of_all and bool(word.before)
    return Cue(
        kind,
        start,
        end,
        is_label=not of_all and bool(compiled(words.LABEL).match(letters.latin, end)),
        is_mood=is_mood,
        is_all_first=is_all_first,
        leads=not of_all and clauses.has_code_behind(end),
        is_sure=kind is not CueKind.NONE or is_all_first,
    )


def _kind_of(word: FateWord) -> CueKind:
    """What a cue does: "no item fell short" and "all passed" speak of every item.

    "Of all, fell short 2 items" speaks of those two.
    """
    of_all = (word.before == "each" and not word.is_number) or word.is_all
    if word.kind == "fail":
        if word.before == "none":
            return CueKind.EVERY
        return CueKind.NONE if of_all else CueKind.FAIL
    if word.kind == "pass":
        if word.before == "none":
            return CueKind.NONE
        return CueKind.EVERY if of_all else CueKind.PASS
    return CueKind[word.kind.upper()]


def _turned(kind: CueKind, first: int, start: int, letters: Letters) -> tuple[CueKind, int]:
    """What a cue says, and where it begins, with the words before it that turn it around."""
    before = letters.key[max(0, first - 24) : first]
    turning = next((it for it in letter_keys(words.TURNING) if before.endswith(it)), "")
    if not turning or kind in (CueKind.EVERY, CueKind.NONE):
        return kind, start
    kind = CueKind.FAIL if kind is CueKind.PASS else CueKind.PASS
    return kind, letters.place(first - len(turning))


def _is_whole(word: FateWord, letters: Letters, end: int) -> bool:
    """Whether a bare "passes" is a word of its own, and not the beginning of "through"."""
    if letters.key[word.start : word.end] != letter_key(words.BARE_PASS):
        return True
    after = letters.text[end : end + 1]
    return not after or not ("ก" <= after <= "๎")


class _Clauses:
    """The clauses of a text, and whether what is said in one is a statement about the figures."""

    def __init__(self, letters: Letters, quotes: tuple[Quote, ...], breaks: list[int]) -> None:
        self._letters = letters
        self._breaks = breaks
        self._quoted = [it.start for it in quotes if not it.in_range]
        self._spoken = 0
        """The end of the last cue."""
        years = [match[1] for match in compiled(words.YEAR).finditer(letters.latin)]
        self._latest_year = max(years, default="")

    def is_mood(self, first: int, last: int) -> bool:
        """Whether a cue from letter ``first`` up to ``last`` is only wished for, feared or past."""
        letters, key = self._letters, self._letters.key
        place = letters.place(first)
        start = max(self._before(self._breaks, place), self._spoken, place - LONGEST_CLAUSE)
        self._spoken = letters.end_of(last)
        before = key[max(0, first - 14) : first]
        if before.endswith(letter_keys(words.WISHES)) or key.startswith(
            letter_keys(words.NOT_MEANT), last
        ):
            return True
        end = letters.end_of(last)
        behind = "ปี" in letters.latin[end : end + 9] and compiled(words.IN_ANOTHER_YEAR).match(
            letters.latin, end
        )
        if behind and (not behind["year"] or behind["year"] < self._latest_year):
            return True
        quoted = letters.letter_at(self._before(self._quoted, place))
        if key[max(0, quoted - 14) : quoted].endswith(letter_keys(words.WISHES[:12])):
            return True
        # What stands in brackets is said by the way: "(เพิ่มขึ้นจากปีก่อน 2.00 คะแนน)".
        said = "".join(re.sub(_BRACKETS, " ", letters.text[start:place]).split())
        if words.LACKS in said and letters.text[:place].rstrip().endswith(words.SO):
            return True
        for mood in words.MOODS:  # no call for each word
            if mood in said:
                return True
        if words.IF in said and words.IF in said.replace(words.NOT_IF, ""):
            return True
        # A clause about an earlier year than the text is about.
        years = [match[1] for match in compiled(words.YEAR).finditer(letters.latin, start, place)]
        return bool(years) and max(years) < self._latest_year

    def has_code_behind(self, end: int) -> bool:
        """Whether nothing but a blank stands between a place and the next code."""
        index = bisect_right(self._quoted, end - 1)
        following = self._quoted[index] if index < len(self._quoted) else end + LONGEST_CLAUSE
        between = self._letters.text[end:following] if following - end < 10 else "."
        return between.strip() in ("", "ข้อ", ":", "=", "-") and "\n" not in between

    @staticmethod
    def _before(places: list[int], place: int) -> int:
        """The last of some places that is not behind ``place``; 0 where there is none."""
        index = bisect_right(places, place)
        return places[index - 1] if index else 0
