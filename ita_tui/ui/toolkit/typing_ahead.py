"""Keys are done one after the other, each wholly, however fast they come, whatever layout is on.

The toolkit hands keys on without waiting: a second key meets the screen that the first one is
about to leave, or overtakes what the first one brings about.
"""

import unicodedata
from collections.abc import Awaitable, Callable, Iterator
from functools import cache, partial
from typing import TypeGuard

from textual import events, on
from textual.app import App
from textual.message import Message

from ita_tui.core.thai.keyboard import KEDMANEE_TO_US
from ita_tui.ui.toolkit.steady_screen import ScreenStands, SteadyScreen
from ita_tui.words.said.keys import MOVES

_SIGNS = {
    "/": "slash",
    "?": "question_mark",
    "<": "less_than_sign",
    ">": "greater_than_sign",
}
"""The signs that are shortcuts, and what the toolkit calls their keys."""
_QUIET_ROUNDS = 2
"""So often nothing may wait anywhere on the way of the keys before the next one is taken."""
_STREAM_SECONDS = 0.02
"""Keys that come closer together come from no hand: a terminal pastes them as keys."""
_WORD_LETTERS = 3
"""So many letters of a stream are a word, where they are not one and the same."""


class WordTyped(Message):
    """A word came all at once where letters are commands: none of them was done."""

    def __init__(self, word: str) -> None:
        super().__init__()
        self.word = word
        """The word as it came."""


class TypingAhead(App[None]):
    """An app that takes a key when the one before it is done and the screen in front stands.

    Its letter shortcuts work with the Thai layout on; typing Thai still types Thai. A word that
    comes all at once is no row of shortcuts: see `WordTyped`.
    """

    is_thai_layout = False
    """Whether the last letter or digit was typed with the Thai layout on.

    There ``/`` is the key of 2, and ``-`` that of 3.
    """
    stream = 0
    """Number of the stream of keys that is being taken; a hand begins one with each key."""
    _taken_at = 0.0
    _ahead: tuple[events.Event, ...] = ()
    """What was typed and not taken yet, first come first."""
    _waits = False
    """Whether it is being waited until the key before is done."""

    async def on_event(self, event: events.Event) -> None:
        """Hold a key back behind others that wait, or where nobody could take it yet."""
        if not isinstance(event, events.Key | events.Paste) or event.is_forwarded:
            await super().on_event(event)
            return
        self._ahead = (*self._ahead, event)
        if not self._waits:
            await self._take_ahead()

    async def _take_ahead(
        self, quiet_rounds: int = _QUIET_ROUNDS, *, is_word_there: bool = False
    ) -> None:
        self._waits = False
        while self._ahead and not self._is_screen_coming:
            if self._is_busy or quiet_rounds < _QUIET_ROUNDS:
                self._look_again(0 if self._is_busy else quiet_rounds + 1)
                return
            letters = "".join(self._letters_ahead())
            if letters and not is_word_there:
                self._look_for_word(self._ahead[0])
                return
            is_word = len(letters) >= _WORD_LETTERS and len(set(letters)) > 1
            count = len(letters) if is_word else 1
            taken, self._ahead = self._ahead[:count], self._ahead[count:]
            quiet_rounds, is_word_there = 0, False
            self.stream += taken[0].time - self._taken_at > _STREAM_SECONDS
            self._taken_at = taken[-1].time
            if is_word:
                self.post_message(WordTyped(letters))
            else:
                await super().on_event(self._as_shortcut(taken[0]))

    def _look_for_word(self, first: events.Event) -> None:
        """Wait until what comes in one stream with a letter is there."""
        left = first.time + _STREAM_SECONDS - Message().time
        take = partial(self._take_ahead, is_word_there=True)
        if left <= 0:
            self._go_round(take)
        else:
            self._waits = True
            self.set_timer(left, take)

    def _letters_ahead(self) -> Iterator[str]:
        """The letters of one stream that come next, as far as each would be a shortcut."""
        at = self._ahead[0].time
        for event in self._ahead:
            if event.time - at > _STREAM_SECONDS or not self._may_be_shortcut(event):
                return
            at = event.time
            yield event.character or ""

    def _may_be_shortcut(self, event: events.Event) -> TypeGuard[events.Key]:
        """Whether a letter alone is typed nowhere, and moves nothing."""
        if not isinstance(event, events.Key) or not _is_letter(event.character or ""):
            return False
        focused = self.screen.focused
        is_typed = focused is not None and focused.check_consume_key(event.key, event.character)
        return not is_typed and self._as_latin(event).key not in MOVES

    def _look_again(self, quiet_rounds: int) -> None:
        """Go once round the way of the keys, behind everything that waits there."""
        self._go_round(partial(self._take_ahead, quiet_rounds))

    def _go_round(self, take: Callable[[], Awaitable[None]]) -> None:
        self._waits = True
        front = self.focused or self.screen
        if not front.call_later(self.call_later, take):
            self.call_later(take)

    @on(ScreenStands)
    async def _take_for_screen(self) -> None:
        if not self._waits:
            await self._take_ahead()

    @property
    def _is_busy(self) -> bool:
        way = (self.focused or self.screen).ancestors_with_self
        return any(node.message_queue_size for node in way if node is not self)

    @property
    def _is_screen_coming(self) -> bool:
        if not self.screen_stack:
            return True
        screen = self.screen_stack[-1]
        return isinstance(screen, SteadyScreen) and screen.is_coming

    def _as_shortcut(self, event: events.Event) -> events.Event:
        """A letter that nobody would type as what it does: that of a Latin key, or a move."""
        if not isinstance(event, events.Key):
            return event
        character = event.character or ""
        if character.isalnum() or (character in KEDMANEE_TO_US and not character.isascii()):
            self.is_thai_layout = not character.isascii()
        focused = self.screen.focused if self.screen_stack else None
        if focused is not None and focused.check_consume_key(event.key, event.character):
            return event
        event = self._as_latin(event)
        if event.key in MOVES and event.key not in self.screen.active_bindings:
            return events.Key(MOVES[event.key], None)
        return event

    def _as_latin(self, event: events.Key) -> events.Key:
        *modifiers, name = event.key.split("+")
        character = event.character or _characters_by_key_name().get(name, name)
        latin = KEDMANEE_TO_US.get(character)
        # Signs that the layout only moves (/ - . ,) may be meant as they are, Thai digits are.
        if latin is None or character.isascii() or character.isdecimal():
            return event
        if not (latin.isalpha() or (latin in _SIGNS and not modifiers)):
            return event
        if modifiers:
            return events.Key("+".join([*modifiers, latin.lower()]), None)
        # A sign of this layout is no character: it may be a digit of this layout.
        return events.Key(_SIGNS.get(latin, latin), None if latin in _SIGNS else latin)


def _is_letter(character: str) -> bool:
    is_thai = character in KEDMANEE_TO_US and not character.isascii() and not character.isdecimal()
    return character.isalpha() or is_thai


@cache
def _characters_by_key_name() -> dict[str, str]:
    """The toolkit's name of a key → its character, for the signs that are not letters to it."""
    names = {character: unicodedata.name(character, "") for character in KEDMANEE_TO_US}
    return {
        name.lower().replace("-", "_").replace(" ", "_"): character
        for character, name in names.items()
    }
