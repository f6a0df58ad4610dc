"""The clauses of a text about one node, each figure and word of them held against its figures.

Nothing but the node must be known: a number is a score of it, or how far two of its figures are
apart; a word of rising is of its two years; a number that none of these explains is wrong.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from ita_tui.core.checks.clauses import Clause, Number, false, fate_said
from ita_tui.core.checks.closed_world import ClosedWorld
from ita_tui.core.checks.figured import Weighed
from ita_tui.core.checks.node_figures import NodeFigures, rounded
from ita_tui.core.framework.model import TOTAL, NodeKind
from ita_tui.core.narratives.figures import Said
from ita_tui.core.narratives.subjects import Subject
from ita_tui.core.thai.number_words import number_in
from ita_tui.words.understood import clauses as words
from ita_tui.words.understood import rank_cues as ranks

REACH = 110
"""Characters between a node and what is told of it."""

NEAR = 60
"""Characters between a node and whether it passes."""


class ClosedClauses:
    """The clauses of one text."""

    def __init__(self, world: ClosedWorld) -> None:
        self._world = world
        self._known: dict[str, NodeFigures] = {}
        self._carried: list[Subject] = []
        """What the line before was of, where it was of one node."""

    def found(self) -> Iterator[Weighed]:
        """What is told of a node that has no such figure."""
        start = 0
        for line in self._world.latin.splitlines(keepends=True):
            yield from self._line(start, start + len(line))
            yield from self._places(start, start + len(line))
            start += len(line)

    # --- what stands in a text

    def _figures(self, code: str) -> NodeFigures:
        if code not in self._known:
            world = self._world
            own, previous, reference = (
                None if it is None else rounded(it)
                for it in (world.own(code), world.previous(code), world.reference(code))
            )
            self._known[code] = NodeFigures(own, previous, reference, world.marks)
        return self._known[code]

    def _line(self, start: int, end: int) -> Iterator[Weighed]:
        """Each number of a line with the node that it is told of, and what stands beside nodes."""
        subjects = [it for it in self._world.subjects if start <= it.start < end]
        if not subjects and self._world.masked[start:end].strip() and not self._carried:
            return
        numbers = [
            Number(it.start(), it.end(), Decimal(it["number"]), it["sign"])
            for it in words.scores(self._world.masked, start, end)
        ]
        tokens: list[Subject | Number] = sorted([*subjects, *numbers], key=lambda it: it.start)
        yield from self._lists(tokens)
        group = [] if subjects else self._carried
        left, lead, is_first = start, "", True
        for index, it in enumerate(tokens):
            between = self._world.masked[left : it.start]
            stop = tokens[index + 1].start if index + 1 < len(tokens) else end
            if isinstance(it, Number):
                if len(group) == 1 and it.start - left <= REACH:
                    around = tokens[max(0, index - 1) : index + 2]
                    is_listed = any(self._is_beside(it, one) for one in around)
                    figures, year = self._figures(group[0].code), self._world.year
                    yield from self._clause(
                        Clause(
                            self._world.masked,
                            year,
                            group[0],
                            figures,
                            lead if is_first else "",
                            it,
                            left,
                            stop,
                            is_first,
                            is_listed,
                        )
                    )
                is_first = False
            elif group and self._is_part(group[-1], it, between):
                yield from self._inside(group[-1], it, between)
            elif group and is_first and self._is_joined(group[-1], it):
                group = [*group, it]
            else:
                group, lead, is_first = [it], between, True
            if len(group) == 1 and group[0].start >= start:
                yield from self._plain_fate(group[0], it.end, stop)
            left = it.end
        if subjects or not self._world.masked[start:end].strip():
            is_of_one = len({it.code for it in subjects}) == 1
            self._carried = group if is_of_one else []

    def _clause(self, clause: Clause) -> Iterator[Weighed]:
        yield from clause.wrong_number(self._world.pool, self._world.reference_name)
        yield from clause.wrong_side()
        yield from clause.wrong_fate()

    def _is_joined(self, one: Subject, other: Subject) -> bool:
        return words.joins(self._world.masked, one.end, other.start)

    def _is_beside(self, one: Number, other: Subject | Number) -> bool:
        """Whether two numbers are of one list."""
        if other is one or not isinstance(other, Number):
            return False
        first, last = sorted((one, other))
        return words.joins_numbers(self._world.masked, first.end, last.start)

    # --- places among others

    def _places(self, start: int, end: int) -> Iterator[Weighed]:
        """Places of the one node before them: "ตัวชี้วัดที่ 4 … อันดับที่ 7 จากสิบตัวชี้วัด"."""
        for match in re.compile(ranks.PLACE_AMONG).finditer(self._world.masked, start, end):
            before = [it for it in self._world.subjects if start <= it.start < match.start()]
            if not before or match.start() - before[-1].end > REACH:
                continue
            node, clause = before[-1], self._world.masked[before[-1].end : match.start()]
            is_joined = len(before) > 1 and self._is_joined(before[-2], node)
            around = (
                clause + self._world.masked[match.end() : match.end() + NEAR].partition("\n")[0]
            )
            is_open = words.find(clause, words.MOOD, words.BESIDE)
            is_open = is_open or any(it in clause for it in ranks.FROM_BELOW)
            is_open = is_open or any(it in around for it in ranks.NOT_OF_SCORES)
            is_former = words.former_and_now(around, self._world.year)[0] >= 0
            if is_joined or is_open or is_former:
                continue
            among = number_in(match["among"]) if match["among"] else 0
            place, right = number_in(match["place"]), self._world.places(node.code, among)
            if right and place not in right:
                told = match.span("place")
                yield false(Said.PLACE, told, min(right), begin=match.start(), subject=node.code)

    # --- what a node is a part of, and whether it passes

    def _is_part(self, item: Subject, whole: Subject, between: str) -> bool:
        """Whether what is named behind a node is only what it is a part of."""
        if not words.find(between, words.OF_NODE, words.INSIDE):
            return False
        is_anew = words.leads(self._world.masked, whole.end)
        return not is_anew and self._height(whole.code) > self._height(item.code)

    @staticmethod
    def _height(code: str) -> int:
        return 2 if code == TOTAL else int(code.isupper())

    def _inside(self, item: Subject, whole: Subject, between: str) -> Iterator[Weighed]:
        """What a node is told to belong to, and does not."""
        own = self._world.framework.instrument_of(item.code)
        if own is None or own.code == whole.code or whole.code == TOTAL:
            return
        if words.find(between, words.INSIDE) and not words.find(between, words.MEAN, ","):
            place, begin = (whole.start, whole.end), item.start
            yield false(Said.INSIDE, place, own.code, begin=begin, subject=item.code)

    def _plain_fate(self, node: Subject, start: int, stop: int) -> Iterator[Weighed]:
        """Whether an indicator passes, or a node did last year, told without a number before."""
        fate = words.one_fate(self._world.masked, start, min(stop, start + NEAR))
        if fate is None or words.is_of_several(self._world.masked[fate.end() : fate.end() + NEAR]):
            return
        between, year = self._world.masked[start : fate.start()], self._world.year
        former, now = words.former_and_now(between, year)
        is_former = former > now
        is_indicator = self._world.framework.nodes[node.code].kind is NodeKind.INDICATOR
        rest = words.without_years(between, year)
        is_open = words.find(rest, words.MOOD, words.ELSEWHERE, words.NOT_OF_ONE)
        if is_open or not (is_former or is_indicator):
            return
        if is_former and words.find(between[:former], words.BESIDE):
            return
        figures, passes = self._figures(node.code), fate["passes"] is not None
        score = figures.previous if is_former else figures.own
        if score is not None and (score >= self._world.mark) is not passes:
            said = fate_said(passes=passes, is_former=is_former)
            yield false(said, fate.span(), score, subject=node.code)

    # --- lists

    def _lists(self, tokens: list[Subject | Number]) -> Iterator[Weighed]:
        """As many numbers as nodes before them, in the same order."""
        nodes: list[Subject] = []
        run: list[Number] = []
        for it in tokens:
            if run and (isinstance(it, Subject) or not self._goes_on(run[-1], it)):
                yield from self._list(nodes, run)
                nodes, run = [], []
            if isinstance(it, Number):
                run = [*run, it]
            elif not nodes or not self._is_joined(nodes[-1], it):
                is_part = nodes and self._is_part(
                    nodes[-1], it, self._world.masked[nodes[-1].end : it.start]
                )
                nodes = nodes if is_part else [it]
            else:
                nodes = [*nodes, *self._inside_range(it), it]
        yield from self._list(nodes, run)

    def _goes_on(self, one: Number, other: Number) -> bool:
        return re.fullmatch(words.LISTED, self._world.masked[one.end : other.start]) is not None

    def _inside_range(self, last: Subject) -> Iterator[Subject]:
        quotes = (it for it in self._world.quotes if it.in_range and it.start == last.start)
        return (Subject(last.start, last.start, it.code) for it in quotes)

    def _list(self, nodes: list[Subject], run: list[Number]) -> Iterator[Weighed]:
        if len(nodes) < 2 or len(nodes) != len(run):
            return
        context = self._world.masked[nodes[-1].end : run[0].start]
        if len(context) > REACH or words.find(context, words.MOOD, words.BESIDE):
            return
        figures = [self._figures(it.code) for it in nodes]
        roles = [it.roles(number.value) for it, number in zip(figures, run, strict=True)]
        former, _ = words.former_and_now(context, self._world.year)
        is_own = former < 0 and not words.is_apart(context) and not words.find(context, words.MEAN)
        if any(it.own is None or not (is_own or it.are_known) for it in figures):
            return
        if set.intersection(*roles) or all(any("-" in role for role in it) for it in roles):
            return
        at = next((at for at, told in enumerate(roles) if "own" not in told), 0)
        place = (run[at].start, run[at].end)
        code, value = nodes[at].code, str(run[at].value)
        yield false(
            Said.SCORE, place, figures[at].own, begin=run[at].start, subject=code, value=value
        )
