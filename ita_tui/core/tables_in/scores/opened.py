"""An opened table file: its sheets or rows read, and how its columns are understood."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from ita_tui.core.problem import Severity
from ita_tui.core.tables_in.scores.cell import number_cell
from ita_tui.core.tables_in.scores.choose import Reason
from ita_tui.core.tables_in.scores.column_role import ColumnRole
from ita_tui.core.tables_in.scores.header import Asked
from ita_tui.core.tables_in.scores.own_sheet import own_header
from ita_tui.core.tables_in.scores.reader import read_rows
from ita_tui.core.tables_in.scores.result import TableProblem, TableReading, UnreadRow
from ita_tui.core.tables_in.scores.scope import Scope
from ita_tui.core.tables_in.source.grid import Grid, GridRow, Odd, column_letter
from ita_tui.core.tables_in.source.rows import TextRow, rows_of_sheet
from ita_tui.core.thai.clean import clean_line
from ita_tui.core.values import dataclass, replace
from ita_tui.words.said import import_tables as words
from ita_tui.words.said.reading import with_option

CODE, SCORE = "code", "score"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedTable:
    """One way to read a file, and how its columns are understood."""

    reading: TableReading
    """The scores, and what was not read; a line is a row of the sheet."""
    asked: Asked
    """Which scores are read."""
    grid: Grid | None = None
    """The sheet that is read; None for a text without columns."""
    is_ours: bool = False
    """Whether this program wrote the sheet."""

    @property
    def places(self) -> Mapping[str, int]:
        """Place, from 0, of the columns of codes and scores; empty where no one column is meant."""
        header = self.reading.header
        column = header.score_column(self.asked) if header else None
        if header is None or column is None:
            return {}
        items = [at for at, role in enumerate(header.columns) if role is ColumnRole.ITEM]
        return {CODE: items[0], SCORE: column} if items else {SCORE: column}

    @property
    def candidates(self) -> tuple[int, ...]:
        """Places of several columns that could be the scores; then nothing is read of a sheet."""
        header = self.reading.header
        return header.pool(self.asked) if header and header.is_ambiguous(self.asked) else ()

    def heading(self, place: int) -> str:
        """The name of a column; empty without a header."""
        names = self.reading.header.names if self.reading.header else ()
        return names[place] if place < len(names) else ""

    def shown(self, places: Sequence[int]) -> tuple[str, ...]:
        """Columns as they are named in a sentence: letter and heading."""
        return tuple(f"{column_letter(place)} {self.heading(place)}".strip() for place in places)

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
        return OpenedTable(reading=read_rows(rows, scope), asked=scope.asked, grid=grid)
    return sheets_with_scores(sheets, scope)[0]


def sheets_with_scores(sheets: Sequence[Grid], scope: Scope) -> list[OpenedTable]:
    """The sheets that could be meant: one of our own alone, else all with scores.

    With nothing to choose from it is the one that says most of itself.
    """
    found = [read_sheet(grid, scope) for grid in sheets]
    # A sheet of our own leaves no doubt, though the sheet of gaps has codes and scores as well.
    own = [one for one in found if one.is_ours]
    read = [one for one in found if one.reading.read or one.candidates]
    told = sorted(found, key=lambda one: -len(one.reading.problems))[:1]
    return own or read or told or [OpenedTable(reading=read_rows((), scope), asked=scope.asked)]


def read_sheet(grid: Grid, scope: Scope) -> OpenedTable:
    """Read the scores of one sheet; what could be meant in two ways is reported and not read."""
    rows = rows_of_sheet(grid)
    found = OpenedTable(
        reading=read_rows(rows, scope, grid.name),
        asked=scope.asked,
        grid=grid,
        is_ours=own_header(rows) is not None,
    )
    is_refused = any(problem.rule == Reason.OTHER_YEAR for problem in found.reading.problems)
    if found.candidates and not is_refused:
        return replace(found, reading=_ambiguous(found, grid))
    reading = found.reading
    if scope.asked.column is not None and not reading.read:
        reading = _without_scores(found, scope.asked.column)
    return replace(found, reading=_with_odd(reading, grid))


def _ambiguous(found: OpenedTable, grid: Grid) -> TableReading:
    """A sheet several of whose columns could be the scores: nothing is read."""
    shown = found.shown(found.candidates)
    option = words.column_option(field=SCORE, letter=column_letter(found.candidates[0]))
    message = words.several_columns(field=SCORE, columns=shown) + with_option(option=option)
    header = found.reading.header
    problem = TableProblem(rule="column-ambiguous", message=message)
    return TableReading(
        read=(),
        ignored_lines=len(grid.rows),
        problems=(replace(problem, line=header.line if header else None),),
        unread=tuple(
            UnreadRow(line=row.number, text=_shown(row), reason=message)
            for row in grid.rows
            if any(_is_number(row.at(place)) for place in found.candidates)
        ),
        header=header,
    )


def _without_scores(found: OpenedTable, column: int) -> TableReading:
    """The reading of a column that was named and gave nothing: it tells which hold numbers."""
    said = words.told_column_without_scores(
        column=column_letter(column), numeric=found.shown(found.number_columns())
    )
    kept = (problem for problem in found.reading.problems if problem.rule != Reason.NOTHING)
    problem = TableProblem(rule="column-without-scores", **said._asdict())
    return replace(found.reading, problems=(problem, *kept))


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
