"""``ita-tui slips``: for each unit the same slip as a Word, Excel and TOML file, and on paper."""

from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path

from ita_tui.cli.measures import day
from ita_tui.cli.reading import open_record
from ita_tui.cli.terminal import FINE, PROBLEMS, print_json, print_table, say, warn
from ita_tui.core.record.model import Record
from ita_tui.core.record.names import find_unit
from ita_tui.core.slips.model import Slip, make_slip, measures_without_owner, slip_units
from ita_tui.core.slips.writing import write_slip
from ita_tui.core.thai.clean import clean_line, harmless
from ita_tui.core.thai.dates import format_date
from ita_tui.documents.html_page import render_html
from ita_tui.documents.slip_sheet import slip_document
from ita_tui.render.table import ShownColumn, ShownTable
from ita_tui.store.fault import StoreFault
from ita_tui.store.outputs import stem_of
from ita_tui.store.slips import (
    BOOK_SUFFIX,
    SHEET_SUFFIX,
    SLIP_SUFFIX,
    WORD_SUFFIX,
    slip_names,
    write_slips,
)
from ita_tui.words.said import cli as cli_words
from ita_tui.words.said import slips as words

MOST_UNITS = 500
"""More units have no office; a record that names more is not what it seems."""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("record", metavar="RECORD", help=cli_words.RECORD)
    parser.add_argument("--unit", metavar="UNIT", help=words.ONLY_UNIT)
    parser.add_argument("-o", "--output", metavar="FOLDER", help=words.TO_FOLDER)
    parser.add_argument("--due", metavar="DATE", type=day, help=words.RETURN_BY)
    parser.add_argument("--force", action="store_true", help=words.FORCE)
    parser.add_argument("--json", action="store_true", help=cli_words.JSON)


def run(options: Namespace) -> int:
    """Carry the command out; the exit code is 1 where a measure stands on no slip."""
    today = date.today()
    if options.due and options.due < today:
        due, made_on = (format_date(one, short=True) for one in (options.due, today))
        raise StoreFault(words.due_before_made(due=due, made_on=made_on))
    opened = open_record(options.record)
    path = opened.loaded.path
    folder = Path(options.output) if options.output else path.parent / words.FOLDER
    units = slip_units(opened.record)
    if len(units) > MOST_UNITS:  # each slip names the owners: the paper would grow as the square
        raise StoreFault(words.too_many_units(count=len(units), most=MOST_UNITS))
    # Every unit has its name whether or not it is asked for: a slip made anew is the same file.
    names = slip_names(stem_of(path), units)
    slips = {
        names[unit]: make_slip(opened.record, unit, stem=harmless(path.stem), made_on=today)
        for unit in _asked(opened.record, options.unit, units)
    }
    has_office = False
    if slips:
        files, has_office = _files(slips, opened.record, options.due)
        write_slips(folder, files, force=options.force)
        if not has_office:
            warn(words.WITHOUT_OFFICE)
    unowned = measures_without_owner(opened.record)
    if options.json:
        print_json(
            {"folder": str(folder), "slips": _entries(slips, has_office), "without_owner": unowned}
        )
    elif slips:
        print_table(_table(slips))
        say(words.slips_made(count=len(slips), folder=folder))
    if not slips:
        warn(words.no_units(path=path))
    elif unowned:
        warn(words.without_owner(keys=unowned))
    return PROBLEMS if opened.has_errors or unowned or not slips else FINE


def _asked(record: Record, unit: str | None, units: tuple[str, ...]) -> tuple[str, ...]:
    """The units to make slips for. Raises StoreFault for one that has nothing to report."""
    if unit is None:
        return units
    asked = find_unit(record, clean_line(unit))
    if asked is None or asked not in units:
        raise StoreFault(words.unknown_unit(unit=clean_line(unit), known=units))
    return (asked,)


def _files(
    slips: dict[str, Slip], record: Record, due: date | None
) -> tuple[dict[str, str | bytes], bool]:
    """What is written of each slip by its name, and whether office files could be made."""
    files: dict[str, str | bytes] = {}
    try:
        from ita_tui.documents.docx_file import render_docx
        from ita_tui.documents.slip_book import slip_book
    except ImportError:
        has_office = False
    else:
        has_office = True
        for name, slip in slips.items():
            files[name + WORD_SUFFIX] = render_docx(slip_document(slip, record, return_by=due))
            files[name + BOOK_SUFFIX] = slip_book(slip, record, return_by=due)
    for name, slip in slips.items():
        files[name + SLIP_SUFFIX] = write_slip(slip, record)
        # What was filled in on paper is typed into what an office knows best.
        file = name + (WORD_SUFFIX if has_office else SLIP_SUFFIX)
        sheet = slip_document(slip, record, file=file, return_by=due)
        files[name + SHEET_SUFFIX] = render_html(sheet)
    return files, has_office


def _entries(slips: dict[str, Slip], has_office: bool) -> list[dict[str, object]]:
    return [
        {
            "unit": slip.unit,
            "toml": name + SLIP_SUFFIX,
            "html": name + SHEET_SUFFIX,
            "docx": name + WORD_SUFFIX if has_office else None,
            "xlsx": name + BOOK_SUFFIX if has_office else None,
            "measures": list(slip.measures),
            "steps": _steps(slip),
        }
        for name, slip in slips.items()
    ]


def _steps(slip: Slip) -> int:
    return sum(len(measure.steps) for measure in slip.measures.values())


def _table(slips: dict[str, Slip]) -> ShownTable:
    columns = (
        ShownColumn(words.UNIT),
        ShownColumn(words.MEASURES, is_number=True),
        ShownColumn(words.STEPS, is_number=True),
        ShownColumn(words.FILE, is_text=True),
    )
    rows = tuple(
        (slip.unit, str(len(slip.measures)), str(_steps(slip)), name + SLIP_SUFFIX)
        for name, slip in slips.items()
    )
    return ShownTable(columns, rows)
