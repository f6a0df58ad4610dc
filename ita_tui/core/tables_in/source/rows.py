"""Text into rows of cells, whatever parts the cells."""

import re
from collections.abc import Iterable, Iterator, Sequence

from ita_tui.core.tables_in.source.grid import Grid
from ita_tui.core.tables_in.source.markup import pieces, without_tags
from ita_tui.core.tables_in.source.quoted import cells_from
from ita_tui.core.thai.clean import clean
from ita_tui.core.values import dataclass, replace
from ita_tui.words.understood.tables import NODE_ALONE
from ita_tui.words.understood.values import UNITS

_DELIMITERS = ("\t", "|", ";", ",")
"""What can part cells, likeliest first."""
_LONGEST_EXACT = 24
_LONGEST_BEFORE_TITLE = 8
_BOX = str.maketrans("│┃║¦｜", "|||||")
_DECIMAL_COMMA = "(?<=[;|\t ][0-9๐-๙]{2}),(?=[0-9๐-๙]{1,2}(?![0-9๐-๙]))"
_EXACT = "[0-9๐-๙]{1,3}(?:[.,][0-9๐-๙]{1,2})? ?(?:%|คะแนน)?|[ieoIEO๐0อ][ .-]?[0-9๐-๙]{1,2}"
_CODE_TO_NUMBER = (
    r"\s*(?:[IEO]IT\s+)?[ieoIEO๐0อ][ .-]?[0-9๐-๙]{1,2}(?![0-9๐-๙.,]).*\s"
    r"[0-9๐-๙]{1,3}(?:[.,][0-9๐-๙]{1,2})?%?\s*"
)
_CODE_FIRST = (
    r"[\W_]*(?:[0-9๐-๙]{1,3}[.)]?\s+)?(?:[A-Z]IT\s+)?(?:[0-9๐-๙]{1,3}[.)]?\s+)?"
    r"[(\[]?(?:ข้อ(?:ที่)? ?)?"
    "(?:[ieoIEO][ .-]?|[๐0อ]|โอ)[0-9๐-๙]{1,3}(?![0-9๐-๙]|[.,][0-9๐-๙])"
)
_LINK = r"(?:^| )https?://\S+"
_BLANKS = r"\s{2,}|[\u2001\u2003\u3000]"
# The place between a title and a score, or between two scores, that a narrow page sets together.
_GLUED = (
    "(?:(?<=[ก-๎)])|(?<=[A-Za-z&][A-Za-z]))"
    "(?=[0-9๐-๙]{1,3}[.](?:[0-9๐-๙]{1,2}(?![0-9๐-๙.])|[0-9๐-๙]{3,5}[.][0-9๐-๙]))"
    "|(?<=[0-9๐-๙][.][0-9๐-๙]{2})(?=[0-9๐-๙]{2,3}[.][0-9๐-๙]{2}(?![0-9๐-๙.,]))"
)
_TAIL = r"[-+<>≥≤±]?(?![0๐][0-9๐-๙])[0-9๐-๙]{1,3}(?:[.,][0-9๐-๙]+)?%?|คะแนน|%|-|–"
_SCORE = "[0-9๐-๙]{1,3}[.,][0-9๐-๙]{2}%?"
NEAR = 2
"""Letters by which marks that take no room of their own move what stands behind them."""
_RULED = r"[\s|+:=_*.\-─━═╌┄┼┿╋╂├┤┬┴┌┐└┘╞╡╪╤╧╔╗╚╝╠╣╦╩╬╭╮╯╰┝┥┠┨┯┷]{3,}"


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
    is_half: bool = False
    """Whether another row stands beside it on its line."""
    is_fixed: bool = False
    """Whether it is of a sheet, where no cell slips under another name."""
    starts: tuple[int, ...] = ()
    """Where each cell of a loose row begins on its line, in letters; empty where nobody knows."""

    @property
    def lines(self) -> tuple[int, ...]:
        """Its first and last line, each once."""
        return tuple(dict.fromkeys((self.line, self.last_line)))

    @property
    def text(self) -> str:
        """What stands in it, on one line."""
        return " ".join(filter(None, self.cells))

    def at(self, place: int | None) -> str:
        """What stands in a column, from 0; empty where there is none."""
        if place is None or not 0 <= place < len(self.cells):
            return ""
        return self.cells[place]


NO_ROW = TextRow(line=0, last_line=0, cells=(), loose=True)
"""What stands below the last row."""


def split_rows(text: str) -> list[TextRow]:
    """The rows of ``text`` in order, blank lines included."""
    text = re.sub("\r\n?|[\u2028\u2029]", "\n", text)
    new_pages = {number for number, line in enumerate(text.split("\n"), 1) if "\f" in line}
    text = clean(text.replace("\f", " ").replace("\v", " ")).translate(_BOX)
    rows: list[TextRow] = []
    found = list(pieces(text))
    plain = (inside for _, _, inside in found if isinstance(inside, str))
    delimiter = _delimiter(line for inside in plain for line in inside.split("\n"))
    for first, last, inside in found:
        if isinstance(inside, str):
            rows += _rows_of(without_tags(inside).split("\n"), first, delimiter, new_pages)
        else:
            cells = tuple(map(_one_line, inside))
            rows.append(TextRow(line=first, last_line=last, cells=cells, loose=False))
    return rows


def rows_of_sheet(grid: Grid) -> list[TextRow]:
    """The rows of a sheet or document, each on the line of its number; one for a gap."""
    rows: list[TextRow] = []
    last = 0
    alone = [row.cells[0] for row in grid.rows if len(row.cells) == 1]
    delimiter = _delimiter(map(clean, alone))
    for row in grid.rows:
        number = row.number
        if number > last + 1:
            rows.append(TextRow(line=last + 1, last_line=number - 1, cells=(), loose=True))
        last = number
        cells = [_one_line(without_tags(clean(cell))) for cell in row.cells]
        if len(cells) == 1 and "\n" not in row.cells[0]:
            rows += _rows_of(cells, number, delimiter, set())
        else:
            whole = TextRow(line=number, last_line=number, cells=tuple(cells), loose=False)
            rows.append(replace(whole, is_fixed=True))
    return rows


def _rows_of(
    lines: Sequence[str], first: int, delimiter: str | None, new_pages: set[int]
) -> Iterator[TextRow]:
    """The rows of plain text that begins on line ``first``."""
    index = 0
    while index < len(lines):
        start, line = index, lines[index]
        parting = _parting(line, delimiter)
        cells: Sequence[str]
        if not line or line.isspace() or re.fullmatch(_RULED, line):
            cells = ()
        elif parting is None:
            cells = _loose_cells(line)
        elif parting == "|":
            cells = _piped_cells(line)
        else:
            cells, index = cells_from(lines, index, parting)
        if parting is None and delimiter is not None and line.lstrip().startswith('"'):
            # A quoted cell may have its newline before the first delimiter.
            quoted, last = cells_from(lines, index, delimiter)
            if last > index:
                parting, cells, index = delimiter, quoted, last
        yield TextRow(
            line=first + start,
            last_line=first + index,
            cells=tuple(map(_one_line, cells)),
            loose=parting is None,
            new_page=first + start in new_pages,
            starts=_starts(line, cells) if parting is None else (),
        )
        index += 1


def _starts(line: str, cells: Sequence[str]) -> tuple[int, ...]:
    """Where cells begin on their line; empty where one is not found in it."""
    starts: list[int] = []
    end = 0
    for cell in cells:
        at = line.find(cell, end)
        if at < 0:
            return ()
        starts.append(at)
        end = at + len(cell)
    return tuple(starts)


def _parting(line: str, delimiter: str | None) -> str | None:
    """What parts the cells of one line; None for blanks."""
    if delimiter is not None and delimiter in line:
        return delimiter
    if "\t" in line:
        return "\t"
    return "|" if line.lstrip().startswith("|") and line.count("|") > 1 else None


def _delimiter(lines: Iterable[str]) -> str | None:
    """The delimiter that leaves most cells exactly a code or a number; None for blanks."""
    points = dict.fromkeys(_DELIMITERS, 0)
    loose = 0
    for line in lines:
        if not re.search("[0-9๐-๙]", line):
            continue
        pointed = re.sub(_DECIMAL_COMMA, ".", line)
        for delimiter in _DELIMITERS:
            if delimiter in pointed:
                points[delimiter] += sum(map(_is_exact, pointed.split(delimiter)))
        if "\t" not in line and "|" not in line and re.fullmatch(_CODE_TO_NUMBER, line):
            loose += 1
    best = max(_DELIMITERS, key=lambda delimiter: points[delimiter])
    if best == "," and points[best] <= loose:
        return None  # commas inside sentences or as decimal points
    return best if points[best] else None


def _is_exact(cell: str) -> bool:
    """Whether a cell is a code or a number and nothing else."""
    return len(cell) <= _LONGEST_EXACT and re.fullmatch(_EXACT, cell.strip(' "*')) is not None


def _is_tail(word: str) -> bool:
    """Whether a word is one of the numbers at the end of a line, or their unit."""
    return re.fullmatch(_TAIL, word) is not None


def _is_score(word: str) -> bool:
    """Whether a word is a number as scores are printed, with two decimals."""
    return re.fullmatch(_SCORE, word) is not None


def _loose_cells(line: str) -> Sequence[str]:
    """The cells of a line without delimiters: parted by runs of blanks, and numbers at its end."""
    cells: list[str] = []
    text = re.sub(_GLUED, " ", line.strip())
    with_code = re.match(_CODE_FIRST, text) is not None
    judged, may_be_title = 0, True
    for part in re.split(_BLANKS, text):
        words = part.split(" ")
        numbers = len(words)
        if with_code and len(cells) == 1 and numbers > 1 and _is_score(words[-1]):
            # The score stands one blank behind the title: they go with their code.
            cells[0] += f" {part}"
            continue
        # Behind a code the numbers are told from those of a sentence by the title, later; in
        # another column they are the end of a sentence.
        may_be_title = may_be_title and all(map(_is_before_title, cells[judged:]))
        judged = len(cells)
        if numbers == 2 and re.fullmatch(NODE_ALONE, part):
            pass  # the number of a node is no score
        elif not with_code and may_be_title:
            while numbers > 1 and _is_tail(words[numbers - 1]):
                numbers -= 1
            if any(map(_is_score, words[1:numbers])):
                numbers = len(words)  # the score is inside, and a sentence behind it
            while numbers < len(words) and words[numbers] in UNITS:
                numbers += 1
        elif all(map(_is_tail, words)) or (not cells and _code_and_scores(words)):
            numbers = 1
        cells.append(" ".join(words[:numbers]))
        for word in words[numbers:]:
            if word in UNITS:
                cells[-1] += f" {word}"
            else:
                cells.append(word)
    return cells


def _is_before_title(cell: str) -> bool:
    """Whether a cell may stand before a title: the number of the row, the instrument."""
    return len(cell) <= _LONGEST_BEFORE_TITLE and not _is_score(cell)


def _code_and_scores(words: Sequence[str]) -> bool:
    """Whether a line is a code and its score without a title; ๐๔๒ ๔๙๐ is a telephone number."""
    if len(words) < 2 or re.fullmatch(_EXACT, words[0]) is None:
        return False
    scores = [word for word in words[1:] if word not in UNITS]
    is_sure = len(scores) == 1 or any("." in score for score in scores[:1])
    return is_sure and all(map(_is_tail, words[1:]))


def _piped_cells(line: str) -> list[str]:
    """The cells between pipes; a pipe after a backslash is a letter."""
    inside = line.strip().replace("\\|", "\0")
    inside = inside.removeprefix("|").removesuffix("|")
    return [cell.replace("\0", "|") for cell in inside.split("|")]


def _one_line(cell: str) -> str:
    """A cell on one line, without links and the signs for bold and italic around it."""
    cell = " ".join(cell.split())
    if " " in cell:
        cell = re.sub(_LINK, "", cell).strip() or cell
    if cell[:1] in ("*", "_", "`") and len(cell) > 2:
        return cell.strip("*_`") or cell
    return cell
