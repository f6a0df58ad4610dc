"""Which column of a sheet holds which field of a measure, by the names in its header."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import zip_longest

from ita_tui.core.problem import Unreadable
from ita_tui.core.tables_in.measures.fields import MEASURE_FIELDS, PERIOD, STEP_FIELDS
from ita_tui.core.tables_in.source.grid import Grid, GridRow, column_letter
from ita_tui.core.thai.clean import clean_line
from ita_tui.core.thai.codes import split_item_code
from ita_tui.core.thai.dates import parse_period
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.core.thai.search import search_key
from ita_tui.core.values import dataclass, field, replace
from ita_tui.words.said.tables_out import COLUMNS, heading
from ita_tui.words.understood import calendar, column_names
from ita_tui.words.understood.tables import YEAR_BESIDE

FIELDS = (
    *(PERIOD, "key", *(name for name in MEASURE_FIELDS if name != PERIOD)),
    *("step_key", *STEP_FIELDS),
)
"""Every field that a column can hold."""

_LOOKED_AT = 400
"""Rows among which the header is looked for."""
_LONGEST_NAME = 40
"""Letters, without blanks, of a name that is known by its beginning; a longer text is a title."""
_FEWEST_MONTHS = 3
"""Columns named by months that make a plan."""
_ANY_YEAR = 2500
_DAYS_OF_QUARTER = 93
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
    rows = grid.rows[: _LOOKED_AT + 1]
    for row, below in zip_longest(rows, rows[1:]):
        if any(map(is_number, row.cells)) or sum(map(bool, map(str.strip, row.cells))) < 2:
            continue  # a row of the table, or its caption
        columns = _without_counts(_columns(row, told), rows)
        found = {*columns.places, *columns.doubtful}
        if "title" in found or "key" in found:
            is_log = any(clean_line(cell) == COLUMNS["log_key"] for cell in row.cells)
            months = _months(below) or _months(row)
            if (found & _ENOUGH or months) and not is_log:
                return _with_months(columns, row, below, months)
    if "title" in told:
        return MeasureColumns(header=None, places=told, doubtful={}, unused=())
    return None


def is_number(cell: str) -> bool:
    """Whether a cell holds a number and nothing else."""
    return _NUMBER.fullmatch(cell.strip()) is not None


def are_names(cells: Sequence[str]) -> bool:
    """Whether all that stands in the cells of a row is like names of columns: short, in words."""
    filled = list(filter(None, cells))
    return len(filled) > 1 and all(
        len(cell) <= _LONGEST_NAME
        and not any(map(str.isdigit, re.sub(YEAR_BESIDE, "", to_latin_digits(cell))))
        for cell in filled
    )


def name_columns(cells: Sequence[str]) -> bool:
    """Whether at least two cells are whole names of columns: a field, a year, a word of others."""
    known = {"", *map(search_key, column_names.OTHERS), *_whole_names()}
    bare = (re.sub(YEAR_BESIDE, "", to_latin_digits(cell)) for cell in cells if cell)
    return sum(search_key(cell) in known for cell in bare) > 1


def _columns(row: GridRow, told: Mapping[str, int]) -> MeasureColumns:
    whole: dict[str, list[int]] = {}
    partly: dict[str, list[int]] = {}
    named = {place: key for place, cell in enumerate(row.cells) if (key := search_key(cell))}
    for place, key in named.items():
        if place in told.values() or key in _ignored():
            continue
        if field := _whole_names().get(key):
            whole.setdefault(field, []).append(place)
        elif len(key) <= _LONGEST_NAME and (field := _by_beginning(key)):
            partly.setdefault(field, []).append(place)
    found = {**partly, **whole}
    _activities_as_steps(found, named, told)
    places = {field: places[0] for field, places in found.items() if len(places) == 1}
    doubtful = {
        field: tuple(places)
        for field, places in found.items()
        if len(places) > 1 and field not in told
    }
    if "step_due" in places and not {"step_text", "step_key", "end"} & {*found, *told}:
        places["end"] = places.pop("step_due")  # without steps the day is the measure's
    places = {**places, **told}
    used = {*places.values(), *(place for several in doubtful.values() for place in several)}
    return MeasureColumns(
        header=row,
        places={field: places[field] for field in FIELDS if field in places},
        doubtful=doubtful,
        unused=tuple(place for place in named if place not in used),
    )


def _activities_as_steps(
    found: dict[str, list[int]], named: Mapping[int, str], told: Mapping[str, int]
) -> None:
    """Activities beside measures are their steps, where no other column has the steps."""
    titles = found.get("title", [])
    steps = [place for place in titles if named[place] in map(search_key, column_names.ACTIVITIES)]
    has_steps = {"step_text", "step_key"} & {*found, *told}
    if not has_steps and len(steps) == 1 and (titles != steps or "title" in told):
        found["title"] = [place for place in titles if place not in steps]
        found["step_text"] = steps


def _without_counts(columns: MeasureColumns, rows: Sequence[GridRow]) -> MeasureColumns:
    """The columns, but one of items that only counts the rows, or tells of them in words.

    Where none is named so, a column whose every text begins with a code is that of the items.
    """
    place = columns.places.get("items")
    if place is None and "items" not in columns.doubtful:
        return _with_codes(columns, rows)
    if place is None or any(split_item_code(row.at(place).strip()) for row in rows):
        return columns
    in_words = columns.heading(place).startswith(column_names.PERHAPS_ITEMS)
    if not (in_words or any(is_number(row.at(place)) for row in rows)):
        return columns
    places = {name: at for name, at in columns.places.items() if name != "items"}
    return replace(columns, places=places, unused=tuple(sorted((*columns.unused, place))))


def _with_codes(columns: MeasureColumns, rows: Sequence[GridRow]) -> MeasureColumns:
    header = columns.header.number if columns.header else 0
    title = columns.places.get("title", 0)
    below = [row for row in rows if row.number > header and row.at(title).strip()]
    for place in columns.unused:
        texts = [text for row in below if (text := row.at(place).strip())]
        if texts and all(map(split_item_code, texts)):
            others = tuple(other for other in columns.unused if other != place)
            return replace(columns, places={**columns.places, "items": place}, unused=others)
    return columns


def _months(row: GridRow | None) -> dict[int, str]:
    """The months that a row names, by place; empty where they are too few for a plan."""
    cells = row.cells if row is not None else ()
    found = {place: clean_line(cell) for place, cell in enumerate(cells) if _is_month(cell)}
    return found if len(found) >= _FEWEST_MONTHS else {}


def _is_month(cell: str) -> bool:
    """Whether a cell is a month or a quarter, with or without its year."""
    bare = clean_line(cell)
    try:
        start, end = parse_period(bare, fiscal_year_be=_ANY_YEAR)
    except Unreadable:
        return False
    if bare.startswith(calendar.QUARTER):
        return (end - start).days < _DAYS_OF_QUARTER
    is_named = bare.startswith((*calendar.MONTHS, *calendar.MONTHS_SHORT, *_undotted()))
    return is_named and (start.year, start.month) == (end.year, end.month) and start != end


@cache
def _undotted() -> tuple[str, ...]:
    return tuple(month.removesuffix(".") for month in calendar.MONTHS_SHORT)


def _with_months(
    columns: MeasureColumns, row: GridRow, below: GridRow | None, months: Mapping[int, str]
) -> MeasureColumns:
    """The columns of a plan; the header ends with the row that names the months."""
    if not months or "period" in columns.places:
        return columns
    header = replace(row, number=below.number) if below and _months(below) else row
    unused = tuple(place for place in columns.unused if not _spans(place, months))
    return replace(columns, header=header, months=months, unused=unused)


def _spans(place: int, months: Mapping[int, str]) -> bool:
    """Whether a column is one of months, or a heading over them."""
    return place in months or min(months) <= place <= max(months)


def _by_beginning(key: str) -> str | None:
    return next((name for name, keys in _beginnings().items() if key.startswith(keys)), None)


@cache
def _beginnings() -> dict[str, tuple[str, ...]]:
    """What the names of each field begin with."""
    return {name: tuple(map(search_key, names)) for name, names in column_names.BEGINNINGS.items()}


@cache
def _whole_names() -> dict[str, str]:
    """Field by each of its whole names; what this program writes comes first."""
    names: dict[str, str] = {}
    for name in FIELDS:
        names.setdefault(search_key(heading(name)), name)
    for name, others in column_names.HEADINGS.items():
        for other in others:
            names.setdefault(search_key(other), name)
    return names


@cache
def _ignored() -> frozenset[str]:
    """Names of columns that this program works out, and never reads."""
    return frozenset(map(search_key, COLUMNS.values())) - set(map(search_key, map(heading, FIELDS)))
