"""Pasted tables and whole documents into scores; what has two readings is reported, not guessed.

One way: text → rows of cells → claims (which node, which number) → the whole table compared.
"""

import re
from collections.abc import Container, Iterator, Mapping, Sequence

from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Severity
from ita_tui.core.record.model import ScoreKind
from ita_tui.core.tables_in.text.cell import TextCell, has_digit, number_cell
from ita_tui.core.tables_in.text.choose import Reason
from ita_tui.core.tables_in.text.kinds import scope_of
from ita_tui.core.tables_in.text.result import TableProblem, TableReading
from ita_tui.core.tables_in.text.rows import TextRow, split_rows
from ita_tui.core.tables_in.text.settle import settle, years_named
from ita_tui.core.tables_in.text.walk import claims_of
from ita_tui.words.said import table as words
from ita_tui.words.understood import values


def read_text_table(
    text: str,
    framework: Framework,
    *,
    fiscal_year_be: int | None = None,
    kind: ScoreKind = ScoreKind.OWN,
) -> TableReading:
    """Read every score in ``text`` that surely belongs to a node of ``framework``.

    ``fiscal_year_be`` is the year of the record, the framework's where it is None; with ``kind`` it
    chooses among several columns of scores. Never raises for what the text holds.
    """
    scope = scope_of(framework, fiscal_year_be, kind)
    rows = split_rows(text)
    claims = list(claims_of(rows, scope))
    read, problems, lines = settle(claims, scope)
    if read:
        problems += _other_years(years_named(claims, scope), scope.asked.fiscal_year_be)
        problems += _unread(rows, {line for claim in claims for line in claim.lines})
    elif not problems:
        problems = [_problem(Reason.NOTHING, Severity.ERROR, None, words.NOTHING_FOUND)]
    filled = sum(1 for line in re.split("\r\n|[\n\r\u2028\u2029]", text) if line.strip())
    return TableReading(
        read=read,
        ignored_lines=max(0, filled - len(lines)),
        problems=tuple(sorted(problems, key=lambda problem: problem.line or 0)),
    )


def _unread(rows: Sequence[TextRow], known: Container[int]) -> Iterator[TableProblem]:
    """The rows that hold a number like a score, and that no claim is about; prose left out."""
    for row in rows:
        numbers = [cell for cell in map(_number, row.cells) if cell and cell.has_decimals]
        text = " ".join(filter(None, row.cells))
        is_prose = row.loose and values.PER_CENT in text
        if numbers and not is_prose and not any(line in known for line in row.lines):
            message = words.row_unread(line=row.line, shown=numbers[0].text, text=text)
            yield _problem(Reason.UNREAD, Severity.WARNING, row.line, message)


def _number(text: str) -> TextCell | None:
    """The number that a cell is, if it can be a score."""
    cell = number_cell(text, text) if has_digit(text) else None
    return cell if cell is not None and cell.is_numeric else None


def _other_years(named: Mapping[int | None, int], fiscal_year_be: int) -> list[TableProblem]:
    """A warning where score columns are named, but none for the year."""
    if fiscal_year_be in named:
        return []
    return [
        _problem(
            Reason.OTHER_YEAR,
            Severity.WARNING,
            line,
            words.other_year(line=line, named=year, asked=fiscal_year_be),
        )
        for year, line in named.items()
        if year is not None
    ]


def _problem(rule: Reason, severity: Severity, line: int | None, message: str) -> TableProblem:
    """A problem of the table as a whole."""
    return TableProblem(rule=rule, severity=severity, line=line, code=None, message=message)
