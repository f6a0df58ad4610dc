"""Tables whose nodes stand side by side: a row for each agency, or year, or for one alone."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from ita_tui.core.framework.model import TOTAL, NodeKind
from ita_tui.core.tables_in.scores.cell import CellKind, has_digit, number_cell
from ita_tui.core.tables_in.scores.header import WITH_YEAR, agency_key, column_role, year_in
from ita_tui.core.tables_in.scores.mention import codes_of_title
from ita_tui.core.tables_in.scores.scope import Scope, as_node_code, classify
from ita_tui.core.tables_in.source.rows import TextRow
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.core.values import dataclass
from ita_tui.words.said import table as words
from ita_tui.words.understood import tables as marks
from ita_tui.words.understood import values
from ita_tui.words.understood.agencies import KINDS

_FEWEST_NODES = 3
"""Nodes side by side that make such a table without a column of agencies."""
_LONGEST_HEADING = 120
_LOOKED_AT = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class AcrossRow:
    """One row below the names of nodes."""

    line: int
    """Its line, from 1."""
    label: str
    """Whose it is: an agency, a year; empty where nothing says."""
    level: str
    """The level that stands in the row; empty without one."""
    scores: Mapping[str, Decimal]
    """Score by code of the node."""
    text: str
    """The whole row, on one line."""
    refused: tuple[str, ...] = ()
    """What cannot be read in it, a Thai sentence each."""

    @property
    def is_named(self) -> bool:
        """Whether its label can be a name, and not that of a sum or mean of others."""
        whole = self.label.replace(".", "").strip().casefold()
        is_of_others = self.label.startswith(marks.NO_AGENCIES) or whole in marks.STATISTICS
        return any(map(str.isalpha, self.label)) and not is_of_others

    @property
    def is_of_an_agency(self) -> bool:
        """Whether its label begins as the name of an agency does."""
        return self.label.startswith(KINDS)


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

    def row_of(self, agency: str, fiscal_year_be: int) -> AcrossRow | None:
        """The one row of an agency, or of a year; None where none or several can be meant."""
        wanted = agency_key(agency)
        named = [row for row in self.rows if wanted and agency_key(row.label) == wanted]
        if not named and not self.has_agencies:
            years = [row for row in self.rows if year_in(row.label) is not None]
            named = [row for row in years if year_in(row.label) == fiscal_year_be]
            named = named if years else [row for row in self.rows if not row.is_of_an_agency]
        return named[0] if len(named) == 1 else None


def read_across(rows: Sequence[TextRow], scope: Scope) -> Across | None:
    """The first such table; None where there is none."""
    filled = [row for row in rows if row.cells and not row.loose]
    for index, row in enumerate(filled[:_LOOKED_AT]):
        below = filled[index + 1] if index + 1 < len(filled) else None
        one, two = _nodes(row.cells, scope), _nodes(_joined(row, below, scope), scope)
        last = int(len(two) > len(one))
        names, nodes = (_joined(row, below, scope), two) if last else (row.cells, one)
        agency = _place(names, marks.AGENCY_COLUMNS)
        if len(nodes) < (_FEWEST_NODES if agency is None else 1):
            continue
        found = tuple(_rows(filled[index + last + 1 :], names, nodes, agency, scope))
        if found:
            line = filled[index + last].line
            return Across(line=line, nodes=nodes, has_agencies=agency is not None, rows=found)
    return None


def _joined(upper: TextRow, lower: TextRow | None, scope: Scope) -> tuple[str, ...]:
    """The names of a header of two rows; a name over several columns stands over the first."""
    if lower is None or len(lower.cells) > max(len(upper.cells), marks.MOST_COLUMNS):
        return ()
    kinds = {classify(cell, scope).kind for cell in lower.cells}
    decimals = (number_cell(cell, cell) for cell in lower.cells)
    if {CellKind.CODE, CellKind.NUMBER} <= kinds or any(it and it.has_decimals for it in decimals):
        return ()  # a row of scores
    width = max(len(upper.cells), len(lower.cells))
    joined, spanning = [], ""
    for place in range(width):
        above = upper.cells[place] if place < len(upper.cells) else ""
        below = lower.cells[place] if place < len(lower.cells) else ""
        spanning = above or (spanning if below else "")
        is_grouped = below and classify(spanning, scope).kind is CellKind.INSTRUMENT
        joined.append(_of_group(below) if is_grouped else f"{spanning} {below}".strip())
    return tuple(joined)


def _of_group(name: str) -> str:
    """The name of a column below that of an instrument: a number is that of an indicator."""
    return f"{values.INDICATOR}ที่ {name}" if to_latin_digits(name).isdecimal() else name


def _nodes(names: Sequence[str], scope: Scope) -> dict[int, str]:
    """The nodes that columns are named by, each once; none where a name is no heading."""
    if not names or any(len(name) > _LONGEST_HEADING for name in names):
        return {}
    if any((cell := number_cell(name, name)) and cell.has_decimals for name in names if name):
        return {}
    named = {place: _codes(name, scope) for place, name in enumerate(names)}
    if _has_unknown(names, scope) and any(named.values()):
        return {}
    kinds = {scope.framework.nodes[codes[0]].kind for codes in named.values() if len(codes) == 1}
    found = _counted(names, scope)
    for place, codes in named.items():
        of_kind = [
            code
            for code in codes
            if len(codes) == 1
            or (scope.framework.nodes[code].kind is NodeKind.INDICATOR)
            == (NodeKind.INDICATOR in kinds)
        ]
        if len(of_kind) == 1:
            found[place] = of_kind[0]
    totals = [place for place, code in found.items() if code == TOTAL]
    if not totals:
        scores = [place for place, name in enumerate(names) if _is_score(name, scope)]
        scores = [place for place in scores if place not in found]
        if len(scores) == 1:
            found[scores[0]] = TOTAL
    codes_of = list(found.values())
    return {place: code for place, code in found.items() if codes_of.count(code) == 1}


def _is_score(name: str, scope: Scope) -> bool:
    return column_role(name).is_score and year_in(name) in (None, scope.asked.fiscal_year_be)


def _counted(names: Sequence[str], scope: Scope) -> dict[int, str]:
    """The indicators by place where columns are named by their bare numbers, all of them."""
    nodes = scope.framework.nodes.values()
    numbers = {at: to_latin_digits(name) for at, name in enumerate(names) if name.isdecimal()}
    known = [node.code for node in nodes if node.kind is NodeKind.INDICATOR]
    return numbers if list(numbers.values()) == known else {}


def _has_unknown(names: Sequence[str], scope: Scope) -> bool:
    """Whether a column is named by an item that there is not: then the others are no items."""
    cells = (classify(name, scope) for name in names if name)
    return any(
        cell.kind is CellKind.CODE and not cell.rest and cell.code not in scope.titles.keys
        for cell in cells
    )


def _codes(name: str, scope: Scope) -> tuple[str, ...]:
    """The nodes that the name of a column can mean."""
    year = year_in(name)
    if not name or (year is not None and year != scope.asked.fiscal_year_be):
        return ()
    if name.startswith(marks.NO_NODE_COLUMNS):
        return ()
    bare = re.sub(WITH_YEAR, "", to_latin_digits(name)) if year is not None else name
    bare = re.sub(marks.AROUND_NODE, " ", bare).strip()
    if bare == marks.SUM:
        return (TOTAL,)
    if code := as_node_code(bare, scope):
        return (code,)
    cell = classify(bare, scope)
    if cell.kind is CellKind.CODE and cell.code in scope.titles.keys and not cell.rest:
        return (cell.code,)
    if codes := codes_of_title(bare, scope):
        return codes
    return (cell.code,) if cell.kind is CellKind.INSTRUMENT else ()


def _place(names: Sequence[str], words_of: tuple[str, ...]) -> int | None:
    """The first column whose name begins with one of some words."""
    bare = ["".join(name.split()) for name in names]
    return next((place for place, name in enumerate(bare) if name.startswith(words_of)), None)


def _rows(
    rows: Sequence[TextRow],
    names: Sequence[str],
    nodes: Mapping[int, str],
    agency: int | None,
    scope: Scope,
) -> Iterator[AcrossRow]:
    """The rows with a number below a node, down to the next header."""
    level = _place(names, ("ระดับ",))
    for row in rows:
        if row.cells == tuple(names):
            continue
        texts = {code: row.cells[at] for at, code in nodes.items() if at < len(row.cells)}
        cells = {code: number_cell(text, text) for code, text in texts.items() if has_digit(text)}
        if not any(cells.values()):
            continue
        place = min(nodes) - 1 if agency is None else agency
        label = row.cells[place] if 0 <= place < len(row.cells) else ""
        if agency is None and not label:
            label = next((text for text in row.cells[: max(place, 0)] if text), "")
        refused = [
            words.across_unreadable(line=row.line, code=code, shown=texts[code])
            for code, cell in cells.items()
            if cell is None or cell.score is None
        ]
        yield AcrossRow(
            line=row.line,
            label=label,
            level=row.cells[level] if level is not None and level < len(row.cells) else "",
            scores={
                code: cell.score for code, cell in cells.items() if cell and cell.score is not None
            },
            text=" ".join(filter(None, row.cells)),
            refused=tuple(refused),
        )
