"""Codes of the scored tree, as people type them.

Item codes are printed with the Thai zero for the letter o, and typed with the wrong layout on; a
code is stored as ASCII (``o9``).
"""

import re
from collections.abc import Container, Iterator
from functools import cache

from ita_tui.core.problem import Unreadable
from ita_tui.core.thai.clean import clean_line
from ita_tui.core.thai.keyboard import typed_in_thai
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.core.thai.search import search_key
from ita_tui.words.said import reading
from ita_tui.words.understood import calendar
from ita_tui.words.understood import values as marks

_TOTAL = "total"
_LETTERS = {
    "i": "i",
    "e": "e",
    "o": "o",
    "อ": "o",
    "โอ": "o",
    # The keys of o, i and e with the Thai layout on.
    "น": "o",
    "ร": "i",
    "ำ": "e",
}
_EXAMPLES = ("i1", "e1", "o1", "9.1")
_AROUND = "()[]“”\"':;,."

_INDICATOR = r"[1-9][0-9]?(?: ?\. ?[1-9][0-9]?)?"
"""The number of an indicator or sub-indicator."""


def parse_code(text: str, known: Container[str]) -> str:
    """The code in ``known`` that ``text`` means: ``O10``, ``๐๑๐``, ``อ10``, ``นๅจ`` are ``o10``.

    A number with a leading zero is an o item; without one, an indicator. Raises Unreadable where no
    known code fits, and where two do.
    """
    line = clean_line(text)
    if not line:
        raise Unreadable(reading.code_missing(codes=codes_in(known)))
    if line in known:
        return line
    fitting = [code for code in dict.fromkeys(_readings(text, line)) if code in known]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        raise Unreadable(reading.code_ambiguous(shown=line, codes=tuple(fitting)))
    number = _without_words(line)[0]
    items = tuple(code for code in _items_numbered(number) if code in known)
    if items:
        raise Unreadable(reading.code_lacks_letter(shown=line, codes=items))
    raise Unreadable(reading.code_unknown(shown=line, codes=codes_in(known)))


def codes_in(known: Container[str]) -> tuple[str, ...]:
    """Codes to name as examples, of those that are ``known``; one of each kind."""
    return tuple(code for code in _EXAMPLES if code in known)


def split_item_code(text: str) -> tuple[str, str] | None:
    """The item code at the start of a table cell, and the rest of the cell.

    ``๐๑๔ รายการ`` gives ``("o14", "รายการ")``. None where the cell does not surely begin with one
    item code: dates, decimals, telephone numbers, ranges of codes, words. Whether the framework has
    the code is not checked.
    """
    line = clean_line(text)
    found = _cell().match(to_latin_digits(line))
    if found is None:
        return None
    rest = line[found.end() :]
    if found["zero"] and rest.startswith((*calendar.MONTHS, *calendar.MONTHS_SHORT)):
        return None  # 01 ตุลาคม is a day
    return f"{(found['letter'] or 'o').lower()}{found['number']}", rest


def _readings(text: str, line: str) -> Iterator[str]:
    """Every code that what was typed can mean, known or not."""
    if search_key(line) in marks.TOTAL_WORDS:
        yield _TOTAL
    bare, is_item = _without_words(line)
    yield from _as_latin(bare, is_item=is_item)
    if not bare.isascii():
        # The text itself too: cleaning takes a repeated key (66 is ุุ) for a slip.
        for keys in (bare, "".join(to_latin_digits(text).split())):
            yield from _as_latin(typed_in_thai(keys).casefold(), is_item=False)


def _without_words(line: str) -> tuple[str, bool]:
    """``line`` in Latin digits and lower case, freed of "item" and the like; whether it said so."""
    bare = to_latin_digits(line).casefold().strip(_AROUND + " ")
    for word in (marks.SUB_INDICATOR, marks.INDICATOR, marks.ITEM):
        if bare.startswith(word):
            bare = bare.removeprefix(word).removeprefix(calendar.ORDINAL).strip(_AROUND + " ")
            return bare, word == marks.ITEM
    return bare, False


def _as_latin(bare: str, *, is_item: bool) -> Iterator[str]:
    """The codes that ``bare`` can mean as it stands."""
    if bare == _TOTAL:
        yield _TOTAL
    if bare.isascii() and bare.isalpha():
        yield bare.upper()
    if item := _item().fullmatch(bare):
        number = item["number"].replace("o", "0").lstrip("0")
        if number:
            yield f"{_LETTERS.get(item['letter'], 'o')}{number}"
    elif is_item and bare.isdigit():
        yield from _items_numbered(bare)
    elif re.fullmatch(_INDICATOR, bare):
        yield bare.replace(" ", "")


def _items_numbered(number: str) -> Iterator[str]:
    """The items that carry a bare number; none where it is not one."""
    if number.isascii() and number.isdigit() and not number.startswith("0"):
        yield from (f"{letter}{number}" for letter in "ieo")


@cache
def _item() -> re.Pattern[str]:
    """A whole item code; the letter o may stand for a zero.

    No full stop after a zero: 0.9 is a number.
    """
    letters = "|".join(_LETTERS)
    return re.compile(
        rf"(?:(?P<letter>{letters})[ ._–-]*|(?P<zero>0)[ _–-]*)(?P<number>[0-9o]{{1,4}})"
    )


@cache
def _cell() -> re.Pattern[str]:
    """The start of a table cell that holds an item code.

    Only i, e, o may stand apart from their number: "อ 10 คน" is no code. After the number there may
    be no more of a number, a telephone number or a date, and no second code (a range, a list).
    """
    between = "|".join(("[-–—,/&]", *calendar.UNTIL, marks.AND))
    return re.compile(
        rf"[(\[]? ?(?:{marks.ITEM}(?:{calendar.ORDINAL})? ?)?"
        r"(?:(?P<letter>[ieoIEO])[ .-]?|(?P<zero>0)|โอ|อ)0*(?P<number>[1-9][0-9]?)"
        r"(?![0-9A-Za-z%]|[.,/:][0-9])"
        rf"(?! ?(?:{between}) ?(?:[ieoIEO]|โอ|อ)?[ .-]?[0-9])"
        r"(?(zero)(?! ?\)? ?[0-9]))"
        r"[)\]]?[ :.–—-]*"
    )
