"""A document as text: as wide as the terminal it goes to."""

import os
import sys

from ita_tui.core.thai.marks import decomposed, wants_wide_marks
from ita_tui.documents.blocks import Document
from ita_tui.documents.formats import PAPER_CELLS
from ita_tui.documents.text_page import TextSheet, render_text
from ita_tui.render.cells import width_of
from ita_tui.store.word_list import load_segmenter

_LEAST_CELLS = 40


def text_on_screen(document: Document) -> str:
    """The document in lines of cells for stdout."""
    is_seen = sys.stdout.isatty()
    has_wide_marks = is_seen and wants_wide_marks(os.environ)
    if has_wide_marks:
        from ita_tui.ui.toolkit.wide_marks import count_marks_as_cells

        count_marks_as_cells()
    text = render_text(document, _sheet(_terminal_cells() if is_seen else PAPER_CELLS))
    return decomposed(text) if is_seen and not has_wide_marks else text


def paper() -> TextSheet:
    """What a file of text is set on."""
    return _sheet(PAPER_CELLS)


def _sheet(width_cells: int) -> TextSheet:
    return TextSheet(width_cells=width_cells, cell_len=width_of, segmenter=load_segmenter())


def _terminal_cells() -> int:
    try:
        return max(_LEAST_CELLS, os.get_terminal_size().columns)
    except OSError:
        return PAPER_CELLS
