"""Roll-ups of several years, put side by side along the maps on disk."""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from pathlib import Path

from ita_tui.core.framework.maps import CodeMap
from ita_tui.core.framework.model import Framework
from ita_tui.core.many.movers import YearStep
from ita_tui.core.many.report import FrameworkRollup
from ita_tui.core.many.years import ManyYears, records_apart, side_by_side
from ita_tui.store.frameworks import load_map


def years_beside(
    rollups: Iterable[FrameworkRollup],
    frameworks: Mapping[tuple[str, str], Framework],
    steps: tuple[YearStep, ...],
    folder: Path,
) -> tuple[ManyYears | None, tuple[str, ...]]:
    """The years side by side, with what is wrong in the office's own maps in ``folder``.

    None where there is one year.
    """
    beside = side_by_side(rollups)
    if not beside:
        return None, ()
    of_years = tuple(frameworks[one.framework, one.edition] for one in beside)
    links, told = maps_between(of_years, folder)
    years = ManyYears(
        rollups=beside,
        frameworks=of_years,
        links=links,
        steps=steps,
        apart=records_apart(rollups, beside),
    )
    return years, told


def maps_between(
    frameworks: Iterable[Framework], folder: Path
) -> tuple[tuple[CodeMap, ...], tuple[str, ...]]:
    """From each framework to the next the map of codes, with what is wrong in the office's own."""
    found = [load_map(before, after, folder) for before, after in pairwise(frameworks)]
    told = (it.message for _, problems in found for it in problems)
    return tuple(link for link, _ in found), tuple(told)
