"""Pasted tables and whole documents into scores; what has two readings is reported, not guessed."""

import re
from collections.abc import Sequence

from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Severity
from ita_tui.core.tables_in.text.finding import Rule
from ita_tui.core.tables_in.text.header import Header
from ita_tui.core.tables_in.text.kinds import scope_of
from ita_tui.core.tables_in.text.result import ReadScore, TableProblem, TableReading
from ita_tui.core.tables_in.text.settle import (
    of_the_year,
    settle_columns,
    settle_findings,
    settle_groups,
)
from ita_tui.core.tables_in.text.split import split_rows
from ita_tui.core.tables_in.text.walk import Walk
from ita_tui.words.said import table as words

__all__ = ["ReadScore", "TableProblem", "TableReading", "read_text_table"]


def read_text_table(
    text: str, framework: Framework, *, fiscal_year_be: int | None = None
) -> TableReading:
    """Read every score in ``text`` that surely belongs to a node of ``framework``.

    ``fiscal_year_be`` chooses the column where a header names several years; the framework's year
    where it is None. Never raises for what the text holds.
    """
    scope = scope_of(framework, fiscal_year_be)
    rows = split_rows(text)
    walk = Walk(scope=scope)
    walk.run(rows)
    findings = of_the_year(walk.findings, walk.headers, scope.fiscal_year_be)
    findings = settle_columns(findings)
    findings = settle_groups(findings, walk.groups, scope, walk.header)
    read, problems, lines = settle_findings(findings)
    if read:
        problems += _other_year([header for _, header in walk.headers], scope.fiscal_year_be)
    elif not problems:
        problems = [_nothing()]
    filled = sum(1 for line in re.split("\r\n|[\n\r\u2028\u2029]", text) if line.strip())
    return TableReading(
        read=read,
        ignored_lines=max(0, filled - len(lines)),
        problems=tuple(sorted(problems, key=lambda problem: problem.line or 0)),
    )


def _other_year(headers: Sequence[Header], fiscal_year_be: int) -> list[TableProblem]:
    """A warning where score columns are named, but none for the year."""
    named = {header.score_year(fiscal_year_be): header.line for header in reversed(headers)}
    if fiscal_year_be in named:
        return []
    return [
        TableProblem(
            rule=Rule.OTHER_YEAR,
            severity=Severity.WARNING,
            line=line,
            code=None,
            message=words.other_year(line=line, named=year, asked=fiscal_year_be),
        )
        for year, line in named.items()
        if year is not None
    ]


def _nothing() -> TableProblem:
    """The text holds no score at all."""
    return TableProblem(
        rule=Rule.NOTHING,
        severity=Severity.ERROR,
        line=None,
        code=None,
        message=words.NOTHING_FOUND,
    )
