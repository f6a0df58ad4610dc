"""What a cell of a table holds, worked out with what is known of the framework."""

import re
from collections.abc import Mapping
from functools import cache

from ita_tui.core.framework.model import TOTAL, Framework
from ita_tui.core.matching.titles import Fit, Titles, index_titles, letter_key
from ita_tui.core.tables_in.text.cell import CellKind, TextCell
from ita_tui.core.tables_in.text.number_cell import has_digit, number_cell
from ita_tui.core.thai.codes import split_item_code
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.core.values import dataclass, replace
from ita_tui.words.understood import tables as marks
from ita_tui.words.understood import values

_LONGEST_CODE = 60
"""Letters of a cell within which its code, if it has one, ends."""
_MOST_REMEMBERED = 4096
_LONGEST_INSTRUMENT = 30
_CODE_LETTERS = frozenset("ieoIEO๐0อโข([")
"""What a code, or the word for "item" before it, can begin with."""
_AROUND = " :;*_`'\"“”"
_EDGES = " .:;()[]*_`'\"“”"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What reading needs to know of the framework, worked out once."""

    framework: Framework
    """The framework whose items are read."""
    titles: Titles
    """Its titles."""
    instruments: Mapping[str, str]
    """Instrument by each of its spellings in lower case and by the key of each title."""
    lead_in: re.Pattern[str]
    """What may stand before a code in its own cell: bullets, a sequence number, the instrument."""
    fiscal_year_be: int
    """The year whose scores are read."""
    memo: dict[str, TextCell]
    """Cells that were classified before, by their text."""


def scope_of(framework: Framework, fiscal_year_be: int | None) -> Scope:
    """The scope of one reading; the year is the framework's where none is asked for."""
    titles = index_titles(framework)
    instruments = {}
    for node in framework.instruments:
        instruments[node.code.casefold()] = node.code
        instruments |= dict.fromkeys(titles.keys[node.code], node.code)
    names = "|".join(re.escape(node.code) for node in framework.instruments) or "(?!)"
    number = r"(?:[1-9][0-9]{0,2}[.)]?[ ]+)?"  # with a leading zero it is an o item
    return Scope(
        framework=framework,
        titles=titles,
        instruments=instruments,
        lead_in=re.compile(
            rf"(?i)(?:[-•*▪●] ?)?{number}(?:(?P<instrument>{names})[ :/-]+)?{number}"
        ),
        fiscal_year_be=fiscal_year_be or framework.fiscal_year_be,
        memo={},
    )


def classify(text: str, scope: Scope) -> TextCell:
    """What the cleaned ``text`` of one cell is."""
    known = scope.memo.get(text)
    if known is None:
        if len(scope.memo) >= _MOST_REMEMBERED:
            scope.memo.clear()
        known = scope.memo[text] = _classify(text, scope)
    return known


def _classify(text: str, scope: Scope) -> TextCell:
    """What a cell is that was not seen before."""
    bare = text.strip(_EDGES)
    if not bare or bare.casefold() in marks.NO_SCORE_MARKS:
        return TextCell(text=text, kind=CellKind.BLANK)
    if not has_digit(bare):
        if instrument := _instrument(bare, scope):
            return TextCell(text=text, kind=CellKind.INSTRUMENT, code=instrument)
        return number_cell(bare, text) or TextCell(text=text, kind=CellKind.TEXT)
    found = _code_cell(text, scope) or number_cell(text.strip(_AROUND), text)
    if found is not None:
        return found
    if instrument := _instrument(bare, scope):
        return TextCell(text=text, kind=CellKind.INSTRUMENT, code=instrument)
    return _code_last(text, scope) or TextCell(text=text, kind=CellKind.TEXT)


def as_node_code(text: str, scope: Scope) -> str | None:
    """The code of a sub-indicator or the total that ``text`` is in full; None where it is none.

    A bare number is no code: it may count the rows.
    """
    bare = to_latin_digits(text).strip(_EDGES)
    if "." in bare and bare in scope.framework.nodes:
        return bare
    return TOTAL if bare.casefold() == TOTAL else None


def _code_cell(text: str, scope: Scope) -> TextCell | None:
    """The cell as a code, with what stands before and after it in the cell."""
    start = scope.lead_in.match(to_latin_digits(text[:_LONGEST_CODE]))
    lead, instrument = (start.end(), start["instrument"]) if start else (0, None)
    for offset in dict.fromkeys((lead, 0)):
        found = _split(text[offset:].lstrip('*_`"'))
        if found is None:
            continue
        code, rest = found
        by_zero = _by_zero(text[offset:])
        if by_zero and (inner := _behind_count(rest, scope)):
            # "01 i1 …" counts the rows.
            return replace(inner, text=text)
        return TextCell(
            text=text,
            kind=CellKind.CODE,
            code=code,
            rest=rest.strip("*_` "),
            instrument=scope.instruments[instrument.casefold()] if offset and instrument else "",
            by_zero=by_zero,
        )
    return None


def _behind_count(rest: str, scope: Scope) -> TextCell | None:
    """The code behind the number of a row in the same cell; None without one."""
    start = scope.lead_in.match(to_latin_digits(rest[:_LONGEST_CODE]))
    behind = rest[start.end() :] if start else rest
    return _code_cell(rest, scope) if _split(behind) else None


def _split(text: str) -> tuple[str, str] | None:
    """The code at the start of a cell and the rest, from no more letters than it takes."""
    if text[:1] not in _CODE_LETTERS:
        return None
    text = _spaced(text)
    head = text[:_LONGEST_CODE].rstrip()
    found = split_item_code(head)
    return None if found is None else (found[0], text[len(head) - len(found[1]) :])


def _spaced(text: str) -> str:
    """``text`` with a blank between a code and a Latin title that stands against it."""
    found = _glued().match(text)
    return f"{found[0]} {text[found.end() :]}" if found else text


def _by_zero(text: str) -> bool:
    """Whether the code at the start of ``text`` has a zero for its letter."""
    return to_latin_digits(text[:_LONGEST_CODE]).lstrip("(*_` [" + values.ITEM).startswith("0")


def _code_last(text: str, scope: Scope) -> TextCell | None:
    """The cell as a title with its code behind it; None where the title is not that code's."""
    head, _, last = text.strip(_EDGES.replace(")", "").replace("]", "")).rpartition(" ")
    found = split_item_code(last) if head and len(last) <= 6 else None
    if found is None or found[1] or found[0] not in scope.titles.keys:
        return None
    fit = scope.titles.fit(letter_key(head), found[0])
    if fit not in (Fit.FULL, Fit.NEAR, Fit.PART):
        return None
    return TextCell(text=text, kind=CellKind.CODE, code=found[0], rest=head, by_zero=_by_zero(last))


def _instrument(bare: str, scope: Scope) -> str | None:
    """The one instrument that a short text names, or whose title it is."""
    if not bare.isascii() and (code := scope.instruments.get(letter_key(bare))):
        return code
    if len(bare) > _LONGEST_INSTRUMENT:
        return None
    named = {
        scope.instruments[word.casefold()]
        for word in _latin_words().findall(bare)
        if word.casefold() in scope.instruments
    }
    return named.pop() if len(named) == 1 else None


@cache
def _glued() -> re.Pattern[str]:
    """A code with a capital letter right behind it."""
    return re.compile("[ieoIEO๐0อ][ .-]?[0-9๐-๙]{1,2}(?=[A-Z])")


@cache
def _latin_words() -> re.Pattern[str]:
    """Words in Latin letters."""
    return re.compile("[A-Za-z]+")
