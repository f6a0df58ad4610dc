"""``ita-tui export``: a record, or a table of it, as a file for other programs."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from datetime import date
from pathlib import Path

from ita_tui.cli.measures import day
from ita_tui.cli.output_file import put_file
from ita_tui.cli.reading import Opened, open_record
from ita_tui.cli.terminal import FINE, PROBLEMS, STDOUT, put_stdout, say, warn
from ita_tui.core.problem import Problem, Unreadable
from ita_tui.core.record.model import ScoreKind
from ita_tui.core.tables_out.book import make_sheets
from ita_tui.core.tables_out.sheet import Sheet, SheetName
from ita_tui.core.thai.clean import with_escapes
from ita_tui.store.fault import StoreFault
from ita_tui.store.outputs import office_extra, path_beside
from ita_tui.words.said import cli as cli_words
from ita_tui.words.said import tables_out as words

_TABLES = ("csv", "xlsx")
_RECORDS = ("toml", "json")


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.epilog = words.EPILOG
    parser.add_argument("record", metavar="RECORD", help=cli_words.RECORD)
    parser.add_argument("--to", choices=(*_TABLES, *_RECORDS), required=True, help=words.TO)
    sheets = [name.value for name in SheetName]
    parser.add_argument("--sheet", choices=sheets, help=words.SHEET)
    parser.add_argument("--part", metavar="KEY", help=words.PART)
    parser.add_argument("-o", "--output", metavar="FILE", help=words.OUTPUT)
    parser.add_argument("--force", action="store_true", help=words.FORCE)
    parser.add_argument("--on", metavar="DATE", type=day, help=words.ON)
    kinds = [kind.value for kind in ScoreKind]
    parser.add_argument("--kind", choices=kinds, default="own", help=words.GAPS_KIND)


def run(options: Namespace) -> int:
    """Carry the command out; returns the exit code."""
    _refuse_what_does_not_fit(options)
    opened = open_record(options.record)
    writer = _WRITERS[options.to]
    is_complete = writer(opened, options)
    return PROBLEMS if opened.has_errors or not is_complete else FINE


def _refuse_what_does_not_fit(options: Namespace) -> None:
    """Raises StoreFault for options that the format has no use for."""
    if options.sheet and options.to in _RECORDS:
        raise StoreFault(words.option_not_for(option="--sheet", to=options.to))
    if options.part and options.to in _TABLES:
        raise StoreFault(words.option_not_for(option="--part", to=options.to))
    if options.output == STDOUT and options.to == "xlsx":
        raise StoreFault(words.NOT_TO_THE_SCREEN)


def _sheets(opened: Opened, options: Namespace, *names: SheetName) -> tuple[Sheet, ...]:
    return make_sheets(
        names,
        opened.record,
        opened.framework,
        today=options.on or date.today(),
        problems=_problems(opened) if SheetName.CHECKS in names else (),
        kind=ScoreKind(options.kind),
    )


def _problems(opened: Opened) -> tuple[Problem, ...]:
    """Everything that the checks find open, what the values of the file are included."""
    from ita_tui.core.checks.check import check_record

    return check_record(opened.framework, opened.record, opened.loaded.problems).open


def _csv(opened: Opened, options: Namespace) -> bool:
    from ita_tui.core.tables_out.csv_text import csv_bytes

    name = SheetName(options.sheet or SheetName.SCORES)
    (sheet,) = _sheets(opened, options, name)
    _put(opened, options, csv_bytes(sheet), f"-{name}.csv", rows=len(sheet.rows))
    return True


def _xlsx(opened: Opened, options: Namespace) -> bool:
    with office_extra():
        from ita_tui.documents.workbook import MOST_CHARACTERS, cut_texts, workbook_bytes
    sheets = _sheets(opened, options, *([SheetName(options.sheet)] if options.sheet else SheetName))
    content = workbook_bytes(sheets, made_on=date.today(), author=opened.record.agency.name)
    end = f"-{options.sheet}.xlsx" if options.sheet else ".xlsx"
    path = _path(opened, options, end)
    if not put_file(path, content, opened.loaded.path, force=options.force):
        return True
    cut = [f"{tab} {cell}" for tab, cell in cut_texts(sheets)]
    if cut:
        warn(words.texts_cut(places=cut, most=MOST_CHARACTERS))
    counts = [(sheet.title, len(sheet.rows)) for sheet in sheets]
    say(words.exported_sheets(path=path, sheets=counts))
    return not cut


def _toml(opened: Opened, options: Namespace) -> bool:
    from ita_tui.core.record.format import toml_text
    from ita_tui.core.tables_out.part import part_of

    tables = _of_part(lambda: part_of(opened.record, opened.framework, options.part or ""))
    _put(opened, options, toml_text(tables).encode("utf-8"), _part_end(options, ".toml"))
    return True


def _json(opened: Opened, options: Namespace) -> bool:
    from ita_tui.core.tables_out.part import json_of, part_of

    tables = _of_part(lambda: part_of(opened.record, opened.framework, options.part or ""))
    text = json.dumps(json_of(tables), ensure_ascii=False, indent=2) + "\n"
    _put(opened, options, text.encode("utf-8"), _part_end(options, ".json"))
    return True


_WRITERS: dict[str, Callable[[Opened, Namespace], bool]] = {
    "csv": _csv,
    "xlsx": _xlsx,
    "toml": _toml,
    "json": _json,
}
"""Format → what writes it and says whether all of it could be written."""


def _of_part(make: Callable[[], dict[str, object]]) -> dict[str, object]:
    """What ``make`` gives. Raises StoreFault where there is no such part."""
    try:
        return make()
    except Unreadable as refusal:
        raise StoreFault(str(refusal)) from refusal


def _part_end(options: Namespace, suffix: str) -> str:
    """End of the name of a file that is not the record; a part's name without what names forbid."""
    if not options.part:
        return "-export.toml" if suffix == ".toml" else suffix
    plain = "".join(sign if sign.isalnum() else "-" for sign in options.part)
    return f"-{plain.strip('-')[:40]}{suffix}"


def _put(
    opened: Opened, options: Namespace, content: bytes, end: str, rows: int | None = None
) -> None:
    if options.output == STDOUT:
        # Both of TOML and JSON take what a terminal would obey as an escape, and read it alike.
        has_escapes = options.to in ("toml", "json")
        put_stdout(with_escapes(content.decode()).encode() if has_escapes else content)
        return
    path = _path(opened, options, end)
    if put_file(path, content, opened.loaded.path, force=options.force):
        say(words.exported(path=path, rows=rows))


def _path(opened: Opened, options: Namespace, end: str) -> Path:
    """The file to write: the one named, else one beside the record."""
    record = opened.loaded.path
    return Path(options.output) if options.output else path_beside(record, end)
