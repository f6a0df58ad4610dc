"""The words of a text by which its figures are read, with their places, in order."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from ita_tui.core.framework.model import TOTAL, Framework, NodeKind
from ita_tui.core.matching.titles import letter_key
from ita_tui.core.narratives.letters import Letters, points_in, title_letters
from ita_tui.core.narratives.quotes import Quote
from ita_tui.core.values import dataclass
from ita_tui.words.understood import calendar
from ita_tui.words.understood import figure_cues as words
from ita_tui.words.understood.figure_phrases import LETTERS_OF_LEVELS, NUMBER_WORDS
from ita_tui.words.understood.narrative_cues import FORMERLY, IF, NOT_IF

SHORT = 4
"""Letters of a word that is only known with its marks: others are spelt alike without."""


HEAD = 40
"""Characters before a word of rank that say what it is a rank of."""


@dataclass(frozen=True, slots=True)
class Token:
    """One word of the grammar."""

    kind: str
    start: int
    end: int
    value: str = ""
    last: int = 0
    """Where a subject ends, its title included."""


def tokens_in(
    letters: Letters,
    plain: Letters,
    quotes: tuple[Quote, ...],
    framework: Framework,
    breaks: list[int],
) -> list[Token]:
    """The words of a text, in order; cues are those of the text without titles, ``plain``."""
    subjects = list(_quoted(letters.latin, quotes, framework))
    lasts = {it.start: it.last for it in subjects}
    taken = [(quote.start, lasts.get(quote.start, quote.end)) for quote in quotes]
    points = points_in(letters.latin)
    found = [
        *subjects,
        *(Token("break", start, end, "point") for start, end in points),
        *(Token("break", place, place) for place in breaks),
        *_figures(letters.latin, framework, sorted([*taken, *points])),
        *_cued(plain, framework, taken),
    ]
    return sorted(found, key=lambda it: (it.start, it.end))


def _quoted(latin: str, quotes: tuple[Quote, ...], framework: Framework) -> Iterator[Token]:
    """The items that are named, each with its title."""
    for quote in quotes:
        before = "".join(latin[max(0, quote.start - 20) : quote.start].split())
        if quote.code not in framework.nodes or before.endswith(FORMERLY):
            continue
        yield Token("subject", quote.start, quote.end, quote.code, quote.last)


def _figures(latin: str, framework: Framework, taken: list[tuple[int, int]]) -> Iterator[Token]:
    """Numbers, years, days, levels and indicators by their numbers, but where an item is named."""
    indicators = {code for code in framework.nodes if code[0].isdigit()}
    levels = (*(level.title for level in framework.levels), *LETTERS_OF_LEVELS)
    has_month = any(it in latin for it in (*calendar.MONTHS, *calendar.MONTHS_SHORT, "/25"))
    has_amount = any(it in latin for it in words.UNITS)
    for match in _figure(levels, has_month, has_amount).finditer(latin):
        kind = match.lastgroup or ""
        start, end = match.span()
        index = bisect_left(taken, (end, 0))
        if index and taken[index - 1][1] > start:
            continue
        if kind == "indicator":
            code = match["code"]
            if code not in indicators:
                yield Token("anew", start, end)
            else:
                last = end + title_letters(latin[end : end + 120], code, framework)
                yield Token("subject", start, end, code, last)
            continue
        start, end = match.span(kind)
        if kind == "word":
            yield Token("count", start, end, str(NUMBER_WORDS.index(match["word"]) + 1))
            continue
        if kind == "date" and match["day"] is None and "/" not in match["date"]:
            kind = "month"
        elif kind == "number" and _is_point_of_list(latin, start, end):
            kind = "break"
        yield Token(kind, start, end, match[match.lastgroup or ""])


def _cued(letters: Letters, framework: Framework, taken: list[tuple[int, int]]) -> Iterator[Token]:
    """Words that say something of a figure, and what is named by its title or its short name."""
    titles = _titles(framework)
    for place, cue in _cues(letters.key, titles):
        kind = cue.kind
        start, end = letters.places[place], letters.end_of(place + len(cue.key))
        if kind == "instrument":
            quote = bisect_left(taken, (start + 1, 0)) - 1
            is_quoted = quote >= 0 and taken[quote][1] > start
            is_word = not is_quoted and _stands_alone(letters.text, start, end)
            if cue.key.upper() in framework.nodes and is_word:
                yield Token("subject", start, end, cue.key.upper(), end)
        elif kind == "total":
            is_of_issue = letters.latin[end : end + 20].lstrip().startswith(words.OF_ISSUES)
            yield Token("anew" if is_of_issue else "subject", start, end, TOTAL, end)
        elif kind == "named":
            if (inside := bisect_left(taken, (start + 1, 0)) - 1) >= 0 and taken[inside][1] > start:
                continue  # a part of the title of what is named by its code
            code = titles[cue.title]
            yield Token("subject" if code else "anew", start, end, code, end)
        elif _is_other_word(cue, letters, place, start, end):
            continue
        elif len(cue.key) > SHORT or "".join(letters.text[start:end].split()) in words.CUES[kind]:
            yield Token(kind, start, end)


def _is_other_word(cue: "_Cue", letters: Letters, place: int, start: int, end: int) -> bool:
    """Whether the letters of a cue are those of another word here."""
    if cue.kind == "anew":
        return not _begins_anew(letters, start, end)
    is_if = cue.kind == "mood" and cue.key == IF
    return is_if and letters.key.endswith(letter_key(NOT_IF), 0, place + len(cue.key))


def _begins_anew(letters: Letters, start: int, end: int) -> bool:
    """Whether "ข้อที่" speaks of other items than the one before, and is no part of a code."""
    behind = letters.latin[end : end + 3].lstrip()
    before = letters.text[max(0, start - 10) : start].rstrip()
    is_code = behind[:1].isdigit() or behind[:1] in "ieoIEO"
    return not is_code and not before.endswith(words.HEADS)


def _is_point_of_list(latin: str, start: int, end: int) -> bool:
    """Whether a number is only that of a point: "2) …", "2. …"."""
    if "." in latin[start:end] or latin[max(0, start - 1) : start].strip():
        return False
    if latin[end : end + 2] == ". ":
        return True
    before = latin[max(0, start - 60) : start]
    return latin[end : end + 1] == ")" and before.rfind("(") <= before.rfind(")")


@cache
def _figure(levels: tuple[str, ...], has_month: bool, has_amount: bool) -> re.Pattern[str]:
    """Everything with digits, and the levels, in Latin digits; what a text has none of left out."""
    months = "|".join(map(re.escape, (*calendar.MONTHS, *calendar.MONTHS_SHORT)))
    level = "|".join(re.escape(it) for it in sorted(levels, key=len, reverse=True))
    parts = [words.DATE.format(months=months)] if has_month else []
    parts += [words.AMOUNT] if has_amount else []
    return re.compile("|".join([*parts, words.FIGURE.format(level=level or "(?!)")]))


class _Cue(NamedTuple):
    """A word that says something of a figure."""

    key: str
    """Its letters."""
    kind: str
    """What it says."""
    title: str = ""
    """The letters of the indicator or the instrument that it names."""


def _cues(key: str, titles: Iterable[str]) -> Iterator[tuple[int, _Cue]]:
    """Every cue among the letters, with its place; none inside another one.

    Looked up by two letters: a pattern of them all takes longer to build than most texts to read.
    """
    known, place, length = _known_cues(tuple(titles)), 0, len(key)
    while place < length:
        for cue in known.get(key[place : place + 2], ()):
            if key.startswith(cue.key, place):
                yield place, cue
                place += len(cue.key)
                break
        else:
            place += 1


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether no Latin letter stands right beside a word."""
    beside = text[max(0, start - 1) : start] + text[end : end + 1]
    return not any("a" <= letter.lower() <= "z" for letter in beside)


@cache
def _known_cues(titles: tuple[str, ...]) -> Mapping[str, list[_Cue]]:
    """The cues by their first two letters; of one kind the longer word first."""
    order = ("fail", "mood", "fact", "weighted", "mark", "total", "last", "outcome")
    keys = {
        kind: sorted(map(letter_key, said), key=len, reverse=True)
        for kind, said in words.CUES.items()
    }
    ranks = {kind: order.index(kind) if kind in order else len(order) for kind in keys}
    kinds = sorted(keys, key=lambda kind: (ranks[kind], -len(keys[kind][0])))
    named = (_Cue(title, "named", title) for title in sorted(titles, key=len, reverse=True))
    said = (_Cue(key, kind) for kind in kinds for key in keys[kind])
    found: dict[str, list[_Cue]] = {}
    for cue in (*named, *(_Cue(it, "instrument") for it in ("iit", "eit", "oit")), *said):
        found.setdefault(cue.key[:2], []).append(cue)
    return found


@lru_cache(maxsize=8)
def _titles(framework: Framework) -> dict[str, str]:
    """Letter keys of the indicators and instruments as they are named → their codes, or none."""
    parts = {NodeKind.INDICATOR: words.NAMING_PARTS, NodeKind.INSTRUMENT: ("",)}
    bare = {
        letter_key(node.title): ""
        for node in framework.nodes.values()
        if node.kind is NodeKind.INDICATOR
    }
    # A bare title may be an indicator, or only a matter: another than what was spoken of.
    return bare | {
        letter_key(f"{part}{title}"): node.code
        for node in framework.nodes.values()
        for part in parts.get(node.kind, ())
        for title in (node.title, *node.aliases)
    }


def is_owned(latin: str, rank: tuple[int, int], instrument: int) -> bool:
    """Whether the highest, or lowest, is an item, and the instrument behind it that of the item."""
    said = "".join(latin[rank[1] : instrument].split())
    head = latin[max(0, rank[0] - HEAD) : rank[0]]
    is_of_item = said.endswith(words.OWNED) or any(it in said for it in words.OF_ISSUE)
    return is_of_item and not any(it in head for it in words.OF_INSTRUMENTS)


def is_filling(key: str) -> bool:
    """Whether letters are words that say nothing of a figure, and nothing else."""
    return consists_of(key, _known_filling())


def consists_of(key: str, known: Mapping[str, list[str]]) -> bool:
    """Whether letters are some of the known words, and nothing else."""
    place = 0
    while place < len(key):
        word = next((it for it in known.get(key[place], ()) if key.startswith(it, place)), "")
        if not word:
            return False
        place += len(word)
    return True


@cache
def _known_filling() -> Mapping[str, list[str]]:
    return by_first_letter(words.FILLING)


def by_first_letter(said: Iterable[str]) -> Mapping[str, list[str]]:
    """Letter keys of some words by their first letter, the longer one first."""
    found: dict[str, list[str]] = {}
    for key in sorted({*map(letter_key, said)} - {""}, key=len, reverse=True):
        found.setdefault(key[0], []).append(key)
    return found
