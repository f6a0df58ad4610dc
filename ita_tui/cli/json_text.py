"""JSON as other programs rely on it: stable keys, numbers as numbers, Thai as Thai."""

import json
from decimal import Decimal
from typing import Any

from ita_tui.core.thai.numbers import round_score


def number(value: Decimal | None) -> float | None:
    """A score as a JSON number with at most two decimals; null where there is none."""
    return None if value is None else float(round_score(value))


def print_json(value: Any) -> None:
    """Print one JSON document."""
    print(json.dumps(value, ensure_ascii=False, indent=2))
