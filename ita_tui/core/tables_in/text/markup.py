"""HTML in pasted text: tables become rows, other tags go."""

import re
from collections.abc import Iterator
from functools import cache

from ita_tui.core.values import dataclass, field

_MOST_SPANNED = 60
_MOST_CELLS = 200
_ENTITIES = (
    ("&nbsp;", " "),
    ("&#160;", " "),
    ("&quot;", '"'),
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&amp;", "&"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of the text: plain lines, or one row of an HTML table."""

    line: int
    """Its first line, from 1."""
    last_line: int
    """Its last line, inclusive."""
    text: str = ""
    """The plain text; empty for a row."""
    cells: tuple[str, ...] | None = None
    """The cells of the row, without tags; None for plain text."""


def without_tags(text: str) -> str:
    """``text`` without HTML tags and entities, on the same lines."""
    if "<" in text:
        text = _inline_tag().sub("", text)
        text = _tag().sub(" ", text)
    if "&" in text:
        for entity, char in _ENTITIES:
            text = text.replace(entity, char)
    return text


def pieces(text: str) -> Iterator[Piece]:
    """``text`` in order: every row of every HTML table, and the plain text around them."""
    if not _cell_tag().search(text):
        yield Piece(line=1, last_line=text.count("\n") + 1, text=text)
        return
    table = _Table()
    line, start = 1, 0
    for tag in _table_tag().finditer(text):
        between = text[start : tag.start()]
        yield from table.take_text(between, line)
        line += between.count("\n")
        yield from table.take_tag(tag, line)
        line += tag[0].count("\n")
        start = tag.end()
    yield from table.take_text(text[start:], line)
    yield from table.finish()


@dataclass(slots=True)
class _Table:
    """The row that is being read."""

    cells: list[str] | None = None
    """Cells of the open row; None between rows."""
    cell: list[str] | None = None
    """Pieces of the open cell; None between cells."""
    first_line: int = 0
    """Line of the open row."""
    line: int = 0
    """Line that was reached."""
    across: int = 1
    """Columns of the open cell."""
    down: int = 1
    """Rows of the open cell."""
    below: dict[int, int] = field(default_factory=dict)
    """Rows still covered from above, by column."""

    def take_text(self, text: str, line: int) -> Iterator[Piece]:
        """Text between two tags: of the open cell, or outside the table."""
        self.line = line + text.count("\n")
        if self.cell is not None:
            self.cell.append(text)
        elif self.cells is None and text:
            yield Piece(line=line, last_line=self.line, text=text)

    def take_tag(self, tag: re.Match[str], line: int) -> Iterator[Piece]:
        """One tag of a table."""
        self.line = line
        name, closing = tag["name"].casefold(), bool(tag["closing"])
        self._end_cell()
        if name in ("td", "th"):
            if not closing:
                if self.cells is None:
                    self._begin_row(line)
                self.cell = []
                self.across = _span(tag["attributes"], "colspan")
                self.down = _span(tag["attributes"], "rowspan")
            return
        yield from self._end_row()
        if name == "tr" and not closing:
            self._begin_row(line)
        elif name == "table":
            self.below.clear()

    def finish(self) -> Iterator[Piece]:
        """The end of the text: an open cell ends with its first line."""
        if self.cell is not None:
            inside, _, rest = "".join(self.cell).lstrip("\n").partition("\n")
            self.cell = [inside]
            line = self.line
            self.line -= rest.count("\n") + bool(rest)
            self._end_cell()
            yield from self._end_row()
            if rest:
                yield Piece(line=line - rest.count("\n"), last_line=line, text=rest)
        else:
            yield from self._end_row()

    def _begin_row(self, line: int) -> None:
        self.cells, self.first_line = [], line

    def _end_cell(self) -> None:
        if self.cell is None or self.cells is None:
            return
        self._skip_covered()
        for column in range(len(self.cells), len(self.cells) + self.across):
            if self.down > 1:
                self.below[column] = self.down - 1
        if len(self.cells) < _MOST_CELLS:
            self.cells.append(without_tags(" ".join(self.cell)))
            self.cells += [""] * (self.across - 1)
        self.cell, self.across, self.down = None, 1, 1

    def _skip_covered(self) -> None:
        """Leaves the places that a cell of an earlier row covers."""
        assert self.cells is not None
        while len(self.cells) < _MOST_CELLS and self.below.get(len(self.cells), 0):
            self.below[len(self.cells)] -= 1
            self.cells.append("")

    def _end_row(self) -> Iterator[Piece]:
        if self.cells is not None:
            yield Piece(line=self.first_line, last_line=self.line, cells=tuple(self.cells))
        self.cells = None


def _span(attributes: str, name: str) -> int:
    """The value of ``rowspan`` or ``colspan``, 1 where there is none."""
    found = re.search(rf"(?i)\b{name}\s*=\s*[\"']?([0-9]{{1,3}})", attributes)
    return min(max(int(found[1]), 1), _MOST_SPANNED) if found else 1


@cache
def _table_tag() -> re.Pattern[str]:
    """The tags that shape a table."""
    return re.compile(
        r"(?i)<(?P<closing>/?)(?P<name>table|thead|tbody|tfoot|tr|td|th)\b(?P<attributes>[^<>]*)>"
    )


@cache
def _cell_tag() -> re.Pattern[str]:
    """The start of a cell."""
    return re.compile(r"(?i)<t[dh]\b[^<>]*>")


@cache
def _inline_tag() -> re.Pattern[str]:
    """Tags inside a word or a line of words."""
    return re.compile(
        r"(?i)</?(?:b|u|i|em|strong|span|font|sup|sub|small|mark|s|a|code)\b[^<>\n]*>"
    )


@cache
def _tag() -> re.Pattern[str]:
    """Any other tag, on one line."""
    return re.compile("</?[A-Za-z][^<>\n]*>")
