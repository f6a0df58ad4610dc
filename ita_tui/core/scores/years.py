"""Records of several years side by side, along the maps of their codes."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from ita_tui.core.framework.maps import CodeMap
from ita_tui.core.framework.model import Framework, Node
from ita_tui.core.record.model import Record
from ita_tui.core.scores.assessment import Assessment, assess
from ita_tui.core.scores.gaps import known_framework
from ita_tui.core.values import dataclass

MOST_YEARS = 6
"""Records side by side; more do not fit on paper."""

BLOCKS = "▁▂▃▄▅▆▇█"
"""From the least to the most of a trend."""
NO_BLOCK = "·"
"""A year without a score in a trend."""


class Movement(StrEnum):
    """What happened to a score from one year to the next."""

    ROSE = "rose"
    FELL = "fell"
    SAME = "same"


class Crossing(StrEnum):
    """How a leaf crossed its pass mark, or a total its target, from one year to the next."""

    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """One record of a comparison, and what follows from it."""

    name: str
    """What it is called: the name of its file."""
    record: Record
    """The record."""
    framework: Framework
    """Its framework."""
    assessment: Assessment
    """What its own scores give."""
    figures: Mapping[str, Decimal]
    """By code what was typed, else computed: 0–100, two decimals; without what is not known."""
    computed_otherwise: Mapping[str, Decimal]
    """By code, what is computed of each node whose typed figure is another."""
    leaves: frozenset[str]
    """Codes that are held against the pass mark: leaves, as deep as scores are known."""

    @property
    def level(self) -> str:
        """Title of the computed level, else the declared one; empty where neither is known."""
        level = self.assessment.level
        return level.title if level else self.record.results.level


def year_of(name: str, record: Record, framework: Framework) -> Year:
    """A record as a year of a comparison."""
    assessment = assess(framework, record)
    figures = {
        code: score
        for code, result in assessment.results.items()
        if (score := result.computed if result.typed is None else result.typed) is not None
    }
    known = known_framework(framework, record)
    return Year(
        name=name,
        record=record,
        framework=framework,
        assessment=assessment,
        figures=figures,
        computed_otherwise={
            code: it.computed
            for code, it in assessment.results.items()
            if it.is_announced_otherwise and it.computed is not None
        },
        leaves=frozenset(node.code for node in known.leaves),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class YearRow:
    """One node through the years; a place is None where it has no counterpart or no score."""

    node: Node
    """The node; see ``latest``."""
    codes: tuple[str | None, ...]
    """Its code in each year."""
    scores: tuple[Decimal | None, ...]
    """Its score in each year, 0–100, two decimals."""
    crossings: tuple[Crossing | None, ...]
    """From each year to the next: whether it crossed the pass mark."""

    @property
    def changes_points(self) -> tuple[Decimal | None, ...]:
        """From each year to the next, in points; None where either is not known."""
        pairs = zip(self.scores, self.scores[1:], strict=False)
        return tuple(None if a is None or b is None else b - a for a, b in pairs)


class Difference(StrEnum):
    """In what two years are not on one scale, so that they are compared on what they share."""

    AGENCY = "agency"
    LEVELS = "levels"
    PASS_MARK = "pass-mark"
    WEIGHTS = "weights"
    ITEMS = "items"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """A score of one year that has no counterpart in the next."""

    year: int
    """Place of the year among the years, from 0."""
    node: Node
    """The node of that year."""
    score: Decimal
    """Its score."""
    became: tuple[str, ...]
    """What it became: none where it is gone; else it was joined, split, or it is doubtful."""
    is_joined: bool
    """Whether others became the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Years side by side, the earliest first."""

    years: tuple[Year, ...]
    """The years; of one year as they were given."""
    links: tuple[CodeMap, ...]
    """From each year to the next, what the codes became."""
    rows: tuple[YearRow, ...]
    """Every node that has a score in any year: the latest tree's order, then those gone by then."""
    lost: tuple[Lost, ...]
    """Scores without a counterpart, earliest year first, in tree order."""
    differences: tuple[frozenset[Difference], ...]
    """From each year to the next, in what they are not on one scale."""

    least: Decimal
    """Where the blocks of trends begin: the least score of all, down to a multiple of ten."""

    def trend(self, row: YearRow) -> str:
        """A block a year, from ``least`` to 100."""
        return trend(row.scores, self.least)


def trend(scores: Sequence[Decimal | None], least: Decimal) -> str:
    """A block a score, on one scale from ``least`` to 100; a dot where there is none."""
    room = max(Decimal(1), 100 - least)
    places = (None if it is None else int((it - least) * (len(BLOCKS) - 1) / room) for it in scores)
    return "".join(NO_BLOCK if it is None else BLOCKS[max(0, it)] for it in places)


def change_of(points: Decimal | None) -> Movement | None:
    """What a difference in points says; None where it is not known."""
    if points is None:
        return None
    return Movement.ROSE if points > 0 else Movement.FELL if points < 0 else Movement.SAME


def compare(years: Sequence[Year], links: Sequence[CodeMap]) -> Comparison:
    """Put years side by side, the earliest first; ``links`` lead from each to the next.

    Only what the maps know to be one and the same is compared: what was joined, split or is
    doubtful is told as lost.
    """
    found = chains([year.framework for year in years], links)
    rows = tuple(
        row
        for row in (_row(years, chain) for chain in found)
        if any(score is not None for score in row.scores)
    )
    scores = (score for row in rows for score in row.scores if score is not None)
    pairs = list(pairwise(years))
    return Comparison(
        years=tuple(years),
        links=tuple(links),
        rows=rows,
        lost=tuple(_lost(years, links)),
        differences=tuple(frozenset(_differences(*pair)) for pair in pairs),
        least=min(scores, default=Decimal(0)) // 10 * 10,
    )


def chains(
    frameworks: Sequence[Framework], links: Sequence[CodeMap]
) -> list[tuple[str | None, ...]]:
    """The codes of each node through the years; latest tree first, then what was gone earlier."""
    found: list[list[tuple[str | None, ...]]] = [[] for _ in frameworks]
    seen: list[set[str]] = [set() for _ in frameworks]
    before = [
        {new: old for old in one.nodes if (new := link.counterpart(old)) is not None}
        for one, link in zip(frameworks, links, strict=False)
    ]
    for last in range(len(frameworks) - 1, -1, -1):
        for code in frameworks[last].nodes:
            if code in seen[last]:
                continue
            chain: list[str | None] = [None] * len(frameworks)
            place, at = last, code
            while True:
                chain[place] = at
                seen[place].add(at)
                if place == 0 or (older := before[place - 1].get(at)) is None:
                    break
                place, at = place - 1, older
            found[last].append(tuple(chain))
    return [chain for of_year in reversed(found) for chain in of_year]


def latest(frameworks: Sequence[Framework], chain: Sequence[str | None]) -> tuple[int, Node]:
    """(place of the latest year that has a node, the node as that year calls it)."""
    last = max(place for place, code in enumerate(chain) if code is not None)
    return last, frameworks[last].nodes[chain[last] or ""]


def _row(years: Sequence[Year], chain: tuple[str | None, ...]) -> YearRow:
    scores = tuple(
        None if code is None else year.figures.get(code)
        for year, code in zip(years, chain, strict=True)
    )
    _, node = latest([year.framework for year in years], chain)
    return YearRow(
        node=node,
        codes=chain,
        scores=scores,
        crossings=tuple(
            _crossing(years[place : place + 2], chain[place : place + 2], scores[place : place + 2])
            for place in range(len(years) - 1)
        ),
    )


def _crossing(
    years: Sequence[Year], codes: Sequence[str | None], scores: Sequence[Decimal | None]
) -> Crossing | None:
    """How a leaf of both years, or of one that ends higher up, crossed the mark of each."""
    before, after = scores
    if before is None or after is None:
        return None
    if not any(code in year.leaves for year, code in zip(years, codes, strict=True)):
        return None
    marks = [year.record.settings.pass_mark for year in years]
    return crossing_of(before >= marks[0], after >= marks[1])


def crossing_of(before: bool, after: bool) -> Crossing | None:
    """How a mark was crossed that was reached or not, before and after."""
    if before == after:
        return None
    return Crossing.UP if after else Crossing.DOWN


def _lost(years: Sequence[Year], links: Sequence[CodeMap]) -> Iterator[Lost]:
    for place, (year, link) in enumerate(zip(years, links, strict=False)):
        for code, node in year.framework.nodes.items():
            score = year.figures.get(code)
            if score is None or link.counterpart(code) is not None:
                continue
            became = link.became(code)
            yield Lost(
                year=place,
                node=node,
                score=score,
                became=became,
                is_joined=any(len(link.origins.get(later, ())) > 1 for later in became),
            )


def _differences(before: Year, after: Year) -> Iterator[Difference]:
    if before.record.agency.name != after.record.agency.name:
        yield Difference.AGENCY
    if before.record.settings.pass_mark != after.record.settings.pass_mark:
        yield Difference.PASS_MARK
    yield from scale_differences(before.framework, after.framework)


def scale_differences(before: Framework, after: Framework) -> Iterator[Difference]:
    """In what two years are not on one scale, whatever the records."""
    rules = [
        [(it.title, it.min_total, it.min_instrument) for it in one.levels]
        for one in (before, after)
    ]
    if rules[0] != rules[1]:
        yield Difference.LEVELS
    weights = [[node.share for node in one.instruments] for one in (before, after)]
    if weights[0] != weights[1]:
        yield Difference.WEIGHTS
    if len(before.leaves) != len(after.leaves):
        yield Difference.ITEMS
