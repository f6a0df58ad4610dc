"""Rows with delimiters that a newline inside a cell broke apart."""

from collections.abc import Sequence

from ita_tui.core.matching.titles import Fit, letter_key
from ita_tui.core.tables_in.text.cell import CellKind, TextCell
from ita_tui.core.tables_in.text.finding import FoundScore, Rule
from ita_tui.core.tables_in.text.header import Header
from ita_tui.core.tables_in.text.item_row import ItemRow, item_rows, read_item
from ita_tui.core.tables_in.text.kinds import Scope, classify
from ita_tui.core.tables_in.text.number_cell import has_digit
from ita_tui.core.tables_in.text.scan import scan
from ita_tui.core.tables_in.text.split import TextRow
from ita_tui.core.values import replace

_LONGEST = 4000
"""Letters after which a broken row is given up."""


def first_item(row: TextRow, scope: Scope) -> ItemRow | None:
    """The first item of a row with delimiters; None without one."""
    cells = [classify(text, scope) for text in row.cells]
    return next(iter(item_rows(cells, scope, loose=False)), None)


def may_go_on(item: ItemRow, row: TextRow, scope: Scope, header: Header | None) -> bool:
    """Whether the row of ``item`` may go on after a newline inside one of its cells.

    It has no score yet, and ends with its title, or with a title that is not complete.
    """
    if item.part or item.has_number or item.scan.narrative:
        return False
    found = read_item(item, scope, header, loose=False, lines=(row.line,))
    behind = item.cells[item.at + 1 :]
    if found.score is not None or any(
        cell.kind not in (CellKind.BLANK, CellKind.TEXT) for cell in behind
    ):
        return False
    if any(cell.kind is CellKind.BLANK and cell.text for cell in behind):
        return False
    title_cells = 0 if item.cells[item.at].rest else 1
    if len(behind) <= title_cells:
        return True
    words_behind = sum(cell.kind is CellKind.TEXT for cell in behind)
    fit = scope.titles.fit(letter_key(item.title), item.code)
    return fit is Fit.PART and words_behind <= title_cells


def mended(broken: TextRow, following: TextRow, scope: Scope) -> tuple[TextRow, ItemRow] | None:
    """The two rows as one, with its item; None where the second does not go on with the first."""
    item = first_item(broken, scope)
    if item is None or sum(map(len, broken.cells)) > _LONGEST:
        return None
    before = letter_key(item.title)
    lead = next((text for text in following.cells if text), "")
    if classify(lead, scope).kind is CellKind.TEXT:
        more = letter_key(scan(lead, item.code, scope, before=before).title)
        if not scope.titles.continues(before, more, item.code):
            return None
    for cells in _joined(broken.cells, following.cells, whole=following.loose):
        row = replace(broken, cells=tuple(cells), last_line=following.last_line)
        found = first_item(row, scope)
        if found is None or found.code != item.code:
            continue
        more = letter_key(found.title)[len(before) :]
        if not more or scope.titles.continues(before, more, item.code):
            return row, found
    return None


def between(found: FoundScore, codes: Sequence[str]) -> list[FoundScore]:
    """A number alone below several rows without one: it may be the score of each."""
    shown = (str(found.score),)
    return [
        replace(found, code=code, score=None, rule=Rule.UNCLEAR, shown=shown, others=tuple(codes))
        for code in codes
    ]


def with_second_number(found: FoundScore, cells: Sequence[TextCell]) -> FoundScore:
    """What was read from a number alone in its row, when the next row is such a number too."""
    scores = [cell.score for cell in cells if cell.score is not None]
    if found.score is None or all(score == found.score for score in scores):
        return found
    doubtful = (found.score, *scores)
    shown = tuple(map(str, doubtful))
    return replace(found, score=None, rule=Rule.TWO_NUMBERS, shown=shown, doubtful=doubtful)


def _joined(before: Sequence[str], after: Sequence[str], *, whole: bool) -> list[list[str]]:
    """The ways in which two pieces of a row make one: cell by cell, or broken inside a cell."""
    ways = []
    if not whole and len(before) == len(after) > 1:
        ways.append([f"{one} {other}".strip() for one, other in zip(before, after, strict=True)])
    ways.append([*before[:-1], f"{before[-1]} {after[0]}".strip(), *after[1:]])
    if not after[0]:
        ways.append([*before, *after[1:]])
    elif has_digit(after[0]):
        ways.append([*before, *after])
    return ways
