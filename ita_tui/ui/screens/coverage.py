"""ตารางรองรับ: every failing item against the measures; a hole is filled from here."""

from collections.abc import Iterable

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from ita_tui.core.measures.coverage import coverage
from ita_tui.ui.screens.list_screen import ListScreen
from ita_tui.ui.toolkit.line_list import LineList
from ita_tui.ui.widgets.coverage_lines import coverage_entry, coverage_heading
from ita_tui.ui.work.keys import bindings
from ita_tui.ui.work.view import View
from ita_tui.words.said import keys
from ita_tui.words.said import screens as words


class CoverageScreen(ListScreen):
    """A row for each failing item, worst first; Enter opens its measure or adds one."""

    CSS_PATH = "coverage.tcss"
    OWN_KEYS = keys.COVERAGE_KEYS
    HELP_TOPIC = "coverage"
    BINDINGS = bindings("coverage")

    def compose_body(self) -> Iterable[Widget]:
        """How many holes there are, and the matrix."""
        yield Static(id="hole-count")
        yield Static(id="coverage-heading")
        yield LineList(id="coverage")

    def fill(self, view: View) -> None:
        """The failing items, worst first."""
        found = coverage(view.framework, view.record)
        width = self.list.width_cells
        count = words.coverage_count(failing=len(found.rows), holes=len(found.holes))
        self.query_one("#hole-count", Static).update(Content(count))
        self.query_one("#coverage-heading", Static).update(coverage_heading(found, width))
        self.list.show([coverage_entry(view, found, gap, width) for gap in found.rows])

    @on(LineList.Chosen)
    def _answer(self) -> None:
        code = self.list.chosen
        if self.view is not None and code:
            issue = self.view.framework.nodes[code].issue or ""
            self.workbench.answer_item(issue, code)
