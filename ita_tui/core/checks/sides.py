"""Two figures of one sentence and the words between them, held against what the two are.

Each figure tells by its value of which node it is, and of which year: so a sentence can be held
against the record in which what it speaks of is told in words that nobody knows.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from functools import cached_property
from itertools import product

from ita_tui.core.checks.clauses import false, fate_said
from ita_tui.core.checks.closed_world import LEAST_MARK, ClosedWorld
from ita_tui.core.checks.figured import Weighed
from ita_tui.core.checks.node_figures import rounded
from ita_tui.core.framework.model import TOTAL
from ita_tui.core.narratives.figures import Said
from ita_tui.core.thai.number_words import number_in
from ita_tui.words.understood import clauses
from ita_tui.words.understood import closed_counts as counts
from ita_tui.words.understood import sides as words
from ita_tui.words.understood.figure_phrases import NUMBER_WORDS
from ita_tui.words.understood.pruning import compiled, find_each

BEFORE, BEHIND = 110, 70
"""Characters on either side of a word in which the two figures stand."""

NEAR = 25
"""Characters before a word in which it is wished for, or of something else."""

MOST_FIGURES = 8
"""Figures near a word of which every two are held against each other."""

_Scores = Callable[[str], Decimal | None]


class Sides:
    """The words of one text that say which of two figures is the higher, the later or the last."""

    def __init__(self, world: ClosedWorld) -> None:
        self._world = world
        self._text = world.masked

    def found(self) -> Iterator[Weighed]:
        """What the two figures contradict; each only where a text has the words for it."""
        rooms = {
            words.RISING_WORDS: self._moves,
            words.MEAN_WORDS: self._means,
            words.BEFORE_WORDS: self._turns,
            words.YEAR_WORDS: self._years,
            words.BESIDE_WORDS: self._pairs,
            words.END_WORDS: self._ends,
            words.REST_WORDS: self._rests,
            words.LEVEL_WORDS: self._levels,
            words.MARK_WORDS: self._marks,
            words.TOTAL_WORDS: self._totals,
            words.FATE_WORDS: self._fates,
            words.RANK_WORDS: self._ranks,
            words.HALF_WORDS: self._halves,
            words.ISSUE_WORDS: self._issues,
            words.RESPECT_WORDS: self._respects,
            words.LIST_WORDS: self._lists,
        }
        for needed, room in rooms.items():
            for word in needed:  # no call for each word
                if word in self._text:
                    yield from room()
                    break

    @cached_property
    def _scores(self) -> frozenset[Decimal]:
        """Every score that the text tells."""
        return frozenset(map(Decimal, compiled(words.SCORE).findall(self._text)))

    def _has_both(self, kind: str) -> bool:
        """Whether the text tells a node's own score and another of it."""
        both = ((it.get("own"), it.get(kind)) for it in self._values.values())
        return any(one in self._scores and other in self._scores for one, other in both)

    def _line(self, place: int) -> int:
        """Where the line of a place begins."""
        return self._text.rfind("\n", 0, place) + 1

    def _before(self, place: int, most: int) -> str:
        """What stands in a line right before a place."""
        return self._text[max(self._line(place), place - most) : place]

    # --- what each figure is

    @cached_property
    def _values(self) -> dict[str, dict[str, Decimal]]:
        """The scores of every node that the text may tell of: this year's, last year's, others'."""
        world = self._world
        kinds: dict[str, _Scores] = {
            "own": world.own,
            "previous": world.previous,
            "reference": world.reference,
        }
        return {
            code: {kind: rounded(it) for kind, of in kinds.items() if (it := of(code)) is not None}
            for code in dict.fromkeys((*world.codes, *(it.code for it in world.subjects)))
        }

    def _near(self, start: int, end: int) -> list[str]:
        """The scores near a place, in its line."""
        first = max(self._line(start), start - BEFORE)
        stop = self._text.find("\n", end)
        last = min(stop if stop >= 0 else len(self._text), end + BEHIND)
        return compiled(words.SCORE).findall(self._text, first, last)[:MOST_FIGURES]

    def _apart(self, near: list[str], kind: str) -> dict[str, tuple[Decimal, Decimal]]:
        """Each node of which two of some scores are told, with both: its own and another."""
        told = [*map(Decimal, near)]
        return {
            code: (own, other)
            for own, other in product(told, told)
            for code, it in self._values.items()
            if own != other and it.get("own") == own and it.get(kind) == other
        }

    # --- words of rising and of either side

    def _moves(self) -> Iterator[Weighed]:
        if not self._has_both("previous"):
            return
        for match in find_each(words.MOVED, self._text):
            before = self._before(match.start(), NEAR)
            behind = re.compile(rf"[ ]*{words.FROM_TO}").match(self._text, match.end())
            place = behind.span() if behind else match.span()
            told = [behind["one"], behind["other"]] if behind else self._near(*place)
            is_up, both = match["up"] is not None, self._apart(told, "previous")
            if words.is_wished(before) or not both:
                continue
            is_bare = match[0] in words.BARE
            if is_bare and not self._tells_change(before, match.end(), both.values()):
                continue
            nodes = self._world.subjects
            index = bisect_left(nodes, match.start(), key=lambda it: it.start) - 1
            last = nodes[index] if index >= 0 else None
            if last and match.start() - last.end < NEAR and last.code not in both:
                continue  # it is of that node
            if all((own > other) is not is_up for own, other in both.values()):
                yield self._false(Said.ROSE if is_up else Said.FELL, match, both)

    def _tells_change(self, before: str, end: int, both: Iterable[tuple[Decimal, Decimal]]) -> bool:
        """Whether a word is followed by how far two scores are apart, or by the first of them."""
        number = re.compile(rf" ?(?P<since>จาก)? ?(?P<score>{words.SCORE})").match(self._text, end)
        if number is None or re.search(words.OF_ROW, before):
            return False
        score = Decimal(number["score"])
        return any(score == (it[1] if number["since"] else abs(it[0] - it[1])) for it in both)

    def _means(self) -> Iterator[Weighed]:
        if not self._has_both("reference"):
            return
        for match in find_each(words.OVER_MEAN, self._text):
            start, end = match.span()
            line = self._text[self._line(start) : end + BEHIND].partition("\n")[0]
            if re.match(words.OF_ANOTHER, self._text[end : end + NEAR]):
                continue
            is_of_mean = re.search(words.MEAN, line) is not None
            both = self._apart(self._near(start, end), "reference") if is_of_mean else {}
            is_over = match["over"] is not None
            if both and all((own > other) is not is_over for own, other in both.values()):
                yield self._false(Said.OVER_MEAN if is_over else Said.UNDER_MEAN, match, both)

    def _false(
        self, said: Said, match: re.Match[str], both: dict[str, tuple[Decimal, Decimal]]
    ) -> Weighed:
        code, (own, other) = next(iter(both.items()))
        return false(said, match.span(), other, own, begin=match.start(), subject=code)

    # --- years

    def _turns(self) -> Iterator[Weighed]:
        """A score of last year beside what it became, where the two are not of one node."""
        if len(self._scores) < 2:
            return
        for match in find_each(words.FROM_TO, self._text):
            one, other = Decimal(match["one"]), Decimal(match["other"])
            if min(one, other) < LEAST_MARK:
                continue
            now = [it for it in self._values.values() if it.get("own") == other]
            then = [it for it in self._values.values() if it.get("previous") == one]
            if any(it.get("previous") == one for it in now) or bool(now) is bool(then):
                continue
            name, kind = ("one", "previous") if now else ("other", "own")
            right = [str(it[kind]) for it in now or then if kind in it]
            if len(right) == 1:
                said = Said.PREVIOUS if now else Said.SCORE
                place, code = match.span(name), ""
                value = match[name]
                yield false(said, place, right[0], begin=match.start(), subject=code, value=value)

    def _years(self) -> Iterator[Weighed]:
        """A year beside a score that is that of another year."""
        if not self._scores:
            return
        year = self._world.year
        kinds = {year: "own", year - 1: "previous"}
        for match in find_each(words.YEAR, self._text):
            told, score = int(match["year"]), Decimal(match["score"])
            line = self._line(match.start())
            named = {it.code for it in self._world.subjects if line <= it.start < match.start()}
            fits = {
                kind
                for code in named
                for kind in self._values[code]
                if self._values[code][kind] == score
            }
            right = [it for it, kind in kinds.items() if kind in fits]
            if len(right) == 1 and told not in right:
                yield false(Said.YEAR, match.span("year"), right[0], begin=match.start())

    # --- nodes

    def _pairs(self) -> Iterator[Weighed]:
        """A node that is told to be above another, and is below it."""
        codes = {it.start: it.code for it in self._world.subjects}
        if len({*codes.values()}) < 2:
            return
        for match in find_each(words.BESIDE, self._text):
            one = next((codes[it] for it in range(*match.span("one")) if it in codes), "")
            other = codes.get(match.start("other"), "")
            first, then = self._world.own(one), self._world.own(other)
            is_over, name = match["over"] is not None, "over" if match["over"] else "under"
            if first is None or then is None or first == then or (first > then) is is_over:
                continue
            said = Said.OVER_OTHER if is_over else Said.UNDER_OTHER
            yield false(said, match.span(name), first, then, begin=match.start(), subject=one)

    def _ends(self) -> Iterator[Weighed]:
        """The highest, or lowest, score, and whose it is."""
        codes = {it.start: it.code for it in self._world.subjects}
        for match in find_each(words.ENDS, self._text):
            start, end = match.span()
            before = self._before(start, NEAR)
            line = self._text[self._line(start) : start]
            former, _ = clauses.former_and_now(line[-BEFORE:], self._world.year)
            if re.search(words.NOT_OF_SCORES, before) or former >= 0:
                continue
            if re.search(words.OVER_THE_MEAN, line[-BEFORE:]) or re.match(
                words.TO_SIGNED, self._text[end : end + BEHIND]
            ):
                continue
            of = max if match["most"] else min
            said = Said.MOST if match["most"] else Said.LEAST
            score = compiled(words.TO_SCORE).match(self._text, end)
            node = compiled(words.TO_NODE).match(self._text, end)
            if score is not None and not re.search(words.BETWEEN, line[-BEFORE:]):
                ends = [rounded(of(it)) for it in self._scales("")]
                if ends and Decimal(score["score"]) not in ends:
                    yield false(said, score.span("score"), ends[0], begin=start)
            elif score is None and node is not None and codes.get(first := _start(node)):
                code = codes[first]
                own, ends = self._world.own(code), [of(it) for it in self._scales(code)]
                if own is not None and ends and own not in ends:
                    place = (first, first + 1)
                    said = Said.HIGHEST if match["most"] else Said.LOWEST
                    yield false(said, place, ends[0], begin=start, subject=code)

    def _scales(self, code: str) -> list[list[Decimal]]:
        """The scores of each set among which a node, or any, may be the highest."""
        world = self._world
        named = tuple(dict.fromkeys(it.code for it in world.subjects))
        groups = [*world.groups, *world.groups_of_indicators, world.every, named]
        groups.append(tuple(it.code for it in world.framework.instruments))
        kinds: tuple[_Scores, ...] = (world.own,) if code else (world.own, world.previous)
        found = []
        for group in groups:
            for of in kinds if not code or code in group else ():
                scores = [it for it in map(of, group) if it is not None]
                found += [scores] if scores else []
        return found

    # --- what is told of all

    def _rests(self) -> Iterator[Weighed]:
        """What is told of all items that were not named, and one of them contradicts."""
        world = self._world
        for match in find_each(words.REST, self._text):
            passes = match["passes"] is not None
            line = self._line(match.start())
            if "§" not in self._text[line : match.start()]:
                continue  # of those that are counted
            named = {it.code for it in world.quotes} | {it.code for it in world.subjects}
            rest = [(it, world.own(it)) for it in world.items if it not in named]
            if len(rest) == len(world.items) or any(own is None for _, own in rest):
                continue
            other = [it for it in rest if it[1] is not None and (it[1] >= world.mark) is not passes]
            if other:
                said = Said.PASSES if passes else Said.FAILS
                place = match.span("passes" if passes else "fails")
                code, own = other[0]
                yield false(said, place, own, begin=match.start(), subject=code)

    def _levels(self) -> Iterator[Weighed]:
        """A level that is told to be reached, and is not that of the results."""
        titles = sorted((it.title for it in self._world.framework.levels), key=len, reverse=True)
        if not titles or not self._world.levels:
            return
        level = "|".join(map(re.escape, titles))
        # A title that is a letter or a common word is a level only where it is called so.
        known = [it for it in titles if len(it) > 2 and it not in words.NO_PLAIN_LEVELS]
        plain = "|".join(map(re.escape, known)) or "(?!)"
        total = re.escape(str(self._world.own(TOTAL)))
        pattern = (
            rf"(?:(?:ระดับ[ ]*[“\"(]*|{total}(?: คะแนน)?[ ]*\()(?P<level>{level})"
            rf"|(?:{total}(?: คะแนน)?[ ]*(?:[/=,-] ?)?|{words.PLAINLY_REACHED})(?P<plain>{plain}))"
            r"(?![ก-๙A-Za-z])"
        )
        for match in find_each(pattern, self._world.latin):
            before = self._before(match.start(), NEAR)
            name = "level" if match["level"] else "plain"
            is_told = match[0][0].isdigit() or (
                "§" not in before if match["plain"] else re.search(words.REACHED, before)
            )
            is_told = is_told and not re.search(words.NOT_OF_LEVEL, before)
            if is_told and match[name] not in self._world.levels:
                place = match.span(name)
                yield false(Said.LEVEL, place, self._world.levels[0], begin=match.start())

    def _marks(self) -> Iterator[Weighed]:
        """A number that is told as the pass mark, and is none."""
        numbers = {Decimal(it) for it in compiled(words.NUMBER).findall(self._text)}
        if numbers <= {*self._world.marks}:
            return
        world = self._world
        floors = {it.min_total for it in world.framework.levels}
        for match in find_each(f"{words.MARK}|{words.MARK_BEHIND}", self._text):
            name = "mark" if match["mark"] else "told"
            line = self._before(match.start(), BEFORE)
            is_of_levels = re.search(words.OF_LEVELS, line) is not None
            if Decimal(match[name]) not in (*world.marks, *(floors if is_of_levels else ())):
                yield false(Said.PASS_MARK, match.span(name), world.mark, begin=match.start())

    def _totals(self) -> Iterator[Weighed]:
        """A number that is told as the total, and is none of the figures."""
        if not self._scores:
            return
        own = self._world.own(TOTAL)
        for match in find_each(words.TOTAL, self._text):
            if own is not None and Decimal(match["score"]) not in self._world.pool:
                place = match.span("score")
                value = match["score"]
                yield false(Said.SCORE, place, own, begin=match.start(), subject=TOTAL, value=value)

    def _fates(self) -> Iterator[Weighed]:
        """Whether the node right before passes, and does not."""
        nodes = self._world.subjects
        if all(it.start in self._world.judged for it in nodes):
            return
        for match in find_each(words.FATES, self._text):
            index = bisect_left(nodes, match.start(), key=lambda it: it.start) - 1
            if index < 0 or match.start() - nodes[index].end > BEFORE:
                continue
            if nodes[index].start in self._world.judged:
                continue  # the reader of fates knows it better
            between = self._text[nodes[index].end : match.start()]
            behind = self._text[match.end() : match.end() + NEAR]
            is_told = re.fullmatch(words.BETWEEN_FATE, between) is not None
            is_of_several = nodes[index].code.isupper() or re.match(words.FATE_OF_OTHERS, behind)
            if not is_told or is_of_several:
                continue
            values, passes = self._values[nodes[index].code], match["passes"] is not None
            lead = self._before(nodes[index].start, BEFORE)
            before, after = clauses.former_and_now(lead, self._world.year)
            former, now = clauses.former_and_now(between, self._world.year)
            if before > after or re.search(
                words.SUPPOSED, re.sub(words.EVEN_IF, "", lead[-NEAR:] + between)
            ):
                continue
            score = values.get("previous" if former > now else "own")
            if score is not None and (score >= self._world.mark) is not passes:
                said = fate_said(passes=passes, is_former=former > now)
                code = nodes[index].code
                that = len(words.THAT) if between.endswith(words.THAT) else 0
                begin = match.start() - that
                yield false(said, match.span(), score, begin=begin, subject=code)

    def _ranks(self) -> Iterator[Weighed]:
        """The place that a node has among others."""
        nodes = self._world.subjects
        for match in find_each(words.RANK, self._text):
            start, end = match.span()
            line = self._line(start)
            index = bisect_left(nodes, start, key=lambda it: it.start)
            behind = compiled(words.RANK_TO_NODE).match(self._text, end)
            if behind is None:
                index -= 1
            if not 0 <= index < len(nodes) or not line <= nodes[index].start:
                continue
            first = start if behind else nodes[index].end
            clause = self._text[max(line, first - NEAR if behind else first) : start]
            if len(clause) > BEFORE or re.search(words.NO_RANK, clause[-NEAR:]):
                continue
            places = self._standing(nodes[index].code)
            if places and match["place"] not in places:
                told = match.span("place")
                code = nodes[index].code
                yield false(Said.PLACE, told, next(iter(places)), begin=start, subject=code)

    def _standing(self, code: str) -> dict[str, None]:
        """Every place that a node has among the nodes it may be held against, as it may be told."""
        found: dict[str, None] = {}
        own = self._world.own(code)
        for scores in self._scales(code) if own is not None else ():
            above = sum(it > own for it in scores) if own is not None else 0
            below = sum(it < own for it in scores) if own is not None else 0
            alike = len(scores) - above - below
            for place in (*range(above, above + alike), *range(below, below + alike)):
                found |= {str(place + 1): None}
                found |= {NUMBER_WORDS[place]: None} if place < 10 else {}
            found |= {"แรก": None} if not above or not below else {}
            found |= {"สุดท้าย": None} if not below or not above else {}
            found |= {"รองสุดท้าย": None} if below == 1 else {}
        return found

    def _issues(self) -> Iterator[Weighed]:
        """The issue that a node is told to be of, and is not."""
        nodes, known = self._world.subjects, self._world.framework.nodes
        for match in find_each(words.OF_ISSUE, self._text):
            place = match.start("node") if match["node"] else match.start()
            index = bisect_left(nodes, place, key=lambda it: it.start) - (not match["node"])
            if not 0 <= index < len(nodes):
                continue
            node = nodes[index]
            between = self._text[node.end : match.start()]
            own = known[node.code].issue
            is_told = match["node"] or (
                len(between) <= BEFORE
                and "\n" not in between
                and not re.search(words.OF_ANOTHER_ISSUE, between)
            )
            if own is not None and is_told and match["issue"] != own:
                yield false(
                    Said.OF_ISSUE, match.span("issue"), own, begin=match.start(), subject=node.code
                )

    def _halves(self) -> Iterator[Weighed]:
        """A part that is told to be more, or less, than half of all."""
        for match in find_each(words.HALF, self._text):
            some, every = number_in(match["some"]), number_in(match["every"])
            name = "over" if match["over"] else "under"
            if 2 * some != every and (2 * some > every) is not (name == "over"):
                yield false(Said.ITEMS, match.span(name), f"{some}/{every}", begin=match.start())

    def _respects(self) -> Iterator[Weighed]:
        """Scores that are told of nodes in the same order, and are those of another order."""
        nodes = self._world.subjects
        for match in find_each(words.RESPECTIVELY, self._text):
            line = self._line(match.start())
            told = [*map(Decimal, re.findall(words.SCORE, match["run"]))]
            index = bisect_left(nodes, match.start(), key=lambda it: it.start)
            codes = [it.code for it in nodes[max(0, index - len(told)) : index] if it.start >= line]
            if len({*codes}) < len(told) or self._text[line : match.start()].count("\n"):
                continue
            figures = [{*self._world.figures_of(it)} for it in codes]
            fits = [it in of for it, of in zip(told, figures, strict=True)]
            if not all(fits) and all(any(it in of for of in figures) for it in told):
                at = fits.index(False)
                code, place = codes[at], match.span("run")
                own = self._values[code].get("own", "")
                yield false(Said.EACH, place, own, begin=match.start(), subject=code)

    def _lists(self) -> Iterator[Weighed]:
        """Nodes that are listed as having risen, or fallen, and one of them has not."""
        if not any("previous" in it for it in self._values.values()):
            return
        nodes, rules = self._world.subjects, {"rose": Said.ROSE, "fell": Said.FELL}
        for match in find_each(counts.TOLD, self._text):
            said = rules.get(match.lastgroup or "")
            lead = compiled(words.LISTED).match(self._text, match.end())
            before = self._before(match.start(), NEAR)
            if said is None or lead is None or words.is_wished(before):
                continue
            end = lead.end()
            for node in nodes[bisect_left(nodes, end, key=lambda it: it.start) :]:
                if node.start > end and not clauses.joins_scored(self._text, end, node.start):
                    break
                end = node.end
                it = self._values[node.code]
                own, other = it.get("own"), it.get("previous")
                if own is None or other is None or own == other:
                    continue
                if (own > other) is not (said is Said.ROSE):
                    place = (node.start, node.end)
                    begin = match.start()
                    yield false(said, place, other, own, begin=begin, subject=node.code)


def _start(node: re.Match[str]) -> int:
    """Where a node begins that the ends of a scale are told of."""
    return node.start("node" if node["node"] else "last")
