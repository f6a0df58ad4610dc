"""What the list of records shows of each, read without checking the whole record."""

from pathlib import Path
from typing import Any

from ita_tui.core.thai.clean import clean_line
from ita_tui.core.thai.search import sort_key
from ita_tui.core.toml_text import parse_toml
from ita_tui.core.values import dataclass
from ita_tui.store.fault import StoreFault
from ita_tui.store.text import read_text
from ita_tui.store.workspace import record_files

MOST_READ = 300
"""Records that are looked into; of further ones the list shows the names."""


@dataclass(frozen=True, slots=True)
class RecordSummary:
    """One record of a workspace, in a line."""

    path: Path
    """Its file."""
    agency: str
    """The agency's name; empty where it cannot be read."""
    fiscal_year_be: int
    """The fiscal year, Buddhist era; 0 where it cannot be read."""


def summaries(folder: Path) -> tuple[RecordSummary, ...]:
    """The records of a folder, in the dictionary's order of their agencies, then by year.

    Raises StoreFault where the folder cannot be read.
    """
    found = (
        _summary(path) if index < MOST_READ else RecordSummary(path, "", 0)
        for index, path in enumerate(record_files(folder))
    )
    return tuple(
        sorted(found, key=lambda it: (sort_key(it.agency), it.fiscal_year_be, it.path.name))
    )


def _summary(path: Path) -> RecordSummary:
    try:
        text, _ = read_text(path)
    except StoreFault:
        text = None
    found: dict[str, Any] = parse_toml(text)[0] if text is not None else {}
    agency = found.get("agency")
    name = agency.get("name") if isinstance(agency, dict) else None
    year = found.get("fiscal_year_be")
    return RecordSummary(
        path,
        clean_line(name) if isinstance(name, str) else "",
        year if isinstance(year, int) and not isinstance(year, bool) else 0,
    )
