"""The scores of a file, opened in the app: how it is understood, put right, then stored."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from textual.app import App
from textual.content import Content

from ita_tui.core.record.model import Record, ScoreKind
from ita_tui.core.tables_in.instead import told_instead
from ita_tui.core.tables_in.scores.opened import OpenedTable, read_opened
from ita_tui.core.tables_in.scores.paste import Paste, beside, paste_of
from ita_tui.core.tables_in.scores.scope import scope_of
from ita_tui.core.tables_in.source.grid import Grid, column_letter
from ita_tui.core.tables_in.whole import Whole, take_whole
from ita_tui.core.values import dataclass, replace
from ita_tui.store.other_years import others_beside
from ita_tui.ui.screens.file_chooser import choose_file
from ita_tui.ui.screens.file_preview import (
    FilePreview,
    OpenedFile,
    open_file,
    read_file,
    show_preview,
)
from ita_tui.ui.screens.paste_preview import ScorePreview
from ita_tui.ui.work.keys import bindings
from ita_tui.ui.work.messages import Edited
from ita_tui.ui.work.view import View
from ita_tui.ui.work.workbench import Workbench
from ita_tui.words.said import import_tables as file_words
from ita_tui.words.said import keys
from ita_tui.words.said import open_table as words
from ita_tui.words.said.tables_out import heading

_KINDS = tuple(ScoreKind)


@dataclass(frozen=True, slots=True)
class Understood:
    """What a file gives, read one way."""

    reading: OpenedTable
    """How it is read."""
    paste: Paste
    """The scores, and what cannot be taken."""
    others: Mapping[ScoreKind, Paste]
    """What other columns of the same sheet give for other kinds."""
    whole: Whole | None
    """The report that the file is; None where it has scores only."""


def understood(
    opened: OpenedFile,
    view: View,
    kind: ScoreKind,
    sheet: Grid | None = None,
    column: int | None = None,
) -> Understood:
    """Read a file for the scores of a kind, from one sheet and column where they are named."""
    scope_for = partial(
        scope_of,
        view.framework,
        view.record.fiscal_year_be,
        agency=view.record.agency.name,
        others=others_beside(view.path.parent),
    )
    sheets = (sheet,) if sheet else opened.grids
    found = read_opened(sheets, opened.rows, scope_for(kind, column=column))
    found = replace(found, reading=told_instead(found.reading, sheets, opened.rows))
    paste = paste_of(found.reading)
    if found.candidates:
        paste = Paste({}, (words.choose_column(columns=found.shown(found.candidates)),))
    others: Mapping[ScoreKind, Paste] = {}
    if paste.scores and column is None:
        same = (found.grid,) if found.grid else ()
        others = beside(
            lambda it: paste_of(read_opened(same, opened.rows, scope_for(it)).reading), kind
        )
    whole = None
    if opened.rows and not opened.file.is_pdf and paste.scores:
        whole = _whole(opened, view, paste, kind, view.record)
    return Understood(found, paste, others, whole if whole is not None and whole.has_more else None)


def _whole(opened: OpenedFile, view: View, paste: Paste, kind: ScoreKind, record: Record) -> Whole:
    return take_whole(
        record,
        view.framework,
        paste.scores,
        kind,
        rows=opened.rows,
        grids=opened.grids,
        is_text=opened.file.is_text,
    )


class TablePreview(ScorePreview, FilePreview):
    """Gives True where the user takes what was understood."""

    HELP_TOPIC = "table"
    BINDINGS = bindings("table")
    NOTHING = words.NOTHING_IN_FILE
    LINE = keys.TABLE

    def __init__(self, opened: OpenedFile, found: Understood, view: View, kind: ScoreKind) -> None:
        super().__init__(opened, view)
        self._found = found
        self._kind = kind
        self._column: int | None = None
        self._wants_all = False

    @property
    def _reading(self) -> OpenedTable:
        return self._found.reading

    @property
    def paste(self) -> Paste:
        """The scores that are taken."""
        return self._found.paste

    @property
    def others(self) -> Mapping[ScoreKind, Paste]:
        """What other columns give for other kinds."""
        return self._found.others

    def _edit_all(self, record: Record) -> Record:
        scored = self._edit(record)
        return _whole(self._opened, self._view, self.paste, self._kind, scored).record

    @property
    def edited(self) -> Edited:
        """The edit that takes what is shown, or all that the report says."""
        scores = super().edited
        return Edited(self._edit_all, words.REPORT_TAKEN) if self._wants_all else scores

    @property
    def rest(self) -> tuple[Edited, str] | None:
        """What else a report holds, where its scores alone were taken."""
        whole = self._found.whole
        if whole is None or self._wants_all:
            return None
        told = words.more_in_file(taken=self.edited.what, more=words.parts(whole.counts))
        return Edited(self._edit_all, words.REPORT_TAKEN), told

    def _read_again(self, kind: ScoreKind) -> None:
        def take(found: Understood) -> None:
            self._found, self._kind = found, kind

        read = partial(understood, self._opened, self._view, kind, self._sheet, self._column)
        self.read_again(read, take)

    @property
    def about(self) -> Content:
        """The file and how its columns are understood."""
        grid, found = self._reading.grid, self._reading
        shown = [
            (column_letter(at), found.heading(at), heading(field))
            for field, at in sorted(found.places.items(), key=lambda it: it[1])
        ]
        lines = [words.opened_file(name=self._opened.path.name)]
        lines.append(words.columns_read(sheet=grid.name if grid else "", columns=shown))
        if self._opened.file.hidden:
            lines.append(words.hidden(names=self._opened.file.hidden))
        if self._opened.file.is_pdf:
            lines.append(file_words.PDF_NEEDS_A_LOOK)
        if told := super().about.plain:
            lines.append(told)
        if (whole := self._found.whole) is not None:
            lines += file_words.report_found(counts=whole.counts)
            lines += file_words.report_left(parts=whole.report.left)
            lines += file_words.report_kept(places=whole.kept)
            lines += whole.report.doubts
            lines.append(words.TAKE_ALL)
        return Content("\n".join(lines))

    @property
    def refused(self) -> Sequence[str]:
        """What is no score for sure, and what is not read of the rest of a report."""
        whole = self._found.whole
        rest = (one.message for one in whole.taken.problems) if whole else ()
        return tuple(dict.fromkeys((*super().refused, *rest)))

    @property
    def idle(self) -> set[str]:
        """The keys that have nothing to do here."""
        found = super().idle | (set() if self._found.whole else {"take_all"})
        return found if len(self._reading.number_columns()) > 1 else found | {"column"}

    def action_column(self) -> None:
        """Take the next column of numbers for the scores."""
        columns = self._reading.number_columns()
        if not columns:
            return
        now = self._reading.places.get("score")
        self._sheet = self._reading.grid
        self._column = next((at for at in columns if now is None or at > now), columns[0])
        self._read_again(self._kind)

    def action_sheet(self) -> None:
        """Read the next sheet."""
        grids = self._opened.grids
        if len(grids) < 2:
            return
        now = self._reading.grid
        place = next((at for at, grid in enumerate(grids) if grid is now), -1)
        self._sheet = grids[(place + 1) % len(grids)]
        self._column = None
        self._read_again(self._kind)

    def action_kind(self) -> None:
        """Take the scores for those of another kind, from that kind's column."""
        self._column = None
        self._read_again(_KINDS[(_KINDS.index(self._kind) + 1) % len(_KINDS)])

    def action_take_all(self) -> None:
        """Take everything that the report says."""
        if self._found.whole is not None:
            self._wants_all = True
            self.dismiss(True)


def choose_table(app: App[None], workbench: Workbench, kind: ScoreKind) -> None:
    """Let the user choose a table file, and show its scores."""
    choose_file(app, workbench.folder, partial(show_table, app, workbench, kind=kind))


def show_table(app: App[None], workbench: Workbench, path: Path, kind: ScoreKind) -> None:
    """Show what a table file gives for the open record, and store it after a yes."""
    view = workbench.view
    if view is None:
        return

    def read(path: Path) -> tuple[OpenedFile, Understood]:
        opened = open_file(path)
        return opened, understood(opened, view, kind)

    def show(found: tuple[OpenedFile, Understood]) -> None:
        preview = TablePreview(*found, view, kind)
        other = partial(show_table, app, workbench, kind=kind)
        show_preview(app, workbench, preview, other)

    read_file(app, workbench, path, read, show)
