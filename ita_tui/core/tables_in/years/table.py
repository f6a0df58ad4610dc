"""The items of a year, with their titles, groups and issues, read out of an office's own table."""

import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from functools import cache

from ita_tui.core.framework.model import Framework, NodeKind
from ita_tui.core.matching.titles import letter_key
from ita_tui.core.tables_in.scores.cell import CellKind, TextCell
from ita_tui.core.tables_in.scores.column_role import has_any, without_year, year_in
from ita_tui.core.tables_in.scores.scope import Scope, classify, scope_of
from ita_tui.core.tables_in.source.headings import FieldNames, field_names, issue_heading
from ita_tui.core.tables_in.source.rows import NEAR, TextRow
from ita_tui.core.thai.clean import mended
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.core.values import dataclass, replace
from ita_tui.words.understood import links
from ita_tui.words.understood import tables as marks
from ita_tui.words.understood.column_names import NOTES

_LONGEST_TITLE = 400
"""Letters of the longest question of any year, and as many again."""
_LONGEST_HEADING = 120
_LONGEST_NAME = 40
"""Letters of the name of a column."""
_BESIDE = rf"[(][^()]*[)]|{marks.AGE}"
"""What stands in the name of a column beside what it holds."""
_NUMBERS_BEHIND = re.compile(r"(?:\s+\d{1,3}(?:[.,]\d{1,2})?%?|\s+[-–])+$")
_GROUP = re.compile(marks.GROUP)
_YEAR = re.compile(marks.NAMED_YEAR)


@dataclass(frozen=True, slots=True, kw_only=True)
class YearItem:
    """One item as it stands in the table."""

    code: str
    """Its code: ``o9``."""
    title: str
    """Its title; empty where none stands beside the code."""
    line: int
    """Line of its code in the text, from 1."""
    group: str = ""
    """Code of the indicator or sub-indicator whose heading it stands under; may be empty."""
    issue: str = ""
    """Number of the issue whose heading it stands under; may be empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearTable:
    """Everything of a year that a table tells."""

    items: tuple[YearItem, ...]
    """The items in the order of the table, each code once."""
    groups: Mapping[str, str]
    """Titles of the indicators and sub-indicators that are headings, by code."""
    issues: Mapping[str, str]
    """Titles of the issues by number, in the order of the table."""
    fiscal_year_be: int | None
    """The year that the table says it is of; None where it does not say."""
    doubtful: Mapping[str, tuple[str, ...]]
    """Titles of a code that stands with several that differ; the first one is taken."""


class _EntryKind(Enum):
    """What a part of a row tells of."""

    ISSUE = "issue"
    GROUP = "group"
    ITEM = "item"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """An issue or group whose heading stands in a row, or its item."""

    kind: _EntryKind
    code: str
    title: str
    line: int
    last_line: int
    block: int = 0
    """Which of several items side by side it is, from 0."""
    is_open: bool = False
    """Whether its title ends the row, and may go on in the line below."""


def read_year_table(rows: Iterable[TextRow], like: Framework) -> YearTable:
    """Read the items of a year; ``like`` says what indicators are called. Never raises."""
    scope = scope_of(like)
    entries: list[_Entry] = []
    beside: list[tuple[int, str]] = []
    columns: Sequence[int] = ()
    behind: tuple[int, ...] = ()
    for row in rows:
        columns = _columns(row.cells) or columns
        order = columns if not row.loose and len(row.cells) > 1 else ()
        texts = [row.cells[at] for at in order if at < len(row.cells)] or row.cells
        cells = [classify(text, scope) for text in texts if text.strip()]
        found = list(_entries(cells, row.line, scope))
        last = entries[-1] if entries else None
        if last and _wraps(row, behind, last, found):
            is_title = cells[0].kind is CellKind.TEXT and _is_near(row.starts[0], behind[0])
            rest = cells[0].text if is_title else ""
            entries[-1] = replace(last, title=mended(last.title, rest), last_line=row.line)
            continue
        if last and not found and len(cells) == 1 and _goes_on(cells[0], row, last):
            title = mended(last.title, cells[0].text)
            entries[-1] = replace(last, title=title, last_line=row.line)
        codes = [at for at, cell in enumerate(cells, 1) if cell.kind is CellKind.CODE]
        behind = row.starts[codes[0] :] if found and codes else behind
        entries += found if row.loose else (replace(it, is_open=False) for it in found)
        if all(cell.kind is not CellKind.CODE for cell in cells):
            beside.append((row.line, to_latin_digits(" ".join(texts))))
    return _table(entries, beside)


def _table(entries: Sequence[_Entry], beside: Sequence[tuple[int, str]]) -> YearTable:
    """What the entries tell together; ``beside`` are line and text of the rows without a code."""
    items: dict[str, YearItem] = {}
    titles: dict[str, dict[str, str]] = {}
    of: dict[_EntryKind, dict[str, str]] = {kind: {} for kind in _EntryKind}
    blocks: dict[str, int] = {}
    issue = group = ""
    for it in entries:
        if it.kind is _EntryKind.ITEM:
            if it.code not in items or (it.title and not items[it.code].title):
                items[it.code] = YearItem(
                    code=it.code, title=it.title, line=it.line, group=group, issue=issue
                )
            blocks.setdefault(it.code, it.block)
            if it.title:
                titles.setdefault(it.code, {}).setdefault(letter_key(it.title), it.title)
        elif it.code:
            issue, group = (it.code, "") if it.kind is _EntryKind.ISSUE else (issue, it.code)
            of[it.kind].setdefault(it.code, it.title)
    first = min((it.line for it in entries if it.kind is _EntryKind.ITEM), default=sys.maxsize)
    return YearTable(
        items=tuple(sorted(items.values(), key=lambda it: blocks[it.code])),
        groups=of[_EntryKind.GROUP],
        issues={code: title for code, title in of[_EntryKind.ISSUE].items() if title},
        fiscal_year_be=_said_year(beside, first),
        doubtful={code: tuple(it.values()) for code, it in titles.items() if len(it) > 1},
    )


def _said_year(beside: Sequence[tuple[int, str]], first: int) -> int | None:
    """The year of the first line about an assessment, or the only one above the ``first`` item."""
    named = [(line, text, years) for line, text in beside if (years := _YEAR.findall(text))]
    above = {year for line, _, years in named if line < first for year in years}
    about = [it for it in named if any(word in it[1] for word in marks.ABOUT_A_YEAR)][:1]
    for line, _, years in about:
        if line < first or len(above) != 1:
            return int(years[0])
    return int(above.pop()) if len(above) == 1 else None


def _columns(names: Sequence[str]) -> Sequence[int]:
    """The places of the columns to read where a row is a header with one of codes; else none.

    A column of a year before the newest, of what was, or of owners, addresses and notes, is left
    out. Where one is named as that
    of the titles it stands right behind the codes, and nothing else does.
    """
    if len(names) < 2 or any(len(name) > _LONGEST_NAME for name in names):
        return ()
    years = {at: year for at, name in enumerate(names) if (year := year_in(name))}
    old = {at for at, year in years.items() if year < max(years.values())}
    old |= {at for at, name in enumerate(names) if has_any(name, marks.PREVIOUS_WORDS)}
    bare = [re.sub(_BESIDE, "", without_year(name)).strip() for name in names]
    found = _names().places(["" if at in old else name for at, name in enumerate(bare)])
    codes, titles = found.get("item", []), found.get("label", [])
    of_year = [at for at in years if at not in old and not bare[at]]
    if titles and not codes and len(years) > 1:
        codes = of_year  # the name is a year and nothing else
    elif codes and not titles:
        titles = of_year
    if len(codes) == len(titles) == 1:
        left = [at for at in range(codes[0]) if at not in (*old, *titles)]
        return (*left, *codes, *titles)
    others = {at for name in found.keys() - {"item", "label"} for at in found[name]}
    return [at for at in range(len(names)) if at not in old | others] if codes else ()


@cache
def _names() -> FieldNames:
    return field_names((), links.COLUMNS, links.BEGINNINGS)


def _wraps(row: TextRow, behind: Sequence[int], last: _Entry, found: Sequence[_Entry]) -> bool:
    """Whether a line is the rest of cells ``behind`` the code of the row above: all stand below."""
    return (
        last.is_open
        and last.last_line == row.line - 1
        and bool(row.starts and behind)
        and all(entry.kind is _EntryKind.ITEM for entry in found)
        and all(any(_is_near(at, it) for it in behind) for at in row.starts)
    )


def _is_near(start: int, other: int) -> bool:
    return abs(start - other) <= NEAR


def _goes_on(cell: TextCell, row: TextRow, last: _Entry) -> bool:
    """Whether a line that is one cell is the rest of a title that a page broke."""
    return (
        last.is_open
        and last.last_line == row.line - 1
        and row.loose
        and cell.kind is CellKind.TEXT
        and len(cell.text) <= _LONGEST_HEADING
        and not re.match(NOTES, cell.text)
    )


def _entries(cells: Sequence[TextCell], line: int, scope: Scope) -> Iterator[_Entry]:
    """The headings in a row, and its item behind them."""
    places = [at for at, cell in enumerate(cells) if cell.kind is CellKind.CODE]
    entry = _Entry(kind=_EntryKind.ITEM, code="", title="", line=line, last_line=line)
    for cell, behind in zip(cells[: min(places, default=None)], _behind(cells), strict=False):
        yield from _headings(to_latin_digits(cell.text).strip(), behind, entry, scope)
    titles = [_title(cells, place) for place in places]
    for block, (place, title) in enumerate(zip(places, titles, strict=True)):
        # None is a sentence that quotes the item; further ones stand beside it with their titles.
        if title is not None and (block == 0 or all(titles)):
            item = replace(entry, code=cells[place].code, title=title, block=block)
            yield replace(item, is_open=bool(title) and len(places) == 1)


def _headings(bare: str, behind: str, entry: _Entry, scope: Scope) -> Iterator[_Entry]:
    """The issue or the groups whose heading a text is; ``behind`` it stands another one."""
    if len(bare) > _LONGEST_HEADING:
        return
    nodes = scope.framework.nodes
    number, title = issue_heading(bare)
    if number:
        yield replace(entry, kind=_EntryKind.ISSUE, code=number, title=title)
    elif found := _GROUP.fullmatch(bare):
        code, title = found[1] or found[3], (found[2] or found[4] or "").strip() or behind
        is_known = title and code.partition(".")[0] in nodes
        group = replace(entry, kind=_EntryKind.GROUP, is_open=bool(is_known) and not behind)
        yield replace(group, code=code, title=title) if is_known else group
    else:
        for code in scope.titles.exact(letter_key(bare)):
            if nodes[code].kind in (NodeKind.INDICATOR, NodeKind.SUB_INDICATOR):
                yield replace(entry, kind=_EntryKind.GROUP, code=code, title=nodes[code].title)


def _behind(cells: Sequence[TextCell]) -> list[str]:
    """Of each cell the next text to its right; empty where there is none."""
    behind, text = [], ""
    for cell in reversed(cells):
        behind.append(text)
        text = cell.text if cell.kind is CellKind.TEXT else text
    return behind[::-1]


def _title(cells: Sequence[TextCell], place: int) -> str | None:
    """The title beside a code; empty without one, None where a sentence quotes the code."""
    beside = [cells[place].rest, *_texts(cells[place + 1 :])]
    title = next((text for text in beside if letter_key(text)), "")
    title = _NUMBERS_BEHIND.sub("", title).strip(" :-–")
    if len(title) > _LONGEST_TITLE or any(cue in title for cue in marks.SENTENCES):
        return None
    return title


def _texts(cells: Sequence[TextCell]) -> Iterator[str]:
    """The texts beside a code that can be its title."""
    for cell in cells:
        if cell.kind is CellKind.TEXT:
            yield cell.text
        elif cell.kind is not CellKind.BLANK:
            return
