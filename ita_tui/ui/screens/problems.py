"""ตรวจสอบ: what is wrong or contradictory in the record; jump there, put it right, let it stand."""

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from ita_tui.core.checks.check import bring_back, put_aside
from ita_tui.core.checks.figured import Figured, checked_of_all
from ita_tui.core.checks.finding import Finding, Fix, fixes_together
from ita_tui.core.drafting.draft import may_replace
from ita_tui.core.problem import Severity
from ita_tui.core.record.model import Record
from ita_tui.core.toml.shape import parts_of
from ita_tui.core.values import replace
from ita_tui.ui.forms.fields import must_not_be_empty
from ita_tui.ui.forms.form import Field, FormScreen, Values
from ita_tui.ui.screens.list_screen import ListScreen
from ita_tui.ui.toolkit.line_list import LineList
from ita_tui.ui.widgets.finding_groups import (
    FindingArrangement,
    FindingGrouping,
    filter_choices,
    still_there,
    wanted_title,
)
from ita_tui.ui.widgets.finding_lines import finding_detail, finding_entries, keyed_findings
from ita_tui.ui.widgets.text_lines import TextPane
from ita_tui.ui.work.checking import checked_view
from ita_tui.ui.work.keys import bindings
from ita_tui.ui.work.messages import Edited, PlaceChosen
from ita_tui.ui.work.view import View
from ita_tui.words.said import findings as words
from ita_tui.words.said import keys
from ita_tui.words.said.fields import place_name
from ita_tui.words.said.keys import Shown


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
        self._arrangement = FindingArrangement()
        self._path: Path | None = None

    def compose_body(self) -> Iterable[Widget]:
        """A heading, the list, and the finding under the cursor."""
        yield Static(id="problem-count")
        yield LineList(id="problem-list", nothing=words.NOTHING_TO_SHOW)
        yield TextPane(id="problem-detail")

    def fill(self, view: View) -> None:
        """The findings of the record as it now stands."""
        checked = checked_view(view)
        if view.path != self._path:  # marks and places are those of another record
            self._path = view.path
            self._arrangement = FindingArrangement(self._arrangement.grouping)
        self._keyed = keyed_findings(checked)
        arrangement = self._arrangement
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
        width = self.list.width_cells
        entries = list(finding_entries(self._keyed, arrangement, width_cells=width))
        arranged = words.arranged(
            grouping=arrangement.grouping.value,
            wanted=wanted_title(arrangement.wanted),
            shown=sum(bool(entry.key) for entry in entries),
            marked=len(still_there(arrangement.marked, self._keyed)),
        )
        self.query_one("#problem-count", Static).update(Content(f"{heading}{arranged}"))
        self.list.show(entries)
        self._show_detail()

    @property
    def _chosen(self) -> tuple[Finding, str] | None:
        return self._keyed.get(self.list.chosen or "")

    @property
    def keys_now(self) -> tuple[Shown, ...]:
        """Those of the list, without that of a fix where the program has none."""
        if self._arrangement.marked or self._may_fix:
            return keys.PROBLEMS
        return tuple(it for it in keys.PROBLEMS if it.id != "problems.fix")

    @property
    def _may_fix(self) -> bool:
        """Whether the program can put the finding under the cursor right, or begin to."""
        if self._chosen is None or self.view is None:
            return False
        found, _ = self._chosen
        is_known = found.fix is not None or found.rule == "gap-without-measure"
        return is_known or self._draft_of(found, self.view) is not None

    def on_mount(self) -> None:
        """Show the finding under the cursor."""
        self.list.follow(self._show_detail)
        self.list.titles = words.TITLES

    def _show_detail(self) -> None:
        self.show_keys()
        pane = self.query_one("#problem-detail", TextPane)
        if self._chosen is None or self.view is None:
            pane.show_lines(())
            return
        found, key = self._chosen
        entry = self.view.record.set_aside.get(key)
        figured = self._figured.get(found.at)
        may_draft = self._draft_of(found, self.view) is not None
        pane.show_lines(finding_detail(found, entry, figured, may_draft=may_draft))

    @staticmethod
    def _draft_of(found: Finding, view: View) -> str | None:
        """The part of the analysis that a finding is of, where it holds nobody's own words."""
        table, *rest = parts_of(found.at) or ("",)
        is_ours = table == "issues" and rest[0] in view.framework.narrated
        return rest[0] if is_ours and may_replace(view.record, rest[0]) else None

    def action_go_to_chosen(self) -> None:
        """Go to the place of the finding under the cursor."""
        if self._chosen is not None:
            self.post_message(PlaceChosen(self._chosen[0].at))

    @on(LineList.Chosen)
    def _go(self) -> None:
        self.action_go_to_chosen()

    def action_fix(self) -> None:
        """Put the marked findings right, else the one under the cursor, where the program can.

        One undo takes it back.
        """
        if self._chosen is None or self.view is None:
            return
        if marked := still_there(self._arrangement.marked, self._keyed):
            self._fix_many([self._keyed[it][0] for it in marked])
            return
        from ita_tui.ui.screens.drafting import draft_issue

        found, _ = self._chosen
        if found.rule == "gap-without-measure":
            code = parts_of(found.at)[1]
            self.workbench.answer_item(self.view.framework.nodes[code].issue or "", code)
        elif found.fix is not None:
            self._put_right(self.view.record, found.fix)
        elif (part := self._draft_of(found, self.view)) is not None:
            draft_issue(self, self.view, part)
        else:
            self.workbench.tell(words.NO_FIX)

    def _fix_many(self, found: Sequence[Finding]) -> None:
        """Show what all their fixes would change, and make them as one edit after a yes."""
        fixes = fixes_together(found)
        if not fixes:
            self.workbench.tell(words.NO_FIX)
            return

        def edit(record: Record) -> Record:
            for fix in fixes:
                record = fix.edit(record)
            return record

        what = words.many_fixed(count=len(fixes))
        left = words.not_fixed(count=len(found) - len(fixes))
        lines = [left] if left else []
        self.workbench.ask(Edited(edit, what), words.fixed(label=what), lines=lines)

    def _put_right(self, record: Record, fix: Fix) -> None:
        """Make a fix; a figure is changed only after a yes, since what was announced may stand."""
        edited, told = Edited(fix.edit, fix.label), words.fixed(label=fix.label)
        after = fix.edit(record)
        if (after.scores, after.results) != (record.scores, record.results):
            self.workbench.ask(edited, told)
        else:
            self.workbench.accept(edited, told)

    # --- arranging -----------------------------------------------------------------------

    def _arrange(self, **changes: object) -> None:
        self._arrangement = replace(self._arrangement, **changes)  # type: ignore[arg-type]
        self.redraw()

    def action_group(self) -> None:
        """Group by the next thing: severity, rule, place."""
        every = list(FindingGrouping)
        now = every.index(self._arrangement.grouping)
        self._arrange(grouping=every[(now + 1) % len(every)])

    def action_filter(self) -> None:
        """Show only the findings of one severity, rule or place, or that can be fixed."""
        from ita_tui.ui.screens.chooser import Chooser

        def take(wanted: str | None) -> None:
            if wanted is not None:
                self._arrange(wanted=wanted)

        self.app.push_screen(Chooser(words.CHOOSE_FILTER, filter_choices(self._keyed)), take)

    def action_mark(self) -> None:
        """Mark the finding under the cursor to be set aside with others, or unmark it."""
        key = self.list.chosen
        if key:
            self._arrange(marked=self._arrangement.marked ^ {key})
            self.list.action_move(1)

    def action_mark_shown(self) -> None:
        """Mark every finding that is shown; where all are, unmark them."""
        shown = {entry.key for entry in self.list.rows if entry.key}
        every = frozenset(still_there(shown, self._keyed))
        marked = self._arrangement.marked
        self._arrange(marked=marked - every if every <= marked else marked | every)

    # --- letting stand -------------------------------------------------------------------

    def action_set_aside(self) -> None:
        """Let the marked findings, else the one under the cursor, stand with a reason.

        One that stands is brought back.
        """
        if self._chosen is None or self.view is None:
            return
        found, key = self._chosen
        place = place_name(parts_of(found.at))
        marked = still_there(self._arrangement.marked, self._keyed)
        if key and not marked:
            edit = partial(bring_back, key=key)
            self.workbench.accept(Edited(edit, words.brought_back(place=place)))
            return
        chosen = [self._keyed[it][0] for it in marked] or [found]
        what = words.many_set_aside(count=len(marked)) if marked else words.set_aside(place=place)
        today = self.view.today

        def take(values: Values | None) -> None:
            if values is None:
                return

            def put(record: Record) -> Record:
                for each in chosen:
                    record = put_aside(record, each, values["reason"], today)
                return record

            self._arrangement = replace(self._arrangement, marked=frozenset())
            self.workbench.accept(Edited(put, what))

        field = Field(
            key="reason",
            label=words.FIELD_REASON,
            hint=words.HINT_REASON,
            check=must_not_be_empty,
        )
        title = words.reason_title(count=len(marked)) if marked else words.REASON_TITLE
        self.app.push_screen(FormScreen(title, (field,)), take)

    def action_edit_part(self) -> None:
        """Choose a part of the record that no screen shows, and fill it in."""
        from ita_tui.ui.screens.choices import parts_of_record
        from ita_tui.ui.screens.chooser import Chooser

        def go(at: str | None) -> None:
            if at is not None:
                self.post_message(PlaceChosen(at))

        self.app.push_screen(Chooser(words.CHOOSE_PART, parts_of_record()), go)
