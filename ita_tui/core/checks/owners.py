"""Rules about who carries measures out, and about measures that do the same."""

from collections.abc import Iterator
from itertools import combinations

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
    """Two measures that do the same at the same time: the same title, or items and owners."""
    for (key, one), (other_key, other) in combinations(case.record.measures.items(), 2):
        if not _same_time(one, other):
            continue
        items = set(answered_items(one))
        same_work = bool(items) and items == set(answered_items(other))
        same_owners = set(owner_units(case.record, one)) == set(owner_units(case.record, other))
        same_title = alike(letter_key(one.title), letter_key(other.title)) >= SAME_TITLE
        if (same_title and bool(one.title)) or (same_work and same_owners):
            yield finding(
                "measures-overlap",
                Severity.NOTE,
                join("measures", other_key),
                words.overlap(key=key, other=other_key, same_title=same_title, items=sorted(items)),
                one.title,
                other.title,
                *sorted(items),
            )


def _same_time(one: Measure, other: Measure) -> bool:
    days = (one.start, one.end, other.start, other.end)
    if any(day is None for day in days):
        return False
    start, end, other_start, other_end = (day for day in days if day is not None)
    return start <= other_end and other_start <= end
