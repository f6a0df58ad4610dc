"""``ita-tui import --what measures``: measures and their steps from a table into a record."""

from argparse import Namespace
from collections import Counter
from datetime import date
from typing import Any

from ita_tui.cli.import_source import open_source, told_columns, told_hidden
from ita_tui.cli.reading import Opened, open_record, refuse_where_held
from ita_tui.cli.terminal import FINE, PROBLEMS, print_json, print_table, say, warn
from ita_tui.core.problem import Severity
from ita_tui.core.tables_in.measures.columns import FIELDS
from ita_tui.core.tables_in.measures.opened import Taken, take_measures
from ita_tui.core.tables_in.measures.result import ImportStatus, MeasureResult
from ita_tui.core.tables_in.source.grid import column_letter
from ita_tui.store.fault import StoreFault
from ita_tui.store.record_file import RecordFile
from ita_tui.store.workbook.tables import TableFile
from ita_tui.words.said import import_tables as words


def run_measures(options: Namespace) -> int:
    """Carry the command out; what was read without doubt is saved, the rest is reported."""
    told = told_columns(options.column, FIELDS)
    opened = open_record(options.record)
    if not options.dry_run:
        refuse_where_held(opened)
    source = open_source(options.table, options.sheet)
    taken = measures_of(opened, source, told)
    if not options.dry_run and taken.done.record is not opened.record:
        RecordFile(opened.loaded).save(taken.done.record, date.today())
    if options.json:
        print_json(document(taken))
    else:
        preview(source, taken)
        say(summary(opened, taken, dry_run=options.dry_run))
    return FINE if taken.is_fine and not opened.has_errors else PROBLEMS


def measures_of(opened: Opened, source: TableFile, told: dict[str, int]) -> Taken:
    """Read the measures of a file and hold them against a record. Raises StoreFault."""
    if source.is_pdf:
        raise StoreFault(words.PDF_FOR_SCORES_ONLY)
    return take_measures(
        opened.record, opened.framework, source.grids(), told, is_text=source.is_text
    )


def document(taken: Taken) -> dict[str, Any]:
    """What other programs read of an import."""
    return {
        "sheets": [
            {
                "sheet": grid.name or None,
                "columns": {field: column_letter(place) for field, place in columns.places.items()},
                "unused": [column_letter(place) for place in columns.unused],
                "hidden_rows": list(grid.hidden_rows),
            }
            for grid, columns in taken.found
        ],
        "measures": [_entry(result) for result in taken.done.results],
        "units_added": list(taken.done.units),
        "problems": [
            {
                "rule": one.rule,
                "severity": one.severity.value,
                "line": one.line,
                "message": one.told_on_command_line,
            }
            for one in taken.problems
        ],
    }


def _entry(result: MeasureResult) -> dict[str, Any]:
    return {
        "line": result.line,
        "id": result.key,
        "title": result.title,
        "status": result.status.value,
        "steps": result.steps,
        "changes": [
            {
                "field": change.field,
                "step": change.step or None,
                "before": change.before,
                "after": change.after,
            }
            for change in result.changes
        ],
    }


def preview(source: TableFile, taken: Taken) -> None:
    """How the tables were understood, what becomes of each measure, and what is in doubt."""
    from ita_tui.render.measure_tables import measure_import_table

    for grid, columns in taken.found:
        unused = [(column_letter(place), columns.heading(place)) for place in columns.unused]
        say(words.column_map(sheet=grid.name, columns=columns.shown(), unused=unused))
        if hidden := told_hidden(grid):
            warn(hidden)
    if source.hidden:
        warn(words.hidden_sheets(names=source.hidden))
    if taken.done.results:
        print_table(measure_import_table(taken.done.results))
    for one in taken.problems:
        warn(one.told_on_command_line)
    if taken.done.units:
        warn(words.units_added(units=taken.done.units))


def summary(opened: Opened, taken: Taken, *, dry_run: bool) -> str:
    """What the import did, in one line."""
    states = Counter(result.status for result in taken.done.results)
    return words.imported_measures(
        counts={status.value: states[status] for status in ImportStatus},
        problems=sum(one.severity is not Severity.NOTE for one in taken.problems),
        path=None if dry_run else opened.loaded.path,
        is_same=taken.done.record is opened.record,
    )
