"""What a merge did, for people and for programs."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from ita_tui.core.problem import Problem, Severity
from ita_tui.core.record.model import LogEntry, Record
from ita_tui.core.record.three_way import FieldChange, Parts, Side
from ita_tui.core.slips.merge import SlipMerge
from ita_tui.core.slips.model import Slip
from ita_tui.core.thai.dates import format_date
from ita_tui.core.toml.shape import dotted
from ita_tui.core.values import dataclass
from ita_tui.render.table import ShownColumn, ShownTable
from ita_tui.words.said import slips as words
from ita_tui.words.said.fields import label


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """One slip, and what became of it."""

    path: Path
    """The slip's file."""
    slip: Slip
    """The slip."""
    merge: SlipMerge
    """What the comparison found."""
    told: tuple[Problem, ...]
    """What was wrong with the slip's own text."""
    answers: dict[Parts, bool]
    """Conflicts that were answered: whether the slip's side is taken."""

    @property
    def theirs(self) -> frozenset[Parts]:
        """Conflicts in which the slip's side is taken."""
        return frozenset(parts for parts, is_theirs in self.answers.items() if is_theirs)

    @property
    def open_conflicts(self) -> tuple[FieldChange, ...]:
        """Conflicts that nobody answered."""
        conflicts = self.merge.of(Side.CONFLICT)
        return tuple(one for one in conflicts if one.parts not in self.answers)

    @property
    def open_count(self) -> int:
        """How many things of the slip found no way into the record."""
        refused = [one for one in self.told if one.severity is Severity.ERROR]
        return len(refused) + len(self.merge.errors) + len(self.open_conflicts)

    @property
    def taken(self) -> tuple[FieldChange, ...]:
        """Fields whose value is the slip's."""
        return self._settled(Side.THEIRS, is_theirs=True)

    @property
    def kept(self) -> tuple[FieldChange, ...]:
        """Fields whose value is the record's."""
        return self._settled(Side.MINE, is_theirs=False)

    def _settled(self, side: Side, *, is_theirs: bool) -> tuple[FieldChange, ...]:
        return tuple(
            one
            for one in self.merge.fields
            if one.side is side or self.answers.get(one.parts) is is_theirs
        )


def summary(merged: Merged) -> str:
    """One slip on one line."""
    return words.slip_result(
        path=merged.path,
        unit=merged.slip.unit,
        taken=len(merged.taken),
        entries=len(merged.merge.entries),
        known=len(merged.merge.known),
        kept=len(merged.kept),
        open_=merged.open_count,
    )


def changes_table(results: list[Merged], record: Record) -> ShownTable:
    """Every field that a side changed and that is settled, and where its value comes from."""
    rows: list[tuple[str, ...]] = []
    for result in results:
        source = words.from_slip(unit=result.slip.unit)
        settled = [(one, one.theirs, source) for one in (*result.taken, *result.merge.entries)]
        settled += [(one, one.mine, words.FROM_RECORD) for one in result.kept]
        rows += [
            (name_of(one.parts, record), shown(one.base), shown(value), whose)
            for one, value, whose in settled
        ]
    titles = (words.WHERE, words.BEFORE, words.AFTER)
    columns = (*(ShownColumn(title, is_text=True) for title in titles), ShownColumn(words.SOURCE))
    return ShownTable(columns, tuple(rows))


def sides_table(conflict: FieldChange, result_path: Path, record: Record) -> ShownTable:
    """The sides of one conflict, beside one another."""
    columns = tuple(
        ShownColumn(title, is_text=True) for title in (words.BEFORE, words.OURS, words.THEIRS)
    )
    row = tuple(shown(value) for value in (conflict.base, conflict.mine, conflict.theirs))
    place, at = name_of(conflict.parts, record), dotted(conflict.parts)
    title = words.conflict_title(place=place, at=at, file=result_path.name)
    return ShownTable(columns, (row,), title)


def name_of(parts: Parts, record: Record) -> str:
    """A place by key and by the names that people know it by."""
    tables, keys = parts[::2], parts[1::2]
    measure = record.measures[keys[0]]
    title = measure.steps[keys[1]].text if "steps" in tables else measure.title
    field = label(tables) if len(tables) > len(keys) else words.NEW_ENTRY
    return words.field_of(keys=keys, title=title, field=field)


def shown(value: Any) -> str:
    """A value on one line; a dash where there is none."""
    if isinstance(value, LogEntry):
        day = format_date(value.date) if value.date else ""
        return words.entry_summary(date=day, text=shown(value.text), place=value.place)
    if isinstance(value, date):
        return format_date(value)
    if isinstance(value, Decimal):
        return f"{value:,.2f}"
    if isinstance(value, tuple):
        value = ", ".join(value)
    return " ".join(str(value).split()) if value not in (None, "") else words.NOTHING


def document(results: list[Merged], *, saved: bool) -> dict[str, Any]:
    """The JSON that other programs rely on."""
    return {"saved": saved, "slips": [_slip_document(result) for result in results]}


def _slip_document(result: Merged) -> dict[str, Any]:
    return {
        "path": str(result.path),
        "unit": result.slip.unit,
        "taken": [_field(one) for one in result.taken],
        "kept": [_field(one) for one in result.kept],
        "same": [_field(one) for one in result.merge.of(Side.BOTH_ALIKE)],
        "conflicts": [_field(one) for one in result.open_conflicts],
        "added": [dotted(new.parts) for new in result.merge.entries],
        "known": [dotted(known.parts) for known in result.merge.known],
        "problems": [
            {
                "rule": problem.rule,
                "severity": problem.severity.value,
                "at": problem.at,
                "message": problem.message,
            }
            for problem in (*result.told, *result.merge.problems)
        ],
    }


def _field(one: FieldChange) -> dict[str, Any]:
    return {
        "at": dotted(one.parts),
        "base": _plain(one.base),
        "record": _plain(one.mine),
        "slip": _plain(one.theirs),
    }


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return float(value) if isinstance(value, Decimal) else value
