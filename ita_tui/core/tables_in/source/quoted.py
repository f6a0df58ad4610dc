"""Cells in quotation marks, as spreadsheets write them: they may hold delimiters and newlines."""

import re
from collections.abc import Sequence

_MOST_LINES = 60
"""A cell that goes on longer is a quotation mark that nobody closed."""
_MOST_BEFORE_CODE = 3
"""A row has its code in one of its first cells."""
_SCORE = "[0-9๐-๙]{1,3}(?:[.,][0-9๐-๙]{1,2})?"
_CODE = "[ieoIEO๐0อ][ .-]?[0-9๐-๙]"


def cells_from(lines: Sequence[str], start: int, delimiter: str) -> tuple[list[str], int]:
    """The cells of the row that begins at ``lines[start]``, and the index of its last line.

    A quotation mark that is not closed where a cell ends is a letter like any other.
    """
    if '"' not in lines[start]:
        return lines[start].split(delimiter), start
    cells: list[str] = []
    index, place = start, 0
    while True:
        line = lines[index]
        opening = _blanks_to(line, place)
        closed = (
            _close(lines, index, opening + 1, delimiter)
            if line[opening : opening + 1] == '"'
            else None
        )
        if closed is not None:
            cell, index, place = closed
            cells.append(cell)
        else:
            end = line.find(delimiter, place)
            end = len(line) if end < 0 else end
            cells.append(line[place:end])
            place = end
        if place >= len(lines[index]):
            return cells, index
        place += 1


def _close(
    lines: Sequence[str], index: int, place: int, delimiter: str
) -> tuple[str, int, int] | None:
    """The text up to the closing mark, with its line and the place after it; None without one."""
    parts: list[str] = []
    first = index
    while True:
        line = lines[index]
        mark = line.find('"', place)
        if mark < 0:
            parts += (line[place:], "\n")
            index, place = index + 1, 0
            if (
                index >= len(lines)
                or index - first > _MOST_LINES
                or _begins_a_row(lines[index], delimiter)
            ):
                return None
        elif line.startswith('""', mark):
            parts += (line[place:mark], '"')
            place = mark + 2
        else:
            parts.append(line[place:mark])
            after = _blanks_to(line, mark + 1)
            if after < len(line) and line[after] != delimiter:
                return None
            return "".join(parts), index, after


def _blanks_to(line: str, place: int) -> int:
    """The place of the first character from ``place`` on that is not a blank."""
    while place < len(line) and line[place] == " ":
        place += 1
    return place


def _begins_a_row(line: str, delimiter: str) -> bool:
    """Whether a line inside quotation marks is rather the next row: a score behind a code.

    A mark before the score closes the cell, so that code or score is in it or behind it.
    """
    if delimiter not in line:
        return False
    has_code = False
    for at, cell in enumerate(line[:2000].split(delimiter)):
        if cell.count('"') % 2:
            return False
        bare = cell.strip(' "')
        if has_code and re.fullmatch(_SCORE, bare):
            return True
        has_code = has_code or (at < _MOST_BEFORE_CODE and re.match(_CODE, bare) is not None)
    return False
