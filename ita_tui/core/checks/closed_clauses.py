"""The clauses of a text about one node, each figure and word of them held against its figures.

Nothing but the node must be known: a number is a score of it, or how far two of its figures are
apart; a word of rising is of its two years; a number that none of these explains is wrong.
"""

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property
from typing import NamedTuple

from ita_tui.core.checks.closed_world import ClosedWorld
from ita_tui.core.checks.figured import State, Weighed
from ita_tui.core.framework.model import NodeKind
from ita_tui.core.narratives.figures import FigureClaim, Said
from ita_tui.core.narratives.subjects import Subject, subjects_in
from ita_tui.core.values import dataclass
from ita_tui.words.understood import clauses as words

REACH = 110
"""Characters between a node and what is told of it."""

QUOTED = 60
"""Characters before a figure that are quoted with it."""


class _Number(NamedTuple):
    """A score, or a difference of scores, in a text."""

    start: int
    end: int
    value: Decimal
    sign: str


@dataclass(frozen=True, slots=True)
class _Figures:
    """The figures of one node."""

    own: Decimal | None
    previous: Decimal | None
    reference: Decimal | None
    marks: tuple[Decimal, ...]

    def roles(self, number: Decimal) -> set[str]:
        """What a number may be of the node."""
        return {name for name, value in self.every() if value == number}

    def every(self) -> Iterator[tuple[str, Decimal]]:
        """Each figure by its name."""
        own, previous, reference = self.own, self.previous, self.reference
        named = (("own", own), ("previous", previous), ("reference", reference))
        known = [(name, it) for name, it in named if it is not None]
        yield from known
        yield from (("mark", it) for it in self.marks)
        for name, it in known:
            yield from ((f"{name}-mark", abs(it - mark)) for mark in self.marks)
        if own is not None and previous is not None:
            yield "own-previous", abs(own - previous)
            if previous:
                yield "relative", _rounded(abs(own - previous) * 100 / previous)
        if own is not None and reference is not None:
            yield "own-reference", abs(own - reference)
        if previous is not None and reference is not None:
            yield "previous-reference", abs(previous - reference)
        if own is not None:
            yield "own-full", 100 - own


class _Clause(NamedTuple):
    """A number of a node, and what stands around it."""

    node: Subject
    lead: str
    """The text before the node in which it is told of what year, or beside what it is held."""
    number: _Number
    told: list[_Number]
    """Numbers that were told of the node before."""
    begin: int
    """Where the words before the number begin."""
    stop: int
    """Where the next node or number begins."""


class ClosedClauses:
    """The clauses of one text."""

    def __init__(self, world: ClosedWorld) -> None:
        self._world = world
        self._latin = world.latin
        self._known: dict[str, _Figures] = {}
        self._carried: list[Subject] = []
        """What the line before was of, where it was of one node."""

    def found(self) -> Iterator[Weighed]:
        """What is told of a node that has no such figure."""
        start = 0
        for line in self._latin.splitlines(keepends=True):
            end = start + len(line)
            yield from self._line(start, end)
            start = end

    # --- what stands in a text

    @cached_property
    def _subjects(self) -> list[Subject]:
        return subjects_in(self._world.letters, self._world.quotes, self._world.framework)

    @cached_property
    def _masked(self) -> str:
        """The text with signs for nodes and names."""
        text = self._world.plain
        for it in self._subjects:
            text = text[: it.start] + "§" * (it.end - it.start) + text[it.end :]
        return text

    def _figures(self, code: str) -> _Figures:
        if code not in self._known:
            world = self._world
            one = (world.own(code), world.previous(code), world.reference(code))
            rounded = [None if it is None else _rounded(it) for it in one]
            self._known[code] = _Figures(*rounded, world.marks)
        return self._known[code]

    def _line(self, start: int, end: int) -> Iterator[Weighed]:
        text = self._masked
        subjects = [it for it in self._subjects if start <= it.start < end]
        numbers = [
            _Number(it.start(), it.end(), Decimal(it["number"]), it["sign"])
            for it in _SCORE.finditer(text, start, end)
        ]
        group = [] if subjects else self._carried
        left, lead = start, ""
        told: list[_Number] = []
        tokens = sorted([*subjects, *numbers], key=lambda it: it.start)
        yield from self._lists(tokens, start)
        for index, it in enumerate(tokens):
            between = text[left : it.start]
            stop = tokens[index + 1].start if index + 1 < len(tokens) else end
            if isinstance(it, Subject):
                if group and self._is_part(group[-1], it, between):
                    yield from self._inside(group[-1], it, between)
                elif group and not told and left == group[-1].end and _JOIN.fullmatch(between):
                    group = [*group, it]
                else:
                    group, lead, told = [it], between, []
            else:
                is_near = it.start - left <= REACH
                if len(group) == 1 and is_near and it.start >= group[0].end:
                    begin = left if told or group[0].end < start else group[0].end
                    clause = _Clause(group[0], lead, it, told, begin, stop)
                    yield from self._number(clause)
                    yield from self._side(clause)
                    yield from self._fate(clause)
                told = [*told, it]
            if len(group) == 1 and group[0].end >= start:
                yield from self._plain_fate(group[0], it.end, stop)
            left = it.end
        codes = {it.code for it in subjects}
        if subjects or not text[start:end].strip():
            self._carried = group if len(codes) == 1 and len(group) == 1 else []

    def _is_part(self, item: Subject, whole: Subject, between: str) -> bool:
        """Whether what is named behind a node is only what it is a part of."""
        is_upper = whole.code.isupper() or whole.code == "total"
        is_owned = bool(re.search(f"{words.OF_NODE}|{words.INSIDE}", between))
        is_other = not item.code.isupper() and item.code != "total"
        return (is_upper and is_other and is_owned) or (
            whole.code == "total" and item.code.isupper() and is_owned
        )

    def _number(self, clause: "_Clause") -> Iterator[Weighed]:
        it, node = clause.number, clause.node
        context = self._masked[clause.begin : it.start]
        behind = self._masked[it.end : it.end + 30]
        if re.match(words.OTHER_UNITS, behind.lstrip(' )”"%')) or "§" in context:
            return
        figures = self._figures(node.code)
        allowed = self._allowed(clause.lead, context, behind, it, is_first=not clause.told)
        if not allowed:
            yield from self._nowhere(clause, context, behind)
            return
        right = getattr(figures, allowed[0])
        if right is None or figures.roles(it.value) & {*allowed}:
            return
        said = {"own": Said.SCORE, "previous": Said.PREVIOUS, "reference": Said.REFERENCE}
        claim = FigureClaim(
            said=said[allowed[0]],
            value=str(it.value),
            start=it.start,
            end=it.end,
            begin=max(node.start, it.start - QUOTED),
            stop=it.end,
            subject=node.code,
        )
        yield Weighed(claim=claim, state=State.FALSE, right=(str(right),), is_doubtful=True)

    def _nowhere(self, clause: _Clause, context: str, behind: str) -> Iterator[Weighed]:
        """How far two figures are apart, where no two are."""
        it, figures = clause.number, self._figures(clause.node.code)
        near = (clause.lead[-20:] if not clause.told else "") + context
        if not (it.sign or re.search(self._moving, near)) or figures.roles(it.value):
            return
        if not re.match("[ ]*(?:คะแนน|[)\\n,;]|$)", behind) or it.value in self._world.pool:
            return
        is_known = None not in (figures.own, figures.previous, figures.reference)
        rest = self._without_years(context).replace(self._world.reference_name, "")
        is_doubted = re.search(words.SUPPOSED, near) or (
            re.search(words.MOOD, near) and it.value * 10 % 1 == 0
        )
        if not is_known or is_doubted or re.search(words.ELSEWHERE, rest):
            return
        claim = FigureClaim(
            said=Said.NOWHERE,
            value=str(it.value),
            start=it.start,
            end=it.end,
            begin=max(clause.begin, it.start - QUOTED // 2),
            stop=it.end,
        )
        yield Weighed(claim=claim, state=State.FALSE, is_doubtful=True)

    def _plain_fate(self, node: Subject, start: int, stop: int) -> Iterator[Weighed]:
        """Whether an indicator passes, or a node did last year, told without a number before."""
        text = self._masked
        fate = _ONE_FATE.search(text, start, min(stop, start + QUOTED))
        if fate is None or re.match(words.OF_SEVERAL, text[fate.end() :][:12]):
            return
        between = text[start : fate.start()]
        is_former = self._last(words.FORMER, between) > self._last(words.NOW, between)
        rest = self._without_years(between)
        is_told = is_former or self._world.framework.nodes[node.code].kind is NodeKind.INDICATOR
        if not is_told or re.search(f"{words.MOOD}|{words.ELSEWHERE}|{words.NOT_OF_ONE}", rest):
            return
        if is_former and re.search(words.BESIDE, between[: self._last(words.FORMER, between)]):
            return
        figures = self._figures(node.code)
        score = figures.previous if is_former else figures.own
        passes = fate["passes"] is not None
        if score is None or (score >= self._world.mark) is passes:
            return
        kinds = (Said.WAS_PASSING, Said.WAS_FAILING) if is_former else (Said.PASSES, Said.FAILS)
        claim = FigureClaim(
            said=kinds[not passes],
            value=fate[0],
            start=fate.start(),
            end=fate.end(),
            begin=max(node.start, fate.start() - QUOTED // 2),
            stop=fate.end(),
            subject=node.code,
        )
        yield Weighed(claim=claim, state=State.FALSE, right=(str(score),), is_doubtful=True)

    def _inside(self, item: Subject, whole: Subject, between: str) -> Iterator[Weighed]:
        """What a node is told to belong to, and does not."""
        own = self._world.framework.instrument_of(item.code)
        if own is None or own.code == whole.code or whole.code == "total":
            return
        if not re.search(words.INSIDE, between) or "," in between or re.search(words.MEAN, between):
            return
        claim = FigureClaim(
            said=Said.INSIDE,
            value=whole.code,
            start=whole.start,
            end=whole.end,
            begin=max(item.start, whole.start - QUOTED),
            stop=whole.end,
            subject=item.code,
        )
        yield Weighed(claim=claim, state=State.FALSE, right=(own.code,), is_doubtful=True)

    def _fate(self, clause: _Clause) -> Iterator[Weighed]:
        """Whether a score passes, told right behind it."""
        it, figures = clause.number, self._figures(clause.node.code)
        behind = _FATE.match(self._masked, it.end, clause.stop)
        roles = figures.roles(it.value) & {"own", "previous"}
        if behind is None or len(roles) != 1:
            return
        passes = behind["passes"] is not None
        if (it.value >= self._world.mark) is passes:
            return
        kinds = {"own": (Said.PASSES, Said.FAILS), "previous": (Said.WAS_PASSING, Said.WAS_FAILING)}
        name = "passes" if passes else "fails"
        claim = FigureClaim(
            said=kinds[roles.pop()][not passes],
            value=behind[name],
            start=behind.start(name),
            end=behind.end(name),
            begin=it.start,
            stop=behind.end(),
            subject=clause.node.code,
        )
        yield Weighed(claim=claim, state=State.FALSE, right=(str(it.value),), is_doubtful=True)

    def _lists(self, tokens: list[Subject | _Number], start: int) -> Iterator[Weighed]:
        """As many numbers as nodes before them, in the same order."""
        text = self._masked
        nodes: list[Subject] = []
        run: list[_Number] = []
        for it in [*tokens, None]:
            if run and (it is None or isinstance(it, Subject) or not self._goes_on(run, it)):
                yield from self._list(nodes, run)
                nodes, run = ([], []) if it is None or isinstance(it, Subject) else ([], [])
            if isinstance(it, Subject):
                is_part = bool(nodes) and self._is_part(
                    nodes[-1], it, text[nodes[-1].end : it.start]
                )
                is_joined = bool(nodes) and _JOIN.fullmatch(text, nodes[-1].end, it.start)
                if is_joined:
                    nodes += self._between(nodes[-1], it)
                if not is_part:
                    nodes = [*nodes, it] if is_joined else [it]
            elif it is not None:
                run = [*run, it]

    def _goes_on(self, run: list[_Number], it: _Number) -> bool:
        return _LISTED.fullmatch(self._masked, run[-1].end, it.start) is not None

    def _between(self, first: Subject, last: Subject) -> list[Subject]:
        """The items inside a range."""
        codes = [it.code for it in self._world.quotes if it.in_range and it.start == last.start]
        return [Subject(last.start, last.start, it) for it in codes if first.code != it]

    def _list(self, nodes: list[Subject], run: list[_Number]) -> Iterator[Weighed]:
        if len(nodes) < 2 or len(nodes) != len(run):
            return
        context = self._masked[nodes[-1].end : run[0].start]
        if len(context) > REACH or re.search(f"{words.MOOD}|{words.BESIDE}", context):
            return
        figures = [self._figures(it.code) for it in nodes]
        roles = [it.roles(number.value) for it, number in zip(figures, run, strict=True)]
        is_own = not re.search(self._moving, context) and not re.search(words.MEAN, context)
        is_own = is_own and self._last(words.FORMER, context) < 0
        if any(it.own is None for it in figures) or not (
            is_own or all(it.previous is not None and it.reference is not None for it in figures)
        ):
            return
        if set.intersection(*roles) or all(any("-" in role for role in it) for it in roles):
            return
        number, it = next(
            ((at, run[at]) for at, told in enumerate(roles) if not told & {"own"}), (0, run[0])
        )
        own = figures[number].own
        claim = FigureClaim(
            said=Said.SCORE,
            value=str(it.value),
            start=it.start,
            end=it.end,
            begin=run[0].start,
            stop=run[-1].end,
            subject=nodes[number].code,
        )
        yield Weighed(claim=claim, state=State.FALSE, right=(str(own),), is_doubtful=True)

    def _side(self, clause: "_Clause") -> Iterator[Weighed]:
        """Words of rising and the like before and behind a number, against its node's figures."""
        it, figures = clause.number, self._figures(clause.node.code)
        roles = figures.roles(it.value)
        before = self._masked[clause.begin : it.start]
        last = max(self._sides(before), key=lambda one: one.start(), default=None)
        own, previous, reference = figures.own, figures.previous, figures.reference
        if own is None:
            return
        if it.sign and roles:
            yield from self._against(clause, roles, it.sign == "+", (it.start, it.start + 1))
        elif last is not None and not re.search(words.MOOD, before[: last.start()]):
            is_up = last["up"] is not None
            place = (clause.begin + last.start(), clause.begin + last.end())
            after = before[last.end() :]
            if roles == {"previous"} and re.search(
                f"จาก|กว่า|{self._dated(words.FORMER)}", last[0] + after
            ):
                roles = {"own-previous"}
            elif roles == {"reference"} and re.search(f"{words.MEAN}|กว่า", last[0] + after):
                roles = {"own-reference"}
            elif roles == {"own"} and re.search(words.ARRIVES, after):
                roles = {"own-previous"}
            elif not all("-" in role or role == "relative" for role in roles):
                return
            yield from self._against(clause, roles, is_up, place)
        behind = self._masked[it.end : clause.stop]
        first = next(iter(self._sides(behind)), None)
        if first is None or roles & {"own", "previous", "reference"} == set():
            return
        if re.search(words.MOOD, behind[: first.start()]) or len(behind[: first.start()]) > 30:
            return
        rest = behind[first.end() : first.end() + 30]
        place = (it.end + first.start(), it.end + first.end())
        if clause.stop - place[1] < 30 and self._masked[clause.stop : clause.stop + 1].isdigit():
            return  # the next number tells
        if re.match(f"[ ]*(?:จาก)?(?:{self._dated(words.FORMER)})", rest) and "own" in roles:
            yield from self._against(clause, {"own-previous"}, first["up"] is not None, place)
        elif re.match(f"[ ]*(?:{words.MEAN})", rest) and "own" in roles:
            yield from self._against(clause, {"own-reference"}, first["up"] is not None, place)

    def _sides(self, text: str) -> Iterator[re.Match[str]]:
        for it in _SIDES.finditer(text):
            if not re.search(words.NEGATED, text[: it.start()]):
                yield it

    def _against(
        self, clause: "_Clause", roles: set[str], is_up: bool, place: tuple[int, int]
    ) -> Iterator[Weighed]:
        """Which side of another figure a score is told to be on, and is not."""
        figures = self._figures(clause.node.code)
        own = figures.own
        if own is None:
            return
        if roles and roles <= {"own-previous", "relative"}:
            other, kinds = figures.previous, (Said.ROSE, Said.FELL)
        elif roles == {"own-reference"}:
            other, kinds = figures.reference, (Said.OVER_MEAN, Said.UNDER_MEAN)
        elif roles == {"own-mark"}:
            other, kinds = self._world.mark, (Said.OVER_MARK, Said.UNDER_MARK)
        else:
            return
        if other is None or other == own or (own > other) is is_up:
            return
        said = kinds[0] if is_up else kinds[1]
        right = (str(own),) if said in (Said.OVER_MARK, Said.UNDER_MARK) else (str(other), str(own))
        claim = FigureClaim(
            said=said,
            value=self._latin[slice(*place)],
            start=place[0],
            end=place[1],
            begin=place[0],
            stop=max(place[1], min(clause.number.end, place[1] + QUOTED)),
            subject=clause.node.code,
        )
        yield Weighed(claim=claim, state=State.FALSE, right=right, is_doubtful=True)

    def _allowed(
        self, lead: str, context: str, behind: str, it: _Number, *, is_first: bool
    ) -> tuple[str, ...]:
        """What a number may be by the words before it; nothing where they leave it open."""
        if it.sign:
            return ()
        if is_first and re.search(words.BESIDE, lead):
            return ()
        whole = lead + context if is_first else context
        if re.search(words.MEAN, whole):
            return ()
        if re.search(words.MOOD, lead[-30:] + context):
            return ()
        former, now = self._last(words.FORMER, whole), self._last(words.NOW, whole)
        rest = self._without_years(context)
        if re.search(words.ELSEWHERE, rest):
            return ()
        if former > now:
            if re.search(words.BESIDE, whole[:former]) or re.search(self._moving, rest):
                return ()
            return ("previous",)
        if re.search(words.ARRIVES, rest) and (now >= 0 or not is_first):
            return ("own",)
        if re.search(self._moving, rest):
            return ()
        if re.match(words.TO, behind):
            return ("previous",)
        return ("own",) if is_first or now >= 0 else ()

    @cached_property
    def _moving(self) -> re.Pattern[str]:
        return re.compile("|".join((words.APART, words.UP, words.DOWN, words.OVER, words.UNDER)))

    def _without_years(self, context: str) -> str:
        return re.sub(self._dated(f"{words.FORMER}|{words.NOW}"), "", context)

    def _last(self, pattern: str, context: str) -> int:
        return max((it.start() for it in re.finditer(self._dated(pattern), context)), default=-1)

    def _dated(self, pattern: str) -> str:
        year = self._world.year
        return pattern.replace("LAST", str(year - 1)).replace("THIS", str(year))


_SCORE = re.compile(
    r"(?<![0-9.,])(?<![^0-9]/)(?P<sign>[+−-]?)(?P<number>(?:1[0-9]{2}|[1-9]?[0-9])\.[0-9]{2})(?![0-9])"
)
_SIDES = re.compile(f"(?P<up>{words.UP}|{words.OVER})|(?P<down>{words.DOWN}|{words.UNDER})")
_LISTED = re.compile(words.LISTED)
_FATE = re.compile(f"{words.TELLS_FATE}(?:(?P<fails>{words.FAILS})|(?P<passes>{words.PASSES}))")
_ONE_FATE = re.compile(f"(?P<fails>{words.FAILS})|(?P<passes>{words.PASSES})")
_JOIN = re.compile(r"(?:[ ,/()–~-]|และ|กับ|ถึง|รวมทั้ง|ข้อ|ตัวชี้วัด|เรื่อง|ที่|ตลอดจน)*")


def _rounded(figure: Decimal) -> Decimal:
    return figure.quantize(Decimal("0.01"), ROUND_HALF_UP)
