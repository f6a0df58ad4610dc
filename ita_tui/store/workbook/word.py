"""A Word file (.docx) as rows of cells: a paragraph is a row of one cell, a table row its own."""

from collections.abc import Mapping

from ita_tui.core.tables_in.source.grid import Grid, GridRow, MergedCells, bars
from ita_tui.core.values import dataclass, field
from ita_tui.store.fault import StoreFault
from ita_tui.store.workbook.list_numbers import ListNumbers, read_list_numbers
from ita_tui.store.workbook.package import DOCUMENT, MOST_COLUMNS, MOST_ROWS, Package
from ita_tui.words.said import import_tables as words

MOST_NESTED = 20
"""Tables inside tables."""

_UNSEEN = frozenset(
    ("del", "moveFrom", "Fallback", "pPrChange", "rPrChange", "tblPrChange", "tcPrChange")
)
"""What is not shown: deleted text, the second choice of a drawing, how things looked before."""
_NO_FILLS = ("", "auto", "ffffff")
_SIGNS = {"noBreakHyphen": "-", "br": "\n", "cr": "\n", "ptab": "\t"}
_FOOTNOTE_MARKS = "0123456789๐๑๒๓๔๕๖๗๘๙*, "
"""What stands raised behind a number and is no part of it."""
_TICKS = "\uf0fc\uf0fe\uf050\uf052"
"""Ticks of the symbol fonts."""
_SHOWN = {
    **dict.fromkeys(map(ord, "\t\n\v\f\r\x85\u2028\u2029"), " "),
    **dict.fromkeys(map(ord, "\uf0b7\uf0a7"), "•"),
    **dict.fromkeys(map(ord, _TICKS), "✓"),
}
"""Signs in a text as Word shows them: a line ends only where an element says so."""


def read_word(package: Package) -> Grid:
    """The paragraphs and rows of tables in their order, as they read with all changes accepted.

    A row's number is its line; each line of a cell counts. Cells that lie under a merged one are
    empty; tables in a cell follow the row. Raises StoreFault.
    """
    walk = DocumentWalk(package, read_list_numbers(package))
    package.parse(package.find(DOCUMENT) or "", walk.start, walk.end, walk.text)
    return walk.grid()


@dataclass(slots=True)
class _Row:
    """A row of a table while it goes by."""

    cells: dict[int, str] = field(default_factory=dict)
    place: int = 0
    span: int = 1
    covered: bool = False
    """Whether the cell goes on from the row above."""
    spans: dict[int, int] = field(default_factory=dict)
    """By place of what is merged sideways: how many columns it covers."""
    merged: dict[int, bool] = field(default_factory=dict)
    """By place of what is merged downwards: whether it goes on from the row above."""
    lines: list[str] = field(default_factory=list)
    """The paragraphs of the cell."""
    fills: dict[int, str] = field(default_factory=dict)
    """Colour by place; without those that have none."""
    fill: str = ""
    """Colour of the cell."""
    after: list[dict[int, str]] = field(default_factory=list)
    """Rows of tables inside."""
    is_deleted: bool = False


class DocumentWalk:
    """What is known while the XML of the document goes by."""

    def __init__(self, package: Package, numbers: ListNumbers) -> None:
        self.rows: list[GridRow] = []
        self.merges: list[MergedCells] = []
        self._package = package
        self._numbers = numbers
        self._line = 1
        self._begins = True
        """Whether the next row begins a table or stands alone."""
        self._unseen = 0
        self._inside: list[str] = []
        self._paragraphs: list[list[str]] = []
        self._tables: list[list[_Row]] = []
        self._merging: dict[int, MergedCells] = {}
        self._is_raised = False

    def grid(self) -> Grid:
        """What went by, as one sheet."""
        return Grid(name="", rows=tuple(self.rows), merges=tuple(self.merges))

    def start(self, tag: str, given: Mapping[str, str]) -> None:
        """An element begins."""
        if self._unseen or tag in _UNSEEN:
            # A row that was deleted says so in its properties.
            if not self._unseen and tag == "del" and self._is_in("trPr") and self._row:
                self._row.is_deleted = True
            self._unseen += 1
            return
        self._inside.append(tag)
        if tag == "p":
            self._paragraphs.append([])
            self._numbers.begin()
        elif tag == "tbl":
            self._begins = self._begins or not self._tables
            self._tables.append([])
            if len(self._tables) > MOST_NESTED:
                raise StoreFault(words.file_too_large(path=self._package.path))
        elif tag == "tr" and self._tables:
            self._tables[-1].append(_Row())
        elif self._paragraphs and tag in ("tab", *_SIGNS, "sym"):
            self._sign(tag, given)
        elif tag == "vertAlign":
            self._is_raised = given.get("val") == "superscript"
        elif tag in ("pStyle", "numId", "ilvl"):
            self._numbers.see(tag, given.get("val", ""))
        elif self._row is not None:
            self._start_in_row(self._row, tag, given)

    def _start_in_row(self, row: _Row, tag: str, given: Mapping[str, str]) -> None:
        if tag == "tc":
            row.span, row.covered, row.lines, row.fill = 1, False, [], ""
        elif tag == "shd" and self._inside[-2:-1] == ["tcPr"]:
            row.fill = given.get("fill", "").casefold()
        elif tag == "gridBefore":
            row.place += self._count(given)
        elif tag == "gridSpan":
            row.span = max(1, self._count(given))
        elif tag == "vMerge":
            row.covered = given.get("val", "continue") == "continue"
            row.merged[row.place] = row.covered
        elif tag == "hMerge" and given.get("val", "continue") == "continue":
            row.covered = True

    def end(self, tag: str) -> None:
        """An element ends. Raises StoreFault where there is too much."""
        if self._unseen:
            self._unseen -= 1
            return
        self._inside.pop()
        if tag == "p" and self._paragraphs:
            self._end_paragraph(self._numbers.text() + "".join(self._paragraphs.pop()))
        elif tag == "r":
            self._is_raised = False
        elif tag == "tc" and self._row is not None:
            self._end_cell(self._row)
        elif tag == "tr" and self._row is not None:
            self._end_row(self._tables[-1].pop())
        elif tag == "tbl" and self._tables:
            self._tables.pop()
            if not self._tables:
                self._begins = True
                self._end_merges({})

    def text(self, part: str) -> None:
        """Letters inside an element."""
        is_mark = self._is_raised and not part.strip(_FOOTNOTE_MARKS)
        if not (self._unseen or is_mark) and self._paragraphs and self._inside[-1] == "t":
            self._paragraphs[-1].append(part.translate(_SHOWN))

    @property
    def _row(self) -> _Row | None:
        return self._tables[-1][-1] if self._tables and self._tables[-1] else None

    def _is_in(self, tag: str) -> bool:
        return bool(self._inside) and self._inside[-1] == tag

    def _count(self, given: Mapping[str, str]) -> int:
        number = given.get("val", "")
        return min(int(number), MOST_COLUMNS + 1) if number.isdecimal() and len(number) < 9 else 0

    def _sign(self, tag: str, given: Mapping[str, str]) -> None:
        if tag == "sym":
            code = given.get("char", "")
            is_ticked = f"\\u{code}".casefold() in ascii(_TICKS)
            self._paragraphs[-1].append("✓" if len(code) == 4 and is_ticked else "")
        elif tag != "tab" or "pos" not in given:  # a tab with a place defines one
            self._paragraphs[-1].append(_SIGNS.get(tag, "\t"))

    def _end_paragraph(self, text: str) -> None:
        self._package.count(len(text))
        if self._row is not None:
            self._row.lines.append(text.replace("\t", " "))
            return
        for line in text.split("\n"):
            cells = line.split("\t")
            self._begins = self._begins or len(cells) == 1
            self._add(dict(enumerate(cells)))
            self._begins = len(cells) == 1

    def _end_cell(self, row: _Row) -> None:
        if row.place + row.span > MOST_COLUMNS:
            raise StoreFault(words.file_too_large(path=self._package.path))
        text = "" if row.covered else "\n".join(row.lines).strip()
        if text:
            row.cells[row.place] = text
        if text and row.span > 1:
            row.spans[row.place] = row.span
        if row.fill not in _NO_FILLS:
            row.fills |= dict.fromkeys(range(row.place, row.place + row.span), row.fill)
        row.place += row.span

    def _end_row(self, row: _Row) -> None:
        if row.is_deleted:
            return
        outer = self._row if len(self._tables) < 2 else self._outer()
        if outer is not None:
            outer.after += [row.cells, *row.after]
            return
        number = self._add(row.cells, bars(row.fills, row.cells))
        for place, span in row.spans.items():
            self.merges.append(MergedCells(number, place + 1, number, place + span))
        self._end_merges({place: number for place, goes_on in row.merged.items() if goes_on})
        for place, goes_on in row.merged.items():
            if not goes_on:
                self._merging[place] = MergedCells(number, place + 1, number, place + 1)
        for cells in row.after:
            self._add(cells)

    def _outer(self) -> _Row | None:
        rows = self._tables[-2]
        return rows[-1] if rows else None

    def _end_merges(self, going_on: Mapping[int, int]) -> None:
        """Lengthen the merges that go on, each to the number of its last row; end the others."""
        for place, merge in list(self._merging.items()):
            if place in going_on:
                first = merge.first_row
                self._merging[place] = MergedCells(first, place + 1, going_on[place], place + 1)
            else:
                del self._merging[place]
                if merge.last_row > merge.first_row:
                    self.merges.append(merge)

    def _add(self, cells: Mapping[int, str], shaded: tuple[int, ...] = ()) -> int:
        """Add a row where it holds anything; returns its number, or that of the next one."""
        number = self._line
        width = max((place for place, text in cells.items() if text.strip()), default=-1) + 1
        if not width:
            return number
        if len(self.rows) >= MOST_ROWS or width > MOST_COLUMNS:
            raise StoreFault(words.file_too_large(path=self._package.path))
        texts = tuple(cells.get(place, "") for place in range(width))
        row = GridRow(number=number, cells=texts, shaded=shaded, begins=self._begins)
        self.rows.append(row)
        self._begins = False
        self._line += 1 + sum(text.count("\n") for text in texts)
        return number
