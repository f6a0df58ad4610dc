"""The closed world of a record: a figure of a result that is none of its figures is wrong.

Of what the grammar leaves open, a number that looks like a score must be some figure of what is
spoken of: its score, that of last year or of others, how far it is from these and from the mark.
Where nothing is spoken of, it must be a figure of the text's issue, or of what stands above.
"""

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property

from ita_tui.core.checks.facts import Facts
from ita_tui.core.checks.figured import State, Weighed
from ita_tui.core.checks.wholes import Wholes
from ita_tui.core.narratives.claims import Narrative
from ita_tui.core.narratives.figures import FigureClaim, Said
from ita_tui.core.values import replace
from ita_tui.words.understood import closed_world as words

CLAUSE = 70
"""Characters before a number that say what it is."""

NEAR = 24
"""Characters before a number in which a word must show that it is one of the results."""

REACH = 110
"""Characters between what is spoken of and its figure."""

MOST_NAMED = 60
"""Items of a text whose figures are all computed."""

_SCORE = re.compile(r"(?:100|[1-9]?[0-9])\.[0-9]{2}")


class ClosedWorld:
    """Every figure that a text of the record may rightly tell."""

    def __init__(self, facts: Facts, items: tuple[str, ...], narrative: Narrative, wholes: Wholes):
        self._facts = facts
        self._items = items
        self._narrative = narrative
        self._wholes = wholes
        self._latin = narrative.letters.latin
        self._marks = (facts.record.settings.pass_mark, facts.record.settings.target)

    def settled(self, weighed: Weighed) -> Weighed:
        """An open figure, contradicted where it is a result and no figure of the record."""
        claim = weighed.claim
        if weighed.state is not State.OPEN or not _SCORE.fullmatch(claim.value):
            return weighed
        clause = self._clause(claim)
        if not self._is_result(claim, clause):
            return weighed
        number = Decimal(claim.value)
        code = self._spoken_of(claim)
        if any(it in clause for it in words.OF_OTHERS):
            return weighed
        if code:
            figures = {*self._of_node(code), *self._of_named, *self._of_several}
        elif any(it in clause for it in words.APART):
            return weighed
        else:
            figures = self._of_all
        if number in figures:
            return weighed
        is_former = any(it in clause for it in words.FORMER)
        own = self._wholes.previous(code) if is_former else self._wholes.own(code)
        said = Said.PREVIOUS if is_former else Said.SCORE
        if own is None or not code or any(it in clause for it in words.APART):
            told = replace(claim, said=Said.NOWHERE, subject="")
            return Weighed(claim=told, state=State.FALSE, right=(), is_doubtful=True)
        told = replace(claim, said=said, subject=code)
        return Weighed(claim=told, state=State.FALSE, right=(str(own),), is_doubtful=True)

    def _clause(self, claim: FigureClaim) -> str:
        before = self._latin[max(0, claim.start - CLAUSE) : claim.start].rpartition("\n")[2]
        return re.split(r"[0-9] ?คะแนน|แต่|ส่วน|ขณะที่", before)[-1]

    def _is_result(self, claim: FigureClaim, clause: str) -> bool:
        """Whether a number is told as one of these results, and neither a target nor a bound."""
        behind = self._latin[claim.end : claim.end + 12].lstrip(" )”\"%")
        if behind.startswith(words.OTHER_UNITS):
            return False
        whole = self._latin[max(0, claim.start - CLAUSE) : claim.start].rpartition("\n")[2]
        if any(it in whole for it in (*words.WISHED, *words.NO_SCORES)):
            return False
        if claim.value.endswith("0") and any(it in clause for it in words.BOUNDS):
            return False
        year = self._facts.record.fiscal_year_be
        told = [int(it) for it in re.findall("25[0-9]{2}", whole)]
        if any(it not in (year, year - 1) for it in told):
            return False
        near = clause[-NEAR:]
        return behind.startswith("คะแนน") or any(it in near for it in words.OF_RESULTS)

    def _spoken_of(self, claim: FigureClaim) -> str:
        """The code of what is spoken of, where it stands shortly before."""
        if not claim.subject:
            return ""
        quotes = [it for it in self._narrative.quotes if it.start < claim.start]
        last = quotes[-1] if quotes else None
        if last is not None and last.code == claim.subject:
            return claim.subject if claim.start - last.end <= REACH else ""
        return claim.subject

    # --- figures

    @cached_property
    def _of_named(self) -> frozenset[Decimal]:
        """Every figure of the items that the text names."""
        codes = {it.code for it in self._narrative.quotes[:MOST_NAMED]}
        return frozenset(figure for code in codes for figure in self._of_node(code))

    @cached_property
    def _of_all(self) -> frozenset[Decimal]:
        """Every figure of the text's items, of those it names, and of what stands above them."""
        named = [it.code for it in self._narrative.quotes[:MOST_NAMED]]
        upper = [it.code for it in self._facts.framework.nodes.values() if it.children]
        codes = dict.fromkeys((*self._items, *named, *upper))
        found = {figure for code in codes for figure in self._of_node(code)}
        return frozenset({*found, *self._of_several})

    def _of_node(self, code: str) -> Iterator[Decimal]:
        """Every figure of one node."""
        own, previous = self._wholes.own(code), self._wholes.previous(code)
        scores = self._facts.record.scores.get(code)
        reference = scores.reference if scores is not None else None
        known = [it for it in (own, previous, reference, *self._marks) if it is not None]
        yield from map(_rounded, known)
        for one in (own, previous):
            yield from (_rounded(abs(one - it)) for it in known if one is not None)
        if own is not None and previous:
            yield _rounded(abs(own - previous) * 100 / previous)

    @cached_property
    def _of_several(self) -> frozenset[Decimal]:
        """Means, spreads and shares of the items, of the country, and the bounds of levels."""
        framework = self._facts.framework
        found = {it.total for it in framework.national_means.values()}
        found |= {it.min_total for it in framework.levels}
        groups = [self._items]
        for instrument in framework.instruments:
            leaves = {it.code for it in self._facts.leaves_below(instrument.code)}
            groups.append(tuple(it for it in self._items if it in leaves))
        for group in groups:
            for value in (self._wholes.own, self._wholes.previous, self._reference):
                scores = [it for it in map(value, group) if it is not None]
                passing = [it for it in scores if it >= self._marks[0]]
                failing = [it for it in scores if it < self._marks[0]]
                for some in (scores, passing, failing):
                    if some:
                        found |= {sum(some, Decimal(0)) / len(some), max(some) - min(some)}
                if scores:
                    found |= {Decimal(100 * len(it)) / len(scores) for it in (passing, failing)}
        for measure in self._facts.record.measures.values():
            for text in (measure.target, measure.expected_result):
                found |= {Decimal(it[0]) for it in re.finditer(r"\d{2,3}\.\d\d", text)}
        return frozenset(map(_rounded, found))

    def _reference(self, code: str) -> Decimal | None:
        scores = self._facts.record.scores.get(code)
        return scores.reference if scores is not None else None


def _rounded(figure: Decimal) -> Decimal:
    return figure.quantize(Decimal("0.01"), ROUND_HALF_UP)
