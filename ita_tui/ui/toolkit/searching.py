"""What can be searched: n and N walk from hit to hit until Esc."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widget import Widget

from ita_tui.core.thai.search import search_key


class Searched(Widget, can_focus=True):
    """A list or a text that is searched row by row."""

    class SearchChanged(Message):
        """The rows are searched from now on, or no longer."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "hit(1)", show=False),
        Binding("N", "hit(-1)", show=False),
        Binding("escape", "end_search", show=False),
    ]
    wanted = ""
    """What is searched for, as a search key."""

    def searched_rows(self) -> Sequence[tuple[int, str]]:
        """Each row that can be found, and what it reads."""
        raise NotImplementedError

    @property
    def found_from(self) -> int:
        """The row from which the next hit is looked for."""
        raise NotImplementedError

    def show_hit(self, row: int) -> None:
        """Go to a row that was found."""
        raise NotImplementedError

    def search(self, wanted: str) -> int:
        """Walk the rows that hold a search key from now on; returns how many there are."""
        self.wanted = wanted
        self.post_message(self.SearchChanged())
        return len(self.hits())

    @property
    def is_searched(self) -> bool:
        """Whether n and N walk from hit to hit."""
        return bool(self.wanted)

    def hits(self) -> list[int]:
        """The rows that hold what is searched for."""
        rows = self.searched_rows() if self.wanted else ()
        return [row for row, text in rows if self.wanted in search_key(text)]

    def action_hit(self, step: int) -> None:
        """Go to the next row that was searched for, or the one before, round the end."""
        found, here = self.hits(), self.found_from
        if found:
            beyond = [row for row in found[::step] if (row - here) * step > 0]
            self.show_hit((beyond or found[::step])[0])

    def action_end_search(self) -> None:
        """Search no more: n and N are the screen's again."""
        self.wanted = ""
        self.post_message(self.SearchChanged())
        self.refresh()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The keys of a search hold only while there is one."""
        if action in ("hit", "end_search"):
            return self.is_searched
        return super().check_action(action, parameters)


def across_breaks(lines: Sequence[str], wanted: str) -> list[int]:
    """The lines, from 0, in which a text begins that may go on in the line behind it."""
    keys = [search_key(line) for line in lines]
    return [
        number
        for number, (key, after) in enumerate(zip(keys, [*keys[1:], ""], strict=True))
        if 0 <= (key + after).find(wanted) < len(key)
    ]
