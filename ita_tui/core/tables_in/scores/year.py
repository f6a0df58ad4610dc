"""Whether a table is of the year, assessment and agency that is read: what speaks against it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from ita_tui.core.framework.model import Framework
from ita_tui.core.matching.titles import Fit, Titles, index_titles, letter_key
from ita_tui.core.problem import Severity
from ita_tui.core.record.model import ScoreKind
from ita_tui.core.tables_in.agency import other_agency
from ita_tui.core.tables_in.scores.cell import CellKind, is_decimal
from ita_tui.core.tables_in.scores.choose import Reason
from ita_tui.core.tables_in.scores.column_role import ColumnRole, year_in, years_of_results
from ita_tui.core.tables_in.scores.header import NO_HEADER, Header
from ita_tui.core.tables_in.scores.mention import Mention, without_number
from ita_tui.core.tables_in.scores.result import TableProblem
from ita_tui.core.tables_in.scores.scope import Scope
from ita_tui.core.tables_in.scores.walk import Candidate
from ita_tui.core.tables_in.source.rows import TextRow
from ita_tui.core.values import replace
from ita_tui.words.said import table as words
from ita_tui.words.understood import tables as marks

_ITS_TITLE = (Fit.FULL, Fit.PART, Fit.NEAR, Fit.OVER)
_CLEARLY_MORE = 2
"""Rows by which a table fits another framework better before it is taken for a table of it."""
_MANY_UNKNOWN = 5
"""One in so many codes without titles that this year does not have makes a table of another."""
_SHORTEST_LIST = 20
"""Codes without titles that, being all of another year's and not all of this one's, are a list."""
_LONGEST_TITLE_LINE = 400
_BESIDE = (ColumnRole.TEXT, ColumnRole.NUMBER)
"""What stands in a column of these speaks of other years than that of the scores."""
_ROWS_ABOVE = 60
_MOST_ROWS = 200
"""More than any year has items."""


def refusal(
    rows: Sequence[TextRow], claims: Sequence[Candidate], scope: Scope, sheet: str
) -> TableProblem | None:
    """Why the whole table is not read: it is of another assessment, or of another year."""
    first = min((claim.line for claim in claims), default=len(rows) + 1)
    if found := other_assessment(rows, first):
        return found
    has_scores = any(claim.choice.score is not None for claim in claims)
    if not (has_scores or any(claim.choice.rule for claim in claims)):
        return None
    return (
        (None if has_scores else _of_answers(claims) or _of_others(claims))
        or _by_header(claims, scope)
        or _by_title_line(rows, first, claims[0].header, scope, sheet)
        or _by_items(rows, claims, scope)
    )


def _of_others(claims: Sequence[Candidate]) -> TableProblem | None:
    """What stands where the scores would: means of others, or other numbers by their names."""
    found = [claim for claim in claims if claim.choice.rule is Reason.OF_OTHERS]
    if not found:
        return None
    names = tuple(dict.fromkeys(name for claim in found for name in claim.choice.others))
    line = found[0].line
    said = words.no_scores(line=line, columns=names) if names else words.of_others(line=line)
    return TableProblem(rule=Reason.OF_OTHERS, line=line, **said._asdict())


def _of_answers(claims: Sequence[Candidate]) -> TableProblem | None:
    """The numbers are of those who chose each answer, by the names over them."""
    for header in filter(None, (claim.header for claim in claims)):
        counted = [name for name in header.names if re.search(marks.COUNTS_ANSWERS, name)]
        is_counted = len(counted) > 1 or any(re.search(marks.PEOPLE, name) for name in counted)
        if is_counted and not header.score_columns():
            message = words.of_answers(line=header.line, columns=counted)
            return TableProblem(rule=Reason.OF_ANSWERS, line=header.line, message=message)
    return None


def of_the_kind(
    claims: Sequence[Candidate], scope: Scope
) -> tuple[list[Candidate], tuple[TableProblem, ...]]:
    """The claims of the table that is meant, where own scores and means of others have one each.

    And what tells of the means that are not read.
    """
    if told := _of_others(claims):
        left = [claim for claim in claims if claim.choice.rule is not Reason.OF_OTHERS]
        return left, (replace(told, severity=Severity.NOTE),)
    own = replace(scope.asked, kind=ScoreKind.OWN)
    headers = [claim.header for claim in claims if claim.header]
    is_among_means = any(header.is_only_of_others(own) for header in headers)
    if scope.asked.kind is not ScoreKind.REFERENCE or not is_among_means:
        return list(claims), ()
    # Its numbers would be the means, if there were no table of these.
    return [
        it for it in claims if not it.header or it.header.pool(own) != it.header.pool(scope.asked)
    ], ()


def of_the_year(
    claims: Sequence[Candidate], scope: Scope
) -> tuple[list[Candidate], tuple[TableProblem, ...]]:
    """The claims but those under headers that name other years only, and what tells of them."""
    own = [claim for claim in claims if not _other_years(claim, scope)]
    others = [claim for claim in claims if _other_years(claim, scope)]
    if not others:
        return own, ()
    years = sorted(frozenset().union(*(_other_years(claim, scope) for claim in others)))
    said = words.rows_of_another_year(
        years=years, asked=scope.asked.fiscal_year_be, count=len(others)
    )
    problem = TableProblem(rule=Reason.BESIDE_YEAR, line=others[0].line, **said._asdict())
    return own, (replace(problem, severity=Severity.NOTE),)


def other_assessment(rows: Sequence[TextRow], line: int) -> TableProblem | None:
    """Why a table is not read whose lines down to ``line``, or codes, are of another assessment."""
    lines = rows_above(rows, line)
    titles = [" ".join(row.cells)[:_LONGEST_TITLE_LINE] for row in lines]
    # The name of the school may stand on a line of its own above the title.
    pairs = [f"{one} {two}"[:_LONGEST_TITLE_LINE] for one, two in pairwise(titles)]
    said = [*titles, *pairs]
    codes = [cell for row in rows for cell in row.cells[:2]]
    for name, some, in_title, as_code in marks.OTHER_ASSESSMENTS:
        is_titled = any(re.search(in_title, text) for text in _with_any(said, some))
        if is_titled or (
            as_code and any(re.match(as_code, text) for text in _with_any(codes, some))
        ):
            message = words.other_assessment(name=name)
            line = lines[0].line if lines else 1
            return TableProblem(rule=Reason.OTHER_ASSESSMENT, line=line, message=message)
    return None


def _with_any(texts: Sequence[str], some: Sequence[str]) -> list[str]:
    """The texts that have one of the words."""
    whole = "\n".join(texts)
    here = [word for word in some if word in whole]
    return [text for word in here for text in texts if word in text]


def of_another_agency(
    rows: Sequence[TextRow], line: int, scope: Scope, sheet: str = ""
) -> TableProblem | None:
    """Why a table is not read that is another's, by the lines down to ``line``, report or sheet."""
    own = scope.asked.agency
    if scope.asked.kind is ScoreKind.REFERENCE:
        return None
    alone = (" ".join(row.cells) for row in rows if row.loose or len(row.cells) == 1)
    above = [(sheet,), *(row.cells for row in rows_above(rows, line))]
    named = other_agency(own, above, alone)
    if not named:
        return None
    message = words.another_agency(named=named, own=own)
    return TableProblem(rule=Reason.OTHER_AGENCY, line=line, message=message)


def _other_years(claim: Candidate, scope: Scope) -> frozenset[int]:
    """The years that the name of a claim's row, or else its header, says, but the asked one."""
    if year := claim.owners[0].year_be(scope):
        return frozenset({year} - {scope.asked.fiscal_year_be})
    header = claim.header
    pool = () if header is None else header.pool(scope.asked)
    years = frozenset(header.years[place] for place in pool) if header else frozenset()
    if not years or None in years or scope.asked.fiscal_year_be in years:
        return frozenset()
    return frozenset(year for year in years if year is not None)


def _by_header(claims: Sequence[Candidate], scope: Scope) -> TableProblem | None:
    """The columns of scores are all of other years, wherever there are scores."""
    if not all(_other_years(claim, scope) for claim in claims):
        return None
    years = sorted(frozenset().union(*(_other_years(claim, scope) for claim in claims)))
    header = claims[0].header
    line = header.line if header else claims[0].line
    if (owner := claims[0].owners[0]).year_be(scope):
        line, text = owner.line, " ".join(owner.row.cells)
        evidence = words.evidence_of_title(line=line, text=text)
    else:
        evidence = words.evidence_of_header(line=line, years=years)
    return _another_year(line, years, evidence, scope, has_same_items=True)


def _by_title_line(
    rows: Sequence[TextRow], line: int, header: Header | None, scope: Scope, sheet: str
) -> TableProblem | None:
    """The lines above the first score, or else the sheet, name other years of results."""
    if header is not None and (
        any(header.years[place] for place in header.pool(scope.asked))
        or header.is_of_previous(scope.asked)
    ):
        return None
    return refusal_above(rows, line, scope, sheet, header or NO_HEADER)


def rows_above(rows: Sequence[TextRow], line: int) -> list[TextRow]:
    """The filled rows down to a line, as many as may be about what stands there."""
    return [row for row in rows if row.line <= line and row.cells][-_ROWS_ABOVE:]


def refusal_above(
    rows: Sequence[TextRow], line: int, scope: Scope, sheet: str, header: Header | None = None
) -> TableProblem | None:
    """Why a table whose scores begin below ``line`` is not read.

    A line above says its year, or else the name of its sheet.
    """
    named = years_named(rows_above(rows, line), line, header) or years_named(_sources(rows), line)
    of_sheet = next(years_of_results(sheet), year_in(sheet))
    if scope.asked.fiscal_year_be in (named or (of_sheet,)):
        return None
    if named:
        year = max(named)
        row = named[year]
        line = row.line
        evidence = words.evidence_of_title(line=row.line, text=" ".join(row.cells))
    elif of_sheet is not None:
        year, evidence = of_sheet, words.evidence_of_sheet(name=sheet)
    else:
        return None
    return _another_year(line, [year], evidence, scope, has_same_items=True)


def refusal_of_heading(year: int, heading: TextRow, scope: Scope) -> TableProblem:
    """Why a table is not read whose heading says another year."""
    evidence = words.evidence_of_title(line=heading.line, text=" ".join(heading.cells))
    return _another_year(heading.line, [year], evidence, scope, has_same_items=True)


def _sources(rows: Sequence[TextRow]) -> list[TextRow]:
    """The lines that say where a table is from, as they do below one."""
    return [row for row in rows if row.cells and row.cells[0].startswith(marks.SOURCES)]


def years_named(
    rows: Sequence[TextRow], line: int, header: Header | None = None
) -> dict[int, TextRow]:
    """The years of results that rows name, each with its first one, as headings down to ``line``.

    What stands beside a score, or in a column of remarks, speaks of other years too.
    """
    named: dict[int, TextRow] = {}
    for row in rows:
        for year in years_of_results(_heading(row, line, header)[:_LONGEST_TITLE_LINE]):
            named.setdefault(year, row)
    return named


def _heading(row: TextRow, line: int, header: Header | None) -> str:
    """What a row says of the table whose first score, where it has a header, is on ``line``."""
    if any(map(is_decimal, row.cells)):
        return ""
    if row.loose or header is None or row.line < header.line:
        return " ".join(row.cells)
    if row.line == line:
        return ""
    beside = {at for at, role in enumerate(header.columns) if at and role in _BESIDE}
    return " ".join(cell for at, cell in enumerate(row.cells) if at not in beside)


def _by_items(
    rows: Sequence[TextRow], claims: Sequence[Candidate], scope: Scope
) -> TableProblem | None:
    """Codes and titles fit another framework, and not this one."""
    found = item_rows(rows, claims, scope)[:_MOST_ROWS]
    titled = [row for row in found if row.title]
    if len(titled) * 2 < len(found):
        return _by_codes(found, scope)
    own = fitting_rows(found, scope.titles)
    if len(titled) - len(own) < _CLEARLY_MORE:
        return None
    fits = [(it, len(fitting_rows(found, index_titles(it)))) for it in _other_frameworks(scope)]
    best = max((count for _, count in fits), default=0)
    if best - len(own) < _CLEARLY_MORE or best * 2 < len(titled):
        return None
    likely = [framework for framework, count in fits if count == best]
    example = next(row for row in titled if row not in own)
    evidence = words.evidence_of_items(
        framework=likely[0].id,
        fitting=best,
        of=len(titled),
        own=scope.framework.id,
        own_fitting=len(own),
        line=example.line,
        code=example.code,
        title=example.title,
    )
    years = sorted(framework.fiscal_year_be for framework in likely)
    return _another_year(found[0].line, years, evidence, scope)


def _by_codes(found: Sequence[Mention], scope: Scope) -> TableProblem | None:
    """Codes without titles: several that this year has not, or exactly the list of another."""
    letters = {code[0] for code in scope.titles.items}
    codes = [row.code for row in found]
    unknown = [it for it in codes if it not in scope.titles.keys and it[0] in letters]
    listed = {code for code in codes if code.startswith("o")}
    own = _listed(scope.framework)
    likely: list[Framework] = []
    if len(unknown) >= _CLEARLY_MORE:
        likely = [it for it in _other_frameworks(scope) if set(codes) <= set(it.nodes)]
    elif not unknown and len(listed) >= _SHORTEST_LIST and listed != own:
        likely = [it for it in _other_frameworks(scope) if listed == _listed(it)]
    # One code that no year has is mistyped.
    is_mistyped = len(unknown) == 1 and not any(
        unknown[0] in one.nodes for one in _other_frameworks(scope)
    )
    if not likely and (is_mistyped or len(unknown) * _MANY_UNKNOWN < len(found)):
        return None
    years = sorted(framework.fiscal_year_be for framework in likely)
    evidence = words.evidence_of_codes(
        codes=unknown, count=len(listed), of=len(own), year=scope.framework.fiscal_year_be
    )
    return _another_year(found[0].line, years, evidence, scope)


def _listed(framework: Framework) -> set[str]:
    """The codes of the items that are published."""
    return {node.code for node in framework.items if node.code.startswith("o")}


def item_rows(rows: Sequence[TextRow], claims: Sequence[Candidate], scope: Scope) -> list[Mention]:
    """The rows with item codes, each code once; the titles of a list without codes have none."""
    owners = [owner for claim in claims for owner in claim.owners]
    coded = {it.code: it for it in reversed(owners) if _has_code(it)}
    if coded or not any(owner.code in scope.titles.items for owner in owners):
        return sorted(coded.values(), key=lambda row: row.line)
    indexes = [scope.titles, *map(index_titles, _other_frameworks(scope))]
    titles = (
        Mention(codes=("",), row=row, at=-1, cells=(), title=without_number(cell))
        for row in rows
        for cell in row.cells
        if len(cell) <= _LONGEST_TITLE_LINE
    )
    return [it for it in titles if any(fitting_rows([it], index) for index in indexes)]


def _has_code(mention: Mention) -> bool:
    return mention.at >= 0 and mention.cells[mention.at].kind is CellKind.CODE


def fitting_rows(found: Iterable[Mention], titles: Titles) -> list[Mention]:
    """The rows whose title is that of their code, or without one an item's."""
    return [
        row
        for row in found
        if (
            titles.fit(letter_key(row.title), row.code) in _ITS_TITLE
            if row.code in titles.keys
            else not row.code and set(titles.exact(letter_key(row.title))) & set(titles.items)
        )
    ]


def _other_frameworks(scope: Scope) -> list[Framework]:
    return [one for one in scope.others.frameworks() if one.id != scope.framework.id]


def _another_year(
    line: int,
    years: Sequence[int],
    evidence: str,
    scope: Scope,
    *,
    has_same_items: bool = False,
) -> TableProblem:
    """The refusal; with the same items the table can be read as that of the year before."""
    ids: Mapping[int, str] = {one.fiscal_year_be: one.id for one in scope.others.frameworks()}
    asked = scope.asked
    said = words.another_year(
        years=years,
        asked=asked.fiscal_year_be,
        evidence=evidence,
        framework=ids.get(years[-1], "") if years else "",
        is_previous=has_same_items
        and asked.kind is ScoreKind.OWN
        and asked.fiscal_year_be - 1 in years,
    )
    year_be = years[-1] if years else None
    return TableProblem(rule=Reason.OTHER_YEAR, line=line, year_be=year_be, **said._asdict())
