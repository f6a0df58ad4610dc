"""The item codes that a text quotes, in whatever way they are typed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from ita_tui.core.framework import Framework, NodeKind
from ita_tui.core.thai.digits import to_latin_digits
from ita_tui.words import calendar

MOST_OF_A_RANGE = 60
"""Items that a range of codes (o1–o35) may stand for."""


@dataclass(frozen=True, slots=True)
class Quote:
    """One code in a text."""

    code: str
    """The code that it means, ``o9``; the framework need not have it."""
    start: int
    """Where the code begins in the text."""
    end: int
    """Where the code ends."""
    stop: int
    """Where the next code begins, or the text ends."""
    in_range: bool = False
    """Whether it stands for a code inside a range, and has no place of its own."""


def quotes_in(text: str, framework: Framework) -> tuple[Quote, ...]:
    """Every item code in a text, in order: ``e9``, ``E ๙``, ``๐๙``, ``o๑๐``, ``อ10``.

    A code that the framework does not have counts only where it is written with a Latin letter of
    items that the framework has. A range of codes stands for every code in it.
    """
    found = list(_codes(to_latin_digits(text), framework))
    stops = [*(start for _, start, _ in found[1:]), len(text)][: len(found)]
    quotes = [
        Quote(code, start, end, stop) for (code, start, end), stop in zip(found, stops, strict=True)
    ]
    return tuple(_with_ranges(quotes, text))


def _codes(text: str, framework: Framework) -> Iterator[tuple[str, int, int]]:
    letters = _item_letters(framework)
    for match in _code().finditer(text):
        number = match["number"].lstrip("0")
        latin = (match["letter"] or "").lower()
        code = f"{latin or 'o'}{number}"
        if not number or _is_day(match["zero"], text[match.end() :]):
            continue
        if code in framework.nodes or (latin and latin in letters):
            yield code, match.start(), match.end()


def _item_letters(framework: Framework) -> set[str]:
    """The letters that the framework's item codes begin with."""
    return {code[0] for code, node in framework.nodes.items() if node.kind is NodeKind.ITEM}


def _is_day(zero: str | None, rest: str) -> bool:
    """Whether a number with a leading zero is the day of a date: 01 ตุลาคม."""
    return bool(zero) and rest.lstrip().startswith((*calendar.MONTHS, *calendar.MONTHS_SHORT))


def _with_ranges(quotes: list[Quote], text: str) -> Iterator[Quote]:
    yield from quotes[:1]
    for before, after in pairwise(quotes):
        between = text[before.end : after.start].strip()
        if between in calendar.UNTIL or between in ("-", "–", "—"):
            first, last = int(before.code[1:]), int(after.code[1:])
            if before.code[0] == after.code[0] and 0 < last - first <= MOST_OF_A_RANGE:
                for number in range(first + 1, last):
                    code = f"{before.code[0]}{number}"
                    yield Quote(code, after.start, after.start, after.start, in_range=True)
        yield after


@cache
def _code() -> re.Pattern[str]:
    """A code among Thai words; no part of a number, a date, a time or a longer word."""
    return re.compile(
        r"(?<![0-9A-Za-z])(?<![0-9][.,/:-])"
        r"(?:(?P<letter>[ieoIEO])[ .-]?|(?P<zero>0)|(?<![ก-๎])(?:โอ|อ) ?)"
        r"(?P<number>[0-9]{1,2})(?![0-9A-Za-z%]|[.,/:][0-9])"
    )
