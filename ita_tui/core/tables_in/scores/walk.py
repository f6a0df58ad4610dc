"""The rows of a text in order, into claims: items whose score comes on a later line wait for it."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ita_tui.core.matching.titles import letter_key
from ita_tui.core.tables_in.scores.cell import CellKind, TextCell
from ita_tui.core.tables_in.scores.choose import Reason, ScoreReading, choose, of_numbers
from ita_tui.core.tables_in.scores.column_role import ColumnRole, has_any, year_of_heading
from ita_tui.core.tables_in.scores.header import NO_HEADER, Asked, Header
from ita_tui.core.tables_in.scores.header_rows import read_header, unknown_header
from ita_tui.core.tables_in.scores.mention import (
    Mention,
    codes_of_title,
    is_complete,
    is_of_another,
    items_of,
    titled,
)
from ita_tui.core.tables_in.scores.scan import scan
from ita_tui.core.tables_in.scores.scope import Scope, classify
from ita_tui.core.tables_in.source.rows import NO_ROW, TextRow
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.core.values import dataclass, replace
from ita_tui.words.understood import tables as marks
from ita_tui.words.understood import values

_MOST_ABOVE = 4
"""Lines that a wrapped title without a code may have above its number."""
_ROWS_TO_BORDER = 3
"""Rows, blank ones included, between a page number and the border of the page."""
_MOST_WRAPPED = 3
"""Items whose titles may be interleaved."""
_MOST_NUMBERS = 100
"""Numbers that are kept for waiting items; with more, nothing is sure anyway."""
_COUNTED = rf"^(?:{values.INDICATOR}(?:ที่)? ?[0-9๐-๙]{{1,2}}[.):]?|[0-9๐-๙]{{1,2}}[.)]) +"
"""The number of a node, or of the row, before its title."""
_DECIMAL = "(?<![0-9๐-๙.,])[0-9๐-๙]{1,3}[.][0-9๐-๙]{2}(?![0-9๐-๙.,])"
_MOST_REMEMBERED = 4096
"""Cells whose kind is remembered: tables repeat themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A score, or the rule that kept it from being taken, for one of some nodes."""

    owners: tuple[Mention, ...]
    """The nodes whose score it can be; one where that is sure."""
    lines: tuple[int, ...]
    """Lines that gave something: of the code and of the score."""
    choice: ScoreReading
    """The score."""
    header: Header | None
    """The header that was in force."""

    @property
    def code(self) -> str:
        """The first node."""
        return self.owners[0].code

    @property
    def line(self) -> int:
        """The line of the first node."""
        return self.owners[0].line


@dataclass(frozen=True, slots=True, kw_only=True)
class _State:
    """What the rows above leave to the next one."""

    waiting: tuple[Mention, ...] = ()
    """Items without a score so far, each code once, in order of their lines."""
    numbers: tuple[tuple[TextCell, int], ...] = ()
    """The numbers that came after them, with their lines."""
    header: Header | None = None
    """The header in force."""
    header_right_above: bool = False
    """Whether it is the row right above."""
    above: tuple[str, ...] = ()
    """Letter keys of the lines of words right above."""
    words_above: TextRow = NO_ROW
    """The last row of several words, above the first with a number."""
    of_others: str = ""
    """The heading above that says that the next table is of the means of others, or of targets."""
    is_contents: bool = False
    """Whether a heading above says that the numbers below are of pages."""
    year_above: int | None = None
    """The year of results that a heading above said the next table is of."""


_Step = tuple[_State, list[Candidate]]


def claims_of(
    rows: Sequence[TextRow], scope: Scope, sheet: str = ""
) -> tuple[tuple[Candidate, ...], Header | None]:
    """Every claim of every row, in order; and the header of the first, else the last one.

    The name of the ``sheet`` is a heading over its scores.
    """
    borders = {
        near
        for index, row in enumerate(rows)
        if row.new_page
        for near in range(index - _ROWS_TO_BORDER, index + _ROWS_TO_BORDER)
    }
    known = lru_cache(maxsize=_MOST_REMEMBERED)(lambda text: classify(text, scope))
    told = scope.asked.column
    named = (sheet, marks.SCORE_WORDS[0] + sheet) if sheet else ()
    of_others = any(_is_of_others(name, scope.asked.agency) for name in named)
    header = None if told is None else NO_HEADER.told(told)
    state = _State(header=header, of_others=sheet if of_others else "")
    found: list[Candidate] = []
    last = state.header
    for index, row in enumerate(rows):
        if not row.cells and rows[index - 1].starts:
            state = replace(state, header_right_above=False)  # a blank line of a page parts tables
        if row.cells:
            cells = tuple(map(known, row.cells))
            state, claims = _step(state, cells, row, scope, at_border=index in borders)
            found += claims
            last = last if row.loose else state.header
    found += _closed(state, scope)[1]
    of_claims = (claim.header for claim in found if not claim.owners[0].loose)
    return tuple(found), next(filter(None, of_claims), last)


def _step(
    state: _State, cells: Sequence[TextCell], row: TextRow, scope: Scope, *, at_border: bool
) -> _Step:
    """One row that is not blank."""
    claims: list[Candidate] = []
    told = scope.asked.column
    if row.cells[0].startswith(marks.ISSUE) or row.cells[-1].startswith(marks.ISSUE):
        state, claims = _closed(state, scope)
    above = state.header if state.header_right_above else None
    if header := read_header(cells, row.line, above, loose=row.loose):
        # A whole number at the foot of a page, above its next head, may be that of the page.
        numbers = (*state.numbers[:-1], *((_as_page_number(c), n) for c, n in state.numbers[-1:]))
        if told is not None:
            header = header.told(told)
        else:
            header = header.of_others(state.of_others) if state.of_others else header
            header = header.of_year(state.year_above) if state.year_above else header
        state = replace(state, header=header, above=(), numbers=numbers, of_others="")
        state = replace(state, header_right_above=True, year_above=None, is_contents=False)
        return state, claims
    state = replace(_headed(state, row, scope), header_right_above=False)
    if state.is_contents:
        state = replace(
            state, is_contents=not any(cell.score and cell.has_decimals for cell in cells)
        )
        cells = list(map(_as_page_number, cells)) if state.is_contents else cells
    state = _below_words(state, cells, row, scope)
    first = cells[0]
    goes_on = first.kind is CellKind.TEXT or (
        row.loose and first.kind is CellKind.NUMBER and "." in first.text
    )
    found = _gone_on(state, cells, row, scope, at_border=at_border) if goes_on else None
    if found is None:
        items = items_of(cells, row, scope)
        found = _with_items(state, items, row, scope) if items else None
    if found is None and not goes_on:
        found = _gone_on(state, cells, row, scope, at_border=at_border)
    if found is None:
        found = _with_title(state, cells, row, scope)
    return found[0], claims + found[1]


def _below_words(state: _State, cells: Sequence[TextCell], row: TextRow, scope: Scope) -> _State:
    """The state with the header that a row of words above the first number is, where none is known.

    A number is believed for what stands over it: not every row of words says "score".
    """
    if state.header is not None:
        return state
    if any(cell.is_numeric for cell in cells):
        words = state.words_above
        is_over = words.loose == row.loose and len(words.cells) >= len(row.cells)
        header = unknown_header(words.cells, words.line, loose=row.loose) if is_over else None
        return replace(state, words_above=NO_ROW, header=header)
    if not any(row.cells[1:]) or any(
        cell.kind is CellKind.CODE or codes_of_title(cell.text, scope) for cell in cells
    ):
        return state
    return replace(state, words_above=row)


def _headed(state: _State, row: TextRow, scope: Scope) -> _State:
    """The state below a row that may be the heading of the next table."""
    text, *others = (*filter(None, row.cells), "")
    if any(others):
        # On a page blanks may part the words of a line; one with a number is a row.
        if not row.loose or state.header_right_above or any(map(_begins_with_score, row.cells)):
            return state
        text = " ".join(row.cells)
    return replace(
        state,
        of_others=text if _is_of_others(text, scope.asked.agency) else state.of_others,
        year_above=year_of_heading(text) or state.year_above,
        is_contents=state.is_contents or text.startswith(marks.CONTENTS),
    )


def _begins_with_score(text: str) -> bool:
    """Whether a cell begins with a number that is no year."""
    return re.match("[0-9๐-๙]{1,3}(?![0-9๐-๙])", text) is not None


def _is_of_others(text: str, own: str) -> bool:
    """Whether a heading without one's ``own`` name is over means of others, or over targets."""
    if own and own in text:
        return False
    if marks.TARGET in text and re.match(marks.TARGETS, text):
        return True
    is_like = has_any(text, marks.MEAN_WORDS) and has_any(text, marks.OTHERS)
    return is_like and re.match(marks.MEAN_OF_OTHERS, text) is not None


# --- rows with a node --------------------------------------------------------------------


def _with_items(state: _State, items: Sequence[Mention], row: TextRow, scope: Scope) -> _Step:
    """A row with item codes."""
    claims: list[Candidate] = []
    state = replace(state, above=())
    for item in items:
        if item.code not in scope.titles.keys:
            claims += _unknown(item, row, state, scope)
            continue
        whole = is_complete(item, scope) or (
            not row.loose and choose(item, state.header, scope.asked).score is not None
        )
        if state.numbers or (whole and (item.firm or not row.loose)):
            state, more = _closed(state, scope)
            claims += more
        if whole:
            state, more = _claimed(state, item, row.lines, scope)
            claims += more
        else:
            state = _with_waiting(state, item)
    return state, claims


def _with_waiting(state: _State, item: Mention) -> _State:
    """The items that wait with one more, or with a later line of the same one."""
    others = tuple(other for other in state.waiting if other.code != item.code)
    if len(others) < len(state.waiting) and not item.firm:
        return state
    return replace(state, waiting=(*others, item))


def _claimed(state: _State, item: Mention, lines: tuple[int, ...], scope: Scope) -> _Step:
    """One row that is whole; a narrative that seems to give a score only raises a doubt.

    An item that has its score waits no longer.
    """
    choice = choose(item, state.header, scope.asked)
    if not item.firm and choice.score is not None:
        choice = ScoreReading(rule=Reason.UNCLEAR, shown=(str(choice.score),))
    elif not item.firm or (choice.rule is Reason.MISSING and not item.is_missed):
        return state, []
    claim = Candidate(owners=(item,), lines=lines, choice=choice, header=state.header)
    return (_without(state, item.code) if choice.score is not None else state), [claim]


def _without(state: _State, code: str) -> _State:
    """The state without one waiting item; numbers have no owner where none is left."""
    waiting = tuple(item for item in state.waiting if item.code != code)
    return replace(state, waiting=waiting, numbers=state.numbers if waiting else ())


def _unknown(item: Mention, row: TextRow, state: _State, scope: Scope) -> Iterator[Candidate]:
    """A code that the framework does not have; it matters where a score stands beside it.

    The reason names the instrument where none of its items is known.
    """
    cell = item.cells[item.at]
    numbers = [found for found in item.cells[item.at + 1 :] if found.kind is CellKind.NUMBER]
    if not numbers or (cell.by_zero and (row.loose or cell.rest)) or len(cell.rest) > 200:
        return
    shown = tuple(dict.fromkeys(number.text for number in numbers))
    is_listed = any(code[0] == item.code[0] for code in scope.titles.items)
    others = () if is_listed else (f"{item.code[0].upper()}IT",)
    choice = ScoreReading(rule=Reason.UNKNOWN, shown=shown, others=others)
    yield Candidate(owners=(item,), lines=row.lines, choice=choice, header=state.header)


def _with_title(state: _State, cells: Sequence[TextCell], row: TextRow, scope: Scope) -> _Step:
    """A row without a code: the node by its title, or nothing."""
    found = titled(cells, row, scope, () if row.is_fixed else state.above)
    if found is None or (
        (_is_vague(found, state.header, scope) and is_of_another(found, scope))
        or _is_beside_an_item(found, state.header, scope)
    ):
        return _remembering(state, row, scope), []
    choice = choose(found, state.header, scope.asked)
    node = scope.framework.nodes[found.code]
    if len(found.codes) > 1:
        if choice.score is None:
            return _remembering(state, row, scope), []
        score = choice.score
        choice = ScoreReading(rule=Reason.SEVERAL_TITLES, others=found.codes, doubtful=(score,))
    elif node.code not in scope.titles.items:
        is_weight = (
            choice.score == node.share * 100
            and node.share < 1
            and not any(cell.score == choice.score and cell.has_decimals for cell in found.cells)
        )
        is_unreadable = choice.rule is Reason.UNREADABLE and state.header is not None
        is_told = choice.doubtful or is_unreadable or choice.rule is Reason.OF_OTHERS
        if is_weight or (
            choice.score is None and ((row.loose and state.header is None) or not is_told)
        ):
            return _remembering(state, row, scope), []
        if row.loose and choice.score is not None and _may_be_year(found, scope.asked):
            shown = str(choice.score)
            choice = ScoreReading(rule=Reason.UNCLEAR, shown=(shown,), doubtful=(choice.score,))
    claim = Candidate(owners=(found,), lines=row.lines, choice=choice, header=state.header)
    if choice.score is not None:
        state = _without(state, found.code)
    return replace(state, above=()), [claim]


def _may_be_year(found: Mention, asked: Asked) -> bool:
    """Whether the one number of a line is a year in two digits, as the title of a table has it."""
    numbers = [to_latin_digits(cell.text) for cell in found.cells if cell.is_numeric]
    year = asked.fiscal_year_be
    return len(numbers) == 1 and numbers[0] in (str(year % 100), str((year - 1) % 100))


def _is_vague(found: Mention, header: Header | None, scope: Scope) -> bool:
    """Whether neither an item nor a column of scores says what the number of a row is."""
    if len(found.codes) > 1 or found.code in scope.titles.items:
        return False
    return header is None or header.score_column(scope.asked) is None or found.loose


def _is_beside_an_item(found: Mention, header: Header | None, scope: Scope) -> bool:
    """Whether an instrument stands in the column of these, and another thing in that of items."""
    roles = header.columns if header is not None and not found.loose else ()
    if roles[found.at : found.at + 1] != (ColumnRole.INSTRUMENT,):
        return False
    pairs = zip(roles, found.cells, strict=False)
    texts = [it.text for role, it in pairs if role is ColumnRole.ITEM and it.kind is CellKind.TEXT]
    return any(
        not has_any(text, (marks.SUM, marks.MEAN)) and found.code not in codes_of_title(text, scope)
        for text in texts
    )


def _remembering(state: _State, row: TextRow, scope: Scope) -> _State:
    """The state with a line of words for the line below."""
    text = next((cell for cell in reversed(row.cells) if cell), "")
    text = re.sub(_COUNTED, "", text)
    key = letter_key(text) if len(text) <= 3 * scope.titles.longest else ""
    return replace(state, above=(*state.above, key)[-_MOST_ABOVE:])


# --- rows that go on with an item above --------------------------------------------------


def _continued(state: _State, row: TextRow, scope: Scope) -> _Step | None:
    """A row of words below a waiting item: more of its title; None where it is something else."""
    if state.numbers:
        return None
    for text in row.cells:
        for place in range(len(state.waiting) - 1, max(-1, len(state.waiting) - 4), -1):
            item = state.waiting[place]
            if key := scope.titles.follow(item.key, text[:500], item.code):
                grown = replace(item, key=item.key + key)
                waiting = (*state.waiting[:place], grown, *state.waiting[place + 1 :])
                return replace(state, waiting=waiting), []
    return None


def _gone_on(
    state: _State, cells: Sequence[TextCell], row: TextRow, scope: Scope, *, at_border: bool
) -> _Step | None:
    """A row with numbers that belong to waiting items; None where they do not."""
    place = next((i for i, cell in enumerate(cells) if cell.text), None)
    if place is None or not state.waiting or state.waiting[-1].row.is_fixed:
        return None
    if cells[place].kind is CellKind.TEXT:
        return _after_title(state, place, cells, row, scope)
    if not cells[place].ends_a_row:
        return None
    return _with_numbers(state, cells, row, at_border=at_border)


def _after_title(
    state: _State, place: int, cells: Sequence[TextCell], row: TextRow, scope: Scope
) -> _Step | None:
    """A line that goes on with the title of a waiting item, and perhaps gives its score."""
    titles, lead = scope.titles, cells[place]
    ways = [
        (item, scan(lead.text, item.code, titles, before=item.key))
        for item in state.waiting[-_MOST_WRAPPED:]
    ]
    for _, found in ways:
        if found.numbers and not letter_key(found.title) and "." in found.numbers[0].text:
            return _with_numbers(state, found.numbers, row)
    keys = [letter_key(found.title) for _, found in ways]
    surest = [
        titles.closeness(item.key, key, item.code) if key or not found.numbers else 0
        for (item, found), key in zip(ways, keys, strict=True)
    ]
    if not any(surest):
        return _continued(state, row, scope)
    if surest.count(max(surest)) > 1:
        # The title of either: the number stays between them.
        return _with_numbers(state, [*ways[-1][1].numbers, *cells[place + 1 :]], row)
    item, found = ways[surest.index(max(surest))]
    # The title was judged on its first line: the rest of it is no other item's.
    cell = replace(lead, kind=CellKind.CODE, code=item.code, rest=item.title)
    before = cells[:place] if place else () if item.loose else item.cells[:-1]
    grown = replace(item, scan=found, cells=(*before, cell, *cells[place + 1 :]), at=len(before))
    if not is_complete(grown, scope):
        return _continued(state, row, scope) or (state, [])
    passed = state.waiting[: state.waiting.index(item)]
    state, claims = _claimed(state, grown, (item.line, row.line), scope)
    state = _without(state, item.code)
    for other in passed:
        # The table went on without a score for it.
        claims += _missing(other, state.header, scope)
        state = _without(state, other.code)
    return state, claims


def _with_numbers(
    state: _State, cells: Sequence[TextCell], row: TextRow, *, at_border: bool = False
) -> _Step | None:
    """The state with the numbers that a line begins with; None where none can be a score.

    Signs for "nothing" are kept with them; ``- 5 -`` is the number of a page, and a whole number
    before a sentence that of a row.
    """
    end = next((i for i, cell in enumerate(cells) if _is_sentence(cell)), len(cells))
    own = cells[:end]
    if not any(cell.has_decimals if end < len(cells) else cell.is_numeric for cell in own):
        return None
    if len(state.numbers) >= _MOST_NUMBERS or (
        len(cells) == 3 and cells[0].text == cells[2].text == "-"
    ):
        return state, []
    if at_border and len(cells) == 1:
        own = [_as_page_number(own[0])]
    numbers = ((cell, row.line) for cell in own if cell.ends_a_row)
    return replace(state, numbers=(*state.numbers, *numbers)), []


def _is_sentence(cell: TextCell) -> bool:
    """Whether a cell has words other than a result, behind which a number is no score."""
    return cell.kind in (CellKind.TEXT, CellKind.CODE) and cell.text not in marks.STATUS_WORDS


def _as_page_number(cell: TextCell) -> TextCell:
    """A number that may be that of the page: a whole one is no score then."""
    is_whole = to_latin_digits(cell.text).strip("-– ").isdigit()
    return replace(cell, kind=CellKind.OTHER_NUMBER, score=None) if is_whole else cell


def _closed(state: _State, scope: Scope) -> _Step:
    """No more numbers come for the items that wait: the numbers are their one owner's.

    Where there are several, the claim is theirs together, until the whole table is compared.
    """
    rest = replace(state, waiting=(), numbers=())
    missed = [claim for item in state.waiting for claim in _missing(item, state.header, scope)]
    if not state.numbers or not state.waiting:
        return rest, missed
    owners = tuple(item for item in state.waiting if item.firm) or state.waiting
    cells = [cell for cell, _ in state.numbers]
    shown = tuple(dict.fromkeys(cell.text for cell in cells))
    choice = of_numbers(cells)
    places = [line for cell, line in state.numbers if cell.score == choice.score]
    if not owners[0].firm or not any(cell.is_numeric for cell in cells):
        choice = ScoreReading(rule=Reason.UNCLEAR, shown=shown)
    elif len(owners) > 1:
        choice = replace(choice, shown=shown)
    places = places[:1] if choice.score is not None else [line for _, line in state.numbers]
    claim = Candidate(
        owners=owners, lines=(owners[0].line, *places), choice=choice, header=state.header
    )
    others = [found for found in missed if found.code != owners[0].code]
    return rest, [*(others if len(owners) == 1 else []), claim]


def _missing(item: Mention, header: Header | None, scope: Scope) -> list[Candidate]:
    """An item that no score came for; empty where its line may have been a narrative."""
    if not item.is_missed:
        return []
    choice = choose(item, header, scope.asked)
    within = re.search(_DECIMAL, item.row.text) if item.loose and not choice.shown else None
    if within is not None and choice.rule is Reason.MISSING:
        choice = ScoreReading(rule=Reason.UNCLEAR, shown=(within[0],))  # words grew round it
    return [Candidate(owners=(item,), lines=(item.line,), choice=choice, header=header)]
