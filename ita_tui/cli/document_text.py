"""A document as text: as wide as the terminal it goes to."""

import os
import sys

from ita_tui.core.thai.marks import decomposed, wants_wide_marks
from ita_tui.documents.blocks import Document
from ita_tui.documents.text_lines import TextSheet
from ita_tui.documents.text_page import render_text
from ita_tui.render.cells import width_of
from ita_tui.store.word_list import load_segmenter

WIDTH_CELLS = 80
"""Of text that goes to a file or to another program."""
_LEAST_CELLS = 40


def text_of(document: Document, *, on_screen: bool) -> str:
    """The document in lines of cells."""
    is_seen = on_screen and sys.stdout.isatty()
    has_wide_marks = is_seen and wants_wide_marks(os.environ)
    if has_wide_marks:
        from ita_tui.ui.toolkit.wide_marks import count_marks_as_cells

        count_marks_as_cells()
    sheet = TextSheet(
        width_cells=_terminal_cells() if is_seen else WIDTH_CELLS,
        cell_len=width_of,
        segmenter=load_segmenter(),
    )
    text = render_text(document, sheet)
    return decomposed(text) if is_seen and not has_wide_marks else text


def _terminal_cells() -> int:
    try:
        return max(_LEAST_CELLS, os.get_terminal_size().columns)
    except OSError:
        return WIDTH_CELLS
