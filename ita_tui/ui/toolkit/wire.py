"""A must hook: nothing that a text holds orders the terminal about, whichever widget shows it.

What a record, a file's name or an error says is cleaned where it is read; here, where every line
of every screen becomes bytes, is the last place, and it holds for what was forgotten there.
"""

from rich.console import Console
from rich.segment import Segment
from textual.strip import Strip

from ita_tui.core.thai.clean import without_orders

_render = Strip.render


def draw_only_letters() -> None:
    """Draw every line without the signs of its texts that a terminal might obey."""
    setattr(Strip, "render", _harmless)  # noqa: B010


def _harmless(strip: Strip, console: Console) -> str:
    if strip._render_cache is None and not strip.text.isprintable():
        segments = [
            segment if segment.control else Segment(without_orders(segment.text), segment.style)
            for segment in strip
        ]
        return _render(Strip(segments), console)
    return _render(strip, console)
