"""A workbook file into its sheets."""

import re
from collections.abc import Mapping

from ita_tui.core.tables_in.source.grid import (
    Grid,
    GridRow,
    MergedCells,
    Odd,
    bars,
    column_place,
)
from ita_tui.core.tables_in.source.number_format import NumberKind, shown_number
from ita_tui.store.fault import StoreFault
from ita_tui.store.workbook.package import (
    MOST_COLUMNS,
    MOST_ROW_NUMBER,
    MOST_ROWS,
    MOST_SHEETS,
    Package,
)
from ita_tui.store.workbook.parts import BookParts, SheetPart, plain_text, read_parts
from ita_tui.words.said import import_tables as words

MOST_ROW_TAGS = 1_048_576
"""Rows that Excel itself can hold, empty ones included."""
MOST_MERGES = 2_000

_CELL = re.compile("([A-Z]{1,3})([0-9]{1,7})")
_RANGE = re.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})")


def read_workbook(package: Package) -> tuple[Grid, ...]:
    """The sheets in the order of the tabs, hidden ones included. Raises StoreFault."""
    parts = read_parts(package)
    return tuple(read_sheet(package, sheet, parts) for sheet in parts.sheets[:MOST_SHEETS])


def read_sheet(package: Package, sheet: SheetPart, parts: BookParts) -> Grid:
    """The cells of one sheet. Raises StoreFault where it is too large or broken."""
    walk = _Walk(package, parts)
    package.parse(sheet.part, walk.start, walk.end, walk.text)
    return Grid(
        name=sheet.name,
        rows=tuple(walk.rows),
        merges=tuple(walk.merges),
        hidden_columns=tuple(walk.hidden_columns),
        is_hidden=sheet.is_hidden,
    )


class _Walk:
    """What is known while the XML of a sheet goes by."""

    def __init__(self, package: Package, parts: BookParts) -> None:
        self.rows: list[GridRow] = []
        self.merges: list[MergedCells] = []
        self.hidden_columns: list[int] = []
        self._package = package
        self._parts = parts
        self._row = 0
        self._row_tags = 0
        self._is_hidden = False
        self._cells: dict[int, str] = {}
        self._odd: dict[int, Odd] = {}
        self._fills: dict[int, str] = {}
        self._place = -1
        self._given: Mapping[str, str] = {}
        self._value: list[str] = []
        self._has_formula = False
        self._inside = ""
        self._is_spelt_out = False

    def start(self, tag: str, given: Mapping[str, str]) -> None:
        if tag == "row":
            self._row_tags += 1
            if self._row_tags > MOST_ROW_TAGS:
                raise StoreFault(words.file_too_large(path=self._package.path))
            number = given.get("r", "")
            self._row = int(number) if number.isdigit() else self._row + 1
            self._is_hidden = given.get("hidden") in ("1", "true")
            self._place = -1
        elif tag == "c":
            self._begin_cell(given)
        elif tag == "rPh":
            self._is_spelt_out = True
        elif tag in ("v", "t", "f"):
            self._inside = tag
            self._has_formula = self._has_formula or tag == "f"
        elif tag == "mergeCell":
            self._add_merge(given.get("ref", ""))
        elif tag == "col" and given.get("hidden") in ("1", "true"):
            first, last = int(given.get("min", "0")), int(given.get("max", "0"))
            self.hidden_columns += range(first, min(last, MOST_COLUMNS) + 1)

    def end(self, tag: str) -> None:
        if tag in ("v", "t", "f"):
            self._inside = ""
        elif tag == "rPh":
            self._is_spelt_out = False
        elif tag == "c":
            self._end_cell()
        elif tag == "row":
            self._end_row()

    def text(self, part: str) -> None:
        # rPh spells a Japanese text out again.
        if self._inside in ("v", "t") and not self._is_spelt_out:
            self._value.append(part)

    def _begin_cell(self, given: Mapping[str, str]) -> None:
        named = _CELL.fullmatch(given.get("r", ""))
        place = column_place(named[1]) if named else None
        self._place = self._place + 1 if place is None else place
        self._given = given
        self._value = []
        self._has_formula = False

    def _end_cell(self) -> None:
        text, odd = self._cell("".join(self._value))
        self._package.count(len(text))
        style = self._style
        fill = self._parts.fills[style] if style < len(self._parts.fills) else ""
        if fill and self._place < MOST_COLUMNS:
            self._fills[self._place] = fill
        if not text and odd is None:
            return
        if self._place >= MOST_COLUMNS:
            raise StoreFault(words.file_too_large(path=self._package.path))
        self._cells[self._place] = text
        if odd is not None:
            self._odd[self._place] = odd

    def _cell(self, value: str) -> tuple[str, Odd | None]:
        kind = self._given.get("t", "n")
        if kind == "s":
            number = int(value) if value.isdigit() else -1
            return (self._parts.texts[number] if 0 <= number < len(self._parts.texts) else ""), None
        if kind in ("str", "inlineStr"):
            return plain_text(value), None
        if kind == "e":
            return value, Odd.ERROR
        if kind == "d":
            return value[:10], None
        if kind == "b":
            return ("TRUE" if value == "1" else "FALSE"), None
        if not value:
            return "", Odd.NO_VALUE if self._has_formula else None
        return self._number(value)

    def _number(self, value: str) -> tuple[str, Odd | None]:
        kinds, style = self._parts.kinds, self._style
        kind = kinds[style] if style < len(kinds) else NumberKind.PLAIN
        return shown_number(value, kind, since_1904=self._parts.since_1904)

    @property
    def _style(self) -> int:
        """Number of the cell's style."""
        style = self._given.get("s", "0")
        return int(style) if style.isdecimal() and len(style) < 9 else 0

    def _end_row(self) -> None:
        fills, self._fills = self._fills, {}
        if not self._cells:
            return
        if len(self.rows) >= MOST_ROWS or self._row > MOST_ROW_NUMBER:
            raise StoreFault(words.file_too_large(path=self._package.path))
        width = max(self._cells) + 1
        self.rows.append(
            GridRow(
                number=self._row,
                cells=tuple(self._cells.get(place, "") for place in range(width)),
                odd=tuple(sorted(self._odd.items())),
                is_hidden=self._is_hidden,
                shaded=bars(fills, self._cells),
            )
        )
        self._cells, self._odd = {}, {}

    def _add_merge(self, reference: str) -> None:
        found = _RANGE.fullmatch(reference)
        if found is None or len(self.merges) >= MOST_MERGES:
            return
        first, last = column_place(found[1]), column_place(found[3])
        if first is not None and last is not None:
            self.merges.append(MergedCells(int(found[2]), first + 1, int(found[4]), last + 1))
