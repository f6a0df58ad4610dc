"""``ita-tui import --what all``: a whole report at once: scores, measures, analysis, memo."""

from argparse import Namespace
from collections.abc import Sequence
from datetime import date
from typing import Any

from ita_tui.cli import import_measures, import_scores
from ita_tui.cli.import_source import is_agreed, is_asked, open_source
from ita_tui.cli.reading import open_record, refuse_where_held
from ita_tui.cli.terminal import FINE, PROBLEMS, print_json, say, warn
from ita_tui.core.problem import Problem, Severity
from ita_tui.core.record.model import ScoreKind
from ita_tui.core.tables_in.scores.choose import Reason
from ita_tui.core.tables_in.scores.result import TableProblem, TableReading
from ita_tui.core.tables_in.whole import Whole, take_whole
from ita_tui.store.fault import StoreFault
from ita_tui.store.record_file import RecordFile
from ita_tui.words.said import import_tables as words

_REFUSED = (Reason.OTHER_YEAR, Reason.OTHER_ASSESSMENT, Reason.OTHER_AGENCY)


def run_report(options: Namespace) -> int:
    """Carry the command out: everything is shown, and stored in one save after a yes.

    What the record says itself stays. Raises StoreFault for a workbook and for a PDF.
    """
    opened = open_record(options.record)
    if not options.dry_run:
        refuse_where_held(opened)
    source = open_source(options.table, options.sheet)
    if source.sheets or source.hidden or source.is_pdf or options.column:
        raise StoreFault(words.REPORT_IS_TEXT)
    kind = ScoreKind(options.kind)
    reading, _ = import_scores.read_scores(source, opened, options, kind)
    _refuse(reading.problems)
    whole = take_whole(
        opened.record,
        opened.framework,
        {row.code: row.score for row in reading.read},
        kind,
        rows=source.rows,
        grids=source.grids(),
        is_text=source.is_text,
    )
    _refuse(whole.taken.problems)
    is_same = whole.record is opened.record
    is_shown = options.dry_run
    if not options.json:
        import_scores.preview(opened, reading, kind)
        import_measures.preview(source, whole.taken)
        _tell(whole)
        if not is_same and is_asked(options):
            is_shown = not is_agreed()
    if not is_shown and not is_same:
        RecordFile(opened.loaded).save(whole.record, date.today())
    if options.json:
        print_json(_document(reading, whole))
    else:
        path = None if is_shown else opened.loaded.path
        say(words.report_imported(path=path, is_same=is_same))
        if path is not None:
            warn(words.check_next(path=path))
    is_read = whole.taken.is_fine and all(one.severity is Severity.NOTE for one in reading.problems)
    is_unsure = reading.unread or whole.kept or whole.report.doubts or opened.has_errors
    return FINE if is_read and not is_unsure else PROBLEMS


def _document(reading: TableReading, whole: Whole) -> dict[str, Any]:
    """What was found of a document and its tables, for ``--json``."""
    return {
        "scores": import_scores.document(reading),
        "tables": import_measures.document(whole.taken),
        "found": whole.counts,
        "left": list(whole.report.left),
        "kept": list(whole.kept),
        "doubts": list(whole.report.doubts),
    }


def _refuse(problems: Sequence[TableProblem | Problem]) -> None:
    """Take nothing of a document of another year, assessment or agency. Raises StoreFault."""
    for problem in problems:
        if problem.rule in _REFUSED:
            raise StoreFault(problem.message)


def _tell(whole: Whole) -> None:
    """Say what else was found, what is left where it stands, and what the record keeps."""
    for told in (
        *words.report_found(counts=whole.counts),
        *words.report_left(parts=whole.report.left),
        *words.report_kept(places=whole.kept),
    ):
        say(told)
    for doubt in whole.report.doubts:
        warn(doubt)
