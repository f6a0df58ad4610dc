"""The list of records, drawn line by line: thousands cost no more than what is in sight."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.message import Message
from textual.strip import Strip

from ita_tui.core.thai.clean import without_invisible
from ita_tui.core.thai.dates import format_date
from ita_tui.core.thai.numbers import format_score
from ita_tui.render.cells import fitted, right_fitted, shortened_inside
from ita_tui.store.summaries import RecordSummary
from ita_tui.ui.toolkit.lines import CursorLines
from ita_tui.ui.work.keys import bindings
from ita_tui.words.said import record_list as words
from ita_tui.words.said.screens import record_about

if TYPE_CHECKING:  # what reads whole records is loaded when the first is to be looked at
    from ita_tui.store.standings import Standing

_WIDTHS = (6, 11, 4, 10)
"""Cells of total, level, late measures and day of the last change."""


class RecordList(CursorLines):
    """Records one below the other; the cursor stays with its record when the list changes."""

    HEADER_LINES = 1
    COMPONENT_CLASSES = {"records--line", "records--cursor", "records--titles"}
    BINDINGS = bindings("record_list")

    rows: Sequence[RecordSummary] = ()
    """The records."""
    _is_placed = False
    """Whether the cursor stands where somebody put it, and not only where the list begins."""
    standings: "Mapping[str, Standing]" = {}
    """How the records stand, as far as that is known, by name of the file."""
    open_name = ""
    """The file of the open record; empty where none is."""

    class Looked(Message):
        """Other records have come in sight."""

    @property
    def in_sight(self) -> list[str]:
        """Names of the files whose lines can be seen."""
        top = round(self.scroll_y)
        return [record.name for record in self.rows[top : top + self.height_lines]]

    def text_of(self, row: int) -> str:
        """What a record is found by."""
        record = self.rows[row]
        return f"{record.agency} {record.fiscal_year_be or ''} {record.name}"

    def on_resize(self) -> None:
        """Tell that more records are in sight."""
        self.post_message(self.Looked())

    def watch_scroll_y(self, before: float, now: float) -> None:
        """Tell that other records are in sight."""
        super().watch_scroll_y(before, now)
        self.post_message(self.Looked())

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
        """The record under the cursor, or all of them under their titles."""
        place = self.highlighted
        if not whole and place is not None:
            return [self._copied(self.rows[place])]
        return [words.COPY_TITLES, *map(self._copied, self.rows)] if self.rows else []

    def _copied(self, record: RecordSummary) -> tuple[str, ...]:
        year = str(record.fiscal_year_be or "")
        return record.agency, year, record.name, *self._standing(record)

    def _standing(self, record: RecordSummary) -> tuple[str, ...]:
        """Total, level, late measures and day of the last change; empty while not known."""
        found = self.standings.get(record.name)
        if found is None:
            return ("",) * len(_WIDTHS)
        total = "" if found.total is None else format_score(found.total)
        late = words.late(count=found.late) if found.late else ""
        return total, found.level, late, format_date(found.changed_on, short=True)

    def render_line(self, y: int) -> Strip:
        """Draw the titles over the records."""
        if y:
            return super().render_line(y)
        return self._strip("  ", words.TITLE, words.TITLES, "records--titles")

    def line(self, number: int) -> Strip | None:
        """The line of a record."""
        if self.row_at(number) is None:
            return None
        record = self.rows[number]
        about = record_about(agency=record.agency, year=record.fiscal_year_be)
        look = "records--cursor" if number == self.highlighted else "records--line"
        sign = words.SIGN_OPEN if record.name == self.open_name else "  "
        # A file's name is not cleaned text: it may hold what the terminal would obey.
        name = without_invisible(record.name)
        return self._strip(sign, without_invisible(about), self._standing(record), look, name)

    def _strip(
        self, sign: str, line: str, standing: Sequence[str], look: str, name: str = ""
    ) -> Strip:
        """A line with its figures at the right edge, as many as leave the names their room.

        How a file's ``name`` ends is kept: copies differ there.
        """
        right = ""
        for number, (text, cells) in enumerate(zip(standing, _WIDTHS, strict=True)):
            fit = fitted if number else right_fitted  # a figure, then words
            more = f"{right} {fit(text, cells)}"
            if self.width_cells - cell_len(more) < _LEAST_CELLS:
                break
            right = more
        room = self.width_cells - cell_len(right)
        text = sign + shortened_inside(line, name, room - cell_len(sign))
        return self.strip(fitted(text, room) + right, self.style_of(look))


_LEAST_CELLS = 30
"""Of the names."""
