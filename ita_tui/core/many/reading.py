"""A record's text into a summary: the record reader itself, on the tables that are rolled up."""

from collections.abc import Mapping
from typing import Any

from ita_tui.core.many.plain_scores import parse_record_toml
from ita_tui.core.problem import Problem
from ita_tui.core.record.format import record_of
from ita_tui.core.record.model import Record
from ita_tui.core.toml.quick import parse_toml_quickly

_Wanted = Mapping[str, Any]

_NAMED = "*"
"""Stands for every key of the user's choice."""

_WANTED: _Wanted = {
    "format": None,
    "framework": None,
    "fiscal_year_be": None,
    "agency": {"name": None, "kind": None, "province": None, "units": None},
    "settings": {"pass_mark": None},
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
