"""Dotted keys taken apart again: the other way of ``shape.join``."""

import re
from functools import cache


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
