"""What a merge did, for people and for programs."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from ita_tui.core.problem import Problem, Severity
from ita_tui.core.record.model import LogEntry, Record
from ita_tui.core.slips.merge import FieldMerge, Place, SlipMerge, Source
from ita_tui.core.slips.model import Slip
from ita_tui.core.thai.dates import format_date
from ita_tui.core.values import dataclass
from ita_tui.render.table import ShownColumn, ShownTable
from ita_tui.words.said import slips as words


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
    answers: dict[Place, bool]
    """Conflicts that were answered: whether the slip's side is taken."""

    @property
    def theirs(self) -> frozenset[Place]:
        """Conflicts in which the slip's side is taken."""
        return frozenset(place for place, is_theirs in self.answers.items() if is_theirs)

    @property
    def open_conflicts(self) -> tuple[FieldMerge, ...]:
        """Conflicts that nobody answered."""
        conflicts = self.merge.of(Source.CONFLICT)
        return tuple(one for one in conflicts if one.place not in self.answers)

    @property
    def open_count(self) -> int:
        """How many things of the slip found no way into the record."""
        refused = [one for one in self.told if one.severity is Severity.ERROR]
        return len(refused) + len(self.merge.errors) + len(self.open_conflicts)

    @property
    def taken(self) -> tuple[FieldMerge, ...]:
        """Fields whose value is the slip's."""
        return tuple(
            one
            for one in self.merge.fields
            if one.source is Source.SLIP or one.place in self.theirs
        )

    @property
    def kept(self) -> tuple[FieldMerge, ...]:
        """Fields whose value is the record's."""
        return tuple(
            one
            for one in self.merge.fields
            if one.source is Source.RECORD or self.answers.get(one.place) is False
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
    columns = (
        ShownColumn(words.WHERE, is_text=True),
        ShownColumn(words.BEFORE, is_text=True),
        ShownColumn(words.AFTER, is_text=True),
        ShownColumn(words.SOURCE),
    )
    rows: list[tuple[str, ...]] = []
    for result in results:
        source = words.from_slip(unit=result.slip.unit)
        for one in result.taken:
            rows.append((name_of(one.place, record), shown(one.base), shown(one.theirs), source))
        for new in result.merge.entries:
            where = name_of(new.place, record)
            rows.append((where, words.NOTHING, _shown_entry(new.entry), source))
        for one in result.kept:
            where = name_of(one.place, record)
            rows.append((where, shown(one.base), shown(one.ours), words.FROM_RECORD))
    return ShownTable(columns, tuple(rows))


def sides_table(conflict: FieldMerge, result_path: Path, record: Record) -> ShownTable:
    """The sides of one conflict, beside one another."""
    columns = tuple(
        ShownColumn(title, is_text=True) for title in (words.BEFORE, words.OURS, words.THEIRS)
    )
    row = tuple(shown(value) for value in (conflict.base, conflict.ours, conflict.theirs))
    title = words.conflict_title(
        place=name_of(conflict.place, record), at=conflict.place.at, file=result_path.name
    )
    return ShownTable(columns, (row,), title)


def name_of(place: Place, record: Record) -> str:
    """A place by key and by the names that people know it by."""
    measure = record.measures[place.measure]
    title = measure.title if place.step is None else measure.steps[place.step].text
    keys = [key for key in (place.measure, place.step) if key is not None]
    if place.entry is not None:
        keys.append(place.entry)
    field = words.FIELDS[place.field] if place.field else words.NEW_ENTRY
    return words.field_of(keys=keys, title=title, field=field)


def shown(value: Any) -> str:
    """A value on one line; a dash where there is none."""
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
        "same": [_field(one) for one in result.merge.of(Source.BOTH_ALIKE)],
        "conflicts": [_field(one) for one in result.open_conflicts],
        "added": [new.place.at for new in result.merge.entries],
        "known": [known.place.at for known in result.merge.known],
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


def _field(one: FieldMerge) -> dict[str, Any]:
    return {
        "at": one.place.at,
        "base": _plain(one.base),
        "record": _plain(one.ours),
        "slip": _plain(one.theirs),
    }


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return float(value) if isinstance(value, Decimal) else value


def _shown_entry(entry: LogEntry) -> str:
    day = format_date(entry.date) if entry.date else ""
    return words.entry_summary(date=day, text=shown(entry.text), place=entry.place)
