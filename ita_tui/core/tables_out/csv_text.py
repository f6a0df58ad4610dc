"""A sheet as CSV text (RFC 4180): numbers as numbers, days as ISO dates, texts made harmless.

Text that a spreadsheet would run as a formula gets an apostrophe before it, as spreadsheets mark a
text, and is read back as it was. Only texts are guarded: a number below zero is a number.
"""

from collections.abc import Iterable

from ita_tui.core.tables_out.sheet import Cell, Sheet, plain_text

LINE_END = "\r\n"

_QUOTED = frozenset('",;\t\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029')
"""What makes a cell stand in quotation marks: also what other programs part cells or lines by."""


def csv_text(sheet: Sheet) -> str:
    """The sheet with its header; every row ends its line."""
    header: tuple[Cell, ...] = tuple(column.title for column in sheet.columns)
    return "".join(_line(row) for row in (header, *sheet.rows))


def csv_bytes(sheet: Sheet) -> bytes:
    """The sheet as a file: UTF-8 behind a BOM, without which Excel reads Thai as Latin letters."""
    return csv_text(sheet).encode("utf-8-sig")


def _line(cells: Iterable[Cell]) -> str:
    return ",".join(_cell(cell) for cell in cells) + LINE_END


def _cell(cell: Cell) -> str:
    if not isinstance(cell, str):
        return plain_text(cell)
    text = guarded(cell)
    if text != text.strip() or not _QUOTED.isdisjoint(text):
        return '"' + text.replace('"', '""') + '"'
    return text


def tab_separated(rows: Iterable[Iterable[str]]) -> str:
    """Rows of shown cells as text that Word and Excel take for a table; no cell breaks its line.

    A number with a sign is a number and is not guarded.
    """
    return "\n".join("\t".join(map(_shown_cell, row)) for row in rows)


def _shown_cell(text: str) -> str:
    line = " ".join(text.split())
    is_number = line[:1] in _SIGNS and line[1:].replace(".", "", 1).isdecimal()
    return line if is_number else guarded(line)


_SIGNS = ("+", "-")

_STARTS = frozenset("=+-@\t\r\n＝＋－＠﹢﹣﹦﹫|%")
"""What begins a formula, in full width and small forms too, or a command of old spreadsheets."""

_QUOTES = frozenset("'\"“”‘’`«»")
"""What a spreadsheet may drop before it looks."""

_GUARD = "'"


def guarded(text: str) -> str:
    """``text`` with an apostrophe before it where it could run."""
    return _GUARD + text if could_run(text) else text


def unguarded(text: str) -> str:
    """What ``guarded`` was given; any other text stays as it is."""
    bare = text.removeprefix(_GUARD)
    return bare if bare != text and could_run(bare) else text


def could_run(text: str) -> bool:
    """Whether a formula begins in ``text`` behind blanks, quotes and what cannot be seen."""
    for character in text:
        if character in _STARTS:
            return True
        is_skipped = character.isspace() or character in _QUOTES or not character.isprintable()
        if not is_skipped:
            return False
    return False
