"""Where a text names items and issues by their titles: a word inside a title says nothing."""

from collections.abc import Iterator
from functools import cache, lru_cache

from ita_tui.core.framework.model import Framework
from ita_tui.core.matching.titles import letter_key
from ita_tui.core.narratives.letters import Letters
from ita_tui.core.values import replace
from ita_tui.words.understood import figure_cues
from ita_tui.words.understood import narrative_cues as words

LEAST = 12
"""Letters that a text shares with a title around a word, where it has not the whole title."""

SURE_BEFORE = 3
"""So many of them stand before the word, or twice as many are shared."""

_BLOT = "ฅ"
"""Stands for each letter of a title; no word has it any more."""


def outside_names(letters: Letters, framework: Framework) -> Letters:
    """A text without the titles in whose letters a cue stands, whole or cut short.

    What is left stands at the same places; lines end where they did.
    """
    spans = list(_named(letters.key, framework))
    if not spans:
        return letters
    key, text, latin = letters.key, letters.text, letters.latin
    for first, last in spans:
        start, end = letters.places[first], letters.places[last - 1] + 1
        key = key[:first] + _BLOT * (last - first) + key[last:]
        blot = "".join("\n" if it == "\n" else _BLOT for it in text[start:end])
        text, latin = text[:start] + blot + text[end:], latin[:start] + blot + latin[end:]
    return replace(letters, text=text, key=key, latin=latin)


def _named(key: str, framework: Framework) -> Iterator[tuple[int, int]]:
    """From which letter, and up to which, titles stand around a cue."""
    place = 0
    for start, cue in _cues_of(key):
        spans = [
            _shared(key, start, title, at, len(cue))
            for title, at in (_in_titles(framework, cue) if start >= place else ())
        ]
        if spans:
            first, last = max(spans, key=lambda it: it[1] - it[0])
            place = max(start + len(cue), last)
            if last > first:
                yield first, last


def _cues_of(key: str) -> list[tuple[int, str]]:
    """Every cue among the letters with its place, in order; at one place, the longer first."""
    found = []
    for cue in _cues():
        at = key.find(cue)
        while at >= 0:
            found.append((at, cue))
            at = key.find(cue, at + 1)
    return sorted(found, key=lambda it: (it[0], -len(it[1])))


def _shared(key: str, place: int, title: str, at: int, length: int) -> tuple[int, int]:
    """The letters around a word that a text shares with a title; none where they are too few."""
    before, behind = 0, length
    while before < min(at, place) and key[place - before - 1] == title[at - before - 1]:
        before += 1
    room = min(len(title) - at, len(key) - place)
    while behind < room and key[place + behind] == title[at + behind]:
        behind += 1
    # "highest of the agency" may be of a score; with the words before it, it is of its head.
    least = LEAST if before >= min(at, SURE_BEFORE) else 2 * LEAST
    if before + behind < min(least, len(title)):
        return place, place
    return place - before, place + behind


@lru_cache(maxsize=4096)
def _in_titles(framework: Framework, cue: str) -> tuple[tuple[str, int], ...]:
    """The titles in which a cue stands, each with its place there."""
    # What an item about measures is called does speak of measures.
    of_issues, of_items = _titles(framework)
    found = []
    for title in of_issues if cue in _plans() else of_issues | of_items:
        at = title.find(cue)
        while at >= 0 and not title.endswith(_not_if(), 0, at + len(cue)):
            found.append((title, at))
            at = title.find(cue, at + 1)
    return tuple(found)


@lru_cache(maxsize=8)
def _titles(framework: Framework) -> tuple[frozenset[str], frozenset[str]]:
    """The letters of the titles of the issues, and those of the items."""
    items = (title for it in framework.items for title in (it.title, *it.aliases))
    issues = (it.title for it in framework.issues.values())
    return frozenset(map(letter_key, issues)), frozenset(map(letter_key, items))


@cache
def _plans() -> frozenset[str]:
    """The letters of the words for plans."""
    return frozenset(
        letter_key(it) for kind in ("measure", "outcome") for it in figure_cues.CUES[kind]
    )


@cache
def _not_if() -> str:
    return letter_key(words.NOT_IF)


@cache
def _cues() -> frozenset[str]:
    """The letters of every word by which a text is read."""
    fates = (words.FAIL, words.PASS, words.EVERY, words.NONE_THAT, words.EXCEPT, words.BESIDES)
    groups = (*figure_cues.CUES.values(), *fates, words.LISTING, words.MOODS, words.NOT_MEANT)
    return frozenset(
        letter_key(word) for group in (*groups, (words.BARE_PASS, words.IF)) for word in group
    )
