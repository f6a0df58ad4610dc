"""A list of prompts, each with a key of its own; redrawn without losing the place.

That it draws only what changed is a may hook: without the names it needs, all is drawn anew.
"""

from collections.abc import Callable, Sequence
from typing import cast

from textual.content import Content
from textual.css.styles import RulesMap
from textual.geometry import Region
from textual.message import Message
from textual.reactive import reactive
from textual.visual import VisualType
from textual.widgets import OptionList
from textual.widgets.option_list import Option
from typing_extensions import override

from ita_tui.core.values import dataclass
from ita_tui.ui.toolkit.speed_hooks import has_methods

_CAN_DRAW_LINES = has_methods(
    OptionList, _update_lines=1, _replace_option_prompt=3, _clear_caches=1, _get_visual=2
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the list."""

    key: str
    """What it stands for; empty for a heading, which cannot be chosen."""
    prompt: Content
    """What is drawn; never markup from a record."""


class LineList(OptionList):
    """An option list that is given all its entries at once and keeps the cursor on its key."""

    class Refitted(Message):
        """The list has another width: entries that were fitted into it are to be made anew."""

    def on_resize(self) -> None:
        """Ask for entries that fit."""
        if self.width_cells != self._fitted_cells:
            self._fitted_cells = self.width_cells
            self.post_message(self.Refitted())

    _fitted_cells = 0
    _is_filled = True
    """Whether the entries are all there: not while they are replaced."""
    _followed: Callable[[], None] | None = None

    def follow(self, show: Callable[[], None]) -> None:
        """Have ``show`` called when the cursor goes to another entry, before the next key is read.

        A message comes a frame later, and behind keys that are meant for what it would show.
        """
        self._followed = show

    @property
    def width_cells(self) -> int:
        """Cells that an entry has, whether or not the scrollbar shows."""
        return self.scrollable_content_region.width

    def action_page_down(self) -> None:
        """Go down a page; a list in a window too narrow to draw it has none."""
        if self.width_cells:
            super().action_page_down()  # type: ignore[no-untyped-call]

    def action_page_up(self) -> None:
        """Go up a page."""
        if self.width_cells:
            super().action_page_up()  # type: ignore[no-untyped-call]

    # --- drawing -------------------------------------------------------------------------

    highlighted = reactive[int | None](None, repaint=False)
    """Place of the entry under the cursor; only the two entries that it concerns are drawn."""

    def _watch_highlighted(self, before: int | None, now: int | None) -> None:
        self._draw_entry(before)
        self._draw_entry(now)
        if now is not None and self._is_filled and self._followed is not None:
            self._followed()

    @property
    def _draws_lines(self) -> bool:
        """Whether the toolkit has the names by which a single entry is drawn."""
        return _CAN_DRAW_LINES and hasattr(self, "_line_cache")

    def _draw_entry(self, index: int | None) -> None:
        if not self._draws_lines:
            self.refresh()
            return
        lines = self._line_cache
        if index is not None and index in lines.heights:
            y = lines.index_to_line[index] - self.scroll_offset.y
            self.refresh(Region(0, y, self.size.width, lines.heights[index]))

    @override
    def _update_lines(self) -> None:
        """Measure entries that were added; the toolkit asks for every line that it draws."""
        if not self._draws_lines or len(self._line_cache.heights) < len(self.options):
            super()._update_lines()

    def _redraw(self, entries: Sequence[Entry]) -> None:
        """Draw the same entries anew where they read differently."""
        for index, (option, entry) in enumerate(zip(self.options, entries, strict=True)):
            before, now = cast(Content, option.prompt), entry.prompt
            if (before.plain, before.spans) != (now.plain, now.spans):
                self.replace_option_prompt_at_index(index, now)

    @override
    def _replace_option_prompt(self, index: int, prompt: VisualType) -> None:
        """Draw one entry anew; all of them only where it takes more or fewer lines."""
        if not self._draws_lines:
            super()._replace_option_prompt(index, prompt)
            return
        option = self.get_option_at_index(index)
        before = self._height(option)
        option._set_prompt(prompt)
        if self._height(option) != before:
            self._clear_caches()
            return
        renders = self._option_render_cache
        for key in [key for key in list(renders.keys()) if key[0] is option]:
            renders.discard(key)
        self._draw_entry(index)

    def _height(self, option: Option) -> int:
        padding = self.get_component_styles("option-list--option").padding
        rules = cast(RulesMap, self.styles)
        width_cells = max(1, self.width_cells - padding.width)
        return self._get_visual(option).get_height(rules, width_cells)

    # --- what it shows -------------------------------------------------------------------

    def show(self, entries: Sequence[Entry], *, at: str | None = None) -> None:
        """Show these entries, with the cursor on ``at``, else where it was, else at the top.

        Whoever follows the cursor is not told: they know what they put in.
        """
        self._is_filled = False
        self._fill(entries, at)
        self._is_filled = True

    def _fill(self, entries: Sequence[Entry], at: str | None) -> None:
        wanted = at if at is not None else self.chosen
        place = self.highlighted or 0
        keys = [entry.key for entry in entries]
        if [option.id or "" for option in self.options] == keys:
            self._redraw(entries)
            if at is None and self.highlighted is not None:
                return
        else:
            self.clear_options()
            self.add_options(
                Option(entry.prompt, id=entry.key or None, disabled=not entry.key)
                for entry in entries
            )
        if wanted and wanted in keys:
            self.highlighted = keys.index(wanted)
        else:
            self._nearest(keys, place)

    def _nearest(self, keys: list[str], place: int) -> None:
        """The entry that now stands where the cursor was, or the last one before it."""
        able = [index for index, key in enumerate(keys) if key]
        later = [index for index in able if index >= place]
        nearest = later or able[-1:]
        self.highlighted = nearest[0] if nearest else None

    @property
    def chosen(self) -> str | None:
        """Key of the entry under the cursor."""
        if self.highlighted is None:
            return None
        return self.get_option_at_index(self.highlighted).id
