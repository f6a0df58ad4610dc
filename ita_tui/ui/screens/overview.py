"""ภาพรวม: how the record stands, what comes next; everything on it is a place to go."""

from collections import Counter
from collections.abc import Iterable, Sequence

from textual import on
from textual.containers import Horizontal
from textual.widget import Widget

from ita_tui.core.next_step import next_step
from ita_tui.core.problem import Severity
from ita_tui.core.record.model import ScoreKind
from ita_tui.store.last_look import keep_look, last_look
from ita_tui.ui.screens.record_screen import RecordScreen
from ita_tui.ui.toolkit.line_list import LineList
from ita_tui.ui.widgets.overview_lines import (
    LEAST_DUE,
    LEVEL,
    STATE,
    Tally,
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

_AT_REST_SECONDS = 0.5
"""So long after figures of an earlier look are shown it is looked again."""
_LINES_BESIDE_DUE = 8
"""Lines of half a tall panel that other things than what is due take."""


class OverviewScreen(RecordScreen):
    """The next step over the figures and over what stands open."""

    CSS_PATH = "overview.tcss"
    OWN_KEYS = keys.OVERVIEW
    HELP_TOPIC = "overview"
    BINDINGS = bindings("overview")

    def __init__(self) -> None:
        super().__init__()
        self._tally: Tally | None = None
        self._is_sure = False
        """Whether the figures are those of a look into the record as it stands."""
        self._shown: tuple[object, ...] = ()
        """What is drawn, and the sizes that it was fitted into."""

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
        self._tally, self._is_sure = self._known(), False
        self._show()
        if not self.is_coming:
            self._look_soon()

    def _known(self) -> Tally | None:
        """The figures of the last look at the record that lies there."""
        if self.view is None or self.view.fault:
            return None
        figures = last_look(self.view.path, self.view.today)
        return Tally(*figures) if len(figures) == len(Tally._fields) else None

    def stand(self) -> None:
        """Be drawn first; look after that."""
        super().stand()
        self._look_soon()

    def _look_soon(self) -> None:
        if self._tally is None:
            self.call_after_refresh(self._look)
        elif not self._is_sure:
            self.set_timer(_AT_REST_SECONDS, self._look)

    @on(LineList.Refitted)
    def _show(self) -> None:
        if self.view is None or not self.is_mounted:
            return
        view = self.view
        step, scores, still_open = self.query(LineList)
        # A scrollbar takes a cell of the width, and none of the toolkit's size.
        sizes = [(pane.width_cells, pane.height_lines) for pane in (step, scores, still_open)]
        shown = (view, self._tally, sizes)
        if shown == self._shown:
            return
        self._shown = shown
        step.show(
            [next_entry(next_step(view.framework, view.record, view.today), step.width_cells)]
        )
        has_past = ScoreKind.PREVIOUS in view.record.known_kinds
        scores.titles = words.SCORE_TITLES if has_past else words.SCORE_TITLES[:3]
        scores.border_subtitle = words.signs_meant(has_past=has_past)
        entries = list(score_entries(view, scores.width_cells))
        room = scores.height_lines - len(entries)
        entries += gap_entries(view, scores.width_cells, room)
        scores.show(spaced(entries, scores.height_lines))
        most_due = max(LEAST_DUE, still_open.height_lines // 2 - _LINES_BESIDE_DUE)
        told = open_entries(view, self._tally, still_open.width_cells, most_due)
        still_open.show(spaced(list(told), still_open.height_lines))

    def copied_whole(self) -> list[Sequence[str]]:
        """All three panes, one under the other."""
        return [row for pane in self.query(LineList) for row in pane.copied(whole=True)]

    def _look(self) -> None:
        """Check the record; a key that was pressed meanwhile is taken before anything else."""
        from ita_tui.ui.work.checking import checked_view

        if self.view is None or self._is_sure or not self.is_current:
            return
        checked_view(self.view)
        self.call_later(self._look_at_papers, self.view)

    def _look_at_papers(self, view: View) -> None:
        """Hold the record against each document; then show all that was found, in one frame."""
        from ita_tui.documents.job import ready, wishes
        from ita_tui.ui.work.checking import checked_view

        if view is not self.view or self._is_sure or not self.is_current:
            return
        found = checked_view(view).open
        papers = [
            ready(view.record, view.framework, wish, found).is_ready for wish in wishes(view.today)
        ]
        counts = Counter(it.severity for it in found)
        tally = Tally(
            errors=counts[Severity.ERROR],
            warnings=counts[Severity.WARNING],
            notes=counts[Severity.NOTE],
            ready=sum(papers),
            papers=len(papers),
        )
        self._is_sure = True
        if tally != self._tally:
            self._tally = tally
            self._show()
            keep_look(view.path, view.today, tally)

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
