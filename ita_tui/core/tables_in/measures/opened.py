"""The measures of an opened file: how its columns are understood, and what becomes of them."""

from collections.abc import Iterator, Mapping, Sequence

from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Problem, Severity, error, note, warning
from ita_tui.core.record.model import Record
from ita_tui.core.tables_in.agency import other_agency
from ita_tui.core.tables_in.measures.apply import import_measures
from ita_tui.core.tables_in.measures.broken import joined
from ita_tui.core.tables_in.measures.columns import (
    Found,
    MeasureColumns,
    columns_without_title,
    measure_columns,
)
from ita_tui.core.tables_in.measures.fields import PERIOD
from ita_tui.core.tables_in.measures.result import MeasureImport
from ita_tui.core.tables_in.measures.rows import measures_in
from ita_tui.core.tables_in.measures.sections import sections
from ita_tui.core.tables_in.measures.texts import CONTINUES
from ita_tui.core.tables_in.printed import grids_as_stored
from ita_tui.core.tables_in.scores.choose import Reason
from ita_tui.core.tables_in.scores.column_role import ColumnRole, column_role, years_of_plan
from ita_tui.core.tables_in.scores.opened import odd_problems
from ita_tui.core.tables_in.source.grid import Grid, column_letter
from ita_tui.core.thai.clean import clean_line
from ita_tui.core.thai.search import search_key
from ita_tui.core.values import dataclass
from ita_tui.words.said import import_tables as words
from ita_tui.words.said import table as table_words
from ita_tui.words.understood import column_names

_WANTED: Mapping[str, tuple[str, ...]] = {
    "owners": (),
    PERIOD: ("start", "end", "step_due"),
    "step_text": ("step_key",),
}
"""What every plan says, and the fields that say it as well; steps only where lists stand."""
_ROWS_ABOVE = 3
"""Rows above a plan that may be its heading."""
_LOOKED_AT = 2000
"""Rows that may say whose the measures are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What a file gave of measures."""

    found: Found
    """The sheets that were read."""
    done: MeasureImport
    """What becomes of the measures."""
    problems: tuple[Problem, ...]
    """What was not read, or deserves a look."""

    @property
    def is_fine(self) -> bool:
        """Whether nothing but notes was told."""
        return all(one.severity is Severity.NOTE for one in self.problems)


def take_measures(
    record: Record,
    framework: Framework,
    grids: Sequence[Grid],
    told: Mapping[str, int],
    *,
    is_text: bool,
) -> Taken:
    """Read the measures of some sheets and hold them against a record.

    ``told`` are the places of columns that the user named, by field; in a text (``is_text``) rows
    may be broken where a cell had several lines.
    """
    grids = grids_as_stored(record, grids)
    sheets = [(grid, it) for grid in grids if (it := measure_columns(grid, told)) is not None]
    whole = [joined(*it) if is_text else (it[0], []) for it in sheets]
    sheets = [(grid, it) for (grid, _), (_, it) in zip(whole, sheets, strict=True)]
    found: Found = ()
    problems = list(_refused(record, sheets) if sheets else _without_title(grids))
    if not problems:
        parts = [sections(*it) for it in sheets]
        every = [it for part, _ in parts for it in part]
        problems = [
            *(one for _, broken in whole for one in broken),
            *(one for it in every for one in (*_doubts(*it), *(() if told else _perhaps(*it)))),
            *(_below(lines) for _, lines in parts if lines),
        ]
        found = [it for it in every if "title" not in it[1].doubtful]
    drafts, of_rows = measures_in(found)
    done = import_measures(record, framework, drafts)
    return Taken(found=found, done=done, problems=(*problems, *of_rows, *done.problems))


def _refused(record: Record, sheets: Found) -> Iterator[Problem]:
    """Why no sheet is read, if so: there is none, or they are of others, or which one is unsure."""
    own = record.agency.name
    if named := next(filter(None, (_other_agency(own, *it) for it in sheets)), ""):
        yield error(Reason.OTHER_AGENCY, table_words.another_agency(named=named, own=own))
    elif years := next(filter(None, (_other_years(record, *it) for it in sheets)), ()):
        message = words.plan_of_another_year(years=years, asked=record.measures_year_be)
        yield error(Reason.OTHER_YEAR, message)
    elif len(sheets) > 1 and not all(columns.is_keyed for _, columns in sheets):
        names = [grid.name for grid, _ in sheets]
        option = words.sheet_option(name=names[0])
        yield error("sheet-ambiguous", words.several_sheets(names=names), option=option)


def _without_title(grids: Sequence[Grid]) -> Iterator[Problem]:
    """That there is no table of measures, or which column of one may hold them."""
    nearly = ((grid, it) for grid in grids if (it := columns_without_title(grid)) is not None)
    unread = next((shown for it in nearly if (shown := list(_unread(*it)))), [])
    message = words.column_perhaps(field="title", columns=unread) if unread else words.NO_MEASURES
    option = words.column_option(field="title", letter=unread[0][0] if unread else "B")
    yield error("table-without-measures", message, option=option)


def _above(grid: Grid, columns: MeasureColumns) -> list[tuple[str, ...]]:
    """The cells of the rows above the header, each on one line."""
    header = columns.header.number if columns.header else 0
    above = (row for row in grid.rows[:_LOOKED_AT] if row.number < header)
    return [tuple(map(clean_line, row.cells)) for row in above]


def _other_years(record: Record, grid: Grid, columns: MeasureColumns) -> tuple[int, ...]:
    """The years that the headings of a plan name, where none of them is the record's."""
    lines = (clean_line(" ".join(cells)) for cells in _above(grid, columns)[-_ROWS_ABOVE:])
    years = {year for line in lines for year in years_of_plan(line)}
    own = {record.fiscal_year_be, record.measures_year_be}
    return () if own & years else tuple(sorted(years))


def _other_agency(own: str, grid: Grid, columns: MeasureColumns) -> str:
    """The agency other than one's own that a sheet says it is of; empty where none is sure."""
    alone = (clean_line(row.cells[0]) for row in grid.rows[:_LOOKED_AT] if len(row.cells) == 1)
    return other_agency(own, _above(grid, columns), alone)


def _below(lines: Sequence[int]) -> Problem:
    return note("rows-below", words.rows_below(lines=lines), line=lines[0])


def _unread(grid: Grid, columns: MeasureColumns) -> dict[str, list[str]]:
    """The texts of the columns with words that are not read, by letter and name of each."""
    others = set(map(search_key, column_names.OTHERS))
    line = columns.header.number if columns.header else 0
    unread: dict[str, list[str]] = {}
    for place in columns.unused:
        name = columns.heading(place)
        texts = [row.at(place).strip() for row in grid.rows if row.number > line]
        is_other = search_key(name) in others or column_role(name) is ColumnRole.ITEM
        if not is_other and any(map(str.isalpha, "".join(texts))):
            unread[f"{column_letter(place)} {name}"] = texts
    return unread


def _perhaps(grid: Grid, columns: MeasureColumns) -> Iterator[Problem]:
    """Where no column is known for who, when or how: the columns with words that are not read."""
    if columns.header is None or columns.is_keyed:
        return
    unread = _unread(grid, columns)
    lists = [name for name, texts in unread.items() if any(map(CONTINUES.match, texts))]
    known = {*columns.places, *columns.doubtful, *((PERIOD,) if columns.months else ())}
    for field, same in _WANTED.items():
        shown = lists if field == "step_text" else list(unread)
        if shown and not known & {field, *same}:
            message = words.column_perhaps(field=field, columns=shown)
            option = words.column_option(field=field, letter=shown[0][0])
            yield warning("column-unknown", message, line=columns.header.number, option=option)


def _doubts(grid: Grid, columns: MeasureColumns) -> Iterator[Problem]:
    """Which columns could be one field, and which formulas gave no text."""
    line = columns.header.number if columns.header else None
    for name, places in columns.doubtful.items():
        shown = [f"{column_letter(place)} {columns.heading(place)}" for place in places]
        message = words.several_columns(field=name, columns=shown)
        option = words.column_option(field=name, letter=column_letter(places[0]))
        yield error("column-ambiguous", message, line=line, option=option)
    for odd in odd_problems(grid):
        yield Problem(rule=odd.rule, severity=odd.severity, message=odd.message, line=odd.line)
