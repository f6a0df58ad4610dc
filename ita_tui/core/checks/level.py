"""Rules about the declared level: against the level rule of the framework."""

from collections.abc import Iterator

from ita_tui.core.checks.case import Case, Remark, Rule, tell
from ita_tui.core.checks.finding import Part
from ita_tui.core.framework.model import TOTAL
from ita_tui.core.problem import Severity
from ita_tui.core.scores.levels import level_of, possible_levels
from ita_tui.core.thai.numbers import round_score
from ita_tui.words.said import checks_figures as words

_AT = "results.level"


def level_unknown(case: Case) -> Iterator[Remark]:
    """A declared level that the framework does not have."""
    declared, known = case.record.results.level, _titles(case)
    if declared and case.has_scores and declared not in known:
        yield tell(_AT, words.level_unknown(level=declared, known=known), declared)


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
            _AT,
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
    Rule("level-unknown", Severity.ERROR, level_unknown, Part.PLACE),
    Rule("level-differs-from-rule", Severity.ERROR, level_differs, Part.PLACE),
)
"""The rules of this topic."""
