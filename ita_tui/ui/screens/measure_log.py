"""บันทึกการดำเนินงาน: what was done on a measure, added to and corrected, never rewritten."""

from typing import cast

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Label

from ita_tui.core.measures.log import corrections, entries_by_date
from ita_tui.core.record.edits import add_log_entry, add_units
from ita_tui.core.record.format import LOG_ENTRY
from ita_tui.core.record.model import LogEntry, Measure, Record
from ita_tui.core.record.typed import taken
from ita_tui.core.thai.dates import format_date
from ita_tui.core.values import replace
from ita_tui.ui.forms.form import Values
from ita_tui.ui.forms.log import log_form
from ita_tui.ui.toolkit.line_list import Entry, LineList
from ita_tui.ui.toolkit.steady_screen import Dialog
from ita_tui.ui.widgets.key_bar import KeyBar
from ita_tui.ui.work.keys import bindings
from ita_tui.ui.work.messages import Edited
from ita_tui.ui.work.view import View
from ita_tui.ui.work.workbench import Workbench
from ita_tui.words.said import keys
from ita_tui.words.said import screens as words


class MeasureLogScreen(Dialog[None]):
    """The log of one measure, oldest first; a correction stands beside what it corrects."""

    CSS_PATH = "help.tcss"
    HELP_TOPIC = "log"
    BINDINGS = bindings("log")

    def __init__(self, measure_key: str, step_key: str) -> None:
        """Take the measure, and the step that new entries are about; empty for the measure."""
        super().__init__()
        self._measure_key = measure_key
        self._step_key = step_key

    def compose(self) -> ComposeResult:
        """The measure's title over its entries."""
        with Vertical(id="help-box"):
            yield Label(Content(words.log_of(title=self._measure.title)), classes="help-heading")
            yield LineList(id="log", nothing=words.NO_LOG)
            yield KeyBar(keys.LOG, classes="own-keys")

    def on_mount(self) -> None:
        """Show the entries; where there is none, ask for the first."""
        self._show()
        self.query_one(LineList).focus()
        if not self._measure.log:
            self.call_later(self.action_add)

    @property
    def _workbench(self) -> Workbench:
        return cast(Workbench, self.app)

    @property
    def _view(self) -> View:
        view = self._workbench.view
        assert view is not None
        return view

    @property
    def _measure(self) -> Measure:
        return self._view.record.measures.get(self._measure_key, Measure())

    def _show(self, at: str | None = None) -> None:
        entries = log_entries(self._view, self._measure)
        self.query_one(LineList).show(entries, at=at)
        self.query_one(KeyBar).show(keys.LOG if entries else keys.without_row(keys.LOG))

    def action_add(self) -> None:
        """Add an entry."""
        self._ask(LogEntry(step=self._step_key, date=self._view.today))

    @on(LineList.Chosen)
    def action_correct(self) -> None:
        """Add an entry that stands for the one under the cursor; that one is kept."""
        key = self.query_one(LineList).chosen
        if key is not None and key in self._measure.log:
            self._ask(replace(self._measure.log[key], corrects=key, rest={}))

    def _ask(self, before: LogEntry) -> None:
        measure = self._measure

        def take(values: Values | None) -> None:
            if values is None:
                return
            entry: LogEntry = taken(LOG_ENTRY, before, values)

            def edit(record: Record) -> Record:
                named = add_units(record, (entry.unit,) if entry.unit else ())
                return add_log_entry(named, self._measure_key, entry)

            self._workbench.accept(Edited(edit, words.log_added(title=measure.title)))
            self._show(list(self._measure.log)[-1])

        self.app.push_screen(log_form(measure, before, self._view.record), take)

    def action_close(self) -> None:
        """Go back."""
        self.dismiss(None)


def log_entries(view: View, measure: Measure) -> list[Entry]:
    """The entries of a log, oldest first, each with everything it holds."""
    corrected = corrections(measure.log)
    numbers = {key: number for number, key in enumerate(measure.steps, 1)}
    return [
        Entry(key, _line(view, key, entry, corrected, numbers))
        for key, entry in entries_by_date(measure).items()
    ]


def _line(
    view: View, key: str, entry: LogEntry, corrected: dict[str, str], numbers: dict[str, int]
) -> Content:
    day = format_date(entry.date, short=True) if entry.date else ""
    about = words.log_step(number=numbers[entry.step]) if entry.step in numbers else ""
    parts = [part for part in (key, day, entry.unit, about) if part]
    lines = [Content.styled(" · ".join(parts), "bold"), Content(f"  {entry.text}")]
    further = [
        words.log_place(place=entry.place) if entry.place else "",
        words.log_participants(count=entry.participants) if entry.participants is not None else "",
        words.log_evidence(evidence="; ".join(entry.evidence)) if entry.evidence else "",
        words.log_obstacle(obstacle=entry.obstacle) if entry.obstacle else "",
        words.log_corrects(key=entry.corrects) if entry.corrects else "",
    ]
    lines += [Content.styled(f"  {text}", "$text-muted") for text in further if text]
    if key in corrected:
        lines.append(
            Content.styled(f"  {words.log_corrected(key=corrected[key])}", "$text-warning")
        )
    return Content("\n").join(lines)
