"""Which nodes of one year's framework are which of another's, by their titles."""

from collections.abc import Iterator

from ita_tui.core.framework.maps import CodeMap, Link, Trust
from ita_tui.core.framework.model import Framework, Node, Status
from ita_tui.core.matching.titles import alike, letter_key
from ita_tui.core.values import dataclass
from ita_tui.words.said import frameworks as words

_NEAR = 0.6
_SURE = 0.85
_SHORTEST = 8
"""Letters of a title that is told by standing inside a longer one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counterpart:
    """A node of one framework and those of another that it became, by code."""

    before: tuple[str, ...]
    """Codes in the earlier framework; several where they were joined, none where it is new."""
    after: tuple[str, ...]
    """Codes in the later framework; several where it was split, none where it is gone."""
    is_sure: bool
    """Whether it is one of each and there is no doubt of it."""


def proposed_map(before: Framework, after: Framework) -> CodeMap:
    """The map that the titles suggest; confirmed where sources confirm both of one title.

    Equal titles first, then the most alike, one to one; what is left may stand inside a longer
    title of the other year: items that were joined or split. Nodes are matched by kind.
    """
    pairs = dict(_one_to_one(before, after))
    edges = {(old, new) for new, old in pairs.items()}
    edges |= set(_inside(before, after, set(pairs.values())))
    edges |= {(old, new) for new, old in _inside(after, before, set(pairs))}
    links = {}
    for code in _codes(before):
        news = tuple(new for new in _codes(after) if (code, new) in edges)
        olds = [old for old, new in edges if new in news]
        status = Trust.DOUBTFUL
        if len(news) == len(olds) == 1 and _is_sure(before, after, code, news[0]):
            known = {before.nodes[code].status, after.nodes[news[0]].status}
            status = Trust.CONFIRMED if known == {Status.CONFIRMED} else Trust.INFERRED
        links[code] = Link(after=news, status=status, source=words.BY_TITLE)
    return CodeMap(before=before.id, after=after.id, links=links)


def counterparts(found: CodeMap, before: Framework, after: Framework) -> tuple[Counterpart, ...]:
    """Every node below the total of both, in the later tree's order, then those that are gone."""
    edges = {(old, new) for old, link in found.links.items() for new in link.after}
    told: set[str] = set()
    told_of = []
    for code in _codes(after):
        if code not in told:
            olds, news = _joined(code, edges)
            told |= news
            is_sure = [found.counterpart(old) for old in olds] == [code]
            told_of.append(
                Counterpart(
                    before=tuple(it for it in _codes(before) if it in olds),
                    after=tuple(it for it in _codes(after) if it in news),
                    is_sure=is_sure,
                )
            )
    gone = set(_codes(before)) - {old for old, _ in edges}
    told_of += (
        Counterpart(before=(code,), after=(), is_sure=False)
        for code in _codes(before)
        if code in gone
    )
    return tuple(told_of)


def _joined(code: str, edges: set[tuple[str, str]]) -> tuple[set[str], set[str]]:
    """The codes of both years that hang together with a later one."""
    olds: set[str] = set()
    news = {code}
    while True:
        more_olds = {old for old, new in edges if new in news} - olds
        olds |= more_olds
        more_news = {new for old, new in edges if old in olds} - news
        news |= more_news
        if not more_olds and not more_news:
            return olds, news


def _codes(framework: Framework) -> tuple[str, ...]:
    return tuple(code for code, node in framework.nodes.items() if node.parent is not None)


def _one_to_one(before: Framework, after: Framework) -> Iterator[tuple[str, str]]:
    """(later, earlier) codes, the most alike first; of equal ones those with the same code."""
    ranked = sorted(
        (-likeness, old.code != new.code, place, new.code, old.code)
        for place, new in enumerate(map(after.nodes.__getitem__, _codes(after)))
        for old in map(before.nodes.__getitem__, _codes(before))
        if old.kind is new.kind and (likeness := _likeness(old, new)) >= _NEAR
    )
    taken_old: set[str] = set()
    taken_new: set[str] = set()
    for *_, new, old in ranked:
        if new not in taken_new and old not in taken_old:
            taken_new.add(new)
            taken_old.add(old)
            yield new, old


def _likeness(one: Node, other: Node) -> float:
    return max(alike(key, own) for key in _keys(one) for own in _keys(other))


def _keys(node: Node) -> tuple[str, ...]:
    return tuple(map(letter_key, (node.title, *node.aliases)))


def _inside(short: Framework, long: Framework, taken: set[str]) -> Iterator[tuple[str, str]]:
    """(code, code of the longer title that it stands in) of what has no counterpart yet."""
    for code in _codes(short):
        if code in taken:
            continue
        key = letter_key(short.nodes[code].title)
        homes = [
            other
            for other in _codes(long)
            if long.nodes[other].kind is short.nodes[code].kind
            and len(key) >= _SHORTEST
            and key in letter_key(long.nodes[other].title)
        ]
        if len(homes) == 1:
            yield code, homes[0]


def _is_sure(before: Framework, after: Framework, old: str, new: str) -> bool:
    return _likeness(before.nodes[old], after.nodes[new]) >= _SURE
