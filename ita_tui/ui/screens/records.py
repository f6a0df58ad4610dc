"""แฟ้ม: the records of the workspace; one is opened, or a new one made."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from textual import events, on, work
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Unreadable
from ita_tui.core.record.model import ScoreKind
from ita_tui.core.thai.clean import without_invisible
from ita_tui.core.thai.dates import announced_year_be_of
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.core.thai.search import search_key
from ita_tui.store.fault import StoreFault
from ita_tui.store.frameworks import load_framework, shipped_framework_ids
from ita_tui.store.outputs import is_in_the_way, is_usable_name, refuse_unusable_name
from ita_tui.store.summaries import RecordSummary
from ita_tui.ui.screens.record_screen import RecordScreen
from ita_tui.ui.toolkit.thai_input import ThaiInput
from ita_tui.ui.widgets.record_list import RecordList
from ita_tui.ui.work.keys import bindings
from ita_tui.ui.work.records_reading import RecordsReading
from ita_tui.words.said import keys
from ita_tui.words.said import next_year as year_words
from ita_tui.words.said import open_table as words_of_tables
from ita_tui.words.said import screens as words

if TYPE_CHECKING:  # the form is loaded when a record is first made
    from ita_tui.store.next_year import Beginning
    from ita_tui.ui.forms.form import Values


class RecordsScreen(RecordScreen):
    """The records of the folder, by agency; thousands are there at once."""

    CSS_PATH = "records.tcss"
    OWN_KEYS = keys.RECORDS
    HELP_TOPIC = "records"
    BINDINGS = bindings("records")

    def __init__(self) -> None:
        super().__init__()
        self._records: tuple[RecordSummary, ...] = ()

    def compose_body(self) -> Iterable[Widget]:
        """The folder, a line to search in, the list, and room for what is wrong."""
        yield Static(id="folder")
        yield ThaiInput(placeholder=words.FIND_RECORD_HINT, id="wanted-record")
        yield RecordList(id="record-list")
        yield Static(id="refusal")

    def on_mount(self) -> None:
        """Begin in the list."""
        self.query_one(RecordList).focus()

    def on_screen_resume(self) -> None:
        """Look into the folder again."""
        super().on_screen_resume()
        try:
            reading = RecordsReading(self.workbench.folder)
        except StoreFault as fault:
            self._show_heading(str(fault))
            return
        self._take(reading.records, at=self.view.path.name if self.view else None)
        self.refuse("" if self._records else words.NO_RECORDS_HERE)
        if not reading.is_done:
            self._read_on(reading)

    @work(thread=True, exclusive=True)
    def _read_on(self, reading: RecordsReading) -> None:
        """Look into the files that are left while the list is in use."""
        worker = get_current_worker()
        for percent in reading.go_on():
            if worker.is_cancelled:
                return
            told = words.folder_being_read(folder=self.workbench.folder, percent=percent)
            self.app.call_from_thread(self._show_heading, told)
        if not worker.is_cancelled and reading.records != self._records:
            self.app.call_from_thread(self._take, reading.records)

    def _take(self, records: tuple[RecordSummary, ...], at: str | None = None) -> None:
        self._records = records
        folder = self.workbench.folder
        self._show_heading(words.folder_heading(folder=folder, count=len(records)))
        self._narrow(at)

    def _show_heading(self, told: str) -> None:
        self.query_one("#folder", Static).update(Content(without_invisible(told)))

    def refuse(self, told: str) -> None:
        """Say under the list why something cannot be done."""
        self.query_one("#refusal", Static).update(Content(without_invisible(told)))

    # --- searching -----------------------------------------------------------------------

    def action_search(self) -> None:
        """Type a part of an agency's name or of a file's name."""
        self.add_class("-searching")
        self.query_one("#wanted-record", ThaiInput).focus()

    def action_end_search(self) -> None:
        """Show all records again."""
        self.refuse("")
        self.query_one("#wanted-record", ThaiInput).value = ""
        self.query_one(RecordList).focus()
        self.remove_class("-searching")

    @on(Input.Changed, "#wanted-record")
    def _search(self) -> None:
        self._narrow()

    def _narrow(self, at: str | None = None) -> None:
        """Show the records that have what was typed in the agency, the year or the file's name."""
        wanted = search_key(self.query_one("#wanted-record", ThaiInput).value)
        left = self._records
        if wanted:
            left = tuple(it for it in left if wanted in _search_key(it))
            self.refuse("" if left else words.NOTHING_FOUND)
        self.query_one(RecordList).show(left, at=at)

    def action_move(self, step: int) -> None:
        """Move the cursor in the list while a name is being typed."""
        self.query_one(RecordList).action_move(step)

    # --- opening and making --------------------------------------------------------------

    @on(RecordList.Chosen)
    @on(Input.Submitted, "#wanted-record")
    def action_open_chosen(self) -> None:
        """Open the record under the cursor."""
        name = self.query_one(RecordList).chosen
        if name is not None:
            self.refuse(self.workbench.open_record(self.workbench.folder / name))

    def action_open_table(self, path: Path | None = None) -> None:
        """Open the record under the cursor, and choose the table whose scores it is to have."""
        from ita_tui.ui.screens.table_preview import choose_table, show_table

        name = self.query_one(RecordList).chosen
        refusal = words_of_tables.NEEDS_RECORD if name is None else ""
        refusal = refusal or self.workbench.open_record(self.workbench.folder / str(name))
        self.refuse(refusal)
        if refusal:
            return
        if path is None:
            self.app.call_later(choose_table, self.app, self.workbench, ScoreKind.OWN)
        else:
            self.app.call_later(show_table, self.app, self.workbench, path, ScoreKind.OWN)

    def action_draft_year(self) -> None:
        """Make a year's framework out of a table."""
        from ita_tui.ui.screens.year_draft import choose_year_table

        choose_year_table(self.app, self.workbench)

    def on_paste(self, event: events.Paste) -> None:
        """A table file that was dragged onto the terminal is opened."""
        from ita_tui.store.file_choice import table_in

        path = table_in(event.text)
        if path is not None:
            event.stop()
            self.action_open_table(path)

    def action_new_record(self) -> None:
        """Ask for agency, year and file name, and make a record."""
        from ita_tui.ui.forms.fields import must_not_be_empty
        from ita_tui.ui.forms.form import Field, FormScreen

        folder = self.workbench.folder
        known, likely = shipped_framework_ids(), f"ita-{announced_year_be_of(self.workbench.today)}"
        newest = likely if likely in known else known[0]
        fields = (
            Field(key="agency", label=words.FIELD_AGENCY, check=must_not_be_empty),
            Field(
                key="framework",
                label=words.FIELD_FRAMEWORK,
                value=newest,
                check=lambda text: _framework(text, folder),
            ),
            Field(
                key="file",
                label=words.FIELD_FILE,
                value=words.default_file_name(framework=newest),
                check=lambda text: _free_path(text, folder),
            ),
        )
        self.app.push_screen(
            FormScreen(words.NEW_RECORD_TITLE, fields, is_edit=False), self._create
        )

    def _create(self, values: "Values | None") -> None:
        if values is None:
            return
        from ita_tui.core.settings import begun_record
        from ita_tui.store.folders import make_folder
        from ita_tui.store.record_file import create_record
        from ita_tui.store.settings import read_settings

        folder = self.workbench.folder
        try:
            framework = _framework(values["framework"], folder)
            path = _free_path(values["file"], folder)
            make_folder(folder)
            begun = begun_record(framework, read_settings(), agency_name=values["agency"])
            create_record(path, begun, framework)
        except (StoreFault, Unreadable) as fault:
            self.refuse(str(fault))
            return
        self.refuse(self.workbench.open_record(path))

    # --- the next year -------------------------------------------------------------------

    def action_begin_next_year(self) -> None:
        """Ask what the next year's record is and what goes on; show all that does not; make it."""
        from ita_tui.store.next_year import beginning
        from ita_tui.store.records import load_record
        from ita_tui.ui.forms.form import Field, FormScreen

        folder, name = self.workbench.folder, self.query_one(RecordList).chosen
        if name is None:
            self.refuse(year_words.CHOOSE_A_RECORD)
            return
        try:
            last = load_record(folder / name)
        except StoreFault as fault:
            self.refuse(str(fault))
            return
        year = last.record.fiscal_year_be + 1 if last.record else 0

        def later(text: str) -> "Beginning":
            """What goes on under the framework that is meant. Raises Unreadable."""
            try:
                return beginning(last, _framework(text, folder))
            except StoreFault as fault:
                raise Unreadable(str(fault)) from fault

        def take(values: "Values | None") -> None:
            if values is not None:
                self._ask_what_goes_on(later(values["framework"]), folder / values["file"])

        likely = f"ita-{year}"
        fields = (
            Field(key="framework", label=words.FIELD_FRAMEWORK, value=likely, check=later),
            Field(
                key="file",
                label=words.FIELD_FILE,
                value=words.default_file_name(framework=likely),
                check=lambda text: _free_path(text, folder),
            ),
        )
        self.refuse("")
        self.app.push_screen(FormScreen(year_words.title(name=name), fields), take)

    @work
    async def _ask_what_goes_on(self, begun: "Beginning", path: Path) -> None:
        """Ask of each measure that may go on, one by one; then show what comes of it all."""
        from ita_tui.core.measures.next_year import offered
        from ita_tui.core.measures.standing import progress_of
        from ita_tui.store.next_year import account, create_next_year
        from ita_tui.ui.screens.question import Question

        today, keep = self.workbench.today, []
        for key in offered(begun.last, today):
            measure = begun.last.measures[key]
            progress = progress_of(measure, today)
            state = year_words.question(
                done=progress.steps_done,
                total=progress.steps_total,
                comes_round=measure.recurrence is not None,
            )
            steps = (f"  {step.text}" for step in measure.steps.values())
            asked = Question(
                year_words.goes_on(title=measure.title),
                no=year_words.LEAVE,
                yes=year_words.GO_ON,
                lines=("", state, *steps),
            )
            answer = await self.app.push_screen_wait(asked)
            if answer is None:
                return
            if answer:
                keep.append(key)
        found = begun.record(keep, today)
        summary = Question(
            year_words.create(name=path.name),
            no=year_words.DO_NOT_CREATE,
            yes=year_words.CREATE,
            lines=("", *account(begun, found)),
        )
        if not await self.app.push_screen_wait(summary):
            return
        try:
            create_next_year(_free_path(path.name, path.parent), begun, found)
        except (StoreFault, Unreadable) as fault:
            self.refuse(str(fault))
            return
        self.refuse(self.workbench.open_record(path))


@cache
def _search_key(record: RecordSummary) -> str:
    return search_key(f"{record.agency} {record.fiscal_year_be or ''} {record.name}")


def _framework(text: str, folder: Path) -> Framework:
    """The framework that is meant by its id, or by its year alone."""
    year = to_latin_digits(text)
    for framework_id in (text, text.lower(), f"ita-{year}"):
        framework, _ = load_framework(framework_id, folder)
        if framework is not None:
            return framework
    raise Unreadable(words.unknown_framework(known=" ".join(shipped_framework_ids())))


def _free_path(text: str, folder: Path) -> Path:
    """The file of that name in the folder: a name only, never a path out of it."""
    name = text if text.endswith(".toml") else f"{text}.toml"
    if not text or name.startswith(".") or not is_usable_name(name):
        raise Unreadable(words.BAD_FILE_NAME)
    path = folder / name
    try:
        refuse_unusable_name(path)
        is_there = is_in_the_way(path)
    except StoreFault as fault:
        raise Unreadable(str(fault)) from fault
    if is_there:
        raise Unreadable(words.file_is_there(name=name))
    return path
