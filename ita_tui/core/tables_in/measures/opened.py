"""The measures of an opened file: how its columns are understood, and what becomes of them."""

from collections.abc import Mapping, Sequence

from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Problem, Severity
from ita_tui.core.record.model import Record
from ita_tui.core.tables_in.agency import other_agency
from ita_tui.core.tables_in.measures.apply import import_measures
from ita_tui.core.tables_in.measures.columns import MeasureColumns, measure_columns
from ita_tui.core.tables_in.measures.fields import PERIOD
from ita_tui.core.tables_in.measures.result import MeasureImport
from ita_tui.core.tables_in.measures.rows import MeasureRows, joined, problem
from ita_tui.core.tables_in.measures.sections import Found, sections
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

_WANTED: Mapping[str, tuple[str, ...]] = {"owners": (), PERIOD: ("start", "end", "step_due")}
"""What every plan says, and the fields that say it as well."""
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
    found, problems = _sheets(record, grids, told, is_text=is_text)
    rows = MeasureRows()
    for grid, columns in found:
        rows.add(grid, columns)
    done = import_measures(record, framework, rows.drafts())
    return Taken(found=found, done=done, problems=(*problems, *rows.problems, *done.problems))


def _sheets(
    record: Record, grids: Sequence[Grid], told: Mapping[str, int], *, is_text: bool
) -> tuple[Found, list[Problem]]:
    """The sheets to read, and why others, or all, are not read."""
    found = [
        (grid, columns) for grid in grids if (columns := measure_columns(grid, told)) is not None
    ]
    broken: list[Problem] = []
    if found and is_text:
        [(grid, columns)] = found
        grid, broken = joined(grid, columns)
        found = [(grid, columns)]
    if not found:
        option = words.column_option(field="title", letter="B")
        return [], [problem("table-without-measures", words.NO_MEASURES, None, option=option)]
    own = record.agency.name
    if named := next(filter(None, (_other_agency(own, *one) for one in found)), ""):
        message = table_words.another_agency(named=named, own=own)
        return [], [problem(Reason.OTHER_AGENCY, message, None)]
    if years := next(filter(None, (_other_years(record, *one) for one in found)), ()):
        message = words.plan_of_another_year(years=years, asked=record.measures_year_be)
        return [], [problem(Reason.OTHER_YEAR, message, None)]
    if len(found) > 1 and not all(columns.is_keyed for _, columns in found):
        names = [grid.name for grid, _ in found]
        message, option = words.several_sheets(names=names), words.sheet_option(name=names[0])
        return [], [problem("sheet-ambiguous", message, None, option=option)]
    below: list[Problem] = []
    parts: Found = []
    for grid, columns in found:
        further, beside = sections(grid, columns)
        parts += further
        if beside:
            message = words.rows_below(lines=beside)
            below.append(problem("rows-below", message, beside[0], Severity.NOTE))
    found = parts
    problems = [
        *broken,
        *(one for grid, columns in found for one in _doubts(grid, columns)),
        *(one for it in found if not told for one in _perhaps(*it)),
        *below,
    ]
    readable = [(grid, columns) for grid, columns in found if "title" not in columns.doubtful]
    return readable, problems


def _other_years(record: Record, grid: Grid, columns: MeasureColumns) -> tuple[int, ...]:
    """The years that the headings of a plan name, where none of them is the record's."""
    header = columns.header.number if columns.header else 0
    lines = [clean_line(" ".join(row.cells)) for row in grid.rows if row.number < header]
    years = [year for line in lines[-_ROWS_ABOVE:] for year in years_of_plan(line)]
    own = {record.fiscal_year_be, record.measures_year_be}
    return () if own & set(years) else tuple(sorted(set(years)))


def _other_agency(own: str, grid: Grid, columns: MeasureColumns) -> str:
    """The agency other than one's own that a sheet says it is of; empty where none is sure."""
    header = columns.header.number if columns.header else 0
    rows = [tuple(map(clean_line, row.cells)) for row in grid.rows[:_LOOKED_AT]]
    above = [cells for row, cells in zip(grid.rows, rows, strict=False) if row.number < header]
    return other_agency(own, above, (cells[0] for cells in rows if len(cells) == 1))


def _perhaps(grid: Grid, columns: MeasureColumns) -> list[Problem]:
    """Where no column is known for who or when: the columns with words that are not read."""
    if columns.header is None or columns.is_keyed:
        return []
    header = columns.header.number
    rows = [row for row in grid.rows if row.number > header]
    unread = [
        f"{column_letter(place)} {columns.heading(place)}"
        for place in columns.unused
        if search_key(columns.heading(place)) not in map(search_key, column_names.OTHERS)
        and column_role(columns.heading(place)) is not ColumnRole.ITEM
        and any(map(str.isalpha, "".join(row.at(place) for row in rows)))
    ]
    known = {*columns.places, *columns.doubtful, *((PERIOD,) if columns.months else ())}
    absent = [name for name, others in _WANTED.items() if not known & {name, *others}]
    return [
        problem(
            "column-unknown",
            words.column_perhaps(field=name, columns=unread),
            header,
            Severity.WARNING,
            words.column_option(field=name, letter=unread[0][:1]),
        )
        for name in absent
        if unread
    ]


def _doubts(grid: Grid, columns: MeasureColumns) -> list[Problem]:
    line = columns.header.number if columns.header else None
    doubts = [
        problem(
            "column-ambiguous",
            words.several_columns(
                field=field,
                columns=[f"{column_letter(place)} {columns.heading(place)}" for place in places],
            ),
            line,
            option=words.column_option(field=field, letter=column_letter(places[0])),
        )
        for field, places in columns.doubtful.items()
    ]
    odd = [problem(one.rule, one.message, one.line, one.severity) for one in odd_problems(grid)]
    return [*doubts, *odd]
