"""The files of ``ita-tui rollup``: a table for other programs, or a paper."""

from argparse import Namespace
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from ita_tui.cli.sheets_out import means, put_made
from ita_tui.core.many.agencies import agencies_sheet
from ita_tui.core.many.sheets import year_sheets
from ita_tui.core.many.years import is_of, main_of_years
from ita_tui.core.record.model import Digits
from ita_tui.core.tables_out.sheet import Sheet
from ita_tui.documents.formats import FORMATS, RENDERERS
from ita_tui.documents.kind import Script
from ita_tui.documents.province import province_document
from ita_tui.documents.province_parts import Province
from ita_tui.documents.sheets import sheets_bytes
from ita_tui.store.fault import StoreFault
from ita_tui.store.many.files import folder_of_root
from ita_tui.store.many.gather import RolledUp
from ita_tui.store.many.years import maps_between
from ita_tui.store.outputs import office_extra
from ita_tui.words.said import rollup as words
from ita_tui.words.said.output_files import HTML_INSTEAD


def write_file(options: Namespace, form: str, rolled_up: RolledUp, on: date) -> None:
    """Write what was rolled up in a form. Raises StoreFault."""
    folder = folder_of_root(Path(options.folders[0]))
    if form in FORMATS:  # papers to read
        content = _paper(form, rolled_up, on, Script(Digits(options.digits)))
    else:
        sheets = [_agencies(rolled_up, folder, on)]
        if form == "xlsx" and rolled_up.years:
            sheets += year_sheets(rolled_up.years)
        content = _database(sheets) if form == "sqlite" else _office(form, sheets)
    put_made(options, content, folder / f"{words.FILE_NAME}.{form}")


def _paper(form: str, rolled_up: RolledUp, on: date, script: Script) -> bytes:
    rollup = main_of_years(rolled_up.rollups)[-1]
    of_year = [it for it in rolled_up.rollups if it.fiscal_year_be == rollup.fiscal_year_be]
    source = Province(
        rollup=rollup,
        framework=rolled_up.frameworks[rollup.framework, rollup.edition],
        agencies=[it for it in rolled_up.summaries.values() if is_of(it, rollup)],
        years=rolled_up.years,
        apart=sum(it.whole.records for it in of_year) - rollup.whole.records,
        unreadable=len(rolled_up.unreadable),
        on=on,
        script=script,
    )
    with office_extra(instead=HTML_INSTEAD):
        return RENDERERS[form]()(province_document(source), means(), None)


def _office(form: str, sheets: Sequence[Sheet]) -> bytes:
    with office_extra():
        return sheets_bytes(form, sheets)


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
    return agencies_sheet(rolled_up.summaries, frameworks, links, on)
