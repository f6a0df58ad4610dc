"""The files of ``ita-tui rollup``: a table for other programs, or a paper."""

from argparse import Namespace
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from ita_tui.cli.sheets_out import means, put_made
from ita_tui.core.many.agencies import agencies_sheet
from ita_tui.core.many.sheets import year_sheets
from ita_tui.core.record.model import Digits
from ita_tui.core.tables_out.sheet import Sheet
from ita_tui.core.thai.clean import without_invisible
from ita_tui.documents.kind import Script
from ita_tui.documents.sheets import sheets_bytes
from ita_tui.store.fault import StoreFault
from ita_tui.store.many.files import folder_of_root
from ita_tui.store.many.gather import RolledUp
from ita_tui.store.many.years import maps_between
from ita_tui.store.outputs import office_extra
from ita_tui.words.said import rollup as words


def write_file(options: Namespace, form: str, rolled_up: RolledUp, on: date) -> None:
    """Write what was rolled up in a form. Raises StoreFault."""
    folder = folder_of_root(Path(options.folders[0]))
    sheets = [_agencies(rolled_up, folder, on)]
    if form == "xlsx" and rolled_up.years:
        sheets += year_sheets(rolled_up.years)
    content = _database(sheets) if form == "sqlite" else _office(form, sheets)
    put_made(options, content, folder / f"{words.FILE_NAME}.{form}")


def _office(form: str, sheets: Sequence[Sheet]) -> bytes:
    with office_extra():
        return sheets_bytes(
            form, sheets, means(), title=words.TITLE, author="", script=Script(Digits.LATIN)
        )


def _database(sheets: Sequence[Sheet]) -> bytes:
    try:
        from ita_tui.documents.database import database_bytes

        return database_bytes(sheets)
    except ImportError as error:  # a Python that was built without it
        raise StoreFault(words.NO_SQLITE) from error


def _agencies(rolled_up: RolledUp, folder: Path, on: date) -> Sheet:
    frameworks = dict(
        sorted(rolled_up.frameworks.items(), key=lambda it: (it[1].fiscal_year_be, it[0]))
    )
    links, _ = maps_between(frameworks.values(), folder)
    records = {without_invisible(name): it for name, it in rolled_up.summaries.items()}
    return agencies_sheet(records, frameworks, links, on)
