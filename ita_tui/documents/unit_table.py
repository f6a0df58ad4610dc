"""How far each unit has come with its steps."""

from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from ita_tui.core.measures.standing import StepState, is_done, step_state, step_units
from ita_tui.core.record.model import ALL_UNITS, Measure, Record, Step
from ita_tui.core.record.names import known_units
from ita_tui.core.values import dataclass
from ita_tui.documents.blocks import Align, Row, RowKind, Table
from ita_tui.documents.cells import cell, head
from ita_tui.documents.script import Script
from ita_tui.words.said import documents as shared
from ita_tui.words.said import followup_report as words

WIDTHS_MM = (38, 26, 22, 23, 25, 26)
"""Unit, all steps, done, open, late, per cent."""

_Placed = tuple[Measure, Step]


@dataclass(frozen=True, slots=True)
class _Count:
    """How some steps stand."""

    total: int
    done: int
    late: int

    @property
    def percent(self) -> int:
        """Steps done per hundred, half-up; 0 without steps."""
        share = Decimal(100 * self.done) / Decimal(self.total or 1)
        return int(share.quantize(Decimal(1), ROUND_HALF_UP))


def unit_table(record: Record, script: Script, as_of: date) -> Table:
    """A row for each unit that has steps, and one for all steps, each counted once."""
    everything = [
        (measure, step) for measure in record.measures.values() for step in measure.steps.values()
    ]
    by_unit: dict[str, list[_Placed]] = {name: [] for name in (*known_units(record), ALL_UNITS)}
    for measure, step in everything:
        for name in step_units(record, measure, step) or ("",):
            by_unit.setdefault(name, []).append((measure, step))
    rows = [
        _row(script.text(name) or words.WITHOUT_OWNER, _count(found, as_of), script)
        for name, found in by_unit.items()
        if found
    ]
    total = _row(words.ALL, _count(everything, as_of), script, RowKind.TOTAL)
    titles = (words.UNIT, words.STEPS, words.DONE, words.OPEN, words.LATE, words.PERCENT)
    return Table(widths_mm=WIDTHS_MM, head=head(titles), body=(*rows, total))


def _count(found: Iterable[_Placed], as_of: date) -> _Count:
    placed = tuple(found)
    states = [step_state(step, measure, as_of) for measure, step in placed]
    done = sum(is_done(step, as_of) for _, step in placed)
    return _Count(len(placed), done, states.count(StepState.LATE))


def _row(name: str, count: _Count, script: Script, kind: RowKind = RowKind.BODY) -> Row:
    bold = kind is RowKind.TOTAL
    numbers = (count.total, count.done, count.total - count.done, count.late)
    shown = [
        *map(script.number, numbers),
        script.number(count.percent) if count.total else shared.NONE,
    ]
    return Row(
        cells=(
            cell(name, bold=bold),
            *(cell(number, align=Align.CENTER, bold=bold) for number in shown),
        ),
        kind=kind,
    )
