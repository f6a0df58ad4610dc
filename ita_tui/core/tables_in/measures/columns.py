"""Which column of a sheet holds which field of a measure, by the names in its header."""

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import zip_longest

from ita_tui.core.tables_in.measures.fields import MEASURE_FIELDS, PERIOD, STEP_FIELDS
from ita_tui.core.tables_in.measures.months import months_of
from ita_tui.core.tables_in.source.grid import Grid, GridRow, column_letter
from ita_tui.core.tables_in.source.headings import FieldNames, field_names
from ita_tui.core.thai.clean import clean_line
from ita_tui.core.thai.codes import split_item_code
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.core.thai.search import search_key
from ita_tui.core.values import dataclass, field, replace
from ita_tui.words.said.tables_out import COLUMNS, heading
from ita_tui.words.understood import column_names
from ita_tui.words.understood.tables import YEAR_BESIDE

FIELDS = (
    *(PERIOD, "key", *(name for name in MEASURE_FIELDS if name != PERIOD)),
    *("step_key", *STEP_FIELDS),
)
"""Every field that a column can hold."""

_LOOKED_AT = 400
"""Rows among which the header is looked for."""
_LONGEST_NAME = 40
"""Letters of a text that may be the name of a column."""
_NUMBER = re.compile(r"[0-9๐-๙.,%]+")
_ENOUGH = frozenset(("owners", "period", "start", "end", "step_text", "budget_baht", "items"))
"""Beside a title or key, one of these makes a table one of measures."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureColumns:
    """How the columns of one sheet are understood."""

    header: GridRow | None
    """The row with their names; None where there is none and the user named the columns."""
    places: Mapping[str, int]
    """Place, from 0, of each field that was found."""
    doubtful: Mapping[str, tuple[int, ...]]
    """Places of several columns that could be one field; none of them is read."""
    unused: tuple[int, ...]
    """Places of named columns that are not read."""
    months: Mapping[int, str] = field(default_factory=dict)
    """Name of the month by place, in a plan whose months are columns."""

    @property
    def is_keyed(self) -> bool:
        """Whether measures are named by their keys, as in a table that this program wrote."""
        return "key" in self.places

    @property
    def is_of_steps(self) -> bool:
        """Whether each row is a step, of a measure that is named by its key."""
        return {"key", "step_key"} <= set(self.places)

    def heading(self, place: int) -> str:
        """The name of a column, on one line."""
        return clean_line(self.header.at(place)) if self.header else ""

    def are(self, cells: Sequence[str]) -> bool:
        """Whether the cells of a row, each on one line, are the header again, as on a new page."""
        return self.header is not None and list(cells) == list(map(clean_line, self.header.cells))

    def scale(self, place: int) -> str:
        """The word for how many baht the numbers of a column count, by its name; empty for one."""
        found = re.search(column_names.SCALE, self.heading(place))
        return found[1] if found else ""

    def shown(self) -> list[tuple[str, str, str]]:
        """Letter, name and field of each column that is read; months together are the period."""
        ordered = sorted(self.places.items(), key=lambda pair: pair[1])
        found = [(column_letter(at), self.heading(at), name) for name, at in ordered]
        if self.months:
            first, last = min(self.months), max(self.months)
            names = f"{self.months[first]} – {self.months[last]}"
            found.append((f"{column_letter(first)}–{column_letter(last)}", names, PERIOD))
        return found


Found = Sequence[tuple[Grid, MeasureColumns]]
"""Tables of measures, with how their columns are understood."""


def measure_columns(grid: Grid, told: Mapping[str, int]) -> MeasureColumns | None:
    """The columns of a table of measures; None where the sheet holds none.

    ``told`` are places that the user named, by field.
    """
    for columns in _headers(grid, told):
        found = {*columns.places, *columns.doubtful}
        if found & {"title", "key"} and (found & _ENOUGH or columns.months):
            return columns
    if "title" in told:
        return MeasureColumns(header=None, places=told, doubtful={}, unused=())
    return None


def columns_without_title(grid: Grid) -> MeasureColumns | None:
    """The columns of a table that says who, when or how, and not by a known name of what."""
    nearly = (it for it in _headers(grid, {}) if len(_ENOUGH & it.places.keys()) > 1 and it.unused)
    return next(nearly, None)


def _headers(grid: Grid, told: Mapping[str, int]) -> Iterator[MeasureColumns]:
    """How the columns are understood by each row that may be a header of measures, not of logs."""
    rows = grid.rows[: _LOOKED_AT + 1]
    for row, below in zip_longest(rows, rows[1:]):
        months = months_of(row.cells)
        numbers = [at for at, cell in enumerate(row.cells) if is_number(cell) and at not in months]
        if numbers or sum(map(bool, map(str.strip, row.cells))) < 2:
            continue  # a row of the table, or its caption
        cells = list(map(clean_line, row.cells))
        if COLUMNS["log_key"] in cells or any(it.startswith(column_names.LATE) for it in cells):
            continue
        names = _with_parts(row, below) if below else row
        columns = _with_items(_columns(names, told), rows)
        of_below = months_of(below.cells) if below else {}
        # The header ends with the row that names the months.
        header = replace(row, number=below.number) if of_below and below else names
        is_plan = PERIOD not in columns.places
        yield _with_months(columns, header, of_below or months) if is_plan else columns


def _with_parts(row: GridRow, below: GridRow) -> GridRow:
    """The header with the names that stand in the row below under one of its own, over several."""
    parts = {place: name for place, cell in enumerate(below.cells) if (name := clean_line(cell))}
    over = row.at(min(parts)).strip() if len(parts) > 1 else ""
    is_alone = not any(row.at(place).strip() for place in [*parts][1:])
    if not over or not is_alone or not are_names([*parts.values()]):
        return row
    cells = list(row.cells) + [""] * (max(parts) + 1 - len(row.cells))
    for place, name in parts.items():
        cells[place] = name if fields_named([name]) else f"{over} {name}"
    return replace(row, number=below.number, cells=tuple(cells))


def is_number(cell: str) -> bool:
    """Whether a cell holds a number and nothing else."""
    return _NUMBER.fullmatch(cell.strip()) is not None


def are_names(cells: Sequence[str]) -> bool:
    """Whether all that stands in the cells of a row is like names of columns: short, in words."""
    filled = list(filter(None, cells))
    return len(filled) > 1 and all(
        len(cell) <= _LONGEST_NAME and not any(map(str.isdigit, _without_year(cell)))
        for cell in filled
    )


def name_columns(cells: Sequence[str]) -> bool:
    """Whether at least two cells are whole names of columns: a field, a year, a word of others."""
    known = {"", *map(search_key, column_names.OTHERS), *_names().whole}
    return sum(search_key(_without_year(cell)) in known for cell in cells if cell) > 1


def fields_named(cells: Sequence[str]) -> AbstractSet[str]:
    """The fields that cells name as the columns of a header do."""
    return _names().places(cells).keys()


def _without_year(name: str) -> str:
    return re.sub(YEAR_BESIDE, "", to_latin_digits(name))


def _columns(row: GridRow, told: Mapping[str, int]) -> MeasureColumns:
    keys = ["" if place in told.values() else search_key(it) for place, it in enumerate(row.cells)]
    found = _names().places(["" if key in _ignored() else key for key in keys])
    # Activities beside measures are their steps, where no other column has the steps.
    titles = found.get("title", [])
    steps = [place for place in titles if keys[place] in _activities()]
    is_free = not {"step_text", "step_key"} & {*found, *told}
    if is_free and len(steps) == 1 and (titles != steps or "title" in told):
        found |= {"title": [it for it in titles if it not in steps], "step_text": steps}
    if "step_due" in found and not {"step_text", "step_key", "end"} & {*found, *told}:
        found["end"] = found.pop("step_due")  # without steps the day is the measure's
    places = {**{name: at[0] for name, at in found.items() if len(at) == 1}, **told}
    doubtful = {it: tuple(at) for it, at in found.items() if len(at) > 1 and it not in told}
    used = {*places.values(), *(at for several in doubtful.values() for at in several)}
    return MeasureColumns(
        header=row,
        places={name: places[name] for name in FIELDS if name in places},
        doubtful=doubtful,
        unused=tuple(at for at, key in enumerate(keys) if key and at not in used),
    )


def _with_items(columns: MeasureColumns, rows: Sequence[GridRow]) -> MeasureColumns:
    """The columns, with that of the items only where it has codes and not numbers or words.

    Where none is named so, it is one whose every text begins with a code.
    """
    if "items" in columns.doubtful:
        return columns
    if (place := columns.places.get("items")) is not None:
        texts = [row.at(place).strip() for row in rows]
        in_words = columns.heading(place).startswith(column_names.PERHAPS_ITEMS)
        if any(map(split_item_code, texts)) or not (in_words or any(map(is_number, texts))):
            return columns
        places = {name: at for name, at in columns.places.items() if name != "items"}
        return replace(columns, places=places, unused=tuple(sorted((*columns.unused, place))))
    header, title = columns.header.number if columns.header else 0, columns.places.get("title", 0)
    below = [row for row in rows if row.number > header and row.at(title).strip()]
    for place in columns.unused:
        texts = [text for row in below if (text := row.at(place).strip())]
        if texts and all(map(split_item_code, texts)):
            unused = tuple(other for other in columns.unused if other != place)
            return replace(columns, places={**columns.places, "items": place}, unused=unused)
    return columns


def _with_months(
    columns: MeasureColumns, header: GridRow, months: Mapping[int, str]
) -> MeasureColumns:
    """The columns of a plan; a heading over its months is one of them."""
    if not months:
        return columns
    spanned = range(min(months), max(months) + 1)
    unused = tuple(place for place in columns.unused if place not in spanned)
    return replace(columns, header=header, months=months, unused=unused)


@cache
def _names() -> FieldNames:
    own = [(name, heading(name)) for name in FIELDS]
    return field_names(own, column_names.HEADINGS, column_names.BEGINNINGS)


@cache
def _activities() -> frozenset[str]:
    return frozenset(map(search_key, column_names.ACTIVITIES))


@cache
def _ignored() -> frozenset[str]:
    """Names of columns that this program works out, and never reads."""
    return frozenset(map(search_key, COLUMNS.values())) - set(map(search_key, map(heading, FIELDS)))
