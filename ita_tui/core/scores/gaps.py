"""Gaps: the items below the pass mark, and those near it, with what each costs the total."""

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum

from ita_tui.core.framework.known import as_known
from ita_tui.core.framework.model import Framework, Node
from ita_tui.core.record.model import Record, ScoreKind, Settings, answered_items
from ita_tui.core.scores.rollup import effective_weight, effective_weights
from ita_tui.core.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """One leaf held against the pass mark."""

    code: str
    """Code of the leaf."""
    score: Decimal
    """Its score, 0–100, two decimals."""
    gap_points: Decimal
    """Pass mark minus score: above 0 below the mark, 0 or less at or above it."""
    cost_points: Decimal
    """Points of the total that reaching the pass mark would gain, not rounded; never below 0."""
    issue: str | None
    """Code of its issue; None where the framework knows none."""
    measures: tuple[str, ...]
    """Keys of the measures that answer it."""


def known_framework(
    framework: Framework, record: Record, kind: ScoreKind = ScoreKind.OWN
) -> Framework:
    """The framework as deep as a record has scores of one kind."""
    scores = record.scores.items()
    return as_known(framework, {code for code, score in scores if score.of(kind) is not None})


def answerable(framework: Framework, record: Record) -> frozenset[str]:
    """Codes that a measure may answer: items, and what stands for them while it is all known."""
    leaves = (*framework.leaves, *known_framework(framework, record).leaves)
    return frozenset(node.code for node in leaves)


class PassState(StrEnum):
    """How a score stands against the pass mark of one item."""

    UNSCORED = "unscored"
    BELOW = "below"
    NEAR = "near"
    """Passed by less than ``settings.near_points``."""
    PASSED = "passed"


def pass_state(settings: Settings, score: Decimal | None) -> PassState:
    """How a score stands against the office's own pass mark, which itself is a pass."""
    if score is None:
        return PassState.UNSCORED
    if score < settings.pass_mark:
        return PassState.BELOW
    is_near = score < settings.pass_mark + settings.near_points
    return PassState.NEAR if is_near else PassState.PASSED


class GapOrder(StrEnum):
    """What gaps are sorted by, the most first."""

    DISTANCE = "distance"
    """Points below the pass mark."""
    COST = "cost"
    """Points of the total that they cost."""


def gaps(
    framework: Framework,
    record: Record,
    kind: ScoreKind = ScoreKind.OWN,
    order: GapOrder = GapOrder.DISTANCE,
) -> tuple[Gap, ...]:
    """The typed leaves below the pass mark, worst first, equal ones in tree order.

    The pass mark is the office's own rule for one item, not the national target.
    """
    found = (gap for gap in held_against_pass_mark(framework, record, kind) if gap.gap_points > 0)
    if order is GapOrder.COST:
        return tuple(sorted(found, key=lambda gap: -gap.cost_points))
    return tuple(sorted(found, key=lambda gap: -gap.gap_points))


def near_misses(
    framework: Framework, record: Record, kind: ScoreKind = ScoreKind.OWN
) -> tuple[Gap, ...]:
    """The typed leaves that pass by less than ``settings.near_points``, nearest first."""
    found = (
        gap
        for gap in held_against_pass_mark(framework, record, kind)
        if pass_state(record.settings, gap.score) is PassState.NEAR
    )
    return tuple(sorted(found, key=lambda gap: -gap.gap_points))


def held_against_pass_mark(
    framework: Framework, record: Record, kind: ScoreKind = ScoreKind.OWN
) -> tuple[Gap, ...]:
    """Every typed leaf with its distance to the pass mark, in tree order.

    Where an indicator or sub-indicator is typed and nothing below it, that is the leaf.
    """
    framework = known_framework(framework, record, kind)
    answers = measures_by_item(record)
    weights = effective_weights(framework)
    found = (_gap(record, node, kind, answers, weights[node.code]) for node in framework.leaves)
    return tuple(gap for gap in found if gap is not None)


def gap_of(
    framework: Framework, record: Record, code: str, kind: ScoreKind = ScoreKind.OWN
) -> Gap | None:
    """One leaf with its distance to the pass mark; None where no score was typed for it.

    Raises KeyError for an unknown code.
    """
    weight = effective_weight(framework, code)
    return _gap(record, framework.nodes[code], kind, measures_by_item(record), weight)


def _gap(
    record: Record,
    node: Node,
    kind: ScoreKind,
    answers: Mapping[str, tuple[str, ...]],
    weight: Decimal,
) -> Gap | None:
    score = record.score(node.code, kind)
    if score is None:
        return None
    gap_points = record.settings.pass_mark - score
    return Gap(
        code=node.code,
        score=score,
        gap_points=gap_points,
        cost_points=max(gap_points, Decimal(0)) * weight,
        issue=node.issue,
        measures=answers.get(node.code, ()),
    )


def measures_by_item(record: Record) -> Mapping[str, tuple[str, ...]]:
    """Keys of the measures that answer each item, themselves or by a step, in order."""
    answers: dict[str, list[str]] = {}
    for key, measure in record.measures.items():
        for item in answered_items(measure):
            answers.setdefault(item, []).append(key)
    return {item: tuple(keys) for item, keys in answers.items()}
