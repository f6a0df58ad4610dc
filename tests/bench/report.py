"""The benchmark on paper: a table to read, and a dated file for the next run to compare with."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from tests.bench.samples import Figure, Pairs

HEADING = ("figure", "ratio", "quartiles", "budget", "ours", "floor", "last run", "floor is")


def table(measured: dict[Figure, Pairs], last: dict[str, Any]) -> str:
    """Every figure in a line; ``!`` marks what is over its budget."""
    rows = [HEADING, *(_row(figure, pairs, last) for figure, pairs in measured.items())]
    widths = [max(len(row[place]) for row in rows) for place in range(len(HEADING))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def _row(figure: Figure, pairs: Pairs, last: dict[str, Any]) -> tuple[str, ...]:
    low, high = pairs.spread
    before = last.get(figure.name)
    return (
        figure.name,
        f"{pairs.ratio:.2f}{' !' if pairs.ratio > figure.budget else ''}",
        f"{low:.2f}-{high:.2f}",
        f"{figure.budget:g}",
        f"{_median(pairs.ours):.1f} {figure.unit}",
        f"{_median(pairs.floors):.1f} {figure.unit}" if pairs.floors else "",
        f"{before['ratio']:.2f}" if before else "",
        figure.floor,
    )


def _median(values: list[float]) -> float:
    return sorted(values)[len(values) // 2]


def last_run(folder: Path) -> dict[str, Any]:
    """The figures of the newest file; empty where this is the first run."""
    files = sorted(folder.glob("*.json"))
    found: dict[str, Any] = json.loads(files[-1].read_text("utf-8")) if files else {}
    return found


def write(folder: Path, measured: dict[Figure, Pairs], last: dict[str, Any]) -> Path:
    """Write this run's figures; what was not measured this time is carried over."""
    path = folder / f"{datetime.now():%Y-%m-%dT%H%M%S}.json"
    figures = {
        figure.name: {
            "ratio": round(pairs.ratio, 3),
            "quartiles": [round(edge, 3) for edge in pairs.spread],
            "budget": figure.budget,
            "unit": figure.unit,
            "ours": [round(value, 3) for value in pairs.ours],
            "floor": [round(value, 3) for value in pairs.floors],
        }
        for figure, pairs in measured.items()
    }
    path.write_text(json.dumps(last | figures, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return path
