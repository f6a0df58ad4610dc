"""A document as it was ordered on the screen: where it goes, and its bytes. No widgets."""

from collections.abc import Callable
from pathlib import Path

from ita_tui.core.printing.document_kind import DocumentKind
from ita_tui.core.printing.readiness import Readiness
from ita_tui.core.record.model import Digits
from ita_tui.core.thai.segment import Segmenter
from ita_tui.core.values import dataclass
from ita_tui.documents.blocks import Document
from ita_tui.documents.formats import (
    Progress,
    UnusableTemplate,
    page_renderer,
    text_renderer,
    word_renderer,
)
from ita_tui.documents.kinds import Wish, build
from ita_tui.documents.text_lines import TextSheet
from ita_tui.documents.text_page import render_text
from ita_tui.render.cells import width_of
from ita_tui.store.fault import StoreFault
from ita_tui.store.office_extra import office_extra
from ita_tui.store.outputs import path_beside, read_template
from ita_tui.ui.work.view import View
from ita_tui.words.said import document_command as words
from ita_tui.words.said import output_files as file_words

PAPER_CELLS = 80
"""Width of a file of text."""


@dataclass(frozen=True, slots=True)
class DocumentChoice:
    """One entry of the list of documents."""

    kind: DocumentKind
    """Which document."""
    months: int | None = None
    """Round of the follow-up; None for how things stand today, and for the others."""

    @property
    def key(self) -> str:
        """Its own key."""
        return self.kind.value + (f"-{self.months}" if self.months else "")


CHOICES = (
    DocumentChoice(DocumentKind.MEMO),
    DocumentChoice(DocumentKind.MEASURES),
    DocumentChoice(DocumentKind.FOLLOWUP),
    DocumentChoice(DocumentKind.FOLLOWUP, 6),
    DocumentChoice(DocumentKind.FOLLOWUP, 12),
    DocumentChoice(DocumentKind.SCORES),
)
"""What can be printed, in the order in which an office needs it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintOrder:
    """What is to be printed, and how."""

    view: View
    """The record as it stood when it was ordered."""
    choice: DocumentChoice
    """Which document."""
    form: str
    """One of ``FORMATS``."""
    digits: Digits
    """Script of its digits."""
    path: Path
    """Where it goes."""
    unready: Readiness
    """What is blank or wrong in it."""
    reason: str = ""
    """Why it is printed although it is not ready."""

    @property
    def template(self) -> Path | None:
        """The office's own Word file; None where there is none, and for other forms."""
        name = self.view.record.settings.template
        return self.view.path.parent / name if name and self.form == "docx" else None


def usual_path(view: View, choice: DocumentChoice, form: str) -> Path:
    """Where a document goes that nobody named a place for."""
    name = words.file_name(kind=choice.kind.value, months=choice.months)
    return path_beside(view.path, name, form)


def document_of(view: View, choice: DocumentChoice, digits: Digits) -> Document:
    """Build the document."""
    wish = Wish(kind=choice.kind, today=view.today, digits=digits, months=choice.months)
    return build(view.record, view.framework, wish)


def preview(document: Document, width_cells: int, segmenter: Segmenter) -> list[str]:
    """The document as lines of terminal cells."""
    return render_text(document, _sheet(width_cells, segmenter)).split("\n")


def content_of(order: PrintOrder, progress: Progress, segmenter: Segmenter) -> bytes:
    """The bytes of the file. Raises StoreFault."""
    render = _renderer(order, progress, segmenter)
    try:
        return render(document_of(order.view, order.choice, order.digits))
    except UnusableTemplate as error:
        raise StoreFault(words.bad_template(name=str(order.template))) from error


def workbook_of(view: View) -> bytes:
    """Every table of the record as one Excel file. Raises StoreFault."""
    from ita_tui.core.tables_out.book import make_sheets
    from ita_tui.core.tables_out.sheet import SheetName
    from ita_tui.ui.work.checking import checked_view

    with office_extra():
        from ita_tui.documents.workbook import workbook_bytes
    problems = checked_view(view).open
    sheets = make_sheets(
        SheetName, view.record, view.framework, today=view.today, problems=problems
    )
    return workbook_bytes(sheets, made_on=view.today)


def _renderer(
    order: PrintOrder, progress: Progress, segmenter: Segmenter
) -> Callable[[Document], bytes]:
    if order.form == "txt":
        return text_renderer(lambda: _sheet(PAPER_CELLS, segmenter))
    if order.form != "docx":
        return page_renderer(order.form)
    template = order.template
    raw = read_template(template) if template else None
    with office_extra(instead=file_words.HTML_BY_KEY):
        return word_renderer(raw, progress)


def _sheet(width_cells: int, segmenter: Segmenter) -> TextSheet:
    return TextSheet(width_cells=width_cells, cell_len=width_of, segmenter=segmenter)
