"""Must hooks into Rich: where Thai lines break, where a segment is cut, how wide marks are.

The command line uses them too: nothing here imports Textual.

Each hook has a test that fails with a clear message the day its name goes.
"""

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

import rich._wrap
import rich.cells
from rich._unicode_data import load as load_widths
from rich.cells import CellTable, split_text
from rich.segment import Segment

from ita_tui.core.thai.breaks import chunks
from ita_tui.core.thai.segment import Segmenter

Load = Callable[[], Segmenter | None]
"""Gives the segmenter, or None while it is not there yet."""

_THAI = range(0x0E00, 0x0E80)
_rich_words = rich._wrap.words


def break_thai_lines(load: Load) -> None:
    """Let everything that Rich wraps break at Thai word boundaries.

    The segmenter is asked for when the first Thai text is wrapped; until there is one, Rich's own
    rule holds.
    """

    def words(text: str) -> Iterable[tuple[int, int, str]]:
        segmenter = load() if holds_thai(text) else None
        return _rich_words(text) if segmenter is None else chunks(text, segmenter)

    rich._wrap.words = words


def keep_clusters_whole() -> None:
    """Let no cut of a line part a mark from its consonant."""

    def split_cells(_cls: Any, segment: Segment, cut: int) -> tuple[Segment, Segment]:
        text, style, control = segment
        if cut >= segment.cell_length:
            return segment, Segment("", style, control)
        before, after = split_text(text, cut)
        return Segment(before, style, control), Segment(after, style, control)

    setattr(Segment, "_split_cells", classmethod(split_cells))  # noqa: B010


def holds_thai(text: str) -> bool:
    """Whether a text has Thai in it, and so needs the word list to be wrapped."""
    return not text.isascii() and any("\u0e01" <= character <= "\u0e5b" for character in text)


def count_marks_as_cells() -> None:
    """From now on measure each Thai vowel sign and tone mark as one cell, for the whole process.

    For terminals that give every mark a cell of its own; Textual on Rich counts so too.
    """

    @cache
    def load_wide(unicode_version: str = "auto") -> CellTable:
        table = load_widths(unicode_version)
        # What the table does not list takes one cell.
        return table._replace(widths=[row for row in table.widths if row[0] not in _THAI])

    setattr(rich.cells, "load_cell_table", load_wide)  # noqa: B010
    rich.cells.get_character_cell_size.cache_clear()
    rich.cells.cached_cell_len.cache_clear()
