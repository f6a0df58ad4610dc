"""The steps of a measure that stand in one cell: numbered, with bullets, or a single one."""

import re
from functools import cache

from ita_tui.core.thai.clean import clean, clean_line
from ita_tui.core.thai.numbers import to_latin_digits

_BULLETS = "-–—•*▪●○■✓✔"
_LETTERS = "กขคงจฉชซ"
"""Letters that count steps, in their order; those out of use are passed over."""


def split_steps(text: str, *, first: int) -> tuple[tuple[str, ...], bool]:
    """The steps in a cell, and whether it is in doubt that they are what was meant.

    Numbers count up from ``first`` or from 1; any other number is a part of the text. In doubt are
    several lines without numbers or bullets: they are taken as one step.
    """
    cleaned = clean(text)
    for fewest, pattern in _patterns():
        for start in dict.fromkeys((first, 1)):
            places = _numbers(cleaned, pattern, start)
            if len(places) >= fewest:
                return _between(cleaned, places), False
    lines = [clean_line(line) for line in cleaned.split("\n") if line.strip()]
    if len(lines) > 1 and all(line[0] in _BULLETS for line in lines):
        return tuple(filter(None, (line.lstrip(_BULLETS + " ") for line in lines))), False
    return (clean_line(cleaned),) if lines else (), len(lines) > 1


def _numbers(text: str, pattern: re.Pattern[str], start: int) -> list[tuple[int, int]]:
    """Begin and end of each number of a step, counting up from ``start``.

    The first one must begin the text: what stands before it would belong to no step.
    """
    found: list[tuple[int, int]] = []
    expected = start
    for number in pattern.finditer(to_latin_digits(text)):
        if (_LETTERS.find(number[1]) + 1 or int(number[1])) != expected:
            continue
        if not found and text[: number.start()].strip():
            return []
        found.append((number.start(), number.end()))
        expected += 1
    return found


def _between(text: str, places: list[tuple[int, int]]) -> tuple[str, ...]:
    ends = [*(begin for begin, _ in places[1:]), len(text)]
    parts = (clean_line(text[after:end]) for (_, after), end in zip(places, ends, strict=True))
    return tuple(filter(None, parts))


@cache
def _patterns() -> tuple[tuple[int, re.Pattern[str]], ...]:
    """What numbers steps, where a word begins; likeliest first, with the fewest that are surely so.

    A number with a full stop or a bracket (not 2.5 or 1.2), a word for step with its number; at the
    beginning of a line also the second of two numbers (1.1, 1.2) and a letter (ก. ข.).
    """
    word = r"(?:^|(?<=\s))"
    return (
        (1, re.compile(rf"{word}[(]?([0-9]{{1,2}})(?:[.](?![0-9])|[)])\s*")),
        (1, re.compile(rf"{word}ขั้น(?:ตอน)?(?:ที่)? ?([0-9]{{1,2}})(?![0-9])[ :.)]*")),
        (2, re.compile(r"(?m)^[0-9]{1,2}[.]([0-9]{1,2})[.)]? +")),
        (2, re.compile(rf"(?m)^[(]?([{_LETTERS}])[.)]\s*")),
    )
