"""``ita-tui rollup``: the records of many agencies as one."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from datetime import date
from pathlib import Path

from ita_tui.cli.measures import day
from ita_tui.cli.sheets_out import add_file_arguments, wanted_form
from ita_tui.cli.terminal import FINE, PROBLEMS, ProgressBar, print_json, say, warn
from ita_tui.core.many.report import RollupBy
from ita_tui.core.record.model import Digits
from ita_tui.core.thai.clean import without_invisible
from ita_tui.store.fault import StoreFault
from ita_tui.store.folders import state_folder
from ita_tui.store.many.gather import RolledUp, roll_up_folders
from ita_tui.store.many.read import cores
from ita_tui.words.said import cli as cli_words
from ita_tui.words.said import rollup as words

FORMS = ("csv", "xlsx", "sqlite", "docx", "html", "md", "txt")
"""The forms of file, by their endings: tables for programs, then papers."""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.epilog = words.EXPLAINED
    parser.add_argument("folders", metavar="FOLDER", nargs="+", help=words.FOLDERS)
    parser.add_argument("--by", choices=[by.value for by in RollupBy], help=words.BY)
    parser.add_argument("--on", metavar="DATE", type=day, help=words.ON)
    parser.add_argument("--no-cache", action="store_true", help=words.NO_CACHE)
    parser.add_argument("--jobs", metavar="N", type=_jobs, help=words.JOBS)
    parser.add_argument("--json", action="store_true", help=cli_words.JSON)
    add_file_arguments(parser, FORMS, words.TO)
    digits = [it.value for it in Digits]
    parser.add_argument("--digits", choices=digits, default=Digits.THAI, help=words.DIGITS)


def _jobs(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(words.JOBS_MUST_BE)
    return int(text)


def run(options: Namespace) -> int:
    """Carry the command out; returns the exit code."""
    form = wanted_form(options, FORMS)
    if form and options.by:
        raise StoreFault(words.not_with_file(option="--by"))
    rolled_up = roll_up_folders(
        [Path(name) for name in options.folders],
        RollupBy(options.by) if options.by else None,
        state=None if options.no_cache else _state(),
        jobs=options.jobs or cores(),
        progress=ProgressBar(words.READING),
        keeps_summaries=bool(form),
    )
    on: date = options.on or date.today()
    if options.json:
        from ita_tui.cli.rollup_json import document

        print_json(document(rolled_up, on, options.by))
    elif form and not rolled_up.rollups:
        names = [without_invisible(name) for name in options.folders]
        raise StoreFault(words.no_records(folders=names))
    elif form:
        from ita_tui.cli.rollup_files import write_file

        write_file(options, form, rolled_up, on)
        _tell(rolled_up)
    else:
        from ita_tui.cli.rollup_report import print_report

        if not rolled_up.rollups:
            say(words.no_records(folders=[without_invisible(name) for name in options.folders]))
        print_report(rolled_up, on, options.by)
        _tell(rolled_up)
    return PROBLEMS if rolled_up.unreadable or rolled_up.faulty or rolled_up.of_maps else FINE


def _state() -> Path | None:
    try:
        return state_folder()
    except RuntimeError:  # an account without a home remembers nothing
        return None


def _tell(rolled_up: RolledUp) -> None:
    """What is wrong with single files and records, on stderr."""
    told = [
        words.unreadable(path=without_invisible(path), sentence=sentence)
        for path, sentence in rolled_up.unreadable.items()
    ]
    if told:
        told.append(words.unreadable_count(count=len(told)))
    told += [
        words.faulty(path=without_invisible(path), values=values)
        for path, values in rolled_up.faulty.items()
    ]
    told += [
        words.repeated(
            agency=agency, province=province, records=records, framework=rollup.framework
        )
        for rollup in rolled_up.rollups
        for agency, province, records in rollup.repeated
    ]
    for line in (*told, *rolled_up.of_maps):
        warn(line)
