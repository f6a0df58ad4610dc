"""เอกสาร: what is ready to be printed, what stands in its way, how it will read; printing it."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from textual import on, work
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static
from textual.worker import get_current_worker

from ita_tui.core.measures.effect import Effect
from ita_tui.core.printing import Readiness
from ita_tui.core.record.model import Digits
from ita_tui.core.values import replace
from ita_tui.documents.formats import FORMATS, format_of_name
from ita_tui.documents.job import PrintJob, Wish, ready, wishes
from ita_tui.documents.rows import DocumentRow, rows_of
from ita_tui.store.fault import StoreFault
from ita_tui.store.outputs import is_folder, path_beside
from ita_tui.store.settings import own_template, read_settings
from ita_tui.ui.forms.form import Values
from ita_tui.ui.forms.printing import (
    name_inside,
    path_form,
    reason_form,
    signers_form,
    template_form,
    typed_path,
    with_signers,
    with_template,
)
from ita_tui.ui.screens.printing_screen import PrintingScreen, preview, with_effects
from ita_tui.ui.toolkit.line_list import LineList
from ita_tui.ui.toolkit.steady_text import SteadyText
from ita_tui.ui.widgets.document_lines import (
    document_entries,
    order_lines,
    ready_entries,
    ready_heading,
)
from ita_tui.ui.widgets.text_lines import SheetView, StyledLine
from ita_tui.ui.work.checking import checked_view
from ita_tui.ui.work.choice import Choice
from ita_tui.ui.work.keys import bindings
from ita_tui.ui.work.messages import PlaceChosen
from ita_tui.ui.work.view import View
from ita_tui.words.said import documents_screen as words
from ita_tui.words.said import keys
from ita_tui.words.said.findings import TITLES as TITLES_OF_FINDINGS
from ita_tui.words.said.keys import Shown

_KEYS = {"ready-list": keys.READY, "preview": keys.PREVIEW}
"""Line of keys by the pane that has the cursor; any other has the screen's own."""


class Previewed(Message):
    """A preview was made."""

    def __init__(self, wish: Wish, lines: list[str], rows: list[DocumentRow]) -> None:
        super().__init__()
        self.wish = wish
        """Of which document, with what measures achieved."""
        self.lines = lines
        """The document in lines of cells."""
        self.rows = rows
        """The same for a copy: its tables as tables."""


class DocumentsScreen(PrintingScreen):
    """The documents with their readiness, what is to be put right, and the preview."""

    CSS_PATH = "documents.tcss"
    OWN_KEYS = keys.DOCUMENTS
    FIRST_PANE = "#document-list"
    HELP_TOPIC = "documents"
    BINDINGS = bindings("documents")

    def __init__(self) -> None:
        super().__init__()
        self._ready: dict[Wish, Readiness] = {}
        self._form = FORMATS[0]
        self._digits: Digits | None = None
        self._folders: dict[str, Path] = {}
        """Where the user wants a document to go, where that is not beside the record."""
        self._effects: dict[str, tuple[Effect, ...]] = {}
        """What measures achieved, by the key of the document that was seen to tell of it."""
        self._record_path: Path | None = None
        self._shown = ""
        self._previewed = ""

    def compose_body(self) -> Iterable[Widget]:
        """Left the documents and how one is ordered; right its readiness and its preview."""
        with Horizontal(id="documents"):
            with Vertical(id="document-side"):
                yield LineList(id="document-list")
                yield SteadyText(id="document-order")
            with Vertical(id="document-pane"):
                yield Static(id="ready-heading")
                yield LineList(id="ready-list")
                yield SheetView(id="preview")
        yield Static(id="document-told")

    def on_mount(self) -> None:
        """Begin in the list of documents."""
        self.query_one("#preview").border_title = f" {words.PREVIEW} "
        documents = self.query_one("#document-list", LineList)
        documents.titles = words.LIST_TITLES
        self.query_one("#ready-list", LineList).titles = TITLES_OF_FINDINGS
        documents.focus()
        documents.follow(self._show_chosen)

    # --- drawing -------------------------------------------------------------------------

    def watch_view(self) -> None:
        """Draw the new record."""
        if self.view is not None and self.is_mounted:
            if self.view.path != self._record_path:
                self._record_path = self.view.path
                self._folders.clear()
                self.written = None
                self.tell_here("")
            self._effects.clear()
            self._ready = _readiness_of(self.view)
            self._fill_list()
            self._show_chosen()

    @on(LineList.Refitted, "#document-list")
    def _fill_list(self) -> None:
        documents = self.query_one("#document-list", LineList)
        width = documents.width_cells
        documents.show(list(document_entries(self._ready, width_cells=width)))
        self._show_order()

    def _show_chosen(self) -> None:
        order = self._order
        if order is None:
            return
        if order.wish.key != self._shown and not self.is_busy:
            self._shown = order.wish.key
            self.tell_here("")  # what was told is of another document
        self.query_one("#ready-heading", Static).update(ready_heading(order.unready))
        found = self.query_one("#ready-list", LineList)
        found.show(list(ready_entries(order.unready)))
        found.set_class(not order.unready.findings, "-empty")
        self._show_order()
        self._make_preview()

    def _show_order(self) -> None:
        if (order := self._order) is not None:
            told = self.query_one("#document-order", SteadyText)
            told.update(order_lines(order, told.content_size.width))

    @on(SheetView.Refitted, "#preview")
    def _make_preview(self) -> None:
        order, sheet = self._order, self.query_one("#preview", SheetView)
        if order is None or not sheet.width_cells:
            return
        if order.wish.key != self._previewed:
            sheet.show([StyledLine(words.MAKING_PREVIEW)], from_top=True)
        self._preview(order, sheet.width_cells)

    @work(thread=True, exclusive=True, group="preview")
    def _preview(self, order: PrintJob, width_cells: int) -> None:
        worker = get_current_worker()
        order = with_effects(order)
        document = order.build()
        if worker.is_cancelled:  # the cursor has gone on
            return
        lines = preview(document, width_cells, self.workbench.segmenter)
        if not worker.is_cancelled:
            self.post_message(Previewed(order.wish, lines, rows_of(document)))

    @on(Previewed)
    def _show_preview(self, message: Previewed) -> None:
        key = message.wish.key
        self._effects[key] = message.wish.effects
        if key == self.query_one("#document-list", LineList).chosen:
            self._show_order()
            is_new = self._previewed != key
            self._previewed = key
            sheet = self.query_one("#preview", SheetView)
            sheet.rows = message.rows
            sheet.show([StyledLine(line) for line in message.lines], from_top=is_new)

    @property
    def keys_now(self) -> tuple[Shown, ...]:
        """The keys of the pane that has the cursor."""
        pane = self.focused.id if self.focused else ""
        return _KEYS.get(pane or "", self.OWN_KEYS)

    # --- what is ordered -----------------------------------------------------------------

    @property
    def _order(self) -> PrintJob | None:
        """The document under the cursor, as it would be printed now."""
        key, view = self.query_one("#document-list", LineList).chosen, self.view
        wish = next((wish for wish in self._ready if wish.key == key), None)
        if view is None or wish is None:
            return None
        wanted = self._folders.get(wish.key)
        return PrintJob(
            record=view.record,
            framework=view.framework,
            record_path=view.path,
            wish=replace(wish, digits=self._digits, effects=self._effects.get(wish.key, ())),
            form=self._form,
            path=wanted.with_suffix(f".{self._form}") if wanted else self._usual(view.path, wish),
            unready=self._ready[wish],
            given_template=None
            if view.record.settings.template
            else own_template(self.workbench.settings),
        )

    def _usual(self, record_path: Path, wish: Wish) -> Path:
        """Where a document goes that nobody named a place for."""
        return path_beside(record_path, f"-{wish.file_name}.{self._form}")

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

    def action_edit_order(self) -> None:
        """Choose what of the order to change: where it goes, the office's file, who signs."""
        from ita_tui.ui.screens.chooser import Chooser

        ways = {
            "path": self._ask_path,
            "template": self._ask_template,
            "signers": self._ask_signers,
        }

        def ask(wanted: str | None) -> None:
            if wanted is not None:
                ways[wanted]()

        choices = [Choice(part, words.ORDER_PARTS[part]) for part in ways]
        self.app.push_screen(Chooser(words.CHOOSE_ORDER_PART, choices), ask)

    def _ask_path(self) -> None:
        """Ask where the document under the cursor goes."""
        order = self._order
        if order is None:
            return

        def take(values: Values | None) -> None:
            if values is not None:
                self._send_to(order, values["path"])

        self.app.push_screen(path_form(order.path, order.record_path.parent), take)

    def _send_to(self, order: PrintJob, text: str) -> None:
        if not text:
            self._folders.pop(order.wish.key, None)
        else:
            path = typed_path(text, order.record_path.parent)
            if is_folder(path):
                path /= self._usual(order.record_path, order.wish).name
            self._form = format_of_name(path.name) or self._form
            self._folders[order.wish.key] = path
        self._show_order()

    def _ask_template(self) -> None:
        """Ask for the office's own Word file, which the record remembers."""
        if self.view is None:
            return

        folder = self.view.path.parent
        known = self.view.record.settings.template or self.workbench.settings.template

        def take(values: Values | None) -> None:
            if values is not None and values["template"] != known:
                self._remember_template(values["template"], folder)

        self.app.push_screen(template_form(known, folder), take)

    def _remember_template(self, text: str, folder: Path) -> None:
        """Keep it in the record where it lies beside it, else in the settings of the program."""
        path = typed_path(text, folder)
        name = name_inside(path, folder) if text else ""
        if not name:
            template = str(path.absolute()) if text else ""
            changed = replace(read_settings(), template=template)
            self.tell_here(self.workbench.keep_settings(changed))
        self.accept(partial(with_template, template=name), words.TEMPLATE_EDITED)
        self._show_order()

    def _ask_signers(self) -> None:
        """Ask for the names of whoever signs, and the emblem, which the record remembers."""
        if self.view is None:
            return

        def take(values: Values | None) -> None:
            if values is not None:
                self.accept(partial(with_signers, values=values), words.SIGNERS_EDITED)

        self.app.push_screen(signers_form(self.view.record, self.view.path.parent), take)

    # --- printing ------------------------------------------------------------------------

    @on(LineList.Chosen, "#document-list")
    def action_print_chosen(self) -> None:
        """Print the document under the cursor; what is not ready needs a reason."""
        order = self._order
        if order is None:
            return
        if not order.needs_reason:
            self.print_job(order)
            return

        def take(values: Values | None) -> None:
            if values is not None:
                self.print_job(replace(order, reason=values["reason"]))

        self.app.push_screen(reason_form(), take)

    def action_export(self) -> None:
        """Write every table of the record as an Excel file beside it."""
        if self.view is not None:
            self.print_tables(self.view, self.view.path.with_suffix(".xlsx"))

    # --- going about ---------------------------------------------------------------------

    @on(LineList.Chosen, "#ready-list")
    def _go_to_finding(self) -> None:
        order, at = self._order, self.query_one("#ready-list", LineList).chosen
        if order is not None and at:
            self.post_message(PlaceChosen(order.unready.findings[int(at)].at))

    def action_open_folder(self) -> None:
        """Show the folder of what was printed last, or of what would be."""
        from ita_tui.store.folder_opening import open_folder

        order = self._order
        path = self.written or (order.path if order else None)
        if path is None:
            return
        try:
            open_folder(path.parent)
            self.workbench.tell(words.opened(path=path.parent))
        except StoreFault as fault:
            self.tell_here(str(fault))

    def action_whole_preview(self) -> None:
        """Give the preview the whole screen, or take that back."""
        is_whole = self.toggle_class("-whole").has_class("-whole")
        self.query_one("#preview" if is_whole else "#document-list").focus()

    def action_leave_preview(self) -> None:
        """Stop the file that is being made, else go back to the list."""
        if self.is_busy:
            self.stop_making()
        elif self.has_class("-whole"):
            self.action_whole_preview()
        else:
            self.query_one("#document-list").focus()


def _readiness_of(view: View) -> dict[Wish, Readiness]:
    """Every document held against the record as it stands."""
    checked = checked_view(view)
    return {
        wish: ready(view.record, view.framework, wish, checked.open, checked.figured)
        for wish in wishes(view.today)
    }
