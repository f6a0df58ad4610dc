"""``ita-tui import --what measures``: measures and their steps from a table into a record."""

from argparse import Namespace
from collections import Counter
from datetime import date
from typing import Any

from ita_tui.cli.import_source import open_source, told_columns, told_hidden
from ita_tui.cli.reading import Opened, open_record, refuse_where_held
from ita_tui.cli.terminal import FINE, PROBLEMS, print_json, print_table, say, warn
from ita_tui.core.problem import Problem, Severity
from ita_tui.core.tables_in.grid.grid import Grid, column_letter
from ita_tui.core.tables_in.grid.score_table import odd_problems
from ita_tui.core.tables_in.measures.apply import import_measures
from ita_tui.core.tables_in.measures.columns import FIELDS, MeasureColumns, measure_columns
from ita_tui.core.tables_in.measures.result import ImportStatus, MeasureImport, MeasureResult
from ita_tui.core.tables_in.measures.rows import MeasureRows, joined, problem
from ita_tui.core.values import dataclass
from ita_tui.store.record_file import RecordFile
from ita_tui.store.workbook.tables import TableFile, table_grids
from ita_tui.words.said import import_tables as words

Found = list[tuple[Grid, MeasureColumns]]
"""The sheets that hold measures, with how their columns are understood."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What a file gave of measures."""

    found: Found
    """The sheets that were read."""
    done: MeasureImport
    """What becomes of the measures."""
    problems: tuple[Problem, ...]
    """What was not read, or deserves a look."""

    @property
    def is_fine(self) -> bool:
        """Whether nothing but notes was told."""
        return all(one.severity is Severity.NOTE for one in self.problems)


def run_measures(options: Namespace) -> int:
    """Carry the command out; what was read without doubt is saved, the rest is reported."""
    told = told_columns(options.column, FIELDS)
    opened = open_record(options.record)
    if not options.dry_run:
        refuse_where_held(opened)
    source = open_source(options.table, options.sheet)
    taken = take_measures(opened, source, told)
    if not options.dry_run and taken.done.record is not opened.record:
        RecordFile(opened.loaded).save(taken.done.record, date.today())
    if options.json:
        print_json(document(taken))
    else:
        preview(source, taken)
        say(summary(opened, taken, dry_run=options.dry_run))
    return FINE if taken.is_fine and not opened.has_errors else PROBLEMS


def take_measures(opened: Opened, source: TableFile, told: dict[str, int]) -> Taken:
    """Read the measures of a file and hold them against a record. Raises StoreFault."""
    found, problems = _sheets(source, told)
    rows = MeasureRows()
    for grid, columns in found:
        rows.add(grid, columns)
    done = import_measures(opened.record, opened.framework, rows.drafts())
    return Taken(found=found, done=done, problems=(*problems, *rows.problems, *done.problems))


def _sheets(source: TableFile, told: dict[str, int]) -> tuple[Found, list[Problem]]:
    """The sheets to read, and why others, or all, are not read."""
    found = [
        (grid, columns)
        for grid in table_grids(source)
        if (columns := measure_columns(grid, told)) is not None
    ]
    broken: list[Problem] = []
    if found and not source.sheets and source.document is None:
        [(grid, columns)] = found
        grid, broken = joined(grid, columns)
        found = [(grid, columns)]
    if not found:
        return [], [problem("table-without-measures", words.NO_MEASURES, None)]
    if len(found) > 1 and not all(columns.is_keyed for _, columns in found):
        message = words.several_sheets(names=[grid.name for grid, _ in found])
        return [], [problem("sheet-ambiguous", message, None)]
    problems = [*broken, *(one for grid, columns in found for one in _doubts(grid, columns))]
    readable = [(grid, columns) for grid, columns in found if "title" not in columns.doubtful]
    return readable, problems


def _doubts(grid: Grid, columns: MeasureColumns) -> list[Problem]:
    line = columns.header.number if columns.header else None
    doubts = [
        problem(
            "column-ambiguous",
            words.several_columns(
                field=field,
                columns=[f"{column_letter(place)} {columns.heading(place)}" for place in places],
            ),
            line,
        )
        for field, places in columns.doubtful.items()
    ]
    odd = [problem(one.rule, one.message, one.line, one.severity) for one in odd_problems(grid)]
    return [*doubts, *odd]


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
                "message": one.message,
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
        shown = [
            (column_letter(place), columns.heading(place), field)
            for field, place in sorted(columns.places.items(), key=lambda pair: pair[1])
        ]
        unused = [column_letter(place) for place in columns.unused]
        say(words.column_map(sheet=grid.name, columns=shown, unused=unused))
        if hidden := told_hidden(grid):
            warn(hidden)
    if source.hidden:
        warn(words.hidden_sheets(names=source.hidden))
    if taken.done.results:
        print_table(measure_import_table(taken.done.results))
    for one in taken.problems:
        warn(one.message)
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
