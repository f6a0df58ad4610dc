"""Scores from the sheets of a workbook: which sheet, which columns, told before they are taken."""

from typing import Any

from ita_tui.cli.import_source import told_hidden
from ita_tui.cli.reading import Opened
from ita_tui.cli.terminal import say, warn
from ita_tui.core.problem import Severity
from ita_tui.core.record.model import ScoreKind
from ita_tui.core.tables_in.grid.grid import Grid, column_letter
from ita_tui.core.tables_in.grid.score_columns import score_columns
from ita_tui.core.tables_in.grid.score_table import SheetReading, read_sheet_scores
from ita_tui.core.tables_in.opened import sheets_with_scores
from ita_tui.core.tables_in.text.reader import read_text_table
from ita_tui.core.tables_in.text.result import TableProblem, TableReading, UnreadRow
from ita_tui.store.other_years import others_beside
from ita_tui.store.workbook.tables import TableFile
from ita_tui.words.said import import_tables as words


def read_sheets(
    source: TableFile, opened: Opened, kind: ScoreKind, told: int | None, *, is_quiet: bool
) -> tuple[TableReading, dict[str, Any]]:
    """Read the one sheet that has scores, and say how it was understood.

    Raises StoreFault for a text file that is no CSV.
    """
    found = [_read(grid, opened, kind, told) for grid in source.grids()]
    chosen = sheets_with_scores(found)
    if len(chosen) > 1:
        return _several(chosen), {}
    if not chosen:
        # With nothing to choose from, what the fullest sheet says of itself helps most.
        chosen = sorted(found, key=lambda one: -len(one.reading.problems))[:1]
    if not chosen:
        empty = read_text_table("", opened.framework, fiscal_year_be=opened.record.fiscal_year_be)
        return empty, {}
    if not is_quiet:
        _tell(chosen[0], source)
    return chosen[0].reading, _place(chosen[0])


def _read(grid: Grid, opened: Opened, kind: ScoreKind, told: int | None) -> SheetReading:
    framework, year_be = opened.framework, opened.record.fiscal_year_be
    columns = score_columns(grid, framework, kind, fiscal_year_be=year_be, told=told)
    return read_sheet_scores(
        grid,
        columns,
        framework,
        fiscal_year_be=year_be,
        kind=kind,
        others=others_beside(opened.loaded.path.parent),
        agency=opened.record.agency.name,
    )


def _several(found: list[SheetReading]) -> TableReading:
    """No sheet is read where several could be meant; their rows are named, each with its sheet."""
    message = words.several_sheets(names=[one.grid.name for one in found])
    problem = TableProblem(
        rule="sheet-ambiguous", severity=Severity.ERROR, line=None, code=None, message=message
    )
    unread = [
        UnreadRow(
            line=line, text=f"{one.grid.name}: {' '.join(filter(None, cells))}", reason=message
        )
        for one in found
        for line, cells in one.rows_with_scores()
    ]
    return TableReading(
        read=(), ignored_lines=len(unread), problems=(problem,), unread=tuple(unread)
    )


def _tell(found: SheetReading, source: TableFile) -> None:
    """How the sheet was understood, before its scores."""
    columns, name = found.columns, found.grid.name
    if columns.places:
        shown = [
            (column_letter(place), columns.heading(place), field)
            for field, place in sorted(columns.places.items(), key=lambda pair: pair[1])
        ]
        say(words.column_map(sheet=name, columns=shown, unused=()))
    elif found.reading.read:
        say(words.without_header(sheet=name))
    for told in (told_hidden(found.grid), *_hidden(source)):
        if told:
            warn(told)


def _hidden(source: TableFile) -> tuple[str, ...]:
    return (words.hidden_sheets(names=source.hidden),) if source.hidden else ()


def _place(found: SheetReading) -> dict[str, Any]:
    letters = {field: column_letter(place) for field, place in found.columns.places.items()}
    hidden = list(found.grid.hidden_rows)
    return {"sheet": found.grid.name or None, "columns": letters, "hidden_rows": hidden}
