"""The sheet of scores that this program wrote, read back: every node by its code."""

from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Severity, Unreadable
from ita_tui.core.tables_in.grid.grid import Grid, GridRow
from ita_tui.core.tables_in.grid.score_columns import CODE, SCORE, ScoreColumns
from ita_tui.core.tables_in.text.choose import Reason
from ita_tui.core.tables_in.text.result import ReadScore, TableProblem, TableReading, UnreadRow
from ita_tui.core.tables_out.scores import SCORE_COLUMNS
from ita_tui.core.thai.clean import clean_line
from ita_tui.core.thai.codes import parse_code
from ita_tui.core.thai.numbers import parse_score
from ita_tui.words.said import table as words

_HEADINGS = tuple(
    column.title
    for column in SCORE_COLUMNS
    if column.key in ("code", "own", "reference", "previous")
)


def is_own_scores(text: str) -> bool:
    """Whether the first line of a CSV text names the columns of the sheet of scores."""
    head = text.lstrip("\ufeff").split("\n", 1)[0][:2000]
    return all(heading in head for heading in _HEADINGS)


def read_own_scores(grid: Grid, columns: ScoreColumns, framework: Framework) -> TableReading:
    """The scores of one kind; unlike in a table of others, a bare number is an indicator's code."""
    below = columns.header.number if columns.header else 0
    read: dict[str, ReadScore] = {}
    problems: list[TableProblem] = []
    filled = [
        row for row in grid.rows if row.number > below and row.at(columns.places[SCORE]).strip()
    ]
    for row in filled:
        try:
            found = _score(row, columns, framework)
        except Unreadable as refusal:
            problems.append(_unreadable(row, columns, str(refusal)))
            continue
        before = read.setdefault(found.code, found)
        if before.score != found.score:
            problems.append(_conflict(before, found))
    for problem in problems:
        if problem.rule == Reason.CONFLICT and problem.code is not None:
            read.pop(problem.code, None)
    if not filled:
        problems.append(_problem(Reason.NOTHING, words.NOTHING_FOUND, None, None))
    rows = {row.number: row for row in filled}
    return TableReading(
        read=tuple(read.values()),
        ignored_lines=len(grid.rows) - len(read),
        problems=tuple(problems),
        unread=tuple(
            UnreadRow(
                line=problem.line,
                text=" ".join(filter(None, map(clean_line, rows[problem.line].cells))),
                reason=problem.message,
            )
            for problem in problems
            if problem.line is not None
        ),
    )


def _score(row: GridRow, columns: ScoreColumns, framework: Framework) -> ReadScore:
    code = parse_code(row.at(columns.places[CODE]), framework.nodes)
    score = parse_score(row.at(columns.places[SCORE]))
    return ReadScore(line=row.number, code=code, score=score, title="")


def _unreadable(row: GridRow, columns: ScoreColumns, why: str) -> TableProblem:
    shown = clean_line(row.at(columns.places[SCORE]))
    message = words.column_unreadable(line=row.number, shown=shown, why=why)
    return _problem(Reason.UNREADABLE, message, row.number, None)


def _conflict(before: ReadScore, after: ReadScore) -> TableProblem:
    found = [(one.line, str(one.score)) for one in (before, after)]
    message = words.conflict(code=before.code, found=found)
    return _problem(Reason.CONFLICT, message, after.line, before.code)


def _problem(rule: Reason, message: str, line: int | None, code: str | None) -> TableProblem:
    return TableProblem(rule=rule, severity=Severity.ERROR, line=line, code=code, message=message)
