"""Which node a row is about: by its code, by its title, by the title on the lines above."""

import re
from collections.abc import Iterable, Sequence

from ita_tui.core.framework.model import NodeKind
from ita_tui.core.matching.titles import Fit, letter_key
from ita_tui.core.record.model import ScoreKind
from ita_tui.core.tables_in.scores.cell import CellKind, TextCell, has_digit
from ita_tui.core.tables_in.scores.column_role import (
    ColumnRole,
    column_role,
    without_year,
    year_in,
)
from ita_tui.core.tables_in.scores.scan import Scan, scan
from ita_tui.core.tables_in.scores.scope import Scope, as_node_code
from ita_tui.core.tables_in.source.rows import TextRow
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.core.values import dataclass, replace
from ita_tui.words.understood import tables as marks
from ita_tui.words.understood import values

# What may stand around the code of an instrument: its weight, the words for score and instrument.
_AROUND_INSTRUMENT = (
    rf"(?:[ .:()*]|{values.POINTS}|(?:ค่า)?{marks.MEAN}|{marks.INSTRUMENT}"
    rf"|{values.PER_CENT} ?[0-9]+|[0-9]+ ?%"
    "|[(][0-9]{1,3}[)])*"
)
_ITS_TITLE = (Fit.FULL, Fit.PART, Fit.NEAR)
_LONGEST_STATUS = 15
_AROUND_TITLE = " :-–/."
# What may stand before a title: a bullet, the number of the node, or of the row.
_NUMBER_BEFORE = (
    rf"(?:[-–•*▪●] ?)?{marks.NODE_WORDS} ?"
    r"(?:[(]?[0-9]{1,3}(?:[.][0-9]{1,2})?[.):]? ?)?(?:[-–:] ?)?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place of a text that names a node, with what stands beside it."""

    codes: tuple[str, ...]
    """The node; several where the title belongs to several."""
    row: TextRow
    """The row it stands in."""
    at: int
    """Place of its cell in ``cells``; -1 where the title stands on the lines above."""
    cells: tuple[TextCell, ...]
    """The cells of the row that belong to this node."""
    title: str
    """The title, from that cell or from the one beside it; empty without one."""
    scan: Scan = Scan(title="")
    """What stands behind the code in its cell."""
    key: str = ""
    """Letter key of as much of the title as was seen."""
    part: bool = False
    """Whether other items stand in the same row, so that header columns do not apply."""
    rivals: tuple[str, ...] = ()
    """Codes before it in the row that have no number of their own."""

    @property
    def code(self) -> str:
        """The first of the codes."""
        return self.codes[0]

    @property
    def line(self) -> int:
        """Its line, from 1."""
        return self.row.line

    def year_be(self, scope: Scope) -> int | None:
        """The year, B.E., behind the title of a node that is no item; None without one."""
        return None if self.code in scope.titles.items else year_in(self.title)

    @property
    def loose(self) -> bool:
        """Whether only blanks part the cells."""
        return self.row.loose

    @property
    def behind(self) -> tuple[TextCell, ...]:
        """What stands behind the title: numbers in the same cell, then the other cells."""
        return (*self.scan.numbers, *self.cells[self.at + 1 :])

    @property
    def has_number(self) -> bool:
        """Whether a number stands behind the code that can be the score or is meant to be."""
        return any(cell.is_numeric for cell in self.behind)

    @property
    def firm(self) -> bool:
        """Whether a score may follow: a narrative may begin with a code as well."""
        return not self.scan.narrative

    @property
    def is_missed(self) -> bool:
        """Whether its score is missed where none comes: its line is surely a row of a table."""
        return self.firm and not self.scan.perhaps_narrative


def is_complete(mention: Mention, scope: Scope) -> bool:
    """Whether the row of an item ends here: its score, or a sign that it has none, is there.

    Without delimiters, or where a newline inside a cell broke the row, its score comes later.
    """
    if any(cell.ends_a_row for cell in mention.behind):
        return True
    if mention.loose or mention.part or not mention.firm:
        return not mention.loose
    behind = mention.cells[mention.at + 1 :]
    title_cells = 0 if mention.cells[mention.at].rest else 1
    if any(cell.kind not in (CellKind.BLANK, CellKind.TEXT) for cell in behind):
        return True
    if len(behind) <= title_cells:
        return False
    words_behind = sum(cell.kind is CellKind.TEXT for cell in behind)
    is_part = scope.titles.fit(letter_key(mention.title), mention.code) is Fit.PART
    return not is_part or words_behind > title_cells


def items_of(cells: Sequence[TextCell], row: TextRow, scope: Scope) -> list[Mention]:
    """The item codes of a row, each with its cells; several where items stand side by side."""
    places = _places(cells, scope, loose=row.loose)
    whole = [_item(cells, place, row, scope) for place in places]
    if len(places) < 2:
        return whole
    ends = [*places[1:], len(cells)]
    parts = [
        replace(_item(cells[place:end], 0, row, scope), part=True)
        for place, end in zip(places, ends, strict=True)
    ]
    numbered = [i for i, part in enumerate(parts) if part.has_number]
    if len(numbered) > 1:
        return [part for part in parts if part.has_number or not part.cells[0].rest]
    chosen = numbered[0] if numbered else 0
    rivals = tuple(part.code for part in parts[:chosen] if not part.cells[0].rest)
    empty = [part for part in parts[chosen + 1 :] if not part.cells[0].rest]
    return [replace(whole[chosen], rivals=rivals), *empty]


def titled(
    cells: Sequence[TextCell], row: TextRow, scope: Scope, above: Sequence[str] = ()
) -> Mention | None:
    """The node that a row with a number and no item code clearly is; None where it is none.

    ``above`` are the keys of the lines right above, which may hold a title or its beginning.
    """
    if not any(cell.is_numeric for cell in cells):
        return None
    found = (
        _by_title(cells, scope) or _by_title_above(cells, scope, above) or _by_code(cells, scope)
    )
    if found is None:
        return None
    codes, place = found
    if place < 0 and not any(cell.is_numeric and "." in cell.text for cell in cells):
        return None  # a whole number alone below a heading is the number of a page
    if place < 0 and any(it.kind is CellKind.TEXT and not _is_status(it) for it in cells):
        return None  # a row of something else
    if row.loose and scope.titles.exact(letter_key("".join(row.cells))):
        return None  # the number is a part of the title
    title = cells[place].text if place >= 0 else ""
    if row.loose and codes[0] not in scope.titles.items and _are_single_digits(cells):
        return None
    if row.loose and title.casefold().endswith(marks.ASSESSMENT):
        behind = "".join(cell.text for cell in cells[place + 1 :])
        if re.fullmatch(marks.SHORT_YEAR, to_latin_digits(behind)):
            return None  # the title of a table with its year
    return Mention(codes=codes, row=row, at=place, cells=tuple(cells), title=title)


def _is_status(cell: TextCell) -> bool:
    is_short = len(cell.text) <= _LONGEST_STATUS and not has_digit(cell.text)
    return is_short or cell.text.casefold() in marks.STATUS_WORDS


def _are_single_digits(cells: Sequence[TextCell]) -> bool:
    """Whether the numbers of a row have one digit each, as those that count have."""
    return all(len(cell.text) == 1 for cell in cells if cell.is_numeric)


def other_title(mention: Mention, scope: Scope) -> tuple[str, str] | None:
    """The text of the row that is another node's title, and that node; None without one.

    The node is empty where a long title is unlike that of the code, and nobody else's either.
    """
    if mention.at < 0 or mention.cells[mention.at].kind is not CellKind.CODE:
        return None
    own, [of_code, *behind] = mention.code, mention.cells[mention.at :]
    if of_code.rest:
        texts = [mention.title]
    else:
        texts = [cell.text for cell in mention.cells if cell.kind is CellKind.TEXT]
    others = [(text, scope.titles.other_node(letter_key(text), own)) for text in texts]
    if any(other is None and _is_titled(text, own, scope) for text, other in others):
        return None
    if found := next(((text, other) for text, other in others if other), None):
        return found
    in_place = of_code.rest or (behind and behind[0].text == mention.title)
    is_far = in_place and scope.titles.is_unlike(letter_key(mention.title), own)
    return (mention.title, "") if is_far else None


def other_instrument(mention: Mention, scope: Scope) -> str | None:
    """The instrument that the row of an item names, where it is not the item's own."""
    if mention.at < 0 or mention.cells[mention.at].kind is not CellKind.CODE:
        return None
    named = {cell.code for cell in mention.cells if cell.kind is CellKind.INSTRUMENT}
    named |= {mention.cells[mention.at].instrument} - {""}
    own = scope.framework.instrument_of(mention.code)
    return named.pop() if own and len(named) == 1 and own.code not in named else None


def other_number(mention: Mention, scope: Scope) -> str | None:
    """The indicator that the row of a title numbers, where it is not the title's own.

    A number may count the indicators of one instrument, and a bare one the rows.
    """
    nodes = scope.framework.nodes
    if mention.at < 0 or nodes[mention.code].kind is not NodeKind.INDICATOR:
        return None
    text = to_latin_digits(" ".join(cell.text for cell in mention.cells[: mention.at + 1]))
    named = re.match(rf"{marks.OF_INDICATOR} ?([0-9]{{1,2}})(?![0-9.]*[0-9])", text)
    parent = nodes[mention.code].parent
    beside = nodes[parent].children if parent else ()
    if named is None or named[1] not in nodes or mention.code not in beside:
        return None
    own = (mention.code, str(beside.index(mention.code) + 1))
    return None if named[1] in own else named[1]


def _is_titled(text: str, code: str, scope: Scope) -> bool:
    """Whether a text is the title of a node, or much like it."""
    return scope.titles.fit(letter_key(text), code) in _ITS_TITLE


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
    return [i for i in codes if not _quotes(cells[i], scope)] or codes[:1]


def _leads(cells: Sequence[TextCell], place: int) -> bool:
    """Whether nothing but numbers and an instrument stands before a cell."""
    return all(cell.kind not in (CellKind.TEXT, CellKind.CODE) for cell in cells[:place])


def _counts_rows(cells: Sequence[TextCell], place: int, following: int | None) -> bool:
    """Whether a code such as 01 is the number of the row: another code stands right behind it."""
    if following is None or not cells[place].by_zero or cells[place].rest:
        return False
    between = cells[place + 1 : following]
    return all(cell.kind in (CellKind.BLANK, CellKind.INSTRUMENT) for cell in between)


def _quotes(cell: TextCell, scope: Scope) -> bool:
    """Whether a cell that begins with a code is a narrative, or another code's remark."""
    return bool(cell.rest) and _scan(cell, scope).narrative


def _scan(cell: TextCell, scope: Scope) -> Scan:
    """What stands behind the code of a cell; words behind an unknown code are a narrative."""
    if cell.code in scope.titles.keys:
        return scan(cell.rest, cell.code, scope.titles)
    return Scan(title=cell.rest, narrative=bool(cell.rest))


def _item(cells: Sequence[TextCell], place: int, row: TextRow, scope: Scope) -> Mention:
    """The row of the code at ``place``."""
    found = _scan(cells[place], scope)
    title = found.title if cells[place].rest else _title_beside(cells, place, scope)
    return Mention(
        codes=(cells[place].code,),
        row=row,
        at=place,
        cells=tuple(cells),
        title=title,
        scan=found,
        key=letter_key(title),
    )


def _title_beside(cells: Sequence[TextCell], place: int, scope: Scope) -> str:
    """The title of a code that stands alone: the text that fits, else the one behind the code."""
    code = cells[place].code
    beside = (*cells[place + 1 :], *reversed(cells[:place]))
    texts = [cell.text for cell in beside if cell.kind is CellKind.TEXT and letter_key(cell.text)]
    texts = [text for text in texts if not letter_key(text).isdigit()]
    fitting = (
        text for text in texts if code in scope.titles.keys and _is_titled(text, code, scope)
    )
    return next(fitting, texts[0] if texts else "")


def codes_of_title(text: str, scope: Scope) -> tuple[str, ...]:
    """The nodes whose title ``text`` is, with or without what stands around it.

    That is its number before it, the word for "side", brackets with the instrument or the weight,
    and the year behind the title of an indicator.
    """
    if len(text) > 3 * scope.titles.longest:
        return ()
    if (lead := scope.lead_in.match(to_latin_digits(text))) and lead["instrument"]:
        found = codes_of_title(text[lead.end() :].strip(_AROUND_TITLE), scope)
        instrument = scope.instruments[lead["instrument"].casefold()]
        own = {node.code for code in found if (node := scope.framework.instrument_of(code))}
        if found and own == {instrument}:
            return found
    inner = without_number(text)
    said = re.sub(marks.SAYS_SCORE, "", inner) if inner.endswith(marks.ENDS_SAYING) else inner
    said = said.removeprefix(marks.SIDE)
    ways = (text, inner, _alone(inner, scope), said)
    found = next(filter(None, (scope.titles.exact(letter_key(way)) for way in ways)), ())
    key = letter_key(inner)
    short = scope.titles.exact(letter_key(marks.DOING) + key)
    return found or short or _of_bare_instrument(key, scope) or _dated(inner, scope)


def _alone(title: str, scope: Scope) -> str:
    """A title without the brackets behind it; empty where these say that the number is another."""
    name, _, behind = title.partition("(")
    if re.match(marks.BESIDE_TITLE, behind) and not has_digit(behind):
        role = column_role(behind.partition(")")[0])
        means = scope.asked.kind is ScoreKind.REFERENCE and role is ColumnRole.REFERENCE
        return name if role.is_score or means else ""
    return name


def _dated(title: str, scope: Scope) -> tuple[str, ...]:
    """The nodes whose title stands before a year; an item has years of its own in its title."""
    bare = without_year(title)
    found = () if bare == title else scope.titles.exact(letter_key(bare))
    return tuple(code for code in found if code not in scope.titles.items)


def without_number(text: str) -> str:
    """A title without the bullet, the number of the node or of the row before it."""
    number = re.match(_NUMBER_BEFORE, to_latin_digits(text))
    return text[number.end() :] if number else text


def _of_bare_instrument(key: str, scope: Scope) -> tuple[str, ...]:
    """The instrument whose title is ``key`` with the word for it before, and its indicator.

    Indicator 9 is printed under the name of its instrument as well.
    """
    codes = [code for word in marks.INSTRUMENT_WORDS for code in scope.titles.exact(word + key)]
    return tuple(
        dict.fromkeys(
            node
            for code in codes
            for node in (*_begun_by(key, scope.framework.nodes[code].children, scope), code)
        )
    )


def _begun_by(key: str, codes: Iterable[str], scope: Scope) -> list[str]:
    return [code for code in codes if any(map(key.startswith, scope.titles.keys[code])) and key]


def _by_title(cells: Sequence[TextCell], scope: Scope) -> tuple[tuple[str, ...], int] | None:
    """The codes and the place of the title; the deepest where groups stand before the item."""
    best: tuple[tuple[str, ...], int] | None = None
    for place, cell in enumerate(cells):
        codes: tuple[str, ...] = ()
        if cell.kind in (CellKind.TEXT, CellKind.INSTRUMENT):
            codes = codes_of_title(cell.text, scope)
        if not codes and cell.kind is CellKind.INSTRUMENT and _is_code_of_instrument(cell):
            codes = (cell.code,)
        if codes and (best is None or _is_below(codes, best[0], scope)):
            best = codes, place
        elif codes and best is not None and not _is_below(best[0], codes, scope):
            return (*best[0], *codes), place
    return best


def _is_code_of_instrument(cell: TextCell) -> bool:
    """Whether nothing but its weight and words for it stand beside the code of an instrument."""
    alone = rf"(?i)(?<![a-z]){re.escape(cell.code)}(?![a-z])"
    around = re.sub(alone, "", to_latin_digits(cell.text))
    return re.fullmatch(_AROUND_INSTRUMENT, around) is not None


def _by_title_above(
    cells: Sequence[TextCell], scope: Scope, above: Sequence[str]
) -> tuple[tuple[str, ...], int] | None:
    """The codes of the title that the lines above make, perhaps with the first cell."""
    place = next((i for i, cell in enumerate(cells) if cell.text), 0)
    is_lead = cells[place].kind in (CellKind.TEXT, CellKind.INSTRUMENT)
    lead = letter_key(cells[place].text) if is_lead else ""
    for count in range(1, len(above) + 1):
        if codes := scope.titles.exact("".join(above[-count:]) + lead):
            earlier = above[:-count]
            ends = ("".join(earlier[-more:]) for more in range(1, len(earlier) + 1))
            rival = next(filter(None, map(scope.titles.exact, ends)), ())
            if rival and not _is_below(codes, rival, scope):
                codes = (*rival, *codes)  # which of the two titles has the number?
            return codes, place if lead else -1
    return None


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
    if place is None:
        return None
    cell = cells[place]
    code = as_node_code(cell.text, scope)
    return ((code,), place) if code else None


def is_of_another(mention: Mention, scope: Scope) -> bool:
    """Whether words stand between a node and its number: the row may be about something else.

    Words behind the number are remarks: the level, the owner, what to do.
    """
    cells, place = mention.cells, mention.at
    first = next((i for i, cell in enumerate(cells) if cell.is_numeric and i > place), len(cells))
    return any(
        i != place
        and cell.kind is CellKind.TEXT
        and cell.text.casefold() not in marks.STATUS_WORDS
        and not re.fullmatch(marks.BESIDE_A_NODE, cell.text)
        and not codes_of_title(cell.text, scope)
        and not _is_number_of_node(cell, scope)
        for i, cell in enumerate(cells[:first])
    )


def _is_number_of_node(cell: TextCell, scope: Scope) -> bool:
    """Whether a cell names the number of the node itself or of one above it."""
    bare = to_latin_digits(cell.text).strip(" .:()")
    is_number = len(bare) <= _LONGEST_STATUS and bare in scope.framework.nodes
    return is_number or as_node_code(cell.text, scope) is not None
