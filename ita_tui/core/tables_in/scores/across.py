"""Tables whose nodes stand side by side: a row for each agency, or year, or for one alone."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ita_tui.core.record.model import ScoreKind
from ita_tui.core.record.names import agency_key
from ita_tui.core.tables_in.scores.across_header import AcrossHeader, across_header, names_scores
from ita_tui.core.tables_in.scores.across_rows import AcrossRow, rows_across
from ita_tui.core.tables_in.scores.cell import has_digit, is_decimal, number_cell
from ita_tui.core.tables_in.scores.column_role import (
    ColumnRole,
    column_role,
    year_in,
    year_of_heading,
)
from ita_tui.core.tables_in.scores.header import Asked
from ita_tui.core.tables_in.scores.scope import Scope, scope_of
from ita_tui.core.tables_in.source.rows import TextRow
from ita_tui.core.values import dataclass, replace
from ita_tui.words.understood import tables as marks

_FEWEST_NODES = 3
"""Nodes side by side that make such a table without a column of agencies."""
_LOOKED_AT = 200
"""Rows among which the first header is."""
_MOST_TABLES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Across:
    """A table with nodes side by side."""

    line: int
    """The line of its header, the last one of two."""
    nodes: Mapping[int, str]
    """Code of the node by column, from 0."""
    has_agencies: bool
    """Whether a column is named as that of agencies."""
    rows: tuple[AcrossRow, ...]
    """The rows with numbers."""
    unread: tuple[tuple[int, str], ...]
    """Place and name of each column with what can be scores, that is no node."""
    absent: tuple[AcrossRow, ...] = ()
    """The rows of agencies without any number."""
    beside: tuple[AcrossRow, ...] = ()
    """The rows that say another year than the asked one."""
    of_year: tuple[int, TextRow] | None = None
    """The year, not the asked one, of which a heading above says that it is; and the heading."""

    def agencies(self) -> tuple[AcrossRow, ...]:
        """The rows with a name, and with a kind of agency where at least half of them have one."""
        named = [row for row in self.rows if row.is_named]
        local = [row for row in named if row.is_of_an_agency]
        if local:
            named = [row for row in named if not row.label.startswith(marks.AREAS)]
        return tuple(local if len(local) * 2 >= len(named) else named)

    def means(self, fiscal_year_be: int) -> tuple[AcrossRow, ...]:
        """The rows of means of others, of a year or of none."""
        means = (
            row
            for row in self.rows
            if marks.MEAN in row.label or column_role(row.label) is ColumnRole.REFERENCE
        )
        return tuple(row for row in means if year_in(row.label) in (None, fiscal_year_be))

    def row_of(self, asked: Asked) -> AcrossRow | None:
        """The one row of an agency, of others or of a year; None for none, and for several."""
        wanted, fiscal_year_be = agency_key(asked.agency), asked.fiscal_year_be
        if asked.kind is ScoreKind.REFERENCE and (
            self.has_agencies or any(row.is_of_an_agency for row in self.rows)
        ):
            means = self.means(fiscal_year_be)
            return means[0] if len(means) == 1 else None
        named = [row for row in self.rows if wanted and agency_key(row.label) == wanted]
        if not named and not self.has_agencies:
            years = [row for row in self.rows if year_in(row.label) is not None]
            named = [row for row in years if year_in(row.label) == fiscal_year_be]
            named = named if years else [row for row in self.rows if not row.is_of_an_agency]
        return named[0] if len(named) == 1 else None


def years_across(rows: Sequence[TextRow], scope: Scope) -> tuple[int, ...]:
    """The other years that the header of a table with agencies in rows names."""
    tables = (
        (one.fiscal_year_be, read_across(rows, scope_of(one, others=scope.others)))
        for one in scope.others.frameworks()
        if one.id != scope.framework.id
    )
    return tuple(year for year, table in tables if table is not None and table.has_agencies)


def read_across(rows: Sequence[TextRow], scope: Scope) -> Across | None:
    """Such tables as one, each row with what tables below say of the same agency; None for none.

    Where all are of other years by their headings, the first.
    """
    filled = [row for row in rows if row.cells and not row.loose]
    years = _years_above(rows)
    found: Across | None = None
    other: Across | None = None
    for table in _tables(filled, scope):
        of_year = years[table.line]
        if of_year is not None and of_year[0] != scope.asked.fiscal_year_be:
            other = other or replace(table, of_year=of_year)
        elif found is None:
            found = table
        elif table.has_agencies is found.has_agencies:
            found = _with_further(found, table)
    return found or other


def _years_above(rows: Sequence[TextRow]) -> dict[int, tuple[int, TextRow] | None]:
    """By line, the year of results that the nearest heading above says, and the heading."""
    found: dict[int, tuple[int, TextRow] | None] = {}
    of_year: tuple[int, TextRow] | None = None
    for row in rows:
        texts = list(filter(None, row.cells))
        year = year_of_heading(texts[0]) if len(texts) == 1 else None
        of_year = of_year if year is None else (year, row)
        found[row.line] = of_year
    return found


def _tables(filled: Sequence[TextRow], scope: Scope) -> Iterator[Across]:
    """The tables one below another, each down to the next header."""
    headers: list[tuple[int, AcrossHeader]] = []
    for index, row in enumerate(filled):
        if len(headers) == _MOST_TABLES or (index >= _LOOKED_AT and not headers):
            break
        if (headers and headers[-1][0] >= index) or any(map(is_decimal, row.cells)):
            continue
        is_last = index + 1 == len(filled) or any(it in marks.NO_SCORE_MARKS for it in row.cells)
        below = None if is_last else filled[index + 1]  # a row of scores heads nothing
        one, two = across_header(row, None, scope), across_header(row, below, scope)
        is_two = len(two.nodes) > len(one.nodes) or (two.nodes == one.nodes and names_scores(below))
        last = int(below is not None and is_two)
        header = two if last else one
        fewest = _FEWEST_NODES if header.agencies() is None else 1
        above = filled[index - 1] if index else None
        if len(header.nodes) >= fewest and not _stand_above(above, header, headers):
            headers.append((index + last, header))
    ends = (*(index for index, _ in headers[1:]), len(filled))
    for (index, header), end in zip(headers, ends, strict=False):
        agency = header.agencies()
        under = filled[index + 1 : end]
        found = list(rows_across(under, header, agency, scope))
        filled_rows = [row for row in found if row.is_filled]
        beside = [row for row in filled_rows if row.year_be not in (None, header.fiscal_year_be)]
        if filled_rows:
            yield Across(
                line=filled[index].line,
                nodes=header.nodes,
                has_agencies=agency is not None,
                rows=tuple(row for row in filled_rows if row not in beside),
                unread=tuple(_unread(under, header, scope)),
                absent=tuple(row for row in found if not row.is_filled),
                beside=tuple(beside),
            )


def _stand_above(
    above: TextRow | None, header: AcrossHeader, headers: Sequence[tuple[int, AcrossHeader]]
) -> bool:
    """Whether numbers stand over the nodes: whether they or those below are theirs, who knows."""
    if above is None or headers:
        return False
    return all(is_decimal(above.at(place)) for place in header.nodes)


def _with_further(table: Across, below: Across) -> Across:
    """A table with the rows of one below it: what that says of the same one joins its row.

    Where only one of the two has districts, an agency is the only one of its name in the other.
    """
    rows = list(_placed(table.rows, below.rows))
    below = replace(below, rows=tuple(_placed(below.rows, rows)))
    places = {(agency_key(row.label), row.district): at for at, row in enumerate(rows)}
    often = Counter((agency_key(row.label), row.district) for row in (*rows, *below.rows))
    for row in below.rows:
        at = places.get(key := (agency_key(row.label), row.district))
        one = rows[at] if at is not None and often[key] == 2 else row
        is_other = any(one.scores.get(it, score) != score for it, score in row.scores.items())
        if at is None or one is row or is_other:
            rows.append(row)
        else:
            rows[at] = replace(
                one,
                scores={**one.scores, **row.scores},
                refused=(*one.refused, *row.refused),
                level=one.level or row.level,
                further=(*one.further, row.line),
                text=f"{one.text} {row.text}",
            )
    nodes = dict(enumerate(dict.fromkeys((*table.nodes.values(), *below.nodes.values()))))
    there = {agency_key(row.label) for row in rows}
    absent = (row for row in (*table.absent, *below.absent) if agency_key(row.label) not in there)
    return replace(
        table,
        nodes=nodes,
        rows=tuple(rows),
        unread=(*table.unread, *below.unread),
        beside=(*table.beside, *below.beside),
        absent=tuple({agency_key(row.label): row for row in absent}.values()),
    )


def _placed(rows: Sequence[AcrossRow], others: Sequence[AcrossRow]) -> Iterator[AcrossRow]:
    """The rows; one without a district in that of the only one of its name among others."""
    often = Counter(agency_key(row.label) for row in rows)
    there = Counter(agency_key(row.label) for row in others)
    districts = {agency_key(row.label): row.district for row in others}
    for row in rows:
        key = agency_key(row.label)
        is_one = often[key] == there[key] == 1
        yield replace(row, district=row.district or districts[key]) if is_one else row


def _unread(
    rows: Sequence[TextRow], header: AcrossHeader, scope: Scope
) -> Iterator[tuple[int, str]]:
    """The columns that are no node, and below whose names numbers stand as scores do."""
    for at in header.unknown(scope):
        texts = [row.at(at) for row in rows]
        cells = [number_cell(text, text) for text in texts if has_digit(text)]
        if any(cell is not None and cell.score is not None for cell in cells):
            yield at, header.names[at].whole
