"""TOML text to plain values, with a Thai sentence where the text is not TOML."""

import re
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any

from ita_tui.core.problem import Problem, Severity, error
from ita_tui.core.toml.plain import parse_plain
from ita_tui.words.said import records as words

MAX_NUMBER_CHARACTERS = 30
"""A longer number is no score and no amount of baht; reading it exactly would only cost time."""

MAX_DEPTH = 50
"""Tables and arrays inside one another; a record needs six."""

MOST_VALUES = 500_000
"""Values in a file; a record of two thousand measures has a hundred thousand."""

MOST_TABLES = 100_000
"""Headers of tables in a file; a record of two thousand measures has thirty thousand."""

MOST_KEY_PARTS = 100
"""Parts of a dotted key; the parser takes a time that grows with their square."""

_LEAST = -(2**63)
_MOST = 2**63 - 1


def parse_toml(text: str) -> tuple[dict[str, Any], Problem | None]:
    """Parse TOML with numbers as exact decimals; never raises for what the text holds."""
    too_much = error("not-toml", words.TOO_DEEP_OR_TOO_LONG)
    if _is_swollen(text):
        return {}, too_much
    found = parse_plain(text)
    if found is None:
        import tomllib  # it takes as long to load as it saves to do without

        try:
            found = tomllib.loads(text, parse_float=_decimal)
        except tomllib.TOMLDecodeError as fault:
            line, column = _place(str(fault), text)
            rule, message = _sentence(str(fault), _line_of(text, line), column)
            return {}, Problem(rule=rule, severity=Severity.ERROR, message=message, line=line)
        except (RecursionError, ValueError):
            # Thousands of nested brackets, or an integer of thousands of digits.
            return {}, too_much
    return (found, None) if can_be_written(found) else ({}, too_much)


def _is_swollen(text: str) -> bool:
    """Whether a text has tables or dotted keys that no hand and no program of ours would write."""
    if text.count("\n[") > MOST_TABLES:
        return True
    return any(
        match[0].count(".") > MOST_KEY_PARTS
        for line in text.split("\n")
        if line.count(".") > MOST_KEY_PARTS
        for match in _dotted_key().finditer(line)
    )


@cache
def _dotted_key() -> re.Pattern[str]:
    """A key of several parts, where a key may stand: a text may have as many full stops."""
    part = r"""(?:[A-Za-z0-9_-]++|"[^"\n]{0,99}+"|'[^'\n]{0,99}+')"""
    return re.compile(rf"(?:^|[\[{{,])[ \t]*+(?:{part}[ \t]*+\.[ \t]*+)++")


def can_be_written(found: object) -> bool:
    """Whether nesting and integers can be written back; TOML promises 64 bits and no more."""
    level = [found]
    count = 0
    for _ in range(MAX_DEPTH):
        level = [inner for value in level for inner in _inside(value)]
        count += len(level)
        if count > MOST_VALUES:
            return False
        if any(isinstance(value, int) and not _LEAST <= value <= _MOST for value in level):
            return False
        if not level:
            return True
    return False


def _inside(value: object) -> Iterable[object]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def _decimal(text: str) -> Decimal:
    if len(text) > MAX_NUMBER_CHARACTERS:
        raise ValueError(text[:MAX_NUMBER_CHARACTERS])
    try:
        return Decimal(text)
    except InvalidOperation as error:  # an exponent of twenty digits
        raise ValueError(text) from error


def _place(error: str, text: str) -> tuple[int, int]:
    """Line and column, from 1, that tomllib names in its message."""
    found = re.search(r"at line ([0-9]+), column ([0-9]+)", error)
    if found:
        return int(found[1]), int(found[2])
    return text.count("\n") + 1, 1


def _line_of(text: str, line: int) -> str:
    lines = text.split("\n")
    return lines[line - 1].strip() if line <= len(lines) else ""


def _sentence(error: str, line_text: str, column: int) -> tuple[str, str]:
    """Rule name and Thai sentence for what tomllib says in English."""
    if error.startswith(("Cannot overwrite", "Cannot declare", "Cannot mutate", "Duplicate")):
        return "duplicate-key", words.duplicate_key(line_text=line_text)
    if re.search(r"=\s*[0-9]{1,4}-[0-9]{1,2}-[0-9]{1,4}", line_text) or "date" in error.lower():
        return "broken-date", words.broken_date(line_text=line_text)
    if re.search(r"=\s*[๐-๙]", line_text):
        return "thai-digits", words.thai_digits_in_toml(line_text=line_text)
    if re.match(r"[^=\"'#\[]*[ก-๛]", line_text):
        return "thai-key", words.thai_key(line_text=line_text)
    return "not-toml", words.not_toml(line_text=line_text, column=column)
