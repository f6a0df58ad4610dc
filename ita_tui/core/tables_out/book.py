"""All sheets of a record by name; that of checks, which whoever finds problems fills."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Problem
from ita_tui.core.record.model import Record, ScoreKind
from ita_tui.core.tables_out.links import links_sheet
from ita_tui.core.tables_out.measures import log_sheet, measures_sheet, steps_sheet
from ita_tui.core.tables_out.scores import gaps_sheet, scores_sheet, summary_sheet
from ita_tui.core.tables_out.sheet import Cell, Sheet, SheetName, columns_of, sheet_of
from ita_tui.core.toml.shape import parts_of
from ita_tui.core.values import replace
from ita_tui.words.said.fields import place_name
from ita_tui.words.said.findings import SEVERITIES
from ita_tui.words.said.tables_out import NOTHING_FOUND


def make_sheets(
    names: Iterable[SheetName],
    record: Record,
    framework: Framework,
    *,
    today: date,
    problems: Iterable[Problem] = (),
    kind: ScoreKind = ScoreKind.OWN,
) -> tuple[Sheet, ...]:
    """The sheets asked for, in that order.

    ``today`` is the day that states are derived for, ``problems`` the rows of the sheet of checks,
    ``kind`` whose scores the gaps are of.
    """
    makers: Mapping[SheetName, Callable[[], Sheet]] = {
        SheetName.SUMMARY: lambda: summary_sheet(record, framework, today),
        SheetName.SCORES: lambda: scores_sheet(record, framework),
        SheetName.GAPS: lambda: gaps_sheet(record, framework, kind),
        SheetName.MEASURES: lambda: measures_sheet(record, framework, today),
        SheetName.STEPS: lambda: steps_sheet(record, today),
        SheetName.LOG: lambda: log_sheet(record),
        SheetName.LINKS: lambda: links_sheet(record, framework),
        SheetName.CHECKS: lambda: checks_sheet(problems),
    }
    return tuple(makers[name]() for name in names)


def checks_sheet(problems: Iterable[Problem]) -> Sheet:
    """The problems as they come; what only programs know them by is there and not shown."""
    columns = tuple(
        replace(one, is_hidden=one.key in ("at", "rule"))
        for one in columns_of(("severity", "message", "place", "at", "rule"), "checks")
    )
    rows: list[tuple[Cell, ...]]
    rows = [
        (
            *(SEVERITIES[found.severity], found.message),
            *(place_name(parts_of(found.at)), found.at or None, found.rule),
        )
        for found in problems
    ]
    if not rows:
        rows = [(None, NOTHING_FOUND, None, None, None)]
    return sheet_of(SheetName.CHECKS, columns, rows)
