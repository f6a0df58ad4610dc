"""What the list of records shows of each, read without checking the whole record.

A folder may hold thousands. Names are there at once; what stands inside comes from memory where a
file is still what it was, and is read before the list is shown only where that is soon done.
"""

import os
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ita_tui.core.thai.clean import clean_line
from ita_tui.core.thai.search import sort_key
from ita_tui.core.toml_text import parse_toml
from ita_tui.store.fault import StoreFault, fault_of
from ita_tui.store.text import decode, format_in, read_bytes
from ita_tui.store.workspace import NO_RECORDS

MOST_READ = 300
"""Files that are looked into before the list is shown; further ones afterwards."""


@dataclass(frozen=True, slots=True)
class RecordSummary:
    """One record of a workspace, in a line."""

    name: str
    """Name of its file."""
    agency: str
    """The agency's name; empty where it cannot be read."""
    fiscal_year_be: int
    """The fiscal year, Buddhist era; 0 where it cannot be read."""
    place: str = ""
    """What the agency is sorted by."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One file of a workspace, and what is known of it."""

    name: str
    """Its name."""
    size: int
    """Its bytes."""
    changed_ns: int
    """When it was last changed."""
    summary: RecordSummary | None = None
    """What was read; None where nothing was yet, and where the file is no record."""
    is_read: bool = False
    """Whether the file was looked into."""


def summaries(folder: Path) -> tuple[RecordSummary, ...]:
    """The records of a folder, read; in the order of ``in_order``.

    Raises StoreFault where the folder cannot be read.
    """
    return in_order(read_listed(folder, one) for one in listed(folder))


def listed(folder: Path, known: Iterable[Listed] = ()) -> tuple[Listed, ...]:
    """The files of a folder that may be records, with what is known of those that did not change.

    A folder that is not there has none. Raises StoreFault where it cannot be read.
    """
    before = {(one.name, one.size, one.changed_ns): one for one in known}
    try:
        with os.scandir(folder) as entries:
            found = [
                Listed(entry.name, status.st_size, status.st_mtime_ns)
                for entry in entries
                if entry.name.endswith(".toml") and entry.name[0] != "." and entry.is_file()
                for status in (entry.stat(),)
            ]
    except FileNotFoundError:
        return ()
    except (OSError, ValueError) as error:
        raise fault_of(error, folder) from error
    found.sort(key=lambda one: one.name)
    return tuple(before.get((one.name, one.size, one.changed_ns), one) for one in found)


def read_listed(folder: Path, one: Listed) -> Listed:
    """One file, looked into."""
    return Listed(one.name, one.size, one.changed_ns, _summary(folder / one.name), True)


def in_order(files: Iterable[Listed]) -> tuple[RecordSummary, ...]:
    """The records in the dictionary's order of their agencies, then by year; names without either.

    A file that was not looked into yet is shown by its name.
    """
    shown = [
        one.summary or RecordSummary(one.name, "", 0)
        for one in files
        if one.summary is not None or not one.is_read
    ]
    return tuple(sorted(shown, key=lambda it: (it.place, it.fiscal_year_be, it.name)))


def to_remember(files: Sequence[Listed]) -> list[Any]:
    """What was read of the files, as JSON can hold it."""
    return [
        [one.name, one.size, one.changed_ns, of and [of.agency, of.fiscal_year_be, of.place]]
        for one in files
        if one.is_read
        for of in (one.summary,)
    ]


def remembered(plain: Any) -> list[Listed]:
    """What ``to_remember`` was given; nothing where nothing was."""
    return [
        Listed(name, size, changed_ns, RecordSummary(name, *inside) if inside else None, True)
        for name, size, changed_ns, inside in plain or ()
    ]


def _summary(path: Path) -> RecordSummary | None:
    """What a file says of itself; None where it says that it is no record.

    A file that cannot be made out is shown, so that its owner is told what is wrong with it.
    """
    found: dict[str, Any] = {}
    try:
        raw = read_bytes(path)
    except StoreFault:
        return RecordSummary(path.name, "", 0)
    if format_in(raw).startswith(NO_RECORDS):
        return None
    text, _ = decode(raw)
    if text is not None:
        found = _head(text)
    agency = found.get("agency")
    name = agency.get("name") if isinstance(agency, dict) else None
    year = found.get("fiscal_year_be")
    agency_name = clean_line(name) if isinstance(name, str) else ""
    return RecordSummary(
        path.name,
        agency_name,
        year if isinstance(year, int) and not isinstance(year, bool) else 0,
        sort_key(agency_name) if agency_name else "",
    )


def _head(text: str) -> dict[str, Any]:
    """The tables of a record up to the agency's, which mostly stands first; else all of them."""
    end = _after_agency().search(text)
    if end is not None:
        found, problem = parse_toml(text[: end.end(1)])
        if problem is None:
            return found
    return parse_toml(text)[0]


@cache
def _after_agency() -> re.Pattern[str]:
    """Text without another table up to the agency's, and that table up to the next."""
    return re.compile(r"\A((?:(?!\[).*\n)*\[agency\]\n(?:(?!\[).*\n)*)\[")
