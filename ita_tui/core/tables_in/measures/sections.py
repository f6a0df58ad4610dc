"""The parts of a sheet that hold measures: another table, or a text, may stand below one."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from ita_tui.core.tables_in.measures.columns import (
    Found,
    MeasureColumns,
    are_names,
    is_number,
    measure_columns,
    name_columns,
)
from ita_tui.core.tables_in.measures.fields import PERIOD, reads_as_period
from ita_tui.core.tables_in.measures.texts import CONTINUES, is_note
from ita_tui.core.tables_in.source.grid import Grid, GridRow
from ita_tui.core.tables_in.source.headings import issue_of_row
from ita_tui.core.thai.clean import clean_line
from ita_tui.core.values import replace
from ita_tui.words.understood import column_names


def sections(grid: Grid, columns: MeasureColumns) -> tuple[Found, tuple[int, ...]]:
    """The tables of measures of a sheet, and the rows below them that are none of theirs.

    ``columns`` are those of the first. What stands apart below a table, as another table, a
    paragraph or behind a blank row, goes on with it where its first row shows so; it is another
    table of measures where it has a header of its own.
    """
    if columns.header is None or columns.is_keyed:
        return [(grid, columns)], ()
    parts: list[tuple[MeasureColumns, list[GridRow]]] = [(columns, [])]
    owners: set[str] = set()
    beside: list[int] = []
    for whole in grid.blocks():
        end = _end(whole, columns, owners)
        for block in filter(None, (whole[:end], whole[end:])):
            is_first = block[0].number <= _top(columns)
            is_empty = bool(parts[-1][1]) and parts[-1][1][-1].number <= _top(columns)
            if is_first or _goes_on(block, columns, owners, is_empty=is_empty):
                parts[-1][1].extend(block)
            elif (own := measure_columns(replace(grid, rows=block), {})) is not None:
                columns, owners = own, set()
                parts.append((columns, [*block]))
            else:
                beside += (row.number for row in block)
                continue
            owners |= {_owner(row, columns) for row in block if row.number > _top(columns)} - {""}
    return [(replace(grid, rows=tuple(rows)), of_rows) for of_rows, rows in parts], tuple(beside)


def _top(columns: MeasureColumns) -> int:
    """The number of the header; 0 without one."""
    return columns.header.number if columns.header else 0


def _owner(row: GridRow, columns: MeasureColumns) -> str:
    return clean_line(row.at(columns.places["owners"])) if "owners" in columns.places else ""


def _end(block: Sequence[GridRow], columns: MeasureColumns, owners: AbstractSet[str]) -> int:
    """How many rows of a block stand above the header of another table.

    That is a row of names, where they name columns; or where nothing below them is of the table
    above, and a number stands there where that has words. A note or signature ends it as well.
    """
    known = set(owners)
    is_own = []
    for row in block:
        owner = _owner(row, columns)
        is_own.append(
            row.number <= _top(columns)
            or _fits(row, columns, known)
            or owner.startswith(column_names.DIVISIONS)
            or bool(issue_of_row(map(clean_line, row.cells)))
        )
        known |= {owner} - {""} if is_own[-1] else set()
    last = max((at for at, own in enumerate(is_own) if own), default=-1)
    for at in range(1, len(block) - 1):
        cells = list(map(clean_line, block[at].cells))
        if not is_own[at] and are_names(cells) and not columns.are(cells):
            is_last = at > last and any(_has_odd_number(row, columns) for row in block[at + 1 :])
            if is_last or name_columns(cells):
                return at
        if at > last and is_note(next(filter(None, cells), "")):
            return at
    return len(block)


def _has_odd_number(row: GridRow, columns: MeasureColumns) -> bool:
    """Whether a number stands where a plan has words."""
    places = (columns.places.get(name) for name in ("title", "step_text", "owners"))
    return any(at is not None and is_number(row.at(at)) for at in places)


def _goes_on(
    block: Sequence[GridRow],
    columns: MeasureColumns,
    owners: AbstractSet[str],
    *,
    is_empty: bool,
) -> bool:
    """Whether rows that stand apart are measures of the table above.

    A heading of an issue, the header again, the first below it, or a first row that fits.
    """
    cells = list(map(clean_line, block[0].cells))
    if issue_of_row(cells) or columns.are(cells):
        return True
    row = next((row for row in block if any(map(str.strip, row.cells[1:]))), None)
    return row is not None and (is_empty or _fits(row, columns, owners))


def _fits(row: GridRow, columns: MeasureColumns, owners: AbstractSet[str]) -> bool:
    """Whether a period, numbered step, mark under a month or owner stands where it should."""
    cells = {name: clean_line(row.at(place)) for name, place in columns.places.items()}
    texts = {name: cell for name, cell in cells.items() if cell not in column_names.BLANKS}
    return (
        any(reads_as_period(texts.get(name, "")) for name in (PERIOD, "start", "end", "step_due"))
        or any(place in row.shaded or _is_mark(row.at(place)) for place in columns.months)
        or CONTINUES.match(texts.get("step_text", "")) is not None
        or texts.get("owners", "") in owners
    )


def _is_mark(cell: str) -> bool:
    """Whether a cell holds a tick or an arrow, and no word or number."""
    text = clean_line(cell)
    is_sign = text not in column_names.BLANKS and not any(map(str.isalnum, text))
    return is_sign or text in ("x", "X")
