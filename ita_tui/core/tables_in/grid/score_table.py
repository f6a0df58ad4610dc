"""A sheet as the text that ``core.table`` reads, so that there is one reader of scores."""

from collections.abc import Iterator
from decimal import Decimal

from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Severity
from ita_tui.core.record.model import ScoreKind
from ita_tui.core.tables_in.grid.grid import Grid, GridRow, Odd, column_letter, grid_text
from ita_tui.core.tables_in.grid.own_scores import read_own_scores
from ita_tui.core.tables_in.grid.score_columns import CODE, SCORE, ScoreColumns
from ita_tui.core.tables_in.text.across import read_across
from ita_tui.core.tables_in.text.cell import CellKind
from ita_tui.core.tables_in.text.choose import Reason
from ita_tui.core.tables_in.text.kinds import Scope, classify, scope_of
from ita_tui.core.tables_in.text.reader import read_text_table
from ita_tui.core.tables_in.text.result import TableProblem, TableReading, UnreadRow
from ita_tui.core.tables_in.text.rows import split_rows
from ita_tui.core.tables_in.text.year import NOBODY, Others
from ita_tui.core.thai.clean import clean_line
from ita_tui.core.values import dataclass, replace
from ita_tui.words.said import import_tables as words
from ita_tui.words.said.tables_out import heading


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetReading:
    """What a sheet gave."""

    grid: Grid
    """The sheet."""
    columns: ScoreColumns
    """How its columns were understood."""
    reading: TableReading
    """The scores, and what was not read; a line is a row of the sheet."""

    def rows_with_scores(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """The number and the cells of each row that has a score, read or not."""
        lines = {one.line for one in self.reading.read} | {one.line for one in self.reading.unread}
        for row in self.grid.rows:
            if row.number in lines:
                yield row.number, tuple(map(clean_line, row.cells))


def read_sheet_scores(
    grid: Grid,
    columns: ScoreColumns,
    framework: Framework,
    *,
    fiscal_year_be: int,
    kind: ScoreKind = ScoreKind.OWN,
    others: Others = NOBODY,
    agency: str = "",
) -> SheetReading:
    """Read the scores of one sheet; what could be meant in two ways is reported and not read."""
    scope = scope_of(framework, fiscal_year_be)
    if not columns.is_ours and not columns.is_told:
        text = grid_text(grid)
        if read_across(split_rows(text), scope):
            columns = replace(columns, places={})
            reading = read_text_table(
                text,
                framework,
                fiscal_year_be=fiscal_year_be,
                kind=kind,
                others=others,
                agency=agency,
            )
            return SheetReading(grid=grid, columns=columns, reading=_with_odd(reading, grid))
    if columns.candidates:
        shown = columns.shown(columns.candidates)
        message = words.several_columns(field=SCORE, columns=shown)
        line = columns.header.number if columns.header else None
        problem = _problem("column-ambiguous", message, line)
        reading = TableReading(
            read=(),
            ignored_lines=len(grid.rows),
            problems=(problem,),
            unread=tuple(_unread(grid, columns, scope, message)),
        )
        return SheetReading(grid=grid, columns=columns, reading=reading)
    if columns.is_ours:
        reading = read_own_scores(grid, columns, framework)
    else:
        reading = read_text_table(
            _text(grid, columns, scope),
            framework,
            fiscal_year_be=fiscal_year_be,
            kind=kind,
            others=others,
        )
    if columns.is_told and not reading.read:
        reading = _without_scores(reading, grid, columns, scope)
    return SheetReading(grid=grid, columns=columns, reading=_with_odd(reading, grid))


def _without_scores(
    reading: TableReading, grid: Grid, columns: ScoreColumns, scope: Scope
) -> TableReading:
    """The reading of a column that was named and gave nothing: it tells which hold numbers."""
    width = max((len(row.cells) for row in grid.rows), default=0)
    numeric = [
        place
        for place in range(width)
        if sum(_is_number(row.at(place), scope) for row in grid.rows) > 1
    ]
    message = words.told_column_without_scores(
        column=column_letter(columns.places[SCORE]), numeric=columns.shown(numeric)
    )
    kept = (problem for problem in reading.problems if problem.rule != Reason.NOTHING)
    return replace(reading, problems=(_problem("column-without-scores", message, None), *kept))


def _unread(grid: Grid, columns: ScoreColumns, scope: Scope, reason: str) -> Iterator[UnreadRow]:
    """The rows with a number in a column that could be the scores."""
    for row in grid.rows:
        if any(_is_number(row.at(place), scope) for place in columns.candidates):
            text = " ".join(filter(None, map(clean_line, row.cells)))
            yield UnreadRow(line=row.number, text=text, reason=reason)


def _text(grid: Grid, columns: ScoreColumns, scope: Scope) -> str:
    """One line a row, on the line of the row's number; a merged score stands once."""
    lines = [""] * (max((row.number for row in grid.rows), default=0))
    for row in grid.rows:
        cells = row.cells if SCORE not in columns.places else _cells(row, columns, scope)
        lines[row.number - 1] = "\t".join(map(_cell, cells))
    return "\n".join(lines)


def _cells(row: GridRow, columns: ScoreColumns, scope: Scope) -> list[str]:
    """The cells of a row without the numbers that are not the scores, and without their names.

    In a sheet no cell slips under another name, so that the column alone decides.
    """
    chosen, code = columns.places[SCORE], columns.places.get(CODE)
    is_header = columns.header is not None and row.number == columns.header.number
    cells: list[str] = []
    for place, cell in enumerate(row.cells):
        if place == chosen:
            cells.append(heading(SCORE) if is_header and columns.is_told else cell)
        elif place == code:
            cells.append(cell)
        else:
            drops = place in columns.others if is_header else _is_number(cell, scope)
            cells.append("" if drops else cell)
    return cells


def _is_number(text: str, scope: Scope) -> bool:
    return classify(clean_line(text), scope).kind in (
        CellKind.NUMBER,
        CellKind.ODD,
        CellKind.OTHER_NUMBER,
    )


def _cell(text: str) -> str:
    bare = clean_line(text)
    return '"' + bare.replace('"', '""') + '"' if '"' in bare else bare


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
        note = _problem("score-rounded", message, rounded[0][0])
        problems.append(replace(note, severity=Severity.NOTE))
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
            names = [name for _, name in cells]
            found.append(_problem(rule, sentence(cells=names), cells[0][0]))
    return found


def _problem(rule: str, message: str, line: int | None, code: str | None = None) -> TableProblem:
    severity = Severity.ERROR if code or rule.startswith("column-") else Severity.WARNING
    return TableProblem(rule=rule, severity=severity, line=line, code=code, message=message)
