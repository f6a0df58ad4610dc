"""TOML as this program and most hands write it, read in a fraction of the parser's time.

What is not plain here, be it right or wrong, is left to the standard parser, which alone says what
is wrong with a text. What is plain gives the very values that it gives.
"""

import datetime
import re
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import Any

MOST_NESTED = 4
"""Arrays and inline tables inside one another; what has more is not plain."""


class _NotPlain(Exception):
    """A text is for the standard parser."""


def parse_plain(text: str) -> dict[str, Any] | None:
    """The values of a text, decimals as Decimal; None where it is not plain."""
    if not text.replace("\n", "").isprintable():
        return None
    try:
        return _read(text)
    except (_NotPlain, ValueError):
        return None


def _read(text: str) -> dict[str, Any]:
    root: dict[str, Any] = {}
    tables, declared = {"": root}, {""}
    table, place = root, 0
    while place < len(text):
        match = _matched(_line(), text, place)
        place = match.end()
        if match.lastgroup == "header":
            table = _opened(match["header"], tables, declared)
        elif match.lastgroup is not None:
            place = _put(table, match, MOST_NESTED)
        if not text.startswith("\n", place):
            place = _matched(_end(), text, place).end()
        place += 1
    return root


def _matched(pattern: re.Pattern[str], text: str, place: int) -> re.Match[str]:
    match = pattern.match(text, place)
    if match is None:
        raise _NotPlain
    return match


def _opened(header: str, tables: dict[str, dict[str, Any]], declared: set[str]) -> dict[str, Any]:
    """The table of a header, with those it lies in; ``tables`` are those of all headers so far."""
    if header in declared:
        raise _NotPlain
    declared.add(header)
    path, table = "", tables[""]
    for name in header.split("."):
        path = f"{path}.{name}" if path else name
        if path not in tables:
            if name in table:  # a value, or an inline table, which is closed
                raise _NotPlain
            tables[path] = table[name] = {}
        table = tables[path]
    return table


def _put(table: dict[str, Any], match: re.Match[str], depth: int) -> int:
    """Give a table the key of a match, with the value behind it; where that ends."""
    key = match["bare"] or match["quoted"]
    if key in table:
        raise _NotPlain
    table[key], place = _value(match.string, match.end(), depth)
    return place


def _value(text: str, place: int, depth: int) -> tuple[Any, int]:
    """The value that begins at a place, and where it ends."""
    match = _matched(_start(), text, place)
    kind, place = match.lastgroup or "", match.end()
    read = _SCALARS.get(kind)
    if read is not None:
        return read(match[kind]), place
    if not depth:
        raise _NotPlain
    return (_array if kind == "array" else _table)(text, place, depth - 1)


def _array(text: str, place: int, depth: int) -> tuple[list[Any], int]:
    found: list[Any] = []
    while True:
        place = _past(text, place, " \n")
        if text.startswith("]", place):
            return found, place + 1
        value, place = _value(text, place, depth)
        found.append(value)
        place = _past(text, place, " \n")
        if text.startswith(",", place):
            place += 1
        elif not text.startswith("]", place):
            raise _NotPlain


def _table(text: str, place: int, depth: int) -> tuple[dict[str, Any], int]:
    found: dict[str, Any] = {}
    while True:
        place = _past(text, _put(found, _matched(_key(), text, place), depth), " ")
        if text.startswith("}", place):
            return found, place + 1
        if not text.startswith(",", place):
            raise _NotPlain
        place += 1


def _past(text: str, place: int, blanks: str) -> int:
    """The first place from ``place`` on that has none of those blanks."""
    while place < len(text) and text[place] in blanks:
        place += 1
    return place


def _unescaped(text: str) -> str:
    return _escape().sub(r"\1", text) if "\\" in text else text


_SCALARS: dict[str, Callable[[str], Any]] = {
    "text": _unescaped,
    "long": _unescaped,
    "number": Decimal,
    "integer": int,
    "date": datetime.date.fromisoformat,
    "flag": "true".__eq__,
}

_KEY = r"""(?:(?P<bare>[A-Za-z0-9_-]++)|"(?P<quoted>[^"\\\n]++)")[ ]*+=[ ]*+"""
_HEADER = r"\[(?P<header>[A-Za-z0-9_-]++(?:\.[A-Za-z0-9_-]++)*+)\]"
_IS_OVER = "(?![0-9A-Za-z_.:+-])"


@cache
def _line() -> re.Pattern[str]:
    """What a line begins with: a key, a header, or nothing."""
    return re.compile(rf"[ ]*+(?:{_KEY}|{_HEADER}|(?=#|\n|\Z))")


@cache
def _key() -> re.Pattern[str]:
    return re.compile(f"[ ]*+{_KEY}")


@cache
def _start() -> re.Pattern[str]:
    """A value; of an array or a table, its beginning."""
    return re.compile(
        r""""(?P<text>(?:[^"\\\n]++|\\["\\])*+)"(?!")"""
        r'''|"""\n?+(?P<long>(?:[^"\\]++|\\["\\]|"{1,2}+(?!"))*+)"""(?!")'''
        rf"|(?P<number>-?(?:0|[1-9][0-9]{{0,14}})\.[0-9]{{1,9}}){_IS_OVER}"
        rf"|(?P<date>[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}){_IS_OVER}(?! [0-9])"
        rf"|(?P<integer>-?(?:0|[1-9][0-9]{{0,14}})){_IS_OVER}"
        rf"|(?P<flag>true|false){_IS_OVER}|(?P<array>\[)|(?P<table>\{{)"
    )


@cache
def _end() -> re.Pattern[str]:
    """What may stand behind a value up to the end of its line."""
    return re.compile(r"[ ]*+(?:#[^\n]*+)?(?=\n|\Z)")


@cache
def _escape() -> re.Pattern[str]:
    return re.compile(r"""\\(["\\])""")
