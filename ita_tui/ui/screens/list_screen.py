"""A screen that is one list, made anew from the record."""

from textual import on

from ita_tui.ui.screens.record_screen import RecordScreen
from ita_tui.ui.toolkit.line_list import LineList
from ita_tui.ui.work.view import View


class ListScreen(RecordScreen):
    """A list with the cursor in it; what stands in it follows the record and the width."""

    @property
    def list(self) -> LineList:
        """The list."""
        return self.query_one(LineList)

    def on_mount(self) -> None:
        """Begin in the list."""
        self.list.focus()

    def watch_view(self) -> None:
        """Draw the new record."""
        self.redraw()

    @on(LineList.Refitted)
    def redraw(self) -> None:
        """Make the list anew, where there is a record and room for it."""
        if self.view is not None and self.is_mounted:
            self.fill(self.view)

    def fill(self, view: View) -> None:
        """Fill the list, and what stands over it, from the record."""
        raise NotImplementedError
