"""The officer's year as dated entries: open steps, reports that are due, days of publication."""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum

from ita_tui.core.measures.standing import due_day, is_done, step_units
from ita_tui.core.record.model import Record
from ita_tui.core.thai.dates import fiscal_year_days
from ita_tui.core.toml.shape import join
from ita_tui.core.values import dataclass
from ita_tui.words.said import agenda as words


class AgendaKind(StrEnum):
    """What is due."""

    STEP = "step"
    REPORT = "report"
    PUBLICATION = "publication"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaEntry:
    """Something that is due on a day."""

    due: date
    """The last day for it."""
    kind: AgendaKind
    """What it is."""
    title: str
    """What is to be done, in Thai."""
    about: str = ""
    """The measure that a step belongs to."""
    units: tuple[str, ...] = ()
    """Who does it; empty for the officer."""
    at: str = ""
    """Its dotted key in the record; a name of its own for what the record does not hold."""

    def late_days(self, today: date) -> int:
        """Days that it is overdue; 0 where it is not."""
        return max(0, (today - self.due).days)


def agenda(record: Record, today: date) -> tuple[AgendaEntry, ...]:
    """Everything that is open on ``today``, the earliest first.

    A step without a day of its own is due with its measure; one without either has no place here.
    """
    return tuple(sorted(_entries(record, today), key=lambda it: it.due))


def _entries(record: Record, today: date) -> Iterator[AgendaEntry]:
    settings = record.settings
    for key in ("publish_measures_on", "publish_report_on"):
        day = getattr(settings, key)
        if day is not None:
            title = words.PUBLICATIONS[key]
            yield AgendaEntry(
                due=day, kind=AgendaKind.PUBLICATION, title=title, at=f"settings.{key}"
            )
    if record.measures:
        yield from _reports(record)
    for key, measure in record.measures.items():
        for step_key, step in measure.steps.items():
            due = due_day(step, measure)
            if due is not None and not is_done(step, today):
                yield AgendaEntry(
                    due=due,
                    kind=AgendaKind.STEP,
                    title=step.text,
                    about=measure.title,
                    units=step_units(record, measure, step),
                    at=join(f"{join('measures', key)}.steps", step_key),
                )


def _reports(record: Record) -> Iterator[AgendaEntry]:
    """The rounds of follow-up: half of the measures' fiscal year, and all of it."""
    try:
        _, last = fiscal_year_days(record.measures_year_be)
    except ValueError:  # a year that no calendar has
        return
    for months, due in ((6, date(last.year, 3, 31)), (12, last)):
        title = words.report(months=months, year=record.measures_year_be)
        yield AgendaEntry(due=due, kind=AgendaKind.REPORT, title=title, at=f"report.{months}")


def overdue_by_unit(
    found: Iterable[AgendaEntry], today: date
) -> dict[str, tuple[AgendaEntry, ...]]:
    """What is overdue for each unit, the unit with the most first; "" for what is nobody's.

    Only steps: whether a report was handed in, the record does not say.
    """
    by_unit: dict[str, list[AgendaEntry]] = {}
    for entry in found:
        if entry.kind is AgendaKind.STEP and entry.late_days(today):
            for unit in entry.units or ("",):
                by_unit.setdefault(unit, []).append(entry)
    ordered = sorted(by_unit.items(), key=lambda it: -len(it[1]))
    return {unit: tuple(entries) for unit, entries in ordered}
