"""The JSON of ``ita-tui rollup``: keys may be added, never changed."""

from datetime import date
from typing import Any

from ita_tui.core.framework.model import TOTAL, Framework
from ita_tui.core.many.late_days import count_on
from ita_tui.core.many.movers import YearStep
from ita_tui.core.many.report import FrameworkRollup, Told, late_by_unit, levels_in_order
from ita_tui.core.many.spread import Spread
from ita_tui.core.many.years import ManyYears
from ita_tui.core.scores.years import change_of
from ita_tui.store.many.gather import RolledUp


def document(rolled_up: RolledUp, on: date, by: str | None) -> dict[str, Any]:
    """Everything that is told, for other programs."""
    return {
        "on": on.isoformat(),
        "by": by,
        "rollups": [
            _rollup(rollup, rolled_up.frameworks[rollup.framework, rollup.edition], on, by)
            for rollup in rolled_up.rollups
        ],
        "years": _years(rolled_up.years) if rolled_up.years else None,
        "maps": list(rolled_up.of_maps),
        "unreadable": [
            {"path": path, "message": sentence} for path, sentence in rolled_up.unreadable.items()
        ],
        "faulty": [{"path": path, "values": values} for path, values in rolled_up.faulty.items()],
    }


def _rollup(
    rollup: FrameworkRollup, framework: Framework, on: date, by: str | None
) -> dict[str, Any]:
    told: dict[str, Any] = {
        "framework": rollup.framework,
        "fiscal_year_be": rollup.fiscal_year_be,
        **_told(rollup.whole, framework, on),
        "nodes": {
            code: _spread(spread)
            for code, spread in zip(framework.nodes, rollup.whole.spreads, strict=True)
        },
        "repeated": [
            {"agency": agency, "province": province or None, "records": records}
            for agency, province, records in rollup.repeated
        ],
    }
    if by:
        told["groups"] = [
            {"name": group.name or None, **_told(group, framework, on)} for group in rollup.groups
        ]
    return told


def _years(years: ManyYears) -> dict[str, Any]:
    return {
        "years": list(years.years),
        "differences": [sorted(kinds) for kinds in years.differences],
        "apart": [{"fiscal_year_be": year, "records": it} for year, it in years.apart.items()],
        "nodes": [
            {
                "code": it.node.code,
                "codes": list(it.codes),
                "means": list(it.means),
                "medians": [spread and spread.median for spread in it.spreads],
                "changes": list(it.changes_points),
            }
            for it in years.trends
        ],
        "steps": [_step(years, place, step) for place, step in enumerate(years.steps)],
    }


def _step(years: ManyYears, place: int, step: YearStep) -> dict[str, Any]:
    return {
        "before": step.before,
        "after": step.after,
        "mean_change": step.mean_change_points,
        "only_before": step.only_before,
        "only_after": step.only_after,
        "movers": [
            {
                "agency": it.agency,
                "district": it.district or None,
                "province": it.province or None,
                "before": it.scores[0],
                "after": it.scores[1],
                "change": it.change_points,
                "word": change_of(it.change_points),
                "levels": [level or None for level in it.levels],
                "level_change": level,
                "crossing": it.crossing,
            }
            for it, level in zip(step.movers, years.level_changes(place), strict=True)
        ],
    }


def _told(told: Told, framework: Framework, on: date) -> dict[str, Any]:
    spreads = dict(zip(framework.nodes, told.spreads, strict=True))
    return {
        "records": told.records,
        "levels": [
            {"level": level or None, "basis": basis.value, "records": count}
            for level, basis, count in levels_in_order(told, framework)
        ],
        "total": _spread(spreads[TOTAL]),
        "below": [
            {"code": code, "records": count, "scored": spread.count if spread else 0}
            for code, count in told.below
            for spread in (spreads[code],)
        ],
        "late": {
            "measures": count_on(told.late_measures, on),
            "records": count_on(told.late_records, on),
            "units": [
                {"unit": unit or None, "measures": count} for unit, count in late_by_unit(told, on)
            ],
        },
    }


def _spread(spread: Spread | None) -> dict[str, Any] | None:
    if spread is None:
        return None
    return {
        "count": spread.count,
        "mean": spread.mean,
        "sd": spread.deviation,
        "min": spread.least,
        "q1": spread.lower_quartile,
        "median": spread.median,
        "q3": spread.upper_quartile,
        "max": spread.most,
    }
