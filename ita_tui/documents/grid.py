"""Where the cells of a table lie: those that cover several rows found again in each row."""

from collections.abc import Sequence
from itertools import permutations
from math import ceil

from ita_tui.core.thai.marks import letter_count
from ita_tui.core.values import dataclass, replace
from ita_tui.documents.blocks import Cell, Paragraph, Row, Table, text_of
from ita_tui.documents.paper import BODY_PT, SMALL_PT, pieces
from ita_tui.words.said.documents import NONE

LETTER_MM = 2.3
"""More than a Thai letter takes on average, marks not counted."""
SMALL_LETTER_MM, _SMALL_LOSS_MM = 1.8, 3
"""What one takes in a table that is set small; what a line leaves free there before a word."""
_EDGES_MM = 3
"""What a cell keeps free on its sides."""
_CELL_EDGES_MM = 3.8
"""What a cell of a Word file keeps free on its sides."""
MOST_WHOLE_LINES = 12
"""A row of more lines, a third of a page, may go on over the page; a shorter one would be torn
after a line of it, as programs do not count lines within tables.
"""


@dataclass(frozen=True, slots=True)
class GridSlot:
    """What a cell has of one row."""

    cell: Cell
    """The cell."""
    column: int
    """Its first column, from 0."""
    is_top: bool
    """Whether this is the cell's first row."""
    is_bottom: bool
    """Whether this is the cell's last row."""


def laid_out(rows: Sequence[Row], column_count: int) -> tuple[tuple[GridSlot, ...], ...]:
    """For each row its slots from left to right, which together fill every column.

    Raises ValueError where cells overlap, leave a gap or reach below the last row.
    """
    hanging: dict[int, tuple[Cell, int]] = {}  # first column → cell from above, rows left
    found = []
    for row in rows:
        slots, hanging = _row(row, hanging, column_count)
        found.append(slots)
    if hanging:
        raise ValueError("a cell reaches below the table")
    return tuple(found)


def goes_on(slots: Sequence[GridSlot], widths_mm: Sequence[int]) -> bool:
    """Whether a row may go on over the page: it may be longer than one."""
    return lines_of(slots, widths_mm) > MOST_WHOLE_LINES or _may_be_stretched(slots, widths_mm)


def _may_be_stretched(slots: Sequence[GridSlot], widths_mm: Sequence[int]) -> bool:
    """Whether a row may have to grow for what is left of a cell from above.

    Only such a row may be broken over a page: what is left may be more than a page. A cell with no
    more than a line of text for each of its rows stretches none.
    """
    return any(
        slot.is_bottom
        and not slot.is_top
        and letter_count(text_of(slot.cell.paragraphs)) * LETTER_MM
        > slot.cell.rows * _width(slot, widths_mm)
        for slot in slots
    )


def lines_of(
    slots: Sequence[GridSlot], widths_mm: Sequence[int], letter_mm: float = LETTER_MM
) -> int:
    """About how many lines the tallest cell that begins in a row takes, rather more than less.

    A letter without its marks takes ``letter_mm``.
    """
    return max(
        _cell_lines(
            [_letters(one) * letter_mm for one in slot.cell.paragraphs], _width(slot, widths_mm)
        )
        // slot.cell.rows
        for slot in slots
    )


def _width(slot: GridSlot, widths_mm: Sequence[int]) -> int:
    return sum(widths_mm[slot.column : slot.column + slot.cell.columns])


def _row(
    row: Row, above: dict[int, tuple[Cell, int]], column_count: int
) -> tuple[tuple[GridSlot, ...], dict[int, tuple[Cell, int]]]:
    cells = iter(row.cells)
    slots: list[GridSlot] = []
    hanging: dict[int, tuple[Cell, int]] = {}
    column = 0
    while column < column_count:
        if column in above:
            cell, left = above[column]
            is_top = False
        else:
            cell, is_top = next(cells, None) or _missing(), True
            left = cell.rows
        slots.append(GridSlot(cell, column, is_top, is_bottom=left == 1))
        if left > 1:
            hanging[column] = (cell, left - 1)
        column += cell.columns
    if column != column_count or next(cells, None) is not None:
        raise ValueError("a row is wider than its table")
    return tuple(slots), hanging


def _missing() -> Cell:
    raise ValueError("a row is narrower than its table")


def roomy(table: Table) -> Table:
    """The table with columns as wide as the figures, days and codes in them, which do not break.

    The room is what the widest of the others can spare; where none can, all stays as it is.
    """
    needed = _needed_mm(table)
    widths = list(table.widths_mm)
    for at, least in enumerate(needed):
        lacking = least - widths[at]
        if lacking <= 0:
            continue
        givers = [it for it in range(len(widths)) if widths[it] - needed[it] >= lacking]
        if givers:
            widths[at] += lacking
            widths[max(givers, key=widths.__getitem__)] -= lacking
    return replace(table, widths_mm=tuple(widths))


def _needed_mm(table: Table) -> list[int]:
    """Of each column the least width that breaks nothing in a cell of its own."""
    needed = [0] * len(table.widths_mm)
    share = SMALL_PT / BODY_PT if table.is_small else 1
    for rows in (table.head, table.body):
        for slot in (it for slots in laid_out(rows, len(needed)) for it in slots):
            if slot.is_top and slot.cell.columns == 1:
                runs = (run.text for one in slot.cell.paragraphs for run in one.runs)
                found = (_piece_mm(it) for text in runs for it, whole in pieces(text, ()) if whole)
                least = ceil(max(found, default=0) * share + _CELL_EDGES_MM)
                needed[slot.column] = max(needed[slot.column], least)
    return needed


def _piece_mm(text: str) -> float:
    """About how wide a text of 16 points is that has no break, rather more than less."""
    narrow = sum(map(text.count, " .,"))
    digits = sum(map(str.isdigit, text))
    signs = text.count("▼")  # of another font
    others = letter_count(text) - narrow - digits - signs
    return 1.2 * narrow + 2.6 * digits + 4.5 * signs + 2.1 * others


_STEPS_MM, _LEAST_MM = (4, 8), 34
"""Room that columns give one another at a time; what a column keeps that gives of its own."""
_WORTH_LINES = 2
"""What a move is to save at the least: lines are only reckoned."""


def evened(rows: Sequence[Row], widths_mm: Sequence[int], movable: Sequence[int]) -> list[int]:
    """Widths of columns with which rows of small letters take the fewest lines, about.

    Only the ``movable`` columns, by their places from 0, give room to one another, as long as that
    saves lines. Each row has a cell for each column.
    """
    texts = [
        [[_letters(one) * SMALL_LETTER_MM for one in row.cells[at].paragraphs] for at in movable]
        for row in rows
    ]
    widths = [widths_mm[at] for at in movable]

    def lines(widths: Sequence[int]) -> int:
        return sum(max(map(_cell_lines, row, widths)) for row in texts)

    def moved(giver: int, taker: int, step_mm: int) -> list[int]:
        gains = (step_mm * ((at == taker) - (at == giver)) for at in range(len(widths)))
        return [width + gain for width, gain in zip(widths, gains, strict=True)]

    moves = [(*two, mm) for two in permutations(range(len(movable)), 2) for mm in _STEPS_MM]
    while found := [moved(*it) for it in moves if widths[it[0]] >= _LEAST_MM + it[2]]:
        best = min(found, key=lines)
        if lines(best) > lines(widths) - _WORTH_LINES:
            break
        widths = best
    made = list(widths_mm)
    for at, width in zip(movable, widths, strict=True):
        made[at] = width
    return made


def _cell_lines(texts_mm: Sequence[float], width_mm: int) -> int:
    """About how many lines paragraphs take whose text is so long."""
    room = width_mm - _EDGES_MM
    return sum(
        1 if text_mm <= room else ceil(text_mm / (room - _SMALL_LOSS_MM)) for text_mm in texts_mm
    )


def _letters(paragraph: Paragraph) -> int:
    return sum(letter_count(run.text) for run in paragraph.runs)


def without_empty_columns(table: Table) -> Table:
    """The table without columns of nothing but dashes, whose room the widest of the others takes.

    Each row has a cell for each column, or one for all.
    """
    count = len(table.widths_mm)
    full = [row.cells for row in table.body if len(row.cells) == count]
    kept = [
        at
        for at in range(count)
        if any(text_of(one[at].paragraphs) not in ("", NONE) for one in full)
    ]
    if not kept or len(kept) == count:
        return table
    widths = [table.widths_mm[at] for at in kept]
    widths[widths.index(max(widths))] += sum(table.widths_mm) - sum(widths)

    def narrowed(row: Row) -> Row:
        if len(row.cells) == count:
            return replace(row, cells=tuple(row.cells[at] for at in kept))
        return replace(row, cells=(replace(row.cells[0], columns=len(kept)),))

    head, body = (tuple(map(narrowed, rows)) for rows in (table.head, table.body))
    return replace(table, widths_mm=tuple(widths), head=head, body=body)
