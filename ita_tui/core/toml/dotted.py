"""Dotted keys: the keys of a place as one text, and taken apart again."""

import re
from collections.abc import Iterable
from functools import cache, reduce

from ita_tui.core.toml.shape import join


def dotted(parts: Iterable[str]) -> str:
    """The keys of a place as one text, quoted where TOML needs it."""
    return reduce(join, parts, "")


def parts_of(at: str) -> tuple[str, ...]:
    """The keys of a dotted key, without quotes: ``scores."9.1".own`` is scores, 9.1, own."""
    return tuple(
        re.sub(r"\\(.)", r"\1", quoted[1:-1]) if quoted.startswith('"') else quoted
        for quoted in _part().findall(at)
    )


@cache
def _part() -> re.Pattern[str]:
    """One key, bare or quoted."""
    return re.compile(r'"(?:\\.|[^"\\])*"|[^."]+')
