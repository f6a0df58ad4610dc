"""Summaries and roll-ups as plain lists and back: handed between processes, kept in a file."""

from decimal import Decimal
from typing import Any

from ita_tui.core.many.movers import Mover, YearStep
from ita_tui.core.many.report import FrameworkRollup, Told
from ita_tui.core.many.spread import Spread
from ita_tui.core.many.summary import LateMeasure, LevelBasis, Summary
from ita_tui.core.scores.years import Crossing

_SUMMARY = (
    *("framework", "edition", "fiscal_year_be", "agency", "kind", "district", "province", "level"),
    *("basis", "cents", "target_cents", "below", "late", "faults"),
)
_FIGURES = ("mean", "deviation", "least", "lower_quartile", "median", "upper_quartile", "most")
_BASES = {basis.value: basis for basis in LevelBasis}


def packed(summary: Summary) -> list[Any]:
    """The summary as JSON can hold it."""
    plain = {name: getattr(summary, name) for name in _SUMMARY}
    plain["late"] = [(late.units, late.days) for late in summary.late]
    return list(plain.values())


def unpacked(plain: list[Any]) -> Summary:
    """The summary that ``packed`` was given; the list is one of its own making."""
    values = dict(zip(_SUMMARY, plain, strict=True))
    values["basis"] = _BASES[values["basis"]]
    values["cents"] = tuple(values["cents"])
    values["below"] = tuple(values["below"])
    values["late"] = tuple(
        LateMeasure(units=tuple(units), days=tuple((first, last) for first, last in days))
        for units, days in values["late"]
    )
    return Summary(**values)


def packed_rollup(rollup: FrameworkRollup) -> list[Any]:
    """A roll-up as JSON can hold it."""
    return [
        rollup.framework,
        rollup.edition,
        rollup.fiscal_year_be,
        _packed_told(rollup.whole),
        [_packed_told(group) for group in rollup.groups],
        rollup.repeated,
    ]


def unpacked_rollup(plain: list[Any]) -> FrameworkRollup:
    """The roll-up that ``packed_rollup`` was given; the list is one of its own making."""
    framework, edition, year, whole, groups, repeated = plain
    return FrameworkRollup(
        framework=framework,
        edition=edition,
        fiscal_year_be=year,
        whole=_unpacked_told(whole),
        groups=tuple(map(_unpacked_told, groups)),
        repeated=tuple((agency, province, count) for agency, province, count in repeated),
    )


def packed_step(step: YearStep) -> list[Any]:
    """A step from year to year as JSON can hold it."""
    movers = [
        (it.agency, it.district, it.province, it.cents, it.levels, it.crossing)
        for it in step.movers
    ]
    return [step.before, step.after, movers, step.only_before, step.only_after]


def unpacked_step(plain: list[Any]) -> YearStep:
    """The step that ``packed_step`` was given; the list is one of its own making."""
    before, after, movers, only_before, only_after = plain
    return YearStep(
        before=before,
        after=after,
        movers=tuple(
            Mover(
                agency=agency,
                district=district,
                province=province,
                cents=tuple(cents),
                levels=tuple(levels),
                crossing=None if crossing is None else Crossing(crossing),
            )
            for agency, district, province, cents, levels, crossing in movers
        ),
        only_before=only_before,
        only_after=only_after,
    )


def _packed_told(told: Told) -> list[Any]:
    return [
        told.name,
        told.records,
        told.levels,
        [None if spread is None else _packed_spread(spread) for spread in told.spreads],
        told.below,
        {unit: list(timeline.items()) for unit, timeline in told.late_units.items()},
        list(told.late_measures.items()),
        list(told.late_records.items()),
    ]


def _unpacked_told(plain: list[Any]) -> Told:
    name, records, levels, spreads, below, units, measures, late_records = plain
    return Told(
        name=name,
        records=records,
        levels=tuple((level, _BASES[basis], count) for level, basis, count in levels),
        spreads=tuple(None if spread is None else _unpacked_spread(spread) for spread in spreads),
        below=tuple((code, count) for code, count in below),
        late_units={unit: dict(timeline) for unit, timeline in units.items()},
        late_measures=dict(measures),
        late_records=dict(late_records),
    )


def _packed_spread(spread: Spread) -> list[Any]:
    return [spread.count, *(str(getattr(spread, name)) for name in _FIGURES)]


def _unpacked_spread(plain: list[Any]) -> Spread:
    count, *figures = plain
    return Spread(count=count, **dict(zip(_FIGURES, map(Decimal, figures), strict=True)))
