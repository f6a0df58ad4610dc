"""Thai marks are drawn with their letter, also where the look changes between the two."""

from rich.segment import Segment
from textual.strip import Strip

from ita_tui.core.thai.marks import next_boundary

_LETTER = "ก"


def with_whole_clusters(strip: Strip) -> Strip:
    """The strip with each mark that begins a segment at the end of the one before.

    A cursor of the toolkit lies on a letter alone: its mark would begin the text behind it. A mark
    whose letter was cut off is not drawn.
    """
    marked = [_marks_before(it.text) for it in strip]
    if not any(marked):
        return strip
    found: list[Segment] = []
    for segment, count in zip(strip, marked, strict=True):
        text, style, control = segment
        if count and found:
            before = found[-1]
            found[-1] = Segment(before.text + text[:count], before.style, before.control)
        if text[count:]:
            found.append(Segment(text[count:], style, control))
    return Strip(found)


def _marks_before(text: str) -> int:
    """How many characters of a text belong to a letter before it."""
    return next_boundary(_LETTER + text, 0) - 1 if text and not text[0].isascii() else 0
