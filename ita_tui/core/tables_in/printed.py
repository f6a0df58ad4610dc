"""A report that this program printed: what it says of measures, and its texts as a record has them.

A record has them in Latin digits; documents print the digits of a text as the settings say. Where
the record's own texts have Thai digits they are left, as they are in the documents of others.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from ita_tui.core.record.model import Record
from ita_tui.core.replacing import texts
from ita_tui.core.tables_in.measures.fields import reads_as_period
from ita_tui.core.tables_in.source.grid import Grid
from ita_tui.core.tables_in.source.rows import TextRow
from ita_tui.core.thai.clean import clean, clean_line
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.core.values import replace
from ita_tui.words.said import documents as shared
from ita_tui.words.said import measures_report as words
from ita_tui.words.said.fields import printed_label
from ita_tui.words.understood.column_names import DIVISIONS, LEAST_IN_WORDS, WITHIN
from ita_tui.words.understood.reports import CLEAR_CODE

_APART = re.compile(r"(.*\S) ?[(]([^()\n]*)[)]", re.DOTALL)
_LONGEST_HEAD = 120
"""Letters of a cell in which it is named, with the marks that keep words together."""


def rows_as_stored(record: Record, rows: Sequence[TextRow]) -> Sequence[TextRow]:
    """The rows of a document, in the digits of the record's texts."""
    if not _is_printed(record, (row.cells for row in rows)):
        return rows
    return [replace(row, cells=_stored(row.cells)) for row in rows]


def grids_as_stored(record: Record, grids: Sequence[Grid]) -> Sequence[Grid]:
    """The sheets of a file, in the digits of the record's texts."""
    if not _is_printed(record, (row.cells for grid in grids for row in grid.rows)):
        return grids
    stored = [[replace(row, cells=_stored(row.cells)) for row in grid.rows] for grid in grids]
    return [replace(it, rows=tuple(rows)) for it, rows in zip(grids, stored, strict=True)]


def _is_printed(record: Record, rows: Iterable[Sequence[str]]) -> bool:
    """Whether rows are of a report of ours, whose digits are not those of the record's texts."""
    named = f"{words.NARRATIVE}:"
    heads = (clean_line(cells[0][:_LONGEST_HEAD]) for cells in rows if cells)
    return any(head.startswith(named) for head in heads) and not any(
        to_latin_digits(text) != text for text in texts(record)
    )


def _stored(cells: Sequence[str]) -> tuple[str, ...]:
    return tuple(to_latin_digits(re.sub(CLEAR_CODE, "o", clean(cell))) for cell in cells)


def facts_below(cells: Sequence[str]) -> dict[str, str]:
    """Text by field of a row that says, in one cell, a name and a value a line; else empty."""
    filled = list(filter(None, map(clean, cells)))
    facts: dict[str, str] = {}
    field = ""
    for line in filled[0].split("\n") if len(filled) == 1 else ():
        name, is_named, value = line.partition(":")
        if is_named and name.strip() in _fields():
            field = _fields()[name.strip()]
            facts[field] = value.strip()
        elif field:
            facts[field] += f"\n{line}"
        else:
            return {}
    if target := facts.get("target"):
        facts["target"] = re.sub(LEAST_IN_WORDS, r"\1 ≥ \2", to_latin_digits(target))
    return facts


def apart_of_step(text: str) -> dict[str, str]:
    """The text of a step by field: its own units and its last day stand behind it in brackets."""
    found = _APART.fullmatch(clean(text))
    *owners, due = found[2].split(", ") if found else ("", "")
    is_day = due.startswith(WITHIN) and reads_as_period(due.removeprefix(WITHIN))
    if not found or not is_day or not all(it.startswith(DIVISIONS) for it in owners):
        return {"step_text": text}
    own = {"step_owners": "\n".join(owners)} if owners else {}
    return {**own, "step_text": found[1], "step_due": due.removeprefix(WITHIN)}


@cache
def _fields() -> Mapping[str, str]:
    """Field by the name that it is printed under."""
    named = {printed_label("measures", field): field for field in ("expected_result", "target")}
    items = {words.answers(name=name): "items" for name in (shared.ITEM, shared.INDICATOR)}
    return {**named, **items, words.BUDGET: "budget_baht"}
