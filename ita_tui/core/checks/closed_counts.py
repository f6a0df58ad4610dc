"""A number of items that the grammar leaves open, held against every set that may be meant."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from ita_tui.core.checks.closed_world import ClosedWorld
from ita_tui.core.checks.figured import State, Weighed, told
from ita_tui.core.checks.texts import indicators_named
from ita_tui.core.narratives.figures import FigureClaim, Said
from ita_tui.core.thai.number_words import number_in
from ita_tui.core.values import replace
from ita_tui.words.understood import clauses
from ita_tui.words.understood import closed_counts as words
from ita_tui.words.understood.closed_world import FORMER
from ita_tui.words.understood.pruning import compiled, compiled_for

BEFORE, BEHIND = 45, 30
"""Characters on either side of a number in which it is said what is counted."""

BESIDE = 14
"""Characters on either side of a number, and of what is said, that may make it another's."""

LONGEST_LIST = 1500
"""Characters of a list of items."""

MOST_NAMED = 60
"""Items named before a number that are looked at."""

_Is = Callable[[str], bool | None]
"""Whether an item belongs to a set; None where that is not known."""


class _Count(NamedTuple):
    """A number of items, and what stands around it in its line."""

    match: re.Match[str]
    line: int
    """Where the line begins."""
    clause: str
    """The text before the number."""
    former: re.Match[str] | None
    following: re.Match[str] | None
    """The numbers on either side."""
    told: tuple[re.Match[str], ...] = ()
    """What is said of the items that are counted."""

    @property
    def place(self) -> tuple[int, int]:
        return self.match.span("one" if self.match["one"] else "number")

    @property
    def unit(self) -> str:
        return self.match["unit"] or ""

    def ends(self, pattern: str) -> bool:
        """Whether what stands before the number says what a pattern does."""
        return re.search(pattern, self.clause) is not None


class ClosedCounts:
    """The numbers of items of one text."""

    def __init__(self, world: ClosedWorld) -> None:
        self._world = world
        self._text = world.masked

    def found(self, known: set[int]) -> Iterator[Weighed]:
        """Numbers of items that no set has that they may mean; ``known`` are places told before."""
        false = (it for it in self._weighed.values() if it.state is State.FALSE)
        return (it for it in false if it.claim.start not in known)

    def fits(self, place: int) -> bool:
        """Whether the number at a place is one that may be meant."""
        return place in self._weighed and self._weighed[place].state is State.TRUE

    @cached_property
    def _weighed(self) -> Mapping[int, Weighed]:
        return {it.claim.start: it for it in map(self._held, self._counts()) if it is not None}

    @cached_property
    def _telling(self) -> re.Pattern[str]:
        return compiled_for(words.TOLD, self._text)

    def _counts(self) -> Iterator[_Count]:
        start = 0
        for line in self._text.splitlines(keepends=True):
            end = start + len(line)
            counts = [*compiled(words.COUNT).finditer(self._text, start, end)]
            told = [*self._telling.finditer(self._text, start, end)] if counts else []
            for index, match in enumerate(counts):
                former = counts[index - 1] if index else None
                following = counts[index + 1] if index + 1 < len(counts) else None
                clause = self._text[max(start, match.start() - BEFORE) : match.start()]
                count = _Count(match, start, clause, former, following)
                if not count.ends(f"{words.NO_NUMBER}|{words.BOTH}"):
                    yield count._replace(told=tuple(self._told(count, told)))
            start = end

    def _held(self, count: _Count) -> Weighed | None:
        """A number held against those that may be meant; None where that is not known."""
        match, (start, end) = count.match, count.place
        is_else = self._is_doubted(count) or self._is_of_change(count)
        allowed = [] if is_else else self._allowed(count)
        value = _value(match)
        if not allowed or not (value or count.told):
            return None
        claim = FigureClaim(
            said=_SAID[count.told[0].lastgroup or ""] if count.told else Said.ITEMS,
            value=str(value),
            start=start,
            end=end,
            begin=min(it.start() for it in (match, *count.told)),
            stop=max(it.end() for it in (match, *count.told)),
        )
        is_right = value in allowed
        return replace(told(claim, is_right, str(allowed[0])), is_doubtful=True)

    def _allowed(self, count: _Count) -> list[int]:
        """Every number that may be meant, the likeliest first; none where that is not known."""
        match = count.match
        named = len(self._before(count.line, match.start()))
        is_rest = count.ends(words.REST)
        if is_rest and not self._world.is_of_issue:
            return []  # what is left of all may be left of anything
        is_of_those = count.ends(words.ALL_THOSE) or re.match(
            words.OF_THOSE, self._text[match.end() : match.end() + BESIDE]
        )
        is_all = is_rest or count.ends(f"{words.OUT_OF}|{words.ALTOGETHER}")
        is_of_items = count.unit.startswith(words.OF_ITEMS) or count.ends(words.ASKED)
        is_sized = bool(count.unit) and is_all and is_of_items and not is_of_those
        if not count.told and not is_sized and not (is_of_those and named):
            return []
        is_of_kind = any(it.lastgroup in _OF_ALL for it in count.told)
        listed = self._listed(match.end()) if not is_of_kind else ()
        scopes = [it for it in self._scopes(count, listed) if it]
        allowed = [number for it in count.told for number in self._numbers(it, scopes, count)]
        if count.told and not allowed:
            return []
        if is_of_those:
            allowed += range(named + 1)
        if is_of_those or not (is_rest or self._is_led(count)):
            allowed += map(len, scopes)
        if is_rest:
            some = {named, *([_value(count.former)] if count.former else ())}
            allowed += [len(scope) - it for scope in scopes[:1] for it in some]
        return [len(listed), *allowed] if listed else allowed

    def _told(self, count: _Count, told: list[re.Match[str]]) -> list[re.Match[str]]:
        """What is said of the items that are counted, before or behind their number, or both."""
        match, former, following = count.match, count.former, count.following
        first = max(match.start() - BEFORE, former.end() if former else 0)
        last = min(match.end() + BEHIND, following.start() if following else len(self._text))
        before = [it for it in told if first <= it.start() and it.end() <= match.start()][-1:]
        is_of_kind = bool(before) and before[0].lastgroup in _OF_ALL
        if is_of_kind and re.search(words.OF_SO_MUCH, self._text[before[0].end() : match.start()]):
            before = []
        behind = [it for it in told if match.end() <= it.start() and it.end() <= last][:1]
        if behind and "§" in self._text[match.end() : behind[0].start()]:
            behind = []
        if behind and self._begins_list(match, behind[0]):
            behind = []
        if behind and following and self._is_beside(behind[0], following):
            behind = []  # it is of the next number
        found = [*before, *behind]
        beside = [it for it in found if self._is_beside(it, match)]
        if not count.unit and not match["one"]:
            return [it for it in beside if it in before]
        return beside or (found if self._world.is_of_issue else [])

    def _begins_list(self, count: re.Match[str], said: re.Match[str]) -> bool:
        """Whether what stands behind a number is told of the list behind: "6 ข้อ ไม่ผ่าน e7 e8"."""
        is_parted = self._text[count.end() : said.start()] == " "
        return is_parted and self._text[said.end() : said.end() + 2].lstrip().startswith("§")

    def _is_led(self, count: _Count) -> bool:
        """Whether what is said stands right before the number."""
        match = count.match
        return any(it.end() <= match.start() and self._is_beside(it, match) for it in count.told)

    def _is_beside(self, one: re.Match[str], other: re.Match[str]) -> bool:
        first, last = sorted((one.span(), other.span()))
        return re.fullmatch(words.BESIDE, self._text[first[1] : last[0]]) is not None

    def _is_doubted(self, count: _Count) -> bool:
        """Whether words near a number make it one of something else, or only supposed."""
        around = (count.match, *count.told)
        start, end = min(it.start() for it in around) - BESIDE, max(it.end() for it in around)
        behind = self._text[end : end + BESIDE].partition("\n")[0].partition(" ")[0]
        near = self._text[max(count.line, start) : end] + behind
        for it in count.told:
            near = near.replace(it[0], " ")
        return re.search(words.DOUBTED, near) is not None

    def _is_of_change(self, count: _Count) -> bool:
        """Whether a number is how many fall short, or pass, more or less than before."""
        is_of_moved = any(it.lastgroup in _MOVED for it in count.told)
        before = self._text[count.line : count.match.start()]
        is_of_fates = is_of_moved and re.search(words.COUNT_MOVED, before) is not None
        return is_of_fates or count.ends(words.FROM_COUNT)

    # --- the sets

    def _scopes(self, count: _Count, listed: Iterable[str]) -> Iterator[tuple[str, ...]]:
        """The sets of items that a number may be of: the text's, an instrument's, those named."""
        world, end = self._world, self._text.find("\n", count.match.end())
        said = world.plain[count.line : end if end >= 0 else None]
        kinds = [world.groups]
        if count.unit.startswith(words.OF_INDICATORS) or count.ends(words.AFTER_INDICATORS):
            kinds.insert(0, world.groups_of_indicators[:-1])
        own = self._instrument(count.match.start())
        for groups in kinds:
            if not own:
                yield groups[0]
            for group, instrument in zip(groups[1:], world.framework.instruments, strict=True):
                cues = words.INSTRUMENTS.get(instrument.code, instrument.code)
                if instrument.code == own or (not own and re.search(cues, said)):
                    yield group
                    yield () if count.told else world.below(instrument.code)
        if re.search(words.WHOLE, said):
            yield world.every
        yield self._before(count.line, count.match.start())
        yield self._run_before(count.line, count.match.start())
        yield tuple(listed)

    def _instrument(self, place: int) -> str:
        """The instrument right before a place, of which a number is; empty where there is none."""
        index = bisect_left(self._world.subjects, place, key=lambda it: it.start)
        former, last = [None, None, *self._world.subjects[:index]][-2:]
        if last is None or last.code not in words.INSTRUMENTS:
            return ""
        is_joined = former is not None and clauses.joins(self._text, former.end, last.start)
        is_beside = re.fullmatch(words.BESIDE, self._text[last.end : place]) is not None
        return last.code if is_beside and not is_joined else ""

    def _before(self, line: int, place: int) -> tuple[str, ...]:
        """The nodes that a line names before a place, those of ranges among them."""
        named = [it.code for it in self._world.quotes if line <= it.start < place][-MOST_NAMED:]
        named += [it.code for it in self._world.subjects if line <= it.start < place][-MOST_NAMED:]
        return tuple(it for it in dict.fromkeys(named) if not it.isupper())

    def _run_before(self, line: int, place: int) -> tuple[str, ...]:
        """The list of nodes that stands last before a place: "o18 ถึง o21 นั้นผ่านสามในสี่ข้อ"."""
        nodes = [it for it in self._world.subjects if line <= it.start < place][-MOST_NAMED:]
        first = len(nodes) - 1
        while first > 0 and clauses.joins(self._text, nodes[first - 1].end, nodes[first].start):
            first -= 1
        starts = {it.start for it in nodes[max(0, first) :]}
        named = (it.code for it in self._world.quotes if it.start in starts)
        return tuple(dict.fromkeys(named))

    def _listed(self, start: int) -> tuple[str, ...]:
        """The items listed right behind a number of them; none where that is not sure."""
        text = self._world.latin
        if not re.compile(words.LISTED).match(text, start):
            return ()
        plain = self._world.plain[start : start + LONGEST_LIST]
        ends = words.END_OF_BRACKETS if plain.lstrip().startswith("(") else words.END_OF_LIST
        end = re.compile(ends).search(plain, 1)
        stop = start + (end.start() if end else len(plain))
        places = {it.start: it.code for it in self._world.quotes if start <= it.start < stop}
        indicators = {*indicators_named(text[start:stop])}
        last = text.rfind(words.AND, start, stop)
        is_whole = last < 0 or any(last < it for it in places)
        is_whole = is_whole or any(indicators_named(text[last:stop]))
        return tuple({*places.values(), *indicators}) if is_whole else ()

    def _numbers(
        self, told: re.Match[str], scopes: list[tuple[str, ...]], count: _Count
    ) -> Iterator[int]:
        """How many items of each set it is told of; none of a set of which a score is missing."""
        kind = told.lastgroup or ""
        if kind == "dropped" and count.ends(words.PASSING):
            kind = "fails"
        rules = [*item_rules(self._world, told, kind)]
        if kind in FATES and any(it in count.clause for it in (*FORMER, str(self._world.year - 1))):
            rules += item_rules(self._world, told, f"formerly_{kind}")
        for scope in scopes:
            for rule in rules:
                found = [rule(code) for code in scope]
                if None not in found:
                    yield sum(map(bool, found))


FATES, _MOVED = ("fails", "passes"), ("rose", "fell", "dropped")
_OF_ALL = ("rose", "fell", "over_mean", "under_mean")
"""What is told of items of which a list has all, and not only some."""

_SAID = {
    "fails": Said.FAILING,
    "passes": Said.PASSING,
    "rose": Said.RISING,
    "fell": Said.FALLING,
    "dropped": Said.FALLING,
    "over_mean": Said.OVER,
    "under_mean": Said.UNDER,
    "least": Said.REACHING,
    "full": Said.REACHING,
    "above": Said.REACHING,
    "below": Said.SHORT,
}


def _value(count: re.Match[str]) -> int:
    number = count["number"]
    if number is None:
        return 1
    return number_in(number)


def _below(one: Decimal | None, other: Decimal | None) -> bool | None:
    return None if one is None or other is None else one < other


def _not(it: bool | None) -> bool | None:
    return None if it is None else not it


def item_rules(world: ClosedWorld, told: re.Match[str], kind: str = "") -> Iterator[_Is]:
    """What makes an item one of those that words tell of; several where they mean several."""
    kind = kind or told.lastgroup or ""
    bounds = (it for name, it in told.groupdict().items() if it and name.endswith("_of"))
    bound = Decimal(next(bounds, 100))
    own, previous, mark, reference = world.own, world.previous, world.mark, world.reference
    rules: Mapping[str, _Is] = {
        "fails": lambda it: _below(own(it), mark),
        "passes": lambda it: _not(_below(own(it), mark)),
        "formerly_fails": lambda it: _below(previous(it), mark),
        "formerly_passes": lambda it: _not(_below(previous(it), mark)),
        "rose": lambda it: _below(previous(it), own(it)),
        "fell": lambda it: _below(own(it), previous(it)),
        "over_mean": lambda it: _not(_below(own(it), reference(it))),
        "under_mean": lambda it: _below(own(it), reference(it)),
        "least": lambda it: _not(_below(own(it), bound)),
        "full": lambda it: _not(_below(own(it), bound)),
        "below": lambda it: _below(own(it), bound),
        "above": lambda it: _below(bound, own(it)),
    }
    yield from (rules[it] for it in ((kind,) if kind in rules else ("fails", "fell")))
