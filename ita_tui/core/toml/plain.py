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
    table, place, line = root, 0, _line()
    while place < len(text):
        match = line.match(text, place)
        if match is None:
            raise _NotPlain
        place = match.end()
        kind = match.lastgroup
        if kind == "header":
            table = _opened(match["header"], tables, declared)
        elif kind is not None:
            value, place = _value(match, MOST_NESTED)
            _put(table, match, value)
        if not text.startswith("\n", place):
            end = _end().match(text, place)
            if end is None:
                raise _NotPlain
            place = end.end()
        place += 1
    return root


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


def _put(table: dict[str, Any], match: re.Match[str], value: object) -> None:
    key = match["bare"] or match["quoted"]
    if key in table:
        raise _NotPlain
    table[key] = value


def _value(match: re.Match[str], depth: int) -> tuple[Any, int]:
    """The value that begins in a match, and where it ends."""
    kind, place = match.lastgroup or "", match.end()
    read = _SCALARS.get(kind)
    if read is not None:
        return read(match[kind]), place
    if not depth:
        raise _NotPlain
    return (_array if kind == "array" else _table)(match.string, place, depth - 1)


def _array(text: str, place: int, depth: int) -> tuple[list[Any], int]:
    found: list[Any] = []
    while True:
        match = _entry().match(text, place)
        if match is None:
            raise _NotPlain
        if match.lastgroup == "close":
            return found, match.end()
        value, place = _value(match, depth)
        found.append(value)
        place = _behind(text, place, "]", " \n")


def _table(text: str, place: int, depth: int) -> tuple[dict[str, Any], int]:
    found: dict[str, Any] = {}
    while True:
        match = _pair().match(text, place)
        if match is None:
            raise _NotPlain
        value, place = _value(match, depth)
        _put(found, match, value)
        place = _behind(text, place, "}", " ")
        if text.startswith("}", place):
            return found, place + 1


def _behind(text: str, place: int, close: str, blanks: str) -> int:
    """Where to go on behind a value: behind its comma, or at the bracket that closes."""
    while text[place : place + 1] in blanks and place < len(text):
        place += 1
    if text.startswith(",", place):
        return place + 1
    if not text.startswith(close, place):
        raise _NotPlain
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
_IS_OVER = "(?![0-9A-Za-z_.:+-])"
_VALUE = (
    r"""(?:"(?P<text>(?:[^"\\\n]++|\\["\\])*+)"(?!")"""
    r'''|"""\n?+(?P<long>(?:[^"\\]++|\\["\\]|"{1,2}+(?!"))*+)"""(?!")'''
    rf"|(?P<number>-?(?:0|[1-9][0-9]{{0,14}})\.[0-9]{{1,9}}){_IS_OVER}"
    rf"|(?P<date>[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}){_IS_OVER}(?! [0-9])"
    rf"|(?P<integer>-?(?:0|[1-9][0-9]{{0,14}})){_IS_OVER}"
    rf"|(?P<flag>true|false){_IS_OVER}|(?P<array>\[)|(?P<table>\{{))"
)


@cache
def _line() -> re.Pattern[str]:
    """What a line begins with: a header, a key with the beginning of its value, or nothing."""
    header = r"\[(?P<header>[A-Za-z0-9_-]++(?:\.[A-Za-z0-9_-]++)*+)\]"
    return re.compile(rf"[ ]*+(?:{_KEY}{_VALUE}|{header}|(?=#|\n|\Z))")


@cache
def _pair() -> re.Pattern[str]:
    return re.compile(f"[ ]*+{_KEY}{_VALUE}")


@cache
def _entry() -> re.Pattern[str]:
    return re.compile(rf"[ \n]*+(?:{_VALUE}|(?P<close>\]))")


@cache
def _end() -> re.Pattern[str]:
    """What may stand behind a value up to the end of its line."""
    return re.compile(r"[ ]*+(?:#[^\n]*+)?(?=\n|\Z)")


@cache
def _escape() -> re.Pattern[str]:
    return re.compile(r"""\\(["\\])""")
