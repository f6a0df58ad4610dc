"""What one clause tells of a node, held against the figures of that node."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from ita_tui.core.checks.figured import State, Weighed
from ita_tui.core.checks.node_figures import NodeFigures
from ita_tui.core.narratives.figures import FigureClaim, Said
from ita_tui.core.narratives.subjects import Subject
from ita_tui.words.understood import clauses as words
from ita_tui.words.understood.pruning import compiled

NEAR_LEAD = 30
"""Characters before a node in which a word of wishing is of what is told of it."""

BEHIND = 40
"""Characters behind a number, or a word, that say what it is."""

_SAID = {"own": Said.SCORE, "previous": Said.PREVIOUS}


class Number(NamedTuple):
    """A score, or how far two are apart, in a text."""

    start: int
    end: int
    value: Decimal
    sign: str


class Clause(NamedTuple):
    """A number of a node, and what stands around it."""

    text: str
    """The text, with signs for nodes and names."""
    year: int
    """The fiscal year that was assessed, Buddhist era."""
    node: Subject
    figures: NodeFigures
    lead: str
    """The text before the node, from the number before it on; empty behind its first number."""
    number: Number
    begin: int
    """Where the words before the number begin."""
    stop: int
    """Where the next node or number begins."""
    is_first: bool
    """Whether it is the first number that is told of the node."""
    is_listed: bool
    """Whether other numbers stand right beside it."""

    @property
    def before(self) -> str:
        """The words between the node, or the number before, and the number."""
        return self.text[self.begin : self.number.start]

    @property
    def behind(self) -> str:
        """What stands right behind the number."""
        return self.text[self.number.end : self.number.end + BEHIND]

    # --- the number

    def told(self) -> str:
        """Which score of the node the number is told as: "own" or "previous"; empty for any."""
        before = self.lead + self.before
        if self.number.sign or self.is_listed or words.find(self.lead, words.BESIDE):
            return ""
        if words.is_of_bracketed(self.behind):
            return ""
        is_of_part = self.node.code.isupper() and words.BEST in self.lead
        if is_of_part or words.find(before, words.MEAN, words.DIFFERENCE):
            return ""
        if words.find(self.lead[-NEAR_LEAD:] + self.before, words.MOOD):
            return ""
        rest = words.without_years(self.before, self.year)
        if words.find(rest, words.ELSEWHERE):
            return ""
        former, now = words.former_and_now(before, self.year)
        is_moving = words.is_apart(rest)
        if former > now:
            is_object = words.find(before[:former], words.BESIDE) or is_moving
            is_got = words.is_got_formerly(before, self.year)
            return "previous" if is_got or not is_object else ""
        if words.find(rest, words.ARRIVES) and (now >= 0 or not self.is_first):
            return "own"
        if is_moving:
            return ""
        if re.match(words.TO, words.without_years(self.behind, self.year)):
            return "previous"
        return "own" if self.is_first or now >= 0 else ""

    def wrong_number(self, pool: frozenset[Decimal], reference_name: str) -> Iterator[Weighed]:
        """The number, where the node has no such figure; ``pool`` are those of all others."""
        if re.match(words.OTHER_UNITS, self.behind.lstrip(' )”"%')) or "§" in self.before:
            return
        past = compiled(words.PAST_A_MARK).search(self.before)
        if past is not None:
            yield from self._past(Decimal(past["mark"]))
            return
        told, roles = self.told(), self.figures.roles(self.number.value)
        if told:
            right = self.figures.own if told == "own" else self.figures.previous
            if right is not None and told not in roles:
                yield self._number(_SAID[told], str(right))
        elif (
            not roles
            and (self.number.value not in pool or self._is_bare())
            and self._is_apart(reference_name)
        ):
            yield self._number(Said.NOWHERE)

    def _past(self, mark: Decimal) -> Iterator[Weighed]:
        """The number, where it is told as how far the score is from a mark, and is not."""
        own, number = self.figures.own, self.number
        right = None if own is None else abs(own - mark)
        is_told = self.is_first and not words.find(self.lead[-NEAR_LEAD:] + self.before, words.MOOD)
        if is_told and right is not None and right != number.value < mark / 2:
            place, code = (number.start, number.end), self.node.code
            begin, value = self.node.start, str(number.value)
            yield false(Said.APART, place, right, begin=begin, subject=code, value=value)

    def _number(self, said: Said, *right: str) -> Weighed:
        is_of_node = said is not Said.NOWHERE
        return false(
            said,
            (self.number.start, self.number.end),
            *right,
            begin=self.node.start if is_of_node else self.number.start,
            subject=self.node.code if is_of_node else "",
            value=str(self.number.value),
        )

    def _is_bare(self) -> bool:
        """Whether nothing but a word of either side stands before: "ต่ำกว่าปีก่อน 2.28"."""
        return words.is_bare_side(words.without_years(self.before, self.year))

    def _is_apart(self, reference_name: str) -> bool:
        """Whether the number is surely told as how far two known figures are apart."""
        near = self.lead[-20:] + self.before
        is_told = bool(self.number.sign) or words.is_apart(near)
        if not is_told or self.is_listed or not self.figures.are_known:
            return False
        rest = words.without_years(self.before, self.year).replace(reference_name, "")
        is_round = self.number.value * 10 % 1 == 0
        is_doubted = words.find(near, words.SUPPOSED) or (is_round and words.find(near, words.MOOD))
        is_ended = re.match("[ ]*(?:คะแนน|[)\n,;]|$)", self.behind) is not None
        return is_ended and not is_doubted and not words.find(rest, words.ELSEWHERE)

    # --- words

    def wrong_fate(self) -> Iterator[Weighed]:
        """Whether the score passes, told right behind it, and does not."""
        fate = words.fate_behind(self.text, self.number.end, self.stop)
        roles = self.figures.roles(self.number.value) & {"own", "previous"}
        if fate is None or len(roles) != 1:
            return
        if words.is_of_several(self.text[fate.end() : fate.end() + BEHIND]):
            return
        mark, score = self.figures.marks[0], self.number.value
        name = "passes" if fate["passes"] else "fails"
        if (score >= mark) is not (name == "passes"):
            place, is_former = fate.span(name), roles == {"previous"}
            said = fate_said(passes=name == "passes", is_former=is_former)
            yield false(said, place, score, subject=self.node.code)

    def wrong_side(self) -> Iterator[Weighed]:
        """A word of rising and the like before or behind the number, where it is the other way."""
        roles = self.figures.roles(self.number.value)
        if self.number.sign:
            start = self.number.start
            yield from self._against(roles, self.number.sign == "+", (start, start + 1))
        else:
            yield from self._side_before(roles)
        yield from self._side_behind(roles)

    def _side_before(self, roles: set[str]) -> Iterator[Weighed]:
        before = self.before
        side = max(words.sides(before), key=lambda it: it.start(), default=None)
        lead = self.lead[-NEAR_LEAD:]
        if side is None or words.find(lead + before[: side.start()], words.MOOD):
            return
        said, after = side[0] + before[side.end() :], before[side.end() :]
        if roles == {"previous"} and words.is_beside_former(said, self.year):
            roles = {"own-previous"}
        elif roles == {"reference"} and ("กว่า" in said or words.find(said, words.MEAN)):
            roles = {"own-reference"}
        elif roles == {"own"} and words.find(after, words.ARRIVES):
            roles = {"own-previous"}
        place = (self.begin + side.start(), self.begin + side.end())
        yield from self._against(roles, side["up"] is not None, place)

    def _side_behind(self, roles: set[str]) -> Iterator[Weighed]:
        behind = self.text[self.number.end : self.stop]
        side = next(words.sides(behind), None)
        if side is None or "own" not in roles or side.start() > BEHIND:
            return
        place = (self.number.end + side.start(), self.number.end + side.end())
        is_next = self.stop - place[1] < BEHIND and self.text[self.stop : self.stop + 1].isdigit()
        if is_next or words.find(behind[: side.start()], words.MOOD):
            return  # the next number tells
        rest, is_up = behind[side.end() : side.end() + BEHIND], side["up"] is not None
        if words.is_of_former(rest, self.year):
            yield from self._against({"own-previous"}, is_up, place)
        elif re.match(f"[ ]*(?:{words.MEAN})", rest):
            yield from self._against({"own-reference"}, is_up, place)

    def _against(self, roles: set[str], is_up: bool, place: tuple[int, int]) -> Iterator[Weighed]:
        """Which side of another figure the score is told to be on, and is not."""
        own, other, kinds = self.figures.own, None, (Said.ROSE, Said.FELL)
        if roles and roles <= {"own-previous", "relative"}:
            other = self.figures.previous
        elif roles == {"own-reference"}:
            other, kinds = self.figures.reference, (Said.OVER_MEAN, Said.UNDER_MEAN)
        elif roles == {"own-mark"}:
            other, kinds = self.figures.marks[0], (Said.OVER_MARK, Said.UNDER_MARK)
        if own is None or other is None or other == own or (own > other) is is_up:
            return
        said = kinds[not is_up]
        right = (str(own),) if roles == {"own-mark"} else (str(other), str(own))
        yield false(said, place, *right, subject=self.node.code)


def false(
    said: Said,
    place: tuple[int, int],
    *right: object,
    begin: int | None = None,
    subject: str = "",
    value: str = "",
) -> Weighed:
    """What is told at a place, by words from ``begin`` on, and is not so; with what is right."""
    start, end = place
    begin = start if begin is None else begin
    claim = FigureClaim(
        said=said, value=value, start=start, end=end, begin=begin, stop=end, subject=subject
    )
    state, fits = State.FALSE, tuple(map(str, right))
    return Weighed(claim=claim, state=state, right=fits, is_doubtful=True)


def fate_said(*, passes: bool, is_former: bool) -> Said:
    """That a node passes, or falls short, now or last year."""
    kinds = (Said.WAS_PASSING, Said.WAS_FAILING) if is_former else (Said.PASSES, Said.FAILS)
    return kinds[not passes]
