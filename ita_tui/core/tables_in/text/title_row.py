"""Rows without an item code: an item by its title, or a node above the items."""

import re
from collections.abc import Sequence
from functools import cache

from ita_tui.core.framework.model import NodeKind
from ita_tui.core.matching.titles import letter_key
from ita_tui.core.tables_in.text.cell import CellKind, TextCell
from ita_tui.core.tables_in.text.choose import NodeChoice, choose
from ita_tui.core.tables_in.text.finding import FoundScore, Rule
from ita_tui.core.tables_in.text.header import Header
from ita_tui.core.tables_in.text.kinds import Scope, as_node_code
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.words.understood import tables as marks

_LONGEST_STATUS = 15


def read_titled(
    cells: Sequence[TextCell],
    scope: Scope,
    header: Header | None,
    *,
    loose: bool,
    lines: tuple[int, ...],
    above: Sequence[str] = (),
) -> FoundScore | None:
    """The node that a row with a number clearly is; None where it is none.

    ``above`` are the keys of the lines right above, which may hold a title or its beginning.
    """
    if not any(cell.is_numeric for cell in cells):
        return None
    found = _by_title(cells, scope, above) or _by_code(cells, scope)
    if found is None:
        return None
    codes, place = found
    if place < 0 and not any(cell.is_numeric and "." in cell.text for cell in cells):
        # A whole number alone below a heading that sounds like an item is a page number.
        return None
    title = cells[place].text if place >= 0 else ""
    if len(codes) > 1:
        choice = choose(cells, place, header, scope.fiscal_year_be, loose=loose)
        if choice.score is None:
            return None
        return FoundScore(
            code=codes[0], line=lines[0], lines=lines, title=title,
            rule=Rule.SEVERAL_TITLES, others=codes,
        )  # fmt: skip
    chosen = _choice(cells, codes[0], place, scope, header, loose=loose)
    if chosen is None:
        return None
    return FoundScore(
        code=codes[0],
        line=lines[0],
        lines=lines,
        title=title,
        score=chosen.score,
        rule=chosen.rule,
        shown=chosen.shown,
        doubtful=chosen.doubtful,
        before=chosen.before,
    )


def codes_of_title(text: str, scope: Scope) -> tuple[str, ...]:
    """The nodes whose title ``text`` is, with or without their number before it."""
    if len(text) > 3 * scope.titles.longest:
        return ()
    found = scope.titles.exact(letter_key(text))
    if not found:
        number = _number_before().match(to_latin_digits(text))
        if number and number.end():
            found = scope.titles.exact(letter_key(text[number.end() :]))
    return found


def _by_title(
    cells: Sequence[TextCell], scope: Scope, above: Sequence[str]
) -> tuple[tuple[str, ...], int] | None:
    """The codes and the place of the title; the deepest where groups stand before the item."""
    best: tuple[tuple[str, ...], int] | None = None
    for place, cell in enumerate(cells):
        if cell.kind not in (CellKind.TEXT, CellKind.INSTRUMENT):
            continue
        codes = codes_of_title(cell.text, scope) if cell.kind is CellKind.TEXT else (cell.code,)
        if cell.kind is CellKind.INSTRUMENT and letter_key(cell.text) not in scope.instruments:
            continue
        if codes and (best is None or _is_below(codes, best[0], scope)):
            best = codes, place
        elif codes and best is not None and not _is_below(best[0], codes, scope):
            return (*best[0], *codes), place
    if best is not None or not above:
        return best
    place = next((i for i, cell in enumerate(cells) if cell.text), 0)
    lead = letter_key(cells[place].text) if cells[place].kind is CellKind.TEXT else ""
    for count in range(1, len(above) + 1):
        if codes := scope.titles.exact("".join(above[-count:]) + lead):
            rival = _title_at_end(above[:-count], scope)
            if rival and not _is_below(codes, rival, scope):
                codes = (*rival, *codes)  # which of the two titles has the number?
            return codes, place if lead else -1
    return None


def _title_at_end(above: Sequence[str], scope: Scope) -> tuple[str, ...]:
    """The nodes whose title the last lines make; empty for none."""
    for count in range(1, len(above) + 1):
        if codes := scope.titles.exact("".join(above[-count:])):
            return codes
    return ()


def _is_below(codes: tuple[str, ...], others: tuple[str, ...], scope: Scope) -> bool:
    """Whether the one node of ``codes`` is below the one node of ``others``."""
    if len(codes) > 1 or len(others) > 1:
        return False
    nodes = scope.framework.nodes
    parent = nodes[codes[0]].parent
    while parent is not None and parent != others[0]:
        parent = nodes[parent].parent
    return parent is not None


def _by_code(cells: Sequence[TextCell], scope: Scope) -> tuple[tuple[str, ...], int] | None:
    """The node above the items whose full code stands alone in the first cell."""
    place = next((i for i, cell in enumerate(cells) if cell.kind is not CellKind.BLANK), None)
    if place is None or any(cell.kind is CellKind.TEXT for cell in cells[place + 1 :]):
        return None
    cell = cells[place]
    if cell.kind is CellKind.INSTRUMENT:
        full = cell.text.strip(" .:()*").casefold() == cell.code.casefold()
        return ((cell.code,), place) if full else None
    code = as_node_code(cell.text, scope)
    return ((code,), place) if code else None


def _choice(
    cells: Sequence[TextCell],
    code: str,
    place: int,
    scope: Scope,
    header: Header | None,
    *,
    loose: bool,
) -> NodeChoice | None:
    """The score beside the title; None where the row may be about something else."""
    choice = choose(cells, place, header, scope.fiscal_year_be, loose=loose)
    node = scope.framework.nodes[code]
    if node.kind is NodeKind.ITEM:
        return choice
    if choice.score in (node.share, node.share * 100):
        return None  # a weight, perhaps
    if choice.score is None and (loose or not choice.doubtful):
        return None
    for i, cell in enumerate(cells):
        if i == place or cell.kind is not CellKind.TEXT:
            continue
        known = codes_of_title(cell.text, scope)
        if (
            not known
            and letter_key(cell.text) not in _status()
            and not _is_above(cell, code, scope)
        ):
            return None
    return choice


def _is_above(cell: TextCell, code: str, scope: Scope) -> bool:
    """Whether a cell names the number of the node itself or of one above it."""
    bare = to_latin_digits(cell.text).strip(" .:()")
    return len(bare) <= _LONGEST_STATUS and bare in scope.framework.nodes and bare != code


@cache
def _status() -> frozenset[str]:
    """Keys of what a column of results says."""
    return frozenset(letter_key(word) for word in marks.STATUS_WORDS)


@cache
def _number_before() -> re.Pattern[str]:
    """What may stand before a title: the number of the node, or of the row."""
    return re.compile(
        rf"{marks.NODE_WORDS} ?(?:[(]?[0-9]{{1,3}}(?:[.][0-9]{{1,2}})?[.):]? ?)?(?:[-–:] ?)?"
    )
