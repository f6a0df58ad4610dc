"""A line to type Thai into: its cursor stands between clusters and moves by Thai words."""

from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.binding import Binding, BindingType
from textual.strip import Strip
from textual.widgets import Input
from textual.widgets.input import Selection
from typing_extensions import override

from ita_tui.core.record.typed import MOST_CHARACTERS
from ita_tui.core.thai.clean import clean, clean_line
from ita_tui.core.thai.marks import next_boundary, snap
from ita_tui.render.cells import shortened
from ita_tui.ui.toolkit.thai_words import Span, words_in
from ita_tui.ui.toolkit.whole_clusters import with_whole_clusters
from ita_tui.words.said import screens as words


class ThaiInput(Input):
    """An Input whose cursor and selection never stand inside a cluster.

    Delete takes a cluster, Backspace one character, as Thai editors do. What is typed stays as it
    was typed until the line is left.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        # The toolkit's own line deletes to the right with Ctrl+Backspace.
        Binding("ctrl+backspace,alt+backspace", "delete_left_word", show=False),
        Binding("ctrl+delete,alt+delete,alt+d", "delete_right_word", show=False),
        # There it is also the beginning of the line, as in a shell.
        Binding("ctrl+a", "select_all", show=False),
    ]

    most_characters = MOST_CHARACTERS
    """So many can be typed into it; a longer text that stood there already can be made shorter."""
    _whole_placeholder: str | None = None
    """What stands there while it is empty, before it was fitted."""

    def on_resize(self) -> None:
        """Cut what stands there while it is empty, with a mark that says so."""
        if self._whole_placeholder is None:
            self._whole_placeholder = str(self.placeholder)
        self.placeholder = shortened(self._whole_placeholder, self.content_size.width)

    def render_line(self, y: int) -> Strip:
        """The line, the cursor on a letter with its marks."""
        return with_whole_clusters(super().render_line(y))

    # --- where the cursor may stand --------------------------------------------------------

    def validate_selection(self, selection: Selection) -> Selection:
        """The selection, both ends moved back to the start of their cluster."""
        start, end = super().validate_selection(selection)
        return Selection(snap(self.value, start), snap(self.value, end))

    def replace(self, text: str, start: int, end: int) -> None:
        """Replace a range; the cursor goes behind ``text``, and behind marks that now join it."""
        before = self.value
        kept = len(before) - abs(min(end, len(before)) - max(0, start))
        if len(before) < kept + len(text) > self.most_characters:
            self._refuse(kept + len(text))
            return
        super().replace(text, start, end)
        landed = max(0, min(start, end)) + len(text)
        if self.value != before and snap(self.value, landed) != landed:
            self.cursor_position = next_boundary(self.value, landed)

    def has_room(self, text: str) -> bool:
        """Whether a text can come in where the cursor stands."""
        return len(self.value) - len(self.selected_text) + len(text) <= self.most_characters

    def _refuse(self, characters: int) -> None:
        told = words.line_too_long(characters=characters, most=self.most_characters)
        self.notify(told, severity="error", timeout=8, markup=False)

    def action_cursor_right(self, select: bool = False) -> None:
        """Move over a cluster, or accept a suggestion."""
        start, end = self.selection
        if select or (start == end and not self.cursor_at_end):
            self._go_to(next_boundary(self.value, end), select)
        else:
            super().action_cursor_right(select)

    def action_delete_right(self) -> None:
        """Delete the cluster right of the cursor, or what is selected."""
        if self.selection.is_empty:
            self.delete(self.cursor_position, next_boundary(self.value, self.cursor_position))
        else:
            self.delete_selection()

    # --- words -----------------------------------------------------------------------------

    def action_cursor_left_word(self, select: bool = False) -> None:
        """Move to the start of a word."""
        self._go_to(self._word_to_the_left(), select)

    def action_cursor_right_word(self, select: bool = False) -> None:
        """Move to the start of the next word."""
        self._go_to(self._word_to_the_right(), select)

    def action_delete_left_word(self) -> None:
        """Delete to the start of a word, or what is selected."""
        if self.selection.is_empty:
            self.delete(self._word_to_the_left(), self.cursor_position)
        else:
            self.delete_selection()

    def action_delete_right_word(self) -> None:
        """Delete to the start of the next word, or what is selected."""
        if self.selection.is_empty:
            self.delete(self.cursor_position, self._word_to_the_right())
        else:
            self.delete_selection()

    def _go_to(self, index: int, select: bool) -> None:
        self.selection = Selection(self.selection.start if select else index, index)

    def _words(self) -> tuple[Span, ...]:
        # A password does not tell where its words end.
        return () if self.password else words_in(self, self.value)

    def _word_to_the_left(self) -> int:
        starts = [start for start, _ in self._words() if start < self.cursor_position]
        return starts[-1] if starts else 0

    def _word_to_the_right(self) -> int:
        starts = (start for start, _ in self._words() if start > self.cursor_position)
        return next(starts, len(self.value))

    # --- the mouse -------------------------------------------------------------------------

    @override
    def _cell_offset_to_index(self, offset: int) -> int:
        """The index under a cell of the line; right of the text it is the end of the text."""
        if offset + self.scroll_offset.x >= cell_len(self.value):
            return len(self.value)
        return super()._cell_offset_to_index(offset)

    def on_click(self, event: events.Click) -> None:
        """Select the word that is clicked twice, all of the line on the third click."""
        if event.chain < 2 or event.widget is not self:
            return
        event.prevent_default()
        if event.chain > 2:
            self.select_all()
            return
        at = self.cursor_position
        for start, end in self._words():
            if start <= at < end:
                self.selection = Selection(start, end)

    # --- text that comes and goes ------------------------------------------------------------

    def on_paste(self, event: events.Paste) -> None:
        """Let all pasted lines come in, cleaned, as one."""
        event.text = clean_line(event.text)

    def action_paste(self) -> None:
        """Paste what was copied within the app."""
        self.replace(clean_line(self.app.clipboard), *self.selection)

    def on_blur(self) -> None:
        """Put right what was typed out of order, such as a tone mark before its vowel."""
        value = self.value
        if (cleaned := clean(value)) != value:
            cursor = len(clean(value[: self.cursor_position]))
            self.value = cleaned
            self.cursor_position = cursor
