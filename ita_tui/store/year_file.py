"""A framework file made of an office's own table, beside its records."""

import re
from pathlib import Path

from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Unreadable
from ita_tui.core.tables_in.source.rows import rows_of_sheet
from ita_tui.core.tables_in.years.draft import YearDraft, draft_year
from ita_tui.core.tables_in.years.table import YearTable, read_year_table
from ita_tui.core.thai.clean import clean_line
from ita_tui.store.fault import StoreFault
from ita_tui.store.frameworks import find_framework, known_frameworks
from ita_tui.store.outputs import is_in_the_way, refuse_unusable_name, write_output
from ita_tui.store.workbook.tables import open_tables
from ita_tui.words.said import framework_command as words

_ID = re.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}")


def draft_from_file(
    path: Path,
    folder: Path,
    *,
    like: Framework | None = None,
    year_be: int | None = None,
    framework_id: str | None = None,
) -> tuple[YearTable, YearDraft]:
    """Draft a framework for records in ``folder`` out of a table file.

    Raises StoreFault where the file cannot be read, Unreadable where it gives no framework.
    """
    table = read_year_file(path, folder, like)
    year = year_be or table.fiscal_year_be
    if year is None:
        raise Unreadable(words.NO_YEAR_IN_TABLE)
    nearest = like or nearest_framework(folder, year)
    draft = draft_year(
        table,
        known_frameworks(folder),
        document=clean_line(path.name),
        fiscal_year_be=year,
        framework_id=framework_id or free_framework_id(folder, year),
        like=nearest,
    )
    return table, draft


def read_year_file(path: Path, folder: Path, like: Framework | None = None) -> YearTable:
    """Read the items of a year out of a table file. Raises StoreFault."""
    found = open_tables(path)
    rows = [row for sheet in found.sheets for row in rows_of_sheet(sheet)] or found.rows
    return read_year_table(rows, like or nearest_framework(folder, None))


def nearest_framework(folder: Path, year_be: int | None) -> Framework:
    """The framework of the year nearest to a year; the newest one where none is known."""
    known = known_frameworks(folder)
    wanted = year_be or max(it.fiscal_year_be for it in known)
    return min(known, key=lambda it: (abs(it.fiscal_year_be - wanted), -it.fiscal_year_be))


def free_framework_id(folder: Path, year_be: int) -> str:
    """A name that no framework has yet: one that is in use would change the records that use it."""
    names = (f"ita-{year_be}", *(f"ita-{year_be}-{number}" for number in range(2, 1000)))
    return next(name for name in names if find_framework(name, folder) is None)


def free_framework_path(folder: Path, framework_id: str) -> Path:
    """Where a framework goes beside the records."""
    return folder / f"{framework_id}.toml"


def write_new_framework(path: Path, text: str) -> None:
    """Write a framework file that is not there yet. Raises StoreFault."""
    refuse_unusable_name(path)
    if _ID.fullmatch(path.stem) is None or path.suffix != ".toml":
        raise StoreFault(words.bad_framework_name(name=path.name))
    if is_in_the_way(path):
        raise StoreFault(words.framework_is_there(path=path))
    write_output(path, text.encode("utf-8"))
