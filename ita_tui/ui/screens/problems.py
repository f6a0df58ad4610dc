"""ตรวจสอบ: what is wrong or contradictory in the record; jump there, put it right, let it stand."""

from collections.abc import Iterable
from functools import partial

from textual import on
from textual.widget import Widget
from textual.widgets import Static

from ita_tui.core.checks.check import bring_back, put_aside
from ita_tui.core.checks.evaluation import Figured, checked_of_all
from ita_tui.core.checks.finding import Finding, Fix
from ita_tui.core.problem import Severity
from ita_tui.core.record.model import Record
from ita_tui.core.toml.shape import parts_of
from ita_tui.ui.forms.fields import must_not_be_empty
from ita_tui.ui.forms.form import Field, FormScreen, Values
from ita_tui.ui.screens.list_screen import ListScreen
from ita_tui.ui.toolkit.line_list import LineList
from ita_tui.ui.widgets.finding_lines import finding_detail, finding_entries, keyed_findings
from ita_tui.ui.widgets.text_lines import TextPane
from ita_tui.ui.work.checking import checked_view
from ita_tui.ui.work.keys import bindings
from ita_tui.ui.work.messages import Edited, PlaceChosen
from ita_tui.ui.work.view import View
from ita_tui.words.said import findings as words
from ita_tui.words.said import keys
from ita_tui.words.said.fields import place_name


class ProblemsScreen(ListScreen):
    """The findings by severity, and the one under the cursor in full."""

    CSS_PATH = "problems.tcss"
    OWN_KEYS = keys.PROBLEMS
    HELP_TOPIC = "problems"
    BINDINGS = bindings("problems")

    _keyed: dict[str, tuple[Finding, str]]
    _figured: dict[str, Figured]

    def __init__(self) -> None:
        super().__init__()
        self._keyed = {}
        self._figured = {}

    def compose_body(self) -> Iterable[Widget]:
        """A heading, the list, and the finding under the cursor."""
        yield Static(id="problem-count")
        yield LineList(id="problem-list")
        yield TextPane(id="problem-detail")

    def fill(self, view: View) -> None:
        """The findings of the record as it now stands."""
        checked = checked_view(view)
        self._keyed = keyed_findings(checked)
        severities = [found.severity for found in checked.open]
        heading = words.heading(
            errors=severities.count(Severity.ERROR),
            warnings=severities.count(Severity.WARNING),
            notes=severities.count(Severity.NOTE),
            set_aside=len(checked.set_aside),
        )
        self._figured = {it.at: it for it in checked.figured}
        known, every = checked_of_all(checked.figured)
        if every:
            heading += f" · {words.figures_checked(known=known, every=every)}"
        self.query_one("#problem-count", Static).update(heading)
        width = self.list.width_cells
        self.list.show(list(finding_entries(self._keyed, width_cells=width)))
        self._show_detail()

    @property
    def _chosen(self) -> tuple[Finding, str] | None:
        return self._keyed.get(self.list.chosen or "")

    def on_mount(self) -> None:
        """Show the finding under the cursor."""
        self.list.follow(self._show_detail)
        self.list.titles = words.TITLES

    def _show_detail(self) -> None:
        pane = self.query_one("#problem-detail", TextPane)
        if self._chosen is None or self.view is None:
            pane.show_lines(())
            return
        found, key = self._chosen
        entry = self.view.record.set_aside.get(key)
        pane.show_lines(finding_detail(found, entry, self._figured.get(found.at)))

    def action_go_to_chosen(self) -> None:
        """Go to the place of the finding under the cursor."""
        if self._chosen is not None:
            self.post_message(PlaceChosen(self._chosen[0].at))

    @on(LineList.Chosen)
    def _go(self) -> None:
        self.action_go_to_chosen()

    def action_fix(self) -> None:
        """Put the finding under the cursor right, where the program can; one undo takes it back."""
        if self._chosen is None or self.view is None:
            return
        found, _ = self._chosen
        if found.rule == "gap-without-measure":
            code = parts_of(found.at)[1]
            self.workbench.answer_item(self.view.framework.nodes[code].issue or "", code)
        elif found.fix is None:
            self.workbench.tell(words.NO_FIX)
        else:
            self._put_right(self.view.record, found.fix)

    def _put_right(self, record: Record, fix: Fix) -> None:
        """Make a fix; a figure is changed only after a yes, since what was announced may stand."""
        edited, told = Edited(fix.edit, fix.label), words.fixed(label=fix.label)
        after = fix.edit(record)
        if (after.scores, after.results) != (record.scores, record.results):
            self.workbench.ask(edited, told)
        else:
            self.workbench.accept(edited)
            self.workbench.tell(told)

    def action_set_aside(self) -> None:
        """Let the finding stand with a reason, or bring one back that stands."""
        if self._chosen is None or self.view is None:
            return
        found, key = self._chosen
        place = place_name(parts_of(found.at))
        if key:
            edit = partial(bring_back, key=key)
            self.workbench.accept(Edited(edit, words.brought_back(place=place)))
            return
        today = self.view.today

        def take(values: Values | None) -> None:
            if values is not None:
                put = partial(put_aside, found=found, reason=values["reason"], today=today)
                self.workbench.accept(Edited(put, words.set_aside(place=place)))

        field = Field(
            key="reason",
            label=words.FIELD_REASON,
            hint=words.HINT_REASON,
            check=must_not_be_empty,
        )
        self.app.push_screen(FormScreen(words.REASON_TITLE, (field,)), take)

    def action_edit_memo(self) -> None:
        """Fill in the memo."""
        self.post_message(PlaceChosen("memo"))

    def action_edit_results(self) -> None:
        """Fill in what was announced."""
        self.post_message(PlaceChosen("results"))
