"""A finding: what a rule found, where, what it is about, and how it can be put right."""

from collections.abc import Callable, Iterable
from enum import Enum, auto
from functools import partial
from typing import Any

from ita_tui.core.problem import Problem, Severity
from ita_tui.core.record.edits import put_at
from ita_tui.core.record.model import Record
from ita_tui.core.toml.shape import parts_of
from ita_tui.core.values import dataclass


class Part(Enum):
    """A part of what is printed: a rule says which one its findings stand in the way of."""

    PLACE = auto()
    """Whatever prints the place of the finding."""
    FIGURES = auto()
    """The figures as a whole."""
    UPPER_SCORES = auto()
    """Scores that stand above the items."""
    ITEM_SCORES = auto()
    """Scores of the items."""
    PLAN = auto()
    """The measures as they are proposed."""
    PERIOD = auto()
    """When the measures that are proposed are carried out."""
    MEMO = auto()
    """The memo."""


@dataclass(frozen=True, slots=True)
class Fix:
    """A way to put a finding right, which the officer may take."""

    label: str
    """What it does, in Thai."""
    edit: Callable[[Record], Record]
    """The edit; the record is the one that was checked."""


def put(label: str, value: Any, *parts: str | int) -> Fix:
    """A fix that puts a value in its place; ``parts`` are keys, and places within a list."""
    return Fix(label, partial(put_at, parts=parts, value=value))


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding(Problem):
    """A problem that a rule of the checks found."""

    about: tuple[str, ...] = ()
    """The facts that it is about; where they change, it is another finding."""
    fix: Fix | None = None
    """How it can be put right; None where only the officer knows."""


def finding(
    rule: str,
    severity: Severity,
    at: str,
    message: str,
    *about: object,
    fix: Fix | None = None,
) -> Finding:
    """Make a finding; ``about`` are the facts that it rests on."""
    return Finding(
        rule=rule,
        severity=severity,
        message=message,
        at=at,
        about=tuple(map(str, about)),
        fix=fix,
    )


def fixes_together(findings: Iterable[Finding]) -> list[Fix]:
    """The fixes that can be made one after the other: of one place only the first."""
    places: list[tuple[str, ...]] = []
    fixes: list[Fix] = []
    for found in findings:
        place = parts_of(found.at)
        is_free = not any(_is_inside(place, it) or _is_inside(it, place) for it in places)
        if found.fix is not None and is_free:
            places.append(place)
            fixes.append(found.fix)
    return fixes


def _is_inside(place: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return place[: len(other)] == other
