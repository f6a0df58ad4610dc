"""The words of passing and falling short among the letters of a text, with what makes them of all.

Looked up by their first two letters: a pattern of them all takes longer to build than most texts to
read.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from ita_tui.core.matching.titles import letter_key, letter_keys
from ita_tui.words.understood import figure_cues
from ita_tui.words.understood import narrative_cues as words
from ita_tui.words.understood.figure_phrases import NUMBER_WORDS

MOST_BETWEEN = 4
"""Words between "every item" and whether it passed."""


class FateWord(NamedTuple):
    """A word, or several that are read together; places are those of letters."""

    start: int
    end: int
    kind: str
    """``fail``, ``pass``, ``except``, ``besides``, ``listing`` or ``instrument``."""
    before: str = ""
    """``none`` or ``each``, where it begins so."""
    is_all: bool = False
    """Whether "every item" follows."""
    is_number: bool = False
    """Whether a number of items follows."""
    code: str = ""
    """The instrument that it names."""


_Words = Mapping[str, list[tuple[str, str]]]
"""First two letters → words with their kinds, the longer first."""


def fate_words(key: str) -> Iterator[FateWord]:
    """Every such word of a text in letters, in order; none inside another."""
    known, place, length = _known(), 0, len(key)
    while place < length:
        found = _at(key, place) if key[place : place + 2] in known else None
        if found is None:
            place += 1
        else:
            yield found
            place = found.end


def _at(key: str, place: int) -> FateWord | None:
    word, kind = _word(_known(), key, place)
    if kind in ("none", "each"):
        fate = _of_all(key, place, place + len(word), kind)
        if fate is not None:
            return fate
        word, kind = _word(_fates(), key, place)
    if not word or kind == "each":
        return None
    end = place + len(word)
    if kind in ("fail", "pass"):
        return _with_all(key, place, end, kind)
    if kind == "instrument":
        beside = key[place - 1 : place] + key[end : end + 1]
        if word.isascii() and any("a" <= it <= "z" for it in beside):
            return None
        return FateWord(place, end, kind, code=_instruments()[word])
    return FateWord(place, end, kind)


def _of_all(key: str, start: int, place: int, before: str) -> FateWord | None:
    """Words for all, or none, with whether they passed right behind."""
    if before == "each":
        place = _every_end(key, start) or 0
        if not place:
            return None
        for _ in range(MOST_BETWEEN):
            word, _kind = _word(_between(), key, place)
            if not word:
                break
            place += len(word)
    word, kind = _word(_fates(), key, place)
    if kind not in ("fail", "pass"):
        return None
    found = _with_all(key, start, place + len(word), kind)
    if before == "each" and kind == "fail" and _is_of_number(key, start):
        return found
    is_number = before == "each" and _is_number(key, found.end)
    return found._replace(before=before, is_number=is_number)


def _is_of_number(key: str, start: int) -> bool:
    """Whether "all" is only that of which some are taken: "จากทั้งหมด … ไม่ผ่าน 2 ข้อ"."""
    is_altogether = key.startswith(letter_key(words.ALTOGETHER), start)
    before = key[max(0, start - 5) : start]
    return before.endswith(letter_keys(words.OUT_OF)) or (
        is_altogether and not before.endswith(letter_key("ข้อ"))
    )


def _with_all(key: str, start: int, end: int, kind: str) -> FateWord:
    """A word of passing with "every item" behind it."""
    place = end
    while step := _mark(key, place):
        place += step
    is_of_which = key.endswith(letter_keys(figure_cues.ITEMS_WHICH), 0, start)
    every = None if is_of_which else _every_end(key, place)
    return FateWord(start, end if every is None else every, kind, is_all=every is not None)


def _mark(key: str, place: int) -> int:
    """Letters of the pass mark and the like at a place."""
    if key[place : place + 1].isdigit():
        return 1
    return len(_word(_marks(), key, place)[0])


def _every_end(key: str, place: int) -> int | None:
    """Where words for every item end that begin at a place; "ทั้งหมด 6 ข้อ" is a number of them."""
    word, _ = _word(_everies(), key, place)
    if word:
        end = place + len(word)
        return None if _is_number(key, end) else end
    if not key.startswith(_ALL, place):
        return None
    end = _number_end(key, place + len(_ALL))
    return end if end > place + len(_ALL) else None


def _is_number(key: str, place: int) -> bool:
    """Whether so many items follow: "จำนวน 2 ข้อ"."""
    for _ in range(3):
        word, _kind = _word(_before_number(), key, place)
        if not word:
            break
        place += len(word)
    return _number_end(key, place) > place


def _number_end(key: str, place: int) -> int:
    """Where a number of items ends; the place itself where there is none."""
    end = place
    while key[end : end + 1].isdigit():
        end += 1
    if end == place:
        end += len(_word(_numbers(), key, place)[0])
    return end + len(_ITEM) if end > place and key.startswith(_ITEM, end) else place


def _word(known: _Words, key: str, place: int) -> tuple[str, str]:
    """The longest known word at a place, with its kind; empty where there is none."""
    for length in (2, 1):  # a word may have but one letter: มี
        for word, kind in known.get(key[place : place + length], ()):
            if key.startswith(word, place):
                return word, kind
    return "", ""


_ALL, _ITEM = letter_key("ทั้ง"), letter_key("ข้อ")


def _indexed(said: Mapping[str, tuple[str, ...]]) -> _Words:
    pairs = [(letter_key(word), kind) for kind, some in said.items() for word in some]
    found: dict[str, list[tuple[str, str]]] = {}
    for word, kind in sorted(pairs, key=lambda it: -len(it[0])):
        found.setdefault(word[:2], []).append((word, kind))
    return found


@cache
def _fates() -> _Words:
    return _indexed({"fail": words.FAIL, "pass": (*words.PASS, words.BARE_PASS)})


@cache
def _instruments() -> Mapping[str, str]:
    """Letters of the names of the instruments → their codes."""
    return {letter_key(name): code for code, names in words.INSTRUMENTS.items() for name in names}


@cache
def _known() -> _Words:
    every = ("ทั้ง", "ข้อทั้งหมด", *words.EVERY)
    others = {
        "none": words.NONE_THAT,
        "each": every,
        "except": words.EXCEPT,
        "besides": words.BESIDES,
        "listing": words.LISTING,
        "instrument": tuple(it for some in words.INSTRUMENTS.values() for it in some),
    }
    return _indexed({**others, "fail": words.FAIL, "pass": (*words.PASS, words.BARE_PASS)})


@cache
def _everies() -> _Words:
    return _indexed({"each": ("ข้อทั้งหมด", *words.EVERY)})


@cache
def _between() -> _Words:
    return _indexed({"": words.EACH_OF})


@cache
def _marks() -> _Words:
    return _indexed({"": words.MARK})


@cache
def _before_number() -> _Words:
    return _indexed({"": words.BEFORE_NUMBER})


@cache
def _numbers() -> _Words:
    return _indexed({"": NUMBER_WORDS})
