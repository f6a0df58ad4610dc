"""มาตรการ: what the office will do; its steps, ticked off as they are done."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import TypeVar

from textual import events, on
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget

from ita_tui.core.measures.coverage import coverage
from ita_tui.core.measures.groups import Grouping, MeasureOrder
from ita_tui.core.record import edits
from ita_tui.core.record.format import STEP
from ita_tui.core.record.model import Measure, Record, Step
from ita_tui.core.record.names import unused_units
from ita_tui.core.record.typed import taken
from ita_tui.core.values import replace
from ita_tui.ui.forms.form import Values
from ita_tui.ui.forms.measures import (
    marked_form,
    marked_from,
    measure_form,
    measure_from,
)
from ita_tui.ui.forms.steps import split_form, step_form
from ita_tui.ui.screens.record_screen import RecordScreen
from ita_tui.ui.toolkit.line_list import LineList
from ita_tui.ui.toolkit.steady_text import SteadyText
from ita_tui.ui.widgets.measure_lines import (
    MeasureArrangement,
    filter_choices,
    measure_detail,
    measure_entries,
    measure_key,
)
from ita_tui.ui.widgets.step_list import StepList
from ita_tui.ui.work.keys import bindings, with_keys
from ita_tui.ui.work.messages import Edited
from ita_tui.ui.work.session import Edit
from ita_tui.ui.work.view import View
from ita_tui.words.said import keys
from ita_tui.words.said import open_table as table_words
from ita_tui.words.said import screens as words
from ita_tui.words.said.keys import Shown

_Choice = TypeVar("_Choice", Grouping, MeasureOrder)


class MeasuresScreen(RecordScreen):
    """The measures in groups on the left; the chosen one and its steps on the right."""

    CSS_PATH = "measures.tcss"
    OWN_KEYS = keys.MEASURES
    SHOWS = "measures"
    FIRST_PANE = "#measure-list"
    HELP_TOPIC = "measures"
    BINDINGS = bindings("measures")

    def __init__(self) -> None:
        super().__init__()
        self._arrangement = MeasureArrangement()

    def compose_body(self) -> Iterable[Widget]:
        """The list under its heading, and the detail with its steps."""
        with Horizontal(id="measures"):
            with Vertical(id="measure-side"):
                yield SteadyText(id="measure-heading")
                yield LineList(id="measure-list")
            with Vertical(id="measure-pane"):
                with VerticalScroll(id="measure-scroll", can_focus=False):
                    yield SteadyText(id="measure-detail")
                yield StepList(id="step-list")

    def on_mount(self) -> None:
        """Begin in the list."""
        self._list.focus()
        self._list.follow(self._show_detail)
        self._list.titles = words.MEASURE_TITLES
        self._steps.desk = self
        self._steps.border_title = f" {words.STEPS} "

    @property
    def _list(self) -> LineList:
        return self.query_one("#measure-list", LineList)

    @property
    def _steps(self) -> StepList:
        return self.query_one("#step-list", StepList)

    @property
    def _chosen(self) -> tuple[View, str, Measure] | None:
        key = measure_key(self._list.chosen)
        if self.view is None or key not in self.view.record.measures:
            return None
        return self.view, key, self.view.record.measures[key]

    def watch_view(self, before: View | None, now: View | None) -> None:
        """Draw the new record, the cursor where it was."""
        if before and now and before.path != now.path:
            # Marks and units are those of another record.
            self._arrangement = replace(self._arrangement, wanted="", marked=frozenset())
        marked = self._arrangement.marked & set(now.record.measures if now else ())
        self._arrangement = replace(self._arrangement, marked=frozenset(marked))
        self._show()

    @on(LineList.Refitted)
    def _refit(self) -> None:
        self._show()

    @property
    def keys_now(self) -> tuple[Shown, ...]:
        """The keys of the pane that has the cursor."""
        return keys.STEPS if self.focused is self._steps else keys.MEASURES

    def _show(self, at: str | None = None) -> None:
        if self.view is None or not self.is_mounted:
            return
        entries, heading = measure_entries(
            self.view, self._arrangement, width_cells=self._list.width_cells
        )
        self.query_one("#measure-heading", SteadyText).update(Content(heading))
        if at is None and self._list.chosen not in {entry.key for entry in entries}:
            at = measure_key(self._list.chosen) or None
        if at is not None:
            at = next((entry.key for entry in entries if measure_key(entry.key) == at), at)
        self._list.show(entries, at=at)
        self._show_detail()

    def _show_detail(self) -> None:
        chosen = self._chosen
        detail = self.query_one("#measure-detail", SteadyText)
        self._steps.can_focus = chosen is not None
        if chosen is None:
            if self.focused is self._steps:
                self._list.focus()  # no key does anything to steps of nothing
            hidden = self._arrangement.wanted and self.view and self.view.record.measures
            detail.update(Content(words.NOTHING_TO_SHOW if hidden else self._how_to_begin()))
            self._steps.show_nothing()
            return
        view, key, measure = chosen
        detail.update(measure_detail(view, measure))
        self._steps.show_measure(view, key)

    def _how_to_begin(self) -> str:
        if self.view is None:
            return ""
        record = self.view.record
        holes = len(coverage(self.view.framework, record).holes)
        told = words.no_measures(holes=holes, has_scores=bool(record.scores))
        return with_keys(told, getattr(self.app, "own_keys", {}))

    def go_to(self, parts: tuple[str, ...]) -> None:
        """Put the cursor on the measure of ``measures.KEY``, and on its step where one is named."""
        if len(parts) > 1:
            self._arrangement = replace(self._arrangement, wanted="")
            self._show(at=parts[1])
            self._list.focus()
        if len(parts) > 3 and parts[2] == "steps" and (chosen := self._chosen):
            self._steps.show_measure(chosen[0], chosen[1], at=parts[3])
            self._steps.focus()

    # --- arranging -----------------------------------------------------------------------

    def action_group(self) -> None:
        """Group by the next thing: issue, owner, state."""
        self._arrange(grouping=_after(Grouping, self._arrangement.grouping))

    def action_sort(self) -> None:
        """Sort by the next thing: the record's order, what is due next, progress."""
        self._arrange(order=_after(MeasureOrder, self._arrangement.order))

    def _arrange(self, **changes: object) -> None:
        self._arrangement = replace(self._arrangement, **changes)  # type: ignore[arg-type]
        key = measure_key(self._list.chosen)
        self._show(at=key or None)

    def action_filter(self) -> None:
        """Show only the measures of one state or one unit."""
        from ita_tui.ui.screens.chooser import Chooser

        if self.view is None:
            return

        def take(wanted: str | None) -> None:
            if wanted is not None:
                self._arrange(wanted=wanted)

        self.app.push_screen(Chooser(words.CHOOSE_FILTER, filter_choices(self.view)), take)

    # --- measures ------------------------------------------------------------------------

    @on(LineList.Chosen, "#measure-list")
    def action_edit_chosen(self) -> None:
        """Edit the measure under the cursor."""
        if self._chosen is not None:
            self._ask_measure(*self._chosen)

    def action_add_measure(self) -> None:
        """Add a measure, in the issue under the cursor."""
        if self.view is None:
            return
        issue = self._chosen[2].issue if self._chosen else ""
        self.add_measure(Measure(issue=issue))

    def add_measure(self, measure: Measure) -> None:
        """Ask for a measure that starts filled in like this one, and add it."""
        if self.view is not None:
            key = edits.fresh_measure_key(self.view.record)
            self._ask_measure(self.view, key, measure)

    def _ask_measure(self, view: View, key: str, before: Measure) -> None:
        year_be = view.record.measures_year_be

        def take(values: Values | None) -> None:
            if values is None:
                return
            after = measure_from(values, before, view.framework, year_be=year_be)
            named = words.measure_edited if before.title else words.measure_added

            def edit(record: Record) -> Record:
                return edits.put_measure(edits.add_units(record, after.owners), key, after)

            self.accept(edit, named(title=after.title))
            if key not in view.record.measures:
                # A new measure is shown, whatever the list was narrowed to.
                self._arrangement = replace(self._arrangement, wanted="")
            self._show(key)

        self.app.push_screen(measure_form(before, view.record, view.framework), take)

    def accept(self, edit: Edit, what: str, told: str = "") -> bool:
        """Have an edit accepted; offer to take units away that it left with nothing to do."""
        before = self.view
        is_taken = super().accept(edit, what, told)
        if is_taken and before is not None and (now := self.workbench.view) is not None:
            earlier = unused_units(before.record)
            if units := [it for it in unused_units(now.record) if it not in earlier]:
                drop = partial(edits.drop_units, units=units)
                edited = Edited(drop, words.units_dropped(units=units))
                self.workbench.ask(edited, lines=(words.UNITS_UNUSED, ""))
        return is_taken

    def action_delete_chosen(self) -> None:
        """Delete the marked measures after a yes, else the one under the cursor."""
        view, marked = self.view, self._marked
        if view is None or self._chosen is None:
            return
        chosen = marked or [self._chosen[1]]
        title = view.record.measures[chosen[0]].title
        named = words.marked_deleted(count=len(marked)) if marked else None
        what = named or words.measure_deleted(title=title)
        edited = Edited(partial(_without, keys=chosen), what)
        (self.workbench.ask if marked else self.workbench.accept)(edited, words.deleted(what=what))

    def action_shift(self, by: int) -> None:
        """Move the measure up or down among those of its group, where they stand as in the file."""
        chosen, rows = self._chosen, self._list.rows
        if chosen is None or self._list.highlighted is None:
            return
        beside = self._list.highlighted + by
        other = measure_key(rows[beside].key) if 0 <= beside < len(rows) else ""
        if self._arrangement.order is not MeasureOrder.RECORD:
            self.workbench.tell(words.MOVED_IN_THE_ORDER_OF_THE_FILE)
        elif other:
            edit = partial(edits.move_measure, key=chosen[1], to=other)
            self.accept(edit, words.measure_moved(title=chosen[2].title))
            self._show(chosen[1])

    @property
    def _marked(self) -> list[str]:
        """Keys of the marked measures, in the record's order."""
        measures = self.view.record.measures if self.view is not None else {}
        return [key for key in measures if key in self._arrangement.marked]

    def action_add_step(self) -> None:
        """Add a step at the end of the measure."""
        if self._chosen is not None:
            self._steps.action_add()

    def ask(self, edit: Edit, what: str) -> None:
        """Show what an edit would change; it is accepted after a yes."""
        self.workbench.ask(Edited(edit, what))

    def ask_step(self, before: Step, measure: Measure, take: Callable[[Step], None]) -> None:
        """Ask for a step that starts as ``before``; ``take`` is given it, unless it is left."""
        if self.view is None:
            return

        def filled(values: Values | None) -> None:
            if values is not None:
                take(taken(STEP, before, values))

        self.app.push_screen(step_form(before, measure, self.view.record, self.view.today), filled)

    def ask_split(self, step: Step, take: Callable[[str, str], None]) -> None:
        """Ask how a step becomes two; ``take`` is given both texts, unless it is left."""

        def filled(values: Values | None) -> None:
            if values is not None:
                take(values["first"], values["second"])

        self.app.push_screen(split_form(step), filled)

    def action_open_log(self) -> None:
        """Show what was done; new entries are about the step under the cursor, if one is."""
        from ita_tui.ui.screens.measure_log import MeasureLogScreen

        if self._chosen is not None:
            step_key = (self._steps.chosen or "") if self.focused is self._steps else ""
            self.app.push_screen(MeasureLogScreen(self._chosen[1], step_key))

    def action_open_table(self) -> None:
        """Choose a file, and see what measures it gives."""
        from ita_tui.ui.screens.measure_preview import choose_measures

        if self.view is not None:
            choose_measures(self.app, self.workbench)

    @on(events.Paste)
    def _take_pasted(self, event: events.Paste) -> None:
        """Show what a pasted table, or a file that was dragged here, gives of measures."""
        from ita_tui.store.file_choice import table_in
        from ita_tui.ui.screens.measure_preview import show_measures, show_pasted

        text = event.text.strip("\r\n")
        event.stop()
        if "\t" in text:
            show_pasted(self.app, self.workbench, text)
        elif path := table_in(text):
            show_measures(self.app, self.workbench, path)
        elif text.strip():
            self.workbench.tell(table_words.HOW_TO_PASTE)

    # --- many measures -------------------------------------------------------------------

    def action_mark(self) -> None:
        """Mark the measure under the cursor for a change of many, or unmark it."""
        if self._chosen is not None:
            marked = self._arrangement.marked ^ {self._chosen[1]}
            self._arrangement = replace(self._arrangement, marked=marked)
            self._show()
            self._list.action_move(1)

    def action_mark_shown(self) -> None:
        """Mark every measure that is shown; where all are, unmark them."""
        shown = frozenset(measure_key(entry.key) for entry in self._list.rows if entry.key)
        marked = self._arrangement.marked
        self._arrange(marked=marked - shown if shown <= marked else marked | shown)

    def action_change_marked(self) -> None:
        """Change what the marked measures may share, in one edit."""
        view, marked = self.view, self._marked
        if view is None:
            return
        if not marked:
            self.workbench.tell(words.NOTHING_MARKED)
            return
        year_be = view.record.measures_year_be

        def take(values: Values | None) -> None:
            if values is None:
                return
            change = partial(marked_from, values, framework=view.framework, year_be=year_be)
            edit = partial(_changed, keys=marked, change=change)
            if edit(view.record) == view.record:
                self.workbench.tell(words.NOTHING_CHANGED)
            else:
                what = words.marked_changed(count=len(marked))
                self.accept(edit, what, words.deleted(what=what))
            self._arrange(marked=frozenset())

        self.app.push_screen(marked_form(len(marked), view.record, view.framework), take)


def _without(record: Record, keys: list[str]) -> Record:
    for key in keys:
        record = edits.delete_measure(record, key)
    return record


def _changed(record: Record, keys: list[str], change: Callable[[Measure], Measure]) -> Record:
    for key in keys:
        if key in record.measures:
            after = change(record.measures[key])
            record = edits.put_measure(edits.add_units(record, after.owners), key, after)
    return record


def _after(kinds: type[_Choice], now: _Choice) -> _Choice:
    every = list(kinds)
    return every[(every.index(now) + 1) % len(every)]
