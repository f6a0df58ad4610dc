"""A number of items that the grammar leaves open, held against every set that may be meant."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cached_property

from ita_tui.core.checks.closed_world import ClosedWorld
from ita_tui.core.checks.figured import State, Weighed
from ita_tui.core.checks.texts import indicators_named
from ita_tui.core.narratives.figures import FigureClaim, Said
from ita_tui.words.understood import clauses
from ita_tui.words.understood import closed_counts as words
from ita_tui.words.understood.closed_world import FORMER
from ita_tui.words.understood.figure_phrases import NUMBER_WORDS

CLAUSE = 60
"""Characters before a number that say what is counted."""

BEHIND = 40
"""Characters behind it that do."""

LONGEST_LIST = 1500
"""Characters of a list of items."""

_Is = Callable[[str], bool | None]
"""Whether an item belongs to a set; None where that is not known."""


class ClosedCounts:
    """The numbers of items of one text."""

    def __init__(self, world: ClosedWorld) -> None:
        self._world = world
        self._groups = world.groups

    def found(self, known: set[int]) -> Iterator[Weighed]:
        """Numbers of items that no set has that they may mean; ``known`` are places told before."""
        plain = self._world.plain
        for match in re.finditer(words.COUNT, plain):
            start, end = match.span("number")
            is_code = any(it.start <= start < it.end for it in self._world.quotes)
            if start not in known and not is_code:
                yield from self._weighed(match, start, end)

    def _weighed(self, match: re.Match[str], start: int, end: int) -> Iterator[Weighed]:
        plain, unit = self._world.plain, (match["unit"] or "").strip()
        line = plain[max(0, start - CLAUSE) : start].rpartition("\n")[2]
        head = re.split(words.BEGINS_ANEW, line)[-1]
        behind = plain[match.end() : match.end() + BEHIND]
        tail = re.split(r"[ \n:;(]", behind)[0] if unit else ""
        if re.match(" ?(?:จำนวน)? ?[0-9]", behind[len(tail) :]) and tail:
            tail = ""  # it is of the next number
        if line.rstrip().endswith(words.OUT_OF):
            return
        if not unit and not (re.search(words.BARE, line) and re.search(words.SO_MANY, line)):
            return
        clause = f"{head}§{tail}"
        is_matter = unit == words.MATTER
        if is_matter and not (self._world.is_of_issue and re.search(words.ASKED, clause)):
            return
        is_soft = re.search(words.SOFTLY_FAILING, clause) is not None
        if any(it in clause for it in words.DOUBTED) and not is_soft:
            return
        self._groups = self._world.groups
        if unit.startswith(words.INDICATOR):
            self._groups = self._world.groups_of_indicators
        number = match["number"]
        value = int(number) if number.isdigit() else NUMBER_WORDS.index(number) + 1
        said, right = self._meant(clause, line, start, match.end())
        in_list = self._in_run(match.end())
        if value < in_list:
            said, right = said or Said.ITEMS, [in_list]
        if said is None or not right or value in right:
            return
        told = FigureClaim(
            said=said,
            value=str(value),
            start=start,
            end=end,
            begin=start - len(head.lstrip()),
            stop=match.end(),
        )
        yield Weighed(claim=told, state=State.FALSE, right=(str(right[0]),), is_doubtful=True)

    def _meant(self, clause: str, line: str, start: int, end: int) -> tuple[Said | None, list[int]]:
        """What is said of the items, and every number that it may rightly be."""
        is_former = any(it in line for it in (*FORMER, str(self._world.year - 1)))
        listed = self._listed(end) or self._all_named(line, start)
        for pattern, said, rule in self._rules(is_former):
            if re.search(pattern, clause):
                return said, [*self._numbers(rule), *([listed] if listed else ())]
        if re.search(words.SOFTLY_FAILING, clause) and listed:
            return Said.FAILING, [*self._numbers(self._fails), listed]
        if re.search(words.REST, clause.partition("§")[0]):
            named = {it.code for it in self._world.quotes if it.start < start}
            told = [int(it) for it in re.findall(words.SO_MANY, line)]
            rest = [len(group) - it for it in (len(named), *told) for group in self._groups]
            both = [*self._numbers(self._passes), *self._numbers(self._fails)]
            return Said.ITEMS, [*rest, *both]
        if re.search(words.ALTOGETHER, clause):
            before = len([it for it in self._world.quotes if it.start < start])
            every = [len(it) for it in self._groups]
            every += [len(self._world.every), before]
            return Said.ITEMS, [*every, *([listed] if listed else ())]
        return None, []

    def _rules(self, is_former: bool) -> Iterator[tuple[str, Said, _Is]]:
        yield words.RISING, Said.RISING, self._rose
        yield words.FALLING, Said.FALLING, self._fell
        if is_former:
            yield words.FAILING, Said.FORMERLY_FAILING, self._failed_before
            return
        yield words.OVER, Said.OVER, self._over
        yield words.UNDER, Said.UNDER, lambda code: _not(self._over(code))
        yield words.FAILING, Said.FAILING, self._fails
        yield words.PASSING, Said.PASSING, self._passes

    def _numbers(self, rule: _Is) -> Iterator[int]:
        """How many items of the text, and of each instrument, are of a set."""
        for group in self._groups:
            found = [rule(code) for code in group]
            if None in found:
                return
            yield sum(map(bool, found))

    def _failed_before(self, code: str) -> bool | None:
        return _below(self._world.previous(code), self._world.mark)

    def _fails(self, code: str) -> bool | None:
        return _below(self._world.own(code), self._world.mark)

    def _passes(self, code: str) -> bool | None:
        return _not(self._fails(code))

    def _over(self, code: str) -> bool | None:
        return _not(_below(self._world.own(code), self._world.reference(code)))

    def _rose(self, code: str) -> bool | None:
        return _below(self._world.previous(code), self._world.own(code))

    def _fell(self, code: str) -> bool | None:
        return _below(self._world.own(code), self._world.previous(code))

    def _all_named(self, line: str, start: int) -> int:
        """How many items of a line are meant by "all so many"; 0 where it does not say so."""
        if not line.rstrip().endswith(words.ALL):
            return 0
        first = self._world.latin.rfind("\n", 0, start) + 1
        return len({it.code for it in self._world.quotes if first <= it.start < start})

    def _listed(self, start: int) -> int:
        """How many items are listed right behind a number of them; 0 where that is not sure."""
        text = self._latin
        if not re.compile(words.LISTED).match(text, start):
            return 0
        plain = self._world.plain[start : start + LONGEST_LIST]
        end = re.compile(words.END_OF_LIST).search(plain, 1)
        stop = start + (end.start() if end else len(plain))
        quotes = {it.code for it in self._world.quotes if start <= it.start < stop}
        indicators = {*indicators_named(text[start:stop])}
        places = [it.start for it in self._world.quotes if start <= it.start < stop]
        last = text.rfind(words.AND, start, stop)
        is_whole = last < 0 or any(last < it for it in places)
        is_whole = is_whole or any(indicators_named(text[last:stop]))
        return len(quotes | indicators) if is_whole else 0

    def _in_run(self, start: int) -> int:
        """How many items are listed side by side right behind a number of them; 0 for none."""
        lead = re.compile(words.LISTED).match(self._latin, start)
        if lead is None:
            return 0
        begin = end = lead.end()
        for it in self._world.subjects:
            if it.start < begin:
                continue
            between = self._world.masked[end : it.start]
            if ")" in between or not clauses.joins_scored(self._world.masked, end, it.start):
                break
            end = it.end
        return len({it.code for it in self._world.quotes if begin <= it.start < end})

    @cached_property
    def _latin(self) -> str:
        return self._world.latin


def _below(one: Decimal | None, other: Decimal | None) -> bool | None:
    return None if one is None or other is None else one < other


def _not(it: bool | None) -> bool | None:
    return None if it is None else not it
