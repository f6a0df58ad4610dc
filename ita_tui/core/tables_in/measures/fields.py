"""The text of one field of a measure or step into the values that a record holds."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from ita_tui.core.framework.model import Framework
from ita_tui.core.measures.reading import recurrence_of
from ita_tui.core.record.model import Record, Recurrence
from ita_tui.core.record.typed import items_of
from ita_tui.core.record.units import find_unit
from ita_tui.core.tables_out.sheet import parts_of
from ita_tui.core.thai.clean import clean, clean_line
from ita_tui.core.thai.dates import fiscal_year_be_of, parse_date, parse_period
from ita_tui.core.thai.digits import to_latin_digits
from ita_tui.core.thai.numbers import parse_baht
from ita_tui.core.thai.search import search_key
from ita_tui.core.thai.unreadable import Unreadable
from ita_tui.core.values import dataclass
from ita_tui.words.said import import_tables as words
from ita_tui.words.understood import column_names
from ita_tui.words.understood.tables import ISSUE

_MOST_YEARS_AWAY = 3
"""A day further from the year of the measures is rather a year read wrongly."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What reading a field needs to know."""

    record: Record
    """The record that is imported into."""
    framework: Framework
    """Its framework."""


Values = dict[str, Any]
"""Field of the record → value."""


def read_field(name: str, text: str, around: Surroundings) -> Values:
    """The values that a text gives; a period gives two days and perhaps a recurrence.

    ``name`` is a field of a column. Raises Unreadable, in Thai.
    """
    return _READERS[name](text, around)


def _title(text: str, _: Surroundings) -> Values:
    return {"title": clean_line(text)}


def _issue(text: str, around: Surroundings) -> Values:
    """An issue by its number, with or without "issue" before it, or by its title."""
    line = clean_line(text)
    issues = around.framework.issues
    found = re.match(rf"(?:{ISSUE}|ประเด็น)? ?([0-9]{{1,2}})(?![0-9])", to_latin_digits(line))
    if line in issues:
        return {"issue": line}
    if found and (code := str(int(found[1]))) in issues:
        return {"issue": code}
    titled = [code for code, issue in issues.items() if search_key(issue.title) == search_key(line)]
    if len(titled) == 1:
        return {"issue": titled[0]}
    raise Unreadable(words.issue_unknown(shown=line, known=issues))


def _items(text: str, around: Surroundings) -> Values:
    return {"items": items_of(text.replace(";", " "), around.framework)}


def _owners(text: str, around: Surroundings) -> Values:
    return {"owners": tuple(dict.fromkeys(_unit(part, around) for part in parts_of(text)))}


def _unit(name: str, around: Surroundings) -> str:
    line = clean_line(name)
    return find_unit(around.record, line) or line


def _day(name: str) -> Callable[[str, Surroundings], Values]:
    return lambda text, around: {name: _near(parse_date(text), text, around)}


def _near(day: date, text: str, around: Surroundings) -> date:
    """The day, unless its year is far from that of the measures. Raises Unreadable."""
    year_be = around.record.measures_year_be
    if abs(fiscal_year_be_of(day) - year_be) > _MOST_YEARS_AWAY:
        raise Unreadable(words.day_far_away(shown=clean_line(text), year_be=year_be))
    return day


def _period(text: str, around: Surroundings) -> Values:
    """The two days of a period; how often it comes round may stand beside it."""
    line = clean_line(text)
    recurrence, rest = _with_recurrence(line)
    start, end = parse_period(rest or line, fiscal_year_be=around.record.measures_year_be)
    values: Values = {"start": _near(start, line, around), "end": _near(end, line, around)}
    return values if recurrence is None else {**values, "recurrence": recurrence}


def _with_recurrence(line: str) -> tuple[Recurrence | None, str]:
    for recurrence, names in (
        (Recurrence.MONTH, column_names.MONTHLY),
        (Recurrence.QUARTER, column_names.QUARTERLY),
    ):
        for name in names:
            if name in line:
                return recurrence, line.replace(name, " ").strip(" ()[],;")
    return None, line


def _recurrence(text: str, _: Surroundings) -> Values:
    line = clean_line(text)
    recurrence, rest = _with_recurrence(line)
    return {"recurrence": recurrence if recurrence and not rest else recurrence_of(line)}


def _text(name: str) -> Callable[[str, Surroundings], Values]:
    return lambda text, _: {name: clean(text)}


def _target(text: str, _: Surroundings) -> Values:
    return {"target": clean_line(text)}


def _baht(name: str) -> Callable[[str, Surroundings], Values]:
    return lambda text, _: {
        name: Decimal("0.00") if clean_line(text) in column_names.NO_BUDGET else parse_baht(text)
    }


def _list(name: str) -> Callable[[str, Surroundings], Values]:
    return lambda text, _: {name: tuple(map(clean_line, parts_of(text)))}


_READERS: Mapping[str, Callable[[str, Surroundings], Values]] = {
    "title": _title,
    "issue": _issue,
    "items": _items,
    "owners": _owners,
    "period": _period,
    "start": _day("start"),
    "end": _day("end"),
    "recurrence": _recurrence,
    "expected_result": _text("expected_result"),
    "target": _target,
    "budget_baht": _baht("budget_baht"),
    "spent_baht": _baht("spent_baht"),
    "step_text": lambda text, _: {"text": clean_line(text)},
    "step_items": _items,
    "step_owners": _owners,
    "step_due": _day("due"),
    "step_done_on": _day("done_on"),
    "step_result": _text("result"),
    "step_evidence": _list("evidence"),
    "step_obstacle": _text("obstacle"),
}
MEASURE_FIELDS = tuple(name for name in _READERS if not name.startswith("step_"))
"""Fields of a measure, the period before the single days."""
STEP_FIELDS = tuple(name for name in _READERS if name.startswith("step_"))
"""Fields of a step."""
