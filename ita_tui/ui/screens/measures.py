"""มาตรการ: what the office will do, by issue; its steps, ticked off as they are done."""

from collections.abc import Iterable
from functools import partial
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import OptionList, Static

from ita_tui.core import edits
from ita_tui.core.record import Measure, Step
from ita_tui.ui.messages import Edited, PlaceChosen
from ita_tui.ui.screens.form import Values
from ita_tui.ui.screens.measure_forms import measure_form, measure_from, step_form, step_from
from ita_tui.ui.screens.record_screen import RecordScreen
from ita_tui.ui.view import View
from ita_tui.ui.widgets.line_list import LineList
from ita_tui.ui.widgets.measure_lines import (
    measure_detail,
    measure_entries,
    step_entries,
)
from ita_tui.words import keys
from ita_tui.words import screens as words


class MeasuresScreen(RecordScreen):
    """The measures under their issues on the left; the chosen one and its steps on the right."""

    CSS_PATH = "measures.tcss"
    OWN_KEYS = keys.MEASURES
    HELP_TOPIC = "measures"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "add_measure", keys.ADD_MEASURE),
        Binding("t", "add_step", keys.ADD_STEP),
        Binding("e", "edit_chosen", keys.EDIT_CHOSEN),
        Binding("d,delete", "delete_chosen", keys.DELETE_CHOSEN),
        Binding("space", "tick", keys.TICK_STEP),
        Binding("u", "move_step(-1)", keys.MOVE_STEP_UP),
        Binding("j", "move_step(1)", keys.MOVE_STEP_DOWN),
    ]

    def compose_body(self) -> Iterable[Widget]:
        """The list, and the detail with its steps."""
        with Horizontal(id="measures"):
            yield LineList(id="measure-list")
            with Vertical(id="measure-pane"):
                yield Static(id="measure-detail")
                yield LineList(id="step-list")

    def on_mount(self) -> None:
        """Begin in the list."""
        self._list.focus()

    @property
    def _list(self) -> LineList:
        return self.query_one("#measure-list", LineList)

    @property
    def _steps(self) -> LineList:
        return self.query_one("#step-list", LineList)

    @property
    def _is_in_steps(self) -> bool:
        return self.focused is self._steps

    @property
    def _chosen(self) -> tuple[View, str, Measure] | None:
        key = self._list.chosen
        if self.view is None or key is None or key not in self.view.record.measures:
            return None
        return self.view, key, self.view.record.measures[key]

    def watch_view(self) -> None:
        """Draw the new record, the cursor where it was."""
        self._show()

    @on(LineList.Refitted)
    def _refit(self) -> None:
        self._show()

    def _show(self, at: str | None = None) -> None:
        if self.view is None or not self.is_mounted:
            return
        width = self._list.width_cells
        self._list.show(measure_entries(self.view, width_cells=width), at=at)
        self._show_detail()

    @on(OptionList.OptionHighlighted, "#measure-list")
    def _show_detail(self) -> None:
        chosen = self._chosen
        detail = self.query_one("#measure-detail", Static)
        if chosen is None:
            detail.update(words.NO_MEASURES)
            self._steps.show(())
            return
        view, _, measure = chosen
        detail.update(measure_detail(view, measure))
        self._steps.show(step_entries(view, measure))

    def go_to(self, at: str) -> None:
        """Put the cursor on the measure of ``measures.KEY``, and on its step where one is named."""
        parts = at.split(".")
        if len(parts) > 1:
            self._show(at=parts[1])
            self._list.focus()
        if len(parts) > 3 and parts[2] == "steps" and (chosen := self._chosen):
            self._steps.show(step_entries(chosen[0], chosen[2]), at=parts[3])
            self._steps.focus()

    # --- measures ------------------------------------------------------------------------

    @on(OptionList.OptionSelected)
    def action_edit_chosen(self) -> None:
        """Edit the measure, or the step, under the cursor."""
        if self._chosen is None:
            return
        view, key, measure = self._chosen
        if self._is_in_steps and self._steps.chosen in measure.steps:
            self._edit_step(key, measure, str(self._steps.chosen))
        else:
            self._ask_measure(view, key, measure)

    def action_add_measure(self) -> None:
        """Add a measure, in the issue under the cursor."""
        if self.view is None:
            return
        issue = self._chosen[2].issue if self._chosen else ""
        self.add_measure(Measure(issue=issue))

    def add_measure(self, measure: Measure) -> None:
        """Ask for a measure that starts filled in like this one, and add it."""
        if self.view is not None:
            key = edits.free_key("m", self.view.record.measures)
            self._ask_measure(self.view, key, measure)

    def _ask_measure(self, view: View, key: str, before: Measure) -> None:
        year_be = view.record.measures_year_be

        def take(values: Values | None) -> None:
            if values is None:
                return
            after = measure_from(values, before, view.framework, year_be=year_be)
            named = words.measure_edited if before.title else words.measure_added
            edit = partial(edits.put_measure, key=key, measure=after)
            self.post_message(Edited(edit, named(title=after.title)))
            self.post_message(PlaceChosen(f"measures.{key}"))

        self.app.push_screen(measure_form(before, view.framework, year_be=year_be), take)

    def action_delete_chosen(self) -> None:
        """Delete the measure, or the step, under the cursor; undo brings it back."""
        if self._chosen is None:
            return
        _, key, measure = self._chosen
        step_key = self._steps.chosen
        if self._is_in_steps:
            if step_key is None or step_key not in measure.steps:
                return
            what = words.step_deleted(text=measure.steps[step_key].text)
            edit = partial(edits.delete_step, measure_key=key, step_key=step_key)
        else:
            what = words.measure_deleted(title=measure.title)
            edit = partial(edits.delete_measure, key=key)
        self.post_message(Edited(edit, what))
        self.ita_app.tell(words.deleted(what=what))

    # --- steps ---------------------------------------------------------------------------

    def action_add_step(self) -> None:
        """Add a step at the end of the measure."""
        if self._chosen is not None:
            _, key, measure = self._chosen
            self._edit_step(key, measure, edits.free_key("s", measure.steps))

    def _edit_step(self, key: str, measure: Measure, step_key: str) -> None:
        before = measure.steps.get(step_key, Step())

        def take(values: Values | None) -> None:
            if values is None:
                return
            after = step_from(values, before)
            edit = partial(edits.put_step, measure_key=key, step_key=step_key, step=after)
            self.post_message(Edited(edit, words.step_edited(text=after.text)))
            self.post_message(PlaceChosen(f"measures.{key}.steps.{step_key}"))

        self.app.push_screen(step_form(before, measure), take)

    def action_tick(self) -> None:
        """Mark the step under the cursor as done today, or open it again."""
        if self._chosen is None:
            return
        view, key, measure = self._chosen
        step_key = self._steps.chosen
        if step_key is None or step_key not in measure.steps:
            return
        if not self._is_in_steps:
            self._steps.focus()
            return
        edit = partial(edits.tick_step, measure_key=key, step_key=step_key, today=view.today)
        self.post_message(Edited(edit, words.step_ticked(text=measure.steps[step_key].text)))

    def action_move_step(self, by: int) -> None:
        """Move the step under the cursor up or down."""
        if self._chosen is None or not self._is_in_steps or self._steps.chosen is None:
            return
        _, key, measure = self._chosen
        step_key = self._steps.chosen
        edit = partial(edits.move_step, measure_key=key, step_key=step_key, by=by)
        self.post_message(Edited(edit, words.step_edited(text=measure.steps[step_key].text)))
