"""Rules about ranking claims: against the figures they speak of, and against one another."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from ita_tui.core.checks.case import Case, Remark, Rule, tell
from ita_tui.core.checks.finding import Fix, Part, put
from ita_tui.core.matching.titles import letter_key
from ita_tui.core.problem import Severity
from ita_tui.core.record.model import Claim, RankingClaim
from ita_tui.core.toml.shape import join
from ita_tui.core.values import replace
from ita_tui.words.said import checks_figures as words


def ranking_contradicts_scores(case: Case) -> Iterator[Remark]:
    """A claim whose score or place is not what the figures give."""
    for key, claim in _claims(case):
        known = case.typed.get(claim.node)
        if known is None:
            known = case.own.results[claim.node].computed
        if claim.score is not None and known is not None and claim.score != known:
            yield _contradiction(
                key,
                words.claim_score(node=claim.node, claimed=claim.score, known=known),
                fix=_changed(
                    key, claim, words.use_claim_score(node=claim.node, score=known), score=known
                ),
                about=(claim.score, known),
            )
            continue
        yield from _place(case, key, claim)


def ranking_tie(case: Case) -> Iterator[Remark]:
    """A place behind that of another node with the same score: they share the better one."""
    for key, claim in _claims(case):
        place, score = _place_of(claim), _score(case, claim)
        if place is None or score is None or claim.claim is Claim.LOWEST:
            continue
        peers = _peers(case, claim)
        equal = [code for figure, code in peers if figure == score]
        higher = {figure for figure, _ in peers if figure > score}
        shared = _shared_places(len(higher), sum(figure > score for figure, _ in peers))
        if equal and place not in shared and place <= max(shared) + len(equal):
            yield tell(
                f"{join('results.ranking', key)}.place",
                words.tie(
                    node=claim.node, other=equal[0], score=score, place=place, shared=max(shared)
                ),
                score,
                place,
                fix=_share_place(key, claim, max(shared)),
            )


def _shared_places(distinct: int, higher: int) -> set[int]:
    """The places of a score: with gaps after ties (1, 1, 3) or without (1, 1, 2); both in use."""
    return {1 + distinct, 1 + higher}


def ranking_wrong_name(case: Case) -> Iterator[Remark]:
    """A claim that calls its node by the title of another one."""
    for key, claim in _claims(case):
        said = letter_key(claim.wording)
        if not said or any(title in said for title in case.titles.keys[claim.node]):
            continue
        kind = case.framework.nodes[claim.node].kind
        others = [
            code
            for code, node in case.framework.nodes.items()
            if node.kind is kind and any(title in said for title in case.titles.keys[code])
        ]
        if others:
            yield tell(
                f"{join('results.ranking', key)}.wording",
                words.wrong_name(
                    node=claim.node, title=case.framework.nodes[claim.node].title, other=others[0]
                ),
                claim.node,
                claim.wording,
            )


def _claims(case: Case) -> Iterator[tuple[str, RankingClaim]]:
    """The claims about nodes that the framework has, by key."""
    for key, claim in case.record.results.ranking.items():
        if claim.node in case.framework.nodes:
            yield key, claim


def _score(case: Case, claim: RankingClaim) -> Decimal | None:
    return case.figure(claim.node) if claim.score is None else claim.score


def _place_of(claim: RankingClaim) -> int | None:
    """The place that is claimed from the top."""
    return 1 if claim.claim is Claim.HIGHEST and claim.place is None else claim.place


def _peers(case: Case, claim: RankingClaim) -> list[tuple[Decimal, str]]:
    """The other nodes of the same kind whose figure is known."""
    kind = case.framework.nodes[claim.node].kind
    return [
        (figure, node.code)
        for node in case.framework.nodes.values()
        if node.kind is kind
        and node.code != claim.node
        and (figure := case.figure(node.code)) is not None
    ]


def _place(case: Case, key: str, claim: RankingClaim) -> Iterator[Remark]:
    """A place that no order of the known figures allows; equal scores may stand in any order."""
    score = _score(case, claim)
    if score is None:
        return
    peers = _peers(case, claim)
    higher = [it for it in peers if it[0] > score]
    lower = [it for it in peers if it[0] < score]
    if claim.claim is Claim.LOWEST and lower:
        yield _contradiction(
            key,
            words.not_lowest(node=claim.node, score=score, lower=min(lower)),
            about=(score, *min(lower)),
            fix=_other_node(key, claim, min(lower)),
        )
        return
    place = _place_of(claim)
    if place is None:
        return
    kind = case.framework.nodes[claim.node].kind
    count = sum(node.kind is kind for node in case.framework.nodes.values())
    first = 1 + len({figure for figure, _ in higher})
    last = count - len(lower)
    is_first = place == 1 or claim.claim is not Claim.HIGHEST
    if first <= place <= last and is_first:
        return
    yield _contradiction(
        key,
        words.wrong_place(
            node=claim.node, score=score, place=place, first=1 + len(higher), higher=higher
        ),
        about=(score, place, len(higher)),
        fix=_other_node(key, claim, max(higher))
        if claim.claim is Claim.HIGHEST and higher
        else _share_place(key, claim, 1 + len(higher)),
    )


def _other_node(key: str, claim: RankingClaim, node: tuple[Decimal, str]) -> Fix:
    score, code = node
    label = words.use_node(node=code, score=score)
    return _changed(key, claim, label, node=code, score=score, wording="")


def _share_place(key: str, claim: RankingClaim, place: int) -> Fix:
    return _changed(key, claim, words.share_place(node=claim.node, place=place), place=place)


def _changed(key: str, claim: RankingClaim, label: str, **changes: Any) -> Fix:
    return put(label, replace(claim, **changes), "results", "ranking", key)


def _contradiction(key: str, message: str, *, about: tuple[object, ...], fix: Fix | None) -> Remark:
    at = join("results.ranking", key)
    return tell(at, message, *about, fix=fix)


RULES = (
    Rule("ranking-contradicts-scores", Severity.ERROR, ranking_contradicts_scores, Part.PLACE),
    Rule("ranking-tie", Severity.WARNING, ranking_tie, Part.PLACE),
    Rule("ranking-wrong-name", Severity.ERROR, ranking_wrong_name, Part.PLACE),
)
"""The rules of this topic."""
