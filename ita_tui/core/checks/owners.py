"""Rules about who carries measures out, and about measures that do the same."""

from collections.abc import Iterable, Iterator
from itertools import islice

from ita_tui.core.checks.case import Case, Remark, Rule, tell
from ita_tui.core.checks.finding import Part
from ita_tui.core.matching.titles import alike, letter_key
from ita_tui.core.measures.standing import owner_units
from ita_tui.core.problem import Severity
from ita_tui.core.record.model import Measure, answered_items
from ita_tui.core.toml.shape import join
from ita_tui.words.said import checks_measures as words

SAME_TITLE = 0.85
"""Titles that share so much of their letters are one title."""

MOST_COMPARED = 100
"""Measures of one issue whose titles are compared letter by letter."""


def measure_without_owner(case: Case) -> Iterator[Remark]:
    """A measure that no unit carries out, nor one for each of its steps."""
    for key, measure in case.record.measures.items():
        has_owner = any(owner.strip() for owner in measure.owners)
        steps = measure.steps.values()
        if not has_owner and not (steps and all(step.owners for step in steps)):
            yield tell(
                f"{join('measures', key)}.owners",
                words.without_owner(key=key),
                measure.title,
            )


def measures_overlap(case: Case) -> Iterator[Remark]:
    """A measure that does what an earlier one does at the same time.

    The same title, or nearly so in the same issue; or the same items by the same units. Each
    measure is told of once, with the first that it overlaps.
    """
    by_work: dict[object, list[Measure]] = {}
    by_issue: dict[str, list[Measure]] = {}
    by_title: dict[str, list[Measure]] = {}
    keys = {id(measure): key for key, measure in case.record.measures.items()}
    for key, measure in case.record.measures.items():
        items = frozenset(answered_items(measure))
        work = (items, frozenset(owner_units(case.record, measure))) if items else None
        earlier = by_issue.setdefault(measure.issue, [])
        same = by_title.setdefault(measure.title, [])
        other = _alike(earlier, same, measure)
        same_title = other is not None
        if other is None and work is not None:
            other = _at_same_time(by_work.get(work, ()), measure)
        by_work.setdefault(work, []).append(measure)
        earlier.append(measure)
        same.append(measure)
        if other is not None:
            yield tell(
                join("measures", key),
                words.overlap(
                    key=keys[id(other)], other=key, same_title=same_title, items=sorted(items)
                ),
                other.title,
                measure.title,
                *sorted(items),
                severity=Severity.WARNING if _is_copy(other, measure) else None,
            )


def _is_copy(one: Measure, other: Measure) -> bool:
    """Whether two measures are one that was copied: title, items, units, days and steps."""
    parts = ("title", "items", "owners", "start", "end", "steps")
    return all(getattr(one, it) == getattr(other, it) for it in parts)


def _alike(earlier: list[Measure], same: list[Measure], measure: Measure) -> Measure | None:
    """The first of some measures that has the same title at the same time.

    Titles of hundreds of measures in one issue come out of a list: there only the very ``same``
    counts.
    """
    if len(earlier) > MOST_COMPARED:
        return _at_same_time(same if measure.title else (), measure)
    alike = (it for it in earlier if _same_title(it, measure))
    return _at_same_time((*alike, *(same if measure.title else ())), measure)


def _at_same_time(earlier: Iterable[Measure], measure: Measure) -> Measure | None:
    """The first of the first ``MOST_COMPARED`` measures that is carried out at the same time."""
    some = islice(earlier, MOST_COMPARED)
    return next((it for it in some if _same_time(it, measure)), None)


def _same_title(one: Measure, other: Measure) -> bool:
    first, second = letter_key(one.title), letter_key(other.title)
    if not first or abs(len(first) - len(second)) > (1 - SAME_TITLE) * 2 * len(first):
        return False
    return alike(first, second) >= SAME_TITLE


def _same_time(one: Measure, other: Measure) -> bool:
    days = (one.start, one.end, other.start, other.end)
    if any(day is None for day in days):
        return False
    start, end, other_start, other_end = (day for day in days if day is not None)
    return start <= other_end and other_start <= end


RULES = (
    Rule("measure-without-owner", Severity.WARNING, measure_without_owner, Part.PLACE),
    Rule("measures-overlap", Severity.NOTE, measures_overlap, Part.PLAN),
)
"""The rules of this topic."""
