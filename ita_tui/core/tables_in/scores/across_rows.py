"""The rows below the names of nodes that stand side by side: whose each is, and what it says."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from decimal import Decimal
from functools import cache

from ita_tui.core.tables_in.scores.across_header import AcrossHeader
from ita_tui.core.tables_in.scores.cell import has_digit, number_cell
from ita_tui.core.tables_in.scores.column_role import only_year, year_in
from ita_tui.core.tables_in.scores.scope import Scope
from ita_tui.core.tables_in.source.rows import TextRow
from ita_tui.core.values import dataclass, replace
from ita_tui.words.said import table as words
from ita_tui.words.understood import tables as marks
from ita_tui.words.understood.agencies import KINDS, MORE_KINDS, NO_NAMES

_ROW_NUMBER = "^[0-9๐-๙]{1,4}[.):]? *(?=[ก-ฮเ-ไ])"
"""The number of a row in the cell of its agency, as on a narrow page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AcrossRow:
    """One row below the names of nodes."""

    line: int
    """Its line, from 1."""
    label: str
    """Whose it is: an agency, a year; empty where nothing says."""
    district: str
    """Its district, without the word for it; empty without one."""
    province: str
    """Its province, without the word for it; empty without one."""
    year_be: int | None
    """The year that its row says, B.E.; None without one."""
    level: str
    """The level that stands in the row; empty without one."""
    scores: Mapping[str, Decimal]
    """Score by code of the node."""
    text: str
    """The whole row, on one line."""
    further: tuple[int, ...] = ()
    """Lines of rows that are the same one's in tables below."""
    refused: tuple[str, ...] = ()
    """What cannot be read in it, a Thai sentence each."""

    @property
    def is_filled(self) -> bool:
        """Whether it says something of a node."""
        return bool(self.scores or self.refused)

    @property
    def is_named(self) -> bool:
        """Whether its label can be a name, and not that of a sum or mean of others."""
        label = self.label.casefold().lstrip("( ")
        is_statistic = label.startswith(marks.NO_AGENCIES) or any(
            word in label for word in marks.STATISTICS
        )
        words_of = "".join(letter if letter.isalpha() else " " for letter in label).split()
        is_latin = "".join(words_of) in marks.LATIN_STATISTICS
        is_kind = self.is_of_an_agency and not self.place
        return bool(words_of) and not (is_statistic or is_latin or is_kind)

    @property
    def is_of_an_agency(self) -> bool:
        """Whether its label begins as the name of a local agency does, however it is spelt."""
        return _bare_key(self.label).startswith(_kind_keys())

    @property
    def place(self) -> str:
        """What stands behind the kind of a local agency; empty where nothing does."""
        key = _bare_key(self.label)
        kind = max((it for it in _kind_keys() if key.startswith(it)), key=len, default=key)
        return key.removeprefix(kind)


def _bare_key(name: str) -> str:
    """A name without its number in a list, without blanks and full stops."""
    return re.sub(r"^[^ก-๎A-Za-z]+|[\s.]", "", name)


@cache
def _kind_keys() -> tuple[str, ...]:
    return tuple(map(_bare_key, (*KINDS, *MORE_KINDS)))


def rows_across(
    rows: Sequence[TextRow], header: AcrossHeader, agency: int | None, scope: Scope
) -> list[AcrossRow]:
    """The rows with a number below a node, and those of agencies without one.

    ``agency`` is the place of the column of agencies, None without one.
    """
    names = {tuple(name.lower for name in header.names), tuple(n.whole for n in header.names)}
    places = _places(rows, header, agency, scope)
    found: list[AcrossRow] = []
    begun: TextRow | None = None
    for row in rows:
        if row.cells in names:
            continue
        one = _row(row, header, places)
        is_of_more = one.is_filled and not one.label and agency is not None
        if is_of_more and begun is not None and found:
            if places.year is not None:
                one = replace(one, label=found[-1].label)
            elif _differ(begun, row, {agency, *header.nodes}):
                message = words.across_parted(line=found[-1].line, name=found[-1].label)
                found[-1] = replace(found[-1], scores={}, refused=(message,))
                begun = None  # the rows after this one are told as those of nobody
        if one.is_filled or (agency is not None and _is_absent(one, _texts(row, header).values())):
            begun = begun if is_of_more else row
            found.append(one)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class _Places:
    """The columns beside the nodes, each None without one."""

    name: int
    agency: int | None
    kind: int | None
    district: int | None
    province: int | None
    level: int | None
    year: int | None


def _places(
    rows: Sequence[TextRow], header: AcrossHeader, agency: int | None, scope: Scope
) -> _Places:
    """The columns by their names; that of levels, and that of years, by what stands in it too."""
    levels = {level.title for level in scope.framework.levels}
    level = header.place(("ระดับ",))
    if level is None or not any(row.at(level) in levels for row in rows):
        level = _column_of(rows, levels.__contains__)
    filled = [row for row in rows if any(map(has_digit, _texts(row, header).values()))]
    year = None if agency is None else _column_of(filled, only_year)
    if not all(only_year(row.at(year)) for row in filled):
        year = None
    return _Places(
        name=min(header.nodes) - 1 if agency is None else agency,
        agency=agency,
        kind=header.place(marks.KIND_COLUMNS),
        district=header.place(marks.DISTRICT_COLUMNS),
        province=header.place(marks.PROVINCE_COLUMNS),
        level=level,
        year=year,
    )


def _column_of(rows: Sequence[TextRow], is_one: Callable[[str], bool]) -> int | None:
    """The one column with cells of a kind; None for none, and for several."""
    found = {at for row in rows for at, cell in enumerate(row.cells) if is_one(cell)}
    return found.pop() if len(found) == 1 else None


def _texts(row: TextRow, header: AcrossHeader) -> dict[str, str]:
    """What stands below each node."""
    return {code: row.at(at) for at, code in header.nodes.items()}


def _row(row: TextRow, header: AcrossHeader, places: _Places) -> AcrossRow:
    """What one row says; without scores where there is no number below a node."""
    texts = _texts(row, header)
    cells = {code: number_cell(text, text) for code, text in texts.items() if has_digit(text)}
    has_numbers = any(cells.values())
    refused = [
        words.across_unreadable(line=row.line, code=code, shown=texts[code])
        for code, cell in cells.items()
        if has_numbers and (cell is None or cell.score is None)
    ]
    label = _label(row, places)
    year_be = year_in(row.at(places.year))
    dated = re.fullmatch(marks.WITH_BRACKETS, label) if places.agency is not None else None
    if dated and (beside := year_in(dated["behind"])):
        label, year_be = dated["before"], beside
    return AcrossRow(
        line=row.line,
        label=label,
        district=re.sub(marks.BEFORE_DISTRICT, "", row.at(places.district)),
        province=re.sub(marks.BEFORE_PROVINCE, "", row.at(places.province)),
        year_be=year_be,
        level=row.at(places.level),
        scores={
            code: cell.score for code, cell in cells.items() if cell and cell.score is not None
        },
        text=row.text,
        refused=tuple(refused),
    )


def _label(row: TextRow, places: _Places) -> str:
    """Whose a row is, without its number, and with the kind of agency that a column beside says."""
    label = row.at(places.name)
    if places.agency is not None:
        label = re.sub(_ROW_NUMBER, "", label)
    if (kind := row.at(places.kind)) and _bare_key(kind) in _kind_keys():
        label = label if _bare_key(label).startswith(_kind_keys()) else f"{kind}{label}"
    if places.agency is None and not label:
        label = next((text for text in row.cells[: max(places.name, 0)] if text), "")
    return label


def _differ(one: TextRow, other: TextRow, but: Collection[int | None]) -> bool:
    """Whether a column, ``but`` for some, has other words in one row than in the other."""
    pairs = enumerate(zip(one.cells, other.cells, strict=False))
    return any(a and b and a != b and not has_digit(a + b) for at, (a, b) in pairs if at not in but)


def _is_absent(row: AcrossRow, texts: Collection[str]) -> bool:
    """Whether a row without numbers is an agency's, and not a heading over agencies."""
    if not row.is_named or row.label in texts:
        return False
    if row.is_of_an_agency:
        return row.place[:1].isalpha() and not row.place.startswith((*NO_NAMES, *marks.NO_AGENCIES))
    is_name = "".join(row.label.split()).casefold().startswith(marks.AGENCY_COLUMNS)
    return any(texts) and not is_name
