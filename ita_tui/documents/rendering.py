"""What a renderer may be given besides the document."""

from collections.abc import Callable

from ita_tui.core.values import dataclass
from ita_tui.documents.blocks import Document
from ita_tui.documents.text_lines import TextSheet

PAPER_CELLS = 80
"""Width of text that goes to a file or to another program."""

Progress = Callable[[int, int], None]
"""Told (done, total) now and then: rows of tables, and blocks."""

Renderer = Callable[[Document], bytes]
"""What makes a document into the bytes of a file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """What the forms of files are made with; each takes what it needs."""

    sheet: Callable[[], TextSheet]
    """The sheet that text is set on, asked for when it is made."""
    progress: Progress
    """Told how far a long file is."""
    template: bytes | None = None
    """The office's own Word file."""
