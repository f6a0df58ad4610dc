"""Measures in groups: by issue, by owner, by state; sorted and filtered."""

from collections.abc import Callable, Iterator
from datetime import date
from enum import StrEnum

from ita_tui.core.framework.model import Framework
from ita_tui.core.measures.standing import (
    MeasureProgress,
    MeasureState,
    owner_units,
    progress_of,
)
from ita_tui.core.record.model import Measure, Record
from ita_tui.core.values import dataclass


class Grouping(StrEnum):
    """What the groups are."""

    ISSUE = "issue"
    OWNER = "owner"
    STATE = "state"


class MeasureOrder(StrEnum):
    """How measures are sorted inside a group."""

    RECORD = "record"
    NEXT_DUE = "next-due"
    PROGRESS = "progress"


@dataclass(frozen=True, slots=True)
class MeasureStanding:
    """A measure and how it stands on the day."""

    key: str
    """Its key in the record."""
    measure: Measure
    """The measure."""
    progress: MeasureProgress
    """Derived for the day."""
    units: tuple[str, ...]
    """The units that own it, ``ALL_UNITS`` spelt out."""


def standings(record: Record, today: date) -> tuple[MeasureStanding, ...]:
    """Every measure with how it stands on ``today``, in the record's order."""
    return tuple(
        MeasureStanding(key, measure, progress_of(measure, today), owner_units(record, measure))
        for key, measure in record.measures.items()
    )


def grouped(
    found: tuple[MeasureStanding, ...],
    framework: Framework,
    grouping: Grouping,
    order: MeasureOrder = MeasureOrder.RECORD,
) -> tuple[tuple[str, tuple[MeasureStanding, ...]], ...]:
    """(group, measures) for each group that has any; the empty group name stands for "none".

    Issues come in print order, states worst first, owners as the measures name them. A measure of
    several units stands under each of them.
    """
    groups: dict[str, list[MeasureStanding]] = {name: [] for name in _names(framework, grouping)}
    for standing in found:
        for name in _groups_of(standing, framework, grouping):
            groups.setdefault(name, []).append(standing)
    nameless = groups.pop("", [])
    ordered = [*groups.items(), ("", nameless)]
    return tuple(
        (name, tuple(sorted(members, key=_sort_key(order)))) for name, members in ordered if members
    )


_WORST_FIRST = (
    MeasureState.LATE,
    MeasureState.AT_RISK,
    MeasureState.NO_DATES,
    MeasureState.IN_PROGRESS,
    MeasureState.NOT_STARTED,
    MeasureState.DONE,
)


def _names(framework: Framework, grouping: Grouping) -> Iterator[str]:
    if grouping is Grouping.ISSUE:
        yield from framework.issues
    elif grouping is Grouping.STATE:
        yield from (state.value for state in _WORST_FIRST)


def _groups_of(
    standing: MeasureStanding, framework: Framework, grouping: Grouping
) -> tuple[str, ...]:
    if grouping is Grouping.OWNER:
        return standing.units or ("",)
    if grouping is Grouping.STATE:
        return (standing.progress.state.value,)
    issue = standing.measure.issue
    return (issue if issue in framework.issues else "",)


def _sort_key(order: MeasureOrder) -> Callable[[MeasureStanding], tuple[bool, date, int]]:
    """Stable: measures that are equal in it keep the record's order."""

    def key(standing: MeasureStanding) -> tuple[bool, date, int]:
        due = standing.progress.next_due
        if order is MeasureOrder.NEXT_DUE:
            return due is None, due or date.max, 0
        percent = standing.progress.progress_percent if order is MeasureOrder.PROGRESS else 0
        return False, date.max, percent

    return key
