"""A report that this program printed, as a record holds its texts: in Latin digits.

Documents print the digits of a text as the settings say. Where the record's own texts have Thai
digits they are left, as they are in the documents of others.
"""

import re
from collections.abc import Iterable, Sequence

from ita_tui.core.record.model import Record
from ita_tui.core.replacing import texts
from ita_tui.core.tables_in.source.grid import Grid
from ita_tui.core.tables_in.source.rows import TextRow
from ita_tui.core.thai.clean import clean, clean_line
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.core.values import replace
from ita_tui.words.said.measures_report import NARRATIVE
from ita_tui.words.understood.reports import CLEAR_CODE

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
    named = f"{NARRATIVE}:"
    heads = (clean_line(cells[0][:_LONGEST_HEAD]) for cells in rows if cells)
    return any(head.startswith(named) for head in heads) and not any(
        to_latin_digits(text) != text for text in texts(record)
    )


def _stored(cells: Sequence[str]) -> tuple[str, ...]:
    return tuple(to_latin_digits(re.sub(CLEAR_CODE, "o", clean(cell))) for cell in cells)
