"""เอกสาร: what is ready to be printed, what stands in its way, how it will read; printing it."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.events import DescendantFocus
from textual.message import Message
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.worker import get_current_worker

from ita_tui.core.printed import note_printing
from ita_tui.core.readiness import Readiness, readiness
from ita_tui.core.record import Digits
from ita_tui.core.values import replace
from ita_tui.documents.followup import day_of_round
from ita_tui.documents.formats import FORMATS, format_of_name
from ita_tui.store.fault import StoreFault
from ita_tui.store.outputs import (
    are_one_file,
    is_in_the_way,
    refuse_what_is_open,
    refuse_without_folder,
    write_output,
)
from ita_tui.ui.checking import checked_view
from ita_tui.ui.forms.printing import (
    is_folder,
    path_form,
    reason_form,
    template_form,
    typed_path,
    with_template,
)
from ita_tui.ui.messages import Edited, PlaceChosen
from ita_tui.ui.printing import (
    CHOICES,
    Choice,
    Order,
    content_of,
    document_of,
    preview,
    usual_path,
    workbook_of,
)
from ita_tui.ui.screens.form import Values
from ita_tui.ui.screens.question import Question
from ita_tui.ui.screens.record_screen import RecordScreen
from ita_tui.ui.view import View
from ita_tui.ui.widgets.document_lines import (
    choice_entries,
    choice_name,
    order_lines,
    ready_entries,
    ready_heading,
)
from ita_tui.ui.widgets.key_bar import KeyBar
from ita_tui.ui.widgets.line_list import LineList
from ita_tui.ui.widgets.sheet_view import SheetView
from ita_tui.words import documents_screen as words
from ita_tui.words import output_files as file_words

_KEYS = {"ready-list": words.READY_KEYS, "preview": words.PREVIEW_KEYS}
"""Line of keys by the pane that has the cursor; any other has the screen's own."""


class Previewed(Message):
    """A preview was made."""

    def __init__(self, choice: Choice, lines: list[str]) -> None:
        super().__init__()
        self.choice = choice
        """Of which document."""
        self.lines = lines
        """The document in lines of cells."""


class Progressed(Message):
    """The making of a file got on."""

    def __init__(self, percent: int) -> None:
        super().__init__()
        self.percent = percent
        """How far it is, 0–100."""


class Made(Message):
    """The bytes of a file are there, or a sentence why not."""

    def __init__(
        self, path: Path, content: bytes, *, order: Order | None = None, fault: str = ""
    ) -> None:
        super().__init__()
        self.path = path
        """Where they go."""
        self.content = content
        """The bytes."""
        self.order = order
        """What was ordered; None for tables."""
        self.fault = fault
        """Why there is nothing to write; empty where there is."""


class DocumentsScreen(RecordScreen):
    """The documents with their readiness, what is to be put right, and the preview."""

    CSS_PATH = "documents.tcss"
    OWN_KEYS = words.KEYS
    HELP_TOPIC = "documents"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("p", "print_chosen", words.PRINT),
        Binding("f", "switch_format", words.SWITCH_FORMAT),
        Binding("d", "switch_digits", words.SWITCH_DIGITS),
        Binding("e", "edit_path", words.EDIT_PATH),
        Binding("m", "edit_template", words.EDIT_TEMPLATE),
        Binding("x", "export", words.EXPORT),
        Binding("o", "open_folder", words.OPEN_FOLDER),
        Binding("v", "whole_preview", words.WHOLE_PREVIEW),
        Binding("escape", "leave_preview", words.BACK, show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._ready: dict[Choice, Readiness] = {}
        self._form = FORMATS[0]
        self._digits: Digits | None = None
        self._folders: dict[Choice, Path] = {}
        """Where the user wants a document to go, where that is not beside the record."""
        self._record_path: Path | None = None
        self._written: Path | None = None
        self._is_busy = False
        self._shown: Choice | None = None
        self._previewed: Choice | None = None

    def compose_body(self) -> Iterable[Widget]:
        """Left the documents and how one is ordered; right its readiness and its preview."""
        with Horizontal(id="documents"):
            with Vertical(id="document-side"):
                yield LineList(id="document-list")
                yield Static(id="document-order")
            with Vertical(id="document-pane"):
                yield Static(id="ready-heading")
                yield LineList(id="ready-list")
                yield SheetView(id="preview")
        yield Static(id="document-told")

    def on_mount(self) -> None:
        """Begin in the list of documents."""
        self.query_one("#preview").border_title = words.PREVIEW
        self.query_one("#document-list").focus()

    # --- drawing -------------------------------------------------------------------------

    def watch_view(self) -> None:
        """Draw the new record."""
        if self.view is not None and self.is_mounted:
            if self.view.path != self._record_path:
                self._record_path = self.view.path
                self._folders.clear()
                self._written = None
                self._tell("")
            self._ready = _readiness_of(self.view)
            self._fill_list()
            self._show_chosen()

    @on(LineList.Refitted)
    def _fill_list(self) -> None:
        documents = self.query_one("#document-list", LineList)
        width = documents.width_cells
        documents.show(list(choice_entries(self._ready, width_cells=width)))

    @on(OptionList.OptionHighlighted, "#document-list")
    def _show_chosen(self) -> None:
        order = self._order
        if order is None:
            return
        if order.choice != self._shown and not self._is_busy:
            self._shown = order.choice
            self._tell("")  # what was told is of another document
        self.query_one("#ready-heading", Static).update(ready_heading(order.unready))
        found = self.query_one("#ready-list", LineList)
        found.show(list(ready_entries(order.unready)))
        found.set_class(not order.unready.findings, "-empty")
        self._show_order()
        self._make_preview()

    def _show_order(self) -> None:
        if (order := self._order) is not None:
            self.query_one("#document-order", Static).update(order_lines(order))

    @on(SheetView.Refitted)
    def _make_preview(self) -> None:
        order, sheet = self._order, self.query_one("#preview", SheetView)
        if order is None or not sheet.width_cells:
            return
        if order.choice != self._previewed:
            sheet.show([words.MAKING_PREVIEW], from_top=True)
        self._preview(order, sheet.width_cells)

    @work(thread=True, exclusive=True, group="preview")
    def _preview(self, order: Order, width_cells: int) -> None:
        worker = get_current_worker()
        document = document_of(order.view, order.choice, order.digits)
        if worker.is_cancelled:  # the cursor has gone on
            return
        lines = preview(document, width_cells, self.workbench.segmenter)
        if not worker.is_cancelled:
            self.post_message(Previewed(order.choice, lines))

    @on(Previewed)
    def _show_preview(self, message: Previewed) -> None:
        if message.choice == self._chosen:
            is_new = self._previewed != message.choice
            self._previewed = message.choice
            self.query_one("#preview", SheetView).show(message.lines, from_top=is_new)

    @on(DescendantFocus)
    def _show_keys(self) -> None:
        pane = self.focused.id if self.focused else ""
        self.query_one(".own-keys", KeyBar).show(_KEYS.get(pane or "", self.OWN_KEYS))

    def _tell(self, told: str) -> None:
        line = self.query_one("#document-told", Static)
        line.update(Content(told))
        line.display = bool(told)

    # --- what is ordered -----------------------------------------------------------------

    @property
    def _chosen(self) -> Choice | None:
        key = self.query_one("#document-list", LineList).chosen
        return next((choice for choice in CHOICES if choice.key == key), None)

    @property
    def _order(self) -> Order | None:
        """The document under the cursor, as it would be printed now."""
        choice = self._chosen
        if self.view is None or choice is None or choice not in self._ready:
            return None
        usual = usual_path(self.view, choice, self._form)
        wanted = self._folders.get(choice)
        return Order(
            view=self.view,
            choice=choice,
            form=self._form,
            digits=self._digits or self.view.record.settings.digits,
            path=wanted.with_suffix(f".{self._form}") if wanted else usual,
            unready=self._ready[choice],
        )

    def action_switch_format(self) -> None:
        """Take the next form of file."""
        self._form = FORMATS[(FORMATS.index(self._form) + 1) % len(FORMATS)]
        self._show_order()

    def action_switch_digits(self) -> None:
        """Take the other script of digits for what is printed here."""
        if (order := self._order) is not None:
            is_thai = order.digits is Digits.THAI
            self._digits = Digits.LATIN if is_thai else Digits.THAI
            self._show_order()
            self._make_preview()

    def action_edit_path(self) -> None:
        """Ask where the document under the cursor goes."""
        order = self._order
        if order is None:
            return

        def take(values: Values | None) -> None:
            if values is not None:
                self._send_to(order, values["path"])

        self.app.push_screen(path_form(order.path, order.view.path.parent), take)

    def _send_to(self, order: Order, text: str) -> None:
        if not text:
            self._folders.pop(order.choice, None)
        else:
            path = typed_path(text, order.view.path.parent)
            if is_folder(path):
                path /= usual_path(order.view, order.choice, self._form).name
            self._form = format_of_name(path.name) or self._form
            self._folders[order.choice] = path
        self._show_order()

    def action_edit_template(self) -> None:
        """Ask for the office's own Word file, which the record remembers."""
        if self.view is None:
            return

        def take(values: Values | None) -> None:
            if values is not None:
                edit = partial(with_template, template=values["template"])
                self.accept(edit, words.TEMPLATE_EDITED)

        form = template_form(self.view.record.settings.template, self.view.path.parent)
        self.app.push_screen(form, take)

    # --- printing ------------------------------------------------------------------------

    @on(OptionList.OptionSelected, "#document-list")
    def action_print_chosen(self) -> None:
        """Print the document under the cursor; what is not ready needs a reason."""
        order = self._order
        if order is None:
            return
        if order.unready.is_ready:
            self._clear_the_way(order.path, order.template, partial(self._begin, order))
            return

        def take(values: Values | None) -> None:
            if values is not None:
                given = replace(order, reason=values["reason"])
                self._clear_the_way(given.path, given.template, partial(self._begin, given))

        self.app.push_screen(reason_form(), take)

    def _begin(self, order: Order) -> None:
        self._is_busy = True
        self._tell(words.progress(percent=0))
        self._make(order)

    @work(thread=True)
    def _make(self, order: Order) -> None:
        try:
            content = content_of(order, self._progress, self.workbench.segmenter)
            self.post_message(Made(order.path, content, order=order))
        except StoreFault as fault:
            self.post_message(Made(order.path, b"", fault=str(fault)))

    def _progress(self, done: int, total: int) -> None:
        """Called in the thread that makes the file; the screen hears of whole steps only."""
        every = max(1, total // 50)
        if done % every == 0:
            self.post_message(Progressed(100 * done // max(1, total)))

    @on(Progressed)
    def _show_progress(self, message: Progressed) -> None:
        if self._is_busy:
            self._tell(words.progress(percent=message.percent))

    @on(Made)
    def _write(self, message: Made) -> None:
        self._is_busy = False
        if message.fault or not self._keep_reason(message.order):
            self._tell(message.fault or words.REASON_NOT_KEPT)
            return
        try:
            write_output(message.path, message.content)
        except StoreFault as fault:
            self._tell(str(fault))
            return
        self._written = message.path
        self._tell(words.done(path=message.path))

    def _keep_reason(self, order: Order | None) -> bool:
        """Write down why it is printed, before it is; False where that cannot be."""
        if order is None or not order.reason:
            return True
        now = self.workbench.view
        if now is None or now.path != order.view.path:
            return False
        kind, unready, today = order.choice.kind, order.unready, now.today
        edit = partial(note_printing, kind=kind, unready=unready, reason=order.reason, today=today)
        what = words.printed_anyway(name=choice_name(order.choice))
        self.workbench.accept(Edited(edit, what))
        now = self.workbench.view
        return now is not None and not now.fault

    def _clear_the_way(self, path: Path, template: Path | None, go_on: partial[None]) -> None:
        """Go on where nothing is in the way, or where it may be overwritten."""
        if self.view is None:
            return
        if self._is_busy:
            self.workbench.tell(words.BUSY)
            return
        sources = (self.view.path, *([template] if template else []))
        try:
            if any(are_one_file(path, source) for source in sources):
                raise StoreFault(file_words.is_the_source(path=path))
            is_free = not is_in_the_way(path)
            refuse_what_is_open(path)
            refuse_without_folder(path)
        except StoreFault as fault:
            self._tell(str(fault))
            return
        if is_free:
            go_on()
            return

        def take(overwrites: bool | None) -> None:
            if overwrites:
                go_on()
            else:
                self._tell(file_words.left_alone(path=path))

        title = words.overwrite_title(name=path.name)
        self.app.push_screen(Question(title, no=words.LEAVE, yes=words.OVERWRITE), take)

    def action_export(self) -> None:
        """Write every table of the record as an Excel file beside it."""
        if self.view is not None:
            path = self.view.path.with_suffix(".xlsx")
            self._clear_the_way(path, None, partial(self._begin_export, self.view, path))

    def _begin_export(self, view: View, path: Path) -> None:
        self._is_busy = True
        self._tell(words.progress(percent=0))
        self._make_workbook(view, path)

    @work(thread=True)
    def _make_workbook(self, view: View, path: Path) -> None:
        try:
            self.post_message(Made(path, workbook_of(view)))
        except StoreFault as fault:
            self.post_message(Made(path, b"", fault=str(fault)))

    # --- going about ---------------------------------------------------------------------

    @on(OptionList.OptionSelected, "#ready-list")
    def _go_to_finding(self) -> None:
        order, at = self._order, self.query_one("#ready-list", LineList).chosen
        if order is not None and at:
            self.post_message(PlaceChosen(order.unready.findings[int(at)].at))

    def action_open_folder(self) -> None:
        """Show the folder of what was printed last, or of what would be."""
        from ita_tui.store.folder_opening import open_folder

        order = self._order
        path = self._written or (order.path if order else None)
        if path is None:
            return
        try:
            open_folder(path.parent)
            self.workbench.tell(words.opened(path=path.parent))
        except StoreFault as fault:
            self._tell(str(fault))

    def action_whole_preview(self) -> None:
        """Give the preview the whole screen, or take that back."""
        is_whole = self.toggle_class("-whole").has_class("-whole")
        self.query_one("#preview" if is_whole else "#document-list").focus()

    def action_leave_preview(self) -> None:
        """Go back to the list."""
        if self.has_class("-whole"):
            self.action_whole_preview()
        else:
            self.query_one("#document-list").focus()


def _readiness_of(view: View) -> dict[Choice, Readiness]:
    """Every document held against the record as it stands."""
    found = checked_view(view).open
    return {
        choice: readiness(
            view.record,
            view.framework,
            choice.kind,
            as_of=day_of_round(view.record, view.today, choice.months),
            found=found,
        )
        for choice in CHOICES
    }
