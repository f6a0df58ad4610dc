"""Nodes that a text lists in the order of their scores, held against these."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ita_tui.core.checks.clauses import false
from ita_tui.core.checks.closed_world import ClosedWorld
from ita_tui.core.checks.figured import Weighed
from ita_tui.core.narratives.figures import Said
from ita_tui.core.narratives.subjects import Subject
from ita_tui.core.thai.number_words import number_in
from ita_tui.words.understood import clauses
from ita_tui.words.understood import rank_cues as words
from ita_tui.words.understood.pruning import compiled, find_each

HEAD = 90
"""Characters before a list that say what it is of."""

BETWEEN = 60
"""Characters between two numbers of one list."""


class Orders:
    """The lists of one text whose nodes stand in the order of their scores."""

    def __init__(self, world: ClosedWorld) -> None:
        self._world = world
        self._text = world.masked
        self._nodes = {it.start: it for it in world.subjects}

    def found(self) -> Iterator[Weighed]:
        """Each list in which a node does not stand where it is told to."""
        if any(it in self._text for it in words.SIGNS):
            yield from self._sorted()
            yield from self._chained()
            yield from self._numbered()
            yield from self._first()

    def _sorted(self) -> Iterator[Weighed]:
        """A list that is told to be sorted from the highest on."""
        for match in find_each(words.SORTED, self._text):
            if not re.search(words.OF_ELSE, match["lead"]):
                yield from self._falling(self._world.run_from(match.end()))

    def _chained(self) -> Iterator[Weighed]:
        """Nodes with signs between them: "e7 > o12 > e2"."""
        for one, other in pairwise(self._world.subjects):
            sign = compiled(words.CHAINED).fullmatch(self._text, one.end, other.start)
            if sign is not None:
                is_falling = sign["sign"] in ">＞≥"
                yield from self._falling([one, other] if is_falling else [other, one])

    def _numbered(self) -> Iterator[Weighed]:
        """Nodes behind the numbers of a list: "1) e7 2) o12", or one on each line."""
        run: list[Subject] = []
        begin = 0
        for match in find_each(words.NUMBERED, self._text):
            number, node = int(match["number"] or match["place"]), self._nodes.get(match.end())
            is_next = number == len(run) + 1 and node is not None
            is_near = not run or match.start() - run[-1].end <= BETWEEN
            if not (is_next and is_near):
                yield from self._listed(run, begin)
                run = []
            if node is not None and number == len(run) + 1:
                begin = begin if run else match.start()
                run.append(node)
        yield from self._listed(run, begin)

    def _listed(self, run: list[Subject], begin: int) -> Iterator[Weighed]:
        head = self._text[max(0, begin - HEAD) : begin]
        ends = [*re.finditer(words.ENDS, head)][-1:]
        if len(run) < 2 or not ends or re.search(words.OF_ELSE, head):
            return
        wrong = [*self._falling(run[::-1] if ends[0]["least"] else run)]
        yield from wrong
        many = re.search(words.FIRST, head[max(0, ends[0].start() - 12) :])
        if not wrong and many is not None:
            is_whole = number_in(many["many"] or many["some"]) == len(run)
            yield from self._among_first(run, of_least=bool(ends[0]["least"])) if is_whole else ()

    def _first(self) -> Iterator[Weighed]:
        """A list that is told to be that of the first: "e7 o12 และ e2 เป็นสามอันดับแรก"."""
        run: list[Subject] = []
        for node in self._world.subjects:
            is_joined = run and clauses.joins_scored(
                self._text.replace(">", ","), run[-1].end, node.start
            )
            run = [*run, node] if is_joined else [node]
            first = compiled(words.ARE_FIRST).match(self._text, self._score_end(node.end))
            if first is not None and number_in(first["many"]) == len(run):
                yield from self._among_first(run, of_least=False)

    def _score_end(self, place: int) -> int:
        """Where the score ends that stands right behind a node; else the place itself."""
        score = re.compile(r"[ ]*\(?[0-9]{1,3}\.[0-9]{2}\)?(?: ?คะแนน)?\)?").match(
            self._text, place
        )
        return score.end() if score is not None else place

    # --- held against the scores

    def _falling(self, run: list[Subject]) -> Iterator[Weighed]:
        """The first two nodes of which the later one is the higher."""
        for one, other in pairwise(run):
            first, then = self._world.own(one.code), self._world.own(other.code)
            if first is not None and then is not None and first < then:
                start, end = min(one.start, other.start), max(one.end, other.end)
                yield false(Said.OVER_OTHER, (start, end), first, then, subject=one.code)
                return

    def _among_first(self, run: list[Subject], *, of_least: bool) -> Iterator[Weighed]:
        """The node that is not one of so many highest, or lowest, among any that may be meant."""
        wrong: Weighed | None = None
        for group in (*self._world.groups, self._world.every, self._siblings(run[0].code)):
            own = {it: score for it in group if (score := self._world.own(it)) is not None}
            if not {it.code for it in run} <= {*own} or len(own) < len(group):
                continue
            codes = sorted(own, key=own.__getitem__, reverse=not of_least)
            last = codes[len(run) - 1]
            outside = [
                it
                for it in run
                if (own[it.code] > own[last] if of_least else own[it.code] < own[last])
            ]
            if not outside:
                return
            left = next(it for it in codes if it not in {one.code for one in run})
            if wrong is None:
                said = Said.LOWEST if of_least else Said.HIGHEST
                place = (outside[0].start, outside[0].end)
                right = f"{left} ({own[left]})"
                wrong = false(said, place, right, subject=outside[0].code)
        if wrong is not None:
            yield wrong

    def _siblings(self, code: str) -> tuple[str, ...]:
        nodes = self._world.framework.nodes
        return tuple(it.code for it in nodes.values() if it.kind is nodes[code].kind)
