"""Pasted tables and whole documents into scores; what has two readings is reported, not guessed.

One way: text → rows of cells → claims (which node, which number) → the whole table compared.
"""

import re
from collections.abc import Container, Iterable, Iterator, Sequence

from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Severity
from ita_tui.core.record.model import ScoreKind
from ita_tui.core.tables_in.text.across import Across, read_across
from ita_tui.core.tables_in.text.cell import TextCell, number_cell
from ita_tui.core.tables_in.text.choose import Reason
from ita_tui.core.tables_in.text.kinds import Scope, scope_of
from ita_tui.core.tables_in.text.last_year import last_framework, renamed, unsure
from ita_tui.core.tables_in.text.layout import laid_out
from ita_tui.core.tables_in.text.result import ReadScore, TableProblem, TableReading, UnreadRow
from ita_tui.core.tables_in.text.rows import TextRow, split_rows
from ita_tui.core.tables_in.text.settle import settle
from ita_tui.core.tables_in.text.walk import Candidate, claims_of
from ita_tui.core.tables_in.text.year import NOBODY, Others, of_the_year, refusal, refusal_above
from ita_tui.core.values import dataclass, field, replace
from ita_tui.words.said import table as words
from ita_tui.words.understood import values

_SMALL = r"\D{0,9}[0-9๐-๙]{1,3}(?![0-9๐-๙]|,[0-9๐-๙]{3})"
"""How a number like a score begins; larger ones are money."""
_IN_PROSE = "(?<![0-9๐-๙.,])[0-9๐-๙]{1,3}[.][0-9๐-๙]{2}(?![0-9๐-๙.,])"
_CODE_LIKE = "[A-Za-zก-ฮ]{1,4}[ .-]?[0-9๐-๙]{1,3}"


def read_text_table(
    text: str,
    framework: Framework,
    *,
    fiscal_year_be: int | None = None,
    kind: ScoreKind = ScoreKind.OWN,
    others: Others = NOBODY,
    agency: str = "",
) -> TableReading:
    """Read every score in ``text`` that surely belongs to a node of ``framework``.

    ``fiscal_year_be`` is the year of the record, the framework's where it is None; with ``kind`` it
    chooses among several columns of scores. A table that is of another year, by its header, its
    title line, or as it fits one of the ``others`` better, is refused. Where nodes stand side by
    side, the one row of the ``agency`` or of the year is read. Never raises for what a text holds.
    """
    scope = scope_of(framework, fiscal_year_be, kind, agency)
    rows = laid_out(split_rows(text), scope)
    claims = list(claims_of(rows, scope))
    last = last_framework(rows, claims, scope, others)
    if last is not None and last[1]:
        # The year is that of the record: the scores are of the year before.
        year = scope.asked.fiscal_year_be + 1
        reading = read_text_table(
            text, last[0], fiscal_year_be=year, kind=kind, others=others, agency=agency
        )
        return renamed(reading, others.links(last[0], framework))
    refused = unsure(claims, scope, last[0]) if last else refusal(rows, claims, scope, others)
    found = _of_claims(claims, refused, scope)
    if refused is None and not found.read and (table := read_across(rows, scope)):
        found = _of_table(rows, table, scope, others)
    return _told(text, rows, claims, found)


@dataclass(slots=True, kw_only=True)
class _Found:
    """What a table gave."""

    read: tuple[ReadScore, ...] = ()
    problems: list[TableProblem]
    lines: set[int] = field(default_factory=set)
    """The lines that gave something."""
    known: set[int]
    """The lines that are accounted for."""
    is_refused: bool = False
    """Whether the table is not read at all."""


def _of_claims(claims: Sequence[Candidate], refused: TableProblem | None, scope: Scope) -> _Found:
    """The scores of rows that name nodes."""
    known = {line for claim in claims for line in claim.lines}
    if refused is not None:
        return _Found(problems=[replace(refused, lines=())], known=known, is_refused=True)
    read, problems, lines = settle(of_the_year(claims, scope), scope)
    return _Found(read=read, problems=problems, lines=lines, known=known)


def _of_table(rows: Sequence[TextRow], table: Across, scope: Scope, others: Others) -> _Found:
    """The scores of a table with nodes side by side."""
    known = {row.line for row in table.rows}
    if refused := refusal_above(rows, table.line, scope, others):
        return _Found(problems=[refused], known=known, is_refused=True)
    read, problems = _of_row(table, scope.asked.agency, scope)
    return _Found(read=read, problems=problems, lines={one.line for one in read}, known=known)


def _told(
    text: str, rows: Sequence[TextRow], claims: Sequence[Candidate], found: _Found
) -> TableReading:
    """The reading, in which every row with a number like a score is read or named."""
    read, problems, known = found.read, found.problems, found.known
    halves = {
        tuple(cell.text for cell in claim.owners[0].cells)
        for claim in claims
        if claim.choice.score is not None
    }
    rows = [row for row in rows if not (read and row.is_half and row.cells in halves)]
    seen = known - {row.line for row in rows if row.is_half}
    left = list(_unread(rows, seen, _columns(claims), with_read=bool(read)))
    if found.is_refused:
        # One reason for all that stands there.
        lines = known | {line for one in left for line in one.lines}
        problems, left = [replace(problems[0], lines=tuple(sorted(lines)))], []
    told = [*problems, *left]
    if read:
        problems = told
    elif not problems:
        problems = [_problem(Reason.NOTHING, Severity.ERROR, None, words.NOTHING_FOUND)]
    filled = sum(1 for line in re.split("\r\n|[\n\r\u2028\u2029]", text) if line.strip())
    return TableReading(
        read=read,
        ignored_lines=max(0, filled - len(found.lines)),
        problems=tuple(sorted(problems, key=lambda problem: problem.line or 0)),
        unread=_rows_left(rows, told),
    )


def _of_row(
    table: Across, agency: str, scope: Scope
) -> tuple[tuple[ReadScore, ...], list[TableProblem]]:
    """The scores of the one row that is meant, or why none is."""
    row = table.row_of(agency, scope.asked.fiscal_year_be)
    if row is None:
        message = words.across(
            line=table.line,
            nodes=list(table.nodes.values()),
            rows=len(table.rows),
            agency=agency,
            framework=scope.framework.id,
        )
        problem = _problem(Reason.ACROSS, Severity.ERROR, table.line, message)
        return (), [replace(problem, lines=tuple(one.line for one in table.rows))]
    read = tuple(
        ReadScore(line=row.line, code=code, score=score, title="")
        for code, score in row.scores.items()
    )
    problems = [
        replace(_problem(Reason.UNREADABLE, Severity.ERROR, row.line, told), lines=(row.line,))
        for told in row.refused
    ]
    return read, problems


def _rows_left(rows: Sequence[TextRow], problems: Iterable[TableProblem]) -> tuple[UnreadRow, ...]:
    """The rows that the problems are about, each once, with the first reason."""
    reasons: dict[int, str] = {}
    for problem in problems:
        for line in problem.lines:
            reasons.setdefault(line, problem.message)
    return tuple(
        UnreadRow(line=row.line, text=_text(row), reason=reasons[line])
        for row in rows
        if (line := next((line for line in row.lines if line in reasons), 0))
    )


def _columns(claims: Iterable[Candidate]) -> set[tuple[int, int]]:
    """Where in a row of how many cells scores were found."""
    return {
        (len(owner.cells), place)
        for claim in claims
        for owner in claim.owners
        if claim.choice.score is not None and not owner.loose
        for place, cell in enumerate(owner.cells)
        if cell.score == claim.choice.score
    }


def _unread(
    rows: Sequence[TextRow],
    known: Container[int],
    columns: Container[tuple[int, int]],
    *,
    with_read: bool,
) -> Iterator[TableProblem]:
    """The rows that hold a number like a score, and that no claim is about.

    Prose is left out beside a table that was read.

    That is one with decimals, one behind what looks like a code, or one in a column of scores.
    """
    for row in rows:
        if any(line in known for line in row.lines) or (with_read and _is_prose(row)):
            continue
        numbers = [
            cell
            for place, cell in enumerate(map(_number, row.cells))
            if cell is not None
            and (
                cell.has_decimals
                or (not row.loose and (len(row.cells), place) in columns)
                or (place and re.fullmatch(_CODE_LIKE, row.cells[place - 1]))
            )
        ]
        shown = [cell.text for cell in numbers]
        if not (shown or with_read):
            shown = re.findall(_IN_PROSE, _text(row))[:1]
        if shown:
            text = _text(row)
            message = words.row_unread(line=row.line, shown=shown[0], text=text)
            found = _problem(Reason.UNREAD, Severity.WARNING, row.line, message)
            yield replace(found, lines=row.lines)


def _is_prose(row: TextRow) -> bool:
    return row.loose and any(values.PER_CENT in cell for cell in row.cells)


def _text(row: TextRow) -> str:
    return " ".join(filter(None, row.cells))


def _number(text: str) -> TextCell | None:
    """The number that a cell is, if it can be a score."""
    cell = number_cell(text, text) if re.match(_SMALL, text) else None
    return cell if cell is not None and cell.is_numeric else None


def _problem(rule: Reason, severity: Severity, line: int | None, message: str) -> TableProblem:
    """A problem of the table as a whole."""
    return TableProblem(rule=rule, severity=severity, line=line, code=None, message=message)
