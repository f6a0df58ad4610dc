"""``ita-tui agenda``: what is due in the officer's year, as a list or a file for calendars."""

from argparse import ArgumentParser, Namespace
from datetime import UTC, date, datetime
from pathlib import Path

from ita_tui.cli.measures import day
from ita_tui.cli.output_file import put_file
from ita_tui.cli.reading import open_record
from ita_tui.cli.sheets_out import print_sheets
from ita_tui.cli.terminal import FINE, PROBLEMS, STDOUT, print_json, put_stdout, say
from ita_tui.core.measures.agenda import AgendaEntry, agenda, overdue_by_unit
from ita_tui.core.tables_out.sheet import Sheet, titled
from ita_tui.core.thai.dates import format_date
from ita_tui.words.said import agenda as words
from ita_tui.words.said import cli as cli_words
from ita_tui.words.said import document_command, output_files


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("record", metavar="RECORD", help=cli_words.RECORD)
    parser.add_argument("--on", metavar="DATE", type=day, help=words.ON)
    parser.add_argument("--ics", metavar="FILE", help=words.ICS)
    parser.add_argument("--force", action="store_true", help=document_command.FORCE)
    parser.add_argument("--json", action="store_true", help=cli_words.JSON)


def run(options: Namespace) -> int:
    """Carry the command out; returns the exit code."""
    opened = open_record(options.record)
    today = options.on or date.today()
    found = agenda(opened.record, today)
    if options.ics:
        from ita_tui.core.measures.icalendar import calendar_text

        content = calendar_text(opened.record, found, datetime.now(UTC)).encode("utf-8", "replace")
        path = Path(options.ics)
        if options.ics == STDOUT:
            put_stdout(content)
        elif put_file(path, content, opened.loaded.path, force=options.force):
            say(output_files.written(path=path))
    elif options.json:
        overdue = overdue_by_unit(found, today)
        print_json(
            {
                "on": today.isoformat(),
                "entries": [
                    {
                        "due": it.due.isoformat(),
                        "kind": it.kind,
                        "title": it.title,
                        "measure": it.about,
                        "units": list(it.units),
                        "at": it.at,
                        "late_days": it.late_days(today),
                    }
                    for it in found
                ],
                "overdue": {unit: [it.at for it in entries] for unit, entries in overdue.items()},
            }
        )
    elif found:
        print_sheets([_sheet(found, today)])
        for unit, entries in overdue_by_unit(found, today).items():
            days = max(it.late_days(today) for it in entries)
            say(words.overdue_line(unit=unit, count=len(entries), days=days))
    else:
        say(words.NOTHING)
    return PROBLEMS if opened.has_errors else FINE


def _sheet(found: tuple[AgendaEntry, ...], today: date) -> Sheet:
    headings = (
        ("due", words.DUE),
        ("late_days", words.LATE),
        ("title", words.WHAT),
        ("units", words.UNITS),
        ("about", words.ABOUT),
    )
    rows = (
        (
            format_date(it.due, short=True),
            it.late_days(today) or None,
            it.title,
            ", ".join(it.units),
            it.about,
        )
        for it in found
    )
    return titled("agenda", words.TITLE, headings, rows)
