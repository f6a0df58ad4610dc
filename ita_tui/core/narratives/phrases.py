"""Sentences read as a whole: where the wording is plain, each of its figures is a claim."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ita_tui.core.framework.model import TOTAL, Framework
from ita_tui.core.narratives.figures import FigureClaim, Said
from ita_tui.core.narratives.letters import Letters, title_letters
from ita_tui.core.narratives.quotes import Quote
from ita_tui.words.understood import figure_cues, narrative_cues
from ita_tui.words.understood import figure_phrases as words

MOST_LISTED = 60
"""Items of a list that are looked at."""

BYGONE_NEAR = 24
"""Characters before a sentence in which a word of last year makes it one of last year."""

_SEVERAL = 0xE000
"""The first of the signs that stand for words of which one must be there."""
_SIGNS = "\ue000-\uf8ff"

_SLOT = re.compile(r"<(?P<name>[a-z_]+[0-9]?)(?::(?P<kind>[a-z]+)|=(?P<words>[^>]+))?>")
_KINDS = {
    None: r"[0-9]{1,3}(?:\.[0-9]{1,2})?(?![0-9.]*[0-9])",
    "count": rf"[0-9]{{1,2}}|{'|'.join(words.NUMBER_WORDS)}",
    "year": "25[0-9]{2}",
}
_OF_CHANGE = (Said.RISING, Said.FALLING, Said.ROSE, Said.FELL, Said.CHANGE, Said.PREVIOUS)

_OF_TOTAL = (Said.SCORE, Said.PREVIOUS, Said.CHANGE, Said.ROSE, Said.FELL, Said.APART)


_LISTS = {
    "these_ahead": Said.EACH,
    "these_behind": Said.EACH,
    "ranked_ahead": Said.RANKED,
    "above_ahead": Said.ABOVE,
    "below_ahead": Said.BELOW,
}
"""Slots before or behind a list → what is said of each of its items."""


class _Place(NamedTuple):
    """An item with its title, in a text."""

    start: int
    end: int
    code: str


def with_phrases(
    claims: tuple[FigureClaim, ...],
    letters: Letters,
    quotes: tuple[Quote, ...],
    framework: Framework,
) -> tuple[FigureClaim, ...]:
    """The claims of single figures, with those of whole sentences in their places."""
    told = {(it.start, it.said): it for it in _phrases(letters, quotes, framework)}
    if not told:
        return claims
    taken = sorted((it.start, it.end) for it in told.values())
    starts = [start for start, _ in taken]

    def is_free(claim: FigureClaim) -> bool:
        index = bisect_right(starts, claim.start) - 1
        is_inside = index >= 0 and taken[index][1] > claim.start
        following = bisect_left(starts, claim.start)
        return not is_inside and not (
            following < len(starts) and starts[following] < max(claim.end, claim.start + 1)
        )

    kept = [it for it in claims if is_free(it)]
    return tuple(sorted([*kept, *told.values()], key=lambda it: (it.start, it.end)))


def _phrases(
    letters: Letters, quotes: tuple[Quote, ...], framework: Framework
) -> Iterator[FigureClaim]:
    places = _places(letters, quotes, framework)
    text = list(letters.latin.replace("§", " "))
    for place in places:
        text[place.start : place.end] = "§" * (place.end - place.start)
    masked = "".join(text)
    levels = tuple(it.title for it in framework.levels)
    for phrase, needed in _anchored():
        # Most sentences are in few texts: a pattern is built where its own words are.
        if all(any(map(masked.__contains__, ways)) for ways in needed):
            for match in compiled(phrase, levels).finditer(masked):
                yield from _claims(match, letters, places, framework)


def _places(letters: Letters, quotes: tuple[Quote, ...], framework: Framework) -> list[_Place]:
    found: list[_Place] = []
    for quote in quotes:
        if quote.in_range or quote.code not in framework.nodes:
            continue
        if found and quote.start < found[-1].end:
            continue
        behind = letters.latin[quote.end : min(quote.stop, quote.end + 300)]
        end = quote.end + title_letters(behind, quote.code, framework)
        found.append(_Place(quote.start, end, quote.code))
    return found


def _claims(
    match: re.Match[str], letters: Letters, places: list[_Place], framework: Framework
) -> Iterator[FigureClaim]:
    groups = {name: it for name, it in match.groupdict().items() if it is not None}
    names = sorted(groups, key=match.start)
    bounds = tuple(it for name, it in groups.items() if name.startswith("bound"))
    scope = (groups["scope"],) if "scope" in groups else ()
    nodes = [groups[name] for name in names if name.startswith("node")]
    item, other = (_item(match, name, places) for name in ("item", "item2"))
    nodes += [other] if other else []
    subject = item
    is_sure = _is_sure(match, letters.latin, framework)
    for name in names:
        kind = name.rstrip("0123456789")
        if kind == "node":
            subject = groups[name]
        if kind in ("item", "bound", "scope", "node"):
            continue
        if kind in _LISTS:
            yield from _listed(match, kind, bounds, letters.latin, places)
            continue
        said = Said[kind.upper()]
        start, end = match.span(name)
        yield FigureClaim(
            said=said,
            value=_value(letters.latin[start:end]),
            start=start,
            end=end,
            begin=max(match.start(), start - 80),
            stop=end,
            subject=subject or (TOTAL if said in _OF_TOTAL else ""),
            others=tuple(it for it in nodes if it != subject) if said is Said.DIFFERENCE else (),
            scope=scope,
            bounds=bounds,
            is_plain=True,
            is_sure=is_sure or said in (Said.PLANNED, Said.BEFORE, Said.FORMERLY_FAILING),
        )


def _item(match: re.Match[str], name: str, places: list[_Place]) -> str:
    """The code of an item in a sentence."""
    if match.groupdict().get(name) is None:
        return ""
    index = bisect_right(places, match.end(name) - 1, key=lambda it: it.start) - 1
    return places[index].code if index >= 0 else ""


def _value(text: str) -> str:
    if text in words.NUMBER_WORDS:
        return str(words.NUMBER_WORDS.index(text) + 1)
    return text


def _is_sure(match: re.Match[str], latin: str, framework: Framework) -> bool:
    """Whether nothing before a sentence makes it a wish, a denial or one of last year."""
    start = match.start()
    before = "".join(latin[max(0, start - 60) : start].rpartition("\n")[2].split())
    near = before[-BYGONE_NEAR:]
    if any(it in near for it in figure_cues.CUES["mood"]) or before.endswith("ไม่"):
        return False
    names = {name.rstrip("0123456789") for name, it in match.groupdict().items() if it is not None}
    if names & {it.name.lower() for it in _OF_CHANGE}:
        return True
    former = str(framework.fiscal_year_be - 1)
    return former not in near and not any(it in near for it in narrative_cues.BYGONE)


def _listed(
    match: re.Match[str],
    kind: str,
    bounds: tuple[str, ...],
    latin: str,
    places: list[_Place],
) -> Iterator[FigureClaim]:
    """Each item of a list that all the same is said of, or that stands in order."""
    is_ahead = kind.endswith("ahead")
    start, end = match.span(kind)
    listed = list(_run(end, latin, places) if is_ahead else _run_back(start, latin, places))
    for number, place in enumerate(listed):
        is_ranked = kind == "ranked_ahead"
        if is_ranked and not number:
            continue
        yield FigureClaim(
            said=_LISTS[kind],
            value=bounds[0] if bounds else "",
            start=place.start,
            end=place.end,
            begin=place.start,
            stop=place.end,
            subject=place.code,
            others=(listed[number - 1].code,) if is_ranked else (),
        )


def _run(end: int, latin: str, places: list[_Place]) -> Iterator[_Place]:
    first = bisect_left(places, end, key=lambda it: it.start)
    for place in places[first : first + MOST_LISTED]:
        if not _joining().fullmatch(latin, end, place.start):
            return
        yield place
        end = place.end


def _run_back(start: int, latin: str, places: list[_Place]) -> Iterator[_Place]:
    last = bisect_left(places, start, key=lambda it: it.start)
    for place in reversed(places[max(0, last - MOST_LISTED) : last]):
        if not _joining().fullmatch(latin, place.end, start):
            return
        yield place
        start = place.start


@cache
def _joining() -> re.Pattern[str]:
    return re.compile(words.JOINING)


@cache
def _anchored() -> tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]:
    """Every sentence with its words and signs that cannot be left out."""
    return tuple((phrase, anchors(phrase)) for phrase in words.PHRASES)


def anchors(phrase: str) -> tuple[tuple[str, ...], ...]:
    """Words and signs that every text has in which a sentence is: of each, one of several."""
    several: list[tuple[str, ...]] = []

    def group(match: re.Match[str]) -> str:
        ways: tuple[str, ...] = tuple(match[1].removeprefix("?:").split("|"))
        if match[2] or not all(map(_plain().fullmatch, ways)):
            return "|"
        if len(ways) == 1:
            return ways[0]
        if any(max(it) >= chr(_SEVERAL) for it in ways):
            return "|"
        several.append(ways)
        return chr(_SEVERAL + len(several) - 1)

    text = _SLOT.sub(lambda it: f"({it['words'] or ''})", phrase)
    text = re.sub(r"\\.|\[[^\]]*-[^\]]*\]", "|", text)
    text = re.sub(r"\[([^\]^]*)\]", lambda it: f"({'|'.join(it[1])})", text)
    while "(" in text:
        text = re.sub(r"\(([^()]*)\)([?*{]?)", group, text)
    # The letter before a sign of how often may be left out.
    sure = re.findall(f"[ก-๙]+|[§={_SIGNS}]", re.sub("[ก-๙§=][?*{]", "|", text))
    return tuple((it,) if it < chr(_SEVERAL) else several[ord(it) - _SEVERAL] for it in sure)


@cache
def _plain() -> re.Pattern[str]:
    """A way to say something that has no pattern in it."""
    return re.compile("[^][A-Za-z0-9 ^.?*+{}()|$§]+")


@cache
def compiled(phrase: str, levels: tuple[str, ...]) -> re.Pattern[str]:
    """A sentence with its slots as a regular expression."""
    titles = sorted((*levels, *words.LETTERS_OF_LEVELS), key=len, reverse=True)
    level = f"(?:{'|'.join(map(re.escape, titles))})(?![A-Za-zก-๙])"
    phrase = phrase.replace("LEVELS", level).replace("WORDS", "|".join(words.NUMBER_WORDS))
    found = _SLOT.sub(lambda it: f"(?P<{it['name']}>{it['words'] or _KINDS[it['kind']]})", phrase)
    outside = re.split(r"(\[[^\]]*\])", found)
    spaced = (it if it.startswith("[") else it.replace(" ", " {0,2}") for it in outside)
    pattern = "".join(spaced).replace("§", r"(?<!¤)(?P<item>¤+)\)?", 1)
    pattern = pattern.replace("§", r"(?<!¤)(?P<item2>¤+)\)?", 1).replace("¤", "§")
    return re.compile(pattern)
