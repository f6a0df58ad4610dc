"""A table file opened: how it was understood, put right by keys, before anything is stored."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from textual.app import App
from textual.content import Content

from ita_tui.core.record.edits import set_scores
from ita_tui.core.record.model import Record, ScoreKind
from ita_tui.core.tables_in.scores.opened import OpenedTable, read_opened
from ita_tui.core.tables_in.scores.paste import Paste, paste_of
from ita_tui.core.tables_in.scores.scope import scope_of
from ita_tui.core.tables_in.source.grid import Grid, column_letter
from ita_tui.core.tables_in.whole import Whole, take_whole
from ita_tui.store.fault import StoreFault
from ita_tui.store.file_choice import remember_folder
from ita_tui.store.other_years import others_beside
from ita_tui.store.workbook.tables import TableFile, open_tables
from ita_tui.ui.screens.file_chooser import FileChooser
from ita_tui.ui.screens.paste_preview import PastePreview
from ita_tui.ui.work.keys import bindings
from ita_tui.ui.work.messages import Edited
from ita_tui.ui.work.view import View
from ita_tui.ui.work.workbench import Workbench
from ita_tui.words.said import import_tables as file_words
from ita_tui.words.said import keys
from ita_tui.words.said import open_table as words
from ita_tui.words.said import screens as screen_words
from ita_tui.words.said.keys import Shown
from ita_tui.words.said.tables_out import heading

_KINDS = tuple(ScoreKind)


class TablePreview(PastePreview):
    """Gives True where the user takes what was understood."""

    HELP_TOPIC = "table"
    BINDINGS = bindings("table")
    NOTHING = words.NOTHING_IN_FILE

    def __init__(self, path: Path, file: TableFile, view: View, kind: ScoreKind) -> None:
        self._path = path
        self._file = file
        self._grids = grids_of(file)
        self._rows = [] if file.sheets or file.hidden else file.rows
        self._sheet: Grid | None = None
        self._column: int | None = None
        self.wants_other_file = False
        """Whether the user left to choose another file."""
        self.wants_all = False
        """Whether the user takes everything that the report says."""
        self._reading = self._read(view, kind)
        super().__init__(self._paste_of(self._reading), view, kind)
        self._whole = self._find_whole()

    def _read(self, view: View, kind: ScoreKind) -> OpenedTable:
        scope = scope_of(
            view.framework,
            view.record.fiscal_year_be,
            kind,
            agency=view.record.agency.name,
            others=others_beside(view.path.parent),
            column=self._column,
        )
        grids = (self._sheet,) if self._sheet else self._grids
        return read_opened(grids, self._rows, scope)

    def _paste_of(self, found: OpenedTable) -> Paste:
        columns = found.columns
        if columns is None or not columns.candidates:
            return paste_of(found.reading)
        return Paste({}, (words.choose_column(columns=columns.shown(columns.candidates)),))

    def _find_whole(self) -> Whole | None:
        """The report that the file is; None where it has scores only."""
        is_report = bool(self._rows) and not self._file.is_pdf
        found = None
        if is_report and self._paste.scores:
            found = self._take_whole(self._view.record)
        return found if found is not None and found.has_more else None

    def _take_whole(self, record: Record) -> Whole:
        return take_whole(
            record,
            self._view.framework,
            self._paste.scores,
            self._kind,
            rows=self._rows,
            grids=self._grids,
            is_text=self._file.is_text,
        )

    @property
    def left(self) -> Sequence[str]:
        """What else the file holds, where the scores alone were taken."""
        return () if self._whole is None or self.wants_all else words.parts(self._whole.counts)

    def edit(self, record: Record) -> Record:
        """The record with what is taken."""
        if self.wants_all:
            return self._take_whole(record).record
        return set_scores(record, self._kind, self._paste.scores)

    def _read_again(self, kind: ScoreKind) -> None:
        self._reading = self._read(self._view, kind)
        self._kind, self._paste = kind, self._paste_of(self._reading)
        self._whole = self._find_whole()
        self.draw()

    @property
    def about(self) -> Content:
        """The file and how its columns are understood."""
        grid, columns = self._reading.grid, self._reading.columns
        places = sorted(columns.places.items(), key=lambda it: it[1]) if columns else []
        shown = [
            (column_letter(at), columns.heading(at) if columns else "", heading(field))
            for field, at in places
        ]
        lines = [words.opened_file(name=self._path.name)]
        lines.append(words.columns_read(sheet=grid.name if grid else "", columns=shown))
        if self._file.hidden:
            lines.append(words.hidden(names=self._file.hidden))
        if self._file.is_pdf:
            lines.append(file_words.PDF_NEEDS_A_LOOK)
        if (whole := self._whole) is not None:
            lines += file_words.report_found(counts=whole.counts)
            lines += file_words.report_kept(places=whole.kept)
            lines.append(words.TAKE_ALL)
        return Content("\n".join(lines))

    @property
    def keys_shown(self) -> tuple[Shown, ...]:
        """The line of keys, without those that have nothing to do here."""
        idle = set() if self._paste.scores else {"table.take"}
        idle |= set() if self._whole else {"table.take_all"}
        idle |= {"table.sheet"} if len(self._grids) < 2 else set()
        idle |= {"table.column"} if len(self._reading.number_columns()) < 2 else set()
        return tuple(it for it in keys.TABLE if it.id not in idle)

    def action_column(self) -> None:
        """Take the next column of numbers for the scores."""
        columns = self._reading.number_columns()
        if not columns:
            return
        now = self._reading.score_column
        self._sheet = self._reading.grid
        self._column = next((at for at in columns if now is None or at > now), columns[0])
        self._read_again(self._kind)

    def action_sheet(self) -> None:
        """Read the next sheet."""
        if len(self._grids) < 2:
            return
        now = self._reading.grid
        place = next((at for at, grid in enumerate(self._grids) if grid is now), -1)
        self._sheet = self._grids[(place + 1) % len(self._grids)]
        self._column = None
        self._read_again(self._kind)

    def action_kind(self) -> None:
        """Take the scores for those of another kind, from that kind's column."""
        self._column = None
        self._read_again(_KINDS[(_KINDS.index(self._kind) + 1) % len(_KINDS)])

    def action_take_all(self) -> None:
        """Take everything that the report says."""
        if self._whole is not None:
            self.wants_all = True
            self.dismiss(True)

    def action_other_file(self) -> None:
        """Leave to choose another file."""
        self.wants_other_file = True
        self.dismiss(False)


def choose_file(app: App[None], workbench: Workbench, show: Callable[[Path], None]) -> None:
    """Let the user choose a table file, and show what it gives."""

    def take(chosen: str | None) -> None:
        if chosen:
            show(Path(chosen))

    app.push_screen(FileChooser(workbench.folder), take)


def choose_table(app: App[None], workbench: Workbench, kind: ScoreKind) -> None:
    """Let the user choose a table file, and show its scores."""
    choose_file(app, workbench, partial(show_table, app, workbench, kind=kind))


def grids_of(file: TableFile) -> tuple[Grid, ...]:
    """The sheets to choose from; none where a text is no table."""
    try:
        return file.grids()
    except StoreFault:
        return ()


def show_table(app: App[None], workbench: Workbench, path: Path, kind: ScoreKind) -> None:
    """Show what a table file gives for the open record, and store it after a yes."""
    view = workbench.view
    if view is None:
        return
    try:
        preview = TablePreview(path, open_tables(path), view, kind)
    except StoreFault as fault:
        workbench.tell(str(fault), is_fault=True)
        return
    remember_folder(path.parent)

    def take(accepted: bool | None) -> None:
        scores = preview.paste.scores
        if accepted:
            told = screen_words.pasted(count=len(scores))
            told = words.REPORT_TAKEN if preview.wants_all else told
            workbench.accept(Edited(preview.edit, told))
            if more := preview.left:
                workbench.tell(words.more_in_file(taken=told, more=more))
        elif preview.wants_other_file:
            choose_table(app, workbench, preview.kind)

    app.push_screen(preview, take)
