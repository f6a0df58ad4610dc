"""The walk over the rows of a text: headers, rows of items, lines that belong to them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ita_tui.core.table.finding import Finding, Rule
from ita_tui.core.table.header import Header, read_header
from ita_tui.core.table.item_row import ItemRow, item_rows, read_item
from ita_tui.core.table.kinds import Cell, Kind, Scope, classify, has_digit
from ita_tui.core.table.pending import Group, Number, Waiting, may_be_page_number, settle
from ita_tui.core.table.scan import scan
from ita_tui.core.table.split import Row
from ita_tui.core.table.title_row import read_titled
from ita_tui.core.table.titles import Fit, letter_key
from ita_tui.words import table as words

_ENDS_A_ROW = (Kind.NUMBER, Kind.ODD, Kind.OTHER_NUMBER, Kind.BLANK)
"""What behind a code says that its score does not stand on a later line."""
_MOST_ABOVE = 4
"""Lines that a wrapped title without a code may have above its number."""
_ROWS_TO_BORDER = 3
"""Rows, blank ones included, between a page number and the border of the page."""
_MOST_MISSES = 6
"""Rows that may stand between the two pieces of a broken row: the head of a page, a narrative."""
_MOST_NUMBERS = 100
"""Numbers that are kept for waiting items; with more, nothing is sure anyway."""
_LONGEST_BROKEN = 4000
"""Letters after which a row that newlines broke apart is given up."""


@dataclass(slots=True)
class Walk:
    """The state of the walk; ``findings`` and ``groups`` are its result."""

    scope: Scope
    """What is known of the framework."""
    findings: list[Finding] = field(default_factory=list)
    """What each row says, in order."""
    groups: list[Group] = field(default_factory=list)
    """Items and numbers of which it is not sure which belong together."""
    headers: list[Header] = field(default_factory=list)
    """Every header row, in order."""
    group: Group = field(default_factory=Group)
    """The items that wait for a score."""
    broken: Row | None = None
    """A row with delimiters that a newline may have broken apart."""
    misses: int = 0
    """Rows since then that do not belong to it."""
    above: list[str] = field(default_factory=list)
    """Letter keys of the lines of words right above."""
    header_above: Header | None = None
    """The header, where it is the row right above."""

    @property
    def header(self) -> Header | None:
        """The header that is in force."""
        return self.headers[-1] if self.headers else None

    def run(self, rows: Sequence[Row]) -> None:
        """Walk over all rows."""
        borders = {
            near
            for index, row in enumerate(rows)
            if row.new_page
            for near in range(index - _ROWS_TO_BORDER, index + _ROWS_TO_BORDER)
        }
        for index, row in enumerate(rows):
            if row.cells:
                self._row(row, at_border=index in borders)
        self._end_broken()
        self._end_group()

    def _row(self, row: Row, *, at_border: bool) -> None:
        """One row that is not blank."""
        if row.cells[0].startswith(words.ISSUE) or row.cells[-1].startswith(words.ISSUE):
            self._end_broken()
            self._end_group()
        if not any(map(has_digit, row.cells)) and self._words(row):
            return
        cells = [classify(text, self.scope) for text in row.cells]
        if header := read_header(cells, row.line, self.header_above):
            self.headers.append(header)
            self.header_above = header
            self.above.clear()
            self._mark_page_number()
            return
        self.header_above = None
        items = item_rows(cells, self.scope, loose=row.loose)
        if items:
            self.above.clear()
            self._items(items, row)
        elif not self._mend(row) and not self._number(cells, row, at_border=at_border):
            self._titled(cells, row)

    def _words(self, row: Row) -> bool:
        """A row without any digit: a heading, more of a title, prose. False for what needs a look."""
        joined = " ".join(filter(None, row.cells))
        if len(joined) < 200 and any(word in joined.casefold() for word in words.SCORE_WORDS):
            return False  # a header, perhaps
        if not row.loose and sum(map(bool, row.cells)) > 1:
            return False
        if not self._mend(row):
            self._continue(row.cells)
        self._remember(row.cells)
        return True

    def _items(self, items: Sequence[ItemRow], row: Row) -> None:
        """A row with item codes."""
        self._end_broken()
        lines = tuple(dict.fromkeys((row.line, row.last_line)))
        for item in items:
            if item.code not in self.scope.titles.keys:
                self._unknown(item, row, lines)
            elif row.loose:
                self._loose_item(item, row, lines)
            else:
                self._end_group()
                if not item.part and self._is_broken(item, row):
                    self.broken, self.misses = row, 0
                elif item.scan.narrative and not item.has_number:
                    continue
                else:
                    self._add(
                        read_item(item, self.scope, self.header, loose=False, lines=lines),
                        doubtful=item.scan.narrative,
                    )

    def _loose_item(self, item: ItemRow, row: Row, lines: tuple[int, ...]) -> None:
        """An item on a line without columns: its score may stand on a later line."""
        if any(cell.kind in _ENDS_A_ROW and cell.text for cell in item.behind):
            found = read_item(item, self.scope, self.header, loose=True, lines=lines)
            if not item.scan.narrative:
                self._end_group()
            if not item.scan.narrative or found.score is not None:
                self._add(found, doubtful=item.scan.narrative)
            return
        if self.group.numbers:
            self._end_group()
        waiting = Waiting(
            row=item, line=row.line, key=letter_key(item.title), firm=not item.scan.narrative
        )
        self.group = self.group.with_item(waiting)

    def _add(self, found: Finding, *, doubtful: bool) -> None:
        """One finding; a narrative that seems to give a score only raises a doubt."""
        if doubtful and found.score is not None:
            found = replace(found, score=None, rule=Rule.UNCLEAR, shown=(str(found.score),))
        self.findings.append(found)

    def _unknown(self, item: ItemRow, row: Row, lines: tuple[int, ...]) -> None:
        """A code that the framework does not have; it matters where a score stands beside it."""
        cell = item.cells[item.at]
        numbers = [found for found in item.cells[item.at + 1 :] if found.kind is Kind.NUMBER]
        if not numbers or (cell.by_zero and (row.loose or cell.rest)) or len(cell.rest) > 200:
            return
        shown = tuple(dict.fromkeys(number.text for number in numbers))
        self.findings.append(
            Finding(
                code=item.code, line=row.line, lines=lines, rule=Rule.UNKNOWN, shown=shown,
                title=item.title,
            )
        )  # fmt: skip

    def _is_broken(self, item: ItemRow, row: Row) -> bool:
        """Whether a row may go on after a newline inside one of its cells."""
        if item.has_number or item.scan.narrative:
            return False
        if (
            read_item(item, self.scope, self.header, loose=False, lines=(row.line,)).score
            is not None
        ):
            return False
        behind = item.cells[item.at + 1 :]
        if any(cell.kind not in (Kind.BLANK, Kind.TEXT) or cell.text == "-" for cell in behind):
            return False
        fit = self.scope.titles.fit(letter_key(item.title), item.code)
        cell = item.cells[item.at]
        last = not behind if cell.rest else len(behind) <= 1
        words_behind = [found for found in behind if found.kind is Kind.TEXT]
        wrapped = fit is Fit.PART and len(words_behind) <= (0 if cell.rest else 1)
        return last or (wrapped and len(row.cells) > 1)

    def _mend(self, row: Row) -> bool:
        """Join a row to the one that a newline broke; False where it does not belong to it."""
        broken = self.broken
        if broken is None or sum(map(len, broken.cells)) > _LONGEST_BROKEN:
            return False
        before = item_rows(
            [classify(text, self.scope) for text in broken.cells], self.scope, loose=False
        )
        [item] = before[:1]
        key = letter_key(item.title)
        for cells in _joined(broken.cells, row.cells, whole=row.loose):
            found = item_rows(
                [classify(text, self.scope) for text in cells], self.scope, loose=False
            )
            if not found or found[0].code != item.code:
                continue
            grown = letter_key(found[0].title)
            more = grown[len(key) :]
            if more and not self.scope.titles.continues(key, more, item.code):
                continue
            self.broken = replace(broken, cells=tuple(cells), last_line=row.last_line)
            if not self._is_broken(found[0], self.broken):
                self._finish_broken(found[0], (broken.line, row.line))
            return True
        self.misses += 1
        if self.misses > _MOST_MISSES:
            self._end_broken()
        return False

    def _finish_broken(self, item: ItemRow, lines: tuple[int, ...]) -> None:
        """The broken row is whole again."""
        self.broken = None
        self.findings.append(read_item(item, self.scope, self.header, loose=False, lines=lines))

    def _end_broken(self) -> None:
        """No more of the broken row comes."""
        if self.broken is None:
            return
        row, self.broken = self.broken, None
        cells = [classify(text, self.scope) for text in row.cells]
        [item] = item_rows(cells, self.scope, loose=False)[:1]
        self.findings.append(
            read_item(item, self.scope, self.header, loose=False, lines=(row.line,))
        )

    def _continue(self, cells: Sequence[str]) -> None:
        """Words below a waiting item: more of its title, or something else."""
        if self.group.waiting and not self.group.numbers:
            for text in cells:
                if (grown := self.group.continued(text[:500], self.scope)) is not self.group:
                    self.group = grown
                    return

    def _number(self, cells: Sequence[Cell], row: Row, *, at_border: bool) -> bool:
        """A row with numbers that belong to waiting items; False where they do not."""
        if not self.group.waiting or not row.loose:
            return False
        lead = next((cell for cell in cells if cell.text), None)
        if lead is None:
            return False
        if lead.kind in (Kind.NUMBER, Kind.ODD, Kind.BLANK, Kind.OTHER_NUMBER):
            return self._bare(cells, row, at_border=at_border)
        if lead.kind is not Kind.TEXT:
            return False
        return self._after_title(lead, cells, row)

    def _bare(self, cells: Sequence[Cell], row: Row, *, at_border: bool) -> bool:
        """A line that begins with a number and has no other words than a result."""
        if not any(cell.is_numeric for cell in cells):
            return False
        if len(cells) == 3 and cells[0].text == cells[2].text == "-":
            return True  # - 5 - numbers the page
        if len(self.group.numbers) > _MOST_NUMBERS:
            return True
        self.group = replace(
            self.group,
            numbers=(
                *self.group.numbers,
                *(
                    Number(
                        cell=cell,
                        line=row.line,
                        page_number=len(cells) == 1
                        and may_be_page_number(cell, at_border=at_border),
                    )
                    for cell in cells
                    if cell.is_numeric
                    or cell.kind is Kind.OTHER_NUMBER
                    or (cell.kind is Kind.BLANK and cell.text)
                ),
            ),
        )
        return True

    def _after_title(self, lead: Cell, cells: Sequence[Cell], row: Row) -> bool:
        """A line that goes on with the title of a waiting item, and gives its score."""
        for item in reversed(self.group.waiting[-3:]):
            found = scan(lead.text, item.row.code, self.scope, before=item.key)
            key = letter_key(found.title)
            if not key and found.numbers and "." in found.numbers[0].text:
                return self._bare(found.numbers, row, at_border=False)
            if not key or not self.scope.titles.continues(item.key, key, item.row.code):
                continue
            # The title was judged on its first line: the rest of it is no other item's.
            cell = replace(lead, kind=Kind.CODE, code=item.row.code, rest=item.row.title)
            grown = replace(item.row, scan=found, cells=(cell, *cells[1:]), at=0)
            if not grown.has_number:
                self._continue([lead.text])
                return True
            self.findings.append(
                read_item(grown, self.scope, self.header, loose=True, lines=(item.line, row.line))
            )
            rest = tuple(other for other in self.group.waiting if other is not item)
            self.group = replace(self.group, waiting=rest)
            return True
        return False

    def _titled(self, cells: Sequence[Cell], row: Row) -> None:
        """A row without a code: the node by its title, or nothing."""
        lines = tuple(dict.fromkeys((row.line, row.last_line)))
        found = read_titled(
            cells, self.scope, self.header, loose=row.loose, lines=lines, above=self.above
        )
        if found is None:
            self._remember(row.cells)
            return
        self.above.clear()
        self.findings.append(found)

    def _remember(self, cells: Sequence[str]) -> None:
        """Keep a line of words for the line below."""
        longest = self.scope.titles.longest
        text = next((cell for cell in reversed(cells) if cell), "")
        self.above.append(letter_key(text) if len(text) <= 3 * longest else "")
        del self.above[:-_MOST_ABOVE]

    def _mark_page_number(self) -> None:
        """A header after a whole number: the number was that of the page before."""
        if self.group.numbers:
            *before, last = self.group.numbers
            page_number = may_be_page_number(last.cell, at_border=True)
            self.group = replace(
                self.group, numbers=(*before, replace(last, page_number=page_number))
            )

    def _end_group(self) -> None:
        """No more numbers come for the items that wait."""
        if not self.group.waiting:
            return
        found, unclear = settle(self.group, self.scope, self.header)
        self.findings += found
        if unclear is not None:
            self.groups.append(unclear)
        self.group = Group()


def _joined(before: Sequence[str], after: Sequence[str], *, whole: bool) -> list[list[str]]:
    """The ways in which two pieces of a row make one: broken inside a cell, or cell by cell."""
    ways = []
    if not whole and len(before) == len(after) > 1:
        ways.append([f"{one} {other}".strip() for one, other in zip(before, after, strict=True)])
    joint = f"{before[-1]} {after[0]}".strip()
    ways.append([*before[:-1], joint, *after[1:]])
    if not after[0]:
        ways.append([*before, *after[1:]])
    elif has_digit(after[0]):
        ways.append([*before, *after])
    return ways
