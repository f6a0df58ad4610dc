"""One record in brief: what a roll-up needs of it, and nothing else."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from ita_tui.core.framework.model import Framework
from ita_tui.core.many.late_days import DayRange, holds, late_days
from ita_tui.core.measures.standing import owner_units
from ita_tui.core.record.model import Record, ScoreKind
from ita_tui.core.scores.assessment import typed_scores
from ita_tui.core.scores.gaps import known_framework
from ita_tui.core.scores.levels import level_of, possible_levels
from ita_tui.core.scores.rollup import NodeResult, roll_up
from ita_tui.core.values import dataclass


class LevelBasis(StrEnum):
    """What the level of a record rests on."""

    COMPUTED = "computed"
    DECLARED = "declared"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class LateMeasure:
    """A measure that is late on some day."""

    units: tuple[str, ...]
    """The units that own it, ``ALL_UNITS`` spelt out; empty where nobody does."""
    days: tuple[DayRange, ...]
    """The days on which it is late."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """One record in brief."""

    framework: str
    """Id of its framework."""
    edition: str
    """Which text of that framework: an office may have its own under the same id."""
    fiscal_year_be: int
    """The fiscal year, Buddhist era."""
    agency: str
    """The agency's name; empty where it was not typed."""
    kind: str
    """Kind of agency; empty where it was not typed."""
    district: str
    """District; empty where it was not typed."""
    province: str
    """Province; empty where it was not typed."""
    level: str
    """Title of its level; empty where it is not known."""
    basis: LevelBasis
    """What that level rests on."""
    cents: tuple[int | None, ...]
    """Own score of every node in tree order, in hundredths: computed where complete, else typed."""
    target_cents: int
    """What the record wants its total to reach, in hundredths."""
    below: tuple[str, ...]
    """Leaves whose typed score is below the record's own pass mark, in tree order."""
    late: tuple[LateMeasure, ...]
    """The measures that are late on some day."""
    faults: int
    """Values that could not be taken, in the parts that are rolled up."""

    @property
    def total_cents(self) -> int | None:
        """Its total, which is the first node of every tree."""
        return self.cents[0]

    def late_on(self, day: date) -> int:
        """How many of its measures are late on a day."""
        return sum(holds(late.days, day) for late in self.late)


def score_of(cents: int | None) -> Decimal | None:
    """A score of so many hundredths, with its two decimals."""
    return None if cents is None else Decimal(cents).scaleb(-2)


def summary_of(record: Record, framework: Framework, *, edition: str, faults: int) -> Summary:
    """Sum one record up. The day plays no part, so a summary holds for as long as its record."""
    results = roll_up(framework, typed_scores(record, ScoreKind.OWN))
    level, basis = _level(record, framework, results)
    pass_mark = record.settings.pass_mark
    return Summary(
        framework=record.framework,
        edition=edition,
        fiscal_year_be=record.fiscal_year_be,
        agency=record.agency.name,
        kind=record.agency.kind,
        district=record.agency.district,
        province=record.agency.province,
        level=level,
        basis=basis,
        cents=tuple(_cents(result) for result in results.values()),
        target_cents=int(record.settings.target * 100),
        below=tuple(
            node.code
            for node in known_framework(framework, record).leaves
            if (typed := results[node.code].typed) is not None and typed < pass_mark
        ),
        late=_late(record),
        faults=faults,
    )


def _level(
    record: Record, framework: Framework, results: dict[str, NodeResult]
) -> tuple[str, LevelBasis]:
    """The computed level, or the only one still possible; else the declared one; else none."""
    level = level_of(framework, results)
    if level is None:
        possible = possible_levels(framework, results)
        level = possible[0] if len(possible) == 1 else None
    if level is not None:
        return level.title, LevelBasis.COMPUTED
    declared = record.results.level
    if any(declared == known.title for known in framework.levels):
        return declared, LevelBasis.DECLARED
    return "", LevelBasis.UNKNOWN


def _cents(result: NodeResult) -> int | None:
    score: Decimal | None = result.typed if result.exact is None else result.computed
    return None if score is None else int(score * 100)


def _late(record: Record) -> tuple[LateMeasure, ...]:
    found = ((measure, late_days(measure)) for measure in record.measures.values())
    return tuple(
        LateMeasure(units=owner_units(record, measure), days=days)
        for measure, days in found
        if days
    )
