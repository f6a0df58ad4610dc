"""Run as a program: give measures and steps a new key of each kind, export them and read them back.

A process of its own, since the tables are made from the format when they are first imported.
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, cast

from ita_tui.core.record import model
from ita_tui.core.values import dataclass, replace


class Mood(StrEnum):
    """Words of a new key."""

    GOOD = "good"
    BAD = "bad"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure(model.Measure):
    """A measure of a later version."""

    n_text: str = ""
    n_line: str = ""
    n_lines: tuple[str, ...] = ()
    n_date: date | None = None
    n_baht: Decimal | None = None
    n_score: Decimal | None = None
    n_integer: int | None = None
    n_word: Mood | None = None
    n_unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(model.Step):
    """A step of a later version."""

    n_line: str = ""
    n_word: Mood | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LogEntry(model.LogEntry):
    """An entry of a later version."""

    n_line: str = ""


def add_keys() -> None:
    """What adding a key to the format takes: the class, the shape and the words."""
    for later in (Measure, Step, LogEntry):
        setattr(model, later.__name__, later)
    from ita_tui.core.record import format as f
    from ita_tui.core.toml import shape as s
    from ita_tui.words.said import fields

    kinds = {
        "text": s.TEXT, "line": s.LINE, "lines": s.TEXTS, "date": s.DATE, "baht": s.BAHT,
        "score": s.SCORE, "integer": s.INTEGER, "word": s.choice(Mood),
        "unit": s.known(s.LINE, "", holds="unit"),
    }  # fmt: skip
    for shape, table, names in (
        (f.MEASURE, "measures", tuple(kinds)),
        (f.STEP, "steps", ("line", "word")),
        (f.LOG_ENTRY, "log", ("line",)),
    ):
        for name in names:
            cast(dict[str, Any], shape.keys)[f"n_{name}"] = kinds[name]
            fields.LABELS[f"{table}.n_{name}"] = f"ใหม่ {table} {name}"
    fields.CHOICES["n_word"] = {"good": "ดี", "bad": "ไม่ดีเลย"}


def filled() -> Measure:
    """A measure with something under every new key."""
    return Measure(
        title="ก",
        n_text="ก\nข",
        n_line="=ค",
        n_lines=("ก, ข", "ค"),
        n_date=date(2024, 10, 22),
        n_baht=Decimal("1200.50"),
        n_score=Decimal("94.59"),
        n_integer=120,
        n_word=Mood.BAD,
        n_unit="กองคลัง",
        steps={"s1": Step(text="ข", n_line="ง", n_word=Mood.GOOD)},
        log={"l1": LogEntry(text="ค", n_line="จ")},
    )


def main() -> None:
    """The journey; raises where anything was lost."""
    add_keys()
    from ita_tui.core.tables_out.measures import log_sheet, measures_sheet, steps_sheet
    from ita_tui.store.frameworks import load_framework
    from ita_tui.store.shipped import sample_record
    from tests.core.measure_grids import as_grid, taken

    framework, _ = load_framework("ita-2567", sample_record().parent)
    assert framework is not None
    measure, today = filled(), date(2025, 2, 1)
    empty = model.Record(framework="ita-2567", fiscal_year_be=2567)
    record = replace(empty, measures={"m1": measure})
    log = as_grid(log_sheet(record)).rows
    assert "ใหม่ log line" in log[0].cells
    assert "จ" in log[1].cells
    sheets = [
        as_grid(measures_sheet(record, framework, today)),
        as_grid(steps_sheet(record, today)),
    ]
    assert taken(record, framework, *sheets).record is record
    read = taken(empty, framework, *sheets)
    assert read.problems == (), read.problems
    assert read.record.measures == {"m1": replace(measure, log={})}
    assert ("n_word", "ไม่ดีเลย") in [(one.field, one.after) for one in read.results[0].changes]


if __name__ == "__main__":
    main()
