"""Sheets of many records for a command: drawn on the terminal, or written as a file."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from ita_tui.cli.output_file import put_file
from ita_tui.cli.terminal import STDOUT, ProgressBar, is_shown, print_table, put_stdout, say
from ita_tui.core.tables_out.sheet import Sheet
from ita_tui.core.thai.numbers import format_score
from ita_tui.core.values import replace
from ita_tui.render.table import ShownColumn, ShownTable
from ita_tui.store.fault import StoreFault
from ita_tui.store.outputs import is_folder
from ita_tui.words.said import document_command as document_words
from ita_tui.words.said import output_files as file_words
from ita_tui.words.said import rollup as many_words

if TYPE_CHECKING:
    from ita_tui.documents.formats import Means

_LONG = ("title", "agency", "place", "level", "note")
"""Columns whose texts may stand on several lines."""

_BINARY = ("xlsx", "docx", "sqlite")
"""Forms of files that are no text."""


def add_file_arguments(parser: ArgumentParser, forms: Sequence[str], to: str) -> None:
    """Declare what a command that writes sheets takes; ``to`` is the help of ``--to``."""
    parser.add_argument("--to", choices=forms, help=to)
    parser.add_argument("-o", "--output", metavar="FILE", help=document_words.OUTPUT)
    parser.add_argument("--force", action="store_true", help=document_words.FORCE)


def wanted_form(options: Namespace, forms: Sequence[str]) -> str:
    """The form of file that the options ask for; empty for the terminal. Raises StoreFault."""
    from ita_tui.documents.formats import format_of_name

    to, output = options.to or "", options.output or ""
    if options.json and (to or output):
        raise StoreFault(many_words.not_with_file(option="--json"))
    if output == STDOUT and to in _BINARY:
        raise StoreFault(many_words.NOT_ON_SCREEN)
    if output in ("", STDOUT) or (to and is_folder(Path(output))):
        return to
    named = format_of_name(output, forms)
    if named is None and not to:
        known = tuple(f".{form}" for form in forms)
        raise StoreFault(document_words.unknown_ending(name=output, known=known))
    if to and named != to:
        raise StoreFault(document_words.ending_contradicts(name=output, form=to))
    return named or to


def print_sheets(sheets: Sequence[Sheet]) -> None:
    """Each sheet as a table under its title."""
    for sheet in sheets:
        print_table(shown(sheet))


def print_most(table: ShownTable, most_rows: int) -> None:
    """A table, of which a terminal is spared what is more than ``most_rows``."""
    more = len(table.rows) - most_rows
    if more <= 0 or not is_shown():
        print_table(table)
        return
    print_table(replace(table, rows=table.rows[:most_rows]))
    say(many_words.and_more(count=more))


def shown(sheet: Sheet) -> ShownTable:
    """A sheet as a table for a terminal or a pipe."""
    is_number = [
        all(isinstance(row[at], Decimal | int | None) for row in sheet.rows)
        for at in range(len(sheet.columns))
    ]
    columns = tuple(
        ShownColumn(column.title, is_number=number, is_text=column.key in _LONG)
        for column, number in zip(sheet.columns, is_number, strict=True)
    )
    rows = tuple(
        tuple(
            format_score(it) if isinstance(it, Decimal) else "" if it is None else str(it)
            for it in row
        )
        for row in sheet.rows
    )
    return ShownTable(columns, rows, sheet.title)


def means() -> "Means":
    """What files are made with from a command."""
    from ita_tui.cli.document import text_sheet
    from ita_tui.documents.formats import Means
    from ita_tui.store.outputs import read_template

    return Means(
        sheet=text_sheet, progress=ProgressBar(document_words.MAKING), read_template=read_template
    )


def put_made(options: Namespace, content: bytes, unnamed: Path, *sources: Path) -> None:
    """Put a file where the options say, else at ``unnamed``. Raises StoreFault."""
    if options.output == STDOUT:
        put_stdout(content)
        return
    path = Path(options.output) if options.output else unnamed
    path = path / unnamed.name if is_folder(path) else path
    if put_file(path, content, *sources, force=options.force):
        say(file_words.written(path=path))
