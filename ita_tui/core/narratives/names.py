"""Where a text names items and issues by their titles: a word inside a title says nothing."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

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
    pattern, titles = _cues_in_titles(framework)
    place = 0
    while match := pattern.search(key, place):
        word = match[0]
        spans = (_shared(key, match.start(), *it, len(word)) for it in titles[word])
        first, last = max(spans, key=lambda it: it[1] - it[0])
        place = max(match.end(), last)
        if last > first:
            yield first, last


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


@lru_cache(maxsize=8)
def _cues_in_titles(
    framework: Framework,
) -> tuple[re.Pattern[str], Mapping[str, list[tuple[str, int]]]]:
    """A pattern of the cues that stand in titles, and each with its titles and its place there."""
    items = {letter_key(title) for it in framework.items for title in (it.title, *it.aliases)}
    issues = {letter_key(it.title) for it in framework.issues.values()}
    plans = {letter_key(it) for kind in ("measure", "outcome") for it in figure_cues.CUES[kind]}
    found: dict[str, list[tuple[str, int]]] = {}
    for cue in sorted(_cues()):
        # What an item about measures is called does speak of measures.
        for title in issues if cue in plans else issues | items:
            at = title.find(cue)
            while at >= 0 and not title.endswith(letter_key(words.NOT_IF), 0, at + len(cue)):
                found.setdefault(cue, []).append((title, at))
                at = title.find(cue, at + 1)
    cues = sorted(found, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, cues)) or "(?!)"), found


def _cues() -> frozenset[str]:
    """The letters of every word by which a text is read."""
    fates = (words.FAIL, words.PASS, words.EVERY, words.NONE_THAT, words.EXCEPT, words.BESIDES)
    groups = (*figure_cues.CUES.values(), *fates, words.LISTING, words.MOODS, words.NOT_MEANT)
    return frozenset(
        letter_key(word) for group in (*groups, (words.BARE_PASS, words.IF)) for word in group
    )
