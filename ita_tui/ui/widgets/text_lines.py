"""Texts of styled lines: a page to scroll, and a pane that follows a cursor."""

from collections.abc import Sequence
from itertools import zip_longest

from textual.content import Content
from textual.geometry import Size
from textual.strip import Strip

from ita_tui.core.values import dataclass
from ita_tui.render.cells import shortened
from ita_tui.ui.toolkit.lines import Lines
from ita_tui.ui.toolkit.searching import across_breaks

LOOKS = ("text", "strong", "heading", "muted", "told", "refused")
"""How a line can look: a component class each."""


@dataclass(frozen=True, slots=True)
class StyledLine:
    """A line of text."""

    text: str
    """What stands in it; wider than its place until it is wrapped."""
    look: str = "text"
    """One of ``LOOKS``."""
    hang_cells: int = 0
    """How far in what does not fit begins, once it is wrapped."""


class SheetView(Lines):
    """A long text that was broken into lines already, to be scrolled."""

    COMPONENT_CLASSES = {f"text--{look}" for look in LOOKS}
    rows: Sequence[Sequence[str]] = ()
    """The text as rows of cells, for a copy; empty where it is none but its lines."""
    _lines: Sequence[StyledLine] = ()
    _hit: int | None = None
    """The line that a search stands on."""

    @property
    def content(self) -> str:
        """What stands here."""
        return "\n".join(line.text for line in self._lines)

    def show(self, lines: Sequence[StyledLine], *, from_top: bool = False) -> None:
        """Show these lines, from the top or from where one was."""
        self._lines = lines
        self._hit = None
        self.virtual_size = Size(0, len(lines))
        if from_top:
            self.scroll_home(animate=False)
        self.refresh()

    def line(self, number: int) -> Strip | None:
        """A line of the text."""
        if number >= len(self._lines):
            return None
        line = self._lines[number]
        strip = self.strip(line.text, self.style_of(f"text--{line.look}"))
        if number == self._hit and self.is_searched:
            strip = self._marked(strip, 0, -1)
        return strip.apply_offsets(0, number)  # by which the mouse selects

    def searched_rows(self) -> Sequence[tuple[int, str]]:
        """The lines in which something stands."""
        return [(number, it.text) for number, it in enumerate(self._lines) if it.text.strip()]

    def hits(self) -> list[int]:
        """The lines in which it begins; a text that was wrapped goes on in the next."""
        return across_breaks([it.text for it in self._lines], self.wanted) if self.wanted else []

    @property
    def found_from(self) -> int:
        """The line of the last hit, else the one at the top."""
        return round(self.scroll_y) if self._hit is None else self._hit

    def show_hit(self, row: int) -> None:
        """Mark the line, and keep it in view."""
        self._hit = row
        self.scroll_to(y=max(0, row - self.height_lines // 2), animate=False)
        self.refresh()

    def copied(self, *, whole: bool) -> list[Sequence[str]]:
        """The whole text: none of its lines is chosen."""
        return [*self.rows] or [(line.text,) for line in self._lines]


class TextPage(SheetView):
    """A long text to read, wrapped into the width there is."""

    def __init__(self, lines: Sequence[StyledLine], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._given = lines

    def refit(self) -> None:
        """Wrap the text into the new width."""
        if self.width_cells:
            self.show(self._fitted(self.width_cells))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """How many lines the text takes in a width."""
        return len(self._fitted(width))

    def _fitted(self, width_cells: int) -> list[StyledLine]:
        pieces = ((line, _hung(line, max(1, width_cells))) for line in self._given)
        return [StyledLine(text, line.look) for line, texts in pieces for text in texts]


class TextPane(SheetView, can_focus=False):
    """A text that follows a cursor; where it does not all fit, the last line says so."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._given: Sequence[StyledLine] = ()
        self._wrapped: dict[str, list[str]] = {}

    def show_lines(self, lines: Sequence[StyledLine]) -> None:
        """Show these lines in place of what stands there; only those that changed are drawn."""
        self._given = lines
        before, self._lines = self._lines, self.fitted(lines)
        pairs = enumerate(zip_longest(before, self._lines))
        self.redraw(number for number, (old, new) in pairs if old != new)

    def forget_breaks(self) -> None:
        """Wrap every line anew from now on: the names are others."""
        self._wrapped.clear()

    def refit(self) -> None:
        """Forget the breaks of the other width."""
        self.forget_breaks()

    def show_cursor(self) -> None:
        """Fit the lines into the new size."""
        self.show_lines(self._given)

    def fitted(self, lines: Sequence[StyledLine]) -> list[StyledLine]:
        """The lines as they would be shown; a line that was wrapped once is known from then on."""
        size = self.size
        if not size.width or not size.height:
            return list(lines)
        for line in lines:
            if line.text not in self._wrapped:
                self._wrapped[line.text] = _wrapped(line.text, size.width)
        fitted = [StyledLine(it, line.look) for line in lines for it in self._wrapped[line.text]]
        if len(fitted) > size.height:
            cut = fitted[size.height - 1]
            text = shortened(cut.text.rstrip() + " " * size.width, size.width)
            fitted[size.height - 1 :] = [StyledLine(text, cut.look)]
        return fitted


def _hung(line: StyledLine, width_cells: int) -> list[str]:
    head, rest = line.text[: line.hang_cells], line.text[line.hang_cells :]
    first, *further = _wrapped(rest, width_cells - line.hang_cells)
    return [head + first, *(" " * line.hang_cells + it for it in further)]


def _wrapped(text: str, width_cells: int) -> list[str]:
    return [line.plain.rstrip() for line in Content(text).wrap(width_cells)] or [""]
