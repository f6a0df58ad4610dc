"""The figures that a document prints for the tree: as announced where typed, else computed."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from decimal import Decimal

from ita_tui.core.checks.finding import Finding, finding
from ita_tui.core.framework.model import TOTAL, Level, Node, NodeKind, Status
from ita_tui.core.problem import Severity
from ita_tui.core.record.model import Claim, Record, ScoreKind
from ita_tui.core.scores.assessment import Assessment, assess
from ita_tui.core.scores.rollup import Interval, NodeResult
from ita_tui.core.toml.shape import join
from ita_tui.core.values import dataclass, replace
from ita_tui.documents.kind import Source
from ita_tui.words.said import documents as words
from ita_tui.words.said import readiness as blank_words


@dataclass(frozen=True, slots=True)
class Figure:
    """The figure of one node."""

    node: Node
    """The node."""
    score: Decimal | None
    """Typed, else computed, 0–100, two decimals; None where neither is known."""
    is_computed: bool
    """Whether it was computed and not typed."""


@dataclass(frozen=True, slots=True)
class Rank:
    """Nodes of one score, which share a place."""

    place: int
    """From 1; the next score's place is as many further as nodes share this one."""
    score: Decimal
    """Their score, 0–100."""
    wordings: tuple[str, ...]
    """What each of them is called."""
    is_last: bool
    """Whether nothing has less."""


def figure_of(node: Node, result: NodeResult) -> Figure:
    """The figure that is printed for a node."""
    if result.typed is not None:
        return Figure(node, result.typed, is_computed=False)
    return Figure(node, result.computed, is_computed=result.computed is not None)


def assessed(source: Source, kind: ScoreKind = ScoreKind.OWN) -> Assessment:
    """What follows from the scores as they were typed."""
    key = ("typed", kind)
    if key not in source.reckoned:
        source.reckoned[key] = assess(source.framework, source.record, kind)
    return source.reckoned[key]


def printed(source: Source, kind: ScoreKind = ScoreKind.OWN) -> Assessment:
    """What follows from the scores that are printed."""
    key = ("printed", kind)
    if key not in source.reckoned:
        source.reckoned[key] = assess(source.framework, as_printed(source, kind), kind)
    return source.reckoned[key]


def as_printed(source: Source, kind: ScoreKind = ScoreKind.OWN) -> Record:
    """The record from which what stands above the indicators is computed.

    Where items say another thing than the indicator that was typed above them, the indicator is
    printed: then its items count for nothing, so that the figures of a page agree.
    """
    nodes = source.framework.nodes
    results = assessed(source, kind).results
    overruled = [
        code
        for code, node in nodes.items()
        if node.kind is NodeKind.INDICATOR and results[code].difference_points
    ]
    for code in overruled:  # grows: what is below one that is overruled is so, too
        overruled += nodes[code].children
    scores = source.record.scores
    kept = {
        code: one
        for code, one in scores.items()
        if code not in overruled or nodes[code].kind is NodeKind.INDICATOR
    }
    return replace(source.record, scores=kept) if overruled else source.record


def upper_figures(source: Source) -> tuple[Figure, ...]:
    """Each instrument with its indicators below it, in official order."""
    results = printed(source).results
    return tuple(
        figure_of(node, results[node.code])
        for node in source.framework.nodes.values()
        if node.kind in (NodeKind.INSTRUMENT, NodeKind.INDICATOR)
    )


def unknown_indicators(source: Source) -> Iterator[Finding]:
    """That indicators are not known of which a document speaks."""
    figures = upper_figures(source)
    codes = [
        one.node.code
        for one in figures
        if one.node.kind is NodeKind.INDICATOR and one.score is None
    ]
    if codes:
        told = blank_words.unknown_indicators(codes=codes)
        yield finding("blank-indicators", Severity.ERROR, join("scores", codes[0]), told)


def leaf_name(source: Source) -> str:
    """What the scores are of at their deepest: items, indicators, or some of each."""
    typed = _typed(source)
    return name_of({it.kind for it in source.known.leaves if it.code in typed})


def _typed(source: Source) -> set[str]:
    """The codes that have a score."""
    return {code for code, it in source.record.scores.items() if it.own is not None}


def name_of(kinds: Collection[NodeKind]) -> str:
    """What nodes of these kinds are called together; without any, items."""
    if NodeKind.ITEM not in kinds:
        return words.INDICATOR if kinds else words.ITEM
    return words.ITEM if len(kinds) == 1 else words.ITEM_OR_INDICATOR


def are_items_known(source: Source) -> bool:
    """Whether everything that could fall short has its score."""
    return {it.code for it in source.known.leaves} <= _typed(source)


@dataclass(frozen=True, slots=True)
class PrintedTotal:
    """The total and its level."""

    total: Figure
    """The total."""
    level: str
    """The level as declared, else as computed, told where that is not confirmed; empty for none."""
    is_confirmed: bool
    """Whether the level was declared, or computed by a rule that a source confirms."""


def printed_total(source: Source) -> PrintedTotal:
    """The total and the level that are printed."""
    assessment = printed(source)
    level: Level | None = assessment.level
    total = figure_of(source.framework.nodes[TOTAL], assessment.total)
    declared = source.record.results.level
    if declared or level is None:
        return PrintedTotal(total, declared, is_confirmed=True)
    told = marked(level.title, level.status)
    return PrintedTotal(total, told, is_confirmed=told == level.title)


def unconfirmed_level(source: Source) -> Iterator[Finding]:
    """That a level is printed by a rule that no source confirms."""
    if not printed_total(source).is_confirmed:
        told = blank_words.UNCONFIRMED_LEVEL
        yield finding("unconfirmed-level", Severity.WARNING, "results.level", told)


def marked(text: str, status: Status) -> str:
    """``text``, and that no source confirms it, where none does."""
    return text if status is Status.CONFIRMED else words.unconfirmed(text=text)


def indicator_scores(figures: Sequence[Figure]) -> dict[str, Decimal]:
    """The scores of the indicators that have one."""
    return {
        figure.node.code: figure.score
        for figure in figures
        if figure.node.kind is NodeKind.INDICATOR and figure.score is not None
    }


def unknown_figures(
    source: Source,
    figures: Sequence[Figure],
    kinds: Collection[NodeKind] = (NodeKind.INDICATOR,),
) -> tuple[Interval, ...]:
    """Where the nodes of some kinds can lie that have no score, rounded to two decimals."""
    results = assessed(source).results
    return tuple(
        Interval(results[figure.node.code].low, results[figure.node.code].high)
        for figure in figures
        if figure.node.kind in kinds and figure.score is None
    )


def _is_open(score: Decimal, unknown: Sequence[Interval]) -> bool:
    """Whether a figure that is still unknown could take or change the place of a score."""
    return any(one.low <= score <= one.high for one in unknown)


def places(source: Source, figures: Sequence[Figure]) -> dict[str, int]:
    """The place of each indicator, from 1 for the highest; equal ones share it.

    One that a figure still unknown could change is left out.
    """
    scores, unknown = indicator_scores(figures), unknown_figures(source, figures)
    return {
        code: _place(score, scores.values(), unknown)
        for code, score in scores.items()
        if not _is_open(score, unknown)
    }


def _place(score: Decimal, known: Iterable[Decimal], unknown: Sequence[Interval]) -> int:
    above = sum(other > score for other in known) + sum(one.low > score for one in unknown)
    return 1 + above


def ranking(source: Source, figures: Sequence[Figure]) -> tuple[Rank, ...]:
    """The ranking as typed; where none was typed, that of the indicators, best first.

    A typed ranking keeps its scores and wordings, but equal scores share the better place; claims
    without a score say nothing that could be ranked. What a figure still unknown could overturn is
    left out, so that each sentence holds however the record is completed.
    """
    claims = [one for one in source.record.results.ranking.values() if one.score is not None]
    named = {claim.node for claim in claims} & set(source.framework.nodes)
    kinds = {source.framework.nodes[code].kind for code in named} | {NodeKind.INDICATOR}
    others = [one for one in figures if one.node.code not in named]
    unknown = unknown_figures(source, others, kinds)
    by_score: dict[Decimal, list[str]] = {}
    typed_place: dict[Decimal, int] = {}
    lowest: set[Decimal] = set()
    for claim in claims:
        score = claim.score or Decimal(0)
        node = source.framework.nodes.get(claim.node)
        by_score.setdefault(score, []).append(claim.wording or (node.title if node else claim.node))
        if claim.claim is Claim.LOWEST:
            lowest.add(score)
        if claim.place is not None and claim.place > 0:
            typed_place[score] = min(claim.place, typed_place.get(score, claim.place))
    is_typed = bool(by_score)
    for code, score in indicator_scores(figures).items():
        # Whatever shares a score that was ranked shares its place.
        if code not in named and (not is_typed or score in by_score):
            by_score.setdefault(score, []).append(source.framework.nodes[code].title)
    if not is_typed:
        lowest = {min(by_score)} if by_score else set()
    ranks: list[Rank] = []
    before = 0
    for score in sorted(by_score, reverse=True):
        wordings = tuple(dict.fromkeys(by_score[score]))
        place = typed_place.get(score, before + 1 + sum(one.low > score for one in unknown))
        before += len(wordings)
        is_last = score in lowest
        overturned = (
            _is_open(score, unknown)
            or (is_last and any(one.high < score for one in unknown))
            or (score in typed_place and any(one.low > score for one in unknown))
        )
        if not overturned:
            ranks.append(Rank(place, score, wordings, is_last=is_last))
    return tuple(ranks)
