"""Scores from the sheets of a workbook: which sheet, which columns, told before they are taken."""

from collections.abc import Iterator
from typing import Any

from ita_tui.cli.import_source import told_hidden
from ita_tui.cli.terminal import say
from ita_tui.core.problem import Severity
from ita_tui.core.tables_in.scores.opened import OpenedTable, sheets_with_scores
from ita_tui.core.tables_in.scores.result import TableProblem, TableReading, UnreadRow
from ita_tui.core.tables_in.scores.scope import Scope
from ita_tui.core.tables_in.source.grid import Grid, column_letter
from ita_tui.core.values import replace
from ita_tui.store.workbook.tables import TableFile
from ita_tui.words.said import import_tables as words


def read_sheets(
    source: TableFile, scope: Scope, *, is_quiet: bool
) -> tuple[TableReading, dict[str, Any]]:
    """Read the one sheet that has scores, and say how it was understood.

    Raises StoreFault for a text file that is no CSV.
    """
    chosen = sheets_with_scores(source.grids(), scope)
    if len(chosen) > 1:
        return _several(chosen), {}
    [one] = chosen
    if one.grid is None:
        return one.reading, {}
    if not is_quiet:
        _tell(one, one.grid)
    letters = {field: column_letter(place) for field, place in one.places.items()}
    hidden = list(one.grid.hidden_rows)
    told = (*one.reading.problems, *_hidden(one.grid, source))
    return replace(one.reading, problems=told), {
        "sheet": one.grid.name or None,
        "columns": letters,
        "hidden_rows": hidden,
    }


def _several(found: list[OpenedTable]) -> TableReading:
    """No sheet is read where several could be meant; their rows are named, each with its sheet."""
    names = {id(one): one.grid.name if one.grid else "" for one in found}
    message = words.several_sheets_on_command_line(names=list(names.values()))
    unread = tuple(
        UnreadRow(line=line, text=f"{names[id(one)]}: {text}", reason=message)
        for one in found
        for line, text in one.rows_with_scores()
    )
    problem = TableProblem(rule="sheet-ambiguous", message=message)
    return TableReading(read=(), ignored_lines=len(unread), problems=(problem,), unread=unread)


def _tell(found: OpenedTable, grid: Grid) -> None:
    """How the sheet was understood, before its scores."""
    if found.places:
        shown = [
            (column_letter(place), found.heading(place), field)
            for field, place in sorted(found.places.items(), key=lambda pair: pair[1])
        ]
        say(words.column_map(sheet=grid.name, columns=shown, unused=()))
    elif found.reading.read:
        say(words.without_header(sheet=grid.name))


def _hidden(grid: Grid, source: TableFile) -> Iterator[TableProblem]:
    """What is hidden: rows and columns that were read, sheets that were not."""
    sheets = words.hidden_sheets(names=source.hidden) if source.hidden else None
    for rule, message in (("rows-hidden", told_hidden(grid)), ("sheets-hidden", sheets)):
        if message:
            yield TableProblem(rule=rule, severity=Severity.NOTE, message=message)
