"""The tables of ``ita-tui rollup``."""

from datetime import date
from shutil import get_terminal_size

from ita_tui.cli.sheets_out import print_most, shown
from ita_tui.cli.terminal import is_shown, print_table, say
from ita_tui.core.framework.model import Framework
from ita_tui.core.many.late_days import count_on
from ita_tui.core.many.report import FrameworkRollup, Told
from ita_tui.core.many.sheets import DIFFERENCE, year_sheets
from ita_tui.core.tables_out.sheet import Sheet
from ita_tui.core.thai.dates import format_date
from ita_tui.render.rollup_tables import (
    ROOMY_CELLS,
    below_table,
    group_table,
    late_table,
    level_table,
    narrowed,
    spread_table,
)
from ita_tui.render.table import ShownTable
from ita_tui.store.many.gather import RolledUp
from ita_tui.words.said import rollup as words
from ita_tui.words.said.years import TREND

MOST_ROWS = 20
"""Rows of a table that is sorted by how much it matters, on a terminal; elsewhere all."""
_COLUMN_CELLS = 13
"""What a column takes where all are drawn, the wide ones with the narrow."""
_MANY_COLUMNS = 10
"""More than these fill a narrow window with figures alone: five years or six."""
_ENDLESS = 10_000
"""Cells of a line in a pipe."""
MOST_MOVERS = 10
"""Agencies that rose most, and that fell most, of each year."""


def print_report(rolled_up: RolledUp, on: date, by: str | None) -> None:
    """Print the tables of each framework and year."""
    for rollup in rolled_up.rollups:
        framework = rolled_up.frameworks[rollup.framework, rollup.edition]
        _print_rollup(rollup, framework, on, by)
    if years := rolled_up.years:
        say(words.years_heading(first=years.years[0], last=years.years[-1]))
        for sheet in year_sheets(years, MOST_MOVERS):
            print_most(_without_least(sheet), MOST_ROWS)


def _print_rollup(rollup: FrameworkRollup, framework: Framework, on: date, by: str | None) -> None:
    whole = rollup.whole
    say(
        words.heading(framework=rollup.framework, year=rollup.fiscal_year_be, records=whole.records)
    )
    print_table(level_table(whole, framework))
    if by:
        _print_fitted(group_table(rollup.groups, framework, by))
    _print_fitted(spread_table(whole, framework))
    if whole.below:
        print_most(below_table(whole, framework), MOST_ROWS)
    else:
        say(words.NOTHING_BELOW)
    _print_late(whole, on)


def _without_least(sheet: Sheet) -> ShownTable:
    """What a window has room for; a difference stands beside its figures, and may go."""
    differences = (it.title for it in sheet.columns if it.key.startswith(DIFFERENCE))
    least = [words.PLACE, words.CROSSING, *differences]
    if len(sheet.columns) > _MANY_COLUMNS:
        least.append(TREND)
    roomy_cells = max(ROOMY_CELLS, _COLUMN_CELLS * len(sheet.columns))
    return narrowed(shown(sheet), _width(), least, roomy_cells)


def _print_late(whole: Told, on: date) -> None:
    day = format_date(on)
    measures = count_on(whole.late_measures, on)
    if not measures:
        say(words.nothing_late(day=day))
        return
    records = count_on(whole.late_records, on)
    say(words.late(measures=measures, records=records, day=day))
    print_most(late_table(whole, on), MOST_ROWS)


def _print_fitted(table: ShownTable) -> None:
    """All figures in a pipe; on a terminal those that there is room for."""
    print_table(narrowed(table, _width()))


def _width() -> int:
    return get_terminal_size().columns if is_shown() else _ENDLESS
