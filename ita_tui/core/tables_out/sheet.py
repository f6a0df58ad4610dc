"""A sheet as plain values: columns with stable keys, rows of typed cells."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from enum import StrEnum

from ita_tui.core.record.format import LINK, LOG_ENTRY, MEASURE
from ita_tui.core.record.format import STEP as STEP_SHAPE
from ita_tui.core.record.model import NodeScores
from ita_tui.core.toml.shape import shape_of
from ita_tui.core.values import dataclass
from ita_tui.words.said.tables_out import SHEETS, STEP, heading

_SHAPES = {"measures": MEASURE, "log": LOG_ENTRY, "links": LINK, "scores": shape_of(NodeScores)}
_DERIVED = {"progress_percent": "percent"}

Cell = str | Decimal | int | date | None
"""What a cell holds; None where there is nothing. A Decimal has two decimals."""


class SheetName(StrEnum):
    """The sheets that can be written, in the order of a workbook."""

    SUMMARY = "summary"
    SCORES = "scores"
    GAPS = "gaps"
    MEASURES = "measures"
    STEPS = "steps"
    LOG = "log"
    LINKS = "links"
    CHECKS = "checks"


class Tone(StrEnum):
    """How much a cell asks to be looked at."""

    BAD = "bad"
    NEAR = "near"


@dataclass(frozen=True, slots=True, kw_only=True)
class Highlight:
    """Cells of a column that stand out, in the first tone whose condition holds."""

    column: str
    """Key of the column."""
    tone: Tone
    """How."""
    below: Decimal | None = None
    """Numbers below this; None where it is not about numbers."""
    word: str = ""
    """Cells that say just this."""


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """One column of a sheet."""

    key: str
    """Stable ASCII name: where the record has the value, the key of its format."""
    title: str
    """Heading, in Thai; no two columns of a sheet share one."""
    kind: str = ""
    """Kind of what may be typed, as the record's format calls it: ``score``, ``date``, ``baht`` …;
    ``percent`` for a share per hundred; empty for anything.
    """
    options: tuple[str, ...] = ()
    """What is offered to choose from; other words may be typed all the same."""
    is_hidden: bool = False
    """Whether it is for programs only."""
    least_cells: int = 0
    """How wide it is at the least, to be written in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A finished sheet."""

    name: str
    """Which sheet it is, in ASCII."""
    title: str
    """Name of its tab, in Thai, at most 31 characters."""
    columns: tuple[SheetColumn, ...]
    """The columns."""
    rows: tuple[tuple[Cell, ...], ...]
    """The rows, each as long as there are columns."""
    highlights: tuple[Highlight, ...] = ()
    """What stands out."""
    is_hidden: bool = False
    """Whether it is for programs only."""


def sheet_of(
    name: SheetName,
    columns: tuple[SheetColumn, ...],
    rows: Iterable[tuple[Cell, ...]],
    highlights: tuple[Highlight, ...] = (),
) -> Sheet:
    """A sheet under the title that the words give it."""
    return Sheet(
        name=name, title=SHEETS[name], columns=columns, rows=tuple(rows), highlights=highlights
    )


def code_cell(code: str) -> Cell:
    """A code that is a number as a number, so that 10 stands behind 9."""
    is_number = code.isascii() and code.isdigit() and not code.startswith("0") and len(code) < 9
    return int(code) if is_number else code or None


def titled(
    name: str, title: str, headings: Iterable[tuple[str, str]], rows: Iterable[tuple[Cell, ...]]
) -> Sheet:
    """A sheet of more than one record: (key, heading) of each column, and its rows."""
    columns = tuple(SheetColumn(key, heading) for key, heading in headings)
    return Sheet(name=name, title=title, columns=columns, rows=tuple(rows))


def columns_of(names: Iterable[str], table: str = "measures") -> tuple[SheetColumn, ...]:
    """Columns by their keys, under the headings that the words give them; see ``heading``."""
    return tuple(SheetColumn(name, heading(name, table), _kind(name, table)) for name in names)


def _kind(column: str, table: str) -> str:
    shape, key = _SHAPES.get(table), column
    if column.startswith(STEP):
        shape, key = STEP_SHAPE, column.removeprefix(STEP)
    kind = shape.keys.get(key) if shape else None
    return kind.name if kind else _DERIVED.get(column, "")


def joined_parts(parts: tuple[str, ...]) -> str:
    """Several one-line texts in one cell, so that ``parts_of`` gives them back.

    With commas where no part has one, else one to a line; empty parts are left out.
    """
    kept = [part for part in parts if part]
    if any(mark in part for part in kept for mark in ",;"):
        # A single part ends its line, or its comma would part it.
        return "\n".join(kept) + ("\n" if len(kept) == 1 else "")
    return ", ".join(kept)


def parts_of(text: str) -> tuple[str, ...]:
    """The texts in one cell, each once: a line each where there are lines, else by commas."""
    lines = text.split("\n") if "\n" in text else text.replace(";", ",").split(",")
    return tuple(dict.fromkeys(filter(None, (line.strip() for line in lines))))


def plain_text(cell: Cell) -> str:
    """A cell as text: numbers with a decimal point, days as ISO dates."""
    if cell is None:
        return ""
    if isinstance(cell, date):
        return cell.isoformat()
    return f"{cell:f}" if isinstance(cell, Decimal) else str(cell)
