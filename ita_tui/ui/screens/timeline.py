"""เส้นเวลา: the measures over the twelve months of their fiscal year, today marked."""

from collections.abc import Iterable

from textual import on
from textual.widget import Widget
from textual.widgets import Static

from ita_tui.core.measures.groups import Grouping, grouped, standings
from ita_tui.core.toml.shape import join
from ita_tui.ui.screens.list_screen import ListScreen
from ita_tui.ui.toolkit.line_list import Entry, LineList
from ita_tui.ui.widgets.measure_lines import entry_key, group_heading, measure_key
from ita_tui.ui.widgets.timeline_lines import months_line, timeline_entry
from ita_tui.ui.work.keys import bindings
from ita_tui.ui.work.messages import PlaceChosen
from ita_tui.ui.work.view import View
from ita_tui.words.said import keys
from ita_tui.words.said import screens as words


class TimelineScreen(ListScreen):
    """A line for each measure; Enter goes to it."""

    CSS_PATH = "timeline.tcss"
    OWN_KEYS = keys.TIMELINE_KEYS
    HELP_TOPIC = "timeline"
    BINDINGS = bindings("timeline")

    def __init__(self) -> None:
        super().__init__()
        self._grouping = Grouping.ISSUE

    def compose_body(self) -> Iterable[Widget]:
        """The months, and the list."""
        yield Static(id="months")
        yield LineList(id="timeline", nothing=words.NO_TIMELINE)

    def on_mount(self) -> None:
        """Begin in the list; a copy of it is a table."""
        super().on_mount()
        self.list.titles = words.TIMELINE_TITLES

    def fill(self, view: View) -> None:
        """A heading for each group, a bar for each measure; the cursor stays on its measure."""
        width = self.list.width_cells
        self.query_one("#months", Static).update(months_line(view, width))
        entries: list[Entry] = []
        shown: set[str] = set()
        groups = grouped(standings(view.record, view.today), view.framework, self._grouping)
        for number, (name, members) in enumerate(groups):
            entries.append(group_heading(view, self._grouping, name, width))
            for standing in members:
                key = entry_key(standing.key, number, shown)
                entries.append(timeline_entry(view, standing, key, width))
        self.list.show(entries, at=measure_key(self.list.chosen) or None)

    def action_group(self) -> None:
        """Group by the next thing: issue, owner, state."""
        kinds = list(Grouping)
        self._grouping = kinds[(kinds.index(self._grouping) + 1) % len(kinds)]
        self.redraw()

    @on(LineList.Chosen)
    def _go(self) -> None:
        key = measure_key(self.list.chosen)
        if key:
            self.post_message(PlaceChosen(join("measures", key)))
