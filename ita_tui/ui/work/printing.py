"""What the screen of documents has made: a preview, and the bytes of files. No widgets."""

from collections.abc import Callable

from ita_tui.core.thai.segment import Segmenter
from ita_tui.documents.blocks import Document
from ita_tui.documents.formats import PAPER_CELLS, Means
from ita_tui.documents.job import PrintJob, prepared
from ita_tui.documents.text_page import TextSheet, render_text
from ita_tui.render.cells import width_of
from ita_tui.store.office_extra import office_extra
from ita_tui.store.outputs import read_template
from ita_tui.ui.work.view import View
from ita_tui.words.said import output_files as file_words


def preview(document: Document, width_cells: int, segmenter: Segmenter) -> list[str]:
    """The document as lines of terminal cells."""
    return render_text(document, _sheet(width_cells, segmenter)).split("\n")


def content_of(job: PrintJob, progress: Callable[[int, int], None], segmenter: Segmenter) -> bytes:
    """The bytes of the file. Raises StoreFault."""
    means = Means(
        sheet=lambda: _sheet(PAPER_CELLS, segmenter),
        progress=progress,
        read_template=read_template,
    )
    with office_extra(instead=file_words.HTML_BY_KEY, template=job.template):
        return prepared(job, means)()


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
