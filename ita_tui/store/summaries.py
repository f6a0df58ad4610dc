"""What the list of records shows of each, read without checking the whole record.

A folder may hold thousands. Names are there at once; what stands inside comes from memory where a
file is still what it was, and is read before the list is shown only where that is soon done.
"""

import os
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from ita_tui.core.thai.clean import clean_line
from ita_tui.core.thai.search import sort_key
from ita_tui.core.toml.parsing import parse_toml
from ita_tui.core.values import dataclass
from ita_tui.store.fault import StoreFault, fault_of
from ita_tui.store.text import NO_RECORDS, decode, format_in, read_bytes

MOST_READ = 300
"""Files that are looked into before the list is shown; further ones afterwards."""


class RecordSummary(NamedTuple):
    """One record of a workspace, in a line."""

    name: str
    """Name of its file."""
    agency: str = ""
    """The agency's name; empty where it is not known."""
    fiscal_year_be: int = 0
    """The fiscal year, Buddhist era; 0 where it is not known."""


@dataclass(frozen=True, slots=True)
class Read:
    """One file of a workspace that was looked into."""

    size: int
    """Its bytes."""
    changed_ns: int
    """When it was last changed."""
    summary: RecordSummary | None
    """What it says of itself; None where it is no record."""


def summaries(folder: Path) -> tuple[RecordSummary, ...]:
    """The records of a folder, looked into; in the order of ``in_order``.

    Raises StoreFault where the folder cannot be read.
    """
    found = (read_file(folder, name) for name in file_names(folder))
    return in_order(it.summary for it in found if it is not None and it.summary is not None)


def file_names(folder: Path) -> list[str]:
    """Names of the files of a folder that may be records; a folder that is not there has none.

    Raises StoreFault where it cannot be read.
    """
    try:
        with os.scandir(folder) as entries:
            return [
                entry.name
                for entry in entries
                if entry.name.endswith(".toml") and entry.name[0] != "." and entry.is_file()
            ]
    except FileNotFoundError:
        return []
    except (OSError, ValueError) as error:
        raise fault_of(error, folder) from error


def read_file(folder: Path, name: str, before: Read | None = None) -> Read | None:
    """One file, looked into unless it is what it was before; None where it has gone meanwhile."""
    try:
        status = os.stat(f"{folder}{os.sep}{name}")  # noqa: PTH116 - thousands of times
    except OSError:
        return None
    if before is not None and (before.size, before.changed_ns) == (
        status.st_size,
        status.st_mtime_ns,
    ):
        return before
    return Read(status.st_size, status.st_mtime_ns, _summary(folder / name))


def in_order(records: Iterable[RecordSummary]) -> tuple[RecordSummary, ...]:
    """Records in the dictionary's order of their agencies, then by year, then by file name."""
    return tuple(
        sorted(
            records,
            key=lambda it: (sort_key(it.agency) if it.agency else "", it.fiscal_year_be, it.name),
        )
    )


def _summary(path: Path) -> RecordSummary | None:
    """What a file says of itself; None where it says that it is no record.

    A file that cannot be made out is shown, so that its owner is told what is wrong with it.
    """
    found: dict[str, Any] = {}
    try:
        raw = read_bytes(path)
    except StoreFault:
        return RecordSummary(path.name)
    if format_in(raw).startswith(NO_RECORDS):
        return None
    text, _ = decode(raw)
    if text is not None:
        found = _head(text)
    agency = found.get("agency")
    name = agency.get("name") if isinstance(agency, dict) else None
    year = found.get("fiscal_year_be")
    return RecordSummary(
        path.name,
        clean_line(name) if isinstance(name, str) else "",
        year if isinstance(year, int) and not isinstance(year, bool) else 0,
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
