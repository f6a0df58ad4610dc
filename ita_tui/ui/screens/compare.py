"""เทียบปี: the records of one agency side by side, from two years to six."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import cast

from textual import on
from textual.app import App, ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Label, Static

from ita_tui.core.problem import Problem
from ita_tui.core.scores.years import Comparison
from ita_tui.store.years import load_years_of
from ita_tui.ui.screens.waiting import wait_for
from ita_tui.ui.toolkit.line_list import LineList
from ita_tui.ui.toolkit.steady_screen import Dialog
from ita_tui.ui.widgets.key_bar import KeyBar
from ita_tui.ui.widgets.year_lines import copied_rows, told_notes, year_entries, year_heading
from ita_tui.ui.work.keys import bindings
from ita_tui.ui.work.workbench import Workbench
from ita_tui.words.said import keys
from ita_tui.words.said import years as words
from ita_tui.words.said.screens import being_read


class CompareScreen(Dialog[None]):
    """A line for each year, node, measure and lost score; one pair of years in difference."""

    CSS_PATH = "help.tcss"
    HELP_TOPIC = "compare"
    BINDINGS = bindings("compare")

    def __init__(self, found: Comparison, problems: tuple[Problem, ...]) -> None:
        """Take the years, and what is wrong in the office's own maps."""
        super().__init__()
        self._found = found
        self._problems = problems
        self._pair = len(found.years) - 2

    def compose(self) -> ComposeResult:
        """The agency, what is to be known, the columns, and the list."""
        last = self._found.years[-1].record
        told = [*(problem.message for problem in self._problems), told_notes(self._found)]
        with Vertical(id="help-box", classes="-whole"):
            yield Label(Content(words.heading(agency=last.agency.name)), classes="help-heading")
            yield Static(Content("\n".join(told)), id="year-notes")
            yield Static(id="year-heading")
            yield LineList(id="log")
            yield KeyBar(keys.COMPARE, classes="own-keys")

    def on_mount(self) -> None:
        """Begin in the list."""
        self._draw()
        self._list.focus()

    @property
    def _list(self) -> LineList:
        return self.query_one(LineList)

    @property
    def _today(self) -> date:
        return cast(Workbench, self.app).today

    @on(LineList.Refitted)
    def _draw(self) -> None:
        width = max(1, self._list.width_cells)
        heading = year_heading(self._found, self._pair, width)
        self.query_one("#year-heading", Static).update(heading)
        self._list.show(year_entries(self._found, self._pair, self._today, width))

    def copied_whole(self) -> list[Sequence[str]]:
        """The years as tables, whatever is cut on the screen."""
        return list(copied_rows(self._found, self._today))

    def action_pair(self) -> None:
        """Show the difference between the next two years."""
        self._pair = (self._pair + 1) % (len(self._found.years) - 1)
        self._draw()

    def action_close(self) -> None:
        """Go back."""
        self.dismiss(None)


def compare_years(app: App[None], workbench: Workbench, path: Path) -> None:
    """Show every year of the agency of a record that its folder has."""

    def read() -> tuple[Comparison, tuple[Problem, ...]]:
        return load_years_of(path)

    def show(found: tuple[Comparison, tuple[Problem, ...]]) -> None:
        app.push_screen(CompareScreen(*found))

    wait_for(app, workbench, being_read(name=path.parent.name), read, show)
