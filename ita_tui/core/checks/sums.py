"""What one sentence tells of its own numbers, and does not add up.

A score beside a number that it is told to be above; how far two scores are apart.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from ita_tui.core.checks.clauses import false
from ita_tui.core.checks.closed_world import LEAST_MARK, ClosedWorld
from ita_tui.core.checks.figured import Weighed
from ita_tui.core.checks.node_figures import rounded
from ita_tui.core.narratives.figures import Said
from ita_tui.core.narratives.subjects import Subject
from ita_tui.words.understood import clauses
from ita_tui.words.understood import sums as words
from ita_tui.words.understood.pruning import compiled, find_each

REACH = 160
"""Characters before a number in which it says between what it is."""

CLAUSE = 60
"""Characters before a number that say whether it is surely meant."""

MOST_NEAR = 4
"""Scores before a number of which it may be how far two are apart."""

NEAR = 40
"""Characters between a node and a rough number of how far it is from something."""

TENTH = Decimal("0.1")


class Sums:
    """The numbers of one text that follow from others of the same sentence."""

    def __init__(self, world: ClosedWorld) -> None:
        self._world = world
        self._text = world.masked

    def found(self, known: set[int]) -> Iterator[Weighed]:
        """What does not add up; ``known`` are places that are told before."""
        if words.BESIDE_SIGN in self._text:
            yield from self._sides()
        if any(it in self._text for it in words.BOUND_SIGNS):
            yield from self._bounded()
        yield from self._differences(known)

    # --- a score beside a number

    def _sides(self) -> Iterator[Weighed]:
        for match in find_each(words.BESIDE, self._text):
            score, other = Decimal(match["score"]), Decimal(match["other"] or self._world.mark)
            if self._text[: match.start()].endswith(words.AMOUNTING):
                continue
            is_over = match["over"] is not None
            by = compiled(words.BY_SO_MUCH).match(self._text, match.end())
            right = abs(score - other)
            if by is not None and right != Decimal(by["by"]) < LEAST_MARK:
                place = by.span("by")
                yield false(Said.DIFFERENCE, place, right, begin=match.start(), value=by["by"])
            if score < LEAST_MARK or score == other or (score > other) is is_over:
                continue
            said = Said.OVER_MARK if is_over else Said.UNDER_MARK
            place = (match.start("side"), match.end())
            yield false(said, place, score, begin=match.start())

    def _bounded(self) -> Iterator[Weighed]:
        """Nodes that are told to be above, or below, a number, and one of them is not."""
        behind = (
            (it, self._world.run_from(it.end())) for it in find_each(words.BOUNDED, self._text)
        )
        alone = find_each(words.ALONE, self._text) if words.ALONE_SIGN in self._text else ()
        before = ((it, self._ending_at(it.start())) for it in alone)
        for match, nodes in (*behind, *before):
            name, mark = "over" if match["over"] else "under", Decimal(match["mark"])
            lead = self._text[max(0, match.start() - NEAR) : match.start()].rpartition("\n")[2]
            wrong = [
                (it.code, own)
                for it in nodes
                if (own := self._world.own(it.code)) is not None
                and own != mark
                and (own > mark) is not (name == "over")
            ]
            if wrong and not re.search(words.NOT_BOUNDED, lead):
                said, (code, own) = Said.ABOVE if name == "over" else Said.BELOW, wrong[0]
                place, first = match.span(name), min(match.start(), nodes[0].start)
                stop = max(match.end(), nodes[-1].end)
                yield false(said, (place[0], stop), own, begin=first, subject=code)

    def _ending_at(self, place: int) -> list[Subject]:
        return [it for it in self._world.subjects if it.end == place]

    # --- how far two are apart

    def _differences(self, known: set[int]) -> Iterator[Weighed]:
        for match in re.finditer(words.APART, self._text):
            place = match.span("number")
            behind = self._text[match.end() : match.end() + CLAUSE].lstrip(' )”"')
            if place[0] in known or re.match(clauses.OTHER_UNITS, behind):
                continue
            number, right = match["number"], self._apart(match)
            if right and not any(_fits(match, it) for it in right):
                nearest = min(right, key=lambda it: abs(it - Decimal(number)))
                fit = (str(nearest),) if len(right) <= 2 else ()
                said = Said.DIFFERENCE if fit else Said.NOWHERE
                yield false(said, place, *fit, begin=match.start(), value=number)

    def _apart(self, match: re.Match[str]) -> set[Decimal]:
        """How far two may rightly be apart; empty where that is not sure."""
        start, number = match.start("number"), match["number"]
        line = self._text[max(0, start - REACH) : start].rpartition("\n")[2]
        clause = line[-CLAUSE:]
        if re.search(words.NOT_SURE, clause.replace(self._world.reference_name, "")):
            return set()
        both = re.search(words.FROM_TO, line)
        kind = _kind(both["rest"] if both else line)
        if both and kind in ("", words.MOVED):
            return {abs(Decimal(both["one"]) - Decimal(both["other"]))}
        if not kind:
            return set()
        nodes = [it for it in self._world.subjects if start - len(line) <= it.start < start]
        if re.fullmatch(r"[0-9]+\.[0-9]{2}", number):
            told = [Decimal(it[0]) for it in re.finditer(words.SCORE, line)][-MOST_NEAR:]
            return self._exact(kind, clause, {it.code for it in nodes}, told)
        is_near = bool(nodes) and start - nodes[-1].end <= NEAR and match["unit"] is not None
        is_of_one = is_near and kind in (words.MARK, words.MOVED)
        is_of_one = is_of_one and not (
            len(nodes) > 1 and clauses.joins(self._text, nodes[-2].end, nodes[-1].start)
        )
        return {*self._far(kind, nodes[-1].code)} if is_of_one else set()

    def _exact(self, kind: str, clause: str, nodes: set[str], told: list[Decimal]) -> set[Decimal]:
        """What two decimals may tell: of the text's nodes, or of the scores told before."""
        world = self._world
        pairs = {abs(one - other) for one, other in combinations(told, 2)}
        if kind == words.BETWEEN:
            own = [it for it in map(world.own, nodes) if it is not None]
            both = [*map(rounded, own), *told]
            pairs = {abs(one - other) for one, other in combinations(both, 2)}
            is_of_ends = re.search(words.EXTREMES, clause) is not None
            return {*pairs, *world.spreads} if is_of_ends or len(both) > 1 else set()
        if kind == words.MEAN and not world.is_of_reference(clause):
            return set()
        is_known = all(self._other(kind, it) is not None for it in nodes or world.items)
        if not is_known:
            return set()
        marked = {abs(it - mark) for it in told for mark in world.marks}
        far = {it for code in nodes or world.codes for it in self._far(kind, code)}
        return {*far, *pairs, *(marked | world.beyond_bounds if kind == words.MARK else ())}

    def _other(self, kind: str, code: str) -> Decimal | None:
        """What the score of a node is held against."""
        if kind == words.MARK:
            return self._world.mark
        return (self._world.previous if kind == words.MOVED else self._world.reference)(code)

    def _far(self, kind: str, code: str) -> Iterator[Decimal]:
        """How far the score of a node is from what it is held against; what is low may be meant."""
        own, other = self._world.own(code), self._other(kind, code)
        if own is None or other is None:
            return
        others = self._world.marks if kind == words.MARK else (other,)
        for it in others:
            yield from (rounded(abs(own - it)), abs(rounded(own) - rounded(it)))
        previous = self._world.previous(code)
        if kind == words.MARK and previous is not None:
            yield from (abs(rounded(previous) - it) for it in others)
        yield from (rounded(it) for it in (own, other) if it < LEAST_MARK)


def _kind(text: str) -> str:
    """Between what two numbers is, by the last word that says so; empty where none does."""
    last = {kind: [*re.finditer(it, text)][-1:] for kind, it in words.KINDS.items()}
    found = {kind: it[0].start() for kind, it in last.items() if it}
    return max(found, key=found.__getitem__, default="")


def _fits(match: re.Match[str], right: Decimal) -> bool:
    """Whether a number, as roughly as it is told, is what is right."""
    number = Decimal(match["number"])
    step = Decimal(10) ** int(number.as_tuple().exponent)
    if step < TENTH:
        return number == right
    if number and number % 10 == 0:
        step *= 2
    about, more = match["about"] or "", (match["more"] or "").strip()
    least = number if about in words.MORE or more in words.MORE else number - step
    most = number if about in words.ALMOST else number + step
    return least <= right <= most
