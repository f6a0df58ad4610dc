"""The items of a year, with their titles, groups and issues, read out of an office's own table."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ita_tui.core.framework.model import Framework, NodeKind
from ita_tui.core.matching.titles import letter_key
from ita_tui.core.tables_in.scores.cell import CellKind, TextCell
from ita_tui.core.tables_in.scores.scope import Scope, classify, scope_of
from ita_tui.core.tables_in.source.rows import TextRow
from ita_tui.core.thai.clean import mended
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.core.values import dataclass, field, replace
from ita_tui.words.understood import tables as marks
from ita_tui.words.understood.column_names import NOTES

_LONGEST_TITLE = 400
"""Letters of the longest question of any year, and as many again."""
_LONGEST_HEADING = 120
_NUMBERS_BEHIND = re.compile(r"(?:\s+\d{1,3}(?:[.,]\d{1,2})?%?|\s+[-–])+$")
_GROUP = re.compile(marks.GROUP)
_ISSUE = re.compile(rf"{marks.ISSUE} ?([0-9]{{1,2}})(?![0-9])[ :.–-]*(.*)")
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


def read_year_table(rows: Iterable[TextRow], like: Framework) -> YearTable:
    """Read the items of a year; ``like`` says what indicators are called. Never raises."""
    walk = _Walk(scope_of(like))
    for row in rows:
        walk.take(row)
    return YearTable(
        items=tuple(walk.items.values()),
        groups=walk.groups,
        issues={code: title for code, title in walk.issues.items() if title},
        fiscal_year_be=walk.said_year(),
        doubtful={code: tuple(titles) for code, titles in walk.titles.items() if len(titles) > 1},
    )


@dataclass(slots=True)
class _Walk:
    """What is known while the rows go by."""

    scope: Scope
    items: dict[str, YearItem] = field(default_factory=dict)
    groups: dict[str, str] = field(default_factory=dict)
    issues: dict[str, str] = field(default_factory=dict)
    titles: dict[str, dict[str, None]] = field(default_factory=dict)
    """By code, every title that is unlike the ones before it."""
    years_above: set[int] = field(default_factory=set)
    """The years that the lines above the first item name."""
    year: int | None = None
    """The year of the first line that speaks of an assessment."""
    is_above: bool = False
    """Whether that line stands above the first item."""
    group: str = ""
    issue: str = ""
    broken: str = ""
    """Code of the item or group whose title the line right above ends with, and may go on."""
    line: int = 0
    """That line."""

    def take(self, row: TextRow) -> None:
        """Take one row in."""
        cells = [classify(cell, self.scope) for cell in row.cells if cell.strip()]
        place = next((at for at, cell in enumerate(cells) if cell.kind is CellKind.CODE), None)
        broken = self.broken if self.line == row.line - 1 and row.loose else ""
        self.broken, self.line = "", row.line
        beside = zip(cells[:place], _behind(cells), strict=False)
        headed = [self._heading(cell, behind) for cell, behind in beside]
        if len(cells) == 1 and not any(headed) and self._goes_on(cells[0], broken):
            self.broken = broken
        if place is None:
            self._look_for_year(" ".join(cell.text for cell in cells))
            return
        title = _title(cells, place)
        if title is None:
            return  # a sentence that quotes the item
        code = cells[place].code
        if code not in self.items or (title and not self.items[code].title):
            self.items[code] = YearItem(
                code=code, title=title, line=row.line, group=self.group, issue=self.issue
            )
            self.broken = code if title else ""
        if title:
            known = self.titles.setdefault(code, {})
            if all(letter_key(title) != letter_key(other) for other in known):
                known[title] = None

    def _goes_on(self, cell: TextCell, code: str) -> bool:
        """Whether a line is the rest of a title that a page broke; it is put behind it."""
        text = cell.text
        if (
            not code
            or cell.kind is not CellKind.TEXT
            or len(text) > _LONGEST_HEADING
            or re.match(NOTES, text)
        ):
            return False
        if code in self.groups:
            self.groups[code] = mended(self.groups[code], text)
        if code in self.items:
            before = self.items[code].title
            whole = mended(before, text)
            self.items[code] = replace(self.items[code], title=whole)
            self.titles[code] = {whole if it == before else it: None for it in self.titles[code]}
        return True

    def _heading(self, cell: TextCell, behind: str) -> bool:
        """Go on under a heading of an issue, an indicator or a sub-indicator; whether it is one."""
        bare = to_latin_digits(cell.text).strip()
        if len(bare) > _LONGEST_HEADING:
            return False
        if found := _ISSUE.match(bare):
            self.issue, self.group = str(int(found[1])), ""
            self.issues.setdefault(self.issue, found[2].strip())
            return True
        if found := _GROUP.fullmatch(bare):
            code, title = found[1] or found[3], (found[2] or found[4] or "").strip()
            title = title or behind
            if title and code.partition(".")[0] in self.scope.framework.nodes:
                self.group = code
                self.broken = code if code not in self.groups and not behind else ""
                self.groups.setdefault(code, title)
            return True
        codes = self.scope.titles.exact(letter_key(bare))
        nodes = [self.scope.framework.nodes[code] for code in codes]
        named = [it for it in nodes if it.kind in (NodeKind.INDICATOR, NodeKind.SUB_INDICATOR)]
        for node in named:
            self.group = node.code
            self.groups.setdefault(node.code, node.title)
        return bool(named)

    def _look_for_year(self, text: str) -> None:
        years = [int(found) for found in _YEAR.findall(to_latin_digits(text))]
        if not self.items:
            self.years_above.update(years)
        if years and self.year is None and any(word in text for word in marks.ABOUT_A_YEAR):
            self.year, self.is_above = years[0], not self.items

    def said_year(self) -> int | None:
        """The year of the table: the one that is said to be, or the only one above it."""
        if self.is_above or len(self.years_above) != 1:
            return self.year
        return next(iter(self.years_above))


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
