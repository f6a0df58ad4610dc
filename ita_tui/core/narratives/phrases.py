"""Sentences read as a whole: where the wording is plain, each of its figures is a claim."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping

from ita_tui.core.framework.model import TOTAL, Framework
from ita_tui.core.narratives.figures import RANKS, FigureClaim, Said
from ita_tui.core.narratives.letters import Letters, title_letters
from ita_tui.core.narratives.patterns import comparing, pattern_of, sentences
from ita_tui.core.narratives.quotes import Quote
from ita_tui.core.narratives.subjects import Subject, items_named
from ita_tui.core.values import replace
from ita_tui.words.understood import comparisons, figure_cues, narrative_cues
from ita_tui.words.understood import figure_phrases as words
from ita_tui.words.understood.pruning import compiled, compiled_for

MOST_LISTED = 60
"""Items of a list that are looked at."""

NEAR = 40
"""Characters before a sentence that say whether it is spoken of by itself."""

BYGONE_NEAR = 24
"""Characters before a sentence in which a word of last year makes it one of last year."""

_OF_CHANGE = (Said.RISING, Said.FALLING, Said.ROSE, Said.FELL, Said.CHANGE, Said.PREVIOUS)

LISTS = {
    "these_ahead": Said.EACH,
    "these_behind": Said.EACH,
    "ranked_ahead": Said.RANKED,
    "risers_ahead": Said.ROSE,
    "fallers_ahead": Said.FELL,
    "above_ahead": Said.ABOVE,
    "below_ahead": Said.BELOW,
}
"""Slots before or behind a list → what is said of each in it."""

_REST = "rest_"
"""Begins the name of a slot that counts all that was not named."""

_SURE = (Said.PLANNED, Said.BEFORE, Said.FORMERLY_FAILING, Said.LEVEL_FLOOR)
"""What is so whatever the mood."""

_OF_TOTAL = (Said.SCORE, Said.PREVIOUS, Said.CHANGE, Said.ROSE, Said.FELL, Said.APART)


def with_phrases(
    claims: tuple[FigureClaim, ...],
    letters: Letters,
    quotes: tuple[Quote, ...],
    framework: Framework,
) -> tuple[FigureClaim, ...]:
    """The claims of single figures, with those of whole sentences in their places."""
    scopes = {it.start: it.scope for it in claims if it.scope}
    told: dict[int, FigureClaim] = {}
    lengths: dict[int, int] = {}
    places = items_named(quotes, framework)
    masked = _masked(letters, places)
    for length, claim in _phrases(masked, letters, places, framework, scopes):
        # Of two sentences that tell of one figure, the longer one knows more of it.
        if length >= lengths.get(claim.start, 0):
            told[claim.start], lengths[claim.start] = claim, length
    claims = joined(claims, told)
    compared = {it.start: it for it in _compared(letters, places, framework)}
    # What the grammar knows already it knows better.
    known = {it.start for it in claims if it.said is not Said.NOTHING}
    spans = [(it.start, it.end) for it in claims if it.said is not Said.NOTHING]
    found = {
        start: it
        for start, it in compared.items()
        if start not in known and not any(a < it.end and start < b for a, b in spans)
    }
    return joined(claims, found)


def joined(
    claims: tuple[FigureClaim, ...], told: dict[int, FigureClaim]
) -> tuple[FigureClaim, ...]:
    """The claims with others in the places of those that they overlap."""
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


def _masked(letters: Letters, places: list[Subject]) -> str:
    """A text in which each item stands as signs."""
    text = list(letters.latin.replace("§", " "))
    for place in places:
        text[place.start : place.end] = "§" * (place.end - place.start)
    return "".join(text)


def _compared(
    letters: Letters, places: list[Subject], framework: Framework
) -> Iterator[FigureClaim]:
    """What is told of a node by a word of comparison, with nothing new between the two."""
    indicators = _indicators(letters.latin, framework)
    places = sorted([*places, *indicators])
    masked = _masked(letters, places)
    packed = masked + comparisons.NAMES_INDICATOR if indicators else masked
    levels, year = tuple(it.title for it in framework.levels), framework.fiscal_year_be
    for phrase in comparing(packed, year):
        for match in compiled_for(pattern_of(phrase, levels, year), masked).finditer(masked):
            line = masked[: match.end()].rpartition("\n")[2]
            named = re.findall("[IEO]IT", line)
            if _is_beside(letters.latin[max(0, match.start() - NEAR) : match.start()]):
                continue
            for claim in _claims(match, letters, places, framework):
                is_rank = claim.said in RANKS
                yield replace(claim, scope=(named[-1],)) if named and is_rank else claim


def _indicators(latin: str, framework: Framework) -> list[Subject]:
    """The indicators that are named by their numbers, each with its title."""
    found = []
    for match in re.finditer(comparisons.INDICATOR, latin):
        code = match[1]
        if code in framework.nodes:
            last = match.end() + title_letters(
                latin[match.end() : match.end() + 120], code, framework
            )
            found.append(Subject(match.start(), last, code))
    return found


def _phrases(
    masked: str,
    letters: Letters,
    places: list[Subject],
    framework: Framework,
    scopes: Mapping[int, tuple[str, ...]],
) -> Iterator[tuple[int, FigureClaim]]:
    """The claims of whole sentences, each with its sentence's length.

    ``scopes`` are the instruments that the numbers at some places are of.
    """
    levels = tuple(it.title for it in framework.levels)
    year = framework.fiscal_year_be
    for shown, phrase in sentences(masked, year):
        for match in compiled_for(pattern_of(phrase, levels, year), shown).finditer(shown):
            before = letters.latin[max(0, match.start() - NEAR) : match.start()]
            is_former = "score" in match.groupdict() and compiled(words.FORMERLY).search(before)
            if is_former or _is_beside(before):
                continue
            for claim in _claims(match, letters, places, framework):
                yield match.end() - match.start(), _scoped(claim, match, scopes)


def _scoped(
    claim: FigureClaim, match: re.Match[str], scopes: Mapping[int, tuple[str, ...]]
) -> FigureClaim:
    """A claim of the instruments that a number of its sentence is of, where it names none."""
    if claim.scope or claim.subject:
        return claim
    places = (match.start(name) for name, it in match.groupdict().items() if it is not None)
    scope = next((scopes[place] for place in places if place in scopes), ())
    return replace(claim, scope=scope, is_plain=False) if scope else claim


def _claims(
    match: re.Match[str], letters: Letters, places: list[Subject], framework: Framework
) -> Iterator[FigureClaim]:
    groups = {name: it for name, it in match.groupdict().items() if it is not None}
    names = sorted(groups, key=match.start)
    bounds = tuple(groups[name] for name in names if name.startswith("bound"))
    nodes = [groups[name] for name in names if name.startswith("node")]
    item, other = (_item(match, name, places) for name in ("item", "item2"))
    nodes += [other] if other else []
    subject = item or (TOTAL if "total" in groups else "")
    is_sure = _is_sure(match, letters.latin, framework)
    for name in names:
        kind = name.rstrip("0123456789")
        subject = groups.get(name.replace(kind, "node"), subject)
        said = _said_by(kind)
        if kind in LISTS:
            for claim in _listed(match, kind, bounds, letters.latin, places):
                yield replace(claim, is_sure=is_sure)
        elif said is not None:
            start, end = _span(match, name, letters.latin)
            if start == end:
                continue
            yield FigureClaim(
                said=said,
                value=_value(letters.latin[start:end]),
                start=start,
                end=end,
                begin=max(match.start(), start - 80),
                stop=end,
                subject=subject or (TOTAL if said in _OF_TOTAL else ""),
                others=_others(kind, nodes, subject),
                scope=(groups["scope"],) if "scope" in groups else (),
                bounds=bounds,
                is_plain=True,
                is_sure=is_sure or said in _SURE,
            )


def _span(match: re.Match[str], name: str, latin: str) -> tuple[int, int]:
    """Where a slot stands; of words for last year, only the year, if they have one."""
    start, end = match.span(name)
    if name.startswith("before"):
        year = re.search("25[0-9]{2}$", latin[start:end])
        return (start + year.start(), end) if year else (end, end)
    return start, end


def _said_by(kind: str) -> Said | None:
    """What a slot says; None for one by which only the others are meant."""
    if kind == "bound_level":
        return Said.NOTHING
    if kind in ("item", "scope", "node", "total") or kind.startswith("bound"):
        return None
    name = kind.removeprefix(_REST)
    return Said[name.upper()] if name.upper() in Said.__members__ else None


def _others(kind: str, nodes: list[str], subject: str) -> tuple[str, ...]:
    """What is spoken of beside a subject: the other node, or all that was not named."""
    if kind.startswith(_REST):
        return ("rest",)
    return tuple(it for it in nodes if it != subject) if kind == "difference" else ()


def _item(match: re.Match[str], name: str, places: list[Subject]) -> str:
    """The code of an item in a sentence."""
    if match.groupdict().get(name) is None:
        return ""
    index = bisect_right(places, match.end(name) - 1, key=lambda it: it.start) - 1
    return places[index].code if index >= 0 else ""


def _value(text: str) -> str:
    if text in words.NUMBER_WORDS:
        return str(words.NUMBER_WORDS.index(text) + 1)
    return text


def _is_beside(before: str) -> bool:
    """Whether what is named behind some words is not spoken of by itself: "กว่าข้อ o13 …".

    Nor is the last of a range: "o15–o18: 98.22 / 86.13" is a list of its own.
    """
    if compiled(words.BEFORE_END_OF_RANGE).search(before):
        return True
    before = "".join(before.split())
    for word in figure_cues.NAMING_NODES:
        before = before.removesuffix(word)
    owner = before.removesuffix(figure_cues.OF)
    is_owned = owner != before and not owner.endswith(figure_cues.SCORES_OF)
    return is_owned or before.endswith(figure_cues.BESIDE)


def _is_sure(match: re.Match[str], latin: str, framework: Framework) -> bool:
    """Whether nothing before a sentence makes it a wish, a denial or one of last year."""
    start = match.start()
    before = "".join(latin[max(0, start - 60) : start].rpartition("\n")[2].split())
    near = before[-BYGONE_NEAR:]
    if any(it in near for it in figure_cues.CUES["mood"]) or before.endswith(words.ACTING):
        return False
    names = {name.rstrip("0123456789") for name, it in match.groupdict().items() if it is not None}
    last = max((match.end(it) for it in ("rose", "fell") if names & {it}), default=0)
    if last and re.compile(figure_cues.SINCE_SO_MANY).match(latin, last):
        return False  # so many items of it rose
    if names & {"risers_ahead", "fallers_ahead", *(it.name.lower() for it in _OF_CHANGE)}:
        return True
    former = str(framework.fiscal_year_be - 1)
    return former not in near and not any(it in near for it in narrative_cues.BYGONE)


def _listed(
    match: re.Match[str],
    kind: str,
    bounds: tuple[str, ...],
    latin: str,
    places: list[Subject],
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
            said=LISTS[kind],
            value=bounds[0] if bounds else "",
            start=place.start,
            end=place.end,
            begin=place.start,
            stop=place.end,
            subject=place.code,
            others=(listed[number - 1].code,) if is_ranked else (),
        )


def _run(end: int, latin: str, places: list[Subject]) -> Iterator[Subject]:
    first = bisect_left(places, end, key=lambda it: it.start)
    for place in places[first : first + MOST_LISTED]:
        if not compiled(words.JOINING).fullmatch(latin, end, place.start):
            return
        yield place
        end = place.end


def _run_back(start: int, latin: str, places: list[Subject]) -> Iterator[Subject]:
    last = bisect_left(places, start, key=lambda it: it.start)
    for place in reversed(places[max(0, last - MOST_LISTED) : last]):
        if not compiled(words.JOINING).fullmatch(latin, place.end, start):
            return
        yield place
        start = place.start
