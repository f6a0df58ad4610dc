"""A list of last year under last year's codes: its scores go to what its items became."""

from collections.abc import Sequence

from ita_tui.core.framework.maps import CodeMap
from ita_tui.core.framework.model import Framework
from ita_tui.core.matching.titles import index_titles
from ita_tui.core.problem import Severity
from ita_tui.core.record.model import ScoreKind
from ita_tui.core.tables_in.scores.choose import Reason
from ita_tui.core.tables_in.scores.result import TableProblem, TableReading, UnreadRow
from ita_tui.core.tables_in.scores.scope import Scope
from ita_tui.core.tables_in.scores.walk import Candidate
from ita_tui.core.tables_in.scores.year import fitting_rows, item_rows, rows_above, years_named
from ita_tui.core.tables_in.source.rows import TextRow
from ita_tui.core.values import replace
from ita_tui.words.said import table as words


def last_framework(
    rows: Sequence[TextRow], claims: Sequence[Candidate], scope: Scope
) -> tuple[Framework, bool] | None:
    """The framework of the year before, where scores of that year are asked for under its codes.

    Also whether the codes tell it for sure: without titles, below that year's name, they may be
    those of either year. Where nothing names the year they are this year's, as in our own tables.
    """
    if scope.asked.kind is not ScoreKind.PREVIOUS:
        return None
    found = item_rows(rows, claims, scope)
    year = scope.asked.fiscal_year_be
    last = next((one for one in scope.others.frameworks() if one.fiscal_year_be == year), None)
    if not found or last is None or last.id == scope.framework.id:
        return None
    own = len(fitting_rows(found, scope.titles))
    theirs = len(fitting_rows(found, index_titles(last)))
    if own or theirs:
        return (last, True) if theirs > own else None
    codes = {row.code for row in found}
    if not codes <= set(last.nodes):
        return None
    if not codes <= set(scope.framework.nodes):
        return last, True
    links = scope.others.links(last, scope.framework)
    is_same = all(links.counterpart(it) == it for it in codes)
    return None if is_same or not _is_named(rows, claims[0], year) else (last, False)


def _is_named(rows: Sequence[TextRow], first: Candidate, year: int) -> bool:
    """Whether the header, or else a line above, says that all scores are of a year."""
    header = first.header
    if header is not None and any(header.years[place] for place in header.score_columns()):
        return {header.years[place] for place in header.score_columns()} == {year}
    return year in years_named(rows_above(rows, first.line), first.line)


def unsure(claims: Sequence[Candidate], scope: Scope, last: Framework) -> TableProblem:
    """Why codes without titles are not read: they are other items in each year."""
    lines = sorted({line for claim in claims for line in claim.lines})
    message = words.codes_of_either_year(
        years=(last.fiscal_year_be, scope.framework.fiscal_year_be), code=claims[0].code
    )
    return TableProblem(rule=Reason.OTHER_YEAR, line=lines[0], message=message, lines=tuple(lines))


def renamed(reading: TableReading, links: CodeMap) -> TableReading:
    """A reading by last year's codes with this year's; what has no counterpart is named."""
    after = {row.code: links.counterpart(row.code) for row in reading.read}
    read = [replace(row, code=code) for row in reading.read if (code := after[row.code])]
    moved = [f"{before} → {code}" for before, code in after.items() if code and code != before]
    left = {
        row: words.no_counterpart(line=row.line, code=row.code, after=links.after)
        for row in reading.read
        if after[row.code] is None
    }
    told = words.codes_of_last_year(before=links.before, after=links.after, moved=moved)
    note = TableProblem(rule=Reason.OF_LAST_YEAR, severity=Severity.NOTE, message=told)
    problems = (
        TableProblem(
            rule=Reason.NO_COUNTERPART,
            severity=Severity.WARNING,
            line=row.line,
            code=row.code,
            **why._asdict(),
            lines=(row.line,),
        )
        for row, why in left.items()
    )
    unread = [
        UnreadRow(line=row.line, text=f"{row.code} {row.title} {row.score}", reason=why.message)
        for row, why in left.items()
    ]
    return replace(
        reading,
        read=tuple(read),
        ignored_lines=reading.ignored_lines + len(left),
        problems=(*([note] if read else []), *reading.problems, *problems),
        unread=tuple(sorted((*reading.unread, *unread), key=lambda row: row.line)),
    )
