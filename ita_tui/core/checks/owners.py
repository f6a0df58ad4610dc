"""Rules about who carries measures out, and about measures that do the same."""

from collections.abc import Iterator

from ita_tui.core.checks.case import Case
from ita_tui.core.checks.finding import Finding, finding
from ita_tui.core.measures import answered_items, owner_units
from ita_tui.core.problem import Severity
from ita_tui.core.record import Measure
from ita_tui.core.shape import join
from ita_tui.core.table.titles import alike, letter_key
from ita_tui.words import checks_measures as words

SAME_TITLE = 0.85
"""Titles that share so much of their letters are one title."""

MOST_COMPARISONS = 4_000_000
"""Pairs of measures that are looked at: two thousand measures, each with every other, twice."""


def measure_without_owner(case: Case) -> Iterator[Finding]:
    """A measure that no unit carries out, nor one for each of its steps."""
    for key, measure in case.record.measures.items():
        has_owner = any(owner.strip() for owner in measure.owners)
        steps = measure.steps.values()
        if not has_owner and not (steps and all(step.owners for step in steps)):
            yield finding(
                "measure-without-owner",
                Severity.WARNING,
                f"{join('measures', key)}.owners",
                words.without_owner(key=key),
                measure.title,
            )


def measures_overlap(case: Case) -> Iterator[Finding]:
    """A measure that does what an earlier one does at the same time.

    The same title, or nearly so in the same issue; or the same items by the same units. Each
    measure is told of once, with the first that it overlaps.
    """
    by_work: dict[object, list[str]] = {}
    by_issue: dict[str, list[tuple[str, str]]] = {}
    measures = case.record.measures
    comparisons = 0
    for key, measure in measures.items():
        items = frozenset(answered_items(measure))
        work = (items, frozenset(owner_units(case.record, measure))) if items else None
        same_work = by_work.setdefault(work, []) if work else []
        same_issue = by_issue.setdefault(measure.issue, [])
        comparisons += len(same_work) + len(same_issue)
        if comparisons > MOST_COMPARISONS:
            return
        title = letter_key(measure.title)
        alike_one = next(
            (
                it
                for it, other_title in same_issue
                if _same_time(measures[it], measure) and _same_title(other_title, title)
            ),
            None,
        )
        earlier = (it for it in same_work if _same_time(measures[it], measure))
        other = next(earlier, None) if alike_one is None else alike_one
        same_work.append(key)
        same_issue.append((key, title))
        if other is not None:
            yield finding(
                "measures-overlap",
                Severity.NOTE,
                join("measures", key),
                words.overlap(
                    key=other, other=key, same_title=alike_one is not None, items=sorted(items)
                ),
                measures[other].title,
                measure.title,
                *sorted(items),
            )


def _same_title(first: str, second: str) -> bool:
    """Whether the letters of two titles are one title's."""
    if not first or abs(len(first) - len(second)) > (1 - SAME_TITLE) * 2 * len(first):
        return False
    return alike(first, second) >= SAME_TITLE


def _same_time(one: Measure, other: Measure) -> bool:
    days = (one.start, one.end, other.start, other.end)
    if any(day is None for day in days):
        return False
    start, end, other_start, other_end = (day for day in days if day is not None)
    return start <= other_end and other_start <= end
