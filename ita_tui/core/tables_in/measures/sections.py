"""The parts of a sheet that hold measures: another table, or a text, may stand below one."""

from collections.abc import Iterator, Sequence

from ita_tui.core.tables_in.measures.columns import (
    Found,
    MeasureColumns,
    are_names,
    is_number,
    measure_columns,
    name_columns,
)
from ita_tui.core.tables_in.measures.fields import PERIOD, reads_as_period
from ita_tui.core.tables_in.measures.marks import CONTINUES, is_note
from ita_tui.core.tables_in.source.grid import Grid, GridRow
from ita_tui.core.tables_in.source.headings import issue_of_row
from ita_tui.core.thai.clean import clean_line
from ita_tui.core.values import dataclass, field, replace
from ita_tui.words.understood import column_names


@dataclass(slots=True)
class _Part:
    """A table of measures while its rows are gathered."""

    columns: MeasureColumns
    rows: list[GridRow] = field(default_factory=list)
    owners: set[str] = field(default_factory=set)
    """What stands in its cells of owners."""

    def take(self, rows: Sequence[GridRow]) -> None:
        self.rows += rows
        header, place = self.columns.header, self.columns.places.get("owners")
        if header is not None and place is not None:
            below = (row for row in rows if row.number > header.number)
            self.owners |= {clean_line(row.at(place)) for row in below} - {""}

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands below its header yet."""
        header = self.columns.header
        return header is None or self.rows[-1].number <= header.number


def sections(grid: Grid, columns: MeasureColumns) -> tuple[Found, tuple[int, ...]]:
    """The tables of measures of a sheet, and the rows below them that are none of theirs.

    ``columns`` are those of the first. What stands apart below a table, as another table, a
    paragraph or behind a blank row, goes on with it where its first row shows so; it is another
    table of measures where it has a header of its own.
    """
    header = columns.header
    if header is None or columns.is_keyed:
        return [(grid, columns)], ()
    parts, beside = [_Part(columns)], list[int]()
    for block in _tables(grid, parts):
        part = parts[-1]
        if block[0].number <= header.number or _goes_on(block, part):
            part.take(block)
        elif (own := measure_columns(replace(grid, rows=block), {})) is not None:
            parts.append(_Part(own))
            parts[-1].take(block)
        else:
            beside += (row.number for row in block)
    found = [(replace(grid, rows=tuple(part.rows)), part.columns) for part in parts]
    return found, tuple(beside)


def _tables(grid: Grid, parts: Sequence[_Part]) -> Iterator[tuple[GridRow, ...]]:
    """The blocks of a sheet; where another table begins right below a plan it is one of its own."""
    for block in grid.blocks():
        end = _end(block, parts[-1])
        yield block[:end]
        if end < len(block):
            yield block[end:]


def _end(block: Sequence[GridRow], part: _Part) -> int:
    """How many rows of a block stand above the header of another table.

    That is a row of names, where they name columns; or where nothing below them is of the table
    above, and a number stands there where that has words. A note or signature ends it as well.
    """
    columns = part.columns
    top = columns.header.number if columns.header else 0
    names = list(map(clean_line, columns.header.cells)) if columns.header else []
    place = columns.places.get("owners")
    owners = set(part.owners)
    is_own = []
    for row in block:
        owner = clean_line(row.at(place)) if place is not None else ""
        is_own.append(
            row.number <= top
            or _fits(row, replace(part, owners=owners))
            or owner.startswith(column_names.DIVISIONS)
            or bool(issue_of_row(map(clean_line, row.cells)))
        )
        owners |= {owner} - {""} if is_own[-1] else set()
    last = max((at for at, own in enumerate(is_own) if own), default=-1)
    for at in range(1, len(block) - 1):
        cells = list(map(clean_line, block[at].cells))
        if not is_own[at] and cells != names and are_names(cells):
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


def _goes_on(block: Sequence[GridRow], part: _Part) -> bool:
    """Whether rows that stand apart are measures of the table above.

    A heading of an issue, the header again, or a first row in which a period, numbered steps, marks
    under months or an owner of the table stand where they should.
    """
    cells = list(map(clean_line, block[0].cells))
    if issue_of_row(cells):
        return True
    header = part.columns.header
    if header is not None and cells == list(map(clean_line, header.cells)):
        return True
    row = next((row for row in block if any(map(str.strip, row.cells[1:]))), None)
    return row is not None and (part.is_empty or _fits(row, part))


def _fits(row: GridRow, part: _Part) -> bool:
    columns = part.columns
    cells = {name: clean_line(row.at(place)) for name, place in columns.places.items()}
    texts = {name: cell for name, cell in cells.items() if cell not in column_names.BLANKS}
    if any(reads_as_period(texts.get(name, "")) for name in (PERIOD, "start", "end", "step_due")):
        return True
    marks = [clean_line(row.at(place)) for place in columns.months]
    if any(place in row.shaded for place in columns.months) or any(map(_is_mark, marks)):
        return True
    is_numbered = CONTINUES.match(texts.get("step_text", "")) is not None
    return is_numbered or texts.get("owners", "") in part.owners


def _is_mark(text: str) -> bool:
    """Whether a text is a tick or an arrow, and no word or number."""
    is_sign = text not in column_names.BLANKS and not any(map(str.isalnum, text))
    return is_sign or text in ("x", "X")
