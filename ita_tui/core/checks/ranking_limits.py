"""Where a ranking lets the nodes lie that it does not quote.

"The lowest is indicator 8 at 87.84" puts every indicator at 87.84 or above; where the first, second
and third are named, all others lie at or below the third.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from ita_tui.core.framework.model import Framework, NodeKind
from ita_tui.core.record.model import Claim, RankingClaim
from ita_tui.core.scores.rollup import LEAST, MOST, Interval


def ranking_limits(
    framework: Framework, claims: Iterable[RankingClaim], known: Mapping[str, Decimal]
) -> dict[str, Interval]:
    """The interval of each node that no claim names, as ranked among nodes of the same kind."""
    by_kind: dict[NodeKind, list[tuple[RankingClaim, Decimal]]] = {}
    for claim in claims:
        node = framework.nodes.get(claim.node)
        score = known.get(claim.node, claim.score)
        # A claim that quotes another figure than its node has is wrong itself.
        if node is not None and score is not None and claim.score in (score, None):
            by_kind.setdefault(node.kind, []).append((claim, score))
    limits: dict[str, Interval] = {}
    for kind, ranked in by_kind.items():
        named = {claim.node for claim, _ in ranked}
        peers = [node.code for node in framework.nodes.values() if node.kind is kind]
        low, high = _least(ranked, len(peers)), _most(ranked)
        if low <= high:
            limits.update({code: Interval(low, high) for code in peers if code not in named})
    return limits


def _least(ranked: list[tuple[RankingClaim, Decimal]], last: int) -> Decimal:
    """The score of what is said to be the lowest, or to have the last place."""
    return max(
        (score for it, score in ranked if it.claim is Claim.LOWEST or it.place == last),
        default=LEAST,
    )


def _most(ranked: list[tuple[RankingClaim, Decimal]]) -> Decimal:
    """The score of the last place that is named without a gap after the first.

    A place that several share takes the places after it, too.
    """
    most = MOST
    places = sorted(
        (1 if it.claim is Claim.HIGHEST and it.place is None else it.place, score)
        for it, score in ranked
        if it.claim is Claim.HIGHEST or (it.claim is not Claim.LOWEST and it.place is not None)
    )
    for filled, (place, score) in enumerate(places):
        if place is None or place > filled + 1:
            break
        most = min(most, score)
    return most
