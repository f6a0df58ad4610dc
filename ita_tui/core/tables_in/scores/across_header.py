"""The header of a table whose nodes stand side by side: which column is which node."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from ita_tui.core.framework.known import nodes_below
from ita_tui.core.framework.model import TOTAL, NodeKind
from ita_tui.core.tables_in.scores.cell import CellKind, number_cell
from ita_tui.core.tables_in.scores.column_role import (
    ColumnRole,
    column_role,
    has_any,
    without_year,
    year_in,
)
from ita_tui.core.tables_in.scores.mention import codes_of_title
from ita_tui.core.tables_in.scores.scope import Scope, as_node_code, classify
from ita_tui.core.tables_in.source.rows import TextRow
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.core.values import dataclass
from ita_tui.words.understood import tables as marks
from ita_tui.words.understood.agencies import HIGHER, KINDS_OF_HEADINGS, SCHOOL
from ita_tui.words.understood.values import INDICATOR

_LONGEST_HEADING = 120
_KINDS = frozenset(KINDS_OF_HEADINGS) - {*HIGHER, SCHOOL}
_COUNTED = re.compile(r"[0-9]{1,2}")
_OTHER_NUMBERS = (
    *(ColumnRole.NUMBER, ColumnRole.PREVIOUS, ColumnRole.REFERENCE, ColumnRole.WEIGHTED),
)


@dataclass(frozen=True, slots=True)
class Name:
    """The name of one column."""

    upper: str
    """What stands over it, and over others beside it; empty in a header of one row."""
    lower: str
    """What stands over it alone."""

    @property
    def whole(self) -> str:
        """Both, on one line."""
        return " ".join(dict.fromkeys(filter(None, (self.upper, self.lower))))


@dataclass(frozen=True, slots=True, kw_only=True)
class AcrossHeader:
    """A header, of one row or two."""

    names: tuple[Name, ...]
    """The names, by column."""
    nodes: Mapping[int, str]
    """Code of the node by column, from 0."""

    fiscal_year_be: int
    """The year that is read, B.E."""

    def place(self, beginnings: tuple[str, ...]) -> int | None:
        """The first column whose name begins with one of some words; none of another year."""
        bare = ["".join(name.whole.split()).casefold() for name in self.names]
        places = (at for at, name in enumerate(bare) if name.startswith(beginnings))
        years = (self.fiscal_year_be, None)
        return next((at for at in places if year_in(self.names[at].whole) in years), None)

    def agencies(self) -> int | None:
        """The column that is named as that of agencies, or by a kind of them; None without one."""
        if (found := self.place(marks.AGENCY_COLUMNS)) is not None:
            return found
        for at, name in enumerate(self.names):
            parts = "".join(name.whole.split()).casefold().split("/")
            is_named = any(it.startswith(marks.AGENCY_COLUMNS) or it in _KINDS for it in parts)
            if at not in self.nodes and is_named:
                return at
        return None

    def unknown(self, scope: Scope) -> tuple[int, ...]:
        """The columns that may hold scores, as far as their names go, and are no node."""
        asked = scope.asked.fiscal_year_be
        return tuple(
            at
            for at, name in enumerate(self.names)
            if at not in self.nodes
            and year_in(name.whole) in (None, asked)
            and column_role(name.whole) not in _OTHER_NUMBERS
            and not name.whole.startswith(marks.WORDS_BESIDE)
        )


def across_header(upper: TextRow, lower: TextRow | None, scope: Scope) -> AcrossHeader:
    """The header that a row is, with the row below it where there is one; it may have no nodes."""
    if lower is None:
        names = tuple(Name("", cell) for cell in upper.cells)
    else:
        names = _joined(upper, lower, scope)
    year_be = scope.asked.fiscal_year_be
    return AcrossHeader(names=names, nodes=_nodes(names, scope), fiscal_year_be=year_be)


def names_scores(row: TextRow | None) -> bool:
    """Whether a row says below the names of nodes which columns are scores, and which are parts."""
    roles = set(map(column_role, row.cells)) if row is not None else set()
    return ColumnRole.WEIGHTED in roles or any(role.is_score for role in roles)


def _joined(upper: TextRow, lower: TextRow, scope: Scope) -> tuple[Name, ...]:
    """The names of a header of two rows; a name over several columns stands over the first."""
    if len(lower.cells) > max(len(upper.cells), marks.MOST_COLUMNS) or _is_data(lower, scope):
        return ()
    joined, spanning = [], ""
    for place in range(max(len(upper.cells), len(lower.cells))):
        above, below = upper.at(place), lower.at(place)
        spanning = above or (spanning if below else "")
        joined.append(Name(spanning, below))
    return tuple(joined)


def _is_data(row: TextRow, scope: Scope) -> bool:
    """Whether a row holds scores and not names: numbers that do not count the columns."""
    kinds = {classify(cell, scope).kind for cell in row.cells}
    if {CellKind.CODE, CellKind.NUMBER} <= kinds:
        return True  # the row of an item
    texts = [to_latin_digits(cell).strip() for cell in row.cells]
    numbers = [text for text in texts if number_cell(text, text)]
    if not all(_COUNTED.fullmatch(text) for text in numbers):
        return True
    return any(int(after) not in (1, int(before) + 1) for before, after in pairwise(numbers))


def _nodes(names: Sequence[Name], scope: Scope) -> dict[int, str]:
    """The nodes that columns are named by, each once; none where a name is no heading."""
    if not names or any(len(name.whole) > _LONGEST_HEADING for name in names):
        return {}
    if counted := _counted(names, scope) or _lettered(names, scope):
        return counted
    named = {at: codes for at, name in enumerate(names) if (codes := _codes(name, scope))}
    kinds = {scope.framework.nodes[codes[0]].kind for codes in named.values() if len(codes) == 1}
    found: dict[int, str] = {}
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
    if TOTAL not in found.values():
        found |= _total(names, found, scope)
    found = {
        at: code
        for at, code in found.items()
        if code != TOTAL or not _is_sum_of_parts(names[at].whole, found.values(), scope)
    }
    dated = {found[at] for at in found if year_in(names[at].whole)}
    found = {
        at: code for at, code in found.items() if code not in dated or year_in(names[at].whole)
    }
    often = Counter(found.values())
    return {place: code for place, code in found.items() if often[code] == 1}


def _is_sum_of_parts(name: str, codes: Iterable[str], scope: Scope) -> bool:
    """Whether a sum may be that of the columns beside it alone: parts of one instrument."""
    beside = set(codes) - {TOTAL}
    parts = (set(nodes_below(scope.framework, it.code)) for it in scope.framework.instruments)
    if not (_is_sum(name) and beside and any(beside <= of_one for of_one in parts)):
        return False
    has_items = any(scope.framework.nodes[code].kind is NodeKind.ITEM for code in beside)
    return has_items or not has_any(name, marks.SCORE_WORDS)


def _total(names: Sequence[Name], found: Mapping[int, str], scope: Scope) -> dict[int, str]:
    """The one column of scores, or of a sum, that is no other node: the total."""
    free = [(at, name.whole) for at, name in enumerate(names) if at not in found]
    free = [(at, name) for at, name in free if _is_asked(name, scope)]
    for is_total in (
        _is_sum,
        lambda name: column_role(name) is ColumnRole.SCORE,
        lambda name: column_role(name).is_score and name.startswith(marks.SCORE_BEGINNINGS),
        lambda name: column_role(name).is_score,
    ):
        places = [at for at, name in free if is_total(name)]
        if places:
            return {places[0]: TOTAL} if len(places) == 1 else {}
    return {}


def _is_sum(name: str) -> bool:
    """Whether a name is the word for a sum, with or without its year."""
    return "".join(without_year(name).split()) in marks.BARE_SUMS


def _is_asked(name: str, scope: Scope) -> bool:
    return year_in(name) in (None, scope.asked.fiscal_year_be)


def _counted(names: Sequence[Name], scope: Scope) -> dict[int, str]:
    """The indicators, where columns side by side are named by their numbers, every one of them."""
    codes = _indicators(scope)
    texts = [to_latin_digits(name.lower).strip() for name in names]
    for start in range(len(texts) - len(codes) + 1):
        if len(codes) > 1 and texts[start : start + len(codes)] == codes:
            places = range(start, start + len(codes))
            if all(_is_asked(names[at].whole, scope) for at in places):
                return dict(zip(places, codes, strict=True)) | _beside(names, places, scope)
    return {}


def _lettered(names: Sequence[Name], scope: Scope) -> dict[int, str]:
    """The indicators, where they are counted by the letter of their instrument: I1 … E1 … O1."""
    wanted = [
        f"{instrument.code[0]}{number}".casefold()
        for instrument in scope.framework.instruments
        for number, _ in enumerate(_indicators(scope, instrument.code), 1)
    ]
    cells = [classify(name.lower, scope) for name in names]
    coded = [at for at, cell in enumerate(cells) if cell.kind is CellKind.CODE]
    if len(coded) < 2 or [cells[at].code for at in coded] != wanted:
        return {}
    codes = _indicators(scope)
    return dict(zip(coded, codes, strict=True)) | _beside(names, coded, scope)


def _indicators(scope: Scope, instrument: str = "") -> list[str]:
    """The codes of the indicators, in order: of one instrument, else all."""
    below = nodes_below(scope.framework, instrument or TOTAL)
    return [code for code in below if scope.framework.nodes[code].kind is NodeKind.INDICATOR]


def _beside(names: Sequence[Name], places: Sequence[int], scope: Scope) -> dict[int, str]:
    """The instruments and the total beside columns that are only counted."""
    rest = [Name("", "") if at in places else name for at, name in enumerate(names)]
    return _nodes(rest, scope)


def _codes(name: Name, scope: Scope) -> tuple[str, ...]:
    """The nodes that a column can mean: by its own name, else together with what is above it."""
    if not name.whole or not _is_asked(name.whole, scope):
        return ()
    if name.upper and column_role(name.lower) is ColumnRole.WEIGHTED:
        return ()
    own = _codes_of(name.lower, scope) if name.upper else ()
    return own if own and own != (TOTAL,) else _codes_of(name.whole, scope)


def _codes_of(name: str, scope: Scope) -> tuple[str, ...]:
    bare = re.sub(marks.AROUND_NODE, " ", without_year(name)).strip()
    bare = re.sub(marks.SHORT_INDICATOR, INDICATOR, bare)
    if code := as_node_code(bare, scope):
        return (code,)
    cell = classify(bare, scope)
    if cell.kind is CellKind.CODE and cell.code in scope.titles.keys and not cell.rest:
        return (cell.code,)
    if codes := codes_of_title(bare, scope):
        return codes
    if column_role(name) in _OTHER_NUMBERS:
        return ()  # such as how many answered
    return (cell.code,) if cell.kind is CellKind.INSTRUMENT else ()
