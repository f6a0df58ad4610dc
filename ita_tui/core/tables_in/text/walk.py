"""The walk over the rows of a text: headers, rows of items, lines that belong to them."""

from collections.abc import Sequence

from ita_tui.core.matching.titles import letter_key
from ita_tui.core.tables_in.text.broken import (
    between,
    first_item,
    may_go_on,
    mended,
    with_second_number,
)
from ita_tui.core.tables_in.text.cell import CellKind, TextCell
from ita_tui.core.tables_in.text.finding import FoundScore, Rule
from ita_tui.core.tables_in.text.header import Header, read_header
from ita_tui.core.tables_in.text.item_row import ItemRow, item_rows, read_item
from ita_tui.core.tables_in.text.kinds import Scope, classify
from ita_tui.core.tables_in.text.number_cell import has_digit
from ita_tui.core.tables_in.text.pending import Group, Waiting, bare_numbers, missing, settle
from ita_tui.core.tables_in.text.scan import scan
from ita_tui.core.tables_in.text.split import TextRow
from ita_tui.core.tables_in.text.title_row import read_titled
from ita_tui.core.values import dataclass, field, replace
from ita_tui.words.understood import tables as marks

_ENDS_A_ROW = (CellKind.NUMBER, CellKind.ODD, CellKind.OTHER_NUMBER, CellKind.BLANK)
"""What behind a code says that its score does not stand on a later line."""
_MOST_ABOVE = 4
"""Lines that a wrapped title without a code may have above its number."""
_ROWS_TO_BORDER = 3
"""Rows, blank ones included, between a page number and the border of the page."""
_MOST_WRAPPED = 3
"""Items whose titles may be interleaved."""
_MOST_MISSES = 6
"""Rows that may stand between the two pieces of a broken row: the head of a page, a narrative."""
_MOST_NUMBERS = 100
"""Numbers that are kept for waiting items; with more, nothing is sure anyway."""


@dataclass(slots=True)
class Walk:
    """The state of the walk; ``findings`` and ``groups`` are its result."""

    scope: Scope
    """What is known of the framework."""
    findings: list[FoundScore] = field(default_factory=list)
    """What each row says, in order."""
    groups: list[Group] = field(default_factory=list)
    """Items and numbers of which it is not sure which belong together."""
    headers: list[tuple[int, Header]] = field(default_factory=list)
    """Every header row, in order, with the number of findings before it."""
    group: Group = field(default_factory=Group)
    """The items that wait for a score."""
    broken: TextRow | None = None
    """A row with delimiters that a newline may have broken apart."""
    misses: int = 0
    """Rows since then that do not belong to it."""
    bare: FoundScore | None = None
    """What was read just now from a number alone in the row below its item."""
    crowd: list[str] = field(default_factory=list)
    """Items right above ``broken`` that may be broken as well and have no score either."""
    above: list[str] = field(default_factory=list)
    """Letter keys of the lines of words right above."""
    header_above: Header | None = None
    """The header, where it is the row right above."""

    @property
    def header(self) -> Header | None:
        """The header that is in force."""
        return self.headers[-1][1] if self.headers else None

    def run(self, rows: Sequence[TextRow]) -> None:
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

    def _row(self, row: TextRow, *, at_border: bool) -> None:
        """One row that is not blank."""
        if row.cells[0].startswith(marks.ISSUE) or row.cells[-1].startswith(marks.ISSUE):
            self._end_broken()
            self._end_group()
        if not any(map(has_digit, row.cells)) and self._words(row):
            return
        cells = [classify(text, self.scope) for text in row.cells]
        if header := read_header(cells, row.line, self.header_above):
            self.headers.append((len(self.findings), header))
            self.header_above = header
            self.above.clear()
            self.group = self.group.at_head_of_page()
            return
        self.header_above = None
        bare, self.bare = self.bare, None
        if self.broken is not None and cells[0].kind is CellKind.TEXT and self._mend(row):
            return  # whatever codes a narrative quotes in its other cells
        if row.loose and self._goes_on(cells) and self._number(cells, row, at_border=at_border):
            return
        items = item_rows(cells, self.scope, loose=row.loose)
        if items:
            self.above.clear()
            self._items(items, row)
        elif bare is not None and not any(cell.kind is CellKind.TEXT for cell in cells):
            self.findings[-1] = with_second_number(bare, cells)
        elif not self._mend(row) and not self._number(cells, row, at_border=at_border):
            self._titled(cells, row)

    def _goes_on(self, cells: Sequence[TextCell]) -> bool:
        """Whether a line may go on with a waiting item: it begins with words or with a score."""
        first = cells[0]
        return bool(self.group.waiting) and (
            first.kind is CellKind.TEXT or (first.kind is CellKind.NUMBER and "." in first.text)
        )

    def _words(self, row: TextRow) -> bool:
        """A row without digits: more of a title, prose. False for what needs a closer look."""
        joined = " ".join(filter(None, row.cells))
        if len(joined) < 200 and any(word in joined.casefold() for word in marks.SCORE_WORDS):
            return False  # a header, perhaps
        if not row.loose and sum(map(bool, row.cells)) > 1:
            return False
        if not self._mend(row):
            self._continue(row.cells)
        self._remember(row.cells)
        return True

    def _items(self, items: Sequence[ItemRow], row: TextRow) -> None:
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
                if may_go_on(item, row, self.scope, self.header):
                    self.broken, self.misses = row, 0
                else:
                    self.crowd.clear()
                    self._read(item, loose=False, lines=lines)

    def _loose_item(self, item: ItemRow, row: TextRow, lines: tuple[int, ...]) -> None:
        """An item on a line without columns: its score may stand on a later line."""
        is_whole = any(cell.kind in _ENDS_A_ROW and cell.text for cell in item.behind)
        if self.group.numbers or (is_whole and not item.scan.narrative):
            self._end_group()
        if is_whole:
            self._read(item, loose=True, lines=lines)
            return
        key, firm = letter_key(item.title), not item.scan.narrative
        self.group = self.group.with_item(Waiting(row=item, line=row.line, key=key, firm=firm))

    def _unknown(self, item: ItemRow, row: TextRow, lines: tuple[int, ...]) -> None:
        """A code that the framework does not have; it matters where a score stands beside it."""
        cell = item.cells[item.at]
        numbers = [found for found in item.cells[item.at + 1 :] if found.kind is CellKind.NUMBER]
        if not numbers or (cell.by_zero and (row.loose or cell.rest)) or len(cell.rest) > 200:
            return
        shown = tuple(dict.fromkeys(number.text for number in numbers))
        self.findings.append(
            FoundScore(
                code=item.code, line=row.line, lines=lines, rule=Rule.UNKNOWN, shown=shown,
                title=item.title,
            )
        )  # fmt: skip

    def _mend(self, row: TextRow) -> bool:
        """Join a row to the one that a newline broke; False where it does not belong to it."""
        if self.broken is None:
            return False
        joined = mended(self.broken, row, self.scope)
        if joined is None:
            self.misses += 1
            if self.misses > _MOST_MISSES:
                self._end_broken()
            return False
        whole, item = joined
        first, self.broken = self.broken.line, whole
        if not may_go_on(item, whole, self.scope, self.header):
            self.broken = None
            self._read_mended(item, row, (first, row.line))
        return True

    def _read_mended(self, item: ItemRow, row: TextRow, lines: tuple[int, ...]) -> None:
        """A row that is whole again; a number alone may as well be that of the item above."""
        crowd, self.crowd = self.crowd, []
        with_title = any(classify(text, self.scope).kind is CellKind.TEXT for text in row.cells[:1])
        found = read_item(item, self.scope, self.header, loose=False, lines=lines)
        if not crowd or with_title or found.score is None:
            self._found(found)
            self.bare = None if with_title else found
            return
        self.findings += between(found, (*crowd, item.code))

    def _end_broken(self) -> None:
        """No more of the broken row comes."""
        row, self.broken = self.broken, None
        if row is not None and (item := first_item(row, self.scope)):
            self.crowd = [*self.crowd[-_MOST_WRAPPED:], item.code]
            self._read(item, loose=False, lines=(row.line,))

    def _read(self, item: ItemRow, *, loose: bool, lines: tuple[int, ...]) -> None:
        """One item row; a narrative that seems to give a score only raises a doubt."""
        found = read_item(item, self.scope, self.header, loose=loose, lines=lines)
        if found.rule is Rule.MISSING and item.scan.perhaps_narrative:
            return
        if item.scan.narrative:
            if found.score is None:
                return
            found = replace(found, score=None, rule=Rule.UNCLEAR, shown=(str(found.score),))
        self._found(found)

    def _found(self, found: FoundScore) -> None:
        """One finding; an item that has its score waits no longer."""
        self.findings.append(found)
        if found.score is not None:
            self.group = self.group.without(found.code)

    def _continue(self, cells: Sequence[str]) -> None:
        """Words below a waiting item: more of its title, or something else."""
        if self.group.waiting and not self.group.numbers:
            for text in cells:
                if (grown := self.group.continued(text[:500], self.scope)) is not self.group:
                    self.group = grown
                    return

    def _number(self, cells: Sequence[TextCell], row: TextRow, *, at_border: bool) -> bool:
        """A row with numbers that belong to waiting items; False where they do not."""
        lead = next((cell for cell in cells if cell.text), None)
        if lead is None or not self.group.waiting:
            return False
        if lead.kind is CellKind.TEXT:
            return self._after_title(lead, cells, row)
        if lead.kind not in _ENDS_A_ROW or not row.loose:
            return False
        return self._bare(cells, row, at_border=at_border)

    def _bare(self, cells: Sequence[TextCell], row: TextRow, *, at_border: bool) -> bool:
        """A line that begins with a number; False where none can be a score."""
        if not any(cell.is_numeric for cell in cells):
            return False
        found = bare_numbers(cells, row.line, at_border=at_border)
        if len(self.group.numbers) < _MOST_NUMBERS:
            self.group = replace(self.group, numbers=(*self.group.numbers, *found))
        return True

    def _after_title(self, lead: TextCell, cells: Sequence[TextCell], row: TextRow) -> bool:
        """A line that goes on with the title of a waiting item, and gives its score."""
        titles = self.scope.titles
        ways = [
            (item, scan(lead.text, item.row.code, self.scope, before=item.key))
            for item in self.group.waiting[-_MOST_WRAPPED:]
        ]
        for _, found in ways:
            if found.numbers and not letter_key(found.title) and "." in found.numbers[0].text:
                return self._bare(found.numbers, row, at_border=False)
        surest = [
            titles.closeness(item.key, letter_key(found.title), item.row.code)
            for item, found in ways
        ]
        if not any(surest):
            return False
        if surest.count(max(surest)) > 1:
            # The title of either: the number stays between them.
            return self._bare([*ways[-1][1].numbers, *cells[1:]], row, at_border=False)
        item, found = ways[surest.index(max(surest))]
        # The title was judged on its first line: the rest of it is no other item's.
        cell = replace(lead, kind=CellKind.CODE, code=item.row.code, rest=item.row.title)
        grown = replace(item.row, scan=found, cells=(cell, *cells[1:]), at=0)
        if not grown.has_number:
            self._continue([lead.text])
            return True
        at = self.group.waiting.index(item)
        passed = self.group.waiting[:at]
        self._read(grown, loose=True, lines=(item.line, row.line))
        self.group = self.group.without(item.row.code)
        for other in passed:
            # The table went on without a score for it.
            self.findings += [missing(other)] if other.is_missed else []
            self.group = self.group.without(other.row.code)
        return True

    def _titled(self, cells: Sequence[TextCell], row: TextRow) -> None:
        """A row without a code: the node by its title, or nothing."""
        lines = tuple(dict.fromkeys((row.line, row.last_line)))
        found = read_titled(
            cells, self.scope, self.header, loose=row.loose, lines=lines, above=self.above
        )
        if found is None:
            self._remember(row.cells)
            return
        self.above.clear()
        self._found(found)

    def _remember(self, cells: Sequence[str]) -> None:
        """Keep a line of words for the line below."""
        longest = self.scope.titles.longest
        text = next((cell for cell in reversed(cells) if cell), "")
        self.above.append(letter_key(text) if len(text) <= 3 * longest else "")
        del self.above[:-_MOST_ABOVE]

    def _end_group(self) -> None:
        """No more numbers come for the items that wait."""
        if not self.group.waiting:
            return
        found, unclear = settle(self.group, self.scope, self.header)
        self.findings += found
        if unclear is not None:
            self.groups.append(unclear)
        self.group = Group()
