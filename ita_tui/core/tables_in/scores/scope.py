"""What a cell of a table holds, worked out with what is known of the framework."""

import re
from collections.abc import Callable, Mapping, Sequence

from ita_tui.core.framework.maps import CodeMap
from ita_tui.core.framework.model import TOTAL, Framework
from ita_tui.core.matching.titles import Fit, Titles, index_titles, letter_key
from ita_tui.core.matching.years import proposed_map
from ita_tui.core.record.model import ScoreKind
from ita_tui.core.tables_in.scores.cell import (
    CellKind,
    TextCell,
    has_digit,
    score_cell,
)
from ita_tui.core.tables_in.scores.header import Asked
from ita_tui.core.thai.codes import split_item_code
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.core.values import dataclass, replace
from ita_tui.words.understood import tables as marks
from ita_tui.words.understood import values

_LONGEST_CODE = 60
"""Letters of a cell within which its code, if it has one, ends."""
_LONGEST_INSTRUMENT = 30
_CODE_LETTERS = frozenset("ieoIEO๐0อโข([")
"""What a code, or the word for "item" before it, can begin with."""
_AROUND = " :;*_`'\"“”"
_EDGES = " .:;()[]*_`'\"“”"
# A code with a capital letter right behind it.
_GLUED = "[ieoIEO๐0อ][ .-]?[0-9๐-๙]{1,2}(?=[A-Z])"


@dataclass(frozen=True, slots=True, kw_only=True)
class Others:
    """The other years; asked only where something speaks for one of them."""

    frameworks: Callable[[], Sequence[Framework]] = tuple
    """Gives every framework that is known."""
    links: Callable[[Framework, Framework], CodeMap] = proposed_map
    """Gives what the codes of one framework became in a later one."""


NOBODY = Others()
"""No other year is known."""


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
    asked: Asked
    """The year and the kind of the scores that are read."""
    others: Others
    """The other years, of one of which the table may be."""


def scope_of(
    framework: Framework,
    fiscal_year_be: int | None = None,
    kind: ScoreKind = ScoreKind.OWN,
    *,
    agency: str = "",
    others: Others = NOBODY,
    column: int | None = None,
) -> Scope:
    """The scope of one reading; the year is the framework's where none is asked for.

    ``kind`` says which column of several is meant, PREVIOUS the year before; ``column`` is the
    place that the user named for the scores. Where nodes stand side by side, the row of the
    ``agency`` is read.
    """
    titles = index_titles(framework)
    instruments = {}
    for node in framework.instruments:
        instruments[node.code.casefold()] = node.code
        instruments |= dict.fromkeys(titles.keys[node.code], node.code)
    names = "|".join(re.escape(node.code) for node in framework.instruments) or "(?!)"
    number = r"(?:[1-9][0-9]{0,2}[.)]?[ ]+)?"  # with a leading zero it is an o item
    year_be = fiscal_year_be or framework.fiscal_year_be
    return Scope(
        framework=framework,
        titles=titles,
        instruments=instruments,
        lead_in=re.compile(
            rf"(?i)(?:[-•*▪●] ?)?{number}(?:(?P<instrument>{names})[ :/-]+)?{number}"
        ),
        asked=Asked(
            fiscal_year_be=year_be - (kind is ScoreKind.PREVIOUS),
            kind=kind,
            agency=agency,
            column=column,
        ),
        others=others,
    )


def classify(text: str, scope: Scope) -> TextCell:
    """What the cleaned ``text`` of one cell is."""
    bare = text.strip(_EDGES)
    if not bare or bare.casefold() in marks.NO_SCORE_MARKS:
        return TextCell(text=text, kind=CellKind.BLANK)
    plain = TextCell(text=text, kind=CellKind.TEXT)
    if instrument := _instrument(bare, scope):
        plain = TextCell(text=text, kind=CellKind.INSTRUMENT, code=instrument)
    if not has_digit(bare):
        return plain if instrument else score_cell(bare, text) or plain
    found = _code_cell(text, scope) or score_cell(text.strip(_AROUND), text)
    return found or (plain if instrument else _code_last(text, scope) or plain)


def as_node_code(text: str, scope: Scope) -> str | None:
    """The code of an indicator, its part or the total that ``text`` is in full; None without one.

    A bare number is no code: it may count the rows. Behind the word for "indicator" it is one.
    """
    bare = to_latin_digits(text).strip(_EDGES)
    named = re.fullmatch(rf"{marks.OF_INDICATOR} ?([0-9.]+)", bare)
    if named and named[1] in scope.framework.nodes:
        return named[1]
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
            return replace(inner, text=text)  # "01 i1 …" counts the rows
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
    if glued := re.match(_GLUED, text):
        text = f"{glued[0]} {text[glued.end() :]}"
    head = text[:_LONGEST_CODE].rstrip()
    found = split_item_code(head)
    return None if found is None else (found[0], text[len(head) - len(found[1]) :])


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
    words = (word.casefold() for word in re.findall("[A-Za-z]+", bare))
    named = {scope.instruments[word] for word in words if word in scope.instruments}
    return named.pop() if len(named) == 1 else None
