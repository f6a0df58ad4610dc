"""Rules about the typed scores of the items."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import partial

from ita_tui.core.checks.case import Case, Remark, Rule, tell
from ita_tui.core.checks.finding import Fix, Part
from ita_tui.core.framework.model import NodeKind
from ita_tui.core.problem import Severity
from ita_tui.core.record.edits import set_scores
from ita_tui.core.record.model import Record, ScoreKind
from ita_tui.core.toml.shape import HUNDRED, join
from ita_tui.words.said import checks_figures as words

LEAST_MARK = 50
"""Points; no year of ITA let an item pass with fewer (its marks were 80 and 85)."""

MOST_TOLD_SINGLY = 10
"""More missing scores than this are told in one finding."""

FEWEST_PAIRS = 3
"""Fewer equal pairs than this may be chance."""

FEWEST_CONTRADICTED = 2
"""So many declared figures must contradict the items before the items are doubted."""


def score_missing(case: Case) -> Iterator[Remark]:
    """A leaf without an own score, where others have one."""
    leaves = case.known.leaves
    missing = [node.code for node in leaves if node.code not in case.typed]
    if not missing or len(missing) == len(leaves):
        return
    if len(missing) > MOST_TOLD_SINGLY:
        message = words.scores_missing(codes=missing, of=len(leaves))
        yield tell(join("scores", missing[0]), message, *missing)
        return
    for code in missing:
        yield tell(join("scores", code), words.score_missing(code=code), code)


def mark_unlikely(case: Case) -> Iterator[Remark]:
    """A pass mark, or a target, so low that a figure of it must be missing."""
    settings = case.record.settings
    for name, mark in (("pass_mark", settings.pass_mark), ("target", settings.target)):
        if mark < LEAST_MARK:
            yield tell(f"settings.{name}", words.mark_unlikely(name=name, mark=mark), mark)


def own_equals(case: Case, kind: ScoreKind) -> Iterator[Remark]:
    """Own scores that are those of another kind, one and all: one column was copied."""
    pairs = [
        (own, other)
        for node in case.known.leaves
        if (own := case.typed.get(node.code)) is not None
        and (other := case.record.score(node.code, kind)) is not None
    ]
    is_telling = any(own < HUNDRED for own, _ in pairs)
    if len(pairs) >= FEWEST_PAIRS and is_telling and all(own == other for own, other in pairs):
        first = next(node for node in case.known.leaves if node.code in case.typed)
        yield tell(
            join("scores", first.code),
            words.own_equals(kind=kind.value, count=len(pairs)),
            *(own for own, _ in pairs),
        )


def items_may_be_average(case: Case) -> Iterator[Remark]:
    """Items that contradict several declared figures: most likely somebody else's average.

    Inferred from one published report, which printed an average as its own items.
    """
    computed = {
        code: known
        for code in case.declared
        if case.framework.nodes[code].kind is not NodeKind.TOTAL
        and (known := case.by_items[code].computed) is not None
    }
    contradicted = [code for code, it in computed.items() if abs(case.declared[code] - it) >= 1]
    contradicted = [code for code in contradicted if not _is_swapped(case, code, computed)]
    if len(contradicted) < FEWEST_CONTRADICTED:
        return
    first = next(node for node in case.known.leaves if node.code in case.typed)
    yield tell(
        join("scores", first.code),
        words.may_be_average(codes=contradicted),
        *contradicted,
        fix=_to_reference(case),
    )


def _is_swapped(case: Case, code: str, computed: Mapping[str, Decimal]) -> bool:
    """Whether a declared figure is what another node's items give, and the other way round."""
    return any(
        case.declared[code] == it and case.declared[other] == computed[code]
        for other, it in computed.items()
        if other != code
    )


def _to_reference(case: Case) -> Fix | None:
    """Move the items' own scores to the reference column; none where it already has one of them."""
    moved = {
        leaf.code: case.typed[leaf.code] for leaf in case.known.leaves if leaf.code in case.typed
    }
    if any(case.record.score(code, ScoreKind.REFERENCE) is not None for code in moved):
        return None

    def move(record: Record) -> Record:
        kept = set_scores(record, ScoreKind.REFERENCE, moved)
        return set_scores(kept, ScoreKind.OWN, dict.fromkeys(moved))

    return Fix(words.MOVE_TO_REFERENCE, move)


RULES = (
    Rule("mark-unlikely", Severity.WARNING, mark_unlikely, Part.FIGURES),
    Rule("items-may-be-average", Severity.WARNING, items_may_be_average, Part.FIGURES),
    Rule(
        "own-equals-reference",
        Severity.WARNING,
        partial(own_equals, kind=ScoreKind.REFERENCE),
        Part.FIGURES,
    ),
    Rule(
        "own-equals-previous",
        Severity.WARNING,
        partial(own_equals, kind=ScoreKind.PREVIOUS),
        Part.FIGURES,
    ),
    Rule("score-missing", Severity.WARNING, score_missing, Part.FIGURES),
)
"""The rules of this topic."""
