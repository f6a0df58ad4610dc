"""An area to write Thai in: its cursor stands between clusters and moves by Thai words."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Offset
from textual.strip import Strip
from textual.widgets import TextArea
from textual.widgets.text_area import Edit, EditResult, Location, Selection

from ita_tui.core.thai.clean import clean
from ita_tui.core.thai.marks import next_boundary, snap
from ita_tui.core.values import replace
from ita_tui.ui.toolkit.thai_words import Span, words_in
from ita_tui.ui.toolkit.whole_clusters import with_whole_clusters


class ThaiTextArea(TextArea):
    """A TextArea whose cursor and selection never stand inside a cluster.

    Delete takes a cluster, Backspace one character, as Thai editors do. What is typed stays as it
    was typed until the area is left.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        # The later of the toolkit's versions bind most of these, the earlier ones do not.
        Binding("ctrl+backspace,alt+backspace", "delete_word_left", show=False),
        Binding("ctrl+delete,alt+delete,alt+d", "delete_word_right", show=False),
    ]

    def on_mount(self) -> None:
        """Leave the keys to the program that the toolkit has for what Shift selects as well."""
        for key in ("f6", "f7"):
            self._bindings.key_to_bindings.pop(key, None)

    def render_line(self, y: int) -> Strip:
        """A line, the cursor on a letter with its marks."""
        return with_whole_clusters(super().render_line(y))

    # --- where the cursor may stand --------------------------------------------------------

    def clamp_visitable(self, location: Location) -> Location:
        """The nearest location a cursor may have: within the text, at the start of a cluster."""
        row, column = super().clamp_visitable(location)
        return row, snap(self.document[row], column)

    def edit(self, edit: Edit) -> EditResult:
        """Do an edit; the cursor goes behind what was typed, and behind marks that now join it."""
        result = super().edit(edit)
        row, column = result.end_location
        end = row, next_boundary(self.document[row], column - 1)
        if edit.maintain_selection_offset or end == result.end_location:
            return result
        self.move_cursor(end)
        # A new result: the edit keeps its own to be undone by.
        return replace(result, end_location=end)

    def get_cursor_right_location(self) -> Location:
        """Where Right moves to and Delete deletes to: over a cluster."""
        row, column = super().get_cursor_right_location()
        return row, next_boundary(self.document[row], column - 1)

    def get_cursor_line_end_location(self) -> Location:
        """Where End moves to and Ctrl+K deletes to; on a wrapped line, before its last cluster."""
        return self.clamp_visitable(super().get_cursor_line_end_location())

    def line_range(self, row: int) -> tuple[Location, Location]:
        """Where a line, as it is wrapped, begins and ends in the text."""
        begin, after = (
            self.wrapped_document.offset_to_location(Offset(0, line)) for line in (row, row + 1)
        )
        number, _ = begin
        is_last = row + 1 >= self.wrapped_document.height or after[0] != number
        return begin, (number, len(self.document[number])) if is_last else after

    def action_cursor_line_end(self, select: bool = False) -> None:
        """Move to the end of a line; what is selected reaches over its last cluster."""
        if select:
            row = self.wrapped_document.location_to_offset(self.cursor_location).y
            self.move_cursor(self.line_range(row)[1], select=True)
        else:
            super().action_cursor_line_end()

    async def action_delete_to_end_of_line_or_delete_line(self) -> None:
        """Delete to the end of the line; a line without text is taken out whole."""
        row, _ = end = self.get_cursor_line_end_location()
        # A wrapped line of one cluster begins and ends at one place, as one without text does.
        if self.document[row] and self.get_cursor_line_start_location() == end:
            self.action_delete_right()
        else:
            await super().action_delete_to_end_of_line_or_delete_line()

    def scroll_cursor_visible(self, center: bool = False, animate: bool = False) -> Offset:
        """Scroll to the cursor and give how far that was; not while an undo is under way.

        The toolkit puts the cursor back after the text, and in between looks for a line that is
        gone (Textualize/textual#6686).
        """
        if self.cursor_location[0] >= self.document.line_count:
            return Offset()
        return super().scroll_cursor_visible(center, animate)

    # --- words -----------------------------------------------------------------------------

    def get_cursor_word_left_location(self) -> Location:
        """The edge of a word left of the cursor, past the spaces between."""
        row, column = self.cursor_location
        if column == 0:
            return super().get_cursor_word_left_location()
        text_end = len(self.document[row][:column].rstrip())
        edges = (edge for word in reversed(self._words(row)) for edge in reversed(word))
        return row, next((edge for edge in edges if edge < text_end), 0)

    def get_cursor_word_right_location(self) -> Location:
        """The edge of a word right of the cursor, past the spaces between."""
        row, column = self.cursor_location
        line = self.document[row]
        if column == len(line):
            return super().get_cursor_word_right_location()
        text_start = len(line) - len(line[column:].lstrip())
        edges = (edge for word in self._words(row) for edge in word)
        return row, next((edge for edge in edges if edge > text_start), len(line))

    def action_delete_word_right(self) -> None:
        """Delete to the end of a word, with the spaces before it, or what is selected."""
        row, column = self.cursor_location
        length = len(self.document[row])
        if self.read_only or not self.selection.is_empty or column == length:
            super().action_delete_word_right()
            return
        end = next((end for _, end in self._words(row) if end > column), length)
        self.delete((row, column), (row, end), maintain_selection_offset=False)

    def _words(self, row: int) -> tuple[Span, ...]:
        return words_in(self, self.document[row])

    # --- the mouse -------------------------------------------------------------------------

    def on_click(self, event: events.Click) -> None:
        """Select the word that is clicked twice, all of its line on the third click."""
        if event.chain < 2 or event.widget is not self:
            return
        event.prevent_default()
        row, column = self.cursor_location
        if event.chain > 2:
            self.select_line(row)
            return
        for start, end in self._words(row):
            if start <= column < end:
                self.selection = Selection((row, start), (row, end))

    # --- text that comes and goes ------------------------------------------------------------

    def on_paste(self, event: events.Paste) -> None:
        """Let what is pasted come in cleaned, and go to nobody else."""
        event.text = clean(event.text)
        event.stop()

    def action_paste(self) -> None:
        """Paste what was copied within the app."""
        if not self.read_only:
            self.replace(
                clean(self.app.clipboard), *self.selection, maintain_selection_offset=False
            )

    def on_blur(self) -> None:
        """Put right what was typed out of order, such as a tone mark before its vowel."""
        if self.read_only:
            return
        for row, line in enumerate(list(self.document.lines)):
            if (cleaned := clean(line)) != line:
                ends = [
                    (at, len(clean(line[:column]))) if at == row else (at, column)
                    for at, column in self.selection
                ]
                self.replace(cleaned, (row, 0), (row, len(line)))
                self.selection = Selection(*ends)
