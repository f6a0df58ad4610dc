"""The steps of a measure that stand in one cell: numbered, lettered, with bullets, or one."""

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from ita_tui.core.thai.clean import clean, clean_line
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.core.values import dataclass
from ita_tui.words.understood import column_names

_DASHES = "-–—"
_BULLETS = _DASHES + column_names.BULLETS


@dataclass(frozen=True, slots=True)
class _MarkKind:
    """A kind of marks: those of one list have the same ``series``, such as the 2 of 2.1, 2.2.

    Its ``place`` or ``letter`` says which step of the list a mark is before; else the order does.
    """

    pattern: str
    fewest: int
    """How many make a list."""
    is_of_lines: bool = False
    """Whether it is one only where it begins a line of several."""
    begins_lines: bool = False
    """Whether each begins a line where there are several."""


_BEGIN = r"(?:^|(?<=\s))"
_NUMBERS = _MarkKind(rf"{_BEGIN}[(]?(?P<place>[0-9]{{1,2}})(?:[.](?![0-9])|[)])\s*", 1)
"""A number with a full stop or a bracket, where a word begins: 1. 1) (1), not 2.5 or 1.2."""
_OTHERS = (
    # A word for a step and its number: ขั้นที่ 1, ขั้นตอนที่ 2 : and so on.
    _MarkKind(rf"{_BEGIN}{column_names.STEP_WORDS} ?(?P<place>[0-9]{{1,2}})[ .:)–-]*", 1),
    _MarkKind(
        rf"{_BEGIN}(?P<series>[0-9]{{1,2}})[.](?P<place>[0-9]{{1,2}})(?![0-9.])[ .)]+",
        fewest=2,
        begins_lines=True,
    ),
    _MarkKind(rf"{_BEGIN}[(]?(?P<letter>[ก-ฮ])[.)]\s*", 2),
    _MarkKind(rf"{_BEGIN}(?P<series>[{re.escape(column_names.BULLETS)}])\s*", 2),
    _MarkKind(r"(?m:^)(?P<place>[0-9]{1,2}) +(?=[^0-9\s])", 2, is_of_lines=True),
)


_LINE_MARK = rf"(?m:^)(?:[(]?(?P<number>[0-9๐-๙]{{1,2}})(?:[.](?![0-9])|[)])|[{_BULLETS}](?!\d))\s*"
"""What a line of a list begins with: a number, or a bullet."""


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
    numbers = _numbers(cleaned)
    starts = [mark for mark in numbers if _begins_a_line(cleaned, mark)]
    is_on_lines = 1 < len(starts) == cleaned.strip().count("\n") + 1
    if is_on_lines and (len(starts) == len(numbers) or not _counts_up(numbers)):
        return _between(cleaned, starts), not _counts_up(starts)
    for kind in (_NUMBERS, *_OTHERS):
        marks = _before_words(cleaned, numbers if kind is _NUMBERS else _marks(cleaned, kind))
        for start in dict.fromkeys((first, 1)):
            found = _counting_up(cleaned, marks, start)
            if len(found) >= kind.fewest:
                again = {mark.place for mark in set(numbers) - set(found)}
                return _between(cleaned, found), bool(again & {mark.place for mark in found})
    lines = [clean_line(line) for line in cleaned.split("\n") if line.strip()]
    if len(lines) > 1 and all(line[0] in _BULLETS for line in lines):
        return tuple(filter(None, (line.lstrip(_BULLETS + " ") for line in lines))), False
    if len(lines) > 1 and _are_sentences(lines):
        return tuple(lines), False
    return (clean_line(cleaned),) if lines else (), len(lines) > 1


def with_bullets_numbered(text: str) -> str:
    """A numbered list that goes on with bullets, all numbered: each of its lines is a step."""
    lines = [*re.finditer(_LINE_MARK, text)]
    numbers = [int(to_latin_digits(mark["number"])) for mark in lines if mark["number"]]
    if not numbers or len(numbers) == len(lines) or not _is_row(numbers):
        return text
    count = itertools.count(numbers[0])
    return re.sub(_LINE_MARK, lambda _: f"{next(count)}. ", text)


def _is_row(numbers: Sequence[int]) -> bool:
    return all(after - before == 1 for before, after in pairwise(numbers))


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


def _numbers(text: str) -> tuple[_Mark, ...]:
    """The numbers before steps; of lines one that comes again inside a line is none."""
    marks = _marks(text, _NUMBERS)
    if "\n" in text.strip() and len({mark.place for mark in marks}) < len(marks):
        return tuple(mark for mark in marks if _begins_a_line(text, mark))
    return marks


def _before_words(text: str, marks: Sequence[_Mark]) -> list[_Mark]:
    """The marks without those before a number, where one of the same place stands before words."""
    sure = {mark.place for mark in marks if not text[mark.end : mark.end + 1].isdecimal()}
    return [
        mark
        for mark in marks
        if mark.place not in sure or not text[mark.end : mark.end + 1].isdecimal()
    ]


def _begins_a_line(text: str, mark: _Mark) -> bool:
    return not text[: mark.begin].rpartition("\n")[2].strip()


def _counts_up(marks: Sequence[_Mark]) -> bool:
    """Whether each of several marks is one more than the one before."""
    return _is_row([mark.place for mark in marks])


def _marks(text: str, kind: _MarkKind) -> tuple[_Mark, ...]:
    """The marks of a kind in a text."""
    is_on_lines = "\n" in text.strip()
    found: list[_Mark] = []
    seen: Counter[str] = Counter()
    for match in re.finditer(kind.pattern, to_latin_digits(text)):
        named = match.groupdict()
        series = named.get("series") or ""
        seen[series] += 1
        place = int(named.get("place", seen[series]))
        if "letter" in named:
            place = column_names.LIST_LETTERS.find(named["letter"]) + 1
        found.append(_Mark(match.start(), match.end(), series, place))
    if kind.begins_lines and is_on_lines:
        return tuple(mark for mark in found if _begins_a_line(text, mark))
    return () if kind.is_of_lines and not is_on_lines else tuple(found)
