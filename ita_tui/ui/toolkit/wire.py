"""Must hooks: nothing that a text holds orders the terminal or the program about.

What a record, a file's name or an error says is cleaned where it is read; here, where every line
of every screen becomes bytes, is the last place, and it holds for what was forgotten there.
What is pasted is text from its first mark to its last: the toolkit would read keys in it.
"""

from collections.abc import Iterable
from weakref import WeakKeyDictionary

from rich.console import Console
from rich.segment import Segment
from textual._xterm_parser import XTermParser
from textual.message import Message
from textual.strip import Strip

from ita_tui.core.thai.clean import without_orders

_render = Strip.render
_feed = XTermParser.feed
_BEGIN, _END = "\x1b[200~", "\x1b[201~"
"""What a terminal sends before a paste, and behind it."""
_ESCAPE = "\x1b"


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


class _Pastes:
    """What comes from a terminal, read by read, the pastes in it without escapes."""

    _is_within = False
    """Whether a paste has begun and not ended."""
    _before = ""
    """The end of the last read, in which a mark may have begun: held back within a paste only."""

    def harmless(self, read: str) -> str:
        """What may be handed on of a read, and of what was held back."""
        harmless, rest = "", read
        while rest:
            harmless += self._up_to_mark(rest)
            rest = self._rest
        return harmless

    _rest = ""
    """What stands behind the mark that was found last."""

    def _up_to_mark(self, read: str) -> str:
        before, was_within = self._before, self._is_within
        text, mark, self._rest = (before + read).partition(_END if was_within else _BEGIN)
        self._is_within = was_within is not bool(mark)
        begun = (_END if was_within else _BEGIN)[:-1]
        while not text.endswith(begun):
            begun = begun[:-1]
        self._before = "" if mark else begun
        if was_within:
            return text.removesuffix(self._before).replace(_ESCAPE, "") + mark
        return (text + mark)[len(before) :]


_pastes: WeakKeyDictionary[XTermParser, _Pastes] = WeakKeyDictionary()


def read_only_letters() -> None:
    """Read every paste as one text, in its order, without the escapes that it holds."""
    setattr(XTermParser, "feed", _feed_harmless)  # noqa: B010


def _feed_harmless(parser: XTermParser, data: str) -> Iterable[Message]:
    harmless = _pastes.setdefault(parser, _Pastes()).harmless(data)
    # An empty read is the end of all.
    return _feed(parser, harmless) if harmless or not data else ()
