"""The list of records, drawn line by line: thousands cost no more than what is in sight."""

from collections.abc import Sequence

from textual.strip import Strip

from ita_tui.core.thai.clean import without_invisible
from ita_tui.render.cells import fitted
from ita_tui.store.summaries import RecordSummary
from ita_tui.ui.toolkit.lines import CursorLines
from ita_tui.ui.work.keys import bindings
from ita_tui.words.said.screens import record_entry


class RecordList(CursorLines):
    """Records one below the other; the cursor stays with its record when the list changes."""

    COMPONENT_CLASSES = {"records--line", "records--cursor"}
    BINDINGS = bindings("record_list")

    rows: Sequence[RecordSummary] = ()
    """The records."""
    _is_placed = False
    """Whether the cursor stands where somebody put it, and not only where the list begins."""

    @property
    def chosen(self) -> str | None:
        """Name of the file under the cursor; None where the list is empty."""
        return None if self.highlighted is None else self.rows[self.highlighted].name

    def show(self, records: Sequence[RecordSummary], *, at: str | None = None) -> None:
        """Show these records, with the cursor on ``at``, else where it was put, else at the top."""
        wanted = at or (self.chosen if self._is_placed else None)
        places = (place for place, record in enumerate(records) if record.name == wanted)
        place = next(places, None) if wanted else None
        self._is_placed = place is not None
        self.lay_out(records, place or 0)

    def go(self, row: int | None) -> None:
        """Put the cursor on a record, and keep it there."""
        self._is_placed = True
        super().go(row)

    def copied(self, *, whole: bool) -> list[Sequence[str]]:
        """The record under the cursor, or all of them."""
        place = self.highlighted
        rows = self.rows if whole or place is None else self.rows[place : place + 1]
        return [(it.agency, str(it.fiscal_year_be or ""), it.name) for it in rows]

    def line(self, number: int) -> Strip | None:
        """The line of a record."""
        if self.row_at(number) is None:
            return None
        record = self.rows[number]
        line = record_entry(name=record.name, agency=record.agency, year=record.fiscal_year_be)
        # A file's name is not cleaned text: it may hold what the terminal would obey.
        text = fitted(f" {without_invisible(line)}", self.width_cells)
        look = "records--cursor" if number == self.highlighted else "records--line"
        return self.strip(text, self.style_of(look))
