"""A record's text into a summary: the record reader itself, on the tables that are rolled up.

Two ways around the usual parser save most of the time, and give what it would: rtoml, where the
extra ``fast`` is installed, and else a pattern for the score tables. As the program writes a
record, 59 items and what is above them stand in a row as ``[scores.i1]`` and ``own = 94.59``: a
quarter of what the parser has to do, and none of its difficulties.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from types import ModuleType
from typing import Any

from ita_tui.core.problem import Problem
from ita_tui.core.record.format import record_of
from ita_tui.core.record.model import Record
from ita_tui.core.toml.parsing import MAX_DEPTH, parse_toml

_Wanted = Mapping[str, Any]

_NAMED = "*"
"""Stands for every key of the user's choice."""

_WANTED: _Wanted = {
    "format": None,
    "framework": None,
    "fiscal_year_be": None,
    "agency": {"name": None, "kind": None, "district": None, "province": None, "units": None},
    "settings": {"pass_mark": None, "target": None},
    "results": {"level": None},
    "scores": {_NAMED: {"own": None}},
    "measures": {
        _NAMED: {
            "owners": None,
            "end": None,
            "steps": {_NAMED: {"due": None, "done_on": None}},
        }
    },
}
"""The keys that a summary needs; None takes whatever stands there."""

_ONE = (
    r'\[scores\.(?:([A-Za-z0-9_-]+)|"([A-Za-z0-9_.-]+)")\]\n'
    r"own = ((?:0|[1-9][0-9]{0,2})\.[0-9]{1,2})\n+"
)
_ROW = rf"\n(?:{_ONE})+(?=\[|\Z)"
"""A row of score tables that ends where another table begins or the text ends."""
_WHOLE_LINE = r'\[[a-z_]+(?:\.[A-Za-z0-9_-]+)*\]|[a-z_]+ = (?:"[^"\\]*"|[0-9.-]+)'
_ODD_NUMBER = r"[0-9](?:[eE:][-+0-9]|[0-9_.]{15})"
"""Finds times of day, exponents, and numbers of more digits than a binary fraction keeps."""


def read_for_rollup(text: str) -> tuple[Record | None, tuple[Problem, ...]]:
    """What ``read_record`` gives, with only the keys that a summary needs; never raises."""
    found = parse_toml_quickly(text)
    if found is None:
        found, problem = parse_record_toml(text)
        if problem is not None:
            return None, (problem,)
    return record_of(_picked(found, _WANTED))


def _picked(table: dict[str, Any], wanted: _Wanted) -> dict[str, Any]:
    named = wanted.get(_NAMED)
    if named is not None:
        return {key: _value(value, named) for key, value in table.items()}
    return {key: _value(table[key], inner) for key, inner in wanted.items() if key in table}


def _value(value: Any, wanted: _Wanted | None) -> Any:
    """A table with what is wanted of it; anything else as it is, for the reader to judge."""
    return value if wanted is None or not isinstance(value, dict) else _picked(value, wanted)


def parse_record_toml(text: str) -> tuple[dict[str, Any], Problem | None]:
    """What ``parse_toml`` gives for a record's text; the scores may stand in another order.

    A row of scores is taken out only where it cannot be inside a string or an array, and nothing
    else in the text speaks of scores in another way. Otherwise the parser has all of the text.
    """
    row = re.search(_ROW, text)
    if row is None or _may_be_inside(text[: row.start() + 1]):
        return parse_toml(text)
    scores = {
        bare or quoted: {"own": Decimal(own)} for bare, quoted, own in re.findall(_ONE, row[0])
    }
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
    return re.fullmatch(_WHOLE_LINE, before.rstrip("\n").rpartition("\n")[2]) is None


_ELSEWHERE_DIFFERENT = ("\r", "{", "\\e", "\\x", "\ufeff")
"""Line ends, inline tables, newer escapes and a byte order mark are read in other ways."""


def parse_toml_quickly(text: str) -> dict[str, Any] | None:
    """What ``parse_toml`` finds in TOML text; None where that is to be asked itself.

    rtoml knows a newer TOML than the standard library, and gives binary fractions. So it is asked
    only about text in which the two cannot differ, and its fractions are taken back to the digits
    that were written: up to 15 digits survive that unchanged.
    """
    rtoml = _rtoml()
    if rtoml is None or _may_differ(text):
        return None
    try:
        found: dict[str, Any] = rtoml.loads(text)
        _make_exact(found, MAX_DEPTH)
    except (ValueError, RecursionError):
        return None
    return found


def _may_differ(text: str) -> bool:
    return any(sign in text for sign in _ELSEWHERE_DIFFERENT) or bool(re.search(_ODD_NUMBER, text))


@cache
def _rtoml() -> ModuleType | None:
    try:
        import rtoml
    except ImportError:
        return None
    module: ModuleType = rtoml
    return module


def _make_exact(value: Any, depth: int) -> None:
    """Put decimals in the place of binary fractions. Raises ValueError where it goes too deep."""
    if not depth:
        raise ValueError(depth)
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
        kind = type(inner)
        if kind is float:
            value[key] = Decimal(repr(inner))
        elif kind is dict or kind is list:
            _make_exact(inner, depth - 1)
