"""The closed world of a record: a figure of a result that is none of its figures is wrong.

Of what the grammar leaves open, a number that looks like a score must be some figure of what is
spoken of: its score, that of last year or of others, how far it is from these and from the mark.
Where nothing is spoken of, it must be a figure of the text's items, or of what stands above them.
"""

import re
from collections.abc import Iterable, Iterator
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property
from itertools import combinations

from ita_tui.core.checks.facts import Facts
from ita_tui.core.checks.figured import State, Weighed
from ita_tui.core.checks.texts import indicators_named
from ita_tui.core.checks.wholes import Wholes
from ita_tui.core.framework.model import TOTAL, NodeKind
from ita_tui.core.narratives.claims import Narrative
from ita_tui.core.narratives.figures import FigureClaim, Said
from ita_tui.core.narratives.quotes import Quote
from ita_tui.core.narratives.subjects import Subject, subjects_in
from ita_tui.core.values import replace
from ita_tui.words.understood import clauses
from ita_tui.words.understood import closed_world as words
from ita_tui.words.understood.figure_cues import MEANS
from ita_tui.words.understood.values import POINTS

CLAUSE = 70
"""Characters before a number that say what it is."""

SENTENCE = 300
"""Characters before a number in which a word of last year is still of it."""

NEAR = 24
"""Characters before a number in which a word must show that it is one of the results."""

BESIDE = 40
"""Characters between an item and its figure where no word is needed to show it."""

REACH = 110
"""Characters between what is spoken of and its figure."""

MOST_NAMED = 60
"""Items of a text whose figures are all computed."""

MOST_PAIRED = 16
"""Items of a text of which every two are held against each other."""

LEAST_MARK, MOST_MARK = 50, 99
"""A pass mark lies between these."""

LEAST_STEP = Decimal("0.01")
"""By how much two scores differ at least."""

FAR_BACK = 80
"""Characters before a number of items that say of which it is."""

_SCORE = re.compile(r"(?:100|[1-9]?[0-9])\.[0-9]{2}")


class ClosedWorld:
    """Every figure that a text of the record may rightly tell."""

    def __init__(
        self, facts: Facts, items: tuple[str, ...], narrative: Narrative, wholes: Wholes
    ) -> None:
        self._facts = facts
        self._narrative = narrative
        self._wholes = wholes
        self.marks = (facts.record.settings.pass_mark, facts.record.settings.target)
        self.items = items
        """The items that the text is of."""
        self.quotes = narrative.quotes
        """The items that it names."""
        self.letters = narrative.letters
        self.framework = facts.framework
        self.latin = narrative.letters.latin
        """The text in Latin digits."""
        self.year = facts.record.fiscal_year_be
        self.mark = facts.record.settings.pass_mark
        self.own = wholes.own
        self.previous = wholes.previous
        self.reference = wholes.reference

    @cached_property
    def plain(self) -> str:
        """The text in Latin digits, without titles and the agency's name."""
        text = self._narrative.letters.latin
        framework = self._facts.framework
        titles = {it.title for it in framework.nodes.values()}
        titles |= {it.title for it in framework.issues.values()}
        for title in sorted({self._facts.record.agency.name, *titles} - {""}, key=len)[::-1]:
            if title in text:
                text = text.replace(title, "ฅ" * len(title))
        return text

    @cached_property
    def subjects(self) -> list[Subject]:
        """The nodes that the text names, in order."""
        return subjects_in(self.letters, self.quotes, self.framework)

    @cached_property
    def masked(self) -> str:
        """The text with signs for nodes and names."""
        text = self.plain
        for it in self.subjects:
            text = text[: it.start] + "§" * (it.end - it.start) + text[it.end :]
        return text

    def run_from(self, start: int) -> list[Subject]:
        """The nodes of the list that begins at a place."""
        run: list[Subject] = []
        for it in self.subjects:
            if it.start < start:
                continue
            if run and not clauses.joins_scored(self.masked, run[-1].end, it.start):
                break
            run.append(it)
        return run

    def settled(self, weighed: Weighed) -> Weighed:
        """An open figure, contradicted where it is a result and no figure of the record."""
        claim = weighed.claim
        if weighed.state is not State.OPEN:
            return weighed
        if _SCORE.fullmatch(claim.value):
            return self._figure(weighed)
        if claim.value.isdigit() and claim.subject in self._instruments:
            return self._weight(weighed)
        if claim.value.isdigit() and LEAST_MARK <= int(claim.value) <= MOST_MARK:
            return self._mark(weighed)
        return weighed

    @cached_property
    def _instruments(self) -> tuple[str, ...]:
        return tuple(it.code for it in self.framework.instruments)

    def _weight(self, weighed: Weighed) -> Weighed:
        """A whole number beside an instrument, where weights are told."""
        claim, line = weighed.claim, self._line(weighed.claim)
        right = self._wholes.share(claim.subject)
        if not re.search(words.WEIGHS, line) or Decimal(claim.value) == right:
            return weighed
        told = replace(claim, said=Said.WEIGHT)
        fits = (f"{right.normalize():f}",)
        return Weighed(claim=told, state=State.FALSE, right=fits, is_doubtful=True)

    def _mark(self, weighed: Weighed) -> Weighed:
        """A whole number right behind the word for the mark."""
        claim = weighed.claim
        number = Decimal(claim.value)
        line = self._line(claim)
        is_told = re.search(words.MARK_BEFORE, line) is not None
        if not is_told or number in self.marks or any(it in line for it in words.NOT_THE_MARK):
            return weighed
        if self.plain[claim.end : claim.end + 6].lstrip().startswith(words.NOT_A_MARK):
            return weighed
        told = replace(claim, said=Said.PASS_MARK, subject="")
        fits = (str(self.marks[0]),)
        return Weighed(claim=told, state=State.FALSE, right=fits, is_doubtful=True)

    def _figure(self, weighed: Weighed) -> Weighed:
        claim = weighed.claim
        line = self._line(claim)
        clause = re.split(words.CLAUSES, line)[-1]
        code = self._spoken_of(claim)
        if not self._is_result(claim, line, clause, code):
            return weighed
        number = Decimal(claim.value)
        whole = self.plain[max(0, claim.start - SENTENCE) : claim.start].rpartition("\n")[2]
        since = re.split(words.NOW, whole)[-1]
        if not self._knows_former(since if len(since) > len(line) else line, code):
            return weighed
        figures = self._allowed(clause, code)
        if figures is None or number in figures:
            return weighed
        is_former = any(it in clause for it in words.FORMER)
        own = self.previous(code) if is_former else self.own(code)
        said = Said.PREVIOUS if is_former else Said.SCORE
        is_known = own is not None and bool(code)
        if not is_known or _is_apart(clause) or words.MEAN in clause:
            told = replace(claim, said=Said.NOWHERE, subject="")
            return Weighed(claim=told, state=State.FALSE, is_doubtful=True)
        told = replace(claim, said=said, subject=code)
        return Weighed(claim=told, state=State.FALSE, right=(str(own),), is_doubtful=True)

    def _knows_former(self, line: str, code: str) -> bool:
        """Whether last year's scores are known, where a line may speak of them."""
        is_former = any(it in line for it in (*words.FORMER, *words.APART, str(self.year - 1)))
        codes = (code,) if code else self.items
        return not is_former or all(self.previous(it) is not None for it in codes)

    def _allowed(self, clause: str, code: str) -> Iterable[Decimal] | None:
        """The figures of which a number must be one; None where it may be any."""
        is_mean = words.MEAN in clause
        if is_mean and words.COUNTRY in clause:
            return {*self._national, *self._of_all} if self._national else None
        is_of_others = any(it in clause for it in words.OF_OTHERS)
        is_known = code and self.reference(code) is not None and self.is_of_reference(clause)
        if is_of_others and not is_known:
            return None
        is_apart = _is_apart(clause)
        if is_mean and not code:
            return {*self._of_all, *self._of_pairs, self._mean_named}
        if is_apart or is_mean:
            return {
                *self.figures_of(code),
                *(self._of_all if not code else self.figures_of_named),
            } | {
                *self._of_several,
                *self._of_pairs,
                self._mean_named,
            }
        if clause.rstrip(" :=").endswith(words.ENDS) and not code:
            return self._ends
        if code:
            return {*self.figures_of(code), *self.figures_of_named, *self._of_several}
        return self._of_all

    def _line(self, claim: FigureClaim) -> str:
        return self.plain[max(0, claim.start - CLAUSE) : claim.start].rpartition("\n")[2]

    def _is_result(self, claim: FigureClaim, line: str, clause: str, code: str) -> bool:
        """Whether a number is told as one of these results, and neither a target nor a bound."""
        behind = self.plain[claim.end : claim.end + 12].lstrip(' )”"%')
        if behind.startswith(words.OTHER_UNITS) or any(it in line for it in words.NO_SCORES):
            return False
        is_of_now = clause.rstrip().endswith(words.FROM_NOW)
        if any(it in clause for it in words.WISHED) and not is_of_now:
            return False
        if claim.value.endswith(words.ROUND) and any(it in clause for it in words.BOUNDS):
            return False
        if clause.rstrip().endswith(words.PER_CENT) and behind.startswith(words.OF):
            return False
        if re.search(words.GROWTH, line):
            return False
        beside = line + self.plain[claim.end : claim.end + NEAR].partition("\n")[0]
        told = [int(it) for it in re.findall("25[0-9]{2}", beside)]
        if any(it not in (self.year, self.year - 1) for it in told):
            return False
        near = clause[-NEAR:]
        if behind.startswith(POINTS):
            return True
        if not code:
            return any(it in near for it in words.POINTS)
        return any(it in near for it in words.OF_RESULTS) or self._is_beside(claim)

    def _is_beside(self, claim: FigureClaim) -> bool:
        last = next((it for it in self._quotes_before(claim)), None)
        return last is not None and claim.start - last.end <= BESIDE

    def _quotes_before(self, claim: FigureClaim) -> Iterator[Quote]:
        return (it for it in reversed(self._narrative.quotes) if it.start < claim.start)

    def _spoken_of(self, claim: FigureClaim) -> str:
        """The code of what is spoken of, where it stands shortly before."""
        if not claim.subject:
            return ""
        last = next(self._quotes_before(claim), None)
        if last is not None and last.code == claim.subject:
            return claim.subject if claim.start - last.end <= REACH else ""
        return claim.subject

    # --- figures

    @cached_property
    def figures_of_named(self) -> frozenset[Decimal]:
        """Every figure of the items that the text names."""
        return frozenset(figure for code in self._named for figure in self.figures_of(code))

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """The text's items, those it names, and what stands above them."""
        return tuple(dict.fromkeys((*self.items, *self._named, *self._upper)))

    @cached_property
    def _named(self) -> tuple[str, ...]:
        quotes = (it.code for it in self._narrative.quotes[:MOST_NAMED])
        claims = self._narrative.figures[:MOST_NAMED]
        told = (code for it in claims for code in (it.subject, *it.others) if code)
        indicators = indicators_named(self.latin)
        return tuple(dict.fromkeys((*quotes, *told, *indicators)))

    @cached_property
    def _of_pairs(self) -> frozenset[Decimal]:
        """How far every two of the nodes that the text names are apart."""
        own = [it for it in map(self.own, self._named[:MOST_PAIRED]) if it is not None]
        own += [it for it in map(self.own, self._upper) if it is not None]
        return frozenset(_rounded(abs(one - other)) for one, other in combinations(own, 2))

    @cached_property
    def _mean_named(self) -> Decimal:
        own = [self.own(it.code) for it in self._narrative.quotes[:MOST_NAMED]]
        known = [it for it in own if it is not None]
        return _rounded(sum(known, Decimal(0)) / max(1, len(known)))

    @cached_property
    def _upper(self) -> tuple[str, ...]:
        nodes = self._facts.framework.nodes.values()
        parts = (it for it in nodes if it.kind is not NodeKind.ITEM)
        return (TOTAL, *(it.code for it in parts if it.children or it.title in self.latin))

    @cached_property
    def pool(self) -> frozenset[Decimal]:
        """Every figure that a text of this kind may tell, of whatever it may be."""
        return frozenset({*self._of_all, *self._of_pairs, *self._ends, self._mean_named})

    @cached_property
    def apart(self) -> frozenset[Decimal]:
        """How far figures that the text may tell are apart."""
        means = {self._mean_named} if len({it.code for it in self.quotes}) > 1 else set()
        weighted = {
            _rounded(own * self._wholes.share(it.code) / 100)
            for it in self.framework.instruments
            if (own := self.own(it.code)) is not None
        }
        return frozenset({*self._of_pairs, *self.spreads, *means, *weighted})

    @cached_property
    def spreads(self) -> frozenset[Decimal]:
        """How far the highest and the lowest of several are apart."""
        found = set[Decimal]()
        for group in (*self.groups, *self.groups_of_indicators, self._instruments, self.every):
            own = [it for it in map(self.own, group) if it is not None]
            found |= {_rounded(max(own) - min(own))} if own else set()
        return frozenset(found)

    @cached_property
    def judged(self) -> frozenset[int]:
        """Where the items are named of which the text was read to say whether they passed."""
        quotes = self._narrative.quotes
        return frozenset(quotes[number].start for number in self._narrative.said_at)

    @cached_property
    def levels(self) -> tuple[str, ...]:
        """The level that was declared, and the one that follows from the scores."""
        level = self._facts.own.level
        titles = (self._facts.record.results.level, level.title if level else "")
        return tuple(it for it in titles if it)

    @property
    def reference_name(self) -> str:
        """What the scores of others are called."""
        return self._facts.record.settings.reference_name

    def is_of_reference(self, clause: str) -> bool:
        """Whether the others that a clause names are those of the references."""
        whose = [it for it in MEANS if it in clause]
        return bool(whose) and all(it in self.reference_name for it in whose)

    @cached_property
    def _of_all(self) -> frozenset[Decimal]:
        """Every figure of the text's items, of those it names, and of what stands above them."""
        found = {figure for code in self.codes for figure in self.figures_of(code)}
        return frozenset({*found, *self._of_several})

    def figures_of(self, code: str) -> Iterator[Decimal]:
        """Every figure of one node."""
        own, previous, reference = self.own(code), self.previous(code), self.reference(code)
        known = [it for it in (own, previous, reference, *self.marks) if it is not None]
        yield from map(_rounded, known)
        for one in (own, previous):
            yield from (_rounded(abs(one - it)) for it in known if one is not None)
        if own is not None and previous:
            yield _rounded(abs(own - previous) * 100 / previous)

    @cached_property
    def groups(self) -> list[tuple[str, ...]]:
        """The text's items, and those of each instrument."""
        return [self.items, *(self._wholes.within(self.items, (it,)) for it in self._instruments)]

    @cached_property
    def groups_of_indicators(self) -> list[tuple[str, ...]]:
        """The indicators, and those of each instrument, and those of the text."""
        nodes = self._facts.framework.nodes.values()
        every = tuple(
            it.code
            for it in nodes
            if it.kind is NodeKind.INDICATOR and it.parent in ("IIT", "EIT", "OIT")
        )
        groups = [every]
        for instrument in self._facts.framework.instruments:
            groups.append(tuple(it for it in every if it in instrument.children))
        return [*groups, tuple(it for it in self._named if it in every)]

    def places(self, code: str, among: int = 0) -> set[int]:
        """Every place from the highest that a node has among so many, or any that may be meant.

        Of equal scores either the first place or the last may be told; empty where one is missing.
        """
        nodes = self._facts.framework.nodes
        kind = nodes[code].kind
        alike = tuple(it.code for it in nodes.values() if it.kind is kind)
        parent = nodes[code].parent
        siblings = nodes[parent].children if parent else ()
        found = set[int]()
        for group in (alike, siblings, *self.groups, *self.groups_of_indicators):
            scores = [it for it in map(self.own, group) if it is not None]
            own = self.own(code)
            if own is None or len(scores) < len(group):
                return set()
            if code in group and among in (0, len(group)):
                above = sum(it > own for it in scores)
                found |= {above + 1, len({it for it in scores if it > own}) + 1}
                found |= set(range(above + 1, above + scores.count(own) + 1))
        return found

    def is_of_another_indicator(self, code: str, score: Decimal) -> bool:
        """Whether a score that is told of an indicator is that of another one."""
        nodes = self._facts.framework.nodes
        is_indicator = code in nodes and nodes[code].kind is NodeKind.INDICATOR
        return is_indicator and any(
            it.kind is NodeKind.INDICATOR and it.code != code and self.own(it.code) == score
            for it in nodes.values()
        )

    def below(self, code: str) -> tuple[str, ...]:
        """The items below a node."""
        return tuple(it.code for it in self._facts.leaves_below(code))

    @property
    def every(self) -> tuple[str, ...]:
        """Every item of the framework."""
        return tuple(it.code for it in self._facts.framework.items)

    @property
    def is_of_issue(self) -> bool:
        """Whether the text is of one issue, and not of all items."""
        return len(self.items) < len(self.framework.items)

    @cached_property
    def _ends(self) -> frozenset[Decimal]:
        """The highest and lowest scores of the text's items, and of what stands above them."""
        found = set[Decimal]()
        nodes = self._facts.framework.nodes.values()
        indicators = tuple(it.code for it in nodes if it.kind is NodeKind.INDICATOR)
        for group in (*self.groups, self.every, indicators, self._instruments, self._named):
            for value in (self.own, self.previous):
                scores = [it for it in map(value, group) if it is not None]
                found |= {min(scores), max(scores)} if scores else set()
        return frozenset(map(_rounded, found))

    @cached_property
    def _national(self) -> frozenset[Decimal]:
        return frozenset(it.total for it in self._facts.framework.national_means.values())

    @cached_property
    def _bounds(self) -> frozenset[Decimal]:
        """The means of the country, and the bounds of levels."""
        levels = (it.min_total for it in self._facts.framework.levels)
        return frozenset({*self._national, *levels})

    @cached_property
    def beyond_bounds(self) -> frozenset[Decimal]:
        """How far the total and the instruments are from these."""
        upper = (TOTAL, *(it.code for it in self.framework.instruments))
        own = [it for it in map(self.own, upper) if it is not None]
        return frozenset(abs(it - bound) for it in own for bound in self._bounds)

    def means_of(self, codes: tuple[str, ...]) -> Iterator[Decimal]:
        """The means of some nodes, of this year and others, where all their scores are known."""
        for of in (self.own, self.previous, self.reference) if codes else ():
            known = [it for it in map(of, codes) if it is not None]
            if len(known) == len(codes):
                yield sum(known, Decimal(0)) / len(known)

    def weight(self, code: str) -> Decimal:
        """What a node weighs, of a hundred, in what is above it."""
        return self._wholes.share(code)

    @cached_property
    def _between_means(self) -> set[Decimal]:
        """How far the means of the items, of this year and others, are from each other."""
        means = [it for group in self.groups for it in self.means_of(group)]
        others = [it for it in (self.own(TOTAL), *self.marks) if it is not None]
        return {abs(one - other) for one, other in combinations([*means, *others], 2)}

    @cached_property
    def _of_several(self) -> frozenset[Decimal]:
        """Means, spreads and shares of the items, of the country, and the bounds of levels."""
        found = {*self._bounds, *self.beyond_bounds}
        found |= {it for it in map(self.own, (TOTAL,)) if it is not None}
        found |= self.spreads
        found |= self._between_means
        for group in self.groups:
            for value in (self.own, self.previous, self.reference):
                scores = [it for it in map(value, group) if it is not None]
                passing = [it for it in scores if it >= self.marks[0]]
                failing = [it for it in scores if it < self.marks[0]]
                for some in (scores, passing, failing):
                    if some:
                        found |= {sum(some, Decimal(0)) / len(some), max(some) - min(some)}
                if scores:
                    found |= {Decimal(100 * len(it)) / len(scores) for it in (passing, failing)}
        for measure in self._facts.record.measures.values():
            for text in (measure.target, measure.expected_result):
                found |= {Decimal(it[0]) for it in re.finditer(r"[0-9]{2,3}\.[0-9]{2}", text)}
        exact = set(map(_rounded, found))
        # What follows from several may have been rounded the other way.
        return frozenset({it + by for it in exact for by in (-LEAST_STEP, Decimal(0), LEAST_STEP)})


def _is_apart(clause: str) -> bool:
    """Whether the number behind a clause may be by how much two are apart."""
    return clause.rstrip().endswith(words.BY) or any(it in clause for it in words.APART)


def _rounded(figure: Decimal) -> Decimal:
    return figure.quantize(Decimal("0.01"), ROUND_HALF_UP)
