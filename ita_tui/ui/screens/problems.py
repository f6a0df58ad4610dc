"""ตรวจสอบ: what is wrong in the file; Enter goes to the place."""

from collections.abc import Iterable

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static

from ita_tui.core.fit import misfits
from ita_tui.core.problem import Problem, Severity
from ita_tui.core.record_toml import read_record, write_record
from ita_tui.ui.messages import PlaceChosen
from ita_tui.ui.screens.list_screen import ListScreen
from ita_tui.ui.view import View
from ita_tui.ui.widgets.line_list import Entry, LineList
from ita_tui.words import keys
from ita_tui.words import screens as words

STYLES = {
    Severity.ERROR: "$text-error bold",
    Severity.WARNING: "$text-warning",
    Severity.NOTE: "$text-muted",
}


def problems_of(view: View) -> tuple[Problem, ...]:
    """What is wrong in the record as it now stands, worst first."""
    _, problems = read_record(write_record(view.record, view.framework))
    order = list(Severity)
    found = (*problems, *misfits(view.record, view.framework))
    return tuple(sorted(found, key=lambda problem: order.index(problem.severity)))


class ProblemsScreen(ListScreen):
    """The problems by severity."""

    CSS_PATH = "problems.tcss"
    OWN_KEYS = keys.PROBLEMS
    HELP_TOPIC = "problems"

    def compose_body(self) -> Iterable[Widget]:
        """A heading and the list."""
        yield Static(id="problem-count")
        yield LineList(id="problem-list")

    def fill(self, view: View) -> None:
        """The problems of the record as it now stands."""
        problems = problems_of(view)
        heading = self.query_one("#problem-count", Static)
        heading.update(words.problem_count(count=len(problems)) if problems else words.NO_PROBLEMS)
        # A place may have several problems: the entry's key says which one it is.
        self.list.show(
            [
                Entry(f"{number}|{problem.at}", _line(problem))
                for number, problem in enumerate(problems)
            ]
        )

    def action_go_to_chosen(self) -> None:
        """Go to the place of the problem under the cursor."""
        chosen = self.list.chosen
        if chosen is not None and (at := chosen.partition("|")[2]):
            self.post_message(PlaceChosen(at))

    @on(OptionList.OptionSelected)
    def _go(self) -> None:
        self.action_go_to_chosen()


def _line(problem: Problem) -> Content:
    return Content.assemble(
        (words.SEVERITIES[problem.severity.value], STYLES[problem.severity]),
        f" {words.problem_at(line=None, at=problem.at, message=problem.message)}",
    )
