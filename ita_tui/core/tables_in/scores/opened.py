"""An opened table file: its sheets or rows read, and how its columns are understood."""

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from ita_tui.core.problem import Severity
from ita_tui.core.tables_in.scores.across import read_across
from ita_tui.core.tables_in.scores.cell import number_cell
from ita_tui.core.tables_in.scores.choose import Reason
from ita_tui.core.tables_in.scores.columns import SCORE, ScoreColumns, score_columns
from ita_tui.core.tables_in.scores.reader import read_rows
from ita_tui.core.tables_in.scores.result import TableProblem, TableReading, UnreadRow
from ita_tui.core.tables_in.scores.scope import Scope
from ita_tui.core.tables_in.source.grid import Grid, GridRow, Odd, column_letter
from ita_tui.core.tables_in.source.rows import TextRow, rows_of_sheet
from ita_tui.core.thai.clean import clean_line
from ita_tui.core.values import dataclass, replace
from ita_tui.words.said import import_tables as words


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedTable:
    """One way to read a file."""

    reading: TableReading
    """The scores, and what was not read; a line is a row of the sheet."""
    grid: Grid | None = None
    """The sheet that is read; None for a text without columns."""
    columns: ScoreColumns | None = None
    """How its columns are understood; None where rows are read one by one."""

    @property
    def score_column(self) -> int | None:
        """Place of the column of the scores, from 0; None where no one column is."""
        return self.columns.places.get(SCORE) if self.columns else None

    def number_columns(self) -> tuple[int, ...]:
        """Places of the columns that hold several numbers, from 0."""
        rows = self.grid.rows if self.grid else ()
        counts = Counter(at for row in rows for at, it in enumerate(row.cells) if _is_number(it))
        return tuple(sorted(at for at, count in counts.items() if count > 1))

    def rows_with_scores(self) -> Iterator[tuple[int, str]]:
        """The number and the text of each row that has a score, read or not."""
        lines = {one.line for one in self.reading.read} | {one.line for one in self.reading.unread}
        for row in self.grid.rows if self.grid else ():
            if row.number in lines:
                yield row.number, _shown(row)


def read_opened(sheets: Sequence[Grid], rows: Sequence[TextRow], scope: Scope) -> OpenedTable:
    """Read the scores out of ``rows``, or out of the first of ``sheets`` that has any.

    Where the user named the column of the scores ``sheets`` are read.
    """
    if rows and scope.asked.column is None:
        grid = sheets[0] if sheets else None
        columns = score_columns(grid, scope) if grid else None
        return OpenedTable(reading=read_rows(rows, scope), grid=grid, columns=columns)
    return sheets_with_scores([read_sheet(grid, scope) for grid in sheets], scope)[0]


def sheets_with_scores(found: Sequence[OpenedTable], scope: Scope) -> list[OpenedTable]:
    """The sheets that could be meant: one of our own alone, else all with scores.

    With nothing to choose from it is the one that says most of itself.
    """
    # A sheet of our own leaves no doubt, though the sheet of gaps has codes and scores as well.
    own = [one for one in found if one.columns and one.columns.is_ours]
    read = [one for one in found if one.reading.read or (one.columns and one.columns.candidates)]
    told = sorted(found, key=lambda one: -len(one.reading.problems))[:1]
    return own or read or told or [OpenedTable(reading=read_rows((), scope))]


def read_sheet(grid: Grid, scope: Scope) -> OpenedTable:
    """Read the scores of one sheet; what could be meant in two ways is reported and not read."""
    columns, rows = score_columns(grid, scope), rows_of_sheet(grid)
    if not (columns.is_ours or columns.is_told) and read_across(rows, scope):
        columns = replace(columns, places={}, candidates=())
    if columns.candidates:
        shown = columns.shown(columns.candidates)
        message = words.several_columns(field=SCORE, columns=shown)
        line = columns.header.number if columns.header else None
        reading = TableReading(
            read=(),
            ignored_lines=len(grid.rows),
            problems=(TableProblem(rule="column-ambiguous", message=message, line=line),),
            unread=tuple(
                UnreadRow(line=row.number, text=_shown(row), reason=message)
                for row in grid.rows
                if any(_is_number(row.at(place)) for place in columns.candidates)
            ),
        )
        return OpenedTable(grid=grid, columns=columns, reading=reading)
    reading = read_rows(rows, scope)
    if columns.is_told and not reading.read:
        reading = _without_scores(reading, grid, columns)
    return OpenedTable(grid=grid, columns=columns, reading=_with_odd(reading, grid))


def _without_scores(reading: TableReading, grid: Grid, columns: ScoreColumns) -> TableReading:
    """The reading of a column that was named and gave nothing: it tells which hold numbers."""
    numeric = OpenedTable(reading=reading, grid=grid).number_columns()
    message = words.told_column_without_scores(
        column=column_letter(columns.places[SCORE]), numeric=columns.shown(numeric)
    )
    kept = (problem for problem in reading.problems if problem.rule != Reason.NOTHING)
    problem = TableProblem(rule="column-without-scores", message=message)
    return replace(reading, problems=(problem, *kept))


def _shown(row: GridRow) -> str:
    """A row on one line."""
    return " ".join(filter(None, map(clean_line, row.cells)))


def _is_number(text: str) -> bool:
    bare = clean_line(text)
    return bool(bare) and number_cell(bare, bare) is not None


def _with_odd(reading: TableReading, grid: Grid) -> TableReading:
    """The reading with what formulas did not give, and with the scores that Excel rounds."""
    rows = {row.number: row for row in grid.rows}
    rounded = [
        (one.line, f"{one.code} {one.score}")
        for one in reading.read
        if (row := rows.get(one.line)) and _is_rounded(row, one.score)
    ]
    problems = [*reading.problems, *odd_problems(grid)]
    if rounded:
        message = words.rounded(scores=[shown for _, shown in rounded])
        line = rounded[0][0]
        problems.append(
            TableProblem(rule="score-rounded", severity=Severity.NOTE, line=line, message=message)
        )
    problems.sort(key=lambda problem: problem.line or 0)
    return replace(reading, problems=tuple(problems))


def _is_rounded(row: GridRow, score: Decimal) -> bool:
    """Whether a cell with more decimals than it shows gave the score."""
    return any(odd is Odd.ROUNDED and row.cells[place] == str(score) for place, odd in row.odd)


def odd_problems(grid: Grid) -> list[TableProblem]:
    """A warning for the formulas without a value, and one for those with an error."""
    found: list[TableProblem] = []
    for odd, rule, sentence in (
        (Odd.NO_VALUE, "formula-without-value", words.no_value),
        (Odd.ERROR, "formula-error", words.formula_error),
    ):
        cells = [
            (row.number, f"{column_letter(place)}{row.number}")
            for row, place, kind in grid.odd_cells()
            if kind is odd
        ]
        if cells:
            message = sentence(cells=[name for _, name in cells])
            line, severity = cells[0][0], Severity.WARNING
            found.append(TableProblem(rule=rule, severity=severity, line=line, message=message))
    return found
