"""The cues of a narrative: words that say what passed, fell short, is excepted or listed."""

import re
from enum import Enum, auto
from functools import cache

from ita_tui.core.framework import Framework
from ita_tui.core.narratives.letters import Letters
from ita_tui.core.narratives.quotes import Quote
from ita_tui.core.table.titles import letter_key
from ita_tui.core.values import dataclass
from ita_tui.words import narrative_cues as words


class CueKind(Enum):
    """What a cue does."""

    PASS = auto()
    """Says that something passed."""
    EVERY = auto()
    """Says that every item passed."""
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


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue."""

    kind: CueKind
    """What it does."""
    start: int
    """Where it begins in the text."""
    is_label: bool = False
    """Whether the codes that it speaks of follow it at once: "ผ่านเกณฑ์ 2 ข้อ คือ …"."""
    is_mood: bool = False
    """Whether what it says is only wished for, feared, or past."""
    is_all_first: bool = False
    """Whether it begins with "every item": what stands before it is not what it speaks of."""
    code: str = ""
    """Code of the instrument that it names."""


def cues_in(letters: Letters, quotes: tuple[Quote, ...], framework: Framework) -> list[Cue]:
    """Every cue of a text; those that claim nothing are marked so."""
    instruments = {node.code for node in framework.instruments}
    breaks = [Cue(CueKind.BREAK, match.start()) for match in _break().finditer(letters.text)]
    clause_starts = sorted(cue.start for cue in breaks)
    found: list[Cue] = []
    spoken = 0
    for match in _cue().finditer(letters.key):
        kind = CueKind[(match.lastgroup or "").upper()]
        start = letters.place(match.start())
        if kind is CueKind.INSTRUMENT:
            if match[0].upper() in instruments:
                found.append(Cue(kind, start, code=match[0].upper()))
            continue
        end = letters.end_of(match.end())
        if kind is CueKind.PASS and not _is_whole(match[0], letters, end):
            continue
        is_said = kind in (CueKind.PASS, CueKind.EVERY, CueKind.FAIL)
        if is_said:
            clause = max((it for it in clause_starts if it <= start), default=0)
            is_mood = _is_mood(letters, match.start(), max(clause, spoken), match.end(), quotes)
            spoken = end
        else:
            is_mood = False
        is_label = (
            is_said and kind is not CueKind.EVERY and bool(_label().match(letters.latin, end))
        )
        is_all_first = kind is CueKind.EVERY and bool(_all().match(match[0]))
        if kind is CueKind.EVERY:
            before = letters.key[max(0, match.start() - 16) : match.start()]
            is_mood = is_mood or any(others in before for others in _keys(words.OTHERS))
        found.append(Cue(kind, start, is_label, is_mood, is_all_first))
    return [*found, *breaks]


def _is_whole(said: str, letters: Letters, end: int) -> bool:
    """Whether a bare "passes" is a word of its own, and not the beginning of "through"."""
    if said != letter_key(words.BARE_PASS):
        return True
    after = letters.text[end : end + 1]
    return not after or not ("ก" <= after <= "๎")


def _is_mood(
    letters: Letters, first: int, clause: int, last: int, quotes: tuple[Quote, ...]
) -> bool:
    """Whether a cue from letter ``first`` up to ``last`` is no statement about the figures."""
    key = letters.key
    before = key[max(0, first - 14) : first]
    if before.endswith(_keys(words.WISHES)) or key.startswith(_keys(words.NOT_MEANT), last):
        return True
    place = letters.place(first)
    near = [it for it in quotes if it.start <= place <= it.stop and not it.in_range]
    if near:
        quoted = letters.letter_at(near[-1].start)
        if key[max(0, quoted - 14) : quoted].endswith(_keys(words.WISHES[:12])):
            return True
    # What stands in brackets is said by the way: "(เพิ่มขึ้นจากปีก่อน 2.00 คะแนน)".
    said = letter_key(_brackets().sub(" ", letters.text[clause:place]))
    if any(mood in said for mood in _keys(words.MOODS)):
        return True
    # A clause about an earlier year than the text is about.
    years = [match[1] for match in _year().finditer(letters.latin)]
    of_clause = [match[1] for match in _year().finditer(letters.latin, clause, place)]
    return bool(of_clause) and max(of_clause) < max(years)


@cache
def _year() -> re.Pattern[str]:
    """A fiscal year, in Latin digits."""
    return re.compile(words.YEAR)


@cache
def _brackets() -> re.Pattern[str]:
    """Something in brackets."""
    return re.compile(r"\([^()]*\)")


@cache
def _cue() -> re.Pattern[str]:
    """Every cue among the letters."""
    fail = _either(words.FAIL)
    passing = _either(words.PASS)
    no_fail = f"(?:{_either(words.NONE_THAT)})(?:{fail})"
    every = _every()
    mark = f"(?:{_either(words.MARK)}|[0-9])*"
    bare = letter_key(words.BARE_PASS)
    any_pass = f"(?:{passing}|(?<!ไม){bare})"
    return re.compile(
        f"(?P<every>{no_fail}|{every}(?:ม?คะแนน)?{any_pass}|{any_pass}{mark}{every})"
        f"|(?P<fail>{fail})|(?P<pass>{passing}|{bare})"
        f"|(?P<except>{_either(words.EXCEPT)})|(?P<besides>{_either(words.BESIDES)})"
        f"|(?P<listing>{_either(words.LISTING)})"
        "|(?P<instrument>(?<![a-z])[ieo]it(?![a-z]))"
    )


def _every() -> str:
    """Words for every item."""
    number = f"[0-9]+|{_either(words.ALL_OF)}"
    return f"(?:{_either(words.EVERY)}|ทง(?:{number})ขอ)"


@cache
def _all() -> re.Pattern[str]:
    """Words for every item, or for none."""
    return re.compile(f"{_every()}|{_either(words.NONE_THAT)}")


def _either(said: tuple[str, ...]) -> str:
    return "|".join(map(letter_key, said))


@cache
def _keys(said: tuple[str, ...]) -> tuple[str, ...]:
    """Letter keys of some words."""
    return tuple(map(letter_key, said))


@cache
def _label() -> re.Pattern[str]:
    """What follows a cue that is the label of a list."""
    return re.compile(words.LABEL)


@cache
def _break() -> re.Pattern[str]:
    """Where a new clause begins: on a new line, or with "but" and the like after a blank."""
    return re.compile(rf"\n|(?:(?<=\s)|^)(?:{'|'.join(words.BREAKS)})")
