"""แฟ้ม: the records of the workspace; one is opened, or a new one made."""

from collections.abc import Callable, Iterable
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from textual import events, on, work
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from ita_tui.core.problem import Unreadable
from ita_tui.core.record.model import Agency, ScoreKind
from ita_tui.core.thai.clean import without_invisible
from ita_tui.core.thai.search import search_key
from ita_tui.store.fault import StoreFault
from ita_tui.store.folders import copy_record, copy_sample
from ita_tui.store.summaries import RecordSummary
from ita_tui.ui.screens.record_files import RecordFiles
from ita_tui.ui.toolkit.line_list import Entry, LineList
from ita_tui.ui.toolkit.lines import CursorLines
from ita_tui.ui.toolkit.thai_input import ThaiInput
from ita_tui.ui.widgets.record_list import RecordList, RecordOrder, ordered
from ita_tui.ui.work.keys import bindings
from ita_tui.ui.work.records_reading import RecordsReading
from ita_tui.words.said import keys, welcome
from ita_tui.words.said import next_year as year_words
from ita_tui.words.said import open_table as words_of_tables
from ita_tui.words.said import screens as words
from ita_tui.words.said.keys import Shown

if TYPE_CHECKING:  # the form is loaded when a record is first made
    from ita_tui.store.standings import Standing
    from ita_tui.ui.forms.form import Values

T = TypeVar("T")


class RecordsScreen(RecordFiles):
    """The records of the folder, by agency; thousands are there at once."""

    CSS_PATH = "records.tcss"
    OWN_KEYS = keys.RECORDS
    HELP_TOPIC = "records"
    BINDINGS = bindings("records")

    def __init__(self) -> None:
        super().__init__()
        self._records: tuple[RecordSummary, ...] = ()
        self._standings: dict[str, Standing] = {}

    def compose_body(self) -> Iterable[Widget]:
        """The folder, a line to search in, the list, and room for what is wrong."""
        yield Static(id="folder")
        yield ThaiInput(placeholder=words.FIND_RECORD_HINT, id="wanted-record")
        yield Static("\n".join(welcome.GREETING), id="greeting")
        yield LineList(id="welcome")
        yield RecordList(id="record-list")
        yield Static(id="refusal")

    def on_mount(self) -> None:
        """Begin in the list; where there is none, with the ways to begin."""
        self.query_one("#welcome", LineList).show(
            Entry(action, Content.assemble((label, "bold"), "\n", (f"  {about}", "$text-muted")))
            for action, label, about in welcome.BEGINNINGS
        )

    @property
    def help_page(self) -> tuple[tuple[str, str], ...]:
        """What the ways to begin are, where they stand in place of the list."""
        from ita_tui.words.said.help import WELCOME

        return WELCOME if self.has_class("-empty") else ()

    @property
    def keys_now(self) -> tuple[Shown, ...]:
        """The keys of a list of records, or of the ways to begin."""
        return keys.WELCOME if self.has_class("-empty") else keys.RECORDS

    def on_screen_resume(self) -> None:
        """Look into the folder again."""
        super().on_screen_resume()
        self.look_again()

    def on_screen_suspend(self) -> None:
        """What was refused before is no longer of use."""
        super().on_screen_suspend()
        self.refuse("")

    def look_again(self, at: str | None = None) -> None:
        """Look into the folder again, with the cursor on ``at``, else on the open record."""
        try:
            reading = RecordsReading(self.workbench.folder)
        except StoreFault as fault:
            self._show_heading(str(fault))
            return
        self._standings = {}
        records, open_name = self.query_one(RecordList), self.view.path.name if self.view else ""
        kept = records.chosen if open_name == records.open_name else None
        records.open_name = open_name
        self._take(reading.records, at=at or kept or open_name)
        self._welcome(not self._records and reading.is_done)
        if not reading.is_done:
            self._read_on(reading)

    def _welcome(self, is_empty: bool) -> None:
        """Show the ways to begin in the place of a list with nothing in it."""
        self.set_class(is_empty, "-empty")
        self.show_keys()
        self.query_one("#welcome" if is_empty else "#record-list").focus()

    @work(thread=True, exclusive=True)
    def _read_on(self, reading: RecordsReading) -> None:
        """Look into the files that are left while the list is in use."""
        worker = get_current_worker()
        for percent in reading.go_on():
            if worker.is_cancelled:
                return
            told = words.folder_being_read(folder=self.workbench.folder, percent=percent)
            self._hand_over(self._show_heading, told)
        if not worker.is_cancelled and reading.records != self._records:
            self._hand_over(self._take, reading.records)

    @on(RecordList.Looked)
    def _look_at_those_in_sight(self) -> None:
        records = self.query_one(RecordList)
        is_of_all = records.order.is_of_figures
        names = [it.name for it in self._records] if is_of_all else records.in_sight
        if set(names) - self._standings.keys():
            self._stand(names)

    @work(thread=True, exclusive=True, group="standings")
    def _stand(self, names: list[str]) -> None:
        """Read how the records in sight stand, while the list is in use."""
        from ita_tui.store.many.shelf import FrameworkShelf
        from ita_tui.store.standings import standing_of

        worker, shelf = get_current_worker(), FrameworkShelf()
        folder, today, found = self.workbench.folder, self.workbench.today, {}
        for name in names:
            if worker.is_cancelled:
                return
            standing = standing_of(folder, name, today, shelf, self._standings.get(name))
            if standing is not None:
                found[name] = standing
        self._hand_over(self._show_standings, found)

    def _hand_over(self, show: Callable[[T], None], read: T) -> None:
        """Show what a thread read, unless the program is being left meanwhile."""

        def show_there() -> None:
            if self.query(RecordList):
                show(read)

        self.app.call_from_thread(show_there)

    def _show_standings(self, found: "dict[str, Standing]") -> None:
        self._standings |= found
        records = self.query_one(RecordList)
        records.standings = self._standings
        if records.order.is_of_figures:
            records.show(ordered(self._wanted, records.order, self._standings))
        records.refresh()

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
        """Show all records again; where all are shown, go back to the open one."""
        if not self.has_class("-searching") and self.view is not None:
            self.workbench.go("overview")
        self.refuse("")
        self.query_one("#wanted-record", ThaiInput).value = ""
        self.query_one("#welcome" if self.has_class("-empty") else "#record-list").focus()
        self.remove_class("-searching")

    @on(Input.Changed, "#wanted-record")
    def _search(self) -> None:
        self._narrow()

    def _narrow(self, at: str | None = None) -> None:
        """Show the records that have what was typed in the agency, the year or the file's name."""
        if self.query_one("#wanted-record", ThaiInput).value:
            self.refuse("" if self._wanted else words.NOTHING_FOUND)
        records = self.query_one(RecordList)
        records.show(ordered(self._wanted, records.order, self._standings), at=at)
        self._look_at_those_in_sight()

    @property
    def _wanted(self) -> list[RecordSummary]:
        """The records that have what was typed, by agency."""
        wanted = search_key(self.query_one("#wanted-record", ThaiInput).value)
        return [it for it in self._records if not wanted or wanted in _search_key(it)]

    def action_sort(self) -> None:
        """Order by the next thing: agency, year, total, late measures, last change."""
        orders = list(RecordOrder)
        order = self.query_one(RecordList).order
        self._order_by(orders[(orders.index(order) + 1) % len(orders)])

    @on(RecordList.TitleClicked)
    def _order_by_title(self, message: RecordList.TitleClicked) -> None:
        self._order_by(message.order)

    def _order_by(self, order: RecordOrder) -> None:
        self.query_one(RecordList).order = order
        self._narrow()

    def action_move(self, step: int) -> None:
        """Move the cursor in the list, also while a name is being typed."""
        at = "#welcome" if self.has_class("-empty") else "#record-list"
        self.query_one(at, CursorLines).action_move(step)

    # --- opening and making --------------------------------------------------------------

    @property
    def chosen_path(self) -> Path | None:
        """The file of the record under the cursor; None where there is none."""
        name = self.query_one(RecordList).chosen
        return None if name is None else self.workbench.folder / name

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
            if self._records:
                self.action_open_table(path)
            else:
                self.action_new_record(path)

    def action_compare(self) -> None:
        """Show the years of the agency under the cursor side by side."""
        from ita_tui.ui.screens.compare import compare_years

        name = self.query_one(RecordList).chosen
        if name is not None:
            compare_years(self.app, self.workbench, self.workbench.folder / name)

    # --- making one ----------------------------------------------------------------------

    def action_new_record(self, table: Path | None = None) -> None:
        """Ask for agency, year and file name, and make a record; the table's scores go into it."""
        from ita_tui.ui.forms.new_record import begun_by_table, new_record_form
        from ita_tui.ui.screens.file_preview import read_file

        folder, today = self.workbench.folder, self.workbench.today

        def take(values: "Values | None") -> None:
            if values is not None:
                self._create(values, table)

        def ask(begun: tuple[str, Agency]) -> None:
            form = new_record_form(folder, today, *begun, is_of_table=table is not None)
            self.app.push_screen(form, take)

        if table is None:
            ask(("", self._only_agency()))
        else:
            read = partial(begun_by_table, folder=folder, today=today)
            read_file(self.app, self.workbench, table, read, ask)

    def _only_agency(self) -> Agency:
        """The agency that all records here are of, as the latest has it; else nothing."""
        from ita_tui.store.records import load_record

        if len({it.agency for it in self._records}) != 1:
            return Agency()
        latest = max(self._records, key=lambda it: it.fiscal_year_be or 0)
        record = load_record(self.workbench.folder / latest.name).record
        return record.agency if record is not None else Agency()

    def _create(self, values: "Values", table: Path | None) -> None:
        from ita_tui.ui.forms.new_record import create_new
        from ita_tui.ui.screens.table_preview import show_table

        try:
            path = create_new(values, self.workbench.folder)
        except (StoreFault, Unreadable) as fault:
            self.refuse(str(fault))
            return
        refusal = self.workbench.open_record(path)
        self.refuse(refusal)
        if table is not None and not refusal:
            self.app.call_later(show_table, self.app, self.workbench, table, ScoreKind.OWN)

    def action_begin_next_year(self) -> None:
        """Begin the next year's record from the one under the cursor."""
        from ita_tui.ui.screens.next_year import begin_next_year

        name = self.query_one(RecordList).chosen
        if name is None:
            self.refuse(year_words.CHOOSE_A_RECORD)
        else:
            begin_next_year(self.app, self.workbench, name, self.refuse)

    # --- the welcome ---------------------------------------------------------------------

    @on(LineList.Chosen, "#welcome")
    async def _begin(self) -> None:
        action = self.query_one("#welcome", LineList).chosen
        if action:
            await self.run_action(action)

    def action_open_sample(self) -> None:
        """Open a copy of the sample record."""
        try:
            path = copy_sample(self.workbench.folder)
        except StoreFault as fault:
            self.refuse(str(fault))
        else:
            self.refuse(self.workbench.open_record(path))

    def action_begin_from_table(self) -> None:
        """Choose a table, then say whose it is: the new record has its scores."""
        from ita_tui.ui.screens.file_chooser import choose_file

        choose_file(self.app, self.workbench.folder, self.action_new_record)

    def action_begin_from_last(self) -> None:
        """Choose last year's record, wherever it lies, and begin the next year's from a copy."""
        from ita_tui.ui.screens.file_chooser import choose_file

        endings = (".toml",)
        choose_file(
            self.app,
            self.workbench.folder,
            self._begin_from,
            prompt=welcome.LAST_FILTER,
            endings=endings,
        )

    def _begin_from(self, last: Path) -> None:
        from ita_tui.store.records import LoadedRecord, load_record
        from ita_tui.ui.screens.file_preview import read_file
        from ita_tui.ui.screens.next_year import begin_next_year

        def copy(loaded: LoadedRecord) -> None:
            try:
                if loaded.record is None:
                    raise StoreFault(year_words.no_record(name=last.name))
                copied = copy_record(last, self.workbench.folder)
            except StoreFault as fault:
                self.refuse(str(fault))
                return
            self.look_again()
            begin_next_year(self.app, self.workbench, copied.name, self.refuse)

        read_file(self.app, self.workbench, last, load_record, copy)


@cache
def _search_key(record: RecordSummary) -> str:
    return search_key(f"{record.agency} {record.fiscal_year_be or ''} {record.name}")
