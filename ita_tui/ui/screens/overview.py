"""ภาพรวม: how the record stands, what comes next; everything on it is a place to go."""

from collections.abc import Iterable

from textual import on
from textual.containers import Horizontal
from textual.widget import Widget

from ita_tui.core.checks.check import Checked
from ita_tui.core.next_step import next_step
from ita_tui.core.record.model import ScoreKind
from ita_tui.ui.screens.record_screen import RecordScreen
from ita_tui.ui.toolkit.line_list import LineList
from ita_tui.ui.widgets.overview_lines import (
    LEAST_DUE,
    LEVEL,
    STATE,
    gap_entries,
    next_entry,
    open_entries,
    score_entries,
    spaced,
)
from ita_tui.ui.work.keys import bindings
from ita_tui.ui.work.messages import PlaceChosen
from ita_tui.ui.work.view import View
from ita_tui.words.said import keys
from ita_tui.words.said import overview as words

_LINES_BESIDE_DUE = 8
"""Lines of half a tall panel that other things than what is due take."""


class OverviewScreen(RecordScreen):
    """The next step over the figures and over what stands open."""

    CSS_PATH = "overview.tcss"
    OWN_KEYS = keys.OVERVIEW
    HELP_TOPIC = "overview"
    BINDINGS = bindings("overview")
    HORIZONTAL_BREAKPOINTS = [(0, "-slim"), (72, "-narrow"), (100, "-wide")]

    def __init__(self) -> None:
        super().__init__()
        self._checked: Checked | None = None
        self._papers: tuple[int, int] | None = None

    def compose_body(self) -> Iterable[Widget]:
        """The next step over both panels."""
        yield LineList(id="next-step")
        with Horizontal(id="overview"):
            yield LineList(id="overview-scores")
            yield LineList(id="overview-open")

    def on_mount(self) -> None:
        """Begin at the next step."""
        self.query_one("#overview-scores").border_title = words.SCORES
        self.query_one("#overview-open").border_title = words.STILL_OPEN
        self.query_one("#next-step").focus()

    def watch_view(self) -> None:
        """Draw the new record; what takes longer to find out follows."""
        self._checked = self._papers = None
        self._show()
        if not self.is_coming:
            self.call_after_refresh(self._look)

    def stand(self) -> None:
        """Be drawn first; look after that."""
        super().stand()
        if self._papers is None:
            self.call_after_refresh(self._look)

    @on(LineList.Refitted)
    def _show(self) -> None:
        if self.view is None or not self.is_mounted:
            return
        view = self.view
        step, scores, still_open = self.query(LineList)
        step.show(
            [next_entry(next_step(view.framework, view.record, view.today), step.width_cells)]
        )
        entries = list(score_entries(view, scores.width_cells))
        room = scores.height_lines - len(entries)
        entries += gap_entries(view, scores.width_cells, room)
        scores.show(spaced(entries, scores.height_lines))
        most_due = max(LEAST_DUE, still_open.height_lines // 2 - _LINES_BESIDE_DUE)
        told = open_entries(view, self._checked, self._papers, still_open.width_cells, most_due)
        still_open.show(spaced(list(told), still_open.height_lines))

    def _look(self) -> None:
        """Check the record; a key that was pressed meanwhile is taken before anything else."""
        from ita_tui.ui.work.checking import checked_view

        if self.view is None or self._papers is not None or not self.is_current:
            return
        self._checked = checked_view(self.view)
        self.call_later(self._look_at_papers, self.view, self._checked)

    def _look_at_papers(self, view: View, checked: Checked) -> None:
        """Hold the record against each document; then show all that was found, in one frame."""
        from ita_tui.documents.job import ready, wishes

        if view is not self.view or not self.is_current:
            return
        found = [
            ready(view.record, view.framework, wish, checked.open).is_ready
            for wish in wishes(view.today)
        ]
        self._papers = sum(found), len(found)
        self._show()

    @on(LineList.Chosen)
    def _go(self, message: LineList.Chosen) -> None:
        at = self.query_one(f"#{message.control.id}", LineList).chosen or ""
        if at == LEVEL:
            self._explain_level()
        elif at in self.app.MODES:
            self.workbench.go(at)
        elif at.startswith(STATE):
            self.workbench.go("measures")
        else:
            self.post_message(PlaceChosen(at))

    def _explain_level(self) -> None:
        from ita_tui.ui.screens.explain import ExplainScreen

        if self.view is not None:
            self.app.push_screen(ExplainScreen(self.view, LEVEL, ScoreKind.OWN))

    def action_take_next(self) -> None:
        """Go to where the next step is done."""
        self.query_one("#next-step", LineList).action_choose()

    def action_compare(self) -> None:
        """Show the years of the agency side by side."""
        from ita_tui.ui.screens.compare import compare_years

        if self.view is not None:
            compare_years(self.app, self.workbench, self.view.path)

    def action_pane(self, step: int) -> None:
        """Go to the pane beside this one."""
        (self.focus_next if step > 0 else self.focus_previous)(LineList)
