"""The measures of a file, opened in the app: how its columns are read, put right, then stored."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from textual.app import App
from textual.content import Content

from ita_tui.core.record.model import Record
from ita_tui.core.tables_in.measures.columns import FIELDS
from ita_tui.core.tables_in.measures.opened import Taken, take_measures
from ita_tui.core.tables_in.measures.result import ImportStatus
from ita_tui.core.tables_in.source.grid import Grid, column_letter
from ita_tui.core.thai.clean import clean_line
from ita_tui.render.measure_tables import measure_import_table
from ita_tui.render.table import ShownTable
from ita_tui.store.fault import StoreFault
from ita_tui.store.workbook.tables import TableFile
from ita_tui.ui.screens.chooser import Chooser
from ita_tui.ui.screens.file_chooser import choose_file
from ita_tui.ui.screens.file_preview import (
    FilePreview,
    OpenedFile,
    open_file,
    read_file,
    show_preview,
    taken_apart,
)
from ita_tui.ui.screens.waiting import wait_for
from ita_tui.ui.work.choice import Choice
from ita_tui.ui.work.keys import bindings
from ita_tui.ui.work.messages import Edited
from ita_tui.ui.work.view import View
from ita_tui.ui.work.workbench import Workbench
from ita_tui.words.said import import_tables as file_words
from ita_tui.words.said import keys
from ita_tui.words.said import open_table as words
from ita_tui.words.said.screens import being_read
from ita_tui.words.said.tables_out import heading


class MeasurePreview(FilePreview):
    """What becomes of the measures of a file; its columns can be put right by key."""

    HELP_TOPIC = "measure_table"
    BINDINGS = bindings("measure_table")
    LINE = keys.MEASURE_TABLE

    def __init__(self, opened: OpenedFile, found: Taken, view: View) -> None:
        super().__init__(opened, view)
        self._told: dict[str, int] = {}
        self._taken = found

    def _edit(self, record: Record) -> Record:
        """The record with the measures as they are shown."""
        if record is self._view.record:
            return self._taken.done.record
        return _read(self._opened, self._view, record, self._sheets, self._told).done.record

    @property
    def edited(self) -> Edited:
        """The edit that takes what is shown."""
        return Edited(self._edit, words.measures_taken(count=self.counts.total()))

    @property
    def counts(self) -> Counter[str]:
        """How many measures are new, changed, the same."""
        return Counter(result.status.value for result in self._taken.done.results)

    @property
    def heading(self) -> str:
        """What becomes of how many measures."""
        return words.measures_heading(counts=self.counts) if self.table else words.NO_MEASURES

    @property
    def refused(self) -> Sequence[str]:
        """What is not read, or deserves a look."""
        return [one.message for one in self._taken.problems]

    @property
    def table(self) -> ShownTable | None:
        """The measures, with what is new; None where nothing would change."""
        results = self._taken.done.results
        is_new = any(result.status is not ImportStatus.SAME for result in results)
        return measure_import_table(results) if is_new else None

    @property
    def about(self) -> Content:
        """The file and how its columns are understood."""
        lines = [words.opened_file(name=self._opened.path.name)]
        for grid, columns in self._taken.found:
            shown = [(letters, name, heading(it)) for letters, name, it in columns.shown()]
            lines.append(words.columns_read(sheet=grid.name, columns=shown))
        if self._taken.done.units:
            lines.append(file_words.units_added(units=self._taken.done.units))
        return Content("\n".join(lines))

    def action_column(self) -> None:
        """Say what a column holds: choose the column, then what it is."""
        columns = self._columns()
        if not columns:
            return
        fields = [Choice(name, heading(name), "") for name in FIELDS]

        def choose_field(place: str | None) -> None:
            if place is not None:
                prompt = words.what_is(column=columns[int(place)].label)
                self.app.push_screen(Chooser(prompt, fields), partial(self._tell, int(place)))

        self.app.push_screen(Chooser(words.WHICH_COLUMN, columns), choose_field)

    def _tell(self, place: int, field: str | None) -> None:
        if field is not None:
            told = {name: at for name, at in self._told.items() if at != place}
            self._told = {**told, field: place}
            self._read_again()

    def _columns(self) -> list[Choice]:
        """The columns of the sheet with their names, or with what stands in a row."""
        grids = self._sheets[:1]
        headers = [columns.header for _, columns in self._taken.found if columns.header]
        widest = sorted((row for it in grids for row in it.rows), key=lambda row: -len(row.cells))
        rows = (headers or widest)[:1]
        fields = {at: name for _, it in self._taken.found for name, at in it.places.items()}
        return [
            Choice(
                str(place),
                f"{column_letter(place)} {clean_line(cell)}",
                heading(fields[place]) if place in fields else "",
            )
            for row in rows
            for place, cell in enumerate(row.cells)
        ]

    def action_sheet(self) -> None:
        """Read the next sheet alone, and after the last one all."""
        ways: list[Grid | None] = [None, *self._opened.grids]
        if len(ways) > 2:
            now = next(at for at, grid in enumerate(ways) if grid is self._sheet)
            self._sheet, self._told = ways[(now + 1) % len(ways)], {}
            self._read_again()

    def _read_again(self) -> None:
        def take(found: Taken) -> None:
            self._taken = found

        record, told = self._view.record, dict(self._told)
        self.read_again(partial(_read, self._opened, self._view, record, self._sheets, told), take)


def _read(
    opened: OpenedFile,
    view: View,
    record: Record,
    grids: Sequence[Grid],
    told: Mapping[str, int],
) -> Taken:
    return take_measures(record, view.framework, grids, told, is_text=opened.file.is_text)


def choose_measures(app: App[None], workbench: Workbench) -> None:
    """Let the user choose a file, and show its measures."""
    choose_file(app, workbench.folder, partial(show_measures, app, workbench))


def show_measures(app: App[None], workbench: Workbench, path: Path) -> None:
    """Show what a file gives of measures for the open record, and store it after a yes."""
    view = workbench.view
    if view is not None:
        read_file(app, workbench, path, partial(_read_file, view), _shown(app, workbench, view))


def show_pasted(app: App[None], workbench: Workbench, text: str) -> None:
    """Show what a pasted table gives of measures, and store it after a yes."""
    view = workbench.view
    if view is None:
        return

    def read() -> tuple[OpenedFile, Taken]:
        pasted = taken_apart(Path(words.PASTED), TableFile(text=text))
        return pasted, _read(pasted, view, view.record, pasted.grids, {})

    wait_for(app, workbench, being_read(name=words.PASTED), read, _shown(app, workbench, view))


def _read_file(view: View, path: Path) -> tuple[OpenedFile, Taken]:
    found = open_file(path)
    if found.file.is_pdf:
        raise StoreFault(file_words.PDF_FOR_SCORES_ONLY)
    return found, _read(found, view, view.record, found.grids, {})


def _shown(
    app: App[None], workbench: Workbench, view: View
) -> Callable[[tuple[OpenedFile, Taken]], None]:
    """What shows the measures that were read."""

    def show(found: tuple[OpenedFile, Taken]) -> None:
        preview = MeasurePreview(*found, view)
        show_preview(app, workbench, preview, partial(show_measures, app, workbench))

    return show
