"""Run as a program: give measures and steps a new key of each kind, export them and read them back.

A process of its own, since the tables are made from the format when they are first imported.
"""

import re
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any

from ita_tui.core.record import model
from ita_tui.core.values import replace


class Mood(StrEnum):
    """Words of a new key."""

    GOOD = "good"
    BAD = "bad"


NEW = {
    "Measure": """
    n_text: str = known(TEXT, "new")
    n_line: str = known(LINE, "new")
    n_lines: tuple[str, ...] = known(TEXTS, "new")
    n_date: datetime.date | None = known(DATE, "new")
    n_baht: Decimal | None = known(BAHT, "new")
    n_score: Decimal | None = known(SCORE, "new")
    n_integer: int | None = known(INTEGER, "new")
    n_word: Mood | None = known(choice(Mood), "new")
    n_unit: str = known(LINE, "new", holds="unit")
""",
    "Step": """
    n_line: str = known(LINE, "new")
    n_word: Mood | None = known(choice(Mood), "new")
""",
    "LogEntry": """
    n_line: str = known(LINE, "new")
""",
}
"""The lines that a later version has at the end of its classes."""


def add_keys() -> None:
    """What adding a key to the format takes: its line in the model, and its words."""
    source = Path(model.__file__).read_text("utf-8")
    for name, lines in NEW.items():
        at = re.search(rf"^class {name}\b.*?(?=\n\n\n)", source, re.DOTALL | re.MULTILINE)
        assert at is not None
        source = source[: at.end()] + lines + source[at.end() :]
    vars(model)["Mood"] = Mood
    exec(compile(source, model.__file__, "exec"), vars(model))
    from ita_tui.words.said import fields

    for name, table in (("Measure", "measures"), ("Step", "steps"), ("LogEntry", "log")):
        for key in re.findall(r"n_(\w+):", NEW[name]):
            fields.LABELS[f"{table}.n_{key}"] = f"ใหม่ {table} {key}"
    fields.CHOICES["n_word"] = {"good": "ดี", "bad": "ไม่ดีเลย"}


def filled() -> Any:
    """A measure with something under every new key."""
    new: Any = model
    return new.Measure(
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
        steps={"s1": new.Step(text="ข", n_line="ง", n_word=Mood.GOOD)},
        log={"l1": new.LogEntry(text="ค", n_line="จ")},
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
