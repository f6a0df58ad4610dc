"""A line of a form; where its answers are known, it offers them as one types."""

from collections.abc import Callable, Iterable

from textual import events, on
from textual.content import Content
from textual.geometry import Offset
from textual.message import Message
from textual.widgets import Input

from ita_tui.core.record.offered import Offers
from ita_tui.core.record.typed import MOST_CHARACTERS
from ita_tui.core.thai.clean import clean_line
from ita_tui.ui.toolkit.line_list import Entry, LineList
from ita_tui.ui.toolkit.thai_input import ThaiInput
from ita_tui.ui.work.choice import Choice, Choices
from ita_tui.ui.work.keys import bindings


class OfferList(LineList):
    """Answers under a line; it lies over the form, and the cursor of typing stays in the line."""

    def __init__(self, line: "FieldLine") -> None:
        super().__init__()
        self._line = line
        self.can_focus = False
        self.display = False

    def clicked(self, row: int, place: Offset, times: int) -> None:
        """Take the answer that is clicked, at the first click."""
        self.go(row)
        self._line.take_offer()


class FieldLine(ThaiInput):
    """A line to type into; ↓ shows its answers, Enter takes one, Tab leaves what was typed."""

    BINDINGS = bindings("field")

    class ChoicesClosed(Message):
        """The answers are hidden again."""

        def __init__(self, line: "FieldLine") -> None:
            super().__init__()
            self._line = line

        @property
        def control(self) -> "FieldLine":
            """The line that they are of."""
            return self._line

    class Answered(Message):
        """The one answer of the line was chosen."""

        def __init__(self, line: "FieldLine") -> None:
            super().__init__()
            self.line = line
            """The line that it is in."""

    class LinesJoined(Message):
        """Several lines were pasted, and are one now."""

        def __init__(self, line: "FieldLine", count: int) -> None:
            super().__init__()
            self.line = line
            """The line that they are in."""
            self.count = count
            """How many they were, from 2."""

    def __init__(
        self,
        value: str,
        *,
        hint: str,
        id: str,
        offers: Offers,
        separator: str = "",
        join_lines: Callable[[str], str] | None = None,
        most_characters: int = MOST_CHARACTERS,
    ) -> None:
        """Take the answers that are known, and what parts them where the line holds several.

        Several lines that are pasted become one by ``join_lines``, else by the separator.
        """
        super().__init__(value, placeholder=hint, id=id)
        self._separator = separator
        self._join_lines = join_lines
        self.most_characters = most_characters
        self._answers = frozenset(offers)
        self._choices = Choices(
            Choice(answer, f"{answer} {meaning}".rstrip()) for answer, meaning in offers.items()
        )
        self.offered = OfferList(self)
        """What stands under the line while it is open."""

    @property
    def has_offers(self) -> bool:
        """Whether any answers are known."""
        return bool(self._answers)

    @property
    def is_open(self) -> bool:
        """Whether the answers are shown."""
        return bool(self.offered.display)

    @property
    def _parts(self) -> tuple[list[str], str]:
        """The answers of the line that are done, and the one that is being typed."""
        mark = self._separator.strip() or self._separator
        if not mark:
            return [], self.value.strip()
        *done, last = self.value.split(mark)
        return [part.strip() for part in done if part.strip()], last.strip()

    def on_paste(self, event: events.Paste) -> None:
        """Make one line of several; the form says so."""
        lines = [line for line in map(clean_line, event.text.splitlines()) if line]
        joined = self._join_lines(event.text) if self._join_lines else ""
        if joined or len(lines) > 1:
            event.text = joined or (self._separator or " ").join(lines)
        if len(lines) > 1 and self.has_room(event.text):  # it is said of the line that then is
            self.call_later(self.post_message, self.LinesJoined(self, len(lines)))

    # --- showing the answers -------------------------------------------------------------

    @on(Input.Changed)
    def _offer(self) -> None:
        done, typed = self._parts
        if not self.has_focus or not typed or typed in self._answers:
            self.action_close_offers()
        else:
            self._show(it for it in self._choices.matching(typed) if it.value not in done)

    def _show(self, found: Iterable[Choice]) -> None:
        entries = [Entry(it.value, Content(it.label)) for it in found]
        self.offered.display = bool(entries)
        self.offered.show(entries, at=entries[0].key if entries else None)

    def action_offer(self, step: int) -> None:
        """Go up or down in the answers; what is not shown yet is shown, without what is there."""
        if self.is_open:
            self.offered.action_move(step)
            return
        done, typed = self._parts
        is_done = not typed or typed in self._answers
        there = {*done, typed} if self._separator else set()
        found = self._choices.matching("" if is_done else typed) or self._choices.matching("")
        self._show(it for it in found if it.value not in there)
        if not self._separator and is_done and typed:
            self.offered.show(self.offered.rows, at=typed)

    def action_close_offers(self) -> None:
        """Hide the answers; what was typed stays."""
        if self.is_open:
            self.offered.display = False
            self.post_message(self.ChoicesClosed(self))

    def on_blur(self) -> None:
        """Hide the answers when the line is left."""
        self.action_close_offers()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where no answers are known, or none are shown, these keys are the form's."""
        if action == "close_offers" or (action == "offer" and parameters == (-1,)):
            return self.is_open
        return self.has_offers if action == "offer" else super().check_action(action, parameters)

    # --- taking one ----------------------------------------------------------------------

    async def action_submit(self) -> None:
        """Take the answer under the cursor, where answers are shown; else go on."""
        if not self.take_offer():
            await super().action_submit()

    def take_offer(self) -> bool:
        """Put the answer under the cursor in the place of what is being typed."""
        chosen = self.offered.chosen if self.is_open else None
        if chosen is None:
            return False
        done, typed = self._parts
        if self._separator and typed and typed in self._answers:
            done.append(typed)  # a further answer was asked for
        self.value = (self._separator or " ").join([*done, chosen])
        self.cursor_position = len(self.value)
        self.action_close_offers()
        if not self._separator:
            self.post_message(self.Answered(self))
        return True
