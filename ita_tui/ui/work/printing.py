"""A document as it was ordered on the screen: where it goes, and its bytes. No widgets."""

from pathlib import Path

from ita_tui.core.printing.readiness import Readiness
from ita_tui.core.record.model import Digits
from ita_tui.core.thai.segment import Segmenter
from ita_tui.core.values import dataclass
from ita_tui.documents.blocks import Document
from ita_tui.documents.catalogue import DOCUMENTS, Wish
from ita_tui.documents.formats import RENDERERS
from ita_tui.documents.job import build, file_name
from ita_tui.documents.rendering import PAPER_CELLS, Means, Progress
from ita_tui.documents.text_lines import TextSheet
from ita_tui.documents.text_page import render_text
from ita_tui.render.cells import width_of
from ita_tui.store.outputs import (
    office_extra,
    own_template,
    path_beside,
    read_template,
    usable_template,
)
from ita_tui.ui.work.view import View
from ita_tui.words.said import output_files as file_words


@dataclass(frozen=True, slots=True)
class DocumentChoice:
    """One entry of the list of documents."""

    kind: str
    """Which document: a key of ``DOCUMENTS``."""
    months: int | None = None
    """Round of the follow-up; None for how things stand today, and for the others."""

    @property
    def key(self) -> str:
        """Its own key."""
        return self.kind + (f"-{self.months}" if self.months else "")


CHOICES = tuple(
    DocumentChoice(kind, months)
    for kind, spec in DOCUMENTS.items()
    for months in (None, *spec.rounds)
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
        """The office's own Word file; None where there is none, and for other forms.

        Raises StoreFault where the record names one outside its folder.
        """
        return own_template(self.view.path, self.view.record.settings.template, self.form)


def usual_path(view: View, choice: DocumentChoice, form: str) -> Path:
    """Where a document goes that nobody named a place for."""
    return path_beside(view.path, f"-{file_name(choice.kind, choice.months)}.{form}")


def wish_of(view: View, choice: DocumentChoice, digits: Digits | None = None) -> Wish:
    """What the print job is asked for."""
    return Wish(kind=choice.kind, today=view.today, digits=digits, months=choice.months)


def document_of(view: View, choice: DocumentChoice, digits: Digits) -> Document:
    """Build the document."""
    return build(view.record, view.framework, wish_of(view, choice, digits))


def preview(document: Document, width_cells: int, segmenter: Segmenter) -> list[str]:
    """The document as lines of terminal cells."""
    return render_text(document, _sheet(width_cells, segmenter)).split("\n")


def content_of(order: PrintOrder, progress: Progress, segmenter: Segmenter) -> bytes:
    """The bytes of the file. Raises StoreFault."""
    raw = read_template(order.template) if order.template else None
    means = Means(sheet=lambda: _sheet(PAPER_CELLS, segmenter), progress=progress, template=raw)
    with office_extra(instead=file_words.HTML_BY_KEY):
        render = RENDERERS[order.form](means)
    with usable_template(order.template):
        return render(document_of(order.view, order.choice, order.digits))


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


def _sheet(width_cells: int, segmenter: Segmenter) -> TextSheet:
    return TextSheet(width_cells=width_cells, cell_len=width_of, segmenter=segmenter)
