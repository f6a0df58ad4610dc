"""``ita-tui import``: scores from a table or a whole document into a record."""

from argparse import Namespace
from datetime import date
from typing import Any

from ita_tui.cli.import_source import is_agreed, is_asked, open_source, told_columns
from ita_tui.cli.reading import Opened, open_record, refuse_where_held
from ita_tui.cli.terminal import (
    FINE,
    PROBLEMS,
    print_json,
    print_table,
    say,
    warn,
)
from ita_tui.core.problem import Severity
from ita_tui.core.record.edits import set_scores
from ita_tui.core.record.model import ScoreKind
from ita_tui.core.tables_in.scores.header import Asked
from ita_tui.core.tables_in.scores.result import TableProblem, TableReading
from ita_tui.core.values import replace
from ita_tui.store.other_years import others_beside
from ita_tui.store.record_file import RecordFile
from ita_tui.store.workbook.tables import TableFile
from ita_tui.words.said import cli as words
from ita_tui.words.said import import_tables as table_words


def run_scores(options: Namespace) -> int:
    """Carry the command out; what was read without doubt is saved, the rest is reported."""
    columns = told_columns(options.column, ("score",))
    opened = open_record(options.record)
    if not options.dry_run:
        refuse_where_held(opened)
    kind = ScoreKind(options.kind)
    source = open_source(options.table, options.sheet)
    reading, place = read_scores(source, opened, options, kind, columns.get("score"))
    is_shown = options.dry_run
    if source.is_pdf and reading.read and not is_shown:
        is_shown = not _is_taken(opened, reading, kind, options)
    scores = {row.code: row.score for row in reading.read}
    record = set_scores(opened.record, kind, scores)
    if not is_shown and record is not opened.record:
        RecordFile(opened.loaded).save(record, date.today())
    if options.json:
        print_json({**document(reading), **place})
    else:
        _print(opened, reading, kind, dry_run=is_shown, is_same=record is opened.record)
    is_left = is_shown and not options.dry_run
    is_noted = all(problem.severity is Severity.NOTE for problem in reading.problems)
    is_fine = is_noted and bool(reading.read)
    return FINE if is_fine and not (reading.unread or opened.has_errors or is_left) else PROBLEMS


def _is_taken(opened: Opened, reading: TableReading, kind: ScoreKind, options: Namespace) -> bool:
    """Whether the user says yes to what a PDF seems to hold; without a terminal nobody does."""
    if is_asked(options):
        preview(opened, reading, kind)
        say(table_words.PDF_NEEDS_A_LOOK)
        return is_agreed()
    if not options.yes:
        warn(table_words.PDF_NOT_STORED)
    return bool(options.yes)


def read_scores(
    source: TableFile,
    opened: Opened,
    options: Namespace,
    kind: ScoreKind,
    column: int | None = None,
) -> tuple[TableReading, dict[str, Any]]:
    """What was read, and for a sheet where it stood; ``column`` is where the user says it does."""
    from ita_tui.core.tables_in.scores.scope import scope_of

    scope = scope_of(
        opened.framework,
        opened.record.fiscal_year_be,
        kind,
        agency=opened.record.agency.name,
        others=others_beside(opened.loaded.path.parent),
        column=column,
    )
    place: dict[str, Any] = {}
    if source.sheets or source.hidden or column is not None:
        from ita_tui.cli.import_sheet import read_sheets

        reading, place = read_sheets(source, scope, is_quiet=options.json)
    else:
        from ita_tui.core.tables_in.scores.reader import read_rows

        reading = read_rows(source.rows, scope)
    if not reading.read:
        from ita_tui.core.tables_in.instead import told_instead

        return told_instead(reading, source.grids(), source.rows), place
    return _with_beside(reading, scope.asked), place


def _with_beside(reading: TableReading, asked: Asked) -> TableReading:
    """The reading, with the columns told that have scores of other kinds."""
    others = reading.header.beside(asked) if reading.header else {}
    told = (
        TableProblem(
            rule="column-of-another-kind",
            severity=Severity.NOTE,
            message=table_words.column_beside(kind=kind, column=column),
        )
        for kind, column in others.items()
    )
    return replace(reading, problems=(*reading.problems, *told)) if others else reading


def document(reading: TableReading) -> dict[str, Any]:
    """What other programs read of an import."""
    return {
        "read": [{"line": row.line, "code": row.code, "score": row.score} for row in reading.read],
        "ignored": reading.ignored_lines,
        "unread": [
            {"line": row.line, "text": row.text, "reason": row.reason} for row in reading.unread
        ],
        "problems": [
            {
                "rule": problem.rule,
                "line": problem.line,
                "code": problem.code,
                "message": problem.message,
            }
            for problem in reading.problems
        ],
    }


def _print(
    opened: Opened, reading: TableReading, kind: ScoreKind, *, dry_run: bool, is_same: bool
) -> None:
    preview(opened, reading, kind)
    say(
        words.imported(
            count=len(reading.read),
            unread=len(reading.unread),
            ignored=reading.lines_without_scores,
            problems=len(reading.problems),
            path=None if dry_run else opened.loaded.path,
            is_same=is_same,
        )
    )


def preview(opened: Opened, reading: TableReading, kind: ScoreKind) -> None:
    """What was read, beside what the record held, and everything that was not."""
    from ita_tui.render.tables import import_table

    if reading.read:
        print_table(import_table(opened.framework, opened.record, reading, kind))
    reasons = [problem.message for problem in reading.problems]
    reasons += [row.reason for row in reading.unread]
    for reason in dict.fromkeys(reasons):
        warn(reason)
