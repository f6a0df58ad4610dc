"""กำหนดการ: what is due, the earliest first, what is overdue in sight."""

from collections.abc import Iterable

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from ita_tui.core.measures.agenda import AgendaEntry, AgendaKind, agenda, overdue_by_unit
from ita_tui.core.thai.dates import format_date
from ita_tui.core.toml.shape import join, parts_of
from ita_tui.render.cells import fitted, shortened
from ita_tui.ui.screens.list_screen import ListScreen
from ita_tui.ui.toolkit.line_list import Entry, LineList
from ita_tui.ui.work.keys import bindings
from ita_tui.ui.work.messages import PlaceChosen
from ita_tui.ui.work.view import View
from ita_tui.words.said import agenda as words
from ita_tui.words.said import keys

_DAY_CELLS = 12
_LATE_CELLS = 14


class AgendaScreen(ListScreen):
    """A line for each thing that is due; Enter goes to its measure."""

    CSS_PATH = "coverage.tcss"
    OWN_KEYS = keys.AGENDA_KEYS
    HELP_TOPIC = "agenda"
    BINDINGS = bindings("agenda")

    def compose_body(self) -> Iterable[Widget]:
        """How much is overdue for whom, and the list."""
        yield Static(id="hole-count")
        yield Static(id="coverage-heading")
        yield LineList(id="coverage", nothing=words.NOTHING)

    def fill(self, view: View) -> None:
        """The entries, the earliest first; the cursor stays where it is."""
        found, width = agenda(view.record, view.today), self.list.width_cells
        by_unit = overdue_by_unit(found, view.today)
        overdue = {it.at for entries in by_unit.values() for it in entries}
        count = words.counted(entries=len(found), overdue=len(overdue))
        self.query_one("#hole-count", Static).update(Content(count))
        units = " · ".join(
            words.overdue_line(
                unit=unit,
                count=len(entries),
                days=max(it.late_days(view.today) for it in entries),
            )
            for unit, entries in by_unit.items()
        )
        self.query_one("#coverage-heading", Static).update(Content(shortened(units, width)))
        lines = [_line(view, it, width) for it in found]
        self.list.show(lines, at=self.list.chosen)

    @on(LineList.Chosen)
    def _go(self) -> None:
        place = parts_of(self.list.chosen or "")
        if place[:1] == ("measures",):
            self.post_message(PlaceChosen(join("measures", place[1])))


def _line(view: View, entry: AgendaEntry, width: int) -> Entry:
    day = format_date(entry.due, short=True)
    days = entry.late_days(view.today) if entry.kind is AgendaKind.STEP else 0
    late = words.late(days=days) if days else ""
    head = fitted(day, _DAY_CELLS) + fitted(late, _LATE_CELLS)
    units = f" · {', '.join(entry.units)}" if entry.units else ""
    told = shortened(f"{entry.title}{units}", max(1, width - _DAY_CELLS - _LATE_CELLS))
    style = "$text-error" if days else "$primary" if entry.kind is not AgendaKind.STEP else ""
    cells = (day, late, entry.title, ", ".join(entry.units))
    return Entry(entry.at, Content.assemble((head, style), told), cells)
