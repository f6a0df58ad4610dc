"""Where a text names the nodes of the tree: items, indicators, instruments and the total."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ita_tui.core.framework.model import TOTAL, Framework, NodeKind
from ita_tui.core.narratives.letters import Letters, title_letters
from ita_tui.core.narratives.quotes import Quote
from ita_tui.words.understood import subjects as words


class Subject(NamedTuple):
    """A node with its title, in a text."""

    start: int
    end: int
    code: str


def items_named(quotes: tuple[Quote, ...], framework: Framework) -> list[Subject]:
    """The items with their titles, in order; of a range its ends."""
    found: list[Subject] = []
    for quote in quotes:
        if quote.in_range or quote.code not in framework.nodes:
            continue
        if found and quote.start < found[-1].end:
            continue
        found.append(Subject(quote.start, quote.last, quote.code))
    return found


def subjects_in(letters: Letters, quotes: tuple[Quote, ...], framework: Framework) -> list[Subject]:
    """Every node that is named by its code, its number or its title, in order."""
    latin = letters.latin
    found = items_named(quotes, framework)
    for some in (_numbered(latin, framework), _titled(latin, framework), _upper(latin, framework)):
        found += [it for it in some if not any(it.start < b and a < it.end for a, b, _ in found)]
    found.sort()
    return sorted([*found, *_meant(latin, found)])


def _meant(latin: str, found: list[Subject]) -> Iterator[Subject]:
    """The first and the last of the two nodes that were named before: "ข้อหลัง"."""
    for match in re.finditer(words.FORMER_OF_TWO, latin):
        line = latin.rfind("\n", 0, match.start())
        codes = [it.code for it in found if line < it.start < match.start()]
        two = [*dict.fromkeys(reversed(codes))][:2]
        if len(two) == 2:
            code = two[match["which"] == "แรก"]
            yield Subject(match.start(), match.end(), code)


def _numbered(latin: str, framework: Framework) -> Iterator[Subject]:
    """Indicators by their numbers: "ตัวชี้วัดที่ 6 และที่ 8"."""
    if words.INDICATOR not in latin:
        return
    for match in re.finditer(words.NUMBERED, latin):
        numbers = [*re.finditer(r"[0-9]{1,2}(?:\.[0-9]{1,2})?", match[0])]
        for index, number in enumerate(numbers):
            end = match.start() + number.end()
            start = match.start() + (number.start() if index else 0)
            if number[0] not in framework.nodes:
                return
            end += title_letters(latin[end : end + 120], number[0], framework)
            if latin[end : end + 1] == ")":
                end += 1
            yield Subject(start, end, number[0])


def _titled(latin: str, framework: Framework) -> Iterator[Subject]:
    """Indicators by their titles, where these stand for themselves."""
    for title, code in _titles(framework):
        start = latin.find(title)
        while start >= 0:
            end = start + len(title)
            if words.is_alone(latin, start, end):
                # "… (ตัวชี้วัดที่ 6)" behind a title is the same.
                also = re.match(words.ITS_NUMBER, latin[end : end + 30])
                yield Subject(start, end + (also.end() if also else 0), code)
            start = latin.find(title, end)


@lru_cache(maxsize=8)
def _titles(framework: Framework) -> tuple[tuple[str, str], ...]:
    nodes = [it for it in framework.nodes.values() if it.kind is NodeKind.INDICATOR]
    found = {title: it.code for it in nodes for title in (it.title, *it.aliases)}
    return tuple(sorted(found.items(), key=lambda it: -len(it[0])))


def _upper(latin: str, framework: Framework) -> Iterator[Subject]:
    for match in re.finditer(words.UPPER, latin):
        code = match["instrument"] or TOTAL
        if code in framework.nodes:
            yield Subject(match.start(), match.end(), code)
