"""Which rows are headers: alone, under another one, in blocks side by side, on a page."""

import re
from collections.abc import Sequence
from itertools import pairwise

from ita_tui.core.tables_in.scores.cell import CellKind, TextCell, has_digit
from ita_tui.core.tables_in.scores.column_role import (
    ColumnRole,
    column_role,
    columns_of,
    has_any,
    names_a_column,
    only_year,
    year_in,
)
from ita_tui.core.tables_in.scores.header import Header
from ita_tui.core.tables_in.scores.scope import Scope, classify
from ita_tui.core.tables_in.source.rows import TextRow
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.words.understood import tables as marks
from ita_tui.words.understood.values import UNITS

_LONGEST_NAME = 80
_MOST_NAMES = 40
_IN_BRACKETS = r"\s*[(][^()0-9๐-๙]*[)]$"
# The blank behind one year, before the name of another column.
_BEHIND_YEAR = r"(?<=\b(?:25|20)[0-9]{2}) +(?=\D{2}|(?:25|20)[0-9]{2}\b)"


def read_header(
    cells: Sequence[TextCell], line: int, above: Header | None, *, loose: bool = False
) -> Header | None:
    """The header that a row is, alone or under the row ``above``; None where it is no header.

    In a ``loose`` row names may stand one blank apart, and empty cells leave no trace.
    """
    names = [cell.text for cell in cells]
    if names[0].startswith(marks.ITEM_COLUMN_WORDS) and (of_years := _short_years(cells)):
        return named_header(of_years, line)
    if loose:
        names = _mended([part for name in names for part in re.split(_BEHIND_YEAR, name)])
    if len(names) == 1:
        names = _parted(names[0])
    if not 2 <= len(names) <= _MOST_NAMES or any(len(name) > _LONGEST_NAME for name in names):
        return None
    if any(cell.is_numeric or cell.kind is CellKind.CODE for cell in cells):
        return None
    if any(cell.kind is CellKind.BLANK and cell.text for cell in cells):
        return None  # a sign that there is no score
    if above is not None and (merged := _under(above, names, line, loose=loose)):
        return merged
    is_shorter = above is not None and loose and len(names) < len(above.names)
    if is_shorter and all(only_year(name.casefold()) for name in names):
        return above  # years of its columns, and who knows of which
    header = named_header(names, line)
    numeric = sum(column.is_numeric for column in header.columns)
    years = sum(year is not None for year in header.years)
    if ColumnRole.ITEM in header.columns or ColumnRole.INSTRUMENT in header.columns:
        return header if numeric and not _is_of_an_indicator(header) else None
    scores = [name for name, role in zip(names, header.columns, strict=True) if role.is_score]
    if loose and not years and set(scores) <= set(UNITS):
        return None  # the units of the numbers above, which a page broke
    has_scores = numeric > 1 and (ColumnRole.SCORE in header.columns or years > 1)
    return header if has_scores and len(cells) > 1 else None


def _short_years(cells: Sequence[TextCell]) -> list[str]:
    """The names of columns that are items and years of two digits; empty where they are not.

    Each is one more, or one less, than the one before it: scores are not.
    """
    numbers = [int(cell.score or 0) for cell in cells if cell.is_any_number]
    steps = {two - one for one, two in pairwise(numbers)}
    years = [re.fullmatch(marks.SHORT_YEAR, to_latin_digits(cell.text)) for cell in cells]
    is_named = column_role(cells[0].text) is ColumnRole.ITEM and not has_digit(cells[0].text)
    if (
        not is_named
        or len(steps) != 1
        or not steps <= {1, -1}
        or sum(map(bool, years)) != len(numbers)
    ):
        return []
    return [
        f"{marks.BEFORE_YEAR[0]} {cell.text}" if year else cell.text
        for cell, year in zip(cells, years, strict=True)
    ]


def is_page_header(row: TextRow, scope: Scope) -> bool:
    """Whether a line of a page, of which is known where its cells stand, is a header."""
    if len(row.starts) < 2:
        return False
    cells = [classify(cell, scope) for cell in row.cells]
    return read_header(cells, row.line, None, loose=True) is not None


def _is_of_an_indicator(header: Header) -> bool:
    """Whether a row is that of an indicator without a score, beside a remark like a name."""
    pairs = zip(header.names, header.columns, strict=True)
    items = (name for name, role in pairs if role is ColumnRole.ITEM)
    is_one = any(re.match(rf"{marks.OF_INDICATOR} ?[0-9๐-๙]", name) for name in items)
    return is_one and not header.score_columns()


def unknown_header(names: Sequence[str], line: int, *, loose: bool) -> Header | None:
    """The header that a row of words right above numbers is, none of whose names says "score".

    None where the row is no header: a sentence, or on a page what is not surely a name.
    """
    if not any(names[1:]) or len(names) > _MOST_NAMES or max(map(len, names)) > _LONGEST_NAME:
        return None
    header = named_header(names, line)
    is_sure = not loose or {ColumnRole.ITEM, ColumnRole.TEXT} <= set(header.columns)
    is_sure = is_sure or names[-1].casefold() in marks.PAGES
    return header if is_sure else None


def block_starts(names: Sequence[str]) -> tuple[int, ...]:
    """Where the blocks of a header begin that says everything several times; one where it does not.

    Columns without a name may stand between the blocks; in brackets behind the name of a column of
    items each may say of which instrument its own are.
    """
    names = [
        re.sub(_IN_BRACKETS, "", name) if column_role(name) is ColumnRole.ITEM else name
        for name in names
    ]
    named = [at for at, name in enumerate(names) if name]
    starts = tuple(at for at in named if names[at] == names[named[0]])
    blocks = [[it for it in names[at:end] if it] for at, end in pairwise((*starts, len(names)))]
    is_repeated = all(block == blocks[0] and len(block) > 1 for block in blocks)
    return starts if is_repeated else starts[:1]


def _mended(names: Sequence[str]) -> list[str]:
    """The names of a page without those that are the rest of the one before: its only year."""
    mended: list[str] = []
    has_one_year = sum(year_in(name) is not None for name in names) == 1
    for name in names:
        is_rest = name.casefold() == marks.ASSESSMENT or (has_one_year and only_year(name))
        if is_rest and mended and column_role(mended[-1]).is_score:
            mended[-1] += f" {name}"
        else:
            mended.append(name)
    return mended


def named_header(names: Sequence[str], line: int) -> Header:
    """The header with these names."""
    return Header(
        line=line,
        names=tuple(names),
        columns=columns_of(names),
        years=tuple(map(year_in, names)),
    )


def _under(above: Header, names: Sequence[str], line: int, *, loose: bool) -> Header | None:
    """A second header row joined to the one above; None where it does not belong to it."""
    below = [column_role(name) for name in names]
    scores = [place for place, role in enumerate(above.columns) if role.is_score]
    if loose and len(names) < len(above.names):
        # Where the names stand nobody knows; years are those of the scores.
        if len(scores) != 1 or not all(role.is_score for role in below):
            return None
        first, last = above.names[: scores[0]], above.names[scores[0] + 1 :]
        under = (f"{above.names[scores[0]]} {name}" for name in names)
        return named_header((*first, *under, *last), line)
    if not any(
        column.is_numeric or year_in(name) for column, name in zip(below, names, strict=True)
    ):
        return None
    width = max(len(names), len(above.names))
    if width > len(above.names) and (loose or not above.names[-1]):
        return None
    if ColumnRole.ITEM in below and ColumnRole.ITEM in above.columns:
        return None  # the header again
    joined: list[str] = []
    spanning = ""
    for i in range(width):
        upper = above.names[i] if i < len(above.names) else ""
        lower = names[i] if i < len(names) else ""
        # A name over several columns stands over the first of them.
        spanning = upper or (spanning if lower else "")
        joined.append(f"{spanning} {lower}".strip())
    has_two_years = any(len(set(re.findall(marks.YEAR, to_latin_digits(it)))) > 1 for it in joined)
    return None if has_two_years else named_header(joined, line)


def _parted(line: str) -> list[str]:
    """The names in a line where single blanks part them; a year goes with the name before it.

    Only words that name columns: a sentence may speak of scores and pass marks as well.
    """
    if len(line) > _LONGEST_NAME * 2 or not has_any(line.casefold(), marks.SCORE_WORDS):
        return []
    names: list[str] = []
    for word in line.split():
        if names and (year_in(word) is not None or word.casefold() in marks.BEFORE_YEAR):
            names[-1] += f" {word}"
        else:
            names.append(word)
    return names if all(map(names_a_column, names)) else []
