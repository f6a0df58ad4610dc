"""Rows with an item code: the code, its title, its score."""

from collections.abc import Sequence

from ita_tui.core.matching.titles import Fit, letter_key
from ita_tui.core.tables_in.text.cell import CellKind, TextCell
from ita_tui.core.tables_in.text.choose import NodeChoice, choose
from ita_tui.core.tables_in.text.finding import FoundScore, Rule
from ita_tui.core.tables_in.text.header import Header
from ita_tui.core.tables_in.text.kinds import Scope
from ita_tui.core.tables_in.text.scan import Scan, scan
from ita_tui.core.values import dataclass
from ita_tui.words.understood import tables as marks

_LONGEST_INSTEAD = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRow:
    """One code of a row with the cells that are its own."""

    code: str
    """The item, known to the framework or not."""
    at: int
    """Place of its cell in ``cells``."""
    cells: tuple[TextCell, ...]
    """The cells of the row that belong to this code."""
    scan: Scan
    """What stands in the cell of the code."""
    title: str
    """The title, from the cell of the code or the one beside it; empty without one."""
    part: bool = False
    """Whether other items stand in the same row, so that header columns do not apply."""
    rivals: tuple[str, ...] = ()
    """Codes before it in the row that have no number of their own."""

    @property
    def has_number(self) -> bool:
        """Whether a number stands behind the code that can be the score or is meant to be."""
        return any(cell.is_numeric for cell in self.behind)

    @property
    def behind(self) -> tuple[TextCell, ...]:
        """What stands behind the title: numbers in the same cell, then the other cells."""
        return (*self.scan.numbers, *self.cells[self.at + 1 :])


def item_rows(cells: Sequence[TextCell], scope: Scope, *, loose: bool) -> list[ItemRow]:
    """The item codes of a row, each with its cells; several where items stand side by side."""
    places = _places(cells, scope, loose=loose)
    if len(places) < 2:
        return [_item_row(cells, place, scope) for place in places]
    ends = [*places[1:], len(cells)]
    parts = [
        _item_row(cells[place:end], 0, scope, part=True)
        for place, end in zip(places, ends, strict=True)
    ]
    numbered = [i for i, part in enumerate(parts) if part.has_number]
    if len(numbered) > 1:
        return [part for part in parts if part.has_number or not part.cells[0].rest]
    chosen = numbered[0] if numbered else 0
    rivals = tuple(part.code for part in parts[:chosen] if not part.cells[0].rest)
    empty = [part for part in parts[chosen + 1 :] if not part.cells[0].rest]
    return [_item_row(cells, places[chosen], scope, rivals=rivals), *empty]


def read_item(
    row: ItemRow, scope: Scope, header: Header | None, *, loose: bool, lines: tuple[int, ...]
) -> FoundScore:
    """What the row says of its item."""
    choice = choose(
        row.cells,
        row.at,
        None if row.part else header,
        scope.fiscal_year_be,
        loose=loose,
        inside=row.scan.numbers,
    )
    if choice.rule is Rule.MISSING and not choice.shown and not loose and (odd := _instead(row)):
        choice = NodeChoice(rule=Rule.UNREADABLE, shown=(odd,))
    return finding(row, choice, scope, lines)


def _instead(row: ItemRow) -> str:
    """The short text that stands right behind the title, where the score should; else empty."""
    behind = [cell for cell in row.behind if cell.text != row.title or row.cells[row.at].rest]
    if not behind or behind[0].kind is not CellKind.TEXT or len(behind[0].text) > _LONGEST_INSTEAD:
        return ""
    return "" if behind[0].text in marks.STATUS_WORDS else behind[0].text


def finding(row: ItemRow, choice: NodeChoice, scope: Scope, lines: tuple[int, ...]) -> FoundScore:
    """The choice as a finding, unless code, title and instrument of the row contradict."""
    base = FoundScore(code=row.code, line=lines[0], lines=lines, title=row.title)
    if choice.score is not None or choice.doubtful or choice.before:
        if set(row.rivals) - {row.code}:
            return _because(base, Rule.SEVERAL_CODES, others=(*row.rivals, row.code))
        own = scope.framework.instrument_of(row.code)
        named = _instrument(row)
        if own is not None and named and named != own.code:
            return _because(base, Rule.OTHER_INSTRUMENT, others=(named, own.code))
        other = _other_item(row, scope)
        if other is not None:
            return _because(base, Rule.OTHER_TITLE, shown=(other[0],), others=(other[1],))
    return FoundScore(
        code=base.code,
        line=base.line,
        lines=base.lines,
        title=base.title,
        score=choice.score,
        rule=choice.rule,
        shown=choice.shown,
        doubtful=choice.doubtful,
        before=choice.before,
    )


def _because(
    base: FoundScore, rule: Rule, *, shown: tuple[str, ...] = (), others: tuple[str, ...] = ()
) -> FoundScore:
    """A finding without a score."""
    return FoundScore(
        code=base.code,
        line=base.line,
        lines=base.lines,
        title=base.title,
        rule=rule,
        shown=shown,
        others=others,
    )


def _places(cells: Sequence[TextCell], scope: Scope, *, loose: bool) -> list[int]:
    """The places of the codes of a row: quotes in narratives and counted rows left out."""
    codes = [i for i, cell in enumerate(cells) if cell.kind is CellKind.CODE]
    if loose:
        codes = [i for i in codes if not cells[i].rest or _leads(cells, i)]
    if len(codes) < 2:
        return codes
    codes = [
        i
        for i, following in zip(codes, [*codes[1:], None], strict=True)
        if not _counts_rows(cells, i, following)
    ]
    titled = [i for i in codes if not _quotes(cells[i], scope)]
    return titled or codes[:1]


def _leads(cells: Sequence[TextCell], place: int) -> bool:
    """Whether nothing but numbers and an instrument stands before a cell."""
    return all(
        cell.kind is not CellKind.TEXT and cell.kind is not CellKind.CODE for cell in cells[:place]
    )


def _counts_rows(cells: Sequence[TextCell], place: int, following: int | None) -> bool:
    """Whether a code such as 01 is the number of the row: another code stands right behind it."""
    if following is None or not cells[place].by_zero or cells[place].rest:
        return False
    return all(
        cell.kind in (CellKind.BLANK, CellKind.INSTRUMENT) for cell in cells[place + 1 : following]
    )


def _quotes(cell: TextCell, scope: Scope) -> bool:
    """Whether a cell that begins with a code is a narrative, or another code's remark."""
    if not cell.rest:
        return False
    if cell.code not in scope.titles.keys:
        return True
    return scan(cell.rest, cell.code, scope).narrative


def _item_row(
    cells: Sequence[TextCell],
    place: int,
    scope: Scope,
    *,
    part: bool = False,
    rivals: tuple[str, ...] = (),
) -> ItemRow:
    """The row of the code at ``place``."""
    cell = cells[place]
    if cell.code in scope.titles.keys:
        found = scan(cell.rest, cell.code, scope)
    else:
        found = Scan(title=cell.rest, numbers=(), narrative=bool(cell.rest))
    title = found.title if cell.rest else _title_beside(cells, place, scope)
    return ItemRow(
        code=cell.code,
        at=place,
        cells=tuple(cells),
        scan=found,
        title=title,
        part=part,
        rivals=rivals,
    )


def _title_beside(cells: Sequence[TextCell], place: int, scope: Scope) -> str:
    """The title of a code that stands alone: the text that fits, else the one behind the code."""
    code = cells[place].code
    texts = [
        cell.text for cell in (*cells[place + 1 :], *reversed(cells[:place])) if _is_words(cell)
    ]
    if code in scope.titles.keys:
        for text in texts:
            if scope.titles.fit(letter_key(text), code) in (Fit.FULL, Fit.PART, Fit.NEAR):
                return text
    return texts[0] if texts else ""


def _is_words(cell: TextCell) -> bool:
    """Whether a cell can be a title."""
    return cell.kind is CellKind.TEXT


def _instrument(row: ItemRow) -> str:
    """The instrument that the row names; empty where none, or several."""
    named = {cell.code for cell in row.cells if cell.kind is CellKind.INSTRUMENT}
    if row.cells[row.at].instrument:
        named.add(row.cells[row.at].instrument)
    return named.pop() if len(named) == 1 else ""


def _other_item(row: ItemRow, scope: Scope) -> tuple[str, str] | None:
    """The text of the row that is the title of another item, and that item; None without one."""
    if row.cells[row.at].rest:
        texts = [row.title]
    else:
        texts = [cell.text for cell in row.cells if _is_words(cell)]
    keys = [letter_key(text) for text in texts]
    if any(
        scope.titles.fit(key, row.code) in (Fit.FULL, Fit.PART, Fit.NEAR) and key
        for key in keys
        if scope.titles.other_item(key, row.code) is None
    ):
        return None
    for text, key in zip(texts, keys, strict=True):
        if other := scope.titles.other_item(key, row.code):
            return text, other
    return None
