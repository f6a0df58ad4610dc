"""Rows of cells into scores; what has two readings is reported, not guessed.

One way: text or sheet → rows → claims (which node, which number) → the whole table compared.
"""

import re
from collections.abc import Container, Iterable, Iterator, Sequence, Set

from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Severity
from ita_tui.core.record.model import ScoreKind
from ita_tui.core.tables_in.scores.across import Across, read_across
from ita_tui.core.tables_in.scores.by_place import agencies_by_place, by_place
from ita_tui.core.tables_in.scores.cell import TextCell, has_digit, score_cell
from ita_tui.core.tables_in.scores.choose import Reason
from ita_tui.core.tables_in.scores.column_role import year_in
from ita_tui.core.tables_in.scores.header import Header
from ita_tui.core.tables_in.scores.last_year import last_framework, renamed, unsure
from ita_tui.core.tables_in.scores.layout import laid_out
from ita_tui.core.tables_in.scores.mention import Mention, codes_of_title
from ita_tui.core.tables_in.scores.nothing import why_nothing
from ita_tui.core.tables_in.scores.own_sheet import is_note, own_rows, without_computed
from ita_tui.core.tables_in.scores.result import ReadScore, TableProblem, TableReading, UnreadRow
from ita_tui.core.tables_in.scores.scope import NOBODY, Others, Scope, scope_of
from ita_tui.core.tables_in.scores.settle import settle
from ita_tui.core.tables_in.scores.spans import instruments_as_rows, of_one_row, of_their_rows
from ita_tui.core.tables_in.scores.walk import Candidate, claims_of
from ita_tui.core.tables_in.scores.year import (
    of_another_agency,
    of_the_kind,
    of_the_year,
    refusal,
    refusal_above,
    refusal_of_heading,
)
from ita_tui.core.tables_in.source.rows import TextRow, split_rows
from ita_tui.core.values import dataclass, replace
from ita_tui.words.said import table as words
from ita_tui.words.said.reading import Said
from ita_tui.words.understood import tables as marks
from ita_tui.words.understood import values

_SMALL = r"\D{0,9}[0-9๐-๙]{1,3}(?![0-9๐-๙]|,[0-9๐-๙]{3})"
"""How a number like a score begins; larger ones are money."""
_IN_PROSE = "(?<![0-9๐-๙.,])[0-9๐-๙]{1,3}[.][0-9๐-๙]{2}(?![0-9๐-๙.,])"
_BADLY_TYPED = r"[0-9๐-๙lIoO]{1,3} ?[.,] ?[0-9๐-๙lIoO]|^\D{0,9}[0-9๐-๙lIoO]{2,4}[^0-9๐-๙]{0,6}$"
"""What is like a score among words, or like one that is badly typed."""
_LONGEST_TYPED = 60
_LONGEST_WORDS = 20
_FEWEST_DIGITS = 3
_MOST_TITLE_WORDS = 16
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
    """Read every score in ``text``; the other arguments are those of ``scope_of``."""
    scope = scope_of(framework, fiscal_year_be, kind, others=others, agency=agency)
    return read_rows(split_rows(text), scope)


def read_rows(rows: Sequence[TextRow], scope: Scope, sheet: str = "") -> TableReading:
    """Read every score in ``rows`` that surely belongs to a node of the scope's framework.

    ``sheet`` is the name of the sheet that they are of, which may say the year.

    A table that is of another year, by its header, its title line, or as it fits one of the others
    better, is refused. Never raises for what the rows hold.
    """
    typed, computed = without_computed(rows)
    whole, claims, header = _claimed(typed, scope, sheet)
    last = last_framework(whole, claims, scope)
    if last is not None and last[1]:
        # The asked year is already that of the year before.
        before = scope_of(last[0], None, agency=scope.asked.agency, others=scope.others)
        before = replace(before, asked=scope.asked)
        return renamed(read_rows(rows, before, sheet), scope.others.links(last[0], scope.framework))
    refused = unsure(claims, scope, last[0]) if last else refusal(whole, claims, scope, sheet)
    found = _settled(whole, claims, refused, scope, sheet)
    if not (found.read or found.is_refused) and (table := _across(whole, scope)):
        found, header = _of_table(whole, table, scope, sheet), None
    filled = {it for row in rows if row.cells for it in range(row.line, row.last_line + 1)}
    reading = _told(whole, claims, found, scope)
    if computed and reading.read:
        told = words.computed_left(count=computed)
        note = TableProblem(rule=Reason.COMPUTED, severity=Severity.NOTE, message=told)
        reading = replace(reading, problems=(note, *reading.problems))
    return replace(reading, ignored_lines=len(filled - found.lines), header=header)


def _claimed(
    rows: Sequence[TextRow], scope: Scope, sheet: str
) -> tuple[list[TextRow], tuple[Candidate, ...], Header | None]:
    """The rows as they are meant, what they claim, and the header.

    A page's cells are held under the names over them where that leaves fewer claims in doubt.
    """
    whole = instruments_as_rows(laid_out(own_rows(rows, scope), scope), scope)
    whole = list(of_one_row(whole, scope))
    claims, header = claims_of(whole, scope, sheet)
    if any(_is_doubted(claim) for claim in claims):
        placed = list(by_place(whole, scope))
        surer = claims_of(placed, scope, sheet)
        if _doubted(surer[0]) < _doubted(claims) and _scored(surer[0]) >= _scored(claims):
            whole, (claims, header) = placed, surer
    return whole, of_their_rows(claims, whole, scope), header


def _across(rows: Sequence[TextRow], scope: Scope) -> Across | None:
    """The table of rows with nodes side by side; of a page, below a header that names agencies."""
    return read_across(rows, scope) or read_across(agencies_by_place(rows), scope)


def _doubted(claims: Sequence[Candidate]) -> int:
    """How many claims are in doubt that places may settle."""
    return sum(map(_is_doubted, claims))


def _scored(claims: Sequence[Candidate]) -> int:
    """How many claims have a score."""
    return sum(claim.choice.score is not None for claim in claims)


def _is_doubted(claim: Candidate) -> bool:
    """Whether one of several numbers, or names, is that of the score, which places may tell."""
    is_below_names = claim.header is not None and claim.owners[0].loose
    rule = claim.choice.rule
    return rule is Reason.TWO_NUMBERS or (rule is Reason.UNCLEAR and is_below_names)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    """What a table gives."""

    read: tuple[ReadScore, ...] = ()
    problems: tuple[TableProblem, ...]
    lines: Set[int] = frozenset()
    """The lines that gave something."""
    known: Set[int]
    """The lines that are accounted for."""
    is_refused: bool = False
    """Whether the table is not read at all."""


def _settled(
    rows: Sequence[TextRow],
    claims: Sequence[Candidate],
    refused: TableProblem | None,
    scope: Scope,
    sheet: str,
) -> _Table:
    """What the claims give together, of the kind and the year; nothing where it is refused."""
    known = {line for claim in claims for line in claim.lines}
    if refused is None and any(claim.choice.score is not None for claim in claims):
        refused = of_another_agency(rows, min(claim.line for claim in claims), scope, sheet)
    if refused is not None:
        return _Table(problems=(refused,), known=known, is_refused=True)
    of_kind, means = of_the_kind(claims, scope)
    own, others = of_the_year(of_kind, scope)
    read, problems, lines = settle(own, scope)
    return _Table(read=read, problems=(*problems, *others, *means), lines=lines, known=known)


def _of_table(rows: Sequence[TextRow], table: Across, scope: Scope, sheet: str) -> _Table:
    """The scores of the one row that is meant of a table with nodes side by side."""
    known = {line for row in table.rows for line in (row.line, *row.further)}
    refused = refusal_above(rows, table.line, scope, sheet)
    if refused is None and table.of_year is not None:
        refused = refusal_of_heading(*table.of_year, scope)
    if refused is None and not table.has_agencies:
        refused = of_another_agency(rows, table.line, scope, sheet)
    if refused is not None:
        return _Table(problems=(refused,), known=known, is_refused=True)
    row = table.row_of(scope.asked)
    if row is None:
        said = _without_row(table, scope)
        problem = TableProblem(rule=Reason.ACROSS, line=table.line, **said._asdict())
        problem = replace(problem, lines=tuple(sorted(known)))
        return _Table(problems=(problem,), known=known, is_refused=table.has_agencies)
    read = (
        ReadScore(line=row.line, code=code, score=score, title="")
        for code, score in row.scores.items()
    )
    problems = (
        TableProblem(rule=Reason.UNREADABLE, line=row.line, message=told, lines=(row.line,))
        for told in row.refused
    )
    return _Table(
        read=tuple(read), problems=tuple(problems), lines={row.line, *row.further}, known=known
    )


def _without_row(table: Across, scope: Scope) -> Said:
    """Why no row of a table with nodes side by side is read."""
    asked, nodes = scope.asked, list(table.nodes.values())
    if asked.kind is ScoreKind.REFERENCE:
        means = [row.label for row in table.means(asked.fiscal_year_be)]
        return words.across_of_others(line=table.line, nodes=nodes, means=means)
    if table.has_agencies:
        return words.across_agencies(
            rows=len(table.rows), agency=asked.agency, framework=scope.framework.id
        )
    return words.across(
        line=table.line,
        nodes=nodes,
        rows=len(table.rows),
        agency=asked.agency,
    )


def _told(
    rows: Sequence[TextRow], claims: Sequence[Candidate], found: _Table, scope: Scope
) -> TableReading:
    """The reading, in which every row with a number like a score is read or named."""
    read, problems, known = found.read, found.problems, found.known
    scored: dict[int, list[Mention]] = {}
    for claim in claims if read else ():
        if claim.choice.score is not None:
            scored.setdefault(claim.line, []).append(claim.owners[0])
    rows = [row for row in rows if not (row.is_half and _is_among(row, scored.get(row.line, ())))]
    seen = known - {row.line for row in rows if row.is_half}
    seen |= {claim.header.line for claim in claims if claim.header}
    nodes, columns = scope.framework.nodes, _columns(claims, scope)
    left = list(_unread(rows, seen, columns, nodes, with_read=bool(read)))
    seen |= {line for one in left for line in one.lines} | {one.line for one in read}
    left += _badly_typed(rows, seen, columns, {one.code for one in read}, scope)
    if found.is_refused:
        # One reason for all that stands there.
        lines = known | {line for one in left for line in one.lines}
        problems, left = (replace(problems[0], lines=tuple(sorted(lines))),), []
    told = (*problems, *left)
    if read:
        problems = told
    elif not found.is_refused:
        problems = why_nothing(rows, claims, problems, left)
        told = (*problems, *left)
    return TableReading(
        read=read,
        problems=tuple(sorted(problems, key=lambda problem: problem.line or 0)),
        unread=_rows_left(rows, told),
    )


def _is_among(row: TextRow, scored: Iterable[Mention]) -> bool:
    """Whether a score was read of this half of its line; cells of other columns are blank there."""
    return any(
        len(one.cells) == len(row.cells)
        and all(cell.text in ("", text) for cell, text in zip(one.cells, row.cells, strict=True))
        for one in scored
    )


def _rows_left(rows: Sequence[TextRow], problems: Iterable[TableProblem]) -> tuple[UnreadRow, ...]:
    """The rows that the problems are about, each once, with the first reason."""
    reasons: dict[int, str] = {}
    for problem in problems:
        for line in problem.lines:
            reasons.setdefault(line, problem.message)
    return tuple(
        UnreadRow(line=row.line, text=row.text, reason=reasons[line])
        for row in rows
        if (line := next((line for line in row.lines if line in reasons), 0))
    )


def _columns(claims: Iterable[Candidate], scope: Scope) -> set[tuple[int, int]]:
    """Where in a row of how many cells scores were found: under their name, where one says it."""
    found: set[tuple[int, int]] = set()
    for claim in claims:
        named = claim.header.score_column(scope.asked) if claim.header else None
        for owner in claim.owners:
            if claim.choice.score is None or owner.loose:
                continue
            equal = {at for at, it in enumerate(owner.cells) if it.score == claim.choice.score}
            found |= {(len(owner.cells), at) for at in equal & {named} or equal}
    return found


def _unread(
    rows: Sequence[TextRow],
    known: Container[int],
    columns: Container[tuple[int, int]],
    nodes: Container[str],
    *,
    with_read: bool,
) -> Iterator[TableProblem]:
    """The rows that hold a number like a score, and that no claim is about.

    Prose is left out beside a table that was read.

    That is one with decimals that does not number a heading of ``nodes``, one behind what looks
    like a code, or one in a column of scores.
    """
    for row in rows:
        is_heading = re.fullmatch(marks.NODE_ALONE, row.text)
        is_known = any(line in known for line in row.lines)
        if is_heading or is_known or (with_read and (_is_prose(row) or is_note(row))):
            continue
        numbers = [
            cell
            for place, cell in enumerate(map(_number, row.cells))
            if cell is not None
            and (
                (cell.is_numeric and cell.has_decimals and (place or cell.text not in nodes))
                or (not row.loose and (len(row.cells), place) in columns)
                or (place and re.fullmatch(_CODE_LIKE, row.cells[place - 1]))
            )
        ]
        shown = [cell.text for cell in numbers]
        if not (shown or with_read):
            shown = re.findall(_IN_PROSE, row.text)[:1]
        if shown:
            message = words.row_unread(line=row.line, shown=shown[0], text=row.text)
            found = TableProblem(rule=Reason.UNREAD, line=row.line, message=message)
            yield replace(found, severity=Severity.WARNING, lines=row.lines)


def _badly_typed(
    rows: Sequence[TextRow],
    known: Container[int],
    columns: Iterable[tuple[int, int]],
    read: Container[str],
    scope: Scope,
) -> Iterator[TableProblem]:
    """The rows of a node without a score that say something else where it should stand."""
    for row in rows:
        if any(line in known for line in row.lines):
            continue
        for title, shown in _titled_instead(row, columns):
            codes = codes_of_title(title, scope)
            if codes and codes[0] not in read:
                message = words.score_unreadable(line=row.line, code=codes[0], shown=shown)
                found = TableProblem(rule=Reason.UNREADABLE, line=row.line, message=message)
                yield replace(found, code=codes[0], lines=row.lines)
            if codes:
                break


def _titled_instead(row: TextRow, columns: Iterable[tuple[int, int]]) -> Iterator[tuple[str, str]]:
    """What may be the title of a row, with what stands where its score should.

    That is in the columns of scores or, where none is known, right behind the title.
    """
    width = len(row.cells)
    places = {place for of, place in columns if (row.is_fixed or of == width) and not row.loose}
    for place in places:
        shown = row.at(place)
        is_short = 0 < len(shown) <= _LONGEST_WORDS or re.search(_BADLY_TYPED, shown)
        if is_short and _says_more(shown):
            yield from ((cell, shown) for cell in row.cells[:place])
    parts = [] if places else row.text.split(maxsplit=_MOST_TITLE_WORDS)
    for end in range(len(parts) - 1, 0, -1):
        rest = " ".join(parts[end:])
        is_typed = len(rest) <= _LONGEST_TYPED and year_in(rest) is None
        is_whole = rest.isdecimal() and len(rest) < _FEWEST_DIGITS  # of a page, or a count
        if is_typed and has_digit(rest) and not is_whole and re.search(_BADLY_TYPED, rest):
            yield " ".join(parts[:end]), rest


def _says_more(cell: str) -> bool:
    """Whether a cell says more than that there is no score, or whether one passes."""
    return cell.casefold() not in (*marks.NO_SCORE_MARKS, *marks.STATUS_WORDS)


def _is_prose(row: TextRow) -> bool:
    return row.loose and any(values.PER_CENT in cell for cell in row.cells)


def _number(text: str) -> TextCell | None:
    """The number that a cell is, if it can be a score."""
    cell = score_cell(text, text) if re.match(_SMALL, text) else None
    return cell if cell is not None and cell.is_any_number else None
