"""The list of records, drawn line by line: thousands cost no more than what is in sight."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum
from typing import TYPE_CHECKING, Any

from rich.cells import cell_len
from textual.geometry import Offset
from textual.message import Message
from textual.strip import Strip

from ita_tui.core.thai.clean import without_invisible
from ita_tui.core.thai.dates import format_date
from ita_tui.core.thai.numbers import format_score
from ita_tui.render.cells import READABLE_CELLS, fitted, right_fitted, shortened_inside
from ita_tui.store.summaries import RecordSummary
from ita_tui.ui.toolkit.lines import CursorLines, Titles
from ita_tui.ui.work.keys import bindings
from ita_tui.words.said import record_list as words

if TYPE_CHECKING:  # what reads whole records is loaded when the first is to be looked at
    from ita_tui.store.standings import Standing

_WIDTHS = (4, 6, 11, 4, 10)
"""Cells of year, total, level, late measures and day of the last change."""
_FIGURES = 2
"""So many of them hold figures, which end below each other; the others hold words."""


class RecordOrder(Enum):
    """What records are ordered by; those that are alike stay in the order of their agencies.

    The value is the number of the column.
    """

    AGENCY = None
    """Name of the agency, then the year."""
    YEAR = 0
    """The latest year first."""
    TOTAL = 1
    """The lowest total first."""
    LATE = 3
    """The most late measures first."""
    CHANGED = 4
    """What was changed last first."""

    @property
    def is_of_figures(self) -> bool:
        """Whether it must be known how every record stands."""
        return self in _RANKS


_RANKS: Mapping[RecordOrder, "Callable[[Standing], Any]"] = {
    RecordOrder.TOTAL: lambda it: (it.total is None, it.total or 0),
    RecordOrder.LATE: lambda it: -it.late,
    RecordOrder.CHANGED: lambda it: -it.changed_ns,
}


def ordered(
    records: Iterable[RecordSummary], order: RecordOrder, standings: "Mapping[str, Standing]"
) -> list[RecordSummary]:
    """Records of the order of their agencies in another; those of unknown standing are last."""
    if order is RecordOrder.YEAR:
        return sorted(records, key=lambda it: -it.fiscal_year_be)
    if not order.is_of_figures:
        return list(records)
    rank = _RANKS[order]

    def place(record: RecordSummary) -> tuple[bool, Any]:
        standing = standings.get(record.name)
        return (True, 0) if standing is None else (False, rank(standing))

    return sorted(records, key=place)


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
    order = RecordOrder.AGENCY
    """What they are ordered by: the titles show it."""

    class TitleClicked(Message):
        """The title of a column was clicked, to order by it."""

        def __init__(self, order: RecordOrder) -> None:
            super().__init__()
            self.order = order
            """What to order by."""

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
        return [Titles(words.COPY_TITLES), *map(self._copied, self.rows)] if self.rows else []

    def _copied(self, record: RecordSummary) -> tuple[str, ...]:
        year, *others = self._figures(record)
        return record.agency, year, record.name, *others

    def _figures(self, record: RecordSummary) -> tuple[str, ...]:
        """Year, total, level, late measures and day of the last change; empty while not known."""
        year = str(record.fiscal_year_be or "")
        found = self.standings.get(record.name)
        if found is None:
            return (year, *[""] * (len(_WIDTHS) - 1))
        total = "" if found.total is None else format_score(found.total)
        late = words.late(count=found.late) if found.late else ""
        return year, total, found.level, late, format_date(found.changed_on, short=True)

    def render_line(self, y: int) -> Strip:
        """Draw the titles over the records."""
        if y:
            return super().render_line(y)
        titles = [
            title + words.SIGNS_OF_ORDER[number] * (self.order.value == number)
            for number, title in enumerate(words.TITLES)
        ]
        return self._strip("  ", words.TITLE, titles, "records--titles")

    def header_clicked(self, place: Offset) -> None:
        """Order by the column; a level goes by the total."""
        by_total = (RecordOrder.TOTAL, RecordOrder.TOTAL)
        orders = (RecordOrder.YEAR, *by_total, RecordOrder.LATE, RecordOrder.CHANGED)
        wanted = RecordOrder.AGENCY
        at = self._line_cells - sum(cells + 1 for cells in self._shown_widths)
        for order, cells in zip(orders, self._shown_widths, strict=False):
            if place.x >= at:
                wanted = order
            at += cells + 1
        self.post_message(self.TitleClicked(wanted))

    @property
    def _line_cells(self) -> int:
        """In a wider line a figure would stand too far from its name."""
        return min(self.width_cells, READABLE_CELLS)

    @property
    def _shown_widths(self) -> Sequence[int]:
        """Cells of the columns of figures that leave the names their room."""
        left = self._line_cells
        for number, cells in enumerate(_WIDTHS):
            left -= cells + 1
            if left < _LEAST_CELLS:
                return _WIDTHS[:number]
        return _WIDTHS

    def line(self, number: int) -> Strip | None:
        """The line of a record."""
        if self.row_at(number) is None:
            return None
        record = self.rows[number]
        about = words.before_name(agency=record.agency)
        look = "records--cursor" if number == self.highlighted else "records--line"
        sign = words.SIGN_OPEN if record.name == self.open_name else "  "
        # A file's name is not cleaned text: it may hold what the terminal would obey.
        name = without_invisible(record.name)
        return self._strip(sign, without_invisible(about), self._figures(record), look, name)

    def _strip(
        self, sign: str, line: str, figures: Sequence[str], look: str, name: str = ""
    ) -> Strip:
        """A line with its figures at the right edge, as many as leave the names their room.

        How a file's ``name`` ends is kept: copies differ there.
        """
        right = ""
        for number, cells in enumerate(self._shown_widths):
            fit = right_fitted if number < _FIGURES else fitted
            right = f"{right} {fit(figures[number], cells)}"
        room = self._line_cells - cell_len(right)
        text = sign + shortened_inside(line, name, room - cell_len(sign))
        return self.strip(fitted(text, room) + right, self.style_of(look))


_LEAST_CELLS = 30
"""Of the names."""
