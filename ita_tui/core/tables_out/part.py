"""The whole of a record, or one part of it, as plain tables for TOML and JSON."""

from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Unreadable
from ita_tui.core.record.format import record_tables
from ita_tui.core.record.model import Record
from ita_tui.core.toml.parsing import parse_toml
from ita_tui.words.said import tables_out as words

_ALWAYS = ("format", "framework", "fiscal_year_be")
"""Keys that every part carries: it stays a record file that says which year it is of."""


def part_of(record: Record, framework: Framework | None, part: str) -> dict[str, Any]:
    """The tables of one part under its full path, with format, framework and year.

    ``part`` is a dotted key such as ``scores`` or ``measures.m1``; the empty text is the whole.
    Raises Unreadable, naming what there is, where the record has no such part.
    """
    whole = record_tables(record, framework)
    if not part:
        return whole
    found: dict[str, Any] = {key: whole[key] for key in _ALWAYS if key in whole}
    source, target = whole, found
    *above, last = _path(part, whole)
    for key in above:
        source = _inside(source, key, part)
        target = target.setdefault(key, {})
    if last not in source:
        raise Unreadable(words.no_such_part(part=part, known=source))
    target[last] = source[last]
    return found


def json_of(value: Any) -> Any:
    """A TOML value as JSON has it: numbers as numbers, days as ISO dates."""
    if isinstance(value, Mapping):
        return {key: json_of(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [json_of(entry) for entry in value]
    if isinstance(value, Decimal):
        # TOML has nan and inf, JSON has not.
        return float(value) if value.is_finite() else str(value)
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    return value


def _path(part: str, whole: Mapping[str, Any]) -> list[str]:
    """The keys of a dotted key, read as TOML reads it."""
    table, problem = parse_toml(f"{part} = 1")
    keys: list[str] = []
    value: Any = table
    while problem is None and isinstance(value, dict) and len(value) == 1:
        ((key, value),) = value.items()
        keys.append(key)
    if problem is not None or value != 1 or not keys:
        raise Unreadable(words.no_such_part(part=part, known=whole))
    return keys


def _inside(source: Mapping[str, Any], key: str, part: str) -> dict[str, Any]:
    inner = source.get(key)
    if not isinstance(inner, dict):
        raise Unreadable(words.no_such_part(part=part, known=source))
    return inner
