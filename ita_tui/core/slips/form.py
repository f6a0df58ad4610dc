"""A slip as tables of an office program, and back: each row knows the address of what it holds.

The file carries the whole slip as it was made, too, so that what comes back is compared with it.
"""

import re
import zlib
from base64 import b64decode, b64encode
from binascii import Error
from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from typing import Any

from ita_tui.core.problem import Problem, error
from ita_tui.core.record.edits import free_key
from ita_tui.core.record.model import LogEntry, Record
from ita_tui.core.slips.format import ENTRY, MEASURE, STEP, take_slip
from ita_tui.core.slips.model import Slip, owns
from ita_tui.core.thai.clean import clean
from ita_tui.core.thai.numbers import to_latin_digits, to_thai_digits
from ita_tui.core.toml.parsing import parse_toml
from ita_tui.core.toml.shape import Shape, dotted, join, parts_of
from ita_tui.core.values import dataclass
from ita_tui.words.said import slips as words
from ita_tui.words.said.documents import with_clear_codes
from ita_tui.words.said.fields import label
from ita_tui.words.understood.values import STEP_NUMBER

BLANK_ROWS = 3
"""Empty rows for new log entries, for each measure."""
_CARRIED = "ita-slip:"
"""What begins a cell that carries the slip."""
_MARK = re.compile(r"ita:(\d{1,3}):(\d{0,4}):(.+)$", re.DOTALL)
"""In the first cell of a row: place of its first value, number of its step or entry, address."""
_SHEET_ERROR = re.compile(r"#(?:N/A|[A-Z]+(?:/0)?[!?])")
"""What a workbook shows where a formula failed."""
_STEP_NUMBER = re.compile(STEP_NUMBER)
_MOST_BYTES = 4_000_000
"""Of a slip that is carried."""

SHAPES: dict[str, Shape] = {"measures": MEASURE, "steps": STEP, "log": ENTRY}
"""The tables of a slip."""
KEYS = {
    table: tuple(
        key
        for key, kind in shape.keys.items()
        # The whole slip is one unit's.
        if kind.inner is None and (table, key) != ("log", "unit")
    )
    for table, shape in SHAPES.items()
}
"""What is filled in of a measure, a step and a log entry, in the order of the columns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormRow:
    """One row to fill in."""

    table: str
    """``measures``, ``steps`` or ``log``."""
    at: str
    """Dotted key of what it holds."""
    number: int = 0
    """Number of its step or entry within the measure, from 1; 0 for the measure's own."""
    values: tuple[Any, ...] = ()
    """What stands there, in the order of ``KEYS``; the step of an entry as its number."""

    def marked(self, first: int) -> str:
        """What stands, unseen, in its first cell, where its values begin at the cell ``first``."""
        return f"ita:{first}:{self.number or ''}:{self.at}"


def form_rows(key: str, slip: Slip, record: Record) -> Iterator[FormRow]:
    """The rows of a measure: its own where the unit owns it, its steps, its log with room below."""
    filled, measure, at = slip.measures[key], record.measures[key], join("measures", key)
    numbers = {step: number for number, step in enumerate(measure.steps, 1)}
    if owns(record, measure, slip.unit):
        yield FormRow(table="measures", at=at, values=_values("measures", filled, numbers))
    for step_key, step in filled.steps.items():
        where, values = join(f"{at}.steps", step_key), _values("steps", step, numbers)
        yield FormRow(table="steps", at=where, number=numbers[step_key], values=values)
    log = dict(filled.log)
    for _ in range(BLANK_ROWS):
        log[free_key("new", {**measure.log, **log})] = LogEntry()
    for number, (entry_key, entry) in enumerate(log.items(), 1):
        where, values = join(f"{at}.log", entry_key), _values("log", entry, numbers)
        yield FormRow(table="log", at=where, number=number, values=values)


def _values(table: str, value: Any, numbers: dict[str, int]) -> tuple[Any, ...]:
    found = {key: getattr(value, key) for key in KEYS[table]}
    if table == "log":
        found["step"] = numbers.get(value.step, value.step) if value.step else ""
    return tuple(found.values())


def carried(text: str) -> str:
    """The TOML text of a slip as one line without spaces, for a place that nobody sees."""
    return _CARRIED + b64encode(zlib.compress(text.encode("utf-8"), 9)).decode("ascii")


Rows = Iterable[Sequence[str]]


def read_form(sheets: Iterable[Rows], *, may_add: bool) -> tuple[Slip | None, tuple[Problem, ...]]:
    """A slip from the rows of its tables, as ``read_slip`` gives it; never raises.

    With ``may_add`` a row that somebody put below a log is a further entry of it; without, a row
    that has lost its address is refused.
    """
    found = [[tuple(map(_plain, row)) for row in sheet] for sheet in sheets]
    packed = "".join(
        cell.removeprefix(_CARRIED)
        for sheet in found
        for row in sheet
        for cell in row
        if cell.startswith(_CARRIED)
    )
    if not packed:
        return None, (error("unknown-format", words.NOT_A_SLIP_FORM, "format"),)
    table = _unpacked(packed)
    if table is None:
        return None, (error("base-changed", words.BASE_CHANGED, "base"),)
    filling = _Filling(table, may_add=may_add)
    for sheet in found:
        filling.take(sheet)
    if filling.problems:
        return None, tuple(filling.problems)
    return take_slip(table)


def _plain(cell: str) -> str:
    return clean(cell).strip()


def _unpacked(packed: str) -> dict[str, Any] | None:
    """The table of a slip that was carried; None where it is not whole."""
    try:
        raw = zlib.decompressobj().decompress(b64decode(packed, validate=True), _MOST_BYTES)
        found, problem = parse_toml(raw.decode("utf-8"))
    except (Error, ValueError, zlib.error):
        return None
    return found if problem is None else None


class _Filling:
    """What is filled into the table of a slip, row by row."""

    def __init__(self, table: dict[str, Any], *, may_add: bool) -> None:
        self.problems: list[Problem] = []
        self._table = table
        self._may_add = may_add
        self._taken: set[str] = set()
        self._steps: dict[tuple[str, str], str] = {}

    def take(self, rows: Sequence[tuple[str, ...]]) -> None:
        """The rows of one sheet, from top to bottom."""
        titles = _Titles()
        log: tuple[tuple[str, ...], int] | None = None
        is_sheet = False
        for row in rows:
            mark = _MARK.search(row[0]) if row else None
            if mark is not None:
                parts, first = parts_of(mark[3]), int(mark[1])
                table = parts[2] if len(parts) == 4 else "measures"
                log, is_sheet = (parts, first) if table == "log" else None, not self._may_add
                self._row(parts, mark, titles.picked(table, row, first))
            elif len(row) == 1:
                log, titles = None, _Titles()
            elif found := _Titles.of(row):
                titles = found
            elif log and self._may_add:
                self._entry(log[0], titles.picked("log", row, log[1]))
            elif (titles.table or is_sheet) and any(row):
                told = words.row_without_address(text=" ".join(filter(None, row))[:60])
                self.problems.append(error("not-on-slip", told, "measures"))

    def _row(self, parts: tuple[str, ...], mark: re.Match[str], cells: dict[str, str]) -> None:
        if len(parts) not in (2, 4) or parts[0] != "measures":
            self.problems.append(error("not-on-slip", words.NOT_ON_SLIP, mark[3]))
        elif parts[2:3] == ("log",):
            self._entry(parts, cells)
        elif mark[3] in self._taken:
            self.problems.append(error("not-on-slip", words.ROW_TWICE, mark[3]))
        else:
            self._taken.add(mark[3])
            if mark[2]:
                self._steps[parts[1], mark[2]] = parts[3]
            self._fill(parts, "steps" if len(parts) == 4 else "measures", cells)

    def _entry(self, parts: tuple[str, ...], cells: dict[str, str]) -> None:
        """A log entry; a copy of a row is one more, and an empty row that is new is none."""
        log = self._node(parts[:3])
        at = ".".join(parts)
        is_empty = not any(cells.values())
        if at in self._taken or not (parts[3] in log or not is_empty):
            if is_empty:
                return
            parts = (*parts[:3], free_key("new", {**log, parts[3]: None}))
        self._taken.add(".".join(parts))
        self._fill(parts, "log", cells)

    def _fill(self, parts: tuple[str, ...], table: str, cells: dict[str, str]) -> None:
        node = self._node(parts)
        for key, cell in cells.items():
            value = self._step_key(parts, cell) if (table, key) == ("log", "step") else cell
            if _SHEET_ERROR.fullmatch(value):
                told = words.sheet_error(text=value)
                self.problems.append(error("not-on-slip", told, dotted((*parts, key))))
                continue
            kind, before = SHAPES[table].keys[key].name, node.get(key, "")
            was = "\n".join(before) if isinstance(before, list) else before
            is_text = kind in ("text", "line", "lines")
            if not (is_text and isinstance(was, str) and _alike(was, value)):
                node[key] = value.split("\n") if kind == "lines" else value

    def _step_key(self, parts: Sequence[str], told: str) -> str:
        """The key of the step of a measure that has a number; what was told where none has."""
        number = _STEP_NUMBER.fullmatch(to_latin_digits(told))
        return self._steps.get((parts[1], number[1]), told) if number else told

    def _node(self, parts: Sequence[str]) -> dict[str, Any]:
        """The table at some keys, which is made where it is not there."""
        node = self._table
        for part in parts:
            inner = node.setdefault(part, {})
            node = inner if isinstance(inner, dict) else {}
        return node


@dataclass(frozen=True, slots=True)
class _Titles:
    """The titles of a table's columns as they stand above its rows, wherever somebody put them."""

    table: str = ""
    """Which table; empty where no titles were seen."""
    places: tuple[tuple[str, int], ...] = ()
    """(key, place of its column) for each that is there."""

    @classmethod
    def of(cls, row: Sequence[str]) -> "_Titles | None":
        """The titles that a row has; None where it is no row of titles."""
        told = ["".join(cell.split()) for cell in row]
        found = []
        for table, keys in KEYS.items():
            named = ((key, "".join(label((table, key)).split())) for key in keys)
            found.append(
                cls(table, tuple((key, told.index(it)) for key, it in named if it in told))
            )
        best = max(found, key=lambda one: len(one.places))
        return best if best.places else None

    def picked(self, table: str, row: Sequence[str], first: int) -> dict[str, str]:
        """What a row of a table has for each key: what is not there is as it was.

        Without titles the values follow one another from the place ``first``.
        """
        places = self.places if self.table == table else ()
        places = places or tuple(zip(KEYS[table], count(first), strict=False))
        return {key: row[at] if at < len(row) else "" for key, at in places}


def _alike(before: str, after: str) -> bool:
    """Whether two texts differ in nothing but digits, codes and space: paper has its own way."""
    one, other = (
        with_clear_codes(to_thai_digits(_plain(text))).split() for text in (before, after)
    )
    return one == other
