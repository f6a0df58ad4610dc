"""The steps of a measure that stand in one cell: numbered, lettered, with bullets, or one."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from ita_tui.core.thai.clean import clean, clean_line
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.core.values import dataclass
from ita_tui.words.understood import column_names

_DASHES = "-–—"
_BULLETS = _DASHES + column_names.BULLETS


@dataclass(frozen=True, slots=True)
class _Mark:
    """What stands before a step."""

    begin: int
    end: int
    series: str
    """What all marks of one list have in common: the 2 of 2.1, 2.2."""
    place: int
    """Which step of its list it is before, from 1."""


def split_steps(text: str, *, first: int) -> tuple[tuple[str, ...], bool]:
    """The steps in a cell, and whether it is in doubt that they are what was meant.

    Numbers count up from ``first`` or from 1; any other number is a part of the text. Lines without
    marks are steps where each begins with what is done; else they are one, in doubt. Lines whose
    numbers leave some out are steps in doubt, and so are those of a number that comes twice.
    """
    cleaned = clean(text)
    numbers = tuple(_numbers(cleaned))
    starts = [mark for mark in numbers if _begins_a_line(cleaned, mark)]
    is_on_lines = 1 < len(starts) == cleaned.strip().count("\n") + 1
    if is_on_lines and (len(starts) == len(numbers) or not _counts_up(numbers)):
        return _between(cleaned, starts), not _counts_up(starts)
    for marks_of, fewest in _KINDS:
        marks = tuple(marks_of(cleaned))
        for start in dict.fromkeys((first, 1)):
            found = _counting_up(cleaned, marks, start)
            if len(found) >= fewest:
                again = {mark.place for mark in set(numbers) - set(found)}
                return _between(cleaned, found), bool(again & {mark.place for mark in found})
    lines = [clean_line(line) for line in cleaned.split("\n") if line.strip()]
    if len(lines) > 1 and all(line[0] in _BULLETS for line in lines):
        return tuple(filter(None, (line.lstrip(_BULLETS + " ") for line in lines))), False
    if len(lines) > 1 and _are_sentences(lines):
        return tuple(lines), False
    return (clean_line(cleaned),) if lines else (), len(lines) > 1


def is_mark(cell: str) -> bool:
    """Whether a cell holds what stands before a step, and nothing else: 1. ๒) (3) 4 • ก."""
    bare = to_latin_digits(cell)
    return bare in _BULLETS or re.fullmatch(r"[(]?([0-9]{1,2}[.)]*|[ก-ฮ][.)]+)", bare) is not None


def _are_sentences(lines: Sequence[str]) -> bool:
    """Whether each line begins with what is done, and none goes on with the next."""
    goes_on = any(line.endswith(column_names.GOES_ON) for line in lines[:-1])
    return not goes_on and all(line.startswith(column_names.STEP_VERBS) for line in lines)


def _counting_up(text: str, marks: Sequence[_Mark], start: int) -> list[_Mark]:
    """The marks of one list that count up from ``start``.

    The first one must begin the text: what stands before it would belong to no step.
    """
    found: list[_Mark] = []
    for mark in marks:
        if mark.place != start + len(found) or (found and mark.series != found[0].series):
            continue
        if not found and text[: mark.begin].strip():
            return []
        found.append(mark)
    return found


def _between(text: str, marks: Sequence[_Mark]) -> tuple[str, ...]:
    ends = [*(mark.begin for mark in marks[1:]), len(text)]
    parts = (clean_line(text[mark.end : end]) for mark, end in zip(marks, ends, strict=True))
    return tuple(filter(None, parts))


def _numbers(text: str) -> Iterator[_Mark]:
    """A number with a full stop or a bracket, where a word begins: 1. 1) (1), not 2.5 or 1.2."""
    marks = list(_marks(text, r"(?:^|(?<=\s))[(]?(?P<place>[0-9]{1,2})(?:[.](?![0-9])|[)])\s*"))
    places = [mark.place for mark in marks]
    if len(set(places)) < len(places) and "\n" in text.strip():
        # A number inside a line is that of something else.
        marks = [mark for mark in marks if _begins_a_line(text, mark)]
    yield from marks


def _begins_a_line(text: str, mark: _Mark) -> bool:
    return not text[: mark.begin].rpartition("\n")[2].strip()


def _counts_up(marks: Sequence[_Mark]) -> bool:
    """Whether each of several marks is one more than the one before."""
    return all(other.place - one.place == 1 for one, other in pairwise(marks))


def _named(text: str) -> Iterator[_Mark]:
    """A word for a step and its number: ขั้นที่ 1, ขั้นตอนที่ 2 : and so on."""
    return _marks(
        text, rf"(?:^|(?<=\s)){column_names.STEP_WORDS} ?(?P<place>[0-9]{{1,2}})[ .:)–-]*"
    )


def _parts(text: str) -> Iterator[_Mark]:
    """A number of two parts: 1.1, 1.2; on a line of its own where there are several lines."""
    before = r"(?m:^)" if "\n" in text.strip() else r"(?:^|(?<=\s))"
    return _marks(text, before + r"(?P<series>[0-9]{1,2})[.](?P<place>[0-9]{1,2})(?![0-9.])[ .)]+")


def _letters(text: str) -> Iterator[_Mark]:
    """A letter with a full stop or a bracket: ก. ข. ค."""
    for found in _pattern(r"(?:^|(?<=\s))[(]?([ก-ฮ])[.)]\s*").finditer(text):
        place = column_names.LIST_LETTERS.find(found[1]) + 1
        yield _Mark(found.start(), found.end(), "", place)


def _bare_numbers(text: str) -> Iterator[_Mark]:
    """A number with nothing but a blank behind it, on a line of its own of several."""
    if "\n" in text.strip():
        yield from _marks(text, r"(?m:^)(?P<place>[0-9]{1,2}) +(?=[^0-9\s])")


def _signs(text: str) -> Iterator[_Mark]:
    """Bullets of one kind, on one line or several."""
    sign = text.strip()[:1]
    if sign and sign in column_names.BULLETS:
        pattern = rf"(?:^|(?<=\s)){re.escape(sign)}\s*"
        for place, found in enumerate(_pattern(pattern).finditer(text), 1):
            yield _Mark(found.start(), found.end(), "", place)


def _marks(text: str, pattern: str) -> Iterator[_Mark]:
    for found in _pattern(pattern).finditer(to_latin_digits(text)):
        series = found.groupdict().get("series") or ""
        yield _Mark(found.start(), found.end(), series, int(found["place"]))


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


_KINDS: tuple[tuple[Callable[[str], Iterator[_Mark]], int], ...] = (
    (_numbers, 1),
    (_named, 1),
    (_parts, 2),
    (_letters, 2),
    (_signs, 2),
    (_bare_numbers, 2),
)
"""Kinds of marks, and how many make a list."""
