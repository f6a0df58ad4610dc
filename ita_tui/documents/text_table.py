"""Tables in terminal cells: ruled lines, text folded and never cut, cells that cover rows."""

from collections.abc import Iterator, Sequence

from ita_tui.documents.blocks import Table, text_of
from ita_tui.documents.grid import GridSlot, laid_out
from ita_tui.documents.text_lines import TextSheet

_LEAST_CELLS = 6
"""A column is no narrower than this where there is room."""

_Laid = tuple[tuple[GridSlot, ...], ...]


def table_lines(table: Table, sheet: TextSheet) -> list[str]:
    """The table in lines of at most the sheet's width."""
    widths = column_cells(table.widths_mm, sheet.width_cells)
    rows = (*table.head, *table.body)
    laid = laid_out(rows, len(widths))
    if not rows:
        return []
    return [_rule((), laid[0], widths), *_Rows(laid, widths, sheet).lines()]


def column_cells(widths_mm: Sequence[int], width_cells: int) -> list[int]:
    """The width of each column, the lines between them not counted: as on paper, in cells."""
    room = max(len(widths_mm), width_cells - len(widths_mm) - 1)
    least = min(_LEAST_CELLS, room // len(widths_mm))
    spare, whole = room - least * len(widths_mm), sum(widths_mm)
    widths = [least + spare * width // whole for width in widths_mm]
    widths[widths_mm.index(max(widths_mm))] += room - sum(widths)
    return widths


class _Rows:
    """The rows of one table as they are drawn, from the top."""

    def __init__(self, laid: _Laid, widths: Sequence[int], sheet: TextSheet) -> None:
        self._laid = laid
        self._widths = widths
        self._sheet = sheet
        self._left: dict[int, list[str]] = {}  # first column → lines still to be drawn

    def lines(self) -> Iterator[str]:
        for index, slots in enumerate(self._laid):
            for slot in slots:
                if slot.is_top:
                    self._left[slot.column] = self._cell(slot)
            ending = (len(self._left[slot.column]) for slot in slots if slot.is_bottom)
            for _ in range(max((1, *ending))):
                yield self._line(slots)
            below = self._laid[index + 1] if index + 1 < len(self._laid) else ()
            yield self._rule_below(slots, below)

    def _rule_below(self, slots: tuple[GridSlot, ...], below: tuple[GridSlot, ...]) -> str:
        """The line under a row; the text of a cell that goes on is drawn through it."""
        rule = _rule(slots, below, self._widths)
        # From the right: left of what was put in, one character is still one cell.
        for slot in reversed(slots):
            if slot.is_bottom or not self._left[slot.column]:
                continue
            start = 1 + sum(self._widths[: slot.column]) + slot.column
            text = self._inside(slot).padded(self._left[slot.column].pop(0))
            rule = rule[:start] + text + rule[start + self._width(slot) :]
        return rule

    def _line(self, slots: tuple[GridSlot, ...]) -> str:
        parts = []
        for slot in slots:
            left = self._left[slot.column]
            parts.append(self._inside(slot).padded(left.pop(0) if left else ""))
        return f"│{'│'.join(parts)}│"

    def _cell(self, slot: GridSlot) -> list[str]:
        inside = self._inside(slot)
        align = slot.cell.paragraphs[0].align if slot.cell.paragraphs else None
        text = text_of(slot.cell.paragraphs)
        return inside.lines(text, align=align) if align else inside.lines(text)

    def _inside(self, slot: GridSlot) -> TextSheet:
        return self._sheet.narrowed(self._width(slot))

    def _width(self, slot: GridSlot) -> int:
        columns = self._widths[slot.column : slot.column + slot.cell.columns]
        return sum(columns) + len(columns) - 1


_JOINTS = " ╵╷│╴┘┐┤╶└┌├─┴┬┼"
"""A joint by what meets there: 1 from above, 2 from below, 4 from the left, 8 from the right."""


def _rule(above: tuple[GridSlot, ...], below: tuple[GridSlot, ...], widths: Sequence[int]) -> str:
    """The line between two rows; none where a cell goes on."""
    count = len(widths)
    # A cell goes on where it does not end in the row above.
    goes_on = [False] * count
    for slot in above:
        if not slot.is_bottom:
            for column in range(slot.column, slot.column + slot.cell.columns):
                goes_on[column] = True
    edges_above = {slot.column for slot in above} | ({count} if above else set())
    edges_below = {slot.column for slot in below} | ({count} if below else set())
    drawn = ""
    for column in range(count + 1):
        joint = (column in edges_above) * 1 + (column in edges_below) * 2
        joint += (column > 0 and not goes_on[column - 1]) * 4
        joint += (column < count and not goes_on[column]) * 8
        drawn += _JOINTS[joint]
        if column < count:
            drawn += (" " if goes_on[column] else "─") * widths[column]
    return drawn
