"""The rules, in the order in which their findings are told."""

from collections.abc import Callable, Iterator

from ita_tui.core.checks import (
    agencies,
    coverage,
    declared,
    level,
    memo,
    names,
    narrative_fates,
    narrative_titles,
    narratives,
    owners,
    ranking,
    schedule,
    scores,
    spelling,
)
from ita_tui.core.checks.case import Case
from ita_tui.core.checks.finding import Finding

Rule = Callable[[Case], Iterator[Finding]]
"""One rule: everything that it finds in a case; it never raises for what a record holds."""

RULES: tuple[Rule, ...] = (
    declared.declared_outside_interval,
    declared.declared_is_national_mean,
    declared.hundred_but_items_below,
    declared.declared_differs_from_items,
    declared.declared_rounded_twice,
    level.level_differs_from_rule,
    ranking.ranking_contradicts_scores,
    ranking.ranking_tie,
    ranking.ranking_wrong_name,
    scores.items_may_be_average,
    scores.own_equals_reference,
    scores.own_equals_previous,
    scores.score_missing,
    narratives.narrative_wrong_code,
    narratives.narrative_wrong_score,
    narrative_titles.narrative_wrong_issue_title,
    narrative_fates.narrative_says_pass_but_fails,
    narrative_fates.narrative_says_fail_but_passes,
    narratives.narrative_omits_failing_item,
    agencies.narrative_other_agency,
    narrative_titles.narrative_wrong_year,
    narratives.narrative_missing,
    coverage.gap_without_measure,
    coverage.measure_without_gap,
    schedule.measure_without_dates,
    schedule.period_too_short,
    schedule.starts_before_approval,
    schedule.outside_fiscal_year,
    owners.measure_without_owner,
    owners.measures_overlap,
    memo.addressee_is_signer,
    memo.memo_incomplete,
    memo.memo_wrong_year,
    agencies.other_agency,
    names.name_variant,
    spelling.likely_typing_slip,
)
"""Every rule about what a record says; what its values are is told when it is read."""
