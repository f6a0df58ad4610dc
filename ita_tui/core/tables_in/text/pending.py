"""Items whose score has not come yet, in text without columns: code first, score lines later."""

from collections.abc import Sequence

from ita_tui.core.tables_in.text.cell import CellKind, TextCell
from ita_tui.core.tables_in.text.choose import NodeChoice, of_cell, only
from ita_tui.core.tables_in.text.finding import FoundScore, Rule
from ita_tui.core.tables_in.text.header import Header
from ita_tui.core.tables_in.text.item_row import ItemRow, finding
from ita_tui.core.tables_in.text.kinds import Scope
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.core.values import dataclass, replace
from ita_tui.words.understood import tables as marks


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One item whose code was seen without a score."""

    row: ItemRow
    """Its row."""
    line: int
    """Line of the code, from 1."""
    key: str
    """Letter key of as much of its title as was seen."""
    firm: bool
    """Whether a score may follow: a narrative may begin with a code as well."""

    @property
    def is_missed(self) -> bool:
        """Whether its score is missed where none comes: its line is surely a row of a table."""
        return self.firm and not self.row.scan.perhaps_narrative


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number that stands alone on its line."""

    cell: TextCell
    """The number."""
    line: int
    """Its line, from 1."""
    page_number: bool
    """Whether it may be the number of a page: whole, and next to the border of one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Items that wait, and the numbers that came after them."""

    waiting: tuple[Waiting, ...] = ()
    """The items, each code once, in order of their lines."""
    numbers: tuple[Number, ...] = ()
    """The numbers, in order."""

    @property
    def owners(self) -> tuple[Waiting, ...]:
        """The items that the numbers can belong to: the firm ones, if there are any."""
        return tuple(item for item in self.waiting if item.firm) or self.waiting

    def at_head_of_page(self) -> "Group":
        """The group when the head of a page follows: a whole number may be that of the page."""
        if not self.numbers:
            return self
        *before, last = self.numbers
        last = replace(last, page_number=_is_whole(last.cell))
        return replace(self, numbers=(*before, last))

    def without(self, code: str) -> "Group":
        """The group without the item ``code``."""
        if all(item.row.code != code for item in self.waiting):
            return self
        waiting = tuple(item for item in self.waiting if item.row.code != code)
        return replace(self, waiting=waiting, numbers=self.numbers if waiting else ())

    def with_item(self, item: Waiting) -> "Group":
        """The group with one more item, or with a later line of the same one."""
        others = tuple(other for other in self.waiting if other.row.code != item.row.code)
        if len(others) < len(self.waiting) and not item.firm:
            return self
        return replace(self, waiting=(*others, item))

    def continued(self, text: str, scope: Scope) -> "Group":
        """The group after a line that goes on with the title of its last items, if it does."""
        for place in range(len(self.waiting) - 1, max(-1, len(self.waiting) - 4), -1):
            item = self.waiting[place]
            if key := scope.titles.follow(item.key, text, item.row.code):
                grown = replace(item, key=item.key + key)
                return replace(
                    self, waiting=(*self.waiting[:place], grown, *self.waiting[place + 1 :])
                )
        return self


def settle(
    group: Group, scope: Scope, header: Header | None
) -> tuple[list[FoundScore], Group | None]:
    """What a finished group says; and the group itself where its numbers have several owners."""
    silent = [missing(item) for item in group.waiting if item.is_missed]
    if not group.numbers:
        return silent, None
    owners = group.owners
    if len(owners) > 1:
        return [], group
    [owner] = owners
    others = [found for found in silent if found.code != owner.row.code]
    return [*others, assign(group, owner, scope, header)], None


def assign(group: Group, owner: Waiting, scope: Scope, header: Header | None) -> FoundScore:
    """The numbers of the group as the score of ``owner``."""
    numbers = group.numbers
    lines = (owner.line, *(number.line for number in numbers))
    surely = [number for number in numbers if not number.page_number]
    if not surely or not owner.firm:
        shown = tuple(number.cell.text for number in numbers)
        return _doubt(owner, shown, lines)
    choice = _chosen([number.cell for number in surely], scope, header)
    if choice.score is not None:
        place = next(n.line for n in surely if n.cell.score == choice.score)
        lines = (owner.line, place)
    return finding(owner.row, choice, scope, lines)


def bare_numbers(cells: Sequence[TextCell], line: int, *, at_border: bool) -> tuple[Number, ...]:
    """The numbers of a line that begins with one, signs for "nothing" included.

    ``at_border`` says that a page begins or ends near by. Empty for ``- 5 -``: a page's number.
    """
    if len(cells) == 3 and cells[0].text == cells[2].text == "-":
        return ()
    sentence = (i for i, cell in enumerate(cells) if _is_sentence(cell))
    return tuple(
        Number(
            cell=cell,
            line=line,
            page_number=at_border and len(cells) == 1 and _is_whole(cell),
        )
        for cell in cells[: next(sentence, len(cells))]
        if cell.kind in (CellKind.NUMBER, CellKind.ODD, CellKind.OTHER_NUMBER, CellKind.BLANK)
        and cell.text
    )


def _is_sentence(cell: TextCell) -> bool:
    """Whether a cell has words other than a result, behind which a number is no score."""
    return cell.kind in (CellKind.TEXT, CellKind.CODE) and cell.text not in marks.STATUS_WORDS


def _is_whole(cell: TextCell) -> bool:
    """Whether a number has no decimals, as the numbers of pages."""
    return to_latin_digits(cell.text).strip("-– ").isdigit()


def _chosen(cells: Sequence[TextCell], scope: Scope, header: Header | None) -> NodeChoice:
    """The score among numbers that came on lines of their own, or on one line."""
    columns = header.numeric_columns() if header else []
    column = header.score_column(scope.fiscal_year_be) if header else None
    if len(columns) > 1 and len(columns) == len(cells) and column in columns:
        return of_cell(cells[columns.index(column)])
    numbers = [cell for cell in cells if cell.is_numeric]
    if not numbers:
        shown = next((cell.text for cell in cells if cell.kind is CellKind.OTHER_NUMBER), "")
        return NodeChoice(
            rule=Rule.UNREADABLE if shown else Rule.MISSING, shown=(shown,) if shown else ()
        )
    return only(numbers)


def missing(item: Waiting) -> FoundScore:
    """An item that no score came for."""
    return FoundScore(
        code=item.row.code,
        line=item.line,
        lines=(item.line,),
        title=item.row.title,
        rule=Rule.MISSING,
    )


def _doubt(item: Waiting, shown: tuple[str, ...], lines: tuple[int, ...]) -> FoundScore:
    """An item beside a number that may be another's, or a page's."""
    return FoundScore(
        code=item.row.code,
        line=item.line,
        lines=lines,
        title=item.row.title,
        rule=Rule.UNCLEAR,
        shown=shown,
    )
