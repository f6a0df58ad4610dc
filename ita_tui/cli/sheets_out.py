"""Sheets of many records for a command: drawn on the terminal, or written as a file."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ita_tui.cli.output_file import put_file
from ita_tui.cli.terminal import STDOUT, ProgressBar, print_table, put_stdout, say
from ita_tui.core.record.model import Digits
from ita_tui.core.tables_out.sheet import Sheet
from ita_tui.core.thai.numbers import format_score
from ita_tui.words.said import document_command as document_words
from ita_tui.words.said import output_files as file_words
from ita_tui.words.said import years as words

if TYPE_CHECKING:  # documents are loaded when one is made
    from ita_tui.documents.blocks import Chart
    from ita_tui.documents.kind import Script


def add_file_arguments(parser: ArgumentParser, forms: Sequence[str]) -> None:
    """Declare what a command that writes sheets takes."""
    parser.add_argument("--to", choices=forms, help=words.TO)
    parser.add_argument("-o", "--output", metavar="FILE", help=document_words.OUTPUT)
    parser.add_argument("--force", action="store_true", help=document_words.FORCE)


def print_sheets(sheets: Sequence[Sheet]) -> None:
    """Each sheet as a table under its title."""
    from decimal import Decimal

    from ita_tui.render.table import ShownColumn, ShownTable

    for sheet in sheets:
        is_number = [
            all(isinstance(row[at], Decimal | int | None) for row in sheet.rows)
            for at in range(len(sheet.columns))
        ]
        columns = tuple(
            ShownColumn(column.title, is_number=number, is_text=column.key == "title")
            for column, number in zip(sheet.columns, is_number, strict=True)
        )
        rows = tuple(
            tuple(
                format_score(it) if isinstance(it, Decimal) else "" if it is None else str(it)
                for it in row
            )
            for row in sheet.rows
        )
        print_table(ShownTable(columns, rows, sheet.title))


def write_sheets(
    options: Namespace,
    sheets: Sequence[Sheet],
    beside: Path,
    *sources: Path,
    author: str = "",
    charts: "Callable[[Script], Iterable[Chart]]" = lambda _script: (),
) -> None:
    """Write the sheets in the form that the options ask for, beside ``beside`` where none is named.

    Raises StoreFault.
    """
    from functools import partial

    from ita_tui.cli.document import text_sheet
    from ita_tui.documents.formats import Means
    from ita_tui.documents.kind import Script
    from ita_tui.documents.sheets import sheets_bytes
    from ita_tui.store.outputs import office_extra, path_beside, read_template

    means = Means(sheet=text_sheet, progress=ProgressBar(), read_template=read_template)
    with office_extra():
        made = partial(sheets_bytes, options.to, sheets, means, title=words.TITLE, author=author)
        script = Script(Digits.LATIN)
        content = made(script=script, charts=tuple(charts(script)))
    if options.output == STDOUT:
        put_stdout(content)
        return
    named = options.output and Path(options.output)
    path = named or path_beside(beside, f"-{words.FILE_NAME}.{options.to}")
    if put_file(path, content, *sources, force=options.force):
        say(file_words.written(path=path))
