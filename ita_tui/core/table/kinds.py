"""What one cell of a table holds: a code, a score, another number, an instrument, words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from functools import cache

from ita_tui.core.framework import TOTAL, Framework
from ita_tui.core.table.titles import Fit, Titles, index_titles, letter_key
from ita_tui.core.thai.codes import split_item_code
from ita_tui.core.thai.digits import to_latin_digits
from ita_tui.core.thai.numbers import parse_score
from ita_tui.core.thai.unreadable import Unreadable
from ita_tui.words import reading
from ita_tui.words import table as words

_LONGEST_ODD = 16
_LONGEST_NUMBER = 40
_LONGEST_CODE = 60
"""Letters of a cell within which its code, if it has one, ends."""
_MOST_REMEMBERED = 4096
_LONGEST_INSTRUMENT = 30
_YEARS = range(1950, 2743)
_CODE_LETTERS = frozenset("ieoIEO๐0อโข([")
"""What a code, or the word for "item" before it, can begin with."""
_EDGES = " .:;()[]*_`'\"“”"


class Kind(Enum):
    """What a cell is."""

    BLANK = "blank"
    """Empty, or a sign for "nothing", which stands in ``text``."""
    NUMBER = "number"
    """A number that can be a score."""
    OTHER_NUMBER = "other number"
    """A number that cannot be a score but is right in its place: a year, a difference, a date."""
    ODD = "odd"
    """What looks like a score and is none: 194.59, 94.591, 1e2."""
    CODE = "code"
    """An item code, alone or with text."""
    INSTRUMENT = "instrument"
    """The code or title of an instrument, alone."""
    TEXT = "text"
    """Anything else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell, classified."""

    text: str
    """What stands there, cleaned, on one line."""
    kind: Kind
    """What it is."""
    score: Decimal | None = None
    """The score of a NUMBER."""
    code: str = ""
    """Item code of a CODE, code of an INSTRUMENT."""
    rest: str = ""
    """The text beside the code, in a CODE cell."""
    instrument: str = ""
    """Instrument before the code, in the same cell; empty where there is none."""
    by_zero: bool = False
    """Whether the code is typed with a zero for the letter o; so is a number in 01, 02, 03."""

    @property
    def is_numeric(self) -> bool:
        """Whether it could stand in a column of scores and be meant as a number there."""
        return self.kind in (Kind.NUMBER, Kind.ODD)


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
    memo: dict[str, Cell]
    """Cells that were classified before, by their text."""


def scope_of(framework: Framework, fiscal_year_be: int | None) -> Scope:
    """The scope of one reading; the year is the framework's where none is asked for."""
    titles = index_titles(framework)
    instruments = {}
    for node in framework.instruments:
        instruments[node.code.casefold()] = node.code
        instruments |= dict.fromkeys(titles.keys[node.code], node.code)
    names = "|".join(re.escape(node.code) for node in framework.instruments) or "(?!)"
    number = r"(?:[0-9]{1,3}[.)]?[ ]+)?"
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


def classify(text: str, scope: Scope) -> Cell:
    """What the cleaned ``text`` of one cell is."""
    known = scope.memo.get(text)
    if known is None:
        if len(scope.memo) >= _MOST_REMEMBERED:
            scope.memo.clear()
        known = scope.memo[text] = _classify(text, scope)
    return known


def _classify(text: str, scope: Scope) -> Cell:
    """What a cell is that was not seen before."""
    bare = text.strip(_EDGES)
    if not bare or bare.casefold() in words.NO_SCORE_MARKS:
        return Cell(text=text, kind=Kind.BLANK)
    if not has_digit(bare):
        if instrument := _instrument(bare, scope):
            return Cell(text=text, kind=Kind.INSTRUMENT, code=instrument)
        return number_cell(bare, text) or Cell(text=text, kind=Kind.TEXT)
    found = _code_cell(text, scope) or number_cell(bare if bare[-1:] != "." else text, text)
    if found is not None:
        return found
    if instrument := _instrument(bare, scope):
        return Cell(text=text, kind=Kind.INSTRUMENT, code=instrument)
    return _code_last(text, scope) or Cell(text=text, kind=Kind.TEXT)


def number_cell(number: str, text: str) -> Cell | None:
    """The cell ``text`` as the ``number`` in it, readable or not; None where it is no number.

    Only digits are tried, never letters typed on the digit keys: ต.ค. is a month.
    """
    if len(number) > _LONGEST_NUMBER:
        return None
    bare = to_latin_digits(number).removeprefix(reading.PER_CENT).strip()
    bare = bare.removesuffix(reading.POINTS).strip().removesuffix("%").strip()
    if _plain().fullmatch(bare):
        if len(bare) == 4 and bare.isdigit() and int(bare) in _YEARS:
            return Cell(text=text, kind=Kind.OTHER_NUMBER)
        try:
            return Cell(text=text, kind=Kind.NUMBER, score=parse_score(bare))
        except Unreadable:
            return Cell(text=text, kind=Kind.ODD)
    if len(bare) > _LONGEST_ODD:
        return None
    if bare.casefold() in words.NO_NUMBERS:
        return Cell(text=text, kind=Kind.ODD)
    if _signed().fullmatch(bare):
        return Cell(text=text, kind=Kind.OTHER_NUMBER)
    odd = _odd().fullmatch(bare) or (
        not bare.isascii()
        and any(char.isdigit() for char in bare)
        and not any(char.isalpha() for char in bare)
        and not _range().search(bare)
    )
    return Cell(text=text, kind=Kind.ODD) if odd else None


def has_digit(text: str) -> bool:
    """Whether any digit, of whatever script, is in ``text``."""
    return _any_digit().search(text) is not None


def as_node_code(text: str, scope: Scope) -> str | None:
    """The code of a sub-indicator or the total that ``text`` is in full; None where it is none.

    A bare number is no code: it may count the rows.
    """
    bare = to_latin_digits(text).strip(_EDGES)
    if "." in bare and bare in scope.framework.nodes:
        return bare
    return TOTAL if bare.casefold() == TOTAL else None


def _code_cell(text: str, scope: Scope) -> Cell | None:
    """The cell as a code, with what stands before and after it in the cell."""
    start = scope.lead_in.match(to_latin_digits(text[:_LONGEST_CODE]))
    lead, instrument = (start.end(), start["instrument"]) if start else (0, None)
    for offset in dict.fromkeys((lead, 0)):
        found = _split(text[offset:].lstrip('*_`"'))
        if found is None:
            continue
        code, rest = found
        by_zero = _by_zero(text[offset:])
        inner = _split(rest) if by_zero else None
        if inner is not None:
            # "01 i1 …" counts the rows.
            (code, rest), by_zero = inner, _by_zero(rest)
        return Cell(
            text=text,
            kind=Kind.CODE,
            code=code,
            rest=rest.strip("*_` "),
            instrument=scope.instruments[instrument.casefold()] if offset and instrument else "",
            by_zero=by_zero,
        )
    return None


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
    return to_latin_digits(text[:_LONGEST_CODE]).lstrip("(*_` [" + reading.ITEM).startswith("0")


def _code_last(text: str, scope: Scope) -> Cell | None:
    """The cell as a title with its code behind it; None where the title is not that code's."""
    head, _, last = text.strip(_EDGES.replace(")", "").replace("]", "")).rpartition(" ")
    found = split_item_code(last) if head and len(last) <= 6 else None
    if found is None or found[1] or found[0] not in scope.titles.keys:
        return None
    fit = scope.titles.fit(letter_key(head), found[0])
    if fit not in (Fit.FULL, Fit.NEAR, Fit.PART):
        return None
    return Cell(text=text, kind=Kind.CODE, code=found[0], rest=head, by_zero=_by_zero(last))


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
def _plain() -> re.Pattern[str]:
    """A number as a score is typed."""
    return re.compile("[0-9]+(?:[.,][0-9]+)?")


@cache
def _signed() -> re.Pattern[str]:
    """A difference, a bound, a date, an amount in brackets."""
    return re.compile(
        r"[-+−–±<>≥≤=] ?[0-9]+(?:[.,][0-9]+)?|[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2,4}"
    )


@cache
def _odd() -> re.Pattern[str]:
    """What is nearly a number."""
    return re.compile(
        "[0-9]+(?:[.,]+[0-9]*)+|[0-9]*[.,][0-9]+|[0-9]+(?:[.,][0-9]+)?[eE][-+]?[0-9]+"
        "|[0-9oOlI]{1,3}[.,][0-9oOlI]{1,3}|[0-9]+(?:[.,][0-9]+)?[?*!]+|[0-9]+(?:[.,][0-9]+)? ?/ ?100"
    )


@cache
def _range() -> re.Pattern[str]:
    """What parts two numbers."""
    return re.compile("[0-9] ?[-–—/:] ?[0-9]")


@cache
def _any_digit() -> re.Pattern[str]:
    """One digit; those of other scripts are meant too: they are reported, not overlooked."""
    return re.compile(r"\d")


@cache
def _latin_words() -> re.Pattern[str]:
    """Words in Latin letters."""
    return re.compile("[A-Za-z]+")
