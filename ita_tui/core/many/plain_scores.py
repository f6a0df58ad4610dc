"""The score tables of a record, taken out of its text before the rest is parsed.

As the program writes a record, 59 items and what is above them stand in a row as ``[scores.i1]``
and ``own = 94.59``: a quarter of what the parser has to do, and none of its difficulties. Only such
a row is taken, only where it cannot be inside a string or an array, and only where nothing else in
the text speaks of scores in another way. Otherwise the parser has all of the text.
"""

import re
from decimal import Decimal
from functools import cache
from typing import Any

from ita_tui.core.problem import Problem
from ita_tui.core.toml.parsing import parse_toml

_ONE = (
    r'\[scores\.(?:([A-Za-z0-9_-]+)|"([A-Za-z0-9_.-]+)")\]\n'
    r"own = ((?:0|[1-9][0-9]{0,2})\.[0-9]{1,2})\n+"
)


def parse_record_toml(text: str) -> tuple[dict[str, Any], Problem | None]:
    """What ``parse_toml`` gives for a record's text; the scores may stand in another order."""
    row = _row().search(text)
    if row is None or _may_be_inside(text[: row.start() + 1]):
        return parse_toml(text)
    scores = {bare or quoted: {"own": Decimal(own)} for bare, quoted, own in _one().findall(row[0])}
    rest = text[: row.start() + 1] + text[row.end() :]
    if len(scores) < row[0].count("[") or rest.count("scores") != rest.count("\n[scores."):
        return parse_toml(text)
    found, problem = parse_toml(rest)
    others = found.get("scores", {})
    # A problem names a line of the whole text.
    if problem is not None or not isinstance(others, dict) or not scores.keys().isdisjoint(others):
        return parse_toml(text)
    return {**found, "scores": {**scores, **others}}, None


def _may_be_inside(before: str) -> bool:
    """Whether what follows may stand in a string or an array that was begun before.

    The last line is a header or a key with its value. Inside an array either would be a fault that
    is still there, and is still found, when the scores are gone.
    """
    if '"""' in before or "'''" in before:
        return True
    return _whole_line().fullmatch(before.rstrip("\n").rpartition("\n")[2]) is None


@cache
def _row() -> re.Pattern[str]:
    """A row of score tables that ends where another table begins or the text ends."""
    return re.compile(rf"\n(?:{_ONE})+(?=\[|\Z)")


@cache
def _one() -> re.Pattern[str]:
    return re.compile(_ONE)


@cache
def _whole_line() -> re.Pattern[str]:
    return re.compile(r'\[[a-z_]+(?:\.[A-Za-z0-9_-]+)*\]|[a-z_]+ = (?:"[^"\\]*"|[0-9.-]+)')
