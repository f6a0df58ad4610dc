"""The sheet of checks: whatever finds problems, one row a problem."""

from collections.abc import Iterable

from ita_tui.core.problem import Problem
from ita_tui.core.tables_out.sheet import Sheet, SheetName, columns_of
from ita_tui.words.said import tables_out as words


def checks_sheet(problems: Iterable[Problem]) -> Sheet:
    """The problems as they come."""
    columns = columns_of(("severity", "message", "at", "rule"), "checks")
    rows = tuple(
        (words.SEVERITIES[found.severity], found.message, found.at or None, found.rule)
        for found in problems
    )
    return Sheet(name=SheetName.CHECKS, title=words.SHEETS["checks"], columns=columns, rows=rows)
