"""The text of one field of a measure or step into the value that a record holds, by its kind."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Unreadable
from ita_tui.core.record.format import MEASURE, STEP
from ita_tui.core.record.model import ALL_UNITS, Record, Recurrence
from ita_tui.core.record.names import find_unit
from ita_tui.core.record.typed import items_of, parsed
from ita_tui.core.scores.gaps import answerable
from ita_tui.core.tables_out.measures import typed_fields
from ita_tui.core.tables_out.sheet import parts_of
from ita_tui.core.thai.clean import clean, clean_line
from ita_tui.core.thai.codes import split_item_code
from ita_tui.core.thai.dates import (
    fiscal_year_be_of,
    fiscal_year_days,
    format_date,
    month_of,
    parse_date,
    parse_open_period,
)
from ita_tui.core.thai.numbers import parse_baht, to_latin_digits
from ita_tui.core.thai.search import search_key
from ita_tui.core.toml.shape import Kind
from ita_tui.core.values import dataclass
from ita_tui.words.said import import_tables as words
from ita_tui.words.said import tables_out
from ita_tui.words.understood import column_names
from ita_tui.words.understood.tables import ISSUE, YEAR_WORDS

_MOST_YEARS_AWAY = 3
"""A day further from the year of the measures is rather a year read wrongly."""

_LIST_NUMBER = r"(?:^|(?<=\s))[(]?[0-9๐-๙]{1,2}[.)](?![0-9๐-๙])\s*"
_LIST_SIGNS = " -–—•*▪●○■"
_IN_WORDS = r" ?[(][^()0-9๐-๙]*[)]$"
_AROUND = " ()[],;"
"""What may stand around a word."""

_ANY_YEAR = 2500
PERIOD = "period"
"""The one column that gives several fields: two days, and perhaps a recurrence."""
ITEMS = "items"
"""The column of the items that a measure is for."""

_KINDS: Mapping[str, Kind] = {
    **typed_fields(MEASURE),
    **{tables_out.STEP + key: kind for key, kind in typed_fields(STEP).items()},
}
STEP_FIELDS = tuple(name for name in _KINDS if name.startswith(tables_out.STEP))
"""Columns of a step."""
LISTED = (PERIOD, *(name for name, kind in _KINDS.items() if kind.holds in ("units", "items")))
"""Columns whose value several rows may give together, each a part of it."""
MEASURE_FIELDS = tuple(
    column
    for name in typed_fields(MEASURE)
    for column in ((PERIOD, name) if name == "start" else (name,))
)
"""Columns of a measure, the period before the single days."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What reading a field needs to know."""

    record: Record
    """The record that is imported into."""
    framework: Framework
    """Its framework."""
    is_ours: bool = False
    """Whether this program wrote the table, so that a cell holds what a form holds."""


Values = dict[str, Any]
"""Field of the record → value."""


def read_field(name: str, text: str, around: Surroundings) -> Values:
    """The values that the text of a column gives. Raises Unreadable, in Thai."""
    if name == PERIOD:
        return _period(text, around)
    if name in ("start", "end") and not around.is_ours:
        return _one_end(name, text, around)
    if (
        name == "step_due"
        and not around.is_ours
        and "end" in (found := _one_end("end", text, around))
    ):
        return {"due": found["end"]}
    key, kind = name.removeprefix(tables_out.STEP), _KINDS[name]
    if kind.options:
        return {key: _word(text, key, kind)}
    reader = _READERS.get(kind.holds) or _READERS.get(kind.name)
    if reader is None:
        return {key: parsed(kind, clean_line(text), around.framework)}
    return {key: reader(text, around)}


def together(several: Sequence[Values]) -> Values:
    """The values of a measure from those of its rows: all owners, the first day and the last."""
    values: Values = {}
    for one in several:
        values |= {key: _both(key, values.get(key, value), value) for key, value in one.items()}
    return values


def _both(key: str, one: Any, other: Any) -> Any:
    if key == "start":
        return min(one, other)
    if key == "end":
        return max(one, other)
    return tuple(dict.fromkeys((*one, *other))) if isinstance(one, tuple) else one


def shown_value(key: str, value: Any) -> str:
    """A value of a field as a person reads it; empty for nothing."""
    if isinstance(value, date):
        return format_date(value, short=True)
    if isinstance(value, tuple):
        return ", ".join(value)
    if isinstance(value, Decimal):
        return words.baht(amount=f"{value:,.2f}")
    return "" if value is None else tables_out.choice(key, str(value))


def _issue(text: str, around: Surroundings) -> str:
    """An issue by its number, with or without "issue" before it, or by its title."""
    line = clean_line(text)
    issues = around.framework.issues
    found = re.match(rf"(?:{ISSUE}|ประเด็น)? ?([0-9]{{1,2}})(?![0-9])", to_latin_digits(line))
    if line in issues:
        return line
    if found and (code := str(int(found[1]))) in issues:
        return code
    titled = [code for code, issue in issues.items() if search_key(issue.title) == search_key(line)]
    if len(titled) == 1:
        return titled[0]
    raise Unreadable(words.issue_unknown(shown=line, known=issues))


def _items(text: str, around: Surroundings) -> tuple[str, ...]:
    """The items of a cell: codes, or a code and its title on each line."""
    known = answerable(around.framework, around.record)
    try:
        return items_of(text.replace(";", " "), known)
    except Unreadable:
        found = [split_item_code(clean_line(line)) for line in text.split("\n") if line.strip()]
        titled = [it[0] for it in found if it is not None and it[0] in known and len(it[1]) > 3]
        if len(titled) < len(found) or any(_names_a_code(it[1]) for it in found if it):
            raise
        return tuple(dict.fromkeys(titled))


def _names_a_code(rest: str) -> bool:
    """Whether another code stands behind the first, so that the rest is no title."""
    return any(split_item_code(word) for word in rest.split())


def _unit(text: str, around: Surroundings) -> str:
    line = clean_line(text)
    return find_unit(around.record, line) or line


def _units(text: str, around: Surroundings) -> tuple[str, ...]:
    """The units of a cell: one a line, by commas, numbers, strokes, "and" or blanks.

    They are parted only where a word for a unit begins, so that the name of one stays whole; an
    office within a division is no unit of its own.
    """
    if around.is_ours:
        return tuple(dict.fromkeys(_unit(part, around) for part in parts_of(text)))
    if not any(map(str.isalpha, text)):
        raise Unreadable(words.no_unit(shown=clean_line(text)))
    found: list[str] = []
    for part in parts_of(re.sub(f"{_LIST_NUMBER}|{column_names.BEFORE_UNITS}", "\n", text)):
        line = clean_line(part).strip(_LIST_SIGNS)
        whole = find_unit(around.record, line)
        found += [whole] if whole else (_unit(one, around) for one in _parted_units(line))
    return tuple(dict.fromkeys(filter(None, found)))


def _parted_units(line: str) -> list[str]:
    if search_key(line) in map(search_key, column_names.EVERY_UNIT):
        return [ALL_UNITS]
    parts = re.split(column_names.BETWEEN_UNITS, line)
    if any(part in (*column_names.DIVISIONS, *column_names.OFFICES) for part in parts):
        return [line]  # such as a division or office, whichever it is
    joined = [parts[0]]
    for part in parts[1:]:
        if joined[-1].startswith(column_names.DIVISIONS) and part.startswith(column_names.OFFICES):
            joined[-1] = line[line.index(joined[-1]) : line.index(part) + len(part)]
        else:
            joined.append(part)
    every = set(map(search_key, column_names.EVERY_UNIT))
    return [ALL_UNITS if search_key(part) in every else part for part in joined]


def _day(text: str, around: Surroundings) -> date:
    return _near(parse_date(text), text, around)


def _near(day: date, text: str, around: Surroundings) -> date:
    """The day, unless its year is far from that of the measures. Raises Unreadable."""
    year_be = around.record.measures_year_be
    if abs(fiscal_year_be_of(day) - year_be) > _MOST_YEARS_AWAY:
        raise Unreadable(words.day_far_away(shown=clean_line(text), year_be=year_be))
    return day


def _period(text: str, around: Surroundings) -> Values:
    """The two days of a period; how often it comes round may stand beside it."""
    rest = line = clean_line(text)
    values: Values = {}
    for option, names in _words("recurrence", _KINDS["recurrence"]).items():
        found = next((name for name in names if name in line), None)
        if found:
            rest = line.replace(found, " ").strip(_AROUND)
            values["recurrence"] = Recurrence(option)
            break
    if not rest:
        return values
    for key, day in zip(("start", "end"), _both_ends(rest, around), strict=True):
        if day is not None:
            values[key] = _near(day, line, around)
    return values


def _one_end(name: str, text: str, around: Surroundings) -> Values:
    """One day of a period, by its field; the other too, where the text says more than a month."""
    values = _period(text, around)
    start, end = values.get("start"), values.get("end")
    if start is not None and end is not None and (start == end or month_of(start) == (start, end)):
        values.pop("end" if name == "start" else "start")
    return values


def reads_as_period(text: str) -> bool:
    """Whether a text can be the period of a measure of any year."""
    try:
        parse_open_period(text, fiscal_year_be=_ANY_YEAR)
    except Unreadable:
        return False
    return True


def _both_ends(text: str, around: Surroundings) -> tuple[date | None, date | None]:
    """The two days of a period; the year of the measures alone is that fiscal year."""
    year_be = around.record.measures_year_be
    if re.fullmatch(rf"(?:{YEAR_WORDS}|[ .])*{year_be}", to_latin_digits(text)):
        return fiscal_year_days(year_be)
    try:
        return parse_open_period(text, fiscal_year_be=year_be)
    except Unreadable:
        explained = re.fullmatch("(.+?) ?[(](.+)[)]", text)
        ends = explained and {
            parse_open_period(it, fiscal_year_be=year_be) for it in explained.groups()
        }
        if not ends or len(ends) > 1:
            raise
        return ends.pop()


def _word(text: str, key: str, kind: Kind) -> Any:
    line = clean_line(text).strip(_AROUND)
    for option, names in _words(key, kind).items():
        if line in (option, *names):
            return kind.read(option, key, [])[0]
    known = [tables_out.choice(key, option) for option in kind.options]
    raise Unreadable(words.choice_unknown(field=key, known=known))


def _words(key: str, kind: Kind) -> dict[str, tuple[str, ...]]:
    """What is written for each of the words that a value is one of."""
    others = column_names.OTHER_WORDS
    return {word: (tables_out.choice(key, word), *others.get(word, ())) for word in kind.options}


def _baht(text: str, _: Surroundings) -> Decimal:
    line = re.sub(_IN_WORDS, "", clean_line(text))
    if line in column_names.NO_BUDGET:
        return Decimal("0.00")
    if scaled := re.fullmatch(rf"(.*[0-9๐-๙]) ?{column_names.SCALE}?", line):
        amount, scale = parse_baht(scaled[1]), column_names.SCALES.get(scaled[2], 1)
        return parse_baht(str(amount * scale))
    return parse_baht(line)


_READERS: Mapping[str, Callable[[str, Surroundings], Any]] = {
    "issue": _issue,
    "items": _items,
    "unit": _unit,
    "units": _units,
    "text": lambda text, _: clean(text),
    "lines": lambda text, _: tuple(map(clean_line, parts_of(text))),
    "date": _day,
    "baht": _baht,
}
"""Reader by what a field holds, else by its kind, where tables say it otherwise than forms."""
