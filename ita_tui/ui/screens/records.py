"""แฟ้ม: the records of the workspace; one is opened, or a new one made."""

from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static

from ita_tui.core.framework import Framework
from ita_tui.core.new_record import new_record
from ita_tui.core.thai.clean import without_invisible
from ita_tui.core.thai.digits import to_latin_digits
from ita_tui.core.thai.unreadable import Unreadable
from ita_tui.store.fault import StoreFault, fault_of
from ita_tui.store.frameworks import load_framework, shipped_framework_ids
from ita_tui.store.records import create_record
from ita_tui.store.summaries import RecordSummary, summaries
from ita_tui.store.workspace import make_folder
from ita_tui.ui.screens.form import Field, FormScreen, Values
from ita_tui.ui.screens.record_screen import RecordScreen
from ita_tui.ui.widgets.line_list import Entry, LineList
from ita_tui.words import keys
from ita_tui.words import screens as words


class RecordsScreen(RecordScreen):
    """The records of the folder, by name."""

    CSS_PATH = "records.tcss"
    OWN_KEYS = keys.RECORDS
    HELP_TOPIC = "records"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("n", "new_record", keys.NEW_RECORD)]

    def compose_body(self) -> Iterable[Widget]:
        """The folder, the list, and room for what is wrong."""
        yield Static(id="folder")
        yield LineList(id="record-list")
        yield Static(id="refusal")

    def on_mount(self) -> None:
        """Begin in the list."""
        self.query_one(LineList).focus()

    def on_screen_resume(self) -> None:
        """Look into the folder again."""
        super().on_screen_resume()
        self._show()

    def _show(self) -> None:
        folder = self.workbench.folder
        heading = self.query_one("#folder", Static)
        try:
            found = summaries(folder)
        except StoreFault as fault:
            heading.update(Content(without_invisible(str(fault))))
            return
        told = words.folder_heading(folder=folder, count=len(found))
        heading.update(Content(without_invisible(told)))
        here = self.view.path.name if self.view else None
        self.query_one(LineList).show([_entry(summary) for summary in found], at=here)
        self.refuse("" if found else words.NO_RECORDS_HERE)

    def refuse(self, told: str) -> None:
        """Say under the list why something cannot be done."""
        self.query_one("#refusal", Static).update(Content(without_invisible(told)))

    def action_open_chosen(self) -> None:
        """Open the record under the cursor."""
        name = self.query_one(LineList).chosen
        if name is not None:
            self.refuse(self.workbench.open_record(self.workbench.folder / name))

    @on(OptionList.OptionSelected)
    def _open(self) -> None:
        self.action_open_chosen()

    def action_new_record(self) -> None:
        """Ask for agency, year and file name, and make a record."""
        folder = self.workbench.folder
        newest = shipped_framework_ids()[0]
        fields = (
            Field(key="agency", label=words.FIELD_AGENCY, check=_must_not_be_empty),
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
        self.app.push_screen(FormScreen(words.NEW_RECORD_TITLE, fields), self._create)

    def _create(self, values: Values | None) -> None:
        if values is None:
            return
        folder = self.workbench.folder
        try:
            framework = _framework(values["framework"], folder)
            path = _free_path(values["file"], folder)
            make_folder(folder)
            create_record(path, new_record(framework, agency_name=values["agency"]), framework)
        except (StoreFault, Unreadable) as fault:
            self.refuse(str(fault))
            return
        self.refuse(self.workbench.open_record(path))


def _entry(summary: RecordSummary) -> Entry:
    line = words.record_entry(
        name=summary.path.name, agency=summary.agency, year=summary.fiscal_year_be
    )
    # A file's name is not cleaned text: it may hold what the terminal would obey.
    return Entry(summary.path.name, Content(without_invisible(line)))


def _must_not_be_empty(text: str) -> None:
    if not text:
        raise Unreadable(words.MUST_NOT_BE_EMPTY)


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
    if not text or Path(name).name != name or name.startswith(".") or "\\" in name:
        raise Unreadable(words.bad_file_name())
    path = folder / name
    try:
        is_there = path.exists()
    except OSError as error:  # a Thai letter is three bytes, and a name may have no more than 255
        raise Unreadable(str(fault_of(error, path))) from error
    if is_there:
        raise Unreadable(words.file_is_there(name=name))
    return path
