"""A list of prompts, each with a key of its own; redrawn without losing the place."""

from collections.abc import Sequence
from typing import cast

from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from ita_tui.core.values import dataclass


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

    def show(self, entries: Sequence[Entry], *, at: str | None = None) -> None:
        """Show these entries, with the cursor on ``at``, else where it was, else at the top."""
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

    def _redraw(self, entries: Sequence[Entry]) -> None:
        """Draw the same entries anew where they read differently."""
        for index, (option, entry) in enumerate(zip(self.options, entries, strict=True)):
            before, now = cast(Content, option.prompt), entry.prompt
            if (before.plain, before.spans) != (now.plain, now.spans):
                self.replace_option_prompt_at_index(index, now)

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
