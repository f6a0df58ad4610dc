"""Figures that are told of several nodes, or of several figures, together: shares, means, sums.

A sentence of the kind is known by its words alone, so it knows better than what reads one figure
after the other.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from ita_tui.core.framework.model import Framework, NodeKind
from ita_tui.core.narratives.figures import FigureClaim, Said
from ita_tui.core.narratives.letters import Letters
from ita_tui.core.narratives.quotes import Quote
from ita_tui.core.narratives.subjects import Subject, subjects_in
from ita_tui.words.understood import joint_figures as words
from ita_tui.words.understood.pruning import find_each

WISHED = 40
"""Characters before a sentence in which a word makes it only wished for."""

NEAR = 30
"""Characters before a figure that are quoted with it."""


def joint_figures(
    letters: Letters, quotes: tuple[Quote, ...], framework: Framework
) -> dict[int, FigureClaim]:
    """Every such figure of a text, by its place."""
    kinds = []
    for name, needed, sentences in words.KINDS:  # no call for each word
        for word in needed:
            if word in letters.latin:
                kinds.append((Said[name], sentences))
                break
    found: dict[int, FigureClaim] = {}
    if kinds:
        nodes = subjects_in(letters, quotes, framework)
        text = letters.latin
        for it in nodes:
            text = text[: it.start] + "§" * (it.end - it.start) + text[it.end :]
        for said, sentences in kinds:
            for sentence in sentences:
                for match in find_each(sentence, text):
                    claim = _claim(said, match, text, nodes, quotes)
                    if not _is_of_one_item(claim, framework):
                        found.setdefault(claim.start, claim)
    return found


def _is_of_one_item(claim: FigureClaim, framework: Framework) -> bool:
    """Whether it is only the mean score of one item, as every score of an item is."""
    is_of_one = claim.said is Said.GROUP_MEAN and claim.is_plain and len(claim.others) == 1
    return is_of_one and framework.nodes[claim.others[0]].kind is NodeKind.ITEM


def _claim(
    said: Said, match: re.Match[str], text: str, nodes: list[Subject], quotes: tuple[Quote, ...]
) -> FigureClaim:
    groups = match.groupdict()
    name = "value" if groups["value"] else "also"
    begin = text.rfind("\n", 0, match.start()) + 1
    before = text[max(begin, match.start() - WISHED) : match.start()]
    before = before if said is Said.GROWTH else re.split("[0-9]", before)[-1]
    told = re.search(words.WISHED, before + text[match.start() : match.start(name)])
    place = match.span("nodes") if groups.get("nodes") else (begin, match.start(name))
    return FigureClaim(
        said=said,
        value=match[name],
        start=match.start(name),
        end=match.end(name),
        begin=_words_before(text, match.start(), match.start(name)),
        stop=match.end(name),
        others=tuple(_named(place, nodes, quotes)),
        bounds=tuple(groups[it] for it in ("some", "every") if groups.get(it)),
        is_plain=bool(groups.get("nodes")),
        is_sure=told is None,
    )


def _words_before(text: str, begin: int, place: int) -> int:
    """Where the whole words begin that are quoted with a figure."""
    if place - begin <= NEAR:
        return begin
    blank = text.find(" ", place - NEAR, place - 1)
    return blank + 1 if blank >= 0 else begin


def _named(
    place: tuple[int, int], nodes: list[Subject], quotes: tuple[Quote, ...]
) -> Iterator[str]:
    """The nodes between two places in order, those inside of ranges among them."""
    first = bisect_left(nodes, place[0], key=lambda it: it.start)
    inside = {it.start for it in nodes[first:] if it.start < place[1]}
    told = [(it.start, it.code) for it in nodes[first:] if it.start < place[1]]
    told += [(it.start, it.code) for it in quotes if it.in_range and it.start in inside]
    yield from dict.fromkeys(code for _, code in sorted(told))
