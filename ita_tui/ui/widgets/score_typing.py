"""A widget that scores are typed into, right where they stand."""

from abc import abstractmethod
from collections.abc import Callable
from decimal import Decimal
from typing import Generic, TypeVar

from textual import events
from textual.message import Message
from textual.widget import Widget

from ita_tui.ui.toolkit.thai_hooks import own_action
from ita_tui.ui.widgets.score_draft import Draft

E = TypeVar("E")


class DraftChanged(Message):
    """What is being typed changed, or was refused."""

    def __init__(self, told: str, *, refused: bool = False) -> None:
        super().__init__()
        self.told = told
        """What the user is to know of it, in Thai; empty where there is nothing to say."""
        self.refused = refused
        """Whether it was refused and stays where it is."""


class ScoreTyping(Widget, Generic[E]):
    """Digits begin a draft; ``E`` is what the widget makes of the score that is handed in.

    What the widget binds it does itself: the toolkit carries a bound key up to the app and back,
    which is a part of each key that score entry can spare.

    Name it after the widget's own base: the toolkit takes styles and type names from the first.
    """

    _draft: Draft | None = None
    _take: Callable[[E], None]
    """Called with each score before another key is read."""

    @abstractmethod
    def _set_draft(self, draft: Draft | None) -> None:
        """Show what is being typed, and tell of it."""

    @abstractmethod
    def _entered(self, score: Decimal) -> E:
        """The score, with the place it was typed at."""

    @property
    def is_editing(self) -> bool:
        """Whether a score is being typed."""
        return self._draft is not None

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Keys that become part of a number are not shortcuts."""
        return self._is_typed(character)

    def _is_typed(self, character: str | None) -> bool:
        return character is not None and Draft.accepts(character, editing=self.is_editing)

    async def on_key(self, event: events.Key) -> None:
        """Begin or go on typing a score; what the widget binds is done at once."""
        action = own_action(self, event.key)
        if action is not None and not self._is_typed(event.character):
            event.stop()
            event.prevent_default()
            await self.run_action(action)
        elif self._is_typed(event.character) and event.character is not None:
            event.stop()
            event.prevent_default()
            self._set_draft((self._draft or Draft()).typed(event.character))

    def take_draft(self) -> bool:
        """Hand over the score that was typed; False where it is refused and stays."""
        entered, refusal = self.hand_in()
        if refusal:
            self.post_message(DraftChanged(refusal, refused=True))
        if entered is not None:
            self._take(entered)
        return not refusal

    def hand_in(self) -> tuple[E | None, str]:
        """The score that was typed, off its place; or why not, in Thai, and it stays there."""
        if self._draft is None:
            return None, ""
        score, refusal = self._draft.read()
        if refusal:
            return None, refusal
        entered = None if score is None else self._entered(score)
        self._set_draft(None)
        return entered, ""
