"""Rules about declared figures and the declared level, against what stands below them.

Scores are rounded to two decimals at every place where they are printed, so a figure and the mean
of printed figures may differ by a cent; more than that is a contradiction.
"""

from collections.abc import Iterator
from decimal import Decimal

from ita_tui.core.checks.case import Case, Remark, Rule, tell
from ita_tui.core.checks.finding import Part
from ita_tui.core.framework.model import TOTAL
from ita_tui.core.problem import Severity
from ita_tui.core.scores.levels import level_of, possible_levels
from ita_tui.core.scores.rollup import NodeResult
from ita_tui.core.thai.numbers import round_score
from ita_tui.core.toml.shape import HUNDRED, join
from ita_tui.words.said import checks_figures as words

A_CENT = Decimal("0.01")
_LEVEL = "results.level"


def declared_outside_interval(case: Case) -> Iterator[Remark]:
    """A declared figure that what else is known, ranking claims included, does not allow.

    A figure that the items give is not blamed: what contradicts it is told at its own place.
    """
    layers = (case.by_declared, case.by_items, case.own.results)
    for code in _typed_above_leaves(case):
        score, by_items = case.typed[code], case.by_items[code]
        if by_items.computed is not None and abs(score - by_items.computed) <= A_CENT:
            continue
        for layer in layers:
            below = layer[code]
            is_single = below.exact is not None and layer is not case.by_declared
            if is_single and by_items.exact is not None:
                continue  # told by declared-differs-from-items
            if _is_outside(score, below):
                yield _outside(case, code, below, layer is case.by_declared)
                break


def _outside(case: Case, code: str, below: NodeResult, by_declared: bool) -> Remark:
    score = case.typed[code]
    return tell(
        join("scores", code),
        words.outside_interval(
            code=code,
            score=score,
            low=below.low,
            high=below.high,
            by_ranking=by_declared and bool(case.limits),
            by_items=not by_declared,
        ),
        score,
        below.low,
        below.high,
    )


def declared_differs_from_items(case: Case) -> Iterator[Remark]:
    """A declared figure that is not the mean of the items below it."""
    for code in _typed_above_leaves(case):
        score, computed = case.typed[code], case.by_items[code].computed
        if computed is None or abs(score - computed) <= A_CENT or _is_full(case, code):
            continue
        yield tell(
            join("scores", code),
            words.differs_from_items(
                code=code, score=score, computed=computed, count=len(case.leaves_below(code))
            ),
            score,
            computed,
        )


def declared_rounded_twice(case: Case) -> Iterator[Remark]:
    """A declared figure that is a cent off what its items give: rounded parts were added."""
    for code in _typed_above_leaves(case):
        score, computed = case.typed[code], case.by_items[code].computed
        if computed is not None and abs(score - computed) == A_CENT:
            yield tell(
                join("scores", code),
                words.rounded_twice(code=code, score=score, computed=computed),
                score,
                computed,
            )


def hundred_but_items_below(case: Case) -> Iterator[Remark]:
    """A declared 100.00 although something below it is less: the mean cannot be 100."""
    for code in _typed_above_leaves(case):
        if not _is_full(case, code):
            continue
        below = [
            (case.typed[node.code], node.code)
            for node in case.leaves_below(code)
            if node.code in case.typed
        ]
        short = [it for it in below if it[0] < HUNDRED]
        yield tell(
            join("scores", code),
            words.hundred_but_below(
                code=code,
                short=len(short),
                known=len(below),
                lowest=min(short),
                computed=case.by_items[code].computed,
            ),
            *sorted(short),
        )


def declared_is_national_mean(case: Case) -> Iterator[Remark]:
    """A declared total that is a known mean of all agencies, and not what the items give."""
    total = case.typed.get(TOTAL)
    if total is None or case.by_items[TOTAL].computed == total:
        return
    for mean in case.framework.national_means.values():
        if mean.total == total:
            yield tell(
                join("scores", TOTAL),
                words.national_mean(
                    total=total, year=mean.fiscal_year_be, status=mean.status.value
                ),
                total,
            )
            return


def _typed_above_leaves(case: Case) -> Iterator[str]:
    """Codes of the nodes above leaves for which something was typed, in tree order."""
    for code, node in case.framework.nodes.items():
        if node.children and code in case.typed:
            yield code


def _is_outside(score: Decimal, below: NodeResult) -> bool:
    return not below.low - A_CENT <= score <= below.high + A_CENT


def _is_full(case: Case, code: str) -> bool:
    """Whether 100.00 is declared for a node that has something less below it."""
    return case.typed[code] == HUNDRED and any(
        case.typed.get(node.code, HUNDRED) < HUNDRED for node in case.leaves_below(code)
    )


def level_unknown(case: Case) -> Iterator[Remark]:
    """A declared level that the framework does not have."""
    declared, known = case.record.results.level, _titles(case)
    if declared and case.has_scores and declared not in known:
        yield tell(_LEVEL, words.level_unknown(level=declared, known=known), declared)


def level_differs(case: Case) -> Iterator[Remark]:
    """A declared level that the figures do not give.

    Held against all figures, then against the declared ones alone. The rule is data; its edge at
    70 is unconfirmed for 2566 onwards.
    """
    declared = case.record.results.level
    if not case.has_scores or declared not in _titles(case):
        return
    for results in (case.own.results, case.by_declared):
        level = level_of(case.framework, results)
        possible = (level,) if level else possible_levels(case.framework, results)
        if declared in [it.title for it in possible]:
            continue
        yield tell(
            _LEVEL,
            words.level_differs(
                declared=declared,
                possible=[it.title for it in possible],
                total=results[TOTAL].computed,
                instruments={
                    node.code: round_score(results[node.code].known.low)
                    for node in case.framework.instruments
                }
                if level
                else {},
            ),
            declared,
            *(it.title for it in possible),
        )
        return


def _titles(case: Case) -> list[str]:
    return [level.title for level in case.framework.levels]


RULES = (
    Rule("declared-outside-interval", Severity.ERROR, declared_outside_interval, Part.PLACE),
    Rule("declared-is-national-mean", Severity.WARNING, declared_is_national_mean, Part.PLACE),
    Rule("hundred-but-items-below", Severity.ERROR, hundred_but_items_below, Part.PLACE),
    Rule("declared-differs-from-items", Severity.ERROR, declared_differs_from_items, Part.PLACE),
    Rule("declared-rounded-twice", Severity.NOTE, declared_rounded_twice, Part.PLACE),
    Rule("level-unknown", Severity.ERROR, level_unknown, Part.PLACE),
    Rule("level-differs-from-rule", Severity.ERROR, level_differs, Part.PLACE),
)
"""The rules of this topic."""
