"""A list of prompts, each with a key of its own; redrawn without losing the place."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import cast

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.css.styles import RulesMap
from textual.geometry import Size
from textual.reactive import reactive
from textual.strip import Strip
from textual.style import Style
from textual.visual import Visual

from ita_tui.core.values import dataclass
from ita_tui.ui.toolkit.lines import CursorLines, LinesMessage, Titles


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the list."""

    key: str
    """What it stands for; empty for a heading, which cannot be chosen."""
    prompt: Content
    """What is drawn; never markup from a record."""
    cells: tuple[str, ...] = ()
    """The same as cells of a table, for a copy; empty for the prompt itself.

    Those of a heading stand over the cells of the entries below it.
    """


def _cells(entry: Entry) -> Sequence[str]:
    return entry.cells or (entry.prompt.plain,)


class LineList(CursorLines):
    """A list that is given all its entries at once and keeps the cursor on its key."""

    IS_ROUND = True
    KEPT_LINES = 0
    BINDINGS = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("home,ctrl+home", "end(-1)", show=False),
        Binding("end,ctrl+end", "end(1)", show=False),
        Binding("enter", "choose", show=False),
    ]
    COMPONENT_CLASSES = {"entry", "entry--heading", "entry--cursor", "entry--hover"}

    class Filled(LinesMessage):
        """There are entries to choose now where there were none, or none any more."""

    rows: Sequence[Entry] = ()
    """The entries."""
    _was_able: bool | None = None
    """Whether there was one to choose when that was last told."""
    hovered: reactive[int | None] = reactive(None, layout=False, repaint=False)
    """The entry under the mouse."""

    def __init__(self, *, id: str | None = None, nothing: str = "") -> None:
        """Take what stands there where there are no entries, besides the name for its styles."""
        super().__init__(id=id)
        muted = Content.styled(nothing, "not bold $text-muted")
        self._nothing = (Entry("", muted),) if nothing else ()
        self._tops: list[int] = [0]
        """First line of each entry, and behind them how many lines there are."""
        self._grounds: dict[tuple[str, bool], Style] = {}
        """The styles of the looks, by whether the keys go here."""
        self._strips: dict[tuple[int, Style], list[Strip]] = {}
        """The entries that were drawn, by the style of their ground."""

    # --- the rows ------------------------------------------------------------------------

    def is_able(self, row: int) -> bool:
        """Whether an entry is no heading."""
        return bool(self.rows[row].key)

    def span(self, row: int) -> tuple[int, int]:
        """The first and the last line of an entry."""
        return self._tops[row], self._tops[row + 1] - 1

    def row_at(self, line: int) -> int | None:
        """The entry that a line belongs to."""
        return bisect_right(self._tops, line) - 1 if 0 <= line < self._tops[-1] else None

    def refit(self) -> None:
        """Measure the entries anew, and ask for such as fit."""
        self._fit()
        super().refit()

    def _fit(self) -> None:
        self._strips.clear()
        self._tops = [0, *accumulate(self._heights(self.rows, self.width_cells))]
        size = Size(self.width_cells, self._tops[-1])
        if size != self.virtual_size:
            self.virtual_size = size
        self.refresh(layout=self.styles.auto_dimensions)

    def _heights(self, entries: Sequence[Entry], width_cells: int) -> list[int]:
        """How many lines each entry takes; one, before there is a width."""
        rules = cast(RulesMap, self.styles)
        return [it.prompt.get_height(rules, width_cells) if width_cells else 1 for it in entries]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """How many lines all entries take in a width."""
        return sum(self._heights(self.rows, width))

    # --- drawing -------------------------------------------------------------------------

    def line(self, number: int) -> Strip | None:
        """A line of an entry."""
        row = self.row_at(number)
        if row is None:
            return None
        style = self._ground_of(self._look(row))
        if (row, style) not in self._strips:
            prompt, width_cells = self.rows[row].prompt, self.width_cells
            self._strips[row, style] = [
                strip.extend_cell_length(width_cells, style.rich_style)
                for strip in Visual.to_strips(
                    self, prompt, width_cells, None, style, apply_selection=False
                )
            ]
        strips, place = self._strips[row, style], number - self._tops[row]
        # In a width that is only now another one, an entry may take fewer lines than it did.
        if place >= len(strips):
            return None
        return strips[place].apply_offsets(0, number)  # by which the mouse selects

    def _ground_of(self, look: str) -> Style:
        """The style of a look; the toolkit's own leaves out that it is reversed."""
        if (look, self.has_focus) not in self._grounds:
            style = self.get_visual_style("entry", look)
            is_reversed = self.get_component_styles(look).text_style.reverse
            self._grounds[look, self.has_focus] = style + Style(reverse=is_reversed)
        return self._grounds[look, self.has_focus]

    def notify_style_update(self) -> None:
        """The theme or the classes changed, and the styles with them."""
        self._grounds = {}
        super().notify_style_update()

    def _look(self, row: int) -> str:
        if not self.is_able(row):
            return "entry--heading"
        if row == self.highlighted:
            return "entry--cursor"
        return "entry--hover" if row == self.hovered else "entry"

    def watch_hovered(self, before: int | None, now: int | None) -> None:
        """Draw both entries."""
        self.redraw_rows(before, now)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Follow the mouse."""
        self.hovered, _ = self.row_under(event)

    def on_leave(self) -> None:
        """The mouse is elsewhere."""
        self.hovered = None

    # --- what it shows -------------------------------------------------------------------

    def show(self, entries: Iterable[Entry], *, at: str | None = None) -> None:
        """Show these entries, with the cursor on ``at``, else where it was, else at the top.

        Whoever follows the cursor is not told: they know what they put in.
        """
        followed, self._followed = self._followed, None
        wanted = at if at is not None else self.chosen
        place = self.highlighted or 0
        before, self.rows = self.rows, tuple(entries) or self._nothing
        keys = [entry.key for entry in self.rows]
        if keys != [entry.key for entry in before]:
            self.highlighted = None
            self.scroll_y = 0
            self._fit()
        else:
            self._redraw(before)
        if at is not None or self.highlighted is None:
            found = keys.index(wanted) if wanted and wanted in keys else self.nearest_row(place)
            self.highlighted = found
        self._followed = followed
        if (is_able := self.chosen is not None) != self._was_able:
            self._was_able = is_able
            self.post_message(self.Filled(self))

    def _redraw(self, before: Sequence[Entry]) -> None:
        """Draw the entries that read differently; all of them where one takes other lines."""
        changed = {
            row
            for row, (old, new) in enumerate(zip(before, self.rows, strict=True))
            if not new.prompt.is_same(old.prompt)
        }
        heights = self._heights([self.rows[row] for row in changed], self.width_cells)
        spans = [self.span(row) for row in changed]
        if any(last - first + 1 != n for (first, last), n in zip(spans, heights, strict=True)):
            self._fit()
            return
        self._strips = {key: it for key, it in self._strips.items() if key[0] not in changed}
        self.redraw_rows(*changed)

    def replace(self, entry: Entry) -> None:
        """Show an entry in place of the one with its key."""
        self.show([entry if it.key == entry.key else it for it in self.rows])

    titles: Sequence[str] = ()
    """What stands over the cells of the entries in a copy of them all."""

    def copied(self, *, whole: bool) -> list[Sequence[str]]:
        """The entry under the cursor, or all of them under their titles."""
        if whole:
            is_shown = [it.key or it.cells or not self.titles for it in self.rows]
            rows = [_cells(it) for it, shown in zip(self.rows, is_shown, strict=True) if shown]
            return [Titles(self.titles), *rows] if self.titles else rows
        return [] if self.highlighted is None else [_cells(self.rows[self.highlighted])]

    def text_of(self, row: int) -> str:
        """What an entry reads, whole where its line is cut."""
        entry = self.rows[row]
        return " ".join(entry.cells) or entry.prompt.plain

    @property
    def chosen(self) -> str | None:
        """Key of the entry under the cursor."""
        return None if self.highlighted is None else self.rows[self.highlighted].key or None
