"""An OpenDocument spreadsheet (.ods) into its sheets."""

import re
from collections.abc import Mapping

from ita_tui.core.tables_in.source.grid import Grid, GridRow, MergedCells, Odd, bars
from ita_tui.core.tables_in.source.number_format import (
    NumberKind,
    percent_text,
    shown_number,
)
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.core.values import dataclass, field
from ita_tui.store.fault import StoreFault
from ita_tui.store.workbook.package import (
    CONTENT,
    MOST_COLUMNS,
    MOST_ROW_NUMBER,
    MOST_ROWS,
    MOST_SHEETS,
    Package,
)
from ita_tui.words.said import import_tables as words

_TEXT_END = {"p": "\n", "line-break": "\n", "s": " ", "tab": " "}
_NO_FILLS = ("transparent", "#ffffff")
_REPEATED = ("number-columns-repeated", "number-rows-repeated")


def read_opendocument(package: Package) -> tuple[Grid, ...]:
    """The sheets in the order of the tabs, hidden ones included. Raises StoreFault."""
    walk = _Walk(package)
    package.parse(package.find(CONTENT) or "", walk.start, walk.end, walk.text)
    return tuple(walk.grids[:MOST_SHEETS])


def fill_of(given: Mapping[str, str]) -> str:
    """The colour that the properties of a cell give it; empty for none and for white."""
    colour = given.get("background-color", "").casefold()
    return "" if colour in _NO_FILLS else colour


@dataclass(slots=True)
class _Cell:
    """A cell while it goes by."""

    given: Mapping[str, str]
    text: list[str] = field(default_factory=list)


class _Walk:
    """What is known while the XML goes by."""

    def __init__(self, package: Package) -> None:
        self.grids: list[Grid] = []
        self._package = package
        self._hidden_styles: set[str] = set()
        self._style = ""
        self._fill_of_style: dict[str, str] = {}
        self._depth = 0
        self._begin_sheet({})

    def _begin_sheet(self, given: Mapping[str, str]) -> None:
        self._sheet = given
        self._rows: list[GridRow] = []
        self._merges: list[MergedCells] = []
        self._hidden: list[int] = []
        self._column = 0
        self._number = 1
        self._begin_row({})

    def _begin_row(self, given: Mapping[str, str]) -> None:
        self._row = given
        self._cells: dict[int, tuple[str, Odd | None]] = {}
        self._fills: dict[int, str] = {}
        self._place = 0
        self._cell: _Cell | None = None
        self._notes = 0

    def start(self, tag: str, given: Mapping[str, str]) -> None:
        if tag == "style":
            self._style = given.get("name", "")
        elif tag == "table-properties" and given.get("display") == "false":
            self._hidden_styles.add(self._style)
        elif tag == "table-cell-properties":
            self._fill_of_style[self._style] = fill_of(given)
        elif tag == "table":
            self._depth += 1
            if self._depth == 1:
                self._begin_sheet(given)
        elif tag == "table-column":
            count = self._count(given, _REPEATED[0])
            if given.get("visibility", "visible") != "visible":
                last = min(self._column + count, MOST_COLUMNS)
                self._hidden += range(self._column + 1, last + 1)
            self._column += count
        elif tag == "table-row":
            self._begin_row(given)
        elif tag in ("table-cell", "covered-table-cell"):
            self._cell = _Cell(given)
        elif tag == "annotation":
            self._notes += 1

    def end(self, tag: str) -> None:
        if tag == "table":
            self._depth -= 1
            if self._depth == 0:
                self._end_sheet()
        elif tag == "table-row":
            self._end_row()
        elif tag in ("table-cell", "covered-table-cell"):
            self._end_cell()
        elif tag == "annotation":
            self._notes -= 1
        elif self._cell is not None and not self._notes and tag in _TEXT_END:
            self._cell.text.append(_TEXT_END[tag])

    def text(self, part: str) -> None:
        if self._cell is not None and not self._notes:
            self._cell.text.append(part.replace("\n", " "))

    def _count(self, given: Mapping[str, str], key: str) -> int:
        number = given.get(key, "1")
        return max(1, int(number)) if number.isdecimal() and len(number) < 9 else 1

    def _end_cell(self) -> None:
        cell, self._cell = self._cell, None
        if cell is None:
            return
        count = self._count(cell.given, _REPEATED[0])
        text, odd = _value(cell.given, "".join(cell.text).strip())
        if fill := self._fill_of_style.get(cell.given.get("style-name", ""), ""):
            last = min(self._place + count, MOST_COLUMNS)
            self._fills |= dict.fromkeys(range(self._place, last), fill)
        if text or odd:
            if self._place + count > MOST_COLUMNS:
                raise StoreFault(words.file_too_large(path=self._package.path))
            self._package.count(len(text) * count)
            for place in range(self._place, self._place + count):
                self._cells[place] = (text, odd)
            self._merge(cell.given)
        self._place += count

    def _merge(self, given: Mapping[str, str]) -> None:
        rows = self._count(given, "number-rows-spanned")
        columns = self._count(given, "number-columns-spanned")
        if rows > 1 or columns > 1:
            last = (self._number + rows - 1, self._place + columns)
            self._merges.append(MergedCells(self._number, self._place + 1, *last))

    def _end_row(self) -> None:
        count = self._count(self._row, _REPEATED[1])
        first, self._number = self._number, self._number + count
        if not self._cells:
            return
        if len(self._rows) + count > MOST_ROWS or self._number > MOST_ROW_NUMBER + 1:
            raise StoreFault(words.file_too_large(path=self._package.path))
        width = max(self._cells) + 1
        cells = tuple(self._cells.get(place, ("", None))[0] for place in range(width))
        self._package.count(sum(map(len, cells)) * (count - 1))
        odd = tuple((place, odd) for place, (_, odd) in sorted(self._cells.items()) if odd)
        hidden = self._row.get("visibility", "visible") != "visible"
        shaded = bars(self._fills, {at: text for at, (text, _) in self._cells.items()})
        self._rows += (
            GridRow(number=number, cells=cells, odd=odd, is_hidden=hidden, shaded=shaded)
            for number in range(first, first + count)
        )

    def _end_sheet(self) -> None:
        self.grids.append(
            Grid(
                name=self._sheet.get("name", ""),
                rows=tuple(self._rows),
                merges=tuple(self._merges),
                hidden_columns=tuple(self._hidden),
                is_hidden=self._sheet.get("style-name", "") in self._hidden_styles,
            )
        )


def _value(given: Mapping[str, str], shown: str) -> tuple[str, Odd | None]:
    """The text of a cell, and what is special about it."""
    kind, value = given.get("value-type", ""), given.get("value", "")
    if kind in ("float", "currency"):
        # The format is a style somewhere; what is shown tells it as well.
        has_cents = re.search("[.][0-9]{2}(?![0-9])", to_latin_digits(shown)) is not None
        number_kind = NumberKind.CENTS if has_cents else NumberKind.PLAIN
        return shown_number(value, number_kind, since_1904=False)
    if kind == "percentage":
        return percent_text(value), Odd.PERCENT
    if kind == "boolean":
        return ("TRUE" if given.get("boolean-value") == "true" else "FALSE"), None
    if kind == "date":
        return given.get("date-value", "")[:10], None
    if shown.startswith("#") and "formula" in given:
        return shown, Odd.ERROR
    return shown, Odd.NO_VALUE if "formula" in given and not kind else None
