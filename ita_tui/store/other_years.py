"""The other years beside a record, for tables that may be of one of them."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from ita_tui.core.framework.model import Framework
from ita_tui.core.tables_in.agency import agency_in
from ita_tui.core.tables_in.scores.column_role import years_of_results
from ita_tui.core.tables_in.scores.opened import read_opened
from ita_tui.core.tables_in.scores.scope import Others, scope_of
from ita_tui.core.tables_in.source.rows import rows_of_sheet
from ita_tui.core.thai.clean import clean_line
from ita_tui.store.fault import StoreFault
from ita_tui.store.frameworks import known_frameworks, load_map
from ita_tui.store.workbook.tables import open_tables

_LOOKED_AT = 60
"""Lines above a table that may name its year."""


def others_beside(folder: Path) -> Others:
    """The frameworks and maps that can be used in ``folder``; faults of maps are told elsewhere."""
    return Others(
        frameworks=partial(known_frameworks, folder),
        links=lambda before, after: load_map(before, after, folder)[0],
    )


def said_by_table(
    path: Path, likely: Framework, folder: Path
) -> tuple[Framework | None, Mapping[str, str]]:
    """The framework of the year that a table says it is of, and its agency's fields.

    None where it says no year, of several the last; then it is of the ``likely`` one.
    """
    try:
        file = open_tables(path)
        grids = file.grids()
    except StoreFault:  # told where the table is taken
        return None, {}
    scope = scope_of(likely, others=others_beside(folder))
    reading = read_opened(grids, file.rows, scope).reading
    rows = file.rows or [row for grid in grids for row in rows_of_sheet(grid)]
    lines = [clean_line(" ".join(row.cells)) for row in rows if row.cells]
    year_be = next((it.year_be for it in reading.problems if it.year_be), None)
    if year_be is None:
        named = (tuple(years_of_results(line)) for line in lines[:_LOOKED_AT])
        year_be = max(next(filter(None, named), ()), default=None)
    known = (it for it in known_frameworks(folder) if it.fiscal_year_be == year_be)
    return next(known, None), agency_in(lines)
