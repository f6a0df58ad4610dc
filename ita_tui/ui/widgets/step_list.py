"""The steps of one measure: ticked by one key, moved, inserted, split, joined."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from textual import events
from textual.geometry import Offset

from ita_tui.core.measures import step_edits
from ita_tui.core.record import edits
from ita_tui.core.record.model import Measure, Record, Step
from ita_tui.core.tables_in.measures.step_lines import steps_in
from ita_tui.store.file_choice import table_in
from ita_tui.ui.toolkit.line_list import LineList
from ita_tui.ui.widgets.measure_lines import BOX_CELLS, step_entries
from ita_tui.ui.work.keys import bindings
from ita_tui.ui.work.session import Edit
from ita_tui.ui.work.view import View
from ita_tui.words.said import screens as words


class StepDesk(Protocol):
    """What a list of steps asks of the screen that it stands on."""

    def accept(self, edit: Edit, what: str, told: str = "") -> bool:
        """Have an edit, called ``what``, accepted before anything else happens.

        False where it is refused or changes nothing; else ``told`` is said of it.
        """

    def ask(self, edit: Edit, what: str) -> None:
        """Show what an edit would change; it is accepted after a yes."""

    def ask_step(self, before: Step, measure: Measure, take: Callable[[Step], None]) -> None:
        """Ask for a step that starts as ``before``; ``take`` is given it, unless it is left."""

    def ask_split(self, step: Step, take: Callable[[str, str], None]) -> None:
        """Ask how a step becomes two; ``take`` is given both texts, unless it is left."""


class StepList(LineList):
    """The list of steps; every key edits the record through the screen it stands on."""

    BINDINGS = bindings("steps")

    desk: StepDesk
    """Who accepts edits and asks for what is typed; given by the screen."""
    _view: View | None = None
    _measure_key = ""

    def show_measure(self, view: View, key: str, *, at: str | None = None) -> None:
        """Show the steps of a measure, the cursor on step ``at`` or where it was."""
        if key != self._measure_key and at is None:
            self.highlighted = None
        self._view, self._measure_key = view, key
        self.show(step_entries(view, view.record.measures[key]), at=at)

    def show_nothing(self) -> None:
        """Show that no measure is chosen."""
        self._view = None
        self.show(())

    @property
    def _measure(self) -> Measure | None:
        return self._view.record.measures.get(self._measure_key) if self._view else None

    @property
    def _step(self) -> tuple[str, Step] | None:
        """Key and value of the step under the cursor."""
        measure, key = self._measure, self.chosen
        if measure is None or key is None or key not in measure.steps:
            return None
        return key, measure.steps[key]

    def _change(
        self,
        change: Callable[..., Record],
        named: Callable[..., str],
        told: Callable[..., str] | None = None,
        **how: object,
    ) -> None:
        """Change the step under the cursor, where there is one, and say ``told`` of what it was."""
        if self._step is None:
            return
        key, step = self._step
        edit = partial(change, measure_key=self._measure_key, step_key=key, **how)
        what = named(text=step.text)
        self.desk.accept(edit, what, told(what=what) if told else "")

    def action_tick(self) -> None:
        """Mark the step as done today, or open it again."""
        if self._view is not None:
            self._change(edits.tick_step, words.step_ticked, today=self._view.today)

    def action_choose(self) -> None:
        """Edit the step under the cursor."""
        self.action_edit()

    def clicked(self, row: int, place: Offset, times: int) -> None:
        """Put the cursor on a step; on its box, tick it."""
        super().clicked(row, place, times)
        if times == 1 and place.x < BOX_CELLS and row == self.highlighted:
            self.action_tick()

    def action_edit(self) -> None:
        """Edit the step under the cursor."""
        if self._step is not None:
            key, step = self._step
            self._ask(step, self._put(key), key)

    def action_add(self) -> None:
        """Add a step at the end."""
        if self._measure is not None:
            key = edits.fresh_step_key(self._measure)
            self._ask(Step(), self._put(key), key)

    def _put(self, key: str) -> Callable[[Record, Step], Record]:
        put = partial(edits.put_step, measure_key=self._measure_key, step_key=key)
        return lambda record, after: put(record, step=after)

    def action_insert(self) -> None:
        """Insert a step before the one under the cursor."""
        if self._measure is None:
            return
        new_key = edits.fresh_step_key(self._measure)
        measure_key, before = self._measure_key, self.chosen or ""

        def insert(record: Record, after: Step) -> Record:
            return step_edits.insert_step(record, measure_key, before, after)

        self._ask(Step(), insert, new_key)

    def _ask(self, before: Step, put: Callable[[Record, Step], Record], key: str) -> None:
        measure = self._measure
        if measure is None:
            return

        def take(after: Step) -> None:
            parts = (self._steps_in(after.text) if after.text != before.text else ()) or (after,)

            def edit(record: Record) -> Record:
                named = put(edits.add_units(record, after.owners), after)
                return step_edits.split_step(named, self._measure_key, key, parts)

            what = words.step_edited(text=parts[0].text)
            told = ""
            if len(parts) > 1:
                what = words.steps_added(count=len(parts))
                told = words.deleted(what=what)
            self.desk.accept(edit, what, told)
            self._point_at(key)

        self.desk.ask_step(before, measure, take)

    def _steps_in(self, text: str) -> tuple[Step, ...]:
        """The steps that a text lists; none where it is something else."""
        if self._view is None or self._measure is None:
            return ()
        first, year_be = len(self._measure.steps) + 1, self._view.record.measures_year_be
        return steps_in(text, first=first, year_be=year_be)

    def on_paste(self, event: events.Paste) -> None:
        """Offer the steps that a pasted list holds; a table is no list, nor is a file."""
        steps = () if table_in(event.text) else self._steps_in(event.text)
        if steps:
            event.stop()
            edit = partial(step_edits.add_steps, measure_key=self._measure_key, steps=steps)
            self.desk.ask(edit, words.steps_added(count=len(steps)))

    def _point_at(self, key: str) -> None:
        if self._view is not None and self._measure is not None:
            self.show_measure(self._view, self._measure_key, at=key)
            self.focus()

    def action_delete(self) -> None:
        """Delete the step under the cursor; undo brings it back."""
        self._change(edits.delete_step, words.step_deleted, words.deleted)

    def action_shift(self, by: int) -> None:
        """Move the step under the cursor up or down."""
        self._change(edits.move_step, words.step_moved, by=by)

    def action_split(self) -> None:
        """Make two steps of the one under the cursor."""
        if self._step is None:
            return
        key, step = self._step
        split = partial(step_edits.split_step, measure_key=self._measure_key, step_key=key)

        def take(first: str, second: str) -> None:
            edit = partial(split, parts=(Step(text=first), Step(text=second)))
            self.desk.accept(edit, words.step_split(text=step.text))

        self.desk.ask_split(step, take)

    def action_copy_evidence(self) -> None:
        """Copy the evidence of the step beside the record, its SHA-256 noted."""
        from ita_tui.ui.work.evidence_copy import copied_evidence

        if self._view is None or self._step is None:
            return
        key, step = self._step
        edit, faults = copied_evidence(self._view, self._measure_key, key)
        if edit is not None:
            self.desk.accept(edit, words.evidence_copied(text=step.text))
        told = "\n".join(faults) or (words.EVIDENCE_COPIED if edit else words.NOTHING_TO_COPY)
        self.notify(told, timeout=8 if faults else 4, markup=False)

    def action_join(self) -> None:
        """Make one step of the one under the cursor and the next."""
        self._change(step_edits.join_steps, words.steps_joined)
