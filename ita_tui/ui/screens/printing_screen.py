"""A screen that has files made: where one may go, how far it is, and what became of it."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from pathlib import Path

from textual import on, work
from textual.content import Content
from textual.message import Message
from textual.widgets import Static
from textual.worker import Worker, get_current_worker

from ita_tui.core.printing import day_of_round
from ita_tui.core.thai.segment import Segmenter
from ita_tui.core.values import replace
from ita_tui.documents.blocks import Document
from ita_tui.documents.formats import PAPER_CELLS, Means
from ita_tui.documents.job import PrintJob, prepared
from ita_tui.documents.text_page import TextSheet, render_text
from ita_tui.render.cells import width_of
from ita_tui.store.evidence import is_absent, read_picture
from ita_tui.store.fault import StoreFault
from ita_tui.store.outputs import is_free, office_extra, read_template, write_output
from ita_tui.store.years import effects_beside
from ita_tui.ui.screens.question import Question
from ita_tui.ui.screens.record_screen import RecordScreen
from ita_tui.ui.widgets.document_lines import document_name
from ita_tui.ui.work.messages import Edited
from ita_tui.ui.work.view import View
from ita_tui.words.said import documents_screen as words
from ita_tui.words.said import output_files as file_words

_REASONS = -1
"""The stream of reasons: those of papers printed one after the other are undone as one."""


class Progressed(Message):
    """The making of a file got on."""

    def __init__(self, percent: int) -> None:
        super().__init__()
        self.percent = percent
        """How far it is, 0–100."""


class Made(Message):
    """The bytes of a file are there, or a sentence why not."""

    def __init__(
        self, path: Path, content: bytes, *, job: PrintJob | None = None, fault: str = ""
    ) -> None:
        super().__init__()
        self.path = path
        """Where they go."""
        self.content = content
        """The bytes."""
        self.job = job
        """What was ordered; None for tables."""
        self.fault = fault
        """Why there is nothing to write; empty where there is."""


class PrintingScreen(RecordScreen):
    """Makes a file in a thread, one at a time, and writes it when its bytes are there.

    A screen of this kind has a line ``#document-told`` that says how it goes.
    """

    def __init__(self) -> None:
        super().__init__()
        self.written: Path | None = None
        """The file that was written last."""
        self._making: Worker[None] | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a file is being made."""
        return self._making is not None

    # --- ordering ------------------------------------------------------------------------

    def print_job(self, job: PrintJob) -> None:
        """Have a document made, where nothing is in its way or the user lets it be overwritten."""
        make = partial(_content_of, job, self._progress, self._tell, self.workbench.segmenter)
        self._clear_the_way(job.path, job.sources, partial(self._begin, job.path, make, job))

    def print_tables(self, view: View, path: Path) -> None:
        """Have every table of the record made into one Excel file."""
        begin = partial(self._begin, path, partial(_workbook_of, view))
        self._clear_the_way(path, (view.path,), begin)

    def _clear_the_way(self, path: Path, sources: Iterable[Path], go_on: partial[None]) -> None:
        """Go on where nothing is in the way, or where it may be overwritten."""
        if self.view is None:
            return
        if self.is_busy:
            self.workbench.tell(words.BUSY)
            return
        try:
            may_go_on = is_free(path, *sources)
        except StoreFault as fault:
            self.tell_here(str(fault))
            return
        if may_go_on:
            go_on()
            return

        def take(overwrites: bool | None) -> None:
            if overwrites:
                go_on()
            else:
                self.tell_here(file_words.left_alone(path=path))

        title = words.overwrite_title(name=path.name)
        self.app.push_screen(Question(title, no=words.LEAVE, yes=words.OVERWRITE), take)

    # --- making ------------------------------------------------------------------------

    def _begin(self, path: Path, make: Callable[[], bytes], job: PrintJob | None = None) -> None:
        self.tell_here(words.progress(percent=0))
        self._making = self._make(path, make, job)

    def stop_making(self) -> None:
        """Leave the file that is being made; nothing of it is written."""
        if self._making is not None:
            self._making.cancel()
            self._making = None
        self.tell_here(words.STOPPED)

    @work(thread=True)
    def _make(self, path: Path, make: Callable[[], bytes], job: PrintJob | None) -> None:
        worker = get_current_worker()
        try:
            made = Made(path, make(), job=job)
        except StoreFault as fault:
            made = Made(path, b"", fault=str(fault))
        if not worker.is_cancelled:
            self.post_message(made)

    def _tell(self, told: str) -> None:
        """Called in the thread that makes the file."""
        self.app.call_from_thread(self.workbench.tell, told)

    def _progress(self, done: int, total: int) -> None:
        """Called in the thread that makes the file; the screen hears of whole steps only.

        Raises StoreFault where the user left it.
        """
        if get_current_worker().is_cancelled:
            raise StoreFault(words.STOPPED)
        every = max(1, total // 50)
        if done % every == 0:
            self.post_message(Progressed(100 * done // max(1, total)))

    @on(Progressed)
    def _show_progress(self, message: Progressed) -> None:
        if self.is_busy:
            self.tell_here(words.progress(percent=message.percent))

    @on(Made)
    def _write(self, message: Made) -> None:
        self._making = None
        if message.fault or not self._keep_reason(message.job):
            self.tell_here(message.fault or words.REASON_NOT_KEPT)
            return
        try:
            write_output(message.path, message.content)
        except StoreFault as fault:
            self.tell_here(str(fault))
            return
        self.written = message.path
        self.tell_here(words.done(path=message.path))

    def _keep_reason(self, job: PrintJob | None) -> bool:
        """Write down why it is printed, before it is; False where that cannot be."""
        if job is None or not job.reason:
            return True
        now = self.workbench.view
        if now is None or now.path != job.record_path:
            return False
        what = words.printed_anyway(name=document_name(job.wish))
        self.workbench.accept(Edited(partial(job.noted, today=now.today), what, _REASONS))
        now = self.workbench.view
        return now is not None and not now.fault

    # --- telling -----------------------------------------------------------------------

    def tell_here(self, told: str) -> None:
        """Say a sentence on the screen's own line; an empty one takes it away."""
        line = self.query_one("#document-told", Static)
        line.update(Content(told))
        line.display = bool(told)


def preview(document: Document, width_cells: int, segmenter: Segmenter) -> list[str]:
    """The document as lines of terminal cells."""
    return render_text(document, _sheet(width_cells, segmenter)).split("\n")


def with_effects(job: PrintJob) -> PrintJob:
    """The document with what measures achieved, where the record of the other year is beside it.

    A record that cannot be used is told where it is opened. Reads the folder: not for the loop.
    """
    wish = job.wish
    on = day_of_round(job.record, wish.today, wish.months)
    with suppress(StoreFault):
        effects = effects_beside(job.record_path, job.record, wish.other_year, on)
        return replace(job, wish=replace(wish, effects=effects))
    return job


def _content_of(
    job: PrintJob,
    progress: Callable[[int, int], None],
    tell: Callable[[str], None],
    segmenter: Segmenter,
) -> bytes:
    """The bytes of the file. Raises StoreFault."""
    means = Means(
        sheet=lambda: _sheet(PAPER_CELLS, segmenter),
        progress=progress,
        read_template=read_template,
        read_picture=read_picture,
        is_absent=is_absent,
        tell=tell,
    )
    with office_extra(instead=file_words.HTML_BY_KEY, template=job.template):
        return prepared(with_effects(job), means)()


def _workbook_of(view: View) -> bytes:
    """Every table of the record as one Excel file. Raises StoreFault."""
    from ita_tui.core.tables_out.book import make_sheets
    from ita_tui.core.tables_out.sheet import SheetName
    from ita_tui.ui.work.checking import checked_view

    with office_extra(instead=file_words.COPY_INSTEAD):
        from ita_tui.documents.workbook import workbook_bytes
    problems = checked_view(view).open
    sheets = make_sheets(
        SheetName, view.record, view.framework, today=view.today, problems=problems
    )
    return workbook_bytes(sheets, made_on=view.today, author=view.record.agency.name)


def _sheet(width_cells: int, segmenter: Segmenter) -> TextSheet:
    return TextSheet(width_cells=width_cells, cell_len=width_of, segmenter=segmenter)
