"""Text into rows of cells, whatever parts the cells."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ita_tui.core.tables_in.text.markup import pieces, without_tags
from ita_tui.core.tables_in.text.quoted import quoted_cells
from ita_tui.core.thai.clean import clean
from ita_tui.core.values import dataclass
from ita_tui.words.understood import values as marks

_DELIMITERS = ("\t", "|", ";", ",")
"""What can part cells, likeliest first."""
_LONGEST_EXACT = 24
_LONGEST_BEFORE_TITLE = 8
_UNITS = (marks.POINTS, "%")
_BOX = str.maketrans("│┃║¦｜", "|||||")


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRow:
    """One row of cells, or one line of text without any."""

    line: int
    """Its first line, from 1."""
    last_line: int
    """Its last line, inclusive."""
    cells: tuple[str, ...]
    """The cells, each cleaned and on one line; empty for a blank line or a ruled line."""
    loose: bool
    """Whether only blanks part the cells, so that empty cells leave no trace."""
    new_page: bool = False
    """Whether a page begins on its first line."""


def split_rows(text: str) -> list[TextRow]:
    """The rows of ``text`` in order, blank lines included."""
    text = re.sub("\r\n?|[\u2028\u2029]", "\n", text)
    new_pages: frozenset[int] = frozenset()
    if "\f" in text:
        lines = enumerate(text.split("\n"), 1)
        new_pages = frozenset(number for number, line in lines if "\f" in line)
    text = clean(text.replace("\f", " ").replace("\v", " ")).translate(_BOX)
    rows: list[TextRow] = []
    found = list(pieces(text))
    delimiter = _delimiter(line for piece in found for line in piece.text.split("\n"))
    for piece in found:
        if piece.cells is None:
            lines_of_piece = without_tags(piece.text).split("\n")
            rows += _rows_of(lines_of_piece, piece.line, delimiter, new_pages)
        else:
            cells = tuple(_one_line(cell) for cell in piece.cells)
            rows.append(
                TextRow(line=piece.line, last_line=piece.last_line, cells=cells, loose=False)
            )
    return rows


def _rows_of(
    lines: Sequence[str], first: int, delimiter: str | None, new_pages: frozenset[int]
) -> Iterator[TextRow]:
    """The rows of plain text that begins on line ``first``."""
    index = 0
    while index < len(lines):
        start, line = index, lines[index]
        parting = _parting(line, delimiter)
        cells: Sequence[str]
        if not line or line.isspace() or _ruled().fullmatch(line):
            cells = ()
        elif parting is None:
            cells = _loose_cells(line)
        elif parting == "|":
            cells = _piped_cells(line)
        elif '"' in line:
            cells, index = quoted_cells(lines, index, parting)
        else:
            cells = line.split(parting)
        if parting is None and delimiter is not None and line.lstrip().startswith('"'):
            # A quoted cell may have its newline before the first delimiter.
            quoted, last = quoted_cells(lines, index, delimiter)
            if last > index:
                parting, cells, index = delimiter, quoted, last
        yield TextRow(
            line=first + start,
            last_line=first + index,
            cells=tuple(_one_line(cell) for cell in cells),
            loose=parting is None,
            new_page=first + start in new_pages,
        )
        index += 1


def _parting(line: str, delimiter: str | None) -> str | None:
    """What parts the cells of one line; None for blanks."""
    if delimiter is not None and delimiter in line:
        return delimiter
    if "\t" in line:
        return "\t"
    if "|" in line and line.lstrip().startswith("|") and line.count("|") > 1:
        return "|"
    return None


def _delimiter(lines: Iterator[str]) -> str | None:
    """The delimiter that leaves most cells exactly a code or a number; None for blanks."""
    points = dict.fromkeys(_DELIMITERS, 0)
    loose = 0
    for line in lines:
        if not _digit().search(line):
            continue
        pointed = _decimal_comma().sub(".", line)
        for delimiter in _DELIMITERS:
            if delimiter in pointed:
                points[delimiter] += sum(map(_is_exact, pointed.split(delimiter)))
        if "\t" not in line and "|" not in line and _code_to_number().fullmatch(line):
            loose += 1
    best = max(_DELIMITERS, key=lambda delimiter: points[delimiter])
    if best == "," and points[best] <= loose:
        return None  # commas inside sentences or as decimal points
    return best if points[best] else None


def _is_exact(cell: str) -> bool:
    """Whether a cell is a code or a number and nothing else."""
    return len(cell) <= _LONGEST_EXACT and _exact().fullmatch(cell.strip(' "*')) is not None


def _loose_cells(line: str) -> Sequence[str]:
    """The cells of a line without delimiters: parted by runs of blanks, and numbers at its end."""
    cells: list[str] = []
    text = _glued().sub(" ", line.strip())
    with_code = _code_first().match(text) is not None
    for part in _blanks().split(text):
        words = part.split(" ")
        numbers = len(words)
        # Behind a code the numbers are told from those of a sentence by the title, later; in
        # another column they are the end of a sentence.
        if not with_code and all(map(_is_before_title, cells)):
            while numbers > 1 and _tail().fullmatch(words[numbers - 1]):
                numbers -= 1
            if any(map(_score().fullmatch, words[1:numbers])):
                numbers = len(words)  # the score is inside, and a sentence behind it
            while numbers < len(words) and words[numbers] in _UNITS:
                numbers += 1
        elif all(map(_tail().fullmatch, words)) or (not cells and _code_and_scores(words)):
            numbers = 1
        cells.append(" ".join(words[:numbers]))
        cells += _with_units(words[numbers:])
    return cells


def _is_before_title(cell: str) -> bool:
    """Whether a cell may stand before a title: the number of the row, the instrument."""
    return len(cell) <= _LONGEST_BEFORE_TITLE and not _score().fullmatch(cell)


def _code_and_scores(words: Sequence[str]) -> bool:
    """Whether a line is a code and its score without a title; ๐๔๒ ๔๙๐ is a telephone number."""
    if len(words) < 2 or _exact().fullmatch(words[0]) is None:
        return False
    scores = [word for word in words[1:] if word not in _UNITS]
    is_sure = len(scores) == 1 or any("." in score for score in scores[:1])
    return is_sure and all(map(_tail().fullmatch, words[1:]))


def _with_units(words: Sequence[str]) -> list[str]:
    """Numbers at the end of a line, a unit with its number."""
    cells: list[str] = []
    for word in words:
        if word in _UNITS and cells:
            cells[-1] += f" {word}"
        else:
            cells.append(word)
    return cells


def _piped_cells(line: str) -> list[str]:
    """The cells between pipes; a pipe after a backslash is a letter."""
    inside = line.strip().replace("\\|", "\0")
    inside = inside.removeprefix("|").removesuffix("|")
    return [cell.replace("\0", "|") for cell in inside.split("|")]


def _one_line(cell: str) -> str:
    """A cell on one line, without the signs for bold and italic around it."""
    cell = " ".join(cell.split())
    if cell[:1] in ("*", "_", "`") and len(cell) > 2:
        inner = cell.strip("*_`")
        return inner or cell
    return cell


@cache
def _digit() -> re.Pattern[str]:
    """One digit."""
    return re.compile("[0-9๐-๙]")


@cache
def _decimal_comma() -> re.Pattern[str]:
    """A comma inside a number that begins behind another delimiter."""
    return re.compile("(?<=[;|\t ][0-9๐-๙]{2}),(?=[0-9๐-๙]{1,2}(?![0-9๐-๙]))")


@cache
def _exact() -> re.Pattern[str]:
    """A code or a number and nothing else."""
    return re.compile(
        "[0-9๐-๙]{1,3}(?:[.,][0-9๐-๙]{1,2})? ?(?:%|คะแนน)?|[ieoIEO๐0อ][ .-]?[0-9๐-๙]{1,2}"
    )


@cache
def _code_to_number() -> re.Pattern[str]:
    """A line that begins with a code and ends with a number."""
    return re.compile(
        r"\s*(?:[IEO]IT\s+)?[ieoIEO๐0อ][ .-]?[0-9๐-๙]{1,2}(?![0-9๐-๙.,]).*\s"
        r"[0-9๐-๙]{1,3}(?:[.,][0-9๐-๙]{1,2})?%?\s*"
    )


@cache
def _code_first() -> re.Pattern[str]:
    """The start of a line that begins with a code, perhaps behind a number and an instrument."""
    return re.compile(
        r"[\W_]*(?:[0-9๐-๙]{1,3}[.)]?\s+)?(?:[A-Z]IT\s+)?(?:[0-9๐-๙]{1,3}[.)]?\s+)?"
        r"[(\[]?(?:ข้อ(?:ที่)? ?)?"
        "(?:[ieoIEO][ .-]?|[๐0อ]|โอ)[0-9๐-๙]{1,3}(?![0-9๐-๙]|[.,][0-9๐-๙])"
    )


@cache
def _blanks() -> re.Pattern[str]:
    """What parts columns where no delimiter does."""
    return re.compile(r"\s{2,}|[\u2001\u2003\u3000]")


@cache
def _glued() -> re.Pattern[str]:
    """The place between a title and a score that stands against it."""
    return re.compile(
        "(?:(?<=[ก-๎)])|(?<=[A-Za-z&][A-Za-z]))(?=[0-9๐-๙]{1,3}[.][0-9๐-๙]{1,2}(?![0-9๐-๙.]))"
    )


@cache
def _tail() -> re.Pattern[str]:
    """One word of the numbers at the end of a line."""
    return re.compile(r"[-+<>≥≤±]?(?![0๐][0-9๐-๙])[0-9๐-๙]{1,3}(?:[.,][0-9๐-๙]+)?%?|คะแนน|%|-|–")


@cache
def _score() -> re.Pattern[str]:
    """A number as scores are printed, with two decimals."""
    return re.compile("[0-9๐-๙]{1,3}[.,][0-9๐-๙]{2}%?")


@cache
def _ruled() -> re.Pattern[str]:
    """A line that only draws."""
    return re.compile(r"[\s|+:=_*.\-─━═╌┄┼┿╋╂├┤┬┴┌┐└┘╞╡╪╤╧╔╗╚╝╠╣╦╩╬╭╮╯╰┝┥┠┨┯┷]{3,}")
