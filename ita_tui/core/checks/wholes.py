"""What whole sentences of a narrative say, held against the record."""

from collections.abc import Callable, Iterable
from decimal import ROUND_HALF_UP, Decimal

from ita_tui.core.checks.facts import Facts
from ita_tui.core.checks.figured import State, Weighed
from ita_tui.core.checks.plans_told import PLANNED, Plans
from ita_tui.core.framework.model import TOTAL, NodeKind
from ita_tui.core.matching.titles import letter_key
from ita_tui.core.narratives.figures import FigureClaim, Said
from ita_tui.words.understood.figure_cues import MEANS

FULL_MARK = Decimal(100)
"""The highest score."""

_Verdict = tuple[bool, str] | None
"""Whether a claim is true, and what is right; None where it is not known."""


class Wholes:
    """What the record says of an issue as a whole, of the total, and of last year."""

    def __init__(self, facts: Facts, issue: str) -> None:
        self._facts = facts
        self._issue = issue
        self._record = facts.record
        self._framework = facts.framework
        self._mark = facts.record.settings.pass_mark
        self._plans = Plans(facts, issue)

    def weigh(self, claim: FigureClaim) -> Weighed | None:
        """What is known of a claim; None for those of single figures."""
        if claim.said in PLANNED:
            verdict = PLANNED[claim.said](self._plans, claim)
        elif claim.said in _TOLD:
            verdict = _TOLD[claim.said](self, claim)
        else:
            return None
        if verdict is None or not (claim.is_sure or verdict[0]):
            return Weighed(claim=claim, state=State.OPEN)
        is_right, right = verdict
        state = State.TRUE if is_right else State.FALSE
        return Weighed(claim=claim, state=state, right=() if is_right else (right,))

    def previous(self, code: str) -> Decimal | None:
        """The score of last year: as typed, else as it follows from those of the items."""
        scores = self._record.scores.get(code)
        if scores is not None and scores.previous is not None:
            return scores.previous
        if code == TOTAL or code.isupper():
            former = self._facts.former.get(code)
            return former.computed if former is not None else None
        return None

    def own(self, code: str) -> Decimal | None:
        """The score of this year: as typed, else as the announcement has it."""
        typed = self._facts.typed.get(code)
        if typed is not None or code not in self._framework.nodes:
            return typed
        return self._facts.figure(code)

    def reference(self, code: str) -> Decimal | None:
        """The score of others."""
        scores = self._record.scores.get(code)
        return scores.reference if scores is not None else None

    def share(self, code: str) -> Decimal:
        """What a node weighs, of a hundred, in what is above it."""
        nodes = self._framework.nodes
        beside = (it.share for it in nodes.values() if it.parent == nodes[code].parent)
        return nodes[code].share * 100 / sum(beside)

    @property
    def items(self) -> tuple[str, ...]:
        """The items of the issue."""
        issue = self._facts.narrated.get(self._issue)
        return issue.items if issue is not None else ()

    def within(self, codes: Iterable[str], instruments: tuple[str, ...]) -> tuple[str, ...]:
        """Those of some nodes that are of some instruments; all where there are none."""
        return tuple(it for it in codes if not instruments or self._instrument(it) in instruments)

    def _items(self, scope: tuple[str, ...]) -> tuple[str, ...]:
        return self.within(self.items, scope)

    def _instrument(self, code: str) -> str:
        instrument = self._framework.instrument_of(code)
        return instrument.code if instrument is not None else ""

    def _scores(self, claim: FigureClaim) -> list[Decimal] | None:
        """Every own score of the items; None where one is missing."""
        scores = [self._facts.typed.get(it) for it in self._items(claim.scope)]
        known = [it for it in scores if it is not None]
        return known if known and len(known) == len(scores) else None

    def _changes(self, claim: FigureClaim) -> list[Decimal] | None:
        changes = []
        for code in self._items(claim.scope):
            own, previous = self._facts.typed.get(code), self.previous(code)
            if own is None or previous is None:
                return None
            changes.append(own - previous)
        return changes or None

    def _gains(self, claim: FigureClaim) -> list[Decimal] | None:
        """How far each of the items is above the reference; None where one is missing."""
        gains = []
        for code in self._items(claim.scope):
            own, reference = self._facts.typed.get(code), self.reference(code)
            if own is None or reference is None:
                return None
            gains.append(own - reference)
        return gains

    # --- numbers

    def _number(self, claim: FigureClaim) -> _Verdict:
        right = _NUMBERS[claim.said](self, claim)
        if right is None:
            return None
        number = Decimal(claim.value.replace("−", "-"))
        exact = right.quantize(Decimal("0.01"), ROUND_HALF_UP)
        near = Decimal("0.01") if claim.said in _ROUNDED else Decimal(0)
        is_right = abs(number - right.quantize(number, ROUND_HALF_UP)) <= near
        return is_right, str(exact)

    def _mean(self, claim: FigureClaim) -> Decimal | None:
        codes = claim.others or self._items(claim.scope)
        known = [it for it in map(self._facts.typed.get, codes) if it is not None]
        return sum(known, Decimal(0)) / len(known) if 0 < len(known) == len(codes) else None

    def _spread(self, claim: FigureClaim) -> Decimal | None:
        scores = self._scores(claim)
        return max(scores) - min(scores) if scores else None

    def _least(self, claim: FigureClaim) -> Decimal | None:
        return min(self._scores(claim) or (), default=None)

    def _most(self, claim: FigureClaim) -> Decimal | None:
        return max(self._scores(claim) or (), default=None)

    def _share_passing(self, claim: FigureClaim) -> Decimal | None:
        scores = self._scores(claim)
        return Decimal(100 * self._passing(scores)) / len(scores) if scores else None

    def _passing(self, scores: list[Decimal]) -> int:
        return sum(it >= self._mark for it in scores)

    def _share_failing(self, claim: FigureClaim) -> Decimal | None:
        share = self._share_passing(claim)
        return None if share is None else 100 - share

    def _nation(self, claim: FigureClaim) -> Decimal | None:
        mean = self._framework.national_means.get(self._record.fiscal_year_be)
        return mean.total if mean is not None and self._facts.has_sure_year else None

    def _apart(self, claim: FigureClaim) -> Decimal | None:
        own = self.own(claim.subject)
        return abs(own - Decimal(claim.bounds[0])) if own is not None and claim.bounds else None

    def _difference(self, claim: FigureClaim) -> Decimal | None:
        one, other = self.own(claim.subject), self.own("".join(claim.others[:1]))
        return abs(one - other) if one is not None and other is not None else None

    def _weighted(self, claim: FigureClaim) -> Decimal | None:
        own = self.own(claim.subject)
        node = self._framework.nodes.get(claim.subject)
        if own is None or node is None:
            return None
        every = [it.share for it in self._framework.nodes.values() if it.parent == node.parent]
        return own * node.share / sum(every)

    def _relative(self, claim: FigureClaim) -> Decimal | None:
        change, previous = self._signed(claim), self.previous(claim.subject)
        return abs(change) * 100 / previous if change is not None and previous else None

    def _signed(self, claim: FigureClaim) -> Decimal | None:
        own, previous = self.own(claim.subject), self.previous(claim.subject)
        return own - previous if own is not None and previous is not None else None

    # --- numbers of things

    def _count(self, claim: FigureClaim) -> _Verdict:
        right = _COUNTS[claim.said](self, claim)
        return None if right is None else (right == int(claim.value), str(right))

    def _rising(self, claim: FigureClaim) -> int | None:
        changes = self._changes(claim)
        return sum(it > 0 for it in changes) if changes else None

    def _falling(self, claim: FigureClaim) -> int | None:
        changes = self._changes(claim)
        return sum(it < 0 for it in changes) if changes else None

    def _staying(self, claim: FigureClaim) -> int | None:
        changes = self._changes(claim)
        return sum(not it for it in changes) if changes else None

    def _reaching(self, claim: FigureClaim) -> int | None:
        scores, bounds = self._scores(claim), [*map(Decimal, claim.bounds), Decimal(101)]
        return sum(bounds[0] <= it < bounds[1] for it in scores) if scores else None

    def _margin(self, claim: FigureClaim) -> int | None:
        scores = self._scores(claim)
        return abs(2 * self._passing(scores) - len(scores)) if scores else None

    def _short(self, claim: FigureClaim) -> int | None:
        scores = self._scores(claim)
        return sum(it < Decimal(claim.bounds[0]) for it in scores) if scores else None

    def _over(self, claim: FigureClaim) -> int | None:
        gains, is_over = self._gains(claim), claim.said is Said.OVER
        return None if gains is None else sum(it > 0 if is_over else it < 0 for it in gains)

    def _formerly_failing(self, claim: FigureClaim) -> int | None:
        former = [self.previous(it) for it in self._items(claim.scope)]
        known = [it for it in former if it is not None]
        return sum(it < self._mark for it in known) if len(known) == len(former) else None

    def _indicators(self, claim: FigureClaim) -> int:
        kinds = [it.kind for it in self._framework.nodes.values()]
        return kinds.count(NodeKind.INDICATOR)

    def _between(self, claim: FigureClaim) -> _Verdict:
        scores, (low, high) = self._scores(claim), sorted(map(Decimal, claim.bounds))
        if scores is None:
            return None
        right = (sum(low <= it <= high for it in scores), sum(low <= it < high for it in scores))
        return int(claim.value) in right, str(right[0])

    # --- sides

    def _mostly(self, claim: FigureClaim) -> _Verdict:
        scores = self._scores(claim)
        if scores is None:
            return None
        passing = self._passing(scores)
        count = passing if claim.said is Said.MOSTLY_PASSING else len(scores) - passing
        return 2 * count > len(scores), str(count)

    def _full(self, claim: FigureClaim) -> _Verdict:
        own = self.own(claim.subject)
        return None if own is None else (own == FULL_MARK, str(own))

    def _pass_mark(self, claim: FigureClaim) -> _Verdict:
        """The pass mark; a number that is the score of an item may be meant as that."""
        number = Decimal(claim.value)
        if number in (self._mark, self._record.settings.target):
            return True, str(self._mark)
        return None if number in self._facts.typed.values() else (False, str(self._mark))

    def _level_floor(self, claim: FigureClaim) -> _Verdict:
        level = next((it for it in self._framework.levels if it.title == claim.bounds[0]), None)
        if level is None:
            return None
        right = (level.min_total, level.min_instrument)
        return Decimal(claim.value) in right, str(level.min_total)

    def _floor(self, claim: FigureClaim) -> _Verdict:
        least = self._least(claim)
        return None if least is None else (least >= Decimal(claim.value), str(least))

    def _ceiling(self, claim: FigureClaim) -> _Verdict:
        most = self._most(claim)
        return None if most is None else (most < Decimal(claim.value), str(most))

    def _all_moved(self, claim: FigureClaim) -> _Verdict:
        changes = self._changes(claim)
        if changes is None:
            return None
        is_rise = claim.said is Said.ALL_ROSE
        others = sum(it <= 0 if is_rise else it >= 0 for it in changes)
        return not others, str(others)

    def _all_beside_mean(self, claim: FigureClaim) -> _Verdict:
        gains = self._gains(claim)
        name = self._record.settings.reference_name
        if gains is None or not all(it in name for it in MEANS if it in claim.value):
            return None
        is_over = claim.said is Said.ALL_OVER
        others = sum(it <= 0 if is_over else it >= 0 for it in gains)
        return not others, str(others)

    def _beside_mark(self, claim: FigureClaim) -> _Verdict:
        own = self.own(claim.subject)
        if own is None:
            return None
        is_passing = claim.said in (Said.PASSES, Said.OVER_MARK)
        marks = (self._mark, self._record.settings.target)
        is_mark = not claim.value[:1].isdigit() or Decimal(claim.value) in marks
        return is_mark and (own >= self._mark) is is_passing, str(own)

    def _formerly(self, claim: FigureClaim) -> _Verdict:
        previous = self.previous(claim.subject)
        if previous is None:
            return None
        return (previous >= self._mark) is (claim.said is Said.WAS_PASSING), str(previous)

    def _about(self, claim: FigureClaim) -> _Verdict:
        own = self.own(claim.subject)
        return None if own is None else (abs(own - Decimal(claim.value)) <= 1, str(own))

    def _each(self, claim: FigureClaim) -> _Verdict:
        own = self.own(claim.subject)
        return None if own is None else (own == Decimal(claim.value), str(own))

    def _ranked(self, claim: FigureClaim) -> _Verdict:
        own, before = self.own(claim.subject), self.own(claim.others[0])
        return None if own is None or before is None else (own <= before, str(own))

    def _beside_nation(self, claim: FigureClaim) -> _Verdict:
        mean = self._framework.national_means.get(self._record.fiscal_year_be)
        own = self.own(TOTAL)
        if mean is None or own is None or not self._facts.has_sure_year:
            return None
        return (own >= mean.total) is (claim.said is Said.OVER_NATION), str(mean.total)

    # --- names

    def _called(self, claim: FigureClaim) -> _Verdict:
        told = letter_key(claim.value)
        nodes = self._framework.nodes
        if claim.subject not in nodes:
            return None
        kind = nodes[claim.subject].kind
        found = [
            (letter_key(title), node.code)
            for node in nodes.values()
            if node.kind is kind
            for title in (node.title, *node.aliases)
        ]
        # One title may begin another: the longest counts.
        fitting = [it for it in found if told.startswith(it[0])]
        if not fitting:
            return None
        code = max(fitting, key=lambda it: len(it[0]))[1]
        return code == claim.subject, nodes[claim.subject].title

    def _of_indicator(self, claim: FigureClaim) -> _Verdict:
        nodes, told = self._framework.nodes, letter_key(claim.value)
        own = nodes.get(claim.subject)
        while own is not None and own.kind is not NodeKind.INDICATOR:
            own = nodes.get(own.parent or "")
        others = [it for it in nodes.values() if it.kind is NodeKind.INDICATOR]
        named = [
            it.code
            for it in others
            if it.code == claim.value
            or any(told.startswith(letter_key(title)) for title in (it.title, *it.aliases))
        ]
        if own is None or not named:
            return None
        return own.code in named, f"{own.code} {own.title}"

    def _within(self, claim: FigureClaim) -> _Verdict:
        own = sorted({self._instrument(it) for it in self._items(())})
        return (claim.value in own, " ".join(own)) if own else None


def is_figure(number: Decimal, figure: Decimal) -> bool:
    """Whether a number is a figure, be it told with fewer decimals."""
    return number == figure.quantize(number, ROUND_HALF_UP)


_NUMBERS: dict[Said, Callable[[Wholes, FigureClaim], Decimal | None]] = {
    Said.MEAN: Wholes._mean,
    Said.SPREAD: Wholes._spread,
    Said.LEAST: Wholes._least,
    Said.MOST: Wholes._most,
    Said.SHARE_PASSING: Wholes._share_passing,
    Said.SHARE_FAILING: Wholes._share_failing,
    Said.NATION: Wholes._nation,
    Said.APART: Wholes._apart,
    Said.DIFFERENCE: Wholes._difference,
    Said.WEIGHTED: Wholes._weighted,
    Said.RELATIVE: Wholes._relative,
    Said.SIGNED: Wholes._signed,
}
"""What number is right."""

_ROUNDED = (
    Said.MEAN,
    Said.SHARE_PASSING,
    Said.SHARE_FAILING,
    Said.WEIGHTED,
    Said.RELATIVE,
    Said.DIFFERENCE,
)
"""Those that follow from several figures, which may have been rounded before."""

_COUNTS: dict[Said, Callable[[Wholes, FigureClaim], int | None]] = {
    Said.RISING: Wholes._rising,
    Said.FALLING: Wholes._falling,
    Said.STAYING: Wholes._staying,
    Said.REACHING: Wholes._reaching,
    Said.OVER: Wholes._over,
    Said.UNDER: Wholes._over,
    Said.FORMERLY_FAILING: Wholes._formerly_failing,
    Said.INDICATORS: Wholes._indicators,
    Said.MARGIN: Wholes._margin,
    Said.SHORT: Wholes._short,
}
"""How many there are."""

_TOLD: dict[Said, Callable[[Wholes, FigureClaim], _Verdict]] = {
    **dict.fromkeys(_NUMBERS, Wholes._number),
    **dict.fromkeys(_COUNTS, Wholes._count),
    Said.FLOOR: Wholes._floor,
    Said.CEILING: Wholes._ceiling,
    **dict.fromkeys((Said.ALL_ROSE, Said.ALL_FELL), Wholes._all_moved),
    **dict.fromkeys((Said.ALL_OVER, Said.ALL_UNDER), Wholes._all_beside_mean),
    **dict.fromkeys(
        (Said.PASSES, Said.FAILS, Said.OVER_MARK, Said.UNDER_MARK), Wholes._beside_mark
    ),
    **dict.fromkeys((Said.WAS_PASSING, Said.WAS_FAILING), Wholes._formerly),
    Said.ABOUT: Wholes._about,
    Said.EACH: Wholes._each,
    Said.RANKED: Wholes._ranked,
    **dict.fromkeys((Said.OVER_NATION, Said.UNDER_NATION), Wholes._beside_nation),
    Said.BETWEEN: Wholes._between,
    **dict.fromkeys((Said.MOSTLY_PASSING, Said.MOSTLY_FAILING), Wholes._mostly),
    Said.FULL: Wholes._full,
    Said.PASS_MARK: Wholes._pass_mark,
    Said.LEVEL_FLOOR: Wholes._level_floor,
    Said.CALLED: Wholes._called,
    Said.WITHIN: Wholes._within,
    Said.OF_INDICATOR: Wholes._of_indicator,
}
"""How each kind is judged."""
