"""``ita-tui measures``: how every measure stands on a day."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections import Counter
from datetime import date
from typing import Any

from ita_tui.cli.reading import Opened, open_record
from ita_tui.cli.terminal import FINE, PROBLEMS, is_shown, print_json, print_table, say
from ita_tui.core.measures.groups import Grouping, MeasureStanding, grouped, standings
from ita_tui.core.measures.standing import MeasureState, working_units
from ita_tui.core.problem import Unreadable
from ita_tui.core.record.model import ALL_UNITS, Record, answered_items
from ita_tui.core.record.names import find_unit, known_units
from ita_tui.core.thai.dates import format_date, parse_date
from ita_tui.store.fault import StoreFault
from ita_tui.words.said import cli as cli_words
from ita_tui.words.said import measures as words


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.epilog = words.STATE_RULES
    parser.add_argument("record", metavar="RECORD", help=cli_words.RECORD)
    groupings = [grouping.value for grouping in Grouping]
    parser.add_argument("--by", choices=groupings, help=words.BY)
    parser.add_argument("--late", action="store_true", help=words.ONLY_LATE)
    parser.add_argument("--owner", metavar="UNIT", help=words.ONLY_OWNER)
    parser.add_argument("--on", metavar="DATE", type=day, help=words.ON)
    parser.add_argument("--json", action="store_true", help=cli_words.JSON)


def day(text: str) -> date:
    """A day as people type it. Raises ArgumentTypeError with a Thai sentence."""
    try:
        return parse_date(text)
    except Unreadable as refusal:
        raise ArgumentTypeError(str(refusal)) from refusal


def run(options: Namespace) -> int:
    """Carry the command out; returns the exit code."""
    opened = open_record(options.record)
    today: date = options.on or date.today()
    found = standings(opened.record, today)
    if options.owner is not None:
        unit = unit_named(opened.record, options.owner)
        found = tuple(standing for standing in found if _works(unit, standing, opened.record))
    if options.late:
        found = tuple(one for one in found if one.progress.state is MeasureState.LATE)
    grouping = Grouping(options.by or Grouping.ISSUE)
    if options.json:
        document = {"on": today.isoformat(), "measures": [_entry(one) for one in found]}
        if options.by:
            document["groups"] = _groups(opened, found, grouping)
        print_json(document)
    else:
        _print(opened, found, grouping, today)
    return PROBLEMS if opened.has_errors else FINE


def unit_named(record: Record, name: str) -> str:
    """The unit of the record that ``name`` means. Raises StoreFault, naming those there are."""
    unit = find_unit(record, name)
    if unit is None:
        known = (*known_units(record), ALL_UNITS)
        raise StoreFault(words.unknown_unit_asked(name=name, known=known))
    return unit


def _works(unit: str, standing: MeasureStanding, record: Record) -> bool:
    """Whether a unit has to do with a measure; "all units" asks for those that are everybody's."""
    if unit == ALL_UNITS:
        return any(find_unit(record, name) == unit for name in standing.measure.owners)
    return unit in working_units(record, standing.measure)


def _entry(standing: MeasureStanding) -> dict[str, Any]:
    measure, progress = standing.measure, standing.progress
    return {
        "id": standing.key,
        "title": measure.title,
        "issue": _issue(measure.issue),
        "items": list(answered_items(measure)),
        "owners": list(measure.owners),
        "units": list(standing.units),
        "start": _iso(measure.start),
        "end": _iso(measure.end),
        "state": progress.state.value,
        "progress_percent": progress.progress_percent,
        "steps_done": progress.steps_done,
        "steps_total": progress.steps_total,
        "late_days": progress.late_days,
        "next_due": _iso(progress.next_due),
    }


def _issue(code: str) -> int | str | None:
    return int(code) if code.isascii() and code.isdigit() and len(code) < 10 else code or None


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _groups(
    opened: Opened, found: tuple[MeasureStanding, ...], grouping: Grouping
) -> list[dict[str, Any]]:
    return [
        {"name": name or None, "measures": [standing.key for standing in members]}
        for name, members in grouped(found, opened.framework, grouping)
    ]


def _print(
    opened: Opened, found: tuple[MeasureStanding, ...], grouping: Grouping, today: date
) -> None:
    from ita_tui.render.measure_tables import group_table, group_title, measure_list

    record, framework = opened.record, opened.framework
    say(
        words.heading(
            agency=record.agency.name, year=record.measures_year_be, day=format_date(today)
        )
    )
    if not found:
        say(words.NOTHING_TO_SHOW)
        return
    groups = grouped(found, framework, grouping)
    if is_shown():
        from shutil import get_terminal_size

        width = get_terminal_size().columns
        for name, members in groups:
            print_table(group_table(group_title(name, grouping, framework), members, width))
    else:
        print_table(measure_list(groups, grouping, framework))
    counts = Counter(standing.progress.state for standing in found)
    states = [(state.value, counts[state]) for state in MeasureState if counts[state]]
    say(words.counted(total=len(found), states=states))
